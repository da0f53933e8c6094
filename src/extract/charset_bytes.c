/*
 * charset_bytes.c - one step a character, by tables of our own
 *
 * iconv would load a converter from a file when it first meets an encoding, which the sandbox
 * forbids; opening all of them before the seal took longer than reading a document.
 */
#include "extract/charset_bytes.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "extract/charset_tables.h"

#define NONE 0xFFFFFFFFu

struct source {
	struct str s;
	size_t at;
	int table;
	size_t lost;   /* bytes beside the first of what is no character */
	bool controls; /* bytes from 80 to 9F are control characters */
};

static unsigned char
byte_at(const struct source *in, size_t ahead)
{
	return in->at + ahead < in->s.n ? (unsigned char)in->s.p[in->at + ahead] : 0;
}

static uint32_t
next_of_page(struct source *in)
{
	unsigned char c = byte_at(in, 0);
	uint32_t cp = c < 0x80 ? c : charset_pages[in->table][c - 128];

	in->at++;
	return (cp == 0 && c != 0) || (cp >= 0x80 && cp < 0xA0 && !in->controls) ? NONE : cp;
}

/* The character of a pair in TABLE, with what combines with it; 0: none. */
static uint32_t
pair(int table, unsigned int lead, unsigned int trail)
{
	if (lead < 0x81 || lead > 0xFE || trail < 0x40 || trail > 0xFE)
		return 0;
	return charset_doubles[table][(lead - 0x81) * CHARSET_TRAILS + trail - 0x40];
}

/* GB 18030's four bytes: the plane of all other characters by number, the rest by runs. */
static uint32_t
four_bytes(const struct source *in)
{
	unsigned int b0 = byte_at(in, 0), b1 = byte_at(in, 1), b2 = byte_at(in, 2),
		     b3 = byte_at(in, 3), n;
	const struct charset_run *run = charset_gb_runs;

	if (b0 < 0x81 || b1 < 0x30 || b1 > 0x39 || b2 < 0x81 || b2 > 0xFE || b3 < 0x30 || b3 > 0x39)
		return NONE;
	n = (((b0 - 0x81) * 10 + b1 - 0x30) * 126 + b2 - 0x81) * 10 + b3 - 0x30;
	if (n >= 189000)
		return n - 189000 <= 0xFFFFF ? 0x10000 + n - 189000 : NONE;
	while (run[0].cp != 0 && run[1].from <= n)
		run++;
	return run->cp == 0 || n < run->from ? NONE : run->cp + (n - run->from);
}

static uint32_t
next_of_double(struct source *in)
{
	unsigned char lead = byte_at(in, 0), trail = byte_at(in, 1);
	uint32_t cp;

	if (lead < 0x80 || charset_singles[in->table][lead - 128] != 0) {
		in->at++;
		return lead < 0x80 ? lead : charset_singles[in->table][lead - 128];
	}
	if (in->table == DOUBLE_GB18030 && trail >= 0x30 && trail <= 0x39) {
		cp = four_bytes(in);
		in->at += cp == NONE ? 1 : 4;
		return cp;
	}
	cp = pair(in->table, lead, trail);
	in->at += cp == 0 && trail < 0x80 ? 1 : 2;
	in->lost += cp == 0 && trail >= 0x80; /* a pair that is no character, not two bytes */
	return cp == 0 ? NONE : cp;
}

/* A pair of JIS X 0208 is the same character in Shift_JIS, folded into fewer rows. */
static uint32_t
jis_pair(unsigned int row, unsigned int cell)
{
	unsigned int lead = (row - 0x21) / 2 + 0x81, trail = cell + 0x1F;

	if (row < 0x21 || row > 0x7E || cell < 0x21 || cell > 0x7E)
		return 0;
	lead += lead > 0x9F ? 0x40 : 0;
	if (row % 2 == 0)
		trail = cell + 0x7E;
	else if (trail >= 0x7F)
		trail++;
	return pair(DOUBLE_932, lead, trail);
}

