#include <stdint.h>

#include "base/utf8.h"
#include "http/multipart.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct http_form f = { 0 };
	struct err e = { 0 };

	if (size <= LIMIT_HTTP_BODY_BYTES &&
	    http_multipart_parse(a, (struct str){ (const char *)data, size }, STR("B"), &f, &e)) {
		CHECK(f.n <= LIMIT_FORM_FIELDS);
		for (size_t i = 0; i < f.n; i++)
			CHECK(utf8_is_valid(f.item[i].name) && utf8_is_valid(f.item[i].value));
	}
	arena_free(&a);
	return 0;
}
