#include <stdint.h>

#include "import/dates.h"
#include "import/refs.h"
#include "import_line.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct reading r;

	if (import_line(a, data, size, &r)) {
		for (size_t at = 0; at < r.toks; at++) {
			struct date_hit d;
			struct ref_hit ref;
			struct index_hit index;
			struct kind_hit kind;

			if (date_at(&r, at, r.toks, &d))
				CHECK(day_is_valid(d.day) && d.to > at && d.to <= r.toks);
			if (ref_at(&r, at, r.toks, &ref))
				CHECK(ref.ref.serial > 0 && ref.to <= r.toks);
			(void)index_at(&r, at, r.toks, &index);
			(void)kind_read(&r, at, r.toks, &kind);
		}
	}
	arena_free(&a);
	return 0;
}
