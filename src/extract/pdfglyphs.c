/*
 * pdfglyphs.c - where a word ends on paper
 *
 * Poppler joins what one line of a page holds, and gives a space only where its own line has one:
 * "Minister of Public SecurityAmbassador" of two columns of a table.  The boxes show the gap.
 */
#include "extract/pdfglyphs.h"

#include <unictype.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/pdfligatures.h"

#define APART_PART  0.25 /* of a line's height: a gap that no letters of one word have */
#define NARROW_PART 0.23 /* of the font: a gap that is no space beside an East Asian character */
#define JOINED_PART 0.15 /* of the font: less is no space between two words */
#define RAISED_PART 0.8  /* of the size beside it: the mark of a note is smaller */
#define MARKS_MOST  1000 /* that stand alone on a page: each is compared with all its letters */
#define MARK_PART   0.3  /* of its height: how far from its letter a sign may stand */

#define FAR 1e6

bool
pdfglyphs_is_mark(uint32_t cp)
{
	return cp >= 0x202A && cp <= 0x202E;
}

bool
pdfglyphs_is_rtl(uint32_t cp)
{
	return (cp >= 0x590 && cp <= 0x8FF && !(cp >= 0x660 && cp <= 0x669) &&
	        !(cp >= 0x6F0 && cp <= 0x6F9)) ||
	       (cp >= 0xFB1D && cp <= 0xFEFC);
}

static bool
is_separator(uint32_t cp)
{
	return cp <= ' ' || cp == 0xA0 || cp == 0x3000;
}

static bool
is_east_asian(uint32_t cp)
{
	return (cp >= 0x3040 && cp <= 0x30FF) || (cp >= 0x3400 && cp <= 0x9FFF);
}

static bool
is_combining(uint32_t cp)
{
	return uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_Mn);
}

/* Between G[0] and G[2] the space G[1] is only what a typesetter leaves between two scripts. */
static bool
is_script_gap(const struct pdf_glyph *g)
{
	bool before = is_east_asian(g[0].cp), after = is_east_asian(g[2].cp);

	if (g[0].cp == '.' || g[0].cp == ')')
		return false; /* "1. " before an item */
	return before != after && !is_separator(g[0].cp) && !is_separator(g[2].cp) &&
	       g[2].x0 - g[0].x1 >= 0 && g[2].x0 - g[0].x1 < g[0].size * NARROW_PART;
}

/* The boxes of two characters that follow each other are no neighbours. */
static bool
is_apart(const struct pdf_glyph *a, const struct pdf_glyph *b)
{
	double h = a->y1 - a->y0 < b->y1 - b->y0 ? a->y1 - a->y0 : b->y1 - b->y0;
	double gap = a->x1 <= b->x0 ? b->x0 - a->x1 : a->x0 - b->x1;

	return gap > h * APART_PART || b->y0 > a->y1 || b->y1 < a->y0;
}

/* The box of a reversed word's characters, so that each has its own. */
static void
turn_boxes(struct pdf_glyph *g, size_t n)
{
	for (size_t i = 0; i < n / 2; i++) {
		struct pdf_glyph a = g[i], *b = &g[n - 1 - i];

		g[i] = *b;
		g[i].cp = a.cp;
		a.cp = b->cp;
		*b = a;
	}
}

/* MARK is a digit, smaller and higher than what it stands beside. */
static bool
is_raised(const struct pdf_glyph *beside, const struct pdf_glyph *mark)
{
	return mark->cp >= '0' && mark->cp <= '9' && mark->size > 0 &&
	       mark->size < beside->size * RAISED_PART &&
	       mark->y0 + mark->y1 < beside->y0 + beside->y1 && mark->y1 > beside->y0;
}

/* All of the word so far is raised beside NOW. */
static bool
was_raised(const struct pdf_glyph *g, size_t from, size_t to, const struct pdf_glyph *now)
{
	for (size_t i = from; i < to; i++)
		if (!is_raised(now, &g[i]))
			return false;
	return true;
}

static void
end_word(struct arena *a, struct pdf_glyph *g, struct pdf_spans *words, size_t from, size_t to,
         bool raised)
{
	bool rtl = false;

	if (from == to)
		return;
	for (size_t i = from; i < to; i++)
		rtl = rtl || pdfglyphs_is_rtl(g[i].cp);
	if (rtl)
		turn_boxes(g + from, to - from);
	VEC_PUSH(a, words, (struct pdf_span){ .from = from, .to = to, .raised = raised });
}

/* NEXT stands right at the left of BEFORE, in its line. */
static bool
are_joined(const struct pdf_glyph *before, const struct pdf_glyph *next)
{
	double gap = before->x0 - next->x1;

	return gap < before->size * JOINED_PART && gap > -before->size * JOINED_PART &&
	       next->y0 < before->y1 && next->y1 > before->y0;
}

/* No word begins with a vowel sign: what does goes on from the word before, where Poppler saw a
 * space at the sign's own box. */
static void
join_parts(const struct pdf_glyph *g, struct pdf_spans *words)
{
	size_t n = 0;

	for (size_t i = 0; i < words->n; i++) {
		struct pdf_span s = words->item[i], *last = n > 0 ? &words->item[n - 1] : NULL;

		if (last != NULL && last->to == s.from && s.to > s.from + 1 &&
		    is_combining(g[s.from].cp) && pdfglyphs_is_rtl(g[s.from + 1].cp) &&
		    are_joined(&g[last->to - 1], &g[s.from]))
			last->to = s.to;
		else
			words->item[n++] = s;
	}
	words->n = n;
}

