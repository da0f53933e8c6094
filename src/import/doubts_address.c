/*
 * doubts_address.c - lines of an address stand in one order, and are nothing else
 *
 * Whoever, the institution, the street, the town, the country: a line out of that order was moved,
 * a line that is a name, an office or a number belongs to another field.
 */
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define ADDRESS_LINES 6
#define PLACE_WORDS   4 /* of "Port of Spain, Trinidad" */

static size_t
digits_of(struct str s)
{
	size_t n = 0;

	for (size_t k = 0; k < s.n; k++)
		n += s.p[k] >= '0' && s.p[k] <= '9';
	return n;
}

static bool
is_country(const struct reading *line, size_t at)
{
	size_t to;

	return country_at(line, at, line->toks, &to) != NULL && to == line->toks;
}

static bool
ends_in_country(const struct reading *line)
{
	for (size_t i = 0; i < line->toks; i++)
		if (is_country(line, i))
			return true;
	return false;
}

/* "125993 Москва", "Washington DC 20008", "London WC2N 5BX", a city alone. */
static bool
is_town(const struct reading *line)
{
	const struct token *first = &line->tok[0], *last = &line->tok[line->toks - 1];
	struct label_hit h;

	if (ends_in_country(line))
		return true;
	if (label_at(line, LABEL_CITY, 0, line->toks, &h) &&
	    (h.to == line->toks || (h.to + 1 == line->toks && last->digits)))
		return true;
	if (first->digits && line->toks > 1 &&
	    (first->fold.n >= 5 || (first->fold.n == 4 && line->toks == 2)))
		return true;
	return last->digits && last->fold.n >= 5 && line->toks > 1;
}

/* A post office box stands above the house as often as below. */
static bool
is_box(const struct reading *line)
{
	static const char *const words[] = { "box",   "bp",      "apartado", "casilla", "postfach",
		                             "caixa", "casella", "kutusu",   "ص.ب" };

	for (size_t i = 0; i < line->toks; i++)
		for (size_t k = 0; k < ARRAY_LEN(words); k++)
			if (token_is(&line->tok[i], words[k]))
				return true;
	return false;
}

enum line_form
doubts_form(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;
	size_t name = 0, digits = digits_of(text);
	enum piece_kind kind;

	reading_build_line(&line, r->a, text);
	if (line.toks > 2 && line.tok[0].digits && token_is(&line.tok[1], ")"))
		return doubts_form(r, str_from(line.text, line.tok[2].from)); /* "1) President" */
	if (line.toks == 0)
		return FORM_OTHER;
	if (is_country(&line, 0))
		return FORM_COUNTRY;
	if (digits >= 9 && digits * 10 >= text.n * 6)
		return FORM_NUMBER;
	kind = piece_classify(&line, 0, line.toks, &name);
	switch (kind) {
	case PIECE_OFFICE:
	case PIECE_OFFICE_NAME:
		return FORM_OFFICE;
	case PIECE_EMBASSY:
		return FORM_EMBASSY;
	case PIECE_INSTITUTION:
		break;
	case PIECE_COUNTRY:
		return FORM_COUNTRY;
	case PIECE_NAME:
		if (label_at(&line, LABEL_HONORIFIC, 0, line.toks, &h))
			return FORM_TITLED;
		return is_town(&line) ? FORM_TOWN : FORM_NAME;
	case PIECE_ORGANISATION:
	case PIECE_OTHER:
		break;
	}
	if (kind == PIECE_INSTITUTION && digits == 0)
		return FORM_INSTITUTION;
	if (is_town(&line))
		return FORM_TOWN;
	return digits > 0 && !is_box(&line) ? FORM_STREET : FORM_OTHER;
}

bool
doubts_is_glued(struct reading *r, struct str text)
{
	static const char *const words[] = { "of",  "de",  "do", "da", "du", "des",
		                             "der", "del", "di", "to", "за", "the" };
	struct reading line;
	const struct token *t;

	reading_build_line(&line, r->a, text);
	t = line.tok;
	if (line.toks < 2 || !t->word || t->label != 0)
		return false;
	for (size_t k = 3; k + 2 <= t->fold.n; k++) {
		struct str behind = str_from(t->fold, k);
		bool small = false;

		if (((unsigned char)behind.p[0] & 0xC0) == 0x80)
			continue; /* within a letter */
		for (size_t i = 0; i < ARRAY_LEN(words); i++)
			small = small || str_eq(behind, str_c(words[i]));
		if (label_word(str_sub(t->fold, 0, k)) != 0 &&
		    ((small && k > 4) || (utf8_count(behind) > 4 && label_word(behind) != 0)))
			return true;
	}
	return false;
}

bool
doubts_share_word(struct reading *r, struct str x, struct str y)
{
	struct str rest = utf8_fold(r->a, x), line = utf8_fold(r->a, y);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		size_t at = word.n >= 4 ? str_find(line, word) : STR_NPOS;

		if (at != STR_NPOS && (at == 0 || line.p[at - 1] == ' ' || line.p[at - 1] == '/'))
			return true;
	}
	return false;
}

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

	reading_build_line(&line, r->a, text);
	return label_find(&line, LABEL_OFFICE, 0, line.toks, &h);
}

static bool
names_country(struct reading *r, struct str text)
{
	struct reading line;

	reading_build_line(&line, r->a, text);
	return ends_in_country(&line);
}

static bool
is_disordered(struct reading *r, const struct address *a)
{
	int most = 0;

	for (size_t i = 0; i < a->n; i++) {
		int rank = rank_of(a->form[i]);

		if (i + 1 < a->n && a->form[i] == FORM_TOWN &&
		    (a->form[i + 1] == FORM_OTHER || names_country(r, a->t->address.item[i])))
			return true;
		if (i + 1 < a->n && a->form[i] != FORM_EMBASSY && a->form[i] != FORM_COUNTRY &&
		    str_chr(a->t->address.item[i], ',') != STR_NPOS &&
		    names_country(r, a->t->address.item[i]))
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

	reading_build_line(&line, r->a, text);
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
		if (a->form[i] == FORM_TOWN || names_town(r, a->t->address.item[i]))
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

	reading_build_line(&line, r->a, text);
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

/* Lines that belong to another field are missing there. */
static void
weigh_forms(struct reading *r, const struct address *a)
{
	const struct target *t = a->t;

	if (has_form(a, FORM_TITLED) || (has_form(a, FORM_NAME) && t->name.n == 0)) {
		doubt(r, a, DOUBT("a line of the address looks like a name"), "address");
		doubt(r, a, DOUBT("a line of the address looks like a name"), "name");
	}
	for (size_t i = 0; i < a->n; i++) {
		if (a->form[i] != FORM_OFFICE ||
		    (i == 0 && t->office.n > 0 && !is_numbered(t->address.item[i])))
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

		reading_build_line(&line, r->a, s);
		if (line.toks > 4 && str_ends(s, STR(".")) && str_chr(s, ',') == STR_NPOS &&
		    digits_of(s) == 0 && line.tok[line.toks - 2].fold.n > 3)
			return true;
		if (line.toks > 6 && digits_of(s) == 0 && str_chr(s, ',') == STR_NPOS &&
		    label_at(&line, LABEL_VERB, 0, line.toks, &h))
			return true;
	}
	return false;
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
	    digits_of(t->address.item[0]) == 0 && words_in(r, t->address.item[0]) <= PLACE_WORDS) {
		doubt(r, &a, DOUBT("the address is a place alone"), "address");
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
