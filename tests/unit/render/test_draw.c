/* Every kind of paper, read back: what must be on it is, and a page is not more than it should be.
 */
#include "../../test.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "reader.h"
#include "render/pdf.h"

static struct str foot[] = { STR_INIT("https://act.example.org/ua/163-17") };
static struct str asks[] = { STR_INIT("Release the two teachers"),
	                     STR_INIT("Let them see a lawyer") };
static struct str blocks[] = { STR_INIT("Minister Ana Example\n1 Example Street\nFax: 555-0100"),
	                       STR_INIT("Ambassador Tom Sample\n2 Example Place"),
	                       STR_INIT("Governor Eve Sample") };
static const struct render_head head = { STR_INIT("en"), STR_INIT("Two teachers (163/17)"),
	                                 STR_INIT("Rehearsal: not a live appeal"), PAPER_A4 };

typedef void drawer(struct pdf *p, const void *what);

static void
fax(struct pdf *p, const void *what)
{
	draw_fax(p, what);
}

static void
sheet(struct pdf *p, const void *what)
{
	draw_sheet(p, what);
}

static void
hand(struct pdf *p, const void *what)
{
	draw_hand(p, what);
}

static void
briefing(struct pdf *p, const void *what)
{
	draw_briefing(p, what);
}

static void
tally(struct pdf *p, const void *what)
{
	draw_tally(p, what);
}

static void
labels(struct pdf *p, const void *what)
{
	draw_labels(p, what);
}

static void
letter(struct pdf *p, const void *what)
{
	draw_letter(p, what);
}

static void
appeal(struct pdf *p, const void *what)
{
	static const struct pdf_style style = { FACE_SERIF, ALIGN_START, 11, 1.4, 0, false, "P" };

	draw_appeal(p, what, STR("My own words."), &style);
}

/* The text of what DRAW puts on paper; *PAGES how many. */
static struct str
text_of(struct arena *a, struct fonts *fonts, drawer *draw, const void *what, int *pages)
{
	struct str pdf = { 0 };
	struct err e = { 0 };
	struct pdf p;

	pdf_open(&p, a, fonts, &head);
	draw(&p, what);
	*pages = p.page;
	if (!pdf_close(&p, &pdf, &e))
		return (struct str){ 0 };
	return read_with(a, "pdftotext", "-layout", pdf);
}

static void
test_fax(struct arena *a, struct fonts *fonts)
{
	static struct render_row rows[] = { { STR_INIT("To"), STR_INIT("Minister Ana Example") },
		                            { STR_INIT("Fax number"), STR_INIT("555-0100") } };
	struct render_fax f = { .head = head, .heading = STR("Fax"), .rows = { rows, 2, 2 } };
	int pages;
	struct str text;

	f.text.salutation = STR("Dear Minister,");
	f.text.demands = (struct strs){ asks, 2, 2 };
	f.name_label = STR("Name and country:");
	f.foot = (struct strs){ foot, 1, 1 };
	text = text_of(a, fonts, fax, &f, &pages);
	test_ok(pages == 1 && in(text, "555-0100") && in(text, "Release the two teachers") &&
	                in(text, "Name and country:") && in(text, "163-17") &&
	                in(text, "Rehearsal"),
	        "a fax page");
	f.name = STR("Ada Sample");
	test_ok(in(text_of(a, fonts, fax, &f, &pages), "Ada Sample"), "signed by name");
}

static void
test_sheet(struct arena *a, struct fonts *fonts)
{
	struct render_section sections[] = {
		{ STR("What is asked"), SECTION_LIST, { asks, 2, 2 } },
		{ STR("Whom to write to"), SECTION_BLOCKS, { blocks, 3, 3 } },
		{ STR("What happened"), SECTION_TEXT, { asks, 2, 2 } },
	};
	struct render_sheet s = { .head = head,
		                  .kicker = STR("Urgent action 163/17"),
		                  .headline = STR("Two teachers at risk"),
		                  .deadline = STR("Send by 27 December 2026, 12:00 UTC"),
		                  .check = STR("Check the desk before sending"),
		                  .lead = STR("They are held."),
		                  .sections = { sections, 3, 3 },
		                  .foot = { foot, 1, 1 } };
	int pages;
	struct str text = text_of(a, fonts, sheet, &s, &pages);

	test_ok(pages == 1 && in(text, "12:00 UTC") && in(text, "Check the desk") &&
	                in(text, "Rehearsal"),
	        "deadline, check and banner on the sheet");
	test_ok(in(text, "1. ") && in(text, "Ambassador Tom Sample") && in(text, "Governor") &&
	                in(text, "Fax: 555-0100"),
	        "demands and every official");
}

