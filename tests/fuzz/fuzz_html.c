#include <stdint.h>

#include "extract/charset.h"
#include "extract/html.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct blocks blocks = { 0 };
	struct err e = { 0 };

	if (html_extract(a, bytes, &blocks, &e))
		wire_check(a, &blocks);
	arena_free(&a);
	return 0;
}
