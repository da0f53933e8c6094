/* The page of all counts (page_counts.c, days.c, page_figures.c): what rows are called, where they
 * lead, what is left out. */
#include "../../test.h"
#include "briefing/figures_counts.h"
#include "i18n/lang.h"
#include "page/page.h"
#include "page/table.h"

static void
add(struct arena *a, struct figures_counts *c, enum figures_by by, struct str key, int64_t n)
{
	struct figures_table *t = &c->table[by];

	VEC_PUSH(a, &t->rows, (struct figure_row){ key, { n, n / 2 } });
}

static struct figures_counts
counts(struct arena *a)
{
	struct figures_counts c = { .n = FIGURES_BY_COUNT };

	for (size_t i = 0; i < c.n; i++)
		c.table[i] = (struct figures_table){ .query = { .by = (enum figures_by)i },
			                             .total = { 1234, 617 } };
	add(a, &c, BY_MONTH, STR("2026-01"), 1000);
	add(a, &c, BY_MONTH, STR("2026-03"), 234);
	add(a, &c, BY_YEAR, STR("2026"), 1234);
	add(a, &c, BY_TYPE, STR("letter"), 1234);
	add(a, &c, BY_CLASS, STR("group"), 1234);
	add(a, &c, BY_COUNTRY, STR("CN"), 1234);
	add(a, &c, BY_CAMPAIGN, STR("none"), 1234);
	add(a, &c, BY_TITLE, STR("<b>Held</b>"), 1234);
	add(a, &c, BY_SUPPORTERS, STR("GB"), 1200);
	add(a, &c, BY_SUPPORTERS, STR("other"), 34);
	for (int i = 0; i < 45; i++)
		add(a, &c, BY_CASE, str_printf(a, "%d/26", i + 1), 27);
	return c;
}

static struct str
page(struct arena *a, const char *tag, const struct figures_counts_list *list, size_t i)
{
	struct page_ctx x = { .lang = lang_find(str_c(tag)),
		              .publisher = STR("The desk"),
		              .contact = STR("desk@example.org") };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, a, 1 << 20);
	return page_counts(a, &x, list, i, &b, &e) ? buf_str(&b) : STR("");
}

static bool
holds(struct str page, const char *part)
{
	if (str_find(page, str_c(part)) != STR_NPOS)
		return true;
	printf("# missing: %s\n", part);
	return false;
}

static void
check_page(struct arena *a, const struct figures_counts_list *list)
{
	struct str en = page(a, "en", list, 0), fr = page(a, "fr", list, 2),
		   ar = page(a, "ar", list, 0), none = page(a, "en", list, 1);

	test_ok(holds(en, "<bdi>January 2026</bdi>") && holds(en, "<bdi>China</bdi>") &&
	                holds(en, "<bdi>No campaign</bdi>") &&
	                holds(en, "&lt;b&gt;Held&lt;/b&gt;") && holds(en, ">1,234</td>"),
	        "rows by their names");
	test_ok(holds(en, "href=\"/ua/30-26/figures\"") &&
	                holds(en, "15 more rows are in the CSV") &&
	                str_find(en, STR("/ua/31-26/")) == STR_NPOS,
	        "the first of many, with the way to each");
	test_ok(holds(en, "January 2026 to March 2026; the highest column stands for 1,000."),
	        "a curve that says in words what it shows");
	test_ok(holds(en, "href=\"/figures.csv\"") && holds(en, "href=\"/figures/12-months\"") &&
	                holds(en, "href=\"/figures/2026\""),
	        "all ranges");
	test_ok(holds(en, "So far no report came that way."), "why a class is empty");
	test_ok(holds(fr, "href=\"/fr/figures\"") && holds(fr, "href=\"/figures/2026.json\"") &&
	                holds(fr, "aria-current=\"page\">2026</a>"),
	        "a year in French");
	test_ok(holds(ar, "dir=\"rtl\"") && holds(ar, "<rect x=\"0\" y=\"0\" width=\"1000\""),
	        "in Arabic");
	test_ok(holds(none, "Nothing was reported in this time.") &&
	                str_find(none, STR("<table>")) == STR_NPOS,
	        "of an empty range");
}

