/* Which class a report has, and what sets it aside: told through the rollup, on a database. */
#include <fcntl.h>

#include "../../test.h"
#include "../store/stories.h"
#include "base/io.h"
#include "tally/rollup.h"

#define TODAY 20778

static const struct str good_token = STR_INIT("00000000000000000000000000000001");
static const struct str bad_token = STR_INIT("00000000000000000000000000000002");
static const struct str lions = STR_INIT("00000000000000000000000000000003");
static const struct str tigers = STR_INIT("00000000000000000000000000000004"); /* revoked */

struct said {
	enum report_op op;
	const char *receipt;
	enum report_proof proof;
	const struct str *hash;
	int count, suspicion;
	const char *country;
};

static const struct said said[] = {
	{ REPORT_ADD, "r1", PROOF_NONE, NULL, 1, 0, "GB" },
	{ REPORT_ADD, "r2", PROOF_TOKEN, &good_token, 2, 0, "GB" },
	{ REPORT_ADD, "r2", PROOF_TOKEN, &good_token, 2, 0, "GB" }, /* opened again */
	{ REPORT_ADD, "r3", PROOF_TOKEN, &bad_token, 4, 0, "GB" },
	{ REPORT_ADD, "r4", PROOF_GROUP, &lions, 8, 3, "GB" },
	{ REPORT_ADD, "r5", PROOF_GROUP, &tigers, 16, 0, "GB" },
	{ REPORT_ADD, "r6", PROOF_NONE, NULL, 32, 3, "GB" },       /* set aside */
	{ REPORT_CORRECT, "r6", PROOF_NONE, NULL, 33, 0, "" },     /* stays so */
	{ REPORT_ADD, "r7", PROOF_GROUP, &good_token, 64, 0, "" }, /* a token is no group */
	{ REPORT_ADD, "r8", PROOF_DESK, NULL, 128, 0, "" },
};

static struct report
report_of(const struct said *x)
{
	struct report r = { .op = x->op,
		            .evidence = x->proof == PROOF_DESK ? EVCLASS_GROUP : EVCLASS_MAIL,
		            .slug = STR("163-17"),
		            .key = str_c(x->receipt),
		            .receipt = str_c(x->receipt),
		            .day_acted = REPORT_NO_DAY,
		            .day_received = TODAY,
		            .proof = x->proof,
		            .suspicion = x->suspicion,
		            .n = 1 };

	if (x->hash != NULL)
		r.proof_hash = *x->hash;
	if (x->country[0] != '\0')
		memcpy(r.country, x->country, 2);
	r.entry[0] = (struct report_entry){ CHANNEL_LETTER, 1, x->count };
	return r;
}

static bool
take(struct arena *a, struct store *s, const struct said *x, size_t n, struct err *e)
{
	struct rollup *r;
	struct rollup_done done;
	bool ok = rollup_begin(a, s, &r, e);

	for (size_t i = 0; ok && i < n; i++) {
		struct report report = report_of(&x[i]);

		ok = rollup_take(r, &report, e);
	}
	return ok && rollup_end(r, ok, &done, e);
}

static int64_t
sum(struct arena *a, struct store *s, int64_t id, enum evclass class)
{
	struct tally_cells cells = { 0 };
	struct err e = { 0 };
	int64_t total = 0;

	CHECK(store_tally(a, s, id, &cells, &e));
	for (size_t i = 0; i < cells.n; i++)
		total += cells.item[i].evidence == class ? cells.item[i].count : 0;
	return total;
}

static bool
prepare(struct arena *a, struct store *s, int64_t *id, struct err *e)
{
	const char *names[] = { "Ana Example", "Bo Sample", NULL };
	struct casefile c = story_document(a, 1, names);
	struct store_group one = { STR("Lions"), STR(""), 1, 0 },
			   two = { STR("Tigers"), STR(""), 1, 0 };
	struct caserec rec = { 0 };
	bool yes;

	if (!story_put(a, s, &c, "", STORE_DRAFT_NEW) ||
	    !store_publish(a, s, &story_ref, (struct day){ 0 }, STORY_NOW, e) ||
	    !store_case(a, s, &story_ref, &rec, e))
		return false;
	*id = rec.id;
	return store_token_add(s, good_token, rec.id, STR(""), e) &&
	       store_group_add(s, lions, &one, &yes, e) &&
	       store_group_add(s, tigers, &two, &yes, e) &&
	       store_group_revoke(s, STR("Tigers"), 2, &yes, e);
}

