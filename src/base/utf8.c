/*
 * utf8.c - decoding is ours (30 lines, fuzzed); normalisation, folding and grapheme breaks are
 * libunistring's, whose tables are those of the Unicode Character Database.
 */
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <uninorm.h>

#include "base/base.h"

/* Length of the sequence that starts with LEAD, 0 for a byte that cannot lead. */
static size_t
sequence_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead <= 0xDF)
		return 2;
	if ((lead & 0xF0) == 0xE0)
		return 3;
	return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

/* The sequence of N bytes at P as a code point, or -1 if it is malformed. */
static int64_t
decode(const unsigned char *p, size_t n)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	uint32_t cp = n == 1 ? p[0] : p[0] & (0x7Fu >> n);

	for (size_t i = 1; i < n; i++) {
		if ((p[i] & 0xC0) != 0x80)
			return -1;
		cp = cp << 6 | (p[i] & 0x3Fu);
	}
	if (cp < least[n] || cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		return -1;
	return cp;
}

/* As utf8_next, but -1 for a malformed byte. */
static int64_t
next_or_bad(struct str s, size_t *at)
{
	size_t n;
	int64_t cp;

	CHECK(*at < s.n);
	n = sequence_length((unsigned char)s.p[*at]);
	cp = n == 0 || n > s.n - *at ? -1 : decode((const unsigned char *)s.p + *at, n);
	*at += cp < 0 ? 1 : n;
	return cp;
}

uint32_t
utf8_next(struct str s, size_t *at)
{
	int64_t cp;

	if (*at < s.n && (unsigned char)s.p[*at] < 0x80)
		return (unsigned char)s.p[(*at)++];
	cp = next_or_bad(s, at);
	return cp < 0 ? UTF8_REPLACEMENT : (uint32_t)cp;
}

size_t
utf8_put(uint32_t cp, char out[4])
{
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp >= 0xD800 && cp <= 0xDFFF)
		return 0;
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	if (cp > 0x10FFFF)
		return 0;
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

bool
utf8_is_valid(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		if ((unsigned char)s.p[at] < 0x80)
			at++;
		else if (next_or_bad(s, &at) < 0)
			return false;
	}
	return true;
}

size_t
utf8_count(struct str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n; n++)
		(void)utf8_next(s, &at);
	return n;
}

/* NFC of S, in A. */
static struct str
normalised(struct arena *a, uninorm_t form, struct str s)
{
	size_t n = 0;
	uint8_t *text;
	struct str out;

	if (s.n == 0)
		return s;
	text = u8_normalize(form, (const uint8_t *)s.p, s.n, NULL, &n);
	CHECK(text != NULL); /* only for lack of memory: the input is valid UTF-8 */
	out = str_dup(a, (struct str){ (const char *)text, n });
	free(text); /* libunistring's own allocation */
	return out;
}

static bool
is_dropped_control(uint32_t cp)
{
	return (cp < 0x20 && cp != '\n' && cp != '\t') || (cp >= 0x7F && cp <= 0x9F) ||
	       cp == 0xFEFF || cp == 0xFFFE || cp == 0xFFFF;
}

/* Characters that NFC leaves as they are whatever other of them stands beside: Latin-1 and its
 * like, Cyrillic, Arabic letters, punctuation, ideographs. */
bool
utf8_is_settled(uint32_t cp)
{
	return cp < 0x300 || (cp >= 0x400 && cp <= 0x482) || (cp >= 0x620 && cp <= 0x64A) ||
	       (cp >= 0x2010 && cp <= 0x2027) || (cp >= 0x3001 && cp <= 0x3003) ||
	       (cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0xAC00 && cp <= 0xD7A3) ||
	       (cp >= 0xFF01 && cp <= 0xFF5E);
}

