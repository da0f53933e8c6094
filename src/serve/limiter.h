/*
 * limiter.h - how many reports one network may send, without knowing who it is
 *
 * A token bucket for each /24 or /56, found by a keyed hash whose key lives in memory only and
 * until midnight UTC (netkey.h).  A fixed table: who was away longest is forgotten, none is ever
 * stored.  Each front counts for itself: connections are spread over them, so each allows its
 * share.
 */
#ifndef OUTCRY_SERVE_LIMITER_H
#define OUTCRY_SERVE_LIMITER_H

#include <netinet/in.h>
#include <sys/socket.h>

#include "base/arena.h"
#include "base/str.h"
#include "serve/netkey.h"

struct limiter;

/* PER_MINUTE, LOCAL_PER_MINUTE (for loopback: a proxy or an onion service): 0 for no limit. */
struct limiter *limiter_new(struct arena *a, int64_t per_minute, int64_t local_per_minute);

/* The key of the day comes from KEYS, and other fronts share the work.  Before anything is taken.
 */
void limiter_share(struct limiter *l, const struct netkey_shared *keys);

/* Takes one token of PEER's network; false: there is none.  NOW: seconds, NOW_MS: monotonic. */
bool limiter_take(struct limiter *l, const struct sockaddr_storage *peer, int64_t now,
                  int64_t now_ms);

/*
 * Counts a report of PEER's network and says how odd that many are in a day, 0 to 3: all that
 * leaves this process.  Where networks are not told apart (no limit: everybody may share this
 * address) always 0.
 */
int limiter_suspicion(struct limiter *l, const struct sockaddr_storage *peer, int64_t now);
/* Which of 15 classes PEER's network falls into today, by the key that is gone at midnight; 0 for
 * this machine, behind which everybody may be. */
int limiter_network(struct limiter *l, const struct sockaddr_storage *peer, int64_t now);
bool limiter_is_blind(const struct limiter *l, const struct sockaddr_storage *peer);

#endif
