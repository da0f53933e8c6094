/*
 * sums.h - coarser sums than the rollup's cells, and the facts of cases they are counted by
 *
 * Per case: by channel, target, country, evidence, and by day.  Over all cases (casefile 0): the
 * total, by case, channel, country, evidence, subject (the state appealed to), topic, campaign; for
 * ever and for every day, month and year.  Over all cases about one state (store_state_sums()):
 * channel, country and evidence for ever and by year, the total by day.  Moved in the transaction
 * that moves the cells.  A supporter's country that is a state appealed to in that case is "" over
 * many cases: it is named nowhere.
 */
#ifndef OUTCRY_STORE_SUMS_H
#define OUTCRY_STORE_SUMS_H

#include "store/report.h"

enum sum_dimension {
	SUM_TOTAL, /* its key is "" */
	SUM_CASE,  /* over all cases: its key is the id */
	SUM_CHANNEL,
	SUM_TARGET,
	SUM_COUNTRY,
	SUM_EVIDENCE,
	SUM_SUBJECT,
	SUM_TOPIC,
	SUM_CAMPAIGN,
	SUM_DIMENSIONS
};

enum sum_unit { SUM_ALL, SUM_YEAR, SUM_MONTH, SUM_DAY, SUM_UNITS };

struct store_sum {
	int64_t casefile;
	enum sum_dimension dimension;
	enum sum_unit unit;
	int64_t period; /* 0; year; year * 12 + month - 1; day_number */
	struct str key;
	int64_t actions, confirmed;
};

struct store_sums {
	struct store_sum *item;
	size_t n, cap;
};

/* Which rows: FROM and TO are periods, both included. */
struct store_sum_range {
	int64_t casefile;
	enum sum_dimension dimension;
	enum sum_unit unit;
	int64_t from, to;
};

/* The number that stands for all cases about the state COUNTRY, an ISO code; 0: it is none. */
int64_t store_state_sums(struct str country);

/* Appends the rows of a range to OUT.  Memory: in A. */
NODISCARD bool store_sums(struct arena *a, struct store *s, const struct store_sum_range *which,
                          struct store_sums *out, struct err *e);

/* Adds what N cells of the rollup moved by; in the caller's transaction.  A: scratch. */
NODISCARD bool store_sums_add(struct arena *a, struct store *s, const struct store_delta *d,
                              size_t n, struct err *e);

/* Sums every cell again and compares: *WRONG is the number of sums that differ.  A: scratch. */
NODISCARD bool store_sums_verify(struct arena *a, struct store *s, int64_t *wrong, struct err *e);

/* Makes all sums again from the cells, in one transaction. */
NODISCARD bool store_sums_rebuild(struct store *s, struct err *e);

/* ---- the facts of a case: KIND is "subject", "topic" or "campaign" */

struct case_facts {
	int64_t casefile;
	struct strs subjects, topics, campaigns;
};

struct all_facts { /* by casefile */
	struct case_facts *item;
	size_t n, cap;
};

/* Those of every case that has some.  Memory: in A. */
NODISCARD bool store_facts_all(struct arena *a, struct store *s, struct all_facts *out,
                               struct err *e);
/* NULL: the case has none. */
const struct case_facts *store_facts_find(const struct all_facts *all, int64_t casefile);

NODISCARD bool store_facts(struct arena *a, struct store *s, int64_t casefile, struct str kind,
                           struct strs *out, struct err *e);
/* Replaces them, and moves the sums with them; in one transaction. */
NODISCARD bool store_facts_set(struct store *s, int64_t casefile, struct str kind,
                               const struct strs *values, struct err *e);

/* What a published document says: its countries and, unless the desk chose them, its topics. */
NODISCARD bool store_facts_of(struct store *s, int64_t casefile, const struct casefile *c,
                              struct err *e);
/* The desk's own topics: no document changes them any more. */
NODISCARD bool store_topics_keep(struct store *s, int64_t casefile, const struct strs *topics,
                                 struct err *e);
/* A topic as it is counted: one spelling of upper and lower case, white space folded. */
struct str store_topic(struct arena *a, struct str printed);

/* A database of before the sums gets facts and sums; else nothing.  store_open() calls it. */
NODISCARD bool store_sums_ready(struct store *s, struct err *e);

#endif
