#include "casefile/changes.h"

#include "base/utf8.h"

static const struct str names[CHANGE_KINDS] = {
	[CHANGE_DEADLINE] = STR_INIT("deadline"),
	[CHANGE_TARGET_ADDED] = STR_INIT("target_added"),
	[CHANGE_TARGET_REMOVED] = STR_INIT("target_removed"),
	[CHANGE_TARGET_CHANGED] = STR_INIT("target_changed"),
	[CHANGE_DEMAND_ADDED] = STR_INIT("demand_added"),
	[CHANGE_DEMAND_REMOVED] = STR_INIT("demand_removed"),
	[CHANGE_PERSON_ADDED] = STR_INIT("person_added"),
	[CHANGE_PERSON_NOT_NAMED] = STR_INIT("person_not_named"),
	[CHANGE_PERSON_STATUS] = STR_INIT("person_status"),
	[CHANGE_HEADLINE] = STR_INIT("headline"),
	[CHANGE_COUNTRIES] = STR_INIT("countries"),
	[CHANGE_STOP] = STR_INIT("stop"),
};

struct str
change_name(enum change_kind kind)
{
	CHECK(kind < CHANGE_KINDS);
	return names[kind];
}

bool
change_from_name(struct str name, enum change_kind *out)
{
	for (size_t i = 0; i < CHANGE_KINDS; i++) {
		if (!str_eq(name, names[i]))
			continue;
		*out = (enum change_kind)i;
		return true;
	}
	return false;
}

static bool
same(struct arena *a, struct str x, struct str y)
{
	return str_eq(x, y) || str_eq(str_trim(utf8_fold(a, x)), str_trim(utf8_fold(a, y)));
}

static bool
has(struct arena *a, const struct strs *list, struct str one)
{
	for (size_t i = 0; i < list->n; i++)
		if (same(a, list->item[i], one))
			return true;
	return false;
}

/* Those of X that Y has not. */
static struct strs
without(struct arena *a, const struct strs *x, const struct strs *y)
{
	struct strs left = { 0 };

	for (size_t i = 0; i < x->n; i++)
		if (!has(a, y, x->item[i]))
			VEC_PUSH(a, &left, x->item[i]);
	return left;
}

/* ---- officials */

static void
text_changed(struct arena *a, struct changes *out, struct change like, struct str was,
             struct str now)
{
	if (same(a, was, now))
		return;
	like.was = was;
	like.now = now;
	VEC_PUSH(a, out, like);
}

/* A number that changed is one change, from what stood there to what stands there now. */
static void
list_changed(struct arena *a, struct changes *out, struct change like, const struct strs *was,
             const struct strs *now)
{
	struct strs gone = without(a, was, now), come = without(a, now, was);

	for (size_t i = 0; i < gone.n || i < come.n; i++) {
		like.was = i < gone.n ? gone.item[i] : (struct str){ 0 };
		like.now = i < come.n ? come.item[i] : (struct str){ 0 };
		VEC_PUSH(a, out, like);
	}
}

static struct change
of_target(struct arena *a, enum change_kind kind, const struct target *t)
{
	return (struct change){ .kind = kind, .target = t->number, .subject = target_title(a, t) };
}

static void
target_changed(struct arena *a, struct changes *out, const struct target *was,
               const struct target *now)
{
	struct change c = of_target(a, CHANGE_TARGET_CHANGED, was);
	const struct {
		const char *name;
		struct str was, now;
	} texts[] = {
		{ "name", was->name, now->name },
		{ "office", was->office, now->office },
		{ "organisation", was->organisation, now->organisation },
		{ "address", str_join(a, &was->address, STR(", ")),
		  str_join(a, &now->address, STR(", ")) },
		{ "salutation", was->salutation, now->salutation },
	};
	const struct {
		const char *name;
		const struct strs *was, *now;
	} lists[] = {
		{ "email", &was->emails, &now->emails }, { "phone", &was->phones, &now->phones },
		{ "fax", &was->faxes, &now->faxes },     { "handle", &was->handles, &now->handles },
		{ "web form", &was->urls, &now->urls },
	};

	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		c.detail = str_c(texts[i].name);
		text_changed(a, out, c, texts[i].was, texts[i].now);
	}
	for (size_t i = 0; i < ARRAY_LEN(lists); i++) {
		c.detail = str_c(lists[i].name);
		list_changed(a, out, c, lists[i].was, lists[i].now);
	}
	if (was->copy != now->copy) {
		c.detail = STR("part");
		c.was = was->copy ? STR("copy") : STR("appeal");
		c.now = now->copy ? STR("copy") : STR("appeal");
		VEC_PUSH(a, out, c);
	}
}

static void
targets(struct arena *a, struct changes *out, const struct casefile *was,
        const struct casefile *now)
{
	for (size_t i = 0; i < now->targets.n; i++) {
		const struct target *t = &now->targets.item[i];
		const struct target *before = casefile_target(was, t->number);

		if (before == NULL)
			VEC_PUSH(a, out, of_target(a, CHANGE_TARGET_ADDED, t));
		else
			target_changed(a, out, before, t);
	}
	/* a stop names nobody to write to: that is what it says */
	for (size_t i = 0; now->kind != CASEFILE_STOP && i < was->targets.n; i++)
		if (casefile_target(now, was->targets.item[i].number) == NULL)
			VEC_PUSH(a, out,
			         of_target(a, CHANGE_TARGET_REMOVED, &was->targets.item[i]));
}

/* ---- demands, people */

