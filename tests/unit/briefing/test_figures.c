/* What is named and what is not: by table, and as a property of random tallies. */
#include "../../test.h"
#include "briefing/figures.h"
#include "casefile/caserec.h"
#include "store/sums.h"

struct spot {
	const char *country;
	int64_t count;
};

/* The state appealed to is XA.  Expected: "GB 7,other 5". */
static const struct {
	const char *name;
	struct spot spots[6];
	const char *expected;
} cases[] = {
	{ "nothing", { { 0 } }, "" },
	{ "large ones are named, largest first",
	  { { "FR", 6 }, { "GB", 120 }, { "DE", 6 } },
	  "GB 120,DE 6,FR 6" },
	{ "small ones together are other",
	  { { "GB", 9 }, { "FR", 3 }, { "DE", 4 } },
	  "GB 9,other 7" },
	{ "other takes the next smallest",
	  { { "GB", 9 }, { "DE", 6 }, { "FR", 4 } },
	  "GB 9,other 10" },
	{ "no country given is other", { { "GB", 9 }, { "", 31 } }, "GB 9,other 31" },
	{ "the state appealed to is never named",
	  { { "XA", 500 }, { "GB", 5 } },
	  "GB 5,other 500" },
	{ "and is hidden among others when small", { { "XA", 1 }, { "GB", 5 } }, "other 6" },
	{ "fewer than five in all", { { "GB", 2 }, { "FR", 1 } }, "other 3" },
};

static struct str
spelled(struct arena *a, const struct figure_countries *list)
{
	struct strs parts = { 0 };

	for (size_t i = 0; i < list->n; i++)
		VEC_PUSH(a, &parts,
		         str_printf(a, STR_FMT " %lld", STR_ARG(list->item[i].country),
		                    (long long)list->item[i].sum.actions));
	return str_join(a, &parts, STR(","));
}

static void
add_part(struct arena *a, struct store_sums *list, struct store_sum part)
{
	for (size_t i = 0; i < list->n; i++) {
		struct store_sum *s = &list->item[i];

		if (s->dimension == part.dimension && s->period == part.period &&
		    str_eq(s->key, part.key)) {
			s->actions += part.actions;
			s->confirmed += part.confirmed;
			return;
		}
	}
	VEC_PUSH(a, list, part);
}

/* What the store keeps of such cells. */
static struct store_sums
sums_of(struct arena *a, const struct tally_cells *cells)
{
	struct store_sums list = { 0 };

	for (size_t i = 0; i < cells->n; i++) {
		const struct tally_cell *c = &cells->item[i];
		bool confirmed = evclass_is_confirmed(c->evidence);
		struct store_sum s = { .actions = c->count, .confirmed = confirmed ? c->count : 0 };

		s.dimension = SUM_CHANNEL;
		s.key = channel_name(c->channel);
		add_part(a, &list, s);
		s.dimension = SUM_TARGET;
		s.key = str_printf(a, "%d", c->target);
		add_part(a, &list, s);
		s.dimension = SUM_COUNTRY;
		s.key = str_c(c->country);
		add_part(a, &list, s);
		s.dimension = SUM_EVIDENCE;
		s.key = evclass_name(c->evidence);
		add_part(a, &list, s);
		s.dimension = SUM_TOTAL;
		s.period = c->day;
		s.key = STR("");
		add_part(a, &list, s);
	}
	return list;
}

static struct tally_cell
cell(const char *country, int64_t count)
{
	struct tally_cell c = { .target = 1, .day = 20000, .count = count };

	c.evidence = EVCLASS_ANONYMOUS;
	if (country[0] != '\0')
		memcpy(c.country, country, 2);
	return c;
}

static void
check_cases(struct arena *a, const struct caserec *rec)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct tally_cells cells = { 0 };
		struct store_sums sums;
		struct figures f = { 0 };

		for (size_t k = 0; cases[i].spots[k].country != NULL; k++)
			VEC_PUSH(a, &cells,
			         cell(cases[i].spots[k].country, cases[i].spots[k].count));
		sums = sums_of(a, &cells);
		figures_sum(a, rec, &sums, 0, &f);
		if (!str_eq(spelled(a, &f.by_country), str_c(cases[i].expected)))
			printf("# got " STR_FMT "\n", STR_ARG(spelled(a, &f.by_country)));
		test_ok(str_eq(spelled(a, &f.by_country), str_c(cases[i].expected)), cases[i].name);
	}
}

