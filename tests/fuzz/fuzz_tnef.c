#include <stdint.h>

#include "extract/eml.h"
#include "extract/tnef.h"
#include "wire.h"

#define BYTES_MOST 8192

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size < BYTES_MOST ? size : BYTES_MOST };
	struct blocks blocks = { 0 };
	struct mail mail = { 0 };
	struct err e = { 0 };

	if (tnef_read(a, bytes, &mail, &e) && eml_blocks(a, &mail, 0, &blocks, &e))
		wire_check(a, &blocks);
	arena_free(&a);
	return 0;
}
