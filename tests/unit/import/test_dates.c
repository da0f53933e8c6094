#include "import/dates.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *text, *want; /* "" for no date */
} cases[] = {
	{ "20 February 1992", "1992-02-20" },
	{ "03 November 2003", "2003-11-03" },
	{ "7 Nov ember 2013", "2013-11-07" },
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
	{ "24-Feb-92", "1992-02-24" },
	{ "12 / 05 / 2018", "2018-05-12" },
	{ "12/05 / 2018", "" },
	{ "24/Feb/92", "1992-02-24" },
	{ "4 Feb 92", "" },
	{ "1º de maio de 2016", "2016-05-01" },
	{ "1 de mayo del 2016", "2016-05-01" },
	{ "1ro de mayo de 2016", "2016-05-01" },
	{ "1° giugno 2016", "2016-06-01" },
	{ "16. Dez. 2014", "2014-12-16" },
	{ "12. Jänner 2015", "2015-01-12" },
	{ "1ER AOÛT 2013", "2013-08-01" },
	{ "25 Mayıs 2016'dan önce", "2016-05-25" },
	{ "25 MAYIS 2016’YA KADAR", "2016-05-25" },
	{ "25.05.2016'ya", "2016-05-25" },
	{ "١٠ أكتوبر/تشرين الأول ٢٠١٤", "2014-10-10" },
	{ "١٠/١٠/٢٠١٤", "2014-10-10" },
	{ "7 نونبر 2018", "2018-11-07" },
	{ "19 دجنبر 2018", "2018-12-19" },
	{ "3 غشت 2018", "2018-08-03" },
	{ "3 أوت 2018", "2018-08-03" },
	{ "3 جويلية 2018", "2018-07-03" },
	{ "3 جانفي 2018", "2018-01-03" },
	{ "3 من كانون الثاني 2018", "2018-01-03" },
	{ "25 мая 2016 года", "2016-05-25" },
	{ "2016年5月25號", "" },
	{ "2016年5月25号", "2016-05-25" },
	{ "二〇一六年五月二十五日", "2016-05-25" },
	{ "二○一六年十二月三日", "2016-12-03" },
	{ "2016. 5. 25.", "2016-05-25" },
	{ "5月25日", "" },
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

static void
months(struct arena *a)
{
	struct reading r = one_line(a, "Example, November 2007 and 2007년 11월호 May");
	struct day day = { 0 };
	int found = 0;

	for (size_t i = 0; i < r.toks; i++)
		if (month_printed(&r, i, r.toks, &day))
			found += day_cmp(day, (struct day){ 2007, 11, 1 }) == 0 ? 1 : 9;
	test_ok(found == 2, "a month with its year is printed twice");
}

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
	months(a);
	arena_free(&a);
	return test_done();
}