static uint64_t
next_random(uint64_t *state) /* xorshift64 */
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static struct tally_cells
random_cells(struct arena *a, uint64_t *seed)
{
	static const char *const countries[] = { "", "XA", "GB", "FR", "DE", "ES", "IT", "US" };
	struct tally_cells cells = { 0 };
	uint64_t n = next_random(seed) % 40;

	for (uint64_t i = 0; i < n; i++) {
		struct tally_cell c = cell(countries[next_random(seed) % 8],
		                           (int64_t)(next_random(seed) % 7) + 1);

		c.target = (int)(next_random(seed) % 4);
		c.channel = (enum channel)(next_random(seed) % CHANNEL_COUNT);
		c.evidence = (enum evclass)(next_random(seed) % EVCLASS_COUNT);
		c.day = 20000 + (int64_t)(next_random(seed) % 5);
		VEC_PUSH(a, &cells, c);
	}
	return cells;
}

static bool
same_sum(struct figure *left, const struct figure *part)
{
	left->actions -= part->actions;
	left->confirmed -= part->confirmed;
	return left->actions >= 0 && left->confirmed >= 0;
}

/* Every dimension adds up to the total. */
static bool
adds_up(const struct figures *f)
{
	struct figure channels = f->total, targets = f->total, countries = f->total,
		      days = f->total;
	int64_t evidence = f->total.actions;
	bool ok = true;

	for (int i = 0; i < CHANNEL_COUNT; i++)
		ok = ok && same_sum(&channels, &f->by_channel[i]);
	for (size_t i = 0; i < f->by_target.n; i++)
		ok = ok && same_sum(&targets, &f->by_target.item[i].sum);
	for (size_t i = 0; i < f->by_country.n; i++)
		ok = ok && same_sum(&countries, &f->by_country.item[i].sum);
	for (size_t i = 0; i < f->by_day.n; i++)
		ok = ok && same_sum(&days, &f->by_day.item[i].sum);
	for (int i = 0; i < EVCLASS_COUNT; i++)
		evidence -= f->by_evidence[i];
	return ok && channels.actions == 0 && channels.confirmed == 0 && targets.actions == 0 &&
	       targets.confirmed == 0 && countries.actions == 0 && countries.confirmed == 0 &&
	       days.actions == 0 && days.confirmed == 0 && evidence == 0;
}

/* No named country has fewer than five or is the state appealed to; other is small only alone. */
static bool
hides(const struct figures *f)
{
	for (size_t i = 0; i < f->by_country.n; i++) {
		const struct figure_country *c = &f->by_country.item[i];
		bool other = str_eq(c->country, STR("other"));

		if (other && i + 1 != f->by_country.n)
			return false;
		if (str_eq(c->country, STR("XA")) || c->country.n == 0)
			return false;
		if (c->sum.actions < FIGURES_LEAST && (!other || i > 0))
			return false;
	}
	return true;
}

static bool
in_order(const struct figures *f)
{
	for (size_t i = 1; i < f->by_target.n; i++)
		if (f->by_target.item[i - 1].target >= f->by_target.item[i].target)
			return false;
	for (size_t i = 1; i < f->by_day.n; i++)
		if (day_cmp(f->by_day.item[i - 1].day, f->by_day.item[i].day) >= 0)
			return false;
	return true;
}

static void
check_random(struct arena *a, const struct caserec *rec)
{
	uint64_t seed = 20261121;
	bool sums = true, hidden = true, order = true;

	for (int round = 0; round < 20000; round++) {
		struct arena *turn = arena_new();
		struct tally_cells cells = random_cells(turn, &seed);
		struct store_sums parts = sums_of(turn, &cells);
		struct figures f = { 0 };

		figures_sum(turn, rec, &parts, 0, &f);
		sums = sums && adds_up(&f);
		hidden = hidden && hides(&f);
		order = order && in_order(&f);
		arena_free(&turn);
	}
	(void)a;
	test_ok(sums, "every dimension adds up to the total");
	test_ok(hidden, "no country with fewer than five, nor the state appealed to, is named");
	test_ok(order, "officials by number, days in order");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct str state = STR("XA");
	struct target officials[] = { { .number = 1, .office = STR_INIT("Minister") },
		                      { .number = 2, .name = STR_INIT("Bo Sample") } };
	struct caserec rec = { .current.countries = { &state, 1, 1 },
		               .current.targets = { officials, 2, 2 } };
	struct store_sums none = { 0 };
	struct figures f = { 0 };

	check_cases(a, &rec);
	check_random(a, &rec);
	figures_sum(a, &rec, &none, 7, &f);
	test_ok(f.by_target.n == 2 && f.as_of == 7 &&
	                str_eq(f.by_target.item[0].name, STR("Minister")),
	        "officials that nobody wrote to are listed");
	arena_free(&a);
	return test_done();
}
