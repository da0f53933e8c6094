/* Index, archive, the plain pages, and the figures. */
#include "../../test.h"
#include "fixture.h"

static struct page_entries
entries(struct arena *a, const char *headline)
{
	struct casefile c = fixture_case(a);
	struct page_entry entry = { .ref = c.ref,
		                    .headline = str_c(headline),
		                    .language = STR("en"),
		                    .countries = c.countries,
		                    .deadline = c.deadline,
		                    .actions = 1,
		                    .confirmed = 0 };
	struct page_entries list = { 0 };

	VEC_PUSH(a, &list, entry);
	return list;
}

static void
test_index(struct arena *a)
{
	struct page_ctx x = fixture_ctx("en"), fr = fixture_ctx("fr");
	struct page_entries some = entries(a, FIXTURE_HOSTILE), none = { 0 };
	struct buf b = fixture_buf(a), empty = fixture_buf(a), french = fixture_buf(a);
	struct err e = { 0 };

	test_ok(page_index(a, &x, &some, &b, &e) && fixture_is_clean(&b) &&
	                fixture_holds(&b, "href=\"/ua/163-17\"") &&
	                fixture_holds(&b, "1 appeal reported, 0 confirmed."),
	        "the index lists open cases");
	test_ok(page_index(a, &x, &none, &empty, &e) &&
	                fixture_holds(&empty, "No urgent action is open at this moment."),
	        "an empty one says so");
	test_ok(page_index(a, &fr, &some, &french, &e) &&
	                fixture_holds(&french, "href=\"/fr/ua/163-17\"") &&
	                fixture_holds(&french, "href=\"/\""),
	        "in French it leads to French pages, and back");
}

static void
test_plain(struct arena *a)
{
	struct page_ctx x = fixture_ctx("en");
	struct page_entries some = entries(a, "Over");
	struct buf archive = fixture_buf(a), about = fixture_buf(a), privacy = fixture_buf(a);
	struct buf missing = fixture_buf(a);
	struct err e = { 0 };

	some.item[0].state = PAGE_CLOSED;
	test_ok(page_archive(a, &x, &some, &archive, &e) && fixture_holds(&archive, "It ended on"),
	        "the archive says when a case ended");
	test_ok(page_about(a, &x, &about, &e) && fixture_holds(&about, "How to write well"),
	        "about says how to write");
	test_ok(page_privacy(a, &x, &privacy, &e) && fixture_holds(&privacy, "no cookies"),
	        "privacy says what is not done");
	test_ok(page_not_found(a, &x, &missing, &e) && fixture_holds(&missing, "noindex") &&
	                fixture_holds(&missing, "This page does not exist"),
	        "the page for a wrong address");
}

static void
test_figures(struct arena *a)
{
	struct page_ctx x = fixture_ctx("en");
	struct casefile c = fixture_case(a);
	struct figures f = fixture_figures(a);
	struct page_subject s = { .c = &c, .figures = &f };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	f.by_target.item[0].name = STR(FIXTURE_HOSTILE);
	test_ok(page_figures(a, &x, &s, &b, &e) && fixture_is_clean(&b) &&
	                fixture_holds(&b, "<dd>1,801</dd>") &&
	                fixture_holds(&b, "<dd>1,234</dd>") &&
	                fixture_holds(&b, "width=\"333\" height=\"10\"") &&
	                fixture_holds(&b, "20:00 UTC") && fixture_holds(&b, "Other or not said"),
	        "reported and confirmed stand side by side");
}

static void
test_limit(struct arena *a)
{
	struct page_ctx x = fixture_ctx("en");
	struct buf b;
	struct err e = { 0 };

	buf_init(&b, a, 1000);
	test_ok(!page_about(a, &x, &b, &e) && e.code == ERR_LIMIT, "a full buffer is an error");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_index(a);
	test_plain(a);
	test_figures(a);
	test_limit(a);
	arena_free(&a);
	return test_done();
}
