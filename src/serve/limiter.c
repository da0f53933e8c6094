#include "serve/limiter.h"

#include <string.h>

#include "vault/vault.h"

#define BUCKETS        65536 /* 24 bytes each: 1.5 MiB (SECURITY.md, Abuse) */
#define WAYS           8     /* places that a network may have */
#define SECONDS_OF_DAY 86400
#define CLASSES        15 /* REPORT_NETWORK_MOST: 4 bits say little of anybody */

struct bucket {
	int64_t milli;    /* tokens in thousandths */
	int64_t since;    /* monotonic ms of the last visit; 0: never */
	uint32_t reports; /* of the day */
	uint32_t tag;     /* of the network's hash, or a flood would share with others; 0: free */
};

/*
 * What one network may bring in a day and be usual: a mobile operator sends all its customers out
 * by few addresses, so it is a share of the day, and never less than a school.
 */
#define USUAL_REPORTS 60
#define USUAL_SHARE   200 /* one of so many */
static const uint32_t times_usual[] = { 1, 2, 5 };

struct limiter {
	int64_t per_minute, local_per_minute, day;
	const struct netkey_shared *keys; /* NULL: a key of our own */
	bool shares;                      /* the key of this day is everybody's */
	uint32_t usual;                   /* reports of one network in a day, at this front */
	uint32_t reports;                 /* of the day, of all networks */
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
	l->usual = USUAL_REPORTS;
	l->bucket = arena_array(a, struct bucket, BUCKETS);
	return l;
}

/* A share of RATE; no limit stays none. */
static int64_t
share_of(int64_t rate, uint32_t fronts)
{
	return rate == 0 || rate >= fronts ? rate / fronts : 1;
}

void
limiter_share(struct limiter *l, const struct netkey_shared *keys)
{
	uint32_t fronts = keys->fronts > 1 ? keys->fronts : 1;

	l->keys = keys;
	l->per_minute = share_of(l->per_minute, fronts);
	l->local_per_minute = share_of(l->local_per_minute, fronts);
	l->usual = (uint32_t)share_of(USUAL_REPORTS, fronts);
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

/* Its own, else a free one, else that of whoever was away longest. */
static struct bucket *
find_bucket(struct limiter *l, uint64_t hash)
{
	uint32_t tag = (uint32_t)(hash >> 32) | 1;
	struct bucket *least = NULL;

	for (uint64_t i = 0; i < WAYS; i++) {
		struct bucket *b = &l->bucket[(hash + i) % BUCKETS];

		if (b->tag == tag)
			return b;
		if (least == NULL || (least->tag != 0 && (b->tag == 0 || b->since < least->since)))
			least = b;
	}
	*least = (struct bucket){ .tag = tag };
	return least;
}

/* Yesterday's key serves until the shared one of today is there, some milliseconds. */
static void
begin_day(struct limiter *l, int64_t day)
{
	unsigned char key[VAULT_HASH_KEY_BYTES];
	bool shared = l->keys != NULL && netkey_get(l->keys, day, key);

	if (!shared && l->shares)
		return;
	if (shared)
		memcpy(l->key, key, sizeof(l->key));
	else
		vault_random(l->key, sizeof(l->key));
	l->shares = shared;
	l->day = day;
	l->reports = 0;
	memset(l->bucket, 0, BUCKETS * sizeof(l->bucket[0]));
}

/* The bucket of NETWORK; all are forgotten, and their key with them, when a day is over. */
static struct bucket *
bucket_of(struct limiter *l, struct str network, int64_t now)
{
	if (now / SECONDS_OF_DAY != l->day)
		begin_day(l, now / SECONDS_OF_DAY);
	return find_bucket(l, vault_hash(network, l->key));
}

bool
limiter_is_blind(const struct limiter *l, const struct sockaddr_storage *peer)
{
	bool local;

	(void)network_of(peer, &local);
	return (local ? l->local_per_minute : l->per_minute) == 0;
}

int
limiter_network(struct limiter *l, const struct sockaddr_storage *peer, int64_t now)
{
	bool local;
	struct str network = network_of(peer, &local);

	if (local)
		return 0;
	(void)bucket_of(l, network, now); /* a new day has a new key */
	return (int)((vault_hash(network, l->key) >> 32) % CLASSES) + 1;
}

int
limiter_suspicion(struct limiter *l, const struct sockaddr_storage *peer, int64_t now)
{
	bool local;
	struct bucket *b;
	uint32_t usual;
	int suspicion = 0;

	if (limiter_is_blind(l, peer))
		return 0;
	b = bucket_of(l, network_of(peer, &local), now);
	b->reports++;
	l->reports++;
	usual = l->reports / USUAL_SHARE;
	if (usual < l->usual)
		usual = l->usual;
	while (suspicion < (int)ARRAY_LEN(times_usual) &&
	       b->reports > usual * times_usual[suspicion])
		suspicion++;
	return suspicion;
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
	b = bucket_of(l, network, now);
	b->milli = b->since == 0 ? most : b->milli + (now_ms - b->since) * rate / 60;
	if (b->milli > most)
		b->milli = most;
	b->since = now_ms;
	if (b->milli < 1000)
		return false;
	b->milli -= 1000;
	return true;
}
