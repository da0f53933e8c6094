/* draw.c - from a request to the bytes of its PDF */
#include "base/limits.h"
#include "render/pdf.h"

static const struct render_head *
head_of(const struct render_request *r)
{
	switch (r->kind) {
	case RENDER_LETTER:
		return &r->u.letter.head;
	case RENDER_FAX:
	case RENDER_FAX_TIFF:
		return &r->u.fax.head;
	case RENDER_SHEET:
		return &r->u.sheet.head;
	case RENDER_HAND:
		return &r->u.hand.head;
	case RENDER_BRIEFING:
		return &r->u.briefing.head;
	case RENDER_TALLY:
		return &r->u.tally.head;
	case RENDER_LETTERS:
		return &r->u.letters.head;
	case RENDER_LABELS:
		return &r->u.labels.head;
	case RENDER_SHARE:
		return &r->u.share.head;
	case RENDER_NONE:
	case RENDER_KIND_COUNT:
		break;
	}
	return NULL;
}

static void
draw(struct pdf *p, const struct render_request *r)
{
	switch (r->kind) {
	case RENDER_LETTER:
		draw_letter(p, &r->u.letter);
		break;
	case RENDER_FAX:
	case RENDER_FAX_TIFF:
		draw_fax(p, &r->u.fax);
		break;
	case RENDER_SHEET:
		draw_sheet(p, &r->u.sheet);
		break;
	case RENDER_HAND:
		draw_hand(p, &r->u.hand);
		break;
	case RENDER_BRIEFING:
		draw_briefing(p, &r->u.briefing);
		break;
	case RENDER_TALLY:
		draw_tally(p, &r->u.tally);
		break;
	case RENDER_LETTERS:
		draw_letters(p, &r->u.letters);
		break;
	case RENDER_LABELS:
		draw_labels(p, &r->u.labels);
		break;
	case RENDER_SHARE:
		draw_share(p, &r->u.share);
		break;
	case RENDER_NONE:
	case RENDER_KIND_COUNT:
		break;
	}
}

bool
draw_request(struct arena *a, struct fonts *fonts, const struct render_request *r, struct str *pdf,
             struct err *e)
{
	const struct render_head *head = head_of(r);
	struct pdf p;

	if (head == NULL)
		return err_set(e, ERR_INPUT, "render request: asks for nothing");
	pdf_open_as(&p, a, fonts, head,
	            r->kind == RENDER_FAX_TIFF ? OUTPUT_TIFF
	            : r->kind == RENDER_SHARE  ? OUTPUT_PNG
	                                       : OUTPUT_PDF);
	draw(&p, r);
	return pdf_close(&p, pdf, e);
}
