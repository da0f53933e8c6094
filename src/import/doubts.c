/*
 * doubts.c - the order in which a case is weighed
 *
 * Measured by tests/unit/import/test_calibration.c on damaged documents: how many wrong fields
 * carry a doubt, and how many right ones do.
 */
#include "import/doubts.h"

/* That one more may be in the text than was read says nothing of those who were: it is in doubt
 * about the next of the list, who has no place in it yet. */
static void
doubt_next(struct reading *r, const char *list, size_t n)
{
	struct doubts *all = &r->out->doubts;

	for (size_t i = 0; n > 0 && i < all->n; i++)
		if (str_eq(all->item[i].field, str_c(list)))
			all->item[i].field = str_printf(r->a, "%s/%zu", list, n);
}

void
doubts_weigh(struct reading *r, const struct parts *p)
{
	doubts_missing(r, p);
	doubts_facts(r, p);
	doubts_country(r, p);
	doubts_text(r);
	doubts_demands(r);
	doubts_names(r, p);
	doubts_longer(r);
	doubts_officials(r, p);
	for (size_t i = 0; i < r->out->targets.n; i++) {
		doubts_values(r, i);
		doubts_breaks(r, i);
		doubts_mixed(r, p, i);
		doubts_states(r, i);
		doubts_address(r, i);
		doubts_places(r, i);
	}
	doubts_greeting(r);
	doubts_people(r);
	doubts_details(r, p);
	doubts_beside(r, p);
	doubts_fewer(r, p);
	doubts_unread(r, p);
	doubts_silent(r, p);
	doubts_languages(r, p);
	doubts_story(r);
	doubts_ways(r, p);
	doubts_flags(r);
	doubts_left(r, p);
	doubts_lines(r, p);
	doubt_next(r, "/people", r->out->people.n);
	doubt_next(r, "/targets", r->out->targets.n);
	doubt_next(r, "/demands", r->out->demands.n);
}
