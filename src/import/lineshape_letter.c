/*
 * lineshape_letter.c - the lines that open and close a letter
 */
#include "import/lineshape.h"

#include "import/token.h"

#define BARE_MOST 10 /* tokens of an opening without a mark */
#define TAG_MOST  6  /* tokens of what a mailing list is called */

bool
line_salutes(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	size_t end = l->tok_to;

	if (end == l->tok || end > l->tok + 20 || r->tok[end - 1].word || r->tok[end - 1].digits ||
	    token_is(&r->tok[end - 1], "."))
		return false;
	end--;
	for (size_t i = end > l->tok + 4 ? end - 4 : l->tok; i < end; i++)
		if (label_at(r, LABEL_OPENING_END, i, end, &h) && h.to == end)
			return true;
	return false;
}

/* "대통령 각하께" over the first sentence, without a mark: in scripts where a word is a syllable.
 */
static bool
salutes_bare(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	if (i + 1 >= r->lines || l->tok == l->tok_to || l->tok_to > l->tok + BARE_MOST ||
	    (unsigned char)r->text.p[l->from] < 0xEA || /* no Hangul */
	    (unsigned char)r->text.p[l->from] > 0xED || !line_is_prose(r, l + 1))
		return false;
	for (size_t at = l->tok + 1; at < l->tok_to; at++)
		if (label_at(r, LABEL_OPENING_END, at, l->tok_to, &h) && h.to == l->tok_to)
			return true;
	return false;
}

static bool
has_opening_mark(const struct reading *r, const struct line *l)
{
	return line_ends_with(r, l, ",") || line_ends_with(r, l, ":") ||
	       line_ends_with(r, l, ";") || line_ends_with(r, l, "!");
}

/* "I am worried about Ana Example." or "..., and I ask you to:" under a line that its mark makes an
 * opening. */
static bool
is_short_sentence(const struct reading *r, const struct line *opening, const struct line *l)
{
	size_t words = words_between(r, l->tok, l->tok_to);

	return has_opening_mark(r, opening) && ((line_ends_with(r, l, ".") && words >= 4) ||
	                                        (line_ends_with(r, l, ":") && words >= 9));
}

/* "Monsieur Jean Example" over "Ministre de la Justice, ...": an addressee, however long that is.
 */
static bool
stands_over_office(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return !has_opening_mark(r, l) && l + 1 < r->line + r->lines && !l[1].first &&
	       label_at(r, LABEL_OFFICE, l[1].tok, l[1].tok_to, &h);
}

bool
line_opens_letter(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	size_t at = l->tok;
	struct label_hit h;

	if (line_salutes(r, l) || salutes_bare(r, i))
		return true;
	if (at + 1 < l->tok_to && token_is(&r->tok[at], "\""))
		at++; /* the letter in quotes */
	if (!label_at(r, LABEL_OPENING, at, l->tok_to, &h) || stands_over_office(r, l))
		return false;
	for (size_t k = h.to; l->tok_to - l->tok > 30 && k < h.to + 6; k++)
		if (token_is(&r->tok[k], ",")) /* the whole letter in one paragraph */
			return label_is(r, LABEL_DEAR, l->tok);
	if (l->tok_to - l->tok > 20)
		return false;
	if (has_opening_mark(r, l) && line_has_blanks(r, l))
		return true; /* "Dear ___________," whatever stands below */
	if (!has_opening_mark(r, l) && l->tok_to - l->tok > 8)
		return false;
	if (i + 2 < r->lines && r->line[i + 1].tok_to - r->line[i + 1].tok <= 8 &&
	    label_at(r, LABEL_OPENING, r->line[i + 1].tok, r->line[i + 1].tok_to, &h))
		i++; /* "معالي المستشار،" over "تحية طيبة وبعد" */
	if (i + 2 < r->lines && line_is_subject(r, &r->line[i + 1]))
		i++; /* "Re: Ana Example" under "Dear Minister," */
	return i + 1 < r->lines &&
	       (line_is_prose(r, &r->line[i + 1]) || is_short_sentence(r, l, &r->line[i + 1]) ||
	        (r->line[i + 1].wraps && r->line[i + 1].first &&
	         words_between(r, r->line[i + 1].tok, r->line[i + 1].tok_to) >= 5));
}

bool
line_closes_letter(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_at(r, LABEL_CLOSING, l->tok, l->tok_to, &h) && !line_is_prose(r, l);
}

bool
line_is_subject(const struct reading *r, const struct line *l)
{
	size_t colon = l->tok + 1;

	if (colon < l->tok_to && token_is(&r->tok[colon], "."))
		colon++;
	if (colon + 1 >= l->tok_to || !token_is(&r->tok[colon], ":"))
		return false;
	return label_is(r, LABEL_SUBJECT, l->tok);
}

size_t
line_behind_tag(const struct reading *r, const struct line *l)
{
	size_t at = l->tok + 1;

	if (!l->heading || l->tok == l->tok_to || !token_is(&r->tok[l->tok], "["))
		return l->tok;
	while (at < l->tok_to && at <= l->tok + TAG_MOST && !r->tok[at].digits &&
	       !token_is(&r->tok[at], "]"))
		at++;
	return at + 2 < l->tok_to && at > l->tok + 1 && token_is(&r->tok[at], "]") ? at + 1
	                                                                           : l->tok;
}

size_t
line_behind_reply(const struct reading *r, const struct line *l)
{
	static const char *const marks[] = { "re", "fwd", "fw", "aw", "wg", "rv", "rif" };
	size_t at = line_behind_tag(r, l);

	for (size_t i = 0; i < ARRAY_LEN(marks) && at + 2 < l->tok_to;) {
		if (token_is(&r->tok[at], marks[i]) && token_is(&r->tok[at + 1], ":")) {
			at += 2;
			i = 0;
		} else {
			i++;
		}
	}
	return at;
}
