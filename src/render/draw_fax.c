/*
 * draw_fax.c - black on white, large enough for 204 x 98 dots an inch, no grey and no hairlines
 */
#include "render/pdf.h"

static const struct pdf_style heading_style = { FACE_SANS, ALIGN_START, 26, 1.2, 0, true, "H1" };
static const struct pdf_style label_style = { FACE_SANS, ALIGN_START, 12, 1.35, 0, true, "P" };
static const struct pdf_style value_style = { FACE_SANS, ALIGN_START, 12, 1.35, 0, false, "P" };
static const struct pdf_style body_style = { FACE_SANS, ALIGN_START, 13, 1.35, 0, false, "P" };
static const struct pdf_style foot_style = { FACE_SANS, ALIGN_START, 9, 1.3, 0, false, NULL };

static double
foot_height(struct pdf *p, const struct render_fax *f)
{
	double h = 0;

	for (size_t i = 0; i < f->foot.n; i++)
		h += pdf_measure(p, f->foot.item[i], &foot_style, p->right - p->left);
	return h;
}

static void
on_page(struct pdf *p, const void *of)
{
	const struct render_fax *f = of;
	double y = p->height - 12 * MM - foot_height(p, f);

	p->bottom = y - 5 * MM;
	p->top = p->y = 14 * MM;
	p->top += pdf_banner(p, p->y);
	p->y = p->top = p->top + 4 * MM;
	if (f->foot.n > 0)
		pdf_line(p, p->left, y - 2 * MM, p->right, y - 2 * MM, 1, false);
	for (size_t i = 0; i < f->foot.n; i++)
		y += pdf_text_at(p, f->foot.item[i], &foot_style, p->left, y, p->right - p->left);
}

static void
draw_rows(struct pdf *p, const struct render_rows *rows)
{
	double column = 38 * MM;

	for (size_t i = 0; i < rows->n; i++) {
		const struct render_row *r = &rows->item[i];
		double a, b;

		a = pdf_text_at(p, r->label, &label_style, p->left, p->y, column - 8);
		b = pdf_text_at(p, r->value, &value_style, p->left + column, p->y,
		                p->right - p->left - column);
		p->y += (a > b ? a : b) + 3;
	}
}

/* A line to write on by hand, or the name that is known. */
static void
draw_name(struct pdf *p, const struct render_fax *f)
{
	double label = 60 * MM;

	pdf_need(p, 30 * MM);
	p->y += 14 * MM;
	if (f->name.n > 0 || f->from.n > 0) {
		pdf_text(p, f->name, &body_style);
		pdf_text(p, f->from, &body_style);
		return;
	}
	(void)pdf_text_at(p, f->name_label, &body_style, p->left, p->y, label);
	pdf_line(p, p->left + label, p->y + 15, p->right, p->y + 15, 1, false);
	p->y += 20;
}

void
draw_fax(struct pdf *p, const struct render_fax *f)
{
	p->face = FACE_SANS;
	p->on_page = on_page;
	p->of = f;
	on_page(p, f);
	pdf_text(p, f->heading, &heading_style);
	pdf_line(p, p->left, p->y + 2, p->right, p->y + 2, 2, false);
	p->y += 12;
	draw_rows(p, &f->rows);
	pdf_line(p, p->left, p->y + 4, p->right, p->y + 4, 1, false);
	p->y += 20;
	draw_appeal(p, &f->text, f->own, &body_style);
	pdf_space(p, 12);
	pdf_need(p, 45 * MM);
	pdf_text(p, f->text.closing, &body_style);
	draw_name(p, f);
}
