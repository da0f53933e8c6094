/*
 * ways.c - the ways to act as a page offers them: one recommended, the rest behind it
 *
 * The order is appeal/'s (appeal_plan); here it becomes words and links.
 */
#include "appeal/appeal.h"
#include "i18n/lang.h"
#include "page/parts.h"

/* At the place of official NUMBER unless that is the first on the page: whoever arrives at the top
 * reads before anything else what the official will learn. */
struct url
part_way_url(struct arena *a, const struct page_ctx *x, const struct casefile *c,
             enum channel channel, int number)
{
	const char *rest = str_z(a, str_printf(a, "/" STR_FMT, STR_ARG(channel_name(channel))));
	struct url page = part_case_url(a, x, &c->ref, rest);

	for (size_t i = 0; i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];

		if (t->number == number)
			break;
		if (!t->copy && target_has_channel(t, channel))
			return url_fragment(a, page, part_target_id(a, number));
	}
	return page;
}

static struct view_way
way_of(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
       const struct appeal_advice *advice, int number)
{
	return (struct view_way){
		.action = part_channel_action(x->lang, advice->channel),
		.why = advice->why,
		.cost = advice->cost,
		.learns = advice->learns,
		.url = part_way_url(a, x, s->c, advice->channel, number),
	};
}

/* Adds the ways of T that no official before it had. */
static void
add_ways(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
         const struct target *t, unsigned *seen, struct view_offer *v)
{
	struct appeal_ctx ctx = part_appeal(a, x, s, t);
	struct appeal_plan plan = { 0 };

	appeal_plan(a, &ctx, &plan);
	for (size_t i = 0; i < plan.n; i++) {
		unsigned bit = 1u << (unsigned)plan.item[i].channel;
		struct view_way way = way_of(a, x, s, &plan.item[i], t->number);

		if (*seen & bit)
			continue;
		*seen |= bit;
		if (url_is_empty(v->first.url))
			v->first = way;
		else
			VEC_PUSH(a, &v->more, way);
	}
}

/* Everybody with an account can post, also where no official has one. */
static void
add_post(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
         const struct target *t, struct view_offer *v)
{
	struct appeal_advice post = {
		.channel = CHANNEL_POST,
		.cost = tr(x->lang, "An account on the network."),
		.learns = tr(x->lang, "Everybody sees your account and that you took part."),
	};

	VEC_PUSH(a, &v->more, way_of(a, x, s, &post, t->number));
}

void
part_ways(struct arena *a, const struct page_ctx *x, const struct page_subject *s,
          const struct targets *among, struct view_offer *out)
{
	struct casefile part = *s->c;
	struct appeal_ctx ctx = part_appeal(a, x, s, NULL);
	const struct target *first;
	unsigned seen = 0;

	part.targets = *among;
	ctx.casefile = &part;
	first = appeal_first_target(a, &ctx);
	if (first == NULL)
		return;
	add_ways(a, x, s, first, &seen, out);
	for (size_t i = 0; i < among->n; i++)
		if (!among->item[i].copy)
			add_ways(a, x, s, &among->item[i], &seen, out);
	if (!(seen & 1u << CHANNEL_POST))
		add_post(a, x, s, &among->item[0], out);
}
