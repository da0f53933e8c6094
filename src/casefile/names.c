#include "casefile/names.h"

#include "base/utf8.h"

/* What stands before a name and is none, folded, without its full stop. */
static const struct str titles[] = {
	STR_INIT("mr"),     STR_INIT("mrs"),          STR_INIT("ms"),      STR_INIT("miss"),
	STR_INIT("m"),      STR_INIT("mme"),          STR_INIT("mlle"),    STR_INIT("monsieur"),
	STR_INIT("madame"), STR_INIT("mademoiselle"), STR_INIT("sr"),      STR_INIT("sra"),
	STR_INIT("srta"),   STR_INIT("senor"),        STR_INIT("senora"),  STR_INIT("don"),
	STR_INIT("dona"),   STR_INIT("senhor"),       STR_INIT("senhora"), STR_INIT("herr"),
	STR_INIT("frau"),   STR_INIT("signor"),       STR_INIT("signora"), STR_INIT("sig"),
	STR_INIT("dr"),     STR_INIT("prof"),         STR_INIT("sir"),     STR_INIT("hon"),
	STR_INIT("السيد"),  STR_INIT("السيدة"),       STR_INIT("г-н"),     STR_INIT("г-жа"),
	STR_INIT("bay"),    STR_INIT("bayan"),        STR_INIT("sayin"),
};

static bool
is_title(struct str word)
{
	for (size_t i = 0; i < ARRAY_LEN(titles); i++)
		if (str_eq(word, titles[i]))
			return true;
	return false;
}

struct strs
names_words(struct arena *a, struct str name)
{
	struct str rest = utf8_fold(a, name);
	struct strs all = { 0 }, left = { 0 };

	while (rest.p != NULL) {
		struct str word = str_trim(str_cut(&rest, ' '));

		while (word.n > 0 && (word.p[word.n - 1] == '.' || word.p[word.n - 1] == ','))
			word.n--;
		if (word.n == 0)
			continue;
		VEC_PUSH(a, &all, word);
		if (!is_title(word))
			VEC_PUSH(a, &left, word);
	}
	return left.n > 0 ? left : all;
}

static bool
has_word(const struct strs *words, struct str word)
{
	for (size_t i = 0; i < words->n; i++)
		if (str_eq(words->item[i], word))
			return true;
	return false;
}

bool
names_same(struct arena *a, struct str x, struct str y)
{
	struct strs one = names_words(a, x), two = names_words(a, y);
	const struct strs *few = one.n < two.n ? &one : &two, *many = one.n < two.n ? &two : &one;

	for (size_t i = 0; i < few->n; i++)
		if (!has_word(many, few->item[i]))
			return false;
	return few->n > 0;
}

bool
names_latin(struct arena *a, struct str name)
{
	struct strs words = names_words(a, name);
	size_t at = 0;

	return words.n == 0 || utf8_next(words.item[0], &at) < 0x250;
}
