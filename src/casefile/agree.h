/*
 * agree.h - open actions that disagree about one official: another number, another name
 */
#ifndef OUTCRY_AGREE_H
#define OUTCRY_AGREE_H

#include "casefile/caserec.h"

/*
 * One sentence for each disagreement of two cases that still take appeals at NOW.  Officials are
 * one when their names have the same words in any order, or they share an e-mail address.
 * Memory: in A.
 */
struct strs agree_check(struct arena *a, const struct caserecs *cases, int64_t now);

#endif
