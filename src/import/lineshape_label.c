/*
 * lineshape_label.c - the label at the start of a line
 *
 * A label of one or two words is a label only where the line shows it: a colon, the line's end.
 * "Officials said ..." is a sentence, "Officials:" is a heading.
 */
#include "import/lineshape.h"

#include <string.h>

#include "import/token.h"

#define SHORT_BYTES   4  /* of "c.c." */
#define SENTENCE_MOST 60 /* tokens of a sentence */
#define LABEL_MOST    16 /* tokens of a label in words of any order */

/* "a." and "iv)" before an item: one small letter, or a small Roman number. */
static bool
is_small_numeral(const struct reading *r, const struct token *t)
{
	if (!t->word || t->fold.n > 4 || t->fold.n == 0 ||
	    !str_eq(str_sub(r->text, t->from, t->to), t->fold))
		return false;
	for (size_t i = 0; i < t->fold.n; i++)
		if (strchr("ivx", t->fold.p[i]) == NULL)
			return t->fold.n == 1 && t->fold.p[0] < 'l';
	return true;
}

/* "一" to "十" before an item of a Chinese list. */
static bool
is_chinese_numeral(const struct token *t)
{
	static const struct str numerals = STR_INIT("一二三四五六七八九十");

	size_t at = str_find(numerals, t->fold);

	return t->word && t->fold.n == 3 && at != STR_NPOS && at % 3 == 0;
}

/* "PRIMERO." before an item: an ordinal in capitals. */
static bool
is_ordinal_word(const struct reading *r, const struct token *t)
{
	return t->word && label_word_is(LABEL_ORDINAL, t->fold) &&
	       text_is_capitals(str_sub(r->text, t->from, t->to));
}

/* "(1) ", "(a) ", "（一）" before words: no number of a telephone. */
static bool
is_bracketed_number(const struct reading *r, size_t at, size_t end)
{
	const struct token *t = &r->tok[at + 1];

	return at + 3 < end && token_is(&r->tok[at], "(") && token_is(&r->tok[at + 2], ")") &&
	       r->tok[at + 3].word &&
	       (is_chinese_numeral(t) || (r->tok[at + 3].spaced && ((t->digits && t->fold.n <= 2) ||
	                                                            is_small_numeral(r, t))));
}

/* Behind "1)", "2.", "3-", "4、", "iv)", "五、", "PRIMERO." at AT, or AT. */
static size_t
behind_number(const struct reading *r, size_t at, size_t end)
{
	const struct token *t = &r->tok[at], *mark = &r->tok[at + 1];
	bool small;

	if (is_bracketed_number(r, at, end))
		return at + 3;
	if (at + 2 >= end || mark->spaced)
		return at;
	if (str_eq(str_sub(r->text, mark->from, mark->to), STR("、")))
		return is_chinese_numeral(t) || (t->digits && t->fold.n <= 2) ? at + 2 : at;
	if (is_ordinal_word(r, t) && r->tok[at + 2].spaced &&
	    (token_is(mark, ".") || token_is(mark, ":") || token_is(mark, ")")))
		return at + 2;
	small = t->digits && t->fold.n <= 2;
	if (token_is(mark, "-") && small && r->tok[at + 2].spaced && r->tok[at + 2].word)
		return at + 2;
	if ((small || is_small_numeral(r, t)) && r->tok[at + 2].spaced &&
	    (token_is(mark, ")") || token_is(mark, ".")))
		return at + 2;
	return at;
}

/* The token where the content starts: behind a bullet, "1)", "2.", "a.", "iv)", "[". */
static size_t
content_start(const struct reading *r, const struct line *l)
{
	size_t at = line_behind_tag(r, l);
	struct label_hit h;

	if (at > l->tok)
		return at;
	while (at < l->tok_to && !r->tok[at].word && !r->tok[at].digits && r->tok[at].fold.n >= 1 &&
	       strchr("(\"'@#", r->tok[at].fold.p[0]) == NULL &&
	       !(token_is(&r->tok[at], "_") && at + 1 < l->tok_to && !r->tok[at + 1].spaced))
		at++;
	if (at == l->tok && at + 1 < l->tok_to && token_is(&r->tok[at], "n") &&
	    !token_is_capital(r->text, &r->tok[at]) && r->tok[at + 1].spaced &&
	    (token_is_capital(r->text, &r->tok[at + 1]) ||
	     label_at(r, LABEL_VERB, at + 1, l->tok_to, &h)))
		at++; /* a Wingdings bullet before its item */
	at = behind_number(r, at, l->tok_to);
	return at < l->tok_to ? at : l->tok;
}

/* Steps over "(400 words + relevant links)". */
static size_t
skip_remark(const struct reading *r, size_t at, size_t end)
{
	size_t i = at;

	if (i >= end || !token_is(&r->tok[i], "("))
		return at;
	while (i < end && !token_is(&r->tok[i], ")"))
		i++;
	return i < end ? i + 1 : at;
}

