/*
 * draw_briefing.c - one page of figures, made to be handed over a table
 *
 * Confirmed counts are the dark part of a bar and reported ones all of it; every bar has its
 * number in words beside it, so that nothing depends on shades.
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

static void
draw_sums(struct pdf *p, const struct render_rows *sums)
{
	double width = (p->right - p->left) / (sums->n > 0 ? (double)sums->n : 1), tallest = 0;

	for (size_t i = 0; i < sums->n; i++) {
		double x = p->left + width * (double)i, h;

		h = pdf_text_at(p, sums->item[i].value, &sum_style, x, p->y, width - 8);
		h += pdf_text_at(p, sums->item[i].label, &small_style, x, p->y + h, width - 8);
		tallest = h > tallest ? h : tallest;
	}
	p->y += tallest + 8;
}

static void
draw_legend(struct pdf *p, const struct render_briefing *b)
{
	double x = p->left, step = (p->right - p->left) / 2;

	pdf_box(p, x, p->y + 2, 8, 8, DARK, true);
	(void)pdf_text_at(p, b->confirmed_label, &label_style, x + 12, p->y, step - 14);
	pdf_box(p, x + step, p->y + 2, 8, 8, LIGHT, true);
	(void)pdf_text_at(p, b->reported_label, &label_style, x + step + 12, p->y, step - 14);
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

/* "1000 / 1234": the confirmed lead, of those reported. */
static struct str
numbers(struct pdf *p, const struct render_bar *bar)
{
	return str_printf(p->arena, "%lld / %lld", (long long)bar->confirmed,
	                  (long long)bar->actions);
}

static double
draw_bars(struct pdf *p, const struct render_bars *bars, double x, double y, double width)
{
	double label = width * 0.34, number = 62, room = width - label - number;
	double most = (double)largest(bars);

	for (size_t i = 0; i < bars->n; i++) {
		const struct render_bar *b = &bars->item[i];
		double all = room * (double)b->actions / most;
		double dark = room *
		              (double)(b->confirmed < b->actions ? b->confirmed : b->actions) /
		              most;

		(void)pdf_text_at(p, b->label, &label_style, x, y, label - 4);
		pdf_box(p, x + label, y + 1, all, BAR_HEIGHT, LIGHT, true);
		pdf_box(p, x + label, y + 1, dark, BAR_HEIGHT, DARK, true);
		(void)pdf_text_at(p, numbers(p, b), &label_style, x + label + all + 4, y, number);
		y += BAR_STEP;
	}
	return y;
}

/* Days as columns, first and last day named below, the highest day's number above. */
static double
draw_curve(struct pdf *p, const struct render_bars *bars, double x, double y, double width)
{
	double high = 64, step = width / (bars->n > 0 ? (double)bars->n : 1);
	double most = (double)largest(bars), base = y + 12 + high;
	struct pdf_style end = label_style;

	end.align = ALIGN_END;
	(void)pdf_text_at(p, str_printf(p->arena, "%lld", (long long)largest(bars)), &label_style,
	                  x, y, width);
	for (size_t i = 0; i < bars->n; i++) {
		const struct render_bar *b = &bars->item[i];
		double all = high * (double)b->actions / most;
		double dark = high *
		              (double)(b->confirmed < b->actions ? b->confirmed : b->actions) /
		              most;
		double left = x + step * (double)i, wide = step > 3 ? step - 1 : step;

		if (wide > 24)
			wide = 24;
		pdf_box(p, left, base - all, wide, all, LIGHT, true);
		pdf_box(p, left, base - dark, wide, dark, DARK, true);
	}
	pdf_line(p, x, base, x + width, base, 0.6, false);
	if (bars->n > 0)
		(void)pdf_text_at(p, bars->item[0].label, &label_style, x, base + 2, width / 2);
	if (bars->n > 1)
		(void)pdf_text_at(p, bars->item[bars->n - 1].label, &end, x + width / 2, base + 2,
		                  width / 2);
	return base + 16;
}

static double
chart_height(const struct render_chart *c)
{
	return 16 + (c->kind == CHART_CURVE ? 92 : BAR_STEP * (double)c->bars.n);
}

/* Two charts side by side, or one over the whole width. */
static void
draw_chart(struct pdf *p, const struct render_chart *c, double x, double y, double width)
{
	y += pdf_text_at(p, c->heading, &heading_style, x, y, width) + 3;
	if (c->kind == CHART_CURVE)
		(void)draw_curve(p, &c->bars, x, y, width);
	else
		(void)draw_bars(p, &c->bars, x, y, width);
}

static void
draw_charts(struct pdf *p, const struct render_charts *charts)
{
	double gap = 10 * MM, half = (p->right - p->left - gap) / 2;

	for (size_t i = 0; i < charts->n;) {
		const struct render_chart *c = &charts->item[i];
		bool pair = c->kind == CHART_BARS && i + 1 < charts->n &&
		            charts->item[i + 1].kind == CHART_BARS;
		double h = chart_height(c);

		if (pair && chart_height(c + 1) > h)
			h = chart_height(c + 1);
		pdf_need(p, h);
		draw_chart(p, c, p->left, p->y, pair ? half : p->right - p->left);
		if (pair)
			draw_chart(p, c + 1, p->left + half + gap, p->y, half);
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
	draw_sums(p, &b->sums);
	draw_legend(p, b);
	draw_charts(p, &b->charts);
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
