/*
 * languages.h - the languages in which one official wants to be written to, as their block says it
 *
 * "Languages: Spanish", "(Please write in Spanish or English)".  Such a line is a remark of the
 * block, so the case document keeps it in the official's note; what it says is read from there.
 */
#ifndef OUTCRY_IMPORT_LANGUAGES_H
#define OUTCRY_IMPORT_LANGUAGES_H

#include "import/reading.h"

/* Are the tokens AT..END nothing but that? */
bool languages_are_stated(const struct reading *r, size_t at, size_t end);

/* BCP 47, in the order of NOTE; "own" for "your own language"; none if NOTE says nothing of it.
 * Memory: in A. */
struct strs languages_of_note(struct arena *a, struct str note);

#endif
