/*
 * charset_guess.c - letters that follow each other as they do in words
 *
 * A wrong encoding gives letters of one script inside words of another, capitals after small
 * letters, signs inside words, and pairs of letters and rare characters that no word has.
 */
#include "extract/charset_guess.h"

#include "base/utf8.h"

enum script { NO_SCRIPT, LATIN, GREEK, CYRILLIC, ARABIC, EAST_ASIAN, OTHER_SCRIPT };

static enum charset_kind
kind_of(uint32_t cp)
{
	return cp < CHARSET_KNOWN ? (enum charset_kind)charset_known[cp].kind
	                          : charset_kind_asked(cp);
}

static uint32_t
fold(uint32_t cp)
{
	return cp < CHARSET_KNOWN ? charset_known[cp].fold : charset_fold_asked(cp);
}

static enum script
script_of(uint32_t cp)
{
	if (!charset_is_letter(cp))
		return NO_SCRIPT;
	if (cp < 0x250)
		return LATIN;
	if (cp >= 0x370 && cp < 0x400)
		return GREEK;
	if (cp >= 0x400 && cp < 0x530)
		return CYRILLIC;
	if (cp >= 0x600 && cp < 0x700)
		return ARABIC;
	return cp >= 0x3041 ? EAST_ASIAN : OTHER_SCRIPT;
}

static bool
is_known(uint32_t before, uint32_t cp)
{
	uint64_t want = charset_pair(before, cp);
	size_t from = 0, to = charset_pairs_n;

	while (from < to) {
		size_t middle = from + (to - from) / 2;

		if (charset_pairs[middle] == want)
			return true;
		if (charset_pairs[middle] < want)
			from = middle + 1;
		else
			to = middle;
	}
	return false;
}

/* Signs that printed text has, where it has them. */
static int
symbol_points(uint32_t cp, uint32_t before, uint32_t after)
{
	bool b = charset_is_letter(before), f = charset_is_letter(after);

	switch (cp) {
	case 0x2018:
	case 0x201C:
	case 0xAB:
	case 0xBF:
	case 0xA1:
		return b ? -3 : 4;
	case 0x2019:
		return 4;
	case 0x201D:
	case 0xBB:
	case 0x201E:
		return b && f ? -3 : 4;
	case 0x2013:
	case 0x2014:
	case 0x2026:
	case 0x2022:
		return b && f ? 1 : 4;
	case 0xA0:
	case 0xB0:
	case 0xBA:
	case 0xAA:
	case 0x20AC:
	case 0xA3:
	case 0xA7:
	case 0xA9:
	case 0xB7:
	case 0x2116:
	case 0x60C:
	case 0x61B:
	case 0x61F:
		return b && f ? -3 : 2;
	default:
		return b && f ? -5 : -1;
	}
}

static bool
is_small_ascii(uint32_t cp)
{
	return cp >= 'a' && cp <= 'z';
}

static int
east_asian_points(uint32_t cp, uint32_t before, uint32_t after)
{
	int p = is_known(0, cp) ? 5 : 0;

	if (cp >= 0x3041 && cp <= 0x30FF)
		p = 6; /* kana decide for Japanese */
	if (is_small_ascii(before) || is_small_ascii(after))
		p -= 7;
	return p;
}

static int
letter_points(uint32_t cp, uint32_t before, uint32_t after)
{
	enum charset_kind k = kind_of(cp), b = kind_of(before), f = kind_of(after);
	enum script own = script_of(cp), left = script_of(before), right = script_of(after);
	int p = 0;

	p += is_known(fold(before), fold(cp)) ? 3 : -1;
	p += is_known(fold(cp), fold(after)) ? 3 : -1;
	if (k == CHARSET_CAPITAL && b == CHARSET_SMALL)
		p -= 5;
	if (k == CHARSET_SMALL && b == CHARSET_CAPITAL && f == CHARSET_CAPITAL)
		p -= 4;
	if ((left != NO_SCRIPT && left != own) || (right != NO_SCRIPT && right != own))
		p -= 6;
	return p;
}

/* One character beyond ASCII, standing between two others. */
static int
points(uint32_t cp, uint32_t before, uint32_t after)
{
	if (cp == UTF8_REPLACEMENT || cp < 0xA0 || (cp >= 0xE000 && cp < 0xF900))
		return -20;
	if (cp >= 0xFF61 && cp <= 0xFF9F) /* half-width kana: any bytes can become them */
		return -4;
	if (charset_is_ideograph(cp))
		return east_asian_points(cp, before, after);
	if ((cp >= 0x3000 && cp <= 0x303F) || (cp >= 0xFF00 && cp <= 0xFF60))
		return charset_is_ideograph(before) || charset_is_ideograph(after) ? 5 : -1;
	if (cp >= 0x3041)
		return -5;
	return charset_is_letter(cp) ? letter_points(cp, before, after)
	                             : symbol_points(cp, before, after);
}

long
charset_score(struct str text, size_t *seen)
{
	uint32_t before = ' ';
	long sum = 0;
	size_t n = 0;

	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at), after;
		size_t peek = at;

		if (cp < 0x80) {
			before = cp;
			continue;
		}
		after = peek < text.n ? utf8_next(text, &peek) : ' ';
		sum += points(cp, before, after);
		n++;
		before = cp;
	}
	*seen = n;
	return n == 0 ? 0 : sum * 100 / (long)n;
}
