/* test_zip.c - honest archives are read, each lie is refused with its sentence. */
#include "extract/zip.h"

#include <string.h>

#include "../../test.h"
#include "base/limits.h"
#include "zipwrite.h"

static bool
opens(struct arena *a, struct str bytes, struct err *e)
{
	struct zip z = { 0 };

	*e = (struct err){ 0 };
	return zip_open(a, bytes, &z, e);
}

static void
refused(struct arena *a, struct str bytes, enum err_code code, const char *words, const char *what)
{
	struct err e = { 0 };
	bool ok = !opens(a, bytes, &e) && e.code == code && strstr(e.msg, words) != NULL;

	if (!ok)
		printf("# %s\n", e.msg);
	test_ok(ok, what);
}

static struct zipwrite_entry
honest(const char *name)
{
	return (struct zipwrite_entry){ .name = str_c(name),
		                        .packed = STR("abc"),
		                        .size = 3,
		                        .packed_size = 3,
		                        .crc = 0x352441C2 };
}

static struct str
one(struct arena *a, struct zipwrite_entry entry)
{
	struct zipwrite z;

	zipwrite_init(&z, a);
	zipwrite_raw(&z, entry);
	return zipwrite_done(&z);
}

static void
honest_archive(struct arena *a)
{
	struct zipwrite w;
	struct zip z = { 0 };
	struct str text = { 0 };
	struct err e = { 0 };

	zipwrite_init(&w, a);
	zipwrite_add(&w, "word/document.xml", STR("text text text text"));
	zipwrite_store(&w, "mimetype", STR("x"));
	zipwrite_store(&w, "empty", STR(""));
	test_ok(zip_open(a, zipwrite_done(&w), &z, &e) && z.n == 3, "an honest archive");
	test_ok(zip_read(a, zip_find(&z, STR("word/document.xml")), &text, &e) &&
	                str_eq(text, STR("text text text text")),
	        "a deflated part");
	test_ok(zip_read(a, zip_find(&z, STR("mimetype")), &text, &e) && str_eq(text, STR("x")),
	        "a stored part");
	test_ok(zip_read(a, zip_find(&z, STR("empty")), &text, &e) && text.n == 0, "an empty part");
	test_ok(zip_find(&z, STR("none")) == NULL, "a part that is not there");
}

static void
names(struct arena *a)
{
	static const char *const bad[] = { "../x", "/etc/passwd", "a/../../x", "a\\b",
		                           "C:x",  "a\nb",        "" };

	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		refused(a, one(a, honest(bad[i])), ERR_INPUT, "forbidden name",
		        "a name that leads elsewhere");
}

static void
entries(struct arena *a)
{
	struct zipwrite_entry x = honest("x");

	x.flags = 1;
	refused(a, one(a, x), ERR_INPUT, "password", "encrypted");
	x = honest("x");
	x.method = 14;
	refused(a, one(a, x), ERR_INPUT, "method 14", "another method");
	x = honest("x");
	x.made_by = 3;
	x.mode = 0120777;
	refused(a, one(a, x), ERR_INPUT, "symbolic link", "a symbolic link");
	x = honest("x");
	x.size = x.packed_size = 0xFFFFFFFF;
	refused(a, one(a, x), ERR_INPUT, "zip64", "zip64");
	x = honest("x");
	x.size = 5;
	refused(a, one(a, x), ERR_INPUT, "two sizes", "a stored entry of two sizes");
	x = honest("x");
	x.method = 8;
	x.size = 1 << 24;
	refused(a, one(a, x), ERR_LIMIT, "200 times", "a ratio above LIMIT_UNZIP_RATIO");
	x = honest("x");
	x.local_name = STR("y");
	refused(a, one(a, x), ERR_INPUT, "disagree", "two names for one entry");
	x = honest("x");
	x.packed_size = x.size = 4000;
	refused(a, one(a, x), ERR_INPUT, "cut off", "data beyond the file");
}

