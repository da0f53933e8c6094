/*
 * edition.h - a bulletin in another language: whose translation it is, and what its page shows
 *
 * A translation has its own words; deadline, officials' numbers and how to reach them are those
 * of the bulletin that it translates, so that no language appeals to an address that another has
 * corrected.
 */
#ifndef OUTCRY_EDITION_H
#define OUTCRY_EDITION_H

#include "casefile/caserec.h"

/* How sure it is that C, in another language, translates B; the surest counts. */
enum edition_cue {
	EDITION_NO,
	EDITION_WEAK,  /* same kind, and nothing that would tell them apart */
	EDITION_PLACE, /* same kind and ordinal */
	EDITION_INDEX, /* same index number */
};
enum edition_cue edition_of(const struct casefile *c, const struct bulletin *b);

/*
 * Gives each official of T that is one of MAIN its number, the others 0: by name, else by a
 * channel that both have, else by address, else by the place in lists of the same length.
 */
void edition_align(struct arena *a, const struct targets *main, struct targets *t);

/*
 * Says in C's doubts where the translation differs from MAIN in what they share: deadline, an
 * official that MAIN does not name or whose channels differ, a weak cue.  A doubt that is there
 * already is not added.  Memory: in A.
 */
void edition_doubt(struct arena *a, const struct casefile *main, enum edition_cue cue,
                   struct casefile *c);

/*
 * What the page in C's language shows: C's words with MAIN's deadline, and MAIN's officials and
 * channels with C's words for office, salutation and note; officials that only C names (an
 * embassy in the own country) follow.  C's targets carry numbers.  Memory: in A.
 */
struct casefile casefile_edition(struct arena *a, const struct casefile *main,
                                 const struct casefile *c);

#endif
