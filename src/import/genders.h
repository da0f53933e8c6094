/*
 * genders.h - genders as lists of people print them
 *
 *     (f)   (male)   hombre   Gender m/f: m, f   seven males and two females
 */
#ifndef OUTCRY_IMPORT_GENDERS_H
#define OUTCRY_IMPORT_GENDERS_H

#include "import/people.h"

/* The gender printed at AT; *TO is behind it.  "(m)" is a mujer where the document has "(h)". */
bool gender_at(const struct reading *r, size_t at, size_t end, enum person_gender *gender,
               size_t *to);
/* What stands behind "Gender m/f:", tokens AT to END, for PEOPLE, indexes of those it speaks of. */
void genders_read(struct reading *r, struct span people, size_t at, size_t end);

/* "Ana, Berta (she/her), Bruno (he/him)": what a bracket says is said of all names before it up to
 * the bracket before. */
void genders_of_row(struct reading *r, struct span people);

#endif
