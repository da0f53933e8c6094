/*
 * explain_write.c - how the terminal and how the page show one thing
 *
 * Colours of the terminal and marks of the page, with the head, the counts and the legend.
 */
#include "import/explain_write.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "casefile/fieldname.h"
#include "html/html.h"
#include "import/doubts_told.h"
#include "import/reading.h"

static const struct {
	const char *name, *sgr, *style; /* of the terminal; of the page */
} groups[GROUPS] = {
	[LAYOUT] = { DOUBT("layout, no field"), "2", "color:#595959" },
	[UNPLACED] = { DOUBT("unplaced: no field took it"), "1;7;31",
	               "background:#ffd6d6;outline:2px dashed #a00000" },
	[CASE] = { DOUBT("the case: number, dates, headline, countries"), "36",
	           "background:#cdeef4" },
	[PEOPLE] = { DOUBT("people"), "35", "background:#f3d6f5" },
	[STORY] = { DOUBT("summary, story, background"), "39", "background:#eeeeee" },
	[DEMANDS] = { DOUBT("demands"), "32", "background:#d3f2cf" },
	[TARGETS] = { DOUBT("officials"), "34", "background:#d5e0ff" },
	[LETTER] = { DOUBT("model letter"), "33", "background:#faf0bf" },
	[REST] = { DOUBT("how to report, earlier bulletins, links"), "96", "background:#ffe3c7" },
};

static const struct {
	const char *field;
	enum explain_group group;
} fields[] = {
	{ "/people", PEOPLE },       { "/summary", STORY },    { "/story", STORY },
	{ "/background", STORY },    { "/demands", DEMANDS },  { "/targets", TARGETS },
	{ "/model_letter", LETTER }, { "/report_back", REST }, { "/previous", REST },
	{ "/links", REST },
};

enum explain_group
explain_group_of(struct str field)
{
	if (field.n == 0)
		return LAYOUT;
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (str_starts(field, str_c(fields[i].field)))
			return fields[i].group;
	return CASE;
}

static struct str
told(struct arena *a, const void *lang, struct str word)
{
	return doubts_member_told(a, lang, word);
}

struct str
explain_title(struct arena *a, const struct lang *l, struct str field)
{
	return fieldname(a, field, told, l);
}

struct str
explain_together(struct explain *x, size_t i)
{
	return fieldname_together(x->a, &x->c->doubts, i, x->told, told, x->lang);
}

static bool
is_dangerous(uint32_t cp)
{
	return (cp < 0x20 && cp != '\t') || (cp >= 0x7f && cp < 0xa0) ||
	       (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069);
}

/* S without what could paint the screen. */
static struct str
harmless(const struct explain *x, struct str s)
{
	struct buf b;

	buf_init(&b, x->a, (size_t)4 * LIMIT_TEXT_BYTES);
	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		buf_put(&b, is_dangerous(utf8_next(s, &at)) ? STR("\xef\xbf\xbd")
		                                            : str_sub(s, from, at));
	}
	return buf_str(&b);
}

void
explain_put(struct explain *x, struct str s)
{
	struct str shown = harmless(x, s);

	if (x->form == EXPLAIN_HTML)
		html_escape(&x->b, shown);
	else
		buf_put(&x->b, shown);
}

void
explain_only(struct explain *x, const char *terminal, const char *page)
{
	buf_put(&x->b, str_c(x->form == EXPLAIN_HTML ? page : terminal));
}

void
explain_open(struct explain *x, enum explain_group g, struct str field)
{
	if (x->form == EXPLAIN_TERMINAL) {
		buf_printf(&x->b, "\033[%sm", groups[g].sgr);
		return;
	}
	buf_printf(&x->b, "<mark class=\"g%d\"", (int)g);
	if (field.n > 0) {
		buf_lit(&x->b, " title=\"");
		explain_put(x, explain_title(x->a, x->lang, field));
		buf_lit(&x->b, " (");
		html_escape(&x->b, field);
		buf_lit(&x->b, ")\"");
	}
	buf_lit(&x->b, ">");
}

