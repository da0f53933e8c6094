/*
 * lang_table.c - what CLDR says of each language that we write dates and numbers in
 *
 * The first rows are the interface's languages; the pseudo language is for tests: accented, long,
 * right to left, listed nowhere.  Rows with .letters have the few sentences that frame a letter
 * (po/letters/), because an appeal in half a language is none.  To add a language to the interface:
 * its row here, po/TAG.po, the column of countries.tsv, the catalogue in meson.build (HACKING.md).
 */
#include "i18n/lang_table.h"

#include "i18n/catalogue.h"

#define S   STR_INIT
#define LTR .dir = S("ltr")
#define RTL .dir = S("rtl"), .rtl = true
#define MONTHS(a, b, c, d, e, f, g, h, i, j, k, l) \
	.month = { S(a), S(b), S(c), S(d), S(e), S(f), S(g), S(h), S(i), S(j), S(k), S(l) }

#define MONTHS_EN                                                                        \
	MONTHS("January", "February", "March", "April", "May", "June", "July", "August", \
	       "September", "October", "November", "December")

/* clang-format off */
const struct lang lang_table[] = {
	{ S("en"), S("English"), LTR, .interface = true,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1"), MONTHS_EN },
	{ S("fr"), S("Français"), LTR, .interface = true,
	  .decimal = S(","), .grouping = S("\u202f"), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1er"),
	  MONTHS("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
	         "septembre", "octobre", "novembre", "décembre"), .catalogue = &catalogue_fr },
	{ S("ar"), S("العربية"), RTL, .interface = true,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1"),
	  MONTHS("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس",
	         "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"), .catalogue = &catalogue_ar },
	{ S("qps"), S("Ƥşḗŭḓǿ"), RTL,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1"), MONTHS_EN,
	  .catalogue = &catalogue_pseudo },
	{ S("de"), S("Deutsch"), LTR, .letters = true,
	  .decimal = S(","), .grouping = S("."), .grouping_from = 4,
	  .day_pattern = S("%1$s. %2$s %3$s"), .first_of_month = S("1"),
	  MONTHS("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August",
	         "September", "Oktober", "November", "Dezember"),
	  .catalogue = &catalogue_de },
	{ S("es"), S("Español"), LTR, .letters = true,
	  .decimal = S(","), .grouping = S("\u00a0"), .grouping_from = 5,
	  .day_pattern = S("%1$s de %2$s de %3$s"), .first_of_month = S("1"),
	  MONTHS("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
	         "septiembre", "octubre", "noviembre", "diciembre"),
	  .catalogue = &catalogue_es },
	{ S("pt"), S("Português"), LTR, .letters = true,
	  .decimal = S(","), .grouping = S("."), .grouping_from = 4,
	  .day_pattern = S("%1$s de %2$s de %3$s"), .first_of_month = S("1"),
	  MONTHS("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto",
	         "setembro", "outubro", "novembro", "dezembro"),
	  .catalogue = &catalogue_pt },
	{ S("it"), S("Italiano"), LTR, .letters = true,
	  .decimal = S(","), .grouping = S("."), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1º"),
	  MONTHS("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto",
	         "settembre", "ottobre", "novembre", "dicembre"),
	  .catalogue = &catalogue_it },
	{ S("nl"), S("Nederlands"), LTR,
	  .decimal = S(","), .grouping = S("."), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1"),
	  MONTHS("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
	         "september", "oktober", "november", "december") },
	{ S("ru"), S("Русский"), LTR, .letters = true,
	  .decimal = S(","), .grouping = S("\u00a0"), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s г."), .first_of_month = S("1"),
	  MONTHS("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа",
	         "сентября", "октября", "ноября", "декабря"),
	  .catalogue = &catalogue_ru },
	{ S("uk"), S("Українська"), LTR,
	  .decimal = S(","), .grouping = S("\u00a0"), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s р."), .first_of_month = S("1"),
	  MONTHS("січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня",
	         "вересня", "жовтня", "листопада", "грудня") },
	{ S("tr"), S("Türkçe"), LTR, .letters = true,
	  .decimal = S(","), .grouping = S("."), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1"),
	  MONTHS("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos",
	         "Eylül", "Ekim", "Kasım", "Aralık"),
	  .catalogue = &catalogue_tr },
	{ S("he"), S("עברית"), RTL,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%1$s ב%2$s %3$s"), .first_of_month = S("1"),
	  MONTHS("ינואר", "פברואר", "מרץ", "אפריל", "מאי", "יוני", "יולי", "אוגוסט",
	         "ספטמבר", "אוקטובר", "נובמבר", "דצמבר") },
	{ S("fa"), S("فارسی"), RTL, .letters = true,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%1$s %2$s %3$s"), .first_of_month = S("1"),
	  MONTHS("ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت",
	         "سپتامبر", "اکتبر", "نوامبر", "دسامبر"), .catalogue = &catalogue_fa },
	{ S("zh"), S("中文"), LTR, .letters = true,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%3$s年%2$s%1$s日"), .first_of_month = S("1"),
	  MONTHS("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"),
	  .catalogue = &catalogue_zh },
	{ S("zh-Hant"), S("繁體中文"), LTR, .letters = true,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%3$s年%2$s%1$s日"), .first_of_month = S("1"),
	  MONTHS("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"),
	  .catalogue = &catalogue_zh_hant },
	{ S("ja"), S("日本語"), LTR,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%3$s年%2$s%1$s日"), .first_of_month = S("1"),
	  MONTHS("1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月") },
	{ S("ko"), S("한국어"), LTR, .letters = true,
	  .decimal = S("."), .grouping = S(","), .grouping_from = 4,
	  .day_pattern = S("%3$s년 %2$s %1$s일"), .first_of_month = S("1"),
	  MONTHS("1월", "2월", "3월", "4월", "5월", "6월", "7월", "8월", "9월", "10월", "11월", "12월"),
	  .catalogue = &catalogue_ko },
};
/* clang-format on */

const size_t lang_table_count = ARRAY_LEN(lang_table);

/* clang-format off */
const struct lang_name lang_name_table[] = {
	{ S("am"), S("አማርኛ") }, { S("ar"), S("العربية") }, { S("az"), S("Azərbaycan dili") },
	{ S("be"), S("Беларуская") }, { S("bg"), S("Български") }, { S("bn"), S("বাংলা") },
	{ S("bo"), S("བོད་སྐད་") }, { S("bs"), S("Bosanski") }, { S("ca"), S("Català") },
	{ S("ckb"), S("کوردیی ناوەندی") }, { S("cs"), S("Čeština") }, { S("cy"), S("Cymraeg") },
	{ S("da"), S("Dansk") }, { S("de"), S("Deutsch") }, { S("el"), S("Ελληνικά") },
	{ S("en"), S("English") }, { S("es"), S("Español") }, { S("et"), S("Eesti") },
	{ S("eu"), S("Euskara") }, { S("fa"), S("فارسی") }, { S("fi"), S("Suomi") },
	{ S("fil"), S("Filipino") }, { S("fo"), S("Føroyskt") }, { S("fr"), S("Français") },
	{ S("ga"), S("Gaeilge") }, { S("gl"), S("Galego") }, { S("ha"), S("Hausa") },
	{ S("he"), S("עברית") }, { S("hi"), S("हिन्दी") }, { S("hr"), S("Hrvatski") },
	{ S("ht"), S("Kreyòl ayisyen") }, { S("hu"), S("Magyar") }, { S("hy"), S("Հայերեն") },
	{ S("id"), S("Bahasa Indonesia") }, { S("is"), S("Íslenska") }, { S("it"), S("Italiano") },
	{ S("ja"), S("日本語") }, { S("ka"), S("ქართული") }, { S("kk"), S("Қазақ тілі") },
	{ S("km"), S("ខ្មែរ") }, { S("ko"), S("한국어") }, { S("ku"), S("Kurdî") },
	{ S("ky"), S("Кыргызча") }, { S("lo"), S("ລາວ") }, { S("lt"), S("Lietuvių") },
	{ S("lv"), S("Latviešu") }, { S("mk"), S("Македонски") }, { S("mn"), S("Монгол") },
	{ S("ms"), S("Bahasa Melayu") }, { S("mt"), S("Malti") }, { S("my"), S("မြန်မာ") },
	{ S("ne"), S("नेपाली") }, { S("nl"), S("Nederlands") }, { S("no"), S("Norsk") },
	{ S("pa"), S("ਪੰਜਾਬੀ") }, { S("pl"), S("Polski") }, { S("ps"), S("پښتو") },
	{ S("pt"), S("Português") }, { S("ro"), S("Română") }, { S("ru"), S("Русский") },
	{ S("rw"), S("Kinyarwanda") }, { S("si"), S("සිංහල") }, { S("sk"), S("Slovenčina") },
	{ S("sl"), S("Slovenščina") }, { S("so"), S("Soomaali") }, { S("sq"), S("Shqip") },
	{ S("sr"), S("Српски") }, { S("sv"), S("Svenska") }, { S("sw"), S("Kiswahili") },
	{ S("ta"), S("தமிழ்") }, { S("tg"), S("Тоҷикӣ") }, { S("th"), S("ไทย") },
	{ S("ti"), S("ትግርኛ") }, { S("tk"), S("Türkmen dili") }, { S("tr"), S("Türkçe") },
	{ S("ug"), S("ئۇيغۇرچە") }, { S("uk"), S("Українська") }, { S("ur"), S("اردو") },
	{ S("uz"), S("Oʻzbek") }, { S("vi"), S("Tiếng Việt") }, { S("zh"), S("中文") },
};
/* clang-format on */

const size_t lang_name_count = ARRAY_LEN(lang_name_table);
