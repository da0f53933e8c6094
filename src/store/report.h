/*
 * report.h - reports and their rollup in the database: for tally/ and the desk's loop
 *
 * Texts are stored as given.  All of these run in the transaction of the caller.
 */
#ifndef OUTCRY_STORE_REPORT_H
#define OUTCRY_STORE_REPORT_H

#include "store/store.h"

struct store_report {
	int64_t casefile;
	struct str key; /* of a stray only: with a case, the receipt says as much */
	struct str receipt;
	struct str edition, evidence, country;
	int64_t day, received; /* day_number */
	bool withdrawn;
	struct str entries; /* "letter:1:1,email:2:3": channel, target, count */
	struct str held;    /* why it is set aside and not counted; "" counts */
};

/* *ID is 0 when there is no such case. */
NODISCARD bool store_casefile_id(struct store *s, struct str slug, int64_t *id, struct err *e);

/* *ADDED is false when the receipt is known: then nothing changed. */
NODISCARD bool store_report_add(struct store *s, const struct store_report *r, bool *added,
                                struct err *e);
/* The report with a receipt; *FOUND.  Memory: texts in A. */
NODISCARD bool store_report_find(struct arena *a, struct store *s, int64_t casefile,
                                 struct str receipt, struct store_report *out, bool *found,
                                 struct err *e);
/* Sets withdrawn, country, day, entries and evidence of the report with R's case and receipt. */
NODISCARD bool store_report_set(struct store *s, const struct store_report *r, struct err *e);

/* Changes that were read before their report: the last one waits for it. */
NODISCARD bool store_change_put(struct store *s, const struct store_report *r, struct err *e);
NODISCARD bool store_change_take(struct arena *a, struct store *s, int64_t casefile,
                                 struct str receipt, struct store_report *out, bool *found,
                                 struct err *e);
NODISCARD bool store_change_count(struct store *s, int64_t *out, struct err *e);
/* Forgets those received before DAY: their report never came. */
NODISCARD bool store_change_forget(struct store *s, int64_t day, struct err *e);

/* Records of a case that this database does not have: kept, not counted. */
struct store_stray {
	struct str slug, operation;
	struct store_report report;
};
NODISCARD bool store_stray_put(struct store *s, const struct store_stray *x, struct err *e);
NODISCARD bool store_stray_count(struct store *s, int64_t *out, struct err *e);

/* One key of the rollup and what is added to it, or subtracted. */
struct store_delta {
	int64_t casefile;
	struct str edition;
	int target;
	enum channel channel;
	char country[3];
	int64_t day;
	enum evclass evidence;
	int64_t actions;
};
NODISCARD bool store_tally_add(struct store *s, const struct store_delta *d, struct err *e);

/* How far a spool segment is counted; 0 for an unknown one. */
NODISCARD bool store_spool_position(struct store *s, struct str segment, uint64_t *out,
                                    struct err *e);
NODISCARD bool store_spool_moved(struct store *s, struct str segment, uint64_t position,
                                 struct err *e);
NODISCARD bool store_spool_forget(struct store *s, struct str segment, struct err *e);
NODISCARD bool store_spool_segments(struct arena *a, struct store *s, struct strs *out,
                                    struct err *e);

/* Every counted report against the rollup: for `outcry verify`. */
NODISCARD bool store_reports_each(struct store *s,
                                  bool (*take)(void *ctx, const struct store_report *r,
                                               struct err *e),
                                  void *ctx, struct err *e);
NODISCARD bool store_tally_each(struct store *s,
                                bool (*take)(void *ctx, const struct store_delta *d, struct err *e),
                                void *ctx, struct err *e);

#endif
