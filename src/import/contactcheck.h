/*
 * contactcheck.h - addresses, numbers and links that somebody typed into a case document
 *
 * What the reader of documents would not take for an e-mail address, or what could never be
 * written to or called, must not reach a page.
 */
#ifndef OUTCRY_IMPORT_CONTACTCHECK_H
#define OUTCRY_IMPORT_CONTACTCHECK_H

#include "casefile/casefile.h"

/* The ways to every official of C.  Errors: ERR_INPUT naming the first that is none, by its JSON
 * pointer. */
NODISCARD bool contactcheck_case(const struct casefile *c, struct err *e);

#endif
