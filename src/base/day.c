/* day.c - the calendar arithmetic is the usual one of eras of 400 years; see day_number. */
#include "base/day.h"

#include <stdlib.h>
#include <time.h>

#define DAY_SECONDS 86400

bool
day_is_set(struct day d)
{
	return d.year != 0;
}

static int
month_days(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap);
}

bool
day_is_valid(struct day d)
{
	return d.year >= 1900 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.mday >= 1 &&
	       d.mday <= month_days(d.year, d.month);
}

bool
day_from_iso(struct str s, struct day *out)
{
	uint64_t y, m, md;
	struct day d;

	if (s.n != 10 || s.p[4] != '-' || s.p[7] != '-' ||
	    !str_to_u64(str_sub(s, 0, 4), 9999, &y) || !str_to_u64(str_sub(s, 5, 7), 12, &m) ||
	    !str_to_u64(str_sub(s, 8, 10), 31, &md))
		return false;
	d = (struct day){ (int)y, (int)m, (int)md };
	if (!day_is_valid(d))
		return false;
	*out = d;
	return true;
}

struct str
day_iso(struct arena *a, struct day d)
{
	return day_is_set(d) ? str_printf(a, "%04d-%02d-%02d", d.year, d.month, d.mday)
	                     : (struct str){ 0 };
}

int
day_cmp(struct day a, struct day b)
{
	int64_t x = day_number(a), y = day_number(b);

	return (x > y) - (x < y);
}

/* Years start in March here, so that the leap day is the last of its year. */
int64_t
day_number(struct day d)
{
	int64_t y = d.year - (d.month <= 2), era = y / 400, yoe = y - era * 400;
	int64_t doy = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.mday - 1;

	return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

struct day
day_from_number(int64_t n)
{
	int64_t z = n + 719468, era = z / 146097, doe = z - era * 146097;
	int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
	int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	int month = (int)(mp < 10 ? mp + 3 : mp - 9);

	return (struct day){ (int)(yoe + era * 400 + (month <= 2)), month,
		             (int)(doy - (153 * mp + 2) / 5 + 1) };
}

struct day
day_plus(struct day d, int days)
{
	return day_from_number(day_number(d) + days);
}

int
day_of_week(struct day d)
{
	return (int)(((day_number(d) + 4) % 7 + 7) % 7); /* 1970-01-01 was a Thursday */
}

/* "2026-11-21T20:15:00Z" */
static bool
instant_from_iso(struct str s, int64_t *out)
{
	uint64_t h, m, sec;
	struct day d;

	if (s.n != 20 || s.p[10] != 'T' || s.p[19] != 'Z' || !day_from_iso(str_sub(s, 0, 10), &d) ||
	    !str_to_u64(str_sub(s, 11, 13), 23, &h) || !str_to_u64(str_sub(s, 14, 16), 59, &m) ||
	    !str_to_u64(str_sub(s, 17, 19), 60, &sec))
		return false;
	*out = day_start(d) + (int64_t)(h * 3600 + m * 60 + sec);
	return true;
}

int64_t
clock_now(void)
{
	int64_t t;

	return instant_from_iso(str_c(getenv("OUTCRY_NOW")), &t) ? t : (int64_t)time(NULL);
}

int64_t
clock_monotonic_ms(void)
{
	struct timespec ts;

	CHECK(clock_gettime(CLOCK_MONOTONIC, &ts) == 0);
	return (int64_t)ts.tv_sec * 1000 + ts.tv_nsec / 1000000;
}

struct day
day_of_instant(int64_t t)
{
	return day_from_number(t >= 0 ? t / DAY_SECONDS : -((-t + DAY_SECONDS - 1) / DAY_SECONDS));
}

int64_t
day_start(struct day d)
{
	return day_number(d) * DAY_SECONDS;
}

struct str
instant_iso(struct arena *a, int64_t t)
{
	struct day d = day_of_instant(t);
	int s = (int)(t - day_start(d));

	return str_printf(a, "%04d-%02d-%02dT%02d:%02d:%02dZ", d.year, d.month, d.mday, s / 3600,
	                  s / 60 % 60, s % 60);
}

int64_t
deadline_instant(struct day deadline)
{
	return day_is_set(deadline) ? day_start(deadline) + DAY_SECONDS + DAY_SECONDS / 2
	                            : INT64_MAX;
}
