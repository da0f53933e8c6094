#include "desk/drain.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/report.h"
#include "tally/rollup.h"
#include "tally/spool.h"

#define BATCH 4096 /* reports of one transaction: 64,000/s measured, at 256 half of that */

struct segment {
	struct str name;
	struct spool_reader *reader;
	bool damaged; /* somewhere before its position */
};

struct drain {
	struct arena *arena; /* of the names, made again when the list has grown old */
	struct store *store;
	const char *dir;
	struct {
		struct segment *item;
		size_t n, cap;
	} open;
};

static bool
contains(const struct strs *list, struct str name)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], name))
			return true;
	return false;
}

/* A folder that is not there yet is an empty one. */
static bool
list_segments(struct arena *a, const struct drain *d, struct strs *out, struct err *e)
{
	if (spool_list(a, d->dir, out, e))
		return true;
	if (e->code != ERR_NOT_FOUND)
		return false;
	*e = (struct err){ 0 };
	*out = (struct strs){ 0 };
	return true;
}

/* Positions of segments that a crash removed before they were forgotten. */
static bool
forget_removed(struct arena *a, struct drain *d, struct err *e)
{
	struct strs there, known;

	if (!list_segments(a, d, &there, e) || !store_spool_segments(a, d->store, &known, e))
		return false;
	for (size_t i = 0; i < known.n; i++)
		if (!contains(&there, known.item[i]) &&
		    !store_spool_forget(d->store, known.item[i], e))
			return false;
	return true;
}

bool
drain_new(const char *spool, struct store *s, struct drain **out, struct err *e)
{
	struct arena *a = arena_new();
	struct drain *d = arena_array(a, struct drain, 1);

	d->arena = a;
	d->store = s;
	d->dir = str_z(a, str_c(spool));
	if (!forget_removed(a, d, e)) {
		arena_free(&a);
		return false;
	}
	*out = d;
	return true;
}

void
drain_free(struct drain **d)
{
	struct arena *a;

	if (*d == NULL)
		return;
	a = (*d)->arena;
	for (size_t i = 0; i < (*d)->open.n; i++)
		spool_reader_free(&(*d)->open.item[i].reader);
	*d = NULL;
	arena_free(&a);
}

static void
close_segment(struct drain *d, size_t i)
{
	spool_reader_free(&d->open.item[i].reader);
	d->open.item[i] = d->open.item[--d->open.n];
}

static size_t
find_open(const struct drain *d, struct str name)
{
	size_t i = 0;

	while (i < d->open.n && !str_eq(d->open.item[i].name, name))
		i++;
	return i;
}

/* The reader of a segment, opened where the database says if it is not open yet. */
static bool
open_segment(struct drain *d, struct str name, size_t *at, struct err *e)
{
	struct segment s = { 0 };
	uint64_t position;

	*at = find_open(d, name);
	if (*at < d->open.n)
		return true;
	if (!store_spool_position(d->store, name, &position, e) ||
	    !spool_reader_new(d->dir, name, position, &s.reader, e))
		return false;
	s.name = str_dup(d->arena, name);
	VEC_PUSH(d->arena, &d->open, s);
	return true;
}

/* One record into the rollup that *R is or becomes. */
static bool
take(struct arena *a, struct drain *d, const struct report *report, struct rollup **r,
     struct err *e)
{
	if (*r == NULL && !rollup_begin(a, d->store, r, e))
		return false;
	return rollup_take(*r, report, e);
}

/* Reads up to a batch; *END when the segment has no more now. */
static bool
read_batch(struct arena *a, struct drain *d, struct spool_reader *reader, struct rollup **r,
           struct drain_result *out, bool *end, struct err *e)
{
	*end = false;
	while (out->records < BATCH) {
		struct report report;
		struct err harm = { 0 };

		switch (spool_reader_next(reader, a, &report, &harm)) {
		case SPOOL_RECORD:
			if (!take(a, d, &report, r, e))
				return false;
			out->records++;
			break;
		case SPOOL_END:
			*end = true;
			return true;
		case SPOOL_DAMAGED:
			if (out->damaged++ == 0)
				out->harm = harm;
			break;
		case SPOOL_FAILED:
			*e = harm;
			return false;
		}
	}
	return true;
}

