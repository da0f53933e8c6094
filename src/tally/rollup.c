#include "tally/rollup.h"

#include <stdlib.h>
#include <string.h>

#include "store/report.h"
#include "store/saying.h"
#include "store/sums.h"
#include "tally/entries.h"
#include "tally/judge.h"
#include "tally/learn.h"

struct deltas {
	struct store_delta *item;
	size_t n, cap;
};

struct known_case {
	struct str slug;
	int64_t id;
};

struct rollup {
	struct arena *arena;
	struct store *store;
	struct deltas deltas;
	struct {
		struct known_case *item;
		size_t n, cap;
	} cases;           /* looked up in this batch; 0 is none of ours */
	size_t last;       /* the one that came last: most batches are about few cases */
	bool changes_wait; /* some correction was read before its report */
	struct judge judge;
	struct rollup_done done;
};

bool
rollup_begin(struct arena *a, struct store *s, struct rollup **out, struct err *e)
{
	struct rollup *r = arena_array(a, struct rollup, 1);
	int64_t waiting = 0;

	r->arena = a;
	r->store = s;
	r->judge = (struct judge){ .arena = a, .store = s };
	if (!store_begin(s, e))
		return false;
	if (!store_change_count(s, &waiting, e)) {
		store_rollback(s);
		return false;
	}
	r->changes_wait = waiting > 0;
	*out = r;
	return true;
}

/* ---- deltas */

static void
add_entries(struct arena *a, struct deltas *list, const struct store_report *from,
            const struct report_entry *entry, size_t n, int sign)
{
	enum evclass evidence = EVCLASS_ANONYMOUS;

	(void)evclass_from_name(from->evidence, &evidence);
	for (size_t i = 0; i < n; i++) {
		struct store_delta d = {
			.casefile = from->casefile,
			.edition = from->edition,
			.target = entry[i].target,
			.channel = entry[i].channel,
			.day = from->day,
			.evidence = evidence,
			.actions = sign * (int64_t)entry[i].count,
		};

		if (from->country.n == 2)
			memcpy(d.country, from->country.p, 2);
		VEC_PUSH(a, list, d);
	}
}

/* What a report that is in the database adds, or with SIGN -1 takes back. */
static bool
add_stored(struct arena *a, struct deltas *list, const struct store_report *from, int sign,
           struct err *e)
{
	struct report_entry entry[LIMIT_REPORT_ENTRIES];
	size_t n;

	if (from->withdrawn || from->held.n > 0)
		return true;
	if (!entries_read(from->entries, entry, &n, e))
		return false;
	add_entries(a, list, from, entry, n, sign);
	return true;
}

static int
compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int
by_key(const void *x, const void *y)
{
	const struct store_delta *a = x, *b = y;
	int c = compare(a->casefile, b->casefile);

	if (c == 0)
		c = compare(a->day, b->day);
	if (c == 0)
		c = compare(a->target, b->target);
	if (c == 0)
		c = compare((int64_t)a->channel, (int64_t)b->channel);
	if (c == 0)
		c = compare((int64_t)a->evidence, (int64_t)b->evidence);
	if (c == 0)
		c = memcmp(a->country, b->country, sizeof(a->country));
	return c == 0 ? str_cmp(a->edition, b->edition) : c;
}

/* Sorts, and makes one of all with the same key. */
static void
merge(struct deltas *list)
{
	size_t n = 0;

	if (list->n > 1)
		qsort(list->item, list->n, sizeof(list->item[0]), by_key);
	for (size_t i = 0; i < list->n; i++) {
		if (n > 0 && by_key(&list->item[n - 1], &list->item[i]) == 0)
			list->item[n - 1].actions += list->item[i].actions;
		else
			list->item[n++] = list->item[i];
	}
	list->n = n;
}

/* ---- one report */

static bool
find_case(struct rollup *r, struct str slug, int64_t *id, struct err *e)
{
	struct known_case found = { .slug = slug };

	if (r->last < r->cases.n && str_eq(r->cases.item[r->last].slug, slug)) {
		*id = r->cases.item[r->last].id;
		return true;
	}
	for (size_t i = 0; i < r->cases.n; i++) {
		if (!str_eq(r->cases.item[i].slug, slug))
			continue;
		r->last = i;
		*id = r->cases.item[i].id;
		return true;
	}
	if (!store_casefile_id(r->store, slug, &found.id, e))
		return false;
	r->last = r->cases.n;
	VEC_PUSH(r->arena, &r->cases, found);
	*id = found.id;
	return true;
}

