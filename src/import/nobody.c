/*
 * nobody.c - an invented person at risk is worse than one that is missed
 *
 *     ... done by the Alto Example dam.          a thing
 *     Write A Letter, Save A Life.               a title
 *     ... para o presidente Bruno Example, ...   the one who is written to
 *     Caro Presidente Bruno Example,             the same
 */
#include "import/nobody.h"

#include "import/labels.h"
#include "import/people_plain.h"
#include "import/small_words.h"
#include "import/token.h"

#define OFFICE_MOST 5  /* tokens of an office before a name */
#define BODY_WITHIN 5  /* "is an independent global organisation" */
#define PLACE_MOST  4  /* "in the city of" */
#define LISTS_MOST  16 /* where a name stands; each is looked at */
#define LABEL_MOST  6  /* tokens of "Name of alleged perpetrators:" */

bool
is_place(const struct reading *r, size_t at, size_t start)
{
	struct label_hit h;

	for (size_t k = 1; k <= PLACE_MOST && at >= start + k; k++)
		if (label_here(r, LABEL_BEFORE_PLACE, at - k, at, &h) && h.to == at)
			return true;
	return false;
}

/* The office that ends right before token AT begins at the token returned; AT for none. */
static size_t
office_before(const struct reading *r, size_t at)
{
	struct label_hit h;

	for (size_t k = 1; k <= OFFICE_MOST && k <= at; k++)
		if (label_at(r, LABEL_OFFICE, at - k, at, &h) && h.to == at)
			return at - k;
	return at;
}

/* "union", "former", "ex-" before an office: whose it is or was. */
static bool
is_qualified(const struct reading *r, size_t office)
{
	struct label_hit h;

	if (office == 0 || r->tok[office - 1].fold.n == 0)
		return false;
	if (token_is(&r->tok[office - 1], "-"))
		return !r->tok[office].spaced;
	return r->tok[office - 1].word && r->tok[office - 1].fold.n > 3 &&
	       !token_is_capital(r->text, &r->tok[office - 1]) &&
	       !label_here(r, LABEL_COMMON, office - 1, office, &h) &&
	       !label_here(r, LABEL_NOT_NAME, office - 1, office, &h);
}

/* "al presidente del Perú, Bruno Example": the office of a state, a comma, its name. */
static bool
follows_state_office(const struct reading *r, size_t at)
{
	struct label_hit h;
	size_t comma = at - 1;

	if (at < 4 || !token_is(&r->tok[comma], ","))
		return false;
	for (size_t k = 1; k <= PLACE_MOST && k < comma; k++) {
		size_t state = comma - k;

		if ((!label_at(r, LABEL_COUNTRY, state, comma, &h) || h.to != comma) &&
		    (!label_at(r, LABEL_CITY, state, comma, &h) || h.to != comma))
			continue;
		for (size_t i = state; i-- > 0 && i + PLACE_MOST >= state;)
			if (label_at(r, LABEL_OFFICE, i, state, &h))
				return !is_qualified(r, i);
	}
	return false;
}

bool
is_titled_official(const struct reading *r, struct span name)
{
	struct label_hit h;
	size_t at = name.from, office;

	while (at < name.to && !label_at(r, LABEL_OFFICE, at, name.to, &h) &&
	       label_at(r, LABEL_HONORIFIC, at, name.to, &h) && h.to < name.to)
		at = h.to;
	if (label_at(r, LABEL_OFFICE, at, name.to, &h))
		return !is_qualified(r, at);
	office = office_before(r, name.from);
	return (office < name.from && !is_qualified(r, office)) ||
	       follows_state_office(r, name.from);
}

/* The first token of the line that token AT stands on. */
static size_t
line_start(const struct reading *r, size_t at)
{
	size_t line = reading_line_of(r, at);

	return line < r->lines && r->line[line].tok <= at ? r->line[line].tok : at;
}

