/*
 * officials_heads.c - how much speaks for an office and for a name in one line
 */
#include "import/officials_heads.h"

#include "import/officials_block.h"
#include "import/token.h"

#define GREETING_FAR  14 /* lines from the block's first to its salutation */
#define GREETING_MOST 14 /* tokens */
#define NAME_WORDS    5
#define OFFICE_MOST   14 /* tokens before its colon */

static bool
is_kind(const struct reading *r, enum label_kind kind, size_t at, size_t end)
{
	return label_at(r, kind, at, end, &(struct label_hit){ 0 });
}

struct greeting
head_greeting(const struct reading *r, const struct parts *p, size_t line)
{
	size_t most = line + GREETING_FAR < r->lines ? line + GREETING_FAR : r->lines, i = line;

	for (; i < most && (p->of[i].part == PART_TARGETS || i == line); i++) {
		const struct contacts *c = &p->of[i].contacts;

		for (size_t k = 0; k < c->n; k++) {
			size_t at = r->line[i].tok;

			if (c->item[k].kind != CONTACT_SALUTATION)
				continue;
			while (at < r->line[i].tok_to && r->tok[at].from < c->item[k].from)
				at++;
			return (struct greeting){ at, r->line[i].tok_to };
		}
		if (i > line && c->n == 0 &&
		    is_kind(r, LABEL_OPENING, r->line[i].tok, r->line[i].tok_to))
			return (struct greeting){ r->line[i].tok, r->line[i].tok_to };
	}
	if (i < most && p->of[i].part == PART_LETTER &&
	    r->line[i].tok_to - r->line[i].tok <= GREETING_MOST)
		return (struct greeting){ r->line[i].tok, r->line[i].tok_to };
	return (struct greeting){ 0, 0 };
}

/* "Dear Mr Example": the word stands behind a title, so it is a name's. */
static bool
is_titled(const struct reading *r, struct greeting g, size_t word)
{
	struct label_hit h;

	for (size_t at = g.from; at < word; at++)
		if ((label_at(r, LABEL_GENDER_TITLE, at, word, &h) ||
		     label_at(r, LABEL_HONORIFIC, at, word, &h)) &&
		    word <= h.to + 2)
			return true;
	return false;
}

/* What the salutation says of tokens AT to END: 1 it calls them an office, -1 a name, 0 nothing. */
static int
greeted_as(const struct reading *r, struct greeting g, size_t at, size_t end)
{
	for (size_t i = g.from; i < g.to; i++) {
		const struct token *t = &r->tok[i];

		if (!t->word || t->fold.n < 4 || is_kind(r, LABEL_OPENING, i, g.to) ||
		    is_kind(r, LABEL_GENDER_TITLE, i, g.to))
			continue;
		for (size_t k = at; k < end; k++)
			if (str_eq(r->tok[k].fold, t->fold))
				return is_titled(r, g, i) ? -1 : 1;
	}
	return 0;
}

/* "of", "for", "de la", "des": between two words, what no name has, or few. */
static bool
is_genitive(const struct reading *r, size_t at)
{
	return label_is(r, LABEL_LINK_ONLY, at);
}

static size_t
count_kind(const struct reading *r, enum label_kind kind, size_t at, size_t end)
{
	struct label_hit h;
	size_t n = 0;

	for (; at < end; at++) {
		if (!label_at(r, kind, at, end, &h))
			continue;
		n++;
		at = h.to - 1;
	}
	return n;
}

static bool
has_digit(const struct reading *r, size_t at, size_t end)
{
	for (; at < end; at++)
		if (r->tok[at].digits)
			return true;
	return false;
}

