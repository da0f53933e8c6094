/*
 * charset_mend.c - text that was read in the wrong encoding before it came here
 *
 * UTF-8 that was read as something else proves itself, run by run.  Of others the whole text must
 * be of no language as it is and of one when the mistake is undone.
 */
#include "extract/charset_mend.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/charset_guess.h"
#include "extract/charset_tables.h"

#define PROOF_LEAST   3 /* bytes of UTF-8 after first ones, in a whole text */
#define TURNS_MOST    3 /* the mistake can be made again and again */
#define SAMPLE_MOST   ((size_t)16 * 1024)
#define SEEN_LEAST    8 /* characters beyond ASCII */
#define POINTS_GOOD   300
#define POINTS_BETTER 250

/* The byte that PAGE shows as CP, or -1; control characters stand for themselves. */
static int
byte_of(enum charset_page page, uint32_t cp)
{
	if (cp < CHARSET_SHOWN && charset_bytes[page][cp] != 0)
		return charset_bytes[page][cp];
	return cp >= 0x80 && cp < 0xA0 ? (int)cp : -1;
}

/* What honest text would have: Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, punctuation; CJK only
 * in twos, because three bytes fit by chance: an accent, a quote and a space do. */
static bool
is_plausible(struct str s)
{
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = utf8_next(s, &at);

		if (cp == 0x2C6 || cp == 0x2DC) /* a mistake made twice shows them */
			continue;
		if (cp < 0xA0 || (cp >= 0x250 && cp < 0x370) || (cp > 0x2122 && cp < 0x3000) ||
		    cp == UTF8_REPLACEMENT || (cp >= 0xD800 && cp < 0xF900) ||
		    (cp >= 0x3000 && s.n < 6))
			return false;
	}
	return true;
}