/* "Dear President Example," */
static bool
is_opened_to(const struct reading *r, struct span name)
{
	struct label_hit h;
	size_t start = line_start(r, name.from);

	if (!label_at(r, LABEL_OPENING, start, r->toks, &h) || h.to > name.to)
		return false;
	for (size_t i = start; i < name.from; i++)
		if (token_is(&r->tok[i], ",") || token_is(&r->tok[i], "."))
			return false;
	return name.to < r->toks && !r->tok[name.to].word;
}

/* "La Example Alta" within a sentence: a place. */
static bool
has_capital_article(const struct reading *r, size_t at)
{
	struct label_hit h;

	return at > 1 && token_is_capital(r->text, &r->tok[at - 1]) &&
	       (unsigned char)r->text.p[r->tok[at].from] < 0xD0 && r->tok[at - 2].word &&
	       r->tok[at - 1].spaced && !token_is_capital(r->text, &r->tok[at - 2]) &&
	       label_here(r, LABEL_ARTICLE, at - 1, at, &h) && h.to == at;
}

/* "Example Watch (EW)": behind a name only a body has its short form. */
static bool
has_short_form(const struct reading *r, struct span name)
{
	struct label_hit h;
	size_t at = name.to, letter;

	if (at + 2 >= r->toks || !token_is(&r->tok[at], "(") || !token_is(&r->tok[at + 2], ")") ||
	    !r->tok[at + 1].word || r->tok[at + 1].fold.n < 3)
		return false;
	letter = r->tok[at + 1].from;
	for (size_t i = letter; i < r->tok[at + 1].to; i++)
		if (r->text.p[i] < 'A' || r->text.p[i] > 'Z')
			return false;
	for (size_t i = name.from; i < name.to; i++)
		if (r->tok[i].word && token_is_capital(r->text, &r->tok[i]) &&
		    (letter == r->tok[at + 1].to ||
		     r->text.p[letter++] != r->text.p[r->tok[i].from]))
			return false; /* "Peter Sample (PER)" comes from Peru */
	return letter == r->tok[at + 1].to && !label_at(r, LABEL_GENDER_VALUE, at + 1, at + 2, &h);
}

/* "was arrested" behind a name. */
static bool
is_told_hurt(const struct reading *r, struct span name)
{
	struct label_hit verb, h;

	return name.to < r->toks && label_here(r, LABEL_RISK_VERB, name.to, r->toks, &verb) &&
	       verb.to < r->toks && label_here(r, LABEL_AT_RISK, verb.to, r->toks, &h);
}

/* "At the settlement Ana Example was shot": where it was done. */
static bool
is_place_before(const struct reading *r, struct span name)
{
	struct label_hit h;
	size_t at = name.from;

	return at > 2 && label_here(r, LABEL_ARTICLE, at - 2, at, &h) && h.to == at - 1 &&
	       r->tok[at - 3].word && is_told_hurt(r, name);
}

/* "Example Trust", "Example Watch International"; people are seldom called so, and "Mr" is no
 * body's. */
static bool
is_body_named(const struct reading *r, struct span name)
{
	struct label_hit h;

	if (name.from > 0 && label_at(r, LABEL_HONORIFIC, name.from - 1, name.from, &h))
		return false;
	if (name.to - name.from >= 2 && name.from > 0 && /* "A Liga Exemplo" */
	    label_is(r, LABEL_ARTICLE, name.from - 1) &&
	    label_here(r, LABEL_ORGANISATION, name.from, name.to, &h))
		return !is_told_hurt(r, name);
	return name.to - name.from >= 2 &&
	       ((label_here(r, LABEL_ORGANISATION, name.to - 1, name.to, &h) &&
	         !is_told_hurt(r, name)) ||
	        (name.to < r->toks && r->tok[name.to].word &&
	         token_is_capital(r->text, &r->tok[name.to]) &&
	         (unsigned char)r->text.p[r->tok[name.to].from] < 0xD0 &&
	         (label_at(r, LABEL_ORGANISATION, name.to, r->toks, &h) ||
	          (!r->tok[name.to].digits && !starts_paragraph(r, name.to) &&
	           label_here(r, LABEL_INSTITUTION, name.to, r->toks, &h)))));
}

