/*
 * postal.h - days of the post by pair of countries; for this room only
 */
#ifndef OUTCRY_APPEAL_POSTAL_H
#define OUTCRY_APPEAL_POSTAL_H

#include "appeal/appeal.h"

/* Days from FROM to TO.  FROM: a country, a continent as "*AS", or "*".  P: NULL is as shipped. */
int postal_days(struct arena *a, const struct postal *p, struct str to, struct str from);

/* FROM a country: no letters go to TO from there on DAY. */
bool postal_is_stopped(const struct postal *p, struct str to, struct str from, struct day day);

#endif
