#include <stdint.h>

#include "extract/ole.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = { "WordDocument", "1Table", "0Table", "Data" };
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size }, stream = { 0 };
	struct ole o = { 0 };
	struct err e = { 0 };

	if (ole_open(a, bytes, &o, &e))
		for (size_t i = 0; i < ARRAY_LEN(names); i++)
			if (ole_has(&o, names[i])) {
				struct err why = { 0 };

				if (!ole_read(a, &o, names[i], &stream, &why))
					continue;
				CHECK(stream.n <= size); /* no sector counts twice */
				(void)ole_u32(stream, stream.n / 2);
				(void)ole_u16(stream, stream.n);
			}
	arena_free(&a);
	return 0;
}
