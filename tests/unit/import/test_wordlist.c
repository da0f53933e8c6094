#include "import/wordlist.h"

#include "import/labels.h"

#include "../../test.h"
#include "one_line.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r = one_line(a, "The Minister of Manama and the minister of Example, 2014.");
	struct wordlist w;

	wordlist_build(&w, &r);
	test_ok(w.n == 9, "words, not numbers and marks");
	test_ok(wordlist_count(&w, STR("minister")) == 2, "twice, however it is written");
	test_ok(wordlist_count(&w, STR("mini")) == 0, "a part is no word");
	test_ok(wordlist_begins(&w, STR("mana"), 2), "two letters more");
	test_ok(!wordlist_begins(&w, STR("manama"), 1), "not itself");
	test_ok(!wordlist_begins(&w, STR("zeb"), 1), "nothing begins so");
	test_ok(wordlist_ends(&w, STR("inister")), "one letter before it");
	test_ok(!wordlist_ends(&w, STR("nister")), "not two");
	test_ok(!wordlist_ends(&w, STR("minister")), "not none");
	test_ok(label_word_begins(STR("administrati"), 2), "a word of labels begins so");
	test_ok(!label_word_begins(STR("administration"), 60), "none is so long");
	test_ok(!label_word_begins(STR("zzyzx"), 1), "or none at all");
	arena_free(&a);
	return test_done();
}
