/*
 * docx.h - Word documents (ECMA-376, transitional and strict)
 *
 * Paragraphs in reading order with headings, list levels and table places; text boxes after the
 * paragraph they hang on; the first page's header before the body, footnotes and endnotes after
 * it.  Not imported but counted: tracked deletions and hidden text (deleted), comments, field
 * codes and bookmarks (residue), other headers and footers (furniture; one that holds a case
 * number or an index is kept), pictures and embedded files (objects).  Links that do not lead
 * where they say are noted.
 *
 * Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT; those of zip.h and xml.h.
 */
#ifndef OUTCRY_EXTRACT_DOCX_H
#define OUTCRY_EXTRACT_DOCX_H

#include "extract/gather.h"
#include "extract/sniff.h"
#include "extract/zip.h"

NODISCARD bool docx_extract(struct arena *a, const struct zip *z, struct blocks *out,
                            struct err *e);

/*
 * A document inside of this one (w:altChunk: HTML, RTF, text), which stands where it was put.  A
 * reader that belongs to another program leaves its bytes in OUT->attached: then that program must
 * read the whole, and so says docx_extract_with() by leaving ELSEWHERE true and OUT empty.
 */
typedef bool docx_chunk_reader(struct arena *a, struct str bytes, enum format format,
                               struct blocks *out, struct err *e);
NODISCARD bool docx_extract_with(struct arena *a, const struct zip *z, docx_chunk_reader *reader,
                                 bool *elsewhere, struct blocks *out, struct err *e);

/* The parts of it, apart for tests and fuzzing. */

struct docx_style {
	struct str id, based_on;
	int heading;  /* level, 0: none */
	int bold;     /* -1: not said */
	bool is_list; /* has a numbering of its own */
	int list_level;
};

struct docx_styles {
	struct docx_style *item;
	size_t n, cap;
	struct str language; /* of the document's defaults */
};

/* word/styles.xml; what styles inherit is already filled in. */
NODISCARD bool docx_styles_read(struct arena *a, struct str xml, struct docx_styles *out,
                                struct err *e);

/* References of a body to its headers, with their kinds, by relationship id. */
struct docx_header_ref {
	struct str id;
	bool first; /* of the first page */
	bool footer;
};

/* Where the hyperlinks of the main part lead, by relationship id. */
struct docx_links {
	struct docx_link {
		struct str id, target;
	} * item;
	size_t n, cap;
};

struct docx_chunks;

struct docx_body {
	struct arena *a;
	struct docx_links links;
	const struct docx_styles *styles;
	struct gather gather;
	int tables; /* numbered so far */
	struct {
		struct docx_header_ref *item;
		size_t n, cap;
	} headers;
	bool title_page; /* the first page has a header of its own */
	/* reads the part with a relationship's ID here; NULL: it only counts */
	bool (*chunk)(struct docx_body *body, struct str id, struct err *e);
	struct docx_chunks *chunks; /* for it */
};

/* Adds one part's paragraphs: word/document.xml, a header, the notes. */
NODISCARD bool docx_body_read(struct docx_body *body, struct str xml, const char *part,
                              struct err *e);

#endif
