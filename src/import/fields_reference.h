/*
 * fields_reference.h - the reference lines while they are read; for fields_*.c
 */
#ifndef OUTCRY_IMPORT_FIELDS_REFERENCE_H
#define OUTCRY_IMPORT_FIELDS_REFERENCE_H

#include "import/fields.h"
#include "import/refs.h"

/* fields_number.c; FROM and BEFORE are the bytes where what goes with the thing begins */
bool number_is_former(const struct uarefs *list, const struct uaref *ref);
void number_take(struct reading *r, const struct ref_hit *h, size_t from);
void number_take_former(struct reading *r, const struct ref_hit *h, size_t from);
void number_take_code(struct reading *r, const struct code_hit *h, size_t before);
/* Tokens FROM to TO: one concern or several. */
void concerns_take(struct reading *r, size_t before, size_t from, size_t to);

/* fields_refline.c */
void refline_read(struct reading *r, const struct parts *p, size_t line);
bool refline_is_another(const struct reading *r, const struct parts *p, size_t i);
/* A label or a small word of these lines, which is no concern; *TO is behind it. */
bool refline_label(const struct reading *r, size_t at, size_t end, size_t *to);

/* fields_kind.c */
void kind_take(struct reading *r, const struct kind_hit *k);
void kind_doubt(struct reading *r, const struct line *l);
void kind_of_ordinal(struct reading *r);
void kind_of_stop(struct reading *r, const struct parts *p);
void kind_of_information(struct reading *r, const struct parts *p);
void kind_of_regarding(struct reading *r, const struct parts *p);
void kind_of_correction(struct reading *r, const struct parts *p);
void kind_of_second_title(struct reading *r, const struct parts *p);

#endif
