#include "import/people_plain.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *text, *name; /* at its first word, "" for none */
} cases[] = {
	{ "艾哈迈德·样本被捕", "艾哈迈德·样本" },
	{ "李样本被捕", "李样本" },
	{ "被捕的李样本", "" },
	{ "예시 모델(27세) 씨가", "예시 모델" },
	{ "نادر المثال", "نادر المثال" },
	{ "نادر", "" },
	{ "Ana Example", "" },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct span name;
		struct str got = STR("");

		r = one_line(a, cases[i].text);
		name = plain_name_at(&r, 0, r.toks);
		if (name.to > name.from)
			got = reading_text(&r, r.tok[name.from].from, r.tok[name.to - 1].to);
		test_ok(str_eq(got, str_c(cases[i].name)), cases[i].text);
		if (!str_eq(got, str_c(cases[i].name)))
			printf("# " STR_FMT "\n", STR_ARG(got));
	}
	r = one_line(a, "被捕");
	test_ok(plain_is_no_name(&r, (struct span){ 0, r.toks }), "what was done is no name");
	r = one_line(a, "نادر 李 예 Ana");
	test_ok(is_arabic(&r, 0) && !is_arabic(&r, 1) && is_hangul(&r, 2) && !is_hangul(&r, 0),
	        "scripts");
	test_ok(is_plain_script(&r, 1) && !is_plain_script(&r, 3), "without capitals");
	arena_free(&a);
	return test_done();
}
