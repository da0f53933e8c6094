/*
 * charset_tables.h - what bytes are in the encodings we know; only for charset*.c
 *
 * Written at build time by tools/charsetc.c, which asks the iconv of the machine that builds; see
 * docs/adr/0024 for why none is asked at run time.
 */
#ifndef OUTCRY_EXTRACT_CHARSET_TABLES_H
#define OUTCRY_EXTRACT_CHARSET_TABLES_H

#include <stdint.h>

/* One byte a character.  The first are those that text is most often wrongly read in. */
enum charset_page {
	PAGE_1252,
	PAGE_1251,
	PAGE_KOI8,
	PAGE_1256,
	PAGE_1254,
	CHARSET_MISREAD,
	PAGE_8859_15 = CHARSET_MISREAD,
	PAGE_8859_6,
	PAGE_8859_5,
	PAGE_866,
	PAGE_MAC,
	PAGE_850,
	PAGE_1250,
	PAGE_1253,
	CHARSET_PAGES
};
/* The bytes from 128; 0: none; a byte that a Windows page leaves free is the control character
 * that browsers make of it. */
extern const uint16_t charset_pages[CHARSET_PAGES][128];

/* The other way: the byte that shows as a character, 0: none. */
#define CHARSET_SHOWN 0x2200
extern const uint8_t charset_bytes[CHARSET_MISREAD][CHARSET_SHOWN];

/* One or two bytes a character, the first of two from 81 to FE, the second from 40 to FE. */
enum charset_double { DOUBLE_GB18030, DOUBLE_BIG5, DOUBLE_949, DOUBLE_932, CHARSET_DOUBLES };
#define CHARSET_LEADS  126
#define CHARSET_TRAILS 191
extern const uint16_t charset_singles[CHARSET_DOUBLES][128]; /* from 128; 0: leads, or none */
/* 0: none; above the 21 bits of a character a mark that combines with it, counted from U+02FF */
extern const uint32_t charset_doubles[CHARSET_DOUBLES][CHARSET_LEADS * CHARSET_TRAILS];

/* GB 18030's four bytes below U+10000: from a number on, characters from CP on; ends with cp 0 */
struct charset_run {
	uint16_t from, cp;
};
extern const struct charset_run charset_gb_runs[];

#endif
