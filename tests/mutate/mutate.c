/*
 * mutate.c - damaged documents by the thousand, through the sandboxed readers
 *
 *     mutate FORMAT COUNT FILE...
 *
 * Each of the COUNT documents is one of the FILEs with some damage: bytes changed, cut out,
 * doubled, moved, a stretch of another FILE, numbers made huge; of an archive mostly an entry's
 * content, packed again, so that the damage gets past the checksum, and mostly still XML.  Number N
 * is always the same document.  The reader must answer each: blocks, or a refusal that says why.
 * That it dies, takes longer or more than it may, or tries a forbidden system call (a file, a
 * packet) is a failure, and the document is kept as FORMAT-N in $MUTATE_KEEP, if that is set.
 */
#include <stdlib.h>
#include <sys/resource.h>

#include "../test.h"
#include "base/io.h"
#include "base/limits.h"
#include "extract/zip.h"
#include "import/extract_run.h"
#include "zipwrite.h"

#define FILES_MOST   64
#define ENTRIES_MOST 200
#define GROWTH_MOST  65536 /* bytes that one document gains */

struct run {
	const char *format;
	struct str file[FILES_MOST];
	size_t files;
	uint64_t random;
	long read, refused, failed;
};

/* xorshift64* */
static uint64_t
next(struct run *r)
{
	r->random ^= r->random >> 12;
	r->random ^= r->random << 25;
	r->random ^= r->random >> 27;
	return r->random * 0x2545F4914F6CDD1Du;
}

static size_t
below(struct run *r, size_t n)
{
	return n == 0 ? 0 : (size_t)(next(r) >> 33) % n;
}

/* A stretch of S, mostly short. */
static struct str
piece(struct run *r, struct str s)
{
	size_t from = below(r, s.n), most = below(r, 4) == 0 ? 4096 : 40, n = 1 + below(r, most);

	return str_sub(s, from, from + n < s.n ? from + n : s.n);
}

/* What stands at S[AT] is replaced by NEW for CUT bytes. */
static struct str
spliced(struct arena *a, struct str s, size_t at, size_t cut, struct str new)
{
	struct buf b;

	buf_init(&b, a, s.n + new.n + 1);
	buf_put(&b, str_sub(s, 0, at));
	buf_put(&b, new);
	if (at + cut < s.n)
		buf_put(&b, str_from(s, at + cut));
	return buf_str(&b);
}

/* Bytes that readers stumble over. */
static struct str
awkward(struct run *r)
{
	static const struct str list[] = {
		STR_INIT("\0"),         STR_INIT("\xFF\xFF\xFF\xFF"),
		STR_INIT("\x80\0\0\0"), STR_INIT("2147483648"),
		STR_INIT("-1"),         STR_INIT("99999999999999999999"),
		STR_INIT("<"),          STR_INIT("&#x110000;"),
		STR_INIT("]]>"),        STR_INIT("{{{{{{{{"),
		STR_INIT("}}}}"),       STR_INIT("\\bin2147483647 "),
		STR_INIT("\\u-1?"),     STR_INIT("%"),
		STR_INIT(">>"),         STR_INIT("\r\n\r\n"),
		STR_INIT("=\n"),        STR_INIT("\xED\xA0\x80"),
		STR_INIT("\xF4\x90"),   STR_INIT("\x1B$B"),
		STR_INIT("From "),
	};

	return list[below(r, ARRAY_LEN(list))];
}

