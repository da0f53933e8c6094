#include <stdint.h>

#include "extract/docx.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size };
	struct docx_styles styles = { 0 };
	struct docx_body body = { .a = a, .styles = &styles, .gather = { .a = a } };
	struct blocks again = { 0 };
	struct err e = { 0 }, ignored = { 0 };
	struct buf wire;

	if (!docx_styles_read(a, bytes, &styles, &ignored))
		styles = (struct docx_styles){ 0 };
	if (docx_body_read(&body, bytes, "the document", &e)) {
		buf_init(&wire, a, (size_t)1 << 26); /* what one side sends the other takes */
		block_encode(&body.gather.blocks, &wire);
		CHECK(block_decode(a, buf_str(&wire), &again, &e));
	}
	arena_free(&a);
	return 0;
}
