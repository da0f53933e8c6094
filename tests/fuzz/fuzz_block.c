#include <stdint.h>

#include "extract/block.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct blocks got = { 0 }, again = { 0 };
	struct err e = { 0 };
	struct buf out;

	if (block_decode(a, (struct str){ (const char *)data, size }, &got, &e)) {
		buf_init(&out, a, 1 << 24);
		block_encode(&got, &out); /* what passed once passes again, with the same text */
		CHECK(block_decode(a, buf_str(&out), &again, &e));
		CHECK(str_eq(blocks_text(a, &got), blocks_text(a, &again)));
	}
	arena_free(&a);
	return 0;
}
