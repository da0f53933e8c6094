/*
 * draw_letter.c - a letter that fits a window envelope
 *
 * A4 follows DIN 5008 form B: address field 20 mm from the left, 45 to 90 mm from the top, 85 mm
 * wide, fold marks at 105 and 210 mm.  US Letter folded in three shows 2.04 to 3.17 in through the
 * window of a no. 10 envelope when the paper rests on its bottom edge, 0.9 to 4.3 in wide.
 * What is for the supporter only stands below a cut line at the foot of the first page.
 */
#include "render/pdf.h"

struct frame {
	double address_x, address_y, address_w, address_bottom; /* inside the window */
	double sender_x, sender_y, sender_w;
	double body_y;
	double folds[2];
};

static const struct frame frames[PAPER_COUNT] = {
	[PAPER_A4] = { 25 * MM,
	               62.7 * MM,
	               80 * MM,
	               89.5 * MM,
	               125 * MM,
	               32 * MM,
	               65 * MM,
	               103 * MM,
	               { 105 * MM, 210 * MM } },
	[PAPER_LETTER] = { 1.0 * IN,
	                   2.12 * IN,
	                   3.3 * IN,
	                   3.13 * IN,
	                   4.9 * IN,
	                   1.0 * IN,
	                   2.85 * IN,
	                   3.6 * IN,
	                   { 11 * IN / 3, 22 * IN / 3 } },
};

static const struct pdf_style body_style = { FACE_SERIF, ALIGN_START, 11, 1.4, 0, false, "P" };
static const struct pdf_style address_style = { FACE_SERIF, ALIGN_START, 11, 1.22, 0, false, "P" };
static const struct pdf_style sender_style = { FACE_SERIF, ALIGN_START, 10, 1.3, 0, false, "P" };
static const struct pdf_style subject_style = { FACE_SERIF, ALIGN_START, 11, 1.35, 0, true, "H1" };
static const struct pdf_style strip_style = { FACE_SERIF, ALIGN_START, 8, 1.35, 0.2, false, "P" };
static const struct pdf_style small_style = { FACE_SERIF, ALIGN_CENTER, 8, 1.3, 0.35, false, NULL };

#define STRIP_PAD  (3 * MM)
#define STRIP_CODE (20 * MM)
#define STRIP_EDGE (9 * MM) /* printers leave so much white */

#define STRIP_LINES 8

/* At the foot of the first page; returns where it begins. */
static double
draw_strip(struct pdf *p, const struct render_letter *l)
{
	struct pdf_style s[STRIP_LINES];
	PangoLayout *line[STRIP_LINES];
	double height[STRIP_LINES], code = l->qr.n > 0 ? STRIP_CODE : 0, all = 0, y;
	size_t n = l->strip.n < STRIP_LINES ? l->strip.n : STRIP_LINES;

	if (n == 0)
		return p->height - STRIP_EDGE;
	for (size_t i = 0; i < n; i++) {
		s[i] = strip_style;
		s[i].bold = i == 0;
		line[i] = pdf_lay(p, l->strip.item[i], &s[i],
		                  p->right - p->left - (code > 0 ? code + 4 * MM : 0), &height[i]);
		all += height[i];
	}
	y = p->height - STRIP_EDGE - (all > code ? all : code) - STRIP_PAD;
	pdf_qr(p, l->qr, p->right - code, y, code);
	for (size_t i = 0; i < n; i++) {
		pdf_put(p, line[i], &s[i], p->left, y);
		y += height[i];
	}
	y = p->height - STRIP_EDGE - (all > code ? all : code) - 2 * STRIP_PAD;
	pdf_line(p, 0, y, p->width, y, 0.6, true);
	return y;
}

static void
draw_folds(struct pdf *p)
{
	const struct frame *f = &frames[p->head->paper];

	for (size_t i = 0; i < ARRAY_LEN(f->folds); i++)
		pdf_line(p, 4 * MM, f->folds[i], 8 * MM, f->folds[i], 0.4, false);
}

/* Every page: banner, fold marks; from the second on its number. */
static void
on_page(struct pdf *p, const void *of)
{
	(void)of;
	(void)pdf_banner(p, 8 * MM);
	draw_folds(p);
	if (p->page > 1) {
		(void)pdf_text_at(p, str_printf(p->arena, "\xE2\x80\x93 %d \xE2\x80\x93", p->page),
		                  &small_style, p->left, 17 * MM, p->right - p->left);
		p->y = p->top = 27 * MM;
		p->bottom = p->height - 20 * MM;
	}
}

