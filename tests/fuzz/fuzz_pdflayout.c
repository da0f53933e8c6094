#include "pdf_words.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct gather g = { .a = a };
	struct pdf_pages pages = pdf_words(a, data, size);
	struct err e = { 0 };

	if (pdflayout(&pages, &g, &e)) {
		CHECK(g.blocks.n <= size);
		wire_check(a, &g.blocks);
	}
	arena_free(&a);
	return 0;
}
