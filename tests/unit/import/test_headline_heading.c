#include "import/headline.h"
#include "import/small_words.h"

#include "../../test.h"
#include "text_blocks.h"

#define TOLD                                                                                        \
	"Ana Example, a teacher in the town of Sample, was arrested on 3 May 2012 by men in plain " \
	"clothes and has not been seen since."

#define NONE 9

static const struct {
	const char *what, *text; /* a block that begins with # is a heading */
	size_t was, line;        /* the walk's headline and the better one; NONE: none */
} cases[] = {
	{ "the title of the posting, not the blog's name",
	  "#The Voice of the Quarter\n\n#3 May 2012\n\n#A teacher is taken from her home\n\n" TOLD,
	  0, 2 },
	{ "a heading, not the first line that looks like a headline",
	  "The weekly letter of examples\n\n#A teacher is taken from her home\n\n" TOLD, 0, 1 },
	{ "a day is no title", "#3 May 2012\n\n#A teacher is taken from her home\n\n" TOLD, NONE,
	  1 },
	{ "a heading behind the story is of another part",
	  "The weekly letter of examples\n\n" TOLD "\n\n#What the committee has done\n\n" TOLD, 0,
	  NONE },
	{ "two words are none", "The weekly letter of examples\n\n#Take action\n\n" TOLD, 0, NONE },
};

/* The blocks of TEXT, the headings among them marked. */
static struct blocks
headed_blocks(struct arena *a, const char *text)
{
	struct blocks b = text_blocks(a, str_c(text));

	for (size_t i = 0; i < b.n; i++)
		if (str_starts(b.item[i].text, STR("#"))) {
			b.item[i].text = str_sub(b.item[i].text, 1, b.item[i].text.n);
			b.item[i].kind = BLOCK_HEADING;
			b.item[i].level = 1;
		}
	return b;
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = headed_blocks(a, cases[i].text);
		struct casefile c = { 0 };
		struct reading r;
		struct parts p;
		size_t found;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		small_words_build(&r);
		p = (struct parts){ .of = arena_array(a, struct mark_of_line, r.lines + 1) };
		found = headline_heading(&r, &p, cases[i].was == NONE ? r.lines : cases[i].was);
		test_ok(found == (cases[i].line == NONE ? r.lines : cases[i].line), cases[i].what);
	}
	arena_free(&a);
	return test_done();
}
