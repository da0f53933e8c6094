#include "import/import.h"

#include "../../test.h"
#include "text_blocks.h"

#define OPEN_LETTER                                                                                \
	"We write to you about Ana Example, who has been held in Northtown since 3 May 2012 only " \
	"because she spoke on the radio.\n\nWe urge you to release her at once.\n\nYours "         \
	"sincerely,\n\nCommittee of Examples\n"

static const struct {
	const char *head, *headline;
} letters[] = {
	{ "COMMITTEE OF EXAMPLES\n\nMr. Bruno Sample\nMinister of Justice\n1 Example Street\nNorthtown, "
	  "Nepal\n\n4 May 2012\n\nSubject: Release of the teacher Ana Example\n\nDear "
	  "Minister,\n\n" OPEN_LETTER,
	  "Release of the teacher Ana Example" },
	{ "Committee of Examples\n\nOpen letter of nine groups on the teacher Ana Example\n\nNorthtown, "
	  "4 May 2012\n\nMr. Bruno Sample\nMinister of Justice\n1 Example Street\nNorthtown, "
	  "Nepal\n\nDear Minister,\n\n" OPEN_LETTER,
	  "Open letter of nine groups on the teacher Ana Example" },
	{ "Committee of Examples\n1 Sample Road, Westtown\nTel: +1 604 555 0138\n\n4 May 2012\n\nMr. Bruno "
	  "Sample\nMinister of Justice\n1 Example Street\nNorthtown\nNepal\n\nYour Excellency;\n\nRe: "
	  "Arbitrary arrest of the teacher Ana Example\n\n" OPEN_LETTER,
	  "Arbitrary arrest of the teacher Ana Example" },
	{ "UA 912/12 Nepal\n\nA teacher taken from her home\n\nAna Example, a teacher in the town "
	  "of Sample, was arrested on 3 May 2012.\n\nPlease write to:\n\nMinister of Justice\n1 Example "
	  "Street\nNorthtown\nNepal\n\nDear Minister,\n",
	  "A teacher taken from her home" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(letters); i++) {
		struct blocks b = text_blocks(a, str_c(letters[i].head));
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(str_eq(c.headline, str_c(letters[i].headline)), letters[i].headline);
	}
	arena_free(&a);
	return test_done();
}
