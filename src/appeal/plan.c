/*
 * plan.c - which channel first for this official, today
 *
 * E-mail arrives at once and costs nothing; a letter weighs most at the desk it reaches, if it can
 * still reach it; then fax, call, post.  A letter that would be late goes last; what three voices
 * call dead goes behind everything, what one doubts stays where it is, and says so.  In the
 * official's own country a call costs little and somebody answers in the caller's language: there
 * it precedes the fax.
 */
#include "appeal/parts.h"
#include "appeal/postal.h"
#include "i18n/lang.h"

static struct str
why(const struct lang *l, enum channel c, enum health health, bool late, bool stopped)
{
	if (health == HEALTH_DEAD)
		return tr(l, "Several people report that this way does not work at the moment.");
	if (health == HEALTH_DOUBTFUL)
		return tr(l, "Somebody reports that this way may not work at the moment.");
	switch (c) {
	case CHANNEL_LETTER:
		if (stopped)
			return tr(l, "The post takes no letters to this country just now.");
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

/* Whether sender and official are known to be in one country, or known not to be. */
enum distance { DISTANCE_UNKNOWN, DISTANCE_HOME, DISTANCE_ABROAD };

static enum distance
distance_of(const struct appeal_ctx *ctx)
{
	struct str to = ctx->target->country;

	if (ctx->country.n == 0 || to.n == 0)
		return DISTANCE_UNKNOWN;
	return str_ieq(ctx->country, to) ? DISTANCE_HOME : DISTANCE_ABROAD;
}

static struct str
cost(const struct lang *l, enum channel c, enum distance far)
{
	switch (c) {
	case CHANNEL_LETTER:
		return far == DISTANCE_ABROAD ? tr(l, "Paper, an envelope and a stamp for abroad.")
		                              : tr(l, "Paper, an envelope and a stamp.");
	case CHANNEL_EMAIL:
		return tr(l, "Nothing but two minutes.");
	case CHANNEL_CALL:
		if (far == DISTANCE_HOME)
			return tr(l, "A telephone and a call inside the country.");
		return far == DISTANCE_ABROAD
		               ? tr(l, "A telephone and an international call.")
		               : tr(l, "A telephone; abroad, an international call.");
	case CHANNEL_FAX:
		return tr(l, "A printer and a fax machine, or a fax service.");
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
			"The official learns your e-mail address and the name in your mail program; "
			"in the text initials are enough, and no postal address is needed.");
	case CHANNEL_CALL:
		return tr(l, "The official hears your voice and may see your number, unless you "
		             "withhold it; a first name is enough.");
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

/* No letters are taken: from nowhere, or not where the supporter is. */
static bool
is_stopped(struct arena *a, const struct appeal_ctx *ctx)
{
	return postal_stopped(a, ctx).everywhere ||
	       (ctx->country.n > 0 && ctx->target->country.n > 0 &&
	        postal_is_stopped(ctx->postal, ctx->target->country, ctx->country, ctx->today));
}

/* From where a letter would have to come: as the supporter's country says, else from afar. */
static bool
is_late(struct arena *a, const struct appeal_ctx *ctx)
{
	struct str near = str_printf(a, "*" STR_FMT, STR_ARG(continent_of(ctx->target->country)));
	int days = postal_days(a, ctx->postal, ctx->target->country,
	                       ctx->country.n > 0 ? ctx->country : near);
	struct day deadline = ctx->casefile->deadline;

	if (is_stopped(a, ctx))
		return true;
	return day_is_set(deadline) && day_cmp(day_plus(deadline, -days), ctx->today) < 0;
}

/* Lower comes first. */
static int
place_of(enum channel c, enum health health, bool late, enum distance far)
{
	static const int usual[CHANNEL_COUNT] = { [CHANNEL_EMAIL] = 0,
		                                  [CHANNEL_LETTER] = 2,
		                                  [CHANNEL_FAX] = 4,
		                                  [CHANNEL_CALL] = 6,
		                                  [CHANNEL_POST] = 8 };
	int place = usual[c];

	if (c == CHANNEL_LETTER && late)
		place = 9;
	if (c == CHANNEL_CALL && far == DISTANCE_HOME)
		place = 3;
	return place + (health == HEALTH_DEAD ? 20 : 0);
}

static int
place_in(struct arena *a, const struct appeal_ctx *ctx, enum channel c)
{
	return place_of(c, ctx->target->health.state[c], is_late(a, ctx), distance_of(ctx));
}

void
appeal_plan(struct arena *a, const struct appeal_ctx *ctx, struct appeal_plan *out)
{
	struct appeal_plan plan = { 0 };
	bool late = is_late(a, ctx), stopped = is_stopped(a, ctx);

	for (int i = 0; i < CHANNEL_COUNT; i++) {
		enum channel c = (enum channel)i;
		enum health health = ctx->target->health.state[c];
		size_t at = plan.n;

		if (!target_has_channel(ctx->target, c))
			continue;
		for (; at > 0 && place_in(a, ctx, plan.item[at - 1].channel) > place_in(a, ctx, c);
		     at--)
			plan.item[at] = plan.item[at - 1];
		plan.item[at] =
			(struct appeal_advice){ c, health, why(ctx->lang, c, health, late, stopped),
			                        cost(ctx->lang, c, distance_of(ctx)),
			                        learns(ctx->lang, c) };
		plan.n++;
	}
	*out = plan;
}

/* Lower is better: the place of the official's best channel; a copy counts behind all others. */
static int
rank(struct arena *a, const struct appeal_ctx *ctx, const struct target *t)
{
	struct appeal_ctx its = *ctx;
	struct appeal_plan plan;

	its.target = t;
	appeal_plan(a, &its, &plan);
	if (plan.n == 0)
		return 1000;
	return place_in(a, &its, plan.item[0].channel) + (t->copy ? 100 : 0);
}

const struct target *
appeal_first_target(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct targets *all = &ctx->casefile->targets;
	const struct target *best = NULL;
	int best_rank = 1000;

	for (size_t i = 0; i < all->n; i++) {
		int r = rank(a, ctx, &all->item[i]);

		if (r < best_rank) {
			best = &all->item[i];
			best_rank = r;
		}
	}
	return best;
}

struct str
appeal_channel_name(const struct lang *l, enum channel c)
{
	switch (c) {
	case CHANNEL_LETTER:
		return tr(l, "Letter");
	case CHANNEL_EMAIL:
		return tr(l, "E-mail");
	case CHANNEL_CALL:
		return tr(l, "Call");
	case CHANNEL_FAX:
		return tr(l, "Fax");
	case CHANNEL_POST:
		return tr(l, "Public post");
	case CHANNEL_COUNT:
		break;
	}
	return STR("");
}
