/*
 * nobody.h - what is written like a name and is nobody at risk
 */
#ifndef OUTCRY_IMPORT_NOBODY_H
#define OUTCRY_IMPORT_NOBODY_H

#include "import/people.h"

/* A title, a place, a thing, an institution, or the official who is written to. */
bool is_nobody(const struct reading *r, struct span name);
/* An office stands right before the name or begins it: "ao Ministro da Justiça Bruno Example"; not
 * "union president Ana Example" or "former president Ana Example". */
bool is_titled_official(const struct reading *r, struct span name);
/* "in Port Harcourt" */
bool is_place(const struct reading *r, size_t at, size_t start);

#endif
