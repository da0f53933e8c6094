/*
 * rtf.h - Rich Text Format 1.9, by our own reader
 *
 * Text in any code page and by \u; paragraphs, headings (style name or outline level), list items,
 * tables, footnotes and text boxes after their paragraph.  Counted and not imported: field codes
 * and bookmarks (residue), annotations (comments), deleted and hidden text, headers and footers
 * (furniture; a line that names the case is kept), pictures and objects.
 *
 * Memory: in A.  Errors: ERR_INPUT for what is no RTF, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_RTF_H
#define OUTCRY_EXTRACT_RTF_H

#include "extract/gather.h"

NODISCARD bool rtf_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e);

/* One token of the format: for rtf.c and its tests. */
struct rtf_token {
	enum { RTF_END, RTF_OPEN, RTF_CLOSE, RTF_WORD, RTF_SYMBOL, RTF_BYTE, RTF_CHAR } kind;
	struct str word; /* of a control word, without the backslash */
	int number;      /* its parameter, or 1 */
	bool has_number;
	unsigned char byte; /* of a symbol, \'hh or plain character */
};

struct rtf_token rtf_next(struct str s, size_t *at);

#endif
