#include "import/doubts.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static bool
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

int
main(void)
{
	struct arena *a = arena_new();

	test_ok(!doubts(a, HEAD KING "Name: Ana Example\nGender m/f: f\n", "/targets/0/name"),
	        "an official that has all is in no doubt");
	test_ok(doubts(a,
	               HEAD KING "Minister of Interior\nP.O. Box 13\nManama, Bahrain\n"
	                         "Fax: +973 1 555 0102\nSalutation: Your Excellency\n",
	               "/targets/1/name"),
	        "one without a name beside one with");
	test_ok(doubts(a,
	               HEAD KING "Minister of Interior\nRashid Sample\nP.O. Box 13\n"
	                         "Manama, Bahrain\nFax: +973 1 555 0102\n",
	               "/targets/1/salutation"),
	        "one without a salutation beside one with");
	test_ok(doubts(a, HEAD "King\nHamad Sample\nP.O. Box 1\nFax: +973 1 555 0101\n",
	               "/targets/0/address"),
	        "an address without a country");
	test_ok(doubts(a,
	               HEAD "King\nHamad Sample\nManama, Bahrain\n9 Example Avenue\n"
	                    "Fax: +973 1 555 0101\n",
	               "/targets/0/address"),
	        "a street below the town");
	test_ok(doubts(a, HEAD "King\nHamad Sample\nManama, Bahrain\nFax: +973 1 555 0101\n",
	               "/targets/0/address"),
	        "a town alone");
	test_ok(!doubts(a, HEAD KING, "/headline") && !doubts(a, HEAD KING, "/summary") &&
	                !doubts(a, HEAD KING, "/demands/0"),
	        "a headline, a sentence and a demand are in no doubt");
	test_ok(doubts(a,
	               "UA: 911/14 Index: MDE 11/9911/2014 Bahrain Date: 29 August 2014\n\n"
	               "URGENT ACTION\n\nACTIVIST DETAINED\n\nAna Example and her sister\n\n"
	               "Please write immediately:\n- urging the release of Ana Example Asking "
	               "for a lawyer.\n\nPLEASE SEND APPEALS BEFORE 10 OCTOBER 2014 TO:\n\n" KING,
	               "/summary"),
	        "a summary that is no sentence");
	arena_free(&a);
	return test_done();
}