static void
demands(struct arena *a, struct changes *out, const struct casefile *was,
        const struct casefile *now)
{
	struct strs gone = without(a, &was->demands, &now->demands);
	struct strs come = without(a, &now->demands, &was->demands);

	for (size_t i = 0; i < come.n; i++)
		VEC_PUSH(a, out,
		         (struct change){ .kind = CHANGE_DEMAND_ADDED, .now = come.item[i] });
	for (size_t i = 0; now->kind != CASEFILE_STOP && i < gone.n; i++)
		VEC_PUSH(a, out,
		         (struct change){ .kind = CHANGE_DEMAND_REMOVED, .was = gone.item[i] });
}

static const struct person *
find_person(struct arena *a, const struct people *list, struct str name)
{
	for (size_t i = 0; name.n > 0 && i < list->n; i++)
		if (same(a, list->item[i].name, name))
			return &list->item[i];
	return NULL;
}

static void
people(struct arena *a, struct changes *out, const struct people *was, const struct people *now)
{
	for (size_t i = 0; i < now->n; i++) {
		const struct person *p = &now->item[i], *before = find_person(a, was, p->name);
		struct change c = { .kind = CHANGE_PERSON_STATUS, .subject = p->name };

		if (before == NULL && p->name.n > 0)
			VEC_PUSH(
				a, out,
				(struct change){ .kind = CHANGE_PERSON_ADDED, .subject = p->name });
		c.was = before == NULL ? (struct str){ 0 } : before->status;
		c.now = p->status;
		if (c.now.n > 0 && !same(a, c.was, c.now))
			VEC_PUSH(a, out, c);
	}
	for (size_t i = 0; i < was->n; i++)
		if (was->item[i].name.n > 0 && find_person(a, now, was->item[i].name) == NULL)
			VEC_PUSH(a, out,
			         (struct change){ .kind = CHANGE_PERSON_NOT_NAMED,
			                          .subject = was->item[i].name });
}

/* What a bulletin does not say is no change: a stop often prints no country. */
static void
countries(struct arena *a, struct changes *out, const struct strs *was, const struct strs *now)
{
	if (now->n > 0 && (without(a, was, now).n > 0 || without(a, now, was).n > 0))
		VEC_PUSH(a, out,
		         (struct change){ .kind = CHANGE_COUNTRIES,
		                          .was = str_join(a, was, STR(", ")),
		                          .now = str_join(a, now, STR(", ")) });
}

struct changes
casefile_changes(struct arena *a, const struct casefile *was, const struct casefile *now)
{
	struct changes out = { 0 };

	if (now->kind == CASEFILE_STOP && was->kind != CASEFILE_STOP)
		VEC_PUSH(a, &out, (struct change){ .kind = CHANGE_STOP, .now = now->headline });
	if (day_is_set(now->deadline) && day_cmp(was->deadline, now->deadline) != 0)
		VEC_PUSH(a, &out,
		         (struct change){ .kind = CHANGE_DEADLINE,
		                          .was = day_iso(a, was->deadline),
		                          .now = day_iso(a, now->deadline) });
	text_changed(a, &out, (struct change){ .kind = CHANGE_HEADLINE }, was->headline,
	             now->headline);
	countries(a, &out, &was->countries, &now->countries);
	people(a, &out, &was->people, &now->people);
	targets(a, &out, was, now);
	demands(a, &out, was, now);
	return out;
}

/* ---- words */

static struct str
from_to(struct arena *a, const char *what, const struct change *c)
{
	if (c->was.n == 0)
		return str_printf(a, "%s added: " STR_FMT, what, STR_ARG(c->now));
	if (c->now.n == 0)
		return str_printf(a, "%s no longer given: " STR_FMT, what, STR_ARG(c->was));
	return str_printf(a, "%s " STR_FMT " is now " STR_FMT, what, STR_ARG(c->was),
	                  STR_ARG(c->now));
}

struct str
change_text(struct arena *a, const struct change *c)
{
	struct str what;

	switch (c->kind) {
	case CHANGE_DEADLINE:
		return from_to(a, "deadline", c);
	case CHANGE_TARGET_ADDED:
		return str_printf(a, "official %d added: " STR_FMT, c->target, STR_ARG(c->subject));
	case CHANGE_TARGET_REMOVED:
		return str_printf(a, "official %d no longer named: " STR_FMT, c->target,
		                  STR_ARG(c->subject));
	case CHANGE_TARGET_CHANGED:
		what = from_to(a, str_z(a, c->detail), c);
		return str_printf(a, "official %d, " STR_FMT ": " STR_FMT, c->target,
		                  STR_ARG(c->subject), STR_ARG(what));
	case CHANGE_DEMAND_ADDED:
		return str_printf(a, "demand added: " STR_FMT, STR_ARG(c->now));
	case CHANGE_DEMAND_REMOVED:
		return str_printf(a, "demand no longer made: " STR_FMT, STR_ARG(c->was));
	case CHANGE_PERSON_ADDED:
		return str_printf(a, "person added: " STR_FMT, STR_ARG(c->subject));
	case CHANGE_PERSON_NOT_NAMED:
		return str_printf(a, "person no longer named: " STR_FMT, STR_ARG(c->subject));
	case CHANGE_PERSON_STATUS:
		return str_printf(a, STR_FMT ": " STR_FMT, STR_ARG(c->subject), STR_ARG(c->now));
	case CHANGE_HEADLINE:
		return str_printf(a, "headline now: " STR_FMT, STR_ARG(c->now));
	case CHANGE_COUNTRIES:
		return from_to(a, "country", c);
	case CHANGE_STOP:
		return str_printf(a, "stops the case: " STR_FMT, STR_ARG(c->now));
	case CHANGE_KINDS:
		break;
	}
	return (struct str){ 0 };
}
