#include "extract/child.h"

#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/io.h"
#include "base/limits.h"
#include "extract/charset_mend.h"
#include "extract/sandbox.h"

static bool
work(struct arena *a, const struct extractor *x, const struct child_ask *ask, struct blocks *out,
     struct err *e)
{
	struct str bytes = { 0 };

	if (!io_read_fd(a, 0, "document", LIMIT_DOCUMENT_BYTES, &bytes, e))
		return false;
	if (x->prepare != NULL)
		x->prepare(a, bytes);
	if (!sandbox_enter(e) || !x->extract(a, bytes, ask, out, e))
		return false;
	charset_mend(a, out);
	return true;
}

static int
usage(const char *name)
{
	(void)fprintf(stderr,
	              "usage: %s [NAME [PART]] < DOCUMENT > BLOCKS\n"
	              "Reads a document in a sandbox for outcry import, which starts it itself.\n",
	              name);
	return EX_USAGE;
}

int
child_main(int argc, char *argv[], const struct extractor *x)
{
	struct child_ask ask = { .name = argc > 1 ? argv[1] : "" };
	uint64_t part = 0;
	struct arena *a;
	struct blocks blocks = { 0 };
	struct err e = { 0 }, written = { 0 };
	struct buf wire;

	if (argc > 3 || (argc == 3 && !str_to_u64(str_c(argv[2]), 1000, &part)) || isatty(0) ||
	    isatty(1) || (argc == 2 && strcmp(argv[1], "--help") == 0))
		return usage(x->name);
	ask.part = (size_t)part;
	a = arena_new();
	buf_init(&wire, a, BLOCK_WIRE_MOST);
	if (work(a, x, &ask, &blocks, &e))
		block_encode(&blocks, &wire);
	else
		block_encode_error(&e, &wire);
	CHECK(!wire.failed); /* gather.h keeps the limits */
	/* no destructors: there is nothing to save */
	_exit(io_write_all(1, buf_str(&wire), "blocks", &written) ? EX_OK : EX_IOERR);
}
