/*
 * days.h - where a reader chooses days: over all cases and of one alike
 *
 * For page/ alone.  Memory: in A.
 */
#ifndef OUTCRY_PAGE_DAYS_H
#define OUTCRY_PAGE_DAYS_H

#include "page/page.h"
#include "page/view_report.h"

/* The form of the page at PATH, filled with what D says, and what is wrong with it. */
struct view_days days_form(struct arena *a, const struct page_ctx *x, struct str path,
                           const struct page_days *d);
/* U with the days of D. */
struct url days_keep(struct arena *a, struct url u, const struct page_days *d);
/* The same page in other languages keeps them too. */
void days_keep_in_languages(struct arena *a, struct view_frame *frame, const struct page_days *d);
/* "1 January 2026 to 31 March 2026", "From 1 January 2026 on", "1 January 2026". */
struct str days_name(struct arena *a, const struct lang *l, struct day from, struct day to);

#endif
