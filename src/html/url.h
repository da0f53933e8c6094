/*
 * url.h - addresses that may stand in href, src and action
 *
 * A struct url is only made by the functions below: relative paths of our own, and the schemes
 * https, http, mailto and tel.  All zero: no address (url_is_empty).  Memory: in A.
 */
#ifndef OUTCRY_URL_H
#define OUTCRY_URL_H

#include "base/buf.h"
#include "base/err.h"

struct url_text;
struct url {
	const struct url_text *made;
};

bool url_is_empty(struct url u);
struct str url_str(struct url u); /* as in a Location header, a feed, a PDF: not HTML-escaped */

/*
 * A path of this server: PATH begins with one "/" and holds no "//" at its start (CHECK).
 * Everything but unreserved characters and "/" is percent-encoded, so there is no query.
 */
struct url url_path(struct arena *a, struct str path);
struct url url_path_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* BASE ("https://outcry.example.org", no slash at its end; "" gives PATH) before a path of ours. */
struct url url_absolute(struct arena *a, struct str base, struct url path);

/* One more parameter: ?name=value or &name=value.  An empty value leaves the address as it is. */
struct url url_with(struct arena *a, struct url u, struct str name, struct str value);
struct url url_fragment(struct arena *a, struct url u, struct str id);

/*
 * An address from a document or the configuration: http, https, mailto or tel, without white
 * space, control characters or user:password@.  "www.example.org/x" is taken as https.
 * Errors: ERR_INPUT.
 */
NODISCARD bool url_parse(struct arena *a, struct str text, struct url *out, struct err *e);

/*
 * RFC 6068.  Line ends become %0D%0A, empty parameters are left out.  One recipient.  Empty for
 * an address without "@" or with white space.
 */
struct url url_mailto(struct arena *a, struct str address, struct str subject, struct str body);

/* RFC 3966: "+86 10 6238 1024 ext. 5" -> tel:+861062381024;ext=5.  Empty without digits. */
struct url url_tel(struct arena *a, struct str number);

/* Percent-encodes all but A-Z a-z 0-9 - . _ ~ (RFC 3986, 2.3): right in any component. */
void url_encode(struct buf *b, struct str text);

#endif
