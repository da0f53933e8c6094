/*
 * doubts_fewer.c - more people, officials or demands may be in the text than were read
 *
 * Such a doubt is one of the whole list, so it is said seldom: "Three teachers" of whom two were
 * read, a name that is asked for and nowhere else, copies to somebody but appeals to nobody.
 */
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/names.h"
#include "import/officials.h"
#include "import/people_plain.h"
#include "import/token.h"

#define NAMES_MOST   60 /* looked at in one document */
#define WORD_LEAST   3  /* letters by which two names are held to be one person's */
#define COUNTED      100
#define GROUP_WITHIN 3

/* How many people are at risk, a group as many as it says. */
static int
people_read_of(const struct casefile *c)
{
	int n = 0;

	for (size_t i = 0; i < c->people.n; i++)
		n += c->people.item[i].group && c->people.item[i].count > 1
		             ? c->people.item[i].count
		             : 1;
	return n;
}

static bool
has_group(const struct casefile *c)
{
	for (size_t i = 0; i < c->people.n; i++)
		if (c->people.item[i].group)
			return true;
	return false;
}

/* "THREE TEACHERS DETAINED": the number at the headline's beginning, 0 for none. */
static int
counted_in(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit group;
	struct date_hit day;
	size_t to;
	int n;

	reading_build_within(&line, r, text);
	n = number_at(&line, 0, line.toks, &to);
	if (n < 2 || n > COUNTED || to >= line.toks || date_at_loose(&line, 0, line.toks, &day))
		return 0;
	return label_near(&line, LABEL_GROUP, to, GROUP_WITHIN, line.toks, &group) ? n : 0;
}

static void
weigh_count(struct reading *r)
{
	const struct casefile *c = r->out;
	int headline = counted_in(r, c->headline), summary = counted_in(r, c->summary);
	int told = headline > summary ? headline : summary;

	if (told > people_read_of(c) && c->people.n > 0 && !has_group(c))
		reading_doubt(r, "the text counts more people than were read", "/people");
}

static bool
share_word(struct arena *a, struct str x, struct str y)
{
	struct str rest = utf8_fold(a, x), whole = utf8_fold(a, y);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');

		if (word.n >= WORD_LEAST && str_find(whole, word) != STR_NPOS)
			return true;
	}
	return false;
}

/* Somebody who was read, at risk or written to, or where they are. */
static bool
is_known(struct reading *r, struct str name)
{
	const struct casefile *c = r->out;

	for (size_t i = 0; i < c->people.n; i++)
		if (share_word(r->a, name, c->people.item[i].name))
			return true;
	for (size_t i = 0; i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];

		if (share_word(r->a, name, t->name) || share_word(r->a, name, t->office))
			return true;
		for (size_t k = 0; k < t->address.n; k++)
			if (share_word(r->a, name, t->address.item[k]))
				return true;
	}
	return false;
}

/* A word of a place, an institution or a language: no person. */
static bool
is_other(const struct reading *r, struct span name)
{
	static const enum label_kind kinds[] = { LABEL_CITY,     LABEL_COUNTRY, LABEL_INSTITUTION,
		                                 LABEL_OFFICE,   LABEL_EMBASSY, LABEL_NOT_NAME,
		                                 LABEL_LANGUAGE, LABEL_MONTH,   LABEL_CONCERN_WORD,
		                                 LABEL_GROUP,    LABEL_VERB };
	struct label_hit h;

	for (size_t i = name.from; i < name.to; i++)
		for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
			if (label_at(r, kinds[k], i, name.to, &h))
				return true;
	return false;
}

static bool
is_printed_twice(const struct reading *r, struct str name)
{
	size_t at = str_find(r->text, name);

	return at != STR_NPOS && str_find(str_from(r->text, at + name.n), name) != STR_NPOS;
}

/* A name that a demand asks for, printed elsewhere too, of whom nothing was read. */
static void
weigh_names(struct reading *r, const struct parts *p)
{
	size_t seen = 0;

	for (size_t i = 0; i < r->lines && seen < NAMES_MOST; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part != PART_DEMANDS)
			continue;
		for (size_t at = l->tok; at < l->tok_to && seen < NAMES_MOST; at++) {
			struct span name = name_run(r, at, l->tok_to, 2);
			struct str text;

			if (name.to <= name.from ||
			    (is_plain_script(r, at) && plain_cue_before(r, at, l->tok) == CUE_NONE))
				continue;
			seen++;
			at = name.to - 1;
			text = str_sub(r->text, r->tok[name.from].from, r->tok[at].to);
			if (!is_other(r, name) && is_printed_twice(r, text) && !is_known(r, text))
				reading_doubt(r, "a demand names somebody who was not read",
				              "/people");
		}
	}
}

/* Where people at risk are told of. */
static bool
is_told(enum part part)
{
	return part == PART_NONE || part == PART_HEADLINE || part == PART_SUMMARY ||
	       part == PART_STORY || part == PART_PEOPLE || part == PART_REFERENCE ||
	       part == PART_DEMANDS;
}

