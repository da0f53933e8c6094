/*
 * doubts_alike.c - a bulletin prints its officials alike
 *
 * Where one has a name, an office, a salutation and a fax, the one without was cut wrongly, and so
 * perhaps was the neighbour who has two.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define TORN_MOST  3 /* letters that a space cut off */
#define TORN_WORDS 5 /* of a name and its pieces */

bool
doubts_has_channel(const struct target *t)
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
	reading_build_within(&line, r, t->address.item[t->address.n - 1]);
	for (size_t i = 0; i < line.toks; i++)
		if (country_at(&line, i, line.toks, &to) != NULL)
			return true;
	return false;
}

struct doubts_alike
doubts_alike_of(struct reading *r)
{
	const struct targets *list = &r->out->targets;
	struct doubts_alike s = { 0 };

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
		s.channel += doubts_has_channel(t);
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
		doubt_target(r, i, "office", DOUBT("no office was recognised"));
}

/* "Jean-Berna rd Exemple", "Ana E xample": a name with a space within a word. */
static bool
is_torn_name(struct reading *r, struct str s)
{
	struct reading line;
	struct label_hit h;
	size_t words = 0, torn = 0;

	reading_build_within(&line, r, s);
	for (size_t i = 0; i < line.toks; i++) {
		const struct token *t = &line.tok[i];
		bool capital = token_is_capital(line.text, t);

		if (t->digits || token_is(t, ",") || token_is(t, "."))
			return false;
		if (!t->word)
			continue;
		words++;
		torn += capital ? t->fold.n == 1
		                : t->fold.n <= TORN_MOST &&
		                          !label_at(&line, LABEL_PARTICLE, i, line.toks, &h) &&
		                          !label_is(&line, LABEL_LINK, i);
	}
	return torn > 0 && words >= 2 && words <= TORN_WORDS &&
	       token_is_capital(line.text, &line.tok[0]) &&
	       !label_find(&line, LABEL_INSTITUTION, 0, line.toks, &h);
}

/* A line of the address may be the name or the office that is missing. */
static bool
may_hold_title(struct reading *r, const struct target *t)
{
	for (size_t i = 0; i < t->address.n; i++) {
		enum line_form form = doubts_form(r, t->address.item[i]);

		if (form == FORM_NAME || form == FORM_TITLED || form == FORM_OFFICE ||
		    is_torn_name(r, t->address.item[i]))
			return true;
	}
	return false;
}

/* Nobody of them has a name: letters go to offices. */
static bool
is_office_alone(struct reading *r, const struct target *t, struct doubts_alike s)
{
	return s.name == 0 && t->office.n > 0 && t->address.n > 0 && !may_hold_title(r, t);
}

/* Compared with the other officials. */
static void
weigh_alike(struct reading *r, size_t i, struct doubts_alike s)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->name.n == 0 && !is_office_alone(r, t, s))
		doubt_target(r, i, "name", DOUBT("no name was recognised"));
	if (t->office.n == 0 && !t->embassy)
		doubt_target(r, i, "office", DOUBT("no office was recognised"));
	if ((t->name.n == 0 && s.name > 0) || (t->office.n == 0 && s.office > 0 && !t->embassy)) {
		doubt_target(r, i, "name", DOUBT("not printed like the other officials"));
		if (may_hold_title(r, t))
			doubt_target(r, i, "address",
			             DOUBT("not printed like the other officials"));
	}
	if (t->salutation.n == 0 && s.salutation > 0 && !t->embassy)
		doubt_target(r, i, "salutation", DOUBT("another official has a salutation"));
	if (s.country > 0 && !t->embassy && t->address.n > 0 && !ends_in_country(r, t))
		doubt_target(r, i, "address",
		             DOUBT("another official's address ends in the country"));
	if (t->address.n == 0 && s.n > 2 && s.address + 1 == s.n)
		doubt_target(r, i, "address", DOUBT("every other official has an address"));
	if (t->emails.n == 0 && s.n > 3 && s.emails + 1 == s.n)
		doubt_target(r, i, "emails", DOUBT("every other official has an e-mail"));
	if (t->faxes.n == 0 && s.n > 3 && s.faxes + 1 == s.n)
		doubt_target(r, i, "faxes", DOUBT("every other official has a fax"));
	if (!doubts_has_channel(t) && s.channel > 1) {
		doubt_target(r, i, "emails", DOUBT("another official has an e-mail or fax"));
		doubt_target(r, i, "faxes", DOUBT("another official has an e-mail or fax"));
	}
}

/* One without, beside one with two. */
static void
weigh_neighbours(struct reading *r, size_t i, size_t k)
{
	const struct target *t = &r->out->targets.item[i], *o = &r->out->targets.item[k];

	if (t->emails.n == 0 && o->emails.n > 1) {
		doubt_target(r, i, "emails", DOUBT("the official beside has two"));
		doubt_target(r, k, "emails", DOUBT("the official beside has none"));
	}
	if (t->faxes.n == 0 && o->faxes.n > 1) {
		doubt_target(r, i, "faxes", DOUBT("the official beside has two"));
		doubt_target(r, k, "faxes", DOUBT("the official beside has none"));
	}
	for (size_t n = 0; n < t->address.n && o->name.n > 0; n++)
		if (str_find(t->address.item[n], o->name) != STR_NPOS)
			doubt_target(r, i, "address",
			             DOUBT("the address holds another official's name"));
}

/* One line without a number or a place, where others have an address: a name, moved down. */
static bool
is_line_alone(struct reading *r, size_t i)
{
	const struct targets *list = &r->out->targets;
	const struct target *t = &list->item[i];
	bool others = false;
	enum line_form form;

	for (size_t k = 0; k < list->n; k++)
		others = others || (k != i && list->item[k].address.n > 1);
	if (!others || t->name.n == 0 || t->office.n == 0 || t->address.n != 1 ||
	    doubts_has_channel(t) || doubts_digits(t->address.item[0]) > 0 ||
	    str_chr(t->address.item[0], ',') != STR_NPOS)
		return false;
	form = doubts_form(r, t->address.item[0]);
	return form == FORM_OTHER || form == FORM_NAME;
}

void
doubts_alike(struct reading *r, size_t i, struct doubts_alike s)
{
	static const char *const title[] = { "name", "office", "address" };

	for (size_t k = 0; k < ARRAY_LEN(title) && is_line_alone(r, i); k++)
		doubt_target(r, i, title[k], DOUBT("not printed like the other officials"));
	if (i > 0)
		weigh_neighbours(r, i, i - 1);
	if (i + 1 < r->out->targets.n)
		weigh_neighbours(r, i, i + 1);
	if (r->out->targets.item[i].copy)
		weigh_copy(r, i);
	else
		weigh_alike(r, i, s);
}
