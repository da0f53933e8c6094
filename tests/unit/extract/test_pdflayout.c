/*
 * test_pdflayout.c - also of pdfcolumns.c, pdfjoints.c, pdflists.c, pdfmargin.c and
 * pdfparagraphs.c
 *
 * Pages drawn with words: each at column x, row y, 10 points high.
 */
#include "extract/pdflayout.h"

#include "../../test.h"
#include "base/limits.h"
#include "shown.h"

/* One text: each word 5 points a letter, a space 3. */
static void
put(struct arena *a, struct pdf_page *p, double x, double y, const char *text, bool bold,
    double size)
{
	struct str rest = str_c(text);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		double w = (double)word.n * size / 2;

		VEC_PUSH(a, p,
		         (struct pdf_word){ .text = word,
		                            .x0 = x,
		                            .y0 = y,
		                            .x1 = x + w,
		                            .y1 = y + size,
		                            .bold = bold,
		                            .size = size });
		x += w + size * 0.3;
	}
}

struct line {
	double x, y;
	const char *text;
	bool bold;
	double size; /* 0: 10 */
};

static struct pdf_page
page(struct arena *a, const struct line *lines, size_t n)
{
	struct pdf_page p = { .width = 600, .height = 800 };

	for (size_t i = 0; i < n; i++)
		put(a, &p, lines[i].x, lines[i].y, lines[i].text, lines[i].bold,
		    lines[i].size > 0 ? lines[i].size : 10);
	return p;
}

#define PAGE(a, ...)                                  \
	page(a, (const struct line[]){ __VA_ARGS__ }, \
	     sizeof((const struct line[]){ __VA_ARGS__ }) / sizeof(struct line))

static void
check(struct arena *a, const struct pdf_page *pages, size_t n, int furniture, const char *want,
      const char *what)
{
	struct gather g = { .a = a };
	struct pdf_pages all = { 0 };
	struct err e = { 0 };

	for (size_t i = 0; i < n; i++)
		VEC_PUSH(a, &all, pages[i]);
	test_ok(pdflayout(&all, &g, &e) && shows(a, &g.blocks, want) &&
	                g.blocks.dropped.furniture == furniture,
	        what);
}

static void
paragraphs(struct arena *a)
{
	struct pdf_page p =
		PAGE(a, { 50, 100, "one two" }, { 50, 112, "three" }, { 50, 140, "four" });

	check(a, &p, 1, 0, "P one two\nthree/P four", "paragraphs by distance");
	p = PAGE(a, { 50, 100, "Label", true }, { 50, 112, "text" });
	check(a, &p, 1, 0, "Pb Label/P text", "paragraphs by weight");
	p = PAGE(a, { 50, 100, "HEADLINE", false, 18 }, { 50, 120, "text that is longer" });
	check(a, &p, 1, 0, "H1 HEADLINE/P text that is longer", "a headline by size");
	p = PAGE(a, { 50, 100, "Third level", true, 12 }, { 50, 120, "text that is longer" });
	check(a, &p, 1, 0, "H2b Third level/P text that is longer", "a bold one a little larger");
	p = PAGE(a, { 50, 100, "1. urging them to free her" }, { 60, 112, "without delay;" },
	         { 50, 124, "2. calling for an inquiry;" }, { 50, 136, "12. March was" });
	check(a, &p, 1, 0,
	      "P 1. urging them to free her without delay;/P 2. calling for an inquiry;\n12. March was",
	      "a number that follows the one above begins an item");
	p = PAGE(a,
	         { 50, 100, "The council of the union asks you to write to those who hold her." },
	         { 80, 130, "I am writing to you about the arrest of a teacher by" },
	         { 80, 142, "Exampletown police" });
	check(a, &p, 1, 0,
	      "P The council of the union asks you to write to those who hold her./"
	      "P I am writing to you about the arrest of a teacher by Exampletown police",
	      "a quotation that stands in on both sides");
	p = PAGE(a, { 50, 100, "Minister of Justice and of the Affairs of the Example Provinces" },
	         { 50, 112, "Exampletowner-Examplefield" }, { 50, 124, "PO Box 1" },
	         { 50, 136, "Chad" });
	check(a, &p, 1, 0,
	      "P Minister of Justice and of the Affairs of the Example Provinces\n"
	      "Exampletowner-Examplefield\nPO Box 1\nChad",
	      "among short lines a full one goes on only in small letters");
	p = PAGE(a, { 50, 100, "guarantee the teacher" }, { 50, 112, "immediate access" });
	check(a, &p, 1, 0, "P guarantee the teacher immediate access",
	      "a small letter goes on in a narrow column");
	p = PAGE(a, { 50, 100, "Ministre de la Justice, BP 350, Nouakchott, Mauritanie, Fax" },
	         { 50, 112, ": +222 555 70 02" });
	check(a, &p, 1, 0,
	      "P Ministre de la Justice, BP 350, Nouakchott, Mauritanie, Fax : +222 555 70 02",
	      "a colon alone is that of the label above");
	p = PAGE(a, { 50, 112, "second" }, { 120, 100, "line" }, { 50, 100, "the first" });
	check(a, &p, 1, 0, "P the first\tline\nsecond", "boxes in any order");
	p = PAGE(a, { 200, 100, "\xD8\xA3\xD9\x88\xD9\x84" },
	         { 150, 100, "\xD8\xAB\xD8\xA7\xD9\x86" });
	check(a, &p, 1, 0, "P \xD8\xA3\xD9\x88\xD9\x84\t\xD8\xAB\xD8\xA7\xD9\x86",
	      "words from right to left");
}

