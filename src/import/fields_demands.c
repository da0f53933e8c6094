/*
 * fields_demands.c - what is demanded: in lists, in sentences that introduce them, in the letter
 *
 * A list's demands end at its semicolons and bullets; a letter's are its sentences that ask.
 */
#include <string.h>

#include "base/limits.h"
#include "import/demands.h"
#include "import/fields.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/token.h"

static bool
ends_with(const struct reading *r, size_t line, const char *marks)
{
	const struct line *l = &r->line[line];
	const struct token *t = &r->tok[l->tok_to - 1];

	return l->tok_to > l->tok && t->fold.n == 1 && strchr(marks, t->fold.p[0]) != NULL;
}

struct asked { /* one demand while it is put together: bytes */
	size_t from, to;
	size_t tok, tok_to;
	struct str text;
};

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

static void
add_demand(struct reading *r, size_t tok, size_t tok_to, struct str text, bool bullet)
{
	struct label_hit h;
	struct str s = demand_unmarked(text);

	if (s.n == 0 || r->out->demands.n >= LIMIT_DEMANDS)
		return;
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
			size_t n = r->out->demands.n;
			struct str text = reading_text(r, r->tok[start].from, r->tok[i].to);

			if (start == tok && i + 1 == tok_to && tok == r->line[from_line].tok)
				text = reading_paragraph(r, from_line, to_line);
			add_demand(r, start, i + 1, text, bullet || start > tok);
			reading_claimf(r, r->tok[start].from, r->tok[i].to, "/demands/%zu", n);
			start = i + 1;
			if (start < tok_to && token_is(&r->tok[start], "and"))
				continue;
		}
	}
	if (start < tok_to) {
		size_t n = r->out->demands.n;

		add_demand(r, start, tok_to,
		           reading_text(r, r->tok[start].from, r->tok[tok_to - 1].to), bullet);
		reading_claimf(r, r->tok[start].from, r->tok[tok_to - 1].to, "/demands/%zu", n);
	}
}

/* Line TO - 1 goes on in line TO although no wrap shows it: a sentence broken by the layout. */
static size_t
demand_end(const struct reading *r, const struct parts *p, size_t from, size_t to)
{
	size_t end = reading_paragraph_end(r, from, to);

	while (end < to && !ends_with(r, end - 1, ";.:") && !r->line[end].item &&
	       p->of[end].value == r->line[end].tok && !r->line[end].cut &&
	       (r->line[end - 1].wraps || !r->line[end].first))
		end = reading_paragraph_end(r, end, to);
	return end;
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
			demands_of_run(r, p, i, end);
			i = end - 1;
		}
	}
}

/* The full stop of "Mr." or "P. P. Example" at AT ends no sentence. */
static bool
is_abbreviated(const struct reading *r, size_t at, size_t end)
{
	const struct token *before = &r->tok[at > 0 ? at - 1 : 0];
	struct label_hit h;

	if (at == 0 || at + 1 >= end || !token_is(&r->tok[at], ".") || r->tok[at].spaced ||
	    !before->word || !token_is_capital(r->text, before))
		return false;
	if (before->to == before->from + 1)
		return token_is_capital(r->text, &r->tok[at + 1]);
	return before->fold.n <= 4 && label_at(r, LABEL_HONORIFIC, at - 1, end, &h);
}

size_t
sentence_end(const struct reading *r, size_t at, size_t end)
{
	for (; at < end; at++)
		if ((token_is(&r->tok[at], ".") || token_is(&r->tok[at], "!")) &&
		    !is_abbreviated(r, at, end) &&
		    (at + 1 >= end || r->tok[at + 1].spaced || r->tok[at].to > r->tok[at].from + 1))
			return at; /* behind an ideographic full stop stands no space */
	return end;
}

/* "Please respect their right ...": the demand begins behind "Please". */
static bool
pleads_at(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	struct label_hit verb;

	if (!token_is(&r->tok[at], "please") || !token_is_capital(r->text, &r->tok[at]) ||
	    !label_at(r, LABEL_VERB, at + 1, end, &verb))
		return false;
	*out = (struct label_hit){ .from = at, .to = at + 1 };
	return true;
}

bool
sentence_starts(const struct reading *r, size_t from, size_t at)
{
	return at == from || token_is(&r->tok[at - 1], ".") || token_is(&r->tok[at - 1], "!") ||
	       token_is(&r->tok[at - 1], "?") || token_is(&r->tok[at - 1], "。");
}

