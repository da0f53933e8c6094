/*
 * draw_tally.c - a table for strokes: officials down, channels across, room for many of them
 */
#include "render/pdf.h"

static const struct pdf_style kicker_style = { FACE_SANS, ALIGN_START, 9.5, 1.4, 0.25, true, "P" };
static const struct pdf_style headline_style = { FACE_SANS, ALIGN_START, 18, 1.18, 0, true, "H1" };
static const struct pdf_style box_style = { FACE_SANS, ALIGN_START, 9.5, 1.35, 0, false, "P" };
static const struct pdf_style title_style = { FACE_SANS, ALIGN_START, 10, 1.3, 0, true, "P" };
static const struct pdf_style column_style = { FACE_SANS, ALIGN_CENTER, 9.5, 1.25, 0, true, "P" };
static const struct pdf_style how_style = { FACE_SANS, ALIGN_START, 10, 1.4, 0, false, "P" };

#define CODE      (30 * MM)
#define ROW_MOST  (64 * MM)
#define ROW_LEAST (18 * MM)
#define SUM_ROW   (13 * MM)
#define PAD       (2.2 * MM)

/* The table, measured before it is drawn. */
struct grid {
	const struct render_tally *t;
	bool rtl;
	double first, column; /* widths: of the officials, of each channel */
	double head, row;     /* heights */
};

static void
on_page(struct pdf *p, const void *of)
{
	(void)of;
	p->top = 12 * MM;
	p->top += pdf_banner(p, p->top);
	p->top += p->head->banner.n > 0 ? 4 * MM : 0;
	p->bottom = p->height - 14 * MM;
	p->y = p->top;
}

/* Where column I begins; the officials' own is -1. */
static double
column_x(const struct pdf *p, const struct grid *g, int i)
{
	double before = i < 0 ? 0 : g->first + i * g->column;

	if (!g->rtl)
		return p->left + before;
	return p->right - before - (i < 0 ? g->first : g->column);
}

static void
cell(struct pdf *p, const struct grid *g, int column, double height, bool closed)
{
	double x = column_x(p, g, column), w = column < 0 ? g->first : g->column;

	if (closed)
		pdf_box(p, x, p->y, w, height, 0.86, true);
	pdf_box(p, x, p->y, w, height, 0, false);
}

static void
draw_heads(struct pdf *p, const struct grid *g)
{
	cell(p, g, -1, g->head, false);
	for (size_t i = 0; i < g->t->columns.n; i++) {
		cell(p, g, (int)i, g->head, false);
		(void)pdf_text_at(p, g->t->columns.item[i], &column_style,
		                  column_x(p, g, (int)i) + 2, p->y + PAD, g->column - 4);
	}
	p->y += g->head;
}

static void
draw_row(struct pdf *p, const struct grid *g, const struct render_tally_row *row)
{
	cell(p, g, -1, g->row, false);
	(void)pdf_text_at(p, row->title, &title_style, column_x(p, g, -1) + PAD, p->y + PAD,
	                  g->first - 2 * PAD);
	for (size_t i = 0; i < g->t->columns.n; i++)
		cell(p, g, (int)i, g->row, (row->channels >> i & 1) == 0);
	p->y += g->row;
}

static void
draw_sums(struct pdf *p, const struct grid *g)
{
	cell(p, g, -1, SUM_ROW, false);
	(void)pdf_text_at(p, g->t->sum_label, &title_style, column_x(p, g, -1) + PAD,
	                  p->y + SUM_ROW / 2 - title_style.size * 0.7, g->first - 2 * PAD);
	for (size_t i = 0; i < g->t->columns.n; i++)
		cell(p, g, (int)i, SUM_ROW, false);
	p->y += SUM_ROW;
}

static double
heads_height(struct pdf *p, const struct grid *g)
{
	double most = 0;

	for (size_t i = 0; i < g->t->columns.n; i++) {
		double h = pdf_measure(p, g->t->columns.item[i], &column_style, g->column - 4);

		most = h > most ? h : most;
	}
	return most + 2 * PAD;
}

