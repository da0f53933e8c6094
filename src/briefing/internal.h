/* internal.h - for the files of briefing/ alone: members that two JSON documents share */
#ifndef OUTCRY_BRIEFING_INTERNAL_H
#define OUTCRY_BRIEFING_INTERNAL_H

#include "base/buf.h"
#include "briefing/figures_by.h"

/* "from", "to", "as_of", "actions", "confirmed" */
void figures_put_range(struct arena *a, struct buf *b, bool *first, const struct figures_table *t);
/* "overlap", "rows" */
void figures_put_rows(struct buf *b, bool *first, const struct figures_table *t);
/* "from 2026-01-01 to today", a line for a terminal; nothing without a range */
void figures_put_range_line(struct arena *a, struct buf *b, struct day from, struct day to);

#endif