bool
doubts_is_unread(struct reading *r, struct span name)
{
	return name.to > name.from && (unsigned char)r->text.p[r->tok[name.from].from] < 0xD8 &&
	       !is_other(r, name) &&
	       !is_known(r, str_sub(r->text, r->tok[name.from].from, r->tok[name.to - 1].to));
}

/* "Ana Example and Ben Sample", of whom one was read or none. */
static bool
stands_beside_name(struct reading *r, struct span name, size_t end)
{
	size_t at = name.to;
	struct label_hit h;
	struct span other;

	if (at < end && label_at(r, LABEL_AND, at, end, &h))
		at = h.to;
	else if (at < end && token_is(&r->tok[at], ","))
		at++;
	else
		return false;
	other = name_run(r, at, end, 2);
	return other.to > other.from && !is_other(r, other) &&
	       (doubts_is_unread(r, name) || doubts_is_unread(r, other));
}

bool
doubts_is_shouted(const struct reading *r, const struct parts *p, size_t i)
{
	return p->of[i].part == PART_HEADLINE && r->out->people.n > 0 &&
	       line_is_capitals(r, &r->line[i]);
}

/* Two names beside each other, or one with its title, that nobody at risk and no official has. */
static void
weigh_told(struct reading *r, const struct parts *p)
{
	size_t seen = 0;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (!is_told(p->of[i].part) || doubts_is_shouted(r, p, i))
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct label_hit h;
			struct span name;

			if (seen >= NAMES_MOST)
				return;
			if (label_at(r, LABEL_GENDER_TITLE, at, l->tok_to, &h) &&
			    h.to < l->tok_to) {
				at = h.to + (token_is(&r->tok[h.to], "."));
				name = name_run(r, at, l->tok_to, 2);
				seen++;
				if (doubts_is_unread(r, name))
					reading_doubt(
						r,
						"the text names somebody with a title who was not read",
						"/people");
			} else {
				name = name_run(r, at, l->tok_to, 2);
				seen += name.to > name.from;
			}
			if (name.to == name.from)
				continue;
			if (stands_beside_name(r, name, l->tok_to))
				reading_doubt(
					r,
					"the text names people beside each other who were not read",
					"/people");
			at = name.to - 1;
		}
	}
}

static void
weigh_copies(struct reading *r)
{
	const struct targets *list = &r->out->targets;
	size_t copies = 0;

	for (size_t i = 0; i < list->n; i++)
		copies += list->item[i].copy;
	if (list->n > 0 && copies == list->n)
		reading_doubt(r, "copies go to somebody, appeals to nobody", "/targets/0/copy");
}

/* A bullet or a number before "call on ...", that no demand took. */
static void
weigh_bullets(struct reading *r)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];
		size_t at = l->tok;

		if (l->tok_to <= l->tok + 2 || reading_is_claimed(r, i) ||
		    (!l->item && !token_is(&r->tok[at], "-") && !token_is(&r->tok[at], "•") &&
		     !token_is(&r->tok[at], "*")))
			continue;
		at += !r->tok[at].word;
		if (label_at(r, LABEL_VERB, at, l->tok_to, &h))
			reading_doubt(r, "a line that begins like a demand was not taken",
			              "/demands");
	}
}

/* "Five trade unionists", where the text names people; "70 others", where it names nobody. */
static void
weigh_groups(struct reading *r, bool named)
{
	const struct casefile *c = r->out;
	struct label_hit h;
	bool alone = true;

	for (size_t i = 0; i < c->people.n; i++)
		alone = alone && c->people.item[i].group;
	for (size_t i = 0; i < c->people.n && alone; i++) {
		struct reading line;

		reading_build_within(&line, r, c->people.item[i].name);
		if (named)
			reading_doubt(r, "the text names people, and a number of them was read",
			              "/people/%zu", i);
		if (named || !label_find(&line, LABEL_OTHERS, 0, line.toks, &h))
			continue;
		reading_doubt(r, "others were read, and those whom they are with were not",
		              "/people/%zu", i);
		reading_doubt(r, "others were read, and those whom they are with were not",
		              "/people");
	}
}

/* "Five trade unionists" beside five people who are named. */
static void
weigh_number(struct reading *r)
{
	const struct casefile *c = r->out;
	int named = 0;

	for (size_t i = 0; i < c->people.n; i++)
		named += !c->people.item[i].group;
	if (named > 1 && c->people.item[0].group && c->people.item[0].count == named)
		reading_doubt(r, "as many people are named: they may be this group", "/people/0");
}

void
doubts_fewer(struct reading *r, const struct parts *p)
{
	size_t before;

	weigh_count(r);
	weigh_number(r);
	before = r->out->doubts.n;
	weigh_names(r, p);
	weigh_told(r, p);
	weigh_groups(r, r->out->doubts.n > before);
	weigh_copies(r);
	weigh_bullets(r);
}
