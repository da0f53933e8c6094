/*
 * members.h - the members of a case document, one table per struct
 *
 * Private to casefile_write.c and casefile_read.c: writing and reading the same table means that a
 * member cannot be written and then not be read.
 */
#ifndef OUTCRY_CASEFILE_MEMBERS_H
#define OUTCRY_CASEFILE_MEMBERS_H

#include <stdbool.h>
#include <stddef.h>

enum member_type {
	M_TEXT,   /* struct str; null when empty */
	M_NAME,   /* struct str; required, never null */
	M_TEXTS,  /* struct strs */
	M_BOOL,   /* bool */
	M_COUNT,  /* int from 1; 0 is null */
	M_SIZE,   /* size_t */
	M_DAY,    /* struct day; unset is null */
	M_AGE,    /* struct person: has_age and age */
	M_GENDER, /* enum person_gender */
	M_KIND,   /* enum casefile_kind */
	M_SERIES, /* struct uaref: series */
	M_NUMBER, /* struct uaref: serial and year */
	M_PEOPLE,
	M_TARGETS,
	M_DOUBTS,
	M_EVIDENCE,
	M_DROPPED,
};

/* In which forms of the document a member stands. */
enum { IN_PUBLIC = 1, IN_FULL = 2, IN_EVIDENCE = 4, IN_STORED = 8, IN_ALL = 15 };
#define IN_DESK (IN_FULL | IN_EVIDENCE | IN_STORED)

struct member {
	const char *name;
	enum member_type type;
	size_t at;
	int in;
	bool empty_in_public; /* there, but as an empty list */
};

/* What an object is made of; as a list, how large an item is and how many a document may hold. */
struct list_type {
	const struct member *members;
	size_t members_n, item_size, most;
};

/* The layout that struct people, targets, doubts and evidences share. */
struct list {
	char *item;
	size_t n, cap;
};

extern const struct list_type case_object; /* the document itself: no list, so no ITEM_SIZE */

/* What the items of such a member are; NULL when it is no list of objects. */
const struct list_type *list_type_of(enum member_type type);

/* How a kind and a gender are written; by enum casefile_kind and enum person_gender. */
extern const char *const kind_names[4];
extern const char *const gender_names[5]; /* NULL for GENDER_UNKNOWN */

#endif
