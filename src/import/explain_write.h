/*
 * explain_write.h - the writers that explain.c needs, for the terminal and for the page
 */
#ifndef OUTCRY_IMPORT_EXPLAIN_WRITE_H
#define OUTCRY_IMPORT_EXPLAIN_WRITE_H

#include "base/buf.h"
#include "import/explain.h"

enum explain_group {
	LAYOUT,
	UNPLACED,
	CASE,
	PEOPLE,
	STORY,
	DEMANDS,
	TARGETS,
	LETTER,
	REST,
	GROUPS
};

struct explain {
	struct arena *a;
	struct buf b;
	enum explain_form form;
	const struct lang *lang;
	const struct casefile *c;
	struct str text;
	uint32_t *owner;             /* per code point: number of its evidence + 1, 0: none */
	const struct evidence **end; /* by where they end */
	size_t ended;                /* of these, already named */
	bool *told;                  /* per doubt */
};

/* The colour of FIELD, a JSON pointer; LAYOUT for none. */
enum explain_group explain_group_of(struct str field);

/* "/targets/0/emails/1" is "official 1: emails 2", in the language of whoever reads */
struct str explain_title(struct arena *a, const struct lang *l, struct str field);

/* The name of what doubt I is about, with that of the others of one official and sentence; notes
 * them as told. */
struct str explain_together(struct explain *x, size_t i);

/* Text of the document: escaped, and without what could paint the screen. */
void explain_put(struct explain *x, struct str s);

/* What only one of the two forms needs. */
void explain_only(struct explain *x, const char *terminal, const char *page);

/* A part begins. */
void explain_open(struct explain *x, enum explain_group g, struct str field);

void explain_head(struct explain *x, struct str name);
void explain_counts(struct explain *x);
void explain_next(struct explain *x, struct str name); /* what the reader does now with NAME */
void explain_legend(struct explain *x);

#endif
