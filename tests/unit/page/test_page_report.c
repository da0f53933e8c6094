/* The report form, its errors, the receipt (page_report.c, grid.c, page_receipt.c). */
#include "page/report.h"

#include "../../test.h"
#include "fixture.h"

static const struct page_official officials[] = {
	{ 1, STR_INIT("Minister of Justice Ana Sample"),
	  1u << CHANNEL_LETTER | 1u << CHANNEL_EMAIL | 1u << CHANNEL_FAX },
	{ 2, STR_INIT("Ambassador Bo Example"), 1u << CHANNEL_EMAIL | 1u << CHANNEL_CALL },
};

static struct page_report
report(void)
{
	return (struct page_report){
		.about.ref = { .series = "UA", .serial = 163, .year = 2017 },
		.about.headline = STR("Eight refugees at risk of forcible return"),
		.about.language = STR("en"),
		.about.closes_at = deadline_instant((struct day){ 2026, 12, 28 }),
		.about.officials = officials,
		.about.n_officials = ARRAY_LEN(officials),
	};
}

static struct buf
draw(struct arena *a, const char *lang, const struct page_report *r)
{
	struct page_ctx x = fixture_ctx(lang);
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	if (!page_done(a, &x, r, &b, &e))
		printf("# %s\n", e.msg);
	return b;
}

static void
test_form(struct arena *a)
{
	struct page_report r = report();
	struct buf b = draw(a, "en", &r), fr = draw(a, "fr", &r);

	test_ok(fixture_count(buf_str(&b), "<button class=\"quiet\">") == 6,
	        "a tap for each official and channel, and one for a post to nobody");
	test_ok(fixture_count(buf_str(&b), PAGE_KEY_SLOT) ==
	                fixture_count(buf_str(&b), "<form") - 1,
	        "each form has a key of its own, but the one for a receipt");
	test_ok(fixture_holds(&b, "value=\"letter:1\"") && fixture_holds(&b, "value=\"call:2\"") &&
	                !fixture_holds(&b, "value=\"call:1\""),
	        "the grid has what the bulletin prints");
	test_ok(fixture_holds(&b, "name=\"count\" value=\"1\" min=\"1\" max=\"500\""),
	        "many at once");
	test_ok(!fixture_holds(&b, "role=\"alert\""), "nothing is wrong yet");
	test_ok(fixture_holds(&fr, "action=\"/fr/ua/163-17/done\""), "in French it stays French");
}

/* The channel or field that is wrong, and what must be shown again. */
static const struct {
	enum page_problem problem;
	const char *holds;
} wrong[] = {
	{ PAGE_NOTHING_CHOSEN, "Nothing is chosen yet" },
	{ PAGE_BAD_CHANNEL, "Please choose one of" },
	{ PAGE_NO_TARGET, "to which official" },
	{ PAGE_BAD_TARGET, "no official with that number" },
	{ PAGE_BAD_COUNT, "between 1 and 500" },
	{ PAGE_BAD_DAY, "must be a date" },
	{ PAGE_BAD_COUNTRY, "country of the list" },
	{ PAGE_BAD_KEY, "did not arrive" },
	{ PAGE_TOO_MANY, "too much for one report" },
	{ PAGE_BAD_RECEIPT, "does not belong" },
	{ PAGE_BAD_FORM, "did not arrive" },
	{ PAGE_BUSY, "Too many reports" },
	{ PAGE_NOT_STORED, "Nothing was counted" },
	{ PAGE_REPORTS_CLOSED, "more than 30 days ago" },
};

