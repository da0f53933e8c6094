/*
 * gather.c - text of every format, cleaned alike
 *
 * Residue is what a word processor's field and bookmark machinery leaves in text that passed
 * through a converter: the seeds carry "[bookmark: _GoBack]" and "[bookmark: Text17]", old files
 * carry HYPERLINK "mailto:..." before the address itself.
 */
#include "extract/gather.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/charset.h"

#define NOTE_MOST 1000 /* bytes */

/* Bytes of residue at the start of S, or 0. */
static size_t
residue_at(struct str s)
{
	struct str most = str_sub(s, 0, s.n < 300 ? s.n : 300);
	size_t end, quote;

	if (str_istarts(s, STR("[bookmark:"))) {
		end = str_chr(most, ']');
		return end == STR_NPOS || str_chr(str_sub(s, 0, end), '\n') != STR_NPOS ? 0
		                                                                        : end + 1;
	}
	if (!str_starts(s, STR("HYPERLINK \"")))
		return 0;
	quote = str_chr(str_from(most, 11), '"');
	if (quote == STR_NPOS || str_chr(str_sub(s, 0, 11 + quote), '\n') != STR_NPOS)
		return 0;
	end = 11 + quote + 1;
	while (end < s.n && s.p[end] == ' ')
		end++;
	return end;
}

/* Symbol fonts put their glyphs at U+F000..F0FF: Wingdings n, l, v, q and the like are bullets. */
static bool
is_symbol_bullet(uint32_t cp)
{
	return cp >= 0xF020 && cp <= 0xF0FF;
}

struct str
gather_clean(struct arena *a, struct str s, int *residue)
{
	struct buf out;

	buf_init(&out, a, s.n + 1);
	for (size_t at = 0; at < s.n;) {
		size_t from = at, skip = residue_at(str_from(s, at));
		uint32_t cp;

		if (skip > 0) {
			at += skip;
			(*residue)++;
			continue;
		}
		cp = utf8_next(s, &at);
		if (cp == '\n')
			while (out.n > 0 && (out.p[out.n - 1] == ' ' || out.p[out.n - 1] == '\t'))
				out.n--;
		if (cp == 0xAD)
			continue; /* where a word may be broken, no part of it */
		if (is_symbol_bullet(cp))
			buf_lit(&out, "\xE2\x80\xA2");
		else
			buf_put(&out, str_sub(s, from, at));
	}
	return str_trim(buf_str(&out));
}

bool
gather_add(struct gather *g, struct block b, struct err *e)
{
	struct str text = { 0 };
	int before = g->blocks.dropped.residue, repaired = 0;

	/* before control characters go: UTF-8 that was read as Latin-1 has them */
	if (utf8_is_valid(b.text))
		b.text = charset_repair(g->a, b.text, &repaired);
	if (!str_from_untrusted(g->a, b.text, LIMIT_BLOCK_BYTES, &text, e))
		return false;
	text = charset_repair(g->a, text, &repaired);
	g->blocks.dropped.repaired += repaired;
	b.text = gather_clean(g->a, text, &g->blocks.dropped.residue);
	/* what stood around the residue may now combine */
	if ((repaired > 0 || g->blocks.dropped.residue > before) &&
	    !str_from_untrusted(g->a, b.text, LIMIT_BLOCK_BYTES, &b.text, e))
		return false;
	if (b.text.n == 0)
		return true;
	g->bytes += b.text.n;
	if (b.text.n > LIMIT_BLOCK_BYTES)
		return err_set(e, ERR_LIMIT, "a paragraph has more than %d bytes",
		               LIMIT_BLOCK_BYTES);
	if (g->bytes > LIMIT_TEXT_BYTES)
		return err_set(e, ERR_LIMIT, "the document holds more than %d bytes of text",
		               LIMIT_TEXT_BYTES);
	if (g->blocks.n == LIMIT_BLOCKS)
		return err_set(e, ERR_LIMIT, "the document has more than %d paragraphs",
		               LIMIT_BLOCKS);
	if (b.page > LIMIT_PAGES)
		return err_set(e, ERR_LIMIT, "the document has more than %d pages", LIMIT_PAGES);
	VEC_PUSH(g->a, &g->blocks, b);
	return true;
}

void
gather_note(struct gather *g, enum block_note_kind kind, struct str text)
{
	struct block_note note = { .kind = kind };
	struct err ignored = { 0 };

	if (g->blocks.notes.n < LIMIT_NOTES &&
	    str_from_untrusted(g->a, text, NOTE_MOST, &note.text, &ignored) &&
	    (note.text = str_trim(note.text)).n > 0)
		VEC_PUSH(g->a, &g->blocks.notes, note);
}
