/*
 * officials_heads.h - how much speaks for an office and for a name in one line; for officials*.c
 */
#ifndef OUTCRY_IMPORT_OFFICIALS_HEADS_H
#define OUTCRY_IMPORT_OFFICIALS_HEADS_H

#include "import/parts.h"

#define HEAD_SURE 3 /* of an office or a person: its first word says so */

struct head { /* one line */
	size_t at, end;
	size_t name;        /* where it begins, if FULL */
	int office, person; /* how much speaks for each */
	bool place;         /* an address, whatever else */
	bool full;          /* office and name in one */
	bool digits;
	bool title; /* "His Excellency" and nothing else */
};

struct greeting { /* tokens of the block's salutation */
	size_t from, to;
};

/* The salutation of the block whose first line is LINE; empty for none. */
struct greeting head_greeting(const struct reading *r, const struct parts *p, size_t line);

/* Tokens AT to END, as far as no wide gap or salutation parts them, beside the salutation G. */
struct head head_of(const struct reading *r, size_t at, size_t end, struct greeting g);

/* "Lima, Peru", "Palace of Justice", "PO Box 12" */
bool head_is_place(const struct reading *r, size_t at, size_t end);

/* "Minister of Justice: Ana Example": the colon between office and name, in either order; END for
 * none. */
size_t title_colon(const struct reading *r, size_t at, size_t end);

#endif
