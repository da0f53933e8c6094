/*
 * fields_demands.c - what is demanded: in lists, and in sentences that introduce them
 *
 * A list's demands end at its semicolons and bullets.
 */
#include <string.h>

#include "base/limits.h"
#include "import/demands.h"
#include "import/fields.h"
#include "import/lineshape.h"
#include "import/officials.h"

#define TRANSLATED_WORDS 5 /* common ones of another language */

static bool
ends_with(const struct reading *r, size_t line, const char *marks)
{
	const struct line *l = &r->line[line];
	const struct token *t = &r->tok[l->tok_to - 1];

	return l->tok_to > l->tok && t->fold.n == 1 && strchr(marks, t->fold.p[0]) != NULL;
}

struct str
demand_unmarked(struct str s)
{
	static const struct str endings[] = {
		STR_INIT("; and"), STR_INIT("; y"), STR_INIT("; et"), STR_INIT("; e"),
		STR_INIT("; und"), STR_INIT(";"),   STR_INIT("."),    STR_INIT(","),
		STR_INIT("；"),    STR_INIT("。"),  STR_INIT("؛")
	};

	for (size_t i = 0; i < ARRAY_LEN(endings); i++)
		if (str_ends(s, endings[i]))
			s = str_trim(str_sub(s, 0, s.n - endings[i].n));
	return s;
}

static bool
is_wingding(const struct reading *r, size_t line)
{
	return r->line[line].tok_to == r->line[line].tok + 1 && r->line[line].width == 1;
}

/* Tokens TOK to TOK_TO are the demand TEXT; beyond the most that a case has they stay unplaced. */
static void
take_demand(struct reading *r, size_t tok, size_t tok_to, struct str text, bool bullet)
{
	struct label_hit h;
	struct str s = demand_unmarked(text);
	size_t from = r->tok[tok].from, to = r->tok[tok_to - 1].to;

	if (s.n == 0) {
		reading_claim(r, "/demands", from, to); /* a mark alone */
		return;
	}
	if (r->out->demands.n >= LIMIT_DEMANDS) {
		reading_doubt(r, "the text demands more than a case holds", "/demands");
		return;
	}
	reading_claimf(r, from, to, "/demands/%zu", r->out->demands.n);
	VEC_PUSH(r->a, &r->out->demands, s);
	if (!bullet && !label_at(r, LABEL_VERB, tok, tok_to, &h))
		reading_doubt(r, "does not begin like a demand", "/demands/%zu",
		              r->out->demands.n - 1);
}

/* Behind the semicolon at AT another demand begins; an item of a list goes on over its semicolons
 * ("...; and to bring those responsible to justice") unless a verb of demands follows. */
static bool
divides_at(const struct reading *r, size_t at, size_t end, bool item)
{
	struct label_hit h;

	if (!token_is(&r->tok[at], ";"))
		return false;
	if (!item || ++at >= end || (!r->tok[at].word && !r->tok[at].digits))
		return true; /* a bullet behind it is another item's */
	if (label_at(r, LABEL_AND, at, end, &h))
		at++; /* not "and to": a part of the same demand */
	return label_at(r, LABEL_VERB, at, end, &h);
}

/* Divides a paragraph at its semicolons. */
static void
add_demands_of(struct reading *r, size_t from_line, size_t to_line, size_t tok, bool bullet)
{
	size_t tok_to = r->line[to_line - 1].tok_to, start = tok;
	bool whole = to_line == from_line + 1;
	bool item = r->line[from_line].item || tok > r->line[from_line].tok;

	for (size_t i = tok; i < tok_to; i++) {
		if (!divides_at(r, i, tok_to, item) && i + 1 < tok_to)
			continue;
		if (i + 1 < tok_to || !whole || start > tok) {
			struct str text = reading_text(r, r->tok[start].from, r->tok[i].to);

			if (start == tok && i + 1 == tok_to && tok == r->line[from_line].tok)
				text = reading_paragraph(r, from_line, to_line);
			take_demand(r, start, i + 1, text, bullet || start > tok);
			start = i + 1;
			if (start < tok_to && label_is(r, LABEL_AND, start))
				continue;
		}
	}
	if (start < tok_to)
		take_demand(r, start, tok_to,
		            reading_text(r, r->tok[start].from, r->tok[tok_to - 1].to), bullet);
}

/* "2) ...;" over "3) ...": the next item of the list, whatever the breaks of the lines say. */
static bool
begins_next_item(const struct reading *r, const struct parts *p, size_t from, size_t i)
{
	return p->of[from].value > r->line[from].tok && p->of[i].value > r->line[i].tok &&
	       (line_ends_item(r, &r->line[i - 1]) || ends_with(r, i - 1, ".,"));
}

/* Line TO - 1 goes on in line TO although no wrap shows it: a sentence broken by the layout. */
static size_t
demand_end(const struct reading *r, const struct parts *p, size_t from, size_t to)
{
	size_t end = reading_paragraph_end(r, from, to);

	for (size_t i = from + 1; i < end; i++)
		if (begins_next_item(r, p, from, i))
			return i;
	while (end < to && !ends_with(r, end - 1, ";.:") && !r->line[end].item &&
	       p->of[end].value == r->line[end].tok && !r->line[end].cut &&
	       (r->line[end - 1].wraps || !r->line[end].first))
		end = reading_paragraph_end(r, end, to);
	return end;
}

