#include "casefile/uaref.h"

#include <string.h>

#define YEAR_FIRST 1973 /* 19 March 1973, the first urgent action */

bool
uaref_is_set(const struct uaref *r)
{
	return r->series[0] != '\0';
}

bool
uaref_eq(const struct uaref *a, const struct uaref *b)
{
	return a->serial == b->serial && a->year == b->year && strcmp(a->series, b->series) == 0;
}

static int
year_of(uint64_t yy)
{
	return (int)yy + (yy >= YEAR_FIRST % 100 ? 1900 : 2000);
}

/* Takes "EXTRA ", "extra-" from the start of *REST; no letters at all means UA. */
static bool
take_series(struct str *rest, char series[8])
{
	size_t n = 0;

	while (n < rest->n && ((rest->p[n] | 32) >= 'a' && (rest->p[n] | 32) <= 'z'))
		n++;
	if (n == 0) {
		memcpy(series, "UA", 3);
		return true;
	}
	if (n > 7 || n == rest->n || (rest->p[n] != ' ' && rest->p[n] != '-'))
		return false;
	memset(series, 0, 8);
	for (size_t i = 0; i < n; i++)
		series[i] = (char)(rest->p[i] & ~32);
	*rest = str_trim(str_from(*rest, n + 1));
	return true;
}

bool
uaref_parse(struct str s, struct uaref *out)
{
	struct uaref r = { 0 };
	struct str rest = str_trim(s);
	uint64_t serial, yy;
	size_t cut;

	if (!take_series(&rest, r.series))
		return false;
	cut = str_chr(rest, '/');
	if (cut == STR_NPOS)
		cut = str_chr(rest, '-');
	if (cut == STR_NPOS || rest.n - cut != 3 ||
	    !str_to_u64(str_sub(rest, 0, cut), 9999, &serial) || serial == 0 ||
	    !str_to_u64(str_from(rest, cut + 1), 99, &yy))
		return false;
	r.serial = (int)serial;
	r.year = year_of(yy);
	*out = r;
	return true;
}

struct str
uaref_number(struct arena *a, const struct uaref *r)
{
	return uaref_is_set(r) ? str_printf(a, "%d/%02d", r->serial, r->year % 100)
	                       : (struct str){ 0 };
}

struct str
uaref_text(struct arena *a, const struct uaref *r)
{
	if (!uaref_is_set(r) || strcmp(r->series, "UA") == 0)
		return uaref_number(a, r);
	return str_printf(a, "%s %d/%02d", r->series, r->serial, r->year % 100);
}

struct str
uaref_slug(struct arena *a, const struct uaref *r)
{
	struct str slug;

	if (!uaref_is_set(r))
		return (struct str){ 0 };
	if (strcmp(r->series, "UA") == 0)
		return str_printf(a, "%d-%02d", r->serial, r->year % 100);
	slug = str_printf(a, "%s-%d-%02d", r->series, r->serial, r->year % 100);
	return str_lower(a, slug);
}
