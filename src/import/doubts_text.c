/*
 * doubts_text.c - headline and summary against the text they stand in
 *
 * A headline holds no other line, a summary is whole sentences about somebody.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "base/utf8.h"
#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/refs.h"
#include "import/token.h"

#define HEADLINE_WORDS 30
#define TEXT_LEAST     200 /* bytes: shorter ones share no word by chance */
#define WORD_LEAST     4
#define FEW            6 /* tokens */
#define STEM           5 /* bytes by which two words are one */

/* "SUMMARY:" or the opening of a letter within a text: what stands behind it is another part. */
static bool
holds_heading(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 1; i < line->toks; i++)
		if ((label_of_mode(line, LABEL_LINE, i, line->toks, &h) ||
		     label_of_mode(line, LABEL_START, i, line->toks, &h)) &&
		    h.to < line->toks && token_is(&line->tok[h.to], ":"))
			return true;
	return line->toks > 3 && token_is(&line->tok[line->toks - 1], ":");
}

/* A word of a name stands in the text, whatever its ending. */
static bool
names_one(struct reading *r, struct str text, struct str name)
{
	struct str all = utf8_fold(r->a, text), rest = utf8_fold(r->a, name);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');

		if (word.n >= 3 &&
		    str_find(all, str_sub(word, 0, word.n > 8 ? word.n - 3 : word.n)) != STR_NPOS)
			return true;
	}
	return false;
}

static bool
names_nobody(struct reading *r, struct str text)
{
	bool known = false;

	for (size_t i = 0; i < r->out->people.n; i++) {
		const struct person *p = &r->out->people.item[i];

		if (p->group || names_one(r, text, p->name))
			return false;
		known = true;
	}
	return known;
}

static void
weigh_summary(struct reading *r)
{
	const struct casefile *c = r->out;
	struct reading line;
	struct ref_hit ref;

	if (c->summary.n == 0)
		return;
	reading_build_within(&line, r, c->summary);
	if (line.toks == 0)
		return;
	if (!doubts_is_closed(c->summary))
		reading_doubt(r, "the summary is no sentence", "/summary");
	/* others begin with what they ask for */
	if ((c->issuer.n == 0 && uaref_is_set(&c->ref) && names_nobody(r, c->summary)) ||
	    token_is(&line.tok[0], "\""))
		reading_doubt(r, "the summary names nobody at risk", "/summary");
	if (line.tok[0].word && !token_is_capital(line.text, &line.tok[0])) {
		reading_doubt(r, "the summary begins within a sentence", "/summary");
		reading_doubt(r, "the summary begins within a sentence", "/headline");
	}
	if (ref_find(&line, 0, line.toks, &ref)) {
		reading_doubt(r, "the summary holds the number of the bulletin", "/summary");
		reading_doubt(r, "the summary holds the number of the bulletin", "/headline");
	}
	if (holds_heading(&line))
		reading_doubt(r, "the summary seems to hold a heading", "/summary");
	if (c->kind == CASEFILE_STOP && c->story.n == 0)
		reading_doubt(r, "nothing is told behind the summary", "/summary");
}

/* A word of it stands in the text by how it begins; in Chinese, Japanese or Korean nothing is told.
 */
static bool
is_of_nothing(struct reading *r, const struct reading *line)
{
	const struct casefile *c = r->out;
	struct str all;
	struct strs texts = { 0 };
	size_t words = 0;
	struct label_hit h;

	VEC_PUSH(r->a, &texts, c->summary);
	for (size_t i = 0; i < c->story.n; i++)
		VEC_PUSH(r->a, &texts, c->story.item[i]);
	for (size_t i = 0; i < c->demands.n; i++)
		VEC_PUSH(r->a, &texts, c->demands.item[i]);
	for (size_t i = 0; i < c->people.n; i++)
		VEC_PUSH(r->a, &texts, c->people.item[i].name);
	all = utf8_fold(r->a, str_join(r->a, &texts, STR(" ")));
	if (all.n < TEXT_LEAST || (unsigned char)line->text.p[0] >= 0xE2)
		return false;
	for (size_t i = 0; i < line->toks; i++) {
		struct str word = line->tok[i].fold;

		if (label_at(line, LABEL_CONCERN_WORD, i, line->toks, &h) ||
		    label_at(line, LABEL_COUNTRY, i, line->toks, &h))
			return false;
		if (!line->tok[i].word || word.n < WORD_LEAST)
			continue;
		words++;
		if (str_find(all, str_sub(word, 0, word.n > STEM ? STEM : word.n)) != STR_NPOS)
			return false;
	}
	return words > 0;
}

/* "ALERT UPDATE - Peru: ...": the frame of a posting before it. */
static bool
begins_with_frame(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 0; i < 2 && i < line->toks; i++)
		if ((label_at(line, LABEL_MASTHEAD, i, line->toks, &h) ||
		     label_at(line, LABEL_UPDATE, i, line->toks, &h)) &&
		    h.to < line->toks && token_is(&line->tok[h.to], "-") && line->tok[h.to].spaced)
			return true;
	return false;
}

/* ": Forced eviction" */
static bool
is_mark(struct str s)
{
	return s.p[0] == '-' || s.p[0] == ':' || s.p[0] == ';' || s.p[0] == ',' || s.p[0] == ')' ||
	       s.p[0] == '/';
}

/* "A 948/08": a serial and a year */
static bool
has_number(const struct reading *line)
{
	for (size_t i = 0; i + 2 < line->toks; i++)
		if (line->tok[i].digits && token_is(&line->tok[i + 1], "/") &&
		    !line->tok[i + 1].spaced && line->tok[i + 2].digits &&
		    line->tok[i + 2].fold.n == 2 &&
		    (i + 3 == line->toks || !token_is(&line->tok[i + 3], "/")))
			return true; /* but not "2008/10/31" */
	return false;
}

