/*
 * request.h - one HTTP/1.1 request, read strictly (RFC 9110, RFC 9112)
 *
 * What two servers could read differently is refused: bare CR or LF, obs-fold, NUL, space before
 * the colon, two Hosts, two Content-Lengths, Content-Length with Transfer-Encoding, any coding but
 * chunked, an encoded slash or NUL or dot segments in the path.
 * Limits: LIMIT_HTTP_HEAD_BYTES, _HEADERS, _URL_BYTES, _BODY_BYTES, _CHUNK_LINE.
 */
#ifndef OUTCRY_HTTP_REQUEST_H
#define OUTCRY_HTTP_REQUEST_H

#include "base/limits.h"
#include "base/str.h"

enum http_method {
	HTTP_GET,
	HTTP_HEAD,
	HTTP_POST,
	HTTP_OPTIONS,
	HTTP_OTHER /* a method that RFC 9110 or 5789 names and we do not serve */
};

struct http_request {
	enum http_method method;
	int minor;        /* HTTP/1.minor: 0 or 1 */
	struct str path;  /* percent-decoded, "/" first, valid UTF-8; "*" for OPTIONS * */
	struct str query; /* as sent, without the question mark */
	struct str host;
	struct str content_type, accept, accept_encoding, if_none_match; /* "" when absent */
	bool keep_alive;
	struct str body;
};

/* The bytes received on a connection: the parser edits them in place and may make them fewer. */
struct http_in {
	char *p;
	size_t n;
};

/* Room that is always enough for the rest of one request. */
#define HTTP_IN_BYTES (LIMIT_HTTP_HEAD_BYTES + LIMIT_HTTP_BODY_BYTES + 1024)

/* A part of the received bytes: they may move between two calls, so no pointers. */
struct http_span {
	uint32_t at, n;
};

enum http_field_id {
	HTTP_FIELD_HOST,
	HTTP_FIELD_CONTENT_TYPE,
	HTTP_FIELD_ACCEPT,
	HTTP_FIELD_ACCEPT_ENCODING,
	HTTP_FIELD_IF_NONE_MATCH,
	HTTP_FIELD_COUNT
};

/* Private to http/; all-zero is a parser before its request. */
struct http_parser {
	int state;
	int status; /* after HTTP_BAD: what to answer */
	enum http_method method;
	int minor;
	uint32_t line, scan; /* start of the present line; what was searched for its end */
	uint32_t headers;
	struct http_span path, query, host_in_target, field[HTTP_FIELD_COUNT];
	unsigned seen; /* bits of fields that may come once */
	bool has_length, chunked, close, keep_alive, expects, empty_line;
	uint32_t body, body_n; /* where the body begins, what there is of it */
	uint64_t wanted;       /* bytes of the body or of the chunk still to come */
};

enum http_parse {
	HTTP_MORE,     /* nothing wrong, not all there */
	HTTP_CONTINUE, /* send "100 Continue", then parse again: once in a request */
	HTTP_DONE,     /* OUT is the request; it points into the bytes */
	HTTP_BAD       /* answer http_parser.status and close */
};

/*
 * Parses on.  IN: all bytes of this request so far, and perhaps of the next.  After HTTP_DONE the
 * first http_parser_used() bytes are to be dropped, and the parser set to zero.
 */
enum http_parse http_parse(struct http_parser *p, struct http_in *in, struct http_request *out);
size_t http_parser_used(const struct http_parser *p);

/* True once a first byte has come: the deadline of the request runs. */
bool http_parser_has_begun(const struct http_parser *p, const struct http_in *in);

/*
 * The target of a request line (RFC 9112 3.2), decoded in place: PATH and QUERY are parts of
 * BYTES.  HOST is the authority of the absolute form, else empty.  False: answer 400.
 */
bool http_target_parse(char *bytes, struct http_span target, enum http_method method,
                       struct http_span *path, struct http_span *query, struct http_span *host);

/* uri-host [":" port], RFC 9110 7.2; no user information. */
int http_hex_value(char c); /* of a hexadecimal digit, or -1 */
bool http_host_is_valid(struct str host);

/* Does the Accept field ask for application/json rather than for text/html? */
bool http_wants_json(struct str accept);
bool http_accepts_gzip(struct str accept_encoding);
/* Is the strong entity tag ETAG (with its quotes) in this If-None-Match field?  Weak comparison. */
bool http_etag_matches(struct str if_none_match, struct str etag);

#endif