/* As high as the page allows, and no lower than the longest title of an official. */
static double
row_height(struct pdf *p, const struct grid *g)
{
	size_t n = g->t->rows.n;
	double room = p->bottom - p->y - g->head - SUM_ROW, h = n > 0 ? room / (double)n : 0;

	h = h > ROW_MOST ? ROW_MOST : h < ROW_LEAST ? ROW_LEAST : h;
	for (size_t i = 0; i < n; i++) {
		double least =
			pdf_measure(p, g->t->rows.item[i].title, &title_style, g->first - 2 * PAD) +
			2 * PAD;

		h = least > h ? least : h;
	}
	return h;
}

static void
draw_table(struct pdf *p, const struct render_tally *t)
{
	struct grid g = { .t = t, .rtl = t->rows.n > 0 && pdf_is_rtl(t->sum_label) };
	double width = p->right - p->left;

	g.first = t->columns.n > 0 ? width * 0.3 : width;
	g.column = t->columns.n > 0 ? (width - g.first) / (double)t->columns.n : 0;
	g.head = heads_height(p, &g);
	g.row = row_height(p, &g);
	draw_heads(p, &g);
	for (size_t i = 0; i < t->rows.n; i++) {
		int page = p->page;

		pdf_need(p, g.row + (i + 1 == t->rows.n ? SUM_ROW : 0));
		if (p->page != page)
			draw_heads(p, &g);
		draw_row(p, &g, &t->rows.item[i]);
	}
	draw_sums(p, &g);
}

/* "Group:" and "Day:", each with a line. */
static void
draw_blanks(struct pdf *p, const struct render_tally *t)
{
	const struct str label[] = { t->group_label, t->day_label };
	double gap = 8 * MM, width = (p->right - p->left - gap), x = p->left;
	bool rtl = pdf_is_rtl(t->group_label);

	for (size_t i = 0; i < ARRAY_LEN(label); i++) {
		double w = i == 0 ? width * 0.62 : width * 0.38, room = 18 * MM, at = x;

		if (rtl)
			at = p->right - (x - p->left) - w;
		(void)pdf_text_at(p, label[i], &how_style, at, p->y, w);
		pdf_line(p, rtl ? at : at + room, p->y + 12, rtl ? at + w - room : at + w,
		         p->y + 12, 0.7, false);
		x += w + gap;
	}
	p->y += 20;
}

/* The code at the end of the first lines, with its address under the instructions. */
static void
draw_head(struct pdf *p, const struct render_tally *t)
{
	double code = t->qr.n > 0 ? CODE : 0, top = p->y, left = p->left, right = p->right;
	bool rtl = pdf_is_rtl(t->sum_label);
	struct pdf_style bold = box_style;

	bold.bold = true;
	pdf_qr(p, t->qr, rtl ? left : right - code, top, code);
	if (code > 0 && rtl)
		p->left += code + 6 * MM;
	else if (code > 0)
		p->right -= code + 6 * MM;
	pdf_text(p, t->kicker, &kicker_style);
	p->y += 2;
	pdf_text(p, t->headline, &headline_style);
	p->y += 6;
	pdf_text(p, t->deadline, &bold);
	pdf_text(p, t->check, &box_style);
	p->left = left;
	p->right = right;
	if (p->page == 1 && p->y < top + code)
		p->y = top + code;
	p->y += 8;
}

void
draw_tally(struct pdf *p, const struct render_tally *t)
{
	p->left = 18 * MM;
	p->right = p->width - 18 * MM;
	p->face = FACE_SANS;
	p->on_page = on_page;
	p->of = t;
	on_page(p, t);
	draw_head(p, t);
	pdf_list(p, &t->how, &how_style, false, 1);
	p->y += 3;
	pdf_text(p, t->qr_label, &how_style);
	p->y += 14;
	draw_blanks(p, t);
	pdf_texts(p, &t->foot, &box_style, 0);
	draw_table(p, t);
}
