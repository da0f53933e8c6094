/*
 * doubts_facts.c - kind, number, index and dates against the text and each other
 *
 * What a bulletin says of itself it says more than once: an update names the bulletin before it,
 * the year of its number is past, its officials are gone when it is the last.  What stands in the
 * text like a number or a date and went nowhere is missing somewhere.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/refs.h"
#include "import/token.h"

#define UPDATE_LINES 4
#define DATE_TOKENS  10 /* of "City, 11 November 2011" */
#define TOP_LINES    8
#define INDEX_WITHIN 400 /* bytes from the top */
#define HEAD_TOKENS  30  /* longer lines are told, not printed above */

/* "further information on UA 163/17" */
static bool
names_update(const struct reading *r)
{
	struct label_hit h;
	struct ref_hit ref;

	for (size_t i = 0; i < r->toks; i++)
		if ((label_at(r, LABEL_UPDATE, i, r->toks, &h) ||
		     label_at(r, LABEL_CORRECTION, i, r->toks, &h)) &&
		    (ref_at(r, h.to, r->toks, &ref) || ref_at(r, h.to + 1, r->toks, &ref)))
			return true;
	return false;
}

/* "UPDATE (THAILAND): ...", "RE: UP-55-2005" within the first lines. */
static bool
is_headed_update(const struct reading *r)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines && i < UPDATE_LINES; i++)
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to && at < r->line[i].tok + 4;
		     at++)
			if (label_at(r, LABEL_UPDATE, at, r->line[i].tok_to, &h) ||
			    (token_is(&r->tok[at], "up") && at + 2 < r->line[i].tok_to &&
			     r->tok[at + 2].digits))
				return true;
	return false;
}

/* "formerly NSA 4/01" is this bulletin itself; one with an index is another. */
static bool
names_earlier(struct reading *r)
{
	struct index_hit x;

	for (size_t i = 0; i < r->out->previous.n; i++) {
		struct reading line;

		reading_build_within(&line, r, r->out->previous.item[i]);
		if (index_find(&line, 0, line.toks, &x))
			return true;
	}
	return false;
}

static void
weigh_kind(struct reading *r)
{
	const struct casefile *c = r->out;
	int year = day_is_set(c->issued) ? c->issued.year : 0;

	if (c->kind == CASEFILE_UPDATE && c->demands.n == 0 && c->targets.n == 0)
		reading_doubt(r, "asks nothing of anyone: it may end the case", "/kind");
	if (c->kind == CASEFILE_FIRST && names_earlier(r))
		reading_doubt(r, "names an earlier bulletin: it may be an update", "/kind");
	if (c->kind == CASEFILE_FIRST && year > 0 && c->ref.year > 0 && year > c->ref.year + 1)
		reading_doubt(r, "later than the year of its number: it may be an update", "/kind");
	if (c->kind == CASEFILE_STOP && c->demands.n > 1)
		reading_doubt(r, "ends the case, but asks for action", "/kind");
	if (c->kind == CASEFILE_FIRST && is_headed_update(r))
		reading_doubt(r, "a line at the top speaks of an update", "/kind");
	if (c->kind == CASEFILE_FIRST && names_update(r))
		reading_doubt(r, "the text speaks of an update", "/kind");
}

/* "August", then "28, 2014" */
static bool
is_part_of_date(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	struct date_hit d;

	if (l->tok_to > l->tok + 4 || l->tok == l->tok_to || date_find(r, l->tok, l->tok_to, &d))
		return false;
	return label_find(r, LABEL_MONTH, l->tok, l->tok_to, &h) !=
	       (token_number(&r->tok[l->tok_to - 1]) > 1970 &&
	        token_number(&r->tok[l->tok_to - 1]) < 2100);
}

/* "AFR 32/99 23/2010": the letters of an index above numbers that are none. */
static bool
has_piece_of_index(const struct reading *r)
{
	static const char *const areas[] = { "afr", "amr", "asa", "eur", "mde", "act" };

	for (size_t i = 0; i + 2 < r->toks && (i == 0 || r->tok[i].from < INDEX_WITHIN); i++)
		for (size_t k = 0; k < ARRAY_LEN(areas); k++)
			if (token_is(&r->tok[i], areas[k]) && r->tok[i + 1].digits &&
			    r->text.p[r->tok[i].from] < 'a' && token_is(&r->tok[i + 2], "/"))
				return true;
	return false;
}

/* "AFR 32/99/2010" and "AFR 32/99/92", but neither "AFR 32/99" nor "AFR 32/99/2". */
static bool
has_year(struct str index)
{
	size_t slash, digits;

	if (index.n > 2 && index.p[index.n - 2] == '/')
		index.n -= 2; /* "AMR 34/51/93/s": its language */
	slash = str_rchr(index, '/');
	digits = slash == STR_NPOS ? 0 : index.n - slash - 1;

	return str_chr(index, '/') != slash && (digits == 2 || digits == 4);
}

