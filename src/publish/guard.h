/*
 * guard.h - the last look at the bytes of an output before it becomes public
 *
 * A protected term is the real name behind a pseudonym, a village, a number: whatever the desk
 * says must leave in no output.  Terms and outputs are compared as people read them: case,
 * accents, width, zero-width characters, hyphens, apostrophes and spaces do not hide a term, nor
 * do HTML entities, percent-encoding, base64 or a PDF's text streams.
 */
#ifndef OUTCRY_GUARD_H
#define OUTCRY_GUARD_H

#include "base/err.h"
#include "base/str.h"

struct guard {
	struct strs folded; /* the terms, folded for comparing */
};

/* Terms of fewer than three letters are refused: they would be everywhere.  Errors: ERR_INPUT. */
NODISCARD bool guard_init(struct arena *a, const struct strs *terms, struct guard *out,
                          struct err *e);

/* False with ERR_DENIED naming OUTPUT and the term's place in the list, never the term. */
NODISCARD bool guard_check(struct arena *a, const struct guard *g, const char *output,
                           struct str bytes, struct err *e);

#endif
