/*
 * caserec.h - a case as the store keeps it: its bulletins, its state, its permanent targets
 *
 * Plain data, no I/O.  What publish/ turns into pages.
 */
#ifndef OUTCRY_CASEREC_H
#define OUTCRY_CASEREC_H

#include "casefile/casefile.h"

enum case_state {
	CASE_DRAFT,  /* nothing of it is published */
	CASE_OPEN,   /* published; whether appeals are offered depends on the deadline */
	CASE_STOPPED /* published, then stopped: no appeals */
};

/* One issued document of a case. */
struct bulletin {
	int64_t id;
	enum casefile_kind kind;
	int ordinal;
	struct day issued;
	struct day deadline; /* in force: as printed, or as the desk renewed it */
	struct str headline, index, language;
	int64_t published_at; /* 0: a draft */
	int64_t edition_of;   /* id of the bulletin that it translates; 0: it is none */
};

struct bulletins {
	struct bulletin *item;
	size_t n, cap;
};

/* The current bulletin in another language, as its page shows it: casefile_edition(). */
struct casefiles {
	struct casefile *item;
	size_t n, cap;
};

struct caserec {
	int64_t id;
	struct uaref ref;
	enum case_state state;
	int64_t first_published_at; /* 0: never */
	int64_t changed_at;         /* last publication, renewal or stop */
	struct str stop_reason;     /* as the public reads it; may be empty */
	struct uarefs aliases;      /* other numbers of the same case */
	struct bulletins bulletins; /* published ones, translations too, in that order */
	struct bulletins drafts;    /* that wait, in the order they came */
	int64_t current_id;         /* of the current bulletin; 0: a draft is shown */
	/*
	 * The current bulletin: of the published ones the newest by what they say
	 * (bulletins_current), or the newest draft of a case that is CASE_DRAFT.  Its deadline is
	 * the one in force, its targets carry permanent numbers.
	 */
	struct casefile current;
	struct casefiles editions; /* of the current bulletin, published, one a language */
	struct targets former;     /* targets of earlier bulletins that the current one left out */
};

struct caserecs {
	struct caserec *item;
	size_t n, cap;
};

/* "draft" "open" "stopped": in JSON and the database. */
struct str case_state_name(enum case_state s);
bool case_state_from_name(struct str name, enum case_state *out);

/* "first" "update" "correction" "stop": the same of a bulletin. */
struct str casefile_kind_name(enum casefile_kind kind);
bool casefile_kind_from_name(struct str name, enum casefile_kind *out);

/* True while act pages are offered: open, and NOW is before the deadline's end. */
bool caserec_takes_appeals(const struct caserec *c, int64_t now);

/*
 * The newest of the published bulletins of a case, translations apart, or NULL: by ordinal, where
 * both print one, else by date of issue, else by kind (a first one is before all, a stop behind
 * all); only what none of these decides goes by the order of publication.  A correction comes
 * behind what it corrects.
 */
const struct bulletin *bulletins_current(const struct bulletins *list);

/* True if X is a later bulletin than Y by the same rules. */
bool bulletin_is_newer(const struct bulletin *x, const struct bulletin *y);

/* The bulletin with this id, or NULL. */
const struct bulletin *bulletins_find(const struct bulletins *list, int64_t id);

/* The current or former target with permanent number NUMBER, or NULL. */
const struct target *caserec_target(const struct caserec *c, int number);

#endif
