/*
 * uaref.h - the number of an urgent action: series, serial and year
 *
 * 163/17 in documents, 163-17 in addresses; other series carry their name: EXTRA 19/92,
 * extra-19-92.  The two digits of the year are read in the window 1973 (the first urgent action)
 * to 2072.
 */
#ifndef OUTCRY_UAREF_H
#define OUTCRY_UAREF_H

#include "base/arena.h"
#include "base/str.h"

struct uaref {
	char series[8]; /* "UA", "EXTRA", "MA", "NSA", "OBS", "AHRC"; "" : no reference */
	int serial;     /* 1..9999 */
	int year;       /* 1973..2072 */
};

struct uarefs {
	struct uaref *item;
	size_t n, cap;
};

bool uaref_is_set(const struct uaref *r);
bool uaref_eq(const struct uaref *a, const struct uaref *b);

/* From "163/17", "163-17", "UA 163/17", "'EXTRA 19/92'", "extra-19-92".  For the command line and
 * addresses; what documents print is the import's to read. */
bool uaref_parse(struct str s, struct uaref *out);

struct str uaref_number(struct arena *a, const struct uaref *r); /* "163/17": as in the schema */
struct str uaref_text(struct arena *a, const struct uaref *r);   /* "163/17", "EXTRA 19/92" */
struct str uaref_slug(struct arena *a, const struct uaref *r);   /* "163-17", "extra-19-92" */

#endif
