/*
 * pdf.c - text that flows, on Cairo's PDF surface
 *
 * Lines are drawn one by one so that a paragraph can go on on the next page.  One layout is used
 * for everything and dies with the document: with it goes the last copy of what a supporter typed.
 */
#include "render/pdf.h"

#include <cairo-pdf.h>
#include <fribidi.h>
#include <qrencode.h>

#include "base/limits.h"
#include "base/utf8.h"

#define QR_MOST 500 /* bytes: more could not be read from paper */

static const char *const families[] = {
	[FACE_SERIF] = "Noto Serif,DejaVu Serif,Noto Naskh Arabic,WenQuanYi Micro Hei",
	[FACE_SANS] = "Noto Sans,DejaVu Sans,Noto Naskh Arabic,WenQuanYi Micro Hei",
};

static cairo_status_t
write_to_buf(void *closure, const unsigned char *data, unsigned int n)
{
	struct buf *b = closure;

	buf_put(b, (struct str){ (const char *)data, n });
	return b->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

#define PICTURE_WIDTH  1200
#define PICTURE_HEIGHT 630

static void
open_pdf(struct pdf *p)
{
	p->surface =
		cairo_pdf_surface_create_for_stream(write_to_buf, &p->out, p->width, p->height);
	cairo_pdf_surface_restrict_to_version(p->surface, CAIRO_PDF_VERSION_1_5);
	cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_CREATE_DATE,
	                               "2000-01-01T00:00:00Z");
	if (p->head->title.n > 0)
		cairo_pdf_surface_set_metadata(p->surface, CAIRO_PDF_METADATA_TITLE,
		                               str_z(p->arena, p->head->title));
	p->cr = cairo_create(p->surface);
}

void
pdf_open_as(struct pdf *p, struct arena *a, struct fonts *fonts, const struct render_head *head,
            enum pdf_output output)
{
	bool a4 = head->paper == PAPER_A4;

	*p = (struct pdf){ .arena = a, .fonts = fonts, .head = head, .page = 1, .output = output };
	p->width = output == OUTPUT_PNG ? PICTURE_WIDTH : a4 ? 210 * MM : 8.5 * IN;
	p->height = output == OUTPUT_PNG ? PICTURE_HEIGHT : a4 ? 297 * MM : 11 * IN;
	p->left = 25 * MM;
	p->right = p->width - 20 * MM;
	p->top = 20 * MM;
	p->bottom = p->height - 20 * MM;
	p->y = p->top;
	buf_init(&p->out, a, LIMIT_PDF_BYTES);
	if (output == OUTPUT_PDF)
		open_pdf(p);
	else
		raster_open(p);
	pango_context_set_language(
		fonts->context,
		pango_language_from_string(head->lang.n > 0 ? str_z(a, head->lang) : "en"));
	cairo_tag_begin(p->cr, "Document", NULL);
	p->layout = pango_layout_new(fonts->context);
	pango_layout_set_wrap(p->layout, PANGO_WRAP_WORD_CHAR);
}

void
pdf_open(struct pdf *p, struct arena *a, struct fonts *fonts, const struct render_head *head)
{
	pdf_open_as(p, a, fonts, head, OUTPUT_PDF);
}

bool
pdf_close(struct pdf *p, struct str *out, struct err *e)
{
	cairo_status_t status;
	struct str file = { 0 };
	bool ok = true;

	g_object_unref(p->layout);
	cairo_tag_end(p->cr, "Document");
	if (p->output != OUTPUT_PDF)
		ok = raster_close(p, &file, e);
	cairo_destroy(p->cr);
	cairo_surface_finish(p->surface);
	status = cairo_surface_status(p->surface);
	cairo_surface_destroy(p->surface);
	if (!ok)
		return false;
	if (p->too_long)
		return err_set(e, ERR_LIMIT, "the text fills more than %d pages",
		               LIMIT_RENDER_PAGES);
	if (p->output == OUTPUT_PDF && !buf_done(&p->out, "PDF", &file, e))
		return false;
	if (status != CAIRO_STATUS_SUCCESS)
		return err_set(e, ERR_IO, "drawing: %s", cairo_status_to_string(status));
	*out = p->output == OUTPUT_PDF ? pdf_finish(p->arena, file, p->head->lang) : file;
	return true;
}