static struct str
damaged_once(struct run *r, struct arena *a, struct str s)
{
	size_t at = below(r, s.n + 1);
	char byte;

	switch (below(r, 8)) {
	case 0: /* a bit */
		byte = (char)(at < s.n ? s.p[at] ^ (1 << below(r, 8)) : 0);
		return spliced(a, s, at, 1, (struct str){ &byte, 1 });
	case 1: /* a byte */
		byte = (char)next(r);
		return spliced(a, s, at, 1, (struct str){ &byte, 1 });
	case 2:
		return spliced(a, s, at, piece(r, s).n, (struct str){ 0 });
	case 3: /* doubled or moved */
		return spliced(a, s, at, 0, piece(r, s));
	case 4:
		return spliced(a, s, at, 0, awkward(r));
	case 5:
		return spliced(a, s, at, 1 + below(r, 8), awkward(r));
	case 6: /* of another document */
		return spliced(a, s, at, below(r, 64), piece(r, r->file[below(r, r->files)]));
	default: /* cut off, rarely */
		return below(r, 4) == 0 ? str_sub(s, 0, at) : spliced(a, s, at, 0, piece(r, s));
	}
}

static struct str
damaged(struct run *r, struct arena *a, struct str s)
{
	size_t most = s.n + GROWTH_MOST;

	for (size_t i = 1 + below(r, 1 + below(r, 12)); i > 0 && s.n < most; i--)
		s = damaged_once(r, a, s);
	return s;
}

/* Damage that moves nothing: what a format finds by its place stays there. */
static struct str
damaged_in_place(struct run *r, struct arena *a, struct str s)
{
	for (size_t i = 1 + below(r, 12); i > 0; i--) {
		size_t at = below(r, s.n + 1);
		struct str new = below(r, 2) == 0 ? awkward(r) : piece(r, s);
		char byte = (char)next(r);

		if (below(r, 2) == 0)
			new = (struct str){ &byte, 1 };
		if (at + new.n <= s.n)
			s = spliced(a, s, at, new.n, new);
	}
	return s;
}

/* One change that leaves XML well-formed: a value, some text, or an empty element more. */
static struct str
altered_xml(struct run *r, struct arena *a, struct str s)
{
	static const struct str values[] = {
		STR_INIT("0"),         STR_INIT("-1"),   STR_INIT("4294967296"),
		STR_INIT("255"),       STR_INIT(""),     STR_INIT("bold"),
		STR_INIT("continue"),  STR_INIT("true"), STR_INIT("\xF0\x9F\x98\x80"),
		STR_INIT("&#x202E;a"), STR_INIT("100"),  STR_INIT("\xEF\x80\xAE"),
	};
	size_t at = below(r, s.n), end, tag = str_chr(str_from(s, at), '<'), from, to;
	struct str value = values[below(r, ARRAY_LEN(values))];

	if (tag == STR_NPOS || (end = str_chr(str_from(s, at + tag), '>')) == STR_NPOS || end < 2)
		return s;
	at += tag;
	end += at;
	if (below(r, 3) ==
	    0) /* the text behind the tag; in the head of the file that is an error */
		return spliced(a, s, end + 1, 0, value);
	if (s.p[end - 1] == '/' && below(r, 2) == 0)
		return spliced(a, s, below(r, 2) == 0 ? at : end + 1, 0, str_sub(s, at, end + 1));
	from = str_chr(str_sub(s, at, end), '"');
	if (from == STR_NPOS)
		return s;
	to = str_chr(str_sub(s, at + from + 1, end), '"');
	return to == STR_NPOS ? s : spliced(a, s, at + from + 1, to, value);
}

static struct str
damaged_entry(struct run *r, struct arena *a, struct str s)
{
	if (below(r, 4) == 0)
		return damaged(r, a, s);
	for (size_t i = 1 + below(r, 40); i > 0; i--)
		s = altered_xml(r, a, s);
	return s;
}

