/*
 * reading.c - the ledger is a byte per byte of text
 *
 * A field can rest on several places and a place can support several fields (a name in the summary
 * is evidence of both), so a claim only marks bytes as covered and notes a span; what the marks
 * leave is unplaced.  No recogniser can lose text this way, whatever it does.
 *
 * A table is read row by row unless two of its columns hold contact lines: then it is the
 * two-column table of officials, and each column (or each cell, where cells hold whole blocks) is
 * read on its own.
 */
#include "import/reading.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "import/labels.h"
#include "import/token.h"
#include "import/unflatten.h"
#include "import/unwrap.h"

#define WRAP_WIDTH_MOST  140 /* columns: wider lines are paragraphs, not wrapped text */
#define WRAP_WIDTH_LEAST 40

struct pending { /* a line before its tokens */
	size_t from, to, block;
	bool first;
};

static void
add_line(struct reading *r, size_t *cap, struct pending p, int cell, bool cut)
{
	const struct block *b = &r->blocks->item[p.block];
	struct {
		struct line *item;
		size_t n, cap;
	} v = { r->line, r->lines, *cap };
	struct line l = { .from = p.from, .to = p.to, .block = p.block, .first = p.first };

	l.width = (int)utf8_count(str_sub(r->text, p.from, p.to));
	l.bold = b->bold;
	l.heading = b->kind == BLOCK_HEADING;
	l.item = b->kind == BLOCK_ITEM && p.first;
	l.cell = cell;
	l.cut = cut;
	VEC_PUSH(r->a, &v, l);
	r->line = v.item;
	r->lines = v.n;
	*cap = v.cap;
}

static bool
has_contact(struct str s)
{
	static const struct str cues[] = { STR_INIT("@"),   STR_INIT("fax"),  STR_INIT("tel"),
		                           STR_INIT("tél"), STR_INIT("mail"), STR_INIT("phone") };

	for (size_t i = 0; i < ARRAY_LEN(cues); i++)
		if (str_ifind(s, cues[i]) != STR_NPOS)
			return true;
	return false;
}

/* Where the right column of a line begins, behind three spaces or a tab; S.n if it has none. */
static size_t
right_column(struct str s)
{
	size_t spaces = 0;

	for (size_t i = 1; i < s.n; i++) {
		if (s.p[i] != ' ' && s.p[i] != '\t') {
			if (spaces >= 3)
				return i;
			spaces = 0;
			continue;
		}
		spaces += s.p[i] == '\t' ? 3 : 1;
	}
	return s.n;
}

/* Two officials side by side, as a page flattened to text prints them: most lines of TEXT have two
 * parts, and contacts stand in both. */
static bool
is_side_by_side(struct str text)
{
	size_t lines = 0, parted = 0, labels = 0;
	bool left = false, right = false;

	while (text.n > 0) {
		struct str l = str_trim(str_cut(&text, '\n'));
		size_t at = right_column(l);

		lines += l.n > 0;
		left = left || has_contact(str_sub(l, 0, at));
		if (at == l.n)
			continue;
		parted++;
		right = right || has_contact(str_from(l, at));
		labels += str_ends(str_trim(str_sub(l, 0, at)), STR(":"));
	}
	return lines >= 4 && parted * 10 >= lines * 6 && labels <= 1 && left && right;
}

/* The left column of such a block, then the right one. */
static size_t
add_side_by_side(struct reading *r, size_t *cap, size_t block, size_t at, int cell)
{
	size_t start = at;

	for (int right = 0; right < 2; right++) {
		struct str rest = r->blocks->item[block].text;
		bool first = true;

		for (at = start; rest.p != NULL;) {
			struct str whole = str_cut(&rest, '\n');
			struct str l = str_trim(whole);
			size_t from = at + (l.n == 0 ? 0 : (size_t)(l.p - whole.p));
			size_t cut = right_column(l);
			struct str half = right ? str_from(l, cut) : str_trim(str_sub(l, 0, cut));

			from += right ? cut : 0;
			if (half.n > 0) {
				add_line(r, cap,
				         (struct pending){ from, from + half.n, block, first },
				         cell, first);
				first = false;
			}
			at += whole.n + 1;
		}
	}
	return at;
}

