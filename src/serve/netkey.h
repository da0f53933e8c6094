/*
 * netkey.h - the key of the day by which networks are known, the same at every front
 *
 * With a key of its own at each front one network would be as many, and speak with as many voices
 * about an official's address.  The supervisor makes the key, in memory that the fronts share;
 * it is random, never written, and gone when its day is over.
 */
#ifndef OUTCRY_SERVE_NETKEY_H
#define OUTCRY_SERVE_NETKEY_H

#include <stdint.h>

#include "vault/vault.h"

struct netkey_slot {
	_Atomic int64_t day; /* 0: none */
	unsigned char key[VAULT_HASH_KEY_BYTES];
};

struct netkey_shared {
	_Atomic uint32_t fronts; /* how many share what one network may do */
	struct netkey_slot slot[2];
};

/* The supervisor, now and then: makes the key of DAY unless it is there, forgets every other. */
void netkey_tick(struct netkey_shared *s, int64_t day);

/* False: there is none of this day (yet). */
bool netkey_get(const struct netkey_shared *s, int64_t day,
                unsigned char out[VAULT_HASH_KEY_BYTES]);

#endif
