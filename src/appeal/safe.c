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
/* clang-format on */

static const struct {
	struct str language, words;
} lists[] = {
	{ STR_INIT("en"), STR_INIT(words_en) },
	{ STR_INIT("fr"), STR_INIT(words_fr) },
	{ STR_INIT("es"), STR_INIT(words_es) },
};

/* The words of a language ("en-GB" is en), or empty. */
static struct str
words_of(struct str language)
{
	size_t n = str_chr(language, '-');

	language = str_sub(language, 0, n == STR_NPOS ? language.n : n);
	for (size_t i = 0; i < ARRAY_LEN(lists); i++)
		if (str_ieq(lists[i].language, language))
			return lists[i].words;
	return (struct str){ 0 };
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

struct strs
safe_sentences(struct arena *a, const struct casefile *c, struct str text)
{
	struct str words = words_of(c->language);
	struct strs all = split_sentences(a, text), out = { 0 };

	for (size_t i = 0; words.n > 0 && i < all.n; i++)
		if (is_safe(a, c, words, all.item[i]))
			VEC_PUSH(a, &out, all.item[i]);
	return out;
}
