/*
 * fonts.c - our own font configuration: the system's folders and cache, none of its rules
 *
 * What a letter looks like must not depend on a user's configuration, and reading it all takes
 * longer than drawing.  Families are named by pdf.c, CJK ones first in TrueType: Cairo 1.16 drops
 * glyphs of CFF fonts such as Noto Sans CJK.
 */
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>

#include "render/pdf.h"

static const FcChar8 config_text[] =
	"<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
	"<dir>/usr/share/fonts/truetype</dir>"
	"<cachedir>/var/cache/fontconfig</cachedir>"
	"</fontconfig>";

static FcConfig *
load_config(void)
{
	FcConfig *c = FcConfigCreate();

	if (c == NULL)
		return NULL;
	if (!FcConfigParseAndLoadFromMemory(c, config_text, FcTrue) || !FcConfigBuildFonts(c)) {
		FcConfigDestroy(c);
		return NULL;
	}
	return c;
}

bool
fonts_open(struct fonts *out, struct err *e)
{
	FcConfig *c = load_config();
	struct fonts f = { 0 };
	cairo_font_options_t *options;

	if (c == NULL)
		return err_set(e, ERR_IO, "fonts: the configuration cannot be read");
	if (FcConfigGetFonts(c, FcSetSystem) == NULL ||
	    FcConfigGetFonts(c, FcSetSystem)->nfont == 0) {
		FcConfigDestroy(c);
		return err_set(e, ERR_NOT_FOUND,
		               "fonts: none in /usr/share/fonts/truetype; install fonts-noto-core");
	}
	(void)FcConfigSetCurrent(c); /* or Pango would have the system's rules read in a thread */
	f.map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(f.map), c);
	FcConfigDestroy(c); /* the map holds its own reference */
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(f.map), 72.0);
	f.context = pango_font_map_create_context(f.map);
	options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	pango_cairo_context_set_font_options(f.context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(f.context, FALSE);
	*out = f;
	return true;
}

void
fonts_close(struct fonts *f)
{
	if (f->context != NULL)
		g_object_unref(f->context);
	if (f->map != NULL)
		g_object_unref(f->map);
	*f = (struct fonts){ 0 };
}
