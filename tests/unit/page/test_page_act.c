/* The act pages: every official of a channel, the way out, the one tap. */
#include "../../test.h"
#include "fixture.h"

static struct buf
draw(struct arena *a, const struct casefile *c, const char *lang, enum channel channel)
{
	struct page_ctx x = fixture_ctx(lang);
	struct figures f = fixture_figures(a);
	struct page_subject s = { .c = c, .state = PAGE_OPEN, .figures = &f };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	if (!page_act(a, &x, &s, channel, &b, &e))
		printf("# %s\n", e.msg);
	return b;
}

static const struct {
	enum channel channel;
	const char *holds;
	bool yes;
} cases[] = {
	{ CHANNEL_LETTER, "Before you act:", true },
	{ CHANNEL_LETTER, "By hand: it weighs most", true },
	{ CHANNEL_LETTER, "1 Government Square", true },
	{ CHANNEL_LETTER, "Your Excellency", true },
	{ CHANNEL_LETTER, "action=\"/ua/163-17/letter.pdf\"", true },
	{ CHANNEL_LETTER, "name=\"target\" value=\"2\"", true },
	{ CHANNEL_LETTER, "Post it in time", true },
	{ CHANNEL_EMAIL, "href=\"mailto:minister@example.org?subject=", true },
	{ CHANNEL_EMAIL, "href=\"mailto:press@example.net?", true },
	{ CHANNEL_EMAIL, "href=\"https://mail.google.com/", true },
	{ CHANNEL_EMAIL, "href=\"/ua/163-17/email/2.eml\"", true },
	{ CHANNEL_EMAIL, "value=\"embassy@example.org\"", true },
	{ CHANNEL_EMAIL, "If you receive an error message, please try calling instead.", true },
	{ CHANNEL_EMAIL, "href=\"/ua/163-17/call#t2\"", true },
	{ CHANNEL_EMAIL, "name=\"outcome\" value=\"nothing\"", true },
	{ CHANNEL_EMAIL, "name=\"outcome\" value=\"bounced\"", true },
	{ CHANNEL_CALL, "name=\"outcome\" value=\"dead\"", true },
	{ CHANNEL_FAX, "action=\"/ua/163-17/outcome\"", true },
	{ CHANNEL_LETTER, "/outcome\"", false },
	{ CHANNEL_EMAIL, "Several people report", false },
	{ CHANNEL_EMAIL, "name=\"discreet\"", true },
	{ CHANNEL_CALL, "value=\"voicemail\"", true },
	{ CHANNEL_CALL, "Closed on public holidays: 26 November 2026", true },
	{ CHANNEL_POST, "https://wa.me/?text=", true },
	{ CHANNEL_POST, "https://t.me/share/url?url=", true },
	{ CHANNEL_EMAIL, "%0D%0A", true },
	{ CHANNEL_EMAIL, "Ombudsman", false },
	{ CHANNEL_CALL, "href=\"tel:+12025550100\"", true },
	{ CHANNEL_CALL, "Minister of Justice Ana Sample</h2>", false },
	{ CHANNEL_CALL, "data-utc=\"-300\"", true },
	{ CHANNEL_CALL, "UTC", true },
	{ CHANNEL_FAX, "href=\"/ua/163-17/fax/1.pdf\"", true },
	{ CHANNEL_FAX, "+86 10 555 0125", true },
	{ CHANNEL_POST, "@minister_example", true },
	{ CHANNEL_POST, "name=\"channel\" value=\"post\"", true },
	{ CHANNEL_POST, "Ambassador Bo Example</h2>", false },
};

/* What others found dead stands last on its page, and says so. */
static void
test_order(struct arena *a, const struct casefile *c)
{
	struct buf b = draw(a, c, "en", CHANNEL_EMAIL);
	size_t first = str_find(buf_str(&b), STR("id=\"t2\"")),
	       last = str_find(buf_str(&b), STR("id=\"t1\""));

	test_ok(first != STR_NPOS && last != STR_NPOS && first < last &&
	                fixture_holds(&b, "Several people report"),
	        "what works stands before what is dead");
}

/* One message is enough: the first official stands open, every other one is folded. */
static void
test_folded(struct arena *a, const struct casefile *c)
{
	struct buf b = draw(a, c, "en", CHANNEL_LETTER);
	struct str page = buf_str(&b);
	size_t first = str_find(page, STR("id=\"t1\"")), second = str_find(page, STR("id=\"t2\"")),
	       fold = str_find(page, STR("<details class=\"other\">"));

	test_ok(first != STR_NPOS && second != STR_NPOS && first < fold && fold < second,
	        "the first official is open, the second folded");
	test_ok(fixture_count(page, "class=\"other\"") + 1 ==
	                fixture_count(page, "<section id=\"t"),
	        "one is open");
	test_ok(fixture_count(page, "<details") == fixture_count(page, "</details>") &&
	                fixture_count(page, "<section") == fixture_count(page, "</section>"),
	        "what begins ends");
}

static void
test_hand(struct arena *a, const struct casefile *c)
{
	struct page_ctx x = fixture_ctx("en");
	struct figures f = fixture_figures(a);
	struct page_subject s = { .c = c, .state = PAGE_OPEN, .figures = &f };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	test_ok(page_hand(a, &x, &s, &b, &e) && fixture_holds(&b, "What to copy by hand") &&
	                fixture_holds(&b, "1 Government Square") &&
	                fixture_holds(&b, "Dear Ambassador") && fixture_holds(&b, "Until 28") &&
	                !fixture_holds(&b, "<form"),
	        "the copying sheet has address, greeting, requests and deadline, and no form");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = fixture_case(a), hostile = fixture_hostile(a), nobody = c;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct buf b = draw(a, &c, "en", cases[i].channel);

		test_ok(fixture_holds(&b, cases[i].holds) == cases[i].yes, cases[i].holds);
	}
	for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
		struct buf b = draw(a, &c, "fr", (enum channel)channel);
		struct buf bad = draw(a, &hostile, "en", (enum channel)channel);
		size_t forms =
			fixture_count(buf_str(&b), "action=\"/fr/ua/163-17/done\"") +
			fixture_count(buf_str(&b), "post\" action=\"/fr/ua/163-17/outcome\"") +
			fixture_count(buf_str(&b), "action=\"/fr/ua/163-17/email.eml\"") +
			fixture_count(buf_str(&b), "action=\"/fr/ua/163-17/fax.pdf\"");

		test_ok(forms > 0 && forms == fixture_count(buf_str(&b), PAGE_KEY_SLOT),
		        "one tap for each official, with a key of its own");
		test_ok(fixture_is_clean(&bad), "no field of a document becomes markup");
	}
	c.targets.item[0].health.state[CHANNEL_EMAIL] = HEALTH_DEAD;
	test_order(a, &c);
	test_folded(a, &c);
	c.targets.item[0].health.state[CHANNEL_EMAIL] = HEALTH_OK;
	nobody.targets.n = 0;
	for (int channel = 0; channel < CHANNEL_COUNT; channel++) {
		struct buf b = draw(a, &nobody, "en", (enum channel)channel);

		test_ok(fixture_holds(&b, "No official on this case can be reached in this way."),
		        "a channel that reaches nobody says so");
	}
	test_hand(a, &c);
	arena_free(&a);
	return test_done();
}
