/* form_page.h - what done and letter need to show a form again: pages made while answering */
#ifndef OUTCRY_SERVE_FORM_PAGE_H
#define OUTCRY_SERVE_FORM_PAGE_H

#include "page/report.h"
#include "serve/front.h"

/* In the language of the edition. */
struct page_ctx form_page_ctx(const struct front *f, struct str edition);

/* Copies of what the manifest says: it may be forgotten before the answer.  Memory: in A. */
const struct page_official *form_page_officials(struct arena *a, const struct manifest *m);
enum page_state form_page_state(const struct front *f, const struct manifest *m);

/* B as the body of A, its key slots filled.  B lives until the end of the turn. */
void form_page_answer(struct front *f, struct conn *c, const struct http_request *rq, struct buf *b,
                      struct answer *a);

#endif
