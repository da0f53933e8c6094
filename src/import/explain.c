/*
 * explain.c - one pass over the text, with the narrowest evidence at each place
 *
 * Evidence overlaps: a name stands in a summary.  The narrowest span gives the colour, and every
 * span is named where it ends, so that none is hidden by another.  The terminal and the page
 * differ only in the small writers below.
 */
#include "import/explain.h"

#include <stdlib.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "html/html.h"
#include "import/doubts_told.h"
#include "import/reading.h"

enum group { LAYOUT, UNPLACED, CASE, PEOPLE, STORY, DEMANDS, TARGETS, LETTER, REST, GROUPS };

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
	enum group group;
} fields[] = {
	{ "/people", PEOPLE },       { "/summary", STORY },    { "/story", STORY },
	{ "/background", STORY },    { "/demands", DEMANDS },  { "/targets", TARGETS },
	{ "/model_letter", LETTER }, { "/report_back", REST }, { "/previous", REST },
	{ "/links", REST },
};

struct explain {
	struct arena *a;
	struct buf b;
	enum explain_form form;
	const struct lang *lang;
	const struct casefile *c;
	struct str text;
	uint32_t *owner;             /* per code point: number of its evidence + 1, 0: none */
	const struct evidence **end; /* by where they end */
	size_t ended;                /* of these, already named */
	bool *told;                  /* per doubt */
};

static enum group
group_of(struct str field)
{
	if (field.n == 0)
		return LAYOUT;
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (str_starts(field, str_c(fields[i].field)))
			return fields[i].group;
	return CASE;
}

/* "/targets/0/emails/1" is "targets 1 emails 2" */
static struct str
field_title(struct arena *a, const struct lang *l, struct str field)
{
	struct str rest = str_from(field, field.n > 0 ? 1 : 0), out = { 0 };
	uint64_t n;

	while (rest.p != NULL) {
		struct str part = str_cut(&rest, '/');

		if (str_to_u64(part, LIMIT_TEXT_BYTES, &n))
			part = str_printf(a, "%llu", (unsigned long long)n + 1);
		else
			part = doubts_member_told(a, l, part);
		out = out.n == 0 ? part
		                 : str_printf(a, STR_FMT " " STR_FMT, STR_ARG(out), STR_ARG(part));
	}
	return out;
}

static bool
is_dangerous(uint32_t cp)
{
	return (cp < 0x20 && cp != '\t') || (cp >= 0x7f && cp < 0xa0) ||
	       (cp >= 0x202a && cp <= 0x202e) || (cp >= 0x2066 && cp <= 0x2069);
}

static void
put_text(struct explain *x, struct str s)
{
	for (size_t at = 0; at < s.n;) {
		size_t from = at;
		struct str one;

		one = is_dangerous(utf8_next(s, &at)) ? STR("\xef\xbf\xbd") : str_sub(s, from, at);
		if (x->form == EXPLAIN_HTML)
			html_escape(&x->b, one);
		else
			buf_put(&x->b, one);
	}
}

static void
put_z(struct explain *x, const char *terminal, const char *page)
{
	buf_put(&x->b, str_c(x->form == EXPLAIN_HTML ? page : terminal));
}

static void
open_part(struct explain *x, enum group g, struct str field)
{
	if (x->form == EXPLAIN_TERMINAL) {
		buf_printf(&x->b, "\033[%sm", groups[g].sgr);
		return;
	}
	buf_printf(&x->b, "<mark class=\"g%d\" title=\"", (int)g);
	html_escape(&x->b, g == UNPLACED ? STR("/unplaced") : field);
	buf_lit(&x->b, "\">");
}

static size_t
width_of(const struct evidence *v)
{
	return v->to - v->from;
}

/* The names of the evidence that ends up to code point AT; a comma needs none. */
static void
put_names(struct explain *x, size_t at)
{
	struct str last = { 0 };
	bool open = false;

	for (; x->ended < x->c->evidence.n && x->end[x->ended]->to <= at; x->ended++) {
		struct str field = x->end[x->ended]->field;

		if (field.n == 0 || str_eq(field, last) || width_of(x->end[x->ended]) < 2)
			continue;
		if (open)
			buf_lit(&x->b, ", ");
		else
			put_z(x, "\033[2m\xe2\x80\xb9", "<small>");
		put_text(x, field_title(x->a, x->lang, field));
		last = field;
		open = true;
	}
	if (open)
		put_z(x, "\xe2\x80\xba\033[0m", "</small>");
}

static bool
is_space(uint32_t cp)
{
	return cp == ' ' || cp == '\t' || cp == 0xa0 || cp == 0x3000;
}

