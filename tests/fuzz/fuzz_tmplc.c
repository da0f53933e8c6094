#include <stdint.h>

#include "po.h"
#include "tmplc.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	struct str text = { (const char *)data, size }, c = { 0 }, h = { 0 };
	struct po po = { 0 };
	struct err e = { 0 };
	unsigned forms = 0;

	if (!tmplc_compile(a, STR("t.html"), STR("t"), text, &c, &h, &e))
		CHECK(str_starts(str_c(e.msg), STR("t.html:")));
	else
		CHECK(c.n > 0 && h.n > 0);
	e = (struct err){ 0 };
	if (po_parse(a, STR("t.po"), text, &po, &e) && po_plural(a, &po, &forms, &c, &e))
		CHECK(forms >= 1 && forms <= CATALOGUE_FORMS);
	arena_free(&a);
	return 0;
}
