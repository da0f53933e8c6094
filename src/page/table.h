/*
 * table.h - figures by one thing as a table with bars: of one case and over all cases alike
 */
#ifndef OUTCRY_PAGE_TABLE_H
#define OUTCRY_PAGE_TABLE_H

#include "page/chart.h"

struct table_row {
	struct str name;
	struct figure sum;
	struct url url; /* may be empty */
};

struct table_rows {
	struct table_row *item;
	size_t n, cap;
};

/* Every bar is drawn against the longest.  Memory: in A. */
struct view_table table_of(struct arena *a, const struct lang *l, struct str caption,
                           struct str column, const struct table_rows *rows);

/* The days of a case, by the step that suits their span, with its curve. */
struct view_table table_of_days(struct arena *a, const struct lang *l,
                                const struct figure_days *days);

/* By how well reporters are known: SUM by enum evclass; every class has a row. */
struct view_table table_of_classes(struct arena *a, const struct lang *l,
                                   const struct figure sum[EVCLASS_COUNT]);

/* A supporters' country, or "other". */
struct str table_country(const struct lang *l, struct str country);

/* "As of 21 November 2026, 20:15 UTC." */
struct str table_as_of(struct arena *a, const struct lang *l, int64_t t);

#endif
