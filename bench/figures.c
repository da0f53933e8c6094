/*
 * figures.c - every figure query at 100 million actions: figures DATABASE CASES ACTIONS
 *
 * Makes the database when there is none: cases over ten years, each with 1,000 cells of the rollup
 * (official, channel, country, day, class) over its first 90 days, counts as large as ACTIONS
 * needs, and the sums that go with them.  Then "NAME MICROSECONDS" a line, the median of 9 runs.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/limits.h"
#include "briefing/daybook.h"
#include "i18n/lang.h"
#include "page/page.h"
#include "store/sums.h"

#define CELLS     1000
#define DAYS      90
#define FIRST_DAY 16800 /* in 2015; the last case is of 2026 */
#define RUNS      9

static const char *const countries[] = { "GB", "FR", "DE", "US", "CH", "NL", "ES", "IT", "SE", "NO",
	                                 "DK", "BE", "AT", "CA", "AU", "NZ", "IE", "PT", "JP", "" };
static const char *const subjects[] = {
	"CN", "IR", "RU", "EG", "MX", "US", "BY", "SA", "TR", "IN"
};
static const char *const topics[] = { "torture",       "fair trial",    "forcible return",
	                              "death penalty", "disappearance", "health",
	                              "eviction" };

static uint64_t
next_random(uint64_t *state) /* xorshift64 */
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static bool
make_case(struct arena *a, struct store *s, int n, int64_t *id, struct err *e)
{
	struct store_draft d = { .document = { .ref = { "UA", n % 500 + 1, 2015 + n / 500 },
		                               .ordinal = 1,
		                               .language = STR("en") } };
	struct store_put result = { 0 };

	d.document.headline = str_printf(a, "Person %d held", n);
	VEC_PUSH(a, &d.document.countries, str_c(subjects[n % (int)ARRAY_LEN(subjects)]));
	VEC_PUSH(a, &d.document.concerns, str_c(topics[n % (int)ARRAY_LEN(topics)]));
	return store_draft_put(a, s, &d, &result, e) &&
	       store_publish(a, s, &d.document.ref, (struct day){ 0 }, 1, e) &&
	       store_casefile_id(s, uaref_slug(a, &d.document.ref), id, e) && *id > 0;
}

/* Keys repeat now and then: such a cell simply grows. */
static bool
fill_case(struct arena *a, struct store *s, int n, int cases, int64_t each, struct err *e)
{
	struct store_delta *d = arena_array(a, struct store_delta, CELLS);
	uint64_t seed = (uint64_t)n * 0x9e3779b97f4a7c15u + 1;
	int64_t id = 0, first = FIRST_DAY + (int64_t)n * 3900 / cases;

	if (!make_case(a, s, n, &id, e))
		return false;
	for (int i = 0; i < CELLS; i++) {
		const char *country = countries[next_random(&seed) % ARRAY_LEN(countries)];

		d[i] = (struct store_delta){
			.casefile = id,
			.target = (int)(next_random(&seed) % 3) + 1,
			.channel = (enum channel)(next_random(&seed) % CHANNEL_COUNT),
			.day = first + (int64_t)(next_random(&seed) % DAYS),
			.evidence = (enum evclass)(next_random(&seed) % EVCLASS_COUNT),
			.actions = each
		};
		memcpy(d[i].country, country, strlen(country));
		if (!store_tally_add(s, &d[i], e))
			return false;
	}
	return store_sums_add(a, s, d, CELLS, e);
}

static bool
fill(struct store *s, int cases, int64_t actions, struct err *e)
{
	struct arena *a = arena_new();
	bool ok = true;

	for (int n = 0; ok && n < cases; n++) {
		ok = (n % 50 != 0 || store_begin(s, e)) &&
		     fill_case(a, s, n, cases, actions / cases / CELLS, e);
		if (ok && (n % 50 == 49 || n == cases - 1))
			ok = store_commit(s, e);
		if (n % 50 == 49 && isatty(2))
			(void)fprintf(stderr, "\r%d of %d cases", n + 1, cases);
		arena_reset(a);
	}
	arena_free(&a);
	return ok;
}

/* ---- the questions */

struct question {
	const char *name;
	int kind; /* 0: one case; 1: over all, by; 2: all together; 3: about a state, for a briefing
	           */
	struct figures_query query;
};

static const struct question questions[] = {
	{ "one case", 0, { 0 } },
	{ "campaign", 1, { .by = BY_CAMPAIGN } },
	{ "title", 1, { .by = BY_TITLE } },
	{ "case", 1, { .by = BY_CASE } },
	{ "country", 1, { .by = BY_COUNTRY } },
	{ "topic", 1, { .by = BY_TOPIC } },
	{ "year", 1, { .by = BY_YEAR } },
	{ "type", 1, { .by = BY_TYPE } },
	{ "month", 1, { .by = BY_MONTH } },
	{ "class", 1, { .by = BY_CLASS } },
	{ "supporters", 1, { .by = BY_SUPPORTERS } },
	{ "supporters, odd range", 1, { BY_SUPPORTERS, { 2017, 3, 14 }, { 2024, 10, 2 } } },
	{ "case, odd range", 1, { BY_CASE, { 2017, 3, 14 }, { 2024, 10, 2 } } },
	{ "a year", 2, { BY_TYPE, { 2024, 1, 1 }, { 2024, 12, 31 } } },
	{ "a state", 3, { 0 } },
	{ "a year of a state", 3, { BY_TYPE, { 2024, 1, 1 }, { 2024, 12, 31 } } },
};

