/*
 * count.c - how long a post is, by each network's own way of counting
 *
 * X: twitter-text configuration 3: every code point weighs 1 in four ranges and 2 elsewhere, an
 * emoji weighs 2 however many code points it has, a link 23 however long it is.
 * Mastodon: characters as people see them; a link takes 23, and of @name@server the server nothing.
 * Bluesky counts characters as people see them, and links in full.
 */
#include "appeal/parts.h"
#include "base/utf8.h"

#define LINK_COST 23

static bool
is_link(struct str word)
{
	return str_starts(word, STR("https://")) || str_starts(word, STR("http://"));
}

static bool
is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* "example.org" becomes a link on X without being asked; "U.N." and a stop at the end do not. */
static bool
is_bare_domain(struct str word)
{
	size_t dot = str_chr(word, '.');

	return dot != STR_NPOS && dot > 0 && dot + 2 < word.n && is_small(word.p[dot + 1]) &&
	       is_small(word.p[dot + 2]) && str_chr(word, '@') == STR_NPOS;
}

/* Between white space.  The space itself belongs to no word. */
static bool
next_word(struct str text, size_t *at, struct str *space, struct str *word)
{
	size_t from = *at, end;

	while (*at < text.n && (text.p[*at] == ' ' || text.p[*at] == '\n'))
		(*at)++;
	end = *at;
	while (end < text.n && text.p[end] != ' ' && text.p[end] != '\n')
		end++;
	*space = str_sub(text, from, *at);
	*word = str_sub(text, *at, end);
	*at = end;
	return space->n > 0 || word->n > 0;
}

static size_t
weight_of(uint32_t cp)
{
	bool narrow = cp <= 4351 || (cp >= 8192 && cp <= 8205) || (cp >= 8208 && cp <= 8223) ||
	              (cp >= 8242 && cp <= 8247);

	return narrow ? 1 : 2;
}

/* Drawn as a picture: pictographs, flags, keycaps, and what a variation selector makes one. */
static bool
is_picture(uint32_t cp)
{
	return cp >= 0x1F000 || cp == 0x20E3 || cp == 0xFE0F;
}

/* One character as people see it. */
static size_t
weight_of_character(struct str c)
{
	size_t n = 0;

	for (size_t at = 0; at < c.n;) {
		uint32_t cp = utf8_next(c, &at);

		if (is_picture(cp) && cp < 0x20000)
			return 2;
		n += weight_of(cp);
	}
	return n;
}

static bool
is_ascii(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((unsigned char)s.p[i] >= 0x80)
			return false;
	return true;
}

static size_t
weight_of_word(struct arena *a, struct str word)
{
	size_t n = is_ascii(word) ? word.n : 0;

	if (is_link(word))
		return LINK_COST;
	for (struct str rest = word; rest.n > 0 && !is_ascii(word);) {
		struct str c = utf8_graphemes_prefix(a, rest, 1);

		n += weight_of_character(c);
		rest = str_from(rest, c.n);
	}
	return n < LINK_COST && is_bare_domain(word) ? LINK_COST : n;
}

size_t
cost_x(struct arena *a, struct str text)
{
	struct str space, word;
	size_t n = 0;

	for (size_t at = 0; next_word(text, &at, &space, &word);)
		n += space.n + weight_of_word(a, word);
	return n;
}

size_t
cost_mastodon(struct arena *a, struct str text)
{
	struct str space, word;
	size_t n = 0;

	for (size_t at = 0; next_word(text, &at, &space, &word);) {
		size_t server =
			str_starts(word, STR("@")) ? str_chr(str_from(word, 1), '@') : STR_NPOS;

		if (server != STR_NPOS)
			word = str_sub(word, 0, server + 1);
		n += space.n + (is_link(word) ? LINK_COST : utf8_graphemes(a, word));
	}
	return n;
}
