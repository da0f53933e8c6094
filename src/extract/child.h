/*
 * child.h - the life of an extractor: document on descriptor 0, blocks on descriptor 1
 *
 * Whatever happens, the answer is one wire message (block.h): blocks, or the refusal.
 */
#ifndef OUTCRY_EXTRACT_CHILD_H
#define OUTCRY_EXTRACT_CHILD_H

#include "extract/block.h"

struct extractor {
	const char *name; /* of the program */
	/* Opens what must be open before the sandbox closes; may look at BYTES, not parse them. */
	void (*prepare)(struct arena *a, struct str bytes);
	bool (*extract)(struct arena *a, struct str bytes, const char *name, struct blocks *out,
	                struct err *e);
};

/* The whole of main(): argv[1], if given, is the document's file name.  Returns the status. */
int child_main(int argc, char *argv[], const struct extractor *x);

#endif
