/*
 * parts.h - which part of the bulletin each line belongs to
 *
 * Labels open parts; where no label stands, the shape of the lines tells: a run of short lines
 * with a contact among them is an official, a paragraph before the demands is the story.
 */
#ifndef OUTCRY_IMPORT_PARTS_H
#define OUTCRY_IMPORT_PARTS_H

#include "import/contactline.h"
#include "import/labels.h"

enum part {
	PART_NONE,
	PART_FURNITURE, /* mastheads, "EXTERNAL": lines without content */
	PART_REFERENCE, /* number, index, date, concern */
	PART_HEADLINE,
	PART_SUMMARY,
	PART_STORY,
	PART_ACT, /* "1) TAKE ACTION", "Write a letter, send an email:" */
	PART_DEMANDS,
	PART_TARGETS_INTRO,
	PART_TARGETS,
	PART_DIPLOMATS,
	PART_DEADLINE,
	PART_LETTER,
	PART_REPORT,
	PART_BACKGROUND,
	PART_PEOPLE,
	PART_PREVIOUS,
	PART_LANGUAGES,
	PART_COUNTRY,
	PART_ISSUER,
};

/* What is known of one line. */
struct mark_of_line {
	enum part part;
	bool labelled;         /* a label stands at its start */
	enum label_kind label; /* when labelled */
	bool label_only;       /* nothing behind the label */
	size_t value;          /* token behind the label; the line's first without one */
	size_t label_to;       /* token behind the words of the label: its colon may follow */
	size_t label_from;     /* what stands before it is none of the label; 0: the line's first */
	size_t flows_to; /* the label goes on in the next line, to this token; 0: it ends here */
	bool copy;       /* officials under "copies to" */
	bool guessed;    /* no label opened its part */
	bool told;       /* an item of demands that tells the reader what to do */
	bool second;     /* an archive's title, which says again what the header below says */
	struct label_hit hit;
	struct contacts contacts;
};

struct parts {
	struct mark_of_line *of; /* one per line of the reading */
	bool sideways;           /* two officials stood side by side and were told apart */
};

NODISCARD bool parts_find(struct reading *r, struct parts *out, struct err *e);

/* A headline that is none gives way to a better one; parts_find() calls it. */
void parts_headline(struct reading *r, struct parts *p);
/* The subject of a letter that is the document; parts_find() calls it. */
void parts_headline_of_letter(const struct reading *r, struct parts *p);

/* Officials that no label announced; parts_find() calls it. */
void parts_guess(struct reading *r, struct parts *p);

/* The addresses over letters that nothing announces; parts_find() calls it. */
void parts_letters(struct reading *r, struct parts *p);

/* The frame of a page and who issues it, taken out of the officials; parts_find() calls it. */
void parts_foot(struct reading *r, struct parts *p);

/* Token AT is the acronym of a name that stands at the top: of who issues it. */
bool token_is_issuer(const struct reading *r, size_t at);

/* What the desk wrote for itself is in no part; parts_find() calls it. */
void parts_internal(struct reading *r, struct parts *p);

/* Demands that demand nothing are a part of the story, or of none; parts_find() calls it. */
void parts_demands(const struct reading *r, struct parts *p);

/* What is told below the officials, where nothing is told above them; parts_find() calls it. */
void parts_story(const struct reading *r, struct parts *p);

/* Two officials side by side, read across, one behind the other; parts_find() calls it. */
NODISCARD bool parts_sideways(struct reading *r, struct parts *p, struct err *e);

/* Each official of "A, 1 Street; B, 2 Street" in a line of its own; parts_find() calls it. */
NODISCARD bool parts_split(struct reading *r, struct parts *p, struct err *e);

/* The first line at or after AT in PART, or r->lines. */
size_t parts_next(const struct reading *r, const struct parts *p, enum part part, size_t at);
size_t parts_run_end(const struct reading *r, const struct parts *p, size_t at);

#endif
