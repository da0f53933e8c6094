#include <stdint.h>

#include "base/buf.h"
#include "tally/spool.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size }, again = { 0 };
	struct report r = { 0 };
	struct buf b;
	struct err e = { 0 };

	if (report_decode(a, bytes, &r, &e)) {
		buf_init(&b, a, 8192);
		CHECK(report_encode(&b, &r, &e) && buf_done(&b, "again", &again, &e));
		CHECK(str_eq(bytes, again));
	}
	arena_free(&a);
	return 0;
}
