/* import_line.h - fuzz input to a reading of one text, as the import's parsers take it */
#ifndef OUTCRY_FUZZ_IMPORT_LINE_H
#define OUTCRY_FUZZ_IMPORT_LINE_H

#include "base/utf8.h"
#include "import/reading.h"

#define LINE_MOST 512 /* every place of a line is tried */

static inline bool
import_line(struct arena *a, const uint8_t *data, size_t size, struct reading *r)
{
	struct str bytes = { (const char *)data, size < LINE_MOST ? size : LINE_MOST }, text;
	struct err e = { 0 };

	if (!str_from_untrusted(a, bytes, 2 * LINE_MOST, &text, &e) || str_trim(text).n == 0)
		return false;
	reading_build_line(r, a, str_trim(text));
	return true;
}

#endif
