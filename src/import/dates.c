/*
 * dates.c - a month is a word of the label tables, everything around it is shape
 *
 * "28 MAI 2013 ." and "17 August, 2017:" carry punctuation that is not theirs; "de", "of", commas
 * and ordinal endings between the parts are stepped over.  Numbers alone are read day first, as
 * all sections but one write them; where both readings are days the hit says so.
 */
#include "import/dates.h"

#include "import/labels.h"
#include "import/token.h"

#define YEAR_LEAST 1961
#define YEAR_MOST  2099

static int
number_of(const struct reading *r, size_t at, size_t end)
{
	return at < end ? token_number(&r->tok[at]) : -1;
}

#define DAY_CHARS 3 /* of a number in characters: 二十五 */

/* 二〇一六年: each character a digit; 五月, 二十五日: tens are said. -1 for none. */
static int
written_number(const struct reading *r, size_t at, size_t end, bool digits, size_t *to)
{
	static const char *const digit[] = { "〇", "一", "二", "三", "四",
		                             "五", "六", "七", "八", "九" };
	int n = 0, last = 0;
	size_t i;

	for (i = at; i < end; i++) {
		size_t d = 0;

		while (d < ARRAY_LEN(digit) && !token_is(&r->tok[i], digit[d]))
			d++;
		if (d == ARRAY_LEN(digit) &&
		    (token_is(&r->tok[i], "零") || token_is(&r->tok[i], "○")))
			d = 0;
		if (d < ARRAY_LEN(digit) && digits && i < at + 4) {
			n = n * 10 + (int)d;
		} else if (d < ARRAY_LEN(digit) && !digits && i < at + DAY_CHARS) {
			last = (int)d;
		} else if (!digits && i < at + DAY_CHARS && token_is(&r->tok[i], "十")) {
			n = (last == 0 ? 1 : last) * 10;
			last = 0;
		} else {
			break;
		}
	}
	*to = i;
	return i > at ? n + last : -1;
}

int
number_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h;
	int n = number_of(r, at, end);
	size_t next;

	if (n >= 0) {
		*to = at + 1;
		return n;
	}
	if (at < end && r->tok[at].word && label_here(r, LABEL_NUMBER_WORD, at, end, &h)) {
		*to = h.to;
		n = label_number(h.label);
		/* 四十五: the characters of a longer number than the labels list */
		if (r->tok[at].fold.n == 3 && written_number(r, at, end, false, &next) > n &&
		    next > h.to) {
			*to = next;
			n = written_number(r, at, end, false, &next);
		}
		return n;
	}
	return -1;
}

static bool
is_one_of(const struct reading *r, size_t at, size_t end, const char *const *words, size_t n)
{
	for (size_t i = 0; at < end && i < n; i++)
		if (token_is(&r->tok[at], words[i]))
			return true;
	return false;
}

/* Steps over what stands between the parts of a date. */
static size_t
skip_filler(const struct reading *r, size_t at, size_t end)
{
	static const char *const marks[] = { ",", ".", "º", "ª", "°", "-", "،" };

	for (int i = 0;
	     i < 3 && at < end &&
	     (label_is(r, LABEL_DATE_INSIDE, at) || is_one_of(r, at, end, marks, ARRAY_LEN(marks)));
	     i++)
		at++;
	return at;
}

static int
month_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h;

	if (at >= end || !label_at(r, LABEL_MONTH, at, end, &h))
		return -1;
	*to = h.to;
	/* two names of one month: the Arabic documents write both calendars' */
	if (h.to + 1 < end && token_is(&r->tok[h.to], "/")) {
		struct label_hit other;

		if (label_at(r, LABEL_MONTH, h.to + 1, end, &other) &&
		    label_number(other.label) == label_number(h.label))
			*to = other.to;
	}
	return label_number(h.label);
}

