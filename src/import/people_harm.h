/*
 * people_harm.h - what a sentence says is done to those it names
 */
#ifndef OUTCRY_IMPORT_PEOPLE_HARM_H
#define OUTCRY_IMPORT_PEOPLE_HARM_H

#include "import/people_prose.h"

#define HARM_BEFORE 14 /* tokens of "the arrest of human rights lawyer" before a name */
#define HARM_WITHIN 5  /* words between the verb and the harm */
#define VERB_WITHIN 3  /* words between a name and its verb: "who reportedly" */
#define HARM_FAR    16 /* the same where the verb is at the end */

/* "the arrest of human rights lawyer" before the name at AT. */
bool risk_before(const struct reading *r, size_t at, size_t start);
/* "was arrested", ", who has been held" behind names that end at AT. */
bool risk_behind(const struct reading *r, size_t at, size_t end);
/* "received death threats" at AT, at most a few words before it and no comma, for behind one the
 * guard who beat them "faces trial" too; far where the language keeps the verb for the end: "4
 * Ağustos'ta evinde gözaltına alındı". */
bool risk_said(const struct reading *r, size_t at, size_t end);
/* "'s pre-trial detention" behind a name that ends at AT. */
bool risk_owned(const struct reading *r, size_t at, size_t end);
/* "was killed in 2010" behind a name, wherever it stands, in a bulletin of later years: no more at
 * risk. */
bool is_victim_of_past(const struct reading *r, struct span name);

#endif
