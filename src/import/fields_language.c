/*
 * fields_language.c - which language a document is written in
 *
 * The common words of each label file are counted.  In a language that has such a file they are
 * every fifth to third word of prose; in another one its neighbours' words turn up by chance (Dutch
 * "is", "in", "of" are English words, too).  Where they are that rare the document is not taken for
 * what it is not: labels of all files are looked for, and the desk is told.
 */
#include "import/fields.h"

#include "base/utf8.h"
#include "import/token.h"

/* Of 140 documents in languages with a file each has 12 or more of 100, and where one has few its
 * neighbours have far fewer; of 7 in languages without one has more than 10. */
#define LEAST_PERCENT 12
#define SURE_PERCENT  20 /* where the words of another language are nearly as many */
#define ENOUGH_WORDS  20 /* fewer words prove nothing */

/*
 * How many thirds of a word: an ideograph or a syllable is one, a word three.  Capitals begin
 * names, headings, addresses: they say nothing.
 */
static size_t
thirds_of_word(const struct reading *r, const struct token *t)
{
	size_t at = t->from;
	uint32_t cp;

	if (!t->word)
		return 0;
	cp = utf8_next(r->text, &at);
	if (cp >= 0x3040 && cp <= 0xD7A3) /* kana to hangul */
		return 1;
	return cp < 0x0590 && token_is_capital(r->text, t) ? 0 : 3; /* further on none has case */
}

struct common {
	size_t lang, hits,
		next; /* the language with most of its common words; how many; the second's */
};

static struct common
count_common(const struct reading *r)
{
	size_t seen[64] = { 0 };
	struct common c = { 0 };
	struct label_hit h;

	for (size_t i = 0; i < r->toks; i++)
		for (size_t k = 0; k < label_langs_n && k < ARRAY_LEN(seen); k++)
			if (label_at_lang(r, LABEL_COMMON, i, r->toks, k, &h))
				seen[k]++;
	for (size_t k = 1; k < label_langs_n && k < ARRAY_LEN(seen); k++)
		if (seen[k] > seen[c.lang])
			c.lang = k;
	c.hits = seen[c.lang];
	for (size_t k = 0; k < label_langs_n && k < ARRAY_LEN(seen); k++)
		if (k != c.lang && seen[k] > c.next)
			c.next = seen[k];
	return c;
}

/* Whether so many of them are no chance. */
static bool
is_plain(const struct common *c, size_t thirds)
{
	bool alone = c->next * 10 < c->hits * 7;

	if (thirds < (size_t)3 * ENOUGH_WORDS)
		return c->hits > 0;
	return c->hits * 300 >= thirds * (size_t)(alone ? LEAST_PERCENT : SURE_PERCENT);
}

void
fields_language(struct reading *r)
{
	struct common c = count_common(r);
	struct str said = r->blocks->language, declared = str_cut(&said, '-');
	size_t thirds = 0;
	bool read = false;

	for (size_t i = 0; i < r->toks; i++)
		thirds += thirds_of_word(r, &r->tok[i]);
	if (is_plain(&c, thirds) ||
	    (c.hits > c.next && str_eq(declared, str_c(label_langs[c.lang].tag)))) {
		r->lang = c.lang;
		r->out->language = str_c(label_langs[c.lang].tag);
		return;
	}
	for (size_t k = 0; k < label_langs_n; k++)
		read = read || str_eq(declared, str_c(label_langs[k].tag));
	/* a word processor declares its user's language, whatever is typed */
	r->out->language =
		declared.n == 0 || (read && c.hits > 0) ? STR("und") : r->blocks->language;
	reading_doubt(r, "no language we can read was recognised: compare every field",
	              "/language");
}
