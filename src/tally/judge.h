/*
 * judge.h - who stands behind a report, and may it be counted: for the rollup only
 *
 * A class is settable only by what proves it: "mail" by a token of an alert on this case, "group"
 * by the link of a group that was not revoked, either by the desk itself (PROOF_DESK).  Nothing
 * proves "confirmed" yet.
 */
#ifndef OUTCRY_JUDGE_H
#define OUTCRY_JUDGE_H

#include "store/report.h"
#include "tally/spool.h"

struct judge_pace {
	int64_t casefile, day;
	char country[3];      /* "*": all */
	int64_t known, added; /* in the database; in this batch */
};

struct judge {
	struct arena *arena;
	struct store *store;
	struct {
		struct judge_pace *item;
		size_t n, cap;
	} paces;
};

/* Sets OUT->evidence and OUT->held. */
NODISCARD bool judge_report(struct judge *j, const struct report *r, struct store_report *out,
                            struct err *e);
/* Notes that the report was new. */
NODISCARD bool judge_counted(struct judge *j, const struct store_report *s, struct err *e);
/* Writes the pace of the batch. */
NODISCARD bool judge_end(struct judge *j, struct err *e);

/* A token speaks for one person: more actions through it are anybody's. */
struct str judge_token_class(int64_t actions);

#endif