bool
head_is_place(const struct reading *r, size_t at, size_t end)
{
	size_t name = 0, comma = comma_after(r, at, end), to;
	enum piece_kind kind = piece_classify(r, at, comma, &name);
	struct label_hit h;

	if (kind == PIECE_COUNTRY || kind == PIECE_EMBASSY || kind == PIECE_INSTITUTION ||
	    is_kind(r, LABEL_POST_LABEL, at, end) || is_kind(r, LABEL_CARE_OF, at, end) ||
	    (label_at(r, LABEL_CITY, at, end, &h) && h.to >= comma))
		return true;
	if (has_digit(r, at, end) && kind != PIECE_OFFICE)
		return true;
	return comma + 1 < end && kind != PIECE_OFFICE &&
	       ((country_at(r, comma + 1, end, &to) != NULL && to == end) ||
	        label_at(r, LABEL_CITY, comma + 1, end, &h));
}

/* "Custodial Services Manager": a word that is an office; "Ana King" is a name. */
static int
office_words(const struct reading *r, size_t at, size_t end, enum piece_kind kind)
{
	size_t last = kind == PIECE_NAME && end > at ? end - 1 : end;
	size_t offices =
		count_kind(r, LABEL_OFFICE, at, last) + count_kind(r, LABEL_OFFICE_END, at, end);

	return offices == 0 ? 0 : count_kind(r, LABEL_OFFICE_WORD, at, end) > 0 ? 2 : 1;
}

static int
weigh_office(const struct reading *r, const struct head *h, struct greeting g, enum piece_kind kind)
{
	size_t comma = comma_after(r, h->at, h->end);
	int w;

	if (kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME)
		return HEAD_SURE;
	if (kind == PIECE_ORGANISATION || is_kind(r, LABEL_ORGANISATION, h->at, h->end) ||
	    is_kind(r, LABEL_INSTITUTION, h->at, h->end) ||
	    is_kind(r, LABEL_HONORIFIC, h->at, h->end) ||
	    is_kind(r, LABEL_GENDER_TITLE, h->at, h->end))
		return 0;
	w = office_words(r, h->at, comma, kind);
	if (token_is(&r->tok[h->end - 1], ":"))
		w += 2;
	for (size_t i = h->at + 1; i + 1 < comma; i++) {
		if (!is_genitive(r, i) &&
		    (!r->tok[i].word || token_is_capital(r->text, &r->tok[i]) ||
		     is_kind(r, LABEL_PARTICLE, i, comma)))
			continue;
		w++;
		break;
	}
	return w + (greeted_as(r, g, h->at, comma) > 0);
}

/* "Tabo Sample", "R. K. Example": capitals, and no word that stands elsewhere. */
static bool
is_bare_name(const struct reading *r, const struct head *h)
{
	size_t words = 0;

	for (size_t i = h->at; i < h->end; i++) {
		const struct token *t = &r->tok[i];

		if (t->digits || token_is(t, ",") || token_is(t, ":") || token_is(t, "&"))
			return false;
		if (!t->word)
			continue;
		words++;
		if (!token_is_capital(r->text, t) && !is_kind(r, LABEL_PARTICLE, i, h->end))
			return false;
		if (i + 1 < h->end && token_is_initial(r->text, t))
			continue;
		if (is_kind(r, LABEL_INSTITUTION, i, h->end) ||
		    is_kind(r, LABEL_ORGANISATION, i, h->end) ||
		    (i + 1 < h->end && is_kind(r, LABEL_OFFICE, i, h->end)) ||
		    is_kind(r, LABEL_OFFICE_WORD, i, h->end) || is_genitive(r, i))
			return false;
	}
	return words >= 2 && words <= NAME_WORDS;
}

/* "아리프 수트리스노 총경": Korean sets the rank behind the name. */
static bool
ends_in_rank(const struct reading *r, const struct head *h)
{
	struct label_hit hit;

	for (size_t i = h->end > h->at + 4 ? h->end - 4 : h->at + 1; i < h->end; i++)
		if (r->tok[i].word && (unsigned char)r->text.p[r->tok[i].from] >= 0xEA &&
		    label_at(r, LABEL_HONORIFIC, i, h->end, &hit) && hit.to == h->end)
			return true;
	return false;
}