/* The archive S with damage in one of its entries; S itself if it is none. */
static struct str
damaged_archive(struct run *r, struct arena *a, struct str s)
{
	struct zip z = { 0 };
	struct zipwrite w;
	struct err ignored = { 0 };
	size_t hit;

	if (!zip_open(a, s, &z, &ignored) || z.n == 0 || z.n > ENTRIES_MOST)
		return s;
	hit = below(r, z.n);
	zipwrite_init(&w, a);
	for (size_t i = 0; i < z.n; i++) {
		struct str bytes = { 0 };

		if (!zip_read(a, &z.item[i], &bytes, &ignored))
			return s;
		/* most of a document is in one or two of its entries */
		if (i == hit || str_ends(z.item[i].name, STR("document.xml")) ||
		    str_eq(z.item[i].name, STR("content.xml")))
			bytes = damaged_entry(r, a, bytes);
		zipwrite_store(&w, str_z(a, z.item[i].name), bytes);
	}
	return zipwrite_done(&w);
}

static long
child_mib(void)
{
	struct rusage u;

	return getrusage(RUSAGE_CHILDREN, &u) == 0 ? u.ru_maxrss / 1024 : 0;
}

static void
keep(struct run *r, struct arena *a, struct str s, long number, const char *why)
{
	const char *dir = getenv("MUTATE_KEEP");
	struct err ignored = { 0 };
	FILE *f;

	r->failed++;
	printf("# %s-%ld: %s\n", r->format, number, why);
	if (dir == NULL)
		return;
	f = fopen(str_z(a, str_printf(a, "%s/%s-%ld", dir, r->format, number)), "wb");
	if (f != NULL && fwrite(s.p, 1, s.n, f) != s.n)
		(void)err_set(&ignored, ERR_IO, "short");
	if (f != NULL)
		(void)fclose(f);
}

/* A refusal that is none: the reader died, or was stopped. */
static bool
is_failure(const struct err *e)
{
	static const struct str bad[] = { STR_INIT("the document reader"), STR_INIT("longer than"),
		                          STR_INIT("MiB of memory"), STR_INIT("processor time"),
		                          STR_INIT("malformed answer") };
	struct str msg = str_c(e->msg);

	if (msg.n == 0 || (e->code != ERR_INPUT && e->code != ERR_LIMIT))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		if (str_find(msg, bad[i]) != STR_NPOS)
			return true;
	return false;
}

static void
one(struct run *r, struct arena *a, long number)
{
	struct str s = r->file[(size_t)number % r->files];
	struct blocks got = { 0 };
	struct err e = { 0 };

	r->random = 0x9E3779B97F4A7C15u * (uint64_t)(number + 1);
	if (str_starts(s, STR("PK")) && below(r, 4) > 0)
		s = damaged_archive(r, a, s);
	else if (below(r, 2) == 0)
		s = damaged_in_place(r, a, s);
	else
		s = damaged(r, a, s);
	if (extract_run(a, s, str_z(a, str_printf(a, "a.%s", r->format)), &got, &e))
		r->read++;
	else if (is_failure(&e))
		keep(r, a, s, number, e.msg);
	else
		r->refused++;
}

int
main(int argc, char *argv[])
{
	struct arena *a = arena_new(), *scratch = arena_new();
	struct run r = { .format = argc > 3 ? argv[1] : "" };
	uint64_t count = 0;
	struct err e = { 0 };

	for (int i = 3; i < argc && r.files < FILES_MOST; i++)
		if (io_read_file(a, argv[i], LIMIT_DOCUMENT_BYTES, &r.file[r.files], &e))
			r.files++;
	CHECK(r.files > 0 && str_to_u64(str_c(argv[2]), 10000000, &count));
	for (long n = 0; n < (long)count; n++) {
		one(&r, scratch, n);
		arena_reset(scratch);
	}
	printf("# %s: %ld read, %ld refused with a reason, %ld failed; a reader took at most "
	       "%ld MiB\n",
	       r.format, r.read, r.refused, r.failed, child_mib());
	test_ok(r.failed == 0, "every damaged document is read or refused");
	test_ok(child_mib() <= LIMIT_EXTRACT_MIB, "in the memory that a reader may have");
	arena_free(&scratch);
	arena_free(&a);
	return test_done();
}
