#include <stdint.h>

#include "casefile/casefile_json.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct casefile c = { 0 };
	struct str json = { (const char *)data, size }, again = { 0 };
	struct err e = { 0 };

	if (casefile_from_json(a, json, &c, &e))
		CHECK(casefile_to_json(a, &c, CASEFILE_JSON_STORED, &again, &e));
	arena_free(&a);
	return 0;
}
