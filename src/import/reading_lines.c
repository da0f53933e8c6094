/*
 * reading_lines.c - blocks as lines, in reading order
 *
 * A table is read row by row unless two of its columns hold contact lines: then it is the
 * two-column table of officials, and each column (or each cell, where cells hold whole blocks) is
 * read on its own.
 */
#include "base/utf8.h"
#include "import/reading_build.h"
#include "import/token.h"

#define INDENT_NEAR 3 /* spaces that a line of the right column may stand out */

struct pending { /* a line before its tokens */
	size_t from, to, block;
	bool first;
};

/* A line of zero-width characters alone, as web editors leave them, shows nothing. */
static bool
shows_something(const struct reading *r, size_t from, size_t to)
{
	struct token t;

	return token_next(r->a, r->text, &from, to, &t);
}

/* False where there is nothing to read in the line: it becomes none. */
static bool
add_line(struct reading *r, size_t *cap, struct pending p, int cell, bool cut)
{
	const struct block *b = &r->blocks->item[p.block];
	struct {
		struct line *item;
		size_t n, cap;
	} v = { r->line, r->lines, *cap };
	struct line l = { .from = p.from, .to = p.to, .block = p.block, .first = p.first };

	if (!shows_something(r, p.from, p.to)) {
		reading_claim(r, "", p.from, p.to);
		return false;
	}
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
	return true;
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

/* The spaces before the right column of such a block, by the line where they are fewest. */
static size_t
right_indent(struct str text)
{
	size_t least = text.n;

	while (text.p != NULL && text.n > 0) {
		struct str whole = str_cut(&text, '\n'), l = str_trim(whole);
		size_t at = right_column(l), indent = l.n > 0 ? (size_t)(l.p - whole.p) : 0;

		if (at < l.n && indent + at < least)
			least = indent + at;
	}
	return least;
}

/* The left column of such a block, then the right one; what only the right one has is as far in. */
static size_t
add_side_by_side(struct reading *r, size_t *cap, size_t block, size_t at, int cell)
{
	size_t start = at, indent = right_indent(r->blocks->item[block].text);

	for (int right = 0; right < 2; right++) {
		struct str rest = r->blocks->item[block].text;
		bool first = true;

		for (at = start; rest.p != NULL;) {
			struct str whole = str_cut(&rest, '\n');
			struct str l = str_trim(whole);
			size_t from = at + (l.n == 0 ? 0 : (size_t)(l.p - whole.p));
			bool alone = l.n > 0 && (size_t)(l.p - whole.p) + INDENT_NEAR >= indent;
			size_t cut = alone ? 0 : right_column(l);
			struct str half = right ? str_from(l, cut) : str_trim(str_sub(l, 0, cut));

			from += right ? cut : 0;
			if (half.n > 0 &&
			    add_line(r, cap, (struct pending){ from, from + half.n, block, first },
			             cell, first))
				first = false;
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

		if (trimmed.n > 0 &&
		    add_line(r, cap, (struct pending){ from, from + trimmed.n, block, first }, cell,
		             cut && first))
			first = false;
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

void
reading_add_lines(struct reading *r)
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
