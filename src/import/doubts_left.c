/*
 * doubts_left.c - what looks like a part of an official or a date and went nowhere
 *
 * Nothing is lost: a line that no field takes stays in what is unplaced, or among the paragraphs of
 * the background.  If it looks like a street, an office or a day, it is missing somewhere.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include <string.h>

#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"

#define LINE_TOKENS 12 /* of such a line */
#define LINES_MOST  20
#define NEAR        4 /* lines between an official and what may be a part */

static bool
is_left(const struct reading *r, const struct parts *p, size_t i)
{
	enum part part = p->of[i].part;

	return r->line[i].from < r->line[i].to && !r->blocks->item[r->line[i].block].cover &&
	       (r->covered[r->line[i].from] == 0 || part == PART_BACKGROUND || part == PART_REPORT);
}

static bool
is_short(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return l->tok_to > l->tok && l->tok_to - l->tok <= LINE_TOKENS && !line_is_prose(r, l) &&
	       !line_ends_with(r, l, ".") && !line_ends_with(r, l, ":");
}

/* "Geneva, 12 June 2007", "2. Background", "2": short for other reasons. */
static bool
is_of_another_kind(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];
	struct label_hit h;
	struct date_hit d;
	size_t words = 0;

	for (size_t k = l->tok; k < l->tok_to; k++)
		words += r->tok[k].word && r->tok[k].fold.n > 2;
	return words < 2 || date_find(r, l->tok, l->tok_to, &d) ||
	       label_find(r, LABEL_MONTH, l->tok, l->tok_to, &h) ||
	       (r->tok[l->tok].digits && token_is(&r->tok[l->tok + 1], "."));
}

/* What it would be a part of; NULL for nothing.  Letterheads name institutions: *SURE is false. */
static const char *
member_of(struct reading *r, size_t i, bool *sure)
{
	enum line_form form = doubts_form(r, reading_line(r, i));

	*sure = form == FORM_STREET || form == FORM_TOWN || form == FORM_EMBASSY ||
	        form == FORM_NUMBER;
	switch (form) {
	case FORM_TITLED:
		return "name";
	case FORM_OFFICE:
		return "office";
	case FORM_INSTITUTION:
	case FORM_EMBASSY:
	case FORM_STREET:
	case FORM_TOWN:
		return "address";
	case FORM_NUMBER:
		return "faxes";
	case FORM_OTHER:
	case FORM_NAME:
	case FORM_COUNTRY:
		break;
	}
	return NULL;
}

static bool
lacks(const struct target *t, const char *member)
{
	return strcmp(member, "name") == 0      ? t->name.n == 0
	       : strcmp(member, "office") == 0  ? t->office.n == 0
	       : strcmp(member, "address") == 0 ? t->address.n == 0
	                                        : t->faxes.n + t->phones.n == 0;
}

/* The lines of official K stand within some lines of line I. */
bool
doubts_is_near(struct reading *r, size_t k, size_t i)
{
	struct str field = str_printf(r->a, "/targets/%zu/", k);
	size_t first = i > NEAR ? i - NEAR : 0,
	       last = i + NEAR < r->lines ? i + NEAR : r->lines - 1;

	for (size_t n = 0; n < r->out->evidence.n; n++) {
		const struct evidence *e = &r->out->evidence.item[n];

		if (e->to > r->line[first].from && e->from < r->line[last].to &&
		    str_starts(e->field, field))
			return true;
	}
	return false;
}

/* Whoever lacks one; or all, where it is SURE to be one. */
static void
doubt_lacking(struct reading *r, const char *member, bool sure, size_t line)
{
	const struct targets *list = &r->out->targets;
	size_t lacking = 0;

	for (size_t i = 0; i < list->n; i++)
		lacking += lacks(&list->item[i], member);
	for (size_t i = 0; i < list->n; i++)
		if ((lacking == 0 && sure && doubts_is_near(r, i, line)) ||
		    lacks(&list->item[i], member))
			reading_doubt(r, "a line that looks like one was not taken",
			              "/targets/%zu/%s", i, member);
}

/* A name with its title or an office, or a mission. */
static bool
is_of_official(struct reading *r, size_t i)
{
	enum line_form form = doubts_form(r, reading_line(r, i));

	return form == FORM_TITLED || form == FORM_OFFICE || form == FORM_EMBASSY;
}

/* "Minister of Example, Research and Technology", of which the end was not taken. */
static void
weigh_rest(struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct str field = { 0 };
	size_t rest = 0, at = l->tok_to;

	if (p->of[i].part != PART_TARGETS)
		return;
	while (at > l->tok && r->covered[r->tok[at - 1].from] == 0) {
		rest += r->tok[at - 1].word && r->tok[at - 1].fold.n > 2;
		at--;
	}
	if (rest < 2 || at == l->tok)
		return;
	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];

		if (e->from < l->to && e->to > l->from && str_starts(e->field, STR("/targets/")))
			field = e->field;
	}
	if (field.n > 0)
		reading_doubt(r, "the rest of its line was not taken", "%s", str_z(r->a, field));
}

void
doubts_left(struct reading *r, const struct parts *p)
{
	size_t found = 0;

	for (size_t i = 0; i < r->lines && found < LINES_MOST; i++) {
		const char *member;
		bool sure = false;

		weigh_rest(r, p, i);
		if (!is_left(r, p, i) || !is_short(r, i))
			continue;
		if (line_is_date(r, &r->line[i]) && !day_is_set(r->out->issued)) {
			reading_doubt(r, "a day alone on a line was not taken", "/issued");
			found++;
			continue;
		}
		member = is_of_another_kind(r, i) ? NULL : member_of(r, i, &sure);
		if (member == NULL)
			continue;
		found++;
		if (is_of_official(r, i))
			reading_doubt(r, "a line that looks like an official was not taken",
			              "/targets");
		doubt_lacking(r, member, sure, i);
		if (strcmp(member, "faxes") != 0)
			doubt_lacking(r, "address", sure, i);
	}
}