bool
str_from_untrusted(struct arena *a, struct str bytes, size_t most, struct str *out, struct err *e)
{
	char *text;
	size_t n = 0;
	bool settled = true;

	if (bytes.n > most)
		return err_set(e, ERR_LIMIT, "text of %zu bytes, at most %zu", bytes.n, most);
	text = arena_alloc(a, bytes.n + 1, 1);
	for (size_t at = 0; at < bytes.n;) {
		size_t from = at;
		int64_t cp = next_or_bad(bytes, &at);

		if (cp < 0)
			return err_set(e, ERR_INPUT, "byte %zu is not valid UTF-8", from);
		if (cp == '\r') {
			if (at < bytes.n && bytes.p[at] == '\n')
				continue;
			text[n++] = '\n';
			continue;
		}
		if (is_dropped_control((uint32_t)cp))
			continue;
		settled = settled && utf8_is_settled((uint32_t)cp);
		memcpy(text + n, bytes.p + from, at - from);
		n += at - from;
	}
	*out = (struct str){ text, n };
	if (!settled)
		*out = normalised(a, UNINORM_NFC, *out);
	return true;
}

static bool
is_bidi_control(uint32_t cp)
{
	return (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069);
}

bool
utf8_has_bidi_control(struct str s)
{
	for (size_t at = 0; at < s.n;)
		if (is_bidi_control(utf8_next(s, &at)))
			return true;
	return false;
}

/* What a code point becomes for comparing; 0 drops it. */
static uint32_t
folded(uint32_t cp)
{
	if (cp == 0x2018 || cp == 0x2019 || cp == 0x201B || cp == 0x00B4 || cp == 0x02BC ||
	    cp == 0x0060)
		return '\'';
	if (cp == 0x201C || cp == 0x201D || cp == 0x201E || cp == 0x00AB || cp == 0x00BB)
		return '"';
	if ((cp >= 0x2010 && cp <= 0x2015) || cp == 0x2212)
		return '-';
	if ((cp >= 0x200B && cp <= 0x200F) || cp == 0x00AD || cp == 0xFEFF || is_bidi_control(cp))
		return 0;
	if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Mn))
		return 0;
	return uc_is_property_white_space(cp) ? ' ' : cp;
}

struct str
utf8_fold(struct arena *a, struct str s)
{
	struct str d, view;
	size_t lower_n = 0, n = 0;
	uint8_t *lower;
	char *text;

	if (s.n == 0 || !utf8_is_valid(s))
		return str_lower(a, s);
	d = normalised(a, UNINORM_NFKD, s);
	lower = u8_casefold((const uint8_t *)d.p, d.n, NULL, NULL, NULL, &lower_n);
	CHECK(lower != NULL || lower_n == 0);
	view = (struct str){ (const char *)lower, lower_n };
	text = arena_alloc(a, lower_n * 2 + 1, 1);
	for (size_t at = 0; at < view.n;) {
		uint32_t cp = folded(utf8_next(view, &at));

		if (cp == 0 || (cp == ' ' && (n == 0 || text[n - 1] == ' ')))
			continue;
		n += utf8_put(cp, text + n);
	}
	free(lower); /* libunistring's own allocation */
	while (n > 0 && text[n - 1] == ' ')
		n--;
	return (struct str){ text, n };
}

/* One byte for each of S: 1 where a cluster starts.  u8_grapheme_next() looks at pairs only and
 * would cut an emoji family in three. */
static const char *
cluster_starts(struct arena *a, struct str s)
{
	char *starts = arena_alloc(a, s.n, 1);

	u8_grapheme_breaks((const uint8_t *)s.p, s.n, starts);
	return starts;
}

struct str
utf8_graphemes_prefix(struct arena *a, struct str s, size_t n)
{
	const char *starts = cluster_starts(a, s);
	size_t at = 0;

	for (; at < s.n; at++)
		if (starts[at] && n-- == 0)
			break;
	return str_sub(s, 0, at);
}

size_t
utf8_graphemes(struct arena *a, struct str s)
{
	const char *starts = cluster_starts(a, s);
	size_t n = 0;

	for (size_t at = 0; at < s.n; at++)
		n += starts[at] != 0;
	return n;
}
