/*
 * safe.c - which sentences of a bulletin may stand in a letter that goes to the authorities
 *
 * Health, minors and relatives enter no appeal text (PRODUCT.md): what a family needs may be what
 * a hostile office looks for.  The rule is one of words and errs to silence: a sentence with any of
 * these words, an age under 18, or the name of a minor is left out; in a language whose words we
 * do not list here every sentence is.  The headline and the demands, which the desk worded for
 * the authorities, always stand.
 */
#include "appeal/parts.h"
#include "base/utf8.h"

#define ADULT 18

/* clang-format off */
static const char words_en[] =
	" health healthcare ill illness illnesses sick sickness disease diseases heart asthma lung lungs"
	" diabetes diabetic cancer epilepsy hiv aids tuberculosis pregnant pregnancy miscarriage injury"
	" injuries injured wound wounds wounded hospital hospitals hospitalised hospitalized clinic medical"
	" medically medicine medicines medication doctor doctors surgery surgeon disability disabilities"
	" disabled wheelchair mental psychological psychiatric depression suicide suicidal hunger weak pain"
	" child children childhood son sons daughter daughters boy boys girl girls baby babies infant"
	" infants toddler minor minors teenager teenagers teenage juvenile juveniles underage pupil pupils"
	" schoolboy schoolboys schoolgirl schoolgirls youngest"
	" mother mothers father fathers parent parents wife wives husband husbands spouse partner fiance"
	" fiancee brother brothers sister sisters sibling siblings family families relative relatives"
	" relation relations grandmother grandfather grandparents grandson granddaughter uncle aunt cousin"
	" cousins nephew niece widow widower orphan orphans loved ";
static const char words_fr[] =
	" sante cœur sœur sœurs malade malades maladie maladies coeur asthme poumon poumons diabete cancer epilepsie vih"
	" sida tuberculose enceinte grossesse blessure blessures blesse blessee blesses blessees hopital"
	" hopitaux clinique medical medicale medicaux medicales medicament medicaments medecin medecins"
	" operation handicap handicape handicapee mental mentale psychologique psychiatrique suicide faim"
	" faible douleur douleurs"
	" enfant enfants fils fille filles garcon garcons bebe bebes nourrisson mineur mineure mineurs"
	" mineures adolescent adolescente adolescents ecolier ecoliere eleve eleves"
	" mere meres pere peres parent parents epouse epoux mari femme conjoint conjointe frere freres"
	" soeur soeurs famille familles proche proches neveu niece oncle tante cousin cousine cousins"
	" veuve veuf orphelin orpheline orphelins ";
static const char words_es[] =
	" salud enfermo enferma enfermos enfermas enfermedad enfermedades corazon asma pulmon pulmones"
	" diabetes cancer epilepsia vih sida tuberculosis embarazada embarazo herida heridas herido heridos"
	" lesion lesiones hospital hospitales clinica medico medica medicos medicas medicina medicinas"
	" medicamento medicamentos doctor doctora cirugia discapacidad mental psicologico psicologica"
	" psiquiatrico suicidio hambre debil dolor dolores"
	" nino nina ninos ninas hijo hija hijos hijas bebe bebes menor menores adolescente adolescentes"
	" alumno alumna alumnos"
	" madre madres padre padres esposa esposo marido mujer pareja hermano hermana hermanos hermanas"
	" familia familias familiar familiares pariente parientes abuelo abuela abuelos tio tia primo prima"
	" sobrino sobrina viuda viudo huerfano huerfana huerfanos ";
/* Where words grow together or stand without spaces: what a sentence must not hold anywhere. */
static const char stems_ar[] =
	"صحته|صحتها|صحتهم|صحية|الصحي |مرض|مريض|قلب|ربو|سكري|سرطان|الصرع|حامل|حملها|إصابة|اصيب|جرح|جريح|مستشفى|عيادة"
	"|طبيب|طبية|الطبي |علاج|دواء|جراحة|إعاقة|معوق|كرسي متحرك|نفسي|اكتئاب|انتحار|إضراب عن الطعام|جوع|ضعف|أوجاع|يتألم"
	"|طفل|أطفال|صبي|فتاة|فتيات|رضيع|قاصر|مراهق|تلميذ|ابن|ابنة|أبناء|بنات|بنته|والد| أمه| أمها| وأمه|أبيه|أبيها| أبوه"
	"| أبوها|زوج|قرين|خطيب|أخيه|أخيها| أخوه|أخته|أختها|إخوة|أشقاء|شقيق|أسرت|عائلت|أسرة|عائلة|أقارب|أقرباء|ذوي"
	"| جدته| جدها|حفيد| عمه| عمته| خاله| خالته|أرمل|يتيم|أيتام|سنوات|أعوام";
