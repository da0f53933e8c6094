/*
 * draw_letter.c - a letter that fits a window envelope
 *
 * A sheet has play in its envelope, so an address stands in what the window shows wherever the
 * sheet has slid to, and nothing else in what it may ever show (millimetres from the top left):
 *
 *   din  DIN 5008 form B, DIN 680: window 90 x 45, 20 from the left, 15 from the bottom of 220 x
 * 110; folds at 105 and 210, so 5 of play: 20..100 across, 50..90 down; may show 10..110, 45..95 uk
 * BS 4264 DL: window 90 x 35, 20 from the left, 18 from the bottom; folds at 99 and 198, so 11 of
 * play: 20..100 across, 57..81 down; may show 10..110, 46..92 fr   NF DL: window 100 x 35, 20 from
 * the right, 20 from the bottom; folds as above: 100..190 across, 55..79 down; may
 * show 90..200, 44..90 us   no. 10, 241 x 105: window 114 x 29, 22 from the left, 13 from the
 * bottom; a third of US Letter rests on the bottom edge, as it does in the post: 22..111
 * across, 52..80 down
 *
 * What is for the supporter only stands below a cut line at the foot of the first page.
 */
#include "render/pdf.h"

struct frame {
	double address_x, address_y, address_w, address_bottom; /* inside the window */
	double address_spare; /* above address_y, for more lines than usual */
	double sender_x, sender_y, sender_w, sender_bottom;
	double date_x, date_y;
	double body_y;
	double folds[2];
};

/* clang-format off */
static const struct frame frames[ENVELOPE_COUNT] = {
	[ENVELOPE_DIN] = { 25 * MM, 62.7 * MM, 74 * MM, 89.5 * MM, 10 * MM,
	                   125 * MM, 32 * MM, 65 * MM, 84 * MM, 125 * MM, 85 * MM,
	                   103 * MM, { 105 * MM, 210 * MM } },
	[ENVELOPE_UK] = { 25 * MM, 57.5 * MM, 74 * MM, 80.5 * MM, 0,
	                  125 * MM, 32 * MM, 65 * MM, 84 * MM, 125 * MM, 85 * MM,
	                  103 * MM, { 99 * MM, 198 * MM } },
	[ENVELOPE_FR] = { 106 * MM, 55.5 * MM, 82 * MM, 78.5 * MM, 0,
	                  25 * MM, 25 * MM, 64 * MM, 85 * MM, 106 * MM, 92 * MM,
	                  104 * MM, { 99 * MM, 198 * MM } },
	[ENVELOPE_US] = { 1.0 * IN, 2.12 * IN, 3.3 * IN, 3.13 * IN, 0,
	                  4.9 * IN, 1.0 * IN, 2.85 * IN, 2.9 * IN, 4.9 * IN, 2.95 * IN,
	                  3.6 * IN, { 11 * IN / 3, 22 * IN / 3 } },
};
/* clang-format on */

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

#define ADDRESS_READABLE 8.0 /* points */
#define ADDRESS_LEAST    6.5
#define ADDRESS_TIGHT    1.1 /* line distance of small type */

static void
draw_folds(struct pdf *p, const struct render_letter *l)
{
	const struct frame *f = &frames[l->envelope];

	for (size_t i = 0; i < ARRAY_LEN(f->folds); i++)
		pdf_line(p, 4 * MM, f->folds[i], 8 * MM, f->folds[i], 0.4, false);
}

/* Every page: banner, fold marks; from the second on its number. */
static void
on_page(struct pdf *p, const void *of)
{
	(void)pdf_banner(p, 8 * MM);
	draw_folds(p, of);
	if (p->page > 1) {
		(void)pdf_text_at(p, str_printf(p->arena, "\xE2\x80\x93 %d \xE2\x80\x93", p->page),
		                  &small_style, p->left, 17 * MM, p->right - p->left);
		p->y = p->top = 27 * MM;
		p->bottom = p->height - 20 * MM;
	}
}

/* An address set for a window: its lines as one text, how, and whether all of it is seen. */
struct fitted {
	struct str text;
	struct pdf_style style;
	double height;
	bool fits;
};

/* At the largest size down to LEAST points at which it fits; at LEAST if it never does. */
static struct fitted
fit_at(struct pdf *p, const struct strs *lines, struct str country, const struct frame *f,
       double least)
{
	struct fitted a = { str_join(p->arena, lines, STR("\n")), address_style, 0, false };
	double room = f->address_bottom - f->address_y + f->address_spare;

	if (country.n > 0)
		a.text = str_printf(p->arena, STR_FMT "%s" STR_FMT, STR_ARG(a.text),
		                    a.text.n > 0 ? "\n" : "", STR_ARG(country));
	while ((a.height = pdf_measure(p, a.text, &a.style, f->address_w)) > room &&
	       a.style.size > least) {
		a.style.size -= 0.5;
		if (a.style.size <= ADDRESS_READABLE)
			a.style.leading = ADDRESS_TIGHT;
	}
	a.fits = a.height <= room;
	return a;
}

/* Puts the two shortest neighbours behind the first line on one of SIZE points; false when none go
 * there. */