/* An index or a date in the text that no field has. */
static void
weigh_left(struct reading *r)
{
	const struct casefile *c = r->out;
	struct index_hit x;
	struct date_hit d;

	if (c->index.n == 0 && (index_find(r, 0, r->toks, &x) || has_piece_of_index(r)))
		reading_doubt(r, "an index stands in the text", "/index");
	if (c->index.n > 0 && !has_year(c->index))
		reading_doubt(r, "the index has no year", "/index");
	for (size_t i = 0; i < r->lines && i < TOP_LINES && !day_is_set(c->issued); i++)
		if (is_part_of_date(r, &r->line[i]))
			reading_doubt(r, "a date at the top may be that of issue", "/issued");
		else if (!line_is_prose(r, &r->line[i]) &&
		         r->line[i].tok_to < r->line[i].tok + HEAD_TOKENS &&
		         date_find(r, r->line[i].tok, r->line[i].tok_to, &d) &&
		         day_cmp(d.day, c->deadline) != 0)
			reading_doubt(r, "a date at the top may be that of issue", "/issued");
}

/* "Berne, 11 November 2011" under a letter: a short line that ends in a date. */
static void
weigh_dates_left(struct reading *r, const struct parts *p)
{
	const struct casefile *c = r->out;
	struct date_hit d;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part == PART_BACKGROUND || p->of[i].part == PART_PREVIOUS ||
		    l->tok_to > l->tok + DATE_TOKENS || line_is_prose(r, l) ||
		    !date_find(r, l->tok, l->tok_to, &d) || d.to != l->tok_to)
			continue;
		if (!day_is_set(c->issued) && day_cmp(d.day, c->deadline) != 0)
			reading_doubt(r, "a line that ends in a date was not taken", "/issued");
	}
}

struct str
doubts_index_country(struct reading *r)
{
	struct reading line;
	struct label_hit h;

	if (r->out->index.n == 0)
		return (struct str){ 0 };
	reading_build_within(&line, r, r->out->index);
	return label_find(&line, LABEL_INDEX_COUNTRY, 0, line.toks, &h) ? str_c(h.label->value)
	                                                                : (struct str){ 0 };
}

/* "USA", but not "us" of "let us know". */
static bool
is_country_word(const struct reading *r, size_t at)
{
	const struct token *t = &r->tok[at];
	struct str word = str_sub(r->text, t->from, t->to);

	return t->fold.n > 3 || (t->fold.n == 3 && word.p[0] == 'U' && word.p[1] <= 'Z');
}

/* How often the text outside of addresses names the country. */
static size_t
times_named(const struct reading *r, const struct parts *p, struct str iso, bool other)
{
	struct label_hit h;
	size_t n = 0;

	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part == PART_TARGETS || p->of[i].part == PART_DIPLOMATS)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++)
			n += is_country_word(r, at) && token_is_capital(r->text, &r->tok[at]) &&
			     label_at(r, LABEL_COUNTRY, at, r->line[i].tok_to, &h) &&
			     str_eq(str_c(h.label->value), iso) != other;
	}
	return n;
}

/* The post goes to that country by way of an embassy. */
static bool
is_sent_on(struct reading *r, struct str country)
{
	struct label_hit care, of;

	for (size_t i = 0; i < r->out->targets.n; i++) {
		const struct target *t = &r->out->targets.item[i];

		for (size_t k = 0; k < t->address.n && str_eq(t->country, country); k++) {
			struct reading line;

			reading_build_within(&line, r, t->address.item[k]);
			if (label_find(&line, LABEL_CARE_OF, 0, line.toks, &care) &&
			    label_find(&line, LABEL_EMBASSY, 0, line.toks, &of))
				return true;
		}
	}
	return false;
}

/* "c/o Embassy of Iran, Rome": the country of the post is not that of the case. */
static void
weigh_countries(struct reading *r, const struct parts *p)
{
	const struct strs *list = &r->out->countries;

	if (list->n != 1)
		return;
	if (times_named(r, p, list->item[0], false) == 0 &&
	    (is_sent_on(r, list->item[0]) ||
	     (r->out->index.n == 0 && times_named(r, p, list->item[0], true) > 1)))
		reading_doubt(r, "only an address names the country", "/countries/0");
}

static void
weigh_dates(struct reading *r)
{
	const struct casefile *c = r->out;
	int64_t days;

	if (!day_is_set(c->issued) || !day_is_set(c->deadline))
		return;
	days = day_number(c->deadline) - day_number(c->issued);
	if (days >= 0 && days <= 200)
		return;
	reading_doubt(r, "the deadline is not some weeks after the date of issue", "/issued");
	reading_doubt(r, "the deadline is not some weeks after the date of issue", "/deadline");
}

void
doubts_facts(struct reading *r, const struct parts *p)
{
	weigh_kind(r);
	weigh_left(r);
	weigh_dates_left(r, p);
	weigh_countries(r, p);
	weigh_dates(r);
}
