#include <stdint.h>

#include "extract/furniture.h"
#include "extract/sniff.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = { NULL, "a.eml", "a.html", "a.txt" };
	struct str bytes = { (const char *)data, size }, rest = bytes;

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		enum format format = FORMAT_TEXT;
		struct err e = { 0 };

		CHECK(format_sniff(bytes, names[i], &format, &e) == (e.code == ERR_NONE));
	}
	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n');

		(void)furniture_is_reference(line);
		(void)furniture_is_page_number(line);
	}
	return 0;
}
