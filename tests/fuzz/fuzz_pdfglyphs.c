#include <stdint.h>

#include "extract/pdfglyphs.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define GLYPHS_MOST 1000

/* Four bytes a character: which, how far from the one before, down, and its width; a script by
 * the top bits of the last. */
static size_t
glyphs(struct pdf_glyph *out, const uint8_t *data, size_t size)
{
	static const uint32_t scripts[] = { 0, 0x600, 0xFE00, 0x4E00 };
	double x = 20, y = 20;
	size_t n = 0;

	for (; n < GLYPHS_MOST && (n + 1) * 4 <= size; n++) {
		const uint8_t *d = data + n * 4;
		double width = d[3] & 15;

		x += (int8_t)d[1];
		y += (int8_t)d[2];
		out[n] = (struct pdf_glyph){ .cp = scripts[d[3] >> 6] + d[0],
			                     .x0 = x,
			                     .y0 = y,
			                     .x1 = x + width,
			                     .y1 = y + 10,
			                     .size = 10,
			                     .bold = d[3] & 32 };
		x += width;
	}
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct pdf_glyph *glyph = arena_array(a, struct pdf_glyph, GLYPHS_MOST);
	struct pdf_page page = { .width = 600, .height = 800 };
	struct pdf_pages pages = { 0 };
	struct gather g = { .a = a };
	struct err e = { 0 };

	pdfglyphs_cut(a, glyph, glyphs(glyph, data, size), &page);
	VEC_PUSH(a, &pages, page);
	if (pdflayout(&pages, &g, &e))
		wire_check(a, &g.blocks);
	arena_free(&a);
	return 0;
}
