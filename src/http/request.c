/*
 * request.c - line by line, each line judged as soon as it is whole
 *
 * One pass over the bytes: memchr finds the end of a line, the line's reader looks at every byte
 * of it.  Offsets instead of pointers, because the bytes of a slow request move to a larger
 * buffer.  Chunks are joined in place; the space they free is closed up at once, so that a
 * request never needs more than HTTP_IN_BYTES.
 */
#include "http/request.h"

#include <string.h>

enum state { LINE_REQUEST, LINE_HEADER, BODY, CHUNK_SIZE, CHUNK_DATA, CHUNK_END, TRAILER, DONE };

#define LINE_BYTES (LIMIT_HTTP_URL_BYTES + 32) /* method, target, version */

enum once { ONCE_LENGTH = HTTP_FIELD_COUNT, ONCE_CODING, ONCE_EXPECT };

/* RFC 9110 5.6.2: one bit for each of the 128 */
static bool
is_tchar(char c)
{
	static const uint32_t bits[4] = { 0, 0x03FF6CFA, 0xC7FFFFFE, 0x57FFFFFF };
	unsigned char u = (unsigned char)c;

	return u < 128 && (bits[u / 32] >> u % 32 & 1) != 0;
}

static bool
is_token(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_tchar(s.p[i]))
			return false;
	return s.n > 0;
}

/* RFC 9110 5.5: VCHAR, SP, HTAB, obs-text */
static bool
is_field_value(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char u = (unsigned char)s.p[i];

		if ((u < 0x20 && u != '\t') || u == 0x7F)
			return false;
	}
	return true;
}

static enum http_parse
bad(struct http_parser *p, int status)
{
	p->status = status;
	return HTTP_BAD;
}

static struct http_span
span_of(const struct http_in *in, struct str s)
{
	return (struct http_span){ (uint32_t)(s.p - in->p), (uint32_t)s.n };
}

static struct str
text_of(const struct http_in *in, struct http_span s)
{
	return (struct str){ s.n == 0 ? "" : in->p + s.at, s.n };
}

/* What is wrong when a line has no end after as many bytes as are there. */
static int
too_long(const struct http_parser *p, const struct http_in *in)
{
	size_t line = in->n - p->line;

	switch (p->state) {
	case LINE_REQUEST:
		return line > LINE_BYTES + 1 ? 414 : 0; /* and its CR */
	case LINE_HEADER:
	case TRAILER:
		return in->n - (p->state == TRAILER ? p->body + p->body_n : 0) >
		                       LIMIT_HTTP_HEAD_BYTES
		               ? 431
		               : 0;
	default:
		return line > LIMIT_HTTP_CHUNK_LINE + 1 ? 400 : 0;
	}
}

/* What is no HTTP at all (a TLS handshake) gets its answer at its first byte. */
static bool
begins_wrong(const struct http_parser *p, const struct http_in *in)
{
	return p->state == LINE_REQUEST && in->n > p->line && in->p[p->line] != '\r' &&
	       !is_tchar(in->p[p->line]);
}

/* The next whole line without its CRLF; HTTP_DONE when there is one. */
static enum http_parse
next_line(struct http_parser *p, const struct http_in *in, struct str *out)
{
	const char *end;
	size_t at;
	int status;

	end = p->scan < in->n ? memchr(in->p + p->scan, '\n', in->n - p->scan) : NULL;
	if (end == NULL) {
		p->scan = (uint32_t)in->n;
		if (begins_wrong(p, in))
			return bad(p, 400);
		status = too_long(p, in);
		return status == 0 ? HTTP_MORE : bad(p, status);
	}
	at = (size_t)(end - in->p);
	if (at == p->line || in->p[at - 1] != '\r')
		return bad(p, 400); /* a bare LF, RFC 9112 2.2 */
	*out = (struct str){ in->p + p->line, at - 1 - p->line };
	p->line = p->scan = (uint32_t)at + 1;
	return HTTP_DONE;
}

