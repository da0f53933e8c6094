/* labelc.h - what tools/labelc.c reads of label files and tools/labelc_write.c writes as C */
#ifndef OUTCRY_LABELC_H
#define OUTCRY_LABELC_H

#include <stdio.h>

#include "import/labels.h"

#define LABEL_DATE      "{date}"
#define LABEL_NUMBER_OF "{number}"
#define LABEL_SOME      "{any}"

struct row {
	struct str token[LABEL_TOKENS];
	size_t tokens;
	unsigned int kind, lang;
	struct str value;
	const char *file;
	int line;
};

struct labelc {
	struct arena *a;
	struct {
		struct row *item;
		size_t n, cap;
	} rows;
	struct strs words;
	struct {
		struct label_lang *item;
		size_t n, cap;
	} langs;
	const char *file;
	int line;
	int kind;
	size_t lang;
	int bad;
	bool generated; /* what stands elsewhere already is not said again */
};

/* The tables of all that was read: it is sorted for them.  False: too many words. */
NODISCARD bool labelc_write(struct labelc *c, FILE *f);

#endif
