/*
 * token.h - secrets in links, times sealed into keys, and proofs of patience
 *
 * A token is 32 characters, as long as the slot for a key: its kind and 155 random bits.  Only its
 * fingerprint (vault_fingerprint) is ever stored.
 */
#ifndef OUTCRY_VAULT_TOKEN_H
#define OUTCRY_VAULT_TOKEN_H

#include "vault/vault.h"

#define VAULT_TOKEN_LEN 32
#define VAULT_WAIT_LEN  40

enum vault_token_kind { VAULT_TOKEN_MAIL = 'm', VAULT_TOKEN_GROUP = 'g' };

struct str vault_token(struct arena *a, enum vault_token_kind kind);
bool vault_token_is(struct str s, enum vault_token_kind kind);

/*
 * VAULT_TOKEN_LEN hexadecimal digits that nobody can tell from random ones (80 are) and that say
 * to us when they were made: so a form tells how long it was filled in.
 */
void vault_stamp(const struct vault_secret *s, int64_t now, char out[VAULT_TOKEN_LEN]);
bool vault_stamp_read(const struct vault_secret *s, struct str stamp, int64_t *made);

/* Says when somebody was asked to wait before reporting KEY on SLUG.  Memory: in A. */
struct str vault_wait(struct arena *a, const struct vault_secret *s, int64_t now, struct str slug,
                      struct str key);
bool vault_wait_read(const struct vault_secret *s, struct str wait, struct str slug, struct str key,
                     int64_t *made);

/* Is SHA-256 of "WAIT:WORK" one that begins with VAULT_WORK_BITS zero bits? */
#define VAULT_WORK_BITS 16 /* 65,000 tries: a tenth of a second, a second on an old phone */
bool vault_work_is_done(struct str wait, struct str work);

#endif
