/* done.h - between judging a report (done.c) and answering it (done_answer.c) */
#ifndef OUTCRY_SERVE_DONE_H
#define OUTCRY_SERVE_DONE_H

#include "page/report.h"
#include "serve/front.h"

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
};

/* The form again with what is wrong, or {"error":"..."}; the status follows from PROBLEM. */
void done_answer_problem(struct front *f, struct conn *c, struct done_form *d,
                         enum page_problem problem);

/* The receipt page, or {"receipt":"..."}. */
void done_answer_receipt(struct front *f, struct conn *c, const struct done_form *d,
                         const struct report *r);

#endif
