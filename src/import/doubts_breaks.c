/*
 * doubts_breaks.c - a value that is a piece of its line
 *
 * A line broken in two leaves "Minister of" and a word alone; a label left in another field lost
 * its value.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/token.h"

#define WORD_MOST 8 /* bytes of "Court", "Tribunal"; longer ones are an institution whole */

/* "Minister of", "le President": a piece of what the line was before it broke. */
static bool
is_broken(struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, s);
	if (line.toks == 0)
		return false;
	if (label_find(&line, LABEL_CARE_OF, 0, line.toks, &h) ||
	    (line.toks > 1 && token_is(&line.tok[1], ".")))
		return false; /* "c/o", "ul. Obraztsovaya" */
	return doubts_is_of(&line, line.toks - 1) || doubts_is_of(&line, 0) ||
	       token_is(&line.tok[line.toks - 1], "the") ||
	       (line.tok[0].word && !token_is_capital(line.text, &line.tok[0]));
}

static bool
is_one_word(struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, s);
	return line.toks == 1 && line.tok[0].word && (unsigned char)s.p[0] < 0xE2 &&
	       !label_at(&line, LABEL_CITY, 0, 1, &h) &&
	       !label_at(&line, LABEL_COUNTRY, 0, 1, &h) &&
	       !label_at(&line, LABEL_INSTITUTION, 0, 1, &h);
}

static bool
is_word_of_institution(struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, s);
	return line.toks == 1 && s.n <= WORD_MOST && (unsigned char)s.p[0] < 0xD8 &&
	       label_at(&line, LABEL_INSTITUTION, 0, 1, &h);
}

/* "Minister", "le Ministre" at token I. */
static bool
is_office_at(const struct reading *r, size_t i)
{
	struct label_hit h;

	return label_at(r, LABEL_OFFICE, i, r->toks, &h) ||
	       (i + 1 < r->toks && label_is(r, LABEL_ARTICLE, i) &&
	        label_at(r, LABEL_OFFICE, i + 1, r->toks, &h));
}

/* S ends a line of the text, and the next line begins with an office. */
static bool
goes_on_below(const struct reading *r, struct str s)
{
	size_t from = 0, at, i = 0;

	while (s.n > 0 && (at = str_find(str_from(r->text, from), s)) != STR_NPOS) {
		size_t end = from + at + s.n;

		from = end;
		if (end + 1 >= r->text.n || r->text.p[end] != '\n')
			continue;
		while (i < r->toks && r->tok[i].from <= end)
			i++;
		if (i < r->toks && r->tok[i].from == end + 1 && is_office_at(r, i))
			return true;
	}
	return false;
}

/* "Monsieur", "Dear": whom? */
static bool
is_half(struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, s);
	if (is_one_word(r, s) &&
	    (token_is(&line.tok[0], "dear") || token_is(&line.tok[0], "your") ||
	     (label_at(&line, LABEL_HONORIFIC, 0, line.toks, &h) && goes_on_below(r, s))))
		return true;
	/* "Уважаемый господин", "Estimada": the title is missing */
	if (!label_at(&line, LABEL_OPENING, 0, line.toks, &h) || token_is(&line.tok[0], "dear"))
		return false;
	if (h.to == line.toks)
		return line.toks == 1 && goes_on_below(r, s);
	return label_at(&line, LABEL_GENDER_TITLE, h.to, line.toks, &h) && h.to == line.toks &&
	       goes_on_below(r, s);
}

static void
weigh_breaks(struct reading *r, size_t i)
{
	static const char *const title[] = { "name", "office", "address" };
	const struct target *t = &r->out->targets.item[i];
	bool broken = (t->office.n > 0 && is_broken(r, t->office)) ||
	              (t->name.n > 0 && is_one_word(r, t->name)) ||
	              (t->address.n > 0 &&
	               (is_one_word(r, t->address.item[0]) || is_broken(r, t->address.item[0])));

	/* "President of the Appeal", then "Court" */
	if (t->office.n > 0 && t->address.n > 1 && is_word_of_institution(r, t->address.item[0])) {
		doubt_target(r, i, "office", DOUBT("a line seems to go on in the next one"));
		doubt_target(r, i, "address", DOUBT("a line seems to go on in the next one"));
	}
	for (size_t k = 0; broken && !t->copy && k < ARRAY_LEN(title); k++)
		doubt_target(r, i, title[k], DOUBT("a line seems to go on in the next one"));
	if (t->salutation.n > 0 && is_half(r, t->salutation))
		doubt_target(r, i, "salutation", DOUBT("a salutation of one word"));
}