/* A country, what is done to people, what people are: "Nepal", "arrested", "teacher". */
static bool
is_of_case(const struct reading *line, size_t at)
{
	static const enum label_kind kinds[] = { LABEL_COUNTRY, LABEL_NATION,    LABEL_CONCERN_WORD,
		                                 LABEL_AT_RISK, LABEL_RISK_NOUN, LABEL_STATUS,
		                                 LABEL_UPDATE,  LABEL_COMMUNITY };

	return label_at_any(line, kinds, ARRAY_LEN(kinds), at, line->toks);
}

/* Neither somebody at risk nor a country nor what happened: the name of whoever publishes, a menu,
 * the name of a campaign. */
static bool
says_nothing(struct reading *r, const struct reading *line)
{
	const struct casefile *c = r->out;

	for (size_t i = 0; i < line->toks; i++)
		if (is_of_case(line, i) || line->tok[i].digits)
			return false;
	for (size_t i = 0; i < c->people.n; i++)
		if (names_one(r, line->text, c->people.item[i].name))
			return false;
	return true;
}

/* "Her mother, Ana Example (f)", "Case ABC 150904", "7 December 2009, Monday": a line of people, of
 * a file or the day of a page. */
static bool
is_other_line(struct reading *r, const struct reading *line)
{
	struct date_hit d;

	for (size_t i = 0; i < line->toks; i++) {
		if (line->tok[i].digits && line->tok[i].fold.n > 4 && line->toks < FEW)
			return true;
		if (i + 2 < line->toks && token_is(&line->tok[i], "(") &&
		    line->tok[i + 1].fold.n == 1 && label_is(line, LABEL_GENDER_VALUE, i + 1) &&
		    token_is(&line->tok[i + 2], ")"))
			return true;
	}
	return date_find(line, 0, line->toks, &d) && line->toks < d.to - d.from + FEW / 2 &&
	       names_nobody(r, line->text);
}

/* Where a headline holds the numbers of the bulletin, the lines above it were read wrongly too. */
static void
weigh_headline(struct reading *r)
{
	static const char *const above[] = { "/headline", "/summary" };
	const struct casefile *c = r->out;
	struct reading line;
	struct index_hit x;
	struct code_hit code;
	bool coded = false;
	struct ref_hit ref;
	struct label_hit h;

	if (c->headline.n == 0)
		return;
	reading_build_within(&line, r, c->headline);
	if (line.toks == 0)
		return;
	for (size_t at = 1; at < line.toks && !coded; at++)
		coded = code_at(&line, at, line.toks, &code);
	if (coded || index_find(&line, 0, line.toks, &x) || ref_find(&line, 0, line.toks, &ref)) {
		for (size_t i = 0; i < ARRAY_LEN(above); i++)
			reading_doubt(r, "the headline holds a number of the bulletin", "%s",
			              above[i]);
		return;
	}
	if (doubts_form(r, c->headline) == FORM_TITLED)
		reading_doubt(r, "the headline looks like a line of an address", "/headline");
	if (!uaref_is_set(&c->ref) && c->index.n == 0 && says_nothing(r, &line))
		reading_doubt(r, "the headline says nothing of the case", "/headline");
	if (begins_with_frame(&line) || is_other_line(r, &line))
		reading_doubt(r, "the headline seems to hold another line too", "/headline");
	if (!line.tok[0].word && !line.tok[0].digits && is_mark(c->headline))
		reading_doubt(r, "the headline begins within a sentence", "/headline");
	if ((str_chr(c->headline, '(') == STR_NPOS) != (str_chr(c->headline, ')') == STR_NPOS) ||
	    (str_chr(c->headline, '[') == STR_NPOS) != (str_chr(c->headline, ']') == STR_NPOS) ||
	    has_number(&line))
		reading_doubt(r, "the headline seems to hold another line too", "/headline");
	if (is_of_nothing(r, &line))
		reading_doubt(r, "the headline has no word of the text", "/headline");
	if (c->headline.p[0] >= 'a' && c->headline.p[0] <= 'z' &&
	    str_find(c->headline, STR(". ")) != STR_NPOS)
		reading_doubt(r, "the headline begins within a sentence", "/headline");
	if (line.toks > HEADLINE_WORDS ||
	    (label_at(&line, LABEL_MASTHEAD, 0, line.toks, &h) && h.to > 1 &&
	     (h.to == line.toks || token_is_capital(line.text, &line.tok[h.to]) ||
	      !line.tok[h.to].word)))
		reading_doubt(r, "the headline seems to hold another line too", "/headline");
	if (str_chr(c->headline, ' ') == STR_NPOS && (unsigned char)c->headline.p[0] < 0xE2 &&
	    !doubts_is_place(&line)) {
		reading_doubt(r, "the headline is one word", "/headline");
		if (c->summary.n == 0 || str_chr(c->headline, '/') != STR_NPOS)
			reading_doubt(r, "the headline is one word", "/summary");
	}
	if (doubts_has_inner_capital(c->headline) || doubts_is_glued(r, c->headline))
		reading_doubt(r, "two words without a space", "/headline");
	if (holds_heading(&line) && str_rchr(c->headline, ':') > c->headline.n / 3)
		reading_doubt(r, "the headline seems to hold a label", "/headline");
}

void
doubts_text(struct reading *r)
{
	weigh_headline(r);
	weigh_summary(r);
}