static struct store_report
stored_form(struct arena *a, const struct report *report, int64_t casefile)
{
	bool acted = report->day_acted != REPORT_NO_DAY;

	return (struct store_report){
		.casefile = casefile,
		.key = report->key,
		.receipt = report->receipt,
		.edition = report->edition,
		.country = str_dup(a, str_c(report->country)),
		.day = acted ? report->day_acted : report->day_received,
		.received = report->day_received,
		.withdrawn = report->op == REPORT_WITHDRAW,
		.entries = entries_text(a, report->entry, report->n),
	};
}

/* A token of one person does not turn into forty letters by a correction. */
static bool
class_after(const struct store_report *was, const struct store_report *now, struct str *out,
            struct err *e)
{
	struct report_entry entry[LIMIT_REPORT_ENTRIES];
	int64_t actions = 0;
	size_t n;

	*out = was->evidence;
	if (!str_eq(was->evidence, evclass_name(EVCLASS_MAIL)) || now->withdrawn)
		return true;
	if (!entries_read(now->entries, entry, &n, e))
		return false;
	for (size_t i = 0; i < n; i++)
		actions += entry[i].count;
	*out = judge_token_class(actions);
	return true;
}

/* WAS becomes NOW, in the database and in the counts.  What a correction leaves out stays as it was
 * said first. */
static bool
change(struct rollup *r, const struct store_report *was, struct store_report *now, struct err *e)
{
	if (now->day == REPORT_NO_DAY)
		now->day = was->day;
	if (now->country.n == 0)
		now->country = was->country;
	now->edition = was->edition;
	now->held = was->held;
	if (now->withdrawn)
		now->entries = was->entries;
	if (!class_after(was, now, &now->evidence, e))
		return false;
	r->done.changed++;
	return add_stored(r->arena, &r->deltas, was, -1, e) &&
	       add_stored(r->arena, &r->deltas, now, 1, e) && store_report_set(r->store, now, e);
}

static bool
add(struct rollup *r, const struct report *report, struct store_report *s, struct err *e)
{
	struct store_report now = { 0 };
	bool added, waits = false;

	if (!judge_report(&r->judge, report, s, e) || !store_report_add(r->store, s, &added, e))
		return false;
	if (!added) {
		r->done.repeated++;
		return true;
	}
	if (!judge_counted(&r->judge, s, e))
		return false;
	if (s->held.n > 0)
		r->done.held++;
	else
		add_entries(r->arena, &r->deltas, s, report->entry, report->n, 1);
	r->done.counted += s->held.n == 0;
	if (!r->changes_wait)
		return true;
	if (!store_change_take(r->arena, r->store, s->casefile, s->receipt, &now, &waits, e))
		return false;
	return !waits || change(r, s, &now, e);
}

static bool
correct(struct rollup *r, const struct report *report, struct store_report *s, struct err *e)
{
	struct store_report was = { 0 };
	bool found;

	s->day = report->day_acted;
	if (!store_report_find(r->arena, r->store, s->casefile, s->receipt, &was, &found, e))
		return false;
	if (!found) {
		r->done.waiting++;
		r->changes_wait = true;
		return store_change_put(r->store, s, e);
	}
	return change(r, &was, s, e);
}

static bool
keep_stray(struct rollup *r, const struct report *report, const struct store_report *s,
           struct err *e)
{
	static const struct str operations[REPORT_OP_COUNT] = {
		[REPORT_ADD] = STR_INIT("add"),           [REPORT_CORRECT] = STR_INIT("correct"),
		[REPORT_WITHDRAW] = STR_INIT("withdraw"), [REPORT_ASK] = STR_INIT("ask"),
		[REPORT_OUTCOME] = STR_INIT("outcome"),
	};
	struct store_stray x = { .slug = report->slug,
		                 .operation = operations[report->op],
		                 .report = *s };

	r->done.strayed++;
	x.report.evidence = evclass_name(EVCLASS_ANONYMOUS);
	return store_stray_put(r->store, &x, e);
}

/* Of a case that is not ours nothing can be learned. */
static bool
learn(struct rollup *r, const struct report *report, int64_t casefile, struct err *e)
{
	bool moved;

	if (!learn_take(r->arena, r->store, report, casefile, &moved, e))
		return false;
	r->done.learned = r->done.learned || moved;
	return true;
}

