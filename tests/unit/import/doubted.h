/* doubted.h - is a field of a text in doubt? */
#ifndef OUTCRY_TEST_DOUBTED_H
#define OUTCRY_TEST_DOUBTED_H

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static inline bool
doubts(struct arena *a, const char *text, const char *field)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile c = { 0 };
	struct err e = { 0 };

	if (!import_recognise(a, &b, &c, &e))
		return false;
	for (size_t i = 0; i < c.doubts.n; i++)
		if (str_eq(c.doubts.item[i].field, str_c(field)))
			return true;
	return false;
}

#define HEAD                                                                                        \
	"UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\nURGENT ACTION\n\n"      \
	"ACTIVIST DETAINED\n\nAna Example, an activist, was detained on 3 August 2014 and is held " \
	"in Manama without charge.\n\nAna Example has seen nobody since.\n\n"                       \
	"Please write immediately:\n- urging the release of Ana Example;\n"                         \
	"- asking for a lawyer.\n\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n"

#define KING                                                                      \
	"King\nHamad Sample\nP.O. Box 1\nManama, Bahrain\nFax: +973 1 555 0101\n" \
	"Salutation: Your Majesty\n\n"

#define TAIL "Name: Ana Example\nGender m/f: f\n"

/* A bulletin with MORE behind its official. */
#define END(more)                                                                               \
	"URGENT ACTION\n\nUA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"  \
	"ACTIVIST DETAINED\n\nAna Example was detained on 1 August 2014 and is held in Manama " \
	"without charge.\n\nPlease write immediately:\n- urging the release of Ana Example;\n"  \
	"- asking for a lawyer.\n\nPLEASE SEND APPEALS TO:\n\n" KING more "\n"

/* A document, the field, whether it is in doubt, and what the case shows. */
struct doubt_case {
	const char *text, *field;
	bool doubted;
	const char *what;
};

static inline int
try_doubts(const struct doubt_case *c, size_t n)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < n; i++) {
		test_ok(doubts(a, c[i].text, c[i].field) == c[i].doubted, c[i].what);
		arena_reset(a);
	}
	arena_free(&a);
	return test_done();
}

#endif
