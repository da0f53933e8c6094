/*
 * office.c - when somebody can be expected to answer, and what time it is there
 *
 * tables/offices.csv gives the zone of a country's capital and narrow office hours;
 * tables/cities.csv the cities whose clock differs.  The offset of a day comes from the system's
 * zone files through glibc, which reads their every form; the process's own zone is put back, and
 * nothing of ours uses local time anyway.  glibc takes an unknown zone for UTC without a word, so
 * the file is looked for first.
 */
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "appeal/parts.h"
#include "base/utf8.h"
#include "i18n/lang.h"

#include "cities.inc"
#include "offices.inc"

enum { OFFICE_COUNTRY, OFFICE_CONTINENT, OFFICE_ZONE, OFFICE_OPENS, OFFICE_CLOSES, OFFICE_DAYS };

static const char *const *
row_of(struct str country)
{
	for (size_t i = 0; i < ARRAY_LEN(offices); i++)
		if (str_eq(str_c(offices[i][OFFICE_COUNTRY]), country))
			return offices[i];
	return NULL;
}

struct str
continent_of(struct str country)
{
	const char *const *row = row_of(country);

	return row == NULL ? (struct str){ 0 } : str_c(row[OFFICE_CONTINENT]);
}

bool
zone_offset(const char *zone, struct day day, int *minutes)
{
	char path[128];
	const char *old = getenv("TZ");
	struct arena *keep;
	time_t noon = day_start(day) + 12 * 3600;
	struct tm tm;
	bool ok;

	(void)snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s", zone);
	if (access(path, R_OK) != 0)
		return false;
	keep = arena_new();
	old = old == NULL ? NULL : str_z(keep, str_c(old));
	(void)setenv("TZ", zone, 1);
	tzset();
	ok = localtime_r(&noon, &tm) != NULL;
	if (ok)
		*minutes = (int)(tm.tm_gmtoff / 60);
	if (old == NULL)
		(void)unsetenv("TZ");
	else
		(void)setenv("TZ", old, 1);
	tzset();
	arena_free(&keep);
	return ok;
}

/* "Los Angeles" in a line of the address of a consulate there. */
static const char *
zone_of_city(struct arena *a, const struct target *t)
{
	for (size_t i = 0; i < ARRAY_LEN(cities); i++) {
		struct str city = utf8_fold(a, str_c(cities[i][1]));

		if (!str_eq(str_c(cities[i][0]), t->country))
			continue;
		for (size_t k = 0; k < t->address.n; k++)
			if (str_find(utf8_fold(a, t->address.item[k]), city) != STR_NPOS)
				return cities[i][2];
	}
	return NULL;
}

/* "08:30" -> 510; the table is ours, so anything else is a bug of it. */
static int
minutes_of(const char *hhmm)
{
	uint64_t h, m;

	CHECK(str_to_u64((struct str){ hhmm, 2 }, 24, &h) && hhmm[2] == ':' &&
	      str_to_u64(str_c(hhmm + 3), 59, &m));
	return (int)(h * 60 + m);
}

bool
office_hours_of(struct arena *a, const struct target *t, struct day on, struct office_hours *out)
{
	const char *const *row = row_of(t->country);
	const char *zone;
	struct office_hours h = { 0 };

	if (row == NULL)
		return false;
	zone = zone_of_city(a, t);
	if (zone == NULL)
		zone = row[OFFICE_ZONE];
	if (!zone_offset(zone, on, &h.utc_offset))
		return false;
	h.zone = str_c(zone);
	h.opens = minutes_of(row[OFFICE_OPENS]);
	h.closes = minutes_of(row[OFFICE_CLOSES]);
	for (const char *d = row[OFFICE_DAYS]; *d != '\0'; d++)
		h.days |= 1u << (*d - '0');
	*out = h;
	return true;
}

struct str
utc_offset_text(struct arena *a, int minutes)
{
	int all = minutes < 0 ? -minutes : minutes;
	const char *sign = minutes < 0 ? "\xE2\x88\x92" : "+"; /* a minus, not a hyphen */

	if (minutes == 0)
		return STR("UTC");
	if (all % 60 == 0)
		return str_printf(a, "UTC%s%d", sign, all / 60);
	return str_printf(a, "UTC%s%d:%02d", sign, all / 60, all % 60);
}

static struct str
weekday(const struct lang *l, int day)
{
	switch (day % 7) {
	case 0:
		return tr(l, "Sunday");
	case 1:
		return tr(l, "Monday");
	case 2:
		return tr(l, "Tuesday");
	case 3:
		return tr(l, "Wednesday");
	case 4:
		return tr(l, "Thursday");
	case 5:
		return tr(l, "Friday");
	default:
		return tr(l, "Saturday");
	}
}

/* Number of working days from DAY on without a break, over the end of the week. */
static int
run_from(unsigned days, int day)
{
	int n = 0;

	while (n < 7 && (days & 1u << ((day + n) % 7)) != 0)
		n++;
	return n;
}

static struct str
days_text(struct arena *a, const struct lang *l, unsigned days)
{
	struct strs names = { 0 };
	int start = 0;

	while (start < 7 && ((days & 1u << start) == 0 || (days & 1u << ((start + 6) % 7)) != 0))
		start++;
	if (start < 7 && run_from(days, start) == __builtin_popcount(days) &&
	    run_from(days, start) > 2)
		return TR_FILL(a, tr(l, "%1$s to %2$s"), weekday(l, start),
		               weekday(l, start + run_from(days, start) - 1));
	for (int i = 0; i < 7; i++)
		if ((days & 1u << ((i + 1) % 7)) != 0)
			VEC_PUSH(a, &names, weekday(l, i + 1));
	return lang_join(a, l, &names);
}

static struct str
clock_text(struct arena *a, int minutes)
{
	return str_printf(a, "%02d:%02d", minutes / 60, minutes % 60);
}

struct str
office_hours_text(struct arena *a, const struct lang *lang, const struct office_hours *h)
{
	return TR_FILL(a, tr(lang, "%1$s, %2$s to %3$s there (%4$s)"), days_text(a, lang, h->days),
	               clock_text(a, h->opens), clock_text(a, h->closes),
	               utc_offset_text(a, h->utc_offset));
}
