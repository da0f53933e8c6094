/*
 * corrected.h - which doubts a person has settled by correcting a case document
 */
#ifndef OUTCRY_CASEFILE_CORRECTED_H
#define OUTCRY_CASEFILE_CORRECTED_H

#include "casefile/casefile.h"

/*
 * Takes from C, which somebody made of DRAFT, the doubts about what is no longer as it was: who
 * changed a field has looked at it.  One that DRAFT has not any more does not come back with an
 * older copy of the document.  A doubt about the whole document stays; that about a person or an
 * official who only moved up or down in the list moves along.  Memory: in A.
 * Errors: those of casefile_to_json.
 */
NODISCARD bool corrected_doubts(struct arena *a, const struct casefile *draft, struct casefile *c,
                                struct err *e);

#endif
