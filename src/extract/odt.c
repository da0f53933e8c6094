/*
 * odt.c - one pass over content.xml
 *
 * Like docx_body.c in small: paragraphs nest through text boxes and notes, and the outer one,
 * which began first, goes before them.  Bold is a property of automatic styles, which stand in
 * the same file before the text.
 */
#include "extract/odt.h"

#include <string.h>

#include "base/limits.h"
#include "extract/furniture.h"
#include "extract/links.h"
#include "extract/xml.h"

#define NEST_MOST   LIMIT_XML_DEPTH
#define STYLES_MOST 4096

struct para {
	size_t first; /* index of the first block that hung on it */
	struct buf text;
	int heading;
	bool has_text, all_bold, bold;
	bool hidden, counted;
	bool span_bold[NEST_MOST], span_hidden[NEST_MOST];
	int spans;
};

struct table {
	int number, row, col, next_col;
};

struct style {
	struct str name;
	bool bold, hidden;
};

struct link {
	int para; /* in which paragraph of the nest */
	size_t from;
	struct str target;
};

struct walk {
	struct gather *g;              /* where paragraphs go now */
	struct gather *body;           /* the part, */
	struct gather notes;           /* and its notes, which come after it */
	struct gather *text, *margins; /* the two parts: where paragraphs of master pages go */
	int in_note, outer_tables, outer_lists;
	struct para para[NEST_MOST];
	struct table table[NEST_MOST];
	struct {
		struct style *item;
		size_t n, cap;
	} styles;
	struct link link[NEST_MOST];
	int paras, tables, lists, numbered, skip, links;
};

static struct style
style_of(const struct walk *w, const char *const *atts)
{
	const char *name = xml_att(atts, 't', "style-name");

	for (size_t i = 0; i < w->styles.n && name != NULL; i++)
		if (str_eq(w->styles.item[i].name, str_c(name)))
			return w->styles.item[i];
	return (struct style){ 0 };
}

static int
number_of(const char *z, int most, int otherwise)
{
	uint64_t v = 0;

	return str_to_u64(str_c(z), (uint64_t)most, &v) ? (int)v : otherwise;
}

static bool
para_start(struct walk *w, struct xml_name name, const char *const *atts, struct err *e)
{
	struct para *p = &w->para[w->paras];
	int level = number_of(xml_att(atts, 't', "outline-level"), 9, 1);

	if (w->paras == NEST_MOST)
		return err_set(e, ERR_LIMIT, "text boxes nest deeper than %d", NEST_MOST);
	*p = (struct para){ .first = w->g->blocks.n, .all_bold = true };
	buf_init(&p->text, w->g->a, LIMIT_BLOCK_BYTES);
	p->heading = strcmp(name.local, "h") == 0 ? (level < 1 ? 1 : level) : 0;
	p->bold = style_of(w, atts).bold;
	p->hidden = style_of(w, atts).hidden;
	w->paras++;
	return true;
}

static void
set_place(const struct walk *w, struct block *b)
{
	const struct table *t;

	if (w->tables == (w->in_note > 0 ? w->outer_tables : 0))
		return;
	t = &w->table[w->tables - 1];
	if (t->row == 0 || t->col == 0)
		return;
	b->table = t->number;
	b->row = t->row;
	b->col = t->col;
}

static bool
para_end(struct walk *w, struct err *e)
{
	struct para *p;
	struct blocks *all = &w->g->blocks;
	struct block b = { .kind = BLOCK_PARAGRAPH };
	size_t before = all->n;

	if (w->paras == 0)
		return true;
	p = &w->para[--w->paras];
	if (!buf_done(&p->text, "a paragraph", &b.text, e))
		return false;
	set_place(w, &b);
	b.bold = p->has_text && p->all_bold;
	if (p->heading > 0) {
		b.kind = BLOCK_HEADING;
		b.level = p->heading;
	} else if (w->lists > 0) {
		b.kind = BLOCK_ITEM;
		b.level = w->lists < 9 ? w->lists : 9;
	} else if (b.table > 0) {
		b.kind = BLOCK_CELL;
	}
	if (!gather_add(w->g, b, e))
		return false;
	if (all->n > before && p->first < before) {
		struct block last = all->item[all->n - 1];

		memmove(&all->item[p->first + 1], &all->item[p->first],
		        (before - p->first) * sizeof(last));
		all->item[p->first] = last;
	}
	return true;
}

