/* range.h - days of one's own over all cases, answered by the front itself */
#ifndef OUTCRY_SERVE_RANGE_H
#define OUTCRY_SERVE_RANGE_H

#include "serve/front.h"

#define RANGE_DAYBOOK ".daybook" /* publish/outputs.h: OUTPUTS_DAYBOOK */

void ranges_init(struct front *f);

/* Answers "/figures?from=2026-01-15&to=2026-03-31", its JSON, its CSV and its languages; false for
 * any other request, which is a file's. */
bool front_range(struct front *f, struct conn *c, const struct http_request *rq);
/* The same for "/ua/163-17/figures" and its files. */
bool front_range_of_case(struct front *f, struct conn *c, const struct http_request *rq,
                         const struct case_address *at, const struct manifest *m);

#endif
