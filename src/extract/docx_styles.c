/*
 * docx_styles.c - which style names are headings, lists, bold
 *
 * Style ids are translated ("berschrift1", "Titre1"); names of the built-in styles are not
 * ("heading 1"), and outline levels are numbers.  So the name decides, then the outline level.
 */
#include <stdlib.h>
#include <string.h>

#include "extract/docx.h"
#include "extract/xml.h"

#define STYLES_MOST 4096
#define CHAIN_MOST  12 /* styles based on styles: Word allows 11 */

struct styles_walk {
	struct arena *a;
	struct docx_styles out;
	struct docx_style now;
	bool in_style, in_defaults;
};

static int
small_number(const char *z)
{
	uint64_t v = 0;

	return str_to_u64(str_c(z), 1000, &v) ? (int)v : -1;
}

static bool
toggle(const char *const *atts)
{
	struct str v = str_c(xml_att(atts, 'w', "val"));

	return !(str_eq(v, STR("0")) || str_eq(v, STR("false")) || str_eq(v, STR("off")));
}

static void
style_name(struct docx_style *s, struct str name)
{
	if (str_istarts(name, STR("heading ")))
		s->heading = small_number(name.n > 8 ? name.p + 8 : "");
	else if (str_ieq(name, STR("title")))
		s->heading = 1;
	else if (str_istarts(name, STR("list ")) && !str_ieq(name, STR("list paragraph")))
		s->is_list = true;
	if (s->heading < 1 || s->heading > 9)
		s->heading = 0;
}

static void
style_property(struct styles_walk *w, struct xml_name name, const char *const *atts)
{
	const char *val = xml_att(atts, 'w', "val");
	int level;

	if (strcmp(name.local, "name") == 0)
		style_name(&w->now, str_c(val));
	else if (strcmp(name.local, "basedOn") == 0)
		w->now.based_on = str_dup(w->a, str_c(val));
	else if (strcmp(name.local, "b") == 0)
		w->now.bold = toggle(atts);
	else if (strcmp(name.local, "numId") == 0)
		w->now.is_list = small_number(val) > 0;
	else if (strcmp(name.local, "ilvl") == 0 && (level = small_number(val)) > 0 && level < 9)
		w->now.list_level = level;
	else if (strcmp(name.local, "outlineLvl") == 0 && w->now.heading == 0 &&
	         (level = small_number(val)) >= 0 && level < 9)
		w->now.heading = level + 1;
}

static bool
styles_start(void *ctx, struct xml_name name, const char *const *atts, struct err *e)
{
	struct styles_walk *w = ctx;
	const char *lang;

	if (name.space != 'w')
		return true;
	if (strcmp(name.local, "docDefaults") == 0)
		w->in_defaults = true;
	if (w->in_defaults && strcmp(name.local, "lang") == 0 &&
	    (lang = xml_att(atts, 'w', "val")) != NULL)
		w->out.language = str_dup(w->a, str_c(lang));
	if (strcmp(name.local, "style") == 0) {
		if (w->out.n == STYLES_MOST)
			return err_set(e, ERR_LIMIT, "the document has more than %d styles",
			               STYLES_MOST);
		w->in_style = true;
		w->now = (struct docx_style){
			.bold = -1, .id = str_dup(w->a, str_c(xml_att(atts, 'w', "styleId")))
		};
	} else if (w->in_style) {
		style_property(w, name, atts);
	}
	return true;
}

static bool
styles_end(void *ctx, struct xml_name name, struct err *e)
{
	struct styles_walk *w = ctx;

	(void)e;
	if (xml_is(name, 'w', "docDefaults"))
		w->in_defaults = false;
	if (w->in_style && xml_is(name, 'w', "style")) {
		VEC_PUSH(w->a, &w->out, w->now);
		w->in_style = false;
	}
	return true;
}

static int
by_id(const void *a, const void *b)
{
	const struct docx_style *x = a, *y = b;

	return str_cmp(x->id, y->id);
}

static const struct docx_style *
style_find(const struct docx_styles *s, struct str id)
{
	struct docx_style key = { .id = id };

	return s->n == 0 || id.n == 0 ? NULL : bsearch(&key, s->item, s->n, sizeof(key), by_id);
}

/* A style with what it inherits.  A circle of styles ends at CHAIN_MOST. */
static struct docx_style
inherited(const struct docx_styles *s, struct docx_style style)
{
	struct docx_style whole = style;
	const struct docx_style *base = &style;

	for (int i = 0; i < CHAIN_MOST; i++) {
		base = style_find(s, base->based_on);
		if (base == NULL)
			break;
		if (whole.heading == 0)
			whole.heading = base->heading;
		if (whole.bold < 0)
			whole.bold = base->bold;
		whole.is_list = whole.is_list || base->is_list;
		if (whole.list_level == 0)
			whole.list_level = base->list_level;
	}
	return whole;
}

bool
docx_styles_read(struct arena *a, struct str xml, struct docx_styles *out, struct err *e)
{
	struct styles_walk w = { .a = a };
	struct xml_handler h = { &w, styles_start, styles_end, NULL };
	struct docx_styles whole;

	if (!xml_walk(xml, "word/styles.xml", &h, e))
		return false;
	if (w.out.n > 0)
		qsort(w.out.item, w.out.n, sizeof(*w.out.item), by_id);
	whole = w.out;
	whole.item = arena_array(a, struct docx_style, w.out.n);
	for (size_t i = 0; i < w.out.n; i++)
		whole.item[i] = inherited(&w.out, w.out.item[i]);
	whole.cap = whole.n;
	*out = whole;
	return true;
}
