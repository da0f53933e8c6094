/* internal.h - what the files of store/ share */
#ifndef OUTCRY_STORE_INTERNAL_H
#define OUTCRY_STORE_INTERNAL_H

#include "store/sql.h"
#include "store/store.h"

struct store {
	struct arena *arena;
	struct sql *sql;
};

struct sql_value sql_day(struct day d); /* its number, NULL when unset */
struct day sql_get_day(struct sql *s, int column);

#endif
