/*
 * doubts_address.c - lines of an address stand in one order, and are nothing else
 *
 * Whoever, the institution, the street, the town, the country: a line out of that order was moved,
 * a line that is a name, an office or a number belongs to another field.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/token.h"

#define ADDRESS_LINES 6
#define HONOURS_MOST  4 /* letters of "GCMG" */
#define PLACE_WORDS   4 /* of "Port of Spain, Trinidad" */

/* Who, where in the house, the street, the town, the country; 0: nothing is known. */
static int
rank_of(enum line_form form)
{
	switch (form) {
	case FORM_TITLED:
	case FORM_OFFICE:
	case FORM_INSTITUTION:
	case FORM_EMBASSY:
		return 1;
	case FORM_STREET:
		return 2;
	case FORM_TOWN:
		return 3;
	case FORM_COUNTRY:
		return 4;
	case FORM_OTHER:
	case FORM_NAME:
	case FORM_NUMBER:
		break;
	}
	return 0;
}

struct address {
	const struct target *t;
	enum line_form *form;
	size_t n, official;
};

static bool
names_office(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, text);
	return label_find(&line, LABEL_OFFICE, 0, line.toks, &h);
}

/* The rank of line I; negative where it tells nothing: "Calle Peru 7" above "Lima, Peru" is named
 * after a country, "Col. Example, 7" is no colonel's. */
static int
rank_in(struct reading *r, const struct address *a, size_t i)
{
	struct str line = a->t->address.item[i], last = a->t->address.item[a->n - 1];
	bool comma = str_chr(line, ',') != STR_NPOS;

	if (comma && (a->form[i] == FORM_TITLED || a->form[i] == FORM_INSTITUTION))
		return -1;
	if (i + 1 < a->n && a->form[i] == FORM_TOWN && doubts_names_country(r, line) &&
	    doubts_names_country(r, last))
		return -1;
	return rank_of(a->form[i]);
}

static bool
is_disordered(struct reading *r, const struct address *a)
{
	int most = 0;

	for (size_t i = 0; i < a->n; i++) {
		int rank = rank_in(r, a, i);

		if (rank < 0)
			continue;

		if (i + 1 < a->n && a->form[i] == FORM_TOWN &&
		    (a->form[i + 1] == FORM_OTHER ||
		     doubts_names_country(r, a->t->address.item[i])))
			return true;
		if (i + 1 < a->n && a->form[i] != FORM_EMBASSY && a->form[i] != FORM_COUNTRY &&
		    str_chr(a->t->address.item[i], ',') != STR_NPOS &&
		    doubts_names_country(r, a->t->address.item[i]))
			return true;
		/* the institution that an official heads stands first */
		if (i > 0 && (a->form[i] == FORM_INSTITUTION || a->form[i] == FORM_NAME) &&
		    a->t->office.n > 0 &&
		    doubts_share_word(r, a->t->office, a->t->address.item[i]) &&
		    !doubts_share_word(r, a->t->office, a->t->address.item[0]))
			return true;
		/* "State House", then "Office of the President" */
		if (i > 0 && a->form[i - 1] == FORM_NAME && a->form[i] == FORM_INSTITUTION &&
		    names_office(r, a->t->address.item[i]))
			return true;
		if (rank > 0 && rank < most)
			return true;
		most = rank > most ? rank : most;
	}
	return false;
}

/* In Chinese, Japanese and Korean the town is part of the line of the street. */
static bool
names_town(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, text);
	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.p[i] >= 0xE2)
			return true;
	for (size_t i = 0; i < line.toks; i++)
		if (line.tok[i].digits && line.tok[i].fold.n >= 5)
			return true;
	return label_find(&line, LABEL_CITY, 0, line.toks, &h);
}

/* "Presidential Secretariat / Sri Lanka": the town between them is missing. */
static bool
lacks_town(struct reading *r, const struct address *a)
{
	enum line_form before;

	if (a->n < 2 || a->form[a->n - 1] != FORM_COUNTRY)
		return false;
	for (size_t i = 0; i + 1 < a->n; i++)
		if (a->form[i] == FORM_TOWN || names_town(r, a->t->address.item[i]) ||
		    str_chr(a->t->address.item[i], ',') != STR_NPOS)
			return false;
	before = a->form[a->n - 2];
	return before == FORM_STREET || before == FORM_INSTITUTION || before == FORM_OFFICE;
}

