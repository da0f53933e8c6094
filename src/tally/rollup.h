/*
 * rollup.h - from reports to counts: one transaction per batch
 *
 * A report whose key is known counts nothing.  A withdrawal or correction that was read before its
 * report waits for it.  A report of a case that the database does not have is kept aside.  Who
 * stands behind a report, and whether it counts or is set aside, is judged here (tally/judge.h).
 */
#ifndef OUTCRY_ROLLUP_H
#define OUTCRY_ROLLUP_H

#include "store/saying.h"
#include "tally/spool.h"

struct rollup;

/* A question what became of a report; casefile 0: of none of ours. */
struct rollup_asked {
	int64_t casefile;
	struct str receipt;
};

struct rollup_done {
	size_t counted, repeated, changed, waiting, strayed, held; /* reports */
	struct {
		struct rollup_asked *item;
		size_t n, cap;
	} asked; /* texts as given to rollup_take() */
	struct {
		int64_t *item; /* ids of the cases whose figures moved, each once */
		size_t n, cap;
	} moved;
	bool learned; /* something was said of an official's address */
};

/* Begins the transaction.  Memory: *OUT in A, which must live until rollup_end(). */
NODISCARD bool rollup_begin(struct arena *a, struct store *s, struct rollup **out, struct err *e);

/* Takes one report; its texts must live until rollup_end(). */
NODISCARD bool rollup_take(struct rollup *r, const struct report *report, struct err *e);

/* Sets reports aside under the word HELD, or lets them go; *N of them.  Figures never have them. */
NODISCARD bool rollup_hold(struct rollup *r, const struct store_which *which, struct str held,
                           size_t *n, struct err *e);
NODISCARD bool rollup_release(struct rollup *r, int64_t casefile, struct str held, size_t *n,
                              struct err *e);

/* Notes that SEGMENT of the spool is counted up to POSITION: in the same transaction. */
NODISCARD bool rollup_moved_to(struct rollup *r, struct str segment, uint64_t position,
                               struct err *e);

/* Adds to the rollup and commits if OK, else undoes all of it.  Memory: DONE in rollup_begin's A.
 */
NODISCARD bool rollup_end(struct rollup *r, bool ok, struct rollup_done *done, struct err *e);

/*
 * Counts every report again and compares with the rollup: what `outcry verify` does.  *WRONG is
 * the number of keys that differ.
 */
NODISCARD bool rollup_verify(struct arena *a, struct store *s, int64_t *wrong, struct err *e);

#endif
