/* Random actions, taken back and counted by other facts: every count against one made by hand. */
#include <fcntl.h>
#include <stdlib.h>

#include "../../test.h"
#include "base/io.h"
#include "briefing/figures_counts.h"
#include "casefile/caserec.h"

#define CASES     4
#define CELLS     400
#define FIRST_DAY 20423 /* 2025-12-01 */
#define DAYS      500

struct world {
	struct arena *arena;
	struct store *store;
	uint64_t seed;
	int64_t id[CASES];
	const char *state[CASES], *topic[CASES];
	struct store_delta cell[CELLS];
};

static int
pick(struct world *w, int n) /* xorshift64 */
{
	w->seed ^= w->seed << 13;
	w->seed ^= w->seed >> 7;
	w->seed ^= w->seed << 17;
	return (int)(w->seed % (uint64_t)n);
}

static bool
set_fact(struct world *w, int i, struct str kind, const char *value)
{
	struct strs list = { 0 };
	struct err e = { 0 };

	VEC_PUSH(w->arena, &list, str_c(value));
	return store_facts_set(w->store, w->id[i], kind, &list, &e);
}

static bool
make_cases(struct world *w)
{
	struct err e = { 0 };
	bool ok = true;

	for (int i = 0; i < CASES; i++) {
		struct store_draft d = { .document = { .ref = { "UA", i + 1, 2026 },
			                               .ordinal = 1,
			                               .language = STR("en") } };
		struct store_put put = { 0 };

		d.document.headline = i < 2 ? STR("Held") : str_printf(w->arena, "Title %d", i);
		w->state[i] = i % 2 == 0 ? "XA" : "GB";
		w->topic[i] = i < 3 ? "torture" : "eviction";
		ok = ok && store_draft_put(w->arena, w->store, &d, &put, &e) &&
		     store_publish(w->arena, w->store, &d.document.ref, (struct day){ 0 }, 1, &e) &&
		     store_casefile_id(w->store, uaref_slug(w->arena, &d.document.ref), &w->id[i],
		                       &e) &&
		     set_fact(w, i, STR("subject"), w->state[i]) &&
		     set_fact(w, i, STR("topic"), w->topic[i]);
	}
	return ok;
}

static bool
move(struct world *w, struct store_delta d, int sign)
{
	struct err e = { 0 };

	d.actions *= sign;
	return store_begin(w->store, &e) && store_tally_add(w->store, &d, &e) &&
	       store_sums_add(w->arena, w->store, &d, 1, &e) && store_commit(w->store, &e);
}

/* Every fifth is taken back; now and then a case is about another state or topic. */
static bool
act(struct world *w)
{
	static const char *const countries[] = { "", "XA", "GB", "FR" };
	bool ok = true;

	for (int i = 0; ok && i < CELLS; i++) {
		struct store_delta d = { .casefile = w->id[pick(w, CASES)],
			                 .target = pick(w, 3),
			                 .channel = (enum channel)pick(w, CHANNEL_COUNT),
			                 .day = FIRST_DAY + pick(w, DAYS),
			                 .evidence = (enum evclass)pick(w, EVCLASS_COUNT),
			                 .actions = pick(w, 90) + 1 };
		const char *country = countries[pick(w, 4)];
		int k = pick(w, CASES);

		memcpy(d.country, country, strlen(country));
		ok = move(w, d, 1);
		if (ok && i % 5 == 0) {
			ok = move(w, d, -1);
			d.actions = 0;
		}
		w->cell[i] = d;
		if (ok && i % 40 == 39) {
			w->state[k] = pick(w, 2) == 0 ? "XA" : "GB";
			w->topic[k] = pick(w, 2) == 0 ? "torture" : "eviction";
			ok = set_fact(w, k, STR("subject"), w->state[k]) &&
			     set_fact(w, k, STR("topic"), w->topic[k]);
		}
	}
	return ok;
}

/* ---- by hand */

static int
case_of(const struct world *w, const struct store_delta *d)
{
	int i = 0;

	while (w->id[i] != d->casefile)
		i++;
	return i;
}

static struct str
key_of(struct world *w, const struct store_delta *d, enum figures_by by)
{
	int i = case_of(w, d);
	struct str iso = day_iso(w->arena, day_from_number(d->day));

	switch (by) {
	case BY_TITLE:
		return i < 2 ? STR("Held") : str_printf(w->arena, "Title %d", i);
	case BY_CASE:
		return str_printf(w->arena, "%d/26", i + 1);
	case BY_COUNTRY:
		return str_c(w->state[i]);
	case BY_TOPIC:
		return str_c(w->topic[i]);
	case BY_YEAR:
		return str_sub(iso, 0, 4);
	case BY_MONTH:
		return str_sub(iso, 0, 7);
	case BY_TYPE:
		return channel_name(d->channel);
	case BY_CLASS:
		return evclass_name(d->evidence);
	case BY_CAMPAIGN:
		return STR("none");
	case BY_SUPPORTERS:
	case FIGURES_BY_COUNT:
		break;
	}
	if (d->country[0] == '\0' || str_eq(str_c(d->country), str_c(w->state[i])))
		return STR("other");
	return str_c(d->country);
}

