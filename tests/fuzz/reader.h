/* reader.h - feeds bytes to a reader of documents; what it accepts must pass to the next program */
#ifndef OUTCRY_FUZZ_READER_H
#define OUTCRY_FUZZ_READER_H

#include <stdint.h>

#include "extract/charset.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline int
fuzz_reader(const uint8_t *data, size_t size,
            bool (*extract)(struct arena *, struct str, struct blocks *, struct err *))
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct blocks blocks = { 0 };
	struct err e = { 0 };

	if (extract(a, bytes, &blocks, &e))
		wire_check(a, &blocks);
	arena_free(&a);
	return 0;
}

#endif
