#include "casefile/caserec.h"

static const struct str names[] = {
	[CASE_DRAFT] = STR_INIT("draft"),
	[CASE_OPEN] = STR_INIT("open"),
	[CASE_STOPPED] = STR_INIT("stopped"),
};

static const struct str kind_names[] = {
	[CASEFILE_FIRST] = STR_INIT("first"),
	[CASEFILE_UPDATE] = STR_INIT("update"),
	[CASEFILE_CORRECTION] = STR_INIT("correction"),
	[CASEFILE_STOP] = STR_INIT("stop"),
};

struct str
casefile_kind_name(enum casefile_kind kind)
{
	CHECK((size_t)kind < ARRAY_LEN(kind_names));
	return kind_names[kind];
}

bool
casefile_kind_from_name(struct str name, enum casefile_kind *out)
{
	for (size_t i = 0; i < ARRAY_LEN(kind_names); i++) {
		if (!str_eq(name, kind_names[i]))
			continue;
		*out = (enum casefile_kind)i;
		return true;
	}
	return false;
}

struct str
case_state_name(enum case_state s)
{
	CHECK(s < ARRAY_LEN(names));
	return names[s];
}

bool
case_state_from_name(struct str name, enum case_state *out)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		if (!str_eq(name, names[i]))
			continue;
		*out = (enum case_state)i;
		return true;
	}
	return false;
}

bool
caserec_takes_appeals(const struct caserec *c, int64_t now)
{
	return c->state == CASE_OPEN && day_is_set(c->current.deadline) &&
	       now < deadline_instant(c->current.deadline);
}

/* 1: X is later, -1: Y is, 0: this does not say. */
static int
by_ordinal(const struct bulletin *x, const struct bulletin *y)
{
	if (x->ordinal == 0 || y->ordinal == 0 || x->ordinal == y->ordinal)
		return 0;
	return x->ordinal > y->ordinal ? 1 : -1;
}

static int
by_issue(const struct bulletin *x, const struct bulletin *y)
{
	return day_is_set(x->issued) && day_is_set(y->issued) ? day_cmp(x->issued, y->issued) : 0;
}

/* A correction of unknown place comes behind all but a stop: it was made because of them. */
static int
by_kind(const struct bulletin *x, const struct bulletin *y)
{
	static const int rank[] = { [CASEFILE_FIRST] = 0,
		                    [CASEFILE_UPDATE] = 1,
		                    [CASEFILE_CORRECTION] = 2,
		                    [CASEFILE_STOP] = 3 };

	return rank[x->kind] - rank[y->kind];
}

static bool
is_first(const struct bulletin *b)
{
	return b->kind == CASEFILE_FIRST;
}

bool
bulletin_is_newer(const struct bulletin *x, const struct bulletin *y)
{
	static int (*const rules[])(const struct bulletin *,
	                            const struct bulletin *) = { by_ordinal, by_issue, by_kind };

	if (is_first(x) != is_first(y))
		return is_first(y);
	for (size_t i = 0; i < ARRAY_LEN(rules); i++) {
		int order = rules[i](x, y);

		if (order != 0)
			return order > 0;
	}
	if (x->published_at != y->published_at)
		return x->published_at > y->published_at;
	return x->id > y->id;
}

const struct bulletin *
bulletins_current(const struct bulletins *list)
{
	const struct bulletin *newest = NULL;

	for (size_t i = 0; i < list->n; i++) {
		const struct bulletin *b = &list->item[i];

		if (b->edition_of != 0 || b->published_at == 0)
			continue;
		if (newest == NULL || bulletin_is_newer(b, newest))
			newest = b;
	}
	return newest;
}

const struct bulletin *
bulletins_find(const struct bulletins *list, int64_t id)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->item[i].id == id)
			return &list->item[i];
	return NULL;
}

const struct target *
caserec_target(const struct caserec *c, int number)
{
	const struct target *t = casefile_target(&c->current, number);

	for (size_t i = 0; t == NULL && number > 0 && i < c->former.n; i++)
		if (c->former.item[i].number == number)
			t = &c->former.item[i];
	return t;
}
