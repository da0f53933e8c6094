/*
 * Work grows with a document, not with its square: four times the lines may take four times the
 * steps.  Steps are counted by the compiler (-fsanitize-coverage=trace-pc), so that nothing depends
 * on how busy a machine is.  A line of each kind of label in two languages is tried; with
 * OUTCRY_LONG every label of all.
 */
#include <stdlib.h>

#include "../../test.h"
#include "import/import.h"
#include "import/labels.h"
#include "text_blocks.h"

#define LINES 100
#define MORE  4

void __sanitizer_cov_trace_pc(void);

static unsigned long steps;

void
__sanitizer_cov_trace_pc(void)
{
	steps++;
}

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
	"- Calling on the authorities to release Ana Example;",
	"\xE2\x80\xA2",
	"3 May 2017",
	"+51 1 555 0100",
	"a@example.org OR b@example.org",
	"\xE2\x80\x9CShe never came home,\xE2\x80\x9D said Berta Example.",
	"\"",
	"ANA EXAMPLE",
	"Ana Chad was arrested.",
	"Lima",
	"a",
	"(",
	"1.",
	"*",
	"________________",
	"Ana Example",
	"12 Example Street",
	"https://example.org/a?b=c",
	"a:",
	"? ? ?",
	"1) 1) 1)",
	"Fax: +51 1 555 0#",
	"Email: a#@example.org",
	"Name: Ana ~",
	"Mr Bruno ~, Minister of Health # Street",
	"An~ Exampl~, Brun~ Sampl~",
	"The Ana~ community says that the Bruno~ people want the Carla~ village.",
};

/* LINE, in which "#" is the number I and "~" its letters, so that no two lines are alike. */
static void
put_line(struct buf *b, struct str line, size_t i)
{
	for (size_t k = 0; k < line.n; k++) {
		if (line.p[k] == '#')
			buf_printf(b, "%03zu", i);
		else if (line.p[k] == '~')
			buf_printf(b, "%c%c%c", 'A' + (int)(i / 676 % 26), 'a' + (int)(i / 26 % 26),
			           'a' + (int)(i % 26));
		else
			buf_putc(b, line.p[k]);
	}
	buf_putc(b, '\n');
}

static unsigned long
steps_of(struct str line, size_t n)
{
	struct arena *a = arena_new();
	struct buf b;
	struct str text = { 0 };
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct blocks blocks;

	buf_init(&b, a, 1 << 22);
	buf_lit(&b, head);
	for (size_t i = 0; i < n; i++)
		put_line(&b, line, i);
	if (!buf_done(&b, "text", &text, &e))
		printf("# %s\n", e.msg);
	blocks = text_blocks(a, text);
	steps = 0;
	if (!import_recognise(a, &blocks, &c, &e) && e.code != ERR_LIMIT && e.code != ERR_INPUT)
		printf("# %s\n", e.msg); /* more people than a case has: said, not read */
	arena_free(&a);
	return steps;
}

/* The same for names on one line. */
static bool
grows_with_names(void)
{
	unsigned long of[2];

	for (size_t k = 0; k < 2; k++) {
		struct arena *a = arena_new();
		struct buf b;

		buf_init(&b, a, 1 << 16);
		for (size_t i = 0; i < (k == 0 ? LINES : MORE * LINES); i++)
			buf_printf(&b, "%sBa%c%c Ka%c%c", i > 0 ? ", " : "",
			           'a' + (int)(i / 26 % 26), 'a' + (int)(i % 26),
			           'a' + (int)(i / 26 % 26), 'a' + (int)(i % 26));
		of[k] = steps_of(buf_str(&b), 1);
		arena_free(&a);
	}
	if (of[1] > of[0] * MORE * 5 / 4)
		printf("# %lu, of %d times the names %lu\n", of[0], MORE, of[1]);
	return of[1] <= of[0] * MORE * 5 / 4;
}

static bool
grows_with_lines(struct str line)
{
	unsigned long few = steps_of(line, LINES), many = steps_of(line, MORE * LINES);
	bool ok = few > 0 && (many <= few * MORE * 5 / 4);

	if (!ok)
		printf("# %lu, of %d times the lines %lu (%lu a line): " STR_FMT "\n", few, MORE,
		       many, many / (MORE * LINES), STR_ARG(line));
	return ok;
}

/* What could stand in a document for L. */
static struct str
line_of(struct arena *a, const struct label *l, const char *rest)
{
	struct buf b;

	buf_init(&b, a, 4096);
	for (size_t i = 0; i < l->tokens; i++) {
		if (i > 0)
			buf_putc(&b, ' ');
		if (l->token[i] == LABEL_HOLE_DATE)
			buf_lit(&b, "3 May 2017");
		else if (l->token[i] == LABEL_HOLE_NUMBER)
			buf_lit(&b, "12");
		else if (l->token[i] == LABEL_HOLE_ANY)
			buf_lit(&b, "Ana Example");
		else
			buf_put(&b, label_words[l->token[i]]);
	}
	buf_put(&b, str_c(rest));
	return buf_str(&b);
}

static void
labels(struct arena *a, bool all)
{
	static const char *const rests[] = { "", ": Ana Example, 12 Street" };
	int *seen = arena_array(a, int, LABEL_KINDS);
	unsigned int *before = arena_array(a, unsigned int, LABEL_KINDS);
	bool *bad = arena_array(a, bool, LABEL_KINDS);

	for (size_t i = 0; i < label_table_n; i++) {
		const struct label *l = &label_table[i];

		if (!all &&
		    (seen[l->kind] > 1 || (seen[l->kind] > 0 && l->lang == before[l->kind])))
			continue;
		seen[l->kind]++;
		before[l->kind] = l->lang;
		for (size_t k = 0; k < ARRAY_LEN(rests); k++)
			bad[l->kind] = !grows_with_lines(line_of(a, l, rests[k])) || bad[l->kind];
	}
	for (size_t kind = 0; kind < LABEL_KINDS; kind++)
		test_ok(!bad[kind], label_section((enum label_kind)kind));
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(lines); i++)
		test_ok(grows_with_lines(str_c(lines[i])), lines[i]);
	test_ok(grows_with_names(), "names on one line, told nowhere else");
	labels(a, getenv("OUTCRY_LONG") != NULL);
	arena_free(&a);
	return test_done();
}
