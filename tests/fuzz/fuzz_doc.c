#include <stdint.h>

#include "extract/charset.h"
#include "extract/doc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct blocks blocks = { 0 }, again = { 0 };
	struct err e = { 0 };
	struct buf wire;

	charset_prepare();
	if (doc_extract(a, bytes, &blocks, &e)) {
		buf_init(&wire, a, (size_t)1 << 26); /* what one side sends the other takes */
		block_encode(&blocks, &wire);
		CHECK(block_decode(a, buf_str(&wire), &again, &e));
	}
	arena_free(&a);
	return 0;
}
