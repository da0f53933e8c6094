/*
 * pdfwords.c - Poppler gives a page's text and a box for each of its characters
 *
 * It looks for its tables of East Asian encodings (poppler-data) when a font needs one, which the
 * sandbox forbids: pdfcmaps.c has them read before.  This file is compiled without
 * base/banned.h: a header of Poppler's has a parameter called ctime.
 */
#include "extract/pdfwords.h"

#include <poppler.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/pdfglyphs.h"

#define RIGHT_TO_LEFT "\xE2\x80\xAB" /* Poppler marks a change of direction */
#define STRUCK_MOST   500            /* annotations of a page, and parts of one */
#define END_STEPS     24             /* of a page's width, and of one of them */

/* Which font a character has. */
struct fonts {
	GList *list; /* of PopplerTextAttributes, in order */
	const PopplerTextAttributes *now;
	struct pdf_glyph look; /* what they say of a character */
};

/* A number for the name of a font (FNV-1a). */
static uint32_t
number_of(struct str name)
{
	uint32_t h = 2166136261U;

	for (size_t i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.p[i]) * 16777619U;
	return h;
}

static struct pdf_glyph
look_of(const PopplerTextAttributes *t)
{
	struct str name = str_c(t->font_name);

	return (struct pdf_glyph){ .size = t->font_size,
		                   .font = number_of(name),
		                   .bold = str_ifind(name, STR("bold")) != STR_NPOS ||
		                           str_ifind(name, STR("black")) != STR_NPOS ||
		                           str_ifind(name, STR("heavy")) != STR_NPOS };
}

/* A character with the font of the one at AT; fonts come in its order. */
static struct pdf_glyph
glyph_at(struct fonts *f, int at, uint32_t cp)
{
	struct pdf_glyph g;

	while (f->list != NULL && at > ((PopplerTextAttributes *)f->list->data)->end_index)
		f->list = f->list->next;
	if (f->list == NULL)
		return (struct pdf_glyph){ .cp = cp };
	if (f->now != f->list->data) {
		f->now = f->list->data;
		f->look = look_of(f->now);
	}
	g = f->look;
	g.cp = cp;
	return g;
}

static void
set_box(struct pdf_glyph *g, const PopplerRectangle *r)
{
	g->x0 = r->x1 < r->x2 ? r->x1 : r->x2;
	g->x1 = r->x1 < r->x2 ? r->x2 : r->x1;
	g->y0 = r->y1 < r->y2 ? r->y1 : r->y2;
	g->y1 = r->y1 < r->y2 ? r->y2 : r->y1;
}

/* TEXT with a rectangle for each of its characters but the marks of direction. */
static void
read_glyphs(struct arena *a, struct str text, const PopplerRectangle *box, size_t boxes,
            struct fonts *fonts, struct pdf_page *page)
{
	struct pdf_glyph *glyph = arena_array(a, struct pdf_glyph, boxes);
	size_t n = 0;

	for (size_t at = 0; at < text.n && n < boxes;) {
		uint32_t cp = utf8_next(text, &at);

		if (pdfglyphs_is_mark(cp))
			continue;
		glyph[n] = glyph_at(fonts, (int)n, cp);
		set_box(&glyph[n], &box[n]);
		n++;
	}
	pdfglyphs_cut(a, glyph, n, page);
}

static guint
count_boxes(PopplerPage *p, PopplerRectangle *area)
{
	PopplerRectangle *box = NULL;
	guint n = 0;

	if (!poppler_page_get_text_layout_for_area(p, area, &box, &n))
		return 0;
	g_free(box); /* GLib's own allocation */
	return n;
}

/* Moves the end of AREA, from FROM on by STEP, to where most is selected. */
static void
widest_end(PopplerPage *p, PopplerRectangle *area, double from, double step, int steps)
{
	PopplerRectangle now = *area;
	guint most = count_boxes(p, area);

	for (int i = 0; i <= steps; i++) {
		guint n;

		now.x2 = from + step * i;
		n = count_boxes(p, &now);
		if (n <= most)
			continue;
		most = n;
		*area = now;
	}
}

/*
 * Poppler selects text from one point to another as a hand would.  Of a page read from right to
 * left the upper left corner is the end of the first line, which is lost, so such a page begins
 * on the right; and it must end just inside the left edge of its last paragraph, for a point
 * farther left misses the paragraph, and one farther right the end of its last line.
 */
static PopplerRectangle
area_of(PopplerPage *p, const struct pdf_page *page)
{
	PopplerRectangle area = { .x1 = 0, .y1 = 0, .x2 = page->width, .y2 = page->height };
	char *text = poppler_page_get_text_for_area(p, &area);
	bool rtl = text != NULL && str_find(str_c(text), STR(RIGHT_TO_LEFT)) != STR_NPOS;
	PopplerRectangle back = { .x1 = page->width, .y1 = 0, .x2 = 0, .y2 = page->height };

	g_free(text);
	if (!rtl)
		return area;
	widest_end(p, &back, 0, page->width / END_STEPS, END_STEPS);
	widest_end(p, &back, back.x2 - page->width / END_STEPS, page->width / END_STEPS / END_STEPS,
	           END_STEPS);
	return count_boxes(p, &back) > count_boxes(p, &area) ? back : area;
}

