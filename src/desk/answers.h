/*
 * answers.h - what became of a report, for whoever holds its receipt
 *
 * The front cannot look anything up: it puts the question into the spool, and finds the answer in
 * public/.answers/, in a file named by the receipt's fingerprint.  Only what was asked is there,
 * for some minutes, and the name leads to a receipt for nobody who does not have it.
 */
#ifndef OUTCRY_ANSWERS_H
#define OUTCRY_ANSWERS_H

#include "store/store.h"
#include "tally/rollup.h"

/* Writes an answer for each of ASKED and forgets old ones.  Errors: ERR_IO, ERR_FULL, ERR_DB. */
NODISCARD bool answers_give(struct store *s, const char *public_dir,
                            const struct rollup_asked *asked, size_t n, struct err *e);

#endif
