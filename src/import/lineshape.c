/*
 * lineshape.c - what one line looks like, before anything is known of its part
 */
#include "import/lineshape.h"

#include <string.h>
#include <unictype.h>

#include "base/utf8.h"
#include "import/dates.h"
#include "import/token.h"

#define BLANKS_LEAST 4  /* dots or lines in a row */
#define FORM_MOST    12 /* tokens of a line of a form */
#define FORM_LABEL   3  /* of what is to be filled in */

bool
line_ends_with(const struct reading *r, const struct line *l, const char *mark)
{
	return l->tok_to > l->tok && token_is(&r->tok[l->tok_to - 1], mark);
}

bool
line_ends_item(const struct reading *r, const struct line *l)
{
	return line_ends_with(r, l, ";") || line_ends_with(r, l, "；") || line_ends_with(r, l, "؛");
}

size_t
words_between(const struct reading *r, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++)
		n += r->tok[i].word;
	return n;
}

enum letters { LETTERS_NONE, LETTERS_CAPITAL, LETTERS_SMALL };

/* Capitals only, some small ones, or none that has a case (Arabic, Chinese). */
static enum letters
letters_of(struct str s)
{
	enum letters seen = LETTERS_NONE;

	for (size_t at = 0; at < s.n;) {
		uint32_t cp = utf8_next(s, &at);

		if ((cp < 0x80 && cp >= 'a' && cp <= 'z') ||
		    (cp >= 0x80 && uc_is_property_lowercase(cp) && cp != 0xAA && cp != 0xBA))
			return LETTERS_SMALL;
		if ((cp < 0x80 && cp >= 'A' && cp <= 'Z') ||
		    (cp >= 0x80 && uc_is_property_uppercase(cp)))
			seen = LETTERS_CAPITAL;
	}
	return seen;
}

bool
text_is_capitals(struct str s)
{
	return letters_of(s) == LETTERS_CAPITAL;
}

bool
line_is_capitals(const struct reading *r, const struct line *l)
{
	return text_is_capitals(str_sub(r->text, l->from, l->to));
}

bool
line_gap_is_wide(const struct reading *r, size_t at)
{
	struct str gap = str_sub(r->text, r->tok[at - 1].to, r->tok[at].from);

	return gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS;
}

size_t
line_flow_end(const struct reading *r, const struct line *l)
{
	const struct line *next = l + 1;

	if (l < r->line || next >= r->line + r->lines || next->tok != l->tok_to || next->first ||
	    next->cut || next->item || next->cell != l->cell ||
	    (next->tok < next->tok_to && !r->tok[next->tok].word && !r->tok[next->tok].digits))
		return l->tok_to;
	return next->tok_to;
}

bool
line_is_prose(const struct reading *r, const struct line *l)
{
	size_t words = words_between(r, l->tok, l->tok_to);

	return words > 24 || (words >= 9 && (line_ends_with(r, l, ".") || l->wraps));
}

bool
line_is_indented(const struct reading *r, const struct line *l)
{
	size_t spaces = 0;

	for (size_t i = l->from; i-- > 0 && (r->text.p[i] == ' ' || r->text.p[i] == '\t');)
		spaces += r->text.p[i] == '\t' ? 3 : 1;
	return spaces >= 3;
}

bool
line_is_rule(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok; i < l->tok_to; i++)
		if (r->tok[i].word || r->tok[i].digits)
			return false;
	return l->width >= 2;
}

bool
line_is_bracketed(const struct reading *r, const struct line *l)
{
	return l->tok_to > l->tok + 2 && token_is(&r->tok[l->tok], "[") &&
	       token_is(&r->tok[l->tok_to - 1], "]");
}

bool
words_are_plain(const struct reading *r, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (!r->tok[i].word || token_is_capital(r->text, &r->tok[i]))
			return false;
	return to > from && to - from <= 4;
}

bool
line_has_number(const struct reading *r, const struct line *l)
{
	struct date_hit d;

	for (size_t i = l->tok; i < l->tok_to; i++)
		if (r->tok[i].digits)
			return !date_find(r, l->tok, l->tok_to, &d);
	return false;
}

bool
names_official(const struct reading *r, size_t from, size_t to)
{
	static const enum label_kind kinds[] = { LABEL_OFFICE, LABEL_EMBASSY, LABEL_DIPLOMATS,
		                                 LABEL_HONORIFIC };

	return label_find_any(r, kinds, ARRAY_LEN(kinds), from, to);
}

bool
line_ends_address(const struct reading *r, size_t i)
{
	const struct line *above = &r->line[i > 0 ? i - 1 : 0];

	return i > 0 && !r->line[i].first && line_has_number(r, above) &&
	       !line_is_prose(r, above) && !line_ends_with(r, above, ".");
}

/* "Name:          Address:", not "Killed: Ana Example Detained:" */
static bool
asks_to_fill(const struct reading *r, const struct line *l)
{
	size_t colons = 0, from = l->tok;

	if (!line_ends_with(r, l, ":") || l->tok_to > l->tok + FORM_MOST)
		return false;
	for (size_t i = l->tok; i < l->tok_to; i++) {
		if (r->tok[i].digits)
			return false;
		if (!token_is(&r->tok[i], ":"))
			continue;
		if (i > from + FORM_LABEL ||
		    (colons > 0 && i > from + 1 && !line_gap_is_wide(r, from)))
			return false;
		colons++;
		from = i + 1;
	}
	return colons >= 2;
}

bool
line_has_blanks(const struct reading *r, const struct line *l)
{
	size_t run = 0;

	for (size_t i = l->from; i < l->to; i++) {
		char c = r->text.p[i];

		run = (c == '.' || c == '_') && i > l->from && r->text.p[i - 1] == c ? run + 1 : 0;
		if (run + 1 >= BLANKS_LEAST)
			return true;
	}
	return asks_to_fill(r, l);
}