static bool
has_initial(const struct reading *r, const struct head *h)
{
	for (size_t i = h->at; i < h->end; i++)
		if (r->tok[i].word && r->tok[i].fold.n == 1 &&
		    token_is_capital(r->text, &r->tok[i]))
			return true;
	return false;
}

static int
weigh_person(const struct reading *r, const struct head *h, struct greeting g, enum piece_kind kind)
{
	int greeted;

	if (kind == PIECE_NAME && ends_in_rank(r, h))
		return HEAD_SURE;
	if (is_kind(r, LABEL_HONORIFIC, h->at, h->end) ||
	    is_kind(r, LABEL_GENDER_TITLE, h->at, h->end))
		return kind == PIECE_NAME || kind == PIECE_OFFICE_NAME ? HEAD_SURE : 1;
	greeted = greeted_as(r, g, h->at, h->end);
	if (!is_bare_name(r, h) || greeted > 0)
		return 0;
	return 1 + has_initial(r, h) + 2 * (greeted < 0);
}

/* The token where three spaces, a tab or a salutation part the line. */
static size_t
left_part(const struct reading *r, size_t at, size_t end)
{
	for (size_t i = at + 1; i < end; i++) {
		struct str gap = str_sub(r->text, r->tok[i - 1].to, r->tok[i].from);

		if (gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS)
			return i;
	}
	return salutation_behind(r, at, end);
}

size_t
title_colon(const struct reading *r, size_t at, size_t end)
{
	size_t name = at, colon = at + 1, to;
	enum piece_kind before, behind;

	while (colon < end && colon <= at + OFFICE_MOST && !r->tok[colon].digits &&
	       !token_is(&r->tok[colon], ":"))
		colon++;
	if (colon + 2 >= end || !token_is(&r->tok[colon], ":"))
		return end;
	to = comma_after(r, colon + 1, end);
	before = piece_classify(r, at, colon, &name);
	behind = piece_classify(r, colon + 1, to, &name);
	if (comma_after(r, at, colon) <
	    colon) /* "Minister of Justice, Keeper of the Seals: Mr X" */
		return before == PIECE_OFFICE && behind == PIECE_NAME &&
		                       (is_kind(r, LABEL_HONORIFIC, colon + 1, to) ||
		                        is_kind(r, LABEL_GENDER_TITLE, colon + 1, to))
		               ? colon
		               : end;
	return (before == PIECE_OFFICE && (behind == PIECE_NAME || behind == PIECE_OFFICE_NAME)) ||
	                       (before == PIECE_NAME && behind == PIECE_OFFICE)
	               ? colon
	               : end;
}

/* "le Colonel Ana Example": a title may have an article before it. */
static size_t
behind_article(const struct reading *r, size_t at, size_t end)
{
	return at + 2 < end && label_is(r, LABEL_ARTICLE, at) &&
	                       is_kind(r, LABEL_HONORIFIC, at + 1, end)
	               ? at + 1
	               : at;
}

struct head
head_of(const struct reading *r, size_t at, size_t end, struct greeting g)
{
	struct head h = { .at = behind_article(r, at, end), .end = left_part(r, at, end) };
	size_t name = h.at, comma = comma_after(r, h.at, h.end);
	enum piece_kind kind = piece_classify(r, h.at, comma, &name);
	struct label_hit title;

	h.title = label_at(r, LABEL_HONORIFIC, h.at, h.end, &title) && title.to == h.end;
	h.place = head_is_place(r, h.at, h.end);
	h.digits = has_digit(r, h.at, h.end);
	h.full = kind == PIECE_OFFICE_NAME && name + 1 < comma;
	h.name = name;
	if (title_colon(r, h.at, h.end) < h.end) {
		h.full = true;
		h.name = title_colon(r, h.at, h.end) + 1;
	}
	h.office = h.place ? 0 : weigh_office(r, &h, g, kind);
	h.person = h.place ? 0 : weigh_person(r, &h, g, kind);
	return h;
}
