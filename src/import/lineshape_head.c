/*
 * lineshape_head.c - the other lines over the story: days, concerns, countries, a posting's head
 */
#include "import/lineshape.h"

#include "import/dates.h"
#include "import/refs.h"
#include "import/token.h"

#define BYLINE_MOST   40 /* tokens */
#define PIECE_WORDS   8  /* of a concern in a row of them */
#define CONCERN_WORDS 3  /* behind "fear of", "risk of" */

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
line_bar_at(const struct reading *r, size_t at)
{
	struct str s = str_sub(r->text, r->tok[at].from, r->tok[at].to);

	if (str_eq(s, STR("·"))) /* within "阿娜·例" it parts the words of a name */
		return r->tok[at].spaced || at + 1 >= r->toks || r->tok[at + 1].spaced;
	return str_eq(s, STR("|")) || str_eq(s, STR("•"));
}

bool
line_is_byline(const struct reading *r, const struct line *l)
{
	bool bar = false;
	struct label_hit h;
	struct date_hit d;

	if (line_is_prose(r, l) || l->tok_to - l->tok > BYLINE_MOST ||
	    !date_find(r, l->tok, l->tok_to, &d))
		return false;
	for (size_t at = l->tok; at < l->tok_to && !bar; at++)
		bar = line_bar_at(r, at);
	return bar || (label_at(r, LABEL_ISSUED, l->tok, l->tok_to, &h) &&
	               (d.from <= h.to + 3 || d.to == l->tok_to));
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
	size_t end = l->tok_to;
	struct label_hit city;
	struct date_hit d;

	if (line_ends_with(r, l, ".")) /* "Geneva, 14 May 2003." */
		end--;
	for (size_t i = l->tok + 1; i + 1 < end && i < l->tok + 6; i++)
		if (token_is(&r->tok[i], ","))
			return date_with_article(r, i + 1, end, &d) && d.to == end &&
			       token_is_capital(r->text, &r->tok[l->tok]);
	return label_at(r, LABEL_CITY, l->tok, end, &city) && date_find(r, city.to, end, &d) &&
	       d.from <= city.to + 1 && d.to == end; /* "القاهرة في 6 أكتوبر 2013" */
}

/* "Death threats / Surveillance / Theft of documents": one of several short pieces is known. */
static bool
is_row_of_concerns(const struct reading *r, const struct line *l)
{
	size_t pieces = 0, known = 0, end;

	for (size_t at = l->tok; at < l->tok_to; at = end + 1) {
		struct label_hit h;

		for (end = at; end < l->tok_to && !token_is(&r->tok[end], "/"); end++)
			if (!r->tok[end].word && !token_is(&r->tok[end], "\"") &&
			    !token_is(&r->tok[end], "'") && !token_is(&r->tok[end], "-"))
				return false;
		if (end == at || end > at + PIECE_WORDS || (end < l->tok_to && !r->tok[end].spaced))
			return false;
		pieces++;
		known += label_at(r, LABEL_CONCERN_WORD, at, end, &h);
	}
	return pieces >= 2 && known > 0;
}

/* "Arbitrary arrest / Judicial harassment", "FEAR OF TORTURE": known concerns and no other word. */
bool
line_is_concern(const struct reading *r, const struct line *l)
{
	size_t pieces = 0, at = l->tok;

	if (is_row_of_concerns(r, l))
		return true;

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

/* "Her mother, Ana Example (f)", as lists of people have it. */
bool
line_has_gender_mark(const struct reading *r, const struct line *l)
{
	for (size_t at = l->tok; at + 2 < l->tok_to; at++)
		if (token_is(&r->tok[at], "(") && r->tok[at + 1].fold.n == 1 &&
		    token_is(&r->tok[at + 2], ")") && label_is(r, LABEL_GENDER_VALUE, at + 1))
			return true;
	return false;
}

/* What conferences of the APC set over a posting: a comment as C has them, slash, star ... star,
 * slash. */
static bool
is_comment(const struct reading *r, const struct line *l)
{
	return l->tok + 4 < l->tok_to && token_is(&r->tok[l->tok], "/") &&
	       token_is(&r->tok[l->tok + 1], "*") && token_is(&r->tok[l->tok_to - 2], "*") &&
	       token_is(&r->tok[l->tok_to - 1], "/");
}

bool
line_is_posting_header(const struct reading *r, const struct line *l)
{
	static const char *const names[] = {
		"from",       "to",           "subject", "date",    "newsgroups", "path",
		"message",    "organization", "sender",  "reply",   "received",   "lines",
		"references", "approved",     "xref",    "content", "mime",       "distribution"
	};
	size_t colon = l->tok + 1;

	if (is_comment(r, l))
		return true;
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

bool
line_is_mail_date(const struct reading *r, const struct line *l)
{
	if (!line_is_posting_header(r, l) || !token_is(&r->tok[l->tok], "date"))
		return false;
	for (size_t i = l->tok + 3; i + 2 < l->tok_to; i++)
		if (r->tok[i].digits && token_is(&r->tok[i + 1], ":") && !r->tok[i + 1].spaced &&
		    r->tok[i + 2].digits && r->tok[i + 2].fold.n == 2)
			return true;
	return false;
}

/* "USA: (Texas) David M CLARK", "NEPAL Dinesh Nepali (m), aged 22": the country in capitals. */
bool
line_is_country(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	if (!label_at(r, LABEL_COUNTRY, l->tok, l->tok_to, &h) ||
	    (line_is_prose(r, l) && !(h.to < l->tok_to && line_gap_is_wide(r, h.to))))
		return false;
	if (text_is_capitals(str_sub(r->text, r->tok[h.from].from, r->tok[h.to - 1].to)))
		return true;
	return h.to < l->tok_to && token_is(&r->tok[h.to], ":");
}

bool
line_is_stop_notice(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_at(r, LABEL_STOP, l->tok, l->tok_to, &h) && h.to > h.from + 1 &&
	       h.to < l->tok_to && token_is(&r->tok[h.to], ".") && l->tok_to - l->tok <= 40;
}
