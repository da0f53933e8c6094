/*
 * people_repeated.c - a name is told from what stands before it by how the document repeats it
 */
#include "import/people_prose.h"

#include "base/limits.h"
#include "import/labels.h"
#include "import/small_words.h"

size_t
times_named(const struct reading *r, struct span name)
{
	size_t n = 0, len = name.to - name.from;

	for (size_t at = 0; at + len <= r->toks; at++)
		n += tokens_eq(r, at, at + len, name.from, name.to);
	return n;
}

/* A name goes on in token AT: "Bruno Ana Example", "Bruno de Example". */
static bool
goes_on_at(const struct reading *r, size_t at)
{
	struct label_hit h;

	if (at == 0)
		return false;
	return is_name_word(r, at - 1, at) ||
	       (at > 1 && r->tok[at - 1].word && label_at(r, LABEL_PARTICLE, at - 1, at, &h) &&
	        !label_at(r, LABEL_AND, at - 1, at, &h) && is_name_word(r, at - 2, at - 1));
}

/* As times_named, where no other name stands before it: "Bruno Ana Example" is another person. */
static size_t
times_alone(const struct reading *r, struct span name)
{
	size_t n = 0, len = name.to - name.from;

	for (size_t at = 0; at + len <= r->toks; at++)
		n += tokens_eq(r, at, at + len, name.from, name.to) && !goes_on_at(r, at);
	return n;
}

/* "Example-Sample" is one word of a name. */
static bool
is_one_word(const struct reading *r, struct span name)
{
	for (size_t i = name.from + 1; i < name.to; i++)
		if (r->tok[i].spaced || (unsigned char)r->text.p[r->tok[i].from] >= 0xE3)
			return false;
	return true;
}

struct span
repeated_name(const struct reading *r, struct span name)
{
	struct span best = name;
	size_t most = 1;

	for (struct span s = name; s.to - s.from >= 2 && !is_one_word(r, s); s.from++) {
		size_t n = r->tok[s.from].word ? times_alone(r, s) : 0;

		if (n <= most && !(n > 0 && s.from == name.from + 1 && stands_small(r, name.from)))
			continue;
		most = n;
		best = s;
	}
	return best;
}

bool
is_person_settled(const struct reading *r, struct span name)
{
	struct str text = reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to);

	if (r->out->people.n >= LIMIT_PEOPLE)
		return true;
	for (size_t i = 0; i < r->out->people.n; i++)
		if (str_ieq(r->out->people.item[i].name, text))
			return true;
	return false;
}
