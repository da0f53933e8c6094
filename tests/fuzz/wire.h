/* wire.h - what one side sends the other takes: blocks of an extractor over the pipe */
#ifndef OUTCRY_FUZZ_WIRE_H
#define OUTCRY_FUZZ_WIRE_H

#include "extract/block.h"

static inline void
wire_check(struct arena *a, const struct blocks *blocks)
{
	struct blocks again = { 0 };
	struct err e = { 0 };
	struct buf wire;

	buf_init(&wire, a, (size_t)1 << 26);
	block_encode(blocks, &wire);
	CHECK(block_decode(a, buf_str(&wire), &again, &e));
	CHECK(again.n == blocks->n);
}

#endif