static void
note_moved(struct arena *a, const struct rollup_done *done, struct drain_result *out)
{
	for (size_t i = 0; i < done->moved.n; i++)
		VEC_PUSH(a, &out->moved, done->moved.item[i]);
	for (size_t i = 0; i < done->asked.n; i++)
		VEC_PUSH(a, &out->asked, done->asked.item[i]);
	out->learned = out->learned || done->learned;
	out->strayed += done->strayed;
}

/* One batch of one segment, in one transaction with its position. */
static bool
count_batch(struct arena *a, struct drain *d, struct segment *s, struct drain_result *out,
            bool *end, struct err *e)
{
	struct rollup *r = NULL;
	struct rollup_done done = { 0 };
	bool ok = read_batch(a, d, s->reader, &r, out, end, e);

	if (r == NULL)
		return ok;
	ok = ok && rollup_moved_to(r, s->name, spool_reader_offset(s->reader), e);
	if (!rollup_end(r, ok, &done, e))
		return false;
	note_moved(a, &done, out);
	return true;
}

/* First the file, then its position: a crash between leaves a position of nothing.  What could not
 * be read may be readable to somebody else: a later version, a human being. */
static bool
remove_segment(struct drain *d, size_t at, struct err *e)
{
	struct str name = d->open.item[at].name;

	if (d->open.item[at].damaged ? !spool_set_aside(d->dir, name, e)
	                             : !spool_remove(d->dir, name, e))
		return false;
	close_segment(d, at);
	return store_spool_forget(d->store, name, e);
}

static bool
step_segment(struct arena *a, struct drain *d, struct str name, struct drain_result *out,
             struct err *e)
{
	bool held, end;
	size_t at, harmed = out->damaged;

	if (!open_segment(d, name, &at, e)) {
		if (e->code != ERR_NOT_FOUND)
			return false;
		*e = (struct err){ 0 }; /* removed since it was listed */
		return true;
	}
	held = spool_reader_is_held(d->open.item[at].reader);
	if (!count_batch(a, d, &d->open.item[at], out, &end, e)) {
		close_segment(d, at); /* to be read again from the position in the database */
		return false;
	}
	d->open.item[at].damaged |= out->damaged > harmed;
	return held || !end || remove_segment(d, at, e);
}

/* What was counted before a segment failed stays counted, and is told: the failure comes again. */
bool
drain_step(struct arena *a, struct drain *d, struct drain_result *out, struct err *e)
{
	struct drain_result done = { 0 };
	struct strs names;

	if (!list_segments(a, d, &names, e))
		return false;
	for (size_t i = 0; i < names.n && done.records < BATCH; i++) {
		struct drain_result next = done;

		if (step_segment(a, d, names.item[i], &next, e)) {
			done = next;
			continue;
		}
		if (done.records == 0)
			return false;
		*e = (struct err){ 0 };
		break;
	}
	done.more = done.records >= BATCH;
	*out = done;
	return true;
}

bool
drain_backlog(struct drain *d, size_t *segments, uint64_t *bytes, struct err *e)
{
	struct arena *a = arena_new();
	struct strs names;
	bool ok = list_segments(a, d, &names, e);

	*segments = ok ? names.n : 0;
	*bytes = 0;
	for (size_t i = 0; ok && i < names.n; i++) {
		const char *path =
			str_z(a, str_printf(a, "%s/" STR_FMT, d->dir, STR_ARG(names.item[i])));
		uint64_t position = 0;
		struct stat st;

		ok = store_spool_position(d->store, names.item[i], &position, e);
		if (ok && stat(path, &st) == 0 && (uint64_t)st.st_size > position)
			*bytes += (uint64_t)st.st_size - position;
	}
	arena_free(&a);
	return ok;
}
