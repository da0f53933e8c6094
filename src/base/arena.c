/*
 * arena.c - a list of blocks, each filled from its start
 *
 * Blocks double from 4 KiB up to 256 KiB; what is larger gets a block of its own.  Under
 * AddressSanitizer every allocation gets its own block, so that an overrun is seen.
 */
#include "base/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define BLOCK_FIRST 0
#define BLOCK_MOST  0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BLOCK_FIRST 0
#define BLOCK_MOST  0
#endif
#endif
#ifndef BLOCK_FIRST
#define BLOCK_FIRST ((size_t)4096)
#define BLOCK_MOST  ((size_t)256 * 1024)
#endif

struct block {
	struct block *next;
	size_t cap, used;
	max_align_t data[];
};

struct arena {
	struct block *blocks; /* the newest first */
	size_t bytes;
	size_t next_cap;
	int wipe;
};

struct arena *
arena_new(void)
{
	struct arena *a = calloc(1, sizeof(*a));

	CHECK(a != NULL);
	a->next_cap = BLOCK_FIRST;
	return a;
}

static struct block *
block_new(struct arena *a, size_t least)
{
	size_t cap = a->next_cap > least ? a->next_cap : least, bytes;
	struct block *b;

	CHECK(!__builtin_add_overflow(cap, sizeof(*b), &bytes));
	b = calloc(1, bytes);
	CHECK(b != NULL);
	b->cap = cap;
	b->next = a->blocks;
	a->blocks = b;
	if (a->next_cap < BLOCK_MOST)
		a->next_cap *= 2;
	return b;
}

void *
arena_alloc(struct arena *a, size_t count, size_t size)
{
	struct block *b = a->blocks;
	size_t bytes, place;

	CHECK(!__builtin_mul_overflow(count, size, &bytes));
	CHECK(bytes <= SIZE_MAX / 2);
	bytes = (bytes + sizeof(max_align_t) - 1) / sizeof(max_align_t) * sizeof(max_align_t);
	if (bytes == 0)
		bytes = sizeof(max_align_t);
	if (b == NULL || b->cap - b->used < bytes)
		b = block_new(a, bytes);
	place = b->used;
	b->used += bytes;
	a->bytes += bytes;
	return (char *)b->data + place;
}

void *
arena_grow(struct arena *a, void *items, size_t n, size_t *cap, size_t size)
{
	void *more;
	size_t want;

	if (n < *cap)
		return items;
	want = *cap == 0 ? 4 : *cap * 2;
	more = arena_alloc(a, want, size);
	if (n > 0)
		memcpy(more, items, n * size);
	*cap = want;
	return more;
}

static void
block_free(const struct arena *a, struct block *b)
{
	if (a->wipe)
		explicit_bzero(b->data, b->used);
	free(b);
}

void
arena_reset(struct arena *a)
{
	struct block *keep = NULL, *next;

	for (struct block *b = a->blocks; b != NULL; b = next) {
		next = b->next;
		if (keep == NULL && b->cap <= BLOCK_MOST)
			keep = b;
		else
			block_free(a, b);
	}
	a->blocks = keep;
	a->bytes = 0;
	if (keep != NULL) {
		explicit_bzero(keep->data, keep->used); /* allocations are zeroed */
		keep->used = 0;
		keep->next = NULL;
	}
}

size_t
arena_bytes(const struct arena *a)
{
	return a->bytes;
}

void
arena_wipe_on_free(struct arena *a)
{
	a->wipe = 1;
}

void
arena_free(struct arena **a)
{
	struct block *next;

	if (a == NULL || *a == NULL)
		return;
	for (struct block *b = (*a)->blocks; b != NULL; b = next) {
		next = b->next;
		block_free(*a, b);
	}
	free(*a);
	*a = NULL;
}
