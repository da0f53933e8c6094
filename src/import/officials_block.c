/*
 * officials_block.c - where the block of one official ends and the next begins
 *
 * That is told by what has been seen: once a block has a contact line, a line of text opens the
 * next one; salutations and remarks never do.
 */
#include "import/officials_block.h"

#include "import/lineshape.h"
#include "import/officials_heads.h"
#include "import/token.h"

static bool
opens_title(const struct officials *o, const struct official_item *it)
{
	size_t name = 0;
	enum piece_kind kind =
		piece_classify(o->r, it->tok, comma_after(o->r, it->tok, it->end), &name);
	struct label_hit h;

	return kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME || kind == PIECE_EMBASSY ||
	       label_at(o->r, LABEL_HONORIFIC, it->tok, it->end, &h);
}

/* "Dear Minister" or "Excellency" without its label, below the fax of whom it greets. */
static bool
is_opening(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	struct label_hit h;

	return o->texts > 0 && it->contacts->n == 0 && it->end <= it->tok + 6 &&
	       label_at(r, LABEL_OPENING, it->tok, it->end, &h) &&
	       (h.to == it->end || label_is(r, LABEL_DEAR, it->tok) ||
	        token_is(&r->tok[it->end - 1], "!"));
}

/* "INHALT" in a paragraph of its own, which is no house that an official may stand under. */
static bool
is_only_heading(const struct officials *o)
{
	const struct target *t = &o->r->out->targets.item[o->r->out->targets.n - 1];
	struct reading line;
	struct label_hit h;

	if (o->texts != 1 || t->name.n > 0 || t->office.n > 0 || t->address.n != 1)
		return false;
	reading_build_within(&line, o->r, t->address.item[0]);
	return !label_find(&line, LABEL_INSTITUTION, 0, line.toks, &h) &&
	       !label_find(&line, LABEL_EMBASSY, 0, line.toks, &h) &&
	       !label_find(&line, LABEL_ORGANISATION, 0, line.toks, &h);
}

static bool
begins_with(const struct reading *r, const struct official_item *it, enum label_kind kind)
{
	struct label_hit h;
	size_t at = it->tok + (label_is(r, LABEL_ARTICLE, it->tok) && it->tok + 1 < it->end);

	return label_at(r, kind, at, it->end, &h);
}

/* A name, and the line below begins with an office. */
static bool
is_name_over_office(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	const struct line *next = &r->line[it->line] + 1;
	size_t name = 0;

	return it->line + 1 < r->lines && o->p->of[it->line + 1].part == PART_TARGETS &&
	       piece_classify(r, it->tok, it->end, &name) == PIECE_NAME &&
	       piece_classify(r, next->tok, comma_after(r, next->tok, next->tok_to), &name) ==
	               PIECE_OFFICE;
}

/* The next of officials without a contact: a name over its office behind such a pair, or a house or
 * an embassy behind a copy that one line names whole. */
static bool
is_next_of_list(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	const struct target *t = &r->out->targets.item[r->out->targets.n - 1];

	if (o->texts == 2 && r->line[it->line].first && t->name.n > 0 && t->office.n > 0 &&
	    t->address.n == 0 && is_name_over_office(o, it))
		return true;
	if (!it->copy || o->texts != 1 || (t->name.n == 0 && t->address.n == 0) ||
	    comma_after(r, it->tok, it->end) == it->end)
		return false;
	if (t->address.n > 0 && str_chr(t->address.item[0], ',') != STR_NPOS &&
	    (begins_with(r, it, LABEL_EMBASSY) || begins_with(r, it, LABEL_INSTITUTION)))
		return true;
	return begins_with(r, it, LABEL_EMBASSY) && t->office.n == 0 &&
	       names_organisation(r, t->name.n > 0 ? t->name : t->address.item[0]);
}

/* "Ambassador: Mr Ana Example" below the telephone of the embassy. */
static bool
is_envoy_of(const struct officials *o, const struct official_item *it)
{
	const struct target *t = &o->r->out->targets.item[o->r->out->targets.n - 1];
	struct reading line;
	struct label_hit h;

	if (t->name.n > 0 || t->office.n > 0 || t->address.n == 0 || o->r->line[it->line].first ||
	    title_colon(o->r, it->tok, it->end) == it->end ||
	    !label_at(o->r, LABEL_ENVOY, it->tok, it->end, &h))
		return false;
	reading_build_within(&line, o->r, t->address.item[0]);
	return label_find(&line, LABEL_EMBASSY, 0, line.toks, &h);
}

/* The next cell of a row of a table whose rows are officials.  Where the one before holds an
 * address and this one an office, each is one. */
static bool
is_in_row(const struct officials *o, const struct official_item *it)
{
	const struct reading *r = o->r;
	const struct block *here = &r->blocks->item[r->line[it->line].block], *above;

	if (it->line == 0 || here->table == 0 || r->line[it->line].cut || o->contacted ||
	    o->p->of[it->line - 1].part != PART_TARGETS)
		return false;
	above = &r->blocks->item[r->line[it->line - 1].block];
	if (r->out->targets.item[r->out->targets.n - 1].address.n > 0 && opens_title(o, it))
		return false;
	return above->table == here->table && above->row == here->row && above->col < here->col;
}

bool
official_opens(const struct officials *o, const struct official_item *it)
{
	struct label_hit care;
	const struct line *l = &o->r->line[it->line];
	const struct target *t;

	if (o->r->out->targets.n == 0)
		return true;
	t = &o->r->out->targets.item[o->r->out->targets.n - 1];
	if (it->copy != (t->copy && !o->informed))
		return true;
	if (it->tok >= it->end || it->remark || official_is_told(o, it) || is_in_row(o, it))
		return false;
	if (l->cut || (it->numbered && o->texts > 0) ||
	    (o->texts > 1 && it->line > 0 && o->p->of[it->line - 1].part != PART_TARGETS &&
	     o->p->of[it->line - 1].part != PART_FURNITURE && opens_title(o, it)))
		return true;
	if (it->contacts->n > 0 && words_are_plain(o->r, it->tok, it->end))
		return false; /* "via website: ..." */
	if (o->contacted)
		return !is_opening(o, it) && !is_envoy_of(o, it) &&
		       !label_at(o->r, LABEL_CARE_OF, it->tok, it->end, &care);
	if (label_at(o->r, LABEL_CARE_OF, it->tok, it->end, &care))
		return false; /* however far below: "c/o Embassy of ..." */
	if (o->care && (opens_title(o, it) || is_name_over_office(o, it)))
		return true; /* the next one's ways to reach are no longer this one's */
	if (o->country && o->texts >= 2)
		return true;
	if (is_next_of_list(o, it) || official_spaced(o->r, it) < it->end)
		return true;
	if (o->gaps && l->first && is_only_heading(o) && opens_title(o, it))
		return true;
	return o->gaps && l->first && o->texts >= 2 && (opens_title(o, it) || o->texts >= 4);
}

void
official_open(struct officials *o, const struct official_item *it)
{
	struct target t = { .copy = it->copy || it->informed };

	VEC_PUSH(o->r->a, &o->r->out->targets, t);
	o->texts = 0;
	o->informed = it->informed && !it->copy;
	o->contacted = o->address = o->country = o->titled = o->care = false;
	o->titles = (struct titles){ .line = SIZE_MAX };
}