/* One run of the same owner: bytes FROM to TO, the code point behind it is AT. */
static void
put_run(struct explain *x, size_t from, size_t to, uint32_t owner, size_t at)
{
	struct str s = str_sub(x->text, from, to), inner = str_trim(s);
	struct str field = owner > 0 ? x->c->evidence.item[owner - 1].field : (struct str){ 0 };
	enum group g = owner > 0 ? group_of(field) : UNPLACED;
	size_t before;

	if (inner.n == 0) {
		put_text(x, s);
		put_names(x, at);
		return;
	}
	before = (size_t)(inner.p - s.p);
	put_text(x, str_sub(s, 0, before));
	open_part(x, g, field);
	put_text(x, inner);
	put_z(x, "\033[0m", "");
	if (g == UNPLACED) {
		put_z(x, "\033[2m\xe2\x80\xb9", "<small>");
		put_text(x, tr(x->lang, "unplaced"));
		put_z(x, "\xe2\x80\xba\033[0m", "</small>");
	}
	put_names(x, at);
	put_z(x, "", "</mark>");
	put_text(x, str_from(s, before + inner.n));
}

static void
put_doubt(struct explain *x, size_t i)
{
	const struct doubt *d = &x->c->doubts.item[i];

	x->told[i] = true;
	put_z(x, "    \033[1;31m? ", "<li><b>");
	put_text(x, field_title(x->a, x->lang, d->field));
	put_z(x, ":\033[0m ", ":</b> ");
	put_text(x, doubts_told(x->a, x->lang, d->why));
	put_z(x, "\n", "</li>");
}

/* FIELD or what is in it: /targets/1 holds /targets/1/name, but not /targets/10. */
static bool
field_holds(struct str holder, struct str field)
{
	return str_starts(field, holder) && (field.n == holder.n || field.p[holder.n] == '/');
}

/* Where a doubt belongs: the first evidence of its field, else of what it is in; or STR_NPOS. */
static size_t
doubt_place(const struct explain *x, struct str field)
{
	while (field.n > 1) {
		size_t first = STR_NPOS;

		for (size_t i = 0; i < x->c->evidence.n; i++) {
			const struct evidence *v = &x->c->evidence.item[i];

			if (v->from < first && v->from < v->to && field_holds(field, v->field))
				first = v->from;
		}
		if (first != STR_NPOS)
			return first;
		field = str_sub(field, 0, str_rchr(field, '/'));
	}
	return STR_NPOS;
}

static void
put_doubts_of_line(struct explain *x, const size_t *place, size_t from, size_t to)
{
	bool any = false;

	for (size_t i = 0; i < x->c->doubts.n; i++) {
		if (x->told[i] || place[i] < from || place[i] >= to)
			continue;
		if (!any)
			put_z(x, "", "<ul>");
		any = true;
		put_doubt(x, i);
	}
	if (any)
		put_z(x, "", "</ul>");
}

static void
put_lines(struct explain *x, const size_t *place)
{
	size_t at = 0, cp = 0;

	while (at < x->text.n) {
		size_t start = cp, from = at, run_cp = cp;

		put_z(x, "", "<div><p dir=\"auto\">");
		while (at < x->text.n && x->text.p[at] != '\n') {
			if (cp > run_cp && x->owner[cp] != x->owner[run_cp]) {
				put_run(x, from, at, x->owner[run_cp], cp);
				from = at;
				run_cp = cp;
			}
			(void)utf8_next(x->text, &at);
			cp++;
		}
		if (cp > run_cp)
			put_run(x, from, at, x->owner[run_cp], cp);
		put_z(x, "\n", "</p>");
		at++;
		cp++;
		put_doubts_of_line(x, place, start, cp);
		put_z(x, "", "</div>\n");
	}
}

static int
by_end(const void *one, const void *two)
{
	const struct evidence *const *v = one, *const *w = two;

	if ((*v)->to != (*w)->to)
		return (*v)->to < (*w)->to ? -1 : 1;
	return str_cmp((*v)->field, (*w)->field);
}

/* Who owns each code point, and what ends where. */
static void
map_evidence(struct explain *x)
{
	size_t n = utf8_count(x->text);
	const struct evidences *all = &x->c->evidence;

	x->owner = arena_array(x->a, uint32_t, n + 1);
	x->end = arena_array(x->a, const struct evidence *, all->n + 1);
	for (size_t i = 0; i < all->n; i++) {
		const struct evidence *v = &all->item[i];

		x->end[i] = v;
		for (size_t at = v->from; at < v->to && at < n; at++)
			if (x->owner[at] == 0 ||
			    width_of(v) < width_of(&all->item[x->owner[at] - 1]))
				x->owner[at] = (uint32_t)i + 1;
	}
	qsort(x->end, all->n, sizeof(*x->end), by_end);
	/* spaces between two fields are nobody's, and nothing to tell */
	for (size_t at = 0, i = 0; at < x->text.n; i++)
		if (is_space(utf8_next(x->text, &at)) && x->owner[i] == 0 && i > 0)
			x->owner[i] = x->owner[i - 1];
}

