/* The counts over all cases: cutting a range, and what the three forms say. */
#include <fcntl.h>
#include <stdlib.h>

#include "../../test.h"
#include "base/io.h"
#include "briefing/figures_by.h"
#include "casefile/caserec.h"
#include "store/sums.h"

static const struct {
	const char *from, *to, *expected; /* m: months, y: years, d: days */
	enum sum_unit longest;
} cuts[] = {
	{ "", "", "a0-0", SUM_ALL },
	{ "", "", "y1900-9998", SUM_YEAR },
	{ "2025-01-01", "", "y2025-9998", SUM_ALL },
	{ "2026-01-01", "2026-12-31", "m24312-24323", SUM_ALL },
	{ "2025-01-01", "2026-12-31", "y2025-2026", SUM_ALL },
	{ "2024-11-29", "2027-02-02",
	  "d20056-20057,m24299-24299,y2025-2026,m24324-24324,d20850-20851", SUM_ALL },
	{ "2026-11-02", "2026-11-20", "d20759-20777", SUM_ALL },
	{ "2026-11-01", "2026-11-20", "d20758-20777", SUM_ALL },
	{ "2026-11-01", "2026-11-30", "m24322-24322", SUM_ALL },
	{ "2025-12-31", "2026-01-01", "d20453-20453,d20454-20454", SUM_ALL },
	{ "2024-11-29", "2027-02-02", "d20056-20057,m24299-24324,d20850-20851", SUM_MONTH },
};

static void
check_cuts(struct arena *a)
{
	static const char letters[] = {
		[SUM_ALL] = 'a', [SUM_YEAR] = 'y', [SUM_MONTH] = 'm', [SUM_DAY] = 'd'
	};

	for (size_t i = 0; i < ARRAY_LEN(cuts); i++) {
		struct figures_query q = { .by = BY_TYPE };
		struct figures_piece piece[FIGURES_PIECES];
		struct strs parts = { 0 };
		struct str got;
		size_t n;

		(void)day_from_iso(str_c(cuts[i].from), &q.from);
		(void)day_from_iso(str_c(cuts[i].to), &q.to);
		n = figures_cut(&q, cuts[i].longest, piece);
		for (size_t k = 0; k < n; k++)
			VEC_PUSH(a, &parts,
			         str_printf(a, "%c%lld-%lld", letters[piece[k].unit],
			                    (long long)piece[k].from, (long long)piece[k].to));
		got = str_join(a, &parts, STR(","));
		if (!str_eq(got, str_c(cuts[i].expected)))
			printf("# " STR_FMT "\n", STR_ARG(got));
		test_ok(str_eq(got, str_c(cuts[i].expected)), cuts[i].expected);
	}
}

static int64_t
add_case(struct arena *a, struct store *s, int serial, struct str country, struct str topic)
{
	struct store_draft d = { .document = { .ref = { "UA", serial, 2026 },
		                               .ordinal = 1,
		                               .headline = STR("=Held, \"incommunicado\""),
		                               .language = STR("en") } };
	struct store_put result = { 0 };
	struct err e = { 0 };
	int64_t id = 0;

	VEC_PUSH(a, &d.document.countries, country);
	VEC_PUSH(a, &d.document.concerns, topic);
	test_ok(store_draft_put(a, s, &d, &result, &e) &&
	                store_publish(a, s, &d.document.ref, (struct day){ 0 }, 1, &e) &&
	                store_casefile_id(s, uaref_slug(a, &d.document.ref), &id, &e) && id > 0,
	        "a case");
	return id;
}

static void
add(struct arena *a, struct store *s, struct store_delta d)
{
	struct err e = { 0 };

	test_ok(store_begin(s, &e) && store_tally_add(s, &d, &e) &&
	                store_sums_add(a, s, &d, 1, &e) && store_commit(s, &e),
	        "actions");
}

static bool
is(struct arena *a, struct store *s, struct figures_query q, const char *expected)
{
	struct figures_table t = { 0 };
	struct strs parts = { 0 };
	struct err e = { 0 };
	struct str got;

	if (!figures_by_load(a, s, &q, 0, &t, &e)) {
		printf("# %s\n", e.msg);
		return false;
	}
	for (size_t i = 0; i < t.rows.n; i++)
		VEC_PUSH(a, &parts,
		         str_printf(a, STR_FMT " %lld/%lld", STR_ARG(t.rows.item[i].key),
		                    (long long)t.rows.item[i].sum.actions,
		                    (long long)t.rows.item[i].sum.confirmed));
	got = str_printf(a, "%lld: " STR_FMT, (long long)t.total.actions,
	                 STR_ARG(str_join(a, &parts, STR(", "))));
	if (!str_eq(got, str_c(expected)))
		printf("# " STR_FMT "\n", STR_ARG(got));
	return str_eq(got, str_c(expected));
}

