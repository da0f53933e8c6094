/*
 * doubts_values.c - a value that holds what belongs elsewhere
 *
 * Two lines read as one put an institution behind a name, a heading behind a salutation and two
 * numbers into one.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/token.h"

#define NAME_WORDS 5

bool
doubts_is_of(const struct reading *line, size_t at)
{
	return at < line->toks && label_is(line, LABEL_LINK, at);
}

/* A label of KIND behind the first token, not led up to by "of", "and" or a comma. */
static bool
breaks_into(const struct reading *line, enum label_kind kind)
{
	struct label_hit h;

	for (size_t i = 1; i < line->toks; i++) {
		const struct token *before = &line->tok[i - 1];

		if (label_at(line, kind, i, line->toks, &h) && before->word &&
		    line->tok[i].spaced && token_is_capital(line->text, before) &&
		    token_is_capital(line->text, &line->tok[i]) &&
		    (kind == LABEL_HONORIFIC || kind == LABEL_OFFICE || doubts_is_of(line, h.to)) &&
		    !label_at(line, LABEL_HONORIFIC, i - 1, i, &h) &&
		    !label_at(line, LABEL_OFFICE, i - 1, i, &h) &&
		    !label_at(line, LABEL_OFFICE, i - 1, line->toks, &h))
			return true;
	}
	return false;
}

static bool
opens_letter(const struct reading *line)
{
	struct label_hit h, title;

	return label_at(line, LABEL_OPENING, 0, line->toks, &h) &&
	       (h.to == line->toks || (!label_at(line, LABEL_HONORIFIC, 0, line->toks, &title) &&
	                               !label_at(line, LABEL_OFFICE, 0, line->toks, &title)));
}

/* Words with a small initial that no name has: "Human rights organization". */
static bool
has_small_word(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 0; i < line->toks; i++)
		if (line->tok[i].word && line->tok[i].fold.n > 3 && line->tok[i].spaced &&
		    !token_is_capital(line->text, &line->tok[i]) &&
		    !label_at(line, LABEL_PARTICLE, i, line->toks, &h))
			return true;
	return false;
}

static bool
is_capitals(const struct reading *line)
{
	for (size_t i = 0; i < line->text.n; i++)
		if (line->text.p[i] >= 'a' && line->text.p[i] <= 'z')
			return false;
	return line->toks > 0 && (unsigned char)line->text.p[0] < 0x80;
}

/* Words of rank before the first word of a name: "His Majesty King". */
static size_t
title_end(const struct reading *line)
{
	struct label_hit h;
	size_t at = 0;

	while (at < line->toks && (label_at(line, LABEL_HONORIFIC, at, line->toks, &h) ||
	                           label_at(line, LABEL_OFFICE, at, line->toks, &h)))
		at = h.to;
	return at;
}

/* "Hussain Sample Ambassador Moosa Sample", but not "His Majesty King Hamad Sample". */
static bool
goes_on_as_office(const struct reading *line)
{
	struct reading rest;
	size_t from = title_end(line);
	struct label_hit h;

	if (!breaks_into(line, LABEL_OFFICE))
		return false;
	if (line->toks > 0 && label_at(line, LABEL_OFFICE, line->toks - 1, line->toks, &h))
		return false; /* "Ana Rey" is a name */
	rest = *line;
	rest.tok += from;
	rest.toks -= from;
	return from == 0 || breaks_into(&rest, LABEL_OFFICE);
}

/* It ends in a country, but neither a comma nor a number stands before: no line of an address. */
static bool
is_of_country(struct reading *r, const struct reading *line)
{
	return line->toks > 2 && str_chr(line->text, ',') == STR_NPOS && !doubts_has_number(line) &&
	       doubts_names_country(r, line->text) && !doubts_is_place(line);
}