static void
columns(struct arena *a)
{
	struct pdf_page p = PAGE(
		a,
		{ 50, 80, "Contact these two officials by 17 August across the whole page width:" },
		{ 50, 100, "President" }, { 300, 100, "Ambassador A" }, { 50, 112, "Name B" },
		{ 300, 112, "Embassy" }, { 50, 124, "Fax: 555-0100" },
		{ 300, 124, "Phone: 555-0101" }, { 50, 136, "Salutation: Your Excellency" },
		{ 50, 170, "after the table" });

	check(a, &p, 1, 0,
	      "P Contact these two officials by 17 August across the whole page width:"
	      "/C1.1.1 President\nName B\nFax: 555-0100\nSalutation: Your Excellency"
	      "/C1.1.2 Ambassador A\nEmbassy\nPhone: 555-0101/P after the table",
	      "two columns, the left one longer");
	p = PAGE(a, { 50, 100, "aa a" }, { 200, 100, "bbb" }, { 400, 100, "c" }, { 50, 112, "d" },
	         { 200, 112, "e" }, { 400, 112, "f" });
	check(a, &p, 1, 0, "C1.1.1 aa a\nd/C1.1.2 bbb\ne/C1.1.3 c\nf", "three columns");
	p = PAGE(a, { 50, 100, "Name:" }, { 200, 100, "A person" }, { 50, 112, "Gender:" },
	         { 200, 112, "f" });
	check(a, &p, 1, 0, "P Name:\tA person\nGender:\tf", "labels and values row by row");
	p = PAGE(a, { 50, 100, "UA: 999/17 Index: X" }, { 400, 100, "Date: 1 May" },
	         { 50, 112, "text under it that goes across the page and so is no column at all" });
	check(a, &p, 1, 0,
	      "P UA: 999/17 Index: X\tDate: 1 May\n"
	      "text under it that goes across the page and so is no column at all",
	      "one wide gap makes no columns");
}

/* Narrow columns: a first row with little room between its parts, labels whose values had none. */
static void
narrow_columns(struct arena *a)
{
	struct pdf_page p = PAGE(
		a, { 50, 80, "Send your appeals to these two before the end of the month of May:" },
		{ 50, 100, "Governor of Northtown" }, { 162, 100, "And copies to:" },
		{ 50, 112, "Bruno Sample" }, { 162, 112, "President" }, { 50, 124, "City Hall" },
		{ 162, 124, "Carla Sample" }, { 50, 136, "Fax: 555-0100" },
		{ 162, 136, "Fax: 555-0101" }, { 50, 148, "Salutation: Dear", true },
		{ 50, 160, "Governor", true }, { 50, 200, "after the table" });

	check(a, &p, 1, 0,
	      "P Send your appeals to these two before the end of the month of May:"
	      "/C1.1.1 Governor of Northtown\nBruno Sample\nCity Hall\nFax: 555-0100"
	      "/C1.1.1b Salutation: Dear Governor"
	      "/C1.1.2 And copies to:\nPresident\nCarla Sample\nFax: 555-0101/P after the table",
	      "narrow columns");
}

