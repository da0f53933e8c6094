/*
 * spool.h - reports on their way from a front to the desk: append-only files of checked records
 *
 * A front writes segments SPOOL/<startns>-<pid>.seg and holds the newest with flock; the desk
 * reads them.  Record: u32 length, u32 CRC-32 of the payload, payload; all little endian.  What
 * spool_commit() answered true for is on the disk.
 *
 * Records of two fronts come in no order: a WITHDRAW may be read before the report it withdraws.
 * An uncommitted record may be read too (its front was just stopped): it was acknowledged to
 * nobody, and its key makes counting it harmless.
 */
#ifndef OUTCRY_SPOOL_H
#define OUTCRY_SPOOL_H

#include "base/arena.h"
#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"
#include "casefile/channel.h"
#include "casefile/evclass.h"
#include "casefile/outcome.h"

/* ASK changes nothing: somebody wants to know what became of the report with this receipt.
 * OUTCOME counts nothing: it says how one try went, in one entry. */
enum report_op {
	REPORT_ADD,
	REPORT_CORRECT,
	REPORT_WITHDRAW,
	REPORT_ASK,
	REPORT_OUTCOME,
	REPORT_OP_COUNT
};

/* What a report brought to show who sends it: the desk judges it, the front cannot. */
enum report_proof {
	PROOF_NONE,
	PROOF_TOKEN,
	PROOF_GROUP,
	PROOF_DESK /* the desk recorded it: never in a spool */
};
#define REPORT_PROOF_BYTES    32 /* vault_fingerprint() of the token: the token itself is not kept */
#define REPORT_SUSPICION_MOST 3  /* 0: nothing odd; all that the desk learns of a network */
#define REPORT_NETWORK_MOST   15 /* of an OUTCOME: 4 bits of a hash whose key dies at midnight */

struct report_entry {
	enum channel channel;
	int target; /* permanent number; 0: not stated (post only) */
	int count;  /* 1..LIMIT_REPORT_COUNT */
};

#define REPORT_NO_DAY INT32_MIN

struct report {
	enum report_op op;
	enum evclass evidence; /* as said; believed with PROOF_DESK only */
	struct str slug;       /* "163-17": with KEY the identity of the report */
	struct str edition;    /* "" the default; "fr", "us/en": the address it came by */
	struct str key; /* up to LIMIT_REPORT_KEY_BYTES characters; "" if CORRECT or WITHDRAW came
	                   without */
	struct str receipt; /* "XXXX-XXXX-XXXX-XXXX": of the report that is added, corrected, ... */
	int32_t day_acted;  /* day_number() or REPORT_NO_DAY */
	int32_t day_received;
	char country[3]; /* of the supporter, ISO 3166-1 alpha-2; "" not stated */
	enum report_proof proof;
	struct str proof_hash; /* REPORT_PROOF_BYTES hex digits; "" for PROOF_NONE */
	int suspicion;         /* 0..REPORT_SUSPICION_MOST */
	enum outcome outcome;  /* OUTCOME only */
	int network;           /* OUTCOME only: 0..REPORT_NETWORK_MOST; 0 for this machine's own */
	size_t n;              /* entries; 0 for WITHDRAW and ASK, 1 for OUTCOME */
	struct report_entry entry[LIMIT_REPORT_ENTRIES];
};

/* ---- writing: one struct spool in each front */
struct spool;

/* Memory: heap, until spool_free.  Opens SPOOL (a folder that exists); no segment yet.  ERR_IO. */
NODISCARD bool spool_new(const char *dir, struct spool **out, struct err *e);
void spool_free(struct spool **s); /* closes the segment: the desk may drain and remove it */

/* Adds to the batch in memory.  Errors: ERR_LIMIT for a text or list above its limit. */
NODISCARD bool spool_append(struct spool *s, const struct report *r, struct err *e);
/* All of N or, on failure, none: what is of one piece is in one batch. */
NODISCARD bool spool_append_all(struct spool *s, const struct report *list, size_t n,
                                struct err *e);
size_t spool_waiting(const struct spool *s); /* records in the batch */

/*
 * Writes the batch in one write and fdatasync; the batch is empty afterwards, whatever happened.
 * Errors: ERR_FULL (disk full, read-only), ERR_IO: nothing of the batch counts as written, the
 * file is cut back and left; the next commit begins another.
 */
NODISCARD bool spool_commit(struct spool *s, struct err *e);

/* Closes the segment when it has SPOOL_SEGMENT_BYTES or is SPOOL_SEGMENT_MS old. */
#define SPOOL_SEGMENT_BYTES (8 * 1024 * 1024)
#define SPOOL_SEGMENT_MS    5000
void spool_rotate(struct spool *s, int64_t now_monotonic_ms);

/* True if a byte could be written and synced now: for /health. */
NODISCARD bool spool_try(struct spool *s, struct err *e);

/* ---- reading: the desk */

/* Names of the segments, oldest first.  Memory: in A. */
NODISCARD bool spool_list(struct arena *a, const char *dir, struct strs *out, struct err *e);

struct spool_reader;

/* Opens a segment at OFFSET (0, or what spool_reader_offset() said).  Memory: heap, until
 * spool_reader_free.  Errors: ERR_NOT_FOUND, ERR_IO; ERR_INPUT when NAME is no segment's. */
NODISCARD bool spool_reader_new(const char *dir, struct str name, uint64_t offset,
                                struct spool_reader **out, struct err *e);
void spool_reader_free(struct spool_reader **r);

enum spool_read {
	SPOOL_RECORD,  /* *OUT is the next one */
	SPOOL_END,     /* nothing more now (a held segment may grow; a torn tail is none) */
	SPOOL_DAMAGED, /* bytes that are no record, and records behind them: E says where */
	SPOOL_FAILED   /* reading failed: E */
};
/* Texts of OUT: in A.  After SPOOL_DAMAGED the next call goes on behind the damage; the caller
 * logs E and counts it. */
enum spool_read spool_reader_next(struct spool_reader *r, struct arena *a, struct report *out,
                                  struct err *e);
uint64_t spool_reader_offset(const struct spool_reader *r); /* behind the last record read */

/*
 * True if a front may still write to it.  Once false, it stays false: then SPOOL_END of a later
 * spool_reader_next() is the true end, and spool_remove() is right.
 */
bool spool_reader_is_held(struct spool_reader *r);
NODISCARD bool spool_remove(const char *dir, struct str name, struct err *e); /* absent is fine */
/* Keeps a segment that held damage as NAME.damaged, which no list has; absent is fine. */
NODISCARD bool spool_set_aside(const char *dir, struct str name, struct err *e);

/* ---- the payload, for tests and fuzzing */
struct buf;
NODISCARD bool report_encode(struct buf *out, const struct report *r, struct err *e);
NODISCARD bool report_decode(struct arena *a, struct str payload, struct report *out,
                             struct err *e);

#endif