static void
add_text(struct walk *w, struct str text)
{
	struct para *p;

	if (w->paras == 0)
		return;
	p = &w->para[w->paras - 1];
	if (p->spans > 0 ? p->span_hidden[p->spans - 1] : p->hidden) {
		w->body->blocks.dropped.deleted += !p->counted && str_trim(text).n > 0;
		p->counted = p->counted || str_trim(text).n > 0;
		return;
	}
	for (size_t i = 0; i < text.n; i++) {
		bool space = text.p[i] == ' ' || text.p[i] == '\n' || text.p[i] == '\t' ||
		             text.p[i] == '\r';

		if (!space)
			buf_putc(&p->text, text.p[i]);
		else if (p->text.n == 0 || p->text.p[p->text.n - 1] != ' ')
			buf_putc(&p->text, ' '); /* 6.1.2: white space collapses */
	}
	if (str_trim(text).n == 0)
		return;
	p->has_text = true;
	p->all_bold = p->all_bold && (p->spans > 0 ? p->span_bold[p->spans - 1] : p->bold);
}

static void
add_raw(struct walk *w, char c, int n)
{
	for (int i = 0; i < n && w->paras > 0; i++)
		buf_putc(&w->para[w->paras - 1].text, c);
}

static void
style_start(struct walk *w, struct xml_name name, const char *const *atts)
{
	const char *weight;

	if (xml_is(name, 'l', "style") && w->styles.n < STYLES_MOST)
		VEC_PUSH(w->g->a, &w->styles,
		         (struct style){
				 .name = str_dup(w->g->a, str_c(xml_att(atts, 'l', "name"))) });
	if (!xml_is(name, 'l', "text-properties") || w->styles.n == 0)
		return;
	w->styles.item[w->styles.n - 1].hidden =
		str_eq(str_c(xml_att(atts, 't', "display")), STR("none"));
	weight = xml_att(atts, 'g', "font-weight");
	if (weight != NULL)
		w->styles.item[w->styles.n - 1].bold =
			strcmp(weight, "bold") == 0 || number_of(weight, 1000, 0) >= 600;
}

static bool
table_start(struct walk *w, struct xml_name name, const char *const *atts, struct err *e)
{
	struct table *t = w->tables == 0 ? NULL : &w->table[w->tables - 1];

	if (strcmp(name.local, "table") == 0) {
		if (w->tables == NEST_MOST || w->numbered == LIMIT_BLOCKS)
			return err_set(e, ERR_LIMIT, "the document has too many tables");
		w->table[w->tables++] = (struct table){ .number = ++w->numbered };
	} else if (t != NULL && strcmp(name.local, "table-row") == 0 && t->row < LIMIT_BLOCKS) {
		t->row++;
		t->col = t->next_col = 0;
	} else if (t != NULL &&
	           (strcmp(name.local, "table-cell") == 0 ||
	            strcmp(name.local, "covered-table-cell") == 0) &&
	           t->next_col < LIMIT_BLOCKS - 100) {
		t->col = t->next_col + 1;
		t->next_col += number_of(xml_att(atts, 'b', "number-columns-repeated"), 99, 1);
	}
	return true;
}

/* What is said of a picture, code, and what only forms and events hold. */
static bool
is_no_text(struct xml_name name)
{
	return xml_is(name, '?', "desc") || xml_is(name, '?', "title") ||
	       xml_is(name, 't', "note-citation") || xml_is(name, 't', "ruby-text") ||
	       xml_is(name, 't', "sequence-decls") || xml_is(name, 't', "script") ||
	       xml_is(name, 'f', "forms") || xml_is(name, 'f', "binary-data") ||
	       xml_is(name, 'f', "change-info") || xml_is(name, 'f', "event-listeners");
}