static void
test_hand(struct arena *a, struct fonts *fonts)
{
	struct render_hand_page page = { STR("Minister Ana Example"),
		                         STR("On the envelope"),
		                         { asks, 2, 2 },
		                         STR("Begin with"),
		                         STR("Dear Minister,"),
		                         STR("Then ask"),
		                         { asks, 2, 2 },
		                         STR("How to write"),
		                         { asks, 2, 2 } };
	struct render_hand_page two[] = { page, page };
	struct render_hand h = { .head = head,
		                 .headline = STR("Two teachers at risk"),
		                 .deadline = STR("Send by 27 December 2026, 12:00 UTC"),
		                 .pages = { two, 2, 2 },
		                 .foot = { foot, 1, 1 } };
	int pages;
	struct str text = text_of(a, fonts, hand, &h, &pages);

	test_ok(pages == 2 && in(text, "On the envelope") && in(text, "12:00 UTC"),
	        "a page an official");
}

static void
test_briefing(struct arena *a, struct fonts *fonts)
{
	struct render_bar bars[] = { { STR("Letter"), 1234, 1000 }, { STR("Fax"), 0, 0 } };
	struct render_chart charts[] = { { STR("By channel"), CHART_BARS, { bars, 2, 2 } },
		                         { STR("By country"), CHART_BARS, { bars, 1, 1 } },
		                         { STR("Day by day"), CHART_CURVE, { bars, 2, 2 } } };
	struct render_row sums[] = { { STR("confirmed appeals"), STR("1,000") } };
	struct render_briefing b = { .head = head,
		                     .headline = STR("Two teachers at risk"),
		                     .sums = { sums, 1, 1 },
		                     .charts = { charts, 3, 3 },
		                     .asked_heading = STR("What is asked"),
		                     .asked = { asks, 2, 2 },
		                     .notes_heading = STR("How these counts are known"),
		                     .notes = { asks, 2, 2 },
		                     .foot = { foot, 1, 1 } };
	int pages;
	struct str text = text_of(a, fonts, briefing, &b, &pages);

	test_ok(pages == 1 && in(text, "1,000") && in(text, "1000 / 1234") &&
	                in(text, "How these counts are known"),
	        "one page; every bar has its number");
	b.charts.n = 0;
	b.sums.n = 0;
	test_ok(in(text_of(a, fonts, briefing, &b, &pages), "What is asked"), "no figures yet");
}

static void
test_tally(struct arena *a, struct fonts *fonts)
{
	struct render_tally_row rows[] = { { STR("Minister Ana Example"), 3 },
		                           { STR("Ambassador Tom Sample"), 1 } };
	struct render_tally t = { .head = head,
		                  .headline = STR("Two teachers at risk"),
		                  .deadline = STR("Send by 27 December 2026, 12:00 UTC"),
		                  .group_label = STR("Group:"),
		                  .day_label = STR("Day:"),
		                  .columns = { asks, 2, 2 },
		                  .rows = { rows, 2, 2 },
		                  .sum_label = STR("Sum"),
		                  .qr = STR("https://act.example.org/g/abc"),
		                  .how = { asks, 2, 2 } };
	int pages;
	struct str text = text_of(a, fonts, tally, &t, &pages);

	test_ok(pages == 1 && in(text, "Ambassador Tom") && in(text, "Sum") && in(text, "Group:") &&
	                in(text, "12:00 UTC"),
	        "a sheet for strokes");
	t.rows = (struct render_tally_rows){ 0 };
	for (int i = 0; i < 30; i++)
		VEC_PUSH(a, &t.rows, rows[0]);
	(void)text_of(a, fonts, tally, &t, &pages);
	test_ok(pages > 1 && pages < 6, "thirty officials go on over the page");
}

