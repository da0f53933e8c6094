/*
 * Work grows with a document, not with its square: four times the lines may take four times the
 * time of the processor, which a busy machine does not stretch, and are given twice that.
 */
#include <time.h>

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define LINES 1000

static const char head[] =
	"UA: 166/14 Index: MDE 11/923/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\nACTIVIST "
	"HELD IN PRISON\n\nAna Example was arrested by soldiers on 3 May of this year.\n\nPlease write "
	"immediately in Arabic, English or your own language:\n- Release Ana Example;\n\n";

static const char *const lines[] = {
	"Refugee Action",
	"Urgent Action Summary: Ana Example, 12 Street",
	"Fax",
	"Fax: Ana Example, 12 Street",
	"Names of victims: Ana Example, Bruno Sample",
	"Ana Example (f), aged 22, nurse",
	"UA 12/17 UA 13/17",
	"Minister of Justice, Lima, Peru; Minister of Health, Lima, Peru",
	"Ana Example was arrested on 3 May 2017 by soldiers and taken to a prison in the north.",
	"Dear Minister,",
};

static double
seconds_of(const char *line, size_t n)
{
	struct arena *a = arena_new();
	struct buf b;
	struct str text = { 0 };
	struct casefile c = { 0 };
	struct err e = { 0 };
	clock_t start;
	double t;

	buf_init(&b, a, 1 << 22);
	buf_lit(&b, head);
	for (size_t i = 0; i < n; i++)
		buf_printf(&b, "%s\n", line);
	if (!buf_done(&b, "text", &text, &e))
		printf("# %s\n", e.msg);
	start = clock();
	{
		struct blocks blocks = text_blocks(a, text);

		if (!import_recognise(a, &blocks, &c, &e))
			printf("# %s\n", e.msg); /* more people than a case has: said, not read */
	}
	t = (double)(clock() - start) / CLOCKS_PER_SEC;
	arena_free(&a);
	return t;
}

int
main(void)
{
	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		double few = seconds_of(lines[i], LINES), many = seconds_of(lines[i], 4 * LINES);

		printf("# %.3f %.3f\n", few, many);
		test_ok(many <= 8 * few + 0.1, lines[i]);
	}
	return test_done();
}
