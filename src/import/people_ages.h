/*
 * people_ages.h - ages that the text tells without a name beside them
 */
#ifndef OUTCRY_IMPORT_PEOPLE_AGES_H
#define OUTCRY_IMPORT_PEOPLE_AGES_H

#include "import/people.h"

struct spoken { /* the last one named, STR_NPOS for nobody */
	size_t who, at;
};

/* "Ana Example is 31 years old", 他今年42岁, "the 31-year-old" at AT; not "tiene 20 años de
 * cárcel".
 */
void age_said(struct reading *r, const struct spoken *last, struct span part, size_t at);

#endif