bool
rollup_take(struct rollup *r, const struct report *report, struct err *e)
{
	struct store_report s;
	int64_t casefile;

	if (!find_case(r, report->slug, &casefile, e))
		return false;
	if (report->op == REPORT_OUTCOME)
		return casefile == 0 || learn(r, report, casefile, e);
	if (report->op == REPORT_ASK) {
		struct rollup_asked asked = { casefile, report->receipt };

		VEC_PUSH(r->arena, &r->done.asked, asked);
		return true;
	}
	s = stored_form(r->arena, report, casefile);
	if (casefile == 0)
		return keep_stray(r, report, &s, e);
	return report->op == REPORT_ADD ? add(r, report, &s, e) : correct(r, report, &s, e);
}

bool
rollup_moved_to(struct rollup *r, struct str segment, uint64_t position, struct err *e)
{
	return store_spool_moved(r->store, segment, position, e);
}

/* ---- quarantine */

static bool
move_all(struct rollup *r, const struct store_reports *list, int sign, struct err *e)
{
	for (size_t i = 0; i < list->n; i++)
		if (!add_stored(r->arena, &r->deltas, &list->item[i], sign, e))
			return false;
	return true;
}

bool
rollup_hold(struct rollup *r, const struct store_which *which, struct str held, size_t *n,
            struct err *e)
{
	struct store_reports list = { 0 };

	if (!store_reports_to_hold(r->arena, r->store, which, &list, e) ||
	    !move_all(r, &list, -1, e) || !store_reports_hold(r->store, which, held, e))
		return false;
	*n = list.n;
	return true;
}

bool
rollup_release(struct rollup *r, int64_t casefile, struct str held, size_t *n, struct err *e)
{
	struct store_reports list = { 0 };

	if (!store_reports_held(r->arena, r->store, casefile, held, &list, e) ||
	    !move_all(r, &list, 1, e) || !store_reports_release(r->store, casefile, held, e))
		return false;
	*n = list.n;
	return true;
}

/* ---- the end */

static bool
put_deltas(struct rollup *r, struct err *e)
{
	merge(&r->deltas);
	if (!store_sums_add(r->arena, r->store, r->deltas.item, r->deltas.n, e))
		return false;
	for (size_t i = 0; i < r->deltas.n; i++) {
		const struct store_delta *d = &r->deltas.item[i];
		size_t n = r->done.moved.n;

		if (d->actions == 0)
			continue;
		if (!store_tally_add(r->store, d, e))
			return false;
		if (n == 0 || r->done.moved.item[n - 1] != d->casefile)
			VEC_PUSH(r->arena, &r->done.moved, d->casefile);
	}
	return true;
}

bool
rollup_end(struct rollup *r, bool ok, struct rollup_done *done, struct err *e)
{
	if (!ok || !put_deltas(r, e) || !judge_end(&r->judge, e)) {
		store_rollback(r->store);
		return false;
	}
	if (!store_commit(r->store, e))
		return false;
	*done = r->done;
	return true;
}

/* ---- counting again */

struct recount {
	struct arena *arena;
	struct deltas deltas;
};

static bool
recount_report(void *ctx, const struct store_report *s, struct err *e)
{
	struct recount *c = ctx;
	struct store_report copy = *s;

	copy.edition = str_dup(c->arena, s->edition);
	if (!add_stored(c->arena, &c->deltas, &copy, 1, e))
		return false;
	if (c->deltas.n > 100000)
		merge(&c->deltas);
	return true;
}

static bool
recount_tally(void *ctx, const struct store_delta *d, struct err *e)
{
	struct recount *c = ctx;
	struct store_delta copy = *d;

	(void)e;
	copy.edition = str_dup(c->arena, d->edition);
	copy.actions = -d->actions;
	VEC_PUSH(c->arena, &c->deltas, copy);
	return true;
}

bool
rollup_verify(struct arena *a, struct store *s, int64_t *wrong, struct err *e)
{
	struct recount c = { .arena = a };

	if (!store_sums_verify(a, s, wrong, e) || !store_reports_each(s, recount_report, &c, e) ||
	    !store_tally_each(s, recount_tally, &c, e))
		return false;
	merge(&c.deltas);
	for (size_t i = 0; i < c.deltas.n; i++)
		*wrong += c.deltas.item[i].actions != 0;
	return true;
}
