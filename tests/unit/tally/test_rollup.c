/* Reports in any order, repeated, withdrawn, corrected: what is counted in the end. */
#include <fcntl.h>

#include "../../test.h"
#include "../store/stories.h"
#include "base/io.h"
#include "store/report.h"
#include "tally/rollup.h"

struct step {
	enum report_op op;
	const char *key, *receipt;
	enum channel channel;
	int target, count;
	const char *country;
};

#define ADD(k, count)                                                    \
	{                                                                \
		REPORT_ADD, "k" k, "r" k, CHANNEL_LETTER, 1, count, "GB" \
	}
#define LESS(k, count)                                                  \
	{                                                               \
		REPORT_CORRECT, "x", "r" k, CHANNEL_EMAIL, 2, count, "" \
	}
#define WITHDRAW(k)                                                   \
	{                                                             \
		REPORT_WITHDRAW, "x", "r" k, CHANNEL_LETTER, 0, 0, "" \
	}
#define COMMIT                                                          \
	{                                                               \
		REPORT_OP_COUNT, NULL, NULL, CHANNEL_LETTER, 0, 0, NULL \
	}

/* Each COMMIT ends a batch.  Expected: letters to official 1, e-mails to official 2. */
static const struct {
	const char *name;
	struct step step[8];
	int64_t letters, emails;
} cases[] = {
	{ "three reports", { ADD("1", 1), ADD("2", 2), COMMIT, ADD("3", 4) }, 7, 0 },
	{ "a repeat in the same batch", { ADD("1", 3), ADD("1", 3) }, 3, 0 },
	{ "a repeat in a later batch", { ADD("1", 3), COMMIT, ADD("1", 3) }, 3, 0 },
	{ "a repeat that says something else", { ADD("1", 3), COMMIT, ADD("1", 500) }, 3, 0 },
	{ "withdrawn", { ADD("1", 3), ADD("2", 1), COMMIT, WITHDRAW("1") }, 1, 0 },
	{ "withdrawn twice", { ADD("1", 3), COMMIT, WITHDRAW("1"), COMMIT, WITHDRAW("1") }, 0, 0 },
	{ "withdrawn in the same batch", { ADD("1", 3), WITHDRAW("1") }, 0, 0 },
	{ "withdrawn before it came", { WITHDRAW("1"), COMMIT, ADD("1", 3) }, 0, 0 },
	{ "the same in one batch", { WITHDRAW("1"), ADD("1", 3) }, 0, 0 },
	{ "withdrawn before, then repeated",
	  { WITHDRAW("1"), ADD("1", 3), COMMIT, ADD("1", 3) },
	  0,
	  0 },
	{ "corrected", { ADD("1", 3), COMMIT, LESS("1", 2) }, 0, 2 },
	{ "corrected twice", { ADD("1", 3), LESS("1", 2), COMMIT, LESS("1", 5) }, 0, 5 },
	{ "corrected before it came", { LESS("1", 2), COMMIT, ADD("1", 3), ADD("2", 1) }, 1, 2 },
	{ "withdrawn, then corrected", { ADD("1", 3), WITHDRAW("1"), LESS("1", 2) }, 0, 2 },
	{ "another's receipt", { ADD("1", 3), WITHDRAW("9") }, 3, 0 },
};

static struct report
report_of(const struct step *step)
{
	struct report r = {
		.op = step->op,
		.evidence = EVCLASS_ANONYMOUS,
		.slug = STR("163-17"),
		.key = str_c(step->key),
		.receipt = str_c(step->receipt),
		.day_acted = REPORT_NO_DAY,
		.day_received = 20778,
	};

	if (step->country[0] != '\0')
		memcpy(r.country, step->country, 2);
	if (step->op != REPORT_WITHDRAW)
		r.entry[r.n++] = (struct report_entry){ step->channel, step->target, step->count };
	return r;
}

static bool
run_batch(struct arena *a, struct store *s, const struct step *step, size_t n,
          struct rollup_done *done, struct err *e)
{
	struct rollup *r;
	bool ok = true;

	if (!rollup_begin(a, s, &r, e))
		return false;
	for (size_t i = 0; ok && i < n; i++) {
		struct report report = report_of(&step[i]);

		ok = rollup_take(r, &report, e);
	}
	ok = ok && rollup_moved_to(r, STR("1-1.seg"), n, e);
	return rollup_end(r, ok, done, e);
}