static bool
join_two(struct pdf *p, struct strs *lines, const struct frame *f, double size)
{
	struct pdf_style s = address_style;
	size_t best = 0, best_n = SIZE_MAX;
	struct str both;

	for (size_t i = 1; i + 1 < lines->n; i++)
		if (lines->item[i].n + lines->item[i + 1].n < best_n) {
			best = i;
			best_n = lines->item[i].n + lines->item[i + 1].n;
		}
	if (best == 0)
		return false;
	both = str_printf(p->arena, STR_FMT ", " STR_FMT, STR_ARG(lines->item[best]),
	                  STR_ARG(lines->item[best + 1]));
	s.size = size;
	if (pdf_measure(p, both, &s, f->address_w) > 1.5 * s.size * s.leading)
		return false;
	lines->item[best] = both;
	for (size_t i = best + 1; i + 1 < lines->n; i++)
		lines->item[i] = lines->item[i + 1];
	lines->n--;
	return true;
}

/* Smaller type while it can be read by a sorting machine, then fewer lines, then smaller still. */
static struct fitted
fit_address(struct pdf *p, const struct render_letter *l)
{
	static const double least[] = { ADDRESS_READABLE, ADDRESS_LEAST };
	const struct frame *f = &frames[l->envelope];
	struct strs lines = { 0 };
	struct fitted a = { 0 };

	for (size_t i = 0; i < l->address.n; i++)
		VEC_PUSH(p->arena, &lines, l->address.item[i]);
	for (size_t i = 0; i < ARRAY_LEN(least); i++) {
		do
			a = fit_at(p, &lines, l->country_line, f, least[i]);
		while (!a.fits && join_two(p, &lines, f, least[i]));
		if (a.fits)
			break;
	}
	return a;
}

/* What stands on the strip; second, where the address does not go into the window, that. */
static struct strs
strip_of(struct pdf *p, const struct render_letter *l)
{
	bool fits = l->no_window.n == 0 || fit_address(p, l).fits;
	struct strs out = { 0 };

	for (size_t i = 0; i < l->strip.n; i++) {
		VEC_PUSH(p->arena, &out, l->strip.item[i]);
		if (i == 0 && !fits)
			VEC_PUSH(p->arena, &out, l->no_window);
	}
	return out;
}

/* At the foot of the first page; returns where it begins. */
static double
draw_strip(struct pdf *p, const struct render_letter *l)
{
	struct pdf_style s[STRIP_LINES];
	PangoLayout *line[STRIP_LINES];
	double height[STRIP_LINES], code = l->qr.n > 0 ? STRIP_CODE : 0, all = 0, y;
	struct strs strip = strip_of(p, l);
	size_t n = strip.n < STRIP_LINES ? strip.n : STRIP_LINES;

	if (n == 0)
		return p->height - STRIP_EDGE;
	for (size_t i = 0; i < n; i++) {
		s[i] = strip_style;
		s[i].bold = i == 0;
		line[i] = pdf_lay(p, strip.item[i], &s[i],
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

/* The lines of the address in the window; what fits none stands where it would, to be copied. */
static void
draw_address(struct pdf *p, const struct render_letter *l)
{
	const struct frame *f = &frames[l->envelope];
	struct fitted a = fit_address(p, l);
	double y = f->address_y;

	if (a.fits && a.height > f->address_bottom - f->address_y)
		y = f->address_bottom - a.height;
	(void)pdf_text_at(p, a.text, &a.style, f->address_x, y, f->address_w);
}

/* Name, address, date: at the right, as letters to officials have them. */
static void
draw_sender(struct pdf *p, const struct render_letter *l)
{
	const struct frame *f = &frames[l->envelope];
	struct pdf_style s = sender_style;
	double most = f->sender_bottom - f->sender_y;
	struct strs lines = { 0 };
	struct str all;

	if (l->name.n > 0)
		VEC_PUSH(p->arena, &lines, l->name);
	if (l->from.n > 0)
		VEC_PUSH(p->arena, &lines, l->from);
	all = str_join(p->arena, &lines, STR("\n"));
	while (pdf_measure(p, all, &s, f->sender_w) > most && s.size > 5)
		s.size -= 0.5;
	(void)pdf_text_at(p, all, &s, f->sender_x, f->sender_y, f->sender_w);
	(void)pdf_text_at(p, l->date, &sender_style, f->date_x, f->date_y, f->sender_w);
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
	const struct frame *f = &frames[l->envelope];
	struct render_appeal text = l->text;
	struct str last = { 0 };
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
	if (text.after.n > 0) /* it goes with the closing */
		last = text.after.item[--text.after.n];
	draw_appeal(p, &text, l->own, &body_style);
	/* closing, room to sign and name stay together, and are not alone on a page */
	pdf_need(p, (last.n > 0 ? 2.5 * body_style.size : 0) + 10 + 15 + sign + 15);
	if (last.n > 0) {
		pdf_space(p, body_style.size * 0.75);
		pdf_text(p, last, &body_style);
	}
	pdf_space(p, 10);
	pdf_text(p, l->text.closing, &body_style);
	p->y += sign;
	draw_name(p, l);
}

void
draw_letters(struct pdf *p, const struct render_letters *all)
{
	for (size_t i = 0; i < all->names.n; i++)
		for (size_t k = 0; k < all->letters.n; k++) {
			struct render_letter l = all->letters.item[k];

			if (i + k > 0)
				pdf_next_part(p);
			l.name = all->names.item[i];
			draw_letter(p, &l);
			p->on_page = NULL; /* L ends here */
		}
}