static void
put_legend(struct explain *x)
{
	put_z(x, "\n", "<ul class=\"legend\">");
	for (int g = 0; g < GROUPS; g++) {
		put_z(x, "", "<li>");
		open_part(x, (enum group)g, (struct str){ 0 });
		put_text(x, tr(x->lang, groups[g].name));
		put_z(x, "\033[0m  ", "</mark></li>\n");
	}
	put_z(x, "\n", "</ul>");
}

static struct str
number(const struct explain *x, size_t n)
{
	return lang_number(x->a, x->lang, (int64_t)n);
}

static void
put_counts(struct explain *x)
{
	const struct casefile *c = x->c;

	put_z(x, "", "<p>");
	put_text(x,
	         TR_FILL(x->a,
	                 tr(x->lang, "people: %1$s, demands: %2$s, officials: %3$s; doubts: "
	                             "%4$s, unplaced: %5$s"),
	                 number(x, c->people.n), number(x, c->demands.n), number(x, c->targets.n),
	                 number(x, c->doubts.n), number(x, c->unplaced.n)));
	put_z(x, "\n", "</p>\n");
}

/* Doubts about what has no place in the text: at the end. */
static void
put_other_doubts(struct explain *x)
{
	put_z(x, "", "<ul class=\"other\">");
	for (size_t i = 0; i < x->c->doubts.n; i++)
		if (!x->told[i])
			put_doubt(x, i);
	put_z(x, "", "</ul>\n");
}

static void
put_head(struct explain *x, struct str name)
{
	if (x->form == EXPLAIN_TERMINAL) {
		buf_lit(&x->b, "\033[1m");
		put_text(x, name);
		buf_lit(&x->b, "\033[0m: ");
		return;
	}
	buf_printf(&x->b, "<!DOCTYPE html>\n<html lang=\"" STR_FMT "\" dir=\"" STR_FMT "\">",
	           STR_ARG(x->lang->tag), STR_ARG(x->lang->dir));
	buf_lit(&x->b, "<head><meta charset=\"utf-8\">"
	               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
	               "style-src 'unsafe-inline'\">"
	               "<meta name=\"viewport\" content=\"width=device-width\"><title>");
	put_text(x, name);
	buf_lit(&x->b,
	        "</title>\n<style>\n"
	        "body{max-width:76rem;margin:1rem auto;padding:0 1rem;color:#111;background:#fff;"
	        "font:1rem/1.7 sans-serif}\n"
	        "main p{margin:0;min-height:1em;overflow-wrap:anywhere}\n"
	        "div{display:grid;grid-template-columns:minmax(0,3fr) minmax(0,1fr);gap:1rem}\n"
	        "mark{color:#111;background:none;padding:0 .15em;border-radius:.2em}\n"
	        "small{font-size:.7em;color:#404040;padding:0 .3em;unicode-bidi:isolate}\n"
	        "ul{margin:0;padding:0;list-style:none;color:#a00000;font-size:.85em}\n"
	        ".legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;margin:.5rem 0 1.5rem;"
	        "color:#111}\n"
	        "@media(max-width:40rem){div{display:block}}\n");
	for (int g = 0; g < GROUPS; g++)
		buf_printf(&x->b, ".g%d{%s}\n", g, groups[g].style);
	buf_lit(&x->b, "</style></head>\n<body><h1>");
	put_text(x, name);
	buf_lit(&x->b, "</h1>\n");
}

bool
import_explain(struct arena *a, const struct explain_as *as, const struct casefile *c,
               struct str text, struct str *out, struct err *e)
{
	enum explain_form form = as->form;
	struct explain x = { .a = a, .form = form, .lang = as->lang, .c = c, .text = text };
	size_t *place = arena_array(a, size_t, c->doubts.n + 1);

	if (text.n == 0)
		return err_set(e, ERR_INPUT,
		               "a case document is taken as it is: there is nothing to explain");
	buf_init(&x.b, a, (size_t)4 * LIMIT_TEXT_BYTES);
	x.told = arena_array(a, bool, c->doubts.n + 1);
	map_evidence(&x);
	for (size_t i = 0; i < c->doubts.n; i++)
		place[i] = doubt_place(&x, c->doubts.item[i].field);
	put_head(&x, as->name);
	put_counts(&x);
	if (form == EXPLAIN_HTML)
		put_legend(&x);
	put_z(&x, "\n", "<main lang=\"");
	if (form == EXPLAIN_HTML) {
		put_text(&x, c->language);
		buf_lit(&x.b, "\">\n");
	}
	put_lines(&x, place);
	put_z(&x, "", "</main>\n");
	put_other_doubts(&x);
	if (form == EXPLAIN_TERMINAL)
		put_legend(&x);
	put_z(&x, "", "</body></html>\n");
	return buf_done(&x.b, "explanation", out, e);
}