static void
test_letter(struct arena *a, struct fonts *fonts)
{
	struct render_letter l = { .head = head, .date = STR("22 November 2026") };
	int pages;
	struct str text;

	l.text.before = (struct strs){ asks, 2, 2 };
	text = text_of(a, fonts, appeal, &l.text, &pages);
	test_ok(str_find(text, STR("Release")) < str_find(text, STR("My own words")) &&
	                str_find(text, STR("My own words")) < str_find(text, STR("Let them")),
	        "own words after the first paragraph");
	for (int i = 0; i < 12; i++)
		VEC_PUSH(a, &l.address, STR("A line of an address"));
	VEC_PUSH(a, &l.address, STR("EXAMPLELAND"));
	text = text_of(a, fonts, letter, &l, &pages);
	test_ok(pages == 1 && in(text, "EXAMPLELAND") && in(text, "22 November 2026"),
	        "thirteen lines of address, smaller");
}

/* Millimetres: what the window shows wherever the sheet has slid to, and what it may ever show. */
static const struct {
	const char *name;
	enum render_envelope envelope;
	double in[4], out[4]; /* left, top, right, bottom */
} windows[] = {
	{ "DIN 5008 B", ENVELOPE_DIN, { 20, 50, 100, 90 }, { 10, 45, 110, 95 } },
	{ "British DL", ENVELOPE_UK, { 20, 57, 100, 81 }, { 10, 46, 110, 92 } },
	{ "French DL", ENVELOPE_FR, { 100, 55, 190, 79 }, { 90, 44, 200, 90 } },
	{ "US no. 10", ENVELOPE_US, { 22.2, 51.9, 111.1, 80.4 }, { 0, 51.9, 111.1, 80.4 } },
};

static double
attribute(struct str word, const char *name)
{
	size_t at = str_find(word, str_c(name));

	return at == STR_NPOS ? -1 : strtod(word.p + at + strlen(name), NULL) / MM;
}

static bool
is_inside(struct str word, const double box[4])
{
	return attribute(word, "xMin=\"") >= box[0] && attribute(word, "yMin=\"") >= box[1] &&
	       attribute(word, "xMax=\"") <= box[2] && attribute(word, "yMax=\"") <= box[3];
}

static bool
touches(struct str word, const double box[4])
{
	return attribute(word, "xMax=\"") > box[0] && attribute(word, "yMax=\"") > box[1] &&
	       attribute(word, "xMin=\"") < box[2] && attribute(word, "yMin=\"") < box[3];
}

/* Where the word that says TEXT (">1<") lies, in mm from the left; -1 without one. */
static double
edge_of(struct str bbox, const char *text, const char *edge)
{
	while (bbox.n > 0) {
		struct str word = str_cut(&bbox, '\n');

		if (in(word, "<word") && in(word, text))
			return attribute(word, edge);
	}
	return -1;
}

static bool
is_near(double at, double wanted)
{
	return at > wanted - 2 && at < wanted + 2;
}

