/*
 * tnef.h - what Outlook wraps into winmail.dat (MS-OXTNEF): attached files and the plain text
 *
 * Of the message itself the attributes of the old form are read, which every writer fills; the
 * body as rich text, which repeats the mail's own text, is not.
 *
 * Memory: in A; bytes are views.  Errors: ERR_INPUT for what is torn, ERR_LIMIT for more than
 * MAIL_PARTS_MOST parts.
 */
#ifndef OUTCRY_EXTRACT_TNEF_H
#define OUTCRY_EXTRACT_TNEF_H

#include "extract/mailparts.h"

bool tnef_is(struct str bytes);

/* Adds what is in BYTES to the parts of TO. */
NODISCARD bool tnef_read(struct arena *a, struct str bytes, struct mail *to, struct err *e);

/* MAIL with the contents of each winmail.dat in its place; one that is torn stays a file. */
NODISCARD bool tnef_unwrap(struct arena *a, const struct mail *mail, struct mail *out,
                           struct err *e);

#endif
