/*
 * block.h - what an extractor makes of a document, and how it crosses the pipe
 *
 * A block is one paragraph, heading, list item or table cell paragraph: text with its style and
 * its place in the original.  The extractor writes blocks to its standard output; the import
 * reads and re-validates them: the child that read a hostile document is not believed.
 *
 * The extracted text of a document (outcry import --text) is its blocks' texts joined by
 * newlines; evidence offsets count in it.  A block's text may hold newlines of its own (line
 * breaks within a paragraph).
 */
#ifndef OUTCRY_EXTRACT_BLOCK_H
#define OUTCRY_EXTRACT_BLOCK_H

#include "base/buf.h"
#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

enum block_kind { BLOCK_PARAGRAPH, BLOCK_HEADING, BLOCK_ITEM, BLOCK_CELL };

struct block {
	enum block_kind kind;
	int level;             /* of a heading or list item, from 1 */
	bool bold;             /* all of it */
	bool cover;            /* written by who passed the document on: none of it */
	int table, row, col;   /* from 1 in a table; 0 outside */
	int page;              /* from 1 where the format has pages; 0: unknown */
	double x0, y0, x1, y1; /* box on the page in points, top left origin; all 0: unknown */
	struct str text;       /* NFC UTF-8, trimmed, never empty */
};

/* What a reader of a format saw and the desk should know. */
struct block_note {
	enum block_note_kind {
		BLOCK_NOTE_ENCODING, /* TEXT, the name of an encoding, is a weak guess */
		BLOCK_NOTE_LINK,     /* a link does not lead where it says: "shown -> address" */
		BLOCK_NOTE_DOCUMENT  /* one of several documents in a mail, by its name, in order */
	} kind;
	struct str text; /* like that of a block */
};

struct block_notes {
	struct block_note *item;
	size_t n, cap;
};

struct blocks {
	struct block *item;
	size_t n, cap;
	/* what was left out, by kind */
	struct {
		int residue;   /* [bookmark: ...], field codes */
		int comments;  /* annotations of reviewers */
		int deleted;   /* tracked deletions, hidden text, what annotations strike out */
		int furniture; /* page numbers, running headers and footers */
		int chrome;    /* a web site's menus and footers */
		int objects;   /* pictures, embedded files */
		int repaired;  /* not left out: read in the wrong encoding once, and put right */
	} dropped;
	struct block_notes notes; /* at most LIMIT_NOTES */
	struct str language;      /* BCP 47 if the file declares one, else empty */
	/* a document inside this one that another extractor must read, and is still to follow */
	struct str attached;
};

/* Bytes that the wire form never exceeds. */
#define BLOCK_WIRE_MOST \
	((size_t)LIMIT_TEXT_BYTES + (size_t)LIMIT_BLOCKS * 64 + LIMIT_DOCUMENT_BYTES + 4096)

/* The wire form: appended to OUT; one error record instead when the document was refused. */
void block_encode(const struct blocks *blocks, struct buf *out);
void block_encode_error(const struct err *e, struct buf *out);

/*
 * Reads the wire form.  Checks every count, kind, UTF-8 and limit again.  Memory: in A.
 * Errors: the child's own refusal (ERR_INPUT, ERR_LIMIT), or ERR_INPUT for a malformed stream.
 */
NODISCARD bool block_decode(struct arena *a, struct str wire, struct blocks *out, struct err *e);

/* Adds the blocks, tables and counts of MORE to TO.  Memory: in A; texts are pointed to.
 * Errors: ERR_LIMIT for LIMIT_BLOCKS and LIMIT_TEXT_BYTES. */
NODISCARD bool blocks_append(struct arena *a, struct blocks *to, const struct blocks *more,
                             struct err *e);

/* The extracted text: block texts joined by newlines.  Memory: in A. */
struct str blocks_text(struct arena *a, const struct blocks *blocks);

#endif
