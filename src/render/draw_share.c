/*
 * draw_share.c - the picture of a case beside a link to it, 1200 by 630: only what the page says
 */
#include "render/pdf.h"

#define EDGE 70.0
#define BAND 16.0

static const struct pdf_style kicker_style = { FACE_SANS, ALIGN_START, 32, 1.3, 0.3, true, NULL };
static const struct pdf_style until_style = { FACE_SANS, ALIGN_START, 34, 1.3, 0, true, NULL };
static const struct pdf_style foot_style = { FACE_SANS, ALIGN_START, 26, 1.3, 0.3, false, NULL };

void
draw_share(struct pdf *p, const struct render_share *s)
{
	struct pdf_style headline = { FACE_SANS, ALIGN_START, 76, 1.15, 0, true, NULL };
	double foot = p->height - EDGE, room;

	p->left = EDGE;
	p->right = p->width - EDGE;
	p->bottom = p->height;
	p->face = FACE_SANS;
	pdf_box(p, 0, 0, p->width, BAND, 0, true);
	p->y = p->top = EDGE;
	if (p->head->banner.n > 0) {
		struct pdf_style banner = until_style;

		p->y += pdf_text_at(p, p->head->banner, &banner, p->left, p->y,
		                    p->right - p->left) +
		        8;
	}
	foot -= pdf_measure(p, s->foot, &foot_style, p->right - p->left);
	(void)pdf_text_at(p, s->foot, &foot_style, p->left, foot, p->right - p->left);
	foot -= 18 + pdf_measure(p, s->until, &until_style, p->right - p->left);
	(void)pdf_text_at(p, s->until, &until_style, p->left, foot, p->right - p->left);
	p->y += pdf_text_at(p, s->kicker, &kicker_style, p->left, p->y, p->right - p->left) + 14;
	room = foot - 24 - p->y;
	while (pdf_measure(p, s->headline, &headline, p->right - p->left) > room &&
	       headline.size > 24)
		headline.size -= 4;
	(void)pdf_text_at(p, s->headline, &headline, p->left, p->y, p->right - p->left);
}