/* "Example Watch is an independent organisation" */
static bool
is_said_to_be_body(const struct reading *r, struct span name)
{
	struct label_hit is, h;

	if (name.to >= r->toks || !label_here(r, LABEL_RISK_VERB, name.to, r->toks, &is))
		return false;
	for (size_t i = is.to; i < r->toks && i < is.to + BODY_WITHIN && r->tok[i].word; i++) {
		if (label_here(r, LABEL_ROLE, i, r->toks, &h) ||
		    label_here(r, LABEL_AT_RISK, i, r->toks, &h))
			return false;
		if (label_here(r, LABEL_THING, i, r->toks, &h))
			return true;
	}
	return false;
}

/* "Name of alleged perpetrators: Bruno Example, ..." somewhere in the document. */
static bool
is_listed_as_harmer(const struct reading *r, struct span name)
{
	size_t at = name.from, n = name.to - name.from;
	struct label_hit h;

	for (size_t k = 0; k < LISTS_MOST; k++) {
		size_t start = line_start(r, at);

		for (size_t i = start; i < at && i < start + LABEL_MOST; i++)
			if (label_here(r, LABEL_HARMER, i, at, &h) && token_is(&r->tok[h.to], ":"))
				return at + n <= r->toks &&
				       tokens_eq(r, at, at + n, name.from, name.to);
		at = r->alike[at];
		if (at == name.from)
			break;
	}
	return false;
}

/* "Sub Inspector (SI) Example", "led by Colonel Example": who does harm is not at risk. */
static bool
is_harmer(const struct reading *r, struct span name)
{
	struct label_hit h;
	size_t at = name.from;

	if (label_here(r, LABEL_HARMER, at, r->toks, &h) || is_listed_as_harmer(r, name))
		return true;
	if (at > 2 && token_is(&r->tok[at - 1], ")") && token_is(&r->tok[at - 3], "("))
		at -= 3;
	while (at > 0 && label_at(r, LABEL_HONORIFIC, at - 1, at, &h))
		at--;
	for (size_t k = 1; k <= OFFICE_MOST && k <= at; k++)
		if (label_here(r, LABEL_HARMER, at - k, at, &h) && h.to == at)
			return true;
	return false;
}

/* "the Alto Example dam", "Example Square": no person has the article or is such a thing. */
static bool
is_thing(const struct reading *r, struct span name)
{
	struct label_hit h;

	if (name.from > 0 &&
	    (token_is(&r->tok[name.from - 1], "the") || token_is(&r->tok[name.from - 1], "©")))
		return true;
	if (name.from > 0 && name.to < r->toks && token_is(&r->tok[name.from - 1], "[") &&
	    token_is(&r->tok[name.to], "]"))
		return true; /* "[AFFILIATION]" */
	if (has_capital_article(r, name.from) || has_short_form(r, name) ||
	    is_body_named(r, name) || is_said_to_be_body(r, name) || is_harmer(r, name))
		return true;
	if (name.from > 0 && label_here(r, LABEL_THING, name.from - 1, name.from, &h) &&
	    !is_place_before(r, name))
		return true; /* "the newspaper Example Daily" */
	if (name.from > 0 && label_here(r, LABEL_COMMUNITY, name.from - 1, name.from, &h) &&
	    h.to == name.from && !token_is_capital(r->text, &r->tok[name.from - 1]))
		return true; /* "na comunidade Boa Exemplo" */
	return (name.to < r->toks && label_at(r, LABEL_THING, name.to, r->toks, &h)) ||
	       label_at(r, LABEL_THING, name.to - 1, r->toks, &h) || /* "Example S.A." */
	       label_at(r, LABEL_THING, name.from, name.to, &h);
}

