/*
 * known_names.c - hashed by their first word: a document may name hundreds, again and again
 */
#include "import/known_names.h"

#include "import/labels.h"
#include "import/token.h"

#define NICKNAME_MOST 3 /* tokens within its marks */

static size_t
bucket_of(struct str word)
{
	return label_word_hash(word) % KNOWN_BUCKETS;
}

struct known_names
known_names(struct arena *a, const struct casefile *c)
{
	struct known_names k = { .of = c,
		                 .item = arena_array(a, struct known_name, c->people.n + 1) };

	for (size_t i = 0; i < KNOWN_BUCKETS; i++)
		k.bucket[i] = STR_NPOS;
	for (size_t i = 0; i < c->people.n; i++) {
		struct known_name *name = &k.item[k.n];
		struct str text = c->people.item[i].name;
		struct token t;
		size_t *bucket;

		*name = (struct known_name){ .person = i };
		for (size_t at = 0; at < text.n && token_next(a, text, &at, text.n, &t);)
			VEC_PUSH(a, &name->word, t.fold);
		if (c->people.item[i].group || name->word.n == 0)
			continue;
		bucket = &k.bucket[bucket_of(name->word.item[0])];
		name->next = *bucket;
		*bucket = k.n++;
	}
	return k;
}

/* "Ana Sample" is not named by "Ana Sample Junior"; where nothing is a capital none can tell. */
static bool
goes_on(const struct reading *r, size_t at, size_t end)
{
	size_t last = r->tok[at - 1].from;

	return at < end && r->tok[at].word && (unsigned char)r->text.p[last] < 0xD8 &&
	       token_is_capital(r->text, &r->tok[at]);
}

/* Behind the nickname at AT, "Ana "Annie" Example" or (Annie); AT for none. */
static size_t
nickname_end(const struct reading *r, size_t at, size_t end)
{
	const char *close;

	if (at >= end || (!token_is(&r->tok[at], "(") && !token_is(&r->tok[at], "\"")))
		return at;
	close = token_is(&r->tok[at], "(") ? ")" : "\"";
	for (size_t i = at + 1; i < end && i <= at + NICKNAME_MOST; i++)
		if (token_is(&r->tok[i], close))
			return i + 1;
	return at;
}

size_t
known_name_at(const struct known_names *k, const struct reading *r, size_t at, size_t end,
              size_t *to)
{
	size_t found = STR_NPOS, longest = 0;

	if (at >= end || !r->tok[at].word)
		return STR_NPOS;
	for (size_t i = k->bucket[bucket_of(r->tok[at].fold)]; i != STR_NPOS; i = k->item[i].next) {
		const struct known_name *name = &k->item[i];
		size_t n = 0, behind = at;

		while (n < name->word.n && behind < end &&
		       str_eq(r->tok[behind].fold, name->word.item[n])) {
			n++;
			behind++;
			if (n < name->word.n)
				behind = nickname_end(r, behind, end);
		}
		if (n < name->word.n || n <= longest || goes_on(r, behind, end))
			continue;
		longest = n;
		found = name->person;
		*to = behind;
	}
	return found;
}

/* LONGER ends with SHORTER, as a word of its own. */
static bool
ends_with_name(struct str longer, struct str shorter)
{
	return longer.n > shorter.n + 1 && str_ends(longer, shorter) &&
	       longer.p[longer.n - shorter.n - 1] == ' ';
}

size_t
known_name_like(const struct known_names *k, struct str text)
{
	size_t found = STR_NPOS;

	for (size_t i = 0; i < k->n; i++) {
		struct str name = k->of->people.item[k->item[i].person].name;

		if (str_ieq(name, text))
			return k->item[i].person;
		if (!ends_with_name(name, text) && !ends_with_name(text, name))
			continue;
		if (found != STR_NPOS)
			return STR_NPOS; /* two of that family */
		found = k->item[i].person;
	}
	return found;
}
