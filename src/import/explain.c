/*
 * explain.c - one pass over the text, with the narrowest evidence at each place
 *
 * Evidence overlaps: a name stands in a summary.  The narrowest span gives the colour, and every
 * span is named where it ends, so that none is hidden by another.  The terminal and the page
 * differ only in the writers of explain_write.h.
 */
#include "import/explain.h"

#include <stdlib.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "import/doubts_told.h"
#include "import/explain_write.h"

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
			explain_only(x, "\033[2m\xe2\x80\xb9", "<small>");
		explain_put(x, explain_title(x->a, x->lang, field));
		last = field;
		open = true;
	}
	if (open)
		explain_only(x, "\xe2\x80\xba\033[0m", "</small>");
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
	enum explain_group g = owner > 0 ? explain_group_of(field) : UNPLACED;
	size_t before;

	if (inner.n == 0) {
		explain_put(x, s);
		put_names(x, at);
		return;
	}
	before = (size_t)(inner.p - s.p);
	explain_put(x, str_sub(s, 0, before));
	explain_open(x, g, field);
	explain_put(x, inner);
	explain_only(x, "\033[0m", "");
	if (g == UNPLACED) {
		explain_only(x, "\033[2m\xe2\x80\xb9", "<small>");
		explain_put(x, tr(x->lang, "unplaced"));
		explain_only(x, "\xe2\x80\xba\033[0m", "</small>");
	}
	put_names(x, at);
	explain_only(x, "", "</mark>");
	explain_put(x, str_from(s, before + inner.n));
}

static void
put_doubt(struct explain *x, size_t i)
{
	const struct doubt *d = &x->c->doubts.item[i];

	explain_only(x, "    \033[1;31m? ", "<li><b>");
	explain_put(x, explain_together(x, i));
	explain_only(x, ":\033[0m ", ":</b> ");
	explain_put(x, doubts_told(x->a, x->lang, d->why));
	explain_only(x, "\n", "</li>");
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
			explain_only(x, "", "<ul>");
		any = true;
		put_doubt(x, i);
	}
	if (any)
		explain_only(x, "", "</ul>");
}

static void
put_lines(struct explain *x, const size_t *place)
{
	size_t at = 0, cp = 0;

	while (at < x->text.n) {
		size_t start = cp, from = at, run_cp = cp;

		explain_only(x, "", "<div><p dir=\"auto\">");
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
		explain_only(x, "\n", "</p>");
		at++;
		cp++;
		put_doubts_of_line(x, place, start, cp);
		explain_only(x, "", "</div>\n");
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

/* Doubts about what has no place in the text: at the end. */
static void
put_other_doubts(struct explain *x)
{
	bool any = false;

	for (size_t i = 0; i < x->c->doubts.n; i++) {
		if (x->told[i])
			continue;
		if (!any)
			explain_only(x, "", "<ul class=\"other\">");
		any = true;
		put_doubt(x, i);
	}
	if (any)
		explain_only(x, "", "</ul>\n");
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
	explain_head(&x, as->name);
	if (c->evidence.n > 0) {
		explain_counts(&x);
		explain_next(&x, as->name);
	} else { /* no urgent action: why comes first, and there is nothing to count */
		explain_only(&x, "\n", "");
		put_other_doubts(&x);
	}
	if (form == EXPLAIN_HTML)
		explain_legend(&x);
	explain_only(&x, "\n", "<main lang=\"");
	if (form == EXPLAIN_HTML) {
		explain_put(&x, c->language);
		buf_lit(&x.b, "\">\n");
	}
	put_lines(&x, place);
	explain_only(&x, "", "</main>\n");
	put_other_doubts(&x);
	if (form == EXPLAIN_TERMINAL)
		explain_legend(&x);
	explain_only(&x, "", "</body></html>\n");
	return buf_done(&x.b, "explanation", out, e);
}
