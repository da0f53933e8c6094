/*
 * contact.h - what supporters said of officials' addresses, and what the desk verified
 *
 * Nobody who said it is stored: a day and four bits of a hash whose key is gone.
 */
#ifndef OUTCRY_STORE_CONTACT_H
#define OUTCRY_STORE_CONTACT_H

#include "casefile/health.h"
#include "casefile/outcome.h"
#include "store/store.h"

struct store_outcome {
	int64_t casefile;
	struct str receipt;
	int target;
	enum channel channel;
	enum outcome outcome;
	int64_t day; /* day_number */
	int network;
};

/* *ADDED is false when the receipt is known.  In the caller's transaction. */
NODISCARD bool store_outcome_add(struct store *s, const struct store_outcome *o, bool *added,
                                 struct err *e);
/* One independent voice: a day's network speaks once.  In the caller's transaction. */
NODISCARD bool store_contact_say(struct store *s, struct str contact, const struct store_outcome *o,
                                 struct err *e);

struct store_contact {
	struct str contact;  /* contact_key() */
	int64_t first, last; /* day_number of what was said */
	int64_t bad, good;   /* independent voices since the last verification */
	int64_t verified;    /* day_number; 0: never */
};

struct store_contacts {
	struct store_contact *item;
	size_t n, cap;
};

/* Those of which somebody said something, by key.  Memory: in A. */
NODISCARD bool store_contacts(struct arena *a, struct store *s, struct store_contacts *out,
                              struct err *e);
/* The one with a key, or NULL. */
const struct store_contact *store_contact_find(const struct store_contacts *list, struct str key);

/* Three independent voices against it, those for it subtracted, make it dead; one, doubtful. */
#define CONTACT_DEAD_VOICES 3
enum health store_contact_health(const struct store_contact *c);

/* The desk has tried it: what was said is forgotten.  *KNOWN is false when nothing was said. */
NODISCARD bool store_contact_verify(struct store *s, struct str contact, int64_t day, bool *known,
                                    struct err *e);

#endif
