#include "import/fields.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static const struct {
	const char *what;
	const char *story; /* its second sentence */
	const char *end;   /* below the officials */
	const char *previous;
	size_t links;
} documents[] = {
	{ "a link behind \"update of\"", "He is held.",
	  "This is the first update of UA 988/12. Further information: "
	  "https://www.example.org/en/info/ASA20/917/2012/en",
	  "https://www.example.org/en/info/ASA20/917/2012/en", 0 },
	{ "behind the update without a scheme", "He is held.",
	  "This is the first update of UA 988/12. Further information: "
	  "www.example.org/en/info/ASA20/917/2012/en",
	  "www.example.org/en/info/ASA20/917/2012/en", 0 },
	{ "behind its label in the middle of a line", "He is held.",
	  "这是UA 988/12的第二次更新。前次紧急行动链接：https://www.example.org/en/info/ASA20/917/2012/en",
	  "https://www.example.org/en/info/ASA20/917/2012/en", 0 },
	{ "a link behind it without an index", "He is held.",
	  "This is the first update of UA 988/12. Further information: https://example.org/973",
	  "https://example.org/973", 0 },
	{ "in Spanish, with a small word before the number", "He is held.",
	  "Ésta es la primera actualización de la AU 988/12. Más información: "
	  "https://example.org/973",
	  "https://example.org/973", 0 },
	{ "a link to the document itself", "He is held.",
	  "More: https://www.example.org/en/info/ASA20/934/2012/en", NULL, 1 },
	{ "a link that names no index", "He is held.", "More: https://example.org/973", NULL, 1 },
	{ "the case's number in a bracket", "He is held (see Urgent Action UA 988/12).", "",
	  "Urgent Action UA 988/12", 0 },
	{ "another case's number in a bracket", "He is held (see Urgent Action UA 977/12).", "",
	  NULL, 0 },
};

static struct casefile
recognised(struct arena *a, const char *story, const char *end)
{
	struct str text = str_printf(
		a,
		"Further information on UA: 988/12 Index: ASA 20/934/2012 India Date: 19 July "
		"2012\n\nURGENT ACTION\n\nTEACHER STILL HELD WITHOUT CHARGE\n\nThe teacher Ravi "
		"Example was arrested in May. %s\n\nPlease write immediately in English:\n- Calling on "
		"the authorities to release him.\n\nPLEASE SEND APPEALS BEFORE 30 AUGUST 2012 "
		"TO:\n\nPrime Minister\nMr Arun Sample\nNew Delhi\nIndia\nFax: +91 11 5550 0118\n\n"
		"Please check with your section office if sending appeals after the above date. "
		"%s\n",
		story, end);
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), "recognised");
	return c;
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(documents); i++) {
		struct casefile c = recognised(a, documents[i].story, documents[i].end);
		bool same = documents[i].previous == NULL
		                    ? c.previous.n == 0
		                    : c.previous.n == 1 && str_eq(c.previous.item[0],
		                                                  str_c(documents[i].previous));

		test_ok(same && c.links.n == documents[i].links, documents[i].what);
	}
	arena_free(&a);
	return test_done();
}
