/*
 * draw_labels.c - addresses on the sheets of labels that stationers sell
 *
 * Avery L7160 and 5160, whose measures every maker copies.  No borders: a printer that is a
 * millimetre off would put them onto the next label.
 */
#include "render/pdf.h"

struct label_sheet {
	int across, down;
	double left, top, step_x, step_y, width, height;
};

static const struct label_sheet sheets[LABELS_COUNT] = {
	[LABELS_L7160] = { 3, 7, 7.2 * MM, 15.1 * MM, 66.04 * MM, 38.1 * MM, 63.5 * MM, 38.1 * MM },
	[LABELS_5160] = { 3, 10, 0.1875 * IN, 0.5 * IN, 2.75 * IN, 1 * IN, 2.625 * IN, 1 * IN },
};

#define PAD (3 * MM)

static void
draw_label(struct pdf *p, const struct label_sheet *s, struct str text, double x, double y)
{
	struct pdf_style style = { FACE_SANS, ALIGN_START, 10.5, 1.2, 0, false, "P" };
	double width = s->width - 2 * PAD, room = s->height - 2 * PAD, h;

	while ((h = pdf_measure(p, text, &style, width)) > room && style.size > 5)
		style.size -= 0.5;
	(void)pdf_text_at(p, text, &style, x + PAD, y + (s->height - h) / 2, width);
}

void
draw_labels(struct pdf *p, const struct render_labels *l)
{
	const struct label_sheet *s = &sheets[l->sheet];

	(void)pdf_banner(p, 5 * MM); /* above the first labels */
	for (int i = 0; i < s->across * s->down && l->addresses.n > 0; i++)
		draw_label(p, s, l->addresses.item[(size_t)i % l->addresses.n],
		           s->left + i % s->across * s->step_x, s->top + i / s->across * s->step_y);
}
