/*
 * draw_briefing.c - one page of figures, made to be handed over a table
 *
 * Confirmed counts are the dark part of a bar and reported ones all of it; every bar has its
 * number in words beside it, so that nothing depends on shades.  On a page written from right to
 * left all of it is mirrored: bars grow to the left and the first day stands at the right.
 */
#include "render/pdf.h"

static const struct pdf_style kicker_style = { FACE_SANS, ALIGN_START, 9.5, 1.4, 0.25, true, "P" };
static const struct pdf_style headline_style = { FACE_SANS, ALIGN_START, 20, 1.18, 0, true, "H1" };
static const struct pdf_style small_style = { FACE_SANS, ALIGN_START, 8.5, 1.35, 0.2, false, "P" };
static const struct pdf_style lead_style = { FACE_SERIF, ALIGN_START, 10.5, 1.38, 0, false, "P" };
static const struct pdf_style sum_style = { FACE_SANS, ALIGN_START, 26, 1.1, 0, true, "P" };
static const struct pdf_style heading_style = { FACE_SANS, ALIGN_START, 10, 1.35, 0, true, "H2" };
static const struct pdf_style text_style = { FACE_SERIF, ALIGN_START, 9.5, 1.35, 0, false, "P" };
static const struct pdf_style label_style = { FACE_SANS, ALIGN_START, 8.5, 1.3, 0, false, "P" };
static const struct pdf_style foot_style = { FACE_SANS, ALIGN_START, 8, 1.3, 0.3, false, NULL };

#define BAR_HEIGHT 9.0
#define BAR_STEP   13.0
#define DARK       0.15
#define LIGHT      0.72

#define RIGHT_TO_LEFT "\xE2\x80\x8F" /* a mark without width: what follows is read that way */

/* A stretch of the page, filled from the side where its language starts. */
struct box {
	double x, width;
	bool rtl;
};

/* WIDTH of BOX, OFFSET away from where it starts. */
static struct box
part(const struct box *box, double offset, double width)
{
	double x = box->rtl ? box->x + box->width - offset - width : box->x + offset;

	return (struct box){ x, width, box->rtl };
}

/* TEXT at the start or end of BOX, which way round it may itself be read. */
static double
put(struct pdf *p, struct str text, const struct pdf_style *s, struct box box, double y)
{
	struct pdf_style turned = *s;

	if (pdf_is_rtl(text) != box.rtl && s->align != ALIGN_CENTER)
		turned.align = s->align == ALIGN_START ? ALIGN_END : ALIGN_START;
	return pdf_text_at(p, text, &turned, box.x, y, box.width);
}

static void
shade(struct pdf *p, struct box box, double y, double height, double grey)
{
	pdf_box(p, box.x, y, box.width, height, grey, true);
}

static struct box
whole(const struct pdf *p, bool rtl)
{
	return (struct box){ p->left, p->right - p->left, rtl };
}

static void
draw_sums(struct pdf *p, const struct render_rows *sums, bool rtl)
{
	struct box line = whole(p, rtl);
	double width = line.width / (sums->n > 0 ? (double)sums->n : 1), tallest = 0;

	for (size_t i = 0; i < sums->n; i++) {
		struct box box = part(&line, width * (double)i, width - 8);
		double h = put(p, sums->item[i].value, &sum_style, box, p->y);

		h += put(p, sums->item[i].label, &small_style, box, p->y + h);
		tallest = h > tallest ? h : tallest;
	}
	p->y += tallest + 8;
}

static void
draw_legend(struct pdf *p, const struct render_briefing *b, bool rtl)
{
	struct box line = whole(p, rtl);
	double step = line.width / 2;

	shade(p, part(&line, 0, 8), p->y + 2, 8, DARK);
	(void)put(p, b->confirmed_label, &label_style, part(&line, 12, step - 14), p->y);
	shade(p, part(&line, step, 8), p->y + 2, 8, LIGHT);
	(void)put(p, b->reported_label, &label_style, part(&line, step + 12, step - 14), p->y);
	p->y += 16;
}

