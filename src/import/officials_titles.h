/*
 * officials_titles.h - which of a block's first lines is the office and which the name
 */
#ifndef OUTCRY_IMPORT_OFFICIALS_TITLES_H
#define OUTCRY_IMPORT_OFFICIALS_TITLES_H

#include "import/parts.h"

#define TITLE_LINES 4 /* office and name stand within the first lines of a block */

enum title_role {
	TITLE_UNKNOWN, /* judged by its words alone */
	TITLE_OFFICE,
	TITLE_NAME,
	TITLE_ADDRESS,
	TITLE_GREETING, /* "Monsieur le Ministre" over a name and the office */
};

struct titles {
	size_t line; /* the first */
	enum title_role role[TITLE_LINES];
};

struct official_item;

/* The lines of the block whose first text is IT. */
struct titles titles_of_block(const struct reading *r, const struct parts *p,
                              const struct official_item *it);
enum title_role titles_role(const struct titles *t, size_t line);

#endif
