/* spool_help.h - a spool in a folder of its own, for the tests of both its sides */
#ifndef OUTCRY_TEST_SPOOL_HELP_H
#define OUTCRY_TEST_SPOOL_HELP_H

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "../../test.h"
#include "base/io.h"
#include "tally/spool.h"

static char dir[] = "/tmp/outcry-spool-XXXXXX";

static inline void
dir_make(void)
{
	CHECK(mkdtemp(dir) != NULL);
}

static inline void
dir_remove(void)
{
	struct err e = { 0 };

	CHECK(io_remove_tree(AT_FDCWD, dir, &e));
}

static inline struct report
numbered(struct arena *a, int i)
{
	struct report r = { .op = REPORT_ADD,
		            .evidence = EVCLASS_ANONYMOUS,
		            .slug = STR_INIT("163-17"),
		            .key = str_printf(a, "key-%d", i),
		            .receipt = STR_INIT("0123-4567-89AB-CDEF"),
		            .day_acted = REPORT_NO_DAY,
		            .day_received = 20000,
		            .n = 1 };

	r.entry[0] = (struct report_entry){ CHANNEL_EMAIL, 1, i + 1 };
	return r;
}

static inline bool
append(struct arena *a, struct spool *s, int i)
{
	struct report r = numbered(a, i);
	struct err e = { 0 };

	return spool_append(s, &r, &e);
}

/* Reads all segments; true if exactly the records FROM..TO-1 are there, in order. */
static inline bool
holds(struct arena *a, int from, int to, int *damaged)
{
	struct strs names = { 0 };
	struct err e = { 0 };
	int next = from;

	*damaged = 0;
	CHECK(spool_list(a, dir, &names, &e));
	for (size_t i = 0; i < names.n; i++) {
		struct spool_reader *r = NULL;
		struct report got;
		enum spool_read what;

		CHECK(spool_reader_new(dir, names.item[i], 0, &r, &e));
		(void)spool_reader_is_held(r);
		while ((what = spool_reader_next(r, a, &got, &e)) != SPOOL_END) {
			CHECK(what != SPOOL_FAILED);
			*damaged += what == SPOOL_DAMAGED;
			if (what == SPOOL_RECORD && got.entry[0].count == next + 1)
				next++;
			else if (what == SPOOL_RECORD)
				next = -1000000;
		}
		spool_reader_free(&r);
	}
	return next == to;
}

#endif
