/*
 * figures.h - the tallies of a case, as the public may see them
 *
 * One struct feeds page, JSON, CSV, terminal and briefing, so that they agree.  Every figure is a
 * sum of counts of reports that are neither withdrawn nor quarantined.  No output says received.
 */
#ifndef OUTCRY_FIGURES_H
#define OUTCRY_FIGURES_H

#include "base/day.h"
#include "base/err.h"
#include "casefile/channel.h"
#include "casefile/evclass.h"
#include "casefile/uaref.h"

#define FIGURES_LEAST 5 /* a country with fewer is not named */

struct figure {
	int64_t actions;   /* reported */
	int64_t confirmed; /* of them, by mail, confirmed or group */
};

struct figure_target {
	int target;      /* permanent number; 0: appeals that named no official */
	struct str name; /* office and name; empty for target 0 */
	struct figure sum;
};

struct figure_targets {
	struct figure_target *item;
	size_t n, cap;
};

struct figure_country {
	struct str country; /* ISO 3166-1 alpha-2, or "other" */
	struct figure sum;
};

struct figure_countries {
	struct figure_country *item;
	size_t n, cap;
};

struct figure_day {
	struct day day;
	struct figure sum;
};

struct figure_days {
	struct figure_day *item;
	size_t n, cap;
};

struct figures {
	struct uaref ref;
	int64_t as_of;
	struct day from, to; /* of a part; unset: from the first day, to the last */
	bool days_only;      /* a part as the public sees it: total and days */
	struct figure total;
	struct figure by_channel[CHANNEL_COUNT];
	struct figure_targets by_target; /* every official of the case, by number */
	int64_t by_evidence[EVCLASS_COUNT];
	struct figure_countries by_country; /* largest first, "other" last; suppressed */
	struct figure_days by_day;          /* days with actions, oldest first */
};

struct caserec;
struct store;
struct store_sums;

/* The same from the sums of the case: a pure function.  Memory: in A, and what SUMS points to. */
void figures_sum(struct arena *a, const struct caserec *c, const struct store_sums *sums,
                 int64_t now, struct figures *out);

/* Appends every sum that the store keeps of one case.  Memory: in A.  Errors: ERR_DB. */
NODISCARD bool figures_sums(struct arena *a, struct store *s, int64_t casefile,
                            struct store_sums *out, struct err *e);

/*
 * Names only countries with FIGURES_LEAST actions and none of APPEALED_TO, largest first; the rest
 * becomes "other", which absorbs the next smallest until it is at least FIGURES_LEAST.
 */
void figures_suppress(struct arena *a, struct figure_countries *list,
                      const struct strs *appealed_to);

void figure_add(struct figure *to, const struct figure *f);

/*
 * The figures of a case as of NOW, suppressed: countries with fewer than FIGURES_LEAST actions,
 * none given, and the states appealed to form "other", which absorbs the next smallest until it is
 * at least FIGURES_LEAST.  Memory: in A.  Errors: ERR_DB.
 */
NODISCARD bool figures_load(struct arena *a, struct store *s, const struct caserec *c, int64_t now,
                            struct figures *out, struct err *e);

/* The document of /ua/N/figures.json, one line without newline.  Memory: OUT in A. */
NODISCARD bool figures_json(struct arena *a, const struct figures *f, struct str *out,
                            struct err *e);
/* dimension,key,actions,confirmed with CRLF line ends (RFC 4180).  Memory: OUT in A. */
NODISCARD bool figures_csv(struct arena *a, const struct figures *f, struct str *out,
                           struct err *e);
/* A table for a terminal.  Memory: OUT in A. */
NODISCARD bool figures_text(struct arena *a, const struct figures *f, struct str *out,
                            struct err *e);

#endif