/* "Bitte lassen Sie sie frei", "I call for her release": the whole sentence is the demand, and so
 * it is where the verb that asks ends it, as in Korean. */
static bool
asks_at(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	size_t to = sentence_end(r, at, end);
	struct label_hit h;

	*out = (struct label_hit){ .from = at, .to = at };
	if (label_at(r, LABEL_PLEAD, at, to, &h))
		return true;
	if (label_find(r, LABEL_URGE, at, to, &h))
		return false;
	for (size_t k = at + 1; k < to; k++)
		if (label_at(r, LABEL_URGE_END, k, to, &h) && h.to == to)
			return true;
	return false;
}

/* "Je vous prie d'agréer, Monsieur le Ministre, ...": it only sounds like a demand. */
static bool
closes_at(const struct reading *r, size_t at, size_t end, const struct label_hit *urge)
{
	struct label_hit h;

	return label_at(r, LABEL_CLOSING, at, end, &h) && h.to >= urge->to;
}

static bool
is_item(const struct reading *r, const struct parts *p, size_t i)
{
	return r->line[i].item || p->of[i].value > r->line[i].tok;
}

/* The items of a list from line FROM on; the line behind the last. */
static size_t
take_items(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	size_t end, i;

	for (i = from; i < to; i = end) {
		size_t n = r->out->demands.n;

		end = reading_paragraph_end(r, i, to);
		if (!is_item(r, p, i) || n >= LIMIT_DEMANDS)
			return i;
		VEC_PUSH(r->a, &r->out->demands,
		         demand_unmarked(reading_text(r, r->tok[p->of[i].value].from,
		                                      r->line[end - 1].to)));
		reading_claimf(r, r->tok[p->of[i].value].from, r->line[end - 1].to, "/demands/%zu",
		               n);
	}
	return i;
}

/* A line over a list asks for what the list says, whatever its words: it ends in a colon, or, where
 * verbs end sentences, in one that asks. */
static bool
asks_for_list(const struct reading *r, const struct parts *p, size_t i, size_t to)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	if (i + 1 >= to || is_item(r, p, i) || !is_item(r, p, i + 1))
		return false;
	if (line_ends_with(r, l, ":"))
		return true;
	for (size_t at = l->tok; at < l->tok_to; at++)
		if (label_at(r, LABEL_URGE_END, at, l->tok_to, &h) && h.to + 1 >= l->tok_to)
			return true;
	return false;
}

void
demands_listed(struct reading *r, const struct parts *p, size_t from, size_t to, size_t at)
{
	while (from < to && r->line[from].tok <= at)
		from++;
	(void)take_items(r, p, from, to);
}

void
demands_of_letter(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	struct label_hit h;
	size_t line = from;

	for (size_t at = r->line[from].tok; at < r->line[to - 1].tok_to; at++) {
		size_t end = r->line[to - 1].tok_to, n = r->out->demands.n;

		while (line + 1 < to && r->line[line + 1].tok <= at)
			line++;
		if (at == r->line[line].tok && asks_for_list(r, p, line, to)) {
			line = take_items(r, p, line + 1, to);
			if (line >= to)
				break;
			at = r->line[line].tok - 1;
			continue;
		}

		if (!label_at(r, LABEL_URGE, at, end, &h) && !pleads_at(r, at, end, &h) &&
		    !(sentence_starts(r, r->line[from].tok, at) && asks_at(r, at, end, &h)))
			continue;
		if (closes_at(r, at, end, &h)) {
			at = sentence_end(r, at, end);
			continue;
		}
		if (h.to < r->toks && token_is(&r->tok[h.to], ":"))
			continue; /* over a list, or over nothing */
		while (h.to < r->toks && token_is(&r->tok[h.to], ","))
			h.to++; /* "Ich bitte Sie, ..." */
		end = sentence_end(r, h.to, r->line[to - 1].tok_to);
		if (end > h.to && n < LIMIT_DEMANDS) {
			VEC_PUSH(r->a, &r->out->demands,
			         demand_unmarked(
					 reading_text(r, r->tok[h.to].from, r->tok[end - 1].to)));
			reading_claimf(r, r->tok[h.from].from, r->tok[end - 1].to, "/demands/%zu",
			               n);
		}
		at = end > at ? end - 1 : at;
	}
}