static bool
read_method(struct str s, enum http_method *out)
{
	static const struct {
		const char *name;
		enum http_method method;
	} known[] = {
		{ "GET", HTTP_GET },     { "HEAD", HTTP_HEAD },       { "POST", HTTP_POST },
		{ "PUT", HTTP_OTHER },   { "OPTIONS", HTTP_OPTIONS }, { "DELETE", HTTP_OTHER },
		{ "PATCH", HTTP_OTHER }, { "CONNECT", HTTP_OTHER },   { "TRACE", HTTP_OTHER },
	};

	for (size_t i = 0; i < ARRAY_LEN(known); i++) {
		if (str_eq(s, str_c(known[i].name))) {
			*out = known[i].method;
			return true;
		}
	}
	return false;
}

static int
read_version(struct str s, int *minor)
{
	if (s.n != 8 || !str_starts(s, STR("HTTP/")) || s.p[5] < '0' || s.p[5] > '9' ||
	    s.p[6] != '.' || s.p[7] < '0' || s.p[7] > '9')
		return 400;
	if (s.p[5] != '1' || s.p[7] > '1')
		return 505;
	*minor = s.p[7] - '0';
	return 0;
}

/* RFC 9112 3: method SP request-target SP HTTP-version, single spaces only */
static enum http_parse
request_line(struct http_parser *p, struct http_in *in, struct str line)
{
	struct str rest = line, method = str_cut(&rest, ' '), target;
	int status;

	if (line.n > LINE_BYTES)
		return bad(p, 414);
	if (rest.p == NULL || !is_token(method))
		return bad(p, 400);
	target = str_cut(&rest, ' ');
	if (rest.p == NULL || target.n == 0)
		return bad(p, 400);
	if ((status = read_version(rest, &p->minor)) != 0)
		return bad(p, status);
	if (!read_method(method, &p->method))
		return bad(p, 501);
	if (target.n > LIMIT_HTTP_URL_BYTES)
		return bad(p, 414);
	if (p->method == HTTP_OTHER)
		return bad(p, 405); /* CONNECT and TRACE have other targets */
	if (!http_target_parse(in->p, span_of(in, target), p->method, &p->path, &p->query,
	                       &p->host_in_target))
		return bad(p, 400);
	p->state = LINE_HEADER;
	return HTTP_DONE;
}

static bool
list_has(struct str list, struct str token)
{
	while (list.p != NULL)
		if (str_ieq(str_trim(str_cut(&list, ',')), token))
			return true;
	return false;
}

/* RFC 9110 8.6: 1*DIGIT; a list of equal numbers is refused like one of differing ones. */
static int
read_length(struct http_parser *p, struct str value)
{
	uint64_t n;

	if (!str_to_u64(value, UINT64_MAX, &n))
		return 400;
	p->has_length = true;
	p->wanted = n;
	return n > LIMIT_HTTP_BODY_BYTES ? 413 : 0;
}

/* The fields that decide about the message itself; 0 or the status of a refusal. */
static int
framing_field(struct http_parser *p, struct str name, struct str value)
{
	if (str_ieq(name, STR("content-length"))) {
		if ((p->seen & 1u << ONCE_LENGTH) != 0)
			return 400;
		p->seen |= 1u << ONCE_LENGTH;
		return read_length(p, value);
	}
	if (str_ieq(name, STR("transfer-encoding"))) {
		if ((p->seen & 1u << ONCE_CODING) != 0)
			return 400;
		p->seen |= 1u << ONCE_CODING;
		p->chunked = str_ieq(value, STR("chunked"));
		return p->chunked ? 0 : 501;
	}
	if (str_ieq(name, STR("connection"))) {
		p->close |= list_has(value, STR("close"));
		p->keep_alive |= list_has(value, STR("keep-alive"));
	}
	if (str_ieq(name, STR("expect")) && p->minor == 1) {
		p->expects = str_ieq(value, STR("100-continue"));
		return p->expects ? 0 : 417;
	}
	return 0;
}