/* The lines of the address in the window: smaller if there are many. */
static void
draw_address(struct pdf *p, const struct render_letter *l)
{
	const struct frame *f = &frames[p->head->paper];
	struct str all = str_join(p->arena, &l->address, STR("\n"));
	struct pdf_style s = address_style;
	double y = f->address_y, room = f->address_bottom - f->address_y, h;

	if (l->head.paper == PAPER_A4) /* the zone above is free for a seventh line and more */
		room += 10 * MM;
	while ((h = pdf_measure(p, all, &s, f->address_w)) > room && s.size > 7)
		s.size -= 0.5;
	if (h > f->address_bottom - f->address_y)
		y = f->address_bottom - h;
	(void)pdf_text_at(p, all, &s, f->address_x, y, f->address_w);
}

/* Name, address, date: at the right, as letters to officials have them. */
static void
draw_sender(struct pdf *p, const struct render_letter *l)
{
	const struct frame *f = &frames[p->head->paper];
	struct pdf_style s = sender_style;
	double y = f->sender_y, most = f->address_bottom - f->sender_y - 16;
	struct strs lines = { 0 };
	struct str all;

	if (l->name.n > 0)
		VEC_PUSH(p->arena, &lines, l->name);
	if (l->from.n > 0)
		VEC_PUSH(p->arena, &lines, l->from);
	all = str_join(p->arena, &lines, STR("\n"));
	while (pdf_measure(p, all, &s, f->sender_w) > most && s.size > 5)
		s.size -= 0.5;
	y += pdf_text_at(p, all, &s, f->sender_x, y, f->sender_w);
	(void)pdf_text_at(p, l->date, &sender_style, f->sender_x,
	                  f->address_bottom - sender_style.size * sender_style.leading,
	                  f->sender_w);
}

void
draw_appeal(struct pdf *p, const struct render_appeal *t, struct str own, const struct pdf_style *s)
{
	double gap = s->size * 0.75;
	struct strs first = t->before;

	pdf_text(p, t->salutation, s);
	pdf_space(p, gap);
	if (first.n > 0)
		first.n = 1;
	pdf_texts(p, &first, s, gap);
	if (own.n > 0) {
		pdf_space(p, gap);
		pdf_text(p, own, s);
	}
	for (size_t i = 1; i < t->before.n; i++) {
		pdf_space(p, gap);
		pdf_need(p, s->size * 3);
		pdf_text(p, t->before.item[i], s);
	}
	if (t->demands.n > 0) {
		pdf_space(p, gap);
		pdf_need(p, s->size * 5); /* the line that introduces stays with the first demand */
		pdf_text(p, t->ask, s);
		pdf_space(p, gap * 0.6);
		pdf_list(p, &t->demands, s, false, gap * 0.5);
	}
	for (size_t i = 0; i < t->after.n; i++) {
		pdf_space(p, gap);
		pdf_text(p, t->after.item[i], s);
	}
}

/* Below the closing, on its side: a Latin name under an Arabic one stands at the right. */
static void
draw_name(struct pdf *p, const struct render_letter *l)
{
	struct pdf_style s = body_style;

	if (l->name.n > 0 && pdf_is_rtl(l->text.closing) != pdf_is_rtl(l->name))
		s.align = ALIGN_END;
	pdf_text(p, l->name, &s);
}

void
draw_letter(struct pdf *p, const struct render_letter *l)
{
	const struct frame *f = &frames[p->head->paper];
	double sign = 17 * MM;

	p->on_page = on_page;
	p->of = l;
	on_page(p, l);
	draw_sender(p, l);
	draw_address(p, l);
	p->top = p->y = f->body_y;
	p->bottom = draw_strip(p, l) - 3 * MM;
	if (l->subject.n > 0) {
		pdf_text(p, l->subject, &subject_style);
		pdf_space(p, 9);
	}
	draw_appeal(p, &l->text, l->own, &body_style);
	pdf_space(p, 10);
	pdf_need(p, 15 + sign + 15); /* closing, room to sign and name stay together */
	pdf_text(p, l->text.closing, &body_style);
	p->y += sign;
	draw_name(p, l);
}
