/*
 * wordlist.c - the words of a document, found by how they begin or end
 *
 * Sorted twice, so that each question is a binary search: a document may have 100,000 words.
 */
#include "import/wordlist.h"

#include <stdlib.h>

static int
compare_begin(const void *x, const void *y)
{
	const struct str *a = x, *b = y;

	return str_cmp(*a, *b);
}

/* By bytes, the last one first. */
static int
compare_end(const void *x, const void *y)
{
	const struct str *a = x, *b = y;
	size_t n = a->n < b->n ? a->n : b->n;

	for (size_t i = 1; i <= n; i++) {
		unsigned char c = (unsigned char)a->p[a->n - i], d = (unsigned char)b->p[b->n - i];

		if (c != d)
			return c < d ? -1 : 1;
	}
	return a->n < b->n ? -1 : a->n > b->n;
}

void
wordlist_build(struct wordlist *w, const struct reading *r)
{
	w->by_begin = arena_array(r->a, struct str, r->toks + 1);
	w->by_end = arena_array(r->a, struct str, r->toks + 1);
	w->n = 0;
	for (size_t i = 0; i < r->toks; i++)
		if (r->tok[i].word)
			w->by_begin[w->n++] = r->tok[i].fold;
	for (size_t i = 0; i < w->n; i++)
		w->by_end[i] = w->by_begin[i];
	qsort(w->by_begin, w->n, sizeof(struct str), compare_begin);
	qsort(w->by_end, w->n, sizeof(struct str), compare_end);
}

/* The first of LIST that is not before WORD. */
static size_t
lower_bound(const struct str *list, size_t n, struct str word,
            int (*compare)(const void *, const void *))
{
	size_t from = 0, to = n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (compare(&list[middle], &word) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

size_t
wordlist_count(const struct wordlist *w, struct str word)
{
	size_t first = lower_bound(w->by_begin, w->n, word, compare_begin), from = first, to = w->n;

	/* a list may print one word thousands of times: where it ends is searched for, too */
	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (str_eq(w->by_begin[middle], word))
			from = middle + 1;
		else
			to = middle;
	}
	return from - first;
}

bool
wordlist_begins(const struct wordlist *w, struct str piece, size_t more)
{
	for (size_t i = lower_bound(w->by_begin, w->n, piece, compare_begin);
	     i < w->n && str_starts(w->by_begin[i], piece); i++)
		if (w->by_begin[i].n >= piece.n + more)
			return true;
	return false;
}

bool
wordlist_ends(const struct wordlist *w, struct str piece)
{
	for (size_t i = lower_bound(w->by_end, w->n, piece, compare_end);
	     i < w->n && str_ends(w->by_end[i], piece); i++) {
		size_t more = w->by_end[i].n - piece.n;

		if (more == 1 || (more == 2 && (unsigned char)w->by_end[i].p[0] >= 0xC0))
			return true;
	}
	return false;
}
