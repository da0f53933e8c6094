#include "import/demands.h"

#include "../../test.h"
#include "base/limits.h"
#include "import/fields.h"
#include "one_line.h"
#include "text_blocks.h"

static const struct {
	const char *what, *text;
	const char *demand[3]; /* in order; NULL: no more */
	bool told;
} texts[] = {
	{ "the organisation's own voice, from the verb on",
	  "Ana Example was arrested on 3 May. We call on the government to drop the charges.",
	  { "drop the charges" },
	  false },
	{ "a third person's, in the present",
	  "Amnesty International urges the authorities to let Dr. Ana Example see a lawyer.",
	  { "let Dr. Ana Example see a lawyer" },
	  false },
	{ "what somebody called for in the past is told, not asked",
	  "In a letter Ana Example called on the government to drop the charges.",
	  { NULL },
	  false },
	{ "a sentence that says what must be done, as a whole",
	  "Ana Example is held alone. She must be immediately and unconditionally released.",
	  { "She must be immediately and unconditionally released" },
	  true },
	{ "what somebody must do to escape is no demand",
	  "The people were told that they must leave by night.",
	  { NULL },
	  false },
	{ "divided at its semicolons",
	  "We urge the governor to protect the witnesses; and to publish the report.",
	  { "protect the witnesses", "publish the report" },
	  false },
	{ "how to ask is no part of what is asked",
	  "Chiedi al governo di proteggere gli abitanti scrivendo una lettera al presidente.",
	  { "proteggere gli abitanti" },
	  false },
	{ "a list behind a colon",
	  "Llamo para exigir que:\n1. Se niegue la solicitud.\n2. Se respete la ley.",
	  { "Se niegue la solicitud", "Se respete la ley" },
	  false },
	{ "German, with its verb parted",
	  "Wir fordern die Regierung auf, die Anklage fallen zu lassen.",
	  { "die Anklage fallen zu lassen" },
	  false },
	{ "what the reader is asked to do is stepped over",
	  "We, therefore, urge you to contact the following people and to demand an end of it.",
	  { "demand an end of it" },
	  false },
	{ "a call to act asks nothing of the authorities",
	  "大赦国际呼吁采取紧急行动的一份公开文件。",
	  { NULL },
	  false },
	{ "initials end no sentence",
	  "We call on Governor A. B. Sample to grant her bail.",
	  { "grant her bail" },
	  false },
};

static void
test_prose(struct arena *a, size_t i)
{
	struct blocks b = text_blocks(a, str_printf(a, "A teacher is held\n\n%s\n", texts[i].text));
	struct casefile c = { 0 };
	struct reading r;
	struct parts p;
	struct err e = { 0 };
	bool told, ok;
	size_t n = 0;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	fields_language(&r);
	CHECK(parts_find(&r, &p, &e));
	fields_demands(&r, &p); /* a list under what asks for it */
	told = demands_of_prose(&r, &p);
	while (n < ARRAY_LEN(texts[i].demand) && texts[i].demand[n] != NULL)
		n++;
	ok = c.demands.n == n && told == texts[i].told;
	for (size_t k = 0; ok && k < n; k++)
		ok = str_eq(c.demands.item[k], str_c(texts[i].demand[k]));
	test_ok(ok, texts[i].what);
	if (!ok)
		for (size_t k = 0; k < c.demands.n; k++)
			printf("# got: " STR_FMT "\n", STR_ARG(c.demands.item[k]));
}

static void
test_most(struct arena *a)
{
	struct casefile c = { 0 };
	struct reading r;
	struct parts p;
	struct err e = { 0 };
	struct blocks b;
	struct str text = STR("A teacher is held\n\n");

	for (int i = 0; i < LIMIT_DEMANDS + 5; i++)
		text = str_printf(a, STR_FMT "We urge the court to free prisoner %d. ",
		                  STR_ARG(text), i);
	b = text_blocks(a, text);
	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	CHECK(parts_find(&r, &p, &e));
	(void)demands_of_prose(&r, &p);
	test_ok(c.demands.n == LIMIT_DEMANDS, "no more demands than the limit");
}

static const struct {
	const char *text;
	bool calls;
} calls[] = {
	{ "Take action before 14 February 2020.", true },
	{ "requests your urgent intervention in the following situation", true },
	{ "sollicite votre intervention URGENTE", true },
	{ "AÇÃO URGENTE: doze mortos", true },
	{ "the council will take action in June", false },
	{ "please send the payment", false },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		test_prose(a, i);
	test_most(a);
	for (size_t i = 0; i < ARRAY_LEN(calls); i++) {
		r = one_line(a, calls[i].text);
		test_ok(prose_calls(&r) == calls[i].calls, calls[i].text);
	}
	arena_free(&a);
	return test_done();
}