static bool
follows_latin(struct str s, size_t at)
{
	char c = at == 0 ? ' ' : s.p[at - 1];

	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* The run of characters beyond ASCII at *AT as bytes of PAGE: valid UTF-8 of something plausible?
 * Cyrillic must be right twice, or stand in a Latin word: a capital and a sign can be honest. */
static bool
repaired_run(enum charset_page page, struct str s, size_t *at, struct buf *bytes)
{
	size_t end = *at, least = page == PAGE_1252 || follows_latin(s, *at) ? 2 : 4;

	buf_clear(bytes);
	while (end < s.n && (unsigned char)s.p[end] >= 0x80) {
		size_t next = end;
		int byte = byte_of(page, utf8_next(s, &next));

		if (byte < 0)
			return false;
		buf_putc(bytes, (char)byte);
		end = next;
	}
	if (bytes->n < least || bytes->failed || !utf8_is_valid(buf_str(bytes)) ||
	    !is_plausible(buf_str(bytes)))
		return false;
	*at = end;
	return true;
}

/* "Secretar\u00C3a": of the pair for i with acute the second was a soft hyphen, and is gone. */
static bool
is_lost_i_acute(struct str s, size_t at)
{
	return at > 0 && at + 2 < s.n && s.p[at] == '\xC3' && s.p[at + 1] == '\x83' &&
	       s.p[at - 1] >= 'a' && s.p[at - 1] <= 'z' && s.p[at + 2] >= 'a' && s.p[at + 2] <= 'z';
}

/* S, read as PAGE, is bytes again; false if some character is none of PAGE. */
static bool
as_bytes(enum charset_page page, struct str s, struct buf *out)
{
	buf_clear(out);
	for (size_t at = 0; at < s.n;) {
		uint32_t cp = utf8_next(s, &at);
		int byte = cp < 0x80 ? (int)cp : byte_of(page, cp);

		if (byte < 0)
			return false;
		buf_putc(out, (char)byte);
	}
	return !out->failed;
}

/* All of S, not run by run: nothing but UTF-8 comes out as UTF-8. */
static bool
repair_whole(struct arena *a, struct str *s)
{
	static const enum charset_page pages[] = { PAGE_1252, PAGE_1251 };
	struct buf bytes;

	for (size_t i = 0; i < ARRAY_LEN(pages); i++) {
		buf_init(&bytes, a, s->n + 16);
		if (!as_bytes(pages[i], *s, &bytes) || !utf8_is_valid(buf_str(&bytes)) ||
		    bytes.n - utf8_count(buf_str(&bytes)) < PROOF_LEAST)
			continue;
		*s = buf_str(&bytes);
		return true;
	}
	return false;
}

static struct str
repair_once(struct arena *a, struct str s, int *repaired)
{
	struct buf out, bytes;
	int before = *repaired;

	buf_init(&out, a, s.n + 16);
	buf_init(&bytes, a, s.n + 16);
	for (size_t at = 0; at < s.n;) {
		size_t from = at;

		if ((unsigned char)s.p[at] < 0x80) {
			buf_putc(&out, s.p[at++]);
		} else if (is_lost_i_acute(s, at)) {
			buf_lit(&out, "\xC3\xAD");
			at += 2;
			(*repaired)++;
		} else if (repaired_run(PAGE_1252, s, &at, &bytes) ||
		           repaired_run(PAGE_1251, s, &at, &bytes)) {
			buf_put(&out, buf_str(&bytes));
			(*repaired)++;
		} else {
			while (at < s.n && (unsigned char)s.p[at] >= 0x80)
				at++;
			buf_put(&out, str_sub(s, from, at));
		}
	}
	return *repaired == before || out.failed ? s : buf_str(&out);
}

struct str
charset_repair(struct arena *a, struct str s, int *repaired)
{
	for (int turn = 0; turn < TURNS_MOST; turn++) {
		int before = *repaired;

		/* first bytes of UTF-8 seen as characters: A with tilde and its like, or
		 * Cyrillic */
		if (str_chr(s, '\xC3') == STR_NPOS && str_chr(s, '\xD0') == STR_NPOS)
			break;
		if (repair_whole(a, &s))
			(*repaired)++;
		else
			s = repair_once(a, s, repaired);
		if (*repaired == before)
			break;
	}
	return s;
}

static struct str
read_as(struct arena *a, enum charset_page page, struct str bytes)
{
	struct buf out;

	buf_init(&out, a, bytes.n * 3 + 16);
	for (size_t i = 0; i < bytes.n; i++) {
		unsigned char c = (unsigned char)bytes.p[i];
		uint32_t cp = c < 0x80 ? c : charset_pages[page][c - 128];
		char utf8[4];

		cp = cp == 0 ? UTF8_REPLACEMENT : cp;
		buf_put(&out, (struct str){ utf8, utf8_put(cp, utf8) });
	}
	return buf_str(&out);
}

/* All blocks, or as much as decides. */
static struct str
sample_of(struct arena *a, const struct blocks *blocks)
{
	struct buf out;

	buf_init(&out, a, LIMIT_TEXT_BYTES + LIMIT_BLOCKS);
	for (size_t i = 0; i < blocks->n && out.n < SAMPLE_MOST; i++) {
		buf_put(&out, blocks->item[i].text);
		buf_putc(&out, '\n');
	}
	return buf_str(&out);
}

struct mistake {
	enum charset_page was_read_as, is;
	long points;
};

/* The pair of encodings that makes the most of SAMPLE. */
static struct mistake
likeliest(struct arena *a, struct str sample)
{
	struct mistake best = { .points = 0 };
	struct buf bytes;

	buf_init(&bytes, a, sample.n + 16);
	for (int wrong = 0; wrong < CHARSET_MISREAD; wrong++) {
		if (!as_bytes((enum charset_page)wrong, sample, &bytes))
			continue;
		for (int right = 0; right < CHARSET_MISREAD; right++) {
			size_t seen;
			long points = right == wrong
			                      ? 0
			                      : charset_score(read_as(a, (enum charset_page)right,
			                                              buf_str(&bytes)),
			                                      &seen);

			if (points > best.points)
				best = (struct mistake){ (enum charset_page)wrong,
					                 (enum charset_page)right, points };
		}
	}
	return best;
}

/* Whether SAMPLE was read wrongly, and how. */
static bool
is_mistaken(struct arena *a, struct str sample, struct mistake *m)
{
	size_t seen = 0;
	long points = charset_score(sample, &seen);

	if (seen < SEEN_LEAST || points >= POINTS_GOOD)
		return false;
	*m = likeliest(a, sample);
	return m->points >= POINTS_GOOD && m->points - points >= POINTS_BETTER;
}

/* S as it was; false if some of it never was what the rest was. */
static bool
undo(struct arena *a, const struct mistake *m, struct str *s)
{
	struct buf bytes;

	buf_init(&bytes, a, s->n + 16);
	if (utf8_count(*s) == s->n || !as_bytes(m->was_read_as, *s, &bytes))
		return false;
	*s = read_as(a, m->is, buf_str(&bytes));
	return true;
}

struct str
charset_mend_text(struct arena *a, struct str text, int *repaired)
{
	struct str sample = str_sub(text, 0, text.n < SAMPLE_MOST ? text.n : SAMPLE_MOST);
	size_t line = str_rchr(sample, '\n');
	struct mistake m;

	if (line != STR_NPOS && sample.n < text.n)
		sample = str_sub(sample, 0, line);
	if (!utf8_is_valid(sample) || !utf8_is_valid(text))
		return text;
	if (is_mistaken(a, sample, &m))
		*repaired += undo(a, &m, &text);
	else if (str_chr(text, '\xC3') != STR_NPOS || str_chr(text, '\xD0') != STR_NPOS)
		*repaired += repair_whole(a, &text);
	return text;
}

void
charset_mend(struct arena *a, struct blocks *blocks)
{
	struct mistake m;

	if (!is_mistaken(a, sample_of(a, blocks), &m))
		return;
	for (size_t i = 0; i < blocks->n; i++) {
		struct str text = blocks->item[i].text, again = { 0 };
		struct err ignored = { 0 };

		if (!undo(a, &m, &text) ||
		    !str_from_untrusted(a, text, LIMIT_BLOCK_BYTES, &again, &ignored) ||
		    str_trim(again).n == 0)
			continue;
		blocks->item[i].text = str_trim(again);
		blocks->dropped.repaired++;
	}
}