static bool
within(const struct figures_query *q, int64_t day)
{
	return (!day_is_set(q->from) || day >= day_number(q->from)) &&
	       (!day_is_set(q->to) || day <= day_number(q->to));
}

static struct figure
by_hand(struct world *w, const struct figures_query *q, struct str key)
{
	struct figure sum = { 0 };

	for (int i = 0; i < CELLS; i++) {
		const struct store_delta *d = &w->cell[i];

		if (!within(q, d->day) || (key.n > 0 && !str_eq(key_of(w, d, q->by), key)))
			continue;
		sum.actions += d->actions;
		sum.confirmed += evclass_is_confirmed(d->evidence) ? d->actions : 0;
	}
	return sum;
}

static bool
same(struct figure a, struct figure b)
{
	return a.actions == b.actions && a.confirmed == b.confirmed;
}

/* Each row is as counted by hand, and nothing is missing: here all rows add up to the total. */
static bool
is_right(struct world *w, const struct figures_query *q)
{
	struct figures_table t = { 0 };
	struct figure total = { 0 };
	struct err e = { 0 };

	if (!figures_by_load(w->arena, w->store, q, 0, &t, &e))
		return false;
	for (size_t i = 0; i < t.rows.n; i++) {
		if (!same(t.rows.item[i].sum, by_hand(w, q, t.rows.item[i].key)))
			return false;
		figure_add(&total, &t.rows.item[i].sum);
	}
	return same(total, t.total) && same(total, by_hand(w, q, STR("")));
}

static void
check_counts(struct world *w)
{
	bool all = true, ranges = true;

	for (int by = 0; by < FIGURES_BY_COUNT; by++) {
		struct figures_query q = { .by = (enum figures_by)by };

		all = all && is_right(w, &q);
		for (int n = 0; n < 40; n++) {
			int64_t from = FIRST_DAY + pick(w, DAYS), to = from + pick(w, DAYS);

			q.from = n % 7 == 0 ? (struct day){ 0 } : day_from_number(from);
			q.to = n % 5 == 0 ? (struct day){ 0 } : day_from_number(to);
			ranges = ranges && is_right(w, &q);
		}
	}
	test_ok(all, "every count for all time");
	test_ok(ranges, "every count for 40 ranges");
}

/* ---- about a state */

static bool
is_about(struct world *w, const char *state, int year)
{
	struct figures_query q = { .by = BY_COUNTRY };
	struct figures f = { 0 };
	struct figure channels = { 0 }, days = { 0 }, expected;
	struct err e = { 0 };

	if (year > 0) {
		q.from = (struct day){ year, 1, 1 };
		q.to = (struct day){ year, 12, 31 };
	}
	if (!figures_all_load(w->arena, w->store, &q, str_c(state), 0, &f, &e))
		return false;
	expected = by_hand(w, &q, str_c(state));
	for (int c = 0; c < CHANNEL_COUNT; c++)
		figure_add(&channels, &f.by_channel[c]);
	for (size_t i = 0; i < f.by_day.n; i++) {
		if (!within(&q, day_number(f.by_day.item[i].day)))
			return false;
		figure_add(&days, &f.by_day.item[i].sum);
	}
	for (size_t i = 0; i < f.by_country.n; i++)
		if (str_eq(f.by_country.item[i].country, str_c(state)))
			return false;
	return same(f.total, expected) && same(channels, expected) && same(days, expected);
}

static void
check_states(struct world *w)
{
	static const int years[] = { 0, 2025, 2026, 2027, 2031 };
	struct figures_query odd = { .from = { 2026, 1, 2 }, .to = { 2026, 12, 31 } };
	struct figures f = { 0 };
	struct err e = { 0 };
	bool ok = true;

	for (size_t i = 0; i < ARRAY_LEN(years); i++)
		ok = ok && is_about(w, "XA", years[i]) && is_about(w, "GB", years[i]);
	test_ok(ok, "all cases about a state, for ever and by year; it is not named");
	test_ok(!figures_all_load(w->arena, w->store, &odd, STR("GB"), 0, &f, &e) &&
	                e.code == ERR_USAGE,
	        "of which no part of a year is kept");
	e = (struct err){ 0 };
	test_ok(!figures_all_load(w->arena, w->store, &odd, STR("Oz"), 0, &f, &e) &&
	                e.code == ERR_USAGE,
	        "nor what is no state");
	e = (struct err){ 0 };
	test_ok(figures_all_load(w->arena, w->store, &odd, STR(""), 0, &f, &e) &&
	                same(f.total, by_hand(w, &odd, STR(""))),
	        "all cases together, in any range");
}

