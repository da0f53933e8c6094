#include <stdint.h>

#include "render/render.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* What was read must be written again as the very same bytes: there is one form only. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size }, again = { 0 };
	struct render_request r = { 0 };
	struct err e = { 0 };

	if (render_decode(a, bytes, &r, &e)) {
		CHECK(render_encode(a, &r, &again, &e));
		CHECK(str_eq(bytes, again));
	}
	arena_free(&a);
	return 0;
}
