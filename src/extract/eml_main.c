/* eml_main.c - outcry-extract-eml: the only program that links GMime. */
#include <libxml/parser.h>

#include "extract/attached.h"
#include "extract/child.h"
#include "extract/eml.h"
#include "extract/mailbox.h"
#include "extract/tnef.h"

static void
prepare(struct arena *a, struct str bytes)
{
	(void)a, (void)bytes;
	xmlInitParser();
	mailparts_prepare();
}

static bool
extract(struct arena *a, struct str bytes, const struct child_ask *ask, struct blocks *out,
        struct err *e)
{
	struct mail mail = { 0 };

	if (str_starts(bytes, STR("PK"))) /* a Word document that holds a page */
		return attached_archive(a, bytes, out, e);
	if (mailbox_count(bytes) > 1)
		return eml_contents(a, bytes, out, e);
	return (tnef_is(bytes) ? tnef_read(a, bytes, &mail, e)
	                       : mailparts_read(a, bytes, &mail, e)) &&
	       eml_blocks(a, &mail, ask->part, out, e);
}

int
main(int argc, char *argv[])
{
	static const struct extractor x = { "outcry-extract-eml", prepare, extract };

	return child_main(argc, argv, &x);
}
