/* told.h - a document with a summary and lines of people at its end, read */
#ifndef OUTCRY_TEST_TOLD_H
#define OUTCRY_TEST_TOLD_H

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

/* What a document with this summary and these lines at its end says of people. */
static inline struct casefile
people_of(struct arena *a, const char *summary, const char *lines)
{
	struct str text =
		str_printf(a,
	                   "URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\n%s\n\nMore is told in "
	                   "a second paragraph here.\n\nTAKE ACTION\nWrite a letter:\nRelease them "
	                   "now;\n\nADDITIONAL INFORMATION\n\nThis is UA 12/26.\n\n%s\n",
	                   summary, lines);
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), summary);
	return c;
}

#endif
