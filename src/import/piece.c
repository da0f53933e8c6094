/*
 * piece.c - what one piece of an official's block is, from its words
 *
 * Offices, titles and institutions are words of the label tables; a name is what is left when all
 * words are capitalised.  "Minister of ..." is an office however it goes on, "Ambassador Cui ..."
 * an office and a name.
 */
#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define OFFICE_MOST      24 /* characters of one in Chinese or Korean */
#define COMPOUND_BEFORE  3  /* bytes of the least word before an office, as in "Vizepräsident" */
#define COMPOUND_END     6  /* bytes of the shortest office that ends one: "richter" */
#define NAME_BEHIND_MOST 6  /* tokens of a name behind the country of an office */
#define WORDS_BEFORE     3  /* "Deputy Assistant ..." before an office */

const char *
country_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h;

	if (!label_at(r, LABEL_COUNTRY, at, end, &h))
		return NULL;
	*to = h.to;
	return h.label->value;
}

/* "of", "for", "de", "du": what follows belongs to the office. */
static bool
continues_office(const struct reading *r, size_t at, size_t end)
{
	if (at + 1 < end && token_is(&r->tok[at + 1], ".") && r->tok[at].fold.n == 1)
		return false; /* "President A. Example" */
	return label_is(r, LABEL_LINK, at) || label_is(r, LABEL_AND, at) ||
	       label_is(r, LABEL_ARTICLE, at) || token_is(&r->tok[at], "-") ||
	       token_is(&r->tok[at], "/") || token_is(&r->tok[at], "&") ||
	       !token_is_capital(r->text, &r->tok[at]) ||
	       label_at(r, LABEL_INSTITUTION, at, end, &(struct label_hit){ 0 }) ||
	       label_at(r, LABEL_OFFICE, at, end, &(struct label_hit){ 0 });
}

/* "minov" of "Mo'minov"; but "Minister's" and "L'ambassadeur" are no names. */
static bool
is_behind_apostrophe(const struct reading *r, size_t at, size_t i)
{
	struct label_hit h;

	return i >= at + 2 && token_is(&r->tok[i - 1], "'") &&
	       !token_is_capital(r->text, &r->tok[i]) && !r->tok[i].spaced &&
	       !r->tok[i - 1].spaced && r->tok[i].fold.n >= 3 && r->tok[i - 2].word &&
	       r->tok[i - 2].fold.n <= 3 && token_is_capital(r->text, &r->tok[i - 2]) &&
	       !label_at(r, LABEL_ARTICLE, i - 2, i, &h) && !label_at(r, LABEL_LINK, i - 2, i, &h);
}

static bool
is_ideograph(const struct reading *r, size_t at)
{
	unsigned char c = (unsigned char)r->text.p[r->tok[at].from];

	return r->tok[at].word && c >= 0xE3 && c <= 0xED;
}

/* "阿娜·例 Ana Example": the dots part the words of a foreign name in Chinese, as long as it is. */
static bool
is_dotted_han(const struct reading *r, size_t at, size_t end)
{
	if (!is_ideograph(r, at))
		return false;
	for (size_t i = at + 1; i + 1 < end && !r->tok[i].spaced; i++)
		if (token_is(&r->tok[i], "·") || token_is(&r->tok[i], "・") ||
		    token_is(&r->tok[i], "‧"))
			return true;
	return false;
}

/* All words capitalised or small words of names; no digits. */
static bool
is_name(const struct reading *r, size_t at, size_t end, size_t least)
{
	struct label_hit h;
	size_t words = 0, syllables = 0;
	bool dotted = at < end && is_dotted_han(r, at, end);

	for (size_t i = at; i < end; i++) {
		const struct token *t = &r->tok[i];

		if (t->digits)
			return false;
		if (!t->word)
			continue;
		syllables += token_is_hangul(r->text, &r->tok[i]);
		if (i > at && token_is_hangul(r->text, &r->tok[i]) && !t->spaced &&
		    token_is_hangul(r->text, &r->tok[i - 1]))
			continue; /* of the same word */
		if (dotted && i > at && !t->spaced && is_ideograph(r, i) && is_ideograph(r, i - 1))
			continue;
		if (is_behind_apostrophe(r, at, i))
			continue;
		words += token_is_capital(r->text, t);
		if (!token_is_capital(r->text, t) && !label_at(r, LABEL_PARTICLE, i, end, &h))
			return false;
	}
	return (words >= least || syllables >= 2) && end - at <= 24 && words <= 9;
}

