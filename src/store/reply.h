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

#endif