/* A label of mode LINE or START is one only if the line shows it. */
static bool
is_shown(const struct reading *r, const struct line *l, const struct label_hit *h)
{
	size_t end = skip_remark(r, h->to, l->tok_to);
	size_t words = words_between(r, h->from, h->to);
	bool line_mode = label_mode_of(h->label->kind) == LABEL_LINE;

	struct label_hit next;

	if (end >= l->tok_to || token_is(&r->tok[end], ":") || line_gap_is_wide(r, end))
		return true;
	/* "COPIES aux représentants diplomatiques ..." */
	if (h->label->kind == LABEL_COPIES && label_at(r, LABEL_DIPLOMATS, end, l->tok_to, &next))
		return true;
	/* "PUBLIC AI Index: ...": what follows is a label too */
	if (h->label->kind == LABEL_FURNITURE &&
	    label_of_mode(r, LABEL_LINE, end, l->tok_to, &next))
		return true;
	if ((h->label->kind == LABEL_FURNITURE && words >= 2) ||
	    (h->label->kind == LABEL_HOW && token_is(&r->tok[end], ",")))
		return true;
	if (token_is(&r->tok[end], "!") && words > 1)
		return true;
	if (h->label->kind == LABEL_ISSUER && words > 1 && token_is(&r->tok[end], "-"))
		return true;
	/* "c.c. Ombudsman, 9 Street, ..." */
	if (h->label->kind == LABEL_COPIES && r->tok[end].spaced &&
	    r->tok[h->to - 1].to - r->tok[h->from].from <= SHORT_BYTES &&
	    token_is_capital(r->text, &r->tok[end]))
		return true;
	if (line_mode)
		return end + 1 == l->tok_to && !r->tok[end].word && !r->tok[end].digits;
	if (words >= 3)
		return true;
	return line_ends_with(r, l, ":") || (line_is_capitals(r, l) && words >= 2);
}

/* "Ask the section nearest to you if you send appeals after the above date.", in words of any
 * order: whom to ask, what is sent, and that it is late, in the first sentence; but "after that
 * date her colleagues at the local office were threatened by letter" tells what happened. */
static bool
asks_when_late(const struct reading *r, const struct line *l, size_t at, struct label_hit *hit)
{
	struct label_hit h;
	bool whom = false, late = false, sends = false;

	for (size_t i = at; i < l->tok_to && i < at + SENTENCE_MOST && !token_is(&r->tok[i], ".") &&
	                    !token_is(&r->tok[i], "。");
	     i++) {
		if (label_here(r, LABEL_AT_RISK, i, l->tok_to, &h) ||
		    label_here(r, LABEL_RISK_VERB, i, l->tok_to, &h))
			return false;
		whom = whom || label_here(r, LABEL_AFTER_WHOM, i, l->tok_to, &h);
		sends = sends || label_here(r, LABEL_SEND, i, l->tok_to, &h) ||
		        label_here(r, LABEL_OVER_SEND, i, l->tok_to, &h);
		late = late || label_here(r, LABEL_AFTER_DAY, i, l->tok_to, hit);
	}
	return whom && late && sends;
}

/* "Preferred language for your appeals: Malay or English": a known label with more words around it,
 * before a colon and a language; "Original language: French" says nothing of letters. */
static bool
tells_languages(const struct reading *r, const struct line *l, size_t at, struct label_hit *hit)
{
	struct label_hit h;
	size_t colon = at;
	bool known = false;

	while (colon < l->tok_to && colon < at + LABEL_MOST && !token_is(&r->tok[colon], ":"))
		colon++;
	if (colon + 1 >= l->tok_to || !token_is(&r->tok[colon], ":") ||
	    !label_near(r, LABEL_LANGUAGE, colon + 1, 2, l->tok_to, &h))
		return false;
	for (size_t i = at; i < colon && !known; i++)
		known = label_here(r, LABEL_LANGUAGES, i, colon, hit) && hit->to > hit->from + 1;
	hit->to = colon;
	return known;
}

/* A label in words of any order at AT. */
static bool
label_in_own_words(const struct reading *r, const struct line *l, size_t at, struct mark_of_line *m,
                   struct label_hit *hit)
{
	if (asks_when_late(r, l, at, hit))
		m->label = LABEL_AFTER;
	else if (tells_languages(r, l, at, hit))
		m->label = LABEL_LANGUAGES;
	else
		return false;
	m->labelled = true;
	return true;
}

bool
line_label(const struct reading *r, const struct line *l, struct mark_of_line *m)
{
	size_t at = content_start(r, l);
	struct label_hit line = { 0 }, start = { 0 };
	bool ok = label_of_mode(r, LABEL_LINE, at, l->tok_to, &line) && is_shown(r, l, &line);

	if (at == l->tok && at + 1 < l->tok_to && token_is(&r->tok[at], "(") &&
	    label_at(r, LABEL_COPIES, at + 1, l->tok_to, &start)) {
		line = start; /* "(Please send a copy to: ...)" */
		ok = true;
	}
	if (!ok && at > l->tok) /* "Name 1:" and the like begin before the number */
		ok = label_of_mode(r, LABEL_LINE, l->tok, l->tok_to, &line) &&
		     is_shown(r, l, &line);
	if (label_of_mode(r, LABEL_START, at, line_flow_end(r, l), &start) &&
	    is_shown(r, l, &start) && (!ok || start.to > line.to)) {
		line = start;
		ok = true;
	}
	if (!ok && label_in_own_words(r, l, at, m, &line)) {
		m->value = at;
		m->hit = line;
		m->label_to = line.to;
		m->label_only = false;
		return true;
	}
	if (ok && line.to > l->tok_to) {
		m->flows_to = line.to;
		line.to = l->tok_to;
	}
	m->value = at;
	if (!ok)
		return false;
	m->labelled = true;
	m->label = (enum label_kind)line.label->kind;
	m->hit = line;
	m->label_to = line.to;
	m->value = skip_remark(r, line.to, l->tok_to);
	while (m->value < l->tok_to && !r->tok[m->value].word && !r->tok[m->value].digits &&
	       strchr(":!.-|]", r->tok[m->value].fold.p[0]) != NULL && m->value < line.to + 12)
		m->value++;
	m->label_only = m->value >= l->tok_to;
	return true;
}
