#include "extract/eml.h"
#include "extract/mailbox.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str bytes = { (const char *)data, size }, rest = bytes, message;
	struct blocks blocks = { 0 };
	struct err e = { 0 };
	size_t n = 0, sum = 0;

	while (mailbox_next(&rest, &message)) {
		sum += message.n;
		n++;
		CHECK(str_starts(message, STR("From ")));
	}
	CHECK(n == mailbox_count(bytes) && (n == 0 || sum == size));
	mailparts_prepare();
	if (n > 0 && n < 20 && eml_contents(a, bytes, &blocks, &e)) {
		CHECK(blocks.n == n);
		wire_check(a, &blocks);
	}
	arena_free(&a);
	return 0;
}
