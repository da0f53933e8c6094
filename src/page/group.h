/*
 * group.h - the pages of a group's list: what it says, line by line, before anything is counted
 *
 * A group that comes by its link may paste a list or send it as a file.  First it is shown as it
 * was understood, with what is wrong in which line; only a list without a wrong line can be
 * confirmed, and it is recorded whole or not at all.  Memory and errors as in page.h.
 */
#ifndef OUTCRY_PAGE_GROUP_H
#define OUTCRY_PAGE_GROUP_H

#include "page/report.h"
#include "tally/list.h"

enum page_group_problem {
	PAGE_GROUP_WELL,
	PAGE_GROUP_EMPTY,     /* no line with anything */
	PAGE_GROUP_TOO_LONG,  /* more than LIMIT_LIST_LINES */
	PAGE_GROUP_NO_LINK,   /* it did not come by the link of a group */
	PAGE_GROUP_BAD_FORM,  /* it did not arrive as the page sends it */
	PAGE_GROUP_BUSY,      /* 429 */
	PAGE_GROUP_NOT_STORED /* 503: nothing was recorded; trying again is safe */
};

struct page_group {
	struct page_about about;

	/* as typed: echoed, escaped, never trusted */
	struct str group, key, text;
	struct list_lines lines;
	enum page_group_problem problem;

	bool discreet;                /* no receipt is shown */
	const struct report *reports; /* recorded: each with its receipt; else NULL */
	size_t n_reports;
};

/* The list as it was understood, with a button to confirm it; or what is wrong with it. */
bool page_group_check(struct arena *a, const struct page_ctx *x, const struct page_group *g,
                      struct buf *out, struct err *e);

/* It is recorded: the receipts. */
bool page_group_done(struct arena *a, const struct page_ctx *x, const struct page_group *g,
                     struct buf *out, struct err *e);

#endif
