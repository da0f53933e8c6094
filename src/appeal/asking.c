/*
 * asking.c - a demand as the one who writes says it
 *
 * Bulletins word demands for their readers: "exhortez les autorités à ..." tells a supporter what
 * to do, and in a letter would tell the minister to.  Only the word that calls on the reader
 * changes; what is asked stands as printed.  Where we do not know that word, so does the whole
 * demand.
 */
#include "appeal/parts.h"
#include "base/utf8.h"

/* clang-format off */
static const struct {
	struct str language, call, said; /* CALL folded, in whole words */
} calls[] = {
	{ STR_INIT("fr"), STR_INIT("faites part de votre preoccupation"), STR_INIT("je fais part de ma préoccupation") },
	{ STR_INIT("fr"), STR_INIT("faites part de votre inquietude"), STR_INIT("je fais part de mon inquiétude") },
	{ STR_INIT("fr"), STR_INIT("faites part de vos preoccupations"), STR_INIT("je fais part de mes préoccupations") },
	{ STR_INIT("fr"), STR_INIT("exprimez votre preoccupation"), STR_INIT("j'exprime ma préoccupation") },
	{ STR_INIT("fr"), STR_INIT("exprimez votre inquietude"), STR_INIT("j'exprime mon inquiétude") },
	{ STR_INIT("fr"), STR_INIT("felicitez-vous"), STR_INIT("je me félicite") },
	{ STR_INIT("fr"), STR_INIT("exhortez"), STR_INIT("j'exhorte") },
	{ STR_INIT("fr"), STR_INIT("exhortez-les"), STR_INIT("je les exhorte") },
	{ STR_INIT("fr"), STR_INIT("demandez"), STR_INIT("je demande") },
	{ STR_INIT("fr"), STR_INIT("demandez-leur"), STR_INIT("je leur demande") },
	{ STR_INIT("fr"), STR_INIT("demandez-lui"), STR_INIT("je lui demande") },
	{ STR_INIT("fr"), STR_INIT("priez"), STR_INIT("je prie") },
	{ STR_INIT("fr"), STR_INIT("priez-les"), STR_INIT("je les prie") },
	{ STR_INIT("fr"), STR_INIT("appelez"), STR_INIT("j'appelle") },
	{ STR_INIT("fr"), STR_INIT("appelez-les"), STR_INIT("je les appelle") },
	{ STR_INIT("fr"), STR_INIT("engagez"), STR_INIT("j'engage") },
	{ STR_INIT("fr"), STR_INIT("engagez-les"), STR_INIT("je les engage") },
	{ STR_INIT("fr"), STR_INIT("invitez"), STR_INIT("j'invite") },
	{ STR_INIT("fr"), STR_INIT("rappelez"), STR_INIT("je rappelle") },
	{ STR_INIT("fr"), STR_INIT("rappelez-leur"), STR_INIT("je leur rappelle") },
	{ STR_INIT("fr"), STR_INIT("insistez"), STR_INIT("j'insiste") },
	{ STR_INIT("fr"), STR_INIT("soulignez"), STR_INIT("je souligne") },
	{ STR_INIT("fr"), STR_INIT("reclamez"), STR_INIT("je réclame") },
	{ STR_INIT("fr"), STR_INIT("exigez"), STR_INIT("j'exige") },
	{ STR_INIT("fr"), STR_INIT("saluez"), STR_INIT("je salue") },
	{ STR_INIT("es"), STR_INIT("pidan"), STR_INIT("pido") },
	{ STR_INIT("es"), STR_INIT("exijan"), STR_INIT("exijo") },
	{ STR_INIT("es"), STR_INIT("insten"), STR_INIT("insto") },
	{ STR_INIT("es"), STR_INIT("soliciten"), STR_INIT("solicito") },
	{ STR_INIT("es"), STR_INIT("insistan"), STR_INIT("insisto") },
	{ STR_INIT("es"), STR_INIT("reclamen"), STR_INIT("reclamo") },
};

/* How a demand goes on whose subject is the writer: endings of its first word, folded, and what may
 * hang on them ("pidiéndoles"). */
static const struct {
	struct str language, endings, behind;
} goes_on[] = {
	{ STR_INIT("en"), STR_INIT("ing"), STR_INIT("") },
	{ STR_INIT("es"), STR_INIT("ando|iendo|yendo"), STR_INIT("les|los|las|le|lo|la") },
	{ STR_INIT("it"), STR_INIT("ando|endo"), STR_INIT("gli|li|le|lo|la") },
	{ STR_INIT("pt"), STR_INIT("ando|endo|indo"), STR_INIT("-lhes|-lhe|-os|-as|-o|-a") },
	{ STR_INIT("ru"), STR_INIT("ая|уя"), STR_INIT("") },
};
/* clang-format on */

static bool
is_of(struct str tag, struct str language)
{
	size_t n = str_chr(tag, '-');

	return str_ieq(str_sub(tag, 0, n == STR_NPOS ? tag.n : n), language);
}

/* The first N words of S; all of it if it has no more. */
static struct str
words_of(struct str s, size_t n)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] == ' ' && --n == 0)
			return str_sub(s, 0, i);
	return s;
}

static size_t
count_words(struct str s)
{
	size_t n = 1;

	for (size_t i = 0; i < s.n; i++)
		n += s.p[i] == ' ';
	return n;
}

struct str
demand_asked(struct arena *a, struct str language, struct str demand)
{
	for (size_t i = 0; i < ARRAY_LEN(calls); i++) {
		struct str head, said = calls[i].said;

		if (!is_of(language, calls[i].language))
			continue;
		head = words_of(demand, count_words(calls[i].call));
		if (!str_eq(utf8_fold(a, head), calls[i].call))
			continue;
		if (demand.p[0] >= 'A' && demand.p[0] <= 'Z')
			said = str_printf(a, "%c" STR_FMT, said.p[0] - 'a' + 'A',
			                  STR_ARG(str_from(said, 1)));
		return str_printf(a, STR_FMT STR_FMT, STR_ARG(said),
		                  STR_ARG(str_from(demand, head.n)));
	}
	return demand;
}

static bool
ends_in_one_of(struct str word, struct str endings)
{
	while (endings.p != NULL) {
		struct str one = str_cut(&endings, '|');

		if (one.n > 0 && word.n > one.n + 1 && str_ends(word, one))
			return true;
	}
	return false;
}

bool
demand_goes_on(struct arena *a, struct str language, struct str demand)
{
	struct str word = utf8_fold(a, words_of(str_trim(demand), 1));

	if (is_of(language, STR("fr")))
		return str_eq(word, STR("je")) || str_starts(word, STR("j'"));
	for (size_t i = 0; i < ARRAY_LEN(goes_on); i++) {
		struct str rest = goes_on[i].behind;

		if (!is_of(language, goes_on[i].language))
			continue;
		if (ends_in_one_of(word, goes_on[i].endings))
			return true;
		while (rest.p != NULL) {
			struct str one = str_cut(&rest, '|');

			if (one.n > 0 && str_ends(word, one) &&
			    ends_in_one_of(str_sub(word, 0, word.n - one.n), goes_on[i].endings))
				return true;
		}
	}
	return false;
}
