#include <stdint.h>

#include "extract/pdfcmaps.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str named[8];
	size_t n =
		pdfcmaps_named((struct str){ (const char *)data, size }, named, ARRAY_LEN(named));

	CHECK(n <= ARRAY_LEN(named));
	for (size_t i = 0; i < n; i++) { /* our own PDF names it, and no other */
		struct str again;

		CHECK(pdfcmaps_named(pdfcmaps_sample(a, named[i]), &again, 1) == 1);
		CHECK(str_eq(again, named[i]));
	}
	arena_free(&a);
	return 0;
}
