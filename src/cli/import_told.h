/*
 * import_told.h - says in a terminal what outcry import stored
 */
#ifndef OUTCRY_CLI_IMPORT_TOLD_H
#define OUTCRY_CLI_IMPORT_TOLD_H

#include "cli/ask.h"

/* The case as ANSWER stored it, its doubts, and what is in the way of publishing; on stderr.  RQ is
 * what was asked; PATH: of a document that can be explained, or NULL.  Memory: scratch in A. */
void import_told(struct arena *a, const struct op_request *rq, const char *path,
                 const struct casefile *c, const struct op_answer *answer);

#endif
