/* pdf_words.h - fuzz input to words with boxes */
#ifndef OUTCRY_FUZZ_PDF_WORDS_H
#define OUTCRY_FUZZ_PDF_WORDS_H

#include <stdint.h>

#include "extract/pdflayout.h"

#define PDF_WORDS_MOST 400

/* Five bytes a word: left, top, width, height and which text; 255 begins a page. */
static inline struct pdf_pages
pdf_words(struct arena *a, const uint8_t *data, size_t size)
{
	static const char *const texts[] = {
		"Name:",
		"1.",
		"2)",
		"\xE2\x80\xA2",
		"Minister",
		"of",
		"Justice.",
		"Fax:",
		"+1",
		"202",
		"555",
		"0100",
		"Page",
		"2",
		"of 3",
		"UA 163/17",
		"\xD8\xB3\xD9\x8A\xD8\xAF",
		"\xE4\xB8\xAD",
		"CALLING",
		"on;",
		"a@example.org",
		"Your",
		"Excellency,",
		"-",
		"x",
	};
	struct pdf_pages pages = { 0 };
	struct pdf_page page = { .width = 256, .height = 256 };

	for (size_t i = 0; i + 5 <= size && i < 5 * (size_t)PDF_WORDS_MOST; i += 5) {
		const uint8_t *d = data + i;

		if (d[0] == 255) {
			VEC_PUSH(a, &pages, page);
			page = (struct pdf_page){ .width = 256, .height = 256 };
			continue;
		}
		VEC_PUSH(a, &page,
		         (struct pdf_word){ .text = str_c(texts[(d[4] & 0x3F) % ARRAY_LEN(texts)]),
		                            .x0 = d[0],
		                            .y0 = d[1],
		                            .x1 = d[0] + d[2],
		                            .y1 = d[1] + d[3],
		                            .bold = d[4] & 0x80,
		                            .raised = d[4] & 0x40,
		                            .size = d[3] });
	}
	VEC_PUSH(a, &pages, page);
	return pages;
}

#endif
