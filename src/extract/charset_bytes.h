/*
 * charset_bytes.h - bytes of a known encoding as UTF-8; only for charset*.c
 */
#ifndef OUTCRY_EXTRACT_CHARSET_BYTES_H
#define OUTCRY_EXTRACT_CHARSET_BYTES_H

#include "base/arena.h"
#include "base/str.h"

enum charset_form {
	FORM_PAGE,     /* TABLE: enum charset_page */
	FORM_ISO_PAGE, /* the same, where bytes from 80 to 9F are control characters */
	FORM_DOUBLE,   /* TABLE: enum charset_double */
	FORM_EUC_JP,   /* JIS X 0208 and half-width kana */
	FORM_UTF16LE,
	FORM_UTF16BE,
	FORM_UTF32LE,
	FORM_UTF32BE,
	FORM_UTF7,    /* RFC 2152 */
	FORM_2022_JP, /* RFC 1468 */
	FORM_2022_KR, /* RFC 1557 */
	FORM_2022_CN, /* RFC 1922: GB 2312 alone */
	FORM_HZ       /* RFC 1843 */
};

/* Each place that is no character becomes U+FFFD; in *BAD the bytes, or units, there.  Memory: in
 * A. */
struct str charset_bytes_decode(struct arena *a, enum charset_form form, int table,
                                struct str bytes, size_t *bad);

/* Seven bits that switch between sets: the same in eight bits, in *FORM and *TABLE.  What is no
 * such form is returned as it is.  Memory: in A, or BYTES itself. */
struct str charset_seven_bits(struct arena *a, struct str bytes, enum charset_form *form,
                              int *table);

/* UTF-7 as UTF-8. */
struct str charset_utf7(struct arena *a, struct str bytes, size_t *bad);

/* The name of what switches between sets here, or NULL: ESC $ and its like, ~{ ~} around pairs. */
const char *charset_seven_shape(struct str bytes);

#endif
