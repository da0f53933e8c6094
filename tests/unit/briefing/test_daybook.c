/* The daybook (daybook.c, daybook_file.c): the same counts as the database's, for any range. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "../../test.h"
#include "base/io.h"
#include "base/limits.h"
#include "briefing/daybook.h"
#include "casefile/caserec.h"
#include "store/sums.h"

#define CASES     4
#define FIRST_DAY 20400 /* in November 2025 */
#define DAYS      500

static uint64_t
next_random(uint64_t *state) /* xorshift64 */
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static int64_t
add_case(struct arena *a, struct store *s, int n)
{
	static const char *const subjects[] = { "CN", "IR", "CN", "" };
	struct store_draft d = { .document = { .ref = { "UA", n + 1, 2026 },
		                               .ordinal = 1,
		                               .headline = STR("Held"),
		                               .language = STR("en") } };
	struct strs campaign = { 0 };
	struct store_put result = { 0 };
	struct err e = { 0 };
	int64_t id = 0;

	if (subjects[n][0] != '\0')
		VEC_PUSH(a, &d.document.countries, str_c(subjects[n]));
	VEC_PUSH(a, &d.document.concerns, STR("Torture"));
	if (n == 1)
		VEC_PUSH(a, &d.document.concerns, STR("Fair trial"));
	if (n == 2) {
		d.document.headline = STR("Sent back\nby force");
		VEC_PUSH(a, &campaign, STR("Free them"));
	}
	test_ok(store_draft_put(a, s, &d, &result, &e) &&
	                store_publish(a, s, &d.document.ref, (struct day){ 0 }, 1, &e) &&
	                store_casefile_id(s, uaref_slug(a, &d.document.ref), &id, &e) &&
	                (n != 2 || store_facts_set(s, id, STR("campaign"), &campaign, &e)),
	        "a case");
	return id;
}

static bool
fill(struct arena *a, struct store *s, int64_t id, uint64_t *seed)
{
	struct err e = { 0 };
	bool ok = store_begin(s, &e);

	for (int i = 0; ok && i < 60; i++) {
		struct store_delta d = {
			.casefile = id,
			.target = 1,
			.country = "GB",
			.channel = (enum channel)(next_random(seed) % CHANNEL_COUNT),
			.day = FIRST_DAY + (int64_t)(next_random(seed) % DAYS),
			.evidence = (enum evclass)(next_random(seed) % EVCLASS_COUNT),
			.actions = (int64_t)(next_random(seed) % 40) + 1,
		};

		ok = store_tally_add(s, &d, &e) && store_sums_add(a, s, &d, 1, &e);
	}
	return ok && store_commit(s, &e);
}

static bool
same_rows(const struct figure_rows *x, const struct figure_rows *y)
{
	if (x->n != y->n)
		return false;
	for (size_t i = 0; i < x->n; i++)
		if (!str_eq(x->item[i].key, y->item[i].key) ||
		    x->item[i].sum.actions != y->item[i].sum.actions ||
		    x->item[i].sum.confirmed != y->item[i].sum.confirmed)
			return false;
	return true;
}

/* The counts of the days FROM to TO, as the book and as the database have them. */
static bool
agree(struct arena *a, struct store *s, const struct daybook *book, struct day from, struct day to)
{
	struct figures_counts c = { .range = COUNTS_DAYS, .from = from, .to = to };
	struct err e = { 0 };

	daybook_counts(a, book, &c);
	if (c.n != BY_SUPPORTERS)
		return false;
	for (size_t i = 0; i < c.n; i++) {
		struct figures_query q = { (enum figures_by)i, from, to };
		struct figures_table t = { 0 };

		if (!figures_by_load(a, s, &q, book->as_of, &t, &e))
			return false;
		if (t.total.actions != c.table[i].total.actions ||
		    t.total.confirmed != c.table[i].total.confirmed ||
		    !same_rows(&t.rows, &c.table[i].rows)) {
			printf("# by " STR_FMT " from " STR_FMT " to " STR_FMT "\n",
			       STR_ARG(figures_by_name(q.by)), STR_ARG(day_iso(a, from)),
			       STR_ARG(day_iso(a, to)));
			return false;
		}
	}
	return true;
}

