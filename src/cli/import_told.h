/*
 * import_told.h - says in a terminal what outcry import stored, and what changes
 */
#ifndef OUTCRY_CLI_IMPORT_TOLD_H
#define OUTCRY_CLI_IMPORT_TOLD_H

#include "cli/ask.h"

/* What was read: a document that can be explained, or NULL; 0, or which message of the file. */
struct told_of {
	const char *path;
	uint64_t message;
};

/* The case as ANSWER stored it, its doubts, and what is in the way of publishing; on stderr.  RQ is
 * what was asked.  Memory: scratch in A. */
void import_told(struct arena *a, const struct op_request *rq, const struct told_of *of,
                 const struct casefile *c, const struct op_answer *answer);

/* Why nothing is listed that a draft (DRAFT), or the current bulletin of C, changes. */
const char *told_no_changes(const struct caserec *c, bool draft);

#endif