static bool
is_skipped(struct walk *w, struct xml_name name, const char *const *atts)
{
	struct blocks *b = &w->body->blocks;

	if (xml_is(name, 'f', "annotation")) {
		b->dropped.comments++;
		return true;
	}
	if (xml_is(name, 't', "deletion")) {
		b->dropped.deleted++;
		return true;
	}
	if (xml_is(name, 't', "hidden-text") || xml_is(name, 't', "hidden-paragraph") ||
	    (xml_is(name, 't', "section") &&
	     str_eq(str_c(xml_att(atts, 't', "display")), STR("none")))) {
		b->dropped.deleted++;
		return true;
	}
	return is_no_text(name);
}

static void
link_start(struct walk *w, const char *const *atts)
{
	struct link l = { .para = w->paras };

	if (w->paras > 0)
		l.from = w->para[w->paras - 1].text.n;
	l.target = str_dup(w->g->a, str_c(xml_att(atts, 'x', "href")));
	if (w->links < NEST_MOST)
		w->link[w->links] = l;
	w->links++;
}

static void
link_end(struct walk *w)
{
	const struct link *l;
	struct str text;

	if (w->links == 0 || --w->links >= NEST_MOST || w->paras == 0)
		return;
	l = &w->link[w->links];
	text = buf_str(&w->para[w->paras - 1].text);
	if (l->para == w->paras && l->from <= text.n)
		links_check(w->body, str_from(text, l->from), l->target);
}

/* A note is in no table or list of the text's. */
static void
note_start(struct walk *w)
{
	if (w->in_note++ > 0)
		return;
	w->g = &w->notes;
	w->outer_tables = w->tables;
	w->outer_lists = w->lists;
	w->lists = 0;
}

static void
note_end(struct walk *w)
{
	if (w->in_note == 0 || --w->in_note > 0)
		return;
	w->g = w->body;
	w->tables = w->outer_tables;
	w->lists = w->outer_lists;
}

static bool
text_start(struct walk *w, struct xml_name name, const char *const *atts, struct err *e)
{
	struct para *p = w->paras == 0 ? NULL : &w->para[w->paras - 1];

	if (strcmp(name.local, "p") == 0 || strcmp(name.local, "h") == 0)
		return para_start(w, name, atts, e);
	if (strcmp(name.local, "a") == 0)
		link_start(w, atts);
	else if (strcmp(name.local, "note") == 0)
		note_start(w);
	else if (strcmp(name.local, "list") == 0)
		w->lists++;
	else if (strcmp(name.local, "tab") == 0)
		add_raw(w, '\t', 1);
	else if (strcmp(name.local, "line-break") == 0)
		add_raw(w, '\n', 1);
	else if (strcmp(name.local, "s") == 0)
		add_raw(w, ' ', number_of(xml_att(atts, 't', "c"), 1000, 1));
	else if (strcmp(name.local, "span") == 0 && p != NULL && p->spans < NEST_MOST) {
		bool outer = p->spans > 0 ? p->span_hidden[p->spans - 1] : p->hidden;

		p->span_bold[p->spans] = style_of(w, atts).bold;
		p->span_hidden[p->spans++] = outer || style_of(w, atts).hidden;
	} else if (strcmp(name.local, "bookmark-start") == 0 || strcmp(name.local, "bookmark") == 0)
		w->body->blocks.dropped.residue++;
	return true;
}

static bool
on_start(void *ctx, struct xml_name name, const char *const *atts, struct err *e)
{
	struct walk *w = ctx;

	if (w->skip > 0 || is_skipped(w, name, atts)) {
		w->skip++;
		return true;
	}
	if (xml_is(name, 'f', "master-styles"))
		w->g = w->body = w->margins;
	if (name.space == 't')
		return text_start(w, name, atts, e);
	if (name.space == 'b')
		return table_start(w, name, atts, e);
	if (name.space == 'l')
		style_start(w, name, atts);
	else if (xml_is(name, 'd', "image") || xml_is(name, 'd', "object"))
		w->body->blocks.dropped.objects++;
	return true;
}