static bool
has_form(const struct address *a, enum line_form form)
{
	for (size_t i = 0; i < a->n; i++)
		if (a->form[i] == form)
			return true;
	return false;
}

static bool
is_doubled(const struct strs *list)
{
	for (size_t i = 1; i < list->n; i++)
		for (size_t k = 0; k < i; k++)
			if (str_eq(list->item[i], list->item[k]))
				return true;
	return false;
}

/* A comma without the space behind it. */
static bool
is_joined(const struct strs *list)
{
	for (size_t i = 0; i < list->n; i++) {
		size_t comma = str_chr(list->item[i], ',');

		if (comma != STR_NPOS && comma + 1 < list->item[i].n &&
		    list->item[i].p[comma + 1] > ' ')
			return true;
	}
	return false;
}

static bool
is_open(const struct strs *list)
{
	for (size_t i = 0; i < list->n; i++)
		if ((str_chr(list->item[i], '(') == STR_NPOS) !=
		    (str_chr(list->item[i], ')') == STR_NPOS))
			return true;
	return false;
}

/* Does a line of the address hold the official's own name? */
static bool
holds_name(const struct target *t)
{
	for (size_t i = 0; i < t->address.n && t->name.n > 0; i++)
		if (str_find(t->address.item[i], t->name) != STR_NPOS)
			return true;
	return false;
}

static size_t
words_in(struct reading *r, struct str text)
{
	struct reading line;
	size_t words = 0;

	reading_build_within(&line, r, text);
	for (size_t i = 0; i < line.toks; i++)
		words += line.tok[i].spaced || i == 0;
	return words;
}

static void
doubt(struct reading *r, const struct address *a, const char *why, const char *member)
{
	reading_doubt(r, why, "/targets/%zu/%s", a->official, member);
}

static bool
is_numbered(struct str s)
{
	return s.n > 2 && s.p[0] >= '0' && s.p[0] <= '9' && s.p[1] == ')';
}

/* A name with its title, or where the name is missing; "Example, Province" is a place. */
static bool
holds_person(const struct address *a)
{
	for (size_t i = 0; i < a->n; i++) {
		bool comma = str_chr(a->t->address.item[i], ',') != STR_NPOS;

		if (!comma &&
		    (a->form[i] == FORM_TITLED || (a->form[i] == FORM_NAME && a->t->name.n == 0)))
			return true;
	}
	return false;
}

/* Lines that belong to another field are missing there. */
static void
weigh_forms(struct reading *r, const struct address *a)
{
	const struct target *t = a->t;

	if (holds_person(a)) {
		doubt(r, a, DOUBT("a line of the address looks like a name"), "address");
		doubt(r, a, DOUBT("a line of the address looks like a name"), "name");
	}
	for (size_t i = 0; i < a->n; i++) {
		if (a->form[i] != FORM_OFFICE || str_starts(t->address.item[i], STR("(")) ||
		    (t->office.n > 0 && (i == 0 || i + 1 < a->n) &&
		     !is_numbered(t->address.item[i])))
			continue;
		doubt(r, a, DOUBT("a line of the address looks like an office"), "address");
		doubt(r, a, DOUBT("a line of the address looks like an office"), "office");
		doubt(r, a, DOUBT("a line of the address looks like an office"), "name");
	}
	/* the last line is the first of the next official */
	if (a->n > 1 && (a->form[a->n - 1] == FORM_OFFICE || a->form[a->n - 1] == FORM_TITLED) &&
	    a->official + 1 < r->out->targets.n) {
		reading_doubt(r, "a line stands in the address of the official before",
		              "/targets/%zu/office", a->official + 1);
		reading_doubt(r, "a line stands in the address of the official before",
		              "/targets/%zu/name", a->official + 1);
	}
	if (has_form(a, FORM_NUMBER)) {
		doubt(r, a, DOUBT("a number without a label stands in the address"), "address");
		doubt(r, a, DOUBT("a number without a label stands in the address"), "faxes");
		if (a->official > 0)
			reading_doubt(r, "a number without a label stands below",
			              "/targets/%zu/faxes", a->official - 1);
	}
}

static void
weigh_glued(struct reading *r, const struct address *a)
{
	static const char *const title[] = { "address", "office", "name" };

	for (size_t k = 0; k < ARRAY_LEN(title); k++)
		doubt(r, a, DOUBT("two words without a space"), title[k]);
}

