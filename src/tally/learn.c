/*
 * learn.c - whose address it was
 *
 * A page offers the first address of a channel that is not known to be dead: that is the one an
 * outcome speaks of.  When all are dead, it is the first.
 */
#include "tally/learn.h"

#include "casefile/contact.h"

static enum health
health_of(const struct store_contacts *list, struct str key)
{
	const struct store_contact *c = store_contact_find(list, key);

	return c == NULL ? HEALTH_OK : store_contact_health(c);
}

static struct str
key_offered(struct arena *a, const struct store_contacts *list, const struct target *t,
            enum channel channel)
{
	struct strs all = contact_list(a, t, channel);
	struct str first = STR("");

	for (size_t i = 0; i < all.n; i++) {
		struct str key = contact_key(a, channel, all.item[i]);

		if (key.n > 0 && health_of(list, key) != HEALTH_DEAD)
			return key;
		if (first.n == 0)
			first = key;
	}
	return first;
}

bool
learn_take(struct arena *a, struct store *s, const struct report *report, int64_t casefile,
           bool *moved, struct err *e)
{
	struct store_outcome o = { .casefile = casefile,
		                   .receipt = report->receipt,
		                   .target = report->entry[0].target,
		                   .channel = report->entry[0].channel,
		                   .outcome = report->outcome,
		                   .day = report->day_received,
		                   .network = report->network };
	struct store_contacts list = { 0 };
	const struct target *t;
	struct uaref ref;
	struct caserec c;
	struct str key;
	bool added;

	*moved = false;
	if (!store_outcome_add(s, &o, &added, e))
		return false;
	if (!added || outcome_verdict(o.outcome) == 0 || !uaref_parse(report->slug, &ref))
		return true;
	if (!store_case(a, s, &ref, &c, e) || !store_contacts(a, s, &list, e))
		return false;
	t = casefile_target(&c.current, o.target);
	key = t == NULL ? STR("") : key_offered(a, &list, t, o.channel);
	if (key.n == 0)
		return true;
	*moved = true;
	return store_contact_say(s, key, &o, e);
}

static bool
is_dead(void *ctx, struct str key)
{
	return health_of(ctx, key) == HEALTH_DEAD;
}

static void
fill_target(struct arena *a, struct store_contacts *list, struct target *t)
{
	for (int i = 0; i < CHANNEL_COUNT; i++) {
		enum channel channel = (enum channel)i;
		struct strs all = contact_list(a, t, channel);
		enum health best = all.n > 0 ? HEALTH_DEAD : HEALTH_OK;

		for (size_t k = 0; k < all.n; k++) {
			enum health h = health_of(list, contact_key(a, channel, all.item[k]));

			if (h < best)
				best = h;
		}
		t->health.state[channel] = best;
		contact_order(a, t, channel, is_dead, list);
	}
}

void
learn_fill(struct arena *a, const struct store_contacts *list, struct casefile *c)
{
	struct store_contacts copy = *list;

	for (size_t i = 0; i < c->targets.n; i++)
		fill_target(a, &copy, &c->targets.item[i]);
}
