/*
 * officials.c - lines to blocks, blocks to officials
 *
 * Each line is cut into its text and its contacts; the text opens a block (officials_block.c) or
 * is a part of one (officials_text.c), the contacts are the block's.
 */
#include "import/officials_block.h"

#include "base/limits.h"
#include "import/languages.h"
#include "import/lineshape.h"
#include "import/token.h"

#define JOINED_MOST 4 /* lines of an item of a list */
#define TOLD_LEAST  4 /* words before an official that make its line a sentence */

static bool
is_bracketed(const struct reading *r, size_t at, size_t end)
{
	return end > at + 1 && token_is(&r->tok[at], "(") &&
	       (token_is(&r->tok[end - 1], ")") ||
	        (end > at + 2 && token_is(&r->tok[end - 2], ")")));
}

/* "..., and to diplomatic representatives of X accredited to your country": cut off and claimed. */
static size_t
before_diplomats(const struct officials *o, size_t line, size_t at, size_t end)
{
	struct reading *r = o->r;
	struct label_hit h, care;
	size_t to;

	if (at >= end || !label_find(r, LABEL_DIPLOMATS, at + 1, end, &h) ||
	    (o->p->of[line].labelled && o->p->of[line].label == LABEL_COPIES &&
	     o->p->of[line].contacts.n > 0) ||
	    (label_find(r, LABEL_CARE_OF, at, h.from, &care) && care.to == h.from))
		return end; /* "c/o Embassy of X" */
	for (to = h.from; to > at && !r->tok[to - 1].digits &&
	                  (token_is(&r->tok[to - 1], ",") || label_is(r, LABEL_TO_WHOM, to - 1) ||
	                   label_at(r, LABEL_AND, to - 1, to, &(struct label_hit){ 0 }));)
		to--;
	reading_claim(r, "/targets", r->tok[to].from, r->tok[end - 1].to);
	return to;
}

/* "Governor of Lima And copies to:": the heading of another column, cut off and claimed. */
static size_t
before_copies(const struct officials *o, size_t at, size_t end)
{
	struct reading *r = o->r;
	struct label_hit h;

	if (end < at + 3 || !token_is(&r->tok[end - 1], ":"))
		return end;
	for (size_t i = at + 1; i + 1 < end; i++) {
		if (!r->tok[i].spaced || !token_is_capital(r->text, &r->tok[i]) ||
		    !label_at(r, LABEL_COPIES, i, end, &h) || h.to + 1 != end)
			continue;
		reading_claim(r, "/targets", r->tok[i].from, r->tok[end - 1].to);
		return i;
	}
	return end;
}

/* "Bar Association President Bo Sample (for information)": cut off and claimed; who stands before
 * the bracket gets a copy. */
static bool
is_informed(const struct officials *o, struct official_item *it)
{
	struct reading *r = o->r;
	struct label_hit h;
	size_t open;

	if (it->end < it->tok + 4 || !token_is(&r->tok[it->end - 1], ")"))
		return false;
	for (open = it->end - 2; open > it->tok && !token_is(&r->tok[open], "(");)
		open--;
	if (open == it->tok || !label_at(r, LABEL_COPIED, open + 1, it->end, &h) ||
	    h.to + 1 != it->end)
		return false;
	reading_claim(r, "/targets", r->tok[open].from, r->tok[it->end - 1].to);
	it->end = open;
	return true;
}

/* The text of IT ends before its contacts and what separates it from them. */
static void
cut_contacts(const struct reading *r, struct official_item *it)
{
	const struct contacts *c = it->contacts;

	while (it->end > it->tok && c->n > 0 && r->tok[it->end - 1].to > c->rest_to)
		it->end--;
	while (it->end > it->tok && c->n > 0 && !r->tok[it->end - 1].word &&
	       !r->tok[it->end - 1].digits && !token_is(&r->tok[it->end - 1], ")"))
		it->end--;
}

static struct official_item
item_of(const struct officials *o, size_t line, size_t tok)
{
	const struct reading *r = o->r;
	const struct mark_of_line *m = &o->p->of[line];
	struct official_item it = { .line = line,
		                    .tok = tok,
		                    .end = r->line[line].tok_to,
		                    .contacts = &m->contacts,
		                    .copy = m->copy };

	it.numbered = m->value > r->line[line].tok && !m->labelled;
	cut_contacts(r, &it);
	it.end = before_diplomats(o, line, it.tok, it.end);
	it.end = before_copies(o, it.tok, it.end);
	it.informed = is_informed(o, &it);
	it.remark = is_bracketed(r, it.tok, it.end) || languages_are_stated(r, it.tok, it.end);
	return it;
}

