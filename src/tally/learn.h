/*
 * learn.h - from how tries went to the health of an official's addresses
 *
 * An outcome names an official of a case; what it says is noted of the address itself, so that it
 * holds in every case that uses it.
 */
#ifndef OUTCRY_LEARN_H
#define OUTCRY_LEARN_H

#include "store/contact.h"
#include "tally/spool.h"

/* Takes one outcome in the caller's transaction; *MOVED: it said something of an address.
 * A: scratch. */
NODISCARD bool learn_take(struct arena *a, struct store *s, const struct report *report,
                          int64_t casefile, bool *moved, struct err *e);

/*
 * Fills the health of every official of C from LIST, and puts addresses that are dead behind those
 * that are not.  A channel is as well as its best address.  Memory: in A.
 */
void learn_fill(struct arena *a, const struct store_contacts *list, struct casefile *c);

#endif