static bool
run_steps(struct arena *a, struct store *s, const struct step *step, struct err *e)
{
	struct rollup_done done;
	size_t from = 0;

	for (size_t i = 0;; i++) {
		bool end = i == 8 || (step[i].key == NULL && step[i].op == REPORT_ADD);

		if (!end && step[i].op != REPORT_OP_COUNT)
			continue;
		if (!run_batch(a, s, step + from, i - from, &done, e))
			return false;
		if (end)
			return true;
		from = i + 1;
	}
}

static int64_t
sum(struct arena *a, struct store *s, int64_t id, enum channel channel, int target)
{
	struct tally_cells cells = { 0 };
	struct err e = { 0 };
	int64_t total = 0;

	if (!store_tally(a, s, id, &cells, &e))
		return -1;
	for (size_t i = 0; i < cells.n; i++)
		if (cells.item[i].channel == channel && cells.item[i].target == target &&
		    str_eq(str_c(cells.item[i].country), STR("GB")))
			total += cells.item[i].count;
	return total;
}

static bool
published_case(struct arena *a, struct store *s, int64_t *id, struct err *e)
{
	const char *names[] = { "Ana Example", "Bo Sample", NULL };
	struct casefile c = story_document(a, 1, names);
	struct caserec rec = { 0 };

	if (!story_put(a, s, &c, "", STORE_DRAFT_NEW) ||
	    !store_publish(a, s, &story_ref, (struct day){ 0 }, STORY_NOW, e) ||
	    !store_case(a, s, &story_ref, &rec, e))
		return false;
	*id = rec.id;
	return true;
}

static void
check(struct arena *a, const char *dir, size_t i)
{
	struct str path = str_printf(a, "%s/%zu.db", dir, i);
	struct store *s = NULL;
	struct err e = { 0 };
	int64_t id = 0, wrong = -1;
	bool ok = store_open(path, &s, &e) && published_case(a, s, &id, &e) &&
	          run_steps(a, s, cases[i].step, &e) && rollup_verify(a, s, &wrong, &e);

	if (!ok)
		printf("# %s\n", e.msg);
	ok = ok && sum(a, s, id, CHANNEL_LETTER, 1) == cases[i].letters &&
	     sum(a, s, id, CHANNEL_EMAIL, 2) == cases[i].emails && wrong == 0;
	test_ok(ok, cases[i].name);
	store_close(&s);
}

/* A batch that fails half-way leaves nothing; a report without a case is kept aside. */
static void
check_failures(struct arena *a, const char *dir)
{
	struct str path = str_printf(a, "%s/failures.db", dir);
	struct step one = ADD("1", 3);
	struct report report = report_of(&one);
	struct store *s = NULL;
	struct rollup *r = NULL;
	struct rollup_done done = { 0 };
	struct err e = { 0 };
	int64_t id = 0, strays = 0;
	uint64_t at = 1;
	bool ok = store_open(path, &s, &e) && published_case(a, s, &id, &e) &&
	          rollup_begin(a, s, &r, &e) && rollup_take(r, &report, &e) &&
	          rollup_moved_to(r, STR("1-1.seg"), 5, &e);

	test_ok(ok && !rollup_end(r, false, &done, &e) && e.code == ERR_NONE &&
	                sum(a, s, id, CHANNEL_LETTER, 1) == 0 &&
	                store_spool_position(s, STR("1-1.seg"), &at, &e) && at == 0,
	        "an undone batch counts nothing and moves nothing");
	test_ok(run_batch(a, s, &one, 1, &done, &e) && done.counted == 1 && done.moved.n == 1 &&
	                done.moved.item[0] == id &&
	                store_spool_position(s, STR("1-1.seg"), &at, &e) && at == 1,
	        "a batch says whose figures moved");
	test_ok(run_batch(a, s, &one, 1, &done, &e) && done.repeated == 1 && done.moved.n == 0,
	        "a repeat moves none");
	report.slug = STR("9-99");
	test_ok(rollup_begin(a, s, &r, &e) && rollup_take(r, &report, &e) &&
	                rollup_end(r, true, &done, &e) && done.strayed == 1 &&
	                store_stray_count(s, &strays, &e) && strays == 1,
	        "a report of an unknown case is kept aside");
	store_close(&s);
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-rollup-XXXXXX";
	struct err e = { 0 };

	if (mkdtemp(dir) == NULL)
		return 1;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		check(a, dir, i);
	check_failures(a, dir);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
