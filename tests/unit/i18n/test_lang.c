#include "../../test.h"
#include "i18n/lang.h"

static const struct lang *
lang(const char *tag)
{
	const struct lang *l = lang_of_content(str_c(tag));

	CHECK(l != NULL);
	return l;
}

static void
test_find(void)
{
	const struct lang *fr = lang_find(STR("fr"));

	test_ok(str_eq(lang_english()->tag, STR("en")) && lang_english()->interface, "English");
	test_ok(fr != NULL && str_eq(fr->name, STR("Français")), "fr");
	test_ok(lang_find(STR("fr-CA")) == fr && lang_find(STR("FR_fr")) == fr, "regions");
	test_ok(lang_find(STR("de")) == NULL && lang_find(STR("")) == NULL,
	        "no interface in German, none in nothing");
	test_ok(lang_at(0) == lang_english() && lang_at(1) == fr, "the list, English first");
	for (size_t i = 0; lang_at(i) != NULL; i++)
		test_ok(!str_eq(lang_at(i)->tag, STR("qps")) &&
		                lang_find(lang_at(i)->tag) == lang_at(i),
		        "a listed language is found; the pseudo one is not listed");
	test_ok(lang_of_letters(STR("es-MX")) != NULL && lang_find(STR("es")) == NULL &&
	                str_eq(tr_letter(lang_of_letters(STR("es")), "Yours sincerely,"),
	                       STR("Atentamente,")),
	        "a language of letters is none of the interface");
	test_ok(lang_of_letters(STR("fr")) == fr && lang_of_letters(STR("tlh")) == NULL &&
	                str_eq(lang_of_letters(STR("zh-Hant-HK"))->tag, STR("zh")) &&
	                str_eq(lang_of_letters(STR("zh-hant"))->tag, STR("zh-Hant")),
	        "those of the interface are of letters too");
	test_ok(lang_find(STR("qps")) != NULL && lang_find(STR("qps"))->rtl,
	        "but it can be asked for");
	test_ok(str_eq(lang_of_content(STR("es-MX"))->tag, STR("es")), "Spanish dates");
	test_ok(lang_of_content(STR("tlh")) == lang_english(), "English for any other");
}

