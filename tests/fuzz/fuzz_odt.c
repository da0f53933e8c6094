#include <stdint.h>

#include "extract/odt.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct gather g = { .a = a };
	struct err e = { 0 };

	if (odt_content(&g, bytes, &e))
		wire_check(a, &g.blocks);
	arena_free(&a);
	return 0;
}