/* "urging them to ...", "Lassen Sie ihn frei." */
static bool
is_sentence(struct reading *r, const struct address *a)
{
	for (size_t i = 0; i < a->n; i++) {
		struct str s = a->t->address.item[i];
		struct reading line;
		struct label_hit h;

		reading_build_within(&line, r, s);
		if (line.toks > 4 && str_ends(s, STR(".")) && str_chr(s, ',') == STR_NPOS &&
		    doubts_digits(s) == 0 && line.tok[line.toks - 2].fold.n > 3)
			return true;
		if (line.toks > 6 && doubts_digits(s) == 0 && str_chr(s, ',') == STR_NPOS &&
		    label_at(&line, LABEL_VERB, 0, line.toks, &h))
			return true;
	}
	return false;
}

/* "ON", "GCMG" */
static bool
is_honour(const struct reading *line, size_t at)
{
	const struct token *t = &line->tok[at];

	for (size_t i = t->from; i < t->to; i++)
		if (line->text.p[i] < 'A' || line->text.p[i] > 'Z')
			return false;
	return t->word && t->fold.n <= HONOURS_MOST;
}

/* "ON, OBE Governor of Example": letters of honour went with the line behind the name. */
static bool
begins_with_honours(struct reading *r, struct str line)
{
	struct reading words;

	reading_build_within(&words, r, line);
	return words.toks > 3 && is_honour(&words, 0) && token_is(&words.tok[1], ",") &&
	       is_honour(&words, 2);
}

void
doubts_address(struct reading *r, size_t official)
{
	const struct target *t = &r->out->targets.item[official];
	struct address a = { t, arena_array(r->a, enum line_form, t->address.n + 1), t->address.n,
		             official };

	for (size_t i = 0; i < a.n; i++)
		a.form[i] = doubts_form(r, t->address.item[i]);
	weigh_forms(r, &a);
	if (t->country.n == 0 && !t->copy && a.n > 0)
		doubt(r, &a, DOUBT("the address names no country"), "address");
	if (is_disordered(r, &a))
		doubt(r, &a, DOUBT("lines of the address stand in another order than usual"),
		      "address");
	if (lacks_town(r, &a))
		doubt(r, &a, DOUBT("no town was recognised in the address"), "address");
	if (a.n == 1 && !t->copy && (a.form[0] == FORM_TOWN || a.form[0] == FORM_COUNTRY) &&
	    doubts_digits(t->address.item[0]) == 0 &&
	    words_in(r, t->address.item[0]) <= PLACE_WORDS) {
		doubt(r, &a, DOUBT("the address is a place alone"), "address");
		if (doubts_form(r, t->name) != FORM_TITLED)
			doubt(r, &a, DOUBT("the address is a place alone"), "name");
		doubt(r, &a, DOUBT("the address is a place alone"), "office");
	}
	if (a.n > 0 && t->name.n == 0 && t->office.n == 0 && rank_of(a.form[0]) > 1) {
		doubt(r, &a, DOUBT("nobody stands above the street"), "address");
		doubt(r, &a, DOUBT("nobody stands above the street"), "name");
	}
	if (holds_name(t))
		doubt(r, &a, DOUBT("the address holds the name"), "address");
	if (is_doubled(&t->address) || (a.n > 0 && str_eq(t->address.item[0], t->office)))
		doubt(r, &a, DOUBT("a line of the address is printed twice"), "address");
	if (a.n > 0 && begins_with_honours(r, t->address.item[0]))
		doubt(r, &a, DOUBT("a line of the address seems to hold a name too"), "address");
	if (is_sentence(r, &a))
		doubt(r, &a, DOUBT("a line of the address is a sentence"), "address");
	for (size_t i = 0; i < a.n; i++)
		if (doubts_is_glued(r, t->address.item[i]))
			weigh_glued(r, &a);
	if (is_open(&t->address)) {
		doubt(r, &a, DOUBT("a bracket of the address is not closed"), "address");
		doubt(r, &a, DOUBT("a bracket of the address is not closed"), "faxes");
	}
	if (is_joined(&t->address))
		doubt(r, &a, DOUBT("a comma of the address has no space behind it"), "address");
	if (a.n > ADDRESS_LINES)
		doubt(r, &a, DOUBT("the address is very long"), "address");
}
