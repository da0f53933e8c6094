/*
 * charsetc - the encodings of src/extract/charset_tables.h as tables
 *
 *     charsetc OUT.c
 */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "base/utf8.h"
#include "extract/charset_tables.h"

#define GB_FOUR_BYTES 39420 /* below U+10000 */

static iconv_t
open_or_end(const char *name)
{
	iconv_t cd = iconv_open("UTF-8", name);

	if (cd == (iconv_t)-1) {
		(void)fprintf(stderr, "charsetc: iconv does not know %s\n", name);
		exit(1);
	}
	return cd;
}

/* The character, or two, that N bytes are; false for none. */
static bool
ask(iconv_t cd, const char *bytes, size_t n, uint32_t cp[2])
{
	char in[4], utf8[16], *from = in, *to = utf8;
	size_t in_n = n, out_n = sizeof(utf8), at = 0;
	struct str got;

	memcpy(in, bytes, n);
	(void)iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &from, &in_n, &to, &out_n) == (size_t)-1)
		return false;
	(void)iconv(cd, NULL, NULL, &to, &out_n); /* what it kept to combine */
	got = (struct str){ utf8, (size_t)(to - utf8) };
	cp[0] = got.n == 0 ? 0 : utf8_next(got, &at);
	cp[1] = at < got.n ? utf8_next(got, &at) : 0;
	return cp[0] != 0;
}

static uint16_t
byte_of_page(iconv_t cd, int byte)
{
	uint32_t cp[2];
	char in = (char)byte;

	if (ask(cd, &in, 1, cp))
		return (uint16_t)cp[0];
	return byte < 160 ? (uint16_t)byte : 0;
}

static void
write_pages(FILE *out)
{
	static const char *const names[] = {
		[PAGE_1252] = "WINDOWS-1252", [PAGE_1251] = "WINDOWS-1251",
		[PAGE_KOI8] = "KOI8-R",       [PAGE_1256] = "WINDOWS-1256",
		[PAGE_1254] = "WINDOWS-1254", [PAGE_8859_15] = "ISO-8859-15",
		[PAGE_8859_6] = "ISO-8859-6", [PAGE_8859_5] = "ISO-8859-5",
		[PAGE_866] = "CP866",         [PAGE_MAC] = "MACINTOSH",
		[PAGE_850] = "CP850",         [PAGE_1250] = "WINDOWS-1250",
		[PAGE_1253] = "WINDOWS-1253",
	};

	(void)fprintf(out, "\nconst uint16_t charset_pages[CHARSET_PAGES][128] = {\n");
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		iconv_t cd = open_or_end(names[i]);

		(void)fprintf(out, "\t{");
		for (int byte = 128; byte < 256; byte++)
			(void)fprintf(out, " 0x%x,", byte_of_page(cd, byte));
		(void)fprintf(out, " },\n");
		(void)iconv_close(cd);
	}
	(void)fprintf(out, "};\n");
}

static void
write_bytes(FILE *out)
{
	static const char *const names[] = {
		[PAGE_1252] = "WINDOWS-1252", [PAGE_1251] = "WINDOWS-1251", [PAGE_KOI8] = "KOI8-R",
		[PAGE_1256] = "WINDOWS-1256", [PAGE_1254] = "WINDOWS-1254",
	};

	(void)fprintf(out, "\nconst uint8_t charset_bytes[CHARSET_MISREAD][CHARSET_SHOWN] = {\n");
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		iconv_t cd = open_or_end(names[i]);

		(void)fprintf(out, "\t{");
		for (int byte = 128; byte < 256; byte++) {
			uint16_t cp = byte_of_page(cd, byte);

			if (cp != 0 && cp < CHARSET_SHOWN)
				(void)fprintf(out, " [0x%x] = 0x%x,", cp, (unsigned int)byte);
		}
		(void)fprintf(out, " },\n");
		(void)iconv_close(cd);
	}
	(void)fprintf(out, "};\n");
}

static const char *const doubles[] = {
	[DOUBLE_GB18030] = "GB18030",
	[DOUBLE_BIG5] = "BIG5-HKSCS",
	[DOUBLE_949] = "CP949",
	[DOUBLE_932] = "CP932",
};

static void
write_singles(FILE *out)
{
	(void)fprintf(out, "\nconst uint16_t charset_singles[CHARSET_DOUBLES][128] = {\n");
	for (size_t i = 0; i < ARRAY_LEN(doubles); i++) {
		iconv_t cd = open_or_end(doubles[i]);

		(void)fprintf(out, "\t{");
		for (int byte = 128; byte < 256; byte++) {
			uint32_t cp[2] = { 0, 0 };
			char in = (char)byte;

			(void)fprintf(out, " 0x%x,", ask(cd, &in, 1, cp) ? cp[0] : 0);
		}
		(void)fprintf(out, " },\n");
		(void)iconv_close(cd);
	}
	(void)fprintf(out, "};\n");
}

static void
write_doubles(FILE *out)
{
	(void)fprintf(
		out,
		"\nconst uint32_t charset_doubles[CHARSET_DOUBLES][CHARSET_LEADS * CHARSET_TRAILS]"
		" = {\n");
	for (size_t i = 0; i < ARRAY_LEN(doubles); i++) {
		iconv_t cd = open_or_end(doubles[i]);

		(void)fprintf(out, "\t{");
		for (unsigned int at = 0; at < CHARSET_LEADS * CHARSET_TRAILS; at++) {
			uint32_t cp[2] = { 0, 0 };
			char in[2] = { (char)(0x81 + at / CHARSET_TRAILS),
				       (char)(0x40 + at % CHARSET_TRAILS) };
			bool is = ask(cd, in, 2, cp);

			if (is && cp[1] != 0 && (cp[1] < 0x300 || cp[1] > 0x36F))
				is = false; /* two characters of one byte each */
			if (is && cp[1] != 0)
				cp[0] |= (cp[1] - 0x2FF) << 21;
			(void)fprintf(out, "%s0x%x,", at % 16 == 0 ? "\n\t  " : " ",
			              is ? cp[0] : 0);
		}
		(void)fprintf(out, "\n\t},\n");
		(void)iconv_close(cd);
	}
	(void)fprintf(out, "};\n");
}

static void
write_runs(FILE *out)
{
	iconv_t cd = open_or_end("GB18030");
	uint32_t expected = 0;

	(void)fprintf(out, "\nconst struct charset_run charset_gb_runs[] = {\n");
	for (int i = 0; i < GB_FOUR_BYTES; i++) {
		uint32_t cp[2] = { 0, 0 };
		char in[4] = { (char)(0x81 + i / 12600), (char)(0x30 + i / 1260 % 10),
			       (char)(0x81 + i / 10 % 126), (char)(0x30 + i % 10) };

		if (!ask(cd, in, 4, cp) || cp[0] == expected) {
			expected++;
			continue;
		}
		(void)fprintf(out, "\t{ %d, 0x%x },\n", i, cp[0]);
		expected = cp[0] + 1;
	}
	(void)fprintf(out, "\t{ %d, 0 },\n};\n", GB_FOUR_BYTES);
	(void)iconv_close(cd);
}

int
main(int argc, char *argv[])
{
	FILE *out = argc == 2 ? fopen(argv[1], "we") : NULL;

	if (out == NULL) {
		(void)fprintf(stderr, "charsetc: usage: charsetc OUT.c\n");
		return 1;
	}
	(void)fprintf(out, "#include \"extract/charset_tables.h\"\n");
	write_pages(out);
	write_bytes(out);
	write_singles(out);
	write_doubles(out);
	write_runs(out);
	return fclose(out) == 0 ? 0 : 1;
}