/* "Nov ember": a month that the layout split. */
static int
split_month_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	uint16_t word;
	struct str whole;

	if (at + 1 >= end || !r->tok[at].word || !r->tok[at + 1].word ||
	    r->tok[at + 1].fold.n > 7 || token_is_capital(r->text, &r->tok[at + 1]))
		return -1;
	whole = str_printf(r->a, STR_FMT STR_FMT, STR_ARG(r->tok[at].fold),
	                   STR_ARG(r->tok[at + 1].fold));
	word = label_word(whole);
	for (size_t i = label_first[word]; word != 0 && i < label_first[word + 1]; i++) {
		if (label_table[i].kind != LABEL_MONTH || label_table[i].tokens != 1)
			continue;
		*to = at + 2;
		return label_number(&label_table[i]);
	}
	return -1;
}

static bool
is_year(int n)
{
	return n >= YEAR_LEAST && n <= YEAR_MOST;
}

/* "92" behind "24-Feb-" and "4/Feb/": two digits are a year only where marks join the parts. */
static int
short_year(const struct reading *r, size_t month_to, size_t year, size_t end)
{
	int n = number_of(r, year, end);

	if (n < 0 || year != month_to + 1 || r->tok[year].fold.n != 2 || r->tok[year].spaced ||
	    !(token_is(&r->tok[month_to], "-") || token_is(&r->tok[month_to], "/") ||
	      token_is(&r->tok[month_to], "'")))
		return -1;
	return n + (n >= YEAR_LEAST % 100 ? 1900 : 2000);
}

/* "2016'dan", "2016 г.": an ending that Turkish hangs on the year, or its name, is the date's. */
static size_t
behind_suffix(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (at + 1 < end && token_is(&r->tok[at], "'") && !r->tok[at].spaced &&
	    r->tok[at + 1].word && !r->tok[at + 1].spaced && r->tok[at + 1].fold.n >= 1 &&
	    r->tok[at + 1].fold.n <= 4 && !token_is(&r->tok[at + 1], "s"))
		return at + 2;
	return label_at(r, LABEL_YEAR_END, at, end, &h) ? h.to : at; /* 2016 г. */
}

static bool
accept(struct date_hit *out, size_t from, size_t to, int year, int month, int mday)
{
	struct date_hit h = { .from = from, .to = to, .no_year = year == 0 };

	h.day = (struct day){ year == 0 ? 2000 : year, month, mday };
	if (!day_is_valid(h.day))
		return false;
	if (year == 0)
		h.day.year = 0;
	*out = h;
	return true;
}

/* 20 February 1992, 27. Januar 2015, 13 de abril de 2016, 28 MAI 2013 */
static bool
day_first(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	int mday = number_of(r, at, end), month, year;
	size_t from, to, next;

	if (mday < 1 || mday > 31)
		return false;
	from = skip_filler(r, at + 1, end);
	if (from == at + 1 && from < end && token_is(&r->tok[from], "/"))
		from++;
	month = split_month_at(r, from, end, &to);
	if (month < 1)
		month = month_at(r, from, end, &to);
	if (month < 1)
		return false;
	next = skip_filler(r, to, end);
	if (next == to && next < end &&
	    (token_is(&r->tok[next], "/") || token_is(&r->tok[next], "'")))
		next++;
	year = number_of(r, next, end);
	if (!is_year(year))
		year = short_year(r, to, next, end);
	if (is_year(year))
		return accept(out, at, behind_suffix(r, next + 1, end), year, month, mday);
	return accept(out, at, to, 0, month, mday);
}

/* June 10, 2021 and June 1 2023 */
static bool
month_first(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	size_t to, next;
	int month = split_month_at(r, at, end, &to), mday, year;

	if (month < 1)
		month = month_at(r, at, end, &to);
	if (month < 1)
		return false;
	to = skip_filler(r, to, end);
	mday = number_of(r, to, end);
	if (mday < 1 || mday > 31)
		return false;
	next = skip_filler(r, to + 1, end);
	year = number_of(r, next, end);
	if (is_year(year))
		return accept(out, at, next + 1, year, month, mday);
	return accept(out, at, to + 1, 0, month, mday);
}

