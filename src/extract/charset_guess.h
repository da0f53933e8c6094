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

static inline uint64_t
charset_pair(uint32_t before, uint32_t cp)
{
	return (uint64_t)before << 32 | cp;
}

enum charset_kind { CHARSET_OTHER, CHARSET_SMALL, CHARSET_CAPITAL, CHARSET_LETTER, CHARSET_SYMBOL };

bool charset_is_ideograph(uint32_t cp); /* or a syllable of kana or hangul */

/* As the Unicode Character Database has it: slowly. */
enum charset_kind charset_kind_asked(uint32_t cp);
bool charset_letter_asked(uint32_t cp);
uint32_t charset_fold_asked(uint32_t cp); /* the small letter; a space for what is none */

/* The same of the alphabets, to be looked up. */
#define CHARSET_KNOWN 0x800
struct charset_known {
	uint16_t fold;
	uint8_t kind;
	bool letter;
};
extern const struct charset_known charset_known[CHARSET_KNOWN];

static inline bool
charset_is_letter(uint32_t cp)
{
	return cp < CHARSET_KNOWN ? charset_known[cp].letter : charset_letter_asked(cp);
}

#endif
