/*
 * people_joined.h - lines of a list that a bracket in a column of its own joins
 */
#ifndef OUTCRY_IMPORT_PEOPLE_JOINED_H
#define OUTCRY_IMPORT_PEOPLE_JOINED_H

#include "import/people_detail.h"

#define JOINED_TEXTS_MOST 8 /* lines of what stands behind one bracket */

/* A bracket that is being read: start with { 0 }. */
struct joined {
	bool open;
	struct str bracket;                  /* its sign */
	size_t first;                        /* index of the first person within it */
	struct span text[JOINED_TEXTS_MOST]; /* tokens behind the bracket, line by line */
	size_t texts;
};

/* The token of tokens FROM to TO that closes a bracket nobody opened there: "]", "}", or a ")" that
 * stands apart; TO for none. */
size_t joined_bracket(const struct reading *r, size_t from, size_t to);
/* Reads the list in tokens FROM to TO of one line as people_list does, but for what stands behind
 * such a bracket; a line without one, or with another sign, ends what J holds. */
void joined_list(struct reading *r, struct joined *j, size_t from, size_t to);
/* The line of tokens FROM to TO goes on with what stands behind J's bracket; false where J has no
 * such words, or no room for more. */
bool joined_goes_on(struct joined *j, size_t from, size_t to);
/* Behind the last line: the words belong to all within J, as the role of who has none, else as a
 * note.  J is then empty. */
void joined_end(struct reading *r, struct joined *j);

#endif
