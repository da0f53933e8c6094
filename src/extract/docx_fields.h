/*
 * docx_fields.h - fields and links of a Word document; only for docx_body.c
 *
 * A field is a code that is not shown (HYPERLINK "mailto:...", MERGEFIELD name), and a result that
 * is.  Fields nest, also inside codes; one whose end is missing hides no more than its paragraph.
 */
#ifndef OUTCRY_EXTRACT_DOCX_FIELDS_H
#define OUTCRY_EXTRACT_DOCX_FIELDS_H

#include "base/limits.h"
#include "extract/docx.h"

#define DOCX_FIELDS_MOST LIMIT_XML_DEPTH

struct docx_field {
	bool in_code;
	struct buf code; /* or of a link its address */
	int para;        /* in which paragraph of the nest it is */
	size_t from;     /* where in it its result begins */
};

struct docx_fields {
	struct docx_field item[DOCX_FIELDS_MOST];
	int n;
	int too_deep; /* begun when there was no more room */
};

void docx_field_begin(struct arena *a, struct docx_fields *f, int para);
void docx_field_separate(struct docx_fields *f, size_t at);
void docx_field_code(struct docx_fields *f, struct str text);
/* The result ends: TEXT is its paragraph's, so far. */
void docx_field_end(struct docx_fields *f, struct gather *g, int para, struct str text);
/* The paragraph PARA ends: codes that began in it, too. */
void docx_field_para_ends(struct docx_fields *f, int para);
bool docx_field_hides(const struct docx_fields *f); /* text now is part of a code */

/* w:hyperlink, as a field whose code is known. */
void docx_link_begin(struct arena *a, struct docx_fields *f, int para, size_t at,
                     const struct docx_links *links, struct str id);

#endif
