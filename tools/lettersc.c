/*
 * lettersc - how letters follow each other in the languages of the labels
 *
 *     lettersc OUT.c tables/letters.txt labels/en.labels ...
 *
 * Writes the sorted table of src/extract/charset_guess.h: pairs of letters of which one is beyond
 * ASCII, small ones, with a space for the edge of a word; of East Asian writing the characters.
 * Then what is asked of the letters of all alphabets.
 */
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
		uint32_t cp = utf8_next(line, &at), small = charset_fold_asked(cp);

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

static void
write_known(FILE *out)
{
	(void)fprintf(out, "\nconst struct charset_known charset_known[CHARSET_KNOWN] = {\n");
	for (uint32_t cp = 0; cp < CHARSET_KNOWN; cp++)
		(void)fprintf(out, "\t{ 0x%x, %d, %s },\n", charset_fold_asked(cp),
		              (int)charset_kind_asked(cp),
		              charset_letter_asked(cp) ? "true" : "false");
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
	write_known(out);
	arena_free(&a);
	return fclose(out) == 0 ? 0 : 1;
}
