/*
 * dates.h - days as documents print them, in every label language
 *
 *     20 February 1992   June 10, 2021   17 August, 2017   13 de abril de 2016   27. Januar 2015
 *     28.2.12   26/10/2017   2017-08-16   2017年8月17日   1er mars 2014
 */
#ifndef OUTCRY_IMPORT_DATES_H
#define OUTCRY_IMPORT_DATES_H

#include "import/reading.h"

struct date_hit {
	struct day day;
	size_t from, to; /* tokens */
	bool swapped;    /* 05/06/2017: day and month could be the other way round */
	bool no_year;    /* "13 July": day.year is 0 */
};

/* A date with a year that begins at token AT. */
bool date_at(const struct reading *r, size_t at, size_t end, struct date_hit *out);
/* As date_at, but "13 July" counts too. */
bool date_at_loose(const struct reading *r, size_t at, size_t end, struct date_hit *out);
/* "November 2007", "2007년 11월": the first day of that month. */
bool month_printed(const struct reading *r, size_t at, size_t end, struct day *out);
/* The first date at or after AT. */
bool date_find(const struct reading *r, size_t at, size_t end, struct date_hit *out);

/* "8", "eight", "both": a count at token AT, -1 for none; *TO is behind it. */
int number_at(const struct reading *r, size_t at, size_t end, size_t *to);

#endif
