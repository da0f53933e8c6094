#include "extract/links.h"

#include "base/utf8.h"

#define SHOWN_MOST  200
#define TARGET_MOST 300

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* %40 and its like undone. */
static struct str
unescaped(struct arena *a, struct str s)
{
	char *to = arena_alloc(a, s.n + 1, 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '%' && i + 2 < s.n && hex(s.p[i + 1]) >= 0 && hex(s.p[i + 2]) >= 0) {
			to[n++] = (char)(hex(s.p[i + 1]) << 4 | hex(s.p[i + 2]));
			i += 2;
		} else {
			to[n++] = s.p[i];
		}
	}
	return (struct str){ to, n };
}

static void
note(struct gather *g, struct str shown, struct str target)
{
	size_t n = shown.n < SHOWN_MOST ? shown.n : SHOWN_MOST;

	while (n > 0 && n < shown.n && ((unsigned char)shown.p[n] & 0xC0) == 0x80)
		n--;
	gather_note(g, BLOCK_NOTE_LINK,
	            str_printf(g->a, STR_FMT " \xE2\x86\x92 " STR_FMT,
	                       STR_ARG(str_sub(shown, 0, n)), STR_ARG(target)));
}

/* Each of the addresses of "mailto:a@x,b@y?subject=..." must stand in what is shown. */
static void
check_mail(struct gather *g, struct str shown, struct str rest)
{
	size_t query = str_chr(rest, '?');

	rest = unescaped(g->a, query == STR_NPOS ? rest : str_sub(rest, 0, query));
	while (rest.p != NULL) {
		struct str one = str_trim(str_cut(&rest, ','));

		if (str_chr(one, '@') != STR_NPOS && utf8_is_valid(one) &&
		    str_ifind(shown, one) == STR_NPOS)
			note(g, shown, one);
	}
}

/* "www.example.org" of an address with or without its scheme; empty for what is none. */
static struct str
host_of(struct str s)
{
	size_t n = 0;
	bool dot = false;

	if (str_istarts(s, STR("https://")))
		s = str_from(s, 8);
	else if (str_istarts(s, STR("http://")))
		s = str_from(s, 7);
	else if (!str_istarts(s, STR("www.")))
		return (struct str){ 0 };
	if (str_istarts(s, STR("www.")))
		s = str_from(s, 4);
	while (n < s.n && s.p[n] > ' ' && str_chr(STR("/?#:\"<>"), s.p[n]) == STR_NPOS) {
		dot = dot || s.p[n] == '.';
		n++;
	}
	return dot ? str_sub(s, 0, n) : (struct str){ 0 };
}

void
links_check(struct gather *g, struct str shown, struct str target)
{
	struct str to = host_of(str_trim(target)), says;

	shown = str_trim(shown);
	target = str_trim(target);
	if (shown.n == 0 || target.n > TARGET_MOST || !utf8_is_valid(shown))
		return;
	if (str_istarts(target, STR("mailto:"))) {
		check_mail(g, shown, str_from(target, 7));
		return;
	}
	says = host_of(shown);
	/* a mail filter's redirection names the host that it leads to */
	if (says.n > 0 && to.n > 0 && !str_ieq(says, to) && utf8_is_valid(target) &&
	    str_ifind(unescaped(g->a, target), says) == STR_NPOS)
		note(g, shown, target);
}

struct str
links_of_field(struct str code)
{
	size_t end;

	code = str_trim(code);
	if (!str_istarts(code, STR("HYPERLINK")))
		return (struct str){ 0 };
	code = str_trim(str_from(code, 9));
	if (!str_starts(code, STR("\"")))
		return (struct str){ 0 };
	code = str_from(code, 1);
	end = str_chr(code, '"');
	return end == STR_NPOS ? (struct str){ 0 } : str_sub(code, 0, end);
}
