#include "import/dates.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *text, *want; /* "" for no date */
} cases[] = {
	{ "20 February 1992", "1992-02-20" },
	{ "03 November 2003", "2003-11-03" },
	{ "June 10, 2021", "2021-06-10" },
	{ "17 August, 2017:", "2017-08-17" },
	{ "June 1 2023", "2023-06-01" },
	{ "13 de abril de 2016", "2016-04-13" },
	{ "28 MAI 2013 .", "2013-05-28" },
	{ "27. Januar 2015", "2015-01-27" },
	{ "28.2.12", "2012-02-28" },
	{ "26/10/2017", "2017-10-26" },
	{ "10 OCTOBER 2014", "2014-10-10" },
	{ "2017-08-16", "2017-08-16" },
	{ "1er mars 2014", "2014-03-01" },
	{ "3rd May 2012", "2012-05-03" },
	{ "2017年8月17日", "2017-08-17" },
	{ "2019년 7월 5일", "2019-07-05" },
	{ "17 آب / أغسطس 2017", "2017-08-17" },
	{ "16 августа 2017 г.", "2017-08-16" },
	{ "16 Ağustos 2017", "2017-08-16" },
	{ "31 February 2017", "" },
	{ "13 July", "" },
	{ "UA 163/17", "" },
	{ "July", "" },
	{ "1/2", "" },
};

static const struct {
	const char *text;
	int want;
} numbers[] = { { "8", 8 }, { "eight", 8 }, { "EIGHT", 8 }, { "several", -1 } };

int
main(void)
{
	struct arena *a = arena_new();
	struct date_hit d;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct reading r = one_line(a, cases[i].text);
		bool found = date_at(&r, 0, r.toks, &d);

		test_ok(str_eq(found ? day_iso(a, d.day) : (struct str){ 0 }, str_c(cases[i].want)),
		        cases[i].text);
	}
	for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
		struct reading r = one_line(a, numbers[i].text);
		size_t to;

		test_ok(number_at(&r, 0, r.toks, &to) == numbers[i].want, numbers[i].text);
	}
	{
		struct reading r = one_line(a, "to arrive by 5/6/2017");

		test_ok(date_find(&r, 0, r.toks, &d) && d.swapped,
		        "day and month could be swapped");
		r = one_line(a, "13 July");
		test_ok(date_at_loose(&r, 0, r.toks, &d) && d.no_year, "a day without a year");
	}
	arena_free(&a);
	return test_done();
}