void
pdf_next_page(struct pdf *p)
{
	if (p->page >= LIMIT_RENDER_PAGES) {
		p->too_long = true;
		p->y = p->top; /* goes on over the same page: nothing of it will be used */
		return;
	}
	if (p->raster != NULL)
		raster_page(p);
	else
		cairo_show_page(p->cr);
	p->page++;
	p->y = p->top;
	if (p->on_page != NULL)
		p->on_page(p, p->of);
}

void
pdf_next_part(struct pdf *p)
{
	cairo_show_page(p->cr);
	p->page = 1;
	p->laid = (struct pdf_laid){ 0 };
}

void
pdf_need(struct pdf *p, double height)
{
	if (p->y + height > p->bottom && p->y > p->top)
		pdf_next_page(p);
}

void
pdf_space(struct pdf *p, double height)
{
	if (p->y > p->top)
		p->y += height;
}

static void
set_font(PangoLayout *layout, const struct pdf_style *s)
{
	PangoFontDescription *d = pango_font_description_new();

	pango_font_description_set_family_static(d, families[s->face]);
	pango_font_description_set_size(d, (int)(s->size * PANGO_SCALE));
	if (s->bold)
		pango_font_description_set_weight(d, PANGO_WEIGHT_BOLD);
	pango_layout_set_font_description(layout, d);
	pango_font_description_free(d);
}

static void
lay_out(PangoLayout *layout, struct str text, const struct pdf_style *s, double width)
{
	static const PangoAlignment align[] = { [ALIGN_START] = PANGO_ALIGN_LEFT,
		                                [ALIGN_END] = PANGO_ALIGN_RIGHT,
		                                [ALIGN_CENTER] = PANGO_ALIGN_CENTER };

	set_font(layout, s);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_alignment(layout, align[s->align]);
	pango_layout_set_text(layout, text.n == 0 ? "" : text.p, (int)text.n);
}

static bool
is_same_style(const struct pdf_style *a, const struct pdf_style *b)
{
	return a->face == b->face && a->align == b->align && a->bold == b->bold &&
	       (int)(a->size * PANGO_SCALE) == (int)(b->size * PANGO_SCALE);
}

/* In the layout that is kept, unless it is there already. */
static void
lay_out_kept(struct pdf *p, struct str text, const struct pdf_style *s, double width)
{
	int wide = (int)(width * PANGO_SCALE);

	if (p->laid.text.p == text.p && p->laid.text.n == text.n && p->laid.width == wide &&
	    is_same_style(&p->laid.style, s))
		return;
	lay_out(p->layout, text, s, width);
	p->laid = (struct pdf_laid){ text, *s, wide };
}

static double
line_height(const struct pdf_style *s)
{
	return s->size * (s->leading > 0 ? s->leading : 1.35);
}

double
pdf_measure(struct pdf *p, struct str text, const struct pdf_style *s, double width)
{
	if (text.n == 0)
		return 0;
	lay_out_kept(p, text, s, width);
	return line_height(s) * pango_layout_get_line_count(p->layout);
}

/* Where a line starts between LEFT and LEFT + WIDTH, as alignment and direction say. */
static double
line_x(PangoLayoutIter *it, double left)
{
	PangoRectangle logical;

	pango_layout_iter_get_line_extents(it, NULL, &logical);
	return left + (double)logical.x / PANGO_SCALE;
}

static void
begin_tag(struct pdf *p, const struct pdf_style *s)
{
	cairo_set_source_rgb(p->cr, s->grey, s->grey, s->grey);
	if (s->tag != NULL)
		cairo_tag_begin(p->cr, s->tag, NULL);
}

