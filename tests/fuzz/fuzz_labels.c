#include <stdint.h>

#include "import/labels.h"
#include "import_line.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct reading r;

	if (import_line(a, data, size, &r))
		for (size_t at = 0; at < r.toks; at++)
			for (unsigned int k = 0; k < LABEL_KINDS; k++) {
				struct label_hit h;

				if (label_at(&r, (enum label_kind)k, at, r.toks, &h))
					CHECK(h.from == at && h.to > at && h.to <= r.toks);
			}
	arena_free(&a);
	return 0;
}
