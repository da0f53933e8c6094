/*
 * people_repeated.c - a name is told from what stands before it by how the document repeats it
 */
#include "import/people_prose.h"

#include "base/limits.h"
#include "import/labels.h"
#include "import/small_words.h"

#define TIMES_MOST 64 /* beyond these a name is common, however often it stands */
#define RINGS_MOST 4  /* words of a name that are weighed */
#define TRIED_MOST 16 /* places where a longer name may stand; each looks through the document */

/* The token of NAME whose word is least common; the rings are walked side by side. */
static size_t
rarest_of(const struct reading *r, struct span name)
{
	size_t at[RINGS_MOST], n = name.to - name.from;

	if (n > RINGS_MOST)
		n = RINGS_MOST;
	for (size_t i = 0; i < n; i++)
		at[i] = name.from + i;
	for (;;)
		for (size_t i = 0; i < n; i++) {
			at[i] = r->alike[at[i]];
			if (at[i] == name.from + i)
				return at[i];
		}
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

/* ALONE: where no other name stands before it, for "Bruno Ana Example" is another person. */
static size_t
count_times(const struct reading *r, struct span name, bool alone)
{
	size_t n = 0, len = name.to - name.from, rare, at;

	if (len == 0)
		return 0;
	at = rare = rarest_of(r, name);
	do {
		size_t from = at - (rare - name.from);

		n += at >= rare - name.from && from + len <= r->toks &&
		     tokens_eq(r, from, from + len, name.from, name.to) &&
		     !(alone && goes_on_at(r, from));
		at = r->alike[at];
	} while (at != rare && n < TIMES_MOST);
	return n;
}

size_t
times_named(const struct reading *r, struct span name)
{
	return count_times(r, name, false);
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

/* "Mr Bruno Ana Example": nothing stands between the title and the name. */
static bool
is_titled(const struct reading *r, size_t name)
{
	struct label_hit h;
	size_t at = name;

	if (at > 1 && token_is(&r->tok[at - 1], ".") && !r->tok[at - 1].spaced)
		at--;
	return at > 0 && label_here(r, LABEL_GENDER_TITLE, at - 1, name, &h);
}

struct span
repeated_name(const struct reading *r, struct span name)
{
	struct span best = name;
	size_t most = 1;

	if (is_titled(r, name.from))
		return name;
	for (struct span s = name; s.to - s.from >= 2 && !is_one_word(r, s); s.from++) {
		bool begins = r->tok[s.from].word &&
		              (s.from == name.from || r->tok[s.from].spaced ||
		               (unsigned char)r->text.p[r->tok[s.from].from] >= 0xE3);
		size_t n = begins ? count_times(r, s, true) : 0;

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

/* In capitals throughout, as headings print names. */
static bool
is_in_capitals(struct str name)
{
	size_t letters = 0;

	for (size_t i = 0; i < name.n; i++) {
		if (name.p[i] >= 'a' && name.p[i] <= 'z')
			return false;
		letters += name.p[i] >= 'A' && name.p[i] <= 'Z';
	}
	return letters > 2;
}

static bool
begins_alike(const struct reading *r, size_t at, struct str name)
{
	return str_istarts(name, reading_text(r, r->tok[at].from, r->tok[at].to));
}

/* The longer name at AT that begins with NAME and is printed again; empty for none. */
static struct span
longer_at(const struct reading *r, size_t at, struct str name)
{
	struct span run = { at, at };
	struct str text;

	run = name_run(r, at, r->toks, 2);
	text = reading_text(r, r->tok[at].from, r->tok[run.to > at ? run.to - 1 : at].to);
	if (text.n <= name.n + 1 || text.p[name.n] != ' ' || !str_istarts(text, name) ||
	    is_in_capitals(text) || times_named(r, run) < 2)
		run.to = at;
	return run;
}

void
people_lengthen(struct reading *r)
{
	for (size_t i = 0; i < r->out->people.n; i++) {
		struct person *p = &r->out->people.item[i];

		if (p->group || !is_in_capitals(p->name) || str_chr(p->name, ' ') == STR_NPOS)
			continue;
		for (size_t at = 0, tried = 0; at < r->toks && tried < TRIED_MOST; at++) {
			struct span name = { at, at };

			if (is_name_word(r, at, r->toks) && begins_alike(r, at, p->name)) {
				name = longer_at(r, at, p->name);
				tried++;
			}
			if (name.to == at)
				continue;
			p->name = reading_text(r, r->tok[at].from, r->tok[name.to - 1].to);
			reading_claimf(r, r->tok[at].from, r->tok[name.to - 1].to,
			               "/people/%zu/name", i);
			break;
		}
	}
}