static void
test_errors(struct arena *a)
{
	const struct page_typed did[] = { { STR("letter"), STR("1"), STR("40") },
		                          { STR("email"), STR("2"), STR("") } };
	struct page_report r = report();
	struct buf b;

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		r.problem = wrong[i].problem;
		b = draw(a, "en", &r);
		test_ok(fixture_holds(&b, wrong[i].holds) && fixture_holds(&b, "role=\"alert\""),
		        wrong[i].holds);
	}
	r.problem = PAGE_BAD_COUNT;
	r.one = (struct page_typed){ STR("fax"), STR("1"), STR("1000000000") };
	r.country = STR("FR");
	r.on = STR("2026-11-20");
	r.key = STR("0123456789abcdef");
	b = draw(a, "en", &r);
	test_ok(fixture_holds(&b, "value=\"1000000000\"") &&
	                fixture_holds(&b, "<option value=\"fax\" selected>") &&
	                fixture_holds(&b, "<option value=\"FR\" selected>") &&
	                fixture_holds(&b, "value=\"2026-11-20\"") &&
	                fixture_holds(&b, "value=\"0123456789abcdef\"") &&
	                fixture_holds(&b, "href=\"/ua/163-17/done#many-count\"") &&
	                fixture_holds(&b, "<details open>"),
	        "what was typed is shown again, and where it is wrong");
	r.problem = PAGE_BAD_COUNTRY;
	r.country = STR("Atlantis");
	b = draw(a, "en", &r);
	test_ok(fixture_holds(&b, "<option value=\"Atlantis\" selected>Atlantis</option>"),
	        "a country that is none is shown as it was typed");
	r = report();
	r.did = did;
	r.n_did = 2;
	r.problem = PAGE_BAD_DAY;
	b = draw(a, "en", &r);
	test_ok(fixture_holds(&b, "value=\"letter:1:40\" checked") &&
	                fixture_holds(&b, "value=\"email:2\" checked") &&
	                fixture_holds(&b, "Letter (40)") && fixture_holds(&b, "#several-on"),
	        "so are the ticks of a grid");
	r.problem = PAGE_WAIT;
	r.wait = STR("0123");
	r.patience = 10;
	r.key = STR("k");
	b = draw(a, "en", &r);
	test_ok(fixture_holds(&b, "data-work=\"0123\"") &&
	                fixture_holds(&b, "name=\"did\" value=\"letter:1:40\"") &&
	                fixture_holds(&b, "name=\"key\" value=\"k\"") &&
	                fixture_holds(&b, "name=\"wait\" value=\"0123\""),
	        "a form that waits has all that was typed");
	r.one = (struct page_typed){ STR(FIXTURE_HOSTILE), STR(FIXTURE_HOSTILE),
		                     STR(FIXTURE_HOSTILE) };
	r.on = r.country = r.key = r.receipt = r.about.headline = STR(FIXTURE_HOSTILE);
	b = draw(a, "en", &r);
	test_ok(fixture_is_clean(&b), "nothing typed becomes markup");
}

static void
test_receipt(struct arena *a)
{
	const struct page_counted counted[] = { { CHANNEL_LETTER, 1, 40 }, { CHANNEL_POST, 0, 1 } };
	struct page_ctx x = fixture_ctx("en");
	struct page_receipt r = {
		.about.ref = { .series = "UA", .serial = 163, .year = 2017 },
		.about.headline = STR("Eight refugees"),
		.about.language = STR("en"),
		.about.officials = officials,
		.about.n_officials = ARRAY_LEN(officials),
		.receipt = STR("7K3Q-9FZM-22XD-0HJN"),
		.key = STR("0123456789abcdef"),
		.counted = counted,
		.n_counted = 2,
		.on = { 2026, 11, 20 },
		.country = STR("GB"),
	};
	struct buf b = fixture_buf(a), gone = fixture_buf(a);
	struct err e = { 0 };

	test_ok(page_receipt(a, &x, &r, &b, &e) && fixture_holds(&b, "Recorded. Thank you.") &&
	                fixture_holds(&b, "7K3Q-9FZM-22XD-0HJN") &&
	                fixture_holds(&b, "40 letters: Minister of Justice Ana Sample") &&
	                fixture_holds(&b, "1 public post") &&
	                fixture_holds(&b, "Country: United Kingdom.") &&
	                fixture_holds(&b, "name=\"withdraw\" value=\"1\"") &&
	                fixture_holds(&b, "value=\"letter:1:40\" checked") &&
	                !fixture_holds(&b, PAGE_KEY_SLOT) &&
	                !fixture_holds(&b, "counts one report"),
	        "a receipt says what was counted, and corrects or withdraws it");
	r.once = true;
	b = fixture_buf(a);
	test_ok(page_receipt(a, &x, &r, &b, &e) &&
	                fixture_holds(&b, "The link of our alert counts one report."),
	        "an alert's link counts once, which is said");
	r.once = false;
	r.kind = PAGE_ASKED_COUNTED;
	b = fixture_buf(a);
	test_ok(page_receipt(a, &x, &r, &b, &e) && fixture_holds(&b, "It is counted.") &&
	                fixture_holds(&b, "name=\"ask\" value=\"1\""),
	        "what became of it");
	r.kind = PAGE_RECORDED;
	r.discreet = true;
	b = fixture_buf(a);
	test_ok(page_receipt(a, &x, &r, &b, &e) && !fixture_holds(&b, "7K3Q") &&
	                fixture_holds(&b, "there is no receipt"),
	        "to be discreet is to have no receipt");
	r.discreet = false;
	r.kind = PAGE_WITHDRAWN;
	test_ok(page_receipt(a, &x, &r, &gone, &e) &&
	                fixture_holds(&gone, "Your report is withdrawn") &&
	                !fixture_holds(&gone, "<form"),
	        "a withdrawn one has nothing more to do");
}

