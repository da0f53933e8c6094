/*
 * csv.c - RFC 4180, with the guard against formulas that OWASP describes: an apostrophe before a
 * leading = + - @ TAB or CR, in their full-width forms too.  A plain number keeps its sign.
 */
#include "html/csv.h"

#include <string.h>

static bool
is_plain_number(struct str s)
{
	size_t digits = 0;

	if (s.n > 0 && (s.p[0] == '-' || s.p[0] == '+'))
		s = str_from(s, 1);
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] >= '0' && s.p[i] <= '9')
			digits++;
		else if (s.p[i] != '.')
			return false;
	}
	return digits > 0 && digits <= 15;
}

static bool
is_formula(struct str s)
{
	static const struct str wide[] = { STR_INIT("＝"), STR_INIT("＋"), STR_INIT("－"),
		                           STR_INIT("＠") };
	struct str seen = s;

	if (s.n == 0 || is_plain_number(s))
		return false;
	if (strchr("\t\r\n", s.p[0]) != NULL && s.p[0] != '\0')
		return true;
	while (seen.n > 0 && seen.p[0] == ' ') /* some programs skip spaces */
		seen = str_from(seen, 1);
	if (seen.n > 0 && seen.p[0] != '\0' && strchr("=+-@", seen.p[0]) != NULL)
		return true;
	for (size_t i = 0; i < ARRAY_LEN(wide); i++)
		if (str_starts(seen, wide[i]))
			return true;
	return false;
}

void
csv_put_cell(struct buf *b, struct str text)
{
	bool formula = is_formula(text), quote = formula;

	for (size_t i = 0; i < text.n && !quote; i++)
		quote = text.p[i] != '\0' && strchr(",;\"\r\n\t", text.p[i]) != NULL;
	quote = quote || str_starts(text, STR(" ")) || str_ends(text, STR(" "));
	if (quote)
		buf_putc(b, '"');
	if (formula)
		buf_putc(b, '\'');
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"')
			buf_putc(b, '"');
		if (text.p[i] != '\0')
			buf_putc(b, text.p[i]);
	}
	if (quote)
		buf_putc(b, '"');
}

void
csv_put_row(struct buf *b, const struct str *cell, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_putc(b, ',');
		csv_put_cell(b, cell[i]);
	}
	buf_lit(b, "\r\n");
}
