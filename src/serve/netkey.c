#include "serve/netkey.h"

#include <stdatomic.h>
#include <string.h>

void
netkey_tick(struct netkey_shared *s, int64_t day)
{
	struct netkey_slot *own = &s->slot[day & 1], *other = &s->slot[(day + 1) & 1];

	if (atomic_load(&own->day) != day) {
		atomic_store(&own->day, 0);
		vault_random(own->key, sizeof(own->key));
		atomic_store(&own->day, day);
	}
	if (atomic_load(&other->day) != 0) {
		atomic_store(&other->day, 0);
		explicit_bzero(other->key, sizeof(other->key));
	}
}

bool
netkey_get(const struct netkey_shared *s, int64_t day, unsigned char out[VAULT_HASH_KEY_BYTES])
{
	const struct netkey_slot *own = &s->slot[day & 1];

	if (atomic_load(&own->day) != day)
		return false;
	memcpy(out, own->key, VAULT_HASH_KEY_BYTES);
	return atomic_load(&own->day) == day; /* it did not change meanwhile */
}