static void
end_tag(struct pdf *p, const struct pdf_style *s)
{
	if (s->tag != NULL)
		cairo_tag_end(p->cr, s->tag);
}

/* The lines of the layout from Y on; FLOW: over pages, else all on this one. */
static double
draw_lines(struct pdf *p, PangoLayout *layout, const struct pdf_style *s, double x, double y,
           bool flow)
{
	PangoLayoutIter *it = pango_layout_get_iter(layout);
	double step = line_height(s);

	begin_tag(p, s);
	do {
		if (flow && y + step > p->bottom && y > p->top) {
			end_tag(p, s);
			p->y = y;
			pdf_next_page(p);
			y = p->y;
			begin_tag(p, s);
		}
		/* the baseline sits at the same place in every line, whatever script it holds */
		cairo_move_to(p->cr, line_x(it, x), y + step * 0.5 + s->size * 0.36);
		pango_cairo_show_layout_line(p->cr, pango_layout_iter_get_line_readonly(it));
		y += step;
	} while (!p->too_long && pango_layout_iter_next_line(it));
	end_tag(p, s);
	pango_layout_iter_free(it);
	return y;
}

static void
flow_at(struct pdf *p, struct str text, const struct pdf_style *s, double x, double width)
{
	PangoLayout *flowing; /* its own: on_page uses the other while this one is being drawn */

	if (text.n == 0 || p->too_long)
		return;
	flowing = pango_layout_new(p->fonts->context);
	pango_layout_set_wrap(flowing, PANGO_WRAP_WORD_CHAR);
	lay_out(flowing, text, s, width);
	p->y = draw_lines(p, flowing, s, x, p->y, true);
	g_object_unref(flowing);
}

void
pdf_text(struct pdf *p, struct str text, const struct pdf_style *s)
{
	flow_at(p, text, s, p->left, p->right - p->left);
}

void
pdf_texts(struct pdf *p, const struct strs *list, const struct pdf_style *s, double between)
{
	for (size_t i = 0; i < list->n; i++) {
		if (i > 0)
			pdf_space(p, between);
		pdf_need(p, line_height(s) * 2); /* no single line at the foot of a page */
		pdf_text(p, list->item[i], s);
	}
}

/* The Unicode way, without laying anything out: that took a tenth of a letter's time. */
bool
pdf_is_rtl(struct str text)
{
	for (size_t at = 0; at < text.n;) {
		FriBidiCharType type = fribidi_get_bidi_type(utf8_next(text, &at));

		if (FRIBIDI_IS_STRONG(type))
			return FRIBIDI_IS_RTL(type);
	}
	return false;
}

void
pdf_list(struct pdf *p, const struct strs *list, const struct pdf_style *s, bool numbered,
         double between)
{
	double indent = s->size * 1.7;
	bool rtl = list->n > 0 && pdf_is_rtl(list->item[0]);
	struct pdf_style mark = *s;

	mark.tag = "Lbl";
	mark.align = rtl ? ALIGN_END : ALIGN_START;
	for (size_t i = 0; i < list->n; i++) {
		struct str label =
			numbered ? str_printf(p->arena, "%zu.", i + 1) : STR("\xE2\x80\x93");

		if (i > 0)
			pdf_space(p, between);
		pdf_need(p, line_height(s) * 2);
		(void)pdf_text_at(p, label, &mark, rtl ? p->right - indent : p->left, p->y, indent);
		flow_at(p, list->item[i], s, rtl ? p->left : p->left + indent,
		        p->right - p->left - indent);
	}
}

double
pdf_text_at(struct pdf *p, struct str text, const struct pdf_style *s, double x, double y,
            double width)
{
	if (text.n == 0)
		return 0;
	lay_out_kept(p, text, s, width);
	return draw_lines(p, p->layout, s, x, y, false) - y;
}

