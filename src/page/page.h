/*
 * page.h - what the public sees: pure functions from plain data to the bytes of a page
 *
 * Nothing here reads a file, a clock or a database: publish/ gathers the data, and the front hands
 * page_done() and page_receipt() what it knows of a case, which is its manifest.  The pages are
 * in the language of the context; a case's own text stands in its own language, marked with lang
 * and dir.  Every page works without JavaScript.
 *
 * Memory: scratch in A, the page in OUT (whose cap is LIMIT_PAGE_BYTES).  Errors: ERR_LIMIT.
 */
#ifndef OUTCRY_PAGE_H
#define OUTCRY_PAGE_H

#include "base/buf.h"
#include "base/day.h"
#include "casefile/casefile.h"
#include "casefile/caserec.h"

struct figures;        /* briefing/figures.h */
struct figures_counts; /* briefing/figures_counts.h */
struct figures_counts_list;
struct lang;   /* i18n/lang.h */
struct postal; /* appeal/appeal.h */

/* The same for every page of one publication. */
struct page_ctx {
	const struct lang *lang;
	const struct lang *bare; /* language of the addresses without prefix; NULL: English */
	struct str base_url;     /* https://act.example.org, no slash at its end: feeds, sheets */
	bool rehearsal;
	struct str publisher, contact; /* conf: publisher, publisher_contact */
	struct str check_address;      /* conf: whom to ask before and after the deadline */
	const struct postal *postal;   /* NULL: the tables as shipped */
	int64_t now;                   /* pages say what is true all day: only its day is shown */
	struct str country;            /* where the reader said to be, ISO; empty: not known */
};

enum page_state {
	PAGE_OPEN,
	PAGE_CLOSED,  /* the deadline has passed everywhere on earth */
	PAGE_STOPPED, /* the desk has stopped it */
};

/* One line of a list: index, archive, related cases, feeds. */
struct page_entry {
	struct uaref ref;
	struct str headline, summary, language;
	struct strs countries; /* ISO */
	struct day deadline;
	enum page_state state;
	int64_t published; /* instant of this edition: feeds */
	int64_t actions, confirmed;
};

struct page_entries {
	struct page_entry *item;
	size_t n, cap;
};

/* A mission of a state appealed to, of which some bulletin told. */
struct page_mission {
	struct target target; /* target.country: where it stands; rehearsed already, unless live */
	struct day checked;
};

/* One case, as every page of it needs it. */
struct page_subject {
	const struct casefile *c;      /* rehearsed already, unless live */
	const struct casefiles *texts; /* C in all its languages, likewise, the original first */
	enum page_state state;
	bool edition; /* a translation: what is in the language of the text lies below the page's */
	struct str outcome;            /* why it was stopped, what came of it; may be empty */
	const struct figures *figures; /* never NULL */
	int64_t published;             /* instant of this edition */
	const struct page_entry *related;
	size_t n_related;
	const struct page_mission *missions;
	size_t n_missions;
};

bool page_index(struct arena *a, const struct page_ctx *x, const struct page_entries *open,
                struct buf *out, struct err *e);
bool page_archive(struct arena *a, const struct page_ctx *x, const struct page_entries *past,
                  struct buf *out, struct err *e);
bool page_about(struct arena *a, const struct page_ctx *x, struct buf *out, struct err *e);
bool page_privacy(struct arena *a, const struct page_ctx *x, struct buf *out, struct err *e);
bool page_not_found(struct arena *a, const struct page_ctx *x, struct buf *out, struct err *e);

bool page_case(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
               struct buf *out, struct err *e);
bool page_figures(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
                  struct buf *out, struct err *e);
/* /figures and its ranges: the counts over all cases, ALL->item[SHOWN] of them. */
bool page_counts(struct arena *a, const struct page_ctx *x, const struct figures_counts_list *all,
                 size_t shown, struct buf *out, struct err *e);

/* Days of one's own, over all cases: what the front found in the daybook (briefing/daybook.h). */
enum page_days_problem {
	PAGE_DAYS_WELL,
	PAGE_DAYS_BAD_FROM, /* no date */
	PAGE_DAYS_BAD_TO,
	PAGE_DAYS_REVERSED, /* the first after the last */
	PAGE_DAYS_BUSY,     /* many are being counted */
	PAGE_DAYS_ABSENT,   /* no daybook */
};
struct page_days {
	struct str from, to; /* as they were typed */
	enum page_days_problem problem;
	const struct figures_counts *counts;      /* COUNTS_DAYS; NULL with a problem */
	const struct figures_counts_list *ranges; /* the pages there are besides */
};
bool page_counts_days(struct arena *a, const struct page_ctx *x, const struct page_days *d,
                      struct buf *out, struct err *e);
/* The same of one case: its total and its days. */
struct page_case_days {
	struct uaref ref;
	struct str headline, language;
	enum page_state state;
	int64_t closes_at;
	const struct page_days *days;
	const struct figures *figures; /* NULL with a problem */
};
bool page_figures_days(struct arena *a, const struct page_ctx *x, const struct page_case_days *d,
                       struct buf *out, struct err *e);

/* The 410 answer of the act pages: what to do instead. */
bool page_gone(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
               struct buf *out, struct err *e);
/*
 * /from and /from/us: how to act from the country of X: the mission there, if one is known, in
 * place of those elsewhere.  With no country in X: for whoever's country is not listed.
 */
bool page_from(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
               struct buf *out, struct err *e);
/* The countries that have a page of their own. */
struct strs page_from_countries(struct arena *a, const struct page_subject *s);
/* What to copy by hand, in large type. */
bool page_hand(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
               struct buf *out, struct err *e);
/* letter/ email/ call/ fax/ post/: every target that has the channel, on one page. */
bool page_act(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
              enum channel channel, struct buf *out, struct err *e);

/* The 32 bytes that the front replaces, each time they occur, by 128 fresh random bits in hex. */
#define PAGE_KEY_SLOT "KEYSLOT-KEYSLOT-KEYSLOT-KEYSLOT-"

#endif
