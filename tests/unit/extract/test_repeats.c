#include "extract/repeats.h"

#include "../../test.h"

static struct blocks
text(struct arena *a, const char *s)
{
	struct blocks b = { 0 };

	VEC_PUSH(a, &b, (struct block){ .text = str_c(s) });
	return b;
}

#define SOME  "the minister was asked to say where the two brothers are held and why"
#define OTHER "a farmer who had walked for nine days came to the office with her papers"

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks one = text(a, SOME), none = { 0 };
	struct blocks again =
		text(a, "THE minister was asked\nto say, where the two brothers are held and why.");
	struct blocks more = text(a, SOME " " OTHER), other = text(a, OTHER),
		      few = text(a, "the minister was asked");
	struct buf b;

	test_ok(repeats_share(a, &one, &one) == 100, "the same");
	test_ok(repeats_share(a, &again, &one) == 100, "the same in other lines and case");
	test_ok(repeats_share(a, &one, &more) == 100, "a part");
	test_ok(repeats_share(a, &more, &one) > 20 && repeats_share(a, &more, &one) < 60,
	        "the whole is not in its part");
	test_ok(repeats_share(a, &other, &one) == 0, "another text");
	test_ok(repeats_share(a, &few, &one) == 0 && repeats_share(a, &one, &none) == 0 &&
	                repeats_share(a, &none, &one) == 0,
	        "too little");
	buf_init(&b, a, 1 << 21);
	for (int i = 0; i < 100000; i++)
		buf_printf(&b, "w%d ", i);
	more = text(a, str_z(a, buf_str(&b)));
	test_ok(repeats_share(a, &more, &more) == 100, "a very long one");
	arena_free(&a);
	return test_done();
}
