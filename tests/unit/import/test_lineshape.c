#include "import/lineshape.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *text;
	bool labelled;
	enum label_kind label;
} labels[] = {
	{ "1) TAKE ACTION", true, LABEL_ACT },
	{ "2) LET US KNOW YOU TOOK ACTION", true, LABEL_REPORT },
	{ "BACKGROUND INFORMATION (400 WORDS + RELEVANT LINKS):", true, LABEL_BACKGROUND },
	{ "ADditional Information", true, LABEL_BACKGROUND },
	{ "Contact these two officials by 17 August, 2017:", true, LABEL_TARGETS },
	{ "Contact these three officials by 20 July, 2017:", true, LABEL_TARGETS },
	{ "ENVÍEN LLAMAMIENTOS ANTES DEL 25 DE MAYO DE 2016 A:", true, LABEL_TARGETS },
	{ "PUBLIC          AI Index: ASA 31/066/2003", true, LABEL_FURNITURE },
	{ "[Sections to add when relevant]", true, LABEL_FURNITURE },
	{ "Officials said that nobody was held.", false, LABEL_TARGETS },
	{ "Public anger grew.", false, LABEL_FURNITURE },
	{ "Background checks are common.", false, LABEL_BACKGROUND },
};

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(labels); i++) {
		struct mark_of_line m = { 0 };

		r = one_line(a, labels[i].text);
		test_ok(line_label(&r, &r.line[0], &m) == labels[i].labelled &&
		                (!labels[i].labelled || m.label == labels[i].label),
		        labels[i].text);
	}
	r = one_line(a, "USA: (Texas) Samuel T EXAMPLE");
	test_ok(line_is_country(&r, &r.line[0]) && !line_is_capitals(&r, &r.line[0]), "country");
	r = one_line(a, "20 February 1992");
	test_ok(line_is_date(&r, &r.line[0]) && !line_is_prose(&r, &r.line[0]), "date");
	r = one_line(a, "UA 315/03 Fear for safety 03 November 2003");
	test_ok(line_is_reference(&r, &r.line[0], 0) && line_has_concern(&r, &r.line[0], 0) &&
	                line_names_reference(&r, &r.line[0], 0),
	        "reference with a concern");
	r = one_line(a, "Yours sincerely,");
	test_ok(line_closes_letter(&r, &r.line[0]) && line_ends_with(&r, &r.line[0], ",") &&
	                !line_opens_letter(&r, 0) && words_between(&r, 0, r.toks) == 2,
	        "end of a letter");
	arena_free(&a);
	return test_done();
}
