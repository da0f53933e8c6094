#include <string.h>

#include "../../test.h"
#include "base/buf.h"
#include "tally/spool.h"

static struct report
good(void)
{
	struct report r = { .op = REPORT_ADD,
		            .evidence = EVCLASS_ANONYMOUS,
		            .slug = STR_INIT("163-17"),
		            .edition = STR_INIT("us/en"),
		            .key = STR_INIT("k-1"),
		            .receipt = STR_INIT("0123-4567-89AB-CDEF"),
		            .day_acted = REPORT_NO_DAY,
		            .day_received = 20000,
		            .country = "GB",
		            .n = 2 };

	r.entry[0] = (struct report_entry){ CHANNEL_LETTER, 1, 500 };
	r.entry[1] = (struct report_entry){ CHANNEL_POST, 0, 1 };
	return r;
}

static bool
encodes(struct arena *a, const struct report *r, struct str *out)
{
	struct buf b;
	struct err e = { 0 };

	buf_init(&b, a, 4096);
	return report_encode(&b, r, &e) && buf_done(&b, "test", out, &e);
}

static void
there_and_back(struct arena *a)
{
	struct report r = good(), back = { 0 };
	struct str bytes, again;
	struct err e = { 0 };

	test_ok(encodes(a, &r, &bytes) && report_decode(a, bytes, &back, &e), "there and back");
	test_ok(str_eq(back.slug, r.slug) && str_eq(back.edition, r.edition) &&
	                str_eq(back.key, r.key) && str_eq(back.receipt, r.receipt),
	        "texts");
	test_ok(back.day_acted == REPORT_NO_DAY && back.day_received == 20000 &&
	                strcmp(back.country, "GB") == 0 && back.n == 2,
	        "numbers");
	test_ok(back.entry[0].count == 500 && back.entry[1].channel == CHANNEL_POST &&
	                back.entry[1].target == 0,
	        "entries");
	test_ok(encodes(a, &back, &again) && str_eq(bytes, again), "the same bytes again");
	for (size_t n = 0; n < bytes.n; n++) {
		e = (struct err){ 0 };
		if (report_decode(a, str_sub(bytes, 0, n), &back, &e)) {
			test_ok(false, "no prefix is a report");
			return;
		}
	}
	test_ok(true, "no prefix is a report");
}

/* What reports of before said stands in spools that were not drained yet. */
static void
of_before(struct arena *a)
{
	static const char plain[] = "\1\0\3\1"
				    "\0\0\0\x80"
				    "\x20\x4e\0\0"
				    "GB\6\0\1\1\0"
				    "163-17Rk\0\1\0\x07\0";
	struct str old = { plain, sizeof(plain) - 1 }, bytes;
	struct report r = { 0 };
	struct err e = { 0 };

	test_ok(report_decode(a, old, &r, &e) && r.n == 1 && r.entry[0].count == 7 &&
	                r.proof == PROOF_NONE && r.suspicion == 0,
	        "a record of version 1 is read");
	test_ok(encodes(a, &r, &bytes) && str_eq(bytes, old), "and written as it was");
}

static void
judged(struct arena *a)
{
	struct report r = good(), back = { 0 }, ask = good();
	struct str bytes, again;
	struct err e = { 0 };

	r.suspicion = 2;
	r.proof = PROOF_GROUP;
	r.proof_hash = STR("0123456789abcdef0123456789abcdef");
	test_ok(encodes(a, &r, &bytes) && bytes.p[0] == 2 && report_decode(a, bytes, &back, &e) &&
	                back.suspicion == 2 && back.proof == PROOF_GROUP &&
	                str_eq(back.proof_hash, r.proof_hash) && encodes(a, &back, &again) &&
	                str_eq(bytes, again),
	        "suspicion and proof, there and back");
	ask.op = REPORT_ASK;
	ask.n = 0;
	test_ok(encodes(a, &ask, &bytes) && report_decode(a, bytes, &back, &e) &&
	                back.op == REPORT_ASK,
	        "a question about a receipt");
	r.proof_hash.n--;
	test_ok(!encodes(a, &r, &bytes), "half a hash is none");
	r.proof_hash.n++;
	r.suspicion = REPORT_SUSPICION_MOST + 1;
	test_ok(!encodes(a, &r, &bytes), "no such suspicion");
	r.suspicion = 0;
	r.proof = PROOF_NONE;
	test_ok(!encodes(a, &r, &bytes), "a hash of nothing");
}

static void
outcomes(struct arena *a)
{
	struct report r = good(), back = { 0 };
	struct str bytes, again;
	struct err e = { 0 };

	r.op = REPORT_OUTCOME;
	r.outcome = OUTCOME_DEAD;
	r.network = REPORT_NETWORK_MOST;
	test_ok(!encodes(a, &r, &bytes), "an outcome is of one try");
	r.n = 1;
	test_ok(!encodes(a, &r, &bytes), "which is no number of letters");
	r.entry[0] = (struct report_entry){ CHANNEL_CALL, 2, 1 };
	test_ok(encodes(a, &r, &bytes) && bytes.p[0] == 3 && report_decode(a, bytes, &back, &e) &&
	                back.op == REPORT_OUTCOME && back.outcome == OUTCOME_DEAD &&
	                back.network == REPORT_NETWORK_MOST && encodes(a, &back, &again) &&
	                str_eq(bytes, again),
	        "an outcome, there and back");
	test_ok(!report_decode(a, str_sub(bytes, 0, bytes.n - 1), &back, &e), "cut short");
	r.network = REPORT_NETWORK_MOST + 1;
	test_ok(!encodes(a, &r, &bytes), "more of a network than may be known");
	r.network = 0;
	r.suspicion = 1;
	test_ok(!encodes(a, &r, &bytes), "nothing else is said of it");
	r = good();
	r.outcome = OUTCOME_SPOKE;
	test_ok(!encodes(a, &r, &bytes), "a report has no outcome");
}

static void
refusals(struct arena *a)
{
	struct report bad[9];
	struct str bytes;
	static const char key[65] =
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";

	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		bad[i] = good();
	bad[0].entry[0].count = 501;
	bad[1].entry[0].count = 0;
	bad[2].entry[0].target = 0;
	bad[3].slug = STR("");
	bad[4].receipt = STR("");
	bad[5].key = (struct str){ key, 65 };
	bad[6].country[0] = 'g';
	bad[7].n = 0;
	bad[8].op = REPORT_WITHDRAW;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		test_ok(!encodes(a, &bad[i], &bytes), "what breaks a rule is not encoded");
	bad[5].key.n = 64;
	test_ok(encodes(a, &bad[5], &bytes), "a key of 64 characters");
	bad[8].n = 0;
	test_ok(encodes(a, &bad[8], &bytes), "a withdrawal has no entries");
}

int
main(void)
{
	struct arena *a = arena_new();

	there_and_back(a);
	of_before(a);
	judged(a);
	outcomes(a);
	refusals(a);
	arena_free(&a);
	return test_done();
}
