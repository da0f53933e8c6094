/*
 * arena.h - memory that lives as long as one request, command or job
 *
 * One rule: memory you return is in the arena you were given; memory you are given outlives you.
 */
#ifndef OUTCRY_ARENA_H
#define OUTCRY_ARENA_H

#include <stddef.h>

#include "base/base.h"

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena **a);         /* frees all, sets *a to NULL; NULL is fine */
void arena_reset(struct arena *a);         /* forgets all, keeps one block: for loops */
size_t arena_bytes(const struct arena *a); /* handed out since new or reset */

/*
 * Overwrites with zeros whatever the arena holds when it is reset or freed.  For arenas that
 * carry what a supporter typed: name, address, own words.
 */
void arena_wipe_on_free(struct arena *a);

/* Zeroed memory, aligned for any type.  Never NULL: running out of memory ends the process. */
void *arena_alloc(struct arena *a, size_t count, size_t size);
#define arena_array(a, type, count) ((type *)arena_alloc((a), (count), sizeof(type)))

/*
 * Room for one more item in an array of N items of SIZE bytes with *CAP places: returns ITEMS,
 * or a copy twice as large.  Use through VEC_PUSH.
 */
void *arena_grow(struct arena *a, void *items, size_t n, size_t *cap, size_t size);

/* For any struct with members { T *item; size_t n, cap; }. */
#define VEC_PUSH(a, v, ...)                                                             \
	((v)->item = arena_grow((a), (v)->item, (v)->n, &(v)->cap, sizeof(*(v)->item)), \
	 (v)->item[(v)->n++] = __VA_ARGS__)

#endif
