#include "extract/pdfglyphs.h"

#include "../../test.h"
#include "base/limits.h"
#include "base/utf8.h"

#define GLYPHS_MOST 64

struct line {
	struct pdf_glyph g[GLYPHS_MOST];
	size_t n;
	double x;
};

/* TEXT from X on, each character W wide, spaces too; letters from right to left in the order
 * they are read, their boxes from the left, as Poppler gives them. */
static void
put(struct line *l, const char *text, double w)
{
	struct str s = str_c(text);

	for (size_t at = 0; at < s.n && l->n < GLYPHS_MOST; l->n++) {
		l->g[l->n] = (struct pdf_glyph){ .cp = utf8_next(s, &at),
			                         .x0 = l->x,
			                         .x1 = l->x + w,
			                         .y0 = 10,
			                         .y1 = 22,
			                         .size = 10 };
		l->x += w;
	}
}

static void
check(struct arena *a, struct line *l, const char *want, const char *what)
{
	struct pdf_page page = { 0 };
	struct buf b;

	pdfglyphs_cut(a, l->g, l->n, &page);
	buf_init(&b, a, LIMIT_BLOCK_BYTES);
	for (size_t i = 0; i < page.n; i++)
		buf_printf(&b, "%s" STR_FMT, i == 0 ? "" : "|", STR_ARG(page.item[i].text));
	test_ok(str_eq(buf_str(&b), str_c(want)), what);
}

static void
latin(struct arena *a)
{
	struct line l = { 0 };
	struct pdf_page page = { 0 };

	put(&l, "to be", 5);
	l.x += 40;
	put(&l, "or not", 5);
	l.g[0].bold = true;
	check(a, &l, "to|be|or|not", "white space and a gap end words");
	pdfglyphs_cut(a, l.g, l.n, &page);
	test_ok(page.n == 4 && page.item[0].bold && !page.item[1].bold && page.item[0].x0 < 0.1 &&
	                page.item[0].x1 > 9.9 && page.item[0].x1 < 10.1 && page.item[0].size > 9.9,
	        "a word has the box of its letters and the font of the first");
	l = (struct line){ 0 };
	put(&l, "\xE2\x80\xA2", 5);
	l.x += 13;
	put(&l, "Free", 5);
	check(a, &l, "\xE2\x80\xA2|Free", "a bullet is a word");
	l = (struct line){ 0 };
	put(&l, "up", 5);
	l.g[1].y0 += 20;
	l.g[1].y1 += 20;
	check(a, &l, "u|p", "another line is another word");
}

/* Makes the last N of L small, their upper edge where it was. */
static void
lift(struct line *l, size_t n)
{
	for (size_t i = l->n - n; i < l->n; i++) {
		l->g[i].size = 6;
		l->g[i].y1 = l->g[i].y0 + 7;
	}
}

static void
raised(struct arena *a)
{
	struct line l = { 0 };
	struct pdf_page page = { 0 };

	put(&l, "2018.12", 5);
	lift(&l, 2);
	put(&l, " She", 5);
	pdfglyphs_cut(a, l.g, l.n, &page);
	test_ok(page.n == 3 && str_eq(page.item[0].text, STR("2018.")) && !page.item[0].raised &&
	                str_eq(page.item[1].text, STR("12")) && page.item[1].raised &&
	                !page.item[2].raised,
	        "a raised number is a word of its own");
	l = (struct line){ 0 };
	page = (struct pdf_page){ 0 };
	put(&l, "3", 5);
	lift(&l, 1);
	put(&l, "According", 5);
	pdfglyphs_cut(a, l.g, l.n, &page);
	test_ok(page.n == 2 && page.item[0].raised && !page.item[1].raised, "also before a word");
	l = (struct line){ 0 };
	page = (struct pdf_page){ 0 };
	put(&l, "4th", 5);
	lift(&l, 2);
	pdfglyphs_cut(a, l.g, l.n, &page);
	test_ok(page.n == 1 && !page.item[0].raised, "raised letters are none");
}

static void
east_asian(struct arena *a)
{
	struct line l = { 0 };

	put(&l, "\xE5\xB9\xB4", 10);
	put(&l, " ", 2);
	put(&l, "6", 5);
	check(a, &l,
	      "\xE5\xB9\xB4"
	      "6",
	      "a narrow gap beside an East Asian character");
	l = (struct line){ 0 };
	put(&l, "\xE5\xB9\xB4", 10);
	put(&l, " ", 3);
	put(&l, "6", 5);
	check(a, &l, "\xE5\xB9\xB4|6", "a space beside one");
	l = (struct line){ 0 };
	put(&l, "\xEC\x9B\x94", 10);
	put(&l, " ", 2);
	put(&l, "6", 5);
	check(a, &l, "\xEC\x9B\x94|6",
	      "a narrow space beside a letter of Korean, which has spaces");
	l = (struct line){ 0 };
	put(&l, "A", 5);
	put(&l, " ", 2);
	put(&l, "6", 5);
	check(a, &l, "A|6", "a narrow space elsewhere");
}

#define ALEF "\xD8\xA7"
#define LAM  "\xD9\x84"
#define SEEN "\xD8\xB3"
#define MEEM "\xD9\x85"

static void
arabic(struct arena *a)
{
	struct line l = { 0 };
	struct pdf_page page = { 0 };

	put(&l, ALEF ALEF LAM SEEN MEEM, 5);
	check(a, &l, ALEF LAM ALEF SEEN MEEM, "a ligature of lam and alef comes the right way");
	l = (struct line){ 0 };
	put(&l, SEEN MEEM, 5);
	l.g[0].x1 = 7;
	l.g[1].x0 = 7;
	pdfglyphs_cut(a, l.g, l.n, &page);
	test_ok(l.g[0].x0 > 6.9 && l.g[1].x1 < 7.1, "the first letter stands on the right");
}

static void
marks(struct arena *a)
{
	struct line l = { 0 };

	put(&l, SEEN MEEM " \xD9\x8F", 5); /* a vowel sign, apart */
	l.g[3].x0 = l.g[3].x1 = 2;
	check(a, &l, SEEN MEEM "\xD9\x8F", "a sign goes to the letter under it");
	l = (struct line){ 0 };
	put(&l, SEEN MEEM " \xD9\x8F", 5);
	l.g[3].x0 = l.g[3].x1 = 80;
	check(a, &l, SEEN MEEM "|\xD9\x8F", "but not over the page");
	l = (struct line){ .x = 30 };
	put(&l, SEEN " ", 5);
	l.x = 20;
	put(&l, "\xD9\x8F" MEEM, 5);
	check(a, &l, SEEN "\xD9\x8F" MEEM,
	      "a word that begins with a sign goes on from the one before");
	l = (struct line){ .x = 30 };
	put(&l, SEEN " ", 5);
	l.x = 10;
	put(&l, "\xD9\x8F" MEEM, 5);
	check(a, &l, SEEN "|\xD9\x8F" MEEM, "not where it stands apart");
}

int
main(void)
{
	struct arena *a = arena_new();

	latin(a);
	raised(a);
	east_asian(a);
	arabic(a);
	marks(a);
	test_ok(pdfglyphs_is_mark(0x202B) && !pdfglyphs_is_mark(0x200F), "marks of direction");
	test_ok(pdfglyphs_is_rtl(0x627) && !pdfglyphs_is_rtl(0x663) && !pdfglyphs_is_rtl('a'),
	        "Arabic letters, but not digits");
	arena_free(&a);
	return test_done();
}
