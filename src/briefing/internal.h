/* internal.h - for the files of briefing/ alone: what two kinds of counts share */
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

/* One row of a daybook: the sums up to and with this day. */
struct daybook_row {
	int64_t day, actions, confirmed;
};

/* Rows with the same key become one, in the order of the keys. */
void figures_merge(struct figure_rows *rows);
/* Largest first, then by key. */
void figures_rank(struct figure_rows *rows);
/* What is in no row of TOTAL becomes the row "none". */
void figures_put_rest(struct arena *a, const struct figure *total, struct figure_rows *rows);

#endif
