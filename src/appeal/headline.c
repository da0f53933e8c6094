/*
 * headline.c - a headline for reading, and for reading aloud
 *
 * Bulletins SHOUT their headlines.  Each word is spelled as the case's own text spells it most
 * often, so a name keeps its capital and "detained" has none; nothing is known of any language but
 * the small words of English, which a short text may not hold.
 */
#include <unicase.h>
#include <unictype.h>

#include "appeal/parts.h"
#include "base/utf8.h"
#include "i18n/lang.h"

#define SHOUTED_LEAST 4    /* letters: UN and EU stay as they are */
#define HEADLINE_MOST 1000 /* bytes: longer is no headline */
#define WORDS_ENOUGH  60   /* of a text that would name whoever its headline names */
#define STEM_LEAST    4    /* letters that "Chinese" and "China" share */

static bool
is_letter(uint32_t cp)
{
	return uc_is_alpha(cp) || uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_M);
}

/* The next word of TEXT from *AT on, which moves behind it; empty at the end. */
static struct str
next_word(struct str text, size_t *at)
{
	size_t from = *at, to = *at;

	while (to < text.n) {
		size_t next = to;

		if (is_letter(utf8_next(text, &next)))
			to = next;
		else if (to > from)
			break;
		else
			from = to = next;
	}
	*at = to;
	return str_sub(text, from, to);
}

static bool
is_shouted_word(struct str w)
{
	size_t n = 0;

	for (size_t at = 0; at < w.n; n++)
		if (!uc_is_upper(utf8_next(w, &at)))
			return false;
	return n >= SHOUTED_LEAST;
}

static bool
is_shouted(struct str headline)
{
	struct str w;

	for (size_t at = 0; (w = next_word(headline, &at)).n > 0;)
		if (is_shouted_word(w))
			return true;
	return false;
}

static bool
is_same_word(struct str x, struct str y)
{
	size_t i = 0, k = 0;

	while (i < x.n && k < y.n)
		if (uc_tolower(utf8_next(x, &i)) != uc_tolower(utf8_next(y, &k)))
			return false;
	return i == x.n && k == y.n;
}

/* How often a word stands in a text, by spelling. */
struct spellings {
	size_t lower, title, caps;    /* caps: four capitals or more, such as UNHCR */
	struct str title_form, other; /* other: mixed, such as McDonald */
};

static void
count_spelling(struct spellings *s, struct str w)
{
	size_t at = 0;
	bool first_upper = uc_is_upper(utf8_next(w, &at)), rest_lower = true;
	bool longer = at < w.n;

	while (at < w.n)
		rest_lower = !uc_is_upper(utf8_next(w, &at)) && rest_lower;
	if (rest_lower && !first_upper) {
		s->lower++;
	} else if (rest_lower) {
		s->title++;
		s->title_form = w;
	} else if (is_shouted_word(w)) {
		s->caps++;
	} else if (longer) {
		s->other = w;
	}
}

static void
count_in(struct spellings *s, struct str text, struct str word)
{
	struct str here;

	for (size_t at = 0; (here = next_word(text, &at)).n > 0;)
		if (is_same_word(here, word))
			count_spelling(s, here);
}

static struct spellings
spellings_of(const struct casefile *c, struct str word)
{
	struct spellings s = { 0 };

	count_in(&s, c->summary, word);
	for (size_t i = 0; i < c->story.n; i++)
		count_in(&s, c->story.item[i], word);
	for (size_t i = 0; i < c->demands.n; i++)
		count_in(&s, c->demands.item[i], word);
	for (size_t i = 0; i < c->background.n; i++)
		count_in(&s, c->background.item[i], word);
	for (size_t i = 0; i < c->people.n; i++)
		count_in(&s, c->people.item[i].name, word);
	for (size_t i = 0; i < c->targets.n; i++)
		count_in(&s, c->targets.item[i].name, word);
	for (size_t i = 0; i < c->countries.n; i++) {
		count_in(&s, lang_country(lang_of_content(c->language), c->countries.item[i]),
		         word);
		count_in(&s, lang_country_native(c->countries.item[i]), word);
	}
	return s;
}

/* In small letters, the first a capital if TITLE. */
static struct str
small(struct arena *a, struct str w, bool title)
{
	char *p = arena_alloc(a, 4 * w.n + 1, 1);
	size_t n = 0;

	for (size_t at = 0; at < w.n;) {
		bool first = at == 0;
		uint32_t cp = utf8_next(w, &at);

		n += utf8_put(first && title ? uc_toupper(cp) : uc_tolower(cp), p + n);
	}
	return (struct str){ p, n };
}

static bool
holds(const struct strs *list, struct str stem)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_find(list->item[i], stem) != STR_NPOS)
			return true;
	return false;
}

/* The text does not have the word, but a longer or shorter one of the same stem in small letters:
 * forcible, forcibly; threatened, threats. */
