/* own_form.h - a sentence of one's own for an e-mail or a fax: judged, and shown again */
#ifndef OUTCRY_SERVE_OWN_FORM_H
#define OUTCRY_SERVE_OWN_FORM_H

#include "page/report.h"
#include "serve/front.h"

/* A form as it was sent; lives in the arena it was read into. */
struct own_form {
	struct page_own page;
	struct str edition;
	bool again; /* not the file: the form with what was typed elsewhere */
	bool tiff;
};

/* Of the case that M knows; OUT's channel is known.  Memory: in A. */
enum page_own_problem own_form_read(struct arena *a, const struct front *f,
                                    const struct http_request *rq, const struct manifest *m,
                                    struct own_form *out);

/* What the tree keeps of official TARGET by that NAME (".email"), in this edition, else of the
 * case; NULL: nothing. */
struct tree_entry *own_form_kept(struct front *f, const struct case_address *at, const char *name,
                                 int target);

/* The form again with what was typed; the status follows from PROBLEM. */
void own_form_answer(struct front *f, struct conn *c, const struct http_request *rq,
                     struct own_form *form, enum page_own_problem problem);

#endif
