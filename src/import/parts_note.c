/*
 * parts_note.c - what stands before the bulletin: mail headers, a subject, somebody's note
 *
 *     CORRECTION
 *     Please note that the fax number was wrong ...
 *     UA: 931/12 Index: ASA 33/904/2012 Pakistan Date: 9 February 2012
 *     URGENT ACTION
 *     three brothers missing
 *
 * A line with number, index and date beside the masthead is where the bulletin begins.  Titles,
 * dates and sentences above it are of whoever passed it on.
 */
#include "import/dates.h"
#include "import/lineshape.h"
#include "import/parts_walk.h"
#include "import/refs.h"

#define NOTE_LINES_MOST 40
#define HEAD_LINES_MOST 25

/* Number, index and date in one line. */
static bool
is_full_reference(const struct reading *r, const struct line *l)
{
	struct ref_hit ref;
	struct index_hit index;
	struct date_hit date;

	return !line_is_prose(r, l) && ref_find(r, l->tok, l->tok_to, &ref) &&
	       index_find(r, l->tok, l->tok_to, &index) && date_find(r, l->tok, l->tok_to, &date);
}

static bool
is_bare_masthead(const struct walk *w, size_t i)
{
	return i < w->r->lines && w->p->of[i].labelled && w->p->of[i].label == LABEL_MASTHEAD &&
	       w->p->of[i].label_only;
}

static bool
may_be_headline(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;

	return i < r->lines && !w->p->of[i].labelled && w->p->of[i].contacts.n == 0 &&
	       words_between(r, r->line[i].tok, r->line[i].tok_to) >= 2 &&
	       !line_is_prose(r, &r->line[i]) && !line_ends_with(r, &r->line[i], ".") &&
	       !line_ends_with(r, &r->line[i], ":");
}

/* The line where the bulletin begins and that of its headline; false where nothing shows it. */
static bool
find_start(const struct walk *w, size_t *start, size_t *headline)
{
	const struct reading *r = w->r;

	for (size_t i = 0; i < r->lines && i < NOTE_LINES_MOST; i++) {
		const struct mark_of_line *m = &w->p->of[i];

		if (m->labelled && (m->label == LABEL_HOW || m->label == LABEL_ACT ||
		                    m->label == LABEL_TARGETS || m->label == LABEL_TITLE))
			return false;
		if (!is_full_reference(r, &r->line[i]))
			continue;
		*start = i > 0 && is_bare_masthead(w, i - 1) ? i - 1 : i;
		*headline = *start < i ? i + 1 : i + 2;
		return (*start < i || is_bare_masthead(w, i + 1)) && may_be_headline(w, *headline);
	}
	return false;
}

/* "CORRECTION" and no other word. */
static bool
is_kind_alone(const struct reading *r, const struct line *l)
{
	struct kind_hit kind;

	return kind_read(r, l->tok, l->tok_to, &kind) && kind.from == l->tok &&
	       words_between(r, kind.to, l->tok_to) == 0;
}

static enum part
part_of_note(const struct walk *w, size_t i, size_t headline)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	const struct mark_of_line *m = &w->p->of[i];

	if (is_kind_alone(r, l))
		return PART_REFERENCE;
	if (tokens_eq(r, l->tok, l->tok_to, r->line[headline].tok, r->line[headline].tok_to))
		return PART_HEADLINE;
	if (line_is_rule(r, l) || line_is_posting_header(r, l) ||
	    (m->labelled && (m->label == LABEL_MASTHEAD || m->label == LABEL_FURNITURE)))
		return PART_FURNITURE;
	return line_names_reference(r, l, l->tok) ? PART_FURNITURE : PART_NONE;
}

/* A posting begins with headers: furniture, but for a subject that alone names the number. */
static size_t
skip_headers(struct walk *w)
{
	const struct reading *r = w->r;
	size_t n = 0;
	bool named = false;

	while (n < r->lines && line_is_posting_header(r, &r->line[n]))
		n++;
	if (n < 2)
		return 0;
	for (size_t i = n; i < r->lines && i < n + HEAD_LINES_MOST; i++)
		named = named || line_is_reference(r, &r->line[i], w->p->of[i].value);
	for (size_t i = 0; i < n; i++) {
		bool subject = token_is(&r->tok[r->line[i].tok], "subject") &&
		               line_names_reference(r, &r->line[i], r->line[i].tok + 2);

		w->p->of[i].part = subject && !named ? PART_REFERENCE : PART_FURNITURE;
	}
	return n;
}

/* The subject of a mail comes as its first line: what it says stands below it, and better. */
static bool
is_subject(const struct walk *w)
{
	const struct reading *r = w->r;
	struct ref_hit first, ref;
	struct index_hit index;
	struct date_hit date;
	const struct line *l = &r->line[0];

	if (r->lines == 0 || line_is_prose(r, l) || !ref_find(r, l->tok, l->tok_to, &first) ||
	    index_find(r, l->tok, l->tok_to, &index) || date_find(r, l->tok, l->tok_to, &date))
		return false;
	for (size_t i = 1; i < r->lines && i < HEAD_LINES_MOST; i++) {
		if (line_is_prose(r, &r->line[i]))
			return false;
		if (line_is_reference(r, &r->line[i], w->p->of[i].value) &&
		    ref_find(r, r->line[i].tok, r->line[i].tok_to, &ref) &&
		    uaref_eq(&first.ref, &ref.ref))
			return true;
	}
	return false;
}

size_t
walk_skip_note(struct walk *w)
{
	size_t start, headline, n = walk_skip_archive(w);

	if (n > 0)
		return n;
	n = walk_skip_forward(w);
	if (n == 0)
		n = skip_headers(w);
	if (n == 0 && is_subject(w)) {
		w->p->of[0].part = PART_FURNITURE;
		w->p->of[0].labelled = false;
		n = 1;
	}
	if (!find_start(w, &start, &headline) || start <= n)
		return n;
	for (size_t i = n; i < start; i++) {
		w->p->of[i].part = part_of_note(w, i, headline);
		w->p->of[i].labelled = false;
	}
	return start;
}
