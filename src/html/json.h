/* json.h - text and numbers in JSON (RFC 8259), written straight into a buffer */
#ifndef OUTCRY_HTML_JSON_H
#define OUTCRY_HTML_JSON_H

#include "base/buf.h"

/* "text" with its quotes; invalid UTF-8 becomes U+FFFD; "<" is \u003c, so that it may stand in
 * HTML too; U+2028 and U+2029 are escaped for scripts. */
void json_put_string(struct buf *b, struct str text);
void json_put_number(struct buf *b, int64_t n);

/* A member: ,"name": or "name": when it is the first.  *FIRST becomes false. */
void json_put_name(struct buf *b, bool *first, struct str name);

#endif
