#include "serve/limiter.h"

#include <string.h>

#include "vault/vault.h"

#define BUCKETS        65536 /* 16 bytes each: 1 MiB (SECURITY.md, Abuse) */
#define SECONDS_OF_DAY 86400

struct bucket {
	int64_t milli; /* tokens in thousandths */
	int64_t since; /* monotonic ms of the last visit; 0: never */
};

struct limiter {
	int64_t per_minute, local_per_minute, day;
	unsigned char key[VAULT_HASH_KEY_BYTES];
	struct bucket *bucket;
};

struct limiter *
limiter_new(struct arena *a, int64_t per_minute, int64_t local_per_minute)
{
	struct limiter *l = arena_array(a, struct limiter, 1);

	l->per_minute = per_minute;
	l->local_per_minute = local_per_minute;
	l->day = -1;
	l->bucket = arena_array(a, struct bucket, BUCKETS);
	return l;
}

/* The network of PEER: 3 bytes of IPv4, 7 of IPv6; *LOCAL: this machine. */
static struct str
network_of(const struct sockaddr_storage *peer, bool *local)
{
	const struct sockaddr_in *v4 = (const void *)peer;
	const struct sockaddr_in6 *v6 = (const void *)peer;

	if (peer->ss_family == AF_INET) {
		*local = (ntohl(v4->sin_addr.s_addr) >> 24) == 127;
		return (struct str){ (const char *)&v4->sin_addr, 3 };
	}
	if (peer->ss_family == AF_INET6 && IN6_IS_ADDR_V4MAPPED(&v6->sin6_addr)) {
		*local = v6->sin6_addr.s6_addr[12] == 127;
		return (struct str){ (const char *)&v6->sin6_addr.s6_addr[12], 3 };
	}
	*local = peer->ss_family != AF_INET6 || IN6_IS_ADDR_LOOPBACK(&v6->sin6_addr);
	return (struct str){ (const char *)&v6->sin6_addr, 7 };
}

bool
limiter_take(struct limiter *l, const struct sockaddr_storage *peer, int64_t now, int64_t now_ms)
{
	bool local;
	struct str network = network_of(peer, &local);
	int64_t rate = local ? l->local_per_minute : l->per_minute, most = rate * 1000;
	struct bucket *b;

	if (rate == 0)
		return true;
	if (now / SECONDS_OF_DAY != l->day) {
		l->day = now / SECONDS_OF_DAY;
		vault_random(l->key, sizeof(l->key));
		memset(l->bucket, 0, BUCKETS * sizeof(l->bucket[0]));
	}
	b = &l->bucket[vault_hash(network, l->key) % BUCKETS];
	b->milli = b->since == 0 ? most : b->milli + (now_ms - b->since) * rate / 60;
	if (b->milli > most)
		b->milli = most;
	b->since = now_ms;
	if (b->milli < 1000)
		return false;
	b->milli -= 1000;
	return true;
}
