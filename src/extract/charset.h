/*
 * charset.h - bytes of an unknown or declared encoding to UTF-8
 *
 * UTF-8, UTF-16 and UTF-32 by their marks or by their shape, ISO-2022 and HZ by their own signs;
 * else the most plausible of Windows-1252 (and Latin-1), Latin-9, Windows-1254, -1251, -1256,
 * KOI8-R, ISO-8859-5 and -6, the code pages 850 and 866, Mac Roman, GB18030, Big5, Shift_JIS and
 * EUC-KR.  EUC-JP, UTF-7 and what is beside these only where it is declared.  NUL bytes and junk
 * are refused.
 */
#ifndef OUTCRY_EXTRACT_CHARSET_H
#define OUTCRY_EXTRACT_CHARSET_H

#include "base/err.h"
#include "base/str.h"

/*
 * DECLARED: what the document says of itself ("iso-8859-1"; ASCII case), or empty; it is believed
 * when the bytes agree.  Memory: in A, or BYTES itself.  Errors: ERR_INPUT for binary junk.
 */
NODISCARD bool charset_decode(struct arena *a, struct str bytes, struct str declared,
                              struct str *out, struct err *e);

struct charset_how {
	const char *name;
	bool weak; /* guessed, and another encoding would do nearly as well */
};

NODISCARD bool charset_decode_how(struct arena *a, struct str bytes, struct str declared,
                                  struct charset_how *how, struct str *out, struct err *e);

/* Windows code page NUMBER (1252, 936, ...) to UTF-8, for .rtf and .doc: what cannot be decoded
 * becomes U+FFFD.  Memory: in A. */
struct str charset_codepage(struct arena *a, int number, struct str bytes);

/*
 * Text that was UTF-8, was read as Windows-1252 or -1251, and was written as UTF-8 again, perhaps
 * more than once: put right where the bytes prove it, run by run.  Adds to *REPAIRED how many.
 * Memory: in A, or S itself.
 */
struct str charset_repair(struct arena *a, struct str s, int *repaired);

#endif
