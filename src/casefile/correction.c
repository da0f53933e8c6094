#include "casefile/correction.h"

#include "casefile/names.h"

bool
correction_is_partial(const struct casefile *c)
{
	struct err none = { 0 };

	return c->kind == CASEFILE_CORRECTION && !casefile_may_be_published(c, true, &none);
}

static void
keep_text(struct str *to, struct str from)
{
	if (to->n == 0)
		*to = from;
}

static void
keep_list(struct strs *to, const struct strs *from)
{
	if (to->n == 0)
		*to = *from;
}

/* ---- officials */

/* OWN: in the language of the bulletin, so that its words may replace the others. */
static struct target
corrected(const struct target *was, const struct target *is, bool own)
{
	struct target t = *is;

	if (!own)
		t.name = t.office = t.organisation = t.salutation = (struct str){ 0 };
	keep_text(&t.name, was->name);
	keep_text(&t.office, was->office);
	keep_text(&t.organisation, was->organisation);
	keep_text(&t.country, was->country);
	keep_text(&t.salutation, was->salutation);
	keep_text(&t.note, was->note);
	keep_list(&t.address, &was->address);
	keep_list(&t.emails, &was->emails);
	keep_list(&t.phones, &was->phones);
	keep_list(&t.faxes, &was->faxes);
	keep_list(&t.handles, &was->handles);
	keep_list(&t.urls, &was->urls);
	t.embassy = was->embassy;
	t.copy = was->copy;
	return t;
}

static void
doubt(struct arena *a, struct casefile *c, const char *list, size_t at, const char *why)
{
	VEC_PUSH(a, &c->doubts,
	         (struct doubt){ .field = str_printf(a, "/%s/%zu", list, at), .why = str_c(why) });
}

static struct targets
targets(struct arena *a, const struct casefile *main, const struct casefile *is,
        struct casefile *out)
{
	bool own = str_ieq(main->language, is->language);
	struct targets all = { 0 };

	for (size_t i = 0; i < main->targets.n; i++) {
		const struct target *was = &main->targets.item[i];
		const struct target *t = casefile_target(is, was->number);

		VEC_PUSH(a, &all, t == NULL ? *was : corrected(was, t, own));
	}
	for (size_t i = 0; i < is->targets.n; i++) {
		if (casefile_target(main, is->targets.item[i].number) != NULL)
			continue;
		doubt(a, out, "targets", all.n,
		      "the bulletin that this corrects does not name this official");
		VEC_PUSH(a, &all, is->targets.item[i]);
	}
	return all;
}

/* ---- people */

static struct people
people(struct arena *a, const struct casefile *main, const struct casefile *is,
       struct casefile *out)
{
	struct people all = { 0 };

	for (size_t i = 0; i < main->people.n; i++)
		VEC_PUSH(a, &all, main->people.item[i]);
	for (size_t i = 0; i < is->people.n; i++) {
		const struct person *p = &is->people.item[i];
		size_t k = 0;

		while (k < main->people.n && !names_same(a, main->people.item[k].name, p->name))
			k++;
		if (k < main->people.n) {
			if (p->status.n > 0)
				all.item[k].status = p->status;
			continue;
		}
		doubt(a, out, "people", all.n,
		      "the bulletin that this corrects does not name this person");
		VEC_PUSH(a, &all, *p);
	}
	return all;
}

/* ---- the rest */

/* What was said of the places of a document that is no longer as it was read; what is in doubt
 * about the whole stays, and of officials and people what they have now. */
static struct doubts
doubts_left(struct arena *a, const struct casefile *c)
{
	static const struct str kept[] = { STR_INIT("/number"), STR_INIT("/issued"),
		                           STR_INIT("/index"), STR_INIT("/ordinal") };
	struct doubts left = { 0 };

	for (size_t i = 0; i < c->doubts.n; i++) {
		const struct doubt *d = &c->doubts.item[i];
		bool keep = str_starts(d->field, STR("/targets/")) ||
		            str_starts(d->field, STR("/people/"));

		for (size_t k = 0; k < ARRAY_LEN(kept); k++)
			keep = keep || str_eq(d->field, kept[k]);
		if (!keep)
			continue;
		/* their places are others now */
		VEC_PUSH(a, &left, *d);
		if (str_starts(d->field, STR("/targets/")))
			left.item[left.n - 1].field = STR("/targets");
		if (str_starts(d->field, STR("/people/")))
			left.item[left.n - 1].field = STR("/people");
	}
	return left;
}

static void
own_words(struct arena *a, struct casefile *c)
{
	if (c->summary.n > 0)
		VEC_PUSH(a, &c->unplaced, c->summary);
	for (size_t i = 0; i < c->story.n; i++)
		if (!str_eq(c->story.item[i], c->summary))
			VEC_PUSH(a, &c->unplaced, c->story.item[i]);
}

void
correction_complete(struct arena *a, const struct casefile *main, struct casefile *c)
{
	const struct casefile is = *c;

	c->unplaced = (struct strs){ 0 };
	for (size_t i = 0; i < is.unplaced.n; i++)
		VEC_PUSH(a, &c->unplaced, is.unplaced.item[i]);
	own_words(a, c);
	c->doubts = doubts_left(a, &is);
	c->evidence = (struct evidences){ 0 };
	c->targets = targets(a, main, &is, c);
	c->people = people(a, main, &is, c);
	c->language = main->language;
	c->headline = main->headline;
	c->summary = main->summary;
	c->story = main->story;
	c->background = main->background;
	if (!day_is_set(c->deadline))
		c->deadline = main->deadline;
	keep_text(&c->issuer, main->issuer);
	keep_text(&c->place, main->place);
	keep_text(&c->report_back, main->report_back);
	keep_list(&c->concerns, &main->concerns);
	keep_list(&c->countries, &main->countries);
	keep_list(&c->preferred_languages, &main->preferred_languages);
	keep_list(&c->demands, &main->demands);
	keep_list(&c->model_letter, &main->model_letter);
	keep_list(&c->previous, &main->previous);
	keep_list(&c->links, &main->links);
}
