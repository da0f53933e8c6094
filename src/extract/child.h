/*
 * child.h - the life of an extractor: document on descriptor 0, blocks on descriptor 1
 *
 * Whatever happens, the answer is one wire message (block.h): blocks, or the refusal.
 */
#ifndef OUTCRY_EXTRACT_CHILD_H
#define OUTCRY_EXTRACT_CHILD_H

#include "extract/block.h"

struct child_ask {
	const char *name; /* of the file; a hint, may be empty */
	size_t part;      /* of the documents that a mail brings this one, from 1; 0: not said */
};

struct extractor {
	const char *name; /* of the program */
	/* Opens what must be open before the sandbox closes; may look at BYTES, not parse them. */
	void (*prepare)(struct arena *a, struct str bytes);
	bool (*extract)(struct arena *a, struct str bytes, const struct child_ask *ask,
	                struct blocks *out, struct err *e);
};

/* The whole of main(): argv[1], if given, is the document's file
 * name, argv[2] the part.  Returns the status. */
int child_main(int argc, char *argv[], const struct extractor *x);

#endif
