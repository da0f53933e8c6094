/*
 * officials_worth.c - which of the blocks are officials
 *
 * Among the officials stand headings no table knows, a signature, the frame of a page.  What has
 * neither a way to be reached nor an office, a title or an address as officials have them, is left
 * unplaced: an official that nobody named is worse than a line that somebody has to look at.  So
 * what the blocks claim is kept until all are read.
 */
#include "import/officials_block.h"

#include "import/labels.h"

static bool
is_contact(const char *member)
{
	static const struct str members[] = { STR_INIT("emails"), STR_INIT("phones"),
		                              STR_INIT("faxes"), STR_INIT("handles"),
		                              STR_INIT("urls") };

	for (size_t i = 0; i < ARRAY_LEN(members); i++)
		if (str_eq(members[i], str_c(member)))
			return true;
	return false;
}

static bool
is_reached(const struct officials *o, size_t target)
{
	for (size_t i = 0; i < o->claims.n; i++)
		if (o->claims.item[i].block == target && is_contact(o->claims.item[i].member))
			return true;
	for (size_t i = 0; i < o->saluted.n; i++)
		if (o->saluted.item[i].block == target)
			return true;
	return false;
}

/* One of KINDS stands in S. */
static bool
holds(struct reading *r, struct str s, const enum label_kind *kinds, size_t n)
{
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, s);
	for (size_t i = 0; i < n; i++)
		if (label_find(&line, kinds[i], 0, line.toks, &h))
			return true;
	return false;
}

static bool
has_address(struct reading *r, const struct target *t)
{
	static const enum label_kind places[] = { LABEL_COUNTRY, LABEL_CITY, LABEL_INSTITUTION };
	bool number = false, place = false;

	for (size_t i = 0; i < t->address.n; i++) {
		struct str s = t->address.item[i];

		if (holds(r, s, (const enum label_kind[]){ LABEL_EMBASSY }, 1))
			return true;
		number = number || str_has_digit(s);
		place = place || holds(r, s, places, ARRAY_LEN(places));
	}
	return t->address.n > 0 && (number || place) &&
	       (t->address.n > 1 || t->name.n > 0 || (number && place));
}

static bool
is_official(struct officials *o, size_t target)
{
	static const enum label_kind titles[] = { LABEL_OFFICE, LABEL_OFFICE_END, LABEL_HONORIFIC,
		                                  LABEL_GENDER_TITLE, LABEL_EMBASSY };
	const struct target *t = &o->r->out->targets.item[target];

	return is_reached(o, target) || has_address(o->r, t) ||
	       holds(o->r, t->office, titles, ARRAY_LEN(titles)) ||
	       holds(o->r, t->name, titles, ARRAY_LEN(titles)) ||
	       (t->office.n > 0 && t->name.n > 0 && t->address.n > 0) ||
	       (t->copy && t->name.n > 0 && t->address.n > 0);
}

static void
claim_all(struct officials *o, const size_t *now)
{
	for (size_t i = 0; i < o->claims.n; i++) {
		const struct claimed *c = &o->claims.item[i];

		if (now[c->block] == SIZE_MAX)
			continue;
		if (c->why != NULL)
			reading_doubt(o->r, c->why, "/targets/%zu/%s", now[c->block], c->member);
		else if (c->item == SIZE_MAX)
			reading_claimf(o->r, c->from, c->to, "/targets/%zu/%s", now[c->block],
			               c->member);
		else
			reading_claimf(o->r, c->from, c->to, "/targets/%zu/%s/%zu", now[c->block],
			               c->member, c->item);
	}
}

void
officials_weigh(struct officials *o)
{
	struct targets *t = &o->r->out->targets;
	size_t *now = arena_array(o->r->a, size_t, t->n + 1), kept = 0;

	for (size_t i = 0; i < t->n; i++)
		now[i] = is_official(o, i) ? kept++ : SIZE_MAX;
	for (size_t i = 0; i < t->n; i++)
		if (now[i] != SIZE_MAX)
			t->item[now[i]] = t->item[i];
	t->n = kept;
	claim_all(o, now);
	for (size_t i = 0; i < o->saluted.n; i++) /* who is greeted is one */
		o->saluted.item[i].block = now[o->saluted.item[i].block];
}
