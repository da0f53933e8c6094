/*
 * doubts_languages.c - the languages to write in against those that the text names
 *
 * "in Arabic, English or your own language" where none was read or one is missing, and a word among
 * them that no label file knows as a language.
 */
#include "import/doubts.h"

#include "import/labels.h"
#include "import/lineshape.h"

#define WITHIN 8 /* tokens between two languages to write in */
#define OWN    "own"

static bool
asks(const struct casefile *c)
{
	return c->kind != CASEFILE_STOP && c->demands.n + c->targets.n > 0;
}

static bool
is_read(const struct reading *r, const char *language)
{
	for (size_t i = 0; i < r->out->preferred_languages.n; i++)
		if (str_eq(r->out->preferred_languages.item[i], str_c(language)))
			return true;
	return false;
}

/* What is told of the case, or is written in somebody's name. */
static bool
is_told(enum part part)
{
	return part == PART_BACKGROUND || part == PART_LETTER || part == PART_FURNITURE;
}

/* "PREFERRED LANGUAGES: Persian, English" under a label that is unknown. */
static bool
is_listed(const struct reading *r, const struct line *l, size_t at)
{
	return at > l->tok && token_is(&r->tok[at - 1], ":") && !line_is_prose(r, l);
}

/* None was read, and line I names some beside each other. */
static void
weigh_unread(struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;
	size_t last = SIZE_MAX;
	bool told = is_told(p->of[i].part);

	for (size_t at = l->tok; at < l->tok_to; at++) {
		if (!label_here(r, LABEL_LANGUAGE, at, l->tok_to, &h))
			continue;
		if ((last != SIZE_MAX && at <= last + WITHIN && !told) || is_listed(r, l, at))
			reading_doubt(r, "languages are named, and none was read",
			              "/preferred_languages");
		last = at;
	}
}

/* Some were read, and "or your own language" stands in a line of its own. */
static void
weigh_own(struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;

	for (size_t at = l->tok; at < l->tok_to && !is_told(p->of[i].part); at++)
		if (label_here(r, LABEL_LANGUAGE, at, l->tok_to, &h) &&
		    str_eq(str_c(h.label->value), STR(OWN)) && !is_read(r, OWN))
			reading_doubt(r, "more languages are named than were read",
			              "/preferred_languages");
}

/* The element from AT to the next comma or "and": is it words, and no language? */
static bool
is_strange_element(const struct reading *r, size_t *at, size_t end)
{
	struct label_hit h;
	bool words = false, known = false;

	for (; *at < end && !token_is(&r->tok[*at], ",") && !token_is(&r->tok[*at], "、") &&
	       !token_is(&r->tok[*at], "،");
	     ++*at) {
		if (label_is(r, LABEL_AND, *at) || label_is(r, LABEL_OR, *at))
			break;
		words = words || (r->tok[*at].word && r->tok[*at].fold.n > 2);
		if (label_at(r, LABEL_LANGUAGE, *at, end, &h)) {
			known = true;
			*at = h.to - 1;
		}
	}
	return words && !known;
}

/* A line of those to write in: each of its elements up to the first full stop is one. */
static void
weigh_line(struct reading *r, const struct mark_of_line *m, const struct line *l)
{
	size_t end = m->value, at = m->value;
	struct label_hit h;
	bool known = false;

	for (; end < l->tok_to && !token_is(&r->tok[end], ".") && !token_is(&r->tok[end], "。") &&
	       !token_is(&r->tok[end], ";") && !token_is(&r->tok[end], "(");
	     end++)
		if (label_at(r, LABEL_LANGUAGE, end, l->tok_to, &h)) {
			known = true;
			if (!is_read(r, h.label->value) &&
			    label_here(r, LABEL_LANGUAGE, end, l->tok_to, &h))
				reading_doubt(r, "more languages are named than were read",
				              "/preferred_languages");
		}
	for (; known && at < end; at++)
		if (is_strange_element(r, &at, end))
			reading_doubt(r, "a word among the languages was not read",
			              "/preferred_languages");
}

void
doubts_languages(struct reading *r, const struct parts *p)
{
	bool none = r->out->preferred_languages.n == 0;

	for (size_t i = 0; i < r->lines; i++) {
		if (none && asks(r->out))
			weigh_unread(r, p, i);
		else if (!none)
			weigh_own(r, p, i);
		if (p->of[i].part == PART_LANGUAGES)
			weigh_line(r, &p->of[i], &r->line[i]);
	}
}
