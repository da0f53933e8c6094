#include "import/unflatten.h"

#include "../../test.h"
#include "text_blocks.h"

#define STORY                                                                                   \
	"Those named above were held by police in the capital on 25 January and are kept away " \
	"from their families and their lawyers, who fear that they will be ill-treated there. "

static const struct {
	const char *what, *text;
	const char *starts[9]; /* of the lines in order */
} texts[] = {
	{ "the head of a bulletin, and a heading in capitals",
	  "EXTERNAL (for general distribution) AI Index: EUR 44/951/91 Distr: UA/SC UA 955/91 Fear "
	  "of Torture 25 January 1991 TURKEY: Ana Example Bruno Sample " STORY
	  "BACKGROUND INFORMATION Torture has been reported since.",
	  { "EXTERNAL", "UA 955/91", "TURKEY:", "Those named", "BACKGROUND", "Torture has" } },
	{ "officials with their colons",
	  STORY "Please send letters to: President: His Excellency Ana Example Ministry of Justice "
	        "5 Long Street Fax: +1 202 555 0110 Salutation: Your Excellency Minister of "
	        "Defence: General Bruno Sample Salutation: Dear General",
	  { "Those", "Please", "President: His", "Fax:", "Salutation: Y",
	    "Minister of Defence: General", "Salutation: D" } },
	{ "a sentence in capitals is no heading",
	  STORY "THEY MUST TAKE ACTION NOW FOR ALL OF THEM AND FOR THEIR CHILDREN IN THE CAPITAL.",
	  { "Those" } },
	{ "a short line stays", "They were held. BACKGROUND INFORMATION None.", { "They" } },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		struct blocks b = text_blocks(a, str_c(texts[i].text));
		struct casefile c = { 0 };
		struct reading r;
		size_t n = 0, tok = 0;
		bool ok = true;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		for (; n < ARRAY_LEN(texts[i].starts) && texts[i].starts[n] != NULL; n++)
			ok = ok && n < r.lines &&
			     str_starts(reading_line(&r, n), str_c(texts[i].starts[n]));
		for (size_t k = 0; k < r.lines; k++) { /* no token lost, none twice */
			ok = ok && r.line[k].tok == tok;
			tok = r.line[k].tok_to;
		}
		test_ok(ok && tok == r.toks && (r.lines == n || n == ARRAY_LEN(texts[i].starts)),
		        texts[i].what);
		for (size_t k = 0; !ok && k < r.lines; k++)
			printf("# " STR_FMT "\n", STR_ARG(reading_line(&r, k)));
	}
	arena_free(&a);
	return test_done();
}