static void
check_ranges(struct arena *a, struct store *s, const struct daybook *book)
{
	const struct day open = { 0 }, long_ago = { 1900, 1, 1 }, far = { 9998, 12, 31 };
	uint64_t seed = 7;
	bool ok = agree(a, s, book, open, open) && agree(a, s, book, long_ago, far) &&
	          agree(a, s, book, open, long_ago) && agree(a, s, book, far, open);

	for (int i = 0; ok && i < 60; i++) {
		int64_t from = FIRST_DAY - 40 + (int64_t)(next_random(&seed) % (DAYS + 80));
		int64_t to = from + (int64_t)(next_random(&seed) % 400) % (i % 5 == 0 ? 2 : 400);

		ok = agree(a, s, book, day_from_number(from), day_from_number(to)) &&
		     agree(a, s, book, day_from_number(from), open) &&
		     agree(a, s, book, open, day_from_number(to));
	}
	test_ok(ok, "180 ranges, nine counts each, as the database counts them");
}

/* A part of each case: its total and days as the rollup's cells have them. */
static void
check_cases(struct arena *a, struct store *s, const struct daybook *book, const struct caserec *rec)
{
	struct figures_query q = { .from = day_from_number(FIRST_DAY + 100),
		                   .to = day_from_number(FIRST_DAY + 300) };
	struct figures none = { 0 };
	struct err e = { 0 };

	for (size_t i = 0; i < CASES; i++) {
		struct figures got = { .from = q.from, .to = q.to }, want = { 0 };
		bool same = daybook_case(a, book, book->cases.item[i].number, &got) &&
		            figures_part_load(a, s, &rec[i], &q, 77, &want, &e) &&
		            got.by_day.n == want.by_day.n && got.days_only && got.as_of == 77 &&
		            got.total.actions == want.total.actions &&
		            got.total.confirmed == want.total.confirmed;

		for (size_t k = 0; same && k < got.by_day.n; k++)
			same = day_cmp(got.by_day.item[k].day, want.by_day.item[k].day) == 0 &&
			       got.by_day.item[k].sum.actions == want.by_day.item[k].sum.actions &&
			       got.by_day.item[k].sum.confirmed ==
			               want.by_day.item[k].sum.confirmed;
		test_ok(same && got.by_day.n > 0, "a part of one case");
	}
	test_ok(!daybook_case(a, book, STR("99/26"), &none) && !none.days_only, "no such case");
}

static void
check_pages(struct arena *a, const struct daybook *book)
{
	struct figures_counts from = { .range = COUNTS_DAYS, .from = { 2026, 1, 15 } };
	struct figures_counts until = { .range = COUNTS_DAYS, .to = { 2026, 3, 31 } };
	struct figures_counts both = { .range = COUNTS_DAYS, .from = from.from, .to = until.to };
	struct figures_counts_list list = { 0 };
	struct daybook none = { 0 };

	daybook_ranges(a, book, &list);
	test_ok(list.n == 5 && list.item[0].range == COUNTS_ALL &&
	                list.item[1].range == COUNTS_MONTHS && list.item[2].year == 2027 &&
	                list.item[4].year == 2025,
	        "the pages there are besides, newest first");
	daybook_ranges(a, &none, &list);
	test_ok(list.n == 2, "and with nothing done");
	test_ok(str_eq(figures_counts_name(a, &from), STR("from-2026-01-15")) &&
	                str_eq(figures_counts_name(a, &until), STR("until-2026-03-31")) &&
	                str_eq(figures_counts_name(a, &both), STR("2026-01-15_2026-03-31")),
	        "what a file of a range is called");
}

