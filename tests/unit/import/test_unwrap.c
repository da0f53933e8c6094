#include "import/unwrap.h"

#include "../../test.h"
#include "text_blocks.h"

#define BODY                                                            \
	"Bruno Sample was released on 9 June after he had promised\n"   \
	"not to speak of what had been done to him in the barracks.\n"  \
	"Carla Specimen died in the custody of Military Intelligence\n" \
	"in the capital on or about 3 June. No autopsy is known to\n"   \
	"have been carried out, and her family has not been allowed\n"  \
	"to see the body. The family asked the court of the district\n" \
	"for an order, and it was refused within an hour.\n\n"

static struct reading
read_text(struct arena *a, const char *text)
{
	struct blocks *b = arena_array(a, struct blocks, 1);
	struct casefile *c = arena_array(a, struct casefile, 1);
	struct reading r;

	*b = text_blocks(a, str_c(text));
	reading_build(&r, a, b, blocks_text(a, b), c);
	return r;
}

static bool
has_line(struct reading *r, const char *text)
{
	for (size_t i = 0; i < r->lines; i++)
		if (str_eq(reading_line(r, i), str_c(text)))
			return true;
	return false;
}

static void
test_header(struct arena *a)
{
	struct reading r = read_text(
		a,
		"Further Information on UA 918/05 (AFR 54/941/2005, 11 May\n"
		"2005) and follow-up (AFR 54/952/2005, 24 May 2005)) -\nFear of torture\n\n" BODY);

	test_ok(has_line(&r, "Further Information on UA 918/05 (AFR 54/941/2005, 11 May 2005) and "
	                     "follow-up (AFR 54/952/2005, 24 May 2005)) -"),
	        "a reference cut within a date");
	test_ok(has_line(&r, "Fear of torture"), "a dash at the end is not undone");
}

static void
test_blocks(struct arena *a)
{
	struct reading r =
		read_text(a, BODY "His Excellency Lieutenant General Dana Specimen-Example\n"
	                          "President of the Republic of Example\n"
	                          "P.O. Box 34, Street of the Fourteenth of October, Eastgate\n"
	                          "Salutation: Your Excellency\n"
	                          "(Salutation in a letter: Dear Prosecutor General / Sehr\n"
	                          "geehrter Herr Generalstaatsanwalt)\n");

	test_ok(has_line(&r, "President of the Republic of Example"), "an office stays a line");
	test_ok(has_line(&r, "Salutation: Your Excellency"), "and so does a label");
	test_ok(has_line(&r, "(Salutation in a letter: Dear Prosecutor General / Sehr geehrter "
	                     "Herr Generalstaatsanwalt)"),
	        "what is open goes on");
}

static void
test_bracket(struct arena *a)
{
	struct reading r =
		read_text(a, "Further information on EXTRA 988/95 (AMR 51/918/95, 30 August\n"
	                     "1995) - Death Penalty\n\n"
	                     "Ana Example (her family name is not known to this organisation\n"
	                     "Bruno Sample (m), aged 30\n");

	test_ok(has_line(&r, "Further information on EXTRA 988/95 (AMR 51/918/95, 30 August 1995) "
	                     "- Death Penalty"),
	        "a bracket that closes in the next line, without a width");
	test_ok(r.lines == 3, "but not one that is never closed");
}

static void
test_set_by_hand(struct arena *a)
{
	struct reading r =
		read_text(a, "Bruno Sample was released on 9 June after he had promised\n"
	                     "silence in court.\n"
	                     "Carla Specimen died in the custody of Military Intelligence\n"
	                     "in the capital.\n");

	test_ok(r.lines == 4, "two cuts show no width");
}

static void
test_sentences(struct arena *a)
{
	struct reading r = read_text(a, BODY);

	test_ok(r.lines == 2 && !r.line[1].wraps,
	        "a sentence that ends at the width ends its line");
	test_ok(r.line[0].wraps && r.line[0].tok_to == r.line[1].tok, "with its tokens, wrapped");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_header(a);
	test_blocks(a);
	test_bracket(a);
	test_set_by_hand(a);
	test_sentences(a);
	arena_free(&a);
	return test_done();
}
