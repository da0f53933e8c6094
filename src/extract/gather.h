/*
 * gather.h - the one door through which an extractor's text becomes a block
 *
 * Cleans the text the same way for every format: NFC, control characters out, Word residue such
 * as [bookmark: _GoBack] removed and counted, symbol-font bullets to U+2022, soft hyphens and
 * spaces at the ends of lines removed.  Empty blocks vanish.  Keeps LIMIT_BLOCKS, LIMIT_BLOCK_BYTES
 * and LIMIT_TEXT_BYTES.
 */
#ifndef OUTCRY_EXTRACT_GATHER_H
#define OUTCRY_EXTRACT_GATHER_H

#include "extract/block.h"

struct gather {
	struct arena *a;      /* of the blocks */
	struct blocks blocks; /* so far */
	size_t bytes;         /* of text so far */
};

/* Memory: copies the text.  Errors: ERR_LIMIT, ERR_INPUT for text that is not UTF-8. */
NODISCARD bool gather_add(struct gather *g, struct block b, struct err *e);

/* S without residue; adds to *RESIDUE how many were removed.  Memory: in A, or S itself. */
struct str gather_clean(struct arena *a, struct str s, int *residue);

/* Adds a note, unless there are LIMIT_NOTES or the text is none. */
void gather_note(struct gather *g, enum block_note_kind kind, struct str text);

#endif
