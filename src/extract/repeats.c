/*
 * repeats.c - a set of hashes of four words each
 *
 * A word is a run of bytes that are letters, digits or beyond ASCII.  Of very long texts only the
 * beginning counts.
 */
#include "extract/repeats.h"

#include <stdlib.h>

#define WORDS      4
#define RUNS_LEAST 8 /* fewer prove nothing */
#define RUNS_MOST  ((size_t)1 << 16)

struct runs {
	uint32_t *item;
	size_t n, cap;
	uint32_t last[WORDS]; /* hashes of the last words */
	size_t words;
};

static uint32_t
word_hash(struct str word)
{
	uint32_t h = 2166136261u; /* FNV-1a */

	for (size_t i = 0; i < word.n; i++) {
		char c = word.p[i];

		h = (h ^ (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c)) * 16777619u;
	}
	return h;
}

static bool
is_word(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (unsigned char)c >= 0x80;
}

static void
add_word(struct arena *a, struct runs *r, struct str word)
{
	uint32_t h = 0;

	for (size_t i = 1; i < WORDS; i++)
		r->last[i - 1] = r->last[i];
	r->last[WORDS - 1] = word_hash(word);
	if (++r->words < WORDS || r->n == RUNS_MOST)
		return;
	for (size_t i = 0; i < WORDS; i++)
		h = (h ^ r->last[i]) * 0x9E3779B1u + (h >> 15);
	VEC_PUSH(a, r, h);
}

static int
by_value(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static struct runs
runs_of(struct arena *a, const struct blocks *blocks)
{
	struct runs r = { 0 };

	for (size_t i = 0; i < blocks->n; i++) {
		struct str s = blocks->item[i].text;
		size_t from = 0;

		for (size_t at = 0; at <= s.n; at++) {
			if (at < s.n && is_word(s.p[at]))
				continue;
			if (at > from)
				add_word(a, &r, str_sub(s, from, at));
			from = at + 1;
		}
	}
	if (r.n > 0)
		qsort(r.item, r.n, sizeof(r.item[0]), by_value);
	return r;
}

int
repeats_share(struct arena *a, const struct blocks *inner, const struct blocks *outer)
{
	struct runs in = runs_of(a, inner), out = runs_of(a, outer);
	size_t same = 0;

	if (in.n < RUNS_LEAST || out.n == 0)
		return 0;
	for (size_t i = 0; i < in.n; i++)
		same += bsearch(&in.item[i], out.item, out.n, sizeof(in.item[0]), by_value) != NULL;
	return (int)(same * 100 / in.n);
}
