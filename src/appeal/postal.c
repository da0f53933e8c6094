/*
 * postal.c - how many days a letter takes between two countries, and where none are taken
 *
 * The table in the program is generous and coarse.  What an operator knows better stands in two
 * files of the data directory, read at each publication, so a change shows by the next midnight
 * or with the next bulletin.
 */
#include "appeal/postal.h"

#include "appeal/parts.h"
#include "base/io.h"
#include "base/limits.h"
#include "i18n/lang.h"

#include "postal.inc"

struct pair {
	struct str to, from;
	int days;
};

struct stop {
	struct str to, from;
	struct day since, until;
};

struct postal {
	struct {
		struct pair *item;
		size_t n, cap;
	} pairs;
	struct {
		struct stop *item;
		size_t n, cap;
	} stops;
};

enum { COL_TO, COL_FROM, COL_DAYS, COL_SINCE = COL_DAYS, COL_UNTIL, COLUMNS = 5 };

/* A country, or what stands for one in a question, with its continent as the table writes it. */
struct place {
	struct str country, continent;
};

static struct place
place_of(struct arena *a, struct str country)
{
	struct str c = continent_of(country);

	return (struct place){ country, c.n == 0 ? c : str_printf(a, "*" STR_FMT, STR_ARG(c)) };
}

/* 2 exact, 1 its continent, 0 anywhere, -1 not meant. */
static int
fit(struct str cell, const struct place *p, const struct place *other)
{
	if (str_eq(cell, p->country))
		return 2;
	if (str_eq(cell, STR("same")))
		return str_eq(p->country, other->country) ? 2 : -1;
	if (str_eq(cell, STR("*")))
		return 0;
	return p->continent.n > 0 && str_eq(cell, p->continent) ? 1 : -1;
}

/* Better than BEST: then it is the days to take. */
static void
weigh(const struct pair *row, const struct place *to, const struct place *from, int *best,
      int *days)
{
	int there = fit(row->to, to, from), here = fit(row->from, from, to);

	if (there < 0 || here < 0 || there * 3 + here < *best)
		return;
	*best = there * 3 + here;
	*days = row->days;
}

int
postal_days(struct arena *a, const struct postal *p, struct str to, struct str from)
{
	struct place there = place_of(a, to), here = place_of(a, from);
	int best = -1, days = LIMIT_POSTAL_DAYS;

	for (size_t i = 0; i < ARRAY_LEN(postal); i++) {
		struct pair row = { str_c(postal[i][COL_TO]), str_c(postal[i][COL_FROM]), 0 };
		uint64_t n = 0;

		CHECK(str_to_u64(str_c(postal[i][COL_DAYS]), LIMIT_POSTAL_DAYS, &n));
		row.days = (int)n;
		weigh(&row, &there, &here, &best, &days);
	}
	for (size_t i = 0; p != NULL && i < p->pairs.n; i++) /* later ones win where equal */
		weigh(&p->pairs.item[i], &there, &here, &best, &days);
	return days;
}

static bool
is_on(const struct stop *s, struct day day)
{
	return day_cmp(s->since, day) <= 0 &&
	       (!day_is_set(s->until) || day_cmp(day, s->until) <= 0);
}

bool
postal_is_stopped(const struct postal *p, struct str to, struct str from, struct day day)
{
	for (size_t i = 0; p != NULL && i < p->stops.n; i++) {
		const struct stop *s = &p->stops.item[i];

		if (str_eq(s->to, to) && is_on(s, day) &&
		    (str_eq(s->from, STR("*")) || str_eq(s->from, from)))
			return true;
	}
	return false;
}

struct postal_stop
postal_stopped(struct arena *a, const struct appeal_ctx *ctx)
{
	struct postal_stop out = { 0 };

	for (size_t i = 0; ctx->postal != NULL && i < ctx->postal->stops.n; i++) {
		const struct stop *s = &ctx->postal->stops.item[i];

		if (ctx->target->country.n == 0 || !str_eq(s->to, ctx->target->country) ||
		    !is_on(s, ctx->today))
			continue;
		if (str_eq(s->from, STR("*")))
			out.everywhere = true;
		else
			VEC_PUSH(a, &out.from, lang_country(ctx->lang, s->from));
	}
	return out;
}

