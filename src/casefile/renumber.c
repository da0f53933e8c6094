#include "casefile/renumber.h"

#include <stdlib.h>

#include "base/utf8.h"

/* An official as compared: folded texts. */
struct face {
	struct str name, office, organisation, address;
	int number; /* 0: not yet */
	int wished; /* the number it came with */
	bool taken; /* a known one that was found again */
};

static int
by_bytes(const void *a, const void *b)
{
	return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* The words of a name in one order: "Xi Jinping" is "JINPING XI". */
static struct str
sorted_words(struct arena *a, struct str text)
{
	struct str rest = utf8_fold(a, text);
	struct strs words = { 0 };

	while (rest.p != NULL) {
		struct str word = str_trim(str_cut(&rest, ' '));

		if (word.n > 0)
			VEC_PUSH(a, &words, word);
	}
	if (words.n > 1)
		qsort(words.item, words.n, sizeof(words.item[0]), by_bytes);
	return str_join(a, &words, STR(" "));
}

static struct face
face_of(struct arena *a, const struct target *t)
{
	return (struct face){
		.name = sorted_words(a, t->name),
		.office = str_trim(utf8_fold(a, t->office)),
		.organisation = str_trim(utf8_fold(a, t->organisation)),
		.address = str_trim(utf8_fold(a, str_join(a, &t->address, STR(" ")))),
		.wished = t->number,
	};
}

static bool
same(struct str a, struct str b)
{
	return a.n > 0 && str_eq(a, b);
}

/* Equal, or one of them says nothing. */
static bool
agree(struct str a, struct str b)
{
	return a.n == 0 || b.n == 0 || str_eq(a, b);
}

static bool
same_name_and_office(const struct face *x, const struct face *y)
{
	return same(x->name, y->name) && str_eq(x->office, y->office);
}

static bool
same_name(const struct face *x, const struct face *y)
{
	return same(x->name, y->name);
}

/* The office of two different people is two officials: a minister follows another. */
static bool
same_office(const struct face *x, const struct face *y)
{
	return same(x->office, y->office) && agree(x->name, y->name) &&
	       agree(x->organisation, y->organisation) && agree(x->address, y->address);
}

static bool
same_unnamed_office(const struct face *x, const struct face *y)
{
	return same(x->office, y->office) && agree(x->name, y->name) &&
	       agree(x->organisation, y->organisation);
}

static bool
same_address(const struct face *x, const struct face *y)
{
	return same(x->address, y->address) && agree(x->name, y->name) &&
	       agree(x->office, y->office);
}

/* A correction of every word, made in a document that carries our numbers. */
static bool
same_number(const struct face *x, const struct face *y)
{
	return x->wished > 0 && x->wished == y->wished;
}

/* From the surest to the weakest; each looks only at who is left. */
static bool (*const rules[])(const struct face *, const struct face *) = {
	same_name_and_office, same_name,    same_office,
	same_unnamed_office,  same_address, same_number,
};

static void
match(struct face *known, size_t n_known, struct face *one,
      bool (*is_same)(const struct face *, const struct face *))
{
	for (size_t k = 0; one->number == 0 && k < n_known; k++) {
		if (known[k].taken || !is_same(&known[k], one))
			continue;
		one->number = known[k].wished;
		known[k].taken = true;
	}
}

void
targets_renumber(struct arena *a, const struct targets *known, struct targets *t)
{
	struct face *was = arena_array(a, struct face, known->n + 1);
	struct face *is = arena_array(a, struct face, t->n + 1);
	int most = 0;

	for (size_t k = 0; k < known->n; k++) {
		was[k] = face_of(a, &known->item[k]);
		most = was[k].wished > most ? was[k].wished : most;
	}
	for (size_t i = 0; i < t->n; i++)
		is[i] = face_of(a, &t->item[i]);
	for (size_t r = 0; r < ARRAY_LEN(rules); r++)
		for (size_t i = 0; i < t->n; i++)
			match(was, known->n, &is[i], rules[r]);
	for (size_t i = 0; i < t->n; i++)
		t->item[i].number = is[i].number > 0 ? is[i].number : ++most;
}