static void
check_counts(struct arena *a, struct store *s, int64_t first)
{
	struct figures_query november = { BY_TYPE, { 2026, 11, 1 }, { 2026, 11, 30 } };
	struct figures_query wrong = { BY_TYPE, { 2026, 11, 2 }, { 2026, 11, 1 } };
	struct figures_table t = { 0 };
	struct strs campaign = { 0 };
	struct err e = { 0 };

	VEC_PUSH(a, &campaign, STR("Free them"));
	test_ok(store_facts_set(s, first, STR("campaign"), &campaign, &e), "a campaign");
	test_ok(is(a, s, (struct figures_query){ .by = BY_CASE }, "60: 1/26 40/40, 2/26 20/0"),
	        "by case");
	test_ok(is(a, s, (struct figures_query){ .by = BY_TITLE },
	           "60: =Held, \"incommunicado\" 60/40"),
	        "by title");
	test_ok(is(a, s, (struct figures_query){ .by = BY_CAMPAIGN },
	           "60: Free them 40/40, none 20/0"),
	        "by campaign");
	test_ok(is(a, s, (struct figures_query){ .by = BY_COUNTRY }, "60: XA 40/40, GB 20/0"),
	        "by the state appealed to");
	test_ok(is(a, s, (struct figures_query){ .by = BY_TOPIC }, "60: torture 60/40"),
	        "by topic, whatever its capitals");
	test_ok(is(a, s, (struct figures_query){ .by = BY_YEAR }, "60: 2025 20/0, 2026 40/40"),
	        "by year");
	test_ok(is(a, s, (struct figures_query){ .by = BY_MONTH },
	           "60: 2025-12 20/0, 2026-11 40/40"),
	        "by month");
	test_ok(is(a, s, (struct figures_query){ .by = BY_TYPE }, "60: letter 40/40, fax 20/0"),
	        "by type");
	test_ok(is(a, s, (struct figures_query){ .by = BY_CLASS },
	           "60: group 40/40, anonymous 20/0"),
	        "by class");
	test_ok(is(a, s, (struct figures_query){ .by = BY_SUPPORTERS }, "60: GB 40/40, other 20/0"),
	        "Britain is named for another's case, not for its own");
	test_ok(is(a, s, november, "40: letter 40/40"), "of a month");
	test_ok(!figures_by_load(a, s, &wrong, 0, &t, &e) && e.code == ERR_USAGE,
	        "a range that ends before it begins");
}

static void
check_all(struct arena *a, struct store *s)
{
	struct figures_query year = { BY_TYPE, { 2026, 1, 1 }, { 2026, 12, 31 } }, ever = { 0 };
	struct figures f = { 0 };
	struct err e = { 0 };

	test_ok(figures_all_load(a, s, &year, STR(""), 7, &f, &e) && f.total.actions == 40 &&
	                f.by_channel[CHANNEL_LETTER].actions == 40 && f.by_day.n == 1 &&
	                f.by_country.n == 1 && f.by_target.n == 0 && f.as_of == 7,
	        "a year in the form of one case");
	test_ok(figures_all_load(a, s, &ever, STR("GB"), 7, &f, &e) && f.total.actions == 20 &&
	                f.by_country.n == 1 && str_eq(f.by_country.item[0].country, STR("other")),
	        "about one state, which is not named");
}

static void
check_forms(struct arena *a, struct store *s)
{
	struct figures_query q = { .by = BY_TITLE, .from = { 2025, 1, 1 } };
	struct figures_table t = { 0 };
	struct str text;
	struct err e = { 0 };
	enum figures_by by;

	test_ok(figures_by_load(a, s, &q, 0, &t, &e) && figures_by_json(a, &t, &text, &e) &&
	                str_eq(text, STR("{\"by\":\"title\",\"from\":\"2025-01-01\",\"to\":null,"
	                                 "\"as_of\":\"1970-01-01T00:00:00Z\",\"actions\":60,"
	                                 "\"confirmed\":40,\"overlap\":false,\"rows\":[{\"key\":"
	                                 "\"=Held, \\\"incommunicado\\\"\",\"actions\":60,"
	                                 "\"confirmed\":40}]}")),
	        "JSON");
	test_ok(figures_by_csv(a, &t, 1, &text, &e) &&
	                str_eq(text, STR("\xef\xbb\xbf"
	                                 "dimension,key,actions,confirmed\r\ntotal,all,60,40\r\n"
	                                 "title,\"'=Held, \"\"incommunicado\"\"\",60,40\r\n")),
	        "CSV: a mark for Excel, quoted, no formula");
	test_ok(figures_by_text(a, &t, &text, &e) &&
	                str_find(text, STR("from 2025-01-01 to today")) != STR_NPOS &&
	                str_find(text, STR("60         40  in all")) != STR_NPOS,
	        "text");
	for (int i = 0; i < FIGURES_BY_COUNT; i++)
		test_ok(figures_by_from_name(figures_by_name((enum figures_by)i), &by) &&
		                by == (enum figures_by)i,
		        "a name there and back");
	test_ok(!figures_by_from_name(STR("shoe size"), &by) && figures_by_overlaps(BY_TOPIC) &&
	                !figures_by_overlaps(BY_CASE),
	        "and no other");
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-by-XXXXXX";
	struct store *s = NULL;
	struct err e = { 0 };
	int64_t first, second;

	check_cuts(a);
	if (mkdtemp(dir) == NULL || !store_open(str_printf(a, "%s/outcry.db", dir), &s, &e))
		return 1;
	first = add_case(a, s, 1, STR("XA"), STR("Torture"));
	second = add_case(a, s, 2, STR("GB"), STR("torture"));
	add(a, s,
	    (struct store_delta){ .casefile = first,
	                          .target = 1,
	                          .country = "GB",
	                          .day = 20778,
	                          .evidence = EVCLASS_GROUP,
	                          .actions = 40 });
	add(a, s,
	    (struct store_delta){ .casefile = second,
	                          .target = 1,
	                          .country = "GB",
	                          .channel = CHANNEL_FAX,
	                          .day = 20440,
	                          .evidence = EVCLASS_ANONYMOUS,
	                          .actions = 20 });
	check_counts(a, s, first);
	check_all(a, s);
	check_forms(a, s);
	store_close(&s);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
