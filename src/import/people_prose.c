/*
 * people_prose.c - people named in running text: where they are told
 *
 * Only shapes that name people at risk count: an age, a list of full names, a number of others.
 * One name without any of these is taken with a doubt.
 */
#include "import/people_prose.h"

#include "import/lineshape.h"
#include "import/people_list.h"
#include "import/people_plain.h"
#include "import/token.h"

#define RUNS_MOST 8 /* of demands, of letters */
#define TELLINGS  4 /* summary, story twice, its second run */

/* Lines that tell something, not the frame of a page. */
static bool
tells(const struct reading *r, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++)
		if (line_is_prose(r, &r->line[i]) || r->line[i].wraps)
			return true;
	return false;
}

/* The NTH run of lines of the story, those that tell nothing passed over; r->lines for none. */
static size_t
story_run(const struct reading *r, const struct parts *p, size_t nth)
{
	size_t first = parts_next(r, p, PART_STORY, 0);

	for (size_t i = first, n = 0; i < r->lines;) {
		size_t end = parts_run_end(r, p, i);

		if (tells(r, i, end) && n++ == nth)
			return i;
		i = parts_next(r, p, PART_STORY, end);
	}
	return nth == 0 ? first : r->lines;
}

/* Where the people are told: the summary, the story's first paragraphs. */
static struct span
telling(const struct reading *r, const struct parts *p, size_t nth)
{
	size_t i, end;

	if (nth == 0)
		i = parts_next(r, p, PART_SUMMARY, 0);
	else
		i = story_run(r, p, nth == 3);
	if (i == r->lines)
		return (struct span){ 0, 0 };
	end = parts_run_end(r, p, i);
	if (nth == 1) /* of the story first its beginning, then all */
		end = reading_paragraph_end(r, i, end);
	return (struct span){ p->of[i].labelled ? p->of[i].value : r->line[i].tok,
		              r->line[end - 1].tok_to };
}

static void
people_told(struct reading *r, const struct parts *p, struct span part, bool letter)
{
	people_by_shape(r, part);
	/* a group by label needs no guess */
	if (r->out->people.n > 0 || people_labelled(r, p) < r->lines)
		return;
	/* "Twelve students were ..." tells who before any name */
	group_counted(r, part, part.from + 2);
	if (r->out->people.n == 0)
		group_named(r, part);
	if (r->out->people.n == 0)
		person_single(r, p, part, letter);
	if (r->out->people.n == 0)
		people_at_risk(r, part, false);
	if (r->out->people.n == 0)
		group_counted(r, part, part.to);
}

/* A letter tells of nobody but those it is written for; a sheet can hold one for each. */
static void
people_of_letters(struct reading *r, const struct parts *p)
{
	for (size_t i = parts_next(r, p, PART_LETTER, 0); i < r->lines;) {
		size_t end = i + 1, known = r->out->people.n;
		struct span part;

		while (end < r->lines && p->of[end].part == PART_LETTER &&
		       !line_opens_letter(r, end))
			end++;
		part = (struct span){ p->of[i].labelled ? p->of[i].value : r->line[i].tok,
			              r->line[end - 1].tok_to };
		if (known == 0)
			people_told(r, p, part, true);
		else if (line_opens_letter(r, i))
			person_single(r, p, part, true);
		i = parts_next(r, p, PART_LETTER, end);
	}
}

#define RISK_PARAGRAPHS 6 /* of the story; what is told later is the past of others */

/* Where it is told what is done to people: the summary, the story's beginning, the letters. */
static void
people_at_risk_told(struct reading *r, const struct parts *p)
{
	static const enum part told[] = { PART_SUMMARY, PART_STORY, PART_LETTER };

	for (size_t k = 0; k < ARRAY_LEN(told); k++) {
		size_t paragraphs = 0;

		for (size_t i = parts_next(r, p, told[k], 0); i < r->lines;) {
			size_t run = parts_run_end(r, p, i), end = reading_paragraph_end(r, i, run);

			paragraphs += tells(r, i, end);
			if (told[k] == PART_STORY && paragraphs > RISK_PARAGRAPHS)
				break;
			people_at_risk(
				r,
				(struct span){ p->of[i].labelled ? p->of[i].value : r->line[i].tok,
			                       r->line[end - 1].tok_to },
				false);
			i = end < run ? end : parts_next(r, p, told[k], run);
		}
	}
}

void
people_in_demands(struct reading *r, const struct parts *p)
{
	static const enum part asking[] = { PART_DEMANDS, PART_LETTER };

	for (size_t k = 0; k < ARRAY_LEN(asking); k++)
		for (size_t i = parts_next(r, p, asking[k], 0); i < r->lines;) {
			size_t end = parts_run_end(r, p, i);

			people_at_risk(r, (struct span){ r->line[i].tok, r->line[end - 1].tok_to },
			               true);
			i = parts_next(r, p, asking[k], end);
		}
}

/* Nobody is told of: those whom the demands list. */
static void
people_of_demands(struct reading *r, const struct parts *p)
{
	for (size_t i = parts_next(r, p, PART_DEMANDS, 0); i < r->lines;) {
		size_t end = parts_run_end(r, p, i);

		people_listed(r, (struct span){ r->line[i].tok, r->line[end - 1].tok_to });
		i = parts_next(r, p, PART_DEMANDS, end);
	}
}

/* In scripts without capitals the words before a name tell more than any shape. */
static void
people_plain_told(struct reading *r, const struct parts *p)
{
	static const enum part more[] = { PART_DEMANDS, PART_LETTER };

	for (size_t k = 0; k < TELLINGS; k++) {
		struct span part = telling(r, p, k);

		if (part.to > part.from)
			people_plain(r, part);
	}
	for (size_t k = 0; k < ARRAY_LEN(more); k++)
		for (size_t n = 0, i = parts_next(r, p, more[k], 0); i < r->lines && n < RUNS_MOST;
		     n++) {
			size_t end = parts_run_end(r, p, i);

			people_plain(r, (struct span){ r->line[i].tok, r->line[end - 1].tok_to });
			i = parts_next(r, p, more[k], end);
		}
}

void
people_in_prose(struct reading *r, const struct parts *p)
{
	bool labelled = people_labelled(r, p) < r->lines;

	if (!labelled)
		people_plain_told(r, p);
	for (size_t k = 0; k < TELLINGS && r->out->people.n == 0; k++) {
		struct span part = telling(r, p, k);

		if (part.to == part.from)
			continue;
		people_told(r, p, part, false);
		if (labelled) /* a group by label: only where the people are told first */
			break;
	}
	if (labelled) {
		people_others(r, p);
		return;
	}
	if (r->out->people.n == 0)
		people_of_letters(r, p);
	if (r->out->people.n == 0)
		people_of_demands(r, p);
	people_at_risk_told(r, p);
	people_asked_for(r, p);
	people_others(r, p);
	groups_settle(r);
	people_as_tribes(r, p);
}