/* Lines of the block whose text starts at AT; returns how far it reaches. */
static size_t
add_block(struct reading *r, size_t *cap, size_t block, size_t at, int cell, bool cut)
{
	struct str rest = r->blocks->item[block].text;
	bool first = true;

	if (r->quote == 0 && is_side_by_side(rest))
		return add_side_by_side(r, cap, block, at, cell);
	while (rest.p != NULL) {
		struct str whole = str_cut(&rest, '\n');
		struct str trimmed = str_trim(whole);
		size_t from;

		if (trimmed.n > 0 && r->quote != 0 && trimmed.p[0] == r->quote) {
			from = at + (size_t)(trimmed.p - whole.p);
			trimmed = str_trim(str_from(trimmed, 1));
			reading_claim(r, "", from, from + 1);
		}
		from = at + (trimmed.n == 0 ? 0 : (size_t)(trimmed.p - whole.p));

		if (trimmed.n > 0) {
			add_line(r, cap, (struct pending){ from, from + trimmed.n, block, first },
			         cell, cut && first);
			first = false;
		}
		at += whole.n + 1;
	}
	return at;
}

/* Blocks FROM to TO are one table: are two of its columns officials? */
static bool
is_table_of_officials(const struct blocks *b, size_t from, size_t to)
{
	int first = 0;

	for (size_t i = from; i < to; i++) {
		if (!has_contact(b->item[i].text) || b->item[i].text.n > 300)
			continue;
		if (first == 0)
			first = b->item[i].col;
		else if (b->item[i].col != first)
			return true;
	}
	return false;
}

/* Do the cells hold whole blocks of an official (three lines and more), not one line each? */
static bool
has_tall_cells(const struct blocks *b, size_t from, size_t to)
{
	int lines = 0, cells = 0;

	for (size_t i = from; i < to; i++) {
		bool same = i > from && b->item[i].row == b->item[i - 1].row &&
		            b->item[i].col == b->item[i - 1].col;

		cells += !same;
		lines += 1;
		for (size_t k = 0; k < b->item[i].text.n; k++)
			lines += b->item[i].text.p[k] == '\n';
	}
	return lines >= 3 * cells;
}

/* One column after the other.  START holds where each block's text begins. */
static void
add_columns(struct reading *r, size_t *cap, const size_t *start, size_t from, size_t to, int *cell)
{
	int most = 0;

	for (size_t i = from; i < to; i++)
		most = r->blocks->item[i].col > most ? r->blocks->item[i].col : most;
	for (int col = 0; col <= most && col <= 64; col++) {
		bool cut = true;

		for (size_t i = from; i < to; i++) {
			if (r->blocks->item[i].col != col && !(col == 64 && most > 64))
				continue;
			*cell += cut;
			(void)add_block(r, cap, i, start[i], *cell, cut);
			cut = false;
		}
	}
}

static void
add_table(struct reading *r, size_t *cap, const size_t *start, size_t from, size_t to, int *cell)
{
	const struct blocks *b = r->blocks;
	bool officials = is_table_of_officials(b, from, to);

	if (officials && !has_tall_cells(b, from, to)) {
		add_columns(r, cap, start, from, to, cell);
		return;
	}
	for (size_t i = from; i < to; i++) {
		bool same = i > from && b->item[i].row == b->item[i - 1].row &&
		            b->item[i].col == b->item[i - 1].col;

		*cell += !same;
		(void)add_block(r, cap, i, start[i], *cell, !same && officials);
	}
}

/* "- " or "> " before most lines: how mail programs quote a bulletin.  0 where there is none. */
static char
quote_mark(const struct reading *r)
{
	static const char marks[] = "->|";

	for (size_t k = 0; k + 1 < sizeof(marks); k++) {
		struct str rest = r->text;
		size_t lines = 0, quoted = 0;

		while (rest.n > 0) {
			struct str l = str_trim(str_cut(&rest, '\n'));

			lines += l.n > 0;
			quoted += l.n > 0 && l.p[0] == marks[k] && (l.n == 1 || l.p[1] == ' ');
		}
		/* a dash may be a bullet, ">" is nothing else */
		if (marks[k] == '>' ? quoted >= 5 : lines >= 12 && quoted * 10 >= lines * 7)
			return marks[k];
	}
	return 0;
}

