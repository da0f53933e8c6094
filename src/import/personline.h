/*
 * personline.h - lines that name a person and tell nothing else, and titles that tell the gender
 *
 *     Ana Example (f), 26, teacher
 *     Frau ANA EXAMPLE, Journalistin, 41 Jahre
 */
#ifndef OUTCRY_IMPORT_PERSONLINE_H
#define OUTCRY_IMPORT_PERSONLINE_H

#include "import/parts.h"

/* "Ana Example (f), teacher", "Bruno Example, Lehrer, 26 Jahre", "Her son Bruno (m)". */
bool line_names_person(const struct reading *r, const struct line *l);
/* "Herr BRUNO EXAMPLE, Lehrer": only below such a line is it one too. */
bool line_is_titled_name(const struct reading *r, const struct line *l);
/* "Herr BRUNO EXAMPLE" at AT, a name of two words at least. */
bool line_names_titled(const struct reading *r, size_t at, size_t end);
/* "Herr", "Mme", "Mr." at AT before a name: the gender it tells; *TO is behind it. */
bool title_tells_gender(const struct reading *r, size_t at, size_t end, enum person_gender *gender,
                        size_t *to);

#endif
