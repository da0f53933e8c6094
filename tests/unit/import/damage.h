/*
 * damage.h - what happens to documents on their way, done to the lines of one
 *
 * DAMAGE_KNOWN are those the doubts were written against.  DAMAGE_OTHER were held out once and have
 * been looked at since, DAMAGE_FRESH after them, and DAMAGE_UNSEEN last.  DAMAGE_HELD are held out:
 * what slips through there is never looked at, only counted, so they show what is found of a damage
 * nobody thought of.
 */
#ifndef OUTCRY_TEST_DAMAGE_H
#define OUTCRY_TEST_DAMAGE_H

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "damage_held.h"

enum damage_set { DAMAGE_KNOWN, DAMAGE_OTHER, DAMAGE_FRESH, DAMAGE_UNSEEN, DAMAGE_HELD };

#define DAMAGES_KNOWN  12
#define DAMAGES_OTHER  5
#define DAMAGES_FRESH  6
#define DAMAGES_UNSEEN 5

struct dice {
	uint32_t seed;
};

/* Of the document's name too, for folders are listed in any order. */
static inline void
dice_init(struct dice *d, uint32_t seed, struct str name)
{
	d->seed = seed;
	for (size_t i = 0; i < name.n; i++)
		d->seed = d->seed * 31 + (unsigned char)name.p[i];
}

static inline size_t
dice_throw(struct dice *d, size_t n)
{
	d->seed = d->seed * 1664525u + 1013904223u;
	return n == 0 ? 0 : (d->seed >> 8) % n;
}

/* S cut in two at byte AT, with MARK for the SKIP bytes there. */
static inline struct str
damage_cut(struct arena *a, struct str s, size_t at, size_t skip, const char *mark)
{
	return str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(str_sub(s, 0, at)), mark,
	                  STR_ARG(str_from(s, at + skip)));
}

/* Lines lost, joined, doubled, swapped, labels and spaces lost, the foot of a page in between. */
static inline const char *
damage_line(struct arena *a, struct str *line, size_t kind)
{
	struct str s = line[0];
	size_t colon = str_chr(s, ':'), space = str_chr(s, ' ');

	switch (kind) {
	case 0:
		*line = (struct str){ 0 };
		return "line lost";
	case 1:
		line[0] = str_printf(a, STR_FMT " " STR_FMT, STR_ARG(s), STR_ARG(line[1]));
		line[1] = (struct str){ 0 };
		return "two lines become one";
	case 2:
		line[1] = str_printf(a, STR_FMT "\n" STR_FMT, STR_ARG(s), STR_ARG(line[1]));
		return "line doubled";
	case 3:
		line[0] = line[1];
		line[1] = s;
		return "lines swapped";
	case 4:
		if (colon != STR_NPOS)
			*line = str_trim(str_from(s, colon + 1));
		return "label lost";
	case 5:
		*line = str_printf(a, STR_FMT "\nPage 2 of 3", STR_ARG(s));
		return "foot of a page";
	default:
		if (space != STR_NPOS)
			*line = damage_cut(a, s, space, 1, "");
		return "space lost";
	}
}

/* The blank line behind line I. */
static inline const char *
damage_gap(struct strs *lines, size_t i)
{
	while (i + 1 < lines->n && lines->item[i].n > 0)
		i++;
	for (; i + 1 < lines->n; i++)
		lines->item[i] = lines->item[i + 1];
	return "two paragraphs become one";
}

/* Two columns read across. */
static inline const char *
damage_columns(struct strs *lines, size_t i)
{
	for (size_t k = 0; k < 3 && i + k + 3 < lines->n; k++) {
		struct str s = lines->item[i + k + 3];

		for (size_t m = i + k + 3; m > i + 2 * k + 1; m--)
			lines->item[m] = lines->item[m - 1];
		lines->item[i + 2 * k + 1] = s;
	}
	return "columns read across";
}

