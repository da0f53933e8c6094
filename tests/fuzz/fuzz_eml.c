#include <stdint.h>

#include "extract/charset.h"
#include "extract/eml.h"
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

	mailparts_prepare();
	if (mailparts_read(a, bytes, &mail, &e) && eml_blocks(a, &mail, size % 4, &blocks, &e))
		wire_check(a, &blocks);
	arena_free(&a);
	return 0;
}
