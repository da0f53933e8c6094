#include <stdint.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/xml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool
on_start(void *ctx, struct xml_name name, const char *const *atts, struct err *e)
{
	int *depth = ctx;
	const char *val = xml_att(atts, 'w', "val");

	CHECK(name.local[0] != '\0' && ++*depth <= LIMIT_XML_DEPTH);
	if (val != NULL && !utf8_is_valid(str_c(val)))
		return err_set(e, ERR_INPUT, "an attribute that is no UTF-8");
	return !xml_is(name, 'w', "stop") || err_set(e, ERR_INPUT, "stopped");
}

static bool
on_end(void *ctx, struct xml_name name, struct err *e)
{
	int *depth = ctx;

	(void)name, (void)e;
	CHECK((*depth)-- > 0);
	return true;
}

static bool
on_text(void *ctx, struct str text, struct err *e)
{
	(void)ctx, (void)e;
	CHECK(text.n > 0 && utf8_is_valid(text));
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	int depth = 0;
	struct xml_handler h = { &depth, on_start, on_end, on_text };
	struct err e = { 0 };

	if (xml_walk((struct str){ (const char *)data, size }, "the part", &h, &e))
		CHECK(depth == 0);
	else
		CHECK(e.code != ERR_NONE && e.msg[0] != '\0');
	return 0;
}
