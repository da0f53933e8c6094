/*
 * officials_told.c - lines among the officials that tell the reader something
 */
#include "import/officials_block.h"

#include "import/lineshape.h"
#include "import/token.h"

#define ABBREVIATION_MOST 4  /* letters of "Ave", "Blvd" */
#define SMALL_RARE        4  /* names in an address for one word in small letters */
#define TOLD_LEAST        10 /* words of a sentence that begins with an embassy */
#define TOLD_WORD         4  /* bytes of a word behind "Embassy" that is no "of" */

/* "By post and by" before an e-mail, "Contact form:" before a page: no words of an official. */
static bool
is_way_of_sending(const struct reading *r, const struct official_item *it)
{
	static const enum label_kind kinds[] = { LABEL_OFFICE,    LABEL_INSTITUTION,
		                                 LABEL_EMBASSY,   LABEL_ORGANISATION,
		                                 LABEL_HONORIFIC, LABEL_GENDER_TITLE,
		                                 LABEL_OFFICE_END };
	size_t words = 0;
	struct label_hit h;
	bool page = it->contacts->item[0].kind == CONTACT_URL && token_is(&r->tok[it->end], ":");

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (label_find(r, kinds[i], it->tok, it->end, &h) &&
		    token_is_capital(r->text, &r->tok[h.from])) /* "by post", no "Example Post" */
			return false;
	for (size_t i = it->tok; i < it->end; i++) {
		if (r->tok[i].digits || (!r->tok[i].word && !page) ||
		    (!page && i > it->tok && token_is_capital(r->text, &r->tok[i])))
			return false;
		words += r->tok[i].word;
	}
	return page ? words <= 12 : words >= 2 && words <= 5;
}

/* "Sample St., Vali Example Ave.", "EDSA corner Sample Ave.": names, hardly a word between them, up
 * to an abbreviation, which the full stop is of. */
static bool
ends_in_abbreviation(const struct reading *r, size_t at, size_t end)
{
	const struct token *last = end < at + 2 ? NULL : &r->tok[end - 2];
	size_t names = 0, small = 0;

	if (last == NULL || !last->word || last->fold.n > ABBREVIATION_MOST ||
	    (unsigned char)last->fold.p[0] >= 0x80)
		return false;
	if (!token_is_capital(r->text, last))
		return false;
	for (; at < end; at++) {
		bool capital = token_is_capital(r->text, &r->tok[at]);

		names += r->tok[at].word && capital;
		small += r->tok[at].word && !capital;
	}
	return names >= SMALL_RARE * small;
}

/* "Embassy staff fear for her.": an embassy in a sentence, whose small words are no abbreviation
 * and no "of the" before its name. */
static bool
tells_of_embassy(const struct reading *r, const struct official_item *it)
{
	size_t last = it->end;
	struct label_hit h;

	if (it->end < it->tok + 3 || !token_is(&r->tok[it->end - 1], "."))
		return false;
	while (last > it->tok && !r->tok[last - 1].word)
		last--;
	if (last > it->tok && !token_is_capital(r->text, &r->tok[last - 1]))
		return true;
	return label_find(r, LABEL_EMBASSY, it->tok, it->end, &h) && h.to < it->end &&
	       r->tok[h.to].word && r->tok[h.to].fold.n >= TOLD_WORD &&
	       !token_is_capital(r->text, &r->tok[h.to]);
}

bool
official_is_told(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	const struct token *first = &r->tok[it->tok];
	size_t words = 0, name = 0, comma = comma_after(r, it->tok, it->end);
	bool asks = false;
	enum piece_kind kind = piece_classify(
		r, it->tok + (label_is(r, LABEL_ARTICLE, it->tok) && it->tok + 1 < comma), comma,
		&name);

	for (size_t i = it->tok; i < it->end; i++) {
		words += r->tok[i].word;
		asks = asks || label_is(r, LABEL_PLEASE, i);
	}
	if (it->remark || (it->contacts->n > 0 &&
	                   (words_are_plain(r, it->tok, it->end) || is_way_of_sending(r, it))))
		return true;
	if (it->tok > r->line[it->line].tok && comma < it->end && kind == PIECE_OFFICE)
		return false; /* "Please send a copy to" "the Ambassador of X, 5 Road, London." */
	if (kind == PIECE_EMBASSY && tells_of_embassy(r, it))
		return true;
	if (kind == PIECE_EMBASSY && !asks && words < TOLD_LEAST)
		return false; /* "Embassy of the Lao P.D.R." */
	if (!asks && ends_in_abbreviation(r, it->tok, it->end))
		return false;
	return words >= 6 && (token_is(&r->tok[it->end - 1], ".") || asks) && !first->digits;
}
