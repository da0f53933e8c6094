/*
 * A flood of 77,000 false reports from few networks among honest ones: through the limiter as the
 * front asks it, the spool's form, and the rollup.
 */
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../test.h"
#include "../store/stories.h"
#include "base/buf.h"
#include "base/io.h"
#include "serve/limiter.h"
#include "tally/rollup.h"

#define FLOOD        77000
#define FLOOD_ISLAND 39411 /* that name one state of 13,000 inhabitants */
#define NETWORKS     16    /* of the flood */
#define HONEST       20000 /* anonymous */
#define HONEST_NETS  12000
#define TOKENS       3000
#define GROUPED      300 /* reports of a group, of ten letters each */
#define TOTAL        (FLOOD + HONEST + TOKENS + GROUPED)
#define TODAY        20778
#define NOON         (TODAY * INT64_C(86400) + 43200)
#define BATCH        4096

/* the first are named most by honest people */
static const char *const countries[] = { "DE", "GB", "FR", "NL", "US", "ES", "CH", "AT",
	                                 "IT", "BE", "SE", "CA", "IE", "NO", "IS", "LU" };
static const struct str group = STR_INIT("0123456789abcdef0123456789abcdef");

static uint64_t seed = 1;

static uint64_t
next(uint64_t below)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (seed >> 33) % below;
}

/* One honest network, a mobile operator's, brings one of 100; a few bring many, most one or two. */
static uint32_t
honest_network(void)
{
	double u = (double)next(1u << 30) / (double)(1u << 30), k = 60;

	if (next(100) == 0)
		return 999999;
	for (double v = 5.3 * u; v > 0.0095; v -= 0.0095) /* k = 60 * e^v, without libm */
		k *= 1.00955;
	return (uint32_t)k - 60;
}

static struct sockaddr_storage
address(uint32_t network)
{
	struct sockaddr_storage s = { .ss_family = AF_INET };
	struct sockaddr_in *v4 = (void *)&s;

	v4->sin_addr.s_addr = htonl(UINT32_C(0x0B000000) + (network << 8) + (uint32_t)next(250));
	return s;
}

static struct str
hex_hash(struct arena *a, unsigned long long n)
{
	return str_printf(a, "%032llx", n);
}

static void
set_country(struct report *r, const char *code)
{
	memcpy(r->country, code, 2);
}

static uint32_t
make_false(struct arena *a, size_t i, struct report *r)
{
	r->receipt = str_printf(a, "F%zu", i);
	r->entry[0].count = 1 + (int)next(3);
	if (i < FLOOD_ISLAND)
		set_country(r, "NR");
	else
		set_country(r, countries[next(ARRAY_LEN(countries))]);
	if (i % 77 == 0) { /* tokens that nobody gave */
		r->proof = PROOF_TOKEN;
		r->proof_hash = hex_hash(a, 900000 + i);
	} else if (i % 77 == 1) { /* one that somebody found: used up, by whoever came first */
		r->proof = PROOF_TOKEN;
		r->proof_hash = hex_hash(a, i % TOKENS);
		r->receipt = str_printf(a, "T%zu", i % TOKENS);
		r->entry[0].count = 1;
	} else if (i % 77 == 2) {
		r->proof = PROOF_GROUP;
		r->proof_hash = hex_hash(a, 900000 + i);
	}
	return (uint32_t)(i % NETWORKS);
}

static uint32_t
make_honest(struct arena *a, size_t i, struct report *r)
{
	r->entry[0].count = 1;
	if (next(3) == 0)
		set_country(r, countries[next(next(ARRAY_LEN(countries)) + 1)]);
	if (i < HONEST) {
		r->receipt = str_printf(a, "H%zu", i);
	} else if (i < HONEST + TOKENS) {
		r->proof = PROOF_TOKEN;
		r->proof_hash = hex_hash(a, i - HONEST);
		r->receipt = str_printf(a, "T%zu", i - HONEST);
	} else {
		r->proof = PROOF_GROUP;
		r->proof_hash = group;
		r->entry[0].count = 10;
		r->receipt = str_printf(a, "G%zu", i);
	}
	return 1000 + honest_network();
}

static struct report
make_report(struct arena *a, struct limiter *l, size_t which, size_t turn)
{
	struct report r = { .slug = STR("163-17"),
		            .evidence = EVCLASS_MAIL, /* a front that lies */
		            .day_acted = REPORT_NO_DAY,
		            .day_received = TODAY,
		            .n = 1 };
	uint32_t network =
		which < FLOOD ? make_false(a, which, &r) : make_honest(a, which - FLOOD, &r);
	struct sockaddr_storage peer = address(network);

	r.key = r.receipt;
	r.entry[0].channel = CHANNEL_LETTER;
	r.entry[0].target = 1;
	/* spread over six hours: the limit of a minute refuses none */
	CHECK(limiter_take(l, &peer, NOON, 1000 + (int64_t)turn * 21600000 / TOTAL));
	r.suspicion = limiter_suspicion(l, &peer, NOON);
	return r;
}

