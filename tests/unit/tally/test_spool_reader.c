#include "spool_help.h"

static struct str
only_segment(struct arena *a)
{
	struct strs names = { 0 };
	struct err e = { 0 };

	CHECK(spool_list(a, dir, &names, &e) && names.n == 1);
	return str_printf(a, "%s/" STR_FMT, dir, STR_ARG(names.item[0]));
}

static void
write_three(struct arena *a)
{
	struct spool *s = NULL;
	struct err e = { 0 };

	CHECK(io_remove_tree(AT_FDCWD, dir, &e) && io_make_dirs(dir, 0700, &e));
	CHECK(spool_new(dir, &s, &e));
	for (int i = 0; i < 3; i++)
		CHECK(append(a, s, i) && spool_commit(s, &e));
	spool_free(&s);
}

static void
replace(struct arena *a, const char *path, struct str bytes)
{
	struct err e = { 0 };
	int fd = open(path, O_WRONLY | O_TRUNC);

	(void)a;
	CHECK(fd >= 0 && io_write_all(fd, bytes, path, &e) && close(fd) == 0);
}

/* Cut at every byte: the whole records before the cut are there, and no damage is claimed. */
static void
torn_tails(struct arena *a, const char *path, struct str whole)
{
	bool ok = true;
	size_t record = whole.n / 3;
	int damaged;

	for (size_t n = 0; n <= whole.n; n++) {
		replace(a, path, str_sub(whole, 0, n));
		ok = ok && holds(a, 0, (int)(n / record), &damaged) && damaged == 0;
	}
	test_ok(ok, "a tail torn at any byte loses only its own record");
}

/* One byte wrong anywhere: never a wrong record; damage before a record is said. */
static void
flipped_bytes(struct arena *a, const char *path, struct str whole)
{
	bool ok = true;
	size_t record = whole.n / 3;
	int damaged;

	for (size_t i = 0; i < whole.n; i++) {
		struct str bad = str_dup(a, whole);
		struct arena *scratch = arena_new();

		((char *)(uintptr_t)bad.p)[i] ^= 0x10;
		replace(a, path, bad);
		if (i / record == 2)
			ok = ok && holds(scratch, 0, 2, &damaged) && damaged == 0;
		else
			ok = ok && !holds(scratch, 0, 3, &damaged) && damaged == 1;
		arena_free(&scratch);
	}
	test_ok(ok, "a flipped bit is a torn tail at the end and said damage elsewhere");
	replace(a, path, whole);
}

static void
resuming(struct arena *a, struct str name)
{
	struct spool_reader *r = NULL;
	struct report got;
	struct err e = { 0 };
	uint64_t at;

	CHECK(spool_reader_new(dir, name, 0, &r, &e));
	CHECK(spool_reader_next(r, a, &got, &e) == SPOOL_RECORD);
	at = spool_reader_offset(r);
	spool_reader_free(&r);
	CHECK(spool_reader_new(dir, name, at, &r, &e));
	test_ok(spool_reader_next(r, a, &got, &e) == SPOOL_RECORD && got.entry[0].count == 2,
	        "reading goes on at an offset");
	spool_reader_free(&r);
	test_ok(!spool_reader_new(dir, STR("../x.seg"), 0, &r, &e) && e.code == ERR_INPUT,
	        "a path is no segment");
	e = (struct err){ 0 };
	test_ok(!spool_reader_new(dir, STR("1-1.seg"), 0, &r, &e) && e.code == ERR_NOT_FOUND,
	        "an absent one");
}

static void
held(struct arena *a)
{
	struct spool *s = NULL;
	struct spool_reader *r = NULL;
	struct report got;
	struct strs names = { 0 };
	struct err e = { 0 };

	CHECK(io_remove_tree(AT_FDCWD, dir, &e) && io_make_dirs(dir, 0700, &e));
	CHECK(spool_new(dir, &s, &e) && append(a, s, 0) && spool_commit(s, &e));
	CHECK(spool_list(a, dir, &names, &e) && names.n == 1);
	CHECK(spool_reader_new(dir, names.item[0], 0, &r, &e));
	test_ok(spool_reader_is_held(r), "held while its front lives");
	test_ok(spool_reader_next(r, a, &got, &e) == SPOOL_RECORD, "and read meanwhile");
	test_ok(spool_reader_next(r, a, &got, &e) == SPOOL_END, "to its end");
	CHECK(append(a, s, 1) && spool_commit(s, &e));
	test_ok(spool_reader_next(r, a, &got, &e) == SPOOL_RECORD && got.entry[0].count == 2,
	        "what comes later is read too");
	spool_free(&s);
	test_ok(!spool_reader_is_held(r), "let go of");
	spool_reader_free(&r);
	test_ok(spool_remove(dir, names.item[0], &e) && spool_remove(dir, names.item[0], &e),
	        "removed, twice");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct str path, whole = { 0 };
	struct strs names = { 0 };
	struct err e = { 0 };

	dir_make();
	write_three(a);
	path = only_segment(a);
	CHECK(io_read_file(a, str_z(a, path), 1 << 20, &whole, &e) && whole.n % 3 == 0);
	torn_tails(a, str_z(a, path), whole);
	flipped_bytes(a, str_z(a, path), whole);
	CHECK(spool_list(a, dir, &names, &e));
	resuming(a, names.item[0]);
	held(a);
	dir_remove();
	arena_free(&a);
	return test_done();
}
