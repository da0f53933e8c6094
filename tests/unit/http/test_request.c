#include <string.h>

#include "../../test.h"
#include "http/request.h"

#define GET  "GET / HTTP/1.1\r\nHost: x\r\n"
#define POST "POST /f HTTP/1.1\r\nHost: x\r\n"
#define OK   0

/* raw request, status of the refusal or OK, body */
static const struct {
	const char *raw;
	int status;
	const char *body;
} cases[] = {
	{ GET "\r\n", OK, "" },
	{ "\r\n" GET "\r\n", OK, "" },
	{ "\r\n\r\n" GET "\r\n", 400, "" },
	{ "HEAD /ua/163-17?x=%zz HTTP/1.0\r\n\r\n", OK, "" },
	{ "GET / HTTP/1.1\nHost: x\n\n", 400, "" },
	{ "GET / HTTP/1.1\r\nHost: x\n\r\n", 400, "" },
	{ "GET / HTTP/1.1\r\n\r\n", 400, "" },
	{ "GET / HTTP/1.1\r\nHost: \r\n\r\n", 400, "" },
	{ "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "" },
	{ "GET / HTTP/1.1\r\nHost: u@x\r\n\r\n", 400, "" },
	{ "GET / HTTP/1.1\r\nHost: x:99999\r\n\r\n", 400, "" },
	{ "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", OK, "" },
	{ "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", 400, "" },
	{ GET "Host: x\r\n\r\n", 400, "" },
	{ GET "X : a\r\n\r\n", 400, "" },
	{ GET ": a\r\n\r\n", 400, "" },
	{ GET "garbage\r\n\r\n", 400, "" },
	{ GET "X: a\r\n b\r\n\r\n", 400, "" },
	{ GET "X: a\rb\r\n\r\n", 400, "" },
	{ GET "X: a\x01\r\n\r\n", 400, "" },
	{ GET "X: a\x7F\r\n\r\n", 400, "" },
	{ GET "X\xC3\xA9: a\r\n\r\n", 400, "" },
	{ GET "X: caf\xC3\xA9\t!\r\n\r\n", OK, "" },
	{ GET "X:\r\n\r\n", OK, "" },
	{ "GET / HTTP/1.1\r\n Host: x\r\n\r\n", 400, "" },
	{ "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET / HTTP/1.1 \r\nHost: x\r\n\r\n", 400, "" },
	{ "GET /\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET / a HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ " GET / HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "\x16\x03\x01", 400, "" },
	{ "G(T / HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "get / HTTP/1.1\r\nHost: x\r\n\r\n", 501, "" },
	{ "FOO / HTTP/1.1\r\nHost: x\r\n\r\n", 501, "" },
	{ "PUT / HTTP/1.1\r\nHost: x\r\n\r\n", 405, "" },
	{ "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n", 405, "" },
	{ "GET / http/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET / HTTP/1.2\r\nHost: x\r\n\r\n", 505, "" },
	{ "GET / HTTP/9.9\r\nHost: x\r\n\r\n", 505, "" },
	{ "GET / HTTP/1.10\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505, "" },
	{ "GET x HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET * HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n", OK, "" },
	{ "GET http://y/a HTTP/1.1\r\nHost: x\r\n\r\n", OK, "" },
	{ "GET http://y HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET http://u@y/ HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET ftp://y/ HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ "GET /a#b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "" },
	{ GET "Content-Length: 0\r\n\r\n", OK, "" },
	{ GET "Content-Length: 1\r\n\r\na", 400, "" },
	{ GET "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "" },
	{ POST "\r\n", 411, "" },
	{ POST "Content-Length: 3\r\n\r\nabc", OK, "abc" },
	{ POST "content-length:\t3 \r\n\r\nabc", OK, "abc" },
	{ POST "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: 3, 3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: +3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: -3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: 0x3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: 3 3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: \r\n\r\n", 400, "" },
	{ POST "Content-Length : 3\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: 18446744073709551619\r\n\r\nabc", 400, "" },
	{ POST "Content-Length: 16385\r\n\r\n", 413, "" },
	{ POST "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", OK, "abcde" },
	{ POST "Transfer-Encoding: Chunked\r\n\r\n0\r\n\r\n", OK, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3;a=\"b\"\r\nabc\r\n0\r\nT: x\r\n\r\n", OK,
	  "abc" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n003\r\nabc\r\n00\r\n\r\n", OK, "abc" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3 \r\nabc\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n-3\r\nabc\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n3\r\nabc0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n1000000000000003\r\nabc", 413, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n4001\r\n", 413, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n0\r\nT : x\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked\r\n\r\n0\r\n T\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 501, "" },
	{ POST "Transfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n", 501, "" },
	{ POST "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501, "" },
	{ POST "Transfer-Encoding: \vchunked\r\n\r\n0\r\n\r\n", 400, "" },
	{ POST "Transfer-Encoding:\r\n\r\n0\r\n\r\n", 501, "" },
	{ POST "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
	  "" },
	{ "POST /f HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "" },
	{ POST "Content-Length: 1\r\nContent-Type: a/b\r\nContent-Type: a/b\r\n\r\na", 400, "" },
	{ POST "Content-Length: 1\r\nExpect: tea\r\n\r\na", 417, "" },
	{ POST "Content-Length: 1\r\nExpect: 100-Continue\r\n\r\na", OK, "a" },
};

/* Feeds RAW in pieces of PIECE bytes; the answer as in the table, -1 when it is not complete. */
static int
feed(const char *raw, size_t n, size_t piece, struct http_request *out, char *room)
{
	struct http_parser p = { 0 };
	struct http_in in = { room, 0 };
	size_t fed = 0;

	for (;;) {
		enum http_parse got = http_parse(&p, &in, out);

		if (got == HTTP_BAD)
			return p.status;
		if (got == HTTP_DONE)
			return OK;
		if (got == HTTP_CONTINUE)
			continue;
		if (fed == n)
			return -1;
		CHECK(in.n + piece <= HTTP_IN_BYTES);
		for (size_t i = 0; i < piece && fed < n; i++)
			in.p[in.n++] = raw[fed++];
	}
}

static void
table(char *room)
{
	struct http_request r;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		size_t n = strlen(cases[i].raw);
		bool ok = true;

		for (size_t piece = 1; piece <= n && ok; piece += piece < 4 ? 1 : n / 3 + 1) {
			ok = feed(cases[i].raw, n, piece, &r, room) == cases[i].status;
			if (ok && cases[i].status == OK)
				ok = str_eq(r.body, str_c(cases[i].body));
		}
		test_ok(ok, "a case of the table, whole and in pieces");
		if (!ok)
			printf("# case %zu, status %d\n", i, cases[i].status);
	}
	test_ok(feed(GET "X: a\0b\r\n\r\n", sizeof(GET "X: a\0b\r\n\r\n") - 1, 7, &r, room) == 400,
	        "NUL in a value");
}

static void
fields(char *room)
{
	static const char raw[] = "GET http://y:8/a%20b?q=1 HTTP/1.1\r\nHost: x\r\n"
				  "Accept: application/json\r\nAccept-Encoding: gzip\r\n"
				  "If-None-Match: \"e\"\r\nConnection: a, Close\r\n\r\n";
	struct http_request r;

	test_ok(feed(raw, sizeof(raw) - 1, 5, &r, room) == OK, "fields");
	test_ok(str_eq(r.path, STR("/a b")) && str_eq(r.query, STR("q=1")), "path and query");
	test_ok(str_eq(r.host, STR("y:8")), "the target's host counts");
	test_ok(http_wants_json(r.accept) && http_accepts_gzip(r.accept_encoding) && !r.keep_alive,
	        "what the client takes");
	test_ok(feed("GET / HTTP/1.0\r\n\r\n", 18, 18, &r, room) == OK && !r.keep_alive,
	        "1.0 closes");
	test_ok(feed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", 42, 42, &r, room) == OK &&
	                r.keep_alive,
	        "unless asked not to");
}

static void
repeated(char *room, const char *head, const char *unit, size_t times, int status, const char *name)
{
	size_t n = strlen(head), each = strlen(unit);
	char *raw;
	struct arena *a = arena_new();
	struct http_request r;

	raw = arena_alloc(a, n + each * times + 4, 1);
	memcpy(raw, head, n);
	for (size_t i = 0; i < times; i++, n += each)
		memcpy(raw + n, unit, each);
	memcpy(raw + n, "\r\n\r\n", 4);
	test_ok(feed(raw, n + 4, 1, &r, room) == status, name);
	arena_free(&a);
}

static void
limits(char *room)
{
	repeated(room, "GET /", "a", LIMIT_HTTP_URL_BYTES + 100, 414, "LIMIT_HTTP_URL_BYTES");
	repeated(room, GET "X: ", "a", LIMIT_HTTP_HEAD_BYTES, 431, "LIMIT_HTTP_HEAD_BYTES");
	repeated(room, GET, "X: a\r\n", LIMIT_HTTP_HEADERS, 431, "LIMIT_HTTP_HEADERS");
	repeated(room, POST "Transfer-Encoding: chunked\r\n\r\n1;", "a", LIMIT_HTTP_CHUNK_LINE, 400,
	         "LIMIT_HTTP_CHUNK_LINE");
	repeated(room, POST "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n",
	         LIMIT_HTTP_BODY_BYTES + 1, 413, "LIMIT_HTTP_BODY_BYTES");
	repeated(room, POST "Transfer-Encoding: chunked\r\n\r\n0\r\n", "T: a\r\n", 101, 431,
	         "trailers count as headers");
}

static void
pipelined(char *room)
{
	static const char two[] = GET "\r\n" POST "Content-Length: 2\r\n\r\nab" GET;
	struct http_in in = { room, sizeof(two) - 1 };
	struct http_parser p = { 0 };
	struct http_request r;
	size_t used;

	memcpy(room, two, in.n);
	test_ok(http_parse(&p, &in, &r) == HTTP_DONE && r.method == HTTP_GET, "the first");
	used = http_parser_used(&p);
	in = (struct http_in){ in.p + used, in.n - used };
	p = (struct http_parser){ 0 };
	test_ok(http_parse(&p, &in, &r) == HTTP_DONE && str_eq(r.body, STR("ab")), "the second");
	used = http_parser_used(&p);
	in = (struct http_in){ in.p + used, in.n - used };
	p = (struct http_parser){ 0 };
	test_ok(http_parse(&p, &in, &r) == HTTP_MORE && http_parser_has_begun(&p, &in),
	        "the third is not whole");
}

int
main(void)
{
	static char room[HTTP_IN_BYTES + 64];

	table(room);
	fields(room);
	limits(room);
	pipelined(room);
	return test_done();
}
