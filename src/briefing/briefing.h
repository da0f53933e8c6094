/*
 * briefing.h - one page of figures, made to be handed to an ambassador
 *
 * It leads with what is confirmed, says how the counts are known, and that none says received.
 */
#ifndef OUTCRY_BRIEFING_H
#define OUTCRY_BRIEFING_H

#include "briefing/figures.h"
#include "casefile/caserec.h"
#include "render/render.h"

struct lang;

/* What stands on every page of this publisher. */
struct briefing_ctx {
	const struct lang *lang;
	struct str publisher, contact; /* conf: publisher, publisher_contact */
	struct str check_address;      /* conf: whom to ask */
	bool rehearsal;                /* the case is the rehearsed one, and the page says so */
	int paper;                     /* enum render_paper */
	int64_t replies;               /* of officials, as the desk noted them */
	struct day last_reply;         /* unset: none */
};

/* The request for outcry-render.  The case's own texts stay in its language.  Memory: in A, and
 * what C and F point to. */
struct render_briefing briefing_make(struct arena *a, const struct briefing_ctx *x,
                                     const struct caserec *c, const struct figures *f);

/* What is counted together: all cases about a state, all appeals of a year, or both. */
struct briefing_about {
	struct str country;    /* ISO code; or empty */
	int year;              /* 0: all of them */
	struct caserecs cases; /* in brief */
};

/* The same page about many cases: the curve by day, and the cases by name. */
struct render_briefing briefing_make_about(struct arena *a, const struct briefing_ctx *x,
                                           const struct briefing_about *about,
                                           const struct figures *f);

#endif