static void
build_lines(struct reading *r)
{
	const struct blocks *b = r->blocks;
	size_t *start = arena_array(r->a, size_t, b->n + 1);
	size_t cap = 0, to;
	int cell = 0;

	r->quote = quote_mark(r);
	for (size_t i = 0; i < b->n; i++)
		start[i + 1] = start[i] + b->item[i].text.n + 1;
	for (size_t i = 0; i < b->n; i = to) {
		int table = b->item[i].table;

		to = i + 1;
		if (table == 0) {
			(void)add_block(r, &cap, i, start[i], 0, false);
			if (i > 0 && b->item[i - 1].table != 0 && r->lines > 0)
				r->line[r->lines - 1].cut = r->line[r->lines - 1].first;
			continue;
		}
		while (to < b->n && b->item[to].table == table)
			to++;
		add_table(r, &cap, start, i, to, &cell);
	}
}

static void
build_tokens(struct reading *r)
{
	struct {
		struct token *item;
		size_t n, cap;
	} v = { 0 };

	for (size_t i = 0; i < r->lines; i++) {
		size_t at = r->line[i].from;
		struct token t;

		r->line[i].tok = v.n;
		while (token_next(r->a, r->text, &at, r->line[i].to, &t)) {
			t.spaced = t.spaced || v.n == r->line[i].tok;
			t.label = label_word(t.fold);
			VEC_PUSH(r->a, &v, t);
		}
		r->line[i].tok_to = v.n;
	}
	r->tok = v.item;
	r->toks = v.n;
}