static bool
has_small_stem(struct arena *a, const struct casefile *c, struct str word)
{
	size_t letters = utf8_count(word), keep = letters >= 10 ? letters - 4 : letters - 2;
	struct str stem = small(a, word, false);
	size_t at = 0;

	if (letters < 6)
		return false;
	for (size_t i = 0; i < keep; i++)
		(void)utf8_next(stem, &at);
	stem = str_sub(stem, 0, at);
	return holds(&c->story, stem) || holds(&c->demands, stem) ||
	       str_find(c->summary, stem) != STR_NPOS;
}

/* WORD begins with the first KEEP letters of STEM. */
static bool
begins_alike(struct str word, struct str stem, size_t keep)
{
	size_t i = 0, k = 0;

	for (; keep > 0 && i < word.n && k < stem.n; keep--)
		if (uc_tolower(utf8_next(word, &i)) != uc_tolower(utf8_next(stem, &k)))
			return false;
	return keep == 0;
}

/* TEXT has a word with a capital that begins as WORD does; adds its words to *WORDS. */
static bool
has_capital_stem(struct str text, struct str word, size_t *words)
{
	size_t letters = utf8_count(word), keep = letters - 2;
	struct str here;

	if (keep < STEM_LEAST)
		keep = letters < STEM_LEAST ? letters : STEM_LEAST;
	for (size_t at = 0; (here = next_word(text, &at)).n > 0; ++*words) {
		size_t first = 0;

		if (uc_is_upper(utf8_next(here, &first)) && begins_alike(here, word, keep))
			return true;
	}
	return false;
}

/* A word that the text does not have may be a name: the text is short, or has "Chinese" for
 * "CHINA"; or it is a noun of German. */
static bool
may_be_name(const struct casefile *c, struct str word)
{
	size_t words = 0;

	if (str_istarts(c->language, STR("de")) || has_capital_stem(c->summary, word, &words))
		return true;
	for (size_t i = 0; i < c->story.n; i++)
		if (has_capital_stem(c->story.item[i], word, &words))
			return true;
	return words < WORDS_ENOUGH;
}

/* Words that no name is, and that a short text may not hold. */
static bool
is_small_word(const struct casefile *c, struct str word)
{
	static const struct {
		struct str language, words;
	} small_words[] = {
		{ STR_INIT("en"),
		  STR_INIT("after against all amid and are before between by during "
		           "five for four from has have her his in into nine of on over "
		           "one seven six still ten the their three to two under whose "
		           "with without") },
		{ STR_INIT("fr"), STR_INIT("après avant avec contre dans depuis encore entre leur "
		                           "leurs malgré pendant pour sans sous toujours") },
		{ STR_INIT("es"), STR_INIT("antes ante bajo contra desde durante entre hasta para "
		                           "según sobre sigue siguen tras") },
		{ STR_INIT("pt"), STR_INIT("antes após contra desde durante entre mesmo para pela "
		                           "pelo segundo sobre") },
		{ STR_INIT("it"), STR_INIT("ancora contro dalla dalle della delle dello dopo "
		                           "durante nella nelle prima senza sotto sulla verso") },
	};

	for (size_t i = 0; i < ARRAY_LEN(small_words); i++) {
		struct str rest = small_words[i].words;

		while (str_istarts(c->language, small_words[i].language) && rest.p != NULL)
			if (is_same_word(word, str_cut(&rest, ' ')))
				return true;
	}
	return false;
}

/* One word of a shouted headline as the text spells it most often; else as its stem, else
 * with one capital if it may be a name. */
static struct str
respelled(struct arena *a, const struct casefile *c, struct str word, bool first,
          bool behind_apostrophe)
{
	struct spellings s = spellings_of(c, word);

	if (behind_apostrophe && utf8_count(word) == 1)
		return small(a, word, false); /* "WRITER'S" */
	if (first && s.lower + s.title > 0)
		return small(a, word, true);
	if (s.lower > s.title)
		return small(a, word, false);
	if (s.title > 0)
		return s.title_form;
	if (s.other.n > 0)
		return s.other;
	if (is_small_word(c, word) || has_small_stem(a, c, word))
		return small(a, word, first);
	if (s.caps > 0 || !is_shouted_word(word))
		return word;
	return small(a, word, first || may_be_name(c, word));
}

struct str
appeal_headline(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct casefile *c = ctx->casefile;
	struct str h = str_trim(c->headline), out, w;
	struct err e = { 0 };
	size_t done = 0;
	struct buf b;

	if (h.n == 0)
		return TR_FILL(a, tr_letter(appeal_lang(ctx), "Urgent action %1$s"),
		               uaref_text(a, &c->ref));
	if (!is_shouted(h) || h.n > HEADLINE_MOST)
		return h;
	buf_init(&b, a, 8 * h.n + 16);
	for (size_t at = 0; (w = next_word(h, &at)).n > 0; done = at) {
		struct str between = str_sub(h, done, at - w.n);

		buf_put(&b, between);
		buf_put(&b, respelled(a, c, w, at == w.n,
		                      str_eq(between, STR("'")) || str_eq(between, STR("’"))));
	}
	buf_put(&b, str_from(h, done));
	return buf_done(&b, "headline", &out, &e) ? out : h;
}
