/*
 * ics.h - lines of a calendar (RFC 5545): CRLF, folded at 75 octets, never inside a character
 */
#ifndef OUTCRY_ICS_H
#define OUTCRY_ICS_H

#include "base/buf.h"

/* NAME may hold parameters ("SUMMARY;LANGUAGE=fr").  TEXT: backslash ; , and newline escaped. */
void ics_put_text(struct buf *b, struct str name, struct str text);

/* A value that is no TEXT (a date, an address, BEGIN): control characters removed. */
void ics_put_value(struct buf *b, struct str name, struct str value);

#endif
