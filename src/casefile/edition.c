#include "casefile/edition.h"

#include "base/utf8.h"
#include "casefile/contact.h"
#include "casefile/names.h"

/* ---- whose translation it is */

static bool
same_language(struct str a, struct str b)
{
	return str_ieq(str_sub(a, 0, a.n < 2 ? a.n : 2), str_sub(b, 0, b.n < 2 ? b.n : 2));
}

enum edition_cue
edition_of(const struct casefile *c, const struct bulletin *b)
{
	bool dated = day_is_set(c->issued) && day_is_set(b->issued);

	if (b->edition_of != 0 || same_language(c->language, b->language))
		return EDITION_NO;
	if (c->index.n > 0 && str_ieq(c->index, b->index))
		return EDITION_INDEX;
	if (c->kind != b->kind)
		return EDITION_NO;
	if (c->ordinal > 0 && c->ordinal == b->ordinal)
		return EDITION_PLACE;
	if (c->ordinal > 0 && b->ordinal > 0)
		return EDITION_NO;
	if (dated)
		return day_cmp(c->issued, b->issued) == 0 ? EDITION_PLACE : EDITION_NO;
	return EDITION_WEAK;
}

/* ---- which official is which */

static bool
shares_one(const struct strs *x, const struct strs *y)
{
	for (size_t i = 0; i < x->n; i++)
		for (size_t j = 0; j < y->n; j++)
			if (str_ieq(x->item[i], y->item[j]))
				return true;
	return false;
}

static bool
same_name(struct arena *a, const struct target *x, const struct target *y)
{
	return names_same(a, x->name, y->name);
}

/* Two people of one ministry share its numbers: names that differ are two people. */
static bool
names_agree(struct arena *a, const struct target *x, const struct target *y)
{
	return x->name.n == 0 || y->name.n == 0 ||
	       names_latin(a, x->name) != names_latin(a, y->name) || same_name(a, x, y);
}

/* An address or number that both have, however it is printed. */
static bool
shares_channel(struct arena *a, const struct target *x, const struct target *y, enum channel ch)
{
	struct strs one = contact_list(a, x, ch), two = contact_list(a, y, ch);

	for (size_t i = 0; i < one.n; i++)
		for (size_t k = 0; k < two.n; k++) {
			struct str key = contact_key(a, ch, one.item[i]);

			if (key.n > 0 && str_eq(key, contact_key(a, ch, two.item[k])))
				return true;
		}
	return false;
}

static bool
same_channel(struct arena *a, const struct target *x, const struct target *y)
{
	return names_agree(a, x, y) &&
	       (shares_channel(a, x, y, CHANNEL_EMAIL) || shares_channel(a, x, y, CHANNEL_FAX) ||
	        shares_channel(a, x, y, CHANNEL_CALL) || shares_channel(a, x, y, CHANNEL_POST));
}

static bool
same_address(struct arena *a, const struct target *x, const struct target *y)
{
	struct str one = utf8_fold(a, str_join(a, &x->address, STR(" ")));
	struct str two = utf8_fold(a, str_join(a, &y->address, STR(" ")));

	return one.n > 0 && names_agree(a, x, y) && str_eq(one, two);
}

static bool
is_taken(const struct targets *t, int number)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->item[i].number == number)
			return true;
	return false;
}

static void
align_by(struct arena *a, const struct targets *main, struct targets *t,
         bool (*same)(struct arena *a, const struct target *, const struct target *))
{
	for (size_t i = 0; i < t->n; i++)
		for (size_t k = 0; t->item[i].number == 0 && k < main->n; k++)
			if (!is_taken(t, main->item[k].number) &&
			    same(a, &main->item[k], &t->item[i]))
				t->item[i].number = main->item[k].number;
}

static void
align_by_place(struct arena *a, const struct targets *main, struct targets *t)
{
	for (size_t i = 0; main->n == t->n && i < t->n; i++)
		if (t->item[i].number == 0 && !is_taken(t, main->item[i].number) &&
		    t->item[i].copy == main->item[i].copy &&
		    t->item[i].embassy == main->item[i].embassy &&
		    names_agree(a, &main->item[i], &t->item[i]))
			t->item[i].number = main->item[i].number;
}

void
edition_align(struct arena *a, const struct targets *main, struct targets *t)
{
	for (size_t i = 0; i < t->n; i++)
		t->item[i].number = 0;
	align_by(a, main, t, same_name);
	align_by(a, main, t, same_channel);
	align_by(a, main, t, same_address);
	align_by_place(a, main, t);
}

