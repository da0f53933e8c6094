#include "publish/guard.h"

#include "../../test.h"

/* A term, an output, and whether the term is to be found in it. */
static const struct {
	const char *term, *output;
	bool found;
} cases[] = {
	{ "Kim Su-jung", "her name is Kim Su-jung.", true },
	{ "Kim Su-jung", "her name is KIM SU JUNG.", true },
	{ "Kim Su-jung", "her name is Kim Sujung.", true },
	{ "Kim Su-jung", "<p>Kim <b>Su</b>-jung</p>", true },
	{ "Kim Su-jung", "Kim&nbsp;Su&shy;jung", true },
	{ "Kim Su-jung", "K&#105;m S&#x75;jung", true },
	{ "Kim Su-jung", "mailto:x@example.org?body=Kim%20Su-jung", true },
	{ "Kim Su-jung", "Kim Su-j=\r\nung", true },
	{ "Kim Su-jung", "Ki\xcc\x81m Su\xe2\x80\x8b-jung", true },
	{ "Kim Su-jung", "her name is Lee Su-jung.", false },
	{ "Ana", "Ana was here", true },
	{ "Ana", "a banana", false },
	{ "Ana", "Anatolia", false },
	{ "\xea\xb9\x80\xec\x88\x98\xec\xa0\x95",
	  "\xea\xb9\x80\xec\x88\x98\xec\xa0\x95\xec\x9d\x80", true },
	{ "+86 10 555 0199", "call 0086 (10) 5550199", true },
	{ "Hoeryong", "from hoeryong-si", true },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct strs short_term = { 0 };
	struct guard g;
	struct err e = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct strs terms = { 0 };
		bool ok;

		VEC_PUSH(a, &terms, str_c(cases[i].term));
		e = (struct err){ 0 };
		ok = guard_init(a, &terms, &g, &e) &&
		     guard_check(a, &g, "index.html", str_c(cases[i].output), &e);
		test_ok(ok == !cases[i].found && (ok || e.code == ERR_DENIED), cases[i].output);
	}
	VEC_PUSH(a, &short_term, STR("-a-"));
	e = (struct err){ 0 };
	test_ok(!guard_init(a, &short_term, &g, &e) && e.code == ERR_INPUT,
	        "a term of one letter is refused");
	arena_free(&a);
	return test_done();
}
