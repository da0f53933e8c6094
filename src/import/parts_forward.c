/*
 * parts_forward.c - a mail that was passed on: its header stands in the text
 *
 *     Can we do this one in the school group? Ring me on +44 20 555 0134.
 *     -------- Forwarded message --------
 *     From: Desk <desk@example.org>
 *     Date: Wed, 18 Nov 2026
 *     Subject: UA 912/26
 *
 * The words of the header differ in each program and language, so its shape counts: lines of
 * "WORD: VALUE" with a sender's address and a day among them.  What stands above was written to
 * somebody else and is private: it becomes no field, and so it is never published.
 */
#include "import/dates.h"
#include "import/lineshape.h"
#include "import/parts_walk.h"
#include "import/refs.h"

#define FORWARD_WITHIN 60 /* lines in which a header can stand */
#define HEADERS_LEAST  3
#define HEADERS_MOST   8
#define NAME_MOST      4 /* tokens of "Sent by the list" */

/* "Envoyé : ...": the token of its colon, or the line's end. */
static size_t
header_colon(const struct reading *r, const struct line *l)
{
	size_t at = l->tok;

	while (at < l->tok_to && at < l->tok + NAME_MOST && r->tok[at].word)
		at++;
	return at > l->tok && at + 1 < l->tok_to && token_is(&r->tok[at], ":") ? at : l->tok_to;
}

/* "<desk@example.org>" behind a word that labels no official's e-mail. */
static bool
names_sender(const struct reading *r, const struct line *l)
{
	struct str s = str_sub(r->text, l->from, l->to);
	struct label_hit h;

	return str_chr(s, '@') != STR_NPOS && !label_at(r, LABEL_EMAIL, l->tok, l->tok_to, &h);
}

/* A line that a bulletin has, and the header of a mail has not. */
static bool
is_of_bulletin(const struct walk *w, size_t i)
{
	const struct mark_of_line *m = &w->p->of[i];
	const struct line *l = &w->r->line[i];
	struct index_hit index;
	struct label_hit h;

	if (index_find(w->r, l->tok, l->tok_to, &index) ||
	    label_find(w->r, LABEL_DEADLINE, l->tok, l->tok_to, &h))
		return true;
	return m->labelled && m->label != LABEL_TITLE && m->label != LABEL_ISSUED &&
	       m->label != LABEL_LANGUAGES;
}

/* The line behind the header that begins at line FROM; FROM if none does. */
static size_t
header_end(const struct walk *w, size_t from)
{
	const struct reading *r = w->r;
	bool sender = false, day = false;
	size_t i = from;

	for (; i < r->lines && i < from + HEADERS_MOST; i++) {
		const struct line *l = &r->line[i];
		size_t colon = header_colon(r, l);
		struct date_hit d;

		if (colon == l->tok_to || is_of_bulletin(w, i))
			break;
		sender = sender || names_sender(r, l);
		day = day || date_find(r, colon, l->tok_to, &d);
	}
	return sender && day && i >= from + HEADERS_LEAST ? i : from;
}

/* "-------- Forwarded message --------", "Begin forwarded message:" right above the header. */
static bool
announces_header(const struct reading *r, const struct line *l)
{
	return !line_is_prose(r, l) && (line_ends_with(r, l, ":") || line_ends_with(r, l, "-"));
}

/* Under these the bulletin has begun. */
static bool
is_part_of_bulletin(enum label_kind label)
{
	return label == LABEL_MASTHEAD || label == LABEL_HOW || label == LABEL_ACT ||
	       label == LABEL_TARGETS || label == LABEL_COPIES || label == LABEL_NAME ||
	       label == LABEL_BACKGROUND;
}

size_t
walk_skip_forward(struct walk *w)
{
	const struct reading *r = w->r;
	size_t header = 0, end = 0;

	for (size_t i = 0; i < r->lines && i < FORWARD_WITHIN; i++) {
		size_t to = header_end(w, i);

		if (w->p->of[i].labelled && is_part_of_bulletin(w->p->of[i].label))
			break; /* what follows is no longer above it */
		if (to == i)
			continue;
		header = i;
		end = to;
		i = to - 1;
	}
	if (end == 0 || end == r->lines || header == 0)
		return 0; /* nothing above it: a posting's own */
	for (size_t i = 0; i < end; i++) {
		struct mark_of_line *m = &w->p->of[i];

		m->labelled = false;
		m->part = i >= header || line_is_mail_date(r, &r->line[i]) ||
		                          (i + 1 == header && announces_header(r, &r->line[i]))
		                  ? PART_FURNITURE
		                  : PART_NONE;
	}
	return end;
}
