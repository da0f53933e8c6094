/*
 * Every page in the pseudo language, whose every letter is accented: a plain English word in it
 * is either the case's own or a sentence that no translator sees.
 */
#include "../../test.h"
#include "base/limits.h"
#include "casefile/casefile_json.h"
#include "fixture.h"
#include "page/feed.h"
#include "page/report.h"

struct site {
	struct arena *a;
	struct casefile c;
	struct figures f;
	struct page_ctx ctx;
	struct page_subject subject;
	struct page_entries list;
	struct str known; /* what may stand in a page in plain English */
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void
put_known(struct site *s)
{
	const struct lang *en = lang_english();
	struct buf b;
	struct str json = { 0 };
	struct err e = { 0 };

	CHECK(casefile_to_json(s->a, &s->c, CASEFILE_JSON_FULL, &json, &e));
	buf_init(&b, s->a, 2 * LIMIT_PAGE_BYTES);
	buf_put(&b, json);
	buf_lit(&b,
	        " Example Section desk example org https qps act Ana Sample UTC PDF JSON CSV eml "
	        "Outcry Gmail Outlook Yahoo Bluesky Mastodon WhatsApp Telegram US Letter ");
	for (size_t i = 0; i < 12; i++)
		buf_put(&b, en->month[i]);
	for (size_t i = 0; lang_country_code(i).n > 0; i++)
		buf_put(&b, lang_country(en, lang_country_code(i)));
	for (size_t i = 0; lang_at(i) != NULL; i++)
		buf_put(&b, lang_at(i)->name);
	s->known = buf_str(&b);
}

/* Where the element that TAG begins is over: behind its end tag; nesting does not occur. */
static size_t
after_element(struct str html, size_t tag, size_t open_end)
{
	size_t n = 1, end;
	struct str name;

	while (tag + n < html.n && is_letter(html.p[tag + n]))
		n++;
	name = str_sub(html, tag + 1, tag + n);
	for (size_t at = open_end; at < html.n; at = end + 2) {
		end = str_find(str_from(html, at), STR("</"));
		if (end == STR_NPOS)
			break;
		end += at;
		if (str_starts(str_from(html, end + 2), name))
			return end;
	}
	return html.n;
}

/* What a reader of the page's language sees: no tags, no scripts, nothing in another language. */
static struct str
visible(struct site *s, struct str html)
{
	struct buf b;
	size_t at = 0;

	buf_init(&b, s->a, LIMIT_PAGE_BYTES);
	while (at < html.n) {
		size_t end;
		struct str tag;

		if (html.p[at] != '<' && html.p[at] != '&') {
			buf_putc(&b, html.p[at++]);
			continue;
		}
		end = at + str_chr(str_from(html, at), html.p[at] == '<' ? '>' : ';') + 1;
		tag = str_sub(html, at, end);
		buf_putc(&b, ' ');
		at = str_find(tag, STR(" lang=\"en\"")) != STR_NPOS ||
		                     str_find(tag, STR("translate=\"no\"")) != STR_NPOS ||
		                     str_starts(tag, STR("<script"))
		             ? after_element(html, at, end)
		             : end;
	}
	return buf_str(&b);
}

static bool
has_no_english(const struct site *s, struct str text)
{
	bool clean = true;

	for (size_t i = 0; i < text.n; i++) {
		size_t n = 0;
		struct str word;

		while (i + n < text.n && is_letter(text.p[i + n]))
			n++;
		word = str_sub(text, i, i + n);
		i += n;
		/* a letter between accented ones is no word of its own */
		if (n < 3 || str_ifind(s->known, word) != STR_NPOS)
			continue;
		printf("# untranslated: " STR_FMT "\n", STR_ARG(word));
		clean = false;
	}
	return clean;
}

static void
check_page(struct site *s, const char *name, bool ok, struct buf *b)
{
	struct str text = buf_str(b);

	if (str_starts(text, STR("<!doctype")))
		text = visible(s, text);
	test_ok(ok && text.n > 100 && has_no_english(s, text), name);
	buf_init(b, s->a, LIMIT_PAGE_BYTES);
}

static void
test_case_pages(struct site *s)
{
	static const char *const act[] = { "letter", "email", "call", "fax", "post" };
	static const enum page_state state[] = { PAGE_OPEN, PAGE_CLOSED, PAGE_STOPPED };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, s->a, LIMIT_PAGE_BYTES);
	for (size_t i = 0; i < ARRAY_LEN(state); i++) {
		s->subject.state = state[i];
		check_page(s, "case", page_case(s->a, &s->ctx, &s->subject, &b, &e), &b);
	}
	check_page(s, "gone", page_gone(s->a, &s->ctx, &s->subject, &b, &e), &b);
	s->subject.state = PAGE_OPEN;
	check_page(s, "figures", page_figures(s->a, &s->ctx, &s->subject, &b, &e), &b);
	check_page(s, "hand", page_hand(s->a, &s->ctx, &s->subject, &b, &e), &b);
	for (int c = 0; c < CHANNEL_COUNT; c++)
		check_page(s, act[c], page_act(s->a, &s->ctx, &s->subject, (enum channel)c, &b, &e),
		           &b);
	check_page(s, "index", page_index(s->a, &s->ctx, &s->list, &b, &e), &b);
	check_page(s, "archive", page_archive(s->a, &s->ctx, &s->list, &b, &e), &b);
	check_page(s, "about", page_about(s->a, &s->ctx, &b, &e), &b);
	check_page(s, "privacy", page_privacy(s->a, &s->ctx, &b, &e), &b);
	check_page(s, "not found", page_not_found(s->a, &s->ctx, &b, &e), &b);
	check_page(s, "text", feed_case_text(s->a, &s->ctx, &s->subject, &b, &e), &b);
}

