/*
 * import_told.c - what was stored and what is to be done next, line by line
 *
 * It is talk for the one who typed the command, so stderr.  Those at risk stand before the
 * officials: a name read wrong harms most.
 */
#include "cli/import_told.h"

#include <inttypes.h>
#include <stdio.h>

#include "casefile/casefile_json.h"
#include "casefile/fieldname.h"

static void
tell_doubts(struct arena *a, const struct doubts *list)
{
	bool *told = arena_array(a, bool, list->n + 1);

	for (size_t i = 0; i < list->n; i++) {
		struct str name;

		if (told[i])
			continue;
		name = fieldname_together(a, list, i, told, NULL, NULL);
		(void)fprintf(stderr, "  doubt     " STR_FMT ": " STR_FMT "\n", STR_ARG(name),
		              STR_ARG(list->item[i].why));
	}
}

/* "Ana Example (not the real name), 22, she/her, nurse, detained": what the document tells. */
static void
tell_people(const struct people *people)
{
	static const char *const genders[] = { [GENDER_UNKNOWN] = NULL,
		                               [GENDER_F] = "female",
		                               [GENDER_M] = "male",
		                               [GENDER_X] = "another gender",
		                               [GENDER_BOTH] = "women and men" };

	for (size_t i = 0; i < people->n; i++) {
		const struct person *p = &people->item[i];

		(void)fprintf(stderr, "  person    " STR_FMT "%s", STR_ARG(p->name),
		              p->pseudonym ? " (not the real name)" : "");
		if (p->group)
			(void)fprintf(stderr, ", group");
		if (p->count > 0)
			(void)fprintf(stderr, " of %d", p->count);
		if (p->has_age)
			(void)fprintf(stderr, ", %d", p->age);
		if (genders[p->gender] != NULL)
			(void)fprintf(stderr, ", %s", genders[p->gender]);
		if (p->pronoun.n > 0)
			(void)fprintf(stderr, ", " STR_FMT, STR_ARG(p->pronoun));
		if (p->role.n > 0)
			(void)fprintf(stderr, ", " STR_FMT, STR_ARG(p->role));
		if (p->status.n > 0)
			(void)fprintf(stderr, ", " STR_FMT, STR_ARG(p->status));
		(void)fprintf(stderr, "\n");
	}
}

const char *
told_no_changes(const struct caserec *c, bool draft)
{
	size_t mains = 0;

	for (size_t i = 0; i < c->bulletins.n; i++)
		mains += c->bulletins.item[i].edition_of == 0;
	if (draft)
		return mains == 0 ? "nothing of the case is published yet that it could change"
		                  : "it changes nothing of the current bulletin";
	return mains < 2 ? "no bulletin was published before the current one"
	                 : "the current bulletin changed nothing of the one before";
}

/* What is stored, for the one who typed the command: talk, so stderr. */
static void
tell_case(struct arena *a, const struct op_request *rq, const struct casefile *c,
          const struct op_answer *answer)
{
	const struct caserec *stored = &answer->cases.item[0];
	struct str deadline = day_iso(a, c->deadline);

	if (rq->publish && day_is_set(rq->deadline))
		deadline = day_iso(a, stored->current.deadline);
	(void)fprintf(stderr, "  headline  " STR_FMT "\n",
	              STR_ARG(c->headline.n > 0 ? c->headline : STR("none")));
	if (deadline.n > 0)
		(void)fprintf(stderr, "  deadline  " STR_FMT "\n", STR_ARG(deadline));
	(void)fprintf(stderr, "  demands   %zu\n", c->demands.n);
	tell_people(&c->people);
	for (size_t i = 0; i < c->targets.n; i++) {
		struct str title = target_title(a, &c->targets.item[i]);

		(void)fprintf(stderr, "  target    " STR_FMT "\n", STR_ARG(title));
	}
	for (size_t i = 0; i < answer->changes.n; i++) {
		struct str change = change_text(a, &answer->changes.item[i]);

		(void)fprintf(stderr, "  change    " STR_FMT "\n", STR_ARG(change));
	}
	if (answer->changes.n == 0 && c->kind == CASEFILE_UPDATE && stored->current_id == 0)
		(void)fprintf(stderr, "  changes   none told: %s\n", told_no_changes(stored, true));
	tell_doubts(a, &c->doubts);
	if (c->unplaced.n > 0)
		(void)fprintf(stderr, "  unplaced  %zu pieces of text; see --explain\n",
		              c->unplaced.n);
}

/* The draft of REC that what was imported became; NULL: it waits for nothing. */
static const struct bulletin *
draft_of(const struct op_answer *answer, const struct caserec *rec)
{
	if (rec == answer->cases.item)
		return bulletins_find(&rec->drafts, answer->bulletin);
	/* of another case it is the last that waits */
	return answer->imported == OP_SAME || rec->drafts.n == 0
	               ? NULL
	               : &rec->drafts.item[rec->drafts.n - 1];
}

/* "'141/14' --draft 8": this draft, where others wait too. */
static struct str
draft_named(struct arena *a, const struct caserec *rec, const struct bulletin *draft)
{
	struct str number = uaref_text(a, &rec->ref);

	if (rec->drafts.n == 1)
		return str_printf(a, "'" STR_FMT "'", STR_ARG(number));
	return str_printf(a, "'" STR_FMT "' --draft %" PRId64, STR_ARG(number), draft->id);
}

/* What is to be done now: publish, or first what publishing would refuse. */
static void
tell_next(const struct told_of *of, const struct casefile *c, struct str draft)
{
	struct err why = { 0 };

	if (c->kind != CASEFILE_STOP && !casefile_may_be_published(c, false, &why)) {
		(void)fprintf(stderr, "  blocked   %s\n", why.msg);
		if (of->path != NULL && of->message > 0)
			(void)fprintf(
				stderr,
				"            see it: outcry import --explain --message %" PRIu64
				" %s\n",
				of->message, of->path);
		else if (of->path != NULL)
			(void)fprintf(stderr, "            see it: outcry import --explain %s\n",
			              of->path);
		(void)fprintf(stderr,
		              "            correct it: outcry case show --json " STR_FMT
		              " >case.json; edit; outcry import case.json\n",
		              STR_ARG(draft));
	}
	(void)fprintf(stderr, "  next      outcry case publish " STR_FMT "\n", STR_ARG(draft));
}

/* A correction settles doubts and the desk adds some: told is the draft as it was stored. */
void
import_told(struct arena *a, const struct op_request *rq, const struct told_of *of,
            const struct casefile *c, const struct op_answer *answer)
{
	struct casefile told = *c, draft = { 0 };
	struct err none = { 0 };

	if (answer->draft.n > 0 && casefile_from_json(a, answer->draft, &draft, &none))
		told.doubts = draft.doubts;
	tell_case(a, rq, &told, answer);
	for (size_t i = 0; i < answer->cases.n; i++) {
		const struct caserec *rec = &answer->cases.item[i];
		const struct bulletin *b = draft_of(answer, rec);

		if (b != NULL)
			tell_next(of, &told, draft_named(a, rec, b));
	}
}
