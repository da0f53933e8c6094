/* Lists of groups: each line by itself, then as reports. */
#include "tally/list.h"

#include <string.h>

#include "../../test.h"
#include "appeal/appeal.h"
#include "base/day.h"
#include "i18n/lang.h"

static const int targets[] = { 1, 4 };

static const struct {
	const char *line;
	enum list_problem problem;
	int count;
} cases[] = {
	{ "letter,1,40,2026-11-20,GB", LIST_WELL, 40 },
	{ "letter;1;40;2026-11-20;gb", LIST_WELL, 40 },
	{ "letter\t1\t40", LIST_WELL, 40 },
	{ " \"Letter\" , \"4\" , \"7\" ", LIST_WELL, 7 },
	{ "EMAIL,1", LIST_WELL, 1 },
	{ "post,,3", LIST_WELL, 3 },
	{ "post", LIST_WELL, 1 },
	{ "letter,1,40,,,,,", LIST_WELL, 40 },
	{ "letter,1,40,,,GB", LIST_BAD_COLUMNS, 0 },
	{ "brief,1", LIST_BAD_CHANNEL, 0 },
	{ "letter", LIST_NO_TARGET, 0 },
	{ "letter,2", LIST_BAD_TARGET, 0 },
	{ "letter,0", LIST_BAD_TARGET, 0 },
	{ "letter,x", LIST_BAD_TARGET, 0 },
	{ "letter,1,0", LIST_BAD_COUNT, 0 },
	{ "letter,1,501", LIST_BAD_COUNT, 0 },
	{ "letter,1,four", LIST_BAD_COUNT, 0 },
	{ "letter,1,4,20.11.2026", LIST_WELL, 4 },
	{ "letter,1,4,1.9.2026", LIST_WELL, 4 },
	{ "letter,1,4,20/11/2026", LIST_WELL, 4 },
	{ "letter,1,4,11/20/2026", LIST_WELL, 4 },
	{ "letter,1,4,11/11/2026", LIST_WELL, 4 },
	{ "letter,1,4,9/11/2026", LIST_BAD_DAY, 0 },
	{ "letter,1,4,20/20/2026", LIST_BAD_DAY, 0 },
	{ "letter,1,4,31.9.2026", LIST_BAD_DAY, 0 },
	{ "letter,1,4,11.20.2026", LIST_BAD_DAY, 0 },
	{ "letter,1,4,20.11.26", LIST_BAD_DAY, 0 },
	{ "letter,1,4,20.11", LIST_BAD_DAY, 0 },
	{ "letter,1,4,.11.2026", LIST_BAD_DAY, 0 },
	{ "Appel,1,4", LIST_WELL, 4 },
	{ "letter,1,4,2026-12-24", LIST_BAD_DAY, 0 },
	{ "letter,1,4,,ZZ", LIST_BAD_COUNTRY, 0 },
	{ "letter,1,4,,GBR", LIST_BAD_COUNTRY, 0 },
	{ "letter,1,4,,Vereinigtes Königreich", LIST_WELL, 4 },
	{ "letter;1;4;;\"Royaume-Uni\"", LIST_WELL, 4 },
};

static struct list_rules
rules(void)
{
	return (struct list_rules){ targets, ARRAY_LEN(targets),
		                    day_number((struct day){ 2026, 11, 21 }) };
}

static void
lines(struct arena *a)
{
	struct list_rules r = rules();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct list_lines got = { 0 };
		struct err e = { 0 };

		test_ok(list_read(a, str_c(cases[i].line), &r, &got, &e) && got.n == 1 &&
		                got.item[0].problem == cases[i].problem &&
		                (cases[i].count == 0 ||
		                 got.item[0].entry.count == cases[i].count) &&
		                strlen(list_problem_text(got.item[0].problem)) > 0,
		        cases[i].line);
	}
}

