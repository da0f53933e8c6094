/*
 * doubts_officials.c - a bulletin prints its officials alike
 *
 * Where one has a name, an office, a salutation and a fax, the one without was cut wrongly, and so
 * perhaps was the neighbour who has two.  A value that holds what belongs elsewhere was joined.
 */
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/token.h"

struct alike { /* how many of the officials one writes to have what */
	size_t n, name, office, salutation, emails, faxes, channel, country, address;
};

static void
doubt(struct reading *r, size_t i, const char *member, const char *why)
{
	reading_doubt(r, why, "/targets/%zu/%s", i, member);
}

static bool
has_channel(const struct target *t)
{
	return t->emails.n + t->faxes.n + t->phones.n + t->urls.n > 0;
}

/* Does the last line of the address name the country? */
static bool
ends_in_country(struct reading *r, const struct target *t)
{
	struct reading line;
	size_t to;

	if (t->address.n == 0)
		return false;
	reading_build_line(&line, r->a, t->address.item[t->address.n - 1]);
	for (size_t i = 0; i < line.toks; i++)
		if (country_at(&line, i, line.toks, &to) != NULL)
			return true;
	return false;
}

static struct alike
officials_alike(struct reading *r)
{
	const struct targets *list = &r->out->targets;
	struct alike s = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		const struct target *t = &list->item[i];

		if (t->copy)
			continue;
		s.n++;
		s.name += t->name.n > 0;
		s.office += t->office.n > 0;
		s.salutation += t->salutation.n > 0;
		s.emails += t->emails.n > 0;
		s.faxes += t->faxes.n > 0;
		s.address += t->address.n > 0;
		s.channel += has_channel(t);
		s.country += ends_in_country(r, t);
	}
	return s;
}

/* A copy to a person goes to an office. */
static void
weigh_copy(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->name.n > 0 && t->office.n == 0 && !t->embassy &&
	    doubts_form(r, t->name) == FORM_TITLED)
		doubt(r, i, "office", DOUBT("no office was recognised"));
}

/* A line of the address may be the name or the office that is missing. */
static bool
may_hold_title(struct reading *r, const struct target *t)
{
	for (size_t i = 0; i < t->address.n; i++) {
		enum line_form form = doubts_form(r, t->address.item[i]);

		if (form == FORM_NAME || form == FORM_TITLED || form == FORM_OFFICE)
			return true;
	}
	return t->address.n == 0 || t->name.n + t->office.n == 0;
}

/* Nobody of them has a name: letters go to offices. */
static bool
is_office_alone(struct reading *r, const struct target *t, struct alike s)
{
	return s.name == 0 && t->office.n > 0 && t->address.n > 0 && !may_hold_title(r, t);
}

/* Compared with the other officials. */
static void
weigh_alike(struct reading *r, size_t i, struct alike s)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->name.n == 0 && !is_office_alone(r, t, s))
		doubt(r, i, "name", DOUBT("no name was recognised"));
	if (t->office.n == 0 && !t->embassy)
		doubt(r, i, "office", DOUBT("no office was recognised"));
	if ((t->name.n == 0 && s.name > 0) || (t->office.n == 0 && s.office > 0 && !t->embassy)) {
		doubt(r, i, "name", DOUBT("not printed like the other officials"));
		if (may_hold_title(r, t))
			doubt(r, i, "address", DOUBT("not printed like the other officials"));
	}
	if (t->salutation.n == 0 && s.salutation > 0 && !t->embassy)
		doubt(r, i, "salutation", DOUBT("another official has a salutation"));
	if (s.country > 0 && !t->embassy && t->address.n > 0 && !ends_in_country(r, t))
		doubt(r, i, "address", DOUBT("another official's address ends in the country"));
	if (t->address.n == 0 && s.n > 2 && s.address + 1 == s.n)
		doubt(r, i, "address", DOUBT("every other official has an address"));
	if (t->emails.n == 0 && s.n > 3 && s.emails + 1 == s.n)
		doubt(r, i, "emails", DOUBT("every other official has an e-mail"));
	if (t->faxes.n == 0 && s.n > 3 && s.faxes + 1 == s.n)
		doubt(r, i, "faxes", DOUBT("every other official has a fax"));
	if (!has_channel(t) && s.channel > 1) {
		doubt(r, i, "emails", DOUBT("another official has an e-mail or fax"));
		doubt(r, i, "faxes", DOUBT("another official has an e-mail or fax"));
	}
}

