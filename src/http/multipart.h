/*
 * multipart.h - multipart/form-data (RFC 7578) as browsers send it: a form with a small file
 *
 * Strict: what no browser sends is refused, not guessed.  A file is a field like any other; its
 * name and type are not kept.  Values are text, as in form.h; a file is made so (file_text.h).
 * Limits: LIMIT_FORM_FIELDS; the body has LIMIT_HTTP_BODY_BYTES already.
 */
#ifndef OUTCRY_HTTP_MULTIPART_H
#define OUTCRY_HTTP_MULTIPART_H

#include "http/form.h"

/* The boundary that a Content-Type of this kind names; false for any other type. */
bool http_multipart_boundary(struct str content_type, struct str *out);

/*
 * Memory: in A.  Errors: ERR_INPUT for what is no such body or no text, ERR_LIMIT.  OUT has also
 * then every part that could be read, as in form.h.
 */
NODISCARD bool http_multipart_parse(struct arena *a, struct str body, struct str boundary,
                                    struct http_form *out, struct err *e);

#endif