static void
classes(struct arena *a, struct store *s, int64_t id)
{
	static const struct said more[] = {
		{ REPORT_CORRECT, "r2", PROOF_NONE, NULL, LIMIT_TOKEN_ACTIONS, 0, "" },
		{ REPORT_CORRECT, "r2", PROOF_NONE, NULL, LIMIT_TOKEN_ACTIONS + 1, 0, "" },
	};
	struct err e = { 0 };
	int64_t wrong = -1;

	test_ok(take(a, s, said, ARRAY_LEN(said), &e), "a batch of all kinds");
	test_ok(sum(a, s, id, EVCLASS_MAIL) == 2, "mail: by a token that we gave, once");
	test_ok(sum(a, s, id, EVCLASS_GROUP) == 8 + 128, "group: by its link, or by the desk");
	test_ok(sum(a, s, id, EVCLASS_CONFIRMED) == 0, "nothing proves confirmed");
	test_ok(sum(a, s, id, EVCLASS_ANONYMOUS) == 1 + 4 + 16 + 64,
	        "anonymous: all else, whatever it says of itself");
	test_ok(take(a, s, more, 1, &e) && sum(a, s, id, EVCLASS_MAIL) == LIMIT_TOKEN_ACTIONS,
	        "a token speaks for one person");
	test_ok(take(a, s, more + 1, 1, &e) && sum(a, s, id, EVCLASS_MAIL) == 0,
	        "not for an evening of letters: LIMIT_TOKEN_ACTIONS");
	test_ok(rollup_verify(a, s, &wrong, &e) && wrong == 0, "the sums are those of the reports");
}

static bool
hold(struct arena *a, struct store *s, const struct store_which *w, size_t *n, struct err *e)
{
	struct rollup *r;
	struct rollup_done done;

	return rollup_begin(a, s, &r, e) && rollup_hold(r, w, STR("odd"), n, e) &&
	       rollup_end(r, true, &done, e);
}

static bool
release(struct arena *a, struct store *s, int64_t id, const char *held, size_t *n, struct err *e)
{
	struct rollup *r;
	struct rollup_done done;

	return rollup_begin(a, s, &r, e) && rollup_release(r, id, str_c(held), n, e) &&
	       rollup_end(r, true, &done, e);
}

static void
quarantine(struct arena *a, struct store *s, int64_t id)
{
	struct store_which w = { id, STORE_ANY_DAY, STR("GB"), EVCLASS_ANONYMOUS };
	int64_t before = sum(a, s, id, EVCLASS_ANONYMOUS), wrong = -1;
	struct err e = { 0 };
	size_t n = 0;

	test_ok(hold(a, s, &w, &n, &e) && n == 4 && sum(a, s, id, EVCLASS_ANONYMOUS) == 64,
	        "set aside: a country's anonymous reports");
	test_ok(rollup_verify(a, s, &wrong, &e) && wrong == 0, "the sums know it");
	test_ok(release(a, s, id, "odd", &n, &e) && n == 4 &&
	                sum(a, s, id, EVCLASS_ANONYMOUS) == before,
	        "let go: all as before");
	test_ok(release(a, s, id, "network", &n, &e) && n == 1 &&
	                sum(a, s, id, EVCLASS_ANONYMOUS) == before + 33,
	        "what was set aside by itself, as it was corrected meanwhile");
	test_ok(rollup_verify(a, s, &wrong, &e) && wrong == 0, "the sums know that too");
}

static void
asked(struct arena *a, struct store *s, int64_t id)
{
	static const struct said ask = { REPORT_ASK, "r1", PROOF_NONE, NULL, 0, 0, "" };
	struct report report = report_of(&ask);
	struct rollup *r = NULL;
	struct rollup_done done = { 0 };
	struct err e = { 0 };

	report.n = 0;
	test_ok(rollup_begin(a, s, &r, &e) && rollup_take(r, &report, &e) &&
	                rollup_end(r, true, &done, &e) && done.asked.n == 1 &&
	                done.asked.item[0].casefile == id && done.moved.n == 0,
	        "a question is handed on and changes nothing");
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-judge-XXXXXX";
	struct store *s = NULL;
	struct err e = { 0 };
	int64_t id = 0;

	if (mkdtemp(dir) == NULL)
		return 1;
	test_ok(store_open(str_printf(a, "%s/x.db", dir), &s, &e) && prepare(a, s, &id, &e),
	        "a case, a token, two groups");
	classes(a, s, id);
	quarantine(a, s, id);
	asked(a, s, id);
	store_close(&s);
	test_ok(io_remove_tree(AT_FDCWD, dir, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
