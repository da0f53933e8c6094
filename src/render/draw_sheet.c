/*
 * draw_sheet.c - case.pdf, and the copying sheet in type that can be read across a table
 */
#include "render/pdf.h"

static const struct pdf_style kicker_style = { FACE_SANS, ALIGN_START, 9.5, 1.4, 0.25, true, "P" };
static const struct pdf_style headline_style = { FACE_SANS, ALIGN_START, 20, 1.18, 0, true, "H1" };
static const struct pdf_style lead_style = { FACE_SERIF, ALIGN_START, 11.5, 1.4, 0, false, "P" };
static const struct pdf_style heading_style = { FACE_SANS, ALIGN_START, 11.5, 1.3, 0, true, "H2" };
static const struct pdf_style text_style = { FACE_SERIF, ALIGN_START, 10, 1.4, 0, false, "P" };
static const struct pdf_style block_style = { FACE_SANS, ALIGN_START, 9, 1.35, 0, false, "P" };
static const struct pdf_style box_style = { FACE_SANS, ALIGN_START, 10, 1.35, 0, false, "P" };
static const struct pdf_style foot_style = { FACE_SANS, ALIGN_START, 8, 1.3, 0.3, false, NULL };

/* What every page of these papers has. */
struct furniture {
	const struct strs *foot;
};

static void
on_page(struct pdf *p, const void *of)
{
	const struct furniture *f = of;
	double width = p->right - p->left, y = p->height - 14 * MM;
	struct str number = str_printf(p->arena, "%d", p->page);
	struct pdf_style end = foot_style;

	end.align = ALIGN_END;
	for (size_t i = 0; i < f->foot->n; i++)
		y -= pdf_measure(p, f->foot->item[i], &foot_style, width * 0.9);
	p->bottom = y - 5 * MM;
	pdf_line(p, p->left, y - 3, p->right, y - 3, 0.5, false);
	(void)pdf_text_at(p, number, &end, p->left, y, width);
	for (size_t i = 0; i < f->foot->n; i++)
		y += pdf_text_at(p, f->foot->item[i], &foot_style, p->left, y, width * 0.9);
	p->top = 14 * MM;
	p->top += pdf_banner(p, p->top);
	p->top += p->head->banner.n > 0 ? 4 * MM : 0;
	p->y = p->top;
}

static void
set_margins(struct pdf *p)
{
	p->left = 20 * MM;
	p->right = p->width - 20 * MM;
}

/* Deadline in bold and check line, in a box: the two things that must not be overlooked. */
static void
draw_deadline_box(struct pdf *p, struct str deadline, struct str check)
{
	struct pdf_style bold = box_style;
	double pad = 7, width = p->right - p->left - 2 * pad, h;

	bold.bold = true;
	h = pdf_measure(p, deadline, &bold, width) + pdf_measure(p, check, &box_style, width) +
	    2 * pad;
	pdf_need(p, h);
	pdf_box(p, p->left, p->y, p->right - p->left, h, 0.93, true);
	pdf_box(p, p->left, p->y, 3, h, 0, true);
	p->y += pad;
	p->y += pdf_text_at(p, deadline, &bold, p->left + pad + 3, p->y, width - 3);
	p->y += pdf_text_at(p, check, &box_style, p->left + pad + 3, p->y, width - 3);
	p->y += pad;
}

/* First line bold, the others below it; returns the height. */
static double
draw_block(struct pdf *p, struct str block, double x, double y, double width, bool measure)
{
	struct pdf_style bold = block_style;
	struct str first = str_cut(&block, '\n');
	double h;

	bold.bold = true;
	if (measure)
		return pdf_measure(p, first, &bold, width) +
		       pdf_measure(p, block, &block_style, width);
	h = pdf_text_at(p, first, &bold, x, y, width);
	return h + pdf_text_at(p, block, &block_style, x, y + h, width);
}

/* Two columns, row by row. */
static void
draw_blocks(struct pdf *p, const struct strs *items)
{
	double gap = 8 * MM, width = (p->right - p->left - gap) / 2;

	for (size_t i = 0; i < items->n; i += 2) {
		double h = draw_block(p, items->item[i], 0, 0, width, true), h2 = 0;

		if (i + 1 < items->n)
			h2 = draw_block(p, items->item[i + 1], 0, 0, width, true);
		if (h2 > h)
			h = h2;
		pdf_need(p, h);
		(void)draw_block(p, items->item[i], p->left, p->y, width, false);
		if (i + 1 < items->n)
			(void)draw_block(p, items->item[i + 1], p->left + width + gap, p->y, width,
			                 false);
		p->y += h + 8;
	}
}

