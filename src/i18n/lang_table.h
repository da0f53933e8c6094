/* lang_table.h - the table of languages, for lang.c only */
#ifndef OUTCRY_LANG_TABLE_H
#define OUTCRY_LANG_TABLE_H

#include "i18n/lang.h"

extern const struct lang lang_table[]; /* English first */
extern const size_t lang_table_count;

struct lang_name {
	struct str tag, name;
};

extern const struct lang_name lang_name_table[];
extern const size_t lang_name_count;

#endif
