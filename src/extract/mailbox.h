/*
 * mailbox.h - a mailbox (RFC 4155) cut into its messages
 *
 * A message begins with "From ", a sender, a time and a year on the first line or after an empty
 * one, and a header on the next; so a sentence that begins with "From" cuts nothing.
 *
 * Memory: views into the bytes.
 */
#ifndef OUTCRY_EXTRACT_MAILBOX_H
#define OUTCRY_EXTRACT_MAILBOX_H

#include "base/str.h"

/* Cuts the next message off *REST, its first line included; false at the end, and at once if
 * *REST begins otherwise. */
bool mailbox_next(struct str *rest, struct str *message);

size_t mailbox_count(struct str bytes);

/* Message NUMBER, from 1; empty if there is none. */
struct str mailbox_message(struct str bytes, size_t number);

/* "Subject: text": printable characters before the colon. */
bool mailbox_is_header(struct str line);

#endif
