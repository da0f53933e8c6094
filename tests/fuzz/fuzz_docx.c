#include <stdint.h>

#include "extract/docx.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct docx_styles styles = { 0 };
	struct docx_body body = { .a = a, .styles = &styles, .gather = { .a = a } };
	struct err e = { 0 }, ignored = { 0 };

	if (!docx_styles_read(a, bytes, &styles, &ignored))
		styles = (struct docx_styles){ 0 };
	if (docx_body_read(&body, bytes, "the document", &e))
		wire_check(a, &body.gather.blocks);
	arena_free(&a);
	return 0;
}