struct str
postal_stopped_line(struct arena *a, const struct appeal_ctx *ctx)
{
	struct postal_stop s = postal_stopped(a, ctx);
	const struct lang *l = ctx->lang;
	struct str to = lang_country(l, ctx->target->country);

	if (s.everywhere) /* TRANSLATORS: the argument is the name of a country */
		return LANG_FILL(a, l,
		                 tr(l, "The post takes no letters to this country just now: %1$s. "
		                       "Please choose another way."),
		                 to);
	if (s.from.n == 0)
		return (struct str){ 0 };
	return LANG_FILL(a, l,
	                 tr(l, "The post takes no letters to this country just now (%1$s) from: "
	                       "%2$s. From there, please choose another way."),
	                 to, lang_join(a, l, &s.from));
}

static bool
is_code(struct str s)
{
	return s.n == 2 && s.p[0] >= 'A' && s.p[0] <= 'Z' && s.p[1] >= 'A' && s.p[1] <= 'Z';
}

/* CN, *AS, * and where a sender is meant: same. */
static bool
is_place(struct str s, bool sender)
{
	return is_code(s) || str_eq(s, STR("*")) || (sender && str_eq(s, STR("same"))) ||
	       (s.n == 3 && s.p[0] == '*' && is_code(str_from(s, 1)));
}

static bool
add_pair(struct arena *a, struct postal *p, const struct str *cell, struct err *e)
{
	struct pair row = { str_dup(a, cell[COL_TO]), str_dup(a, cell[COL_FROM]), 0 };
	uint64_t days = 0;

	if (!is_place(row.to, false) || !is_place(row.from, true))
		return err_set(e, ERR_INPUT, "to and from are CN, *AS, * or same");
	if (!str_to_u64(cell[COL_DAYS], LIMIT_POSTAL_DAYS, &days))
		return err_set(e, ERR_INPUT, "days is a number up to %d", LIMIT_POSTAL_DAYS);
	row.days = (int)days;
	VEC_PUSH(a, &p->pairs, row);
	return true;
}

static bool
add_stop(struct arena *a, struct postal *p, const struct str *cell, struct err *e)
{
	struct stop row = { str_dup(a, cell[COL_TO]), str_dup(a, cell[COL_FROM]), { 0 }, { 0 } };

	if (!is_code(row.to) || !(is_code(row.from) || str_eq(row.from, STR("*"))))
		return err_set(e, ERR_INPUT, "to is a country such as CN, from one or *");
	if (!day_from_iso(cell[COL_SINCE], &row.since) ||
	    (cell[COL_UNTIL].n > 0 && !day_from_iso(cell[COL_UNTIL], &row.until)))
		return err_set(e, ERR_INPUT, "since and until are days such as 2026-11-30");
	VEC_PUSH(a, &p->stops, row);
	return true;
}

typedef bool add_row(struct arena *a, struct postal *p, const struct str *cell, struct err *e);

static bool
read_line(struct arena *a, struct postal *p, struct str line, add_row *add, struct err *e)
{
	struct str cell[COLUMNS] = { 0 };

	line = str_trim(line);
	if (line.n == 0 || line.p[0] == '#' || str_starts(line, STR("to,")))
		return true;
	for (int i = 0; i < COLUMNS; i++)
		cell[i] = str_trim(str_cut(&line, ','));
	return add(a, p, cell, e);
}

static bool
read_table(struct arena *a, struct str data_dir, const char *name, struct postal *p, struct err *e)
{
	bool stops = str_eq(str_c(name), STR("post-suspended.csv"));
	const char *path = str_z(a, str_printf(a, STR_FMT "/%s", STR_ARG(data_dir), name));
	struct str text = { 0 };

	if (!io_read_file(a, path, LIMIT_POSTAL_BYTES, &text, e)) {
		if (e->code != ERR_NOT_FOUND)
			return err_wrap(e, "%s", name);
		*e = (struct err){ 0 };
		return true;
	}
	for (int no = 1; text.n > 0; no++)
		if (!read_line(a, p, str_cut(&text, '\n'), stops ? add_stop : add_pair, e))
			return err_wrap(e, "%s: line %d", name, no);
	return true;
}

bool
postal_load(struct arena *a, struct str data_dir, const struct postal **out, struct err *e)
{
	struct postal *p = arena_array(a, struct postal, 1);

	if (!read_table(a, data_dir, "postal.csv", p, e) ||
	    !read_table(a, data_dir, "post-suspended.csv", p, e))
		return false;
	*out = p;
	return true;
}
