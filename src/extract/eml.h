/*
 * eml.h - mails as documents
 *
 * The subject is the first block; other headers are furniture.  Then the text, without the
 * signature and the mailing list's footer (chrome), then attached documents that need no further
 * library: .docx, .odt, .rtf, .html, .txt.  Other attachments count as objects; a mail whose
 * only text is in a PDF says so.
 *
 * Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_EML_H
#define OUTCRY_EXTRACT_EML_H

#include "extract/gather.h"
#include "extract/mailparts.h"

NODISCARD bool eml_blocks(struct arena *a, const struct mail *mail, struct blocks *out,
                          struct err *e);

/* S without what follows a signature line or the footer of a mailing list. */
struct str eml_without_footer(struct str s, int *dropped);

#endif