static void
test_dir(void)
{
	static const struct {
		const char *tag, *dir;
	} cases[] = {
		{ "ar", "rtl" },      { "ar-EG", "rtl" },   { "fa", "rtl" }, { "he", "rtl" },
		{ "ur", "rtl" },      { "UR", "rtl" },      { "en", "ltr" }, { "zh-Hant", "ltr" },
		{ "ku-Arab", "rtl" }, { "az-Latn", "ltr" }, { "", "ltr" },   { "ara", "ltr" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(lang_dir(str_c(cases[i].tag)), str_c(cases[i].dir)), cases[i].tag);
	test_ok(str_eq(lang_native_name(STR("es-CO")), STR("Español")) &&
	                str_eq(lang_native_name(STR("tlh")), STR("tlh")),
	        "names of languages");
}

static void
test_days(struct arena *a)
{
	static const struct {
		const char *tag;
		struct day day;
		const char *want;
	} cases[] = {
		{ "en", { 2017, 8, 17 }, "17 August 2017" },
		{ "fr", { 2027, 1, 1 }, "1er janvier 2027" },
		{ "fr", { 2026, 12, 2 }, "2 décembre 2026" },
		{ "ar", { 2017, 8, 17 }, "17 أغسطس 2017" },
		{ "es", { 2017, 8, 17 }, "17 de agosto de 2017" },
		{ "de", { 2017, 3, 1 }, "1. März 2017" },
		{ "ru", { 2017, 8, 17 }, "17 августа 2017 г." },
		{ "zh", { 2017, 8, 17 }, "2017年8月17日" },
		{ "en", { 0, 0, 0 }, "" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(lang_day(a, lang(cases[i].tag), cases[i].day), str_c(cases[i].want)),
		        cases[i].want);
}

static void
test_numbers(struct arena *a)
{
	static const struct {
		const char *tag;
		int64_t n;
		const char *want;
	} cases[] = {
		{ "en", 0, "0" },
		{ "en", 999, "999" },
		{ "en", 1801, "1,801" },
		{ "en", 1234567, "1,234,567" },
		{ "en", -1234, "\u22121,234" },
		{ "fr", 1801, "1\u202f801" },
		{ "de", 1801, "1.801" },
		{ "es", 1801, "1801" },
		{ "es", 18010, "18\u00a0010" },
		{ "en", INT64_MIN, "\u22129,223,372,036,854,775,808" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		test_ok(str_eq(lang_number(a, lang(cases[i].tag), cases[i].n),
		               str_c(cases[i].want)),
		        cases[i].want);
}

static void
test_sentences(struct arena *a)
{
	const struct lang *en = lang_english(), *fr = lang_find(STR("fr"));
	struct strs list = { 0 };

	test_ok(str_eq(tr(en, "never translated"), STR("never translated")) &&
	                str_eq(tr(fr, "never translated"), STR("never translated")),
	        "what no catalogue has is English");
	test_ok(str_eq(trn(en, "one", "many", 1), STR("one")) &&
	                str_eq(trn(en, "one", "many", 0), STR("many")) &&
	                str_eq(trn(fr, "one", "many", 2), STR("many")),
	        "its plural too");
	test_ok(str_eq(TR_FILL(a, STR("%2$s%1$s%%%3$s%"), STR("a"), STR("b")), STR("ba%%3$s%")),
	        "arguments by number");
	test_ok(str_eq(TR_FILL(a, STR("%1$s"), STR("%1$s")), STR("%1$s")),
	        "what is filled in is not read again");
	test_ok(str_eq(LANG_FILL(a, lang_find(STR("ar")), STR("هاتف: %1$s"),
	                         STR("+1 202 555 0100")),
	               STR("هاتف: \u2068+1 202 555 0100\u2069")) &&
	                str_eq(LANG_FILL(a, en, STR("by %1$s, %2$s"), STR("Ann"), STR("سلام")),
	                       STR("by Ann, \u2068سلام\u2069")),
	        "what runs the other way is isolated");
	test_ok(lang_join(a, en, &list).n == 0, "nothing to join");
	VEC_PUSH(a, &list, STR("a"));
	test_ok(str_eq(lang_join(a, en, &list), STR("a")), "one");
	VEC_PUSH(a, &list, STR("b"));
	VEC_PUSH(a, &list, STR("c"));
	test_ok(str_eq(lang_join(a, en, &list), STR("a, b and c")), "three");
	test_ok(str_eq(lang_join(a, fr, &list), STR("a, b et c")), "three in French");
	test_ok(str_eq(lang_join(a, lang_find(STR("ar")), &list), STR("a، b وc")), "and in Arabic");
	test_ok(str_starts(tr(lang_find(STR("qps")), "%1$s and %2$s"), STR("[%1$s åñð")),
	        "the pseudo language");
}

/* What somebody types for a country: in every language of pages and documents, and for short. */
static const struct {
	const char *text, *code;
} typed[] = {
	{ "DE", "DE" },
	{ " de ", "DE" },
	{ "Germany", "DE" },
	{ "deutschland", "DE" },
	{ "ALLEMAGNE", "DE" },
	{ "Alemania", "DE" },
	{ "Germania", "DE" },
	{ "Alemanha", "DE" },
	{ "Almanya", "DE" },
	{ "Германия", "DE" },
	{ "ألمانيا", "DE" },
	{ "德国", "DE" },
	{ "독일", "DE" },
	{ "Cote d’Ivoire", "CI" },
	{ "Österreich", "AT" },
	{ "osterreich", "AT" },
	{ "USA", "US" },
	{ "the Netherlands", "NL" },
	{ "England", "GB" },
	{ "XX", "" },
	{ "", "" },
	{ "Mordor", "" },
	{ "German", "" },
};

static void
test_countries(void)
{
	struct arena *a = arena_new();
	const struct lang *en = lang_english(), *fr = lang_find(STR("fr"));
	struct str last = { 0 };
	bool sorted = true;
	size_t n = 0;

	test_ok(str_eq(lang_country(en, STR("CN")), STR("China")) &&
	                str_eq(lang_country(fr, STR("CN")), STR("Chine")) &&
	                str_eq(lang_country(lang("ar"), STR("CN")), STR("الصين")) &&
	                str_eq(lang_country(lang("de"), STR("CN")), STR("China")),
	        "in the language, else in English");
	test_ok(str_eq(lang_country_native(STR("CN")), STR("中国")), "in its own");
	test_ok(str_eq(lang_country(en, STR("XX")), STR("XX")), "an unknown code stays");
	for (size_t i = 0; i < ARRAY_LEN(typed); i++)
		test_ok(str_eq(lang_country_typed(a, str_c(typed[i].text)), str_c(typed[i].code)),
		        typed[i].text);
	for (; lang_country_code(n).n > 0; n++) {
		sorted = sorted && str_cmp(last, lang_country_code(n)) < 0;
		last = lang_country_code(n);
	}
	test_ok(n == 249 && sorted, "all of ISO 3166-1, sorted");
	arena_free(&a);
}

int
main(void)
{
	struct arena *a = arena_new();

	test_find();
	test_dir();
	test_days(a);
	test_numbers(a);
	test_sentences(a);
	test_countries();
	arena_free(&a);
	return test_done();
}