static bool
on_end(void *ctx, struct xml_name name, struct err *e)
{
	struct walk *w = ctx;

	if (w->skip > 0) {
		w->skip--;
		return true;
	}
	if (xml_is(name, 't', "p") || xml_is(name, 't', "h"))
		return para_end(w, e);
	if (xml_is(name, 'f', "master-styles"))
		w->g = w->body = w->text;
	else if (xml_is(name, 't', "a"))
		link_end(w);
	else if (xml_is(name, 't', "note"))
		note_end(w);
	else if (xml_is(name, 't', "list") && w->lists > 0)
		w->lists--;
	else if (xml_is(name, 't', "span") && w->paras > 0 && w->para[w->paras - 1].spans > 0)
		w->para[w->paras - 1].spans--;
	else if (xml_is(name, 'b', "table") && w->tables > 0)
		w->tables--;
	return true;
}

static bool
on_text(void *ctx, struct str text, struct err *e)
{
	struct walk *w = ctx;

	(void)e;
	if (w->skip == 0)
		add_text(w, text);
	return true;
}

/* The text to G, what stands in master pages to MARGINS. */
static bool
content(struct gather *g, struct gather *margins, struct str xml, const char *part, struct err *e)
{
	struct walk *w = arena_alloc(g->a, 1, sizeof(*w));
	struct xml_handler h = { w, on_start, on_end, on_text };

	w->g = w->body = w->text = g;
	w->margins = margins;
	w->notes = (struct gather){ .a = g->a };
	if (!xml_walk(xml, part, &h, e))
		return false;
	for (size_t i = 0; i < w->notes.blocks.n; i++)
		if (!gather_add(g, w->notes.blocks.item[i], e))
			return false;
	g->blocks.dropped.residue += w->notes.blocks.dropped.residue;
	return true;
}

bool
odt_content(struct gather *g, struct str xml, struct err *e)
{
	return content(g, g, xml, "content.xml", e);
}

bool
odt_is(const struct zip *z)
{
	const struct zip_entry *type = zip_find(z, STR("mimetype"));

	return type != NULL && type->method == 0 &&
	       str_starts(type->data, STR("application/vnd.oasis.opendocument.text"));
}

/* Headers and footers stand apart: what of them names the case comes first. */
static bool
add_margins(const struct gather *margins, const struct gather *body, struct blocks *out,
            struct err *e)
{
	struct gather g = { .a = body->a };
	struct str text = blocks_text(body->a, &body->blocks);

	g.blocks.dropped = body->blocks.dropped;
	g.blocks.notes = body->blocks.notes;
	for (size_t i = 0; i < margins->blocks.n; i++) {
		struct block b = { .text = margins->blocks.item[i].text };

		if (!furniture_is_reference(b.text) || str_find(text, b.text) != STR_NPOS)
			g.blocks.dropped.furniture++;
		else if (!gather_add(&g, b, e))
			return false;
	}
	for (size_t i = 0; i < body->blocks.n; i++)
		if (!gather_add(&g, body->blocks.item[i], e))
			return false;
	*out = g.blocks;
	return true;
}

bool
odt_flat(struct arena *a, struct str xml, struct blocks *out, struct err *e)
{
	struct gather margins = { .a = a }, g = { .a = a };

	return content(&g, &margins, xml, "the document", e) && add_margins(&margins, &g, out, e);
}

bool
odt_extract(struct arena *a, const struct zip *z, struct blocks *out, struct err *e)
{
	const struct zip_entry *entry = zip_find(z, STR("content.xml"));
	struct gather g = { .a = a }, margins = { .a = a };
	struct str xml = { 0 }, manifest = { 0 };

	if (entry == NULL)
		return err_set(e, ERR_INPUT, "the OpenDocument file has no content.xml");
	if (zip_find(z, STR("META-INF/manifest.xml")) != NULL &&
	    (!zip_read(a, zip_find(z, STR("META-INF/manifest.xml")), &manifest, e)))
		return false;
	if (str_find(manifest, STR("encryption-data")) != STR_NPOS)
		return err_set(e, ERR_INPUT, "the document is protected by a password");
	if (!zip_read(a, entry, &xml, e) || !odt_content(&g, xml, e))
		return false;
	entry = zip_find(z, STR("styles.xml"));
	if (entry != NULL && (!zip_read(a, entry, &xml, e) || !odt_content(&margins, xml, e)))
		return false;
	return add_margins(&margins, &g, out, e);
}
