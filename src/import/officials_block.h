/*
 * officials_block.h - the officials while their blocks are read; for officials*.c
 */
#ifndef OUTCRY_IMPORT_OFFICIALS_BLOCK_H
#define OUTCRY_IMPORT_OFFICIALS_BLOCK_H

#include "import/officials.h"
#include "import/officials_titles.h"

struct saluted {
	size_t block, from, to, all_from, all_to; /* bytes */
	bool home;                                /* names its official by the office */
};

struct officials {
	struct reading *r;
	const struct parts *p;
	struct {
		struct saluted *item;
		size_t n, cap;
	} saluted;
	size_t texts;         /* lines of text in the current block */
	bool contacted;       /* a contact line was seen in it */
	bool address;         /* its address has begun */
	bool country;         /* its last line was a country */
	bool gaps;            /* empty lines between blocks can be seen */
	struct titles titles; /* of its first lines */
};

/* Text between two bytes without a comma, semicolon or dash at its ends. */
struct str officials_plain(const struct officials *o, size_t from, size_t to);

/* Gives each salutation to its official, once all blocks are read, and claims it. */
void salutations_settle(struct officials *o);

#endif
