/* test_doc.c - a .doc as a word processor wrote it, whole and damaged. */
#include "extract/doc.h"

#include <stdlib.h>
#include <string.h>

#include "../../test.h"
#include "base/io.h"
#include "base/limits.h"
#include "extract/charset.h"
#include "extract/ole.h"
#include "shown.h"

static const char want[] =
	"P UA: 999/17 Index: ASA 99/1/2017 Utopia Date: 1 May 2017/P URGENT ACTION/H1 Two people at "
	"risk of forcible return/P Mira Example (aged 24) and her son are in danger — “now”."
	"/I1 Stop the return;/I1 Give access./P Contact these two officials by 27 December, 2017:"
	"/C1.1.1 President/C1.1.1 Name One/C1.1.1 Fax: 555-0100/C1.1.2 Ambassador Name Two"
	"/C1.1.2 Email: two@example.org/C1.1.2 Salutation: Dear Ambassador"
	"/Pb Additional information/P Больше текста, 中国, é.";

static void
parts(struct arena *a, struct str bytes)
{
	struct ole o = { 0 };
	struct str s = { 0 };
	struct err e = { 0 };

	test_ok(ole_open(a, bytes, &o, &e) && ole_has(&o, "WordDocument") && !ole_has(&o, "Word"),
	        "the parts of a compound file");
	test_ok(ole_read(a, &o, "WordDocument", &s, &e) && ole_u16(s, 0) == 0xA5EC,
	        "a part's bytes");
	test_ok(!ole_read(a, &o, "None", &s, &e) && e.code == ERR_INPUT,
	        "a part that is not there");
	test_ok(ole_u32(STR("\1\2\3\4"), 0) == 0x04030201 && ole_u32(STR("abc"), 0) == 0 &&
	                ole_u16(STR("ab"), 7) == 0,
	        "numbers, and none beyond the end");
}

/* Every byte of the first sectors in turn: refused or read, never worse. */
static void
mutated(struct arena *a, struct str bytes)
{
	struct arena *scratch = arena_new();
	char *copy = arena_alloc(a, bytes.n, 1);
	bool fine = true;

	for (size_t i = 0; i < 2048; i++) {
		struct blocks b = { 0 };
		struct err e = { 0 };

		memcpy(copy, bytes.p, bytes.n);
		copy[i] = (char)(copy[i] ^ 0xFF);
		if (!doc_extract(scratch, (struct str){ copy, bytes.n }, &b, &e))
			fine = fine && (e.code == ERR_INPUT || e.code == ERR_LIMIT);
		arena_reset(scratch);
	}
	test_ok(fine, "2,048 damaged files");
	for (size_t n = 0; n < bytes.n; n += 64) {
		struct blocks b = { 0 };
		struct err e = { 0 };

		fine = fine &&
		       (doc_extract(scratch, str_sub(bytes, 0, n), &b, &e) || e.code == ERR_INPUT);
		arena_reset(scratch);
	}
	test_ok(fine, "and truncated ones");
	arena_free(&scratch);
}

static struct str
corpus_file(struct arena *a, const char *name)
{
	struct str root = str_c(getenv("OUTCRY_SOURCE")), bytes = { 0 };
	struct str path = str_printf(a, STR_FMT "/tests/corpus/doc/%s", STR_ARG(root), name);
	struct err e = { 0 };

	CHECK(io_read_file(a, path.p, LIMIT_DOCUMENT_BYTES, &bytes, &e));
	return bytes;
}

int
main(void)
{
	struct arena *a = arena_new();
	struct str bytes = corpus_file(a, "two-officials.doc");
	struct blocks b = { 0 };
	struct err e = { 0 };

	test_ok(doc_extract(a, bytes, &b, &e) && shows(a, &b, want), "a document");
	test_ok(doc_extract(a, corpus_file(a, "look.doc"), &b, &e) &&
	                shows(a, &b, "Pb Bold all of it/P plain and bold/P kept inserted end") &&
	                b.dropped.deleted == 2,
	        "bold paragraphs; deleted and hidden text is left out and counted");
	parts(a, bytes);
	mutated(a, bytes);
	arena_free(&a);
	return test_done();
}
