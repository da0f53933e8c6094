/*
 * charset_guess.h - how well decoded text looks; only for charset.c
 *
 * The table comes from tables/letters.txt and labels/ at build time (tools/lettersc.c).
 */
#ifndef OUTCRY_EXTRACT_CHARSET_GUESS_H
#define OUTCRY_EXTRACT_CHARSET_GUESS_H

#include "base/str.h"

/* Points for each hundred characters beyond ASCII: about 500 for text of a language that the
 * table knows, 0 and below for what is none.  In *SEEN how many there were. */
long charset_score(struct str text, size_t *seen);

/* Pairs of small letters that stand beside each other, sorted; a character of East Asian writing
 * is one with 0 before it, the edge of a word a space. */
extern const uint64_t charset_pairs[];
extern const size_t charset_pairs_n;

/* What the bytes from 128 are in the encodings that text is most often wrongly read in; 0: none. */
enum charset_page { PAGE_1252, PAGE_1251, PAGE_KOI8, PAGE_1256, PAGE_1254, CHARSET_PAGES };
extern const uint16_t charset_pages[CHARSET_PAGES][128];

static inline uint64_t
charset_pair(uint32_t before, uint32_t cp)
{
	return (uint64_t)before << 32 | cp;
}

bool charset_is_letter(uint32_t cp);
bool charset_is_ideograph(uint32_t cp); /* or a syllable of kana or hangul */
uint32_t charset_fold(uint32_t cp);     /* the small letter; a space for what is none */

#endif
