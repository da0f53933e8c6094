/*
 * publish.h - the public tree: every output of a case, swapped in whole
 *
 * Only the desk (or a command that holds the desk's lock) calls this.  A case is rendered into
 * public/ua/.SLUG.new, synced, and exchanged with what is there by one rename: a reader sees the
 * old case or the new one, never half of either.  The decimal counter in public/version moves
 * last; fronts drop their caches when it does.
 *
 * Rehearsal is applied here, at the entrance: unless conf.live, every address, number and handle
 * in every output is the rehearsal one.
 */
#ifndef OUTCRY_PUBLISH_H
#define OUTCRY_PUBLISH_H

#include "casefile/caserec.h"
#include "conf/conf.h"
#include "page/page.h"

struct publish; /* an open public tree */

/* One published case as the store knows it. */
struct publish_item {
	struct casefile c; /* as printed, with permanent target numbers */
	bool stopped;
	struct str outcome;            /* why it was stopped; may be empty */
	int64_t published;             /* instant of this edition */
	const struct figures *figures; /* never NULL */
	struct targets former;         /* of earlier bulletins: reports still name them */
	struct casefiles editions;     /* C in other languages, with its deadline and numbers */
	struct strs protected_terms;   /* what must stand in no output: the guard's */
};

struct publish_items {
	struct publish_item *item;
	size_t n, cap;
	const struct figures_counts_list *counts; /* over all cases; NULL: none are published */
	const struct daybook *daybook;            /* for days of one's own; NULL: there are none */
};

/* Makes DATA/public if absent.  Memory: *OUT in A.  Errors: ERR_FULL, ERR_IO. */
NODISCARD bool publish_open(struct arena *a, const struct conf *conf, struct publish **out,
                            struct err *e);
void publish_close(struct publish **p);
void publish_tidy(struct publish *p); /* now and then: lets go of a renderer that sleeps */

/* OPEN, CLOSED after its deadline has passed at NOW, STOPPED. */
enum page_state publish_state(const struct publish_item *item, int64_t now);

/*
 * Writes every output of ALL->item[I] and then everything that lists cases (publish_site()).
 * ALL are all published cases: related ones are chosen among them.  A retraction, a stop and a
 * passed deadline are the same call.
 * Errors: ERR_DENIED from the guard, naming the output but not the term; ERR_FULL, ERR_IO.  On
 * failure what was public stays as it was.
 */
NODISCARD bool publish_case(struct arena *a, struct publish *p, const struct publish_items *all,
                            size_t i, int64_t now, struct err *e);

/* Takes the case out of the tree altogether, then publish_site(). */
NODISCARD bool publish_remove(struct arena *a, struct publish *p, const struct publish_items *all,
                              const struct uaref *ref, int64_t now, struct err *e);

/* Everything: at start, at midnight UTC and when a deadline passes. */
NODISCARD bool publish_all(struct arena *a, struct publish *p, const struct publish_items *all,
                           int64_t now, struct err *e);

/* The indexes, the archive, feeds, calendars, about, privacy, 404, assets. */
NODISCARD bool publish_site(struct arena *a, struct publish *p, const struct publish_items *all,
                            int64_t now, struct err *e);

/* Only what shows figures, of ALL->item[I]: figures.json, .csv, the figures page, the case page.
 * Unsynced: they are rebuilt at start. */
NODISCARD bool publish_figures(struct arena *a, struct publish *p, const struct publish_items *all,
                               size_t i, int64_t now, struct err *e);

/* Only the counts over all cases.  Unsynced, as above. */
NODISCARD bool publish_counts(struct arena *a, struct publish *p, const struct publish_items *all,
                              int64_t now, struct err *e);

/*
 * How the headlines as printed stand on the cases' own pages in conf.language: calm, and rehearsed
 * unless live.  Whatever names a case by its headline takes it from here.  Memory: in A.
 */
struct publish_title {
	struct str printed, shown;
};
struct publish_titles {
	struct publish_title *item; /* by what is printed */
	size_t n, cap;
};
void publish_titles(struct arena *a, struct publish *p, const struct publish_items *all,
                    struct publish_titles *out);
/* PRINTED itself if no case has it. */
struct str publish_shown(const struct publish_titles *titles, struct str printed);
/* The same in the keys of a table by title. */
struct figures_table;
void publish_show_titles(struct arena *a, const struct publish_titles *titles,
                         struct figures_table *t);

/* The next instant after NOW at which publish_all() is due: midnight UTC or a deadline. */
int64_t publish_next_due(const struct publish_items *all, int64_t now);

/* Without base_url in the configuration the address is where we listen.  Memory: may be in A. */
struct str publish_base_url(struct arena *a, const struct conf *conf);

#endif
