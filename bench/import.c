/*
 * import.c - documents a second through the sandboxed readers, by format, on one core
 *
 *     import FORMAT N FILE...
 *
 * Prints "FORMAT RATE MEDIAN P99 CPU MIB": documents a second, the median and the 99th percentile
 * of one document from start to blocks in milliseconds (start, sandbox and reading), the
 * processor time of a child in milliseconds, and the most memory that one was resident in.
 * Needs OUTCRY_PROGRAMS to name the folder of outcry-extract.
 */
#include <inttypes.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sysexits.h>
#include <time.h>

#include "base/io.h"
#include "base/limits.h"
#include "import/extract_run.h"

#define FILES_MOST 64
#define ROUNDS     100000

static double
now_ms(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static double
ms_of(const struct timeval *t)
{
	return (double)t->tv_sec * 1e3 + (double)t->tv_usec / 1e3;
}

static int
by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* This process and its children on one core. */
static void
pin(void)
{
	cpu_set_t one;

	CPU_ZERO(&one);
	CPU_SET((size_t)sched_getcpu(), &one);
	(void)sched_setaffinity(0, sizeof(one), &one);
}

static int
measure(struct arena *a, const char *format, const struct str *file, size_t files, size_t n)
{
	struct arena *scratch = arena_new();
	double *took = arena_array(a, double, n), start = now_ms();
	struct rusage u;

	for (size_t i = 0; i < n; i++) {
		struct blocks b = { 0 };
		struct err e = { 0 };
		double from = now_ms();

		if (!extract_run(scratch, file[i % files], "", &b, &e)) {
			(void)fprintf(stderr, "import: %s: %s\n", format, e.msg);
			return EX_DATAERR;
		}
		took[i] = now_ms() - from;
		arena_reset(scratch);
	}
	start = now_ms() - start;
	(void)getrusage(RUSAGE_CHILDREN, &u);
	qsort(took, n, sizeof(*took), by_value);
	printf("%s %.1f %.2f %.2f %.2f %.1f\n", format, (double)n * 1e3 / start, took[n / 2],
	       took[n * 99 / 100], (ms_of(&u.ru_utime) + ms_of(&u.ru_stime)) / (double)n,
	       (double)u.ru_maxrss / 1024);
	arena_free(&scratch);
	return EX_OK;
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new();
	struct str file[FILES_MOST] = { 0 };
	struct err e = { 0 };
	uint64_t n = 0;
	size_t files = 0;

	if (argc < 4 || !str_to_u64(str_c(argv[2]), ROUNDS, &n) || n == 0)
		return EX_USAGE;
	for (int i = 3; i < argc && files < FILES_MOST; i++)
		if (io_read_file(a, argv[i], LIMIT_DOCUMENT_BYTES, &file[files], &e))
			files++;
	if (files == 0)
		return EX_NOINPUT;
	pin();
	return measure(a, argv[1], file, files, (size_t)n);
}