/* 28.2.12, 26/10/2017, 16-08-2017; 2017-08-16 */
static bool
in_numbers(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	int a = number_of(r, at, end), b, c;

	if (at + 5 > end || a < 0 || !str_eq(r->tok[at + 1].fold, r->tok[at + 3].fold) ||
	    !(token_is(&r->tok[at + 1], ".") || token_is(&r->tok[at + 1], "/") ||
	      token_is(&r->tok[at + 1], "-")))
		return false;
	for (size_t i = 1; i < 5; i++) /* "12 / 05 / 2018": none or all */
		if (r->tok[at + i].spaced != r->tok[at + 1].spaced &&
		    !token_is(&r->tok[at + 1], "."))
			return false;
	if (r->tok[at + 1].spaced && token_is(&r->tok[at + 1], "-"))
		return false;
	b = number_of(r, at + 2, end);
	c = number_of(r, at + 4, end);
	if (is_year(a) && b >= 1 && c >= 1)
		return accept(out, at, at + 5, a, b, c);
	if (c >= 0 && c < 100 && r->tok[at + 4].fold.n == 2)
		c += c >= 61 ? 1900 : 2000;
	if (!is_year(c) || a < 1 || b < 1)
		return false;
	if (b > 12)
		return accept(out, at, behind_suffix(r, at + 5, end), c, a, b);
	if (!accept(out, at, behind_suffix(r, at + 5, end), c, b, a))
		return false;
	out->swapped = a <= 12 && a != b;
	return true;
}

/* The number at AT where the mark of part PART (year, month, day) follows; -1 for none. */
static int
marked_number(const struct reading *r, size_t at, size_t end, size_t part)
{
	static const char *const mark[3][3] = { { "年", "년", "年" },
		                                { "月", "월", "月" },
		                                { "日", "일", "号" } };
	int n = number_of(r, at, end);

	if (n < 0 || at + 2 > end)
		return -1;
	for (size_t i = 0; i < 3; i++)
		if (str_eq(str_sub(r->text, r->tok[at + 1].from, r->tok[at + 1].to),
		           str_c(mark[part][i])))
			return n;
	return -1;
}

/* 2017年8月17日, 2017년 8월 17일; without a year 8月17日 */
static bool
year_first(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	int year = marked_number(r, at, end, 0);
	size_t month = year < 0 ? at : at + 2;
	int n = marked_number(r, month, end, 1), mday = marked_number(r, month + 2, end, 2);

	if ((year >= 0 && !is_year(year)) || n < 1 || mday < 1)
		return false;
	return accept(out, at, month + 4, year < 0 ? 0 : year, n, mday);
}

/* 二〇一六年五月二十五日 */
static bool
in_characters(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	static const char *const mark[3] = { "年", "月", "日" };
	int n[3];
	size_t from = at;

	for (size_t i = 0; i < 3; i++) {
		n[i] = written_number(r, at, end, i == 0, &at);
		if (n[i] < 1 || at >= end || !token_is(&r->tok[at], mark[i]))
			return false;
		at++;
	}
	return is_year(n[0]) && accept(out, from, at, n[0], n[1], n[2]);
}

bool
date_at_loose(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	if (at >= end || (!r->tok[at].digits && !r->tok[at].word))
		return false;
	if (r->tok[at].word)
		return month_first(r, at, end, out) || in_characters(r, at, end, out);
	return in_numbers(r, at, end, out) || year_first(r, at, end, out) ||
	       day_first(r, at, end, out);
}

bool
date_at(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	struct date_hit h;

	if (!date_at_loose(r, at, end, &h) || h.no_year)
		return false;
	*out = h;
	return true;
}

bool
date_find(const struct reading *r, size_t at, size_t end, struct date_hit *out)
{
	for (; at < end; at++)
		if (date_at(r, at, end, out))
			return true;
	return false;
}

bool
month_printed(const struct reading *r, size_t at, size_t end, struct day *out)
{
	size_t to = at;
	int year = marked_number(r, at, end, 0);
	int month = year < 0 ? month_at(r, at, end, &to) : marked_number(r, at + 2, end, 1);

	if (year < 0 && month > 0)
		year = number_of(r, to, end);
	if (!is_year(year) || month < 1 || month > 12)
		return false;
	*out = (struct day){ year, month, 1 };
	return true;
}
