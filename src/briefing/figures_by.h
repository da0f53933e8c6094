/*
 * figures_by.h - the counts over all cases, by one thing at a time, for any range of days
 *
 * Everything is read from the coarser sums (store/sums.h): all time is a sum of its own, a range
 * becomes whole years, whole months and the days at its ends, so none reads more than a few
 * thousand rows.  Supporters'
 * countries are suppressed as in figures.h; one that is a state appealed to is named nowhere.
 */
#ifndef OUTCRY_FIGURES_BY_H
#define OUTCRY_FIGURES_BY_H

#include "briefing/figures.h"
#include "store/sums.h"

enum figures_by {
	BY_CAMPAIGN,
	BY_TITLE, /* the headline of the case's page */
	BY_CASE,
	BY_COUNTRY, /* the state appealed to */
	BY_TOPIC,
	BY_YEAR,
	BY_TYPE, /* the channel */
	BY_MONTH,
	BY_CLASS,      /* how well the reporter is known */
	BY_SUPPORTERS, /* the supporters' country */
	FIGURES_BY_COUNT
};

/* "campaign" "title" "case" "country" "topic" "year" "type" "month" "class" "supporters". */
struct str figures_by_name(enum figures_by by);
bool figures_by_from_name(struct str name, enum figures_by *out);

/* True where one case may stand in several rows, which then add up to more than the total. */
bool figures_by_overlaps(enum figures_by by);

struct figures_query {
	enum figures_by by;
	struct day from, to; /* both included; unset: open */
};

struct figure_row {
	struct str key; /* number, code, "2026-11", title, topic; "none", "other" for the rest */
	struct figure sum;
};

struct figure_rows {
	struct figure_row *item;
	size_t n, cap;
};

struct figures_table {
	struct figures_query query;
	int64_t as_of;
	struct figure total;
	struct figure_rows rows; /* largest first; years and months in their order */
};

/* Memory: in A.  Errors: ERR_DB; ERR_USAGE for a range that ends before it begins. */
NODISCARD bool figures_by_load(struct arena *a, struct store *s, const struct figures_query *q,
                               int64_t now, struct figures_table *out, struct err *e);

/*
 * The figures of all cases together, or of those about state SUBJECT if it is not empty: channels,
 * classes, supporters' countries and days.  Without a ref and without officials.  Errors: ERR_DB;
 * ERR_USAGE for a range about a state that is not of whole years.
 */
NODISCARD bool figures_all_load(struct arena *a, struct store *s, const struct figures_query *range,
                                struct str subject, int64_t now, struct figures *out,
                                struct err *e);

/* The figures of one case in a range of days; from the rollup's cells, not for a page.  Errors: as
 * figures_by_load(). */
NODISCARD bool figures_part_load(struct arena *a, struct store *s, const struct caserec *c,
                                 const struct figures_query *range, int64_t now,
                                 struct figures *out, struct err *e);

/* {"by":"topic","from":null,...,"rows":[{"key":...,"actions":...,"confirmed":...}]}, one line. */
NODISCARD bool figures_by_json(struct arena *a, const struct figures_table *t, struct str *out,
                               struct err *e);
/* dimension,key,actions,confirmed of N tables; with a byte order mark, for spreadsheets. */
NODISCARD bool figures_by_csv(struct arena *a, const struct figures_table *t, size_t n,
                              struct str *out, struct err *e);
NODISCARD bool figures_by_text(struct arena *a, const struct figures_table *t, struct str *out,
                               struct err *e);

/* One stretch of whole years, months or days. */
struct figures_piece {
	enum sum_unit unit;
	int64_t from, to;
};
#define FIGURES_PIECES 5
/* Cuts a range into pieces, none longer than LONGEST: all time, years or months.  Returns how
 * many. */
size_t figures_cut(const struct figures_query *q, enum sum_unit longest, struct figures_piece *out);

/* Appends the sums of all cases in a range, piece by piece.  Errors: as figures_by_load(). */
NODISCARD bool figures_range(struct arena *a, struct store *s, const struct figures_query *q,
                             enum sum_unit longest, enum sum_dimension dimension,
                             struct store_sums *out, struct err *e);

#endif