static uint32_t
next_of_euc_jp(struct source *in)
{
	unsigned char lead = byte_at(in, 0), trail = byte_at(in, 1);
	uint32_t cp = 0;

	if (lead < 0x80) {
		in->at++;
		return lead;
	}
	if (lead == 0x8E && trail >= 0xA1 && trail <= 0xDF)
		cp = 0xFF61 + (uint32_t)(trail - 0xA1);
	else if (lead >= 0xA1 && trail >= 0xA1)
		cp = jis_pair(lead & 0x7Fu, trail & 0x7Fu);
	in->at += cp == 0 ? 1 : 2;
	return cp == 0 ? NONE : cp;
}

static uint32_t
unit(const struct source *in, size_t ahead, bool big)
{
	unsigned int a = byte_at(in, ahead), b = byte_at(in, ahead + 1);

	return big ? a << 8 | b : b << 8 | a;
}

static uint32_t
next_of_utf16(struct source *in, bool big)
{
	size_t left = in->s.n - in->at;
	uint32_t cp = unit(in, 0, big), low = unit(in, 2, big);

	in->at += left < 2 ? left : 2;
	if (left < 2)
		return NONE;
	if (cp < 0xD800 || cp > 0xDFFF)
		return cp;
	if (cp > 0xDBFF || left < 4 || low < 0xDC00 || low > 0xDFFF)
		return NONE;
	in->at += 2;
	return 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
}

static uint32_t
next_of_utf32(struct source *in, bool big)
{
	size_t left = in->s.n - in->at;
	uint32_t a = unit(in, 0, big), b = unit(in, 2, big);

	in->at += left < 4 ? left : 4;
	if (left < 4 || (big ? a : b) > 0x10)
		return NONE;
	return big ? a << 16 | b : b << 16 | a;
}

static uint32_t
next_of(struct source *in, enum charset_form form)
{
	switch (form) {
	case FORM_DOUBLE:
		return next_of_double(in);
	case FORM_EUC_JP:
		return next_of_euc_jp(in);
	case FORM_UTF16LE:
	case FORM_UTF16BE:
		return next_of_utf16(in, form == FORM_UTF16BE);
	case FORM_UTF32LE:
	case FORM_UTF32BE:
		return next_of_utf32(in, form == FORM_UTF32BE);
	case FORM_PAGE:
	case FORM_ISO_PAGE:
	case FORM_UTF7:
	case FORM_2022_JP:
	case FORM_2022_KR:
	case FORM_2022_CN:
	case FORM_HZ:
		break;
	}
	return next_of_page(in);
}

/* Where it ends. */
static char *
put_character(uint32_t cp, char *to, size_t *bad)
{
	size_t n = cp == NONE ? 0 : utf8_put(cp & 0x1FFFFF, to);

	if (n == 0) {
		(*bad)++;
		return to + utf8_put(UTF8_REPLACEMENT, to);
	}
	to += n;
	return cp >> 21 == 0 ? to : to + utf8_put((cp >> 21) + 0x2FF, to);
}

struct str
charset_bytes_decode(struct arena *a, enum charset_form form, int table, struct str bytes,
                     size_t *bad)
{
	struct source in = { .table = table };
	char *text, *to;

	*bad = 0;
	if (form == FORM_UTF7)
		return charset_utf7(a, bytes, bad);
	in.s = charset_seven_bits(a, bytes, &form, &in.table);
	in.controls = form == FORM_ISO_PAGE;
	text = to = arena_alloc(a, in.s.n * 4 + 8, 1); /* a byte becomes at most three */
	while (in.at < in.s.n) {
		uint32_t cp;

		if (form < FORM_UTF16LE && (unsigned char)in.s.p[in.at] < 0x80) {
			*to++ = in.s.p[in.at++];
			continue;
		}
		cp = next_of(&in, form);
		to = put_character(cp, to, bad);
	}
	*bad += in.lost;
	return (struct str){ text, (size_t)(to - text) };
}
