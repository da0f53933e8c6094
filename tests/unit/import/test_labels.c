/* Labels asked for by their kind: one token, one word, the document's language. */
#include "import/labels.h"

#include "../../test.h"
#include "one_line.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(a, "Dear Minister of Health, P.O. Box 12");
	static const enum label_kind kinds[] = { LABEL_PO_BOX, LABEL_LINK, LABEL_SUBJECT };
	struct label_hit h;

	test_ok(label_is(&r, LABEL_DEAR, 0), "a label of one token");
	test_ok(label_is(&r, LABEL_LINK, 2), "in the middle, too");
	test_ok(!label_is(&r, LABEL_DEAR, 1), "another word is none");
	test_ok(!label_is(&r, LABEL_SUBJECT, 0), "nor is a word of another kind");
	test_ok(!label_is(&r, LABEL_OFFICE, r.toks - 1), "nothing stands behind the last token");
	test_ok(label_find(&r, LABEL_PO_BOX, 0, r.toks, &h) && h.to == h.from + 1, "found behind");
	test_ok(label_at_any(&r, kinds, ARRAY_LEN(kinds), 2, r.toks), "one of several kinds");
	test_ok(!label_at_any(&r, kinds, ARRAY_LEN(kinds), 1, r.toks), "none of them here");
	test_ok(label_find_any(&r, kinds, 1, 0, r.toks), "one of several kinds behind");
	test_ok(!label_find_any(&r, kinds + 2, 1, 0, r.toks), "none of them anywhere");
	test_ok(label_word_is(LABEL_AND, STR("und")), "a folded word");
	test_ok(!label_word_is(LABEL_AND, STR("undo")), "not a longer one");
	test_ok(!label_word_is(LABEL_OR, STR("und")), "not of another kind");
	test_ok(!label_word_is(LABEL_PAPER_HEAD, STR("managing")), "not the first word of two");
	test_ok(!label_word_is(LABEL_AND, STR("")), "nothing is no word");
	arena_free(&a);
	return test_done();
}