/* ---- what differs */

static void
doubt(struct arena *a, struct casefile *c, struct str field, struct str why)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, field) && str_eq(c->doubts.item[i].why, why))
			return;
	VEC_PUSH(a, &c->doubts, (struct doubt){ field, why });
}

/* Of two lists that both say something. */
static bool
differ(const struct strs *x, const struct strs *y)
{
	if (x->n == 0 || y->n == 0)
		return false;
	for (size_t i = 0; i < y->n; i++) {
		struct strs one = { &y->item[i], 1, 1 };

		if (!shares_one(x, &one))
			return true;
	}
	return false;
}

static const char *
channel_that_differs(const struct target *x, const struct target *y)
{
	if (differ(&x->emails, &y->emails))
		return "e-mail address";
	if (differ(&x->phones, &y->phones))
		return "phone number";
	if (differ(&x->faxes, &y->faxes))
		return "fax number";
	return differ(&x->handles, &y->handles) ? "handle" : NULL;
}

static void
doubt_target(struct arena *a, const struct casefile *main, const struct target *t, size_t at,
             struct casefile *c)
{
	struct str field = str_printf(a, "/targets/%zu", at);
	const struct target *known = t->number == 0 ? NULL : casefile_target(main, t->number);
	const char *what = known == NULL ? NULL : channel_that_differs(known, t);

	if (known == NULL)
		doubt(a, c, field,
		      STR("the bulletin that this translates does not name this official"));
	else if (what != NULL)
		doubt(a, c, field,
		      str_printf(a,
		                 "another %s than in the bulletin that this translates, which "
		                 "is the one shown",
		                 what));
}

/* MAIN may be a draft without numbers: its own places serve. */
static struct casefile
numbered(struct arena *a, const struct casefile *main)
{
	struct casefile c = *main;

	c.targets = (struct targets){ 0 };
	for (size_t i = 0; i < main->targets.n; i++) {
		VEC_PUSH(a, &c.targets, main->targets.item[i]);
		c.targets.item[i].number = (int)i + 1;
	}
	return c;
}

void
edition_doubt(struct arena *a, const struct casefile *main, enum edition_cue cue,
              struct casefile *c)
{
	struct casefile m = numbered(a, main);
	struct targets t = { 0 };

	if (cue == EDITION_WEAK)
		doubt(a, c, STR("/ordinal"),
		      STR("taken for a translation, though it prints neither ordinal nor date"));
	if (day_is_set(c->deadline) && day_is_set(m.deadline) &&
	    day_cmp(c->deadline, m.deadline) != 0)
		doubt(a, c, STR("/deadline"),
		      str_printf(a,
		                 "the bulletin that this translates says " STR_FMT ", which holds",
		                 STR_ARG(day_iso(a, m.deadline))));
	for (size_t i = 0; i < c->targets.n; i++)
		VEC_PUSH(a, &t, c->targets.item[i]);
	edition_align(a, &m.targets, &t);
	for (size_t i = 0; i < t.n; i++)
		doubt_target(a, &m, &t.item[i], i, c);
}

/* ---- what its page shows */

static void
translate(struct target *t, const struct target *words)
{
	if (words->name.n > 0)
		t->name = words->name;
	if (words->office.n > 0)
		t->office = words->office;
	if (words->organisation.n > 0)
		t->organisation = words->organisation;
	if (words->salutation.n > 0)
		t->salutation = words->salutation;
	if (words->note.n > 0)
		t->note = words->note;
}

struct casefile
casefile_edition(struct arena *a, const struct casefile *main, const struct casefile *c)
{
	struct casefile out = *c;

	out.kind = main->kind;
	out.ref = main->ref;
	out.deadline = main->deadline;
	out.countries = main->countries;
	out.targets = (struct targets){ 0 };
	for (size_t i = 0; i < main->targets.n; i++) {
		struct target t = main->targets.item[i];
		const struct target *words = casefile_target(c, t.number);

		if (words != NULL)
			translate(&t, words);
		VEC_PUSH(a, &out.targets, t);
	}
	for (size_t i = 0; i < c->targets.n; i++)
		if (casefile_target(main, c->targets.item[i].number) == NULL)
			VEC_PUSH(a, &out.targets, c->targets.item[i]);
	return out;
}
