/*
 * attached.h - the documents that come with a mail: attached files and, where several mails were
 * forwarded in one, these
 *
 * Of one document in several formats, which its name tells, the best is taken; one that repeats
 * the mail's text or another document goes.  A PDF is not read here: another program does that.
 *
 * Memory: in A.  Errors: ERR_LIMIT of the readers; a file that none of them takes counts.
 */
#ifndef OUTCRY_EXTRACT_ATTACHED_H
#define OUTCRY_EXTRACT_ATTACHED_H

#include "extract/block.h"
#include "extract/mailparts.h"

#define ATTACHED_MOST 32 /* documents of a mail; more count as objects */

struct attached {
	struct attached_document {
		struct str name;
		struct blocks blocks;
		struct str pdf; /* instead of blocks */
		size_t place;   /* in the mail */
	} * item;
	size_t n, cap;
	int objects; /* what is no document, or no other one */
};

/* In the order of the mail.  BODY is what the mail itself says. */
NODISCARD bool attached_read(struct arena *a, const struct mail *mail, const struct blocks *body,
                             struct attached *out, struct err *e);

/* The text of one part; an empty one, or one that is no text, adds nothing.  Errors: ERR_LIMIT. */
NODISCARD bool attached_text(struct arena *a, const struct mail_part *p, struct blocks *to,
                             struct err *e);

/* A Word or OpenDocument file, with the pages that it holds. */
NODISCARD bool attached_archive(struct arena *a, struct str bytes, struct blocks *out,
                                struct err *e);

/* Whether a part belongs to one of several forwarded mails. */
bool attached_is_forwarded(const struct mail *mail, const struct mail_part *p);

#endif