static const char stems_zh[] =
	"健康|病|伤|傷|医|醫|药|藥|心脏|心臟|肺|癌|孕|产|產|残疾|殘疾|轮椅|輪椅|精神|心理|抑郁|抑鬱|自杀|自殺|绝食|絕食|饥|飢|虚弱|虛弱|疼|痛"
	"|孩|儿童|兒童|儿子|兒子|女儿|女兒|未成年|少年|少女|婴|嬰|幼|小学|小學|中学生|中學生|母亲|母親|父亲|父親|父母|妈|媽|爸"
	"|妻|丈夫|配偶|未婚夫|兄|弟|姐|姊|妹|家人|家属|家屬|家庭|亲属|親屬|亲人|親人|亲戚|親戚|祖|孙|孫|叔|伯|姑|姨|舅|侄|姪|寡|孤儿|孤兒";
static const char stems_de[] =
	"krank|gesundheit|herz|asthma|lunge|diabet|krebs|epilep|schwanger|fehlgeburt|verletz|wund|klinik|medizin"
	"|medikament|arzt|arzte|arztlich|behinder|rollstuhl|psychi|psycho|depress|suizid|selbstmord|hunger|schwach"
	"|schmerz|kind|sohn|sohne|tochter|junge|madchen|baby|saugling|minderjahr|jugendlich|schuler|mutter|vater"
	"|eltern|ehefrau|ehemann|gatt|partner|verlobt|bruder|schwester|geschwister|famil|angehorig|verwandt|enkel"
	"|onkel|tante|cousin|neffe|nichte|witwe|waise";
static const char stems_pt[] =
	"saude|doenc|doente|enferm|corac|asma|pulm|diabet|cancer|cancro|epilep|gravid|aborto|ferid|feriment|lesao"
	"|lesoes|hospital|clinic|medic|remedio|cirurg|deficien|cadeira de rodas|mental|psico|psiqu|depress|suicid"
	"|fome|fraco|fraca| dor | dores|crianc|filho|filha|menin|bebe|menor|adolescen|alun| mae| pai | pais |espos"
	"|marido|mulher|companheir|noiv|irma|famil|parente|avo | avos|neto|neta| tio| tia|primo|prima |sobrinh|viuv|orfa";
/* clang-format on */

static const struct {
	struct str language, words;
	bool stems; /* between |, to be found anywhere */
	/* what follows an age: young unless 18 or more stands before it in digits; and what follows
	 * other numbers too: young if less than 18 stands before it in digits */
	struct str age, years;
} lists[] = {
	{ STR_INIT("en"), STR_INIT(words_en), false, STR_INIT(""), STR_INIT("") },
	{ STR_INIT("fr"), STR_INIT(words_fr), false, STR_INIT(""), STR_INIT("") },
	{ STR_INIT("es"), STR_INIT(words_es), false, STR_INIT(""), STR_INIT("") },
	{ STR_INIT("ar"), STR_INIT(stems_ar), true, STR_INIT("عاما|عشرة سنة"),
	  STR_INIT("سنة|عام") },
	{ STR_INIT("zh"), STR_INIT(stems_zh), true, STR_INIT("岁|歲"), STR_INIT("") },
	{ STR_INIT("de"), STR_INIT(stems_de), true, STR_INIT("jahrig|jahre alt"),
	  STR_INIT("jahr") },
	{ STR_INIT("pt"), STR_INIT(stems_pt), true, STR_INIT("anos de idade"), STR_INIT("anos") },
};

/* The list of a language ("en-GB" is en), or -1. */
static int
list_of_language(struct str language)
{
	size_t n = str_chr(language, '-');

	language = str_sub(language, 0, n == STR_NPOS ? language.n : n);
	for (size_t i = 0; i < ARRAY_LEN(lists); i++)
		if (str_ieq(lists[i].language, language))
			return (int)i;
	return -1;
}

/* Hyphens belong to a word, so that "ill-treatment" is not an illness. */
static bool
is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '-' ||
	       (unsigned char)c >= 0x80;
}

/* The next word of *REST, empty at the end. */
static struct str
next_word(struct str *rest)
{
	size_t from = 0, to;

	while (from < rest->n && !is_word_byte(rest->p[from]))
		from++;
	for (to = from; to < rest->n && is_word_byte(rest->p[to]);)
		to++;
	{
		struct str word = str_sub(*rest, from, to);

		*rest = str_from(*rest, to);
		return word;
	}
}

static bool
is_listed(struct arena *a, struct str words, struct str word)
{
	return str_find(words, str_printf(a, " " STR_FMT " ", STR_ARG(word))) != STR_NPOS;
}

