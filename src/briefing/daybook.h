/*
 * daybook.h - what was done on each day, as it was last published: any range without a database
 *
 * The desk writes it beside the pages of figures whenever those move; a front answers a range of
 * days from it.  So the front needs no database, and no range says anything sooner than the pages:
 * a counter that ticks with each report would betray who acts.  Each row holds the sum up to its
 * day, so that a range of one case is two rows, however many days or actions it has.
 *
 * It holds the nine counts only: the supporters' countries of one range could be worked out from
 * those of two others (figures_counts.h).
 */
#ifndef OUTCRY_DAYBOOK_H
#define OUTCRY_DAYBOOK_H

#include "briefing/figures_counts.h"

struct daybook_days {
	const char *row; /* of the block of rows, at any alignment */
	size_t n;
};

struct daybook_case {
	struct str number, headline;
	struct strs subjects, topics, campaigns;
	struct daybook_days days;
};

struct daybook_cases {
	struct daybook_case *item;
	size_t n, cap;
};

struct daybook {
	int64_t as_of;
	struct str rows; /* the block */
	struct daybook_days total, by_channel[CHANNEL_COUNT], by_class[EVCLASS_COUNT];
	struct daybook_cases cases;
};

/* One case as the desk has it in memory. */
struct daybook_source {
	int64_t id;
	struct uaref ref;
	struct str headline; /* as the pages show it */
	const struct figure_days *days;
};

struct daybook_sources {
	struct daybook_source *item;
	size_t n, cap;
};

/* Memory: in A, and what FROM points to.  Errors: ERR_DB. */
NODISCARD bool daybook_load(struct arena *a, struct store *s, const struct daybook_sources *from,
                            int64_t now, struct daybook *out, struct err *e);

/* What it says, line by line, before its rows: for the guard.  Memory: in A. */
struct str daybook_head(struct arena *a, const struct daybook *b);
/* Head and rows.  Errors: ERR_LIMIT above LIMIT_DAYBOOK_BYTES.  Memory: in A. */
NODISCARD bool daybook_encode(struct arena *a, const struct daybook *b, struct str *out,
                              struct err *e);
/* Memory: in A and BYTES.  Errors: ERR_INPUT for what daybook_encode() did not make. */
NODISCARD bool daybook_decode(struct arena *a, struct str bytes, struct daybook *out,
                              struct err *e);

/* The nine counts of the days OUT->from to OUT->to, both included, unset for open.  Memory: in A,
 * and B's. */
void daybook_counts(struct arena *a, const struct daybook *b, struct figures_counts *out);

/*
 * The total and the days of the case called NUMBER, of the days OUT->from to OUT->to; the rest of
 * OUT stays.  Nothing else is told of a part of one case: a report alone on its day would be told
 * with its channel and its official.  False: no such case.  Memory: in A.
 */
bool daybook_case(struct arena *a, const struct daybook *b, struct str number, struct figures *out);

/* All time, the twelve months and the years that have a page of their own, without their counts. */
void daybook_ranges(struct arena *a, const struct daybook *b, struct figures_counts_list *out);

#endif