static bool
is_open_remark(const struct reading *r, size_t at, size_t end)
{
	if (at >= end || !token_is(&r->tok[at], "("))
		return false;
	for (size_t i = at; i < end; i++)
		if (token_is(&r->tok[i], ")"))
			return false;
	return true;
}

/* "Embassy of the People's" / "Republic of China": a country over the end of a line. */
static bool
is_broken_country(const struct reading *r, size_t at, size_t end, size_t next_end)
{
	size_t to;

	for (size_t i = at; i < end; i++)
		if (country_at(r, i, next_end, &to) != NULL && to > end)
			return true;
	return false;
}

/* Joins what the layout broke: a remark up to its bracket, a country. */
static size_t
joined_lines(const struct officials *o, size_t line, struct official_item *it)
{
	const struct reading *r = o->r;
	size_t next = line + 1;

	for (; next < r->lines && next < line + 4; next++) {
		const struct line *l = &r->line[next];
		const struct mark_of_line *m = &o->p->of[next];

		if (it->tok >= it->end || it->contacts->n > 0 || m->part != PART_TARGETS ||
		    m->labelled || m->contacts.n > 0 || l->cut || l->tok != it->end ||
		    l->from > r->line[next - 1].to + 2 || l->from < r->line[next - 1].to)
			break;
		if (!is_open_remark(r, it->tok, it->end) &&
		    !is_broken_country(r, it->tok, it->end, l->tok_to))
			break;
		it->end = l->tok_to;
		it->remark = is_bracketed(r, it->tok, it->end);
	}
	return next - 1;
}

/* "Governor-General of Jamaica" below a line that ends in a word of a name: its own line. */
static bool
begins_office(const struct reading *r, size_t line)
{
	const struct line *l = &r->line[line];
	struct label_hit h;

	return token_is_capital(r->text, &r->tok[l->tok]) &&
	       label_at(r, LABEL_OFFICE, l->tok, l->tok_to, &h) && r->tok[l->tok - 1].word &&
	       token_is_capital(r->text, &r->tok[l->tok - 1]) &&
	       !label_at(r, LABEL_OFFICE_WORD, l->tok - 1, l->tok, &h);
}

/* "- the President of X, Mr Ana" / "Example: a@example.org": an item of a list that the width of
 * the page broke is read as one line. */
static size_t
joined_item(const struct officials *o, size_t line, struct official_item *it)
{
	const struct reading *r = o->r;
	size_t next = line + 1, end = r->line[line].tok_to;
	struct contacts *all;
	struct err e = { 0 };

	if (!it->numbered || it->contacts->n > 0)
		return line;
	for (; next < r->lines && next < line + JOINED_MOST; next++) {
		const struct mark_of_line *m = &o->p->of[next];

		if (!r->line[next - 1].wraps || m->part != PART_TARGETS || m->labelled ||
		    m->value > r->line[next].tok || r->line[next].tok != end ||
		    comma_after(r, it->tok, end) == end || begins_office(r, next))
			break;
		end = r->line[next].tok_to;
	}
	if (next == line + 1)
		return line;
	all = arena_alloc(r->a, sizeof(*all), _Alignof(struct contacts));
	*all = (struct contacts){ 0 };
	if (!contactline_parse(r, it->tok, end, all, &e))
		return line;
	it->contacts = all;
	it->end = end;
	cut_contacts(r, it);
	return next - 1;
}

/* "OR" on a line of its own, between two ways to reach. */
static bool
is_or(const struct officials *o, const struct official_item *it)
{
	struct label_hit h;

	return o->contacted && it->contacts->n == 0 &&
	       label_at(o->r, LABEL_OR, it->tok, it->end, &h) && h.to == it->end;
}