void
explain_legend(struct explain *x)
{
	explain_only(x, "\n", "<ul class=\"legend\">");
	for (int g = 0; g < GROUPS; g++) {
		explain_only(x, "", "<li>");
		explain_open(x, (enum explain_group)g, (struct str){ 0 });
		explain_put(x, tr(x->lang, groups[g].name));
		explain_only(x, "\033[0m  ", "</mark></li>\n");
	}
	explain_only(x, "\n", "</ul>");
}

static struct str
number(const struct explain *x, size_t n)
{
	return lang_number(x->a, x->lang, (int64_t)n);
}

void
explain_counts(struct explain *x)
{
	const struct casefile *c = x->c;

	explain_only(x, "", "<p>");
	explain_put(x, TR_FILL(x->a,
	                       tr(x->lang, "people: %1$s, demands: %2$s, officials: %3$s; doubts: "
	                                   "%4$s, unplaced: %5$s"),
	                       number(x, c->people.n), number(x, c->demands.n),
	                       number(x, c->targets.n), number(x, c->doubts.n),
	                       number(x, c->unplaced.n)));
	explain_only(x, "\n", "</p>\n");
}

void
explain_next(struct explain *x, struct str name)
{
	struct str number =
		uaref_is_set(&x->c->ref) ? uaref_text(x->a, &x->c->ref) : tr(x->lang, "number");
	struct str said = TR_FILL(
		x->a,
		tr(x->lang,
	           "What next: compare the text with its marks. What is in doubt, unplaced or "
	           "wrong is corrected in the case document: store it with \"outcry import "
	           "%1$s\", print it with \"outcry case show --json '%2$s'\", edit that and "
	           "import it again."),
		harmless(x, name), number);

	explain_only(x, "", "<p>");
	/* our own words: the marks of text direction in them are meant, so not explain_put() */
	if (x->form == EXPLAIN_HTML)
		html_escape(&x->b, said);
	else
		buf_put(&x->b, said);
	explain_only(x, "\n", "</p>\n");
}

void
explain_head(struct explain *x, struct str name)
{
	if (x->form == EXPLAIN_TERMINAL) {
		buf_lit(&x->b, "\033[1m");
		explain_put(x, name);
		buf_lit(&x->b, "\033[0m: ");
		return;
	}
	buf_printf(&x->b, "<!DOCTYPE html>\n<html lang=\"" STR_FMT "\" dir=\"" STR_FMT "\">",
	           STR_ARG(x->lang->tag), STR_ARG(x->lang->dir));
	buf_lit(&x->b, "<head><meta charset=\"utf-8\">"
	               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
	               "style-src 'unsafe-inline'\">"
	               "<meta name=\"viewport\" content=\"width=device-width\"><title>");
	explain_put(x, name);
	buf_lit(&x->b,
	        "</title>\n<style>\n"
	        "body{max-width:76rem;margin:1rem auto;padding:0 1rem;color:#111;background:#fff;"
	        "font:1rem/1.7 sans-serif}\n"
	        "main p{margin:0;min-height:1em}\nh1,main p{overflow-wrap:anywhere}\n"
	        "div{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,1fr);gap:1rem}\n"
	        "mark{color:#111;background:none;padding:0 .15em;border-radius:.2em}\n"
	        "small{font-size:.7em;color:#404040;padding:0 .3em;unicode-bidi:isolate}\n"
	        "ul{margin:0;padding:0;list-style:none;color:#a00000;font-size:.85em}\n"
	        ".legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.5rem 0 1.5rem;"
	        "color:#111}\n"
	        "@media(max-width:40rem){div{display:block}}\n");
	for (int g = 0; g < GROUPS; g++)
		buf_printf(&x->b, ".g%d{%s}\n", g, groups[g].style);
	buf_lit(&x->b, "</style></head>\n<body><h1><bdi>"); /* a path runs from the left in a page
	                                                       from the right too */
	explain_put(x, name);
	buf_lit(&x->b, "</bdi></h1>\n");
}
