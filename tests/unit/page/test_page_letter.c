/* The form of a letter again, with what was typed and what is wrong. */
#include "../../test.h"
#include "fixture.h"
#include "page/report.h"

static const struct page_official officials[] = {
	{ 1, STR_INIT("Minister of Justice Ana Sample"), 1u << CHANNEL_LETTER | 1u << CHANNEL_FAX },
	{ 2, STR_INIT("Ambassador Bo Example"), 1u << CHANNEL_EMAIL },
	{ 3, STR_INIT("Governor Cy Example"), 1u << CHANNEL_LETTER },
};

static struct page_letter
letter(enum page_letter_problem problem)
{
	return (struct page_letter){
		.ref = { .series = "UA", .serial = 163, .year = 2017 },
		.headline = STR("Eight refugees at risk of forcible return"),
		.language = STR("en"),
		.closes_at = deadline_instant((struct day){ 2026, 12, 28 }),
		.officials = officials,
		.n_officials = ARRAY_LEN(officials),
		.target = STR("3"),
		.name = STR("Ada <Sample>"),
		.from = STR("2 Sample Road\nSampleton"),
		.own = STR("I am a teacher & too."),
		.envelope = STR("us"),
		.names = STR("Eve Sample\nTom Sample"),
		.problem = problem,
	};
}

static struct buf
draw(struct arena *a, const char *lang, const struct page_letter *p)
{
	struct page_ctx x = fixture_ctx(lang);
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	if (!page_letter(a, &x, p, &b, &e))
		printf("# %s\n", e.msg);
	return b;
}

static const struct {
	enum page_letter_problem problem;
	const char *says, *field;
} wrong[] = {
	{ PAGE_LETTER_NO_TARGET, "to which official you write", "#l-t" },
	{ PAGE_LETTER_BAD_TARGET, "no official with that number", "#l-t" },
	{ PAGE_LETTER_LONG_NAME, "Your name is too long", "#l-n" },
	{ PAGE_LETTER_LONG_FROM, "Your address is too long", "#l-f" },
	{ PAGE_LETTER_LONG_OWN, "Your own words are too long", "#l-o" },
	{ PAGE_LETTER_BAD_ENVELOPE, "one of the envelopes", "#l-e" },
	{ PAGE_LETTER_BAD_COUNTRY, "do not know this country", "#l-c" },
	{ PAGE_LETTER_BAD_COPIES, "at most 100 letters", "#l-k" },
	{ PAGE_LETTER_TOO_MANY, "at most 100 letters", "#l-k" },
	{ PAGE_LETTER_LONG_NAMES, "list of names is too long", "#l-l" },
	{ PAGE_LETTER_BAD_FORM, "did not arrive", NULL },
	{ PAGE_LETTER_BAD_TEXT, "cannot be set", NULL },
	{ PAGE_LETTER_NOT_MADE, "nothing was kept", NULL },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct page_letter p;
	struct buf b;

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		p = letter(wrong[i].problem);
		b = draw(a, "en", &p);
		test_ok(fixture_holds(&b, wrong[i].says) && fixture_holds(&b, "role=\"alert\"") &&
		                (wrong[i].field == NULL || fixture_holds(&b, wrong[i].field)) &&
		                fixture_holds(&b, "aria-invalid") == (wrong[i].field != NULL),
		        wrong[i].says);
	}
	p = letter(PAGE_LETTER_LONG_NAME);
	b = draw(a, "en", &p);
	test_ok(fixture_holds(&b, "value=\"Ada &lt;Sample&gt;\"") &&
	                fixture_holds(&b, ">2 Sample Road\nSampleton</textarea>") &&
	                fixture_holds(&b, ">I am a teacher &amp; too.</textarea>") &&
	                fixture_holds(&b, "<option value=\"3\" selected>") &&
	                fixture_holds(&b, "<option value=\"us\" selected>") &&
	                fixture_holds(&b, ">Eve Sample\nTom Sample</textarea>"),
	        "what was typed is shown again");
	test_ok(!fixture_holds(&b, "Bo Example"), "who has no address is not offered");
	test_ok(fixture_holds(&b, "action=\"/ua/163-17/letter.pdf\""), "the same form");
	b = draw(a, "fr", &p);
	test_ok(fixture_holds(&b, "<html lang=\"fr\"") &&
	                fixture_holds(&b, "action=\"/fr/ua/163-17/letter.pdf\"") &&
	                !fixture_holds(&b, "too long"),
	        "in French it stays French");
	p.target = p.name = p.from = p.own = p.names = p.copies = p.country = p.envelope =
		p.headline = STR(FIXTURE_HOSTILE);
	b = draw(a, "en", &p);
	test_ok(fixture_is_clean(&b), "nothing typed becomes markup");
	arena_free(&a);
	return test_done();
}
