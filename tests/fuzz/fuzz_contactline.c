#include <stdint.h>

#include "import/contactline.h"
#include "import_line.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct contacts out = { 0 };
	struct reading r;
	struct err e = { 0 };

	if (import_line(a, data, size, &r) && contactline_parse(&r, 0, r.toks, &out, &e))
		for (size_t i = 0; i < out.n; i++)
			CHECK(out.item[i].from <= out.item[i].to &&
			      out.item[i].all_from <= out.item[i].all_to &&
			      out.item[i].all_to <= r.text.n);
	arena_free(&a);
	return 0;
}
