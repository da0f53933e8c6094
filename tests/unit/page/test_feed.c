/* Feeds, calendars and plain text. */
#include "page/feed.h"

#include "../../test.h"
#include "fixture.h"

static struct page_entries
entries(struct arena *a)
{
	struct casefile c = fixture_case(a);
	struct page_entry open = { .ref = c.ref,
		                   .headline = STR("Risk & fear, <b>again</b>; \"now\""),
		                   .summary = STR("A line\nand another, with; signs \\ "),
		                   .language = STR("en"),
		                   .countries = c.countries,
		                   .deadline = { 2026, 12, 28 },
		                   .published = FIXTURE_NOW - 86400 };
	struct page_entry over = open;
	struct page_entries list = { 0 };

	over.ref.serial = 164;
	over.state = PAGE_STOPPED;
	VEC_PUSH(a, &list, open);
	VEC_PUSH(a, &list, over);
	return list;
}

static void
test_atom(struct arena *a, const struct page_entries *list)
{
	struct page_ctx x = fixture_ctx("en");
	struct buf b = fixture_buf(a);
	struct err e = { 0 };

	test_ok(feed_atom(a, &x, list, &b, &e) &&
	                fixture_holds(&b, "<id>https://act.example.org/ua/163-17</id>") &&
	                fixture_holds(&b, "Rehearsal: Risk &amp; fear, &lt;b&gt;") &&
	                fixture_holds(&b, "Stopped: Risk &amp; fear") &&
	                fixture_holds(&b, "<updated>2026-11-20T20:00:00Z</updated>") &&
	                fixture_holds(&b, "anywhere on earth"),
	        "the feed names deadline and stop, escaped");
}

static void
test_ics(struct arena *a, const struct page_entries *list)
{
	struct page_ctx x = fixture_ctx("en");
	struct buf b = fixture_buf(a);
	struct err e = { 0 };
	bool lines_fit = true;
	struct str rest;

	test_ok(feed_deadlines(a, &x, list, &b, &e) &&
	                fixture_count(buf_str(&b), "BEGIN:VEVENT\r\n") == 2 &&
	                fixture_holds(&b, "DTSTART;VALUE=DATE:20261228\r\n") &&
	                fixture_holds(&b, "DTEND;VALUE=DATE:20261229\r\n") &&
	                fixture_holds(&b, "STATUS:CANCELLED") &&
	                fixture_holds(&b, "A line\\nand anot"),
	        "the calendar has the last day of each, escaped");
	rest = buf_str(&b);
	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n');

		lines_fit = lines_fit && line.n <= 76;
	}
	test_ok(lines_fit, "and no line longer than a calendar may have");
}

static void
test_text(struct arena *a)
{
	struct casefile c = fixture_case(a);
	struct page_ctx x = fixture_ctx("en");
	struct figures f = fixture_figures(a);
	struct page_subject s = { .c = &c, .state = PAGE_OPEN, .figures = &f };
	struct buf open = fixture_buf(a), over = fixture_buf(a), ics = fixture_buf(a);
	struct err e = { 0 };

	test_ok(feed_case_text(a, &x, &s, &open, &e) &&
	                fixture_holds(&open, "Rehearsal: not a live appeal\n") &&
	                fixture_holds(&open, "2 Sample Street\n") &&
	                fixture_holds(&open, "Call: 1 202 555 0100\n") &&
	                fixture_holds(&open, "- Stop the forced return") &&
	                fixture_holds(&open, "before sending; after this date ask your section."),
	        "the text has everything a person needs");
	s.state = PAGE_STOPPED;
	s.outcome = STR("All eight were released.");
	test_ok(feed_case_text(a, &x, &s, &over, &e) &&
	                fixture_holds(&over, "Please send no more appeals on this case") &&
	                fixture_holds(&over, "All eight were released.") &&
	                !fixture_holds(&over, "embassy@example.org"),
	        "and nobody to write to once it is over");
	test_ok(feed_case_ics(a, &x, &s, &ics, &e) && fixture_holds(&ics, "STATUS:CANCELLED"),
	        "a calendar of one case");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct page_entries list = entries(a);

	test_atom(a, &list);
	test_ics(a, &list);
	test_text(a);
	arena_free(&a);
	return test_done();
}