static bool
take_batch(struct store *s, struct limiter *l, const uint32_t *order, size_t from, size_t to,
           struct err *e)
{
	struct arena *a = arena_new();
	struct rollup *r;
	struct rollup_done done;
	bool ok = rollup_begin(a, s, &r, e);

	for (size_t i = from; ok && i < to; i++) {
		struct report report = make_report(a, l, order[i], i), back = { 0 };
		struct buf b;

		buf_init(&b, a, 2048);
		ok = report_encode(&b, &report, e) && report_decode(a, buf_str(&b), &back, e) &&
		     rollup_take(r, &back, e);
	}
	ok = rollup_end(r, ok, &done, e) && ok;
	arena_free(&a);
	return ok;
}

static bool
prepare(struct arena *a, struct store *s, int64_t *id, struct err *e)
{
	const char *names[] = { "Ana Example", "Bo Sample", NULL };
	struct casefile c = story_document(a, 1, names);
	struct store_group g = { STR("School"), STR(""), 1, 0 };
	struct caserec rec = { 0 };
	bool ok, yes;

	if (!story_put(a, s, &c, "", STORE_DRAFT_NEW) ||
	    !store_publish(a, s, &story_ref, (struct day){ 0 }, STORY_NOW, e) ||
	    !store_case(a, s, &story_ref, &rec, e))
		return false;
	*id = rec.id;
	ok = store_begin(s, e) && store_group_add(s, group, &g, &yes, e);
	for (size_t i = 0; ok && i < TOKENS; i++)
		ok = store_token_add(s, hex_hash(a, i), rec.id, STR(""), e);
	return ok && store_commit(s, e);
}

static uint32_t *
shuffled(struct arena *a)
{
	uint32_t *order = arena_array(a, uint32_t, TOTAL);

	for (uint32_t i = 0; i < TOTAL; i++)
		order[i] = i;
	for (size_t i = TOTAL - 1; i > 0; i--) {
		size_t k = next(i + 1);
		uint32_t was = order[i];

		order[i] = order[k];
		order[k] = was;
	}
	return order;
}

/* How many false reports count after all: the used-up tokens are none of a report. */
#define FALSE_COUNTED(held) (FLOOD - FLOOD / 77 - (held))

/* How many false and honest reports are set aside. */
static bool
count_held(struct arena *a, struct store *s, int64_t id, size_t held[2], struct err *e)
{
	static const char *const words[] = { "network", "burst", "country" };

	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		struct store_reports list = { 0 };

		if (!store_reports_held(a, s, id, str_c(words[i]), &list, e))
			return false;
		for (size_t k = 0; k < list.n; k++)
			held[list.item[k].receipt.p[0] != 'F']++;
	}
	return true;
}

static int64_t
confirmed(struct arena *a, struct store *s, int64_t id, struct err *e)
{
	struct tally_cells cells = { 0 };
	int64_t sum = 0;

	if (!store_tally(a, s, id, &cells, e))
		return -1;
	for (size_t i = 0; i < cells.n; i++)
		if (evclass_is_confirmed(cells.item[i].evidence))
			sum += cells.item[i].count;
	return sum;
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/dev/shm/outcry-flood-XXXXXX", other[] = "/tmp/outcry-flood-XXXXXX";
	char *where = access("/dev/shm", W_OK) == 0 ? dir : other;
	struct limiter *l = limiter_new(a, 600, 0);
	struct store *s = NULL;
	struct err e = { 0 };
	int64_t id = 0, wrong = -1, sure;
	size_t held[2] = { 0 };
	uint32_t *order = shuffled(a);
	bool ok;

	if (mkdtemp(where) == NULL)
		return 1;
	ok = store_open(str_printf(a, "%s/x.db", where), &s, &e) && prepare(a, s, &id, &e);
	for (size_t i = 0; ok && i < TOTAL; i += BATCH)
		ok = take_batch(s, l, order, i, i + BATCH < TOTAL ? i + BATCH : TOTAL, &e);
	test_ok(ok && count_held(a, s, id, held, &e) && rollup_verify(a, s, &wrong, &e) &&
	                wrong == 0,
	        "all are taken, and the sums are right");
	sure = confirmed(a, s, id, &e);
	printf("# of %d false ones %zu count, of %d honest ones %zu do not; confirmed %lld\n",
	       FLOOD, FALSE_COUNTED(held[0]), HONEST + TOKENS + GROUPED, held[1], (long long)sure);
	test_ok(sure == TOKENS + 10 * GROUPED, "the confirmed figure does not move");
	test_ok(FALSE_COUNTED(held[0]) * 100 <= FLOOD, "99 of 100 false ones do not count");
	test_ok(held[1] * 1000 <= HONEST + TOKENS + GROUPED, "at most one of 1,000 honest ones is");
	store_close(&s);
	test_ok(io_remove_tree(AT_FDCWD, where, &e), "cleaned up");
	arena_free(&a);
	return test_done();
}
