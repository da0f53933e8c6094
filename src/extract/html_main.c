/* html_main.c - outcry-extract-html: the only program that links libxml2. */
#include <libxml/parser.h>

#include "extract/child.h"
#include "extract/html.h"

static void
prepare(struct arena *a, struct str bytes)
{
	(void)a, (void)bytes;
	xmlInitParser(); /* asks the environment where catalogues are */
}

static bool
extract(struct arena *a, struct str bytes, const struct child_ask *ask, struct blocks *out,
        struct err *e)
{
	(void)ask;
	return html_extract(a, bytes, out, e);
}

int
main(int argc, char *argv[])
{
	static const struct extractor x = { "outcry-extract-html", prepare, extract };

	return child_main(argc, argv, &x);
}
