/*
 * safe_words.h - the table behind safe.c: a row for each language of letters
 */
#ifndef OUTCRY_APPEAL_SAFE_WORDS_H
#define OUTCRY_APPEAL_SAFE_WORDS_H

#include "base/str.h"

struct safe_list {
	struct str language, words;
	bool stems; /* between |, to be found anywhere; else whole words between spaces */
	/* what follows an age: young unless 18 or more stands before it in digits; and what follows
	 * other numbers too: young if less than 18 stands before it in digits */
	struct str age, years;
	struct str refers; /* words that need a sentence before; empty: any sentence may */
};

extern const struct safe_list safe_lists[];
extern const size_t safe_lists_n;

#endif
