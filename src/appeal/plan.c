/*
 * plan.c - which channel first for this official, today
 *
 * E-mail arrives at once and costs nothing; a letter weighs most at the desk it reaches, if it can
 * still reach it; then fax, call, post.  A letter that would be late from anywhere goes last.
 */
#include "appeal/parts.h"
#include "i18n/lang.h"

static struct str
why(const struct lang *l, enum channel c, bool late)
{
	switch (c) {
	case CHANNEL_LETTER:
		return late ? tr(l,
		                 "A letter would arrive after the deadline from almost anywhere.")
		            : tr(l, "A paper letter is opened, counted and hard to overlook.");
	case CHANNEL_EMAIL:
		return tr(l, "An e-mail arrives today, and your mail program keeps a copy.");
	case CHANNEL_CALL:
		return tr(l, "A call is noticed at once, and somebody has to answer it.");
	case CHANNEL_FAX:
		return tr(l, "A fax arrives at once and lies on paper in the office.");
	case CHANNEL_POST:
	case CHANNEL_COUNT:
		break;
	}
	return tr(l, "A public post is seen by others, and less by the official.");
}

static struct str
cost(const struct lang *l, enum channel c)
{
	switch (c) {
	case CHANNEL_LETTER:
		return tr(l, "Paper, an envelope and a stamp.");
	case CHANNEL_EMAIL:
		return tr(l, "Nothing but two minutes.");
	case CHANNEL_CALL:
		return tr(l, "A telephone; abroad, an international call.");
	case CHANNEL_FAX:
		return tr(l, "A fax machine or a fax service.");
	case CHANNEL_POST:
	case CHANNEL_COUNT:
		break;
	}
	return tr(l, "An account on the network.");
}

static struct str
learns(const struct lang *l, enum channel c)
{
	switch (c) {
	case CHANNEL_LETTER:
		return tr(l,
		          "The official learns the name and address you write on it; initials are "
		          "enough, and a return address is your choice.");
	case CHANNEL_EMAIL:
		return tr(
			l,
			"The official learns your e-mail address and the name in your mail program.");
	case CHANNEL_CALL:
		return tr(l, "The official hears your voice and may see your number, unless you "
		             "withhold it.");
	case CHANNEL_FAX:
		return tr(
			l,
			"The official learns the number of the fax machine and the name you write.");
	case CHANNEL_POST:
	case CHANNEL_COUNT:
		break;
	}
	return tr(l, "Everybody sees your account and that you took part.");
}

void
appeal_plan(struct arena *a, const struct appeal_ctx *ctx, struct appeal_plan *out)
{
	static const enum channel soon[] = { CHANNEL_EMAIL, CHANNEL_LETTER, CHANNEL_FAX,
		                             CHANNEL_CALL, CHANNEL_POST };
	static const enum channel late_order[] = { CHANNEL_EMAIL, CHANNEL_FAX, CHANNEL_CALL,
		                                   CHANNEL_POST, CHANNEL_LETTER };
	struct posting p = { 0 };
	struct err e = { 0 };
	bool late = posting_days(a, ctx, &p, &e) && p.item[POST_FROM_SAME_CONTINENT].late;
	struct appeal_plan plan = { 0 };

	for (size_t i = 0; i < CHANNEL_COUNT; i++) {
		enum channel c = late ? late_order[i] : soon[i];

		if (!target_has_channel(ctx->target, c))
			continue;
		plan.item[plan.n++] =
			(struct appeal_advice){ c, why(ctx->lang, c, late), cost(ctx->lang, c),
			                        learns(ctx->lang, c) };
	}
	*out = plan;
}

/* Lower is better: the place of the official's best channel; a copy counts behind all others. */
static int
rank(struct arena *a, const struct appeal_ctx *ctx, const struct target *t)
{
	static const int place[CHANNEL_COUNT] = { [CHANNEL_EMAIL] = 0,
		                                  [CHANNEL_LETTER] = 1,
		                                  [CHANNEL_FAX] = 2,
		                                  [CHANNEL_CALL] = 3,
		                                  [CHANNEL_POST] = 4 };
	struct appeal_ctx its = *ctx;
	struct appeal_plan plan;

	its.target = t;
	appeal_plan(a, &its, &plan);
	return plan.n == 0 ? 100 : place[plan.item[0].channel] + (t->copy ? 10 : 0);
}

const struct target *
appeal_first_target(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct targets *all = &ctx->casefile->targets;
	const struct target *best = NULL;
	int best_rank = 100;

	for (size_t i = 0; i < all->n; i++) {
		int r = rank(a, ctx, &all->item[i]);

		if (r < best_rank) {
			best = &all->item[i];
			best_rank = r;
		}
	}
	return best;
}
