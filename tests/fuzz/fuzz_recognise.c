#include <stdint.h>

#include "../unit/import/text_blocks.h"
#include "base/utf8.h"
#include "import/import.h"

#define BYTES_MOST 4096

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size < BYTES_MOST ? size : BYTES_MOST }, text;
	struct casefile c = { 0 };
	struct err e = { 0 };

	if (str_from_untrusted(a, bytes, 2 * BYTES_MOST, &text, &e)) {
		struct blocks b = text_blocks(a, text);
		size_t n = utf8_count(blocks_text(a, &b));

		if (import_recognise(a, &b, &c, &e))
			for (size_t i = 0; i < c.evidence.n; i++)
				CHECK(c.evidence.item[i].from < c.evidence.item[i].to &&
				      c.evidence.item[i].to <= n);
	}
	arena_free(&a);
	return 0;
}