/* "4", "four-year-old", "17-year-old", "aged 4": any number under 18 beside an age word. */
static bool
is_young_age(struct str word, struct str before)
{
	size_t dash = str_chr(word, '-');
	struct str number = str_sub(word, 0, dash == STR_NPOS ? word.n : dash);
	bool is_age = str_find(word, STR("-year")) != STR_NPOS || str_eq(before, STR("aged")) ||
	              str_eq(before, STR("age")) || str_eq(before, STR("agee"));
	uint64_t years;

	if (str_find(word, STR("-year-old")) != STR_NPOS && !str_to_u64(number, 999, &years))
		return true; /* in words: not worth a table */
	return is_age && str_to_u64(number, 999, &years) && years < ADULT;
}

static bool
names_a_minor(struct arena *a, const struct casefile *c, struct str folded)
{
	for (size_t i = 0; i < c->people.n; i++) {
		const struct person *p = &c->people.item[i];

		if (p->has_age && p->age < ADULT && p->name.n > 0 &&
		    str_find(folded, utf8_fold(a, p->name)) != STR_NPOS)
			return true;
	}
	return false;
}

static bool
is_safe(struct arena *a, const struct casefile *c, struct str words, struct str sentence)
{
	struct str folded = utf8_fold(a, sentence), rest = folded, before = { 0 }, word;

	while ((word = next_word(&rest)).n > 0) {
		struct str tail = word;

		if (is_listed(a, words, word) || is_young_age(word, before))
			return false;
		while (tail.p != NULL) /* "mother-in-law", "heart-related" */
			if (is_listed(a, words, str_cut(&tail, '-')) &&
			    str_find(word, STR("ill-treat")) == STR_NPOS)
				return false;
		before = word;
	}
	return !names_a_minor(a, c, folded);
}

/* The number that ends before AT, in Western or Arabic digits; -1: there is none. */
static int
number_before(struct str folded, size_t at)
{
	int value = 0, unit = 1;
	bool digits = false;

	while (at > 0 && folded.p[at - 1] == ' ')
		at--;
	if (at > 0 && folded.p[at - 1] == '-')
		at--;
	while (at > 0 && unit < 100000) {
		unsigned char last = (unsigned char)folded.p[at - 1];

		if (last >= '0' && last <= '9') {
			value += (last - '0') * unit;
			at--;
		} else if (at > 1 && (unsigned char)folded.p[at - 2] == 0xD9 && last >= 0xA0 &&
		           last <= 0xA9) { /* U+0660 to U+0669 */
			value += (last - 0xA0) * unit;
			at -= 2;
		} else {
			break;
		}
		digits = true;
		unit *= 10;
	}
	return digits ? value : -1;
}

enum stem_kind { STEM_WORD, STEM_AGE, STEM_YEARS };

static bool
tells(enum stem_kind kind, struct str folded, size_t at)
{
	int number = kind == STEM_WORD ? 0 : number_before(folded, at);

	return number < 0 ? kind == STEM_AGE : number < ADULT;
}

/* Holds one of the stems; of those that follow numbers, one that makes somebody young. */
static bool
holds_stem(struct arena *a, struct str folded, struct str stems, enum stem_kind kind)
{
	while (stems.n > 0) {
		struct str stem = str_cut(&stems, '|'), f = utf8_fold(a, stem);
		size_t from = 0, at;

		/* the fold trims, and " tia" is a word of its own */
		if (str_starts(stem, STR(" ")))
			f = str_printf(a, " " STR_FMT, STR_ARG(f));
		if (str_ends(stem, STR(" ")))
			f = str_printf(a, STR_FMT " ", STR_ARG(f));
		while (f.n > 0 && (at = str_find(str_from(folded, from), f)) != STR_NPOS) {
			if (tells(kind, folded, from + at))
				return true;
			from += at + f.n;
		}
	}
	return false;
}

static bool
is_safe_by_stems(struct arena *a, const struct casefile *c, int list, struct str sentence)
{
	/* between spaces, so that the first and the last word can be told too */
	struct str folded = str_printf(a, " " STR_FMT " ", STR_ARG(utf8_fold(a, sentence)));

	return !holds_stem(a, folded, lists[list].words, STEM_WORD) &&
	       !holds_stem(a, folded, lists[list].age, STEM_AGE) &&
	       !holds_stem(a, folded, lists[list].years, STEM_YEARS) &&
	       !names_a_minor(a, c, folded);
}

struct strs
safe_sentences(struct arena *a, const struct casefile *c, struct str text)
{
	int list = list_of_language(c->language);
	struct strs all = split_sentences(a, text), out = { 0 };

	for (size_t i = 0; list >= 0 && i < all.n; i++)
		if (lists[list].stems ? is_safe_by_stems(a, c, list, all.item[i])
		                      : is_safe(a, c, lists[list].words, all.item[i]))
			VEC_PUSH(a, &out, all.item[i]);
	return out;
}
