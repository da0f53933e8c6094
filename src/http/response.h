/*
 * response.h - the head of an answer, with the headers that every answer of ours has
 *
 * The security headers are one table here and one in the tests, compared byte for byte.  There is
 * no Server, no cookie, nothing of the request that comes back.
 */
#ifndef OUTCRY_HTTP_RESPONSE_H
#define OUTCRY_HTTP_RESPONSE_H

#include "base/buf.h"

#define HTTP_HEAD_ROOM 4096 /* the largest head is under 1.5 KiB */

struct http_response {
	int status;
	struct str type;     /* Content-Type; "" for none (no body) */
	size_t length;       /* of the body, sent or not */
	bool no_length;      /* 1xx, 204, 304 */
	bool store;          /* max-age=60, else no-store */
	bool gzip;           /* Content-Encoding */
	bool varies;         /* by Accept-Encoding */
	bool script;         /* the page loads our own script */
	bool over_tls;       /* the public address is https */
	struct str etag;     /* with quotes, or "" */
	struct str location; /* path, "/" first */
	struct str allow;    /* "GET, HEAD" */
	struct str download; /* file name of an attachment, token characters only */
	int retry_after;     /* seconds, 0: not said */
};

/*
 * Everything up to, and without, the lines that belong to the connection: http_head_end() follows.
 */
void http_head_put(struct buf *b, const struct http_response *r);

/* "Date: ...", "Connection: close" if KEEP_ALIVE is false, and the empty line. */
void http_head_end(struct buf *b, int64_t now, bool keep_alive);

const char *http_reason(int status); /* "Not Found"; "" for one we never send */

/* The Content-Type of a file by the end of its name: "text/html; charset=utf-8". */
struct str http_type_of_file(struct str name);

#define HTTP_DATE_ROOM 80 /* for any int64_t; 30 for the dates we meet */

/* IMF-fixdate, RFC 9110 5.6.7: "Tue, 17 Nov 2026 08:49:37 GMT".  */
void http_date(char out[HTTP_DATE_ROOM], int64_t t);

#endif