/* One without, beside one with two. */
static void
weigh_neighbours(struct reading *r, size_t i, size_t k)
{
	const struct target *t = &r->out->targets.item[i], *o = &r->out->targets.item[k];

	if (t->emails.n == 0 && o->emails.n > 1) {
		doubt(r, i, "emails", DOUBT("the official beside has two"));
		doubt(r, k, "emails", DOUBT("the official beside has none"));
	}
	if (t->faxes.n == 0 && o->faxes.n > 1) {
		doubt(r, i, "faxes", DOUBT("the official beside has two"));
		doubt(r, k, "faxes", DOUBT("the official beside has none"));
	}
	for (size_t n = 0; n < t->address.n && o->name.n > 0; n++)
		if (str_find(t->address.item[n], o->name) != STR_NPOS)
			doubt(r, i, "address", DOUBT("the address holds another official's name"));
}

/* "VIET NAM" alone on a line: a sheet of several appeals. */
static bool
is_second_case(const struct reading *r, struct str country)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++)
		if (line_is_only_country(r, &r->line[i]) && line_is_capitals(r, &r->line[i]) &&
		    label_at(r, LABEL_COUNTRY, r->line[i].tok, r->line[i].tok_to, &h) &&
		    str_eq(str_c(h.label->value), country))
			return true;
	return false;
}

/* A mission, "c/o", or a line that names a country of the case. */
static bool
is_of_case(struct reading *r, struct str text)
{
	const struct strs *list = &r->out->countries;
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, text);
	if (label_find(&line, LABEL_CARE_OF, 0, line.toks, &h) ||
	    label_find(&line, LABEL_EMBASSY, 0, line.toks, &h))
		return true;
	for (size_t i = 0; label_find(&line, LABEL_COUNTRY, i, line.toks, &h); i = h.to)
		for (size_t k = 0; k < list->n; k++)
			if (str_eq(list->item[k], str_c(h.label->value)))
				return true;
	return false;
}

/* An official of another state, to whom no embassy sends on. */
static void
weigh_country(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	const struct strs *list = &r->out->countries;
	bool same = list->n == 0 || t->country.n == 0 || t->embassy || t->copy;

	for (size_t n = 0; n < t->address.n && !same; n++)
		same = is_of_case(r, t->address.item[n]);
	if (!same && r->out->index.n > 0)
		same = str_eq(doubts_index_country(r), t->country);

	for (size_t k = 0; k < list->n; k++)
		same = same || str_eq(list->item[k], t->country);
	if (same)
		return;
	doubt(r, i, "address", DOUBT("an official of another country"));
	if (is_second_case(r, t->country) || (r->out->index.n == 0 && !uaref_is_set(&r->out->ref)))
		reading_doubt(r, "an official of the sheet's other case", "/targets/%zu", i);
}

static bool
is_greeted(struct reading *r, const struct target *t, struct str salutation)
{
	return doubts_share_word(r, t->office, salutation) ||
	       doubts_share_word(r, t->name, salutation);
}

/* "Dear Minister" to the judge, beside a minister. */
static void
weigh_greeting(struct reading *r, size_t i)
{
	const struct targets *list = &r->out->targets;
	const struct target *t = &list->item[i];

	if (t->salutation.n == 0 || is_greeted(r, t, t->salutation))
		return;
	for (size_t k = 0; k < list->n; k++) {
		if (k == i || !is_greeted(r, &list->item[k], t->salutation))
			continue;
		doubt(r, i, "salutation", DOUBT("the salutation suits another official"));
		doubt(r, k, "salutation",
		      DOUBT("the salutation of another official suits this one"));
	}
}

/* Where the evidence of MEMBER of official I begins and ends. */
struct place {
	size_t from, to;
};

static struct place
place_of(struct reading *r, size_t i, const char *member)
{
	struct str field = str_printf(r->a, "/targets/%zu/%s", i, member);
	struct place p = { SIZE_MAX, 0 };

	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];

		if (!str_starts(e->field, field))
			continue;
		p.from = e->from < p.from ? e->from : p.from;
		p.to = e->to > p.to ? e->to : p.to;
	}
	return p;
}

static struct place
whole_place(struct reading *r, size_t i)
{
	return place_of(r, i, "");
}

/* A fax above the street was printed for the official before. */
static void
weigh_order(struct reading *r, size_t i)
{
	static const char *const ways[] = { "emails", "faxes" };
	struct place address = place_of(r, i, "address");

	for (size_t k = 0; k < ARRAY_LEN(ways); k++) {
		if (place_of(r, i, ways[k]).from >= address.to)
			continue;
		for (size_t m = 0; m < ARRAY_LEN(ways); m++) {
			doubt(r, i, ways[m], DOUBT("a number or e-mail stands above the address"));
			if (i > 0)
				doubt(r, i - 1, ways[m],
				      DOUBT("a number or e-mail stands above the next address"));
		}
	}
}

static bool
is_place(struct reading *r, struct str line)
{
	enum line_form form = doubts_form(r, line);

	return form == FORM_TOWN || form == FORM_COUNTRY || form == FORM_NUMBER ||
	       form == FORM_STREET;
}

