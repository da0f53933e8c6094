/*
 * correction.h - a correction that prints only what it corrects
 *
 * "The minister's e-mail address should read ...": what it does not print stays as it is in the
 * bulletin that it corrects.
 */
#ifndef OUTCRY_CORRECTION_H
#define OUTCRY_CORRECTION_H

#include "casefile/casefile.h"

/* A correction that could not stand alone: without deadline, demand or a way to reach anybody. */
bool correction_is_partial(const struct casefile *c);

/*
 * Fills in from MAIN, the bulletin that C corrects, what C does not print: its officials keep the
 * fields and channels that C does not name, its people and its text stay.  C's own text, which
 * tells what was wrong, becomes unplaced.  Officials and people whom MAIN does not name are added
 * with a doubt.  Officials of both carry permanent numbers.  Memory: in A.
 */
void correction_complete(struct arena *a, const struct casefile *main, struct casefile *c);

#endif
