#include "extract/gather.h"

#include "../../test.h"
#include "base/limits.h"
#include "shown.h"

static const struct {
	const char *what;
	struct str text;
	const char *want;
	int residue;
} cases[] = {
	/* clang-format off */
	{ "plain text", STR_INIT(" text\n"), "P text", 0 },
	{ "nothing", STR_INIT(" \n\t"), "", 0 },
	{ "a bookmark", STR_INIT("[bookmark: _GoBack]Click"), "P Click", 1 },
	{ "a bookmark alone", STR_INIT("[bookmark: Text17]"), "", 1 },
	{ "a bookmark between a letter and its accent", STR_INIT("e[bookmark: x]\xCC\x81"), "P \xC3\xA9", 1 },
	{ "no bookmark", STR_INIT("[bookmark me\nnow]"), "P [bookmark me\nnow]", 0 },
	{ "a field code", STR_INIT("HYPERLINK \"mailto:a@example.org\" a@example.org"), "P a@example.org", 1 },
	{ "symbol fonts", STR_INIT("\xEF\x82\xB7 item"), "P \xE2\x80\xA2 item", 0 },
	{ "control characters", STR_INIT("a\x01\x7F" "b"), "P ab", 0 },
	{ "mojibake", STR_INIT("Jos\xC3\x83\xC2\xA9"), "P Jos\xC3\xA9", 0 },
	/* clang-format on */
};

static void
limits(struct arena *a)
{
	struct gather g = { .a = a };
	char *p = arena_alloc(a, LIMIT_BLOCK_BYTES + 1, 1);
	struct str text = { p, LIMIT_BLOCK_BYTES };
	struct err e = { 0 };
	bool ok = true;

	for (size_t i = 0; i <= LIMIT_BLOCK_BYTES; i++)
		p[i] = 'x';
	for (int i = 0; i < LIMIT_TEXT_BYTES / LIMIT_BLOCK_BYTES; i++)
		ok = ok && gather_add(&g, (struct block){ .text = text }, &e);
	test_ok(ok, "LIMIT_TEXT_BYTES in blocks of LIMIT_BLOCK_BYTES");
	test_ok(!gather_add(&g, (struct block){ .text = STR("x") }, &e) && e.code == ERR_LIMIT,
	        "and one byte more");
	g = (struct gather){ .a = a };
	e = (struct err){ 0 };
	test_ok(!gather_add(&g, (struct block){ .text = { p, LIMIT_BLOCK_BYTES + 1 } }, &e) &&
	                e.code == ERR_LIMIT,
	        "a block of one byte more");
	e = (struct err){ 0 };
	for (int i = 0; i < LIMIT_BLOCKS; i++)
		ok = ok && gather_add(&g, (struct block){ .text = STR("x") }, &e);
	test_ok(ok && !gather_add(&g, (struct block){ .text = STR("x") }, &e) &&
	                e.code == ERR_LIMIT,
	        "LIMIT_BLOCKS");
	e = (struct err){ 0 };
	g = (struct gather){ .a = a };
	test_ok(!gather_add(&g, (struct block){ .text = STR("\xFF") }, &e) && e.code == ERR_INPUT,
	        "no UTF-8");
}

static void
notes(struct arena *a)
{
	struct gather g = { .a = a };

	gather_note(&g, BLOCK_NOTE_LINK, STR(" \n"));
	gather_note(&g, BLOCK_NOTE_LINK, STR("\xFF"));
	test_ok(g.blocks.notes.n == 0, "no note of nothing");
	for (int i = 0; i <= LIMIT_NOTES; i++)
		gather_note(&g, BLOCK_NOTE_LINK, STR(" a \x01-> b "));
	test_ok(g.blocks.notes.n == LIMIT_NOTES &&
	                str_eq(g.blocks.notes.item[0].text, STR("a -> b")),
	        "LIMIT_NOTES clean ones");
}

int
main(void)
{
	struct arena *a = arena_new();
	int residue = 0;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct gather g = { .a = a };
		struct err e = { 0 };

		test_ok(gather_add(&g, (struct block){ .text = cases[i].text }, &e) &&
		                shows(a, &g.blocks, cases[i].want) &&
		                g.blocks.dropped.residue == cases[i].residue,
		        cases[i].what);
	}
	test_ok(str_eq(gather_clean(a, STR("a[bookmark: b]c"), &residue), STR("ac")) &&
	                residue == 1,
	        "cleaning alone");
	limits(a);
	notes(a);
	arena_free(&a);
	return test_done();
}
