#include "extract/text.h"

#include "../../test.h"
#include "base/limits.h"
#include "extract/charset.h"
#include "extract/furniture.h"
#include "shown.h"

static const struct {
	const char *what;
	struct str bytes;
	const char *want; /* NULL: refused */
} cases[] = {
	/* clang-format off */
	{ "paragraphs by empty lines", STR_INIT("a\nb\n\n \nc\n"), "P a\nb/P c" },
	{ "CR LF and CR", STR_INIT("a\r\nb\r\n\r\nc\rd"), "P a\nb/P c\nd" },
	{ "a form feed ends a page", STR_INIT("a\fb"), "P a/P b" },
	{ "UTF-8 with a mark", STR_INIT("\xEF\xBB\xBF" "\xC3\xA9"), "P é" },
	{ "UTF-16LE with a mark", STR_INIT("\xFF\xFE" "a\0\xE9\0\n\0\n\0b\0"), "P aé/P b" },
	{ "UTF-16BE with a mark", STR_INIT("\xFE\xFF" "\0a\0\xE9"), "P aé" },
	{ "UTF-16LE without a mark", STR_INIT("a\0b\0c\0 \0d\0e\0"), "P abc de" },
	{ "UTF-16BE without a mark", STR_INIT("\0a\0b\0c\0 \0d\0e"), "P abc de" },
	{ "Latin-1, French", STR_INIT("\xC9" "crivez aux autorit\xE9s \xE0 l'adresse"), "P Écrivez aux autorités à l'adresse" },
	{ "Latin-1, Spanish", STR_INIT("ACCI\xD3N URGENTE: Le\xF3n N\xFA\xF1" "ez, \xBFqu\xE9?"), "P ACCIÓN URGENTE: León Núñez, ¿qué?" },
	{ "Latin-1, German", STR_INIT("F\xFCr die Freilassung, gr\xF6\xDF" "te Sorge, \xC4u\xDF" "erung"), "P Für die Freilassung, größte Sorge, Äußerung" },
	{ "Windows-1252, quotes and dash", STR_INIT("the \x93" "case\x94 \x96 people\x92s \x85"), "P the “case” – people’s …" },
	{ "Latin-9, the ligature", STR_INIT("le c\xBDur et l'\xBDuvre de sa s\xBDur, \xE0 No\xEBl"), "P le cœur et l'œuvre de sa sœur, à Noël" },
	{ "KOI8-R", STR_INIT("\xF0\xC9\xDB\xC9\xD4\xC5 \xD7\xCC\xC1\xD3\xD4\xD1\xCD \xD0\xCF-\xD2\xD5\xD3\xD3\xCB\xC9"), "P Пишите властям по-русски" },
	{ "Windows-1251", STR_INIT("\xCF\xE8\xF8\xE8\xF2\xE5 \xE2\xEB\xE0\xF1\xF2\xFF\xEC \xEF\xEE-\xF0\xF3\xF1\xF1\xEA\xE8"), "P Пишите властям по-русски" },
	{ "Turkish", STR_INIT("\xDDnsan haklar\xFD i\xE7in ba\xFEvuru, \xF6zg\xFCrl\xFC\xF0" "e"), "P İnsan hakları için başvuru, özgürlüğe" },
	{ "Shift_JIS", STR_INIT("\x82\xB1\x82\xEA\x82\xCD\x93\xFA\x96\x7B\x8C\xEA\x82\xC5\x82\xB7"), "P これは日本語です" },
	{ "mojibake", STR_INIT("SecretarÃ\xC2\xAD" "a, JosÃ©, peopleâ€™s"), "P Secretaría, José, people’s" },
	{ "quoted-printable left as it came", STR_INIT("zg=FCr, =D6zg=FCr l=\r\nine =3D x\n"), "P zgür, Özgür line = x" },
	{ "quoted-printable without letters", STR_INIT("The authorities must say where she is and let her see her lawyer at o=\nnce. And her family,=20\na=3Db\n"), "P The authorities must say where she is and let her see her lawyer at once. And her family,\na=b" },
	{ "quoted-printable in part", STR_INIT("Özgür, =C3=96zg=C3=BCr\n"), "P Özgür, Özgür" },
	{ "quoted-printable that does not fit", STR_INIT("Özgür, =D6zg=FCr\n"), "P Özgür, =D6zg=FCr" },
	{ "addresses", STR_INIT("https://example.org/?a=BC&d=EF and https://example.org/x?y=FA"), "P https://example.org/?a=BC&d=EF and https://example.org/x?y=FA" },
	{ "an equals sign", STR_INIT("a=b, x=FF, 1=1"), "P a=b, x=FF, 1=1" },
	{ "mojibake whose second byte is lost", STR_INIT("SecretarÃa de Estado"), "P Secretaría de Estado" },
	{ "mojibake twice", STR_INIT("JosÃƒÂ© y MarÃƒÂ­a"), "P José y María" },
	{ "mojibake in Cyrillic letters", STR_INIT("РџРёС€РёС‚Рµ РІР»Р°СЃС‚СЏРј"), "P Пишите властям" },
	{ "French in Cyrillic letters", STR_INIT("complГ©mentaire"), "P complémentaire" },
	{ "Cyrillic in Latin letters", STR_INIT("Ïèøèòå âëàñòÿì: îñâîáîäèòü Åãîðà"), "P Пишите властям: освободить Егора" },
	{ "Turkish in Icelandic letters", STR_INIT("Ýnsan haklarý için baþvuru, özgürlüðe"), "P İnsan hakları için başvuru, özgürlüğe" },
	{ "Arabic in Latin letters", STR_INIT("ÇáÓáØÇÊ ÇáÍßæãÉ"), "P السلطات الحكومة" },
	{ "Chinese in Latin letters", STR_INIT("ç´§æ€¥è¡Œ åŠ¨ï¼š2019å¹´6æœˆ"), "P 紧急行 动：2019年6月" },
	{ "Icelandic", STR_INIT("Þýðing á íslensku"), "P Þýðing á íslensku" },
	{ "honest Cyrillic capitals", STR_INIT("РСФСР, СССР: «Р» и «С»"), "P РСФСР, СССР: «Р» и «С»" },
	{ "no mojibake", STR_INIT("SÃO PAULO, Ação, Ã"), "P SÃO PAULO, Ação, Ã" },
	{ "Word residue", STR_INIT(" [bookmark: Text17]President\n[bookmark: _GoBack]x"), "P President\nx" },
	{ "Word residue alone", STR_INIT("a\n\n[bookmark: _GoBack]\n\nb"), "P a/P b" },
	{ "a field code", STR_INIT("Email: HYPERLINK \"mailto:a@example.org\" a@example.org"), "P Email: a@example.org" },
	{ "no residue", STR_INIT("[Sections to add] [bookmark"), "P [Sections to add] [bookmark" },
	{ "spaces at line ends", STR_INIT("a  \nb\t\nc"), "P a\nb\nc" },
	{ "a combining accent", STR_INIT("e\xCC\x81"), "P é" },
	{ "white space", STR_INIT(" \n\t\n"), NULL },
	{ "a NUL byte", STR_INIT("text\0text"), NULL },
	{ "junk", STR_INIT("\x01\x02\x03\x04\x05\x06\x07\x0E\x0F text"), NULL },
	/* clang-format on */
};

