/*
 * token.h - text to tokens: how documents and label tables are cut alike
 */
#ifndef OUTCRY_IMPORT_TOKEN_H
#define OUTCRY_IMPORT_TOKEN_H

#include "import/reading.h"

/* The token at or after byte *AT of S, below END; false at the end.  *AT moves behind it.  The
 * folded text is in A, or in S where S is folded already. */
bool token_next(struct arena *a, struct str s, size_t *at, size_t end, struct token *out);

/* True for a word that begins with a capital, or stands in a script without capitals. */
bool token_is_capital(struct str text, const struct token *t);

/* "K." of "R. K. Example": one capital letter and a full stop; T is not the last token. */
bool token_is_initial(struct str text, const struct token *t);

/* A syllable of Korean, which writes several as one word. */
bool token_is_hangul(struct str text, const struct token *t);

/* The value of a token of digits, in any script; -1 above 99999999 or for another token. */
int token_number(const struct token *t);

#endif