static size_t
skip_honorifics(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	while (at < end && label_at(r, LABEL_HONORIFIC, at, end, &h)) {
		at = h.to;
		while (at < end && (token_is(&r->tok[at], ".") || token_is(&r->tok[at], ",")))
			at++;
		if (at + 1 < end && label_is(r, LABEL_ARTICLE, at) &&
		    label_at(r, LABEL_HONORIFIC, at + 1, end, &h))
			at++; /* "His Excellency the Most Hon. Ana Example" */
	}
	return at;
}

/* "Г. Д." behind a surname holds no "г." for a town. */
static bool
contains(const struct reading *r, enum label_kind kind, size_t at, size_t end)
{
	struct label_hit h;

	for (size_t i = at; label_find(r, kind, i, end, &h); i = h.to)
		if (h.from == at || h.from + 1 >= end || h.to > h.from + 2 ||
		    !token_is_initial(r->text, &r->tok[h.from]))
			return true;
	return false;
}

/* "Generalanwalt der Republik X", "Генеральный прокурор Республики Беларусь" */
static bool
ends_in_country(const struct reading *r, size_t at, size_t end)
{
	size_t to;

	for (size_t i = at; i < end && i <= at + 2; i++)
		if (country_at(r, i, end, &to) != NULL && to == end)
			return true;
	return false;
}

/* "العدل" behind "وزيرة": a word with the article, where no letter is a capital. */
static bool
has_arabic_article(const struct token *t)
{
	return str_starts(t->fold, STR("ال")) && t->fold.n > STR("ال").n;
}

/* "للمركز الوطني" behind "المفوض العام": "of the", joined to its word as no name begins. */
static bool
is_arabic_of_the(const struct token *t)
{
	return str_starts(t->fold, STR("لل")) && t->fold.n > STR("للاا").n;
}

/* "حقوق الإنسان" behind "وزير": an office without its article is somebody's of what follows, which
 * ends in a word that has it. */
static bool
is_arabic_genitive(const struct reading *r, size_t at, size_t end)
{
	unsigned char c = (unsigned char)r->text.p[r->tok[at - 1].from];
	struct label_hit h;

	return c >= 0xD8 && c <= 0xDB && !has_arabic_article(&r->tok[at - 1]) && at + 2 == end &&
	       !label_at(r, LABEL_PARTICLE, at, end, &h) && has_arabic_article(&r->tok[at + 1]);
}

/* "Nacional", "Executive", "Deputy": a word beside offices, never of a name. */
static bool
is_office_word(const struct reading *r, size_t at, size_t end)
{
	return label_at(r, LABEL_OFFICE_WORD, at, end, &(struct label_hit){ 0 });
}

/* "Minister", "Deputy Assistant Secretary": the office that begins at AT. */
static bool
office_at(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	struct label_hit h;
	size_t most = at + WORDS_BEFORE;

	if (label_at(r, LABEL_OFFICE, at, end, out))
		return true;
	while (at < end && at < most && label_at(r, LABEL_OFFICE_WORD, at, end, &h)) {
		at = h.to;
		if (label_at(r, LABEL_OFFICE, at, end, out))
			return true;
	}
	return false;
}

/* "Chief of", "Member for": what the label ends with goes on. */
static bool
is_genitive_before(const struct reading *r, size_t at)
{
	return at > 0 && label_is(r, LABEL_LINK, at - 1);
}

/* "Prosecutor General of the Republic of X Ana Example": the name behind the country of an office;
 * END for none. */
