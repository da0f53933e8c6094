/*
 * utf8.h - code points, and the one door through which untrusted bytes become text
 */
#ifndef OUTCRY_UTF8_H
#define OUTCRY_UTF8_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/*
 * The code point at S[*AT], and *AT moves behind it.  *AT must be < S.n.  A malformed byte gives
 * UTF8_REPLACEMENT and moves by one.  RFC 3629: no surrogates, no overlong forms, at most 10FFFF.
 */
uint32_t utf8_next(struct str s, size_t *at);
size_t utf8_put(uint32_t cp, char out[4]); /* bytes written, 0 for what is no scalar value */
bool utf8_is_valid(struct str s);
size_t utf8_count(struct str s); /* code points */

/*
 * Untrusted bytes to text: valid UTF-8, NFC, control characters except newline and tab removed,
 * CRLF and CR to newline.  Bidirectional overrides and zero-width characters stay (Persian and
 * emoji need the joiners); utf8_has_bidi_control() finds the ones a reviewer must see.
 * Memory: in A.  Errors: ERR_INPUT for invalid UTF-8, ERR_LIMIT above MOST bytes.
 */
NODISCARD bool str_from_untrusted(struct arena *a, struct str bytes, size_t most, struct str *out,
                                  struct err *e);
bool utf8_is_settled(uint32_t cp); /* NFC changes no text that has only such characters */
bool utf8_has_bidi_control(struct str s);

/* For comparing, never for showing: NFKC, case folded, accents and zero-width removed, runs of
 * white space one space, typographic quotes and dashes ASCII.  Memory: in A. */
struct str utf8_fold(struct arena *a, struct str s);

/* User-perceived characters (extended grapheme clusters, UAX #29).  A: scratch. */
size_t utf8_graphemes(struct arena *a, struct str s);

/* The longest prefix of S with at most N grapheme clusters. */
struct str utf8_graphemes_prefix(struct arena *a, struct str s, size_t n);

#endif
