/*
 * agree.c - two documents about one official, months apart, by two people
 *
 * "Bo Sample" and "Sample Bo" are one person whose name is printed twice; a second telephone is a
 * second chance or a wrong number, and only a human being can tell.  So all are said, none mended.
 */
#include "casefile/agree.h"

#include "casefile/contact.h"

struct entry {
	const struct caserec *of;
	const struct target *target;
	struct str name; /* contact_name_key() */
};

struct entries {
	struct entry *item;
	size_t n, cap;
};

static struct strs
keys(struct arena *a, const struct target *t, enum channel channel)
{
	struct strs all = contact_list(a, t, channel), out = { 0 };

	for (size_t i = 0; i < all.n; i++) {
		struct str key = contact_key(a, channel, all.item[i]);

		if (key.n > 0)
			VEC_PUSH(a, &out, key);
	}
	return out;
}

static bool
share_one(const struct strs *x, const struct strs *y)
{
	for (size_t i = 0; i < x->n; i++)
		for (size_t k = 0; k < y->n; k++)
			if (str_eq(x->item[i], y->item[k]))
				return true;
	return false;
}

static bool
is_one(struct arena *a, const struct entry *x, const struct entry *y)
{
	struct strs ours = keys(a, x->target, CHANNEL_EMAIL);
	struct strs theirs = keys(a, y->target, CHANNEL_EMAIL);

	if (str_chr(x->name, ' ') != STR_NPOS && str_eq(x->name, y->name))
		return true;
	return share_one(&ours, &theirs);
}

static struct str
both(struct arena *a, const struct entry *x, const struct entry *y)
{
	struct str first = uaref_text(a, &x->of->ref), second = uaref_text(a, &y->of->ref);

	return str_printf(a, STR_FMT " and " STR_FMT, STR_ARG(first), STR_ARG(second));
}

static void
compare(struct arena *a, const struct entry *x, const struct entry *y, struct strs *out)
{
	static const enum channel channels[] = { CHANNEL_EMAIL, CHANNEL_CALL, CHANNEL_FAX };
	struct str cases = both(a, x, y), title = target_title(a, x->target);

	if (x->target->name.n > 0 && y->target->name.n > 0 &&
	    !str_eq(x->target->name, y->target->name))
		VEC_PUSH(a, out,
		         str_printf(a,
		                    STR_FMT " print one official's name differently: \"" STR_FMT
		                            "\", \"" STR_FMT "\"",
		                    STR_ARG(cases), STR_ARG(x->target->name),
		                    STR_ARG(y->target->name)));
	for (size_t i = 0; i < ARRAY_LEN(channels); i++) {
		struct str name = channel_name(channels[i]);
		struct strs ours = keys(a, x->target, channels[i]);
		struct strs theirs = keys(a, y->target, channels[i]);
		struct strs first = contact_list(a, x->target, channels[i]);
		struct strs second = contact_list(a, y->target, channels[i]);

		if (ours.n == 0 || theirs.n == 0 || share_one(&ours, &theirs))
			continue;
		VEC_PUSH(a, out,
		         str_printf(a,
		                    STR_FMT " disagree about the " STR_FMT " address of " STR_FMT
		                            ": " STR_FMT ", " STR_FMT,
		                    STR_ARG(cases), STR_ARG(name), STR_ARG(title),
		                    STR_ARG(first.item[0]), STR_ARG(second.item[0])));
	}
}

struct strs
agree_check(struct arena *a, const struct caserecs *cases, int64_t now)
{
	struct entries all = { 0 };
	struct strs out = { 0 };

	for (size_t i = 0; i < cases->n; i++) {
		const struct caserec *c = &cases->item[i];

		for (size_t k = 0; caserec_takes_appeals(c, now) && k < c->current.targets.n; k++) {
			const struct target *t = &c->current.targets.item[k];

			VEC_PUSH(a, &all, (struct entry){ c, t, contact_name_key(a, t->name) });
		}
	}
	for (size_t i = 0; i < all.n; i++)
		for (size_t k = i + 1; k < all.n; k++)
			if (all.item[i].of != all.item[k].of &&
			    is_one(a, &all.item[i], &all.item[k]))
				compare(a, &all.item[i], &all.item[k], &out);
	return out;
}
