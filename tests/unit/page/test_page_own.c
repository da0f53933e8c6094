/* The sentence of one's own, asked for again: nothing that was typed is lost. */
#include "../../test.h"
#include "fixture.h"
#include "page/report.h"

static struct buf
draw(struct arena *a, struct page_own *p)
{
	struct page_ctx x = fixture_ctx("en");
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	(void)uaref_parse(STR("163/17"), &p->ref);
	p->headline = STR("A headline");
	p->language = STR("en");
	p->state = PAGE_OPEN;
	if (!page_own(a, &x, p, &b, &e))
		printf("# %s\n", e.msg);
	return b;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct page_own p = { .channel = CHANNEL_EMAIL,
		              .target = 2,
		              .own = STR("I <b>teach</b>"),
		              .problem = PAGE_OWN_LONG };
	struct buf b = draw(a, &p);

	test_ok(fixture_holds(&b, "I &lt;b>teach&lt;/b></textarea>") ||
	                fixture_holds(&b, "I &lt;b&gt;teach&lt;/b&gt;</textarea>"),
	        "what was typed is there again, escaped");
	test_ok(fixture_holds(&b, "aria-invalid=\"true\"") && fixture_holds(&b, "too long"),
	        "what is wrong is said at its field");
	test_ok(fixture_holds(&b, "action=\"/ua/163-17/email.eml\"") &&
	                fixture_holds(&b, "name=\"target\" value=\"2\""),
	        "and can be sent again");
	p = (struct page_own){ .channel = CHANNEL_FAX,
		               .target = 2,
		               .own = STR("I teach"),
		               .problem = PAGE_OWN_NOT_MADE };
	b = draw(a, &p);
	test_ok(fixture_holds(&b, "action=\"/ua/163-17/fax.pdf\"") &&
	                fixture_holds(&b, "I teach</textarea>") &&
	                fixture_holds(&b, "name=\"format\" value=\"tiff\"") &&
	                fixture_holds(&b, "could not be made just now") &&
	                fixture_holds(&b, "value=\"dead\""),
	        "a fax that could not be made");
	p.problem = PAGE_OWN_ASKED;
	b = draw(a, &p);
	test_ok(fixture_holds(&b, "I teach</textarea>") && !fixture_holds(&b, "role=\"alert\""),
	        "its form with what was typed elsewhere");
	p = (struct page_own){ .channel = CHANNEL_EMAIL, .problem = PAGE_OWN_BAD_TARGET };
	b = draw(a, &p);
	test_ok(!fixture_holds(&b, "<textarea") && fixture_holds(&b, "href=\"/ua/163-17/email\""),
	        "to nobody nothing can be sent");
	arena_free(&a);
	return test_done();
}
