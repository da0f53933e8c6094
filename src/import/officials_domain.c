/*
 * officials_domain.c - "Minister of Justice Ana Example": where the office ends and the name begins
 *
 * Nothing but its meaning tells "Foreign Affairs" from a name.  So what offices are of is a list of
 * words, and only what stands behind the last of them and is a name by all its words is one.
 */
#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

#define SMALL_MOST 4 /* tokens between an office and what it is of: "of the" */
#define NAME_MOST  7 /* tokens of the name */

/* "والشؤون", "المثال": "and" or an article that Arabic joins to a word, as no first name has it. */
static bool
is_joined(const struct token *t)
{
	return str_starts(t->fold, STR("و")) || str_starts(t->fold, STR("ال"));
}

/* A word that offices are of, or behind "of" a town, at AT. */
static bool
is_domain(const struct reading *r, size_t at, size_t end, struct label_hit *h)
{
	bool of = label_is(r, LABEL_LINK, at - 1) || label_is(r, LABEL_ARTICLE, at - 1);

	return label_at(r, LABEL_OFFICE_OF, at, end, h) ||
	       (of && label_at(r, LABEL_CITY, at, end, h));
}

/* Behind what begins at AT, "Justice, Law and Human Rights"; AT for none. */
static size_t
behind_domains(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t to = at;

	for (size_t i = at; i < end && i <= to + SMALL_MOST;) {
		if (is_domain(r, i, end, &h)) {
			i = to = h.to;
			continue;
		}
		/* of what no table knows, or the name */
		if (r->tok[i].word && token_is_capital(r->text, &r->tok[i]) &&
		    !label_is(r, LABEL_LINK, i) && !label_is(r, LABEL_ARTICLE, i) &&
		    (to == at || !label_is(r, LABEL_AND, i - 1)))
			break;
		i++;
	}
	return to;
}

size_t
name_behind_domain(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t to = behind_domains(r, at, end), name = to;

	if (to == at || to + 2 > end || end > to + NAME_MOST || !r->tok[to].spaced ||
	    !r->tok[to].word || is_joined(&r->tok[to]) ||
	    piece_classify(r, to, end, &name) != PIECE_NAME)
		return end;
	for (size_t i = to; i < end; i++)
		if (label_at(r, LABEL_OFFICE_WORD, i, end, &h) ||
		    label_at(r, LABEL_CITY, i, end, &h) || label_at(r, LABEL_COMMON, i, end, &h) ||
		    (i > to && (label_at(r, LABEL_HONORIFIC, i, end, &h) ||
		                label_at(r, LABEL_GENDER_TITLE, i, end, &h))) ||
		    label_at(r, LABEL_COUNTRY, i, end, &h) || label_is(r, LABEL_LINK_ONLY, i))
			return end;
	return to;
}

/* "Mr Bo Example", "Dr. Bo": a title, and a name behind it and its full stop. */
static bool
is_titled_name(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t name = at, to;

	if (!label_at(r, LABEL_HONORIFIC, at, end, &h) &&
	    !label_at(r, LABEL_GENDER_TITLE, at, end, &h))
		return false;
	for (to = h.to; to < end && token_is(&r->tok[to], ".");)
		to++;
	return to + 2 <= end && end <= to + NAME_MOST && token_is_capital(r->text, &r->tok[to]) &&
	       piece_classify(r, at, end, &name) == PIECE_NAME &&
	       piece_classify(r, to, end, &name) == PIECE_NAME;
}

size_t
name_behind_title(const struct reading *r, size_t at, size_t end)
{
	size_t name = at;

	for (size_t i = at + 1; i + 2 < end; i++)
		if (r->tok[i].spaced && token_is_capital(r->text, &r->tok[i]) &&
		    r->tok[i - 1].word && !label_is(r, LABEL_LINK, i - 1) &&
		    !label_is(r, LABEL_AND, i - 1) && !label_is(r, LABEL_ARTICLE, i - 1) &&
		    is_titled_name(r, i, end))
			return piece_classify(r, at, i, &name) == PIECE_OFFICE ? i : end;
	return end;
}
