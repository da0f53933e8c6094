/* text_blocks.h - blocks from a text, as the extractor of plain texts makes them */
#ifndef OUTCRY_TEST_TEXT_BLOCKS_H
#define OUTCRY_TEST_TEXT_BLOCKS_H

#include <string.h>

#include "base/io.h"
#include "extract/block.h"

/* Runs of lines that are not empty become paragraphs. */
static inline struct blocks
text_blocks(struct arena *a, struct str text)
{
	struct blocks b = { 0 };
	struct str rest = text;
	const char *from = NULL, *to = NULL;

	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n'), t = str_trim(line);

		if (t.n > 0) {
			from = from == NULL ? t.p : from;
			to = t.p + t.n;
		}
		if ((t.n == 0 || rest.p == NULL) && from != NULL) {
			struct block one = { .text = { from, (size_t)(to - from) } };

			VEC_PUSH(a, &b, one);
			from = NULL;
		}
	}
	return b;
}

/* A file of the shared samples, when they are there. */
static inline bool
read_sample(struct arena *a, const char *name, struct str *out)
{
	const char *shared = getenv("OUTCRY_SHARED"), *source = getenv("OUTCRY_SOURCE");
	struct err e = { 0 };
	struct str path = shared != NULL ? str_printf(a, "%s/samples/%s", shared, name)
	                                 : str_printf(a, "%s/../shared/samples/%s",
	                                              source == NULL ? "." : source, name);

	return io_read_file(a, str_z(a, path), (size_t)1 << 20, out, &e);
}

#endif
