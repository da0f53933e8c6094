/* file_text.h - which encoding a small text file came in, where nothing says so */
#ifndef OUTCRY_FILE_TEXT_H
#define OUTCRY_FILE_TEXT_H

#include "base/arena.h"
#include "base/str.h"

/*
 * The bytes of a file as spreadsheets save them, as UTF-8: UTF-16 by its byte order mark, UTF-8
 * where it is valid, and else Windows-1252.  What stands for no character becomes U+FFFD; nothing
 * is cleaned: that is str_from_untrusted().  Memory: BYTES itself, or in A.
 */
struct str file_text(struct arena *a, struct str bytes);

#endif
