/*
 * figures_json.h - figures across the control socket: every sum, as they are
 *
 * The public document (briefing/figures.h) leaves out the confirmed ones by country and day.
 */
#ifndef OUTCRY_DESK_FIGURES_JSON_H
#define OUTCRY_DESK_FIGURES_JSON_H

#include <jansson.h>

#include "base/buf.h"
#include "briefing/figures.h"

void figures_put(struct arena *a, struct buf *b, const struct figures *f);
/* False for a value of another form.  Memory: in A. */
bool figures_get(struct arena *a, const json_t *json, struct figures *out);

#endif
