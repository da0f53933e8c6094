/*
 * pdfwords.c - Poppler gives a page's text and a box for each of its characters; words are cut here
 *
 * It looks for its tables of East Asian encodings (poppler-data) when a font needs one, which the
 * sandbox forbids: fonts with a map of their own, as practically all since 2000, do not.  This
 * file is compiled without base/banned.h: a header of Poppler's has a parameter called ctime.
 */
#include "extract/pdfwords.h"

#include <poppler.h>

#include "base/limits.h"
#include "base/utf8.h"

/* Which font a character has. */
struct fonts {
	GList *list; /* of PopplerTextAttributes, in order */
};

static void
set_font(struct fonts *f, int at, struct pdf_word *w)
{
	const PopplerTextAttributes *t = NULL;
	struct str name;

	while (f->list != NULL) {
		t = f->list->data;
		if (at <= t->end_index)
			break;
		f->list = f->list->next;
		t = NULL;
	}
	if (t == NULL)
		return;
	name = str_c(t->font_name);
	w->size = t->font_size;
	w->bold = str_ifind(name, STR("bold")) != STR_NPOS ||
	          str_ifind(name, STR("black")) != STR_NPOS ||
	          str_ifind(name, STR("heavy")) != STR_NPOS;
}

static void
grow_box(struct pdf_word *w, const PopplerRectangle *r, bool first)
{
	double x0 = r->x1 < r->x2 ? r->x1 : r->x2, x1 = r->x1 < r->x2 ? r->x2 : r->x1;
	double y0 = r->y1 < r->y2 ? r->y1 : r->y2, y1 = r->y1 < r->y2 ? r->y2 : r->y1;

	w->x0 = first || x0 < w->x0 ? x0 : w->x0;
	w->y0 = first || y0 < w->y0 ? y0 : w->y0;
	w->x1 = first || x1 > w->x1 ? x1 : w->x1;
	w->y1 = first || y1 > w->y1 ? y1 : w->y1;
}

static bool
is_separator(uint32_t cp)
{
	return cp == ' ' || cp == '\n' || cp == '\t' || cp == '\r' || cp == 0xA0 || cp == '\f';
}

/* Cuts TEXT into words; BOX has one rectangle for each of its characters. */
static void
cut_words(struct arena *a, struct str text, const PopplerRectangle *box, size_t boxes,
          struct fonts *fonts, struct pdf_page *page)
{
	struct pdf_word w = { 0 };
	size_t start = 0, i = 0;

	for (size_t at = 0; at < text.n && i < boxes; i++) {
		size_t from = at;
		uint32_t cp = utf8_next(text, &at);

		if (is_separator(cp)) {
			if (w.text.n > 0)
				VEC_PUSH(a, page, w);
			w = (struct pdf_word){ 0 };
			continue;
		}
		if (w.text.n == 0) {
			start = from;
			set_font(fonts, (int)i, &w);
		}
		grow_box(&w, &box[i], w.text.n == 0);
		w.text = str_sub(text, start, at);
	}
	if (w.text.n > 0)
		VEC_PUSH(a, page, w);
}

static void
read_page(struct arena *a, PopplerDocument *doc, int number, struct pdf_pages *pages, int *objects)
{
	PopplerPage *p = poppler_document_get_page(doc, number);
	struct pdf_page page = { 0 };
	PopplerRectangle *box = NULL;
	struct fonts fonts = { 0 };
	GList *attributes, *images;
	guint boxes = 0;
	char *text;

	if (p == NULL)
		return; /* damaged: the others may be whole */
	poppler_page_get_size(p, &page.width, &page.height);
	text = poppler_page_get_text(p);
	attributes = fonts.list = poppler_page_get_text_attributes(p);
	if (text != NULL && poppler_page_get_text_layout(p, &box, &boxes))
		cut_words(a, str_dup(a, str_c(text)), box, boxes, &fonts, &page);
	images = poppler_page_get_image_mapping(p);
	*objects += (int)g_list_length(images);
	VEC_PUSH(a, pages, page);
	poppler_page_free_image_mapping(images);
	poppler_page_free_text_attributes(attributes);
	g_free(box); /* GLib's own allocations */
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
pdfwords_read(struct arena *a, struct str bytes, struct pdf_pages *out, int *pictures,
              struct err *e)
{
	PopplerDocument *doc = open_document(bytes, e);
	struct pdf_pages pages = { 0 };
	int n;

	if (doc == NULL)
		return false;
	n = poppler_document_get_n_pages(doc);
	if (n > LIMIT_PAGES)
		return err_set(e, ERR_LIMIT, "the PDF has %d pages; a document has at most %d", n,
		               LIMIT_PAGES);
	*pictures = 0;
	for (int i = 0; i < n; i++)
		read_page(a, doc, i, &pages, pictures);
	*out = pages;
	return true;
}
