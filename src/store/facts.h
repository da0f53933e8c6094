/* facts.h - the facts of a case beside its sums: for the files of store/ alone */
#ifndef OUTCRY_STORE_FACTS_H
#define OUTCRY_STORE_FACTS_H

#include "store/sums.h"

struct case_facts {
	int64_t casefile;
	struct strs subjects, topics, campaigns;
};

struct all_facts { /* by casefile */
	struct case_facts *item;
	size_t n, cap;
};

NODISCARD bool facts_load(struct arena *a, struct store *s, int64_t casefile,
                          struct case_facts *out, struct err *e);
NODISCARD bool facts_load_all(struct arena *a, struct store *s, struct all_facts *out,
                              struct err *e);
const struct case_facts *facts_find(const struct all_facts *all, int64_t casefile);

bool strs_contain(const struct strs *list, struct str s);

/* Takes the case's cells out of the sums under WAS and puts them in under NOW.  A: scratch. */
NODISCARD bool sums_move(struct arena *a, struct store *s, int64_t casefile,
                         const struct case_facts *was, const struct case_facts *now, struct err *e);

#endif