/* A4 has its text from 20 to 190 mm: in Arabic everything starts at 190 and goes to the left. */
static void
test_briefing_mirrored(struct arena *a, struct fonts *fonts)
{
	struct render_bar channels[] = { { STR("ب"), 704, 603 }, { STR("ج"), 0, 0 } };
	struct render_bar days[] = { { STR("2001 د"), 1, 1 }, { STR("2002 د"), 805, 1 } };
	struct render_chart charts[] = { { STR("و"), CHART_BARS, { channels, 2, 2 } },
		                         { STR("ه"), CHART_BARS, { channels, 1, 1 } },
		                         { STR("ي"), CHART_CURVE, { days, 2, 2 } } };
	struct render_row sums[] = { { STR("ظ"), STR("77") }, { STR("غ"), STR("99") } };
	struct render_request r = { .kind = RENDER_BRIEFING };
	struct render_briefing *b = &r.u.briefing;
	struct str pdf = { 0 }, box;
	struct err e = { 0 };

	b->head.paper = PAPER_A4;
	b->confirmed_label = STR("ش");
	b->reported_label = STR("ك");
	b->sums = (struct render_rows){ sums, 2, 2 };
	b->charts = (struct render_charts){ charts, 3, 3 };
	test_ok(draw_request(a, fonts, &r, &pdf, &e), "a briefing in Arabic");
	box = read_with(a, "pdftotext", "-bbox", pdf);
	test_ok(is_near(edge_of(box, ">77<", "xMax=\""), 190) &&
	                is_near(edge_of(box, ">ظ<", "xMax=\""), 190) &&
	                is_near(edge_of(box, ">99<", "xMax=\""), 105) &&
	                is_near(edge_of(box, ">غ<", "xMax=\""), 105),
	        "numbers stand above their words, the first at the right");
	test_ok(is_near(edge_of(box, ">ش<", "xMax=\""), 190 - 12 / MM) &&
	                is_near(edge_of(box, ">ك<", "xMax=\""), 105 - 12 / MM),
	        "words of the legend beside their squares");
	test_ok(is_near(edge_of(box, ">2001<", "xMax=\""), 190) &&
	                edge_of(box, ">2002<", "xMin=\"") > 20 &&
	                edge_of(box, ">2002<", "xMax=\"") < 35,
	        "the first day at the right, the last one at the left");
	test_ok(is_near(edge_of(box, ">805<", "xMax=\""), 190) &&
	                is_near(edge_of(box, ">ب<", "xMax=\""), 190) &&
	                edge_of(box, "704<", "xMax=\"") < edge_of(box, ">ب<", "xMin=\"") - 10,
	        "bars grow from their names to the left");
}

/* Every word of the address inside, every other outside; *N words of the address. */
static bool
fits_window(struct str bbox, size_t window, int *n)
{
	bool good = true;

	for (*n = 0; bbox.n > 0;) {
		struct str word = str_cut(&bbox, '\n');

		if (!in(word, "<word"))
			continue;
		if (in(word, ">ADDRESS")) {
			good &= is_inside(word, windows[window].in);
			++*n;
		} else {
			good &= !touches(word, windows[window].out);
		}
	}
	return good;
}

static void
test_windows(struct arena *a, struct fonts *fonts)
{
	struct render_request r = { .kind = RENDER_LETTER };
	struct render_letter *l = &r.u.letter;
	struct str pdf = { 0 };
	struct err e = { 0 };
	int n;

	l->date = STR("22 November 2026");
	l->name = STR("Ada Sample");
	l->from = STR("A long first line of the sender\n2 Sample Road\nSampleton\nExampleland\n"
	              "ada@example.org\n555-0100");
	l->subject = STR("Two teachers at risk of a very long subject that fills its whole line");
	l->country_line = STR("ADDRESS-COUNTRY");
	for (size_t lines = 2; lines <= 9; lines++) { /* and the country */
		while (l->address.n < lines) {
			struct str line = l->address.n % 3 == 1 ? STR("ADDRESSOFONE ADDRESSSTREET "
			                                              "ADDRESSMINISTRY")
			                                        : STR("ADDRESS-OF-THE ADDRESSEE");

			VEC_PUSH(a, &l->address, line);
		}
		for (size_t i = 0; i < ARRAY_LEN(windows); i++) {
			l->envelope = (int)windows[i].envelope;
			l->head.paper = (int)render_envelope_paper(windows[i].envelope);
			test_ok(draw_request(a, fonts, &r, &pdf, &e) &&
			                fits_window(read_with(a, "pdftotext", "-bbox", pdf), i,
			                            &n) &&
			                (size_t)n == 2 * lines + (lines + 1) / 3 + 1,
			        windows[i].name);
		}
	}
}

