/*
 * doubts_states.c - numbers and addresses of the state one writes to
 *
 * A fax with the code of Peru at an official in Bahrain was given to the wrong official or misread.
 * The code and the ending of an e-mail may be of the state of the post address (an embassy) or of
 * the case; of a third state they are one cue against another.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "calling_codes.inc"

#define INTERNATIONAL_LEAST 8 /* digits with the code: shorter ones are pieces */

struct states { /* whose codes and domains are expected */
	struct str post;
	const struct strs *of_case;
	struct str index;
};

/* The digits behind "+" or "00", or nothing for a number within a country. */
static struct str
international(struct arena *a, struct str printed)
{
	char *digits = arena_alloc(a, printed.n + 1, 1);
	bool plus = str_starts(printed, STR("+")) || str_starts(printed, STR("(+"));
	struct str s = { digits, 0 };

	for (size_t i = 0; i < printed.n; i++)
		if (printed.p[i] >= '0' && printed.p[i] <= '9')
			digits[s.n++] = printed.p[i];
	if (!plus && str_starts(s, STR("00")))
		return str_from(s, 2);
	return plus ? s : (struct str){ 0 };
}

static bool
has_code(struct str digits, struct str country)
{
	for (size_t i = 0; i < ARRAY_LEN(calling_codes); i++)
		if (str_eq(str_c(calling_codes[i][0]), country))
			return str_starts(digits, str_c(calling_codes[i][1]));
	return true; /* a state whose code is not known */
}

static bool
is_state(struct str iso)
{
	for (size_t i = 0; i < ARRAY_LEN(calling_codes); i++)
		if (str_ieq(str_c(calling_codes[i][0]), iso))
			return true;
	return false;
}

static bool
is_dialled_there(struct arena *a, struct str number, const struct states *s)
{
	struct str digits = international(a, number);
	bool known = s->post.n > 0 || s->of_case->n > 0;

	if (digits.n < INTERNATIONAL_LEAST || !known)
		return true;
	for (size_t i = 0; i < s->of_case->n; i++)
		if (has_code(digits, s->of_case->item[i]))
			return true;
	return (s->post.n > 0 && has_code(digits, s->post)) ||
	       (s->index.n > 0 && has_code(digits, s->index));
}

/* Endings that everybody may have, though they are of a state. */
static bool
is_sold_to_all(struct str ending)
{
	static const char *const sold[] = { "eu", "io", "tv", "me", "co", "cc", "ws", "fm",
		                            "nu", "ai", "to", "ly", "is", "gl", "am", "im" };

	for (size_t i = 0; i < ARRAY_LEN(sold); i++)
		if (str_ieq(ending, str_c(sold[i])))
			return true;
	return false;
}

static bool
is_domain_of(struct str ending, struct str country)
{
	return str_ieq(ending, country) ||
	       (str_ieq(ending, STR("uk")) && str_eq(country, STR("GB")));
}

/* "gt" of "https://www.example.gob.gt/contacto" and "a@example.gob.gt"; else empty. */
static struct str
ending_of(struct str address)
{
	size_t scheme = str_find(address, STR("://")), at = str_rchr(address, '@'), dot;
	struct str host = scheme != STR_NPOS ? str_from(address, scheme + 3)
	                  : at != STR_NPOS   ? str_from(address, at + 1)
	                                     : address;

	for (size_t i = 0; i < host.n; i++)
		if (host.p[i] == '/' || host.p[i] == '?' || host.p[i] == ':')
			host = str_sub(host, 0, i);
	dot = str_rchr(host, '.');
	return dot == STR_NPOS ? (struct str){ 0 } : str_from(host, dot + 1);
}

static bool
is_written_there(struct str address, const struct states *s)
{
	struct str ending = ending_of(address);

	if (ending.n != 2 || is_sold_to_all(ending) || s->post.n + s->of_case->n == 0)
		return true;
	for (size_t i = 0; i < s->of_case->n; i++)
		if (is_domain_of(ending, s->of_case->item[i]))
			return true;
	return is_domain_of(ending, s->post) || is_domain_of(ending, s->index);
}

/* Two letters that are no state's: "a@example.or", the rest was lost. */
static bool
is_no_ending(struct str address)
{
	struct str ending = ending_of(address);

	return ending.n == 2 && !is_state(ending) && !is_sold_to_all(ending) &&
	       !str_ieq(ending, STR("uk")) && !str_ieq(ending, STR("su"));
}

static void
weigh_codes(struct reading *r, size_t i, const struct states *s)
{
	const struct target *t = &r->out->targets.item[i];
	const struct {
		const struct strs *list;
		const char *member;
	} numbers[] = { { &t->phones, "phones" }, { &t->faxes, "faxes" } };

	for (size_t k = 0; k < ARRAY_LEN(numbers); k++)
		for (size_t n = 0; n < numbers[k].list->n; n++)
			if (!is_dialled_there(r->a, numbers[k].list->item[n], s))
				doubt_target(r, i, numbers[k].member,
				             DOUBT("a number with another state's code"));
}

static void
weigh_domains(struct reading *r, size_t i, const struct states *s)
{
	const struct target *t = &r->out->targets.item[i];
	const struct {
		const struct strs *list;
		const char *member;
	} addresses[] = { { &t->emails, "emails" }, { &t->urls, "urls" } };

	for (size_t k = 0; k < ARRAY_LEN(addresses); k++)
		for (size_t n = 0; n < addresses[k].list->n; n++) {
			struct str a = addresses[k].list->item[n];

			if (is_no_ending(a))
				doubt_target(r, i, addresses[k].member,
				             DOUBT("the end of the address is missing"));
			else if (!is_written_there(a, s))
				doubt_target(r, i, addresses[k].member,
				             DOUBT("an address of another state"));
		}
}

void
doubts_states(struct reading *r, size_t official)
{
	const struct target *t = &r->out->targets.item[official];
	struct states s = { t->country, &r->out->countries, doubts_index_country(r) };

	if (t->copy && t->country.n == 0)
		return; /* an organisation anywhere */
	weigh_codes(r, official, &s);
	weigh_domains(r, official, &s);
}