/* Every name that a page prints is understood, in each language. */
static void
names(struct arena *a)
{
	struct list_rules r = rules();

	for (size_t i = 0; lang_at(i) != NULL; i++)
		for (int k = 0; k < CHANNEL_COUNT && lang_at(i)->interface; k++) {
			struct str name = appeal_channel_name(lang_at(i), (enum channel)k);
			struct list_lines got = { 0 };
			struct err e = { 0 };

			test_ok(list_read(a, str_printf(a, STR_FMT ";1", STR_ARG(name)), &r, &got,
			                  &e) &&
			                got.wrong == 0 && got.n == 1 &&
			                got.item[0].entry.channel == (enum channel)k,
			        str_z(a, name));
		}
}

/* Where both orders make a day of the past, it is the right one. */
static void
days(struct arena *a)
{
	struct list_rules r = rules();
	struct list_lines got = { 0 };
	struct err e = { 0 };
	int32_t ninth = (int32_t)day_number((struct day){ 2026, 11, 9 });
	int32_t twentieth = (int32_t)day_number((struct day){ 2026, 11, 20 });

	test_ok(list_read(a, STR("fax,1,1,9.11.2026\nfax,1,1,20/11/2026\nfax,1,1,11/20/2026"), &r,
	                  &got, &e) &&
	                got.n == 3 && got.item[0].day == ninth && got.item[1].day == twentieth &&
	                got.item[2].day == twentieth,
	        "days as spreadsheets write them");
}

static void
whole(struct arena *a)
{
	struct list_rules r = rules();
	struct list_lines got = { 0 };
	struct err e = { 0 };
	char *many = arena_alloc(a, 8 * (LIMIT_LIST_LINES + 1), 1);

	test_ok(list_read(a,
	                  STR("\xef\xbb\xbf"
	                      "Channel;Official;Count\r\n\r\nletter;1;2\r\nfax;9;1\r\n"),
	                  &r, &got, &e) &&
	                got.n == 2 && got.item[0].number == 3 && got.item[1].number == 4 &&
	                got.wrong == 1 && got.actions == 2,
	        "a mark, a heading, empty lines; lines are numbered as in the file");
	test_ok(list_read(a, STR("Moyen;Officiel\nfax;1"), &r, &got, &e) && got.n == 1,
	        "a heading in French");
	test_ok(!list_read(a, STR("channel,official\n\n"), &r, &got, &e) && e.code == ERR_INPUT,
	        "a heading alone is no list");
	e = (struct err){ 0 };
	for (size_t i = 0; i <= LIMIT_LIST_LINES; i++)
		memcpy(many + 8 * i, "email,1\n", 8);
	test_ok(list_read(a, (struct str){ many, 8 * (size_t)LIMIT_LIST_LINES }, &r, &got, &e) &&
	                got.n == LIMIT_LIST_LINES,
	        "LIMIT_LIST_LINES");
	test_ok(!list_read(a, (struct str){ many, 8 * (LIMIT_LIST_LINES + 1) }, &r, &got, &e) &&
	                e.code == ERR_LIMIT,
	        "and not one more");
}

static void
reports(struct arena *a)
{
	struct list_rules r = rules();
	struct list_lines got = { 0 };
	struct report base = { .slug = STR("163-17"), .key = STR("k") }, *list;
	struct err e = { 0 };
	size_t n;

	test_ok(list_read(a,
	                  STR("letter,1,40,2026-11-20,GB\nemail,1,2,2026-11-20,GB\nfax,4,1,,GB\n"
	                      "brief,1\npost"),
	                  &r, &got, &e),
	        "a list");
	n = list_reports(a, &got, &base, &list);
	test_ok(n == 3 && list[0].n == 2 && list[0].entry[1].channel == CHANNEL_EMAIL &&
	                strcmp(list[0].country, "GB") == 0 &&
	                list[0].day_acted == day_number((struct day){ 2026, 11, 20 }) &&
	                list[1].day_acted == REPORT_NO_DAY && list[2].country[0] == '\0',
	        "a report for each day and country");
	test_ok(str_eq(list[0].key, STR("k/1")) && str_eq(list[2].key, STR("k/3")) &&
	                str_eq(list[2].slug, STR("163-17")),
	        "each with a key of its own");
}

int
main(void)
{
	struct arena *a = arena_new();

	lines(a);
	names(a);
	days(a);
	whole(a);
	reports(a);
	arena_free(&a);
	return test_done();
}
