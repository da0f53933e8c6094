/*
 * changes.h - what a bulletin changes of the one before it
 *
 * For the desk: an address that is wrong by one digit can cost a life, so what changed is named,
 * with what stood there before.  Officials are compared by their permanent numbers, people by
 * name, demands by their words; case, accents and white space are no change.
 */
#ifndef OUTCRY_CHANGES_H
#define OUTCRY_CHANGES_H

#include "casefile/casefile.h"

enum change_kind {
	CHANGE_DEADLINE,         /* renewed, or brought forward */
	CHANGE_TARGET_ADDED,     /* subject: the official */
	CHANGE_TARGET_REMOVED,   /* the same */
	CHANGE_TARGET_CHANGED,   /* the same; detail: "phone", was, now */
	CHANGE_DEMAND_ADDED,     /* now */
	CHANGE_DEMAND_REMOVED,   /* was */
	CHANGE_PERSON_ADDED,     /* subject: the name */
	CHANGE_PERSON_NOT_NAMED, /* the same: no longer named, which is no news of them */
	CHANGE_PERSON_STATUS,    /* the same; was, now: "released" */
	CHANGE_HEADLINE,
	CHANGE_COUNTRIES, /* was, now: codes */
	CHANGE_STOP,      /* now: the headline */
	CHANGE_KINDS
};

struct change {
	enum change_kind kind;
	int target;         /* permanent number; 0: of no official */
	struct str subject; /* whom it is about */
	struct str detail;  /* which field of an official */
	struct str was, now;
};

struct changes {
	struct change *item;
	size_t n, cap;
};

/* From WAS to NOW; officials of both carry permanent numbers.  Memory: in A. */
struct changes casefile_changes(struct arena *a, const struct casefile *was,
                                const struct casefile *now);

/* "deadline" "target_added" ...: in JSON. */
struct str change_name(enum change_kind kind);
bool change_from_name(struct str name, enum change_kind *out);

/* One English line for the desk: "official 2, Minister Bo Example: phone +1 202 555 0123 is now
 * +1 202 555 0124".  Memory: in A. */
struct str change_text(struct arena *a, const struct change *c);

#endif