static int64_t
largest(const struct render_bars *bars)
{
	int64_t most = 1;

	for (size_t i = 0; i < bars->n; i++)
		if (bars->item[i].actions > most)
			most = bars->item[i].actions;
	return most;
}

/* "1000 / 1234": the confirmed are read first, of those reported. */
static struct str
numbers(struct pdf *p, const struct render_bar *bar, bool rtl)
{
	return str_printf(p->arena, "%s%lld / %lld", rtl ? RIGHT_TO_LEFT : "",
	                  (long long)bar->confirmed, (long long)bar->actions);
}

/* How far LENGTH goes for COUNT, of MOST. */
static double
share_of(double length, int64_t count, int64_t most)
{
	return length * (double)count / (double)most;
}

static int64_t
confirmed_of(const struct render_bar *b)
{
	return b->confirmed < b->actions ? b->confirmed : b->actions;
}

static void
draw_bars(struct pdf *p, const struct render_bars *bars, const struct box *box, double y)
{
	double label = box->width * 0.34, number = 62, room = box->width - label - number;
	int64_t most = largest(bars);

	for (size_t i = 0; i < bars->n; i++) {
		const struct render_bar *b = &bars->item[i];
		double all = share_of(room, b->actions, most);
		double dark = share_of(room, confirmed_of(b), most);

		(void)put(p, b->label, &label_style, part(box, 0, label - 4), y);
		shade(p, part(box, label, all), y + 1, BAR_HEIGHT, LIGHT);
		shade(p, part(box, label, dark), y + 1, BAR_HEIGHT, DARK);
		(void)put(p, numbers(p, b, box->rtl), &label_style,
		          part(box, label + all + 4, number), y);
		y += BAR_STEP;
	}
}

/* Days as columns, first and last day named below, the highest day's number above. */
static void
draw_curve(struct pdf *p, const struct render_bars *bars, const struct box *box, double y)
{
	double high = 64, step = box->width / (bars->n > 0 ? (double)bars->n : 1);
	double base = y + 12 + high, half = box->width / 2;
	int64_t most = largest(bars);
	struct pdf_style end = label_style;

	end.align = ALIGN_END;
	(void)put(p, str_printf(p->arena, "%lld", (long long)most), &label_style, *box, y);
	for (size_t i = 0; i < bars->n; i++) {
		const struct render_bar *b = &bars->item[i];
		double all = share_of(high, b->actions, most);
		double dark = share_of(high, confirmed_of(b), most);
		double wide = step > 3 ? step - 1 : step;
		struct box column = part(box, step * (double)i, wide > 24 ? 24 : wide);

		shade(p, column, base - all, all, LIGHT);
		shade(p, column, base - dark, dark, DARK);
	}
	pdf_line(p, box->x, base, box->x + box->width, base, 0.6, false);
	if (bars->n > 0)
		(void)put(p, bars->item[0].label, &label_style, part(box, 0, half), base + 2);
	if (bars->n > 1)
		(void)put(p, bars->item[bars->n - 1].label, &end, part(box, half, half), base + 2);
}

static double
chart_height(const struct render_chart *c)
{
	return 16 + (c->kind == CHART_CURVE ? 92 : BAR_STEP * (double)c->bars.n);
}

static void
draw_chart(struct pdf *p, const struct render_chart *c, const struct box *box)
{
	double y = p->y + put(p, c->heading, &heading_style, *box, p->y) + 3;

	if (c->kind == CHART_CURVE)
		draw_curve(p, &c->bars, box, y);
	else
		draw_bars(p, &c->bars, box, y);
}

