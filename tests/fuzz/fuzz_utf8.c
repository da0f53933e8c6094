#include <stdint.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size }, text = { 0 };
	struct err e = { 0 };

	if (str_from_untrusted(a, bytes, 1 << 20, &text, &e)) {
		CHECK(utf8_is_valid(text));
		CHECK(utf8_is_valid(utf8_fold(a, text)));
		CHECK(utf8_graphemes(a, text) <= utf8_count(text));
	}
	arena_free(&a);
	return 0;
}
