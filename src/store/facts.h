/* facts.h - the facts of a case beside its sums: for the files of store/ alone */
#ifndef OUTCRY_STORE_FACTS_H
#define OUTCRY_STORE_FACTS_H

#include "store/sums.h"

NODISCARD bool facts_load(struct arena *a, struct store *s, int64_t casefile,
                          struct case_facts *out, struct err *e);

bool strs_contain(const struct strs *list, struct str s);

/* Takes the case's cells out of the sums under WAS and puts them in under NOW.  A: scratch. */
NODISCARD bool sums_move(struct arena *a, struct store *s, int64_t casefile,
                         const struct case_facts *was, const struct case_facts *now, struct err *e);

#endif
