/*
 * small_words.c - a table of words by their hash: a name is looked up without reading all again
 */
#include "import/small_words.h"

#include "import/labels.h"
#include "import/token.h"

struct small_words {
	uint32_t *slot; /* token + 1, 0: free */
	size_t mask;
};

static size_t
slot_of(const struct reading *r, struct str word)
{
	const struct small_words *w = r->small;
	size_t i = label_word_hash(word) & w->mask;

	while (w->slot[i] != 0 && !str_eq(r->tok[w->slot[i] - 1].fold, word))
		i = (i + 1) & w->mask;
	return i;
}

/* "example" in "ana@example.org" is no word of the text. */
static bool
in_address(const struct reading *r, size_t at)
{
	return (!r->tok[at].spaced && at > 0 && !token_is(&r->tok[at - 1], "(") &&
	        !token_is(&r->tok[at - 1], "\"")) ||
	       (at + 2 < r->toks && !r->tok[at + 1].spaced && !r->tok[at + 2].spaced &&
	        (token_is(&r->tok[at + 1], "@") || token_is(&r->tok[at + 1], ".") ||
	         token_is(&r->tok[at + 1], ":")));
}

void
small_words_build(struct reading *r)
{
	struct small_words *w = arena_array(r->a, struct small_words, 1);
	size_t size = 64;

	while (size < 2 * r->toks)
		size *= 2;
	w->slot = arena_array(r->a, uint32_t, size);
	w->mask = size - 1;
	r->small = w;
	for (size_t i = 0; i < r->toks; i++)
		if (r->tok[i].word && !token_is_capital(r->text, &r->tok[i]) && !in_address(r, i))
			w->slot[slot_of(r, r->tok[i].fold)] = (uint32_t)(i + 1);
}

bool
stands_small(const struct reading *r, size_t at)
{
	return r->small != NULL && r->small->slot[slot_of(r, r->tok[at].fold)] != 0;
}

bool
words_stand_small(const struct reading *r, size_t from, size_t to)
{
	size_t words = 0, small = 0;

	for (size_t i = from; i < to; i++) {
		words += r->tok[i].word;
		small += r->tok[i].word && stands_small(r, i);
	}
	return words > 0 && 2 * small >= words;
}