/* What follows a table is not in it, however short; what a page cuts is. */
static void
tables(struct arena *a)
{
	struct pdf_page p[2] = {
		PAGE(a, { 50, 760, "President" }, { 300, 760, "Ambassador Q" },
		     { 50, 772, "Ana Example" }, { 300, 772, "Embassy of X" }),
		PAGE(a, { 50, 20, "1 Long Street" }, { 300, 20, "2 Short Street" },
		     { 50, 32, "Fax: 555-0100" }, { 300, 32, "Phone: 555-0101" },
		     { 300, 44, "Salutation: Dear Q" }, { 50, 56, "2) LET US KNOW" },
		     { 50, 80,
		       "Tell us by a line that is as wide as the whole of the page is now" })
	};

	check(a, p, 2, 0,
	      "C1.1.1 President\nAna Example\n1 Long Street\nFax: 555-0100"
	      "/C1.1.2 Ambassador Q\nEmbassy of X\n2 Short Street\nPhone: 555-0101\n"
	      "Salutation: Dear Q/P 2) LET US KNOW"
	      "/P Tell us by a line that is as wide as the whole of the page is now",
	      "a table over two pages, then a short line");
	p[0] = PAGE(a, { 50, 100, "aa a" }, { 300, 100, "bbb" }, { 50, 112, "cc c" },
	            { 300, 112, "ddd" }, { 50, 124, "WHAT YOU CAN DO" });
	check(a, p, 1, 0, "C1.1.1 aa a\ncc c/C1.1.2 bbb\nddd/P WHAT YOU CAN DO",
	      "capitals under a table");
	p[0] = PAGE(a, { 300, 88, "first" }, { 50, 100, "aa a" }, { 300, 100, "bbb" },
	            { 50, 112, "cc c" }, { 300, 112, "ddd" }, { 50, 148, "Fax: 1" },
	            { 300, 124, "eee" }, { 300, 136, "fff" }, { 50, 160, "gg g" },
	            { 300, 160, "hhh" });
	check(a, p, 1, 0,
	      "C1.1.1 aa a\ncc c/C1.1.1 Fax: 1\ngg g/"
	      "C1.1.2 first\nbbb\nddd\neee\nfff/C1.1.2 hhh",
	      "a hole in one column, the other beginning higher");
	p[0] = PAGE(a, { 50, 100, "Ambassador" }, { 215, 100, "Deputy" },
	            { 50, 112, "3505 Example Place NW, Sometown" }, { 215, 112, "Embassy" },
	            { 50, 124, "DC 99999" }, { 215, 124, "of X" },
	            { 50, 136, "Embassy of the very good Republic" }, { 50, 148, "of X" });
	check(a, p, 1, 0,
	      "C1.1.1 Ambassador\n3505 Example Place NW, Sometown DC 99999\n"
	      "Embassy of the very good Republic of X/C1.1.2 Deputy\nEmbassy\nof X",
	      "lines that the edge of a cell broke");
	p[0] = PAGE(a, { 50, 760, "aa a" }, { 300, 760, "bbb" }, { 50, 772, "cc c" },
	            { 300, 772, "ddd" });
	p[1] = PAGE(a, { 90, 20, "other" }, { 390, 20, "table" }, { 90, 32, "or" },
	            { 390, 32, "not" });
	check(a, p, 2, 0, "C1.1.1 aa a\ncc c/C1.1.2 bbb\nddd/C2.1.1 other\nor/C2.1.2 table\nnot",
	      "other columns on the next page are another table");
}