static struct str
days(struct arena *a, const char *tag, struct page_days d)
{
	struct page_ctx x = { .lang = lang_find(str_c(tag)) };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, a, 1 << 20);
	return page_counts_days(a, &x, &d, &b, &e) ? buf_str(&b) : STR("");
}

/* Days of one's own: kept in the form, in every link; a mistake is said beside them. */
static void
check_days(struct arena *a, const struct figures_counts_list *list)
{
	struct figures_counts c = counts(a), open = counts(a), one = counts(a);
	struct str page;

	c.range = open.range = one.range = COUNTS_DAYS;
	c.from = open.from = one.from = one.to = (struct day){ 2026, 1, 15 };
	c.to = (struct day){ 2026, 3, 31 };
	page = days(a, "fr",
	            (struct page_days){ STR("2026-01-15"), STR("2026-03-31"), PAGE_DAYS_WELL, &c,
	                                list });
	test_ok(holds(page, "<h2>du 15 janvier 2026 au 31 mars 2026</h2>") &&
	                holds(page, "value=\"2026-01-15\"") &&
	                holds(page, "action=\"/fr/figures\"") &&
	                holds(page, "\"/figures.csv?from=2026-01-15&amp;to=2026-03-31\"") &&
	                holds(page, "\"/ar/figures?from=2026-01-15&amp;to=2026-03-31\"") &&
	                holds(page, "href=\"/fr/figures/2026\"") && holds(page, "<table>") &&
	                str_find(page, STR("aria-current")) == STR_NPOS,
	        "days of one's own, in French");
	page = days(a, "en", (struct page_days){ STR("2026-01-15"), STR(""), 0, &open, list });
	test_ok(holds(page, "<h2>From 15 January 2026 on</h2>") &&
	                holds(page, "\"/figures.json?from=2026-01-15\""),
	        "open at its end");
	open.to = open.from;
	open.from = (struct day){ 0 };
	page = days(a, "en", (struct page_days){ STR(""), STR("2026-01-15"), 0, &open, list });
	test_ok(holds(page, "<h2>Until 15 January 2026</h2>"), "open at its beginning");
	page = days(a, "en",
	            (struct page_days){ STR("2026-01-15"), STR("2026-01-15"), 0, &one, list });
	test_ok(holds(page, "<h2>15 January 2026</h2>"), "one day");
	page = days(a, "en",
	            (struct page_days){ STR("<b>"), STR(""), PAGE_DAYS_BAD_FROM, NULL, list });
	test_ok(holds(page, "role=\"alert\"") && holds(page, "“&lt;b&gt;”") &&
	                holds(page, "name=\"from\" value=\"&lt;b&gt;\"") &&
	                holds(page, "aria-invalid=\"true\"") &&
	                str_find(page, STR("<h2>")) == STR_NPOS &&
	                str_find(page, STR("<table>")) == STR_NPOS,
	        "no date");
	for (enum page_days_problem p = PAGE_DAYS_BAD_FROM; p <= PAGE_DAYS_ABSENT; p++) {
		page = days(a, "en", (struct page_days){ STR("a"), STR("b"), p, NULL, list });
		test_ok(holds(page,
		              "<div class=\"wrong\" role=\"alert\" id=\"wrong\"><p><strong>") &&
		                str_find(page, STR("<strong></strong>")) == STR_NPOS,
		        "each mistake has its words");
	}
}

