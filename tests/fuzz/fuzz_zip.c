#include <stdint.h>

#include "extract/zip.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct zip z = { 0 };
	struct str part = { 0 };
	struct err e = { 0 };

	if (zip_open(a, bytes, &z, &e))
		for (size_t i = 0; i < z.n && i < 8; i++)
			if (!zip_read(a, &z.item[i], &part, &e))
				break;
	arena_free(&a);
	return 0;
}