/* Prose 200 points wide. */
static void
prose(struct arena *a)
{
	struct pdf_page p[2] = {
		PAGE(a, { 50, 100, "aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd" },
		     { 50, 112, "eeee fff." },
		     { 50, 124, "Ggggggggg hhhhhhhhhh iiiiiiiii jjjjjjjj" },
		     { 50, 136, "kkkkk lll." }),
	};

	check(a, p, 1, 0,
	      "P aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd eeee fff."
	      "/P Ggggggggg hhhhhhhhhh iiiiiiiii jjjjjjjj kkkkk lll.",
	      "a last line with room ends a paragraph");
	p[0] = PAGE(a, { 50, 100, "aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd" },
	            { 50, 112, "eeeeeeeee ffffffffff ggggggggg hhhhhhh." },
	            { 50, 129, "Iiiiiiiii jjjjjjjjjj kkkkkkkkk llllllll" }, { 50, 141, "mm." });
	check(a, p, 1, 0,
	      "P aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd eeeeeeeee ffffffffff ggggggggg hhhhhhh."
	      "/P Iiiiiiiii jjjjjjjjjj kkkkkkkkk llllllll mm.",
	      "a gap above the usual step does, after a full line too");
	p[0] = PAGE(a, { 50, 100, "aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd" },
	            { 50, 112, "eeeeeeeee ffffffffff ggggggggg hhhhhhh." },
	            { 65, 124, "Iiiiiiiii jjjjjjjjjj kkkkkkkkk lllll" }, { 50, 136, "mm." });
	check(a, p, 1, 0,
	      "P aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd eeeeeeeee ffffffffff ggggggggg hhhhhhh."
	      "/P Iiiiiiiii jjjjjjjjjj kkkkkkkkk lllll mm.",
	      "so does an indent");
	p[0] = PAGE(a, { 50, 760, "aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd" });
	p[1] = PAGE(a, { 50, 20, "Eeeee fff." }, { 50, 60, "Ggg" });
	check(a, p, 2, 0, "P aaaaaaaaa bbbbbbbbbb ccccccccc dddddddd Eeeee fff./P Ggg",
	      "a sentence over two pages is one paragraph");
	p[0] = PAGE(a, { 50, 748, "Ana Example" }, { 50, 760, "1 Long Street," });
	p[1] = PAGE(a, { 50, 20, "Sometown" }, { 50, 32, "Fax: 555-0100" });
	check(a, p, 2, 0, "P Ana Example\n1 Long Street,\nSometown\nFax: 555-0100",
	      "so is an address");
	p[1] = PAGE(a, { 50, 20, "WHAT YOU CAN DO" });
	check(a, p, 2, 0, "P Ana Example\n1 Long Street,/P WHAT YOU CAN DO",
	      "but no heading after it");
}

/* What a browser prints: headings of two lines, lists whose marks are drawn, cells in the middle.
 */
static void
printed(struct arena *a)
{
	struct pdf_page p = PAGE(
		a, { 50, 50, "Teacher held in secret for two long months", false, 18 },
		{ 50, 72, "(Exampleland: UA 1.17)", false, 18 },
		{ 50, 110,
	          "aaaaaaaaaa bbbbbbbbbbbbbbbbbbbb cccccccccccccccccccc dddddddddddd eeeeee" },
		{ 50, 122, "ffff:" }, { 80, 134, "Release her;" },
		{ 80, 146,
	          "Protect her gggggggggggggggggggg hhhhhhhhhhhhhhhhhhhhhh iiiiiiiiiiiii" },
		{ 80, 158, "jjjjjjjjjjjj" }, { 80, 170, "Hear her." }, { 50, 190, "Ministry:" },
		{ 80, 202, "1 Example Street" }, { 80, 214, "Sometown" });

	check(a, &p, 1, 0,
	      "H1 Teacher held in secret for two long months (Exampleland: UA 1.17)"
	      "/P aaaaaaaaaa bbbbbbbbbbbbbbbbbbbb cccccccccccccccccccc dddddddddddd eeeeee ffff:"
	      "/I1 Release her;/I1 Protect her gggggggggggggggggggg hhhhhhhhhhhhhhhhhhhhhh iiiiiiiiiiiii jjjjjjjjjjjj"
	      "/I1 Hear her./P Ministry:\n1 Example Street\nSometown",
	      "a heading of two lines, items without marks, an address farther in");
	p = PAGE(a, { 50, 100, "We call on them:" }, { 80, 112, "free her" },
	         { 80, 124, "protect her" },
	         { 50, 150, "What they have a right to, as all of us do:" },
	         { 80, 162, "The right to life." }, { 80, 174, "The right to speak." });
	check(a, &p, 1, 0,
	      "P We call on them:/I1 free her/I1 protect her/P What they have a right to, as all of us do:"
	      "/I1 The right to life."
	      "/I1 The right to speak.",
	      "items that begin small, or that are sentences");
	p = PAGE(a, { 50, 100, "Head of Ministry of" }, { 50, 112, "Secrets" },
	         { 50, 124, "Hon. Ana Sample-" }, { 50, 136, "Example" },
	         { 50, 148, "desk@ministry.exampl" }, { 50, 160, "e.org" },
	         { 170, 106, "Ambassador" }, { 170, 118, "Embassy of X" },
	         { 170, 130, "Fax: 555-0100" });
	check(a, &p, 1, 0,
	      "C1.1.1 Head of Ministry of Secrets\nHon. Ana Sample-Example\n"
	      "desk@ministry.example.org/C1.1.2 Ambassador\nEmbassy of X\nFax: 555-0100",
	      "cells at other heights, a name and an address that one broke");
}

