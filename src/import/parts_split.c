/*
 * parts_split.c - several officials in one line
 *
 *     COPIES TO: The Editor, Example Times, Blantyre; The Chairman, Example Law Society, Zomba
 *
 * A semicolon divides officials only where what follows begins like one: it also stands between
 * the ways to reach a single official.  Each becomes a line of its own; text and tokens stay.  A
 * sentence that names the official ("... to: Mr A, President of the" / "Republic, ...") becomes one
 * line again.
 */
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts.h"
#include "import/token.h"

#define BEGIN_MOST 40 /* tokens that tell whether an official begins */

struct grown {
	struct reading *r;
	struct line *line;
	struct mark_of_line *of;
	size_t n;
};

/* Behind "2)" or "2." at AT. */
static size_t
behind_number(const struct reading *r, size_t at, size_t end)
{
	if (at + 1 < end && r->tok[at].digits &&
	    (token_is(&r->tok[at + 1], ")") || token_is(&r->tok[at + 1], ".")))
		return at + 2;
	return at;
}

static bool
begins_official(const struct reading *r, size_t at, size_t end, bool copy)
{
	size_t name = 0, comma;
	struct label_hit h;
	struct contacts contacts = { 0 };
	struct err e = { 0 };
	enum piece_kind kind;

	at = behind_number(r, at, end);
	end = end < at + BEGIN_MOST ? end : at + BEGIN_MOST;
	if (at >= end || !r->tok[at].word || !token_is_capital(r->text, &r->tok[at]))
		return false;
	if (!contactline_parse(r, at, end, &contacts, &e) ||
	    (contacts.n > 0 && contacts.item[0].all_from <= r->tok[at].from))
		return false;
	comma = comma_after(r, at, end);
	kind = piece_classify(r, at, comma, &name);
	if (kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME || kind == PIECE_EMBASSY ||
	    label_at(r, LABEL_HONORIFIC, at, end, &h))
		return true;
	return copy && (kind == PIECE_NAME || kind == PIECE_INSTITUTION ||
	                kind == PIECE_ORGANISATION || comma < end);
}

/* The semicolon at or behind AT, outside of brackets, that divides officials; END for none. */
static size_t
divider_after(const struct reading *r, size_t at, size_t end, bool copy)
{
	int depth = 0;

	for (; at + 1 < end; at++) {
		depth += token_is(&r->tok[at], "(");
		depth -= token_is(&r->tok[at], ")");
		if (depth == 0 && token_is(&r->tok[at], ";") &&
		    begins_official(r, at + 1, end, copy))
			return at;
	}
	return end;
}

/* The end of the lines that the layout broke but that are one. */
static size_t
broken_end(const struct reading *r, const struct parts *p, size_t i)
{
	size_t to = i + 1;

	while (to < r->lines && r->line[to - 1].wraps &&
	       (p->of[to].part == PART_TARGETS || p->of[to].part == p->of[i].part) &&
	       !p->of[to].labelled && !r->line[to].cut && r->line[to].tok == r->line[to - 1].tok_to)
		to++;
	return to;
}

static bool
add_piece(struct grown *g, const struct line *l, const struct mark_of_line *m, struct err *e)
{
	g->line[g->n] = *l;
	g->of[g->n] = *m;
	if (contactline_parse(g->r, m->value, l->tok_to, &g->of[g->n].contacts, e)) {
		g->n++;
		return true;
	}
	if (e->code != ERR_LIMIT)
		return false;
	*e = (struct err){ 0 };
	reading_doubt(g->r, "a line names more contacts than are read", "/targets");
	g->n++;
	return true;
}

/* Lines I to TO as one, divided at their semicolons; the first keeps its label. */
static bool
add_divided(struct grown *g, const struct parts *p, size_t i, size_t to, struct err *e)
{
	struct reading *r = g->r;
	struct mark_of_line m = p->of[i];
	struct line l = r->line[i];
	size_t end = r->line[to - 1].tok_to;

	for (size_t at = m.value; at < end;) {
		size_t divider = divider_after(r, at, end, m.copy);

		l.tok_to = divider < end ? divider + 1 : end;
		l.to = r->tok[l.tok_to - 1].to;
		l.wraps = false;
		if (!add_piece(g, &l, &m, e))
			return false;
		at = l.tok = l.tok_to;
		if (at >= end)
			break;
		l.from = r->tok[at].from;
		l.cut = true;
		m = (struct mark_of_line){ .part = PART_TARGETS, .copy = m.copy };
		m.value = behind_number(r, at, end);
	}
	return true;
}

/* "... to: Mr A, President of the" goes on in the lines behind. */
static bool
is_broken_sentence(const struct reading *r, const struct parts *p, size_t i)
{
	return (p->of[i].part == PART_TARGETS_INTRO && !p->of[i].label_only) ||
	       (p->of[i].part == PART_ACT &&
	        official_in_sentence(r, &r->line[i]) < r->line[i].tok_to);
}

static bool
is_official_line(const struct parts *p, size_t i)
{
	return p->of[i].part == PART_TARGETS ||
	       (p->of[i].part == PART_TARGETS_INTRO && !p->of[i].label_only);
}

bool
parts_split(struct reading *r, struct parts *p, struct err *e)
{
	struct grown g = { .r = r };
	size_t most = r->lines, to;

	for (size_t i = 0; i < r->toks; i++) /* each line, and a piece more at each mark */
		most += token_is(&r->tok[i], ";");
	g.line = arena_array(r->a, struct line, most + 1);
	g.of = arena_array(r->a, struct mark_of_line, most + 1);
	for (size_t i = 0; i < r->lines; i = to) {
		size_t end;

		bool sentence = is_broken_sentence(r, p, i);

		to = sentence || is_official_line(p, i) ? broken_end(r, p, i) : i + 1;
		end = r->line[to - 1].tok_to;
		if ((sentence && to > i + 1) ||
		    (is_official_line(p, i) && p->of[i].value < end &&
		     divider_after(r, p->of[i].value, end, p->of[i].copy) < end)) {
			if (!add_divided(&g, p, i, to, e))
				return false;
			continue;
		}
		for (size_t k = i; k < to; k++, g.n++) {
			g.line[g.n] = r->line[k];
			g.of[g.n] = p->of[k];
		}
	}
	r->line = g.line;
	p->of = g.of;
	r->lines = g.n;
	return true;
}