/* The fields whose value is handed on. */
static int
kept_field(struct http_parser *p, const struct http_in *in, struct str name, struct str value)
{
	static const char *const names[HTTP_FIELD_COUNT] = { "host", "content-type", "accept",
		                                             "accept-encoding", "if-none-match" };

	for (unsigned i = 0; i < HTTP_FIELD_COUNT; i++) {
		bool repeated = (p->seen & 1u << i) != 0;

		if (!str_ieq(name, str_c(names[i])))
			continue;
		if (repeated && (i == HTTP_FIELD_HOST || i == HTTP_FIELD_CONTENT_TYPE))
			return 400;
		if (i == HTTP_FIELD_HOST && !http_host_is_valid(value))
			return 400;
		p->seen |= 1u << i;
		if (!repeated) /* of lists we understand the first line only: that is safe */
			p->field[i] = span_of(in, value);
		break;
	}
	return 0;
}

static struct str
trim_ows(struct str s)
{
	while (s.n > 0 && (s.p[0] == ' ' || s.p[0] == '\t'))
		s = str_from(s, 1);
	while (s.n > 0 && (s.p[s.n - 1] == ' ' || s.p[s.n - 1] == '\t'))
		s.n--;
	return s;
}

/* RFC 9112 5: field-name ":" OWS field-value OWS; 0 or the status of a refusal */
static int
split_header(struct http_parser *p, struct str line, struct str *name, struct str *value)
{
	size_t colon = str_chr(line, ':');

	if (++p->headers > LIMIT_HTTP_HEADERS)
		return 431;
	if (colon == STR_NPOS || colon == 0)
		return 400;
	*name = str_sub(line, 0, colon);
	*value = trim_ows(str_from(line, colon + 1));
	return is_token(*name) && is_field_value(*value) ? 0 : 400;
}

static enum http_parse
header_line(struct http_parser *p, const struct http_in *in, struct str line)
{
	struct str name, value;
	int status = split_header(p, line, &name, &value);

	if (status == 0)
		status = framing_field(p, name, value);
	if (status == 0)
		status = kept_field(p, in, name, value);
	return status == 0 ? HTTP_DONE : bad(p, status);
}

/* RFC 9112 6.3, with every doubtful case refused */
static enum http_parse
end_of_head(struct http_parser *p)
{
	bool has_body = p->chunked || (p->has_length && p->wanted > 0);

	if ((p->seen & 1u << HTTP_FIELD_HOST) == 0 && p->minor == 1)
		return bad(p, 400);
	if (p->chunked && (p->has_length || p->minor == 0))
		return bad(p, 400);
	if (has_body && p->method != HTTP_POST && p->method != HTTP_OPTIONS)
		return bad(p, 400);
	if (p->method == HTTP_POST && !p->chunked && !p->has_length)
		return bad(p, 411);
	p->body = p->line;
	p->state = p->chunked ? CHUNK_SIZE : has_body ? BODY : DONE;
	if (has_body && p->expects) {
		p->expects = false;
		return HTTP_CONTINUE;
	}
	return HTTP_DONE;
}

static enum http_parse
body(struct http_parser *p, const struct http_in *in)
{
	if (in->n - p->body < p->wanted)
		return HTTP_MORE;
	p->body_n = (uint32_t)p->wanted;
	p->line = p->body + p->body_n;
	p->state = DONE;
	return HTTP_DONE;
}

/* RFC 9112 7.1: 1*HEXDIG [chunk-ext]; an extension is checked for its bytes and ignored */
static enum http_parse
chunk_size(struct http_parser *p, struct str line)
{
	uint64_t n = 0;
	size_t i = 0;

	if (line.n > LIMIT_HTTP_CHUNK_LINE)
		return bad(p, 400);
	for (; i < line.n && http_hex_value(line.p[i]) >= 0; i++) {
		if (i == 8)
			return bad(p, 413);
		n = n << 4 | (uint64_t)http_hex_value(line.p[i]);
	}
	if (i == 0 || (i < line.n && line.p[i] != ';') || !is_field_value(str_from(line, i)))
		return bad(p, 400);
	if (n > LIMIT_HTTP_BODY_BYTES - p->body_n)
		return bad(p, 413);
	p->wanted = n;
	p->state = n == 0 ? TRAILER : CHUNK_DATA;
	return HTTP_DONE;
}

