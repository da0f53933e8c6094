/*
 * deadline.h - the day after which no appeals are wanted
 */
#ifndef OUTCRY_IMPORT_DEADLINE_H
#define OUTCRY_IMPORT_DEADLINE_H

#include "import/parts.h"

/* A line that is nothing but its deadline: "APPEAL DEADLINE NOTICE: 16 August 2017", "AGISCI IL
 * PRIMA POSSIBILE E NON OLTRE IL: 5 giugno 2020".  M is what is known of the line; in a LETTER
 * only a line that shows it by its colon counts. */
bool line_is_deadline(const struct reading *r, const struct line *l, const struct mark_of_line *m,
                      bool letter);

/* Where no line is known to say it: the last "WORDS: DATE" below the head whose day is later than
 * the others becomes the deadline.  fields_deadline() doubts it.  parts_find() calls it. */
void deadline_guess(struct reading *r, struct parts *p);

#endif