/* Takes the words out whose middle is in the box X0..X1, Y0..Y1. */
static bool
take_out(struct pdf_page *page, double x0, double y0, double x1, double y1)
{
	size_t n = 0, all = page->n;

	for (size_t i = 0; i < all; i++) {
		const struct pdf_word *w = &page->item[i];
		double x = (w->x0 + w->x1) / 2, y = (w->y0 + w->y1) / 2;

		if (x < x0 || x > x1 || y < y0 || y > y1)
			page->item[n++] = *w;
	}
	page->n = n;
	return n < all;
}

/* Takes out what the annotation strikes; its points are counted from the foot of the page. */
static bool
strike_out(PopplerAnnotTextMarkup *annot, struct pdf_page *page)
{
	GArray *parts = poppler_annot_text_markup_get_quadrilaterals(annot);
	bool any = false;

	for (guint i = 0; parts != NULL && i < parts->len && i < STRUCK_MOST; i++) {
		PopplerQuadrilateral q = g_array_index(parts, PopplerQuadrilateral, i);
		double x0 = MIN(MIN(q.p1.x, q.p2.x), MIN(q.p3.x, q.p4.x));
		double x1 = MAX(MAX(q.p1.x, q.p2.x), MAX(q.p3.x, q.p4.x));
		double y0 = MIN(MIN(q.p1.y, q.p2.y), MIN(q.p3.y, q.p4.y));
		double y1 = MAX(MAX(q.p1.y, q.p2.y), MAX(q.p3.y, q.p4.y));

		any = take_out(page, x0, page->height - y1, x1, page->height - y0) || any;
	}
	if (parts != NULL)
		g_array_unref(parts);
	return any;
}

/* Takes out the words that annotations of the page strike; returns how many annotations did. */
static int
strike_words(PopplerPage *p, struct pdf_page *page)
{
	GList *all = poppler_page_get_annot_mapping(p);
	int struck = 0;

	for (GList *l = all; l != NULL && struck < STRUCK_MOST; l = l->next) {
		PopplerAnnot *annot = ((PopplerAnnotMapping *)l->data)->annot;

		if (poppler_annot_get_annot_type(annot) == POPPLER_ANNOT_STRIKE_OUT &&
		    POPPLER_IS_ANNOT_TEXT_MARKUP(annot))
			struck += strike_out(POPPLER_ANNOT_TEXT_MARKUP(annot), page);
	}
	poppler_page_free_annot_mapping(all);
	return struck;
}

static void
read_page(struct arena *a, PopplerDocument *doc, int number, bool strikes, struct pdf_pages *pages,
          struct pdf_left_out *left_out)
{
	PopplerPage *p = poppler_document_get_page(doc, number);
	struct pdf_page page = { 0 };
	PopplerRectangle *box = NULL, area;
	struct fonts fonts = { 0 };
	GList *attributes, *images;
	guint boxes = 0;
	char *text;

	if (p == NULL)
		return; /* damaged: the others may be whole */
	poppler_page_get_size(p, &page.width, &page.height);
	area = area_of(p, &page);
	text = poppler_page_get_text_for_area(p, &area);
	attributes = fonts.list = poppler_page_get_text_attributes_for_area(p, &area);
	if (text != NULL && poppler_page_get_text_layout_for_area(p, &area, &box, &boxes))
		read_glyphs(a, str_c(text), box, boxes, &fonts, &page);
	if (strikes)
		left_out->deleted += strike_words(p, &page);
	images = poppler_page_get_image_mapping(p);
	left_out->pictures += (int)g_list_length(images);
	VEC_PUSH(a, pages, page);
	poppler_page_free_image_mapping(images);
	poppler_page_free_text_attributes(attributes);
	g_free(box);
	g_free(text);
	g_object_unref(p);
}

static PopplerDocument *
open_document(struct str bytes, struct err *e)
{
	GBytes *b = g_bytes_new_static(bytes.p, bytes.n);
	GError *problem = NULL;
	PopplerDocument *doc = poppler_document_new_from_bytes(b, NULL, &problem);

	g_bytes_unref(b);
	if (doc != NULL)
		return doc;
	if (problem != NULL && problem->domain == POPPLER_ERROR &&
	    problem->code == POPPLER_ERROR_ENCRYPTED)
		(void)err_set(e, ERR_INPUT, "the PDF is protected by a password");
	else
		(void)err_set(e, ERR_INPUT, "the PDF is damaged: %.120s",
		              problem == NULL ? "no reason given" : problem->message);
	g_clear_error(&problem);
	return NULL;
}

bool
pdfwords_read(struct arena *a, struct str bytes, struct pdf_pages *out,
              struct pdf_left_out *left_out, struct err *e)
{
	PopplerDocument *doc = open_document(bytes, e);
	struct pdf_pages pages = { 0 };
	/* to read annotations Poppler may look for fonts, which the sandbox forbids */
	bool strikes = str_find(bytes, STR("/StrikeOut")) != STR_NPOS;
	int n;

	if (doc == NULL)
		return false;
	n = poppler_document_get_n_pages(doc);
	if (n > LIMIT_PAGES)
		return err_set(e, ERR_LIMIT, "the PDF has %d pages; a document has at most %d", n,
		               LIMIT_PAGES);
	*left_out = (struct pdf_left_out){ 0 };
	for (int i = 0; i < n; i++)
		read_page(a, doc, i, strikes, &pages, left_out);
	*out = pages;
	return true;
}
