/*
 * languages.c - what the names of languages and a word such as "write in" say together
 *
 * A language alone tells nothing ("the Spanish embassy"), nor does "write" alone; beside each other
 * in one sentence they do.  Where they stand in it differs: behind the word in most languages,
 * before it in Turkish, Chinese and Korean.
 */
#include "import/languages.h"

#include "import/labels.h"
#include "import/token.h"

#define STATED_MOST 24 /* tokens of a line that says nothing else */
#define BETWEEN     3  /* other tokens from one language to the next: ", or in" */

static bool
is_stop(const struct token *t)
{
	return token_is(t, ".") || token_is(t, ";") || token_is(t, "。") || token_is(t, "؛");
}

/* The next language at or behind *AT, close enough; *AT is then behind it. */
static bool
next_language(const struct reading *r, size_t *at, size_t end, size_t within, struct label_hit *out)
{
	for (size_t i = *at; i < end && i <= *at + within && !is_stop(&r->tok[i]); i++)
		if (label_at(r, LABEL_LANGUAGE, i, end, out)) {
			*at = out->to;
			return true;
		}
	return false;
}

/* The languages that follow each other from AT on, the first next to it, into LIST; returns what is
 * behind the last. */
static size_t
take_row(const struct reading *r, struct arena *a, size_t at, size_t end, struct strs *list)
{
	struct label_hit h;

	while (next_language(r, &at, end, list->n == 0 ? 1 : BETWEEN, &h)) {
		struct str tag = str_c(h.label->value);
		bool known = false;

		for (size_t i = 0; i < list->n; i++)
			known = known || str_eq(list->item[i], tag);
		if (!known)
			VEC_PUSH(a, list, tag);
	}
	return at;
}

bool
languages_are_stated(const struct reading *r, size_t at, size_t end)
{
	struct strs list = { 0 };
	struct label_hit word, first;
	size_t from = at, to;

	while (end > at && is_stop(&r->tok[end - 1]))
		end--;
	while (from < end && !r->tok[from].word && !r->tok[from].digits)
		from++;
	if (from >= end || end - from > STATED_MOST)
		return false;
	if (label_at(r, LABEL_WRITTEN_IN, from, end, &word))
		return take_row(r, r->a, word.to, end, &list) + BETWEEN >= end && list.n > 0;
	if (!label_at(r, LABEL_LANGUAGE, from, end, &first))
		return false;
	to = take_row(r, r->a, from, end, &list);
	for (size_t i = to; i < end && i <= to + BETWEEN; i++)
		if (label_at(r, LABEL_WRITTEN_IN, i, end, &word))
			return word.to + BETWEEN >= end;
	return false;
}

struct strs
languages_of_note(struct arena *a, struct str note)
{
	struct strs list = { 0 };
	struct reading r;
	struct label_hit word;
	size_t from = 0; /* of the sentence */

	reading_build_line(&r, a, note);
	for (size_t i = 0; i < r.toks && list.n == 0; i++) {
		if (is_stop(&r.tok[i]))
			from = i + 1;
		if (!label_at(&r, LABEL_WRITTEN_IN, i, r.toks, &word))
			continue;
		(void)take_row(&r, a, word.to, r.toks, &list);
		for (size_t k = from; k < i && list.n == 0; k++)
			if (label_at(&r, LABEL_LANGUAGE, k, i, &word))
				(void)take_row(&r, a, k, i, &list);
	}
	return list;
}
