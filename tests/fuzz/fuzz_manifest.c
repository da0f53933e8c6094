#include <stdint.h>

#include "publish/manifest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str text = { (const char *)data, size };
	struct manifest m = { 0 }, again = { 0 };
	struct err e = { 0 };

	if (manifest_decode(a, text, &m, &e))
		CHECK(manifest_decode(a, manifest_encode(a, &m), &again, &e) &&
		      again.targets.n == m.targets.n && again.closes_at == m.closes_at);
	arena_free(&a);
	return 0;
}
