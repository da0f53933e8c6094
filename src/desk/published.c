/* published.c - the published cases in memory, and the public tree made of them */
#include "desk/internal.h"
#include "tally/learn.h"

static struct publish_item
item_of(const struct published *p)
{
	return (struct publish_item){
		.c = p->rec.current,
		.stopped = p->rec.state == CASE_STOPPED,
		/* a stop notice stands as the page's headline already */
		.outcome = str_eq(p->rec.stop_reason, p->rec.current.headline) ? STR("")
		                                                               : p->rec.stop_reason,
		.published = p->rec.changed_at,
		.figures = &p->figures,
		.former = p->rec.former,
		.editions = p->rec.editions,
	};
}

const char *
published_dir(struct arena *a, const struct desk *d)
{
	return str_z(a, str_printf(a, STR_FMT "/public", STR_ARG(d->conf.data_dir)));
}

static bool
load_figures(struct desk *d, struct published *p, struct err *e)
{
	struct arena *fresh = arena_new();

	if (!figures_load(fresh, d->store, &p->rec, clock_now(), &p->figures, e)) {
		arena_free(&fresh);
		return false;
	}
	arena_free(&p->arena);
	p->arena = fresh;
	return true;
}

/* The days of all cases as the pages show them: those of one that could not be read stay. */
static bool
load_daybook(struct arena *a, struct desk *d, int64_t now, struct daybook *out, struct err *e)
{
	struct daybook_sources from = { 0 };

	for (size_t i = 0; i < d->items.n; i++)
		VEC_PUSH(a, &from,
		         (struct daybook_source){ d->list[i].id, d->list[i].rec.ref,
		                                  d->list[i].rec.current.headline,
		                                  &d->list[i].figures.by_day });
	return daybook_load(a, d->store, &from, now, out, e);
}

static bool
load_counts(struct desk *d, struct err *e)
{
	struct arena *fresh = arena_new();
	struct figures_counts_list list = { 0 };
	struct daybook daybook = { 0 };
	int64_t now = clock_now();

	if (!figures_counts_load(fresh, d->store, day_of_instant(now), now, &list, e) ||
	    !load_daybook(fresh, d, now, &daybook, e)) {
		arena_free(&fresh);
		return false;
	}
	arena_free(&d->counts_arena);
	d->counts_arena = fresh;
	d->counts = list;
	d->daybook = daybook;
	d->items.counts = &d->counts;
	d->items.daybook = &d->daybook;
	return true;
}

static void
free_figures(struct published *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		arena_free(&list[i].arena);
}

void
published_release(struct desk *d)
{
	free_figures(d->list, d->items.n);
	arena_free(&d->list_arena);
	d->list = NULL;
	d->health = (struct str){ 0 };
	d->items = (struct publish_items){ 0 };
	d->titles = (struct publish_titles){ 0 };
	arena_free(&d->counts_arena);
	d->counts = (struct figures_counts_list){ 0 };
	d->daybook = (struct daybook){ 0 };
}

/* A desk that has published nothing yet reads the cases without their figures, and keeps none. */
static bool
load_titles(struct arena *a, struct desk *d, struct publish_titles *out, struct err *e)
{
	static const struct figures none;
	struct publish_items items = { 0 };
	struct caserecs recs = { 0 };

	if (!store_published(a, d->store, &recs, e))
		return false;
	for (size_t i = 0; i < recs.n; i++) {
		struct published one = { .rec = recs.item[i] };

		VEC_PUSH(a, &items, item_of(&one));
		items.item[i].figures = &none;
	}
	publish_titles(a, d->publish, &items, out);
	return true;
}

bool
published_titles(struct arena *a, struct desk *d, struct publish_titles *out, struct err *e)
{
	if (d->list == NULL)
		return load_titles(a, d, out, e);
	if (d->titles.n == 0)
		publish_titles(d->list_arena, d->publish, &d->items, &d->titles);
	*out = d->titles;
	return true;
}

