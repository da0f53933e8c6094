#include "../../test.h"
#include "base/limits.h"
#include "extract/rtf_parts.h"

static void
put(struct rtf *r, const char *text)
{
	for (; *text != '\0'; text++)
		rtf_put_char(r, (unsigned char)*text);
}

static void
test_hidden_goes_nowhere(struct arena *a)
{
	struct err e = { 0 };
	struct rtf *r = rtf_begin(a, &e);

	put(r, "seen ");
	rtf_now(r)->hidden = true;
	put(r, "hidden");
	rtf_now(r)->hidden = false;
	test_ok(rtf_para_end(r) && r->g.blocks.n == 1 &&
	                str_eq(str_trim(r->g.blocks.item[0].text), STR("seen")),
	        "hidden text is in no paragraph");
	test_ok(r->g.blocks.dropped.deleted > 0, "and counted");
}

static void
test_bytes_wait_for_their_page(struct arena *a)
{
	struct err e = { 0 };
	struct rtf *r = rtf_begin(a, &e);

	r->codepage = 936;
	buf_put(&r->bytes, STR("\xd6\xd0"));
	rtf_flush(r);
	test_ok(str_eq(buf_str(&rtf_current(r)->text), STR("\xE4\xB8\xAD")) && r->bytes.n == 0,
	        "two bytes are one character of their code page");
}

static void
test_note_stands_behind_its_paragraph(struct arena *a)
{
	struct err e = { 0 };
	struct rtf *r = rtf_begin(a, &e);
	bool ok = true;

	put(r, "text");
	ok = ok && rtf_group_open(r);
	rtf_para_push(r);
	put(r, "note");
	ok = ok && rtf_group_close(r) && rtf_para_end(r);
	test_ok(ok && r->g.blocks.n == 2 && str_eq(r->g.blocks.item[0].text, STR("text")) &&
	                str_eq(r->g.blocks.item[1].text, STR("note")),
	        "a note's block stands behind the one around it");
}

static void
test_cells_have_places(struct arena *a)
{
	struct err e = { 0 };
	struct rtf *r = rtf_begin(a, &e);
	bool ok;

	put(r, "one");
	ok = rtf_cell_end(r, false);
	put(r, "two");
	ok = ok && rtf_cell_end(r, false) && rtf_cell_end(r, true);
	put(r, "three");
	ok = ok && rtf_cell_end(r, false);
	test_ok(ok && r->g.blocks.n == 3 && r->g.blocks.item[1].col == 2 &&
	                r->g.blocks.item[1].row == 1 && r->g.blocks.item[2].col == 1 &&
	                r->g.blocks.item[2].row == 2,
	        "a cell has its column, a row begins the columns again");
}

static void
test_groups_have_a_limit(struct arena *a)
{
	struct err e = { 0 };
	struct rtf *r = rtf_begin(a, &e);
	int depth = 0;

	while (depth < 10 * GROUPS_MOST && rtf_group_open(r))
		depth++;
	test_ok(depth < GROUPS_MOST && e.code == ERR_LIMIT,
	        "groups deeper than the limit are refused");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_hidden_goes_nowhere(a);
	test_bytes_wait_for_their_page(a);
	test_note_stands_behind_its_paragraph(a);
	test_cells_have_places(a);
	test_groups_have_a_limit(a);
	arena_free(&a);
	return test_done();
}