/* An address that no window shows whole: the strip says so, and it is there to copy. */
static void
test_no_window(struct arena *a, struct fonts *fonts)
{
	struct render_letter l = { .head = head, .no_window = STR("TOO LONG FOR THIS") };
	struct str text;
	int pages;

	VEC_PUSH(a, &l.strip, STR("Cut here"));
	for (int i = 0; i < 8; i++)
		VEC_PUSH(a, &l.address, STR("A line of an address"));
	l.envelope = ENVELOPE_UK;
	text = text_of(a, fonts, letter, &l, &pages);
	test_ok(!in(text, "TOO LONG") && in(text, "Cut here"), "eight short lines are joined");
	for (int i = 0; i < 22; i++)
		VEC_PUSH(a, &l.address, STR("A line of an address that is too long to be joined"));
	text = text_of(a, fonts, letter, &l, &pages);
	test_ok(in(text, "TOO LONG FOR THIS") && pages == 1, "thirty are told");
}

static void
test_letters(struct arena *a, struct fonts *fonts)
{
	struct render_letter two[] = { { .head = head, .subject = STR("To the minister") },
		                       { .head = head, .subject = STR("To the embassy") } };
	struct str names[] = { STR("Ada Sample"), STR(""), STR("Tom Sample") };
	struct render_request r = { .kind = RENDER_LETTERS };
	struct str pdf = { 0 }, text;
	struct err e = { 0 };

	r.u.letters.head = head;
	r.u.letters.letters = (struct render_letter_list){ two, 2, 2 };
	r.u.letters.names = (struct strs){ names, 3, 3 };
	test_ok(draw_request(a, fonts, &r, &pdf, &e), "six letters");
	text = read_with(a, "pdfinfo", "", pdf);
	test_ok(in(text, "Pages:           6") && in(text, "Tagged:          yes"), "six pages");
	text = read_with(a, "pdftotext", "-layout", pdf);
	test_ok(in(text, "Ada Sample") && in(text, "Tom Sample") && in(text, "To the embassy"),
	        "each name, each official");
}

static void
test_long_label(struct arena *a, struct fonts *fonts)
{
	struct str long_address = STR("MINISTER\n2\n3\n4\n5\n6\n7\n8\n9\nEXAMPLELAND");
	struct render_labels l = { .head = head, .sheet = LABELS_L7160 };
	int pages;
	struct str text;

	l.addresses = (struct strs){ &long_address, 1, 1 };
	text = text_of(a, fonts, labels, &l, &pages);
	test_ok(pages == 1 && in(text, "EXAMPLELAND") && in(text, "Rehearsal"),
	        "ten lines of address, smaller");
}

static void
test_labels(struct arena *a, struct fonts *fonts)
{
	static const struct {
		int sheet, paper, labels;
		double step; /* mm from one label down to the next */
	} sheets[] = { { LABELS_L7160, PAPER_A4, 21, 38.1 },
		       { LABELS_5160, PAPER_LETTER, 30, 25.4 } };
	struct str address[] = { STR("MINISTER\n1 Example Street\nEXAMPLELAND"),
		                 STR("AMBASSADOR") };

	for (size_t i = 0; i < ARRAY_LEN(sheets); i++) {
		struct render_request r = { .kind = RENDER_LABELS };
		struct str pdf = { 0 }, bbox;
		struct err e = { 0 };
		double first = -1, second = -1;
		int n = 0;

		r.u.labels.head.paper = sheets[i].paper;
		r.u.labels.sheet = sheets[i].sheet;
		r.u.labels.addresses = (struct strs){ address, 2, 2 };
		test_ok(draw_request(a, fonts, &r, &pdf, &e), "labels");
		for (bbox = read_with(a, "pdftotext", "-bbox", pdf); bbox.n > 0;) {
			struct str word = str_cut(&bbox, '\n');

			if (!in(word, ">MINISTER") && !in(word, ">AMBASSADOR"))
				continue;
			n++;
			if (in(word, ">AMBASSADOR") && first < 0)
				first = attribute(word, "yMin=\"");
			else if (in(word, ">AMBASSADOR") &&
			         attribute(word, "yMin=\"") > first + 1 &&
			         attribute(word, "yMin=\"") < first + sheets[i].step * 1.5)
				second = attribute(word, "yMin=\"");
		}
		test_ok(n == sheets[i].labels, "the sheet is full");
		test_ok(second - first > sheets[i].step - 0.1 &&
		                second - first < sheets[i].step + 0.1,
		        "labels as far apart as on the sheet");
	}
}