/* "Minister - of Justice", "Righ- ts", "Adalet -": a word was broken, or the line. */
static bool
is_hyphened(struct str s)
{
	if (s.n > 1 && s.p[s.n - 1] == '-')
		return true;
	for (size_t i = 1; i + 2 < s.n; i++)
		if (s.p[i] == '-' && s.p[i + 1] == ' ' && s.p[i + 2] >= 'a' && s.p[i + 2] <= 'z')
			return true;
	return false;
}

/* "Shaikh Khalid bin", "Republic of Iran to the", "WITH COPIES TO": what ends so goes on. */
static bool
is_open(struct reading *r, struct str s)
{
	struct reading line;
	const struct token *last;
	struct label_hit h;

	reading_build_within(&line, r, s);
	if (line.toks < 2)
		return false;
	last = &line.tok[line.toks - 1];
	if (!last->word || !last->spaced)
		return false;
	if (token_is_capital(line.text, last))
		return line.toks > 2 &&
		       label_at(&line, LABEL_OVER_TO, line.toks - 1, line.toks, &h);
	return label_at(&line, LABEL_PARTICLE, line.toks - 1, line.toks, &h) ||
	       label_at(&line, LABEL_AND, line.toks - 1, line.toks, &h) ||
	       doubts_is_of(&line, line.toks - 1) || token_is(last, "the");
}

static void
weigh_ends(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	const struct {
		struct str value;
		const char *member;
	} values[] = { { t->name, "name" },
		       { t->office, "office" },
		       { t->salutation, "salutation" } };

	for (size_t k = 0; k < ARRAY_LEN(values); k++)
		if (is_hyphened(values[k].value) || is_open(r, values[k].value))
			doubt_target(r, i, values[k].member, DOUBT("it seems to go on"));
	for (size_t k = 0; k < t->address.n; k++)
		if (is_hyphened(t->address.item[k]) || is_open(r, t->address.item[k]))
			doubt_target(r, i, "address", DOUBT("it seems to go on"));
}

/* A label of a way to write, with nothing behind it or without its colon. */
static void
weigh_labels(struct reading *r, size_t i)
{
	static const struct {
		enum label_kind label;
		const char *member;
	} ways[] = { { LABEL_FAX, "faxes" },
		     { LABEL_EMAIL, "emails" },
		     { LABEL_SALUTATION, "salutation" },
		     { LABEL_PHONE, "faxes" } };
	const struct target *t = &r->out->targets.item[i];

	for (size_t n = 0; n < t->address.n + 2; n++) {
		struct str s = n < t->address.n    ? t->address.item[n]
		               : n == t->address.n ? t->name
		                                   : t->office;
		struct reading line;
		struct label_hit h;

		reading_build_within(&line, r, s);
		for (size_t k = 0; k < ARRAY_LEN(ways) && line.toks > 0; k++) {
			if (line.tok[0].fold.n < 3 ||
			    !label_at(&line, ways[k].label, 0, line.toks, &h))
				continue; /* "P. O. Box" */
			doubt_target(r, i, ways[k].member,
			             DOUBT("its label stands in another field"));
			doubt_target(r, i,
			             n < t->address.n    ? "address"
			             : n == t->address.n ? "name"
			                                 : "office",
			             DOUBT("begins with a label"));
		}
	}
}

void
doubts_breaks(struct reading *r, size_t official)
{
	weigh_breaks(r, official);
	weigh_ends(r, official);
	weigh_labels(r, official);
}
