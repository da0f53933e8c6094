/* furniture.h - what a page repeats, and what of it must not be lost */
#ifndef OUTCRY_EXTRACT_FURNITURE_H
#define OUTCRY_EXTRACT_FURNITURE_H

#include "base/str.h"

/* A line with a case number or an index: "UA: 166/14 Index: MDE 11/023/2014 Bahrain". */
bool furniture_is_reference(struct str line);

/* "3", "Page 2 of 3", "- 2 -", "2/3", "Page 2 of EXTRA 19/92". */
bool furniture_is_page_number(struct str line);

/* It may be the head of an urgent action, in some language. */
bool furniture_is_action(struct str text);

#endif
