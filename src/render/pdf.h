/*
 * pdf.h - a PDF being drawn: pages, styled text that flows over them, lines and boxes
 *
 * Only outcry-render has this.  Lengths are points from the top left corner of the page.  Text is
 * laid out by Pango (any script, either direction) between LEFT and RIGHT and goes on to the next
 * page where it meets BOTTOM.  The file holds no date, no name of a program's version and no
 * random number: the same request gives the same bytes.
 */
#ifndef OUTCRY_RENDER_PDF_H
#define OUTCRY_RENDER_PDF_H

#include <pango/pangocairo.h>

#include "base/buf.h"
#include "render/render.h"

#define MM (72.0 / 25.4)
#define IN 72.0

/* The one font map and context of the process: opening fonts is what takes time. */
struct fonts {
	PangoFontMap *map;
	PangoContext *context;
};
NODISCARD bool fonts_open(struct fonts *out, struct err *e);
void fonts_close(struct fonts *f);

enum pdf_face { FACE_SERIF, FACE_SANS };
enum pdf_align { ALIGN_START, ALIGN_END, ALIGN_CENTER };

struct pdf_style {
	enum pdf_face face;
	enum pdf_align align;
	double size;    /* points */
	double leading; /* line distance in sizes; 0: 1.35 */
	double grey;    /* 0 black, 1 white */
	bool bold;
	const char *tag; /* "H1" "P" "LI"; NULL: an artefact (banner, foot) */
};

enum pdf_output { OUTPUT_PDF, OUTPUT_TIFF, OUTPUT_PNG };

struct raster; /* raster.c */

struct pdf {
	struct arena *arena;
	const struct render_head *head;
	struct fonts *fonts;
	cairo_surface_t *surface;
	cairo_t *cr;
	PangoLayout *layout;
	struct pdf_laid { /* what LAYOUT holds: measuring and then drawing lays out once */
		struct str text;
		struct pdf_style style;
		int width;
	} laid;
	struct buf out;
	enum pdf_output output;
	struct raster *raster;           /* NULL for a PDF */
	double width, height;            /* of the page */
	double left, right, top, bottom; /* of the text on it */
	double y;                        /* where the next line starts */
	enum pdf_face face;              /* of the banner: the one the page uses anyway */
	int page;                        /* from 1 */
	bool too_long;                   /* more than LIMIT_RENDER_PAGES */
	void (*on_page)(struct pdf *,
	                const void *); /* draws what each page has; may move top, bottom */
	const void *of;                /* given to on_page */
};

/* Opens the first page.  Memory: the file in A.  P must stay where it is until closed. */
void pdf_open(struct pdf *p, struct arena *a, struct fonts *fonts, const struct render_head *head);
/* The same as dots: a fax, or the one page of a picture. */
void pdf_open_as(struct pdf *p, struct arena *a, struct fonts *fonts,
                 const struct render_head *head, enum pdf_output output);
/* Finishes: *OUT is the file.  Errors: ERR_LIMIT, ERR_IO. */
NODISCARD bool pdf_close(struct pdf *p, struct str *out, struct err *e);
void pdf_next_page(struct pdf *p);
/* Another document in the same file: a new page, whose number is 1. */
void pdf_next_part(struct pdf *p);

/* Flows TEXT at p->y and moves it; newlines break lines. */
void pdf_text(struct pdf *p, struct str text, const struct pdf_style *s);
void pdf_texts(struct pdf *p, const struct strs *list, const struct pdf_style *s, double between);
/* "1." or a dash in the margin before each item. */
void pdf_list(struct pdf *p, const struct strs *list, const struct pdf_style *s, bool numbered,
              double between);
/* In a box of its own: at X, Y, WIDTH wide, not flowing; returns its height. */
double pdf_text_at(struct pdf *p, struct str text, const struct pdf_style *s, double x, double y,
                   double width);
/* The same in two steps, where the height decides the place; pdf_put() lets go of the layout. */
PangoLayout *pdf_lay(struct pdf *p, struct str text, const struct pdf_style *s, double width,
                     double *height);
void pdf_put(struct pdf *p, PangoLayout *laid, const struct pdf_style *s, double x, double y);
/* A QR code, SIDE wide and high; nothing for an empty or overlong TEXT. */
void pdf_qr(struct pdf *p, struct str text, double x, double y, double side);
/* As high as TEXT would be. */
double pdf_measure(struct pdf *p, struct str text, const struct pdf_style *s, double width);

bool pdf_is_rtl(struct str text);             /* by its first letter with a direction */
void pdf_space(struct pdf *p, double height); /* none at the top of a page */
void pdf_need(struct pdf *p, double height);  /* a new page unless so much is left */
void pdf_line(struct pdf *p, double x0, double y0, double x1, double y1, double thick, bool dashed);
void pdf_box(struct pdf *p, double x, double y, double w, double h, double grey, bool filled);

/* The rehearsal banner at the top of a page; returns its height, 0 without one. */
double pdf_banner(struct pdf *p, double y);

/* PDF bytes of a request.  Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT, ERR_IO. */
NODISCARD bool draw_request(struct arena *a, struct fonts *fonts, const struct render_request *r,
                            struct str *pdf, struct err *e);
void draw_letter(struct pdf *p, const struct render_letter *l);
void draw_letters(struct pdf *p, const struct render_letters *all);
void draw_labels(struct pdf *p, const struct render_labels *l);
void draw_share(struct pdf *p, const struct render_share *s);
void draw_fax(struct pdf *p, const struct render_fax *f);
void draw_sheet(struct pdf *p, const struct render_sheet *s);
void draw_hand(struct pdf *p, const struct render_hand *h);
void draw_briefing(struct pdf *p, const struct render_briefing *b);
void draw_tally(struct pdf *p, const struct render_tally *t);

/* The text of an appeal from salutation to closing, OWN words after the first paragraph. */
void draw_appeal(struct pdf *p, const struct render_appeal *t, struct str own,
                 const struct pdf_style *s);

/* Dots in place of a PDF: opens p->surface and p->cr, keeps the page that is full, makes the file.
 * Errors: ERR_LIMIT, ERR_IO. */
void raster_open(struct pdf *p);
void raster_page(struct pdf *p);
NODISCARD bool raster_close(struct pdf *p, struct str *out, struct err *e);

/* Adds /Lang and "show the title" to the catalogue, takes the library's version out.  PDF: as
 * Cairo writes it; anything else comes back as it is.  Memory: in A. */
struct str pdf_finish(struct arena *a, struct str pdf, struct str lang);

#endif
