#include <arpa/inet.h>
#include <stdio.h>

#include "../../test.h"
#include "serve/limiter.h"
#include "tally/spool.h"

static struct sockaddr_storage
peer(const char *address)
{
	struct sockaddr_storage s = { 0 };
	struct sockaddr_in *v4 = (void *)&s;
	struct sockaddr_in6 *v6 = (void *)&s;

	if (inet_pton(AF_INET, address, &v4->sin_addr) == 1)
		s.ss_family = AF_INET;
	else if (inet_pton(AF_INET6, address, &v6->sin6_addr) == 1)
		s.ss_family = AF_INET6;
	return s;
}

static int
taken(struct limiter *l, const char *address, int tries, int64_t now, int64_t now_ms)
{
	struct sockaddr_storage s = peer(address);
	int n = 0;

	for (int i = 0; i < tries; i++)
		n += limiter_take(l, &s, now, now_ms);
	return n;
}

/* The suspicion after N reports more. */
static int
suspicion(struct limiter *l, const char *address, int n, int64_t now)
{
	struct sockaddr_storage s = peer(address);
	int last = 0;

	for (int i = 0; i < n; i++)
		last = limiter_suspicion(l, &s, now);
	return last;
}

static void
suspicions(struct arena *a)
{
	struct limiter *l = limiter_new(a, 600, 0);
	char address[32];

	test_ok(suspicion(l, "192.0.2.1", 60, 0) == 0, "what a school sends is usual");
	test_ok(suspicion(l, "192.0.2.77", 1, 0) == 1, "one more of its /24 is not");
	test_ok(suspicion(l, "192.0.2.1", 60, 0) == 2 && suspicion(l, "192.0.2.1", 180, 0) == 3,
	        "it grows, and has an end");
	test_ok(suspicion(l, "192.0.2.1", 500, 0) == 3, "of two bits");
	test_ok(suspicion(l, "127.0.0.1", 500, 0) == 0 && suspicion(l, "::1", 500, 0) == 0,
	        "where everybody shares an address nobody is told apart");
	for (int i = 0; i < 20000; i++) {
		(void)snprintf(address, sizeof(address), "10.%d.%d.1", i / 250, i % 250);
		(void)suspicion(l, address, 1, 0);
	}
	test_ok(suspicion(l, "198.51.100.1", 100, 0) == 0,
	        "on a day of many reports more is usual");
	test_ok(suspicion(l, "192.0.2.1", 1, 86400) == 0, "a new day forgets");
}

static void
check_networks(struct arena *a)
{
	struct limiter *l = limiter_new(a, 6, 6);
	struct sockaddr_storage own = peer("127.0.0.1"), one = peer("192.0.2.1"),
				near = peer("192.0.2.200");
	bool seen[REPORT_NETWORK_MOST + 1] = { false }, bounded = true;
	int classes = 0, first = limiter_network(l, &one, 0);

	test_ok(limiter_network(l, &own, 0) == 0, "this machine is one network");
	test_ok(first > 0 && limiter_network(l, &near, 0) == first &&
	                limiter_network(l, &one, 86399) == first,
	        "a network has one class all day");
	for (int i = 0; i < 200; i++) {
		char address[32];
		struct sockaddr_storage s;
		int n;

		(void)snprintf(address, sizeof(address), "10.%d.7.1", i);
		s = peer(address);
		n = limiter_network(l, &s, 0);
		bounded = bounded && n > 0 && n <= REPORT_NETWORK_MOST;
		classes += bounded && !seen[n];
		seen[bounded ? n : 0] = true;
	}
	test_ok(bounded && classes > 10, "fifteen classes, no more is said");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct limiter *l = limiter_new(a, 6, 0);

	test_ok(taken(l, "192.0.2.1", 10, 0, 1000) == 6, "a minute's worth at once");
	test_ok(taken(l, "192.0.2.99", 10, 0, 1000) == 0, "the same /24 is the same network");
	test_ok(taken(l, "::ffff:192.0.2.7", 10, 0, 1000) == 0, "also when mapped into IPv6");
	test_ok(taken(l, "192.0.3.1", 1, 0, 1000) == 1, "another is not");
	test_ok(taken(l, "192.0.2.1", 10, 0, 21000) == 2, "20 seconds later two more");
	test_ok(taken(l, "192.0.2.1", 10, 0, 10000000) == 6, "never more than a minute's worth");
	test_ok(taken(l, "2001:db8:0:1::1", 10, 0, 1000) == 6 &&
	                taken(l, "2001:db8:0:2::1", 10, 0, 1000) == 0,
	        "a /56 of IPv6");
	test_ok(taken(l, "127.0.0.1", 1000, 0, 1000) == 1000,
	        "this machine has a limit of its own");
	test_ok(taken(l, "::1", 1000, 0, 1000) == 1000, "in IPv6 too");
	test_ok(taken(l, "192.0.2.1", 10, 86400, 10000001) == 6, "a new day has a new key");
	l = limiter_new(a, 0, 3);
	test_ok(taken(l, "192.0.2.1", 1000, 0, 1000) == 1000, "0 is no limit");
	test_ok(taken(l, "127.9.9.9", 10, 0, 1000) == 3, "and the other one holds");
	suspicions(a);
	check_networks(a);
	arena_free(&a);
	return test_done();
}