void
pdf_line(struct pdf *p, double x0, double y0, double x1, double y1, double thick, bool dashed)
{
	static const double dashes[] = { 4, 3 };

	cairo_save(p->cr);
	cairo_set_source_rgb(p->cr, 0, 0, 0);
	cairo_set_line_width(p->cr, thick);
	if (dashed)
		cairo_set_dash(p->cr, dashes, 2, 0);
	cairo_move_to(p->cr, x0, y0);
	cairo_line_to(p->cr, x1, y1);
	cairo_stroke(p->cr);
	cairo_restore(p->cr);
}

void
pdf_box(struct pdf *p, double x, double y, double w, double h, double grey, bool filled)
{
	cairo_save(p->cr);
	cairo_set_source_rgb(p->cr, grey, grey, grey);
	cairo_set_line_width(p->cr, 1);
	cairo_rectangle(p->cr, x, y, w, h);
	if (filled)
		cairo_fill(p->cr);
	else
		cairo_stroke(p->cr);
	cairo_restore(p->cr);
}

double
pdf_banner(struct pdf *p, double y)
{
	const struct pdf_style style = {
		.face = p->face, .align = ALIGN_CENTER, .size = 9, .bold = true, .leading = 1.3
	};
	double width = p->right - p->left, height;

	if (p->head->banner.n == 0)
		return 0;
	height = pdf_measure(p, p->head->banner, &style, width) + 6;
	pdf_box(p, p->left, y, width, height, 0, false);
	(void)pdf_text_at(p, p->head->banner, &style, p->left, y + 3, width);
	return height;
}

PangoLayout *
pdf_lay(struct pdf *p, struct str text, const struct pdf_style *s, double width, double *height)
{
	PangoLayout *laid = pango_layout_new(p->fonts->context);

	pango_layout_set_wrap(laid, PANGO_WRAP_WORD_CHAR);
	lay_out(laid, text, s, width);
	*height = text.n == 0 ? 0 : line_height(s) * pango_layout_get_line_count(laid);
	return laid;
}

void
pdf_put(struct pdf *p, PangoLayout *laid, const struct pdf_style *s, double x, double y)
{
	(void)draw_lines(p, laid, s, x, y, false);
	g_object_unref(laid);
}

/* One dot a module.  A picture, not 400 rectangles: those took longer than all text of a letter. */
static cairo_surface_t *
code_picture(const QRcode *code)
{
	cairo_surface_t *s = cairo_image_surface_create(CAIRO_FORMAT_A8, code->width, code->width);
	unsigned char *dots = cairo_image_surface_get_data(s);
	int stride = cairo_image_surface_get_stride(s);

	cairo_surface_flush(s);
	for (int row = 0; dots != NULL && row < code->width; row++)
		for (int col = 0; col < code->width; col++)
			dots[row * stride + col] =
				(code->data[row * code->width + col] & 1) != 0 ? 0xFF : 0;
	cairo_surface_mark_dirty(s);
	return s;
}

void
pdf_qr(struct pdf *p, struct str text, double x, double y, double side)
{
	QRcode *code = text.n == 0 || text.n > QR_MOST
	                       ? NULL
	                       : QRcode_encodeString8bit(str_z(p->arena, text), 0, QR_ECLEVEL_M);
	cairo_pattern_t *pattern;
	cairo_surface_t *picture;

	if (code == NULL)
		return;
	picture = code_picture(code);
	pattern = cairo_pattern_create_for_surface(picture);
	cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST);
	cairo_save(p->cr);
	cairo_set_source_rgb(p->cr, 0, 0, 0);
	cairo_translate(p->cr, x, y);
	cairo_scale(p->cr, side / code->width, side / code->width);
	cairo_mask(p->cr, pattern);
	cairo_restore(p->cr);
	cairo_pattern_destroy(pattern);
	cairo_surface_destroy(picture);
	QRcode_free(code);
}
