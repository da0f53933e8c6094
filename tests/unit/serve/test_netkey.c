/* One key a day for all fronts, and none of the day before. */
#include <arpa/inet.h>
#include <string.h>

#include "../../test.h"
#include "serve/limiter.h"

#define DAY     20778
#define SECONDS 86400

static void
check_keys(void)
{
	struct netkey_shared s = { 0 };
	unsigned char a[VAULT_HASH_KEY_BYTES], b[VAULT_HASH_KEY_BYTES], old[VAULT_HASH_KEY_BYTES];

	test_ok(!netkey_get(&s, DAY, a), "no key before the supervisor made one");
	netkey_tick(&s, DAY);
	netkey_tick(&s, DAY);
	test_ok(netkey_get(&s, DAY, old) && netkey_get(&s, DAY, a) &&
	                memcmp(old, a, sizeof(a)) == 0,
	        "one for the whole day");
	test_ok(!netkey_get(&s, DAY + 1, b) && !netkey_get(&s, DAY + 2, b), "of no other day");
	netkey_tick(&s, DAY + 1);
	test_ok(netkey_get(&s, DAY + 1, b) && memcmp(a, b, sizeof(a)) != 0, "another for the next");
	test_ok(!netkey_get(&s, DAY, a), "which ends the one before");
	test_ok(memmem(&s, sizeof(s), old, sizeof(old)) == NULL, "and leaves nothing of it");
	netkey_tick(&s, DAY + 5);
	test_ok(netkey_get(&s, DAY + 5, b) && !netkey_get(&s, DAY + 1, a),
	        "after a long sleep too");
}

static struct sockaddr_storage
peer(int n)
{
	struct sockaddr_storage s = { .ss_family = AF_INET };
	struct sockaddr_in *v4 = (void *)&s;

	v4->sin_addr.s_addr = htonl(0xC6336400u + (uint32_t)n * 256);
	return s;
}

/* How many of 100 networks are the same to both. */
static int
agree(struct limiter *x, struct limiter *y, int64_t now)
{
	int n = 0;

	for (int i = 0; i < 100; i++) {
		struct sockaddr_storage s = peer(i);

		n += limiter_network(x, &s, now) == limiter_network(y, &s, now);
	}
	return n;
}

static void
check_fronts(struct arena *a)
{
	struct netkey_shared s = { .fronts = 2 };
	struct limiter *x = limiter_new(a, 600, 0), *y = limiter_new(a, 600, 0);
	struct sockaddr_storage one = peer(1);
	int64_t now = (int64_t)DAY * SECONDS;
	int taken = 0, before;

	test_ok(agree(x, y, now) < 50, "fronts with keys of their own see different networks");
	netkey_tick(&s, DAY + 1);
	limiter_share(x, &s);
	limiter_share(y, &s);
	now += SECONDS;
	test_ok(agree(x, y, now) == 100, "with the key of the day they see the same");
	for (int i = 0; i < 1000; i++)
		taken += limiter_take(x, &one, now, 1000);
	test_ok(taken == 300, "and each lets through its half of what one network may send");
	before = limiter_network(x, &one, now);
	now += SECONDS;
	test_ok(limiter_network(x, &one, now) == before && agree(x, y, now) == 100,
	        "at midnight yesterday's serves until the new one is there");
	netkey_tick(&s, DAY + 2);
	test_ok(agree(x, y, now) == 100, "then both take that");
}

int
main(void)
{
	struct arena *a = arena_new();

	check_keys();
	check_fronts(a);
	arena_free(&a);
	return test_done();
}
