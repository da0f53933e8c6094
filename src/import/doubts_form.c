/*
 * doubts_form.c - what a line or a value looks like, whatever field it was put into
 *
 * A line is told by its words: a title, an office, a street, a place.  What is asked of the text of
 * several fields - is it closed, are two words joined, is it a place - stands here once.
 */
#include "import/doubts_form.h"
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/officials.h"
#include "import/token.h"

size_t
doubts_digits(struct str s)
{
	size_t n = 0;

	for (size_t k = 0; k < s.n; k++)
		n += s.p[k] >= '0' && s.p[k] <= '9';
	return n;
}

static bool
is_country(const struct reading *line, size_t at)
{
	size_t to;

	return country_at(line, at, line->toks, &to) != NULL && to == line->toks;
}

static bool
ends_in_country(const struct reading *line)
{
	for (size_t i = 0; i < line->toks; i++)
		if (is_country(line, i))
			return true;
	return false;
}

/* A post office box stands above the house as often as below. */
static bool
is_box(const struct reading *line)
{
	struct label_hit h;

	return label_find(line, LABEL_PO_BOX, 0, line->toks, &h);
}

/* "125993 Москва", "Washington DC 20008", "London WC2N 5BX", a city alone. */
static bool
is_town(const struct reading *line)
{
	const struct token *first = &line->tok[0], *last = &line->tok[line->toks - 1];
	struct label_hit h;

	if (is_box(line))
		return false;

	if (ends_in_country(line))
		return true;
	if (label_at(line, LABEL_CITY, 0, line->toks, &h) &&
	    (h.to == line->toks || (h.to + 1 == line->toks && last->digits)))
		return true;
	if (first->digits && line->toks > 1 &&
	    (first->fold.n >= 5 || (first->fold.n == 4 && line->toks == 2)))
		return true;
	return last->digits && last->fold.n >= 5 && line->toks > 1;
}

enum line_form
doubts_form(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;
	size_t name = 0, digits;
	enum piece_kind kind;

	reading_build_within(&line, r, text);
	if (line.toks > 2 && line.tok[0].digits && token_is(&line.tok[1], ")")) {
		text = str_from(line.text, line.tok[2].from); /* "1) President" */
		reading_build_within(&line, r, text);
	}
	digits = doubts_digits(text);
	if (line.toks == 0)
		return FORM_OTHER;
	if (is_country(&line, 0))
		return FORM_COUNTRY;
	if (digits >= 9 && digits * 10 >= text.n * 6)
		return FORM_NUMBER;
	kind = piece_classify(&line, 0, line.toks, &name);
	switch (kind) {
	case PIECE_OFFICE:
	case PIECE_OFFICE_NAME:
		return FORM_OFFICE;
	case PIECE_EMBASSY:
		return FORM_EMBASSY;
	case PIECE_INSTITUTION:
		break;
	case PIECE_COUNTRY:
		return FORM_COUNTRY;
	case PIECE_NAME:
		if (label_at(&line, LABEL_HONORIFIC, 0, line.toks, &h))
			return FORM_TITLED;
		return is_town(&line) ? FORM_TOWN : FORM_NAME;
	case PIECE_ORGANISATION:
	case PIECE_OTHER:
		break;
	}
	if (kind == PIECE_INSTITUTION && digits == 0)
		return FORM_INSTITUTION;
	if (is_town(&line))
		return FORM_TOWN;
	return digits > 0 && !is_box(&line) ? FORM_STREET : FORM_OTHER;
}

bool
doubts_is_glued(struct reading *r, struct str text)
{
	struct reading line;
	const struct token *t;

	reading_build_within(&line, r, text);
	t = line.tok;
	if (line.toks < 2 || !t->word || t->label != 0)
		return false;
	for (size_t k = 3; k + 2 <= t->fold.n; k++) {
		struct str behind = str_from(t->fold, k);
		bool small;

		if (((unsigned char)behind.p[0] & 0xC0) == 0x80)
			continue; /* within a letter */
		small = label_word_is(LABEL_LINK, behind) || label_word_is(LABEL_ARTICLE, behind);
		if (label_word(str_sub(t->fold, 0, k)) != 0 &&
		    ((small && k > 4) || (utf8_count(behind) > 4 && label_word(behind) != 0)))
			return true;
	}
	return false;
}

bool
doubts_share_word(struct reading *r, struct str x, struct str y)
{
	struct str rest = utf8_fold(r->a, x), line = utf8_fold(r->a, y);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		size_t at = word.n >= 4 ? str_find(line, word) : STR_NPOS;

		if (at != STR_NPOS && (at == 0 || line.p[at - 1] == ' ' || line.p[at - 1] == '/'))
			return true;
	}
	return false;
}

bool
doubts_names_country(struct reading *r, struct str text)
{
	struct reading line;

	reading_build_within(&line, r, text);
	return ends_in_country(&line);
}

/* "RobertoPrueba": a capital inside a word, behind more than "Mc" or "Mac". */
bool
doubts_has_inner_capital(struct str s)
{
	size_t small = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (small > 2 && s.p[i] >= 'A' && s.p[i] <= 'Z')
			return true;
		small = s.p[i] >= 'a' && s.p[i] <= 'z' ? small + 1 : 0;
	}
	return false;
}

/* Does TEXT close as a sentence does, in any script? */
bool
doubts_is_closed(struct str text)
{
	static const char *const mark[] = { ".", "!", "?", "\"", ")",  ":", "…", "。", "؟",
		                            "”", "»", "’", "“",  "」", "।", "։", "።" };

	for (size_t i = 0; i < ARRAY_LEN(mark); i++)
		if (str_ends(text, str_c(mark[i])))
			return true;
	return false;
}

bool
doubts_is_place(const struct reading *line)
{
	struct label_hit h;
	size_t to;

	return (label_at(line, LABEL_CITY, 0, line->toks, &h) && h.to == line->toks) ||
	       (country_at(line, 0, line->toks, &to) != NULL && to == line->toks);
}

/* A number, not "1st" or "제1위원장". */
bool
doubts_has_number(const struct reading *line)
{
	for (size_t i = 0; i < line->toks; i++)
		if (line->tok[i].digits &&
		    (i + 1 == line->toks || !line->tok[i + 1].word || line->tok[i + 1].spaced))
			return true;
	return false;
}

/* "Copies to:" within a value: two lines were read as one. */
bool
doubts_holds_label(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 0; i < line->toks; i++)
		if ((label_at(line, LABEL_COPIES, i, line->toks, &h) ||
		     label_at(line, LABEL_TARGETS, i, line->toks, &h) ||
		     label_at(line, LABEL_DIPLOMATS, i, line->toks, &h)) &&
		    h.to > i + 1)
			return true;
	return false;
}

size_t
doubts_words(const struct reading *line)
{
	struct label_hit h;
	size_t words = 0;

	for (size_t i = 0; i < line->toks; i++)
		words += line->tok[i].word && line->tok[i].spaced && line->tok[i].fold.n > 2 &&
		         !label_at(line, LABEL_HONORIFIC, i, line->toks, &h) &&
		         !label_at(line, LABEL_PARTICLE, i, line->toks, &h);
	return words;
}

void
doubt_target(struct reading *r, size_t official, const char *member, const char *why)
{
	reading_doubt(r, why, "/targets/%zu/%s", official, member);
}
