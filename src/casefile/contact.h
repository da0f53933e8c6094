/*
 * contact.h - one way to write an official's address, so that it is the same wherever it stands
 *
 * "email:minister@example.org", "call:025550100": of a number the last nine digits, because it is
 * printed with and without the codes of country and trunk.  For comparing, never for sending.
 */
#ifndef OUTCRY_CONTACT_H
#define OUTCRY_CONTACT_H

#include "casefile/casefile.h"

/* "" for what has no health of its own: a text without letters or digits.  Memory: in A. */
struct str contact_key(struct arena *a, enum channel channel, struct str printed);

/* The addresses of T by CHANNEL as printed: e-mail addresses, numbers, handles; of a letter the
 * whole address as one.  Memory: in A, and what T points to. */
struct strs contact_list(struct arena *a, const struct target *t, enum channel channel);

/* "Tiankai Example" and "EXAMPLE Tiankai" are one: the words of a name, folded and in order. */
struct str contact_name_key(struct arena *a, struct str name);

/* Puts the dead ones of T last, in place; DEAD answers for a key. */
void contact_order(struct arena *a, struct target *t, enum channel channel,
                   bool (*dead)(void *ctx, struct str key), void *ctx);

#endif
