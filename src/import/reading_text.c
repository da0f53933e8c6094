/*
 * reading_text.c - what stands between two places, as a reader sees it
 *
 * White space is folded, the marks that mail programs quote with and the hyphens of broken words
 * are undone: a field's text never shows how its document was laid out.
 */
#include "base/limits.h"
#include "base/utf8.h"
#include "import/reading_build.h"

/* Bytes of the white space at AT, 0 for none. */
static size_t
space_at(struct str s, size_t at)
{
	size_t next = at;
	uint32_t cp = utf8_next(s, &next);

	if (cp <= ' ' || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
	    cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000)
		return next - at;
	return 0;
}

static struct str
folded_space(struct arena *a, struct str s)
{
	char *out = arena_alloc(a, s.n + 1, 1);
	size_t n = 0;

	for (size_t at = 0; at < s.n;) {
		size_t k = space_at(s, at);

		if (k > 0) {
			if (n > 0 && out[n - 1] != ' ')
				out[n++] = ' ';
			at += k;
			continue;
		}
		out[n++] = s.p[at++];
	}
	while (n > 0 && out[n - 1] == ' ')
		n--;
	return (struct str){ out, n };
}

/* Without the marks of quotation at the starts of its lines. */
static struct str
unquoted(const struct reading *r, struct str s)
{
	char *out = arena_alloc(r->a, s.n + 1, 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++)
		if (i == 0 || s.p[i - 1] != '\n' || s.p[i] != r->quote)
			out[n++] = s.p[i];
	return (struct str){ out, n };
}

struct str
reading_text(const struct reading *r, size_t from, size_t to)
{
	struct str s = from >= to ? (struct str){ 0 } : str_sub(r->text, from, to);

	return r->quote == 0 ? folded_space(r->a, s) : folded_space(r->a, unquoted(r, s));
}

size_t
reading_line_of(const struct reading *r, size_t at)
{
	size_t low = 0, high = r->lines;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->line[middle].tok_to <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct str
reading_line(const struct reading *r, size_t line)
{
	return reading_text(r, r->line[line].from, r->line[line].to);
}

/* "ill-" + "treatment" keeps its hyphen where the document writes it elsewhere within a line. */
static bool
keeps_hyphen(const struct reading *r, const struct line *l, const struct line *next)
{
	const struct token *before = &r->tok[l->tok_to - 2], *after = &r->tok[next->tok];

	for (size_t i = 0; i + 2 < r->toks; i++)
		if (str_eq(r->tok[i].fold, before->fold) && token_is(&r->tok[i + 1], "-") &&
		    str_eq(r->tok[i + 2].fold, after->fold) && !r->tok[i + 2].spaced)
			return true;
	return !line_starts_lower(r, next) || before->digits;
}

struct str
reading_paragraph(const struct reading *r, size_t from, size_t to)
{
	struct buf b;

	buf_init(&b, r->a, LIMIT_TEXT_BYTES);
	for (size_t i = from; i < to; i++) {
		const struct line *l = &r->line[i];
		struct str s = str_sub(r->text, l->from, l->to);
		bool hyphen = i + 1 < to && l->tok_to >= l->tok + 2 && s.n > 1 &&
		              s.p[s.n - 1] == '-' && r->tok[l->tok_to - 2].word &&
		              !r->tok[l->tok_to - 1].spaced &&
		              r->line[i + 1].tok < r->line[i + 1].tok_to;

		if (hyphen && !keeps_hyphen(r, l, &r->line[i + 1]))
			s = str_sub(s, 0, s.n - 1);
		buf_put(&b, s);
		if (!hyphen && i + 1 < to)
			buf_putc(&b, ' ');
	}
	return folded_space(r->a, buf_str(&b));
}

size_t
reading_paragraph_end(const struct reading *r, size_t from, size_t to)
{
	while (from + 1 < to && r->line[from].wraps)
		from++;
	return from + 1 < to ? from + 1 : to;
}
