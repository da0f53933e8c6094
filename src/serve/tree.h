/*
 * tree.h - the public tree of plain files, kept in memory as ready answers
 *
 * A file is read once, with the head of its answer, its compressed form and its entity tag; it is
 * forgotten when public/version changes, which is looked at every TREE_LOOK_MS.  Bounded by
 * TREE_BYTES, least recently used first.
 *
 * Pages with key slots (32 bytes that each answer fills with its own random key) are compressed
 * once: the slots stand in stored blocks of the deflate stream, so that filling them needs no
 * compressor.
 */
#ifndef OUTCRY_SERVE_TREE_H
#define OUTCRY_SERVE_TREE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"
#include "publish/manifest.h"
#include "vault/token.h"

#define TREE_LOOK_MS 100
#define TREE_BYTES   ((size_t)24 * 1024 * 1024)

#define TREE_ANSWERS   ".answers" /* what the desk was asked: see desk/answers.h */
#define TREE_KEY_SLOT  "KEYSLOT-KEYSLOT-KEYSLOT-KEYSLOT-"
#define TREE_KEY_BYTES (sizeof(TREE_KEY_SLOT) - 1)

/* One form of a file: as it is, or compressed. */
struct tree_form {
	struct str head; /* of a 200, up to what belongs to the connection */
	struct str body;
	struct str etag;
	const size_t *slot; /* where the keys stand in BODY */
};

struct tree_entry {
	/* private */
	struct tree_entry *hash_next, *newer, *older;
	uint64_t hash, generation;
	struct str path;
	struct arena *arena;
	size_t bytes;
	unsigned refs;
	bool detached;
	/* to read */
	struct tree_form plain, gzip;
	bool has_gzip;
	size_t slots;
	const uint32_t *part_crc; /* CRC-32 and length of what stands between the slots */
	const size_t *part_len;
	struct str type;
	const struct manifest *manifest; /* of a .manifest that decodes */
};

struct tree;
struct stat;

/* Opens DATA/public.  OVER_TLS: heads say Strict-Transport-Security.  Errors: ERR_IO. */
NODISCARD bool tree_new(const char *public_dir, bool over_tls, struct tree **out, struct err *e);
void tree_free(struct tree **t);

void tree_look(struct tree *t, int64_t now_ms); /* at the version, if it is time to */

/*
 * The file at PATH ("" the index, "ua/163-17", no slash at either end): a file of that name, else
 * the index.html in a folder of that name.  NULL: there is none, or a component begins with a dot.
 * The caller holds it until tree_release().
 */
struct tree_entry *tree_get(struct tree *t, struct str path);

/* The same for our own files, whose names begin with a dot: .manifest, .letter-1. */
struct tree_entry *tree_get_private(struct tree *t, struct str path);

void tree_hold(struct tree_entry *e);
void tree_release(struct tree *t, struct tree_entry *e);

/* What fills the slots: stamps of now (vault/token.h), or the token that a link carried. */
struct tree_keys {
	const struct vault_secret *secret;
	int64_t now;
	struct str token; /* "" or VAULT_TOKEN_LEN bytes */
};

void tree_key(const struct tree_keys *k, char out[TREE_KEY_BYTES]);

/* The body of a page with slots, each filled with a key of its own.  Memory: in A. */
struct str tree_fill(struct arena *a, const struct tree_entry *e, bool gzip,
                     const struct tree_keys *k);

/* A small file of our own that changes without notice, read now.  False: there is none.  Memory: in
 * A. */
bool tree_read_fresh(struct arena *a, const struct tree *t, const char *path, struct str *out,
                     int64_t *written);

/*
 * A larger one, read only when it is another than SEEN, which is zero at first.  False: it is as
 * it was seen.  *OUT is empty when there is none any more.  Memory: in A.
 */
bool tree_reread(struct arena *a, const struct tree *t, const char *path, size_t most,
                 struct stat *seen, struct str *out);

#endif
