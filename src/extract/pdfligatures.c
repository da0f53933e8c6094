/*
 * pdfligatures.c - which pairs of alef and lam are one sign
 *
 * A typesetter rounds where it puts a sign, which moves the edges of its box, but not the middle
 * at which Poppler divides it: the left half, the lam's as it is read, has exactly the width that
 * the left half of the same sign has elsewhere.
 */
#include "extract/pdfligatures.h"

#include <stdlib.h>

#define ALEF 0x627
#define LAM  0x644
#define WAW  0x648
#define FEH  0x641
#define BEH  0x628
#define KAF  0x643

#define EXACT_EMS    0.0006 /* widths of one sign differ by no more */
#define HALVES_EMS   0.03   /* the two halves of a sign do, which rounding moves */
#define SINGLE_LEAST 8      /* lams of one font whose widths tell what is usual */
#define OTHER_EMS    0.003  /* a width that differs by more is another */

enum kind {
	SINGLE,      /* a lam of its own, but for few */
	HALF,        /* of a ligature */
	HALF_JOINED, /* of the other form, to which the letter before it is joined */
	DOUBTFUL     /* after an alef */
};

struct lam {
	enum kind kind;
	uint32_t font;
	double width; /* in ems */
	size_t at;    /* of an alef before it, where it is doubtful */
	bool joined;  /* a letter before that alef is joined to it */
	double off;   /* how much narrower than that alef */
	bool article; /* counted as a single one, too */
};

struct lams {
	struct lam *item;
	size_t n, cap;
};

static bool
is_alef(uint32_t cp)
{
	return cp == ALEF || cp == 0x622 || cp == 0x623 || cp == 0x625;
}

static bool
is_lam_alef(const struct pdf_glyph *g)
{
	return g[0].cp == LAM && is_alef(g[1].cp);
}

static bool
is_alef_lam(const struct pdf_glyph *g)
{
	return is_alef(g[0].cp) && g[1].cp == LAM;
}

/* What stands before the article: "and", "then", "by", "as". */
static bool
is_prefix(uint32_t cp)
{
	return cp == WAW || cp == FEH || cp == BEH || cp == KAF;
}

/* The letters FROM..TO may stand before the article. */
static bool
are_prefixes(const struct pdf_glyph *g, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (!is_prefix(g[i].cp))
			return false;
	return true;
}

/* The word W holds, at I, the two the wrong way round, whatever their boxes are. */
static bool
is_certain(const struct pdf_glyph *g, const struct pdf_span *w, size_t i)
{
	size_t left = w->to - i;

	if (i > w->from && (is_alef(g[i - 1].cp) || g[i - 1].cp == LAM))
		return true; /* no word has two alefs in a row, and a lam would be turned, too */
	if (i == w->from)
		return left == 2; /* "no" */
	if (i == w->from + 1 && left == 2 && (g[i - 1].cp == WAW || g[i - 1].cp == FEH))
		return true; /* "and no" */
	/* alef and two lams are those of the article, and not at the end */
	return left > 2 && g[i + 2].cp == LAM && (left == 3 || !are_prefixes(g, w->from, i));
}

/* No other order is on the page, and of one pair it is certain that it was turned round for the
 * two alefs that stand in a row. */
static bool
has_turned(const struct pdf_glyph *g, const struct pdf_spans *words)
{
	bool certain = false;

	for (size_t k = 0; k < words->n; k++) {
		const struct pdf_span *w = &words->item[k];

		for (size_t i = w->from; i + 1 < w->to; i++) {
			if (is_lam_alef(&g[i]) && (i + 2 == w->to || g[i + 2].cp != LAM))
				return false;
			certain = certain ||
			          (i > w->from && is_alef_lam(&g[i]) && is_alef(g[i - 1].cp));
		}
	}
	return certain;
}

/* A letter joins the one after it. */
static bool
is_joining(uint32_t cp)
{
	static const uint32_t not [] = { 0x621, 0x622, 0x623, 0x624, 0x625, 0x627, 0x629,
		                         0x62F, 0x630, 0x631, 0x632, 0x648, 0x649 };

	for (size_t i = 0; i < ARRAY_LEN(not ); i++)
		if (cp == not [i])
			return false;
	return cp > 0x620 && cp < 0x64B;
}

static double
width_of(const struct pdf_glyph *g)
{
	return g->size > 0 ? (g->x1 - g->x0) / g->size : 0;
}