static void
take_item(struct officials *o, struct official_item it)
{
	const struct reading *r = o->r;
	const struct line *l = &r->line[it.line];
	struct label_hit care;
	bool salutation;

	if (r->out->targets.n > 0 && it.end > it.tok && official_ends_greeting(o, &it)) {
		struct saluted *last = &o->saluted.item[o->saluted.n - 1];

		last->to = last->all_to = r->tok[it.end - 1].to;
		return;
	}
	if (is_or(o, &it)) {
		reading_claim(o->r, "/targets", r->tok[it.tok].from, r->tok[it.end - 1].to);
		return;
	}
	if (official_opens(o, &it))
		official_open(o, &it);
	else if (it.informed && !it.copy)
		o->informed = official_now(o)->copy = true;
	else if (label_at(r, LABEL_CARE_OF, it.tok, it.end, &care)) {
		o->care = o->care || o->contacted;
		o->contacted = o->country = false; /* an address again, below the ways to reach */
	}
	if (it.tok > l->tok && o->p->of[it.line].part == PART_TARGETS)
		official_claim(o, "office", l->from,
		               r->tok[it.tok - 1].to); /* the number before it */
	salutation = official_greeted(o, &it);
	if (it.tok < it.end)
		official_text(o, &it);
	official_contacts(o, &it);
	o->contacted = o->contacted || (salutation && it.tok >= it.end);
}

size_t
official_in_sentence(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok + 1; i + 4 < l->tok_to; i++)
		if (token_is(&r->tok[i], ":") && label_is(r, LABEL_TO_WHOM, i - 1) &&
		    token_is_capital(r->text, &r->tok[i + 1]))
			return i + 1;
	return l->tok_to;
}

/* "Readers may send similar notes to: ...", among the officials. */
static bool
is_sentence(const struct reading *r, size_t line, size_t at)
{
	const struct line *l = &r->line[line];
	size_t name = at;

	if (l->tok_to < at + 3 * TOLD_LEAST ||
	    piece_classify(r, at, at + TOLD_LEAST, &name) != PIECE_OTHER)
		return false;
	for (size_t i = at; i < at + TOLD_LEAST; i++)
		if (!r->tok[i].word || (i > at && token_is_capital(r->text, &r->tok[i])))
			return false;
	return true;
}

/* Not the letter, nor who issues it or is told of reports.  What no part took in may be of a
 * sheet's other case: it counts below an official, or where nobody was found. */
static bool
may_name_officials(const struct reading *r, const struct parts *p, size_t i)
{
	enum part part = p->of[i].part;

	if (part == PART_NONE)
		return r->out->targets.n == 0 || (i > 0 && p->of[i - 1].part == PART_TARGETS);
	return part == PART_STORY || part == PART_ACT || part == PART_DEMANDS ||
	       part == PART_DIPLOMATS;
}

bool
officials_read(struct reading *r, const struct parts *p, struct err *e)
{
	struct officials o = { .r = r, .p = p };

	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].part == PART_TARGETS && !r->line[i].first)
			o.gaps = true;
	for (size_t i = 0; i < r->lines; i++) {
		const struct mark_of_line *m = &p->of[i];
		bool intro = m->part == PART_TARGETS_INTRO && !m->label_only;
		struct official_item it;
		size_t at = m->value, told = official_in_sentence(r, &r->line[i]);

		if (m->part == PART_ACT || (m->part == PART_TARGETS && told < r->line[i].tok_to &&
		                            told > r->line[i].tok + 6))
			at = told; /* "You may also write letters to: ..." */

		if (m->part != PART_TARGETS && !intro &&
		    (m->part != PART_ACT || at == r->line[i].tok_to)) {
			if (may_name_officials(r, p, i) && r->out->targets.n < LIMIT_TARGETS)
				(void)officials_in_sentence(&o, i, r->line[i].tok, take_item);
			continue;
		}
		if (r->out->targets.n >= LIMIT_TARGETS)
			return err_set(e, ERR_LIMIT, "more than %d officials", LIMIT_TARGETS);
		if (m->part == PART_TARGETS && told == r->line[i].tok_to &&
		    is_sentence(r, i, m->value) &&
		    officials_in_sentence(&o, i, m->value + TOLD_LEAST, take_item) > 0)
			continue;
		it = item_of(&o, i, at);
		i = joined_item(&o, i, &it);
		i = joined_lines(&o, i, &it);
		take_item(&o, it);
	}
	officials_weigh(&o);
	if (r->out->targets.n == 0)
		official_of_letter(r, p);
	salutations_settle(&o);
	for (size_t i = 0; i < r->out->targets.n; i++)
		target_settle(r, i);
	targets_know_envoys(r);
	return true;
}
