/*
 * recognise.c - the order of reading, and what is no urgent action
 */
#include "base/limits.h"
#include "import/demands.h"
#include "import/doubts.h"
#include "import/fields.h"
#include "import/import.h"
#include "import/officials.h"
#include "import/people.h"
#include "import/small_words.h"

/* "Dear Minister, I am writing about Ana Example ... I urge you to ... Yours sincerely," alone. */
static bool
is_whole_letter(const struct casefile *c)
{
	return c->model_letter.n > 0 && c->targets.n > 0 && c->people.n > 0 && c->demands.n > 0;
}

/* Somebody to write for, or to: a bare number of people tells of nobody. */
static bool
names_somebody(const struct casefile *c)
{
	for (size_t i = 0; i < c->people.n; i++)
		if (!c->people.item[i].group || c->people.item[i].count == 0)
			return true;
	return c->targets.n > 0;
}

static bool
has_masthead(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].labelled && p->of[i].label == LABEL_MASTHEAD)
			return true;
	return false;
}

/* What a document shows of an urgent action, weighed: one weak sign is not enough.  TOLD: its
 * demands are only told of, nobody is asked to make them. */
static int
weight(const struct reading *r, const struct parts *p, bool told)
{
	const struct casefile *c = r->out;
	int w = 0;

	w += (names_somebody(c) || c->demands.n > 0) && prose_calls(r) ? 3 : 0;
	w += names_somebody(c) && c->demands.n > 0 ? 1 : 0;
	w += parts_next(r, p, PART_PREVIOUS, 0) < r->lines && c->previous.n > 0 ? 2 : 0;
	w -= told ? 1 : 0;
	w += uaref_is_set(&c->ref) ? 2 : 0;
	w += c->index.n > 0 ? 2 : 0;
	w += day_is_set(c->deadline) ? 1 : 0;
	w += uaref_is_set(&c->ref) && c->people.n > 0 && c->concerns.n > 0 ? 1 : 0;
	w += is_whole_letter(c) ? 1 : 0;
	w += c->demands.n > 0 ? 2 : 0;
	w += c->model_letter.n > 1 && c->targets.n > 0 && c->people.n > 0 ? 1 : 0;
	w += c->kind != CASEFILE_FIRST ? 1 : 0;
	w += parts_next(r, p, PART_ACT, 0) < r->lines ? 1 : 0;
	w += parts_next(r, p, PART_TARGETS_INTRO, 0) < r->lines && c->targets.n > 0 ? 2 : 0;
	w += has_masthead(r, p) ? 1 : 0;
	return w;
}

/* A log, a script or a minute that quotes "UA 77/24": a first bulletin without all that one is for.
 */
static bool
only_mentions(const struct casefile *c)
{
	return c->kind == CASEFILE_FIRST && !day_is_set(c->deadline) && c->demands.n == 0 &&
	       c->targets.n == 0 && c->model_letter.n == 0;
}

/* Only mentioned, and nothing else is there that only an urgent action prints. */
static bool
is_quoted(const struct reading *r, const struct parts *p)
{
	const struct casefile *c = r->out;

	if (!only_mentions(c))
		return false;
	return r->lang == SIZE_MAX || (!names_somebody(c) && c->index.n == 0 &&
	                               !day_is_set(c->issued) && !has_masthead(r, p));
}

/* What nothing of an urgent action was found in; false always. */
static bool
refuse(const struct reading *r, const struct casefile *c, struct err *e)
{
	if (uaref_is_set(&c->ref))
		return err_set(e, ERR_INPUT,
		               "not an urgent action: it mentions the number " STR_FMT
		               ", but has no deadline, asks nothing of anyone and names no "
		               "officials to write to",
		               STR_ARG(uaref_text(r->a, &c->ref)));
	return err_set(e, ERR_INPUT,
	               "not an urgent action: it has no number such as UA 163/17, asks nothing of "
	               "anyone and names no officials to write to%s",
	               r->lang == SIZE_MAX ? "; or it is in a language that has no label file"
	                                   : "");
}

/* "No further action is requested": nothing is asked, nobody named to write to, so it closes. */
static void
stop_said_in_prose(struct reading *r, const struct parts *p)
{
	struct label_hit h;

	if (r->out->kind == CASEFILE_STOP || r->out->demands.n > 0 || r->out->targets.n > 0)
		return;
	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part != PART_STORY && p->of[i].part != PART_SUMMARY &&
		    p->of[i].part != PART_NONE && p->of[i].part != PART_BACKGROUND)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!label_at(r, LABEL_STOP, at, r->line[i].tok_to, &h) || h.to < at + 4)
				continue;
			r->out->kind = CASEFILE_STOP;
			reading_claim(r, "/kind", r->tok[h.from].from, r->tok[h.to - 1].to);
			return;
		}
	}
}

static void
note_dropped(struct reading *r, const char *kind, int count)
{
	if (count > 0)
		VEC_PUSH(r->a, &r->out->dropped, (struct dropped){ str_c(kind), count });
}

static void
note_all_dropped(struct reading *r)
{
	note_dropped(r, "residue", r->blocks->dropped.residue);
	note_dropped(r, "comments", r->blocks->dropped.comments);
	note_dropped(r, "deleted", r->blocks->dropped.deleted);
	note_dropped(r, "furniture", r->blocks->dropped.furniture);
	note_dropped(r, "chrome", r->blocks->dropped.chrome);
	note_dropped(r, "objects", r->blocks->dropped.objects);
	note_dropped(r, "repaired", r->blocks->dropped.repaired);
}

bool
import_recognise(struct arena *a, const struct blocks *blocks, struct casefile *out, struct err *e)
{
	struct casefile c = { 0 };
	struct reading r;
	struct parts p;
	bool told;

	reading_build(&r, a, blocks, blocks_text(a, blocks), &c);
	if (r.lines == 0)
		return err_set(e, ERR_INPUT, "no text in it");
	small_words_build(&r);
	fields_language(&r);
	if (!parts_find(&r, &p, e))
		return false;
	fields_headline(&r, &p);
	fields_reference(&r, &p);
	fields_deadline(&r, &p);
	fields_preferred_languages(&r, &p);
	fields_story(&r, &p);
	fields_demands(&r, &p);
	fields_letter(&r, &p);
	told = demands_of_prose(&r, &p);
	if (!officials_read(&r, &p, e) || !people_read(&r, &p, e))
		return false;
	fields_rest(&r, &p);
	fields_countries(&r, &p);
	stop_said_in_prose(&r, &p);
	if (c.kind != CASEFILE_STOP && c.kind != CASEFILE_FIRST && c.demands.n == 0 &&
	    c.targets.n == 0)
		reading_doubt(&r, "it asks nothing of anyone: it may be a stop", "/kind");
	if (weight(&r, &p, told) < 3 || is_quoted(&r, &p))
		return refuse(&r, &c, e);
	if (only_mentions(&c) && c.index.n == 0)
		reading_doubt(&r,
		              "it may be no urgent action: it has no deadline, asks nothing of "
		              "anyone and names no officials to write to",
		              "/kind");
	doubts_weigh(&r, &p);
	note_all_dropped(&r);
	reading_finish(&r);
	*out = c;
	return true;
}
