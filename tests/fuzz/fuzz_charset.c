#include <stdint.h>

#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/charset_mend.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The first byte says what is declared. */
int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct {
		const char *declared;
		int codepage;
	} sets[] = { { "", 1252 },
		     { "iso-8859-1", 936 },
		     { "utf-16", 932 },
		     { "koi8-r", 1251 },
		     { "utf-8", 950 },
		     { "gb18030", 949 },
		     { "windows-1256", 1256 },
		     { "shift_jis", 20866 },
		     { "nonsense", 7 },
		     { "iso-2022-jp", 51932 },
		     { "hz-gb-2312", 12001 },
		     { "utf-7", 65001 } };
	struct arena *a;
	struct str text = { 0 }, cleaned = { 0 };
	struct err e = { 0 };
	int repaired = 0;
	size_t which;

	if (size == 0)
		return 0;
	which = data[0] % ARRAY_LEN(sets);
	a = arena_new();
	if (charset_decode(a, (struct str){ (const char *)data + 1, size - 1 },
	                   str_c(sets[which].declared), &text, &e) &&
	    str_from_untrusted(a, text, 1 << 20, &cleaned, &e)) {
		CHECK(utf8_is_valid(charset_repair(a, cleaned, &repaired)));
		CHECK(utf8_is_valid(charset_mend_text(a, cleaned, &repaired)));
	}
	text = charset_codepage(a, sets[which].codepage,
	                        (struct str){ (const char *)data + 1, size - 1 });
	CHECK(utf8_is_valid(text));
	arena_free(&a);
	return 0;
}
