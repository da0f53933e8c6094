/*
 * text.h - plain text of any encoding: one block for each run of lines without an empty one
 *
 * Line breaks stay inside the blocks: whether a line ends because the paragraph does or because
 * a mail program wrapped it is for the import to say.  A form feed ends a block and a page.
 * Quoted-printable that was never decoded is undone where it is proven.
 *
 * Memory: in A.  Errors: ERR_INPUT for what is no text, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_TEXT_H
#define OUTCRY_EXTRACT_TEXT_H

#include "extract/gather.h"

NODISCARD bool text_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e);

/* The same for text that is UTF-8 already, added to G. */
NODISCARD bool text_gather(struct gather *g, struct str text, struct err *e);

/* BYTES with quoted-printable undone where it is proven.  Memory: in A, or BYTES itself. */
struct str text_unquoted(struct arena *a, struct str bytes);

#endif
