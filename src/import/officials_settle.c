/*
 * officials_settle.c - what is known of an official only when the whole block is read
 *
 * Where the post goes, whether it is a mission, and what a block of unknown words is.
 */
#include "import/officials.h"
#include "import/parts.h"

#define SALUTATION_MOST 10 /* tokens of "Dear Attorney General" */

#include <string.h>

#include "import/labels.h"
#include "import/token.h"

/* "Montgomery, AL 36130": the postal way to name a state of the USA. */
static bool
is_us_state_code(const struct reading *line, size_t at)
{
	static const char codes[] = " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD "
				    "MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC "
				    "SD TN TX UT VT VA WA WV WI WY DC PR ";
	struct str code = str_sub(line->text, line->tok[at].from, line->tok[at].to);
	char want[4] = " ";

	if (code.n != 2 || at == 0 || at + 1 >= line->toks || !line->tok[at + 1].digits ||
	    line->tok[at + 1].fold.n != 5)
		return false;
	memcpy(want + 1, code.p, 2);
	return strstr(codes, want) != NULL;
}

/* Where the post goes: the country its last lines name, or the city's. */
static struct str
country_of(struct reading *r, const struct target *t)
{
	struct str city = { 0 };
	struct reading line;
	struct label_hit h;
	size_t to;

	for (size_t i = t->address.n; i-- > 0;) {
		reading_build_within(&line, r, t->address.item[i]);
		size_t first = 0;

		/* "Embassy of X" is not in X; "Embassy of X, 1 Street, Bern, Switzerland" tells */
		if (label_find(&line, LABEL_EMBASSY, 0, line.toks, &h))
			first = comma_after(&line, h.to, line.toks);
		for (size_t k = first; k < line.toks; k++) {
			const char *iso = country_at(&line, k, line.toks, &to);

			if (city.n == 0 && is_us_state_code(&line, k))
				city = STR("US");
			if (label_at(&line, LABEL_CITY, k, line.toks, &h) && h.to > k + 1 &&
			    (iso == NULL || h.to > to)) {
				city = city.n == 0 ? str_c(h.label->value) : city;
				k = h.to - 1; /* "Port of Spain" is not in Spain */
				continue;
			}
			if (iso != NULL &&
			    (to == line.toks || (to + 1 == line.toks && !line.tok[to].word)))
				return str_c(iso);
		}
		if (city.n == 0 && first < line.toks &&
		    label_find(&line, LABEL_CITY, first, line.toks, &h))
			city = str_c(h.label->value);
	}
	return city;
}

/* "High Commissioner", "Ambassador", "Botschafterin": the office of a mission, if a country
 * follows. */
static bool
is_envoy(const struct reading *office)
{
	struct label_hit h;

	return office->toks >= 2 && label_at(office, LABEL_ENVOY, 0, office->toks, &h);
}

static bool
is_embassy(struct reading *r, const struct target *t)
{
	struct reading line;
	struct label_hit h, care;

	for (size_t i = 0; i < t->address.n; i++) {
		reading_build_within(&line, r, t->address.item[i]);
		if (label_find(&line, LABEL_EMBASSY, 0, line.toks, &h) &&
		    !label_find(&line, LABEL_CARE_OF, 0, h.from, &care))
			return true;
	}
	reading_build_within(&line, r, t->office);
	if (is_envoy(&line))
		return label_find(&line, LABEL_COUNTRY, 0, line.toks, &h);
	return label_find(&line, LABEL_EMBASSY, 0, line.toks, &h);
}

/* "EXAMPLE, 1 calle 7-45, Guatemala" on one line: what stands before its address. */
static void
name_of_one_line(struct reading *r, struct target *t)
{
	struct reading house;
	size_t name = 0;

	struct str line = t->address.n == 1 ? t->address.item[0] : (struct str){ 0 };
	size_t comma = str_chr(line, ',');

	if (comma == STR_NPOS || comma > 60 || t->name.n > 0 || t->office.n > 0 || t->embassy)
		return;
	for (size_t i = 0; i < comma; i++)
		if (line.p[i] >= '0' && line.p[i] <= '9')
			return;
	reading_build_within(&house, r, str_sub(line, 0, comma));
	if (!t->copy && piece_classify(&house, 0, house.toks, &name) == PIECE_INSTITUTION)
		return; /* "Presidency of the Republic, 1 Road" is where he sits */
	t->name = str_trim(str_sub(line, 0, comma));
	t->address.item[0] = str_trim(str_from(line, comma + 1));
}

static bool
is_unknown_piece(struct reading *r, struct str s)
{
	struct reading line;
	size_t name = 0;
	enum piece_kind kind;

	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] >= '0' && s.p[i] <= '9') || s.p[i] == ',')
			return false;
	reading_build_within(&line, r, s);
	kind = piece_classify(&line, 0, line.toks, &name);
	return kind == PIECE_OTHER || kind == PIECE_NAME || kind == PIECE_ORGANISATION;
}

bool
names_organisation(const struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, s);
	return label_find(&line, LABEL_ORGANISATION, 0, line.toks, &h);
}

/* "Organización de derechos humanos", "Local organisation": no word behind the first is a name's.
 */
static bool
is_kind_of_organisation(struct reading *r, struct str s)
{
	struct reading line;
	bool organisation = false;

	reading_build_within(&line, r, s);
	for (size_t i = 0; i < line.toks && !organisation; i++)
		organisation = str_starts(line.tok[i].fold, STR("organi"));
	if (!organisation)
		return false;
	for (size_t i = 1; i < line.toks; i++)
		if (!line.tok[i].word || token_is_capital(line.text, &line.tok[i]))
			return false;
	return line.toks > 1;
}