/* Of one case: its total and its days, nothing that tells more of one report. */
static void
check_case_days(struct arena *a)
{
	struct page_ctx x = { .lang = lang_find(STR("fr")) };
	struct page_days asked = { STR("2026-01-15"), STR("2026-01-31"), 0, NULL, NULL };
	struct figures f = {
		.from = { 2026, 1, 15 }, .to = { 2026, 1, 31 }, .total = { 7, 2 }, .days_only = true
	};
	struct page_case_days d = { .ref = { "UA", 163, 2017 },
		                    .headline = STR("Teacher held"),
		                    .language = STR("en"),
		                    .days = &asked,
		                    .figures = &f };
	struct err e = { 0 };
	struct buf b;

	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2026, 1, 16 }, { 4, 2 } });
	VEC_PUSH(a, &f.by_day, (struct figure_day){ { 2026, 1, 20 }, { 3, 0 } });
	buf_init(&b, a, 1 << 20);
	test_ok(page_figures_days(a, &x, &d, &b, &e) &&
	                holds(buf_str(&b), "<h2>du 15 janvier 2026 au 31 janvier 2026</h2>") &&
	                holds(buf_str(&b), "<bdi>16 janvier 2026</bdi>") &&
	                holds(buf_str(&b), "action=\"/fr/ua/163-17/figures\"") &&
	                holds(buf_str(&b), "\"/ua/163-17/figures.csv?from=2026-01-15&amp;to=") &&
	                holds(buf_str(&b), "\"/ar/ua/163-17/figures?from=2026-01-15&amp;to=") &&
	                holds(buf_str(&b), "<a href=\"/fr/ua/163-17/figures\">"),
	        "some days of one case");
	asked.problem = PAGE_DAYS_REVERSED;
	d.figures = NULL;
	buf_init(&b, a, 1 << 20);
	test_ok(page_figures_days(a, &x, &d, &b, &e) && holds(buf_str(&b), "role=\"alert\"") &&
	                str_find(buf_str(&b), STR("<dl")) == STR_NPOS &&
	                str_find(buf_str(&b), STR("figures.csv")) == STR_NPOS,
	        "and days that are none");
}

static void
check_tables(struct arena *a)
{
	const struct lang *l = lang_english();
	struct figure sum[EVCLASS_COUNT] = { [EVCLASS_CONFIRMED] = { 3, 3 } };
	struct table_rows rows = { 0 };
	struct figure_days days = { 0 };
	struct view_table t;

	VEC_PUSH(a, &rows, (struct table_row){ .name = STR("x"), .sum = { 4, 1 } });
	t = table_of(a, l, STR("By x"), STR("X"), &rows);
	test_ok(t.rows.n == 1 && t.rows.item[0].width == BAR_WIDTH &&
	                t.rows.item[0].dark_width == BAR_WIDTH / 4,
	        "the longest bar is whole");
	t = table_of_classes(a, l, sum);
	test_ok(t.rows.n == EVCLASS_COUNT && t.note.n == 0, "every class has a row");
	VEC_PUSH(a, &days, (struct figure_day){ { 2026, 1, 1 }, { 4, 1 } });
	VEC_PUSH(a, &days, (struct figure_day){ { 2026, 8, 1 }, { 4, 1 } });
	t = table_of_days(a, l, &days);
	test_ok(t.rows.n == 2 && t.curve.columns.n == 2 &&
	                str_eq(t.rows.item[1].name, STR("Week from 27 July 2026")),
	        "half a year of one case by weeks");
	test_ok(str_eq(table_country(l, STR("FR")), STR("France")) &&
	                str_eq(table_country(l, STR("other")), STR("Other or not said")),
	        "countries");
	test_ok(str_eq(table_as_of(a, l, 1795896900), STR("As of 28 November 2026, 20:15 UTC.")),
	        "as of when");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct figures_counts_list list = { 0 };
	struct figures_counts all = counts(a), year = counts(a);

	VEC_PUSH(a, &list, all);
	VEC_PUSH(a, &list, ((struct figures_counts){ .range = COUNTS_MONTHS, .n = 0 }));
	year.range = COUNTS_YEAR;
	year.year = 2026;
	VEC_PUSH(a, &list, year);
	check_page(a, &list);
	check_days(a, &list);
	check_case_days(a);
	check_tables(a);
	arena_free(&a);
	return test_done();
}
