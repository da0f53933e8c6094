/* Which languages one official wants, as their block says it in each language of documents. */
#include "../../test.h"
#include "import/languages.h"

/* clang-format off */
static const struct {
	const char *line, *tags;
	bool alone; /* the line says nothing else */
} cases[] = {
	{ "Languages: Spanish", "es", true },
	{ "(Please write in Spanish or English only)", "es en", true },
	{ "Write in French, Arabic, or your own language.", "fr ar own", true },
	{ "Preferred language: Mandarin", "zh", true },
	{ "Idioma: español", "es", true },
	{ "Escríbanle en español o en inglés", "es en", true },
	{ "Langues : français, anglais ou votre propre langue", "fr en own", true },
	{ "Veuillez écrire en français", "fr", true },
	{ "Sprachen: Deutsch oder Französisch", "de fr", true },
	{ "Bitte schreiben Sie auf Russisch", "ru", true },
	{ "Escreva em português ou inglês", "pt en", true },
	{ "Lingua: italiano o francese", "it fr", true },
	{ "اللغة: الإسبانية أو الإنجليزية", "es en", true },
	{ "Языки: русский, английский", "ru en", true },
	{ "Dil: Türkçe veya İngilizce", "tr en", true },
	{ "Türkçe yazınız", "tr", true },
	{ "语言:中文、英文", "zh en", true },
	{ "언어: 한국어 또는 영어", "ko en", true },
	{ "He can be reached at night. Write in Spanish.", "es", false },
	{ "Embassy of Exampleland, Spanish Street 4", "", false },
	{ "Please write in support of the two teachers", "", false },
	{ "Spanish Embassy", "", false },
	{ "Languages Department", "", false },
	{ "Ministry of Languages, 2 English Street", "", false },
	{ "", "", false },
};
/* clang-format on */

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct strs list = languages_of_note(a, str_c(cases[i].line));
		struct reading r;

		test_ok(str_eq(str_join(a, &list, STR(" ")), str_c(cases[i].tags)), cases[i].line);
		reading_build_line(&r, a, str_c(cases[i].line));
		test_ok(languages_are_stated(&r, 0, r.toks) == cases[i].alone, cases[i].line);
	}
	arena_free(&a);
	return test_done();
}