static size_t
name_behind_country(const struct reading *r, size_t at, size_t end)
{
	size_t to;

	for (; at + 2 < end; at++) {
		if (country_at(r, at, end, &to) == NULL)
			continue;
		at = to - 1;
		if (to + 2 <= end && to + NAME_BEHIND_MOST >= end && r->tok[to].word &&
		    is_name(r, to, end, 2) && !continues_office(r, to, end) &&
		    !contains(r, LABEL_INSTITUTION, to, end) &&
		    !contains(r, LABEL_OFFICE, to, end) && !contains(r, LABEL_OFFICE_WORD, to, end))
			return to;
	}
	return end;
}

static enum piece_kind
classify_office(const struct reading *r, const struct label_hit *office, size_t end, size_t *name)
{
	size_t at = office->to, behind = name_behind_country(r, at, end);

	behind = behind < end ? behind : name_behind_domain(r, office->from + 1, end);
	if (behind < end) {
		*name = behind;
		return PIECE_OFFICE_NAME;
	}
	while (at < end && is_office_word(r, at, end)) /* "Chief Executive" goes on: "Officer" */
		at++;
	if (at + 2 < end && token_is(&r->tok[at], "/") && r->tok[at + 1].spaced &&
	    !continues_office(r, at + 1, end) && is_name(r, at + 1, end, 2)) {
		*name = at + 1; /* "السيد الرئيس/ فلان المثال" */
		return PIECE_OFFICE_NAME;
	}
	if (at >= end || is_genitive_before(r, at) || continues_office(r, at, end) ||
	    ends_in_country(r, at, end) || has_arabic_article(&r->tok[at]) ||
	    is_arabic_of_the(&r->tok[at]) || is_arabic_genitive(r, at, end))
		return PIECE_OFFICE;
	/* "Presidente da República Portuguesa": a word behind a long office is its country's */
	if (token_is(&r->tok[at], "(") || !is_name(r, at, end, at >= office->from + 3 ? 2 : 1))
		return PIECE_OFFICE;
	*name = at;
	return PIECE_OFFICE_NAME;
}

/* "Office of the Prosecutor", "Ministerio de ...": no office, whatever it ends with. */
static bool
is_house_of(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	unsigned char c = (unsigned char)r->text.p[r->tok[at].from];

	if (!label_at(r, LABEL_INSTITUTION, at, end, &h))
		return false;
	if (c >= 0xD8 && c <= 0xDB) /* Arabic knows neither capitals nor "of" */
		return h.to < end;
	return h.to + 1 < end && continues_office(r, h.to, end);
}

/* "Field Office Director", "Provincial Governor"; but "Ana King" is a name. */
static bool
ends_in_office(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t last = end - 1;

	if (end < at + 2 || end > at + 6 || !is_name(r, at, end, 2) || is_house_of(r, at, end) ||
	    !label_at(r, LABEL_OFFICE, last, end, &h) || h.to != end ||
	    label_at(r, LABEL_HONORIFIC, last, end, &h) ||
	    label_at(r, LABEL_HONORIFIC, at, end, &h))
		return false;
	return !label_is(r, LABEL_OFFICE_SURNAME, last);
}

/* "Gefängnisdirektor", "Bezirksstaatsanwältin der ...": a word that ends in an office, as German
 * joins them.  Arabic joins its article: there it would be "Abd al-Malik". */
static bool
is_compound(const struct reading *r, size_t at, size_t end)
{
	const struct token *t = &r->tok[at];
	struct label_hit h;

	if (!t->word || (unsigned char)t->fold.p[0] >= 0x80 || !token_is_capital(r->text, t) ||
	    (at + 1 < end && !continues_office(r, at + 1, end)))
		return false;
	for (size_t cut = COMPOUND_BEFORE; cut + COMPOUND_END <= t->fold.n; cut++) {
		struct token last = { .word = true, .fold = str_from(t->fold, cut) };
		struct reading one = { .text = r->text, .tok = &last, .toks = 1 };

		last.label = label_word(last.fold);
		if (last.label != 0 && label_at(&one, LABEL_OFFICE, 0, 1, &h))
			return true;
	}
	return false;
}

