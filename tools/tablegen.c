/*
 * tablegen.c - a CSV table that people edit becomes a C array that the compiler checks
 *
 *     tablegen NAME FILE.csv >NAME.inc      static const char *const NAME[][COLUMNS] = { ... };
 *
 * Plain CSV: no quotes, no commas inside a cell.  Lines that start with # and the first other line
 * (the names of the columns) are left out.  A row of another length, a cell with a quote or a
 * backslash, or a first cell that repeats under the same second one fails the build with its line.
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CELLS_MOST 16
#define LINE_MOST  1000

static int
fail(const char *file, int line, const char *what)
{
	(void)fprintf(stderr, "%s:%d: %s\n", file, line, what);
	return 1;
}

/* Cuts LINE in place; the number of cells, 0 for too many. */
static size_t
cut(char *line, char *cell[CELLS_MOST])
{
	size_t n = 0;

	line[strcspn(line, "\r\n")] = '\0';
	for (char *at = line; at != NULL; n++) {
		char *comma = strchr(at, ',');

		if (n == CELLS_MOST)
			return 0;
		cell[n] = at;
		if (comma != NULL)
			*comma++ = '\0';
		at = comma;
	}
	return n;
}

static bool
is_plain(const char *cell)
{
	return strpbrk(cell, "\"\\") == NULL;
}

static int
rows(FILE *in, const char *name, const char *file)
{
	char line[LINE_MOST], last[LINE_MOST] = "", *cell[CELLS_MOST];
	size_t columns = 0;

	for (int no = 1; fgets(line, sizeof(line), in) != NULL; no++) {
		char key[LINE_MOST];
		size_t n;

		if (line[0] == '#')
			continue;
		if ((n = cut(line, cell)) == 0 || (columns != 0 && n != columns))
			return fail(file, no, "another number of cells than the first line");
		if (columns == 0) {
			columns = n;
			printf("static const char *const %s[][%zu] = {\n", name, columns);
			continue;
		}
		(void)snprintf(key, sizeof(key), "%s,%s", cell[0], n > 1 ? cell[1] : "");
		if (strcmp(key, last) == 0)
			return fail(file, no, "the same row twice");
		memcpy(last, key, sizeof(last));
		printf("\t{");
		for (size_t i = 0; i < n; i++) {
			if (!is_plain(cell[i]))
				return fail(file, no, "a quote or a backslash");
			printf("%s\"%s\"", i == 0 ? " " : ", ", cell[i]);
		}
		printf(" },\n");
	}
	printf("};\n");
	return columns == 0 ? fail(file, 1, "no row") : 0;
}

int
main(int argc, char *argv[])
{
	FILE *in;
	int status;

	if (argc != 3)
		return fail("tablegen", 0, "usage: tablegen NAME FILE.csv");
	if ((in = fopen(argv[2], "r")) == NULL)
		return fail(argv[2], 0, "cannot be opened");
	printf("/* Made from %s.csv by tools/tablegen: edit that. */\n", argv[1]);
	status = rows(in, argv[1], argv[2]);
	(void)fclose(in);
	return fflush(stdout) == 0 ? status : 1;
}
