/* rollup.c - reports counted a second, without spool and HTTP: rollup DATABASE REPORTS BATCH */
#include <stdio.h>

#include "base/day.h"
#include "tally/rollup.h"

static bool
make_case(struct arena *a, struct store *s, struct err *e)
{
	struct store_draft d = { .document = { .ref = { "UA", 163, 2017 },
		                               .ordinal = 1,
		                               .headline = STR("Bench"),
		                               .language = STR("en") } };
	struct store_put result;

	return store_draft_put(a, s, &d, &result, e) &&
	       store_publish(a, s, &d.document.ref, (struct day){ 0 }, 1, e);
}

static bool
one_batch(struct arena *a, struct store *s, uint64_t from, uint64_t n, struct err *e)
{
	struct rollup *r;
	struct rollup_done done;
	bool ok = true;

	if (!rollup_begin(a, s, &r, e))
		return false;
	for (uint64_t i = from; ok && i < from + n; i++) {
		struct report report = {
			.evidence = EVCLASS_ANONYMOUS,
			.slug = STR("163-17"),
			.key = str_printf(a, "%016llx%016llx",
			                  (unsigned long long)(i * 0x9e3779b97f4a7c15u),
			                  (unsigned long long)i),
			.receipt = str_printf(a, "%016llx",
			                      (unsigned long long)(i * 0xbf58476d1ce4e5b9u)),
			.day_acted = REPORT_NO_DAY,
			.day_received = 20778,
			.country = { (char)('A' + i % 26), (char)('A' + i / 26 % 8) },
			.n = 1,
		};

		report.entry[0] = (struct report_entry){ (enum channel)(i % CHANNEL_COUNT),
			                                 (int)(i % 3) + 1, 1 };
		ok = rollup_take(r, &report, e);
	}
	return rollup_end(r, ok, &done, e);
}

static bool
run(const char *path, uint64_t total, uint64_t batch, struct err *e)
{
	struct arena *a = arena_new();
	struct store *s = NULL;
	bool ok = store_open(str_c(path), &s, e) && make_case(a, s, e);
	int64_t start = clock_monotonic_ms(), took;

	for (uint64_t i = 0; ok && i < total; i += batch) {
		arena_reset(a);
		ok = one_batch(a, s, i, batch, e);
	}
	took = clock_monotonic_ms() - start;
	if (ok && took > 0)
		printf("%lld\n", (long long)((int64_t)total * 1000 / took));
	store_close(&s);
	arena_free(&a);
	return ok;
}

int
main(int argc, char *argv[])
{
	struct err e = { 0 };
	uint64_t total, batch;

	if (argc != 4 || !str_to_u64(str_c(argv[2]), 1000000000, &total) ||
	    !str_to_u64(str_c(argv[3]), 1000000, &batch) || batch == 0) {
		(void)fprintf(stderr, "usage: rollup DATABASE REPORTS BATCH\n");
		return 64;
	}
	if (!run(argv[1], total, batch, &e))
		(void)fprintf(stderr, "rollup: %s\n", e.msg);
	return err_exit_status(e.code);
}
