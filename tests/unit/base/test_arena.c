#include <string.h>

#include "../../test.h"
#include "base/arena.h"

struct ints {
	int *item;
	size_t n, cap;
};

int
main(void)
{
	struct arena *a = arena_new();
	struct ints v = { 0 };
	char *big, *small;
	bool zero = true, kept = true;

	for (int i = 0; i < 1000; i++)
		VEC_PUSH(a, &v, i);
	for (int i = 0; i < 1000; i++)
		kept = kept && v.item[i] == i;
	test_ok(kept && v.n == 1000, "a grown vector keeps its items");

	big = arena_alloc(a, 1, 1 << 20);
	memset(big, 7, 1 << 20);
	test_ok(arena_bytes(a) >= 1 << 20, "bytes are counted");
	arena_reset(a);
	test_ok(arena_bytes(a) == 0, "reset forgets");
	small = arena_alloc(a, 4000, 1);
	for (int i = 0; i < 4000; i++)
		zero = zero && small[i] == 0;
	test_ok(zero, "memory after a reset is zero");
	arena_free(&a);
	test_ok(a == NULL, "free sets the pointer to NULL");
	arena_free(&a);
	test_ok(true, "freeing NULL is fine");
	return test_done();
}
