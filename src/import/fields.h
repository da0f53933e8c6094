/*
 * fields.h - the fields of a case from the parts of its document
 *
 * Each function fills members of the reading's OUT, claims what it took, and says its doubts.
 */
#ifndef OUTCRY_IMPORT_FIELDS_H
#define OUTCRY_IMPORT_FIELDS_H

#include "import/parts.h"

/* fields_text.c: what is told; fields_demands.c: what is asked */
void fields_headline(struct reading *r, const struct parts *p);
void fields_story(struct reading *r, const struct parts *p);
void fields_demands(struct reading *r, const struct parts *p);
void fields_letter(struct reading *r, const struct parts *p);
void fields_rest(struct reading *r, const struct parts *p); /* report back, background, links */

/* fields_earlier.c; the links last, when everything else has taken its own */
void fields_previous(struct reading *r, const struct parts *p);
void fields_links(struct reading *r, const struct parts *p);
/* deadline.c */
void fields_deadline(struct reading *r, const struct parts *p);

/* fields_language.c: the first of all, as it decides whose labels are looked for; then the
 * languages to write in */
void fields_language(struct reading *r);
void fields_preferred_languages(struct reading *r, const struct parts *p);
/* fields_reference.c: number, index, dates, kind */
void fields_reference(struct reading *r, const struct parts *p);

/* fields_dates.c: the line with the document's own day where another stands above it, or
 * r->lines */
size_t own_date_line(const struct reading *r, const struct parts *p);
/* The day behind the issuer's name on that line. */
void fields_issued_by_issuer(struct reading *r, size_t line);
/* Where no line is a date: behind its label within a line, or before the first sentence. */
void fields_issued_in_text(struct reading *r, const struct parts *p);

/* fields_country_text.c: "Russia: Ana Example" heads a letter; the country the text names most */
/* The country that the told text names most, where it never names OTHER; or NULL. */
const char *fields_country_told(const struct reading *r, const struct parts *p, struct str other);
void fields_country_headed(struct reading *r, const struct parts *p);
void fields_country_in_text(struct reading *r, const struct parts *p);

/* fields_countries.c */
void fields_countries(struct reading *r, const struct parts *p); /* after the officials */
/* A state appealed to, by the bytes FROM to TO; one that is there already only gets evidence. */
void fields_country_add(struct reading *r, const char *iso, size_t from, size_t to);

#endif
