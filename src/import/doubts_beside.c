/*
 * doubts_beside.c - what stands beside a name and no field of the person has
 *
 * "Ana Example, midwife of", "Ana Example, 43,", "(female)" in her
 * line: words nobody knows, at a place where texts tell what somebody is.  A field that is empty
 * there may have lost them.
 */
#include "import/doubts.h"

#include "import/labels.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/token.h"

#define PEOPLE_MOST 40 /* compared with each word */
#define ROLE_LEAST  4  /* bytes of a word that tells what one is */
#define BRACKET     10 /* tokens between brackets behind a name */
#define GENDER_NEAR 4  /* tokens of a sentence behind a name */
#define AGE_LEAST   14
#define AGE_MOST    95

/* A word that joins others, or says what is done to people. */
static bool
is_no_role(const struct reading *r, size_t at)
{
	static const enum label_kind kinds[] = {
		LABEL_AND,          LABEL_OR,    LABEL_WITH,    LABEL_PARTICLE,  LABEL_ROLE_END,
		LABEL_AT_RISK,      LABEL_TAKEN, LABEL_STATUS,  LABEL_RISK_VERB, LABEL_RISK_NOUN,
		LABEL_BEFORE_RISK,  LABEL_VERB,  LABEL_COMMON,  LABEL_OF_THE,    LABEL_LINK,
		LABEL_GENDER_VALUE, LABEL_AGE,   LABEL_ARTICLE, LABEL_ARTICLES,  LABEL_POSSESSIVE
	};

	for (size_t k = 0; k < ARRAY_LEN(kinds); k++)
		if (label_is(r, kinds[k], at))
			return true;
	return false;
}

static bool
is_comma(const struct reading *r, size_t at)
{
	return token_is(&r->tok[at], ",") || token_is(&r->tok[at], "、") ||
	       token_is(&r->tok[at], "،");
}

static bool
is_like_role(const struct reading *r, size_t at)
{
	const struct token *t = &r->tok[at];
	bool plain = (unsigned char)r->text.p[t->from] >= 0xD8;

	return t->word && (plain || (t->fold.n >= ROLE_LEAST && !token_is_capital(r->text, t))) &&
	       !is_no_role(r, at);
}

/* ", midwife", "(Example), 43, female, secretary" behind a name at AT. */
static bool
has_apposition(const struct reading *r, size_t at, size_t end)
{
	if (at < end && token_is(&r->tok[at], "(")) {
		size_t close = at + 1;

		while (close < end && close < at + BRACKET && !token_is(&r->tok[close], ")"))
			close++;
		at = close + 1;
	}
	for (int i = 0; i < 3 && at + 1 < end && is_comma(r, at); i++) {
		at++;
		while (at < end && (label_is(r, LABEL_ARTICLE, at) || label_is(r, LABEL_KIN, at) ||
		                    label_is(r, LABEL_POSSESSIVE, at)))
			at++;
		if (at < end && is_like_role(r, at))
			return true;
		while (at < end && !is_comma(r, at) &&
		       (r->tok[at].digits || label_is(r, LABEL_GENDER_VALUE, at) ||
		        label_is(r, LABEL_AGE, at) || label_is(r, LABEL_AGE_BEHIND, at)))
			at++;
	}
	return false;
}

/* The last word of NAME is token AT; *FROM is where the name begins. */
static bool
ends_name(const struct reading *r, size_t at, size_t start, struct str name, size_t *from)
{
	struct str word = str_sub(r->text, r->tok[at].from, r->tok[at].to);

	if (!r->tok[at].word || word.n < 3 || !str_ends(name, word))
		return false;
	*from = at;
	while (*from > start &&
	       str_find(name, str_sub(r->text, r->tok[*from - 1].from, r->tok[at].to)) != STR_NPOS)
		--*from;
	/* "Minister Ben Example": of one family, or of one name */
	return *from == start || !r->tok[*from - 1].word || at + 1 - *from > 1 ||
	       !token_is_capital(r->text, &r->tok[*from - 1]) ||
	       label_is(r, LABEL_HONORIFIC, *from - 1);
}

/* ", 46,", "(46)" behind a name at AT. */
static bool
is_age_behind(const struct reading *r, size_t at, size_t end)
{
	int n = at + 1 < end ? token_number(&r->tok[at + 1]) : -1;

	return n >= AGE_LEAST && n <= AGE_MOST && (is_comma(r, at) || token_is(&r->tok[at], "(")) &&
	       (at + 2 >= end || !r->tok[at + 2].word || is_comma(r, at + 2));
}

static void
weigh_name(struct reading *r, size_t person, const struct line *l, struct span name, bool told)
{
	const struct person *who = &r->out->people.item[person];
	struct label_hit h;

	if (who->role.n == 0 && told && has_apposition(r, name.to, l->tok_to))
		reading_doubt(r, "words beside the name may tell what they are", "/people/%zu/role",
		              person);
	if (!who->has_age && is_age_behind(r, name.to, l->tok_to))
		reading_doubt(r, "a number like an age stands behind the name", "/people/%zu/age",
		              person);
	if (who->gender == GENDER_UNKNOWN &&
	    label_near(r, LABEL_GENDER_VALUE, name.to, line_is_prose(r, l) ? GENDER_NEAR : SIZE_MAX,
	               l->tok_to, &h))
		reading_doubt(r, "a word for women or men stands behind the name",
		              "/people/%zu/gender", person);
}

