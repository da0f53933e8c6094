#include "import/token.h"

#include "../../test.h"

static const struct {
	const char *text, *tokens; /* folded, | between them */
} cases[] = {
	{ "UA065/99", "ua|065|/|99" },
	{ "28MAI 2013.", "28|mai|2013|." },
	{ "Índice: “SÍ”", "indice|:|\"|si|\"" },
	{ "ACİL ılık", "acil|ilik" },
	{ "紧急行动：1", "紧|急|行|动|:|1" },
	{ "١٧ آب", "17|اب" },
	{ "  ", "" },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct str name = STR("Émile émile 王");
	struct token t = { 0 };
	size_t at = 0;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str text = str_c(cases[i].text);
		struct strs got = { 0 };

		for (at = 0; token_next(a, text, &at, text.n, &t);)
			VEC_PUSH(a, &got, t.fold);
		test_ok(str_eq(str_join(a, &got, STR("|")), str_c(cases[i].tokens)), cases[i].text);
	}
	at = 0;
	test_ok(token_next(a, name, &at, name.n, &t) && token_is_capital(name, &t), "a capital");
	test_ok(token_next(a, name, &at, name.n, &t) && !token_is_capital(name, &t), "none");
	test_ok(token_next(a, name, &at, name.n, &t) && token_is_capital(name, &t),
	        "a script without capitals");
	test_ok(!token_is_hangul(name, &t), "Chinese is no Korean");
	test_ok(token_is_initial(STR("Г."), (const struct token[]){ { .to = 2, .word = true },
	                                                            { .fold = STR(".") } }) &&
	                !token_is_initial(STR("Гр."),
	                                  (const struct token[]){ { .to = 4, .word = true },
	                                                          { .fold = STR(".") } }) &&
	                !token_is_initial(STR("г."),
	                                  (const struct token[]){ { .to = 2, .word = true },
	                                                          { .fold = STR(".") } }),
	        "an initial is one capital and a full stop");
	at = 0;
	test_ok(token_next(a, STR("예시"), &at, STR("예시").n, &t) &&
	                token_is_hangul(STR("예시"), &t),
	        "Korean");
	at = 0;
	test_ok(token_next(a, STR("0042"), &at, 4, &t) && token_number(&t) == 42, "a number");
	at = 0;
	test_ok(token_next(a, STR("1234567890"), &at, 10, &t) && token_number(&t) == -1,
	        "a number above what is counted");
	arena_free(&a);
	return test_done();
}