static const char *
strange_name(struct reading *r, const struct target *t)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, t->name);
	if (line.toks == 0)
		return NULL;
	switch (doubts_form(r, t->name)) {
	case FORM_TOWN:
		if (is_of_country(r, &line))
			break; /* "Union of Workers of Bahrain" */
		return DOUBT("the name looks like a place");
	case FORM_COUNTRY:
	case FORM_STREET:
	case FORM_NUMBER:
		return DOUBT("the name looks like a place");
	case FORM_OFFICE:
	case FORM_INSTITUTION:
	case FORM_EMBASSY:
	case FORM_OTHER:
	case FORM_TITLED:
	case FORM_NAME:
		break;
	}
	if (opens_letter(&line))
		return DOUBT("the name looks like a salutation");
	if (doubts_is_glued(r, t->name))
		return DOUBT("two words without a space");
	if (doubts_holds_label(&line) || token_is(&line.tok[line.toks - 1], ":"))
		return DOUBT("the name looks like a heading");
	if (label_find(&line, LABEL_INSTITUTION, 1, line.toks, &h) ||
	    label_find(&line, LABEL_EMBASSY, 1, line.toks, &h) || doubts_words(&line) > NAME_WORDS)
		return DOUBT("the name seems to hold another line too");
	if (goes_on_as_office(&line) || str_find(t->name, STR(" - ")) != STR_NPOS)
		return DOUBT("the name seems to hold another line too");
	if (line.toks > NAME_WORDS && is_capitals(&line) &&
	    !label_at(&line, LABEL_HONORIFIC, 0, line.toks, &h))
		return DOUBT("the name looks like a heading");
	return has_small_word(&line) ? DOUBT("the name is not written like one") : NULL;
}

/* "Prosecutor General's Office" */
static bool
holds_possessive(const struct reading *line)
{
	struct label_hit h, office;

	return label_at(line, LABEL_OFFICE, 0, line->toks, &office) && office.to + 2 < line->toks &&
	       token_is(&line->tok[office.to], "'") &&
	       label_find(line, LABEL_INSTITUTION, office.to + 2, line->toks, &h);
}

/* "Commander of Military Zone No. 14": a number of three digits at most, behind words. */
static bool
is_numbered(const struct reading *line)
{
	for (size_t i = 0; i < line->toks; i++)
		if (line->tok[i].digits && (i < 2 || line->tok[i].fold.n > 3))
			return false;
	return true;
}

static const char *
strange_office(struct reading *r, const struct target *t)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, t->office);
	if (line.toks == 0)
		return NULL;
	switch (doubts_form(r, t->office)) {
	case FORM_TOWN:
		if (is_of_country(r, &line))
			break; /* "Union of Workers of Bahrain" */
		return DOUBT("the office looks like a place");
	case FORM_COUNTRY:
	case FORM_STREET:
	case FORM_NUMBER:
		return DOUBT("the office looks like a place");
	case FORM_TITLED:
	case FORM_NAME:
	case FORM_OTHER:
	case FORM_OFFICE:
	case FORM_INSTITUTION:
	case FORM_EMBASSY:
		break;
	}
	if (opens_letter(&line))
		return DOUBT("the office looks like a salutation");
	if (doubts_is_glued(r, t->office))
		return DOUBT("two words without a space");
	if (holds_possessive(&line))
		return DOUBT("the office looks like an institution");
	if (doubts_holds_label(&line) || (doubts_has_number(&line) && !is_numbered(&line)))
		return DOUBT("the office looks like a heading");
	if (breaks_into(&line, LABEL_INSTITUTION) || breaks_into(&line, LABEL_EMBASSY) ||
	    breaks_into(&line, LABEL_HONORIFIC) ||
	    (t->address.n == 0 && !t->copy && str_chr(t->office, ',') != STR_NPOS) ||
	    str_chr(t->office, '+') != STR_NPOS ||
	    label_find(&line, LABEL_CARE_OF, 1, line.toks, &h))
		return DOUBT("the office seems to hold another line too");
	return NULL;
}

