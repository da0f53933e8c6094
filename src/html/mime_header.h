/*
 * mime_header.h - header lines of a message (RFC 5322, RFC 2047)
 *
 * No value can end its line: CR, LF and other control characters become a space.  Lines are
 * folded at 76 columns; what is not ASCII becomes UTF-8 encoded words, cut between characters.
 */
#ifndef OUTCRY_MIME_HEADER_H
#define OUTCRY_MIME_HEADER_H

#include "base/buf.h"

/* Subject and other unstructured text.  NAME: letters, digits and "-" (CHECK). */
void mime_header_put_text(struct buf *b, const char *name, struct str text);

/* True for what may stand in a header as an address: "@" with something on both sides, and neither
 * white space nor control characters nor what a header is made of. */
bool mime_header_is_address(struct str address);

/*
 * To, From, ...: "Display name" <address>.  An address that is none
 * (mime_header_is_address) is refused: false, and nothing is written.
 */
NODISCARD bool mime_header_put_address(struct buf *b, const char *name, struct str display,
                                       struct str address);

#endif
