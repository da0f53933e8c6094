/* internal.h - what the files of desk/ share: an open data directory */
#ifndef OUTCRY_DESK_INTERNAL_H
#define OUTCRY_DESK_INTERNAL_H

#include "briefing/daybook.h"
#include "desk/drain.h"
#include "desk/op.h"
#include "publish/publish.h"
#include "store/store.h"
#include "vault/vault.h"

/* One published case, as publish/ wants it, with what the store knows of it. */
struct published {
	int64_t id;
	struct caserec rec;
	struct arena *arena; /* of its figures, which change often */
	struct figures figures;
	bool moved; /* the figures in the tree are older than those of the database */
};

struct desk {
	struct arena *arena;
	struct conf conf;
	int lock;
	struct store *store;
	struct vault_secret secret;
	struct publish *publish;
	struct drain *drain;
	bool touched; /* the operation that runs has written the tree */
	bool stale;   /* the tree may show what was rolled back: publish everything again */
	bool runs;    /* in desk_run(): public figures move at their interval only */

	struct str health;        /* what the pages know of addresses: of list_arena */
	struct arena *list_arena; /* of the list below, made again at each publication */
	struct published *list;
	struct publish_items items;   /* as list, in the same order */
	struct publish_titles titles; /* theirs, once somebody asked */
	struct arena *counts_arena;   /* of the counts over all cases, which change often */
	struct figures_counts_list counts;
	struct daybook daybook;
};

/* ---- published.c: the list of published cases and the tree made of it */

const char *published_dir(struct arena *a, const struct desk *d); /* DATA/public */
/* Makes the list again from the database, figures included.  */
NODISCARD bool published_load(struct desk *d, struct err *e);
/* True if the health of some address is no longer what the pages show. */
NODISCARD bool published_health_moved(struct desk *d, bool *out, struct err *e);
void published_release(struct desk *d);
/* What the pages call the cases.  Memory: in A, or the list's. */
NODISCARD bool published_titles(struct arena *a, struct desk *d, struct publish_titles *out,
                                struct err *e);
/* Makes the list again and writes one case and what lists it. */
NODISCARD bool published_put(struct desk *d, const struct uaref *ref, struct err *e);
/* Writes everything: at start, at midnight, when a deadline passes. */
NODISCARD bool published_put_all(struct desk *d, struct err *e);
/* Notes that the figures of the case with this id moved. */
void published_mark(struct desk *d, int64_t casefile);
/* Writes the figures of those that moved. */
NODISCARD bool published_put_figures(struct desk *d, struct err *e);

/* ---- op.c: every operation that changes something stands between these two */
NODISCARD bool op_begin(struct desk *d, struct err *e);
/* Commits if OK, else rolls back. */
NODISCARD bool op_end(struct desk *d, bool ok, struct err *e);

/* Counts what waits in the spool, so that figures are as of now. */
NODISCARD bool op_drain(struct arena *a, struct desk *d, struct err *e);

/* Ends a rollup: commits if OK; the figures of what moved follow. */
struct rollup;
NODISCARD bool op_rollup_end(struct desk *d, struct rollup *r, bool ok, struct err *e);

/* What draft DRAFT of C changes of the current bulletin; 0: what that changed of the one before. */
NODISCARD bool op_changes(struct arena *a, struct desk *d, const struct caserec *c, int64_t draft,
                          struct changes *out, struct err *e);

/* ---- op_publish.c: what an import that publishes needs too */
/* In a live desk two people publish; the command line is one. */
NODISCARD bool op_may_publish(const struct desk *d, struct err *e);
/* Publishes draft ID within the caller's transaction, the tree last. */
NODISCARD bool op_publish_now(struct arena *a, struct desk *d, const struct op_request *rq,
                              int64_t id, struct caserec *out, struct err *e);
/* The draft of C that WHICH names by number or language; empty: the next, 0 if there is none. */
NODISCARD bool op_draft_named(struct arena *a, const struct caserec *c, struct str which,
                              int64_t *id, struct err *e);
/* ID is what was published; 0: nothing new. */
struct str op_how_published(struct arena *a, const struct caserec *c, int64_t id);

/* ---- one file for each group of operations */
NODISCARD bool op_import(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_publish(struct arena *a, struct desk *d, const struct op_request *rq,
                          struct op_answer *out, struct err *e);
NODISCARD bool op_show(struct arena *a, struct desk *d, const struct op_request *rq,
                       struct op_answer *out, struct err *e);
NODISCARD bool op_discard(struct arena *a, struct desk *d, const struct op_request *rq,
                          struct op_answer *out, struct err *e);
NODISCARD bool op_alias(struct arena *a, struct desk *d, const struct op_request *rq,
                        struct op_answer *out, struct err *e);
NODISCARD bool op_stop(struct arena *a, struct desk *d, const struct op_request *rq,
                       struct op_answer *out, struct err *e);
NODISCARD bool op_record(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_record_list(struct arena *a, struct desk *d, const struct op_request *rq,
                              struct op_answer *out, struct err *e);
NODISCARD bool op_figures(struct arena *a, struct desk *d, const struct op_request *rq,
                          struct op_answer *out, struct err *e);
NODISCARD bool op_backup(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_verify(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_doctor(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_tokens(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_group_add(struct arena *a, struct desk *d, const struct op_request *rq,
                            struct op_answer *out, struct err *e);
NODISCARD bool op_group_list(struct arena *a, struct desk *d, const struct op_request *rq,
                             struct op_answer *out, struct err *e);
NODISCARD bool op_group_revoke(struct arena *a, struct desk *d, const struct op_request *rq,
                               struct op_answer *out, struct err *e);
NODISCARD bool op_hold(struct arena *a, struct desk *d, const struct op_request *rq,
                       struct op_answer *out, struct err *e);
NODISCARD bool op_release(struct arena *a, struct desk *d, const struct op_request *rq,
                          struct op_answer *out, struct err *e);
NODISCARD bool op_held(struct arena *a, struct desk *d, const struct op_request *rq,
                       struct op_answer *out, struct err *e);
NODISCARD bool op_counts(struct arena *a, struct desk *d, const struct op_request *rq,
                         struct op_answer *out, struct err *e);
NODISCARD bool op_set(struct arena *a, struct desk *d, const struct op_request *rq,
                      struct op_answer *out, struct err *e);
NODISCARD bool op_reply(struct arena *a, struct desk *d, const struct op_request *rq,
                        struct op_answer *out, struct err *e);
NODISCARD bool op_about(struct arena *a, struct desk *d, const struct op_request *rq,
                        struct op_answer *out, struct err *e);
NODISCARD bool op_contacts(struct arena *a, struct desk *d, const struct op_request *rq,
                           struct op_answer *out, struct err *e);
NODISCARD bool op_contact_verify(struct arena *a, struct desk *d, const struct op_request *rq,
                                 struct op_answer *out, struct err *e);
/* Lines for the doctor, each after a newline: what is doubtful or dead, who disagrees. */
NODISCARD bool op_contact_findings(struct arena *a, struct desk *d, struct str *out, struct err *e);
/* Notes in OUT how often officials of a case replied; CASEFILE 0: as ABOUT says. */
NODISCARD bool op_replies(struct desk *d, int64_t casefile, const struct op_request *about,
                          struct op_answer *out, struct err *e);

#endif
