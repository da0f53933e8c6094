#include "../../test.h"
#include "http/response.h"

/* Byte for byte what a plain page sends: the promise of SECURITY.md, S6. */
static const char page[] =
	"HTTP/1.1 200 OK\r\n"
	"Content-Type: text/html; charset=utf-8\r\n"
	"Content-Length: 5\r\n"
	"Vary: Accept-Encoding\r\n"
	"ETag: \"e\"\r\n"
	"Cache-Control: max-age=60\r\n"
	"Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; "
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
	"X-Content-Type-Options: nosniff\r\n"
	"Referrer-Policy: no-referrer\r\n"
	"Cross-Origin-Opener-Policy: same-origin\r\n"
	"Cross-Origin-Embedder-Policy: require-corp\r\n"
	"Cross-Origin-Resource-Policy: same-origin\r\n"
	"Permissions-Policy: accelerometer=(), autoplay=(), camera=(), clipboard-read=(), "
	"display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), "
	"hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), "
	"picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), "
	"usb=(), xr-spatial-tracking=()\r\n"
	"Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
	"\r\n";

static struct str
head(struct arena *a, const struct http_response *r, bool keep_alive)
{
	struct buf b;
	struct str out = { 0 };
	struct err e = { 0 };

	buf_init(&b, a, HTTP_HEAD_ROOM);
	http_head_put(&b, r);
	http_head_end(&b, 784111777, keep_alive);
	CHECK(buf_done(&b, "head", &out, &e));
	return out;
}

static bool
has(struct str s, const char *what)
{
	return str_find(s, str_c(what)) != STR_NPOS;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct http_response r = { .status = 200,
		                   .type = http_type_of_file(STR("index.html")),
		                   .length = 5,
		                   .store = true,
		                   .varies = true,
		                   .etag = STR_INIT("\"e\"") };
	struct str s;

	test_ok(str_eq(head(a, &r, true), str_c(page)), "a page, byte for byte");
	r.script = true;
	r.over_tls = true;
	s = head(a, &r, false);
	test_ok(has(s, "frame-ancestors 'none'; script-src 'self'\r\n"), "a page with our script");
	test_ok(has(s, "\r\nStrict-Transport-Security: max-age=63072000; includeSubDomains\r\n"),
	        "behind TLS");
	test_ok(has(s, "\r\nConnection: close\r\n\r\n"), "the last one");
	r = (struct http_response){ .status = 301, .location = STR_INIT("/a b\r\nX: \xC3\xA9") };
	s = head(a, &r, true);
	test_ok(has(s, "\r\nLocation: /a%20b%0D%0AX%3A%20%C3%A9\r\n"),
	        "no line ends in a location");
	test_ok(has(s, "\r\nCache-Control: no-store\r\n") && !has(s, "ETag"), "not stored");
	r = (struct http_response){ .status = 304, .no_length = true };
	test_ok(!has(head(a, &r, true), "Content-Length"), "304 has no length");
	test_ok(str_eq(http_type_of_file(STR("x")), STR("application/octet-stream")), "no type");
	arena_free(&a);
	return test_done();
}
