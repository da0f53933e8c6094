/* letter_form.h - the form of a letter: judged, and shown again when no letter comes of it */
#ifndef OUTCRY_SERVE_LETTER_FORM_H
#define OUTCRY_SERVE_LETTER_FORM_H

#include "page/report.h"
#include "render/render.h"
#include "serve/front.h"

/* A form as it was sent.  All of it lives in the arena of its letter, wiped with it. */
struct letter_form {
	struct str edition;
	bool json;
	struct page_letter typed;
	struct render_supporter who;
	int target; /* 0: all of them */
};

/* Memory: in A.  What is wrong, or PAGE_LETTER_WELL. */
enum page_letter_problem letter_form_read(struct arena *a, const struct front *f,
                                          const struct http_request *rq,
                                          const struct case_address *at, const struct manifest *m,
                                          struct letter_form *out);

/* The form again, or {"error":"..."}; the status follows from PROBLEM. */
void letter_form_refuse(struct front *f, struct conn *c, const struct http_request *rq,
                        struct letter_form *form, enum page_letter_problem problem);

#endif
