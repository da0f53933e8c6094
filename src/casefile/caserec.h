/*
 * caserec.h - a case as the store keeps it: its bulletins, its state, its permanent targets
 *
 * Plain data, no I/O.  What publish/ turns into pages.
 */
#ifndef OUTCRY_CASEREC_H
#define OUTCRY_CASEREC_H

#include "casefile/casefile.h"

enum case_state {
	CASE_DRAFT,  /* nothing of it is published */
	CASE_OPEN,   /* published; whether appeals are offered depends on the deadline */
	CASE_STOPPED /* published, then stopped: no appeals */
};

/* One issued document of a case. */
struct bulletin {
	int64_t id;
	enum casefile_kind kind;
	int ordinal;
	struct day issued;
	struct day deadline; /* in force: as printed, or as the desk renewed it */
	struct str headline, index, language;
	int64_t published_at; /* 0: a draft */
};

struct bulletins {
	struct bulletin *item;
	size_t n, cap;
};

struct caserec {
	int64_t id;
	struct uaref ref;
	enum case_state state;
	int64_t first_published_at; /* 0: never */
	int64_t changed_at;         /* last publication, renewal or stop */
	struct str stop_reason;     /* as the public reads it; may be empty */
	struct bulletins bulletins; /* published ones, oldest first */
	/*
	 * The current bulletin: the newest published one, or the newest draft of a case that is
	 * CASE_DRAFT.  Its deadline is the one in force, its targets carry permanent numbers.
	 */
	struct casefile current;
	struct targets former; /* targets of earlier bulletins that the current one left out */
};

struct caserecs {
	struct caserec *item;
	size_t n, cap;
};

/* "draft" "open" "stopped": in JSON and the database. */
struct str case_state_name(enum case_state s);
bool case_state_from_name(struct str name, enum case_state *out);

/* True while act pages are offered: open, and NOW is before the deadline's end. */
bool caserec_takes_appeals(const struct caserec *c, int64_t now);

/* The current or former target with permanent number NUMBER, or NULL. */
const struct target *caserec_target(const struct caserec *c, int number);

#endif
