/* one_line.h - a reading of one text, for tests of what reads single lines */
#ifndef OUTCRY_TEST_ONE_LINE_H
#define OUTCRY_TEST_ONE_LINE_H

#include "import/reading.h"

static inline struct reading
one_line(struct arena *a, const char *text)
{
	struct reading r;

	reading_build_line(&r, a, str_c(text));
	return r;
}

#endif
