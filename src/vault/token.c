#include "vault/token.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

#define RANDOM_DIGITS 20
#define PROOF_BITS    20
#define TIME_BITS     28
#define EPOCH         INT64_C(1577836800) /* 2020: 28 bits of seconds last 8 years, then again */

static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";

struct str
vault_token(struct arena *a, enum vault_token_kind kind)
{
	unsigned char random[VAULT_TOKEN_LEN];
	char *out = arena_alloc(a, VAULT_TOKEN_LEN, 1);

	vault_random(random, sizeof(random));
	out[0] = (char)kind;
	for (size_t i = 1; i < VAULT_TOKEN_LEN; i++)
		out[i] = letters[random[i] & 31];
	return (struct str){ out, VAULT_TOKEN_LEN };
}

bool
vault_token_is(struct str s, enum vault_token_kind kind)
{
	if (s.n != VAULT_TOKEN_LEN || s.p[0] != (char)kind)
		return false;
	for (size_t i = 1; i < s.n; i++)
		if (s.p[i] == '\0' || strchr(letters, s.p[i]) == NULL)
			return false;
	return true;
}

/* 64 bits of the keyed hash of a letter and some texts, each with its length before it. */
static uint64_t
keyed(const struct vault_secret *s, char what, const struct str *text, size_t n)
{
	crypto_generichash_state st;
	unsigned char hash[16];
	uint64_t v = 0;

	(void)crypto_generichash_init(&st, s->bytes, sizeof(s->bytes), sizeof(hash));
	(void)crypto_generichash_update(&st, (const unsigned char *)&what, 1);
	for (size_t i = 0; i < n; i++) {
		uint64_t length = text[i].n;

		(void)crypto_generichash_update(&st, (const unsigned char *)&length,
		                                sizeof(length));
		(void)crypto_generichash_update(&st, (const unsigned char *)text[i].p, text[i].n);
	}
	(void)crypto_generichash_final(&st, hash, sizeof(hash));
	for (size_t i = 0; i < sizeof(v); i++)
		v |= (uint64_t)hash[i] << 8 * i;
	return v;
}

static uint64_t
low_bits(uint64_t v, unsigned bits)
{
	return v & ((UINT64_C(1) << bits) - 1);
}

/* Time and its proof, 48 bits. */
static uint64_t
sealed_time(const struct vault_secret *s, struct str random, uint64_t time)
{
	const struct str parts[] = { random, { (const char *)&time, sizeof(time) } };

	return time << PROOF_BITS | low_bits(keyed(s, 't', parts, 2), PROOF_BITS);
}

static uint64_t
mask_of(const struct vault_secret *s, struct str random)
{
	return low_bits(keyed(s, 's', &random, 1), TIME_BITS + PROOF_BITS);
}

void
vault_stamp(const struct vault_secret *s, int64_t now, char out[VAULT_TOKEN_LEN])
{
	static const char hex[] = "0123456789abcdef";
	struct str random = { out, RANDOM_DIGITS };
	uint64_t v;

	vault_random_hex(out, RANDOM_DIGITS);
	v = sealed_time(s, random, low_bits((uint64_t)(now - EPOCH), TIME_BITS)) ^
	    mask_of(s, random);
	for (size_t i = VAULT_TOKEN_LEN; i-- > RANDOM_DIGITS; v >>= 4)
		out[i] = hex[v & 15];
}

/* Up to 16 hexadecimal digits, lower case only. */
static bool
read_hex(struct str s, uint64_t *out)
{
	uint64_t v = 0;

	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
			return false;
		v = v << 4 | (uint64_t)(c <= '9' ? c - '0' : c - 'a' + 10);
	}
	*out = v;
	return true;
}

bool
vault_stamp_read(const struct vault_secret *s, struct str stamp, int64_t *made)
{
	struct str random;
	uint64_t v;

	if (stamp.n != VAULT_TOKEN_LEN || !read_hex(str_from(stamp, RANDOM_DIGITS), &v))
		return false;
	random = str_sub(stamp, 0, RANDOM_DIGITS);
	v ^= mask_of(s, random);
	if (sealed_time(s, random, v >> PROOF_BITS) != v)
		return false;
	*made = EPOCH + (int64_t)(v >> PROOF_BITS);
	return true;
}

static uint64_t
wait_proof(const struct vault_secret *s, struct str time, struct str slug, struct str key,
           char what)
{
	const struct str parts[] = { time, slug, key };

	return keyed(s, what, parts, ARRAY_LEN(parts));
}

struct str
vault_wait(struct arena *a, const struct vault_secret *s, int64_t now, struct str slug,
           struct str key)
{
	struct str time = str_printf(a, "%08llx", (unsigned long long)now & 0xFFFFFFFF);

	return str_printf(a, STR_FMT "%016llx%016llx", STR_ARG(time),
	                  (unsigned long long)wait_proof(s, time, slug, key, 'w'),
	                  (unsigned long long)wait_proof(s, time, slug, key, 'W'));
}

bool
vault_wait_read(const struct vault_secret *s, struct str wait, struct str slug, struct str key,
                int64_t *made)
{
	uint64_t time, first, second;
	struct str at;

	if (wait.n != VAULT_WAIT_LEN || !read_hex(str_sub(wait, 0, 8), &time) ||
	    !read_hex(str_sub(wait, 8, 24), &first) || !read_hex(str_from(wait, 24), &second))
		return false;
	at = str_sub(wait, 0, 8);
	if (first != wait_proof(s, at, slug, key, 'w') ||
	    second != wait_proof(s, at, slug, key, 'W'))
		return false;
	*made = (int64_t)time;
	return true;
}

bool
vault_work_is_done(struct str wait, struct str work)
{
	crypto_hash_sha256_state st;
	unsigned char hash[crypto_hash_sha256_BYTES];

	(void)crypto_hash_sha256_init(&st);
	(void)crypto_hash_sha256_update(&st, (const unsigned char *)wait.p, wait.n);
	(void)crypto_hash_sha256_update(&st, (const unsigned char *)":", 1);
	(void)crypto_hash_sha256_update(&st, (const unsigned char *)work.p, work.n);
	(void)crypto_hash_sha256_final(&st, hash);
	return hash[0] == 0 && hash[VAULT_WORK_BITS / 8 - 1] == 0;
}