static void
test_outcome(struct arena *a)
{
	struct page_ctx x = fixture_ctx("en");
	struct page_outcome o = { .about.ref = { "UA", 163, 2017 },
		                  .about.headline = STR("Lawyer held"),
		                  .about.language = STR("en"),
		                  .about.state = PAGE_OPEN,
		                  .channel = CHANNEL_FAX,
		                  .target = 2,
		                  .channels = 1u << CHANNEL_FAX | 1u << CHANNEL_LETTER,
		                  .outcome = OUTCOME_DEAD };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	test_ok(page_outcome(a, &x, &o, &b, &e) && fixture_holds(&b, "/ua/163-17/letter\"") &&
	                !fixture_holds(&b, "/ua/163-17/fax\"") &&
	                !fixture_holds(&b, "/ua/163-17/call\"") && !fixture_holds(&b, "<form"),
	        "what is dead is answered with the ways that are left");
	o.outcome = OUTCOME_SPOKE;
	b = fixture_buf(a);
	test_ok(page_outcome(a, &x, &o, &b, &e) &&
	                fixture_holds(&b, "name=\"target\" value=\"2\"") &&
	                fixture_holds(&b, "action=\"/ua/163-17/done\""),
	        "who spoke can say so");
	o.outcome = OUTCOME_BOUNCED;
	o.about.state = PAGE_STOPPED;
	b = fixture_buf(a);
	test_ok(page_outcome(a, &x, &o, &b, &e) && !fixture_holds(&b, "/ua/163-17/letter\""),
	        "a stopped action offers nothing more");
	o.own = STR("I \"teach\" <b>");
	o.channel = CHANNEL_EMAIL;
	o.channels |= 1u << CHANNEL_EMAIL;
	o.about.state = PAGE_OPEN;
	for (int p = PAGE_OUTCOME_WELL; p <= PAGE_OUTCOME_NOT_STORED; p++) {
		o.problem = (enum page_outcome_problem)p;
		b = fixture_buf(a);
		test_ok(page_outcome(a, &x, &o, &b, &e) &&
		                fixture_holds(&b, "I &quot;teach&quot; &lt;b") &&
		                fixture_holds(&b, "formaction=\"/ua/163-17/letter.pdf\"") &&
		                fixture_holds(&b, "role=\"alert\"") == (p != PAGE_OUTCOME_WELL) &&
		                fixture_holds(&b, "formaction=\"/ua/163-17/email.eml\"") ==
		                        (p != PAGE_OUTCOME_WELL) &&
		                fixture_holds(&b, "name=\"outcome\" value=\"bounced\"") ==
		                        (p >= PAGE_OUTCOME_BUSY),
		        "what was typed comes back, and goes on with the next way");
	}
}

int
main(void)
{
	struct arena *a = arena_new();

	test_form(a);
	test_errors(a);
	test_outcome(a);
	test_receipt(a);
	arena_free(&a);
	return test_done();
}