/* A cell with more rows than an item of memory has room for. */
static void
long_cell(struct arena *a)
{
	struct line lines[41] = { { 0 } };
	struct pdf_page p;

	for (int i = 0; i < 20; i++) {
		lines[2 * i] = (struct line){ .x = 50, .y = 150 + 12 * i, .text = "Aa" };
		lines[2 * i + 1] = (struct line){ .x = 250, .y = 150 + 12 * i, .text = "Bb" };
	}
	lines[40] = (struct line){ .x = 50,
		                   .y = 420,
		                   .text = "a line below that goes across both of them and on" };
	p = page(a, lines, 41);
	check(a, &p, 1, 0,
	      "C1.1.1 Aa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\nAa\n"
	      "Aa\nAa/C1.1.2 Bb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\nBb\n"
	      "Bb\nBb\nBb\nBb/P a line below that goes across both of them and on",
	      "cells of twenty lines hold no items");
}

/* Two columns of a page as in a newspaper, the left one longer. */
static void
newspaper(struct arena *a)
{
	static const char want[] = "P a\na\na\na\na\na\na\na\na\na\na\na\na"
				   "/P Minister\nAna Example/P Police\nPO Box 49\nSometown"
				   "/P b\nb\nb\nb\nb\nb\nb\nb\nb\nb\nb";
	struct line lines[30] = { { 0 } };
	struct pdf_page p;
	size_t n = 0;

	for (int i = 0; i < 13; i++) {
		lines[n++] = (struct line){ .x = 50, .y = 60 + 12 * i, .text = "a" };
		if (i != 1)
			lines[n++] = (struct line){ .x = 250,
				                    .y = 60 + 12 * i,
				                    .text = i == 0 ? "Sometown" : "b" };
	}
	lines[n++] = (struct line){ .x = 50, .y = 240, .text = "Minister" };
	lines[n++] = (struct line){ .x = 50, .y = 252, .text = "Ana Example" };
	lines[n++] = (struct line){ .x = 50, .y = 300, .text = "Police" };
	lines[n++] = (struct line){ .x = 50, .y = 312, .text = "PO Box 49" };
	p = page(a, lines, n);
	check(a, &p, 1, 0, want, "the lower part of the left column comes before the right one");
}

static void
furniture(struct arena *a)
{
	struct pdf_page p[3];

	for (size_t i = 0; i < 3; i++)
		p[i] = PAGE(a, { 50, 20, "URGENT ACTION" }, { 50, 100, "text" },
		            { 50, 770, "www.example.org" },
		            { 300, 785,
		              i == 0   ? "1"
		              : i == 1 ? "2"
		                       : "3" });
	check(a, p, 3, 8, "P URGENT ACTION/P text/P text/P text",
	      "page numbers, repeated footers, all but the first header");
	check(a, p, 2, 4, "P URGENT ACTION/P text/P URGENT ACTION/P text",
	      "two pages: the header may be a heading");
	for (size_t i = 0; i < 2; i++)
		p[i] = PAGE(a, { 50, 20, "Example Section" }, { 50, 100, "text" });
	check(a, p, 2, 2, "P text/P text", "two pages: the name of the section is a running head");
	for (size_t i = 0; i < 3; i++)
		p[i] = PAGE(a, { 50, 100, "text" }, { 50, 770, "UA 999/17 Index AMR 37/1/2017" });
	check(a, p, 3, 2, "P text/P UA 999/17 Index AMR 37/1/2017/P text/P text",
	      "a footer that names the case stays once");
}

static void
limits(struct arena *a)
{
	struct pdf_pages all = { 0 };
	struct gather g = { .a = a };
	struct pdf_page p = PAGE(a, { 50, 100, "text" });
	struct err e = { 0 };

	for (int i = 0; i <= LIMIT_PAGES; i++)
		VEC_PUSH(a, &all, p);
	test_ok(!pdflayout(&all, &g, &e) && e.code == ERR_LIMIT, "more than LIMIT_PAGES");
}

int
main(void)
{
	struct arena *a = arena_new();

	paragraphs(a);
	columns(a);
	narrow_columns(a);
	tables(a);
	prose(a);
	printed(a);
	newspaper(a);
	long_cell(a);
	furniture(a);
	limits(a);
	arena_free(&a);
	return test_done();
}
