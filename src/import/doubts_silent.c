/*
 * doubts_silent.c - what the text says of the action itself, and no field has
 *
 * A day after that of issue and no deadline, an opening of a letter and no letter, a sentence that
 * nothing took: the trace stands in the text, so it is in doubt that the field is empty.
 */
#include "import/doubts.h"

#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/refs.h"

#define DAYS_MOST    400 /* a later day is no deadline */
#define DAYS_NO_YEAR 120
#define PROSE_LEAST  80 /* bytes of a sentence that tells something */

static bool
asks(const struct casefile *c)
{
	return c->kind != CASEFILE_STOP && c->demands.n + c->targets.n > 0;
}

/* After the day of issue, and not long; of an unknown one, where readers are told what to do. */
static bool
is_later(const struct casefile *c, const struct date_hit *d, enum part part)
{
	struct day day = d->day;
	int64_t days;

	if (!day_is_set(c->issued))
		return d->no_year && part != PART_STORY && part != PART_SUMMARY &&
		       part != PART_LETTER;
	if (d->no_year)
		day.year = c->issued.year;
	days = day_number(day) - day_number(c->issued);
	return days > 0 && days <= (d->no_year ? DAYS_NO_YEAR : DAYS_MOST);
}

static void
weigh_deadline(struct reading *r, const struct parts *p)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part == PART_BACKGROUND || p->of[i].part == PART_FURNITURE)
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct date_hit d = { 0 };

			if (date_at_loose(r, at, l->tok_to, &d)) {
				if (is_later(r->out, &d, p->of[i].part))
					reading_doubt(r,
					              "a later day than that of issue stands in "
					              "the text",
					              "/deadline");
				at = d.to - 1;
			} else if (!day_is_set(r->out->issued) &&
			           label_at(r, LABEL_DEADLINE, at, l->tok_to, &h) &&
			           (h.label->tokens >= 3 || !line_is_prose(r, l) ||
			            (unsigned char)r->text.p[l->from] >= 0xE2))
				reading_doubt(r, "no deadline was recognised", "/deadline");
		}
	}
}

static bool
has_opening(const struct reading *r)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if ((l->first && line_opens_letter(r, i)) ||
		    (l->tok_to > l->tok && label_at(r, LABEL_DEAR, l->tok, l->tok_to, &h) &&
		     !line_is_prose(r, l)))
			return true;
	}
	return false;
}

/* A whole sentence that no field took. */
static bool
has_prose_left(const struct reading *r, const struct parts *p, bool background)
{
	for (size_t i = 0; i < r->lines; i++)
		if (line_is_prose(r, &r->line[i]) &&
		    r->line[i].to - r->line[i].from >= PROSE_LEAST &&
		    (!reading_is_claimed(r, i) ||
		     (background &&
		      (p->of[i].part == PART_BACKGROUND || p->of[i].part == PART_LETTER))))
			return true;
	return false;
}

/* The index of another bulletin. */
static bool
names_other_index(const struct reading *r)
{
	struct index_hit x;

	for (size_t at = 0; index_find(r, at, r->toks, &x); at = x.to)
		if (!str_eq(x.text, r->out->index))
			return true;
	return false;
}

/* The number of another bulletin. */
static bool
names_other(const struct reading *r)
{
	struct ref_hit ref;

	for (size_t at = 0; uaref_is_set(&r->out->ref) && ref_find(r, at, r->toks, &ref);
	     at = ref.to)
		if (!uaref_eq(&ref.ref, &r->out->ref))
			return true;
	return false;
}

/* What readers are asked to do stands among what happened. */
static bool
tells_readers(struct reading *r)
{
	for (size_t i = 0; i < r->out->story.n; i++) {
		struct reading line;
		struct label_hit h;

		reading_build_within(&line, r, r->out->story.item[i]);
		if (label_at(&line, LABEL_READER, 0, line.toks, &h) ||
		    label_at(&line, LABEL_HOW, 0, line.toks, &h))
			return true;
	}
	return false;
}

/* Labels of no language were known: what has none may be wrong, and what is empty may be there. */
static void
weigh_language(struct reading *r)
{
	static const char *const fields[] = { "/issued",   "/deadline", "/preferred_languages",
		                              "/summary",  "/story",    "/background",
		                              "/headline", "/people",   "/demands" };
	static const char *const members[] = { "name",       "office",  "address",
		                               "salutation", "embassy", "copy" };
	const char *why = DOUBT("the document is in no language we can read");

	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		reading_doubt(r, why, "%s", fields[i]);
	for (size_t i = 0; i < r->out->targets.n; i++)
		for (size_t k = 0; k < ARRAY_LEN(members); k++)
			reading_doubt(r, why, "/targets/%zu/%s", i, members[k]);
	for (size_t i = 0; i < r->out->people.n; i++)
		reading_doubt(r, why, "/people/%zu/name", i);
}

/* "Model letter" at the beginning of a line. */
static bool
announces_letter(const struct reading *r)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++)
		if (label_at(r, LABEL_LETTER, r->line[i].tok, r->line[i].tok_to, &h))
			return true;
	return false;
}

void
doubts_silent(struct reading *r, const struct parts *p)
{
	const struct casefile *c = r->out;

	if (!day_is_set(c->deadline) && asks(c))
		weigh_deadline(r, p);
	if (c->model_letter.n == 0 && (has_opening(r) || announces_letter(r)))
		reading_doubt(r, "a line that opens a letter was not taken", "/model_letter");
	if (c->story.n == 0 && has_prose_left(r, p, c->summary.n == 0 || !uaref_is_set(&c->ref)))
		reading_doubt(r, "what happened was not recognised", "/story");
	if (c->background.n == 0 && has_prose_left(r, p, false))
		reading_doubt(r, "a sentence of the text was not taken", "/background");
	if (str_eq(c->language, STR("und")))
		weigh_language(r);
	if (tells_readers(r))
		reading_doubt(r, "the story seems to tell readers what to do", "/story");
	if (c->previous.n == 0 && ((c->index.n > 0 && names_other_index(r)) || names_other(r)))
		reading_doubt(r, "the number of another bulletin was not taken", "/previous");
}