static inline const char *
damage_known(struct arena *a, struct strs *lines, size_t i, size_t kind)
{
	struct str s = lines->item[i], *line = &lines->item[i];
	size_t colon = str_chr(s, ':'), middle = s.n / 2;

	switch (kind) {
	case 7:
		line[0] = line[1] = (struct str){ 0 };
		return "two lines lost";
	case 8:
		if (colon != STR_NPOS)
			*line = damage_cut(a, s, colon, 1, "");
		return "colon lost";
	case 9:
		while (middle < s.n && s.p[middle] != ' ')
			middle++;
		if (middle < s.n)
			*line = damage_cut(a, s, middle, 1, "\n");
		return "line broken";
	case 10:
		return damage_gap(lines, i);
	case 11:
		return damage_columns(lines, i);
	default:
		return damage_line(a, line, kind);
	}
}

/* Lines FROM to TO moved behind the last. */
static inline const char *
damage_moved(struct arena *a, struct strs *lines, size_t from, size_t to)
{
	for (size_t i = from; i < to && i < lines->n; i++) {
		VEC_PUSH(a, lines, lines->item[i]);
		lines->item[i] = (struct str){ 0 };
	}
	return "lines moved to the end";
}

static inline const char *
damage_other(struct arena *a, struct strs *lines, size_t i, size_t kind)
{
	struct str s = lines->item[i], *line = &lines->item[i];
	size_t middle = s.n / 2;

	while (middle < s.n && ((unsigned char)s.p[middle] & 0xC0) == 0x80)
		middle++;
	switch (kind) {
	case 0:
		*line = damage_cut(a, s, middle, 0, " ");
		return "space within a word";
	case 1:
		*line = str_printf(a, STR_FMT "\n" STR_FMT, STR_ARG(s), STR_ARG(lines->item[0]));
		return "first line printed again";
	case 2:
		return damage_moved(a, lines, i, i + 3);
	case 3:
		while (s.n > 0 && strchr("-*0123456789.) ", s.p[0]) != NULL)
			s = str_from(s, 1);
		*line = s.n > 0 ? s : *line;
		return "mark before a line lost";
	default:
		*line = str_printf(a, STR_FMT "\n", STR_ARG(s));
		return "empty line within a paragraph";
	}
}

/* The paragraph of line I behind the next one. */
static inline const char *
damage_exchanged(struct arena *a, struct strs *lines, size_t i)
{
	struct strs out = { 0 };
	size_t from = i, middle, to;

	while (from > 0 && lines->item[from - 1].n > 0)
		from--;
	for (middle = i; middle < lines->n && lines->item[middle].n > 0; middle++)
		;
	for (to = middle + 1; to < lines->n && lines->item[to].n > 0; to++)
		;
	if (to >= lines->n)
		return "paragraphs exchanged";
	for (size_t k = 0; k < lines->n; k++) {
		size_t at = k < from || k >= to           ? k
		            : k < from + to - middle - 1  ? k + middle + 1 - from
		            : k == from + to - middle - 1 ? middle
		                                          : k - (to - middle);

		VEC_PUSH(a, &out, lines->item[at]);
	}
	*lines = out;
	return "paragraphs exchanged";
}

/* "+973 1 555 olo2" */
static inline struct str
damage_digits(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1, 1);

	for (size_t k = 0; k < s.n; k++)
		p[k] = s.p[k];
	for (size_t k = 0; k < s.n; k++)
		p[k] = s.p[k] == '0' ? 'o' : s.p[k] == '1' ? 'l' : s.p[k];
	return (struct str){ p, s.n };
}

static inline const char *
damage_fresh(struct arena *a, struct strs *lines, size_t i, size_t kind)
{
	struct str s = lines->item[i], *line = &lines->item[i];
	size_t middle = s.n / 2, most = s.n - s.n / 4, first = 1;

	while (middle < s.n && ((unsigned char)s.p[middle] & 0xC0) == 0x80)
		middle++;
	while (most < s.n && ((unsigned char)s.p[most] & 0xC0) == 0x80)
		most++;
	while (first < s.n && ((unsigned char)s.p[first] & 0xC0) == 0x80)
		first++;
	switch (kind) {
	case 0:
		*line = str_trim(str_sub(s, 0, most));
		return "end of a line cut off";
	case 1:
		return damage_exchanged(a, lines, i);
	case 2:
		*line = str_from(s, first);
		return "first letter lost";
	case 3:
		*line = damage_digits(a, s);
		return "letters for digits";
	case 4:
		*line = str_printf(a, STR_FMT "\n" STR_FMT, STR_ARG(s),
		                   STR_ARG(lines->item[(i + lines->n / 2) % lines->n]));
		return "a line of elsewhere in between";
	default:
		*line = damage_cut(a, s, middle, 0, "-\n");
		return "word broken by a hyphen";
	}
}

