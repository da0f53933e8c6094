/*
 * holiday.c - on which days nobody answers although it is no weekend
 *
 * Each rule of tables/holidays.csv is a question put to one day ("are you two days before
 * Easter?"), so there is no list of a year to build, and a table that somebody edits cannot make
 * one inconsistent.  Easter by the computus of Gauss in Butcher's and Meeus's form; the Islamic
 * calendar is the tabular one, which may differ from the moon that is seen by a day.
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

#include "holidays.inc"

#define SPAN_MOST      92 /* days looked at: an action open longer is renewed before */
#define JULIAN_OF_1970 2440588

enum { HOLIDAY_COUNTRY, HOLIDAY_RULE, HOLIDAY_DAYS };

struct day
easter_of(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
	int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
	int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;

	return (struct day){ year, n / 31, n % 31 + 1 };
}

/* In the Gregorian calendar; the two lie 13 days apart from 1900 to 2099. */
struct day
easter_of_orthodox(int year)
{
	int d = (19 * (year % 19) + 15) % 30;
	int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7, n = d + e + 114;

	return day_plus((struct day){ year, n / 31, n % 31 + 1 }, 13);
}

/* Month and day of the tabular Islamic calendar: 30 years have 10631 days. */
void
hijri_of(struct day day, int *month, int *mday)
{
	int64_t l = day_number(day) + JULIAN_OF_1970 - 1948440 + 10632;
	int64_t n = (l - 1) / 10631, j;

	l = l - 10631 * n + 354;
	j = (10985 - l) / 5316 * (50 * l / 17719) + l / 5670 * (43 * l / 15238);
	l = l - (30 - j) / 15 * (17719 * j / 50) - j / 16 * (15238 * j / 43) + 29;
	*month = (int)(24 * l / 709);
	*mday = (int)(l - 709 * *month / 24);
}

/* A number with its sign; the table is ours, so anything else is a bug of it. */
static int
number_of(struct str s)
{
	bool minus = str_starts(s, STR("-"));
	uint64_t n = 0;

	if (minus || str_starts(s, STR("+")))
		s = str_from(s, 1);
	CHECK(str_to_u64(s, 9999, &n));
	return minus ? -(int)n : (int)n;
}

/* "11/4/4": the fourth Thursday of November; "05/-1/1": the last Monday of May. */
static bool
is_nth_weekday(struct str rule, struct day d)
{
	size_t first = str_chr(rule, '/'), last = str_rchr(rule, '/');
	int nth = number_of(str_sub(rule, first + 1, last));

	if (d.month != number_of(str_sub(rule, 0, first)) ||
	    day_of_week(d) != number_of(str_from(rule, last + 1)))
		return false;
	if (nth < 0)
		return day_plus(d, 7).month != d.month;
	return (d.mday - 1) / 7 + 1 == nth;
}

static bool
is_month_and_day(struct str rule, int month, int mday)
{
	CHECK(rule.n == 5 && rule.p[2] == '-');
	return number_of(str_sub(rule, 0, 2)) == month && number_of(str_from(rule, 3)) == mday;
}

bool
holiday_rule_fits(struct str rule, struct day d)
{
	if (str_starts(rule, STR("easter")))
		return day_cmp(day_plus(easter_of(d.year), number_of(str_from(rule, 6))), d) == 0;
	if (str_starts(rule, STR("orthodox")))
		return day_cmp(day_plus(easter_of_orthodox(d.year), number_of(str_from(rule, 8))),
		               d) == 0;
	if (str_starts(rule, STR("hijri "))) {
		int month, mday;

		hijri_of(d, &month, &mday);
		return is_month_and_day(str_from(rule, 6), month, mday);
	}
	if (str_chr(rule, '/') != STR_NPOS)
		return is_nth_weekday(rule, d);
	if (rule.n == 10) {
		struct day only = { 0 };

		CHECK(day_from_iso(rule, &only));
		return day_cmp(only, d) == 0;
	}
	return is_month_and_day(rule, d.month, d.mday);
}

static bool
is_holiday(struct str country, struct day d, bool *by_moon)
{
	for (size_t i = 0; i < ARRAY_LEN(holidays); i++) {
		int days;

		if (!str_eq(str_c(holidays[i][HOLIDAY_COUNTRY]), country))
			continue;
		days = number_of(str_c(holidays[i][HOLIDAY_DAYS]));
		for (int k = 0; k < days; k++) {
			struct str rule = str_c(holidays[i][HOLIDAY_RULE]);

			if (!holiday_rule_fits(rule, day_plus(d, -k)))
				continue;
			*by_moon = *by_moon || str_starts(rule, STR("hijri"));
			return true;
		}
	}
	return false;
}

void
holidays_between(struct arena *a, const struct target *t, const struct office_hours *h,
                 struct day from, struct day to, struct days *out)
{
	struct days list = { 0 };

	for (int i = 0; i < SPAN_MOST && day_cmp(day_plus(from, i), to) <= 0; i++) {
		struct day d = day_plus(from, i);

		if ((h->days & 1u << day_of_week(d)) != 0 &&
		    is_holiday(t->country, d, &list.by_moon))
			VEC_PUSH(a, &list, d);
	}
	*out = list;
}

struct str
holidays_text(struct arena *a, const struct lang *l, const struct days *d)
{
	struct strs parts = { 0 };

	for (size_t i = 0, end; i < d->n; i = end) {
		struct str first = lang_day(a, l, d->item[i]);

		for (end = i + 1;
		     end < d->n && day_number(d->item[end]) == day_number(d->item[end - 1]) + 1;)
			end++;
		if (end > i + 1)
			/* TRANSLATORS: first and last day of a holiday */
			first = TR_FILL(a, tr(l, "%1$s until %2$s"), first,
			                lang_day(a, l, d->item[end - 1]));
		VEC_PUSH(a, &parts, first);
	}
	if (parts.n == 0)
		return (struct str){ 0 };
	if (d->by_moon)
		return TR_FILL(
			a,
			tr(l, "Closed on public holidays: %1$s. What goes by the moon may shift "
		              "by a day."),
			lang_join(a, l, &parts));
	return TR_FILL(a, tr(l, "Closed on public holidays: %1$s."), lang_join(a, l, &parts));
}
