#include <stdint.h>

#include "import/contactline.h"
#include "import_line.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
one_line(const struct reading *r, const struct line *l)
{
	struct contacts out = { 0 };
	struct err e = { 0 };

	if (!contactline_parse(r, l->tok, l->tok_to, &out, &e))
		return;
	for (size_t i = 0; i < out.n; i++)
		CHECK(out.item[i].from <= out.item[i].to &&
		      out.item[i].all_from <= out.item[i].all_to &&
		      out.item[i].all_to <= r->text.n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct reading r;

	if (import_line(a, data, size, &r))
		for (size_t i = 0; i < r.lines; i++)
			one_line(&r, &r.line[i]);
	arena_free(&a);
	return 0;
}