static void
test_report_pages(struct site *s)
{
	static const struct page_official official[] = { { 1, STR_INIT("Minister of Justice"),
		                                           7 } };
	static const struct page_counted counted[] = { { CHANNEL_LETTER, 1, 40 },
		                                       { CHANNEL_POST, 0, 1 } };
	struct page_report report = { .about.ref = s->c.ref,
		                      .about.headline = s->c.headline,
		                      .about.language = STR("en"),
		                      .about.officials = official,
		                      .about.n_officials = 1 };
	struct page_receipt receipt = { .about.ref = s->c.ref,
		                        .about.headline = s->c.headline,
		                        .about.language = STR("en"),
		                        .about.officials = official,
		                        .about.n_officials = 1,
		                        .receipt = STR("0000-0000-0000-0000"),
		                        .key = STR("0"),
		                        .counted = counted,
		                        .n_counted = 2,
		                        .on = { 2026, 11, 20 },
		                        .country = STR("GB") };
	struct err e = { 0 };
	struct buf b;

	buf_init(&b, s->a, LIMIT_PAGE_BYTES);
	for (int p = PAGE_NO_PROBLEM; p <= PAGE_REPORTS_CLOSED; p++) {
		report.problem = (enum page_problem)p;
		check_page(s, "form", page_done(s->a, &s->ctx, &report, &b, &e), &b);
	}
	for (int k = PAGE_RECORDED; k <= PAGE_WITHDRAWN; k++) {
		receipt.kind = (enum page_receipt_kind)k;
		check_page(s, "receipt", page_receipt(s->a, &s->ctx, &receipt, &b, &e), &b);
	}
}

int
main(void)
{
	struct arena *a = arena_new();
	struct site s = { .a = a, .c = fixture_case(a), .f = fixture_figures(a) };
	struct page_entry entry = { .ref = s.c.ref,
		                    .headline = s.c.headline,
		                    .summary = s.c.summary,
		                    .language = s.c.language,
		                    .countries = s.c.countries,
		                    .deadline = s.c.deadline,
		                    .published = FIXTURE_NOW };

	s.ctx = (struct page_ctx){ .lang = lang_find(STR("qps")),
		                   .base_url = STR("https://act.example.org"),
		                   .rehearsal = true,
		                   .publisher = STR("Example Section"),
		                   .contact = STR("desk@example.org"),
		                   .check_address = STR("desk@example.org"),
		                   .now = FIXTURE_NOW };
	s.subject = (struct page_subject){ .c = &s.c, .figures = &s.f, .published = FIXTURE_NOW };
	VEC_PUSH(a, &s.list, entry);
	put_known(&s);
	test_ok(!has_no_english(&s, STR("Skip to the content")), "an English sentence is seen");
	test_case_pages(&s);
	test_report_pages(&s);
	arena_free(&a);
	return test_done();
}
