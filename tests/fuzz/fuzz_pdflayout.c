#include <stdint.h>

#include "extract/pdflayout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Five bytes a word: left, top, width, height and the text's letter; 255 begins a page. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct gather g = { .a = a };
	struct pdf_pages pages = { 0 };
	struct pdf_page page = { .width = 256, .height = 256 };
	struct err e = { 0 };

	for (size_t i = 0; i + 5 <= size && i < 5 * 2000; i += 5) {
		if (data[i] == 255) {
			VEC_PUSH(a, &pages, page);
			page = (struct pdf_page){ .width = 256, .height = 256 };
			continue;
		}
		VEC_PUSH(a, &page,
		         (struct pdf_word){ .text = { (const char *)data + i + 4, 1 },
		                            .x0 = data[i],
		                            .y0 = data[i + 1],
		                            .x1 = data[i] + data[i + 2],
		                            .y1 = data[i + 1] + data[i + 3],
		                            .bold = data[i + 4] & 1,
		                            .size = data[i + 3] });
	}
	VEC_PUSH(a, &pages, page);
	if (pdflayout(&pages, &g, &e))
		CHECK(g.blocks.n <= size);
	arena_free(&a);
	return 0;
}
