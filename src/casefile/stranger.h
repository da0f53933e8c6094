/*
 * stranger.h - a document that carries the number of a case and is of another
 *
 * Numbers are misread, mistyped and used by two lists at once.  A bulletin about another country,
 * or that names nobody of the case, is said to be so before it is published as part of it.
 */
#ifndef OUTCRY_STRANGER_H
#define OUTCRY_STRANGER_H

#include "casefile/casefile.h"

/*
 * Says in C's doubts, on /number, that KNOWN of the same case is about another country or names
 * nobody that C names; what an earlier comparison said is taken out.  What one of the two does
 * not say, or says in another script, is not compared.  Memory: in A.
 */
void stranger_doubt(struct arena *a, const struct casefile *known, struct casefile *c);

/* True for the doubts of the above. */
bool stranger_is_doubt(const struct doubt *d);

/* Takes them out of C: somebody says that it is of the case.  Memory: in A. */
void stranger_accept(struct arena *a, struct casefile *c);

/* There is such a doubt, and neither index, headline nor a name speaks against it. */
bool stranger_is_clear(struct arena *a, const struct casefile *known, const struct casefile *c);

#endif
