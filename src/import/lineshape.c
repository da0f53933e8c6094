/*
 * lineshape.c - what one line looks like, before anything is known of its part
 *
 * A label of one or two words is a label only where the line shows it: a colon, the line's end.
 * "Officials said ..." is a sentence, "Officials:" is a heading.
 */
#include "import/lineshape.h"

#include <string.h>
#include <unictype.h>

#include "base/utf8.h"
#include "import/dates.h"
#include "import/refs.h"
#include "import/token.h"

#define CONCERN_WORDS 3 /* behind "fear of", "risk of" */

bool
line_ends_with(const struct reading *r, const struct line *l, const char *mark)
{
	return l->tok_to > l->tok && token_is(&r->tok[l->tok_to - 1], mark);
}

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

/* The token where the content starts: behind a bullet, "1)", "2.", "a.", "iv)", "[". */
static size_t
content_start(const struct reading *r, const struct line *l)
{
	size_t at = l->tok;

	while (at < l->tok_to && !r->tok[at].word && !r->tok[at].digits && r->tok[at].fold.n >= 1 &&
	       strchr("(\"'@#", r->tok[at].fold.p[0]) == NULL &&
	       !(token_is(&r->tok[at], "_") && at + 1 < l->tok_to && !r->tok[at + 1].spaced))
		at++;
	if (at + 2 < l->tok_to &&
	    ((r->tok[at].digits && r->tok[at].fold.n <= 2) || is_small_numeral(r, &r->tok[at])) &&
	    !r->tok[at + 1].spaced &&
	    (token_is(&r->tok[at + 1], ")") || token_is(&r->tok[at + 1], ".")) &&
	    r->tok[at + 2].spaced)
		at += 2;
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
line_is_capitals(const struct reading *r, const struct line *l)
{
	return letters_of(str_sub(r->text, l->from, l->to)) == LETTERS_CAPITAL;
}

/* Columns of an old bulletin: three spaces or a tab before token AT. */
static bool
is_wide_gap(const struct reading *r, size_t at)
{
	struct str gap = str_sub(r->text, r->tok[at - 1].to, r->tok[at].from);

	return gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS;
}

/* A label of mode LINE or START is one only if the line shows it. */
static bool
is_shown(const struct reading *r, const struct line *l, const struct label_hit *h)
{
	size_t end = skip_remark(r, h->to, l->tok_to);
	size_t words = words_between(r, h->from, h->to);
	bool line_mode = label_mode_of(h->label->kind) == LABEL_LINE;

	struct label_hit next;

	if (end >= l->tok_to || token_is(&r->tok[end], ":") || is_wide_gap(r, end))
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
	if (line_mode)
		return end + 1 == l->tok_to && !r->tok[end].word && !r->tok[end].digits;
	if (words >= 3)
		return true;
	return line_ends_with(r, l, ":") || (line_is_capitals(r, l) && words >= 2);
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
line_label(const struct reading *r, const struct line *l, struct mark_of_line *m)
{
	size_t at = content_start(r, l);
	struct label_hit line = { 0 }, start = { 0 };
	bool ok = label_of_mode(r, LABEL_LINE, at, l->tok_to, &line) && is_shown(r, l, &line);

	if (!ok && at > l->tok) /* "Name 1:" and the like begin before the number */
		ok = label_of_mode(r, LABEL_LINE, l->tok, l->tok_to, &line) &&
		     is_shown(r, l, &line);
	if (label_of_mode(r, LABEL_START, at, line_flow_end(r, l), &start) &&
	    is_shown(r, l, &start) && (!ok || start.to > line.to)) {
		line = start;
		ok = true;
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

bool
line_is_prose(const struct reading *r, const struct line *l)
{
	size_t words = words_between(r, l->tok, l->tok_to);

	return words > 24 || (words >= 9 && (line_ends_with(r, l, ".") || l->wraps));
}

/* "Вторая ...: 31/21 Индекс: EUR 49/4410/2021 Беларусь Дата: 12 июля 2021 года": with a number, an
 * index and a day a line is a reference whatever its words. */
static bool
names_index_and_day(const struct reading *r, const struct line *l, size_t at)
{
	struct index_hit index;
	struct date_hit day;
	struct ref_hit ref;

	for (; at < l->tok_to && !ref_bare_at(r, at, l->tok_to, &ref);)
		at++;
	return at < l->tok_to && index_find(r, ref.to, l->tok_to, &index) &&
	       date_find(r, index.to, l->tok_to, &day);
}

/* "26 June 1991, Index number: AMR 34/032/1991" of an archive */
static bool
begins_with_day_and_index(const struct reading *r, const struct line *l, size_t at)
{
	struct date_hit date;
	struct index_hit index;
	struct label_hit h;

	if (!date_at(r, at, l->tok_to, &date))
		return false;
	at = date.to < l->tok_to && token_is(&r->tok[date.to], ",") ? date.to + 1 : date.to;
	if (label_at(r, LABEL_INDEX, at, l->tok_to, &h))
		at = h.to < l->tok_to && token_is(&r->tok[h.to], ":") ? h.to + 1 : h.to;
	return index_at(r, at, l->tok_to, &index);
}

/* "UA: 166/14 Index: MDE 11/023/2014 Bahrain Date: 29 August 2014", "20 February 1992" */
bool
line_is_reference(const struct reading *r, const struct line *l, size_t at)
{
	struct ref_hit ref;
	struct index_hit index;
	struct kind_hit kind;
	struct label_hit update;
	bool short_line = l->tok_to - l->tok <= 45;

	/* "Further information on UA 86/92 (...) and follow-ups (...; ...) - ..." may be long */
	if (label_at(r, LABEL_UPDATE, at, l->tok_to, &update) &&
	    ref_at(r, update.to, l->tok_to, &ref))
		return l->tok_to - l->tok <= 160;
	if (names_index_and_day(r, l, at))
		return true;
	if (former_at(r, at, l->tok_to, &ref))
		return ref.to + 3 >= l->tok_to;
	if (begins_with_day_and_index(r, l, at))
		return true;
	if (!short_line)
		return false;
	if (ref_at(r, at, l->tok_to, &ref) || index_at(r, at, l->tok_to, &index))
		return true;
	if (label_at(r, LABEL_UPDATE, at, l->tok_to, &update) &&
	    (ref_find(r, update.to, l->tok_to, &ref) || ref_bare_at(r, update.to, l->tok_to, &ref)))
		return true;
	return kind_read(r, at, l->tok_to, &kind) && kind.from <= at + 4 &&
	       (ref_find(r, at, l->tok_to, &ref) || ref_bare_at(r, kind.to, l->tok_to, &ref));
}

bool
line_ends_reference(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	struct index_hit index;
	struct date_hit date;
	bool day = false;
	size_t at = l->tok;

	if (l->tok_to - l->tok > 20 || at == 0)
		return false;
	/* "Tarih: 5" / "Temmuz 2022", "Index: EUR" / "57/844/2019" */
	for (size_t back = 1; back <= 3 && back <= l->tok && at == l->tok; back++) {
		if (date_at(r, l->tok - back, l->tok_to, &date) && date.to > l->tok) {
			at = date.to;
			day = true;
		} else if (index_at(r, l->tok - back, l->tok_to, &index) && index.to > l->tok) {
			at = index.to;
		}
	}
	while (at < l->tok_to) {
		if (date_at(r, at, l->tok_to, &date)) {
			at = date.to;
			day = true;
		} else if (index_at(r, at, l->tok_to, &index)) {
			at = index.to;
		} else if (label_at(r, LABEL_COUNTRY, at, l->tok_to, &h) ||
		           label_at(r, LABEL_ISSUED, at, l->tok_to, &h)) {
			at = h.to;
		} else if (!r->tok[at].word && !r->tok[at].digits) {
			at++;
		} else {
			return false;
		}
	}
	return day;
}

/* "EXTERNAL (for general distribution)   AI Index: AMR 51/924/92" */
bool
line_names_reference(const struct reading *r, const struct line *l, size_t at)
{
	struct index_hit index;
	struct ref_hit ref;

	return l->tok_to - at <= 20 &&
	       (index_find(r, at, l->tok_to, &index) || ref_find(r, at, l->tok_to, &ref));
}

/* "Le 18 juin 2019", "vom 3. Mai 2012": a short word before the day is its article. */
static bool
date_with_article(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	struct label_hit h;

	if (date_at(r, at, end, out))
		return true;
	if (label_at(r, LABEL_WEEKDAY, at, end, &h)) /* "domenica 1 giugno 2008" */
		return date_at(r, h.to < end && token_is(&r->tok[h.to], ",") ? h.to + 1 : h.to, end,
		               out);
	return at + 1 < end && r->tok[at].word && r->tok[at].fold.n <= 4 && r->tok[at + 1].digits &&
	       date_at(r, at + 1, end, out);
}

/* "22 April 1992", also before a label of no content: "22 April 1992   Distr: UA/SC" */
bool
line_is_date(const struct reading *r, const struct line *l)
{
	struct date_hit d;
	struct label_hit h;
	size_t at = l->tok;

	if (at + 1 < l->tok_to && token_is(&r->tok[at], "("))
		at++;
	if (label_at(r, LABEL_ISSUED, at, l->tok_to, &h)) /* "Issued 12.3.2012 - Uzbekistan" */
		at = h.to;
	return date_with_article(r, at, l->tok_to, &d) &&
	       (d.to + 1 >= l->tok_to ||
	        (label_at(r, LABEL_COUNTRY, d.to + 1, l->tok_to, &h) && h.to >= l->tok_to) ||
	        label_at(r, LABEL_FURNITURE, d.to, l->tok_to, &h) ||
	        label_at(r, LABEL_FURNITURE, d.to + 1, l->tok_to, &h)); /* "| Share this" */
}

bool
line_is_month(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	int year;

	if (!label_at(r, LABEL_MONTH, l->tok, l->tok_to, &h) || h.to + 1 != l->tok_to)
		return false;
	year = token_number(&r->tok[h.to]);
	return year > 1900 && year < 2100;
}

bool
line_is_dateline(const struct reading *r, const struct line *l)
{
	struct date_hit d;

	for (size_t i = l->tok + 1; i + 1 < l->tok_to && i < l->tok + 6; i++)
		if (token_is(&r->tok[i], ","))
			return date_with_article(r, i + 1, l->tok_to, &d) && d.to == l->tok_to &&
			       token_is_capital(r->text, &r->tok[l->tok]);
	return false;
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
line_is_bare_number(const struct reading *r, const struct line *l)
{
	struct ref_hit ref;

	return ref_bare_at(r, l->tok, l->tok_to, &ref) && ref.to >= l->tok_to;
}

bool
line_is_case_code(const struct reading *r, const struct line *l)
{
	struct label_hit update;
	struct code_hit code;
	size_t at = l->tok;

	if (label_at(r, LABEL_UPDATE, at, l->tok_to, &update))
		at = update.to;
	for (size_t most = at + 3; at < most; at++) /* "Follow-up of the case ..." */
		if (code_at(r, at, l->tok_to, &code))
			return code.to + 3 >= l->tok_to;
	return false;
}

/* "Arbitrary arrest / Judicial harassment", "FEAR OF TORTURE": known concerns and no other word. */
bool
line_is_concern(const struct reading *r, const struct line *l)
{
	size_t pieces = 0, at = l->tok;

	while (at < l->tok_to) {
		size_t end = at;
		struct label_hit h;

		while (end < l->tok_to && !token_is(&r->tok[end], "/") &&
		       !token_is(&r->tok[end], ";"))
			end++;
		if (!label_at(r, LABEL_CONCERN_WORD, at, end, &h) ||
		    words_between(r, h.to, end) > (h.label->tokens > 1 ? CONCERN_WORDS : 0))
			return false;
		pieces++;
		at = end + 1;
	}
	return pieces > 0;
}

bool
line_is_only_country(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h) && h.to >= l->tok_to;
}

/* "[Re: UA-949-2002: ...]": the bulletin that this one goes back to. */
bool
line_is_regarding(const struct reading *r, const struct line *l, size_t at)
{
	struct ref_hit ref;

	return at + 2 < l->tok_to && token_is(&r->tok[at], "re") &&
	       token_is(&r->tok[at + 1], ":") && ref_at(r, at + 2, l->tok_to, &ref);
}

bool
line_is_people(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	size_t at;

	if (!label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h))
		return false;
	if (line_is_capitals(r, l))
		return words_between(r, h.to, l->tok_to) < 5;
	at = h.to;
	if (at >= l->tok_to || !token_is(&r->tok[at], ":"))
		return true;
	if (++at >= l->tok_to || token_is(&r->tok[at], "("))
		return true;
	for (size_t i = at; i < l->tok_to; i++)
		if (token_is(&r->tok[i], "(") || token_is(&r->tok[i], ","))
			return token_is_capital(r->text, &r->tok[at]) && i <= at + 6;
	return token_is_capital(r->text, &r->tok[l->tok_to - 1]) && l->tok_to <= at + 5;
}

bool
line_is_bracketed(const struct reading *r, const struct line *l)
{
	return l->tok_to > l->tok + 2 && token_is(&r->tok[l->tok], "[") &&
	       token_is(&r->tok[l->tok_to - 1], "]");
}

/* "Newsgroups: misc.activism", "X-Mailer: ..." of a posting. */
bool
line_is_posting_header(const struct reading *r, const struct line *l)
{
	static const char *const names[] = {
		"from",       "to",           "subject", "date",    "newsgroups", "path",
		"message",    "organization", "sender",  "reply",   "received",   "lines",
		"references", "approved",     "xref",    "content", "mime",       "distribution"
	};
	size_t colon = l->tok + 1;

	if (l->tok + 2 >= l->tok_to || !r->tok[l->tok].word)
		return false;
	if (token_is(&r->tok[colon], "-") && !r->tok[colon].spaced)
		colon += 2;
	if (colon >= l->tok_to || !token_is(&r->tok[colon], ":") || r->tok[colon].spaced)
		return false;
	if (token_is(&r->tok[l->tok], "x"))
		return colon > l->tok + 1;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (token_is(&r->tok[l->tok], names[i]))
			return true;
	return false;
}

/* "USA: (Texas) David M CLARK", "NEPAL Dinesh Nepali (m), aged 22": the country in capitals. */
bool
line_is_country(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	if (!label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h) ||
	    (line_is_prose(r, l) && !(h.to < l->tok_to && is_wide_gap(r, h.to))))
		return false;
	if (letters_of(str_sub(r->text, r->tok[h.from].from, r->tok[h.to - 1].to)) ==
	    LETTERS_CAPITAL)
		return true;
	return h.to < l->tok_to && token_is(&r->tok[h.to], ":");
}

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

/* "I am worried about Ana Example." under a line that its mark makes an opening. */
static bool
is_short_sentence(const struct reading *r, const struct line *opening, const struct line *l)
{
	return (line_ends_with(r, opening, ",") || line_ends_with(r, opening, ":") ||
	        line_ends_with(r, opening, "!")) &&
	       line_ends_with(r, l, ".") && words_between(r, l->tok, l->tok_to) >= 4;
}

bool
line_opens_letter(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	if (line_salutes(r, l))
		return true;
	if (!label_at(r, LABEL_OPENING, l->tok, l->tok_to, &h))
		return false;
	for (size_t k = h.to; l->tok_to - l->tok > 30 && k < h.to + 6; k++)
		if (token_is(&r->tok[k], ",")) /* the whole letter in one paragraph */
			return token_is(&r->tok[l->tok], "dear");
	if (l->tok_to - l->tok > 20)
		return false;
	if (!line_ends_with(r, l, ",") && !line_ends_with(r, l, ":") && l->tok_to - l->tok > 8)
		return false;
	if (i + 2 < r->lines && r->line[i + 1].tok_to - r->line[i + 1].tok <= 8 &&
	    label_at(r, LABEL_OPENING, r->line[i + 1].tok, r->line[i + 1].tok_to, &h))
		i++; /* "معالي المستشار،" over "تحية طيبة وبعد" */
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
line_has_concern(const struct reading *r, const struct line *l, size_t at)
{
	struct ref_hit ref;
	struct label_hit h;
	struct index_hit index;
	struct date_hit date;
	size_t words = 0;

	if (!ref_find(r, at, l->tok_to, &ref))
		return false;
	for (size_t i = ref.to; i < l->tok_to; i++) {
		if (label_at(r, LABEL_COUNTRY, i, l->tok_to, &h) ||
		    label_of_mode(r, LABEL_LINE, i, l->tok_to, &h))
			i = h.to - 1;
		else if (index_at(r, i, l->tok_to, &index))
			i = index.to - 1;
		else if (date_at(r, i, l->tok_to, &date))
			i = date.to - 1;
		else
			words += r->tok[i].word && r->tok[i].fold.n > 3;
	}
	return words > 0;
}

/* "(China: UA 71.17)" at the end of a title is its reference; returns the token where it starts. */
size_t
without_reference(const struct reading *r, size_t from, size_t to)
{
	struct ref_hit ref;

	for (size_t i = to; i-- > from;) {
		if (!token_is(&r->tok[i], "("))
			continue;
		return ref_find(r, i, to, &ref) && ref.to + 1 >= to ? i : to;
	}
	return to;
}

size_t
without_masthead(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t i = from + 2; i < to; i++)
		if (r->tok[i].spaced && token_is(&r->tok[i - 1], "-") &&
		    label_at(r, LABEL_MASTHEAD, i, to, &h) && h.to == to && h.to > h.from + 1)
			return i - 1;
	return to;
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
line_is_stop_notice(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_at(r, LABEL_STOP, l->tok, l->tok_to, &h) && h.to > h.from + 1 &&
	       h.to < l->tok_to && token_is(&r->tok[h.to], ".") && l->tok_to - l->tok <= 40;
}
