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

/* ---- store_case.c: what writing reads first */
/* The case itself, also by an alias; ERR_NOT_FOUND. */
NODISCARD bool store_read_case(struct arena *a, struct sql *s, const struct uaref *ref,
                               struct caserec *out, struct err *e);
/* C's bulletins and drafts. */
NODISCARD bool store_read_bulletins(struct arena *a, struct sql *s, struct caserec *c,
                                    struct err *e);
NODISCARD bool store_read_targets(struct arena *a, struct sql *s, int64_t casefile,
                                  struct targets *out, struct err *e);
NODISCARD bool store_read_document(struct arena *a, struct sql *s, int64_t id, struct casefile *out,
                                   struct err *e);
/* With the numbers that publishing would give. */
NODISCARD bool store_read_draft(struct arena *a, struct sql *s, const struct caserec *of,
                                const struct bulletin *draft, struct casefile *out, struct err *e);

#endif