static void
limits(struct arena *a)
{
	char *p = arena_alloc(a, 1, LIMIT_TEXT_BYTES + 1);
	struct blocks b = { 0 };
	struct err e = { 0 };

	for (size_t i = 0; i <= LIMIT_TEXT_BYTES; i++)
		p[i] = i % 100 == 99 ? '\n' : 'x';
	test_ok(text_extract(a, (struct str){ p, LIMIT_BLOCK_BYTES * 3 }, &b, &e) && b.n > 3,
	        "a long text without empty lines is cut at lines");
	test_ok(!text_extract(a, (struct str){ p, LIMIT_TEXT_BYTES + 1 }, &b, &e) &&
	                e.code == ERR_LIMIT,
	        "more than LIMIT_TEXT_BYTES");
	for (size_t i = 0; i < LIMIT_TEXT_BYTES; i++)
		p[i] = i % 3 == 0 ? 'x' : '\n';
	e = (struct err){ 0 };
	test_ok(!text_extract(a, (struct str){ p, LIMIT_BLOCKS * 3 + 3 }, &b, &e) &&
	                e.code == ERR_LIMIT,
	        "more than LIMIT_BLOCKS");
	for (size_t i = 0; i <= LIMIT_BLOCK_BYTES; i++)
		p[i] = 'x';
	e = (struct err){ 0 };
	test_ok(!text_extract(a, (struct str){ p, LIMIT_BLOCK_BYTES + 1 }, &b, &e) &&
	                e.code == ERR_LIMIT,
	        "a line of more than LIMIT_BLOCK_BYTES");
}

static void
furniture(void)
{
	static const char *const numbers[] = {
		"3",   "Page 2",        "page 2 of 3",     "- 2 -",
		"2/3", "Seite 1 von 2", "P\xC3\xA1gina 3", "Page 2 of EXTRA 19/92"
	};
	static const char *const others[] = {
		"1999 was a year", "2 Fuyoujie", "Page", "12345", "3505 International Place NW", ""
	};
	static const char *const references[] = { "UA: 166/14 Index: MDE 11/023/2014 Bahrain",
		                                  "UA 71.17", "EXTRA 19/92", "AU: 88/16" };
	static const char *const plain[] = { "Date: 29 August 2014", "www.example.org",
		                             "26/10/2017", "Page 2 of EXTRA 19/92",
		                             "Telephone 555-0100" };
	bool ok = true;

	for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
		ok = ok && furniture_is_page_number(str_c(numbers[i]));
	test_ok(ok, "page numbers");
	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		ok = ok && !furniture_is_page_number(str_c(others[i]));
	test_ok(ok, "other numbers");
	for (size_t i = 0; i < ARRAY_LEN(references); i++)
		ok = ok && furniture_is_reference(str_c(references[i]));
	test_ok(ok, "lines that name the case");
	for (size_t i = 0; i < ARRAY_LEN(plain); i++)
		ok = ok && !furniture_is_reference(str_c(plain[i]));
	test_ok(ok, "lines that do not");
	test_ok(furniture_is_action(STR("Urgent Action")) && furniture_is_action(STR("紧急行动")) &&
	                !furniture_is_action(STR("Example Section")),
	        "the head of an action");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = { 0 };
		struct err e = { 0 };
		bool ok = text_extract(a, cases[i].bytes, &b, &e);

		test_ok(cases[i].want == NULL ? !ok && e.code == ERR_INPUT
		                              : ok && shows(a, &b, cases[i].want),
		        cases[i].what);
	}
	limits(a);
	furniture();
	arena_free(&a);
	return test_done();
}
