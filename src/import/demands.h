/*
 * demands.h - demands put together from sentences, for the fields of what is asked
 */
#ifndef OUTCRY_IMPORT_DEMANDS_H
#define OUTCRY_IMPORT_DEMANDS_H

#include "import/parts.h"

/* demands_letter.c */
/* The token of the full stop or mark that ends the sentence of AT, or END. */
size_t sentence_end(const struct reading *r, size_t at, size_t end);
/* A sentence starts at AT, in a text that starts at FROM. */
bool sentence_starts(const struct reading *r, size_t from, size_t at);

/* Without the separator behind it. */
struct str demand_unmarked(struct str s);

/* A model letter asks with "I urge you to ...": where nothing else does, these are the demands.
 * FROM and TO are the lines of the letter. */
void demands_of_letter(struct reading *r, const struct parts *p, size_t from, size_t to);

/* "I call on you to:" and a list: the items on the lines FROM to TO, behind token AT. */
void demands_listed(struct reading *r, const struct parts *p, size_t from, size_t to, size_t at);

/* asks.c: what the text itself asks where no list and no letter does: "We call on ... to ..."; true
 * if its sentences only tell what must be done. */
bool demands_of_prose(struct reading *r, const struct parts *p);
/* The text calls its reader to act, in the words of urgent actions: "Take action before 5 May". */
bool prose_calls(const struct reading *r);

#endif
