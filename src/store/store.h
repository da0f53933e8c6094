/*
 * store.h - the database: the only room with SQL
 *
 * One process opens it for writing at a time (desk/ holds DATA/lock).  Every function that
 * changes something does so in one transaction of its own, or in the one that the caller began.
 * Errors of the engine are ERR_DB, a full or read-only disk is ERR_FULL, a locked database
 * ERR_BUSY; the transaction is rolled back then and may be tried again.
 */
#ifndef OUTCRY_STORE_H
#define OUTCRY_STORE_H

#include "casefile/caserec.h"
#include "casefile/evclass.h"

struct store;

/* ADDRESS: the path of an SQLite file, or postgresql://...  Runs outstanding migrations. */
NODISCARD bool store_open(struct str address, struct store **out, struct err *e);
void store_close(struct store **s);

NODISCARD bool store_begin(struct store *s, struct err *e);
NODISCARD bool store_commit(struct store *s, struct err *e);
void store_rollback(struct store *s); /* without a transaction: nothing */

/* Prepares every statement of sql/ on the open engine. */
NODISCARD bool store_prepare_all(struct store *s, struct err *e);

/* Notes in the trail of deeds that WHAT was done; REF may be NULL. */
NODISCARD bool store_deed(struct store *s, int64_t at, struct str what, const struct uaref *ref,
                          struct str detail, struct err *e);

/* The same, done by WHO. */
NODISCARD bool store_deed_of(struct store *s, int64_t at, struct str who, struct str what,
                             const struct uaref *ref, struct str detail, struct err *e);

/* ---- cases and bulletins */

enum store_draft_result { STORE_DRAFT_NEW, STORE_DRAFT_REPLACED, STORE_DRAFT_SAME };

struct store_draft {
	struct casefile document;
	struct str source_hash; /* of the imported bytes, hex; empty for none */
	struct str text;        /* extracted text that evidence counts in; empty: a case document */
	bool replace;           /* also a draft that the desk has corrected */
};

/* What became of a draft. */
struct store_put {
	enum store_draft_result result;
	struct uaref ref;   /* of the case: the document may print a former number */
	int64_t bulletin;   /* the draft, or the bulletin that is the same */
	int64_t edition_of; /* the bulletin that it translates; 0: none */
};

/*
 * Stores a bulletin as a draft of its case, which is made if new.  The same document again is
 * STORE_DRAFT_SAME and changes nothing, also when the desk has corrected since what was made of
 * it; a draft of the same kind and ordinal in the same language is replaced, and where a case
 * document (no TEXT) replaces it, doubts about what that corrects are gone.  A bulletin that the
 * case has in another language becomes the other's edition (casefile/edition.h), with doubts
 * where the two differ in what they share.
 * Errors: ERR_INPUT without a number; ERR_CONFLICT: another document would replace a draft that the
 * desk has corrected.
 */
NODISCARD bool store_draft_put(struct arena *a, struct store *s, const struct store_draft *d,
                               struct store_put *out, struct err *e);

/* The case with its current bulletin; ERR_NOT_FOUND. */
NODISCARD bool store_case(struct arena *a, struct store *s, const struct uaref *ref,
                          struct caserec *out, struct err *e);
/* Draft ID, or for 0 the one to publish next, targets numbered as publishing would; a translation
 * with the deadline of what it translates.  ERR_NOT_FOUND. */
NODISCARD bool store_draft(struct arena *a, struct store *s, const struct uaref *ref, int64_t id,
                           struct casefile *out, struct err *e);
/* The draft that store_publish() takes for 0; 0: none. */
int64_t store_next(const struct caserec *c);
/* A bulletin as it was stored, with the deadline in force.  ERR_NOT_FOUND. */
NODISCARD bool store_bulletin(struct arena *a, struct store *s, int64_t id, struct casefile *out,
                              struct err *e);
/* A former number of a case becomes its present one; any other stays as it is. */
NODISCARD bool store_resolve(struct store *s, struct uaref *ref, struct err *e);
/* Throws draft ID of C away.  ERR_CONFLICT while a translation of it waits. */
NODISCARD bool store_discard(struct store *s, const struct caserec *c, int64_t id, struct err *e);
/* FORMER is another number of the case REF.  ERR_CONFLICT if it is a case of its own. */
NODISCARD bool store_alias(struct arena *a, struct store *s, const struct uaref *ref,
                           const struct uaref *former, struct err *e);
/* All cases, newest change first; current holds number, headline, deadline, countries, language
 * only. */
NODISCARD bool store_cases(struct arena *a, struct store *s, struct caserecs *out, struct err *e);

/* Those published ones about the state COUNTRY, if it is not empty, that were first published from
 * FROM to TO (instants); as brief. */
NODISCARD bool store_cases_about(struct arena *a, struct store *s, struct str country, int64_t from,
                                 int64_t to, struct caserecs *out, struct err *e);

/* How every case is called, by id. */
struct case_name {
	int64_t id;
	struct uaref ref;
	struct str headline; /* "" of a draft */
};

struct case_names {
	struct case_name *item;
	size_t n, cap;
};
NODISCARD bool store_case_names(struct arena *a, struct store *s, struct case_names *out,
                                struct err *e);

/* Every published case in full: what the public tree is made of. */
NODISCARD bool store_published(struct arena *a, struct store *s, struct caserecs *out,
                               struct err *e);

/*
 * Publishes a draft, or renews the current bulletin if there is none.  A deadline that is set
 * replaces the printed one.  Gives new targets their permanent numbers.  NOW is the instant.  A
 * bulletin that is older than the current one, and a translation, change neither state nor
 * deadline; a stop ends the case, a later update opens it again. Errors: ERR_CONFLICT for a
 * translation of what is not published.
 */
struct store_publishing {
	int64_t draft; /* 0: the one that comes next */
	struct day deadline;
	int64_t now;
};
NODISCARD bool store_publish_draft(struct arena *a, struct store *s, const struct uaref *ref,
                                   const struct store_publishing *p, struct err *e);
/* The same with the draft that comes next. */
NODISCARD bool store_publish(struct arena *a, struct store *s, const struct uaref *ref,
                             struct day deadline, int64_t now, struct err *e);
/* ERR_CONFLICT for a case that was never published. */
NODISCARD bool store_stop(struct arena *a, struct store *s, const struct uaref *ref,
                          struct str reason, int64_t now, struct err *e);

/* ---- tallies */

/* One cell of the rollup. */
struct tally_cell {
	int target; /* 0: none named */
	enum channel channel;
	enum evclass evidence;
	char country[3]; /* "" for none given */
	int64_t day;     /* day_number: acted, or received if not said */
	int64_t count;
};

struct tally_cells {
	struct tally_cell *item;
	size_t n, cap;
};

NODISCARD bool store_tally(struct arena *a, struct store *s, int64_t casefile,
                           struct tally_cells *out, struct err *e);

#endif
