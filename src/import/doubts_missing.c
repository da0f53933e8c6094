/*
 * doubts_missing.c - a bulletin of its kind has what this one lacks
 *
 * A letter has no number, a campaign page no deadline: to doubt each empty field would teach the
 * reader to skip doubts.  So what is missing is in doubt where the document is of a kind that has
 * it (it is numbered, or printed under "URGENT ACTION"), or where a trace of it stands in the text.
 */
#include "import/doubts.h"

#include "import/labels.h"

/* "URGENT ACTION" alone on a line. */
static bool
has_masthead(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].labelled && p->of[i].label == LABEL_MASTHEAD && p->of[i].label_only)
			return true;
	return false;
}

static bool
is_numbered(const struct casefile *c)
{
	return uaref_is_set(&c->ref) || c->index.n > 0;
}

/* Abstracts ask nothing, the Observatory and the AHRC print no day. */
static bool
may_have_deadline(const struct casefile *c)
{
	struct str series = str_c(c->ref.series);

	return c->kind != CASEFILE_STOP && c->demands.n + c->targets.n > 0 &&
	       !str_eq(series, STR("OBS")) && !str_eq(series, STR("AHRC"));
}

/* "before" in a line that no deadline was read from. */
static bool
speaks_of_deadline(const struct reading *r, const struct parts *p)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part == PART_DEADLINE)
			return true;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++)
			if (label_at(r, LABEL_DEADLINE, at, r->line[i].tok_to, &h) &&
			    h.label->tokens >= 3)
				return true;
	}
	return false;
}

static void
weigh_number(struct reading *r, bool of_series)
{
	if (uaref_is_set(&r->out->ref))
		return;
	if (r->out->number_as_printed.n > 0)
		reading_doubt(r, "its code says neither serial nor year: the case needs a number",
		              "/number");
	else if (of_series)
		reading_doubt(r, "no number was recognised", "/number");
}

/* "Re: arrest of Ana Example", which no field took. */
static bool
has_subject(const struct reading *r)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (label_at(r, LABEL_SUBJECT, l->tok, l->tok_to, &h) && h.to < l->tok_to &&
		    token_is(&r->tok[h.to], ":"))
			return true;
	}
	return false;
}

static void
weigh_texts(struct reading *r, bool of_series)
{
	const struct casefile *c = r->out;

	if (c->headline.n == 0 && c->concerns.n == 0 &&
	    (of_series || c->summary.n + c->story.n > 0 || has_subject(r) ||
	     (c->targets.n > 0 && c->model_letter.n == 0)))
		reading_doubt(r, "no headline was recognised", "/headline");
	/* the first paragraph of what is told is the summary */
	if (c->summary.n == 0 && (c->headline.n > 0 || c->concerns.n == 0) &&
	    (of_series || c->story.n > 0))
		reading_doubt(r, "no summary was recognised", "/summary");
}

void
doubts_missing(struct reading *r, const struct parts *p)
{
	const struct casefile *c = r->out;
	bool of_series = is_numbered(c) || (has_masthead(r, p) && day_is_set(c->deadline));

	weigh_number(r, of_series);
	weigh_texts(r, of_series);
	if (!day_is_set(c->deadline) && may_have_deadline(c) &&
	    (of_series || speaks_of_deadline(r, p)))
		reading_doubt(r, "no deadline was recognised", "/deadline");
	if (c->demands.n == 0 && c->kind != CASEFILE_STOP)
		reading_doubt(r, "no demand was recognised", "/demands");
	if (c->targets.n == 0 && c->kind != CASEFILE_STOP)
		reading_doubt(r, "no official was recognised", "/targets");
	if (c->people.n == 0)
		reading_doubt(r, "nobody at risk was recognised", "/people");
}