/* One may write a letter to whoever has a name, an office and two lines of address. */
static bool
is_thin(const struct target *t)
{
	return t->name.n == 0 || t->office.n == 0 || t->address.n < 2;
}

/* Whose block is a piece: nobody, no way to write, or a place alone. */
static bool
is_piece(struct reading *r, size_t i, struct alike s)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->office.n == 0 && t->name.n > 0 && is_place(r, t->name))
		return true;
	if (t->copy && t->address.n > 0 && t->name.n + t->office.n == 0 && !t->embassy)
		return is_place(r, t->address.item[0]);
	if (t->copy || s.n < 2)
		return false;
	return (t->name.n + t->office.n == 0 && !t->embassy) ||
	       (!has_channel(t) && s.channel > 1 && s.channel + 1 == s.n && is_thin(t));
}

/* Somebody has an e-mail, or a fax. */
static bool
has_some(const struct reading *r, bool email)
{
	for (size_t i = 0; i < r->out->targets.n; i++)
		if ((email ? r->out->targets.item[i].emails.n : r->out->targets.item[i].faxes.n) >
		    0)
			return true;
	return false;
}

/* What was cut off one block was given to its neighbour. */
static void
weigh_piece(struct reading *r, size_t i, struct alike s)
{
	const struct {
		const char *member;
		bool used; /* somebody of this document has one */
	} given[] = { { "emails", has_some(r, true) },
		      { "faxes", has_some(r, false) },
		      { "address", true },
		      { "salutation", s.salutation > 0 } };

	if (!is_piece(r, i, s))
		return;
	for (size_t k = 0; k < ARRAY_LEN(given); k++) {
		if (!given[k].used)
			continue;
		if (i > 0 && k < 3)
			doubt(r, i - 1, given[k].member,
			      DOUBT("the block of the next official is in pieces"));
		doubt(r, i, given[k].member, DOUBT("this block is in pieces"));
	}
}

static bool
has_kind(const struct contacts *c, enum contact_kind kind)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->item[i].kind == kind)
			return true;
	return false;
}

/* "Fax:" or "Fax: +502" on a line of the block: the number goes on elsewhere. */
static void
weigh_empty(struct reading *r, const struct parts *p)
{
	static const struct {
		enum label_kind label;
		enum contact_kind kind;
		const char *member;
	} ways[] = { { LABEL_FAX, CONTACT_FAX, "faxes" },
		     { LABEL_EMAIL, CONTACT_EMAIL, "emails" },
		     { LABEL_SALUTATION, CONTACT_SALUTATION, "salutation" } };
	struct label_hit h;
	size_t official = 0;

	for (size_t i = 0; i < r->lines && r->out->targets.n > 0; i++) {
		const struct contacts *c = &p->of[i].contacts;

		if (p->of[i].part != PART_TARGETS)
			continue;
		while (official + 1 < r->out->targets.n &&
		       whole_place(r, official + 1).from <= r->line[i].from)
			official++;
		for (size_t k = 0; k < ARRAY_LEN(ways); k++)
			if (label_at(r, ways[k].label, r->line[i].tok, r->line[i].tok_to, &h) &&
			    h.to > r->line[i].tok && !has_kind(c, ways[k].kind) &&
			    !has_kind(c, CONTACT_URL) && !has_kind(c, CONTACT_OBFUSCATED))
				doubt(r, official, ways[k].member,
				      DOUBT("no value stands behind its label"));
	}
}

/* A letter is opened somewhere, but nobody is greeted so. */
static void
weigh_letter(struct reading *r, const struct parts *p)
{
	struct label_hit h;

	if (r->out->targets.n == 0 || r->out->targets.item[0].salutation.n > 0)
		return;
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part == PART_FURNITURE || l->tok_to > l->tok + 14 ||
		    !label_at(r, LABEL_OPENING, l->tok, l->tok_to, &h))
			continue;
		doubt(r, 0, "salutation", DOUBT("a line that opens a letter was not taken"));
	}
}

void
doubts_officials(struct reading *r, const struct parts *p)
{
	struct alike s = officials_alike(r);
	size_t n = r->out->targets.n;

	for (size_t i = 0; i < n; i++) {
		weigh_greeting(r, i);
		weigh_order(r, i);
		weigh_country(r, i);
		weigh_piece(r, i, s);
		if (i > 0)
			weigh_neighbours(r, i, i - 1);
		if (i + 1 < n)
			weigh_neighbours(r, i, i + 1);
		if (r->out->targets.item[i].copy)
			weigh_copy(r, i);
		else
			weigh_alike(r, i, s);
	}
	weigh_letter(r, p);
	weigh_empty(r, p);
}
