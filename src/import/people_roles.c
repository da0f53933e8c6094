/*
 * people_roles.c - what people are, told in running text beside their name
 *
 *     Ana Example (45), a brick kiln worker, was ...
 *     ... of journalist and human rights activist Ana Example
 *
 * It stands behind the name (people_role_phrase.c), before it, or before a comma and it.
 */
#include "import/people_prose.h"

#include "import/dates.h"
#include "import/known_names.h"
#include "import/people_plain.h"
#include "import/token.h"

#define ROLE_BEFORE_MOST 9    /* "journalist and human rights activist" before a name */
#define CYRILLIC_FIRST   0xD0 /* first bytes of its letters */
#define CYRILLIC_LAST    0xD3
#define GENITIVES_MOST   4 /* words of a role and of what it is of */
#define GENITIVE_LEAST   8 /* bytes of such a word */
#define KIN_ROLE_MOST    4 /* "his younger brother" */

/* Tokens FROM to TO are nothing but what one is: "journalist and human rights activist". */
static bool
is_all_role(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;
	bool role = false;

	for (size_t at = from; at < to; at = h.to, role = true) {
		if (!label_here(r, LABEL_ROLE, at, to, &h) &&
		    !label_here(r, LABEL_ROLE, role_words_before(r, at, to), to, &h))
			return false;
		if (h.to < to && label_at(r, LABEL_AND, h.to, to, &h) && h.to == to)
			return false;
	}
	return role;
}

/* "председатель профсоюза нефтяников": in Russian what follows the role needs no word between;
 * where such a role before NAME begins, NAME for none. */
static size_t
role_with_genitives(const struct reading *r, size_t name, size_t start)
{
	struct label_hit h, other;

	for (size_t at = name; at-- > start && at + GENITIVES_MOST >= name;) {
		unsigned char first = (unsigned char)r->text.p[r->tok[at].from];

		if (!r->tok[at].word || first < CYRILLIC_FIRST || first > CYRILLIC_LAST ||
		    r->tok[at].fold.n < GENITIVE_LEAST ||
		    label_here(r, LABEL_COMMON, at, name, &other) ||
		    label_here(r, LABEL_AT_RISK, at, name, &other))
			return name;
		if (label_here(r, LABEL_ROLE, at, name, &h) && h.to < name)
			return at;
		if (token_is_capital(r->text, &r->tok[at]))
			return name;
	}
	return name;
}

struct span
role_before_name(const struct reading *r, size_t name, size_t start)
{
	struct span role = { name, name };
	struct label_hit city;

	for (size_t at = name; at-- > start && at + ROLE_BEFORE_MOST >= name;) {
		if (!r->tok[at].word && !joins_role_words(r, at))
			break;
		if (r->tok[at].word && is_all_role(r, at, name))
			role.from = at;
	}
	if (role.from == name)
		role.from = role_with_genitives(r, name, start);
	while (role.from < name && role.from > start && /* "Van Barosu üyesi" */
	       token_is_capital(r->text, &r->tok[role.from]) && !r->tok[role.from].digits &&
	       token_is_capital(r->text, &r->tok[role.from - 1]) &&
	       label_here(r, LABEL_CITY, role.from - 1, name, &city))
		role.from--;
	return role;
}

/* Where the title before a name at AT begins: "Dr." */
static size_t
title_start(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;
	size_t word = at;

	if (word > start && token_is(&r->tok[word - 1], "*")) /* a mark of bold type */
		at = --word;
	if (word > start && token_is(&r->tok[word - 1], ".") && !r->tok[word - 1].spaced)
		word--;
	if (word > start && (label_here(r, LABEL_HONORIFIC, word - 1, word, &h) ||
	                     label_here(r, LABEL_GENDER_TITLE, word - 1, word, &h)))
		return word - 1;
	return at;
}

/* "his son," or "director," between FROM and a comma at TO; empty for none. */
static struct span
role_or_kin(const struct reading *r, size_t from, size_t to)
{
	struct label_hit whose, kin;
	struct span role = { from, from };

	if (label_here(r, LABEL_POSSESSIVE, from, to, &whose) &&
	    label_here(r, LABEL_KIN, whose.to, to, &kin) && kin.to == to)
		role.to = to;
	else
		role = role_before_name(r, to, from);
	return role;
}

/* The phrase at AT begins a sentence or follows an "and": "According to his lawyer," does not. */
static bool
begins_phrase(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;

	return at == start ||
	       (!r->tok[at - 1].word && !token_is(&r->tok[at - 1], ",") &&
	        !token_is(&r->tok[at - 1], "'")) ||
	       label_at(r, LABEL_AND, at - 1, at, &h);
}

/* "Its president, Ana Example", "The shelter's director, Dr. Bruno Example": behind another comma
 * it tells of the one before it. */
