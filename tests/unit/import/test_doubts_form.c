#include "import/doubts.h"
#include "import/doubts_form.h"

#include "../../test.h"

/* clang-format off */
static const struct {
	const char *line;
	enum line_form form;
} forms[] = {
	{ "Mr. Hamad Sample", FORM_TITLED },
	{ "Hamad Sample", FORM_NAME },
	{ "Minister of Interior", FORM_OFFICE },
	{ "1) Minister of Interior", FORM_OFFICE },
	{ "1) 1) Minister of Interior", FORM_STREET },
	{ "\xE2\x80\x8B", FORM_OTHER },
	{ "Ministry of Interior", FORM_INSTITUTION },
	{ "Embassy of Bahrain", FORM_EMBASSY },
	{ "9 Example Avenue", FORM_STREET },
	{ "P.O. Box 13", FORM_OTHER },
	{ "125993 Moscow", FORM_TOWN },
	{ "Manama, Bahrain", FORM_TOWN },
	{ "Bahrain", FORM_COUNTRY },
	{ "+973 1 555 0101", FORM_NUMBER },
};
/* clang-format on */

static void
test_forms(struct reading *r)
{
	for (size_t i = 0; i < ARRAY_LEN(forms); i++)
		test_ok(doubts_form(r, str_c(forms[i].line)) == forms[i].form, forms[i].line);
}

static void
test_words(struct reading *r)
{
	struct reading line;

	test_ok(doubts_is_glued(r, STR("Ministerof Justice")), "a label and \"of\" are joined");
	test_ok(!doubts_is_glued(r, STR("Minister of Justice")), "or are two words");
	test_ok(doubts_has_inner_capital(STR("RobertoPrueba")), "a capital within a word");
	test_ok(!doubts_has_inner_capital(STR("McSample")), "but not of a Scot");
	test_ok(doubts_share_word(r, STR("Minister of Justice"), STR("Dear Minister")),
	        "two share a word");
	test_ok(!doubts_share_word(r, STR("King of Bahrain"), STR("Dear Minister")), "or none");
	test_ok(doubts_digits(STR("Plot 12, 9")) == 3, "digits are counted");
	test_ok(doubts_names_country(r, STR("Manama, Bahrain")), "a line ends in a country");
	test_ok(!doubts_names_country(r, STR("Bahrain Centre")), "or only begins with one");
	reading_build_line(&line, r->a, STR("Lima"));
	test_ok(doubts_is_place(&line), "a city is a place");
	reading_build_line(&line, r->a, STR("Lima Sample"));
	test_ok(!doubts_is_place(&line), "a name with a city in it is none");
	reading_build_line(&line, r->a, STR("Minister of"));
	test_ok(doubts_is_of(&line, 1) && !doubts_is_of(&line, 0), "\"of\" is told from others");
	test_ok(doubts_is_closed(STR("أُفرج عنه؟")) && !doubts_is_closed(STR("she is")),
	        "a sentence ends in its mark");
	doubt_target(r, 2, "name", "it seems to go on");
	test_ok(r->out->doubts.n == 1 &&
	                str_eq(r->out->doubts.item[0].field, STR("/targets/2/name")),
	        "a doubt at one member of an official");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile out = { 0 };
	struct reading r = { .a = a, .out = &out };

	test_forms(&r);
	test_words(&r);
	arena_free(&a);
	return test_done();
}
