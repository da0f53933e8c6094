/*
 * saying.h - who stands behind a report: tokens, groups; and reports set aside
 *
 * Hashes are fingerprints of secrets: the secrets themselves are never here.  All of these run in
 * the transaction of the caller.
 */
#ifndef OUTCRY_STORE_SAYING_H
#define OUTCRY_STORE_SAYING_H

#include "store/report.h"

NODISCARD bool store_token_add(struct store *s, struct str hash, int64_t casefile,
                               struct str section, struct err *e);
NODISCARD bool store_token_is_known(struct store *s, struct str hash, int64_t casefile, bool *known,
                                    struct err *e);

struct store_group {
	struct str name, section;
	int64_t made, revoked; /* instants; revoked 0: no */
};

struct store_groups {
	struct store_group *item;
	size_t n, cap;
};

/* *ADDED is false when the name is taken. */
NODISCARD bool store_group_add(struct store *s, struct str hash, const struct store_group *g,
                               bool *added, struct err *e);
NODISCARD bool store_group_is_known(struct store *s, struct str hash, bool *known, struct err *e);
NODISCARD bool store_groups(struct arena *a, struct store *s, struct store_groups *out,
                            struct err *e);
/* *REVOKED is false when there is no such group, or none any more. */
NODISCARD bool store_group_revoke(struct store *s, struct str name, int64_t now, bool *revoked,
                                  struct err *e);

/* Anonymous reports of a case on a day; COUNTRY "*" for all of them. */
NODISCARD bool store_pace(struct store *s, int64_t casefile, int64_t day, struct str country,
                          int64_t *out, struct err *e);
NODISCARD bool store_pace_add(struct store *s, int64_t casefile, int64_t day, struct str country,
                              int64_t reports, struct err *e);
NODISCARD bool store_pace_forget(struct store *s, int64_t day, struct err *e);

/* Which reports: DAY received or REPORT_ANY_DAY, COUNTRY "" for any. */
#define STORE_ANY_DAY INT64_MIN
struct store_which {
	int64_t casefile, day;
	struct str country;
	enum evclass evidence;
};

struct store_reports {
	struct store_report *item;
	size_t n, cap;
};

/* Those that count and would be set aside; then sets them aside. */
NODISCARD bool store_reports_to_hold(struct arena *a, struct store *s, const struct store_which *w,
                                     struct store_reports *out, struct err *e);
NODISCARD bool store_reports_hold(struct store *s, const struct store_which *w, struct str held,
                                  struct err *e);
/* Those set aside as HELD and not withdrawn; then lets them go. */
NODISCARD bool store_reports_held(struct arena *a, struct store *s, int64_t casefile,
                                  struct str held, struct store_reports *out, struct err *e);
NODISCARD bool store_reports_release(struct store *s, int64_t casefile, struct str held,
                                     struct err *e);

struct store_held {
	struct str held;
	int64_t reports;
};

struct store_helds {
	struct store_held *item;
	size_t n, cap;
};

NODISCARD bool store_helds(struct arena *a, struct store *s, int64_t casefile,
                           struct store_helds *out, struct err *e);
NODISCARD bool store_held_count(struct store *s, int64_t *out, struct err *e);

/* Who asked first that they be let go; "" for nobody. */
NODISCARD bool store_release_asked(struct arena *a, struct store *s, int64_t casefile,
                                   struct str held, struct str *who, struct err *e);
/* WHO "" forgets it. */
NODISCARD bool store_release_ask(struct store *s, int64_t casefile, struct str held, struct str who,
                                 int64_t now, struct err *e);

#endif