static void
draw_section(struct pdf *p, const struct render_section *s)
{
	pdf_space(p, 12);
	pdf_need(p, 50); /* a heading stays with two lines of what it heads */
	pdf_text(p, s->heading, &heading_style);
	p->y += 3;
	if (s->kind == SECTION_BLOCKS)
		draw_blocks(p, &s->items);
	else if (s->kind == SECTION_LIST)
		pdf_list(p, &s->items, &text_style, true, 3);
	else
		pdf_texts(p, &s->items, &text_style, 5);
}

static void
draw_title(struct pdf *p, struct str kicker, struct str headline)
{
	pdf_text(p, kicker, &kicker_style);
	p->y += 2;
	pdf_text(p, headline, &headline_style);
	p->y += 8;
}

/* The code at the upper right corner, the title beside it. */
static void
draw_title_and_code(struct pdf *p, struct str kicker, struct str headline, struct str qr)
{
	double side = qr.n > 0 ? 19 * MM : 0, top = p->y;

	pdf_qr(p, qr, p->right - side, top, side);
	p->right -= side > 0 ? side + 6 * MM : 0;
	draw_title(p, kicker, headline);
	p->right += side > 0 ? side + 6 * MM : 0;
	if (p->y > top && p->y < top + side + 3 * MM)
		p->y = top + side + 3 * MM;
}

void
draw_sheet(struct pdf *p, const struct render_sheet *s)
{
	struct furniture f = { &s->foot };

	set_margins(p);
	p->face = FACE_SANS;
	p->on_page = on_page;
	p->of = &f;
	on_page(p, &f);
	draw_title_and_code(p, s->kicker, s->headline, s->qr);
	draw_deadline_box(p, s->deadline, s->check);
	p->y += 9;
	pdf_text(p, s->lead, &lead_style);
	for (size_t i = 0; i < s->sections.n; i++)
		draw_section(p, &s->sections.item[i]);
	p->on_page = NULL;
}

static const struct pdf_style large_style = { FACE_SERIF, ALIGN_START, 15, 1.35, 0, false, "P" };
static const struct pdf_style large_label = { FACE_SANS, ALIGN_START, 11, 1.5, 0.25, true, "H2" };
static const struct pdf_style how_style = { FACE_SANS, ALIGN_START, 11, 1.35, 0, false, "P" };

/* The envelope, as an envelope. */
static void
draw_envelope(struct pdf *p, const struct render_hand_page *h)
{
	struct str all = str_join(p->arena, &h->envelope, STR("\n"));
	double pad = 10, width = (p->right - p->left) * 0.72, height;

	height = pdf_measure(p, all, &large_style, width - 2 * pad) + 2 * pad;
	pdf_need(p, height + 20);
	pdf_text(p, h->envelope_label, &large_label);
	pdf_box(p, p->left, p->y, width, height, 0, false);
	(void)pdf_text_at(p, all, &large_style, p->left + pad, p->y + pad, width - 2 * pad);
	p->y += height + 12;
}

static void
draw_hand_page(struct pdf *p, const struct render_hand *r, const struct render_hand_page *h)
{
	struct pdf_style to = headline_style;

	to.size = 15;
	to.tag = "H2";
	draw_title_and_code(p, r->kicker, r->headline, r->qr);
	draw_deadline_box(p, r->deadline, r->check);
	p->y += 10;
	pdf_text(p, h->to, &to);
	p->y += 6;
	draw_envelope(p, h);
	pdf_text(p, h->salutation_label, &large_label);
	pdf_text(p, h->salutation, &large_style);
	pdf_space(p, 10);
	pdf_text(p, h->requests_label, &large_label);
	pdf_list(p, &h->requests, &large_style, true, 4);
	pdf_space(p, 10);
	pdf_need(p, 60);
	pdf_text(p, h->how_label, &large_label);
	pdf_list(p, &h->how, &how_style, false, 2);
}

void
draw_hand(struct pdf *p, const struct render_hand *r)
{
	struct furniture f = { &r->foot };

	set_margins(p);
	p->face = FACE_SANS;
	p->on_page = on_page;
	p->of = &f;
	on_page(p, &f);
	for (size_t i = 0; i < r->pages.n; i++) {
		if (i > 0)
			pdf_next_page(p);
		draw_hand_page(p, r, &r->pages.item[i]);
	}
	p->on_page = NULL;
}
