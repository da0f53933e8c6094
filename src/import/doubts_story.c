/*
 * doubts_story.c - lines within the story and the background that tell nothing
 *
 * "Home", "1,204 messages sent", "15 Example Street", "Ana Example (f) ]": who tells what happened
 * writes sentences.  A short line that is none, beside another or with a number in it, is of a
 * page, a list or an address.  A single one without a number may be a heading, and is none of them.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"

#define WORDS_MOST 7  /* of a line that is no sentence */
#define WIDE_MOST  42 /* bytes, in Chinese, Japanese and Korean */

struct shape {
	bool bare; /* short, and no sentence */
	bool number;
	bool marked; /* "©", "|", "@", "(f)", "]" */
	bool opens;  /* ends with a colon */
};

static bool
is_mark_of_page(const struct token *t)
{
	static const char *const mark[] = { "©", "|", "·", "@" };

	for (size_t i = 0; i < ARRAY_LEN(mark); i++)
		if (token_is(t, mark[i]))
			return true;
	return false;
}

/* "(f)", as a list of people has it */
static bool
is_gender_at(const struct reading *line, size_t at)
{
	return at + 2 < line->toks && token_is(&line->tok[at], "(") &&
	       label_is(line, LABEL_GENDER_VALUE, at + 1) && line->tok[at + 1].fold.n == 1 &&
	       token_is(&line->tok[at + 2], ")");
}

static struct shape
shape_of(struct reading *r, struct str text)
{
	struct shape out = { 0 };
	struct reading line;
	size_t words = 0;
	bool listed = false, wide = text.n > 0 && (unsigned char)text.p[0] >= 0xE2;

	reading_build_within(&line, r, text);
	for (size_t i = 0; i < line.toks; i++) {
		words += line.tok[i].word;
		out.number = out.number || line.tok[i].digits;
		out.marked = out.marked || is_mark_of_page(&line.tok[i]);
		listed = listed || is_gender_at(&line, i) ||
		         (i + 1 == line.toks && token_is(&line.tok[i], "]"));
	}
	out.opens = str_ends(text, STR(":")) || str_ends(text, STR("："));
	out.bare = line.toks > 0 && !doubts_is_closed(text) && !str_ends(text, STR(",")) &&
	           (wide ? text.n <= WIDE_MOST : words <= WORDS_MOST);
	out.marked = out.marked || (listed && !doubts_is_closed(text));
	return out;
}

static void
weigh(struct reading *r, const struct strs *text, const char *field, bool headed)
{
	bool before = false;

	for (size_t i = 0; i < text->n; i++) {
		struct shape s = shape_of(r, text->item[i]);
		bool last = i + 1 == text->n;

		if (s.marked || (s.bare && s.number) || (last && s.opens) ||
		    (!headed && s.bare && (before || last))) {
			reading_doubt(r, "a line of it seems to be of a page, a list or an address",
			              "%s", field);
			return;
		}
		before = s.bare;
	}
}

void
doubts_story(struct reading *r)
{
	weigh(r, &r->out->story, "/story", false);
	weigh(r, &r->out->background, "/background", true);
}