/* Two charts side by side, or one over the whole width. */
static void
draw_charts(struct pdf *p, const struct render_charts *charts, bool rtl)
{
	struct box line = whole(p, rtl);
	double gap = 10 * MM, half = (line.width - gap) / 2;
	struct box first = part(&line, 0, half), second = part(&line, half + gap, half);

	for (size_t i = 0; i < charts->n;) {
		const struct render_chart *c = &charts->item[i];
		bool pair = c->kind == CHART_BARS && i + 1 < charts->n &&
		            charts->item[i + 1].kind == CHART_BARS;
		double h = chart_height(c);

		if (pair && chart_height(c + 1) > h)
			h = chart_height(c + 1);
		pdf_need(p, h);
		draw_chart(p, c, pair ? &first : &line);
		if (pair)
			draw_chart(p, c + 1, &second);
		p->y += h + 8;
		i += pair ? 2 : 1;
	}
}

static void
on_page(struct pdf *p, const void *of)
{
	const struct render_briefing *b = of;
	double width = p->right - p->left, y = p->height - 12 * MM;

	for (size_t i = 0; i < b->foot.n; i++)
		y -= pdf_measure(p, b->foot.item[i], &foot_style, width);
	p->bottom = y - 4 * MM;
	pdf_line(p, p->left, y - 3, p->right, y - 3, 0.5, false);
	for (size_t i = 0; i < b->foot.n; i++)
		y += pdf_text_at(p, b->foot.item[i], &foot_style, p->left, y, width);
	p->top = 13 * MM;
	p->top += pdf_banner(p, p->top);
	p->top += b->head.banner.n > 0 ? 3 * MM : 0;
	p->y = p->top;
}

static double
height_of(struct pdf *p, const struct strs *list, const struct pdf_style *s)
{
	double h = 0;

	for (size_t i = 0; i < list->n; i++)
		h += pdf_measure(p, list->item[i], s, p->right - p->left) + 2;
	return h;
}

/* What is asked, as much as leaves room for how the counts are known: it is one page. */
static struct strs
that_fit(struct pdf *p, const struct render_briefing *b)
{
	struct strs fit = { 0 }, ends = { 0 };
	double room = p->bottom - p->y - height_of(p, &b->notes, &small_style) - 60;

	VEC_PUSH(p->arena, &ends, b->deadline);
	VEC_PUSH(p->arena, &ends, b->check);
	room -= height_of(p, &ends, &small_style);
	for (size_t i = 0; i < b->asked.n; i++) {
		room -= pdf_measure(p, b->asked.item[i], &text_style, p->right - p->left - 20) + 2;
		if (room > 0)
			VEC_PUSH(p->arena, &fit, b->asked.item[i]);
	}
	return fit;
}

void
draw_briefing(struct pdf *p, const struct render_briefing *b)
{
	bool rtl = pdf_is_rtl(b->confirmed_label);
	struct strs asked;

	p->left = 20 * MM;
	p->right = p->width - 20 * MM;
	p->face = FACE_SANS;
	p->on_page = on_page;
	p->of = b;
	on_page(p, b);
	pdf_text(p, b->kicker, &kicker_style);
	p->y += 2;
	pdf_text(p, b->headline, &headline_style);
	p->y += 3;
	pdf_text(p, b->as_of, &small_style);
	pdf_space(p, 8);
	pdf_text(p, b->lead, &lead_style);
	pdf_space(p, 10);
	draw_sums(p, &b->sums, rtl);
	draw_legend(p, b, rtl);
	draw_charts(p, &b->charts, rtl);
	asked = that_fit(p, b);
	if (asked.n > 0) {
		pdf_text(p, b->asked_heading, &heading_style);
		p->y += 2;
		pdf_list(p, &asked, &text_style, true, 2);
		pdf_space(p, 8);
	}
	if (b->notes.n > 0) {
		pdf_text(p, b->notes_heading, &heading_style);
		p->y += 2;
		pdf_texts(p, &b->notes, &small_style, 2);
		pdf_space(p, 6);
	}
	pdf_text(p, b->deadline, &small_style);
	pdf_text(p, b->check, &small_style);
}
