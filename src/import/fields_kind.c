/*
 * fields_kind.c - first, update, correction or stop, as the number's line, a title or a sentence
 * tells it
 */
#include "import/fields_reference.h"
#include "import/lineshape.h"
#include "import/people.h"
#include "import/token.h"

#define HEAD_LINES 12 /* in which a correction says that it is one */

void
kind_take(struct reading *r, const struct kind_hit *k)
{
	struct casefile *c = r->out;

	if (k->kind != CASEFILE_FIRST)
		c->kind = k->kind;
	if (k->ordinal > 0)
		c->ordinal = k->ordinal;
	reading_claim(r, "/kind", r->tok[k->from].from, r->tok[k->to - 1].to);
	if (k->ordinal > 0)
		reading_claim(r, "/ordinal", r->tok[k->from].from, r->tok[k->to - 1].to);
}

/* "Furtherinfor mation on UA 986/92": words before the number that say nothing we know may be what
 * tells the kind. */
void
kind_doubt(struct reading *r, const struct line *l)
{
	struct ref_hit ref;
	size_t words = 0, to;

	if (r->out->kind != CASEFILE_FIRST || !ref_find(r, l->tok, l->tok_to, &ref))
		return;
	for (size_t at = l->tok; at < ref.from; at++) {
		if (refline_label(r, at, ref.from, &to)) {
			at = to - 1;
			continue;
		}
		words += r->tok[at].word && r->tok[at].fold.n > 1;
	}
	if (words >= 2)
		reading_doubt(r, "words before the number were not understood", "/kind");
}

/* "UA 298/12" at AT, or behind a small word: "de la AU 141/15". */
static bool
ref_behind(const struct reading *r, size_t at, size_t end, struct ref_hit *ref)
{
	for (size_t most = at + 3; at < end && at < most; at++) {
		if (ref_at(r, at, end, ref))
			return true;
		if (token_is_capital(r->text, &r->tok[at]))
			return false;
	}
	return false;
}

/* "This is the second update of UA 298/12" in a sentence. */
void
kind_of_ordinal(struct reading *r)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct label_hit ordinal, update;
			struct ref_hit ref;

			if (!label_at(r, LABEL_ORDINAL, at, l->tok_to, &ordinal) ||
			    !label_at(r, LABEL_UPDATE, ordinal.to, l->tok_to, &update) ||
			    !ref_behind(r, update.to, l->tok_to, &ref))
				continue;
			if (r->out->kind == CASEFILE_FIRST)
				r->out->kind = CASEFILE_UPDATE;
			r->out->ordinal = label_number(ordinal.label) + 1;
			reading_claim(r, "/ordinal", r->tok[at].from, r->tok[ref.to - 1].to);
			if (!uaref_is_set(&r->out->ref))
				number_take(r, &ref, r->tok[ref.from].from);
			return;
		}
	}
}

/* "... on his behalf", "for Ana Example" behind the sentence */
static bool
is_for_one(const struct reading *r, size_t at)
{
	struct label_hit h;

	for (size_t i = at; i < r->toks && i < at + 4 && !token_is(&r->tok[i], "."); i++)
		if (label_at(r, LABEL_POSSESSIVE, i, r->toks, &h) ||
		    name_run(r, i, r->toks, 2).to > i)
			return true;
	return false;
}

/* "No further action is requested": a sentence of the text ends the case. */
void
kind_of_stop(struct reading *r, const struct parts *p)
{
	struct label_hit h;
	bool asks = parts_next(r, p, PART_DEMANDS, 0) < r->lines;

	for (size_t i = 0; i < r->lines; i++)
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!label_at(r, LABEL_STOP, at, r->toks, &h) || h.label->tokens < 4)
				continue;
			if (asks && is_for_one(r, h.to)) {
				if (r->out->kind == CASEFILE_FIRST)
					r->out->kind = CASEFILE_UPDATE;
				reading_doubt(r, "action ends for one, and is asked for others",
				              "/kind");
				return;
			}
			r->out->kind = CASEFILE_STOP;
			reading_claim(r, "/kind", r->tok[at].from, r->tok[h.to - 1].to);
			return;
		}
}

/* "New information:" of a series that prints no ordinal */
void
kind_of_information(struct reading *r, const struct parts *p)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines && r->out->kind == CASEFILE_FIRST; i++) {
		const struct line *l = &r->line[i];

		if (!p->of[i].labelled || p->of[i].label != LABEL_STORY ||
		    !label_at(r, LABEL_UPDATE, l->tok, l->tok_to, &h) || h.to < p->of[i].label_to)
			continue;
		r->out->kind = CASEFILE_UPDATE;
		reading_claim(r, "/kind", r->tok[h.from].from, r->tok[h.to - 1].to);
	}
}

/* "[RE: UP-955-2005: ...]" over the text: it tells more of an earlier appeal. */
void
kind_of_regarding(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && r->out->kind == CASEFILE_FIRST; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part == PART_LETTER || p->of[i].part == PART_DEMANDS ||
		    p->of[i].part == PART_TARGETS)
			return;
		if (p->of[i].part != PART_PREVIOUS || !line_is_bracketed(r, l) ||
		    !line_is_regarding(r, l, p->of[i].value))
			continue;
		r->out->kind = CASEFILE_UPDATE;
		reading_claim(r, "/kind", l->from, l->to);
		reading_doubt(r, "told by a reference to an earlier appeal alone", "/kind");
	}
}

/* "CORRECTION - this document replaces that of 4 May 2012" in the head, over the reference or under
 * it. */
void
kind_of_correction(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines && i < HEAD_LINES && r->out->kind == CASEFILE_FIRST; i++) {
		const struct line *l = &r->line[i];
		struct label_hit h;

		if (p->of[i].part == PART_STORY || p->of[i].part == PART_SUMMARY)
			return;
		if (!label_at(r, LABEL_CORRECTION, l->tok, l->tok_to, &h) ||
		    (h.to < l->tok_to && !token_is(&r->tok[h.to], "-") &&
		     !token_is(&r->tok[h.to], ":")))
			continue;
		r->out->kind = CASEFILE_CORRECTION;
		reading_claim(r, "/kind", r->tok[h.from].from, r->tok[h.to - 1].to);
	}
}

/* The title that an archive sets over a bulletin: only its kind, the header says the rest. */
void
kind_of_second_title(struct reading *r, const struct parts *p)
{
	struct kind_hit kind;

	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].second && kind_read(r, r->line[i].tok, r->line[i].tok_to, &kind)) {
			kind.ordinal = 0;
			kind_take(r, &kind);
		}
}
