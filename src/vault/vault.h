/*
 * vault.h - random numbers and receipts
 *
 * DATA/secret.key holds 32 random bytes, readable by its owner only.  It opens nothing: it makes
 * the receipt of a report a function of (number, key), so that a repeated report gets the same
 * receipt without anybody looking it up.
 */
#ifndef OUTCRY_VAULT_H
#define OUTCRY_VAULT_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#define VAULT_SECRET_BYTES 32
#define VAULT_RECEIPT_LEN  19 /* XXXX-XXXX-XXXX-XXXX */

struct vault_secret {
	unsigned char bytes[VAULT_SECRET_BYTES];
};

/* Reads DATA/secret.key, making it when there is none.  Errors: ERR_IO, ERR_FULL; ERR_INPUT for a
 * file of another length. */
NODISCARD bool vault_secret_load(const char *data_dir, struct vault_secret *out, struct err *e);

/* 60 bits of keyed BLAKE2b of SLUG and KEY and 20 that prove them, in Crockford's base32.
 * Memory: in A. */
struct str vault_receipt(struct arena *a, const struct vault_secret *s, struct str slug,
                         struct str key);

/*
 * What somebody typed as a receipt of case SLUG, in its one form: case, spaces and hyphens aside,
 * O is 0, I and L are 1.  False if it is none that vault_receipt() gave.  Memory: in A.
 */
NODISCARD bool vault_receipt_read(struct arena *a, const struct vault_secret *s, struct str slug,
                                  struct str typed, struct str *out);

void vault_random(void *out, size_t n);
void vault_random_hex(char *out, size_t digits); /* DIGITS characters, even, no NUL after them */
void vault_wipe(void *p, size_t n);

/* A hash for tables that strangers fill: keyed, 64 bits. */
#define VAULT_HASH_KEY_BYTES 16
uint64_t vault_hash(struct str s, const unsigned char key[VAULT_HASH_KEY_BYTES]);

/* 128 bits of BLAKE2b as 32 hex digits: the ETag of a file.  Memory: in A. */
struct str vault_fingerprint(struct arena *a, struct str bytes);

#endif
