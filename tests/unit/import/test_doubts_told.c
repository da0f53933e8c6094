#include "import/doubts_told.h"

#include "../../test.h"

/* clang-format off */
static const struct {
	const char *tag, *why, *want;
} cases[] = {
	{ "en", "no name was recognised", "no name was recognised" },
	{ "fr", "no name was recognised", "aucun nom n’a été reconnu" },
	{ "ar", "no name was recognised", "لم يُتعرف على اسم" },
	{ "fr", "the document names another number too: 930/16",
	  "le document nomme aussi un autre numéro : 930/16" },
	{ "fr", "the mail brings 3 documents, and only a.docx was read; the others: b.txt, c.txt",
	  "le courriel apporte 3 documents, et seul a.docx a été lu ; les autres : b.txt, c.txt" },
	{ "fr", "the encoding of the file is a guess (KOI8-R): compare accents and names with the "
		"original",
	  "l’encodage du fichier est supposé (KOI8-R) : comparez accents et noms avec l’original" },
	{ "fr", "a doubt of a later day", "a doubt of a later day" },
};
/* clang-format on */

int
main(void)
{
	struct arena *a = arena_new();
	const struct lang *fr = lang_find(STR("fr"));

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(doubts_told(a, lang_find(str_c(cases[i].tag)), str_c(cases[i].why)),
		               str_c(cases[i].want)),
		        cases[i].want);
	test_ok(str_eq(doubts_member_told(a, fr, STR("salutation")), STR("formule d’appel")),
	        "a member");
	test_ok(str_eq(doubts_member_told(a, fr, STR("new_member")), STR("new_member")),
	        "one of a later day");
	arena_free(&a);
	return test_done();
}