/* ---- a part of one case */

static void
check_part(struct world *w)
{
	struct figures_query q = { .by = BY_CASE,
		                   .from = day_from_number(FIRST_DAY + 100),
		                   .to = day_from_number(FIRST_DAY + 300) };
	struct caserec rec = { .id = w->id[0] };
	struct figures f = { 0 };
	struct figure days = { 0 }, countries = { 0 }, channels = { 0 };
	struct err e = { 0 };
	bool inside = true;

	test_ok(figures_part_load(w->arena, w->store, &rec, &q, 7, &f, &e) &&
	                same(f.total, by_hand(w, &q, STR("1/26"))) && f.total.actions > 0,
	        "a part of a case, as counted by hand");
	for (size_t i = 0; i < f.by_day.n; i++) {
		inside = inside && within(&q, day_number(f.by_day.item[i].day)) &&
		         (i == 0 || day_cmp(f.by_day.item[i - 1].day, f.by_day.item[i].day) < 0);
		figure_add(&days, &f.by_day.item[i].sum);
	}
	for (size_t i = 0; i < f.by_country.n; i++)
		figure_add(&countries, &f.by_country.item[i].sum);
	for (int c = 0; c < CHANNEL_COUNT; c++)
		figure_add(&channels, &f.by_channel[c]);
	test_ok(inside && same(days, f.total) && same(countries, f.total) &&
	                same(channels, f.total),
	        "which adds up by day, country and channel");
	q.to = day_from_number(FIRST_DAY);
	test_ok(!figures_part_load(w->arena, w->store, &rec, &q, 7, &f, &e) && e.code == ERR_USAGE,
	        "a range that ends before it begins");
}

/* ---- the ranges that have a page */

static void
check_ranges(struct world *w)
{
	struct figures_counts_list list = { 0 };
	struct str json, csv;
	struct err e = { 0 };
	bool ok = true;

	test_ok(figures_counts_load(w->arena, w->store, (struct day){ 2026, 11, 30 }, 7, &list,
	                            &e) &&
	                list.n == 5 && list.item[0].n == FIGURES_BY_COUNT &&
	                list.item[1].n == BY_SUPPORTERS && list.item[2].year == 2027 &&
	                list.item[4].year == 2025,
	        "all time, twelve months, three years");
	test_ok(day_cmp(list.item[1].from, (struct day){ 2025, 12, 1 }) == 0 &&
	                !day_is_set(list.item[1].to),
	        "the twelve months end with the one that runs");
	for (size_t i = 0; i < list.n; i++)
		for (size_t k = 0; k < list.item[i].n; k++) {
			struct figures_query q = { (enum figures_by)k, list.item[i].from,
				                   list.item[i].to };

			ok = ok && same(list.item[i].table[k].total, by_hand(w, &q, STR("")));
		}
	test_ok(ok, "each as counted by hand");
	test_ok(str_eq(figures_counts_name(w->arena, &list.item[0]), STR("")) &&
	                str_eq(figures_counts_name(w->arena, &list.item[1]), STR("12-months")) &&
	                str_eq(figures_counts_name(w->arena, &list.item[2]), STR("2027")),
	        "their names");
	test_ok(figures_counts_json(w->arena, &list.item[4], &json, &e) &&
	                str_starts(json, STR("{\"from\":\"2025-01-01\",\"to\":\"2025-12-31\","
	                                     "\"as_of\":\"1970-01-01T00:00:07Z\",\"actions\":")) &&
	                str_find(json, STR("\"counts\":[{\"by\":\"campaign\",\"overlap\":false,"
	                                   "\"rows\":[")) != STR_NPOS &&
	                str_find(json, STR("supporters")) == STR_NPOS,
	        "as JSON, without the supporters' countries of a part");
	test_ok(figures_by_csv(w->arena, list.item[4].table, list.item[4].n, &csv, &e) &&
	                str_find(csv, STR("month,2025-12,")) != STR_NPOS,
	        "as CSV");
}

int
main(void)
{
	struct world w = { .arena = arena_new(), .seed = 20261130 };
	char dir[] = "/tmp/outcry-all-XXXXXX";
	struct err e = { 0 };
	int64_t wrong = -1;

	if (mkdtemp(dir) == NULL ||
	    !store_open(str_printf(w.arena, "%s/outcry.db", dir), &w.store, &e))
		return 1;
	test_ok(make_cases(&w) && act(&w), "400 cells, some taken back, some moved");
	check_counts(&w);
	check_states(&w);
	test_ok(store_sums_verify(w.arena, w.store, &wrong, &e) && wrong == 0, "verified");
	test_ok(store_sums_rebuild(w.store, &e), "all made again");
	check_counts(&w);
	check_states(&w);
	check_ranges(&w);
	check_part(&w);
	store_close(&w.store);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&w.arena);
	return test_done();
}
