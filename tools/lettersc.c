/*
 * lettersc - how letters follow each other in the languages of the labels
 *
 *     lettersc OUT.c tables/letters.txt labels/en.labels ...
 *
 * Writes the sorted table of src/extract/charset_guess.h: pairs of letters of which one is beyond
 * ASCII, small ones, with a space for the edge of a word; of East Asian writing the characters.
 * Then the bytes of some encodings.
 */
#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/io.h"
#include "base/utf8.h"
#include "extract/charset_guess.h"

#define FILE_MOST (1024 * 1024)

struct pairs {
	uint64_t *item;
	size_t n, cap;
};

static void
add_line(struct arena *a, struct pairs *pairs, struct str line)
{
	uint32_t before = ' ';

	for (size_t at = 0; at < line.n;) {
		uint32_t cp = utf8_next(line, &at), small = charset_fold(cp);

		if (charset_is_ideograph(cp))
			VEC_PUSH(a, pairs, charset_pair(0, cp));
		if (before >= 0x80 || small >= 0x80)
			VEC_PUSH(a, pairs, charset_pair(before, small));
		before = small;
	}
	if (before >= 0x80)
		VEC_PUSH(a, pairs, charset_pair(before, ' '));
}

static void
read_file(struct arena *a, struct pairs *pairs, const char *path)
{
	struct str text = { 0 }, clean = { 0 };
	struct err e = { 0 };

	if (!io_read_file(a, path, FILE_MOST, &text, &e) ||
	    !str_from_untrusted(a, text, FILE_MOST, &clean, &e)) {
		(void)fprintf(stderr, "lettersc: %s: %s\n", path, e.msg);
		exit(1);
	}
	while (clean.p != NULL) {
		struct str line = str_cut(&clean, '\n');

		if (line.n > 0 && line.p[0] != '#' && line.p[0] != '[')
			add_line(a, pairs, line);
	}
}

static int
by_value(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* The bytes from 128, each alone. */
static void
write_page(FILE *out, const char *name)
{
	iconv_t cd = iconv_open("UTF-8", name);

	if (cd == (iconv_t)-1) {
		(void)fprintf(stderr, "lettersc: iconv does not know %s\n", name);
		exit(1);
	}
	(void)fprintf(out, "\t{");
	for (int i = 128; i < 256; i++) {
		char in = (char)i, utf8[8], *from = &in, *to = utf8;
		size_t in_n = 1, out_n = sizeof(utf8), at = 0;
		uint32_t cp = 0;

		if (iconv(cd, &from, &in_n, &to, &out_n) != (size_t)-1)
			cp = utf8_next((struct str){ utf8, (size_t)(to - utf8) }, &at);
		else if (i < 160)
			cp = (uint32_t)i; /* unused: browsers show the control character */
		(void)fprintf(out, "%s0x%x,", i % 8 == 0 ? "\n\t  " : " ", (unsigned int)cp);
	}
	(void)fprintf(out, "\n\t},\n");
	(void)iconv_close(cd);
}

static void
write_pages(FILE *out)
{
	static const char *const names[] = {
		[PAGE_1252] = "WINDOWS-1252", [PAGE_1251] = "WINDOWS-1251", [PAGE_KOI8] = "KOI8-R",
		[PAGE_1256] = "WINDOWS-1256", [PAGE_1254] = "WINDOWS-1254",
	};

	(void)fprintf(out, "\nconst uint16_t charset_pages[CHARSET_PAGES][128] = {\n");
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		write_page(out, names[i]);
	(void)fprintf(out, "};\n");
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	struct pairs pairs = { 0 };
	FILE *out;
	size_t n = 0;

	for (int i = 2; i < argc; i++)
		read_file(a, &pairs, argv[i]);
	out = argc < 3 || pairs.n == 0 ? NULL : fopen(argv[1], "we");
	if (out == NULL) {
		(void)fprintf(stderr, "lettersc: usage: lettersc OUT.c FILE...\n");
		return 1;
	}
	qsort(pairs.item, pairs.n, sizeof(pairs.item[0]), by_value);
	(void)fprintf(out, "#include \"extract/charset_guess.h\"\n\n"
	                   "const uint64_t charset_pairs[] = {\n");
	for (size_t i = 0; i < pairs.n; i++) {
		if (i > 0 && pairs.item[i] == pairs.item[i - 1])
			continue;
		(void)fprintf(out, "\t0x%llxu,\n", (unsigned long long)pairs.item[i]);
		n++;
	}
	(void)fprintf(out, "};\nconst size_t charset_pairs_n = %zu;\n", n);
	write_pages(out);
	arena_free(&a);
	return fclose(out) == 0 ? 0 : 1;
}