/* Lines FROM to TO are of another language than the document: "PLEASE WRITE IMMEDIATELY: Calling on
 * ..." as sections print it below their own words. */
static bool
is_translated(const struct reading *r, size_t from, size_t to)
{
	size_t own = 0, most = 0, first = r->line[from].tok, end = r->line[to - 1].tok_to;
	struct label_hit h;

	for (size_t k = 0; k < label_langs_n && r->lang < label_langs_n; k++) {
		size_t hits = 0;

		for (size_t at = first; at < end; at++)
			hits += label_at_lang(r, LABEL_COMMON, at, end, k, &h);
		if (k == r->lang)
			own = hits;
		else
			most = hits > most ? hits : most;
	}
	return most >= TRANSLATED_WORDS && most > own * 3;
}

static void
demands_of_run(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	bool symbol = false;
	size_t end;

	for (size_t i = from; i < to; i = end) {
		const struct mark_of_line *m = &p->of[i];
		const struct line *l = &r->line[i];
		bool bullet = symbol || l->item || m->value > l->tok;

		symbol = is_wingding(r, i);
		end = symbol ? i + 1 : demand_end(r, p, i, to);
		if (symbol || (ends_with(r, i, ":") && end == i + 1 && i + 1 < to)) {
			reading_claim_line(r, "/demands", i);
			continue;
		}
		if (m->value > l->tok)
			reading_claim(r, "/demands", l->from, r->tok[m->value].from);
		if (m->value < l->tok_to)
			add_demands_of(r, i, end, m->value, bullet);
	}
}

/* What stands behind the colon of "Write a letter, send an email: - Calling on ...". */
static size_t
behind_colon(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit verb;

	for (size_t at = p->of[i].labelled ? p->of[i].label_to : l->tok; at < l->tok_to; at++) {
		size_t next = at + 1;

		if (!token_is(&r->tok[at], ":"))
			continue;
		while (next < l->tok_to && !r->tok[next].word && !r->tok[next].digits)
			next++;
		if (next < l->tok_to && label_at(r, LABEL_VERB, next, l->tok_to, &verb))
			return next;
	}
	return l->tok_to;
}

/*
 * "Please write to ..., asking him to stop ..." and "Please write, urging his release, to: ...":
 * the demand of a sentence is what its -ing form begins.
 */
static void
demand_of_sentence(struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;
	size_t at = l->tok, end, n = r->out->demands.n;

	if (parts_next(r, p, PART_DEMANDS, 0) < r->lines ||
	    parts_next(r, p, PART_LETTER, 0) < r->lines)
		return;
	while (at < l->tok_to && !(str_ends(r->tok[at].fold, STR("ing")) && r->tok[at].fold.n > 4 &&
	                           label_at(r, LABEL_VERB, at, l->tok_to, &h)))
		at++;
	for (end = at; end < l->tok_to; end++) {
		if (token_is(&r->tok[end], ":"))
			break;
		if (token_is(&r->tok[end], ".") && (end + 1 >= l->tok_to || r->tok[end + 1].spaced))
			break;
	}
	if (end > at && end < l->tok_to && token_is(&r->tok[end], ":"))
		end -= token_is(&r->tok[end - 1], "to");
	if (end < at + 3 || n >= LIMIT_DEMANDS || (end < l->tok_to && token_is(&r->tok[end], ":")))
		return;
	VEC_PUSH(r->a, &r->out->demands,
	         demand_unmarked(reading_text(r, r->tok[at].from, r->tok[end - 1].to)));
	reading_claimf(r, r->tok[at].from, r->tok[end - 1].to, "/demands/%zu", n);
	if (n > 0)
		reading_doubt(r, "asked in another sentence, perhaps of another case",
		              "/demands/%zu", n);
}

void
fields_demands(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		size_t end = i + 1;

		if (p->of[i].part == PART_ACT) {
			size_t at = behind_colon(r, p, i);

			if (at == r->line[i].tok_to) {
				if (!p->of[i].told)
					reading_claim_line(r, "/demands", i);
				demand_of_sentence(r, p, i);
				continue;
			}
			reading_claim(r, "/demands", r->line[i].from, r->tok[at].from);
			while (end < r->lines && r->line[end - 1].wraps &&
			       p->of[end].part == PART_DEMANDS)
				end++;
			add_demands_of(r, i, end, at, true);
			i = end - 1;
		} else if (p->of[i].part == PART_TARGETS_INTRO) {
			demand_of_sentence(r, p, i);
		} else if (p->of[i].part == PART_DEMANDS) {
			end = parts_run_end(r, p, i);
			if (r->out->demands.n == 0 || !is_translated(r, i, end))
				demands_of_run(r, p, i, end);
			i = end - 1;
		}
	}
}