static struct span
role_before_comma(const struct reading *r, struct span name, struct span part)
{
	struct span none = { name.from, name.from };
	size_t start = part.from, at = title_start(r, name.from, start), comma, from;
	size_t behind = details_end(r, name.to, part.to);
	bool apart = behind >= part.to || token_is(&r->tok[behind], ",") ||
	             token_is(&r->tok[behind], "."); /* no comma: the name goes on */
	struct label_hit h;

	while (at > start && label_here(r, LABEL_ARTICLE, at - 1, at, &h) && h.to == at)
		at--; /* "su abogada, la Sra. ..." */
	if (at < start + 2 || !token_is(&r->tok[at - 1], ","))
		return none;
	comma = at - 1;
	for (from = comma; from > start && from + ROLE_BEFORE_MOST > comma; from--) {
		struct span role;

		if (!r->tok[from - 1].word && !token_is(&r->tok[from - 1], "'") &&
		    !token_is(&r->tok[from - 1], "-"))
			break;
		role = role_or_kin(r, from - 1, comma);
		if (role.to == role.from || role.from != from - 1)
			continue;
		if (role.from == start)
			return role;
		at = role.from - 1;
		if (at > start + 1 && role_words_before(r, at - 2, comma) == role.from)
			continue; /* "the women's secretary" */
		if (label_here(r, LABEL_POSSESSIVE, at, role.from, &h) ||
		    label_here(r, LABEL_ARTICLE, at, role.from, &h) ||
		    label_here(r, LABEL_NOT_NAME, at, role.from, &h) || token_is(&r->tok[at], "s"))
			return (at > start && token_is(&r->tok[at - 1], ",")) ||
			                       !(apart || begins_phrase(r, at, start))
			               ? none
			               : role;
		if (label_here(r, LABEL_POSSESSIVE, role.from, comma, &h))
			return token_is(&r->tok[at], ",") ||
			                       !(apart || begins_phrase(r, role.from, start))
			               ? none
			               : role;
	}
	return none;
}

/* "his son Bruno Example" */
static struct span
kin_before_name(const struct reading *r, size_t name, size_t start)
{
	struct label_hit whose, kin;

	for (size_t k = 2; k <= KIN_ROLE_MOST && name >= start + k; k++)
		if (label_here(r, LABEL_POSSESSIVE, name - k, name, &whose) &&
		    label_here(r, LABEL_KIN, whose.to, name, &kin) && kin.to == name)
			return (struct span){ name - k, name };
	return (struct span){ name, name };
}

/* "Ana Example is the director of ..." */
static struct span
role_said(const struct reading *r, size_t at, size_t end)
{
	struct label_hit is, h;
	struct span role = { at, at };

	if (at + 1 >= end || !label_here(r, LABEL_RISK_VERB, at, end, &is) ||
	    label_here(r, LABEL_AT_RISK, is.to, end, &h))
		return role;
	return role_phrase_at(r, is.to, end);
}

/* 作家、诗人 before a name, 학생 but not the second half of a word. */
static struct span
plain_role(const struct reading *r, struct span role, size_t start)
{
	struct label_hit h;

	if (role.to == role.from || !is_plain_script(r, role.from))
		return role;
	while (role.from < role.to && role.from > start && !r->tok[role.from].spaced &&
	       (unsigned char)r->text.p[r->tok[role.from].from] >= 0xEA &&
	       r->tok[role.from - 1].word)
		role.from++;
	for (size_t k = 2; k <= ROLE_BEFORE_MOST && role.from >= start + k; k++)
		if (token_is(&r->tok[role.from - 1], ",") && !r->tok[role.from].spaced &&
		    label_here(r, LABEL_ROLE, role.from - k, role.from - 1, &h) &&
		    h.to == role.from - 1)
			role.from -= k;
	return role;
}

/* 위원장 behind "(여, 29)" at AT. */
static struct span
plain_role_behind(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (at < end && is_plain_script(r, at - 1) && token_is(&r->tok[at], "("))
		at = bracket_end(r, at, end);
	if (at < end && is_plain_script(r, at) && r->tok[at].spaced &&
	    (unsigned char)r->text.p[r->tok[at].from] >= 0xEA &&
	    label_here(r, LABEL_ROLE, at, end, &h))
		return (struct span){ at, h.to };
	return (struct span){ at, at };
}

static void
set_role(struct reading *r, size_t who, struct span role)
{
	r->out->people.item[who].role =
		reading_text(r, r->tok[role.from].from, r->tok[role.to - 1].to);
	person_claim(r, who, "role", role.from, role.to);
}

static void
roles_of_part(struct reading *r, const struct known_names *known, struct span part)
{
	for (size_t at = part.from; at < part.to; at++) {
		size_t to, who = known_name_at(known, r, at, part.to, &to);
		struct span role;

		if (who == STR_NPOS)
			continue;
		if (r->out->people.item[who].role.n == 0) {
			role = role_behind_name(r, to, part.to);
			if (role.to == role.from)
				role = role_before_name(r, at, part.from);
			if (role.to == role.from)
				role = role_before_name(r, title_start(r, at, part.from),
				                        part.from);
			role = plain_role(r, role, part.from);
			if (role.to == role.from)
				role = plain_role_behind(r, to, part.to);
			if (role.to == role.from)
				role = role_before_comma(r, (struct span){ at, to }, part);
			if (role.to == role.from)
				role = kin_before_name(r, title_start(r, at, part.from), part.from);
			if (role.to == role.from)
				role = role_said(r, to, part.to);
			if (role.to > role.from)
				set_role(r, who, role);
		}
		at = to - 1;
	}
}

void
people_roles(struct reading *r, const struct parts *p)
{
	static const enum part told[] = { PART_SUMMARY, PART_STORY, PART_LETTER, PART_BACKGROUND };
	struct known_names known = known_names(r->a, r->out);

	for (size_t k = 0; k < ARRAY_LEN(told); k++)
		for (size_t i = parts_next(r, p, told[k], 0); i < r->lines;) {
			size_t end = parts_run_end(r, p, i);

			roles_of_part(r, &known,
			              (struct span){ r->line[i].tok, r->line[end - 1].tok_to });
			i = parts_next(r, p, told[k], end);
		}
}
