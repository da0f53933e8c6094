/*
 * entries.h - what one report says was sent, as one short text
 *
 * "letter:1:2,post:0:1": channel, official, count.  As it stands in the database.
 */
#ifndef OUTCRY_ENTRIES_H
#define OUTCRY_ENTRIES_H

#include "tally/spool.h"

struct str entries_text(struct arena *a, const struct report_entry *entry, size_t n);

/* At most LIMIT_REPORT_ENTRIES into ENTRY.  Errors: ERR_DB for a text of another form. */
NODISCARD bool entries_read(struct str text, struct report_entry *entry, size_t *n, struct err *e);

#endif
