/*
 * fields_language.c - which language a document is written in, and in which to write
 *
 * The common words of each label file are counted.  In a language that has such a file they are
 * every fifth to third word of prose; in another one its neighbours' words turn up by chance
 * (Danish "for", "at", "under" are English words, too).  Where they are that rare the document is
 * not taken for what it is not: labels of all files are looked for, and the desk is told.
 */
#include "import/fields.h"

#include "base/utf8.h"
#include "import/lineshape.h"
#include "import/token.h"

/* Of 160 documents in languages with a file each has 12 or more of 100 (Arabic, whose small words
 * are written into the next: 11), and where one has few its neighbours have far fewer; of 7 in
 * languages without one none has more than 10, in other scripts than ours than 7. */
#define LEAST_PERCENT 12
#define LEAST_OTHER   9  /* Arabic, Cyrillic, ideographs */
#define SURE_PERCENT  20 /* where the words of another language are nearly as many */
#define HEAD_MOST     12 /* tokens of what heads the languages */
#define LIST_GAP      3  /* tokens between two languages of a list: ", or in" */
#define ENOUGH_WORDS  20 /* fewer words prove nothing */

/*
 * How much there is, in thirds of a word: an ideograph or a syllable is one, a word three. Capitals
 * begin names, headings, addresses: they say nothing.
 */
struct words {
	size_t thirds, other; /* all, and those in another script than Latin */
};

static void
count_word(const struct reading *r, const struct token *t, struct words *w)
{
	size_t at = t->from, n;
	uint32_t cp;

	if (!t->word)
		return;
	cp = utf8_next(r->text, &at);
	n = cp >= 0x3040 && cp <= 0xD7A3 ? 1 : 3;        /* kana to hangul */
	if (cp < 0x0590 && token_is_capital(r->text, t)) /* no script further on has case */
		return;
	w->thirds += n;
	w->other += cp >= 0x0370 ? n : 0;
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
is_plain(const struct common *c, const struct words *w)
{
	bool alone = c->next * 10 < c->hits * 7, other = w->other * 2 > w->thirds;
	size_t least = !alone ? SURE_PERCENT : other ? LEAST_OTHER : LEAST_PERCENT;

	if (w->thirds < (size_t)3 * ENOUGH_WORDS)
		return c->hits > 0;
	return c->hits * 300 >= w->thirds * least;
}

void
fields_language(struct reading *r)
{
	struct common c = count_common(r);
	struct str said = r->blocks->language, declared = str_cut(&said, '-');
	struct words w = { 0 };
	bool read = false;

	for (size_t i = 0; i < r->toks; i++)
		count_word(r, &r->tok[i], &w);
	if (is_plain(&c, &w) ||
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

static void
take_language(struct reading *r, const struct label_hit *h)
{
	struct str tag = str_c(h->label->value);
	struct strs *list = &r->out->preferred_languages;

	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], tag))
			return;
	VEC_PUSH(r->a, list, tag);
	reading_claimf(r, r->tok[h->from].from, r->tok[h->to - 1].to, "/preferred_languages/%zu",
	               list->n - 1);
}

/* "the Uzbek authorities": whose they are, in a sentence that asks to write. */
static bool
is_nationality(const struct reading *r, const struct label_hit *h, size_t end)
{
	return h->from > 0 && h->to < end && r->tok[h->to].word &&
	       (label_is(r, LABEL_ARTICLE, h->from - 1) ||
	        label_is(r, LABEL_ARTICLES, h->from - 1));
}

/* "LANGUAGE THAT HE READS: Persian, English": a word of such labels, a colon and a language, under
 * a label that no file has. */
static bool
heads_languages(const struct reading *r, const struct line *l)
{
	bool named = false;
	struct label_hit h;

	for (size_t at = l->tok; at + 1 < l->tok_to && at < l->tok + HEAD_MOST; at++) {
		named = named || label_at(r, LABEL_LANGUAGES, at, l->tok_to, &h) ||
		        label_at(r, LABEL_WRITTEN_IN, at, l->tok_to, &h);
		if (token_is(&r->tok[at], ":"))
			return named && label_at(r, LABEL_LANGUAGE, at + 1, l->tok_to, &h);
	}
	return false;
}