/* Spans of what is left of G when white space is taken out; *N is how much. */
static struct pdf_spans
spans_of(struct arena *a, struct pdf_glyph *g, size_t *n)
{
	struct pdf_spans words = { 0 };
	size_t start = 0, to = 0;
	bool raised = false; /* the word that is being read */

	for (size_t i = 0; i < *n; i++) {
		struct pdf_glyph now = g[i];

		if (is_separator(now.cp)) {
			if (to > start && i + 1 < *n && now.cp == ' ' && g[i - 1].cp != ' ' &&
			    is_script_gap(&g[i - 1]))
				continue;
			end_word(a, g, &words, start, to, raised);
			start = to;
			raised = false;
			continue;
		}
		if (to > start && is_raised(&g[to - 1], &now)) {
			end_word(a, g, &words, start, to, raised);
			start = to;
			raised = true;
		} else if (to > start && was_raised(g, start, to, &now)) {
			end_word(a, g, &words, start, to, true);
			start = to;
			raised = false;
		} else if (to > start && is_apart(&g[to - 1], &now) && g[i - 1].cp != ' ') {
			end_word(a, g, &words, start, to, raised);
			start = to;
			raised = false;
		}
		g[to++] = now;
	}
	end_word(a, g, &words, start, to, raised);
	*n = to;
	join_parts(g, &words);
	return words;
}

static bool
is_only_marks(const struct pdf_glyph *g, const struct pdf_span *s)
{
	for (size_t i = s->from; i < s->to; i++)
		if (!is_combining(g[i].cp))
			return false;
	return true;
}

/* How far M stands from the letter beside, over or under it; of another line: too far. */
static double
off_from(const struct pdf_glyph *letter, const struct pdf_glyph *m)
{
	double x = (m->x0 + m->x1) / 2, y = (m->y0 + m->y1) / 2;

	if (y < letter->y0 || y > letter->y1)
		return FAR;
	return x < letter->x0 ? letter->x0 - x : x > letter->x1 ? x - letter->x1 : 0;
}

/* The letter that M stands over or under, or next to; NULL: none. */
static const struct pdf_glyph *
letter_of(const struct pdf_glyph *g, const struct pdf_spans *words, const struct pdf_glyph *m)
{
	double best = (m->y1 - m->y0) * MARK_PART;
	const struct pdf_glyph *letter = NULL;

	if (m > g && !is_combining(m[-1].cp) && off_from(&m[-1], m) < best)
		return m - 1; /* which it follows in the text */

	for (size_t i = 0; i < words->n; i++) {
		if (is_only_marks(g, &words->item[i]))
			continue;
		for (size_t k = words->item[i].from; k < words->item[i].to; k++) {
			if (is_combining(g[k].cp) || off_from(&g[k], m) >= best)
				continue;
			best = off_from(&g[k], m);
			letter = &g[k];
		}
	}
	return letter;
}

/* Signs by the letter they belong to: of the glyph i the first is HEAD[i] - 1, then NEXT. */
struct marks {
	size_t *head, *next;
};

static struct marks
place_marks(struct arena *a, const struct pdf_glyph *g, size_t n, struct pdf_spans *words)
{
	struct marks m = { arena_array(a, size_t, n), arena_array(a, size_t, n) };
	size_t most = 0;

	for (size_t i = 0; i < words->n && most < MARKS_MOST; i++) {
		struct pdf_span *s = &words->item[i];

		if (!is_only_marks(g, s) || s->to - s->from > 4)
			continue;
		for (size_t k = s->to; k-- > s->from; most++) {
			const struct pdf_glyph *letter = letter_of(g, words, &g[k]);

			s->gone = letter != NULL;
			if (letter == NULL)
				break;
			m.next[k] = m.head[letter - g];
			m.head[letter - g] = k + 1;
		}
	}
	return m;
}

static void
put(struct buf *b, uint32_t cp)
{
	char text[4];

	buf_put(b, (struct str){ text, utf8_put(cp, text) });
}

static void
grow(struct pdf_word *w, const struct pdf_glyph *g)
{
	w->x0 = g->x0 < w->x0 ? g->x0 : w->x0;
	w->y0 = g->y0 < w->y0 ? g->y0 : w->y0;
	w->x1 = g->x1 > w->x1 ? g->x1 : w->x1;
	w->y1 = g->y1 > w->y1 ? g->y1 : w->y1;
}

void
pdfglyphs_cut(struct arena *a, struct pdf_glyph *g, size_t n, struct pdf_page *page)
{
	struct pdf_spans words = spans_of(a, g, &n);
	struct marks marks;

	pdfligatures_turn(a, g, &words);
	marks = place_marks(a, g, n, &words);
	for (size_t i = 0; i < words.n; i++) {
		const struct pdf_span *s = &words.item[i];
		const struct pdf_glyph *first = &g[s->from];
		struct pdf_word w = { .x0 = first->x0,
			              .y0 = first->y0,
			              .x1 = first->x1,
			              .y1 = first->y1,
			              .bold = first->bold,
			              .raised = s->raised,
			              .size = first->size };
		struct buf text;

		if (s->gone)
			continue;
		buf_init(&text, a, LIMIT_BLOCK_BYTES);
		for (size_t k = s->from; k < s->to; k++) {
			put(&text, g[k].cp);
			for (size_t m = marks.head[k]; m > 0; m = marks.next[m - 1])
				put(&text, g[m - 1].cp);
			grow(&w, &g[k]);
		}
		w.text = text.failed ? (struct str){ 0 } : buf_str(&text);
		if (w.text.n > 0)
			VEC_PUSH(a, page, w);
	}
}
