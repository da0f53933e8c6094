/*
 * history_json.h - a case's bulletins, and what the last of them changes, as JSON
 *
 * Across the control socket; the changes also as `outcry case changes --json` prints them.
 */
#ifndef OUTCRY_DESK_HISTORY_JSON_H
#define OUTCRY_DESK_HISTORY_JSON_H

#include <jansson.h>

#include "base/buf.h"
#include "casefile/caserec.h"
#include "casefile/changes.h"

/* [{"what":"target_changed","target":2,"who":"..","field":"phone","was":"..","now":".."}, ..]:
 * what is empty is left out. */
void changes_put(struct buf *b, const struct changes *list);
/* False for a value of another form.  Memory: in A. */
bool changes_get(struct arena *a, const json_t *json, struct changes *out);

/* [{"id":1,"kind":"first","ordinal":1,"language":"en", ..}, ..] */
void bulletins_put(struct arena *a, struct buf *b, const struct bulletins *list);
bool bulletins_get(struct arena *a, const json_t *json, struct bulletins *out);

#endif