static bool
names_contact(const struct reading *r, struct span name)
{
	static const enum label_kind kinds[] = { LABEL_PHONE, LABEL_FAX, LABEL_EMAIL };
	struct label_hit h;

	for (size_t at = name.from; at < name.to; at++)
		for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
			if (r->tok[at].fold.n > 2 && label_here(r, kinds[i], at, name.to, &h))
				return true;
	return false;
}

/* "Mato Example": all its words are a city's or a province's name. */
static bool
is_city(const struct reading *r, struct span name)
{
	struct label_hit h;

	return name.to > name.from + 1 && label_at(r, LABEL_CITY, name.from, r->toks, &h) &&
	       h.to >= name.to;
}

/* "L'Example": a newspaper, a song; a name that is not the real one has one word. */
static bool
is_quoted(const struct reading *r, struct span name)
{
	static const char *const marks[] = { "\"", "«", "„" };

	for (size_t i = 0; name.from > 0 && name.to < r->toks && i < ARRAY_LEN(marks); i++)
		if (token_is(&r->tok[name.from - 1], marks[i]) && !r->tok[name.from].spaced &&
		    !r->tok[name.to].word && !r->tok[name.to].spaced)
			return true;
	return false;
}

/* Where no capital tells a name, its length does: 诗人阮文海被拘留 is a sentence, "해 주" is none.
 */
static bool
is_no_length(const struct reading *r, struct span name)
{
	size_t from = r->tok[name.from].from, bytes = r->tok[name.to - 1].to - from;

	if ((unsigned char)r->text.p[from] < 0xE3 || (unsigned char)r->text.p[from] > 0xED)
		return false;
	if ((unsigned char)r->text.p[from] < 0xEA) /* Chinese: 2 to 4 characters of 3 bytes */
		return bytes < 6 || bytes > 12;
	for (size_t i = name.from; i < name.to; i++) /* Korean: no word of one syllable */
		if (r->tok[i].to - r->tok[i].from < 6)
			return true;
	return false;
}

/* WORDS stand in TEXT, and neither goes on in another word. */
static bool
has_words(struct str text, struct str words)
{
	for (size_t from = 0; from < text.n;) {
		size_t at = str_ifind(str_sub(text, from, text.n), words), to;

		if (at == STR_NPOS)
			return false;
		at += from;
		to = at + words.n;
		if ((at == 0 || text.p[at - 1] == ' ') &&
		    (to == text.n || str_chr(STR(" ,.;:)-"), text.p[to]) != STR_NPOS))
			return true;
		from = to;
	}
	return false;
}

static bool
has_digit(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

/* A part of an official's organisation, or at the head of a line of the address: "Example Holding".
 * A line with a number is a street, which can have a person's name. */
static bool
is_institution_named(const struct reading *r, struct span name)
{
	struct str text = reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to);

	for (size_t i = 0; i < r->out->targets.n; i++) {
		const struct target *t = &r->out->targets.item[i];

		if (has_words(t->organisation, text))
			return true;
		for (size_t k = 0; k < t->address.n; k++)
			if (str_istarts(t->address.item[k], text) &&
			    has_words(t->address.item[k], text) && !has_digit(t->address.item[k]))
				return true;
	}
	return false;
}

bool
is_nobody(const struct reading *r, struct span name)
{
	struct label_hit h;

	return is_thing(r, name) || names_contact(r, name) || is_city(r, name) ||
	       plain_is_no_name(r, name) ||
	       (label_at(r, LABEL_CONCERN_WORD, name.from, name.to, &h) && h.to == name.to) ||
	       is_quoted(r, name) || is_no_length(r, name) ||
	       words_stand_small(r, name.from, name.to) || is_titled_official(r, name) ||
	       is_opened_to(r, name) || is_institution_named(r, name);
}