/* The lam at I of the word W. */
static struct lam
lam_of(const struct pdf_glyph *g, const struct pdf_span *w, size_t i)
{
	struct lam l = { .kind = SINGLE, .font = g[i].font, .width = width_of(&g[i]) };

	if (i == w->from || !is_alef(g[i - 1].cp))
		return l;
	l.off = width_of(&g[i - 1]) - l.width;
	l.at = i - 1;
	l.joined = l.at > w->from && is_joining(g[l.at - 1].cp);
	l.kind = !is_certain(g, w, l.at) ? DOUBTFUL : l.joined ? HALF_JOINED : HALF;
	l.article = l.kind == DOUBTFUL && l.at == w->from && g[l.at].cp == ALEF;
	return l;
}

/* All lams that begin a group of joined letters, as those after an alef do. */
static struct lams
lams_of(struct arena *a, const struct pdf_glyph *g, const struct pdf_spans *words)
{
	struct lams lams = { 0 };

	for (size_t k = 0; k < words->n; k++) {
		const struct pdf_span *w = &words->item[k];

		for (size_t i = w->from; i < w->to; i++) {
			struct lam l;

			if (g[i].cp != LAM || (i > w->from && is_joining(g[i - 1].cp)))
				continue;
			l = lam_of(g, w, i);
			VEC_PUSH(a, &lams, l);
			if (l.article) {
				l.kind = SINGLE;
				VEC_PUSH(a, &lams, l);
			}
		}
	}
	return lams;
}

static int
by_width(const void *a, const void *b)
{
	const struct lam *x = a, *y = b;

	if (x->font != y->font)
		return x->font > y->font ? 1 : -1;
	if (x->kind != y->kind)
		return x->kind > y->kind ? 1 : -1;
	return (x->width > y->width) - (x->width < y->width);
}

/* The first lam of a font and kind that is wider than this. */
static size_t
first_wider(const struct lams *lams, const struct lam *than)
{
	size_t low = 0, high = lams->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (by_width(&lams->item[mid], than) > 0)
			high = mid;
		else
			low = mid + 1;
	}
	return low;
}

/* How many lams of a KIND are as wide as L, in its font; BY is what counts as wide. */
static size_t
count(const struct lams *lams, const struct lam *l, enum kind kind, double by)
{
	struct lam least = { .kind = kind, .font = l->font, .width = l->width - by };
	struct lam most = { .kind = kind, .font = l->font, .width = l->width + by };

	return first_wider(lams, &most) - first_wider(lams, &least);
}

/* L and the alef before it are of one width, but for BY. */
static bool
is_even(const struct lam *l, double by)
{
	return l->off > -by && l->off < by;
}

/* No lam of its own has the width of L in a font that all are of one width in: nothing was rounded
 * there. */
static bool
is_odd(const struct lams *lams, const struct lam *l)
{
	struct lam least = { .kind = SINGLE, .font = l->font, .width = -1 };
	size_t from = first_wider(lams, &least), n = count(lams, l, SINGLE, 99);
	double low, high;

	if (n < SINGLE_LEAST || !is_even(l, EXACT_EMS))
		return false;
	low = lams->item[from + n / 8].width;
	high = lams->item[from + n - 1 - n / 8].width;
	return high - low < EXACT_EMS * 2 &&
	       (l->width < low - OTHER_EMS || l->width > high + OTHER_EMS);
}

/* The boxes say that L is the half of a sign. */
static bool
is_half(const struct lams *lams, const struct lam *l)
{
	size_t single = count(lams, l, SINGLE, EXACT_EMS) - (l->article ? 1 : 0);
	size_t half = count(lams, l, l->joined ? HALF_JOINED : HALF, EXACT_EMS);

	return is_even(l, HALVES_EMS) && (half > 0 ? half > single : is_odd(lams, l));
}

void
pdfligatures_turn(struct arena *a, struct pdf_glyph *g, const struct pdf_spans *words)
{
	struct lams lams;

	if (!has_turned(g, words))
		return;
	lams = lams_of(a, g, words);
	if (lams.n > 0)
		qsort(lams.item, lams.n, sizeof(*lams.item), by_width);
	for (size_t i = 0; i < lams.n; i++) {
		const struct lam *l = &lams.item[i];

		if (l->kind == SINGLE || (l->kind == DOUBTFUL && !is_half(&lams, l)))
			continue;
		g[l->at + 1].cp = g[l->at].cp;
		g[l->at].cp = LAM;
	}
}
