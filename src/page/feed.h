/*
 * feed.h - the case and the list of cases for programs: Atom, calendars, plain text
 *
 * Memory and errors as in page.h.
 */
#ifndef OUTCRY_PAGE_FEED_H
#define OUTCRY_PAGE_FEED_H

#include "page/page.h"

/* RFC 4287: every published case, newest first; a stop or a passed deadline is said in it. */
bool feed_atom(struct arena *a, const struct page_ctx *x, const struct page_entries *all,
               struct buf *out, struct err *e);
/* RFC 5545: one all-day event for the deadline of every open case; of one case. */
bool feed_deadlines(struct arena *a, const struct page_ctx *x, const struct page_entries *open,
                    struct buf *out, struct err *e);
bool feed_case_ics(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
                   struct buf *out, struct err *e);
/* /ua/N.txt: the whole case as text a person can read aloud, forward or print. */
bool feed_case_text(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
                    struct buf *out, struct err *e);

#endif
