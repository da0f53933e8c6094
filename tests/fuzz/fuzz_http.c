/* Whole and byte by byte, a request must be read the same. */
#include <stdint.h>
#include <string.h>

#include "http/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
run(const uint8_t *data, size_t size, size_t piece, char *room, struct http_request *r)
{
	struct http_parser p = { 0 };
	struct http_in in = { room, 0 };
	enum http_parse got = HTTP_MORE;
	size_t fed = 0;

	while ((got = http_parse(&p, &in, r)) == HTTP_CONTINUE ||
	       (got == HTTP_MORE && fed < size)) {
		size_t n = size - fed < piece ? size - fed : piece;

		if (got == HTTP_CONTINUE)
			continue;
		memcpy(in.p + in.n, data + fed, n);
		in.n += n;
		fed += n;
	}
	CHECK(in.n <= HTTP_IN_BYTES);
	if (got == HTTP_DONE)
		CHECK(http_parser_used(&p) <= in.n && r->path.n > 0);
	return got == HTTP_BAD ? p.status : got == HTTP_DONE ? 0 : 1;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char one[HTTP_IN_BYTES], other[HTTP_IN_BYTES];
	struct http_request a, b;
	int whole;

	if (size > HTTP_IN_BYTES)
		return 0;
	whole = run(data, size, HTTP_IN_BYTES, one, &a);
	CHECK(whole == run(data, size, 1, other, &b));
	if (whole == 0)
		CHECK(str_eq(a.path, b.path) && str_eq(a.body, b.body) && str_eq(a.host, b.host));
	return 0;
}
