/* done.h - between judging a report (done.c) and answering it (done_answer.c) */
#ifndef OUTCRY_SERVE_DONE_H
#define OUTCRY_SERVE_DONE_H

#include "page/report.h"
#include "serve/front.h"

struct page_group; /* page/group.h */

/* A form as it was sent; lives until the end of the turn. */
struct done_form {
	struct http_request
		rq; /* method and keep_alive only: the bytes are overwritten meanwhile */
	bool json;
	struct str edition;
	struct page_report typed;
	bool withdraw, ask;
	struct str work;              /* what a script found for typed.wait */
	enum page_receipt_kind known; /* ASK: what the desk answered lately */
	struct page_group *list;      /* of a group (group_list.c); else NULL */
	struct page_outcome *tried;   /* no report: how one try went (outcome.c); else NULL */
};

/* Who asks, in which edition, and what the manifest says of the case: the beginning of each. */
struct done_form *done_form_new(struct front *f, const struct http_request *rq,
                                const struct case_address *at, const struct manifest *m);

/* The key of the form; one of our own where it has none or the slot was not filled. */
enum page_problem done_read_key(struct arena *a, struct str s, struct str *out);

/* Joins the commit of this turn; everything put on the connection from here on depends on it. */
void done_wait_for_commit(struct front *f, struct conn *c, struct done_form *d);

/* Notes what a report says beside it of how the try went, "spoke", with its own key; nothing when
 * FORM has no outcome, or the report several entries. */
void outcome_beside(struct front *f, const struct conn *c, const struct http_form *form,
                    const struct report *report);

/* The spool could not take how a try went: the answer says so, and returns what was typed. */
void outcome_not_stored(struct front *f, struct conn *c, struct done_form *d);

/* The form as nobody has filled it in yet, but for what D knows. */
void done_answer_form(struct front *f, struct conn *c, struct done_form *d);

/* The form again with what is wrong, or {"error":"..."}; the status follows from PROBLEM. */
void done_answer_problem(struct front *f, struct conn *c, struct done_form *d,
                         enum page_problem problem);

/* The receipt page, or {"receipt":"..."}. */
void done_answer_receipt(struct front *f, struct conn *c, const struct done_form *d,
                         const struct report *r);

#endif