/* "Peasant association" over "Asociacion de Example": nothing but the order tells. */
static void
name_by_order(struct reading *r, size_t i)
{
	struct target *t = &r->out->targets.item[i];

	if (t->copy && t->name.n == 0 && t->office.n == 0 && !t->embassy && t->address.n >= 2 &&
	    is_kind_of_organisation(r, t->address.item[0]) && !str_has_digit(t->address.item[1]) &&
	    str_chr(t->address.item[1], ',') == STR_NPOS) {
		t->office = t->address.item[0]; /* "Human rights organisation" over its name */
		t->name = t->address.item[1];
		t->address.item += 2;
		t->address.n -= 2;
	}
	if (t->copy && t->name.n == 0 && t->office.n == 0 && !t->embassy && t->address.n >= 2 &&
	    is_unknown_piece(r, t->address.item[0]) && str_has_digit(t->address.item[1])) {
		t->name = t->address.item[0]; /* an organisation over its street */
		t->address.item++;
		t->address.n--;
	}
	if (t->name.n == 0 && t->office.n == 0 && !t->embassy && t->address.n >= 2 &&
	    names_organisation(r, t->address.item[0]) &&
	    !names_organisation(r, t->address.item[1]) &&
	    str_chr(t->address.item[1], ' ') != STR_NPOS) {
		t->name = t->address.item[0]; /* "Union of Teachers" over "Workers' House" */
		t->address.item++;
		t->address.n--;
	}
	if (t->name.n > 0 || t->office.n > 0 || t->embassy || t->address.n < 2 ||
	    !is_unknown_piece(r, t->address.item[0]) || !is_unknown_piece(r, t->address.item[1]))
		return;
	t->office = t->address.item[0];
	t->name = t->address.item[1];
	t->address.n -= 2;
	for (size_t k = 0; k < t->address.n; k++)
		t->address.item[k] = t->address.item[k + 2];
}

/* Who is reached nowhere was torn from where he is, but for name and greeting. */
static void
doubt_reach(struct reading *r, size_t i)
{
	static const char *const members[] = { "office", "address", "emails", "faxes", "phones" };

	for (size_t k = r->out->targets.item[i].name.n > 0; k < ARRAY_LEN(members); k++)
		reading_doubt(r, "no way to reach this official was recognised", "/targets/%zu/%s",
		              i, members[k]);
}

void
target_settle(struct reading *r, size_t i)
{
	struct target *t = &r->out->targets.item[i];

	t->country = country_of(r, t);
	t->embassy = is_embassy(r, t);
	name_of_one_line(r, t);
	name_by_order(r, i);
	if (t->name.n == 0 && t->office.n == 0 && t->address.n == 0 && t->emails.n == 0)
		reading_doubt(r, "neither office nor name was recognised", "/targets/%zu", i);
	else if (t->name.n == 0 && t->office.n == 0 && !t->embassy && t->emails.n == 0 &&
	         t->faxes.n == 0)
		reading_doubt(r, "neither office nor name was recognised", "/targets/%zu/name", i);
	if (t->emails.n + t->phones.n + t->faxes.n + t->handles.n + t->urls.n == 0 &&
	    t->address.n < 2 && (t->address.n == 0 || str_chr(t->address.item[0], ',') == STR_NPOS))
		doubt_reach(r, i);
}

/* "H.E. Ambassador Ana Example, 5 Road, London" among officials of another country: a mission whose
 * name a heading said. */
void
targets_know_envoys(struct reading *r)
{
	struct targets *all = &r->out->targets;
	struct reading office;
	struct label_hit h;

	for (size_t i = 0; i < all->n; i++) {
		struct target *t = &all->item[i];
		bool abroad = false;

		reading_build_within(&office, r, t->office);
		if (t->embassy || t->country.n == 0 ||
		    !label_at(&office, LABEL_ENVOY, 0, office.toks, &h) || h.to < office.toks)
			continue;
		for (size_t k = 0; k < all->n && !abroad; k++)
			abroad = !all->item[k].embassy && all->item[k].country.n > 0 &&
			         !str_eq(all->item[k].country, t->country);
		t->embassy = abroad;
		if (abroad)
			reading_doubt(r, DOUBT("an official of another country"),
			              "/targets/%zu/embassy", i);
	}
}

void
official_of_letter(struct reading *r, const struct parts *p)
{
	size_t i = parts_next(r, p, PART_LETTER, 0), at, end;
	struct target t = { 0 };
	struct label_hit opening, office;

	while (i < r->lines && p->of[i].labelled)
		i = parts_next(r, p, PART_LETTER, i + 1);
	if (i == r->lines)
		return;
	at = r->line[i].tok;
	if (!label_at(r, LABEL_OPENING, at, r->line[i].tok_to, &opening))
		return;
	for (end = opening.to; end < r->line[i].tok_to && !token_is(&r->tok[end], ","); end++)
		;
	for (at = opening.to; at < end && !label_at(r, LABEL_OFFICE, at, end, &office); at++)
		;
	if (at == end || office.to != end || end > opening.from + SALUTATION_MOST)
		return;
	t.office = reading_text(r, r->tok[at].from, r->tok[end - 1].to);
	t.salutation = reading_text(r, r->tok[opening.from].from, r->tok[end - 1].to);
	VEC_PUSH(r->a, &r->out->targets, t);
	reading_claim(r, "/targets/0/office", r->tok[at].from, r->tok[end - 1].to);
	reading_claim(r, "/targets/0/salutation", r->tok[opening.from].from, r->tok[end - 1].to);
	reading_doubt(r, "only the letter's opening names this official", "/targets/0/address");
}