/* Moves what has come of the chunk behind the body so far, and what follows it behind that. */
static enum http_parse
chunk_data(struct http_parser *p, struct http_in *in)
{
	size_t there = in->n - p->line;
	size_t take = there < p->wanted ? there : (size_t)p->wanted;
	char *to = in->p + p->body + p->body_n;
	size_t gap = p->line - (p->body + p->body_n);

	memmove(to, in->p + p->line, there);
	in->n -= gap;
	p->body_n += (uint32_t)take;
	p->wanted -= take;
	p->line = p->scan = p->body + p->body_n;
	if (p->wanted > 0)
		return HTTP_MORE;
	p->state = CHUNK_END;
	return HTTP_DONE;
}

static enum http_parse
chunk_end(struct http_parser *p, const struct http_in *in)
{
	size_t there = in->n - p->line;

	if ((there > 0 && in->p[p->line] != '\r') || (there > 1 && in->p[p->line + 1] != '\n'))
		return bad(p, 400);
	if (there < 2)
		return HTTP_MORE;
	p->line += 2;
	p->scan = p->line;
	p->state = CHUNK_SIZE;
	return HTTP_DONE;
}

static enum http_parse
trailer_line(struct http_parser *p, struct str line)
{
	struct str name, value;
	int status;

	if (p->line - (p->body + p->body_n) > LIMIT_HTTP_HEAD_BYTES)
		return bad(p, 431);
	if (line.n == 0) {
		p->state = DONE;
		return HTTP_DONE;
	}
	status = split_header(p, line, &name, &value);
	return status == 0 ? HTTP_DONE : bad(p, status);
}

/* One line, in the states that have lines. */
static enum http_parse
line_step(struct http_parser *p, struct http_in *in)
{
	struct str line;
	enum http_parse got = next_line(p, in, &line);

	if (got != HTTP_DONE)
		return got;
	switch (p->state) {
	case LINE_REQUEST:
		if (line.n == 0 && !p->empty_line) { /* RFC 9112 2.2: one is forgiven */
			p->empty_line = true;
			return HTTP_DONE;
		}
		return request_line(p, in, line);
	case LINE_HEADER:
		if (p->line > LIMIT_HTTP_HEAD_BYTES)
			return bad(p, 431);
		return line.n == 0 ? end_of_head(p) : header_line(p, in, line);
	case CHUNK_SIZE:
		return chunk_size(p, line);
	default:
		return trailer_line(p, line);
	}
}

static enum http_parse
step(struct http_parser *p, struct http_in *in)
{
	switch (p->state) {
	case BODY:
		return body(p, in);
	case CHUNK_DATA:
		return chunk_data(p, in);
	case CHUNK_END:
		return chunk_end(p, in);
	default:
		return line_step(p, in);
	}
}

static void
hand_out(const struct http_parser *p, const struct http_in *in, struct http_request *out)
{
	*out = (struct http_request){
		.method = p->method,
		.minor = p->minor,
		.path = text_of(in, p->path),
		.query = text_of(in, p->query),
		.host = text_of(in, p->host_in_target.n > 0 ? p->host_in_target
		                                            : p->field[HTTP_FIELD_HOST]),
		.content_type = text_of(in, p->field[HTTP_FIELD_CONTENT_TYPE]),
		.accept = text_of(in, p->field[HTTP_FIELD_ACCEPT]),
		.accept_encoding = text_of(in, p->field[HTTP_FIELD_ACCEPT_ENCODING]),
		.if_none_match = text_of(in, p->field[HTTP_FIELD_IF_NONE_MATCH]),
		.keep_alive = !p->close && (p->minor == 1 || p->keep_alive),
		.body = { in->p + p->body, p->body_n },
	};
}

enum http_parse
http_parse(struct http_parser *p, struct http_in *in, struct http_request *out)
{
	while (p->state != DONE) {
		enum http_parse got = step(p, in);

		if (got != HTTP_DONE)
			return got;
	}
	hand_out(p, in, out);
	return HTTP_DONE;
}

size_t
http_parser_used(const struct http_parser *p)
{
	return p->line;
}

bool
http_parser_has_begun(const struct http_parser *p, const struct http_in *in)
{
	return in->n > 0 || p->state != LINE_REQUEST || p->empty_line;
}
