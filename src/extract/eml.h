/*
 * eml.h - mails as documents
 *
 * The subject is the first block; other headers are furniture.  Then the text, without the
 * signature and the mailing list's footer (chrome), then attached documents: .docx, .odt, .rtf,
 * .doc, .html, .txt.  Of one document in several formats the best is read; one that repeats the
 * text is not read again.  A PDF, which another program reads, is handed on (blocks.attached)
 * where the text is only a note that comes with it.  Such a note, and the subject, stand after
 * the document that they came with.  Of several different documents, or forwarded mails, one is
 * read, and all are named (BLOCK_NOTE_DOCUMENT).  Other attachments count as objects.
 *
 * Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_EML_H
#define OUTCRY_EXTRACT_EML_H

#include "extract/gather.h"
#include "extract/mailparts.h"

/* PART, from 1, of several documents that the mail brings; 0: the first, or all there is. */
NODISCARD bool eml_blocks(struct arena *a, const struct mail *mail, size_t part, struct blocks *out,
                          struct err *e);

/* A mailbox's table of contents: for each message a block of its date and subject. */
NODISCARD bool eml_contents(struct arena *a, struct str mailbox, struct blocks *out, struct err *e);

/* S without what follows a signature line or the footer of a mailing list. */
struct str eml_without_footer(struct str s, int *dropped);

#endif
