/*
 * guard.h - the last look at the bytes of an output before it becomes public
 *
 * A protected term is the real name behind a pseudonym, a village, a number: whatever the desk
 * says must leave in no output.  Terms and outputs are compared as people read them: case,
 * accents, width, zero-width characters, punctuation and spaces do not hide a term, nor do HTML
 * tags and entities or percent-encoding.  A short term in an alphabet must stand as a word of its
 * own ("Li" is not found in "Lives"); a long one, or one in a script without spaces, may stand
 * anywhere.  What is compressed (PDF) is checked by what it is made from: see publish/outputs.c.
 */
#ifndef OUTCRY_GUARD_H
#define OUTCRY_GUARD_H

#include "base/err.h"
#include "base/str.h"

struct guard_term {
	struct str letters; /* folded, letters and digits only */
	bool anywhere;      /* also inside a word */
};

struct guard {
	struct guard_term *item;
	size_t n, cap;
};

/* Terms of fewer than two letters are refused: they would be everywhere.  Errors: ERR_INPUT.
 * Memory: in A. */
NODISCARD bool guard_init(struct arena *a, const struct strs *terms, struct guard *out,
                          struct err *e);

/* False with ERR_DENIED naming OUTPUT and the term's place in the list, never the term. */
NODISCARD bool guard_check(struct arena *a, const struct guard *g, const char *output,
                           struct str bytes, struct err *e);

#endif