static bool
ask(struct arena *a, struct store *s, const struct question *q, struct err *e)
{
	struct uaref ref = { "UA", 250, 2020 };
	struct figures_table t = { 0 };
	struct caserecs cases = { 0 };
	struct figures f = { 0 };
	struct caserec c;

	switch (q->kind) {
	case 0:
		return store_case(a, s, &ref, &c, e) && figures_load(a, s, &c, 0, &f, e) &&
		       f.total.actions > 0;
	case 1:
		return figures_by_load(a, s, &q->query, 0, &t, e) && t.total.actions > 0;
	case 2:
		return figures_all_load(a, s, &q->query, STR(""), 0, &f, e) && f.total.actions > 0;
	default:
		return figures_all_load(a, s, &q->query, STR("CN"), 0, &f, e) &&
		       store_cases_about(a, s, STR("CN"), INT64_MIN, INT64_MAX, &cases, e) &&
		       f.total.actions > 0 && cases.n > 0;
	}
}

/* ---- any days, from the book that a front reads */

struct any_days {
	struct str bytes;
	struct daybook book;
	struct figures_counts_list ranges;
};

static bool
make_book(struct arena *a, struct store *s, struct any_days *out, struct err *e)
{
	struct caserecs cases = { 0 };
	struct daybook_sources from = { 0 };
	struct daybook book = { 0 };

	if (!store_published(a, s, &cases, e))
		return false;
	for (size_t i = 0; i < cases.n; i++) {
		struct figures *f = arena_array(a, struct figures, 1);
		const struct caserec *c = &cases.item[i];

		if (!figures_load(a, s, c, 0, f, e))
			return false;
		VEC_PUSH(a, &from,
		         (struct daybook_source){ c->id, c->ref, c->current.headline, &f->by_day });
	}
	return daybook_load(a, s, &from, 0, &book, e) && daybook_encode(a, &book, &out->bytes, e) &&
	       daybook_decode(a, out->bytes, &out->book, e);
}

static const char *const any_names[] = { "any days, page", "any days, CSV", "any days, JSON",
	                                 "any days, reading the book anew" };

static bool
ask_any(struct arena *a, const struct any_days *d, size_t kind, struct err *e)
{
	struct figures_counts c = { .range = COUNTS_DAYS,
		                    .from = { 2017, 3, 14 },
		                    .to = { 2024, 10, 2 } };
	struct page_days shown = { .counts = &c, .ranges = &d->ranges };
	struct page_ctx x = { .lang = lang_english() };
	struct daybook book = { 0 };
	struct str text = { 0 };
	struct buf b;

	if (kind == 3)
		return daybook_decode(a, d->bytes, &book, e) && book.cases.n > 0;
	daybook_counts(a, &d->book, &c);
	if (kind == 1)
		return figures_by_csv(a, c.table, c.n, &text, e);
	if (kind == 2)
		return figures_counts_json(a, &c, &text, e);
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	return page_counts_days(a, &x, &shown, &b, e) && c.table[BY_CASE].total.actions > 0;
}

static int64_t
now_us(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static int
by_size(const void *x, const void *y)
{
	int64_t a = *(const int64_t *)x, b = *(const int64_t *)y;

	return (a > b) - (a < b);
}

static void
print_median(int64_t *took, const char *name)
{
	qsort(took, RUNS, sizeof(took[0]), by_size);
	printf("%lld\t%s\n", (long long)took[RUNS / 2], name);
}

static bool
measure(struct store *s, const struct question *q, struct err *e)
{
	struct arena *a = arena_new();
	int64_t took[RUNS];
	bool ok = true;

	for (int i = 0; ok && i < RUNS; i++) {
		int64_t from = now_us();

		ok = ask(a, s, q, e);
		took[i] = now_us() - from;
		arena_reset(a);
	}
	arena_free(&a);
	if (ok)
		print_median(took, q->name);
	return ok;
}

static bool
measure_any(struct store *s, struct err *e)
{
	struct arena *kept = arena_new(), *a = arena_new();
	struct any_days d = { 0 };
	int64_t took[RUNS];
	bool ok = make_book(kept, s, &d, e);

	daybook_ranges(kept, &d.book, &d.ranges);
	for (size_t kind = 0; ok && kind < ARRAY_LEN(any_names); kind++) {
		for (int i = 0; ok && i < RUNS; i++) {
			int64_t from = now_us();

			ok = ask_any(a, &d, kind, e);
			took[i] = now_us() - from;
			arena_reset(a);
		}
		if (ok)
			print_median(took, any_names[kind]);
	}
	arena_free(&a);
	arena_free(&kept);
	return ok;
}

int
main(int argc, char *argv[])
{
	struct store *s = NULL;
	struct err e = { 0 };
	uint64_t cases, actions;
	bool fresh, ok;

	if (argc != 4 || !str_to_u64(str_c(argv[2]), 6000, &cases) || cases < 3000 ||
	    !str_to_u64(str_c(argv[3]), 1000000000000, &actions)) {
		(void)fprintf(stderr,
		              "usage: figures DATABASE CASES ACTIONS (3000 cases and more)\n");
		return 64;
	}
	fresh = access(argv[1], F_OK) != 0;
	ok = store_open(str_c(argv[1]), &s, &e) &&
	     (!fresh || fill(s, (int)cases, (int64_t)actions, &e));
	for (size_t i = 0; ok && i < ARRAY_LEN(questions); i++)
		ok = measure(s, &questions[i], &e);
	ok = ok && measure_any(s, &e);
	store_close(&s);
	if (!ok)
		(void)fprintf(stderr, "figures: %s\n", e.msg);
	return ok ? 0 : 70;
}