/* A number with letters in it, or two in one; behind another it may be short: "555 0101 / 02". */
static bool
is_strange_number(struct str s, bool first)
{
	size_t plus = 0, letters = 0, digits = 0;

	for (size_t i = 0; i < s.n; i++) {
		plus += s.p[i] == '+';
		letters += (s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z';
		digits += s.p[i] >= '0' && s.p[i] <= '9';
	}
	return plus > 1 || letters > 5 || digits > 16 || (first && digits < 7);
}

/* Copies go to organisations too, whose names are of any form; but not to a street. */
static bool
is_certain(struct reading *r, const struct target *t)
{
	enum line_form form = doubts_form(r, t->name);

	return form == FORM_TITLED || form == FORM_STREET || form == FORM_TOWN ||
	       form == FORM_NUMBER || doubts_is_glued(r, t->name);
}

/* "Hussain Sample Ambassador Moosa Sample" */
static bool
holds_another(struct reading *r, struct str name)
{
	struct reading line;

	reading_build_within(&line, r, name);
	return goes_on_as_office(&line);
}

/* "His Excellency": whose? */
static bool
is_title_alone(struct reading *r, struct str name)
{
	struct reading line;
	struct label_hit h;
	size_t at = 0;

	reading_build_within(&line, r, name);
	while (at < line.toks && label_at(&line, LABEL_HONORIFIC, at, line.toks, &h))
		at = h.to;
	return at > 0 && at == line.toks;
}

static size_t
words_in(struct reading *r, struct str text)
{
	struct reading line;

	reading_build_within(&line, r, text);
	return doubts_words(&line);
}

static void
weigh_values(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	const char *name = strange_name(r, t), *office = strange_office(r, t);

	if (name != NULL && (!t->copy || is_certain(r, t))) {
		doubt_target(r, i, "name", name);
		doubt_target(r, i, "address", name);
		if (holds_another(r, t->name)) {
			doubt_target(r, i, "emails", DOUBT("the name holds another official"));
			doubt_target(r, i, "faxes", DOUBT("the name holds another official"));
		}
		if (t->office.n == 0)
			doubt_target(r, i, "office", name);
	}
	if (office != NULL) {
		doubt_target(r, i, "office", office);
		doubt_target(r, i, "address", office);
		doubt_target(r, i, "name", office);
	}
	if (is_title_alone(r, t->name)) {
		doubt_target(r, i, "name", DOUBT("a title without a name"));
		doubt_target(r, i, "office", DOUBT("a title without a name"));
	}
	if (t->office.n == 0 && t->name.n > 0 && t->address.n > 1 &&
	    doubts_form(r, t->address.item[0]) == FORM_NAME &&
	    str_chr(t->address.item[0], ',') == STR_NPOS && words_in(r, t->address.item[0]) > 1) {
		doubt_target(r, i, "name", DOUBT("two names, and no office"));
		doubt_target(r, i, "office", DOUBT("two names, and no office"));
		doubt_target(r, i, "address", DOUBT("two names, and no office"));
	}
	for (size_t k = 0; k < t->address.n; k++)
		if (str_chr(t->address.item[k], '@') != STR_NPOS) {
			doubt_target(r, i, "emails", DOUBT("an e-mail stands in the address"));
			doubt_target(r, i, "address", DOUBT("an e-mail stands in the address"));
		}
	if (t->name.n > 0 && str_eq(t->name, t->office)) {
		doubt_target(r, i, "name", DOUBT("name and office are the same"));
		doubt_target(r, i, "office", DOUBT("name and office are the same"));
	}
	doubts_salutation(r, i);
	for (size_t k = 0; k < t->faxes.n; k++) {
		if (!is_strange_number(t->faxes.item[k], k == 0))
			continue;
		doubt_target(r, i, "faxes", DOUBT("a fax number is not written like one"));
		if (t->faxes.item[k].n > 40) /* it swallowed the next official */
			doubt_target(r, i, "emails", DOUBT("a fax number is not written like one"));
	}
}

void
doubts_values(struct reading *r, size_t official)
{
	weigh_values(r, official);
}
