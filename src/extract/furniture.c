#include "extract/furniture.h"

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Digits, a slash or dot, two to four digits, and no further digit or dot: 163/17, 71.17. */
static bool
is_serial_at(struct str s, size_t at)
{
	size_t n = 0, year = 0;

	while (at < s.n && is_digit(s.p[at]) && n < 5) {
		at++;
		n++;
	}
	if (n == 0 || at >= s.n || (s.p[at] != '/' && s.p[at] != '.'))
		return false;
	for (at++; at < s.n && is_digit(s.p[at]); at++)
		year++;
	return year >= 2 && year <= 4;
}

/* A serial with letters close before it: "UA 163/17", "Index: AMR 37/6674/2017". */
bool
furniture_is_reference(struct str line)
{
	size_t since_letter = 100;

	if (furniture_is_page_number(line))
		return false;
	for (size_t i = 0; i < line.n; i++) {
		if (is_letter(line.p[i]))
			since_letter = 0;
		else
			since_letter++;
		if (is_digit(line.p[i]) && (i == 0 || !is_digit(line.p[i - 1])) &&
		    (i == 0 || (line.p[i - 1] != '/' && line.p[i - 1] != '.')) &&
		    since_letter <= 4 && is_serial_at(line, i))
			return true;
	}
	return false;
}

/* Skips spaces, then one word of LIST; true if there was one. */
static bool
skip_word(struct str *s, const struct str *list, size_t n)
{
	*s = str_trim(*s);
	for (size_t i = 0; i < n; i++) {
		if (!str_istarts(*s, list[i]))
			continue;
		*s = str_trim(str_from(*s, list[i].n));
		return true;
	}
	return false;
}

static bool
skip_number(struct str *s)
{
	size_t n = 0;

	*s = str_trim(*s);
	while (n < s->n && n < 4 && is_digit(s->p[n]))
		n++;
	*s = str_from(*s, n);
	return n > 0;
}

bool
furniture_is_page_number(struct str line)
{
	static const struct str page[] = { STR_INIT("page"),        STR_INIT("p\xC3\xA1gina"),
		                           STR_INIT("pagina"),      STR_INIT("seite"),
		                           STR_INIT("p."),          STR_INIT("-"),
		                           STR_INIT("\xE2\x80\x93") };
	static const struct str of[] = { STR_INIT("of"),  STR_INIT("/"),   STR_INIT("de"),
		                         STR_INIT("von"), STR_INIT("sur"), STR_INIT("di"),
		                         STR_INIT("|") };
	struct str s = str_trim(line);
	bool named = skip_word(&s, page, ARRAY_LEN(page)), more;

	if (!skip_number(&s))
		return false;
	s = str_trim(s);
	if (s.n == 0)
		return true;
	if (named && (str_eq(s, STR("-")) || str_eq(s, STR("\xE2\x80\x93"))))
		return true;
	more = skip_word(&s, of, ARRAY_LEN(of));
	if (more && named)
		return s.n > 0 && s.n < 40; /* "of 3", "of EXTRA 19/92" */
	return more && skip_number(&s) && str_trim(s).n == 0;
}

bool
furniture_is_action(struct str text)
{
	static const char *const words[] = {
		"urgent", "urgente", "appeal", "eilaktion", "eylem", "срочн", "СРОЧН",
		"عاجل",   "紧急",    "緊急",   "긴급",      "ua ",   NULL,
	};

	for (const char *const *s = words; *s != NULL; s++)
		if (str_ifind(text, str_c(*s)) != STR_NPOS)
			return true;
	return false;
}