static bool
asks_to_write(const struct reading *r, const struct line *l)
{
	static const enum label_kind kinds[] = { LABEL_READER, LABEL_HOW, LABEL_SEND,
		                                 LABEL_WRITTEN_IN, LABEL_LANGUAGES };

	return label_find_any(r, kinds, ARRAY_LEN(kinds), l->tok, l->tok_to);
}

/* "Write in good Farsi, English or German." begins the line: the reader's, wherever it stands. */
static bool
begins_with_asking(const struct reading *r, const struct line *l)
{
	static const enum label_kind kinds[] = { LABEL_READER, LABEL_HOW, LABEL_SEND };

	return l->tok < l->tok_to && label_at_any(r, kinds, ARRAY_LEN(kinds), l->tok, l->tok_to);
}

/* "Write in Arabic, English or your own language." in the middle of a text: languages beside each
 * other, in a line that asks to write. */
static void
take_listed(struct reading *r, const struct line *l)
{
	struct label_hit first = { 0 }, h;
	bool list = false;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (!label_at(r, LABEL_LANGUAGE, at, l->tok_to, &h))
			continue;
		if (first.to > 0 && at <= first.to + LIST_GAP) {
			if (!list)
				take_language(r, &first);
			list = true;
			take_language(r, &h);
		} else if (list) {
			return;
		}
		first = h;
		at = h.to - 1;
	}
}

static void
take_all(struct reading *r, const struct line *l, size_t end)
{
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (!label_at(r, LABEL_LANGUAGE, at, end, &h))
			continue;
		take_language(r, &h);
		at = h.to - 1;
	}
}

static void
languages_in_text(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && r->out->preferred_languages.n == 0; i++) {
		enum part part = p->of[i].part;

		if (heads_languages(r, &r->line[i])) {
			take_all(r, &r->line[i], r->line[i].tok_to);
			reading_claim_line(r, "/preferred_languages", i);
			continue;
		}
		if (part == PART_LETTER || part == PART_TARGETS ||
		    (part == PART_BACKGROUND && !begins_with_asking(r, &r->line[i])) ||
		    part == PART_PEOPLE || part == PART_PREVIOUS || part == PART_ISSUER)
			continue;
		if (asks_to_write(r, &r->line[i]))
			take_listed(r, &r->line[i]);
	}
}

/* "You may also write in your own language." in a line behind those that name the others. */
static void
take_own(struct reading *r, const struct parts *p)
{
	for (size_t i = 1; i < r->lines; i++) {
		const struct line *l = &r->line[i];
		struct label_hit h;

		if (p->of[i - 1].part != PART_LANGUAGES && !heads_languages(r, &r->line[i - 1]))
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++)
			if (label_at(r, LABEL_LANGUAGE, at, l->tok_to, &h) &&
			    str_eq(str_c(h.label->value), STR("own"))) {
				take_language(r, &h);
				reading_claim_line(r, "/preferred_languages", i);
				break;
			}
	}
}

void
fields_preferred_languages(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct mark_of_line *m = &p->of[i];
		struct label_hit h;

		if (m->part != PART_LANGUAGES && m->part != PART_ACT && m->part != PART_DEADLINE)
			continue;
		if (m->part == PART_LANGUAGES)
			reading_claim_line(r, "/preferred_languages", i);
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			size_t end = line_flow_end(r, &r->line[i]);

			if (!label_at(r, LABEL_LANGUAGE, at, end, &h) ||
			    (m->part != PART_LANGUAGES && is_nationality(r, &h, end)))
				continue;
			take_language(r, &h);
			at = h.to - 1;
		}
	}
	languages_in_text(r, p);
	if (r->out->preferred_languages.n > 0)
		take_own(r, p);
}
