/*
 * extract_run.h - a document to blocks, by a child that can only compute
 *
 * Picks the extractor by what the bytes are (NAME, a file name, is only a hint where the bytes
 * do not tell), starts it sandboxed with the document as its standard input, reads the blocks
 * from its standard output and validates them again.  Nothing is written to disk.
 *
 * The programs outcry-extract, -pdf, -html and -eml are looked for beside the running program,
 * see base/program.h.
 *
 * Memory: in A.
 * Errors: ERR_INPUT (not a document we read, damaged, encrypted, without text; the message names
 * the rule), ERR_LIMIT (too large, too long, too much memory), ERR_IO (the child could not be
 * started or sandboxed).
 * Limits: LIMIT_DOCUMENT_BYTES, LIMIT_EXTRACT_WALL_MS, and those of the child.
 */
#ifndef OUTCRY_IMPORT_EXTRACT_RUN_H
#define OUTCRY_IMPORT_EXTRACT_RUN_H

#include "extract/block.h"

/*
 * What a mailbox of several messages holds: a line of date and subject for each, in the order of
 * mailbox.h; none for any other document.  Limits: LIMIT_MAILBOX_MESSAGES.
 */
NODISCARD bool extract_contents(struct arena *a, struct str bytes, const char *name,
                                struct strs *out, struct err *e);

/* A mailbox of several messages is refused; a PDF attached to a mail is read by a second child. */
NODISCARD bool extract_run(struct arena *a, struct str bytes, const char *name, struct blocks *out,
                           struct err *e);

/* Of several documents that a mail brings (blocks.notes names them) PART, from 1; 0: the first. */
NODISCARD bool extract_part(struct arena *a, struct str bytes, const char *name, size_t part,
                            struct blocks *out, struct err *e);

/* Their names; none where there are not several. */
NODISCARD bool extract_documents(struct arena *a, struct str bytes, const char *name,
                                 struct strs *out, struct err *e);

#endif
