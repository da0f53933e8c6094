#include "../../test.h"
#include "import/officials.h"
#include "one_line.h"

static const struct {
	const char *text;
	enum piece_kind want;
} cases[] = {
	{ "President", PIECE_OFFICE },
	{ "Minister of Security", PIECE_OFFICE },
	{ "Presidente de la República", PIECE_OFFICE },
	{ "Ambassador Carla Specimen", PIECE_OFFICE_NAME },
	{ "General de División Julio Muestra", PIECE_NAME },
	{ "XI Sample Guojia Zhuxi", PIECE_NAME },
	{ "Shaikh Salman bin ‘Issa Al Specimen", PIECE_NAME },
	{ "Пётр Примеров", PIECE_NAME },
	{ "The State Council General Office", PIECE_INSTITUTION },
	{ "Ministry of Justice", PIECE_INSTITUTION },
	{ "Embassy of Peru", PIECE_EMBASSY },
	{ "People's Republic of China", PIECE_COUNTRY },
	{ "Tchad", PIECE_COUNTRY },
	{ "2 Fuyoujie", PIECE_OTHER },
	{ "Field Office Director", PIECE_OFFICE },
	{ "Ana King", PIECE_NAME },
	{ "Prosecutor General of the Republic of Peru Ana Example", PIECE_OFFICE_NAME },
	{ "Уполномоченному по правам человека в РФ Анне Примеровой:", PIECE_OFFICE_NAME },
	{ "Minister of Foreign Affairs of Peru", PIECE_OFFICE },
	{ "His Excellency the Most Hon. Ana Example", PIECE_NAME },
	{ "وزير حقوق الإنسان", PIECE_OFFICE },
	{ "الرئيس عبد السلام", PIECE_OFFICE_NAME },
	{ "阿娜蘇·哈克·喬杜里 Ana Muster Example", PIECE_NAME },
	{ "المفوض العام للمجلس الوطني", PIECE_OFFICE },
	{ "المفوض العام سامي مثال", PIECE_OFFICE_NAME },
	{ "Mo'men Namunov-G'ofurov", PIECE_NAME },
	{ "President's Secretariat", PIECE_INSTITUTION },
	{ "L'exemple du Togo", PIECE_OTHER },
	{ "Chief Electoral Officer", PIECE_OFFICE },
	{ "Chief Executive Officer Ana Example", PIECE_OFFICE_NAME },
	{ "Deputy Assistant Secretary", PIECE_OFFICE },
	{ "Chief of Istanbul Police", PIECE_OFFICE },
	{ "Comisionada Nacional de Búsqueda", PIECE_OFFICE },
	{ "Gefängnisdirektor", PIECE_OFFICE },
	{ "Bezirksstaatsanwältin der Provinz", PIECE_OFFICE },
	{ "Burmeister Muster", PIECE_NAME },
	{ "Office of the Chief Prosecutor", PIECE_INSTITUTION },
	{ "Example Law Society", PIECE_ORGANISATION },
	{ "The Plains Post", PIECE_ORGANISATION },
	{ "", PIECE_OTHER },
};

static const struct {
	const char *text;
	size_t at; /* token of the salutation; SIZE_MAX: none */
} greeted[] = {
	{ "The Honorable Ana Specimen Dear Governor Specimen", 4 },
	{ "Minister of the Interior Dear Minister", 4 },
	{ "Monsieur Abel Specimen Monsieur le Ministre,", 3 },
	{ "General Julio Muestra Excelentísimo Sr. Presidente", 3 },
	{ "President of the Republic Your Excellency", 4 },
	{ "Ministro del Interior Señor Carlos Muestra", SIZE_MAX },
	{ "Monsieur le Ministre", SIZE_MAX },
	{ "Office of the President", SIZE_MAX },
};

static void
test_greeted(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(greeted); i++) {
		struct reading r = one_line(a, greeted[i].text);
		size_t at = salutation_behind(&r, 0, r.toks);

		test_ok(at == (greeted[i].at == SIZE_MAX ? r.toks : greeted[i].at),
		        greeted[i].text);
	}
}

int
main(void)
{
	struct arena *a = arena_new();
	struct reading r;
	const char *iso;
	size_t to;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		size_t name = 0;

		r = one_line(a, cases[i].text);
		test_ok(piece_classify(&r, 0, r.toks, &name) == cases[i].want, cases[i].text);
	}
	r = one_line(a, "Ana (Lima, Peru) Example, nurse");
	test_ok(comma_after(&r, 0, r.toks) == 7 && comma_after(&r, 8, r.toks) == r.toks,
	        "a comma outside of brackets");
	r = one_line(a, "Korea (Republic of) borders");
	iso = country_at(&r, 0, r.toks, &to);
	test_ok(iso != NULL && str_eq(str_c(iso), STR("KR")) && to == 5, "the longest name");
	test_greeted(a);
	arena_free(&a);
	return test_done();
}
