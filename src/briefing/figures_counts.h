/*
 * figures_counts.h - the nine counts over all cases, together, for the ranges that have a page
 *
 * All time, the last twelve months, each year with appeals.  The supporters' countries are there
 * for all time only: what is hidden in one year could be worked out from the other years.
 */
#ifndef OUTCRY_FIGURES_COUNTS_H
#define OUTCRY_FIGURES_COUNTS_H

#include "briefing/figures_by.h"

enum counts_range { COUNTS_ALL, COUNTS_MONTHS, COUNTS_YEAR, COUNTS_DAYS /* any others */ };

struct figures_counts {
	enum counts_range range;
	int year;                                     /* of COUNTS_YEAR */
	struct day from, to;                          /* unset: open */
	struct figures_table table[FIGURES_BY_COUNT]; /* by enum figures_by */
	size_t n;                                     /* how many are there */
};

struct figures_counts_list { /* all time, the months, then the years, newest first */
	struct figures_counts *item;
	size_t n, cap;
};

/* TODAY is in the last of the twelve months.  Memory: in A.  Errors: ERR_DB. */
NODISCARD bool figures_counts_load(struct arena *a, struct store *s, struct day today, int64_t now,
                                   struct figures_counts_list *out, struct err *e);

/* "", "12-months", "2026", "2026-01-15_2026-03-31", "from-2026-01-15", "until-2026-03-31": what
 * stands behind /figures/ for such a range, or in the name of its file. */
struct str figures_counts_name(struct arena *a, const struct figures_counts *c);

/* {"from":null,...,"actions":...,"confirmed":...,"counts":[{"by":"topic","rows":[...]}]}.  The CSV
 * is figures_by_csv() of all its tables. */
NODISCARD bool figures_counts_json(struct arena *a, const struct figures_counts *c, struct str *out,
                                   struct err *e);

#endif
