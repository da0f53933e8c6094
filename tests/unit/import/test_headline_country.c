#include "import/headline.h"
#include "import/small_words.h"

#include "../../test.h"
#include "text_blocks.h"

#define TOLD                                                                                      \
	"\n\nAna Example, a teacher in the town of Sample, was arrested on 3 May 2012 by men in " \
	"plain clothes and has not been seen since.\n"

static const struct {
	const char *what, *text;
	size_t line; /* the title's; 9: none */
} cases[] = {
	{ "under who issues it",
	  "Committee of Examples\n\nNEPAL: Police at Sample beat a teacher and charge her" TOLD,
	  1 },
	{ "with a dash", "Committee of Examples\n\nNepal - Police at Sample beat a teacher" TOLD,
	  1 },
	{ "in a language without capitals", "지난 달 소식지\n\n네팔: 교사 아나를 석방하라" TOLD,
	  1 },
	{ "an entry is none", "Committee of Examples\n\nNEPAL: Ana Example, teacher" TOLD, 9 },
	{ "two names", "Committee of Examples\n\nNEPAL: Ana Example and Bruno Sample" TOLD, 9 },
	{ "concerns", "Committee of Examples\n\nNEPAL: Torture of a teacher; impunity" TOLD, 9 },
	{ "a sentence", "Committee of Examples\n\nNepal: the police beat a teacher." TOLD, 9 },
	{ "nothing is told below",
	  "Committee of Examples\n\nNEPAL: Police at Sample beat a teacher\n", 9 },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].text));
		struct casefile c = { 0 };
		struct reading r;
		struct parts p;
		size_t found;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		small_words_build(&r);
		p = (struct parts){ .of = arena_array(a, struct mark_of_line, r.lines + 1) };
		for (size_t k = 0; k < r.lines; k++)
			p.of[k].value = r.line[k].tok;
		found = headline_with_country(&r, &p, r.lines);
		test_ok(found == (cases[i].line == 9 ? r.lines : cases[i].line), cases[i].what);
	}
	arena_free(&a);
	return test_done();
}