static bool
is_told(enum part part)
{
	return part == PART_NONE || part == PART_HEADLINE || part == PART_SUMMARY ||
	       part == PART_STORY || part == PART_PEOPLE || part == PART_REFERENCE ||
	       part == PART_LETTER || part == PART_DEMANDS || part == PART_BACKGROUND;
}

/* TOLD: what happened, not "release Ana Example". */
static void
weigh_line(struct reading *r, const struct line *l, bool told)
{
	for (size_t at = l->tok; at < l->tok_to; at++)
		for (size_t k = 0; k < r->out->people.n && k < PEOPLE_MOST; k++) {
			struct span name = { at, at + 1 };

			if (!r->out->people.item[k].group &&
			    ends_name(r, at, l->tok, r->out->people.item[k].name, &name.from))
				weigh_name(r, k, l, name, told);
		}
}

/* "He is 63 and", "34세의": an age that was not read where somebody has none. */
static bool
is_age_alone(const struct reading *r, size_t at, size_t start, size_t end)
{
	int n = token_number(&r->tok[at]);

	if (n < AGE_LEAST || n > AGE_MOST || at == start)
		return false;
	if (at + 1 < end &&
	    (label_is(r, LABEL_AGE, at + 1) || label_is(r, LABEL_AGE_BEHIND, at + 1)))
		return true;
	return label_is(r, LABEL_AGE_SAID, at - 1) ||
	       (r->tok[at - 1].word && r->tok[at - 1].fold.n < ROLE_LEAST && at + 1 < end &&
	        (token_is(&r->tok[at + 1], ".") || is_comma(r, at + 1) ||
	         label_is(r, LABEL_AND, at + 1) || token_is(&r->tok[at + 1], "-")));
}

static bool
is_age_of_one(const struct people *list, int age)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->item[i].has_age && list->item[i].age == age)
			return true;
	return false;
}

static void
weigh_ages(struct reading *r, const struct line *l)
{
	const struct people *list = &r->out->people;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (!is_age_alone(r, at, l->tok, l->tok_to) ||
		    is_age_of_one(list, token_number(&r->tok[at])))
			continue;
		for (size_t k = 0; k < list->n && k < PEOPLE_MOST; k++)
			if (!list->item[k].has_age && !list->item[k].group)
				reading_doubt(r, "the text tells more ages than were read",
				              "/people/%zu/age", k);
	}
}

/* "staff of the shelter", "about 120 families": more than one, or of a number. */
static void
weigh_group(struct reading *r, size_t i)
{
	const struct person *who = &r->out->people.item[i];
	struct reading name;
	struct label_hit h;
	bool many = false;

	reading_build_within(&name, r, who->name);
	if (name.toks > 0 && label_at(&name, LABEL_POSSESSIVE, 0, name.toks, &h) &&
	    !label_at(&name, LABEL_NUMBER_WORD, h.to, name.toks, &h))
		return; /* "her daughter" */
	for (size_t k = 0; k < name.toks; k++)
		many = many || name.tok[k].digits ||
		       (name.tok[k].word && name.tok[k].fold.n > ROLE_LEAST &&
		        !token_is_capital(name.text, &name.tok[k])) ||
		       label_at(&name, LABEL_GROUP, k, name.toks, &h) ||
		       label_at(&name, LABEL_OTHERS, k, name.toks, &h) ||
		       label_at(&name, LABEL_NUMBER_WORD, k, name.toks, &h);
	if (many && !who->group)
		reading_doubt(r, "this may be more than one", "/people/%zu/group", i);
	if (many && who->count == 0)
		reading_doubt(r, "this may be more than one", "/people/%zu/count", i);
}

/* The last two words of NAME; empty where it has fewer. */
static struct str
last_words(struct str name)
{
	size_t at = name.n;

	for (int spaces = 0; at > 0; at--)
		if (name.p[at - 1] == ' ' && ++spaces == 2)
			return str_from(name, at);
	return str_chr(name, ' ') == STR_NPOS ? (struct str){ 0 } : name;
}

/* "Abbé Ben Example" and "Father Ben Example" */
static void
weigh_same(struct reading *r)
{
	const struct people *list = &r->out->people;

	for (size_t i = 1; i < list->n && i < PEOPLE_MOST; i++)
		for (size_t k = 0; k < i; k++) {
			struct str words = last_words(list->item[k].name);

			if (words.n > 0 && !list->item[i].group && !list->item[k].group &&
			    str_ieq(words, last_words(list->item[i].name)))
				reading_doubt(r, "another has the same name", "/people/%zu/name",
				              i);
		}
}

/* One of them has a pronoun, the others none. */
static void
weigh_pronouns(struct reading *r)
{
	const struct people *list = &r->out->people;
	bool told = false;

	for (size_t i = 0; i < list->n; i++)
		told = told || list->item[i].pronoun.n > 0;
	for (size_t i = 0; i < list->n && i < PEOPLE_MOST && told; i++)
		if (list->item[i].pronoun.n == 0)
			reading_doubt(r, "others have a pronoun", "/people/%zu/pronoun", i);
}

void
doubts_beside(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++)
		if (is_told(p->of[i].part)) {
			weigh_line(r, &r->line[i],
			           p->of[i].part != PART_DEMANDS && p->of[i].part != PART_LETTER);
			weigh_ages(r, &r->line[i]);
		}
	for (size_t i = 0; i < r->out->people.n && i < PEOPLE_MOST; i++)
		weigh_group(r, i);
	weigh_pronouns(r);
	weigh_same(r);
}
