/*
 * reply.h - what officials answered, as the desk noted it
 */
#ifndef OUTCRY_STORE_REPLY_H
#define OUTCRY_STORE_REPLY_H

#include "store/store.h"

struct store_reply {
	int64_t casefile;
	int target;  /* 0: none of those named */
	int64_t day; /* day_number */
	struct str note;
};

struct store_replies {
	struct store_reply *item;
	size_t n, cap;
};

NODISCARD bool store_reply_add(struct store *s, const struct store_reply *r, int64_t now,
                               struct err *e);

/* Those of one case, or of all with 0, from FROM to TO, oldest first.  Memory: in A. */
NODISCARD bool store_replies(struct arena *a, struct store *s, int64_t casefile, int64_t from,
                             int64_t to, struct store_replies *out, struct err *e);

/* How many there are of one case, with casefile 0 of all cases about STATE, or of all if it is
 * empty; *LAST is the day of the last, 0 without any. */
struct store_reply_which {
	int64_t casefile;
	struct str state;
	int64_t from, to;
};
NODISCARD bool store_reply_sum(struct store *s, const struct store_reply_which *which, int64_t *n,
                               int64_t *last, struct err *e);

#endif
