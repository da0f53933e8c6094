#include "../../test.h"
#include "base/utf8.h"
#include "fixture.h"

static const struct {
	const char *text;
	size_t most;
	const char *want;
} cuts[] = {
	{ "One. Two three.", 40, "One. Two three." },
	{ "One two. Three four five.", 14, "One two." },
	{ "One two three, four five six", 20, "One two three\xE2\x80\xA6" },
	{ "One two three four", 11, "One two\xE2\x80\xA6" },
	{ "Donaudampfschiff", 6, "Donau\xE2\x80\xA6" },
	{ "anything", 0, "" },
	{ "Mr. Ana was here. He left.", 18, "Mr. Ana was here." },
};

/* Each cut is a beginning of the text, fits, and breaks no character. */
static void
test_property(struct arena *a)
{
	static const char *const texts[] = {
		"أطلقوا سراح المعلمين. امنحوهم حق الوصول إلى محام من اختيارهم؛ واحموهم من التعذيب.",
		"立即释放两名教师。确保他们能够会见自己选择的律师，并免受酷刑。",
		"두 교사를 즉시 석방하십시오. 변호인을 만나게 하십시오.",
		"Освободите двух учителей; обеспечьте им доступ к адвокату, которого они выберут.",
		"दोनों शिक्षकों को तुरंत रिहा करें। उन्हें वकील दें।",
		"No spaces:Donaudampfschifffahrtsgesellschaftskapitaensmuetze",
	};
	static cost_fn *const costs[] = { cost_encoded, cost_graphemes, cost_x };
	bool fits = true, begins = true, valid = true;

	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		for (size_t k = 0; k < ARRAY_LEN(costs); k++)
			for (size_t most = 0; most < 400; most++) {
				struct str whole = str_c(texts[i]);
				struct str s = cut_to(a, whole, most, costs[k]), bare = s;

				if (str_ends(s, STR("\xE2\x80\xA6")))
					bare = str_sub(s, 0, s.n - 3);
				fits &= costs[k](a, s) <= most;
				begins &= str_starts(whole, bare);
				valid &= utf8_is_valid(s);
			}
	test_ok(fits, "every cut fits its budget");
	test_ok(begins, "every cut is a beginning");
	test_ok(valid, "no cut breaks a character");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct strs s;

	for (size_t i = 0; i < ARRAY_LEN(cuts); i++)
		test_ok(str_eq(cut_to(a, str_c(cuts[i].text), cuts[i].most, cost_graphemes),
		               str_c(cuts[i].want)),
		        cuts[i].text);
	test_property(a);
	s = split_sentences(a, STR("Dr. Ana and J. Doe spoke. Who? 第一。第二。"));
	test_ok(s.n == 4 && str_eq(s.item[0], STR("Dr. Ana and J. Doe spoke.")), "sentences");
	test_ok(cost_encoded(a, STR("a b\n\xC3\xA9")) == 1 + 3 + 1 + 6 + 6, "encoded cost");
	test_ok(cost_x(a, STR("ab中文")) == 6, "wide characters weigh two on X");
	arena_free(&a);
	return test_done();
}
