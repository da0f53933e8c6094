/* The case page (with the pieces of parts.c) and what it says when a case is over. */
#include "../../test.h"
#include "fixture.h"

static struct buf
draw(struct arena *a, const struct casefile *c, const char *lang, enum page_state state)
{
	struct page_ctx x = fixture_ctx(lang);
	struct figures f = fixture_figures(a);
	struct page_subject s = { .c = c, .state = state, .figures = &f, .published = FIXTURE_NOW };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	if (!page_case(a, &x, &s, &b, &e))
		printf("# %s\n", e.msg);
	return b;
}

/* What the public must find on the page of an open case. */
static void
test_open(struct arena *a, const struct casefile *c)
{
	static const char *const wanted[] = {
		"<html lang=\"en\" dir=\"ltr\">",
		"Rehearsal: not a live appeal",
		"Urgent action 163/17 · China",
		"Eight refugees at risk of forcible return</h1>",
		"Until 28 December 2026, anywhere on earth",
		"Check the urgent action desk before sending; after this date ask your section.",
		"one message is enough",
		"<details>",
		"Mina Sample (not the real name), aged 24, teacher",
		"According to Example Watch",
		"<li>Grant refugee status to those entitled to it",
		"Ambassador Bo Example",
		"2 Sample Street",
		"(If you receive an error message, please try calling instead!)",
		"The Ombudsman",
		"1,801 appeals reported, 1,234 of them confirmed.",
		"We record what was sent on each case and use the totals in our advocacy.",
		"The principle of non-refoulement",
		"href=\"https://example.org/report-2014\"",
		"Issued by Example International on 16 November 2026.",
		"href=\"mailto:desk@example.org\"",
		"href=\"/fr/ua/163-17\"",
		"href=\"/ua/163-17/done\"",
		"href=\"/ua/163-17/call\"",
		"href=\"/ua/163-17/email#t2\"",
		"href=\"/ua/163-17.pdf\"",
	};
	struct buf b = draw(a, c, "en", PAGE_OPEN);

	for (size_t i = 0; i < ARRAY_LEN(wanted); i++)
		test_ok(fixture_holds(&b, wanted[i]), wanted[i]);
	test_ok(b.n < 14 * 1024, "the page of a long case stays small");
}

static void
test_over(struct arena *a, const struct casefile *c)
{
	struct buf closed = draw(a, c, "en", PAGE_CLOSED), stopped = draw(a, c, "en", PAGE_STOPPED);

	test_ok(fixture_holds(&closed, "deadline of this urgent action has passed") &&
	                !fixture_holds(&closed, "/ua/163-17/email") &&
	                !fixture_holds(&closed, "minister@example.org"),
	        "a closed case says so and offers nothing");
	test_ok(fixture_holds(&stopped, "has been stopped") &&
	                !fixture_holds(&stopped, "/ua/163-17/letter"),
	        "so does a stopped one");
}

static void
test_languages(struct arena *a, const struct casefile *c)
{
	struct buf fr = draw(a, c, "fr", PAGE_OPEN);
	struct casefile arabic = *c;
	struct buf ar;

	test_ok(fixture_holds(&fr, "<html lang=\"fr\" dir=\"ltr\">") &&
	                fixture_holds(&fr, "lang=\"en\" dir=\"ltr\">Eight refugees") &&
	                fixture_holds(&fr, "href=\"/ua/163-17\"") &&
	                fixture_holds(&fr, "action=\"/") == false,
	        "a text in another language stands marked in the translated page");
	arabic.language = STR("ar");
	ar = draw(a, &arabic, "en", PAGE_OPEN);
	test_ok(fixture_holds(&ar, "<h1 lang=\"ar\" dir=\"rtl\">"),
	        "and runs in its own direction");
}

static void
test_empty(struct arena *a)
{
	struct casefile c = { .ref = { .series = "EXTRA", .serial = 19, .year = 1992 } };
	struct buf b = draw(a, &c, "en", PAGE_OPEN);

	test_ok(fixture_holds(&b, "Urgent action EXTRA 19/92") &&
	                !fixture_holds(&b, "Who is at risk") && !fixture_holds(&b, "id=\"act\""),
	        "what a case does not say leaves no empty heading");
}

static void
test_gone(struct arena *a, const struct casefile *c)
{
	struct page_ctx x = fixture_ctx("en");
	struct figures f = fixture_figures(a);
	struct page_subject s = { .c = c, .state = PAGE_OPEN, .figures = &f };
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	test_ok(page_gone(a, &x, &s, &b, &e) &&
	                fixture_holds(&b, "Please send no more appeals on this case") &&
	                fixture_holds(&b, "What you can do instead") &&
	                fixture_holds(&b, "/ua/163-17/done"),
	        "the 410 page says what to do instead");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = fixture_case(a), hostile = fixture_hostile(a);
	struct buf b;

	test_open(a, &c);
	test_over(a, &c);
	test_languages(a, &c);
	test_empty(a);
	test_gone(a, &c);
	b = draw(a, &hostile, "en", PAGE_OPEN);
	test_ok(fixture_is_clean(&b), "no field of a document becomes markup");
	arena_free(&a);
	return test_done();
}