/* Figures that wait for their interval wait on in a list made again. */
static bool
has_moved(const struct desk *d, int64_t casefile)
{
	for (size_t i = 0; i < d->items.n; i++)
		if (d->list[i].id == casefile)
			return d->list[i].moved;
	return false;
}

/* "call:025550100 dead": every address that is not well, as one text. */
static struct str
health_text(struct arena *a, const struct store_contacts *list)
{
	struct strs parts = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		enum health h = store_contact_health(&list->item[i]);
		struct str name = health_name(h);

		if (h != HEALTH_OK)
			VEC_PUSH(a, &parts,
			         str_printf(a, STR_FMT " " STR_FMT, STR_ARG(list->item[i].contact),
			                    STR_ARG(name)));
	}
	return str_join(a, &parts, STR("\n"));
}

bool
published_health_moved(struct desk *d, bool *out, struct err *e)
{
	struct arena *a = arena_new();
	struct store_contacts list = { 0 };
	bool ok = store_contacts(a, d->store, &list, e);

	*out = ok && !str_eq(health_text(a, &list), d->health);
	arena_free(&a);
	return ok;
}

bool
published_load(struct desk *d, struct err *e)
{
	struct arena *a = arena_new();
	struct caserecs recs = { 0 };
	struct publish_items items = { 0 };
	struct store_contacts contacts = { 0 };
	struct published *list;

	if (!store_published(a, d->store, &recs, e) || !store_contacts(a, d->store, &contacts, e)) {
		arena_free(&a);
		return false;
	}
	list = arena_array(a, struct published, recs.n + 1);
	for (size_t i = 0; i < recs.n; i++) {
		list[i] = (struct published){ .id = recs.item[i].id, .rec = recs.item[i] };
		learn_fill(a, &contacts, &list[i].rec.current);
		list[i].moved = has_moved(d, list[i].id);
		if (!load_figures(d, &list[i], e)) {
			free_figures(list, i);
			arena_free(&a);
			return false;
		}
		VEC_PUSH(a, &items, item_of(&list[i]));
	}
	published_release(d);
	d->list_arena = a;
	d->list = list;
	d->items = items;
	d->health = health_text(a, &contacts);
	return load_counts(d, e);
}

bool
published_put(struct desk *d, const struct uaref *ref, struct err *e)
{
	struct arena *a;
	size_t i = 0;
	bool ok;

	if (!published_load(d, e))
		return false;
	while (i < d->items.n && !uaref_eq(&d->list[i].rec.ref, ref))
		i++;
	CHECK(i < d->items.n);
	d->touched = true;
	a = arena_new();
	ok = publish_case(a, d->publish, &d->items, i, clock_now(), e);
	arena_free(&a);
	return ok;
}

bool
published_put_all(struct desk *d, struct err *e)
{
	struct arena *a;
	bool ok;

	if (!published_load(d, e))
		return false;
	a = arena_new();
	ok = publish_all(a, d->publish, &d->items, clock_now(), e);
	if (ok)
		d->stale = false;
	arena_free(&a);
	return ok;
}

void
published_mark(struct desk *d, int64_t casefile)
{
	for (size_t i = 0; i < d->items.n; i++)
		d->list[i].moved = d->list[i].moved || d->list[i].id == casefile;
}

bool
published_put_figures(struct desk *d, struct err *e)
{
	struct arena *a = arena_new();
	struct err first = { 0 };
	bool any = false;

	/* one bad case must not keep the figures of the others */
	for (size_t i = 0; i < d->items.n; i++) {
		struct err one = { 0 };

		if (!d->list[i].moved)
			continue;
		any = true;
		d->list[i].moved = !load_figures(d, &d->list[i], &one) ||
		                   !publish_figures(a, d->publish, &d->items, i, clock_now(), &one);
		if (first.code == ERR_NONE)
			first = one;
		arena_reset(a);
	}
	if (first.code == ERR_NONE && any && load_counts(d, &first))
		(void)!publish_counts(a, d->publish, &d->items, clock_now(), &first);
	arena_free(&a);
	if (first.code != ERR_NONE)
		*e = first;
	return first.code == ERR_NONE;
}
