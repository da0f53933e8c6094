/* figures_rows.c - rows of the counts: what they are called, added up and put in order */
#include <stdlib.h>

#include "briefing/internal.h"

static const struct {
	struct str name;
	bool overlaps;
} bys[FIGURES_BY_COUNT] = {
	[BY_CAMPAIGN] = { STR_INIT("campaign"), false },
	[BY_TITLE] = { STR_INIT("title"), false },
	[BY_CASE] = { STR_INIT("case"), false },
	[BY_COUNTRY] = { STR_INIT("country"), true },
	[BY_TOPIC] = { STR_INIT("topic"), true },
	[BY_YEAR] = { STR_INIT("year"), false },
	[BY_TYPE] = { STR_INIT("type"), false },
	[BY_MONTH] = { STR_INIT("month"), false },
	[BY_CLASS] = { STR_INIT("class"), false },
	[BY_SUPPORTERS] = { STR_INIT("supporters"), false },
};

struct str
figures_by_name(enum figures_by by)
{
	CHECK(by < FIGURES_BY_COUNT);
	return bys[by].name;
}

bool
figures_by_from_name(struct str name, enum figures_by *out)
{
	for (size_t i = 0; i < FIGURES_BY_COUNT; i++) {
		if (!str_eq(name, bys[i].name))
			continue;
		*out = (enum figures_by)i;
		return true;
	}
	return false;
}

bool
figures_by_overlaps(enum figures_by by)
{
	CHECK(by < FIGURES_BY_COUNT);
	return bys[by].overlaps;
}

void
figure_add(struct figure *to, const struct figure *f)
{
	to->actions += f->actions;
	to->confirmed += f->confirmed;
}

static int
by_text(const void *x, const void *y)
{
	const struct figure_row *a = x, *b = y;

	return str_cmp(a->key, b->key);
}

static int
by_size(const void *x, const void *y)
{
	const struct figure_row *a = x, *b = y;
	int64_t na = a->sum.actions, nb = b->sum.actions;

	return na != nb ? (na < nb) - (na > nb) : str_cmp(a->key, b->key);
}

static void
sort_rows(struct figure_rows *rows, int (*order)(const void *, const void *))
{
	if (rows->n > 1)
		qsort(rows->item, rows->n, sizeof(rows->item[0]), order);
}

void
figures_rank(struct figure_rows *rows)
{
	sort_rows(rows, by_size);
}

void
figures_merge(struct figure_rows *rows)
{
	size_t n = 0;

	sort_rows(rows, by_text);
	for (size_t i = 0; i < rows->n; i++) {
		if (n > 0 && str_eq(rows->item[n - 1].key, rows->item[i].key))
			figure_add(&rows->item[n - 1].sum, &rows->item[i].sum);
		else
			rows->item[n++] = rows->item[i];
	}
	rows->n = n;
}

void
figures_put_rest(struct arena *a, const struct figure *total, struct figure_rows *rows)
{
	struct figure rest = *total;

	for (size_t i = 0; i < rows->n; i++) {
		rest.actions -= rows->item[i].sum.actions;
		rest.confirmed -= rows->item[i].sum.confirmed;
	}
	if (rest.actions > 0)
		VEC_PUSH(a, rows, (struct figure_row){ STR("none"), rest });
}
