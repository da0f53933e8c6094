#include "extract/mailbox.h"

static bool
is_digit(struct str s, size_t at)
{
	return at < s.n && s.p[at] >= '0' && s.p[at] <= '9';
}

bool
mailbox_is_header(struct str line)
{
	size_t colon = str_chr(line, ':');

	if (colon == STR_NPOS || colon == 0 || colon > 40)
		return false;
	for (size_t i = 0; i < colon; i++)
		if (line.p[i] <= ' ' || line.p[i] > '~')
			return false;
	return true;
}

/* "From ana@example.org Mon Jan  3 10:02:11 1994", "From ana at example.org  Mon ...". */
static bool
is_from_line(struct str line)
{
	bool time = false, year = false;

	if (!str_starts(line, STR("From ")) || line.n > 500)
		return false;
	for (size_t i = 5; i + 4 <= line.n; i++) {
		if (is_digit(line, i - 1))
			continue;
		time = time || (is_digit(line, i) && is_digit(line, i + 1) &&
		                line.p[i + 2] == ':' && is_digit(line, i + 3));
		year = year ||
		       ((str_starts(str_from(line, i), STR("19")) ||
		         str_starts(str_from(line, i), STR("20"))) &&
		        is_digit(line, i + 2) && is_digit(line, i + 3) && !is_digit(line, i + 4));
	}
	return time && year;
}

static bool
begins_message(struct str s)
{
	struct str rest = s, line = str_cut(&rest, '\n');

	return is_from_line(str_trim(line)) && rest.p != NULL &&
	       mailbox_is_header(str_cut(&rest, '\n'));
}

/* Where the next empty line before "From " ends, from AT; the length if none does. */
static size_t
boundary(struct str s, size_t at)
{
	while (at < s.n) {
		size_t found = str_find(str_from(s, at), STR("\nFrom "));

		if (found == STR_NPOS)
			break;
		at += found;
		if (at > 0 &&
		    (s.p[at - 1] == '\n' ||
		     (s.p[at - 1] == '\r' && at > 1 && s.p[at - 2] == '\n')) &&
		    begins_message(str_from(s, at + 1)))
			return at + 1;
		at++;
	}
	return s.n;
}

bool
mailbox_next(struct str *rest, struct str *message)
{
	size_t end;

	if (!begins_message(*rest))
		return false;
	end = boundary(*rest, 0);
	*message = str_sub(*rest, 0, end);
	*rest = str_from(*rest, end);
	return true;
}

size_t
mailbox_count(struct str bytes)
{
	struct str one;
	size_t n = 0;

	while (mailbox_next(&bytes, &one))
		n++;
	return n;
}

struct str
mailbox_message(struct str bytes, size_t number)
{
	struct str one = { 0 };

	while (number > 0 && mailbox_next(&bytes, &one))
		number--;
	return number > 0 ? (struct str){ 0 } : one;
}
