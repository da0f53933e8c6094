/*
 * phone.c - from a number as printed to one that any telephone understands (E.164)
 *
 * The country is that of the post address, never the state appealed to: "1 202 495 2138" of an
 * embassy in Washington read as Chinese would be wrong.  "(0)" after a country code is not
 * dialled; two numbers in one line are the import's to split.
 */
#include "appeal/parts.h"

#include "phone_codes.inc"

#define E164_MOST  15 /* ITU-T E.164, 6.2.1 */
#define E164_LEAST 7

static const char *const *
row_of(struct str country)
{
	for (size_t i = 0; i < ARRAY_LEN(phone_codes); i++)
		if (str_eq(str_c(phone_codes[i][0]), country))
			return phone_codes[i];
	return NULL;
}

/* The digits up to an extension or a bracketed remark; "(0)" is left out. */
static struct str
digits_of(struct arena *a, struct str printed)
{
	char *p = arena_alloc(a, printed.n + 1, 1);
	size_t n = 0;

	for (size_t i = 0; i < printed.n; i++) {
		char c = printed.p[i];

		if (n > 0 && str_starts(str_from(printed, i), STR("(0)"))) {
			i += 2;
			continue;
		}
		if ((c | 32) >= 'a' && (c | 32) <= 'z' && n > 0)
			break; /* "ext. 5", "or ..." */
		if (c >= '0' && c <= '9')
			p[n++] = c;
	}
	return (struct str){ p, n };
}

/* Without +: "00 86 ...", "86 10 ...", "(202) 555-0100", "020 7946 0018". */
static struct str
with_country(struct arena *a, struct str d, const char *const *row)
{
	struct str code = str_c(row[1]), trunk = str_c(row[2]);

	if (str_starts(d, STR("00")))
		return str_from(d, 2);
	if (trunk.n > 0 && !str_eq(trunk, code) && str_starts(d, trunk))
		return str_printf(a, STR_FMT STR_FMT, STR_ARG(code), STR_ARG(str_from(d, trunk.n)));
	if (str_eq(code, STR("1"))) /* ten digits, with or without the 1 */
		return d.n == 11 && d.p[0] == '1' ? d : str_printf(a, "1" STR_FMT, STR_ARG(d));
	if (str_starts(d, code) && d.n >= code.n + 8)
		return d;
	return str_printf(a, STR_FMT STR_FMT, STR_ARG(code), STR_ARG(d));
}

static struct str
e164_of(struct arena *a, struct str printed, struct str country)
{
	const char *const *row = row_of(country);
	struct str d = digits_of(a, printed);

	if (!str_starts(str_trim(printed), STR("+")) && !str_starts(str_trim(printed), STR("(+"))) {
		if (row == NULL && !str_starts(d, STR("00")))
			return (struct str){
				0
			}; /* nobody knows which country: say it as printed */
		d = row == NULL ? str_from(d, 2) : with_country(a, d, row);
	}
	if (d.n < E164_LEAST || d.n > E164_MOST)
		return (struct str){ 0 };
	return str_printf(a, "+" STR_FMT, STR_ARG(d));
}

struct phones
phones_of(struct arena *a, const struct target *t, const struct strs *printed)
{
	struct phones out = { 0 };

	for (size_t i = 0; i < printed->n; i++) {
		struct phone p = { .printed = printed->item[i] };

		p.e164 = e164_of(a, p.printed, t->country);
		if (p.e164.n > 0)
			p.tel = url_tel(a, p.e164);
		VEC_PUSH(a, &out, p);
	}
	return out;
}
