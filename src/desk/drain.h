/*
 * drain.h - from the spool to the database, batch by batch
 *
 * A segment is removed when all of it is counted, the count is committed and no front holds it; one
 * with damage is set aside instead.
 */
#ifndef OUTCRY_DESK_DRAIN_H
#define OUTCRY_DESK_DRAIN_H

#include "tally/rollup.h"

struct drain; /* the readers of the segments that are not yet at their end */

/* Memory: heap, until drain_free.  Errors: ERR_DB.  SPOOL need not exist. */
NODISCARD bool drain_new(const char *spool, struct store *s, struct drain **out, struct err *e);
void drain_free(struct drain **d);

struct drain_result {
	bool more;       /* a full batch was taken: call again */
	size_t records;  /* taken now */
	size_t damaged;  /* places in segments that are no records */
	size_t strayed;  /* reports of cases that are not in the database: kept aside */
	struct err harm; /* the first damage */
	struct {
		int64_t *item; /* cases whose figures moved */
		size_t n, cap;
	} moved;
	bool learned; /* something was said of an official's address */
	struct {
		struct rollup_asked *item; /* questions: desk/answers.h */
		size_t n, cap;
	} asked;
};

/* Takes at most one batch.  Memory: *OUT in A.  Errors: ERR_DB, ERR_FULL, ERR_IO; then nothing of
 * the batch is counted and the same call is right again later. */
NODISCARD bool drain_step(struct arena *a, struct drain *d, struct drain_result *out,
                          struct err *e);

/* Bytes that wait in the spool. */
NODISCARD bool drain_backlog(struct drain *d, size_t *segments, uint64_t *bytes, struct err *e);

#endif
