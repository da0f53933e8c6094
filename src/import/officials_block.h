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
	size_t more_from, more_to; /* bytes at the right of the next line, if TO them it wraps */
};

/* Bytes that block BLOCK claims for MEMBER, or a doubt of it; emitted when all blocks are read. */
struct claimed {
	size_t block, item; /* of a list, or SIZE_MAX */
	size_t from, to;
	const char *member, *why; /* WHY: a doubt, no claim */
};

struct officials {
	struct reading *r;
	const struct parts *p;
	struct {
		struct saluted *item;
		size_t n, cap;
	} saluted;
	struct {
		struct claimed *item;
		size_t n, cap;
	} claims;
	size_t texts;   /* lines of text in the current block */
	bool contacted; /* a contact line was seen in it */
	bool address;   /* its address has begun */
	bool country;   /* its last line was a country */
	bool care;      /* "c/o" began an address below its ways to reach */
	bool informed;  /* "(for information)" behind who it is, not over him, makes it a copy */
	bool titled;    /* "His Excellency" stood alone over the next line */
	bool gaps;      /* empty lines between blocks can be seen */
	struct titles titles; /* of its first lines */
};

struct official_item {
	size_t line, tok, end; /* text before any contact: tokens */
	const struct contacts *contacts;
	bool remark, copy, numbered;
	bool informed; /* "(for information)" stood behind the text */
};

/* officials_fields.c: the official whose block is read, and what is found of it.  Bytes FROM to TO
 * are claimed for MEMBER; tokens TOK to END are its office, name or address. */
struct target *official_now(struct officials *o);
size_t official_from(const struct officials *o, size_t tok); /* the token's first byte */
void official_claim(struct officials *o, const char *member, size_t from, size_t to);
void official_office(struct officials *o, size_t tok, size_t end);
void official_more_office(struct officials *o, size_t tok, size_t end); /* or its second line */
void official_name(struct officials *o, size_t tok, size_t end);
void official_address(struct officials *o, size_t from, size_t to);
void official_note(struct officials *o, size_t from, size_t to, size_t all_from, size_t all_to);
void official_doubt(struct officials *o, const char *member, const char *why);
void official_contacts(struct officials *o, const struct official_item *it);
void official_salutation(struct officials *o, size_t tok, size_t end);

/* officials_text.c: gives the text of IT to the current official. */
void official_text(struct officials *o, const struct official_item *it);

/* officials_commas.c: takes tokens AT to END, a WHOLE line or a piece of one, where they are office
 * or name, and what commas part from them; false if they are neither. */
bool official_titled(struct officials *o, size_t at, size_t end, bool whole);

/* officials_told.c: "Please try calling instead": told to the reader, no part of the address. */
bool official_is_told(const struct officials *o, const struct official_item *it);

/* officials_eastern.c: office and name in one line of Chinese or Korean: of the first line of a
 * block, and of one below it. */
bool official_eastern(struct officials *o, const struct official_item *it);
bool official_eastern_more(struct officials *o, const struct official_item *it);
/* "黎文例部长 公安部 河内市还剑郡44号": Chinese needs no spaces, so they part the fields.  The
 * token behind the name; the end of IT where it is no such line. */
size_t official_spaced(const struct reading *r, const struct official_item *it);

/* officials_flat.c: takes office, name and address that stand in one line without a comma. */
bool official_flat(struct officials *o, const struct official_item *it);

/* officials_opening.c: "Dear President" or "Your Excellency" alone on a line, or at the right of
 * one: taken off IT. */
bool official_greeted(struct officials *o, struct official_item *it);
/* "Salutation: Dear Attorney" over IT, "General": it ends what the office ends, too. */
bool official_ends_greeting(const struct officials *o, const struct official_item *it);

/* officials_block.c: IT begins another official; begins one. */
bool official_opens(const struct officials *o, const struct official_item *it);
void official_open(struct officials *o, const struct official_item *it);

/* Text between two bytes without a comma, semicolon or dash at its ends. */
struct str officials_plain(const struct officials *o, size_t from, size_t to);

/* officials_sentence.c: the officials that the sentences of a line name from token FROM on, and how
 * many; TAKE reads each. */
size_t officials_in_sentence(struct officials *o, size_t line, size_t from,
                             void (*take)(struct officials *o, struct official_item it));

/* officials_worth.c: drops the blocks that are no official and claims what the others hold. */
void officials_weigh(struct officials *o);

/* Gives each salutation to its official, once all blocks are read, and claims it. */
void salutations_settle(struct officials *o);

#endif
