/*
 * raster.c - the same drawing as dots: Group 4 TIFF for fax programs, PNG for pictures
 *
 * A fax line has 1728 dots at 204 an inch, 196 lines an inch (T.4, "fine"), so dots are not
 * square; an A4 sheet is 1686 of them wide and stands in the middle.  Letters are drawn grey at
 * their edges and cut at half: that keeps thin strokes of Arabic and Chinese better than drawing
 * without grey does.
 */
#include <string.h>
#include <tiffio.h>

#include "base/limits.h"
#include "render/pdf.h"

#define FAX_DOTS  1728
#define FAX_X     204.0
#define FAX_Y     196.0
#define HALF      128
#define ROW_BYTES (FAX_DOTS / 8)

/* A file in memory, as libtiff wants one. */
struct raster {
	struct arena *arena;
	TIFF *tiff; /* NULL: a picture */
	char *data;
	size_t n, cap, at;
	bool full;
};

static tmsize_t
tiff_read(thandle_t handle, void *to, tmsize_t n)
{
	struct raster *r = handle;
	size_t left = r->at < r->n ? r->n - r->at : 0, take = (size_t)n < left ? (size_t)n : left;

	memcpy(to, r->data + r->at, take);
	r->at += take;
	return (tmsize_t)take;
}

static tmsize_t
tiff_write(thandle_t handle, void *from, tmsize_t n)
{
	struct raster *r = handle;
	size_t end = r->at + (size_t)n;

	if (end > LIMIT_PDF_BYTES) {
		r->full = true;
		return 0;
	}
	if (end > r->cap) {
		size_t cap = end * 2;
		char *more = arena_alloc(r->arena, cap, 1);

		if (r->n > 0)
			memcpy(more, r->data, r->n);
		r->data = more;
		r->cap = cap;
	}
	memcpy(r->data + r->at, from, (size_t)n);
	r->at = end;
	r->n = end > r->n ? end : r->n;
	return n;
}

static toff_t
tiff_seek(thandle_t handle, toff_t offset, int whence)
{
	struct raster *r = handle;
	size_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? r->at : r->n;

	r->at = from + (size_t)offset;
	return r->at;
}

static int
tiff_close(thandle_t handle)
{
	(void)handle;
	return 0;
}

static toff_t
tiff_size(thandle_t handle)
{
	return ((struct raster *)handle)->n;
}

/* Black ink on nothing; what is not covered stays white. */
static void
open_fax(struct pdf *p, struct raster *r)
{
	double x = FAX_X / IN, y = FAX_Y / IN;

	(void)TIFFSetWarningHandler(NULL);
	(void)TIFFSetErrorHandler(NULL);
	r->tiff = TIFFClientOpen("fax", "wm", r, tiff_read, tiff_write, tiff_seek, tiff_close,
	                         tiff_size, NULL, NULL);
	p->surface = cairo_image_surface_create(CAIRO_FORMAT_A8, FAX_DOTS, (int)(p->height * y));
	p->cr = cairo_create(p->surface);
	cairo_translate(p->cr, (FAX_DOTS - p->width * x) / 2, 0);
	cairo_scale(p->cr, x, y);
}

void
raster_open(struct pdf *p)
{
	struct raster *r = arena_array(p->arena, struct raster, 1);

	r->arena = p->arena;
	p->raster = r;
	if (p->output == OUTPUT_TIFF) {
		open_fax(p, r);
		return;
	}
	p->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)p->width, (int)p->height);
	p->cr = cairo_create(p->surface);
	cairo_set_source_rgb(p->cr, 1, 1, 1);
	cairo_paint(p->cr);
}

static void
cut_row(const unsigned char *grey, unsigned char row[ROW_BYTES])
{
	memset(row, 0, ROW_BYTES);
	for (int x = 0; x < FAX_DOTS; x++)
		if (grey[x] >= HALF)
			row[x / 8] = (unsigned char)(row[x / 8] | 0x80 >> x % 8);
}

void
raster_page(struct pdf *p)
{
	TIFF *t = p->raster->tiff;
	int height = cairo_image_surface_get_height(p->surface);
	int stride = cairo_image_surface_get_stride(p->surface);
	unsigned char *dots, row[ROW_BYTES];

	if (p->output != OUTPUT_TIFF || t == NULL)
		return;
	cairo_surface_flush(p->surface);
	dots = cairo_image_surface_get_data(p->surface);
	TIFFSetField(t, TIFFTAG_SUBFILETYPE, FILETYPE_PAGE);
	TIFFSetField(t, TIFFTAG_IMAGEWIDTH, FAX_DOTS);
	TIFFSetField(t, TIFFTAG_IMAGELENGTH, height);
	TIFFSetField(t, TIFFTAG_BITSPERSAMPLE, 1);
	TIFFSetField(t, TIFFTAG_SAMPLESPERPIXEL, 1);
	TIFFSetField(t, TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
	TIFFSetField(t, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
	TIFFSetField(t, TIFFTAG_FILLORDER, FILLORDER_MSB2LSB);
	TIFFSetField(t, TIFFTAG_ROWSPERSTRIP, height);
	TIFFSetField(t, TIFFTAG_XRESOLUTION, FAX_X);
	TIFFSetField(t, TIFFTAG_YRESOLUTION, FAX_Y);
	TIFFSetField(t, TIFFTAG_RESOLUTIONUNIT, RESUNIT_INCH);
	for (int y = 0; dots != NULL && y < height; y++) {
		cut_row(dots + (size_t)y * (size_t)stride, row);
		if (TIFFWriteScanline(t, row, (uint32_t)y, 0) < 0)
			p->raster->full = true;
	}
	if (TIFFWriteDirectory(t) == 0)
		p->raster->full = true;
	cairo_save(p->cr);
	cairo_set_operator(p->cr, CAIRO_OPERATOR_CLEAR);
	cairo_paint(p->cr);
	cairo_restore(p->cr);
}

static cairo_status_t
write_png(void *closure, const unsigned char *data, unsigned int n)
{
	struct buf *b = closure;

	buf_put(b, (struct str){ (const char *)data, n });
	return b->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

bool
raster_close(struct pdf *p, struct str *out, struct err *e)
{
	struct raster *r = p->raster;

	if (p->output == OUTPUT_PNG) {
		if (cairo_surface_write_to_png_stream(p->surface, write_png, &p->out) !=
		    CAIRO_STATUS_SUCCESS)
			return err_set(e, ERR_IO, "drawing: the picture cannot be written");
		return buf_done(&p->out, "PNG", out, e);
	}
	raster_page(p);
	if (r->tiff == NULL)
		return err_set(e, ERR_IO, "drawing: no memory for the fax");
	TIFFClose(r->tiff);
	if (r->full)
		return err_set(e, ERR_LIMIT, "the fax is larger than %d bytes", LIMIT_PDF_BYTES);
	*out = (struct str){ r->data, r->n };
	return true;
}