static void
damage(struct arena *a)
{
	struct zipwrite w;
	struct str s, twice;
	struct zip z = { 0 };
	struct str text = { 0 };
	struct err e = { 0 };
	bool all = true;
	char *copy;

	zipwrite_init(&w, a);
	zipwrite_add(&w, "a", STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
	zipwrite_add(&w, "b", STR("bbbbbbbbbbbbbbbb"));
	s = zipwrite_done(&w);
	for (size_t n = 0; n < s.n; n++)
		all = all && !opens(a, str_sub(s, 0, n), &e);
	test_ok(all, "every truncation is refused");
	refused(a, str_sub(s, 0, s.n / 2), ERR_INPUT, "complete?", "and says why");
	twice = str_printf(a, "%s", "");
	copy = arena_alloc(a, s.n + 22, 1);
	memcpy(copy, s.p, s.n);
	memcpy(copy + s.n, s.p + s.n - 22, 22);
	copy[s.n - 2] = 22; /* the first end's comment is the second end */
	twice = (struct str){ copy, s.n + 22 };
	refused(a, twice, ERR_INPUT, "two directories", "two ends");
	copy[s.n - 2] = 0;
	refused(a, (struct str){ copy, s.n + 1 }, ERR_INPUT, "directory", "bytes after the end");
	e = (struct err){ 0 };
	memcpy(copy, s.p, s.n);
	copy[32] ^= 1; /* the first byte of the deflated data */
	test_ok(zip_open(a, (struct str){ copy, s.n }, &z, &e) &&
	                !zip_read(a, zip_find(&z, STR("a")), &text, &e) && e.code == ERR_INPUT,
	        "damaged data");
}

static void
crowds(struct arena *a)
{
	struct zipwrite w;
	char *zeros = arena_alloc(a, 1, 14000000);
	struct str bytes = { zeros, 14000000 };
	struct zipwrite_entry x = honest("x");

	zipwrite_init(&w, a);
	zipwrite_raw(&w, x);
	zipwrite_raw(&w, x);
	refused(a, zipwrite_done(&w), ERR_INPUT, "two entries of one name", "a name twice");
	zipwrite_init(&w, a);
	for (int i = 0; i <= LIMIT_ZIP_ENTRIES; i++)
		zipwrite_store(&w, str_printf(a, "%d", i).p, STR(""));
	refused(a, zipwrite_done(&w), ERR_LIMIT, "2000 entries", "more than LIMIT_ZIP_ENTRIES");
	zipwrite_init(&w, a);
	zipwrite_raw(&w, x);
	zipwrite_raw(&w, honest("y"));
	w.item[1].at = 0; /* two directory entries share one place */
	w.item[1].name = STR("y");
	refused(a, zipwrite_done(&w), ERR_INPUT, "disagree", "one header for two names");
	zipwrite_init(&w, a);
	for (size_t i = 0; i < bytes.n; i++)
		zeros[i] = (char)(i * 2654435761u >> 13);
	for (int i = 0; i < 5; i++) {
		x = honest(str_printf(a, "%d", i).p);
		x.packed = x.packed.n > 0 ? str_sub(bytes, 0, 100000) : x.packed;
		x.packed_size = x.packed.n;
		x.size = 14000000;
		x.method = 8;
		zipwrite_raw(&w, x);
	}
	refused(a, zipwrite_done(&w), ERR_LIMIT, "64 MiB", "more than LIMIT_UNZIP_BYTES in all");
}

/* The bomb of 2019: entries whose data lie in each other, so that a kernel is inflated often. */
static void
overlap(struct arena *a)
{
	struct zipwrite inner, outer;
	struct zipwrite_entry x = honest("x");

	zipwrite_init(&inner, a);
	zipwrite_raw(&inner, honest("y"));
	x.packed = buf_str(&inner.out);
	x.packed_size = x.size = x.packed.n;
	zipwrite_init(&outer, a);
	zipwrite_raw(&outer, x);
	VEC_PUSH(a, &outer, honest("y"));
	outer.item[1].at = outer.item[0].at + 31; /* inside the data of the first */
	refused(a, zipwrite_done(&outer), ERR_INPUT, "overlapping", "entries in each other");
}

int
main(void)
{
	struct arena *a = arena_new();

	honest_archive(a);
	names(a);
	entries(a);
	damage(a);
	crowds(a);
	overlap(a);
	arena_free(&a);
	return test_done();
}
