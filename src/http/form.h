/*
 * form.h - application/x-www-form-urlencoded bodies, and nothing else
 *
 * Values are text: valid UTF-8, NFC, line ends \n, control characters removed.
 * Limits: LIMIT_FORM_FIELDS; the body has LIMIT_HTTP_BODY_BYTES already.
 */
#ifndef OUTCRY_HTTP_FORM_H
#define OUTCRY_HTTP_FORM_H

#include "base/err.h"
#include "base/limits.h"
#include "base/str.h"

struct http_form_field {
	struct str name, value;
};

struct http_form {
	struct http_form_field *item; /* in the order of the body */
	size_t n, cap;
};

/* Is a body of this Content-Type ours to read?  "" counts: old programs say nothing. */
bool http_type_is_form(struct str content_type);

/*
 * Memory: in A.  Errors: ERR_INPUT for a bad escape or bytes that are no text, ERR_LIMIT.  OUT has
 * also then every field that could be read, and what is no text as file_text() reads it: to be
 * shown again, never to be taken.
 */
NODISCARD bool http_form_parse(struct arena *a, struct str body, struct http_form *out,
                               struct err *e);

/* The first value of NAME; "" when absent. */
struct str http_form_get(const struct http_form *f, struct str name);
bool http_form_has(const struct http_form *f, struct str name);

/* False if NAME stands there more than once. */
bool http_form_is_single(const struct http_form *f, struct str name);

#endif