static bool
reads(struct arena *a, struct str bytes, struct daybook *out)
{
	struct err e = { 0 };
	bool ok = daybook_decode(a, bytes, out, &e);

	if (!ok && e.code != ERR_INPUT)
		test_ok(false, e.msg);
	return ok;
}

/* Whatever is written into it, it is refused or read without harm. */
static void
check_damage(struct arena *a, struct str bytes)
{
	char *damaged = arena_alloc(a, bytes.n, 1);
	size_t head = str_find(bytes, STR("\nend\n")) + 5, read = 0;
	struct daybook book;
	uint64_t seed = 99;

	for (size_t n = 0; n < bytes.n; n += n < head ? 1 : 97)
		read += reads(a, str_sub(bytes, 0, n), &book);
	test_ok(read == 0, "what is cut off is refused");
	for (int i = 0; i < 3000; i++) {
		struct figures_counts c = { .range = COUNTS_DAYS, .from = { 2026, 1, 15 } };

		memcpy(damaged, bytes.p, bytes.n);
		damaged[next_random(&seed) % (i % 2 == 0 ? head : bytes.n)] =
			(char)next_random(&seed);
		if (!reads(a, (struct str){ damaged, bytes.n }, &book))
			continue;
		daybook_counts(a, &book, &c);
		read += c.n;
	}
	test_ok(read > 0, "what is damaged is refused, or counted without harm");
	test_ok(!reads(a, STR("outcry-daybook 2\nas_of 1\nend\n"), &book) &&
	                !reads(a, STR(""), &book),
	        "another version, and nothing");
}

static void
check_file(struct arena *a, struct store *s, const struct daybook *book)
{
	struct daybook again = { 0 }, large = *book;
	char *room = malloc(LIMIT_DAYBOOK_BYTES);
	struct err e = { 0 };
	struct str bytes = { 0 };

	test_ok(daybook_encode(a, book, &bytes, &e) && str_starts(bytes, daybook_head(a, book)) &&
	                bytes.n == daybook_head(a, book).n + book->rows.n &&
	                str_find(bytes, STR("\ntitle Sent back by force\n")) != STR_NPOS,
	        "a head to read, then the rows");
	test_ok(daybook_decode(a, bytes, &again, &e) && again.as_of == book->as_of &&
	                again.cases.n == CASES && again.rows.n == book->rows.n,
	        "there and back");
	again.cases.item[2].headline = book->cases.item[2].headline;
	check_ranges(a, s, &again);
	check_damage(a, bytes);
	large.rows = (struct str){ room, LIMIT_DAYBOOK_BYTES };
	test_ok(room != NULL && !daybook_encode(a, &large, &bytes, &e) && e.code == ERR_LIMIT,
	        "one that is too large for a front");
	free(room);
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-daybook-XXXXXX";
	struct daybook_sources from = { 0 };
	struct daybook book = { 0 };
	struct figures figures[CASES] = { 0 };
	struct caserec rec[CASES] = { 0 };
	struct store *s = NULL;
	struct err e = { 0 };
	uint64_t seed = 42;

	if (mkdtemp(dir) == NULL || !store_open(str_printf(a, "%s/outcry.db", dir), &s, &e))
		return 1;
	for (int i = 0; i < CASES; i++) {
		int64_t id = add_case(a, s, i);
		struct uaref ref = { "UA", i + 1, 2026 };

		test_ok(fill(a, s, id, &seed) && store_case(a, s, &ref, &rec[i], &e) &&
		                figures_load(a, s, &rec[i], 77, &figures[i], &e),
		        "its days");
		VEC_PUSH(a, &from,
		         (struct daybook_source){ id, ref, rec[i].current.headline,
		                                  &figures[i].by_day });
	}
	test_ok(daybook_load(a, s, &from, 77, &book, &e) && book.cases.n == CASES &&
	                book.as_of == 77,
	        "the book of all days");
	check_ranges(a, s, &book);
	check_cases(a, s, &book, rec);
	check_pages(a, &book);
	check_file(a, s, &book);
	store_close(&s);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