/* "长沙市公安局局长": Chinese and Korean set the office behind the institution, as Turkish and
 * English do: "Chief Electoral Officer". */
static bool
ends_like_office(const struct reading *r, size_t at, size_t end)
{
	bool house = is_house_of(r, at, end);
	struct label_hit h;

	if (end < at + 2 || end > at + OFFICE_MOST || label_at(r, LABEL_HONORIFIC, at, end, &h))
		return false;
	/* "人民检察院院长" is the head of the house it begins with */
	if (house && !(is_ideograph(r, at) && is_ideograph(r, end - 1)))
		return false;
	for (size_t i = end > at + 5 ? end - 5 : at; i < end; i++)
		if (label_at(r, LABEL_OFFICE_END, i, end, &h) && h.to == end)
			return true;
	return false;
}

/* "'s Secretariat" behind "President": where the office sits. */
static bool
is_house_of_office(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	return at + 2 < end && token_is(&r->tok[at], "'") && token_is(&r->tok[at + 1], "s") &&
	       !r->tok[at + 1].spaced && label_at(r, LABEL_INSTITUTION, at + 2, end, &h) &&
	       h.to == end;
}

enum piece_kind
piece_classify(const struct reading *r, size_t at, size_t end, size_t *name)
{
	struct label_hit office, h;
	size_t to, start = at;

	if (at >= end)
		return PIECE_OTHER;
	if (country_at(r, at, end, &to) != NULL && to == end)
		return PIECE_COUNTRY;
	if (label_is(r, LABEL_ARTICLE, at) && at + 1 < end)
		start = at + 1;
	if (label_at(r, LABEL_EMBASSY, start, end, &h))
		return PIECE_EMBASSY;
	if (office_at(r, start, end, &office) && is_house_of_office(r, office.to, end))
		return PIECE_INSTITUTION;
	if (office_at(r, start, end, &office)) {
		bool title = label_at(r, LABEL_HONORIFIC, start, end, &h) && h.to >= office.to;
		enum piece_kind kind = classify_office(r, &office, end, name);

		/* "General de Division Julian Pacheco": a rank before a name */
		if (title && office.to < end && is_name(r, start, end, 2))
			return PIECE_NAME;
		to = kind == PIECE_OFFICE ? name_behind_title(r, start, end) : end;
		*name = to < end ? to : *name;
		return to < end ? PIECE_OFFICE_NAME : kind;
	}
	if (ends_in_office(r, at, end) || ends_like_office(r, at, end) || is_compound(r, at, end))
		return PIECE_OFFICE;
	start = skip_honorifics(r, at, end);
	if (start > at && start < end) {
		if (label_at(r, LABEL_OFFICE, label_is(r, LABEL_ARTICLE, start) ? start + 1 : start,
		             end, &office))
			return classify_office(r, &office, end, name);
		if (end == start + 1 && label_at(r, LABEL_INSTITUTION, start, end, &h) &&
		    !label_at(r, LABEL_GENDER_TITLE, at, end, &h))
			return PIECE_INSTITUTION; /* "Padre Street"; but "Mr Street" */
		if (is_name(r, start, end, 1))
			return PIECE_NAME;
	}
	if (contains(r, LABEL_EMBASSY, at, end))
		return PIECE_EMBASSY;
	if (contains(r, LABEL_INSTITUTION, at, end))
		return PIECE_INSTITUTION;
	if (!is_name(r, at, end, 2))
		return PIECE_OTHER;
	if (name_behind_title(r, at, end) < end) {
		*name = name_behind_title(r, at, end);
		return PIECE_OFFICE_NAME;
	}
	return contains(r, LABEL_ORGANISATION, at, end) || token_is(&r->tok[at], "the")
	               ? PIECE_ORGANISATION
	               : PIECE_NAME;
}

size_t
comma_after(const struct reading *r, size_t at, size_t end)
{
	int depth = 0;

	for (; at < end; at++) {
		depth += token_is(&r->tok[at], "(");
		depth -= token_is(&r->tok[at], ")");
		if (depth == 0 && token_is(&r->tok[at], ","))
			return at;
	}
	return end;
}