/* Letters that are not of ASCII become MARK, or are gone. */
static inline struct str
damage_accents(struct arena *a, struct str s, const char *mark)
{
	char *p = arena_alloc(a, 2 * s.n + 1, 1);
	size_t n = 0;

	for (size_t k = 0; k < s.n; k++) {
		unsigned char c = (unsigned char)s.p[k];

		if (c < 0x80)
			p[n++] = s.p[k];
		else if (c >= 0xC0 && *mark != 0)
			p[n++] = *mark;
	}
	return (struct str){ p, n };
}

/* S divided behind each word that passes WIDTH bytes. */
static inline struct str
damage_narrow(struct arena *a, struct str s, size_t width)
{
	char *p = arena_alloc(a, s.n + 1, 1);
	size_t column = 0;

	for (size_t k = 0; k < s.n; k++) {
		p[k] = s.p[k] == ' ' && column >= width ? '\n' : s.p[k];
		column = p[k] == '\n' ? 0 : column + 1;
	}
	return (struct str){ p, s.n };
}

static inline struct str
damage_small(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1, 1);

	for (size_t k = 0; k < s.n; k++)
		p[k] = s.p[k] >= 'A' && s.p[k] <= 'Z' ? (char)(s.p[k] | 32) : s.p[k];
	return (struct str){ p, s.n };
}

static inline const char *
damage_unseen(struct arena *a, struct strs *lines, size_t i, size_t kind)
{
	struct str *line = &lines->item[i];

	switch (kind) {
	case 0:
		for (size_t k = i; k < i + 4 && k < lines->n; k++)
			lines->item[k] = damage_accents(a, lines->item[k], "?");
		return "accents are question marks";
	case 1:
		for (size_t k = i; k < i + 4 && k < lines->n; k++)
			lines->item[k] = damage_accents(a, lines->item[k], "");
		return "letters with accents lost";
	case 2:
		for (size_t k = i; k < i + 5 && k < lines->n; k++)
			lines->item[k] = damage_narrow(a, lines->item[k], 18);
		return "a narrow column";
	case 3:
		*line = damage_small(a, *line);
		return "a line in small letters";
	default:
		for (size_t k = i + 1; k < i + 4 && k < lines->n && lines->item[k].n > 0; k++) {
			*line = str_printf(a, STR_FMT " " STR_FMT, STR_ARG(*line),
			                   STR_ARG(lines->item[k]));
			lines->item[k] = (struct str){ 0 };
		}
		return "four lines become one";
	}
}

/* TEXT with one damage of SET; *KIND names it. */
static inline struct str
damage(struct arena *a, struct dice *d, enum damage_set set, struct str text, const char **kind)
{
	struct strs lines = { 0 };
	struct str rest = text;
	size_t i;

	while (rest.p != NULL)
		VEC_PUSH(a, &lines, str_cut(&rest, '\n'));
	do
		i = dice_throw(d, lines.n);
	while (lines.item[i].n == 0 || i + 1 >= lines.n);
	*kind = set == DAMAGE_KNOWN    ? damage_known(a, &lines, i, dice_throw(d, DAMAGES_KNOWN))
	        : set == DAMAGE_OTHER  ? damage_other(a, &lines, i, dice_throw(d, DAMAGES_OTHER))
	        : set == DAMAGE_FRESH  ? damage_fresh(a, &lines, i, dice_throw(d, DAMAGES_FRESH))
	        : set == DAMAGE_UNSEEN ? damage_unseen(a, &lines, i, dice_throw(d, DAMAGES_UNSEEN))
	                               : damage_held(a, &lines, i, dice_throw(d, DAMAGES_HELD));
	return str_join(a, &lines, STR("\n"));
}

#endif
