/*
 * doubts_country.c - the countries read against those that the text names
 *
 * A letter to an embassy, a union or a company names their country too: whose case it is shows in
 * what is told and demanded.
 */
#include "import/doubts.h"

#include "import/labels.h"
#include "import/lineshape.h"
#include "import/token.h"

#define NAMED_MOST 24 /* different countries of one text */
#define OFTEN      3  /* times that make one of them the text's own */

struct tally {
	struct str iso;
	size_t times;
	bool above; /* in the headline or the title */
};

static struct tally *
tally_of(struct tally *list, struct str iso)
{
	size_t i = 0;

	while (i + 1 < NAMED_MOST && list[i].iso.n > 0 && !str_eq(list[i].iso, iso))
		i++;
	if (list[i].iso.n == 0)
		list[i].iso = iso;
	return &list[i];
}

static bool
is_read(const struct casefile *c, struct str iso)
{
	for (size_t i = 0; i < c->countries.n; i++)
		if (str_eq(c->countries.item[i], iso))
			return true;
	return false;
}

/* Counts the countries in what is told, demanded and written. */
static void
count_told(const struct reading *r, const struct parts *p, struct tally *list)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];
		enum part part = p->of[i].part;

		if (part != PART_HEADLINE && part != PART_SUMMARY && part != PART_STORY &&
		    part != PART_DEMANDS && part != PART_LETTER)
			continue;
		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct label_hit h;
			struct tally *t;

			if (!label_here(r, LABEL_COUNTRY, at, l->tok_to, &h) &&
			    !label_here(r, LABEL_NATION, at, l->tok_to, &h))
				continue;
			if (h.label->value[0] == '\0')
				continue;
			t = tally_of(list, str_c(h.label->value));
			t->times++;
			t->above = t->above || part == PART_HEADLINE;
			at = h.to - 1;
		}
	}
}

/* Another country is told of more often than each that was read, or stands in the headline where
 * none of them does. */
void
doubts_country(struct reading *r, const struct parts *p)
{
	struct tally list[NAMED_MOST] = { 0 };
	size_t most = 0;
	bool above = false;

	if (r->out->countries.n == 0)
		return;
	count_told(r, p, list);
	for (size_t i = 0; i < NAMED_MOST; i++)
		if (list[i].iso.n > 0 && is_read(r->out, list[i].iso)) {
			most = list[i].times > most ? list[i].times : most;
			above = above || list[i].above;
		}
	for (size_t i = 0; i < NAMED_MOST; i++)
		if (list[i].iso.n > 0 && !is_read(r->out, list[i].iso) &&
		    ((list[i].times >= OFTEN && list[i].times > most) ||
		     (list[i].above && (!above || list[i].times >= OFTEN)) ||
		     (most == 0 && list[i].times > 1)))
			reading_doubt(r, "the text names another country more often",
			              "/countries/0");
}
