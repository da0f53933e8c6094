/*
 * day.h - calendar days and instants
 *
 * A day is a date without a zone (an urgent action's deadline); an instant is seconds since
 * 1970-01-01 UTC.  The wall clock decides deadlines only; timeouts use clock_monotonic_ms().
 */
#ifndef OUTCRY_DAY_H
#define OUTCRY_DAY_H

#include "base/arena.h"
#include "base/str.h"

struct day {
	int year;        /* 0: no day */
	int month, mday; /* 1..12, 1..31 */
};

bool day_is_set(struct day d);
bool day_is_valid(struct day d);                  /* a date of the Gregorian calendar, 1900..9999 */
bool day_from_iso(struct str s, struct day *out); /* exactly "2017-08-17" */
struct str day_iso(struct arena *a, struct day d); /* "" for no day */
int day_cmp(struct day a, struct day b);
int64_t day_number(struct day d); /* days since 1970-01-01 */
struct day day_from_number(int64_t n);
struct day day_plus(struct day d, int days);
int day_of_week(struct day d); /* 0 = Sunday */

int64_t clock_now(void); /* seconds since 1970; OUTCRY_NOW=2026-11-21T20:15:00Z replaces it */
int64_t clock_monotonic_ms(void);
struct day day_of_instant(int64_t t);               /* in UTC */
int64_t day_start(struct day d);                    /* its midnight in UTC */
struct str instant_iso(struct arena *a, int64_t t); /* "2026-11-21T20:15:00Z" */

/*
 * The deadline day is included everywhere on earth: it ends at 12:00 UTC of the next day
 * (PRODUCT.md).  INT64_MAX for no day.
 */
int64_t deadline_instant(struct day deadline);

#endif