/* Latin, Arabic, Chinese: a fax of two pages has the form every fax program takes, and ink on it.
 */
static void
test_fax_dots(struct arena *a, struct fonts *fonts)
{
	static const struct str text[] = { STR_INIT("Please release the two teachers."),
		                           STR_INIT("أرجو إطلاق سراح المعلمتين."),
		                           STR_INIT("请释放两位老师。") };
	struct render_request r = { .kind = RENDER_FAX_TIFF };
	struct str tiff = { 0 }, info;
	size_t second;
	struct err e = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(text); i++) {
		r.u.fax = (struct render_fax){ .heading = STR("Fax") };
		for (int n = 0; n < 60; n++)
			VEC_PUSH(a, &r.u.fax.text.before, text[i]);
		test_ok(draw_request(a, fonts, &r, &tiff, &e), "a fax as dots");
		info = read_with(a, "tiffinfo", "", tiff);
		second = str_find(info, STR("Photometric"));
		second += 1 + str_find(str_from(info, second + 1), STR("Photometric"));
		test_ok(in(info, "Image Width: 1728 Image Length: 2291") &&
		                in(info, "Resolution: 204, 196 pixels/inch") &&
		                in(info, "CCITT Group 4") && in(info, "min-is-white") &&
		                in(info, "Bits/Sample: 1"),
		        "Group 4, 1728 dots, 204 by 196 an inch");
		test_ok(second < info.n && tiff.n > 8000, "its pages, with ink on them");
	}
}

static void
share(struct pdf *p, const void *what)
{
	draw_share(p, what);
}

static void
test_share(struct arena *a, struct fonts *fonts)
{
	struct render_request r = { .kind = RENDER_SHARE };
	struct render_share *s = &r.u.share;
	struct str png = { 0 };
	struct err e = { 0 };
	int pages;

	s->headline =
		STR("A headline so long that it has to be set smaller than the others are, for "
	            "it names eight people, a country, what is feared, and what is asked of whom");
	s->until = STR("Act until 27 December 2026");
	test_ok(draw_request(a, fonts, &r, &png, &e) && png.n > 5000 &&
	                memcmp(png.p + 16, "\0\0\x04\xB0\0\0\x02\x76", 8) == 0,
	        "a PNG of 1200 by 630");
	test_ok(in(text_of(a, fonts, share, s, &pages), "Act until 27 December"), "what it says");
}

static void
test_request(struct arena *a, struct fonts *fonts)
{
	struct render_request r = { 0 };
	struct str pdf = { 0 };
	struct err e = { 0 };

	test_ok(!draw_request(a, fonts, &r, &pdf, &e) && e.code == ERR_INPUT, "nothing asked");
	for (int kind = RENDER_LETTER; kind < RENDER_KIND_COUNT; kind++) {
		r.kind = (enum render_kind)kind;
		e = (struct err){ 0 };
		test_ok(draw_request(a, fonts, &r, &pdf, &e) &&
		                str_starts(pdf, kind == RENDER_FAX_TIFF ? STR("II*")
		                                : kind == RENDER_SHARE  ? STR("\x89PNG")
		                                                        : STR("%PDF-")),
		        "an empty paper is a paper");
	}
}

int
main(void)
{
	struct arena *a = arena_new();
	struct fonts fonts = { 0 };
	struct err e = { 0 };

	test_ok(fonts_open(&fonts, &e), "fonts");
	test_fax(a, &fonts);
	test_sheet(a, &fonts);
	test_hand(a, &fonts);
	test_briefing(a, &fonts);
	test_briefing_mirrored(a, &fonts);
	test_tally(a, &fonts);
	test_letter(a, &fonts);
	test_windows(a, &fonts);
	test_no_window(a, &fonts);
	test_letters(a, &fonts);
	test_labels(a, &fonts);
	test_long_label(a, &fonts);
	test_fax_dots(a, &fonts);
	test_share(a, &fonts);
	test_request(a, &fonts);
	fonts_close(&fonts);
	arena_free(&a);
	return test_done();
}
