/*
 * list.h - what a group sent, as a table: from a spreadsheet or a sheet of strokes
 *
 *     channel,official,count,day,country
 *     letter,1,40,2026-11-20,GB
 *     post,,3
 *
 * Separated by commas, semicolons or tabs; quotation marks, a byte order mark and a first line of
 * names are understood; count, day and country may be left out.  A channel may be as the pages name
 * it, and a day 20.11.2026, 20/11/2026 or 11/20/2026 where no other day can be meant.  All or
 * nothing: a list with one wrong line is not to be recorded.
 */
#ifndef OUTCRY_LIST_H
#define OUTCRY_LIST_H

#include "tally/spool.h"

enum list_problem {
	LIST_WELL,
	LIST_BAD_COLUMNS, /* more than five */
	LIST_BAD_CHANNEL,
	LIST_NO_TARGET,
	LIST_BAD_TARGET,
	LIST_BAD_COUNT,
	LIST_BAD_DAY,
	LIST_BAD_COUNTRY
};

struct list_line {
	size_t number; /* in the text, from 1 */
	struct str text;
	enum list_problem problem;
	struct report_entry entry;
	int32_t day; /* REPORT_NO_DAY */
	char country[3];
};

struct list_lines {
	struct list_line *item;
	size_t n, cap;
	size_t wrong;    /* how many have a problem */
	int64_t actions; /* sum of the counts of the others */
};

/* What a case takes. */
struct list_rules {
	const int *target;
	size_t n;
	int64_t today;
};

/* Memory: in A.  Errors: ERR_LIMIT above LIMIT_LIST_LINES; ERR_INPUT when there is no line. */
NODISCARD bool list_read(struct arena *a, struct str text, const struct list_rules *rules,
                         struct list_lines *out, struct err *e);

/*
 * The reports that lines without a problem make: one for each day and country, of at most
 * LIMIT_REPORT_ENTRIES entries.  All are as BASE but for those, and the key: BASE's, '/', a number.
 * Their receipts are for the caller to make.  Memory: in A.
 */
size_t list_reports(struct arena *a, const struct list_lines *lines, const struct report *base,
                    struct report **out);

const char *list_problem_text(enum list_problem p); /* for a terminal */

#endif