static int
int_cmp(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

/* The column at which the document's lines are wrapped, 0 if they are not. */
static int
wrap_width(const struct reading *r)
{
	int *width = arena_array(r->a, int, r->lines + 1);
	size_t n = 0, full = 0;
	int w;

	for (size_t i = 0; i < r->lines; i++)
		if (i + 1 < r->lines && !r->line[i + 1].first)
			width[n++] = r->line[i].width;
	if (n < 3)
		return 0;
	qsort(width, n, sizeof(*width), int_cmp);
	w = width[n - 1 - n / 40]; /* one line of forty may be longer: a link */
	if (width[n - 1] > 2 * WRAP_WIDTH_MOST)
		return 0;
	for (size_t i = 0; i < n; i++)
		full += width[i] * 100 >= w * 75;
	if (full < 3 || full * 5 < n) /* lines of addresses are not wrapped at the longest */
		return 0;
	return w >= WRAP_WIDTH_LEAST && w <= WRAP_WIDTH_MOST ? w : 0;
}

static bool
ends_sentence(const struct reading *r, const struct line *l)
{
	const struct token *t = l->tok_to > l->tok ? &r->tok[l->tok_to - 1] : NULL;

	return t != NULL && t->fold.n == 1 && strchr(".:;!?\")]", t->fold.p[0]) != NULL;
}

static bool
starts_lower(const struct reading *r, const struct line *l)
{
	const struct token *t = l->tok < l->tok_to ? &r->tok[l->tok] : NULL;
	size_t at = t != NULL ? t->from : 0;

	return t != NULL && t->word && uc_is_lower(utf8_next(r->text, &at));
}

/*
 * The same where every line is followed by an empty one, as some mail programs left them: most
 * lines are as wide as the widest.
 */
static int
spaced_width(const struct reading *r)
{
	int *width = arena_array(r->a, int, r->lines + 1), w;
	size_t full = 0, broken = 0;

	for (size_t i = 0; i < r->lines; i++) {
		if (!r->line[i].first || r->line[i].cell != 0)
			return 0;
		width[i] = r->line[i].width;
	}
	if (r->lines < 12)
		return 0;
	qsort(width, r->lines, sizeof(*width), int_cmp);
	w = width[r->lines - 1 - r->lines / 40];
	for (size_t i = 0; i < r->lines; i++) {
		full += width[i] * 100 >= w * 80;
		broken += i + 1 < r->lines && !ends_sentence(r, &r->line[i]) &&
		          r->line[i].width * 100 >= w * 80 && starts_lower(r, &r->line[i + 1]);
	}
	return w >= WRAP_WIDTH_LEAST && w <= WRAP_WIDTH_MOST &&
	                       (full * 100 >= r->lines * 40 || broken >= 3)
	               ? w
	               : 0;
}

static bool
starts_bullet(const struct reading *r, const struct line *l)
{
	const struct token *t = &r->tok[l->tok];

	if (l->item || l->tok == l->tok_to)
		return l->item;
	return !t->word && !t->digits &&
	       (t->fold.n != 1 || strchr("(\"'[@+#", t->fold.p[0]) == NULL);
}

/* "..., President of the": a long line does not end so, nor a sentence in a word in small letters.
 */
static bool
ends_open(const struct reading *r, const struct line *l)
{
	const struct token *t = l->tok_to > l->tok ? &r->tok[l->tok_to - 1] : NULL;
	size_t words = 0;

	if (t == NULL || !t->word || !t->spaced || (unsigned char)t->fold.p[0] >= 0x80 ||
	    !str_eq(str_sub(r->text, t->from, t->to), t->fold))
		return false;
	for (size_t i = l->tok; i < l->tok_to; i++)
		words += r->tok[i].word;
	return (l->width > 60 && t->fold.n <= 3) || (l->width > 75 && words >= 9);
}

/* The widest line of the block of line I: the measure of its paragraph. */
static int
block_width(const struct reading *r, size_t i)
{
	size_t from = i, to = i;
	int w = 0;

	while (from > 0 && !r->line[from].first)
		from--;
	while (to + 1 < r->lines && !r->line[to + 1].first)
		to++;
	for (size_t k = from; k <= to; k++)
		w = r->line[k].width > w ? r->line[k].width : w;
	return w;
}

static void
mark_wraps(struct reading *r)
{
	int spaced = spaced_width(r);
	int w = spaced > 0 ? spaced : wrap_width(r), here = 0;

	for (size_t i = 0; i + 1 < r->lines; i++) {
		struct line *l = &r->line[i];
		const struct line *next = &r->line[i + 1];
		const struct token *t = &r->tok[next->tok];
		int word = next->tok < next->tok_to ? (int)(t->to - t->from) : 0;
		bool full;
		bool flows = starts_lower(r, next) && !ends_sentence(r, l) && l->width > 30;

		if (l->first || i == 0)
			here = spaced > 0 ? spaced : block_width(r, i);
		full = w > 0 && l->width * 100 >= w * 55 && (l->width + 1 + word) * 100 > here * 88;
		if (next->cut || starts_bullet(r, next) || l->cell != next->cell)
			continue;
		if (next->width == 1 || l->width == 1) /* "n": a bullet that lost its font */
			continue;
		if (next->first &&
		    spaced == 0) /* across a page or an empty line: only within a sentence */
			l->wraps = flows && w > 0 && full;
		else
			l->wraps = full || flows || ends_open(r, l);
	}
}

void
reading_build(struct reading *r, struct arena *a, const struct blocks *blocks, struct str text,
              struct casefile *out)
{
	*r = (struct reading){
		.a = a, .text = text, .blocks = blocks, .lang = SIZE_MAX, .out = out
	};
	r->covered = arena_array(a, uint8_t, text.n + 1);
	build_lines(r);
	build_tokens(r);
	mark_wraps(r);
	lines_unwrap(r);
	lines_unflatten(r);
}

bool
token_is(const struct token *t, const char *folded)
{
	for (size_t i = 0; i < t->fold.n; i++)
		if (t->fold.p[i] != folded[i] || folded[i] == '\0')
			return false;
	return folded[t->fold.n] == '\0';
}

bool
tokens_eq(const struct reading *r, size_t from, size_t to, size_t other, size_t other_to)
{
	if (to - from != other_to - other || to <= from)
		return false;
	for (size_t i = 0; i < to - from; i++)
		if (!str_eq(r->tok[from + i].fold, r->tok[other + i].fold))
			return false;
	return true;
}

void
reading_claim(struct reading *r, const char *field, size_t from, size_t to)
{
	struct str s;

	if (from >= to || to > r->text.n)
		return;
	s = str_trim(str_sub(r->text, from, to));
	if (s.n == 0)
		return;
	from = (size_t)(s.p - r->text.p);
	memset(r->covered + from, 1, s.n);
	VEC_PUSH(r->a, &r->out->evidence,
	         (struct evidence){ str_dup(r->a, str_c(field)), from, from + s.n });
}

void
reading_claimf(struct reading *r, size_t from, size_t to, const char *field, ...)
{
	char text[120];
	va_list ap;

	va_start(ap, field);
	(void)vsnprintf(text, sizeof(text), field, ap);
	va_end(ap);
	reading_claim(r, text, from, to);
}

void
reading_claim_line(struct reading *r, const char *field, size_t line)
{
	reading_claim(r, field, r->line[line].from, r->line[line].to);
}

bool
reading_is_claimed(const struct reading *r, size_t line)
{
	return r->covered[r->line[line].from] != 0;
}

void
reading_doubt(struct reading *r, const char *why, const char *field, ...)
{
	char text[120];
	va_list ap;

	va_start(ap, field);
	(void)vsnprintf(text, sizeof(text), field, ap);
	va_end(ap);
	for (size_t i = 0; i < r->out->doubts.n; i++)
		if (str_eq(r->out->doubts.item[i].field, str_c(text)) &&
		    str_eq(r->out->doubts.item[i].why, str_c(why)))
			return;
	VEC_PUSH(r->a, &r->out->doubts,
	         (struct doubt){ str_dup(r->a, str_c(text)), str_dup(r->a, str_c(why)) });
}

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
	return !starts_lower(r, next) || before->digits;
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

/* Uncovered runs of each line become entries of unplaced. */
static void
collect_unplaced(struct reading *r)
{
	for (size_t i = 0; i < r->lines; i++) {
		size_t at = r->line[i].from, end = r->line[i].to;

		while (at < end) {
			size_t from = at;

			while (at < end && r->covered[at] == 0)
				at++;
			if (at > from) {
				struct str s = reading_text(r, from, at);

				if (s.n > 0)
					VEC_PUSH(r->a, &r->out->unplaced, s);
			}
			while (at < end && r->covered[at] != 0)
				at++;
		}
	}
}

static int
evidence_cmp(const void *a, const void *b)
{
	const struct evidence *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->to != y->to ? (x->to < y->to ? -1 : 1) : str_cmp(x->field, y->field);
}

void
reading_finish(struct reading *r)
{
	struct evidences *ev = &r->out->evidence;
	uint32_t *count = arena_array(r->a, uint32_t, r->text.n + 1);
	uint32_t points = 0;
	size_t kept = 0;

	collect_unplaced(r);
	for (size_t i = 0; i < r->text.n; i++) {
		count[i] = points;
		points += ((unsigned char)r->text.p[i] & 0xC0) != 0x80;
	}
	count[r->text.n] = points;
	if (ev->n > 0)
		qsort(ev->item, ev->n, sizeof(*ev->item), evidence_cmp);
	for (size_t i = 0; i < ev->n; i++) {
		struct evidence e = ev->item[i];

		e.from = count[e.from];
		e.to = count[e.to];
		if (kept > 0 && ev->item[kept - 1].from == e.from &&
		    ev->item[kept - 1].to == e.to && str_eq(ev->item[kept - 1].field, e.field))
			continue;
		ev->item[kept++] = e;
	}
	ev->n = kept;
}

void
reading_build_line(struct reading *r, struct arena *a, struct str text)
{
	struct block *b = arena_array(a, struct block, 1);
	struct blocks *one = arena_array(a, struct blocks, 1);

	b->text = text;
	*one = (struct blocks){ .item = b, .n = text.n > 0 };
	reading_build(r, a, one, text, arena_array(a, struct casefile, 1));
}
