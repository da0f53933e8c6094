#include "page/grid.h"

#include "appeal/appeal.h"
#include "base/limits.h"
#include "i18n/lang.h"
#include "page/parts.h"

/* The did= field of CHANNEL and TARGET among what was typed, or NULL. */
static const struct page_typed *
typed_for(struct arena *a, const struct page_typed *did, size_t n, enum channel channel, int target)
{
	struct str number = target == 0 ? STR("") : str_printf(a, "%d", target);

	for (size_t i = 0; i < n; i++)
		if (str_eq(did[i].channel, channel_name(channel)) &&
		    (str_eq(did[i].target, number) || (target == 0 && did[i].target.n == 0)))
			return &did[i];
	return NULL;
}

static struct view_option
tick_of(struct arena *a, const struct lang *l, enum channel c, int target,
        const struct page_typed *typed)
{
	struct str name = channel_name(c);
	struct view_option tick = { .text = appeal_channel_name(l, c), .chosen = typed != NULL };

	if (target == 0)
		tick.value = name;
	else
		tick.value = str_printf(a, STR_FMT ":%d", STR_ARG(name), target);
	if (typed == NULL || typed->count.n == 0 || str_eq(typed->count, STR("1")))
		return tick;
	tick.value = str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(tick.value),
	                        target == 0 ? "::" : ":", STR_ARG(typed->count));
	/* TRANSLATORS: a channel and how many messages: Letter (40) */
	tick.text = LANG_FILL(a, l, tr(l, "%1$s (%2$s)"), tick.text, typed->count);
	return tick;
}

static struct view_row
row_of(struct arena *a, const struct lang *l, const struct grid_in *in,
       const struct page_official *o)
{
	struct view_row row = { .number = o->number,
		                .title = o->title,
		                .tag = in->language,
		                .dir = lang_dir(in->language) };

	for (int i = 0; i < CHANNEL_COUNT; i++) {
		enum channel c = (enum channel)i;
		const struct page_typed *typed = typed_for(a, in->did, in->n_did, c, o->number);
		struct view_tap tap = { .channel = channel_name(c),
			                .button = part_channel_did(l, c) };

		/* any channel is accepted; only those the bulletin prints are offered */
		if (typed == NULL && o->channels != 0 && !(o->channels & (1u << (unsigned)i)))
			continue;
		VEC_PUSH(a, &row.taps, tap);
		VEC_PUSH(a, &row.ticks, tick_of(a, l, c, o->number, typed));
	}
	return row;
}

struct view_rows
grid_rows(struct arena *a, const struct lang *l, const struct grid_in *in)
{
	struct view_rows rows = { 0 };
	struct page_official nobody = { .title = tr(l, "A public post that names no official"),
		                        .channels = 1u << CHANNEL_POST };

	for (size_t i = 0; i < in->n_officials; i++)
		VEC_PUSH(a, &rows, row_of(a, l, in, &in->officials[i]));
	VEC_PUSH(a, &rows, row_of(a, l, in, &nobody));
	rows.item[rows.n - 1].tag = l->tag;
	rows.item[rows.n - 1].dir = l->dir;
	return rows;
}

void
grid_many(struct arena *a, const struct lang *l, const struct grid_in *in,
          const struct page_typed *one, struct view_grid *out)
{
	for (int i = 0; i < CHANNEL_COUNT; i++) {
		struct str name = channel_name((enum channel)i);

		VEC_PUSH(a, &out->channels,
		         (struct view_option){ .value = name,
		                               .text = appeal_channel_name(l, (enum channel)i),
		                               .chosen = str_eq(name, one->channel) });
	}
	for (size_t i = 0; i < in->n_officials; i++) {
		struct str number = str_printf(a, "%d", in->officials[i].number);

		VEC_PUSH(a, &out->targets,
		         (struct view_option){ .value = number,
		                               .text = in->officials[i].title,
		                               .chosen = str_eq(number, one->target) });
	}
	out->count = one->count.n > 0 ? one->count : STR("1");
	out->count_most = LIMIT_REPORT_COUNT;
}
