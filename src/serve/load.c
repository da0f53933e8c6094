#include "serve/load.h"

#include "vault/vault.h"

#define CASES     1024
#define MINUTE_MS 60000

/* Two minutes side by side: the one that runs, and the one before. */
struct count {
	int64_t minute, now, before;
};

struct load {
	unsigned char key[VAULT_HASH_KEY_BYTES];
	struct count count[CASES];
};

struct load *
load_new(struct arena *a)
{
	struct load *l = arena_array(a, struct load, 1);

	vault_random(l->key, sizeof(l->key));
	return l;
}

int64_t
load_note(struct load *l, struct str slug, int64_t now_ms)
{
	struct count *c = &l->count[vault_hash(slug, l->key) % CASES];
	int64_t minute = now_ms / MINUTE_MS, left = MINUTE_MS - now_ms % MINUTE_MS, were;

	if (minute != c->minute) {
		c->before = minute == c->minute + 1 ? c->now : 0;
		c->now = 0;
		c->minute = minute;
	}
	were = c->now + (c->before * left + MINUTE_MS - 1) / MINUTE_MS;
	c->now++;
	return were;
}

bool
load_is_patient(int64_t seconds, int64_t least, bool worked)
{
	return seconds >= 0 && seconds <= LOAD_OLD_S && (worked || seconds >= least);
}
