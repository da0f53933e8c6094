/*
 * people_single.c - names without any shape: the one of a sentence, and those that are asked for
 */
#include "import/people_plain.h"
#include "import/people_prose.h"

#include "import/nobody.h"
#include "import/token.h"

static bool
is_in_headline(const struct reading *r, const struct parts *p, struct span name)
{
	size_t i = parts_next(r, p, PART_HEADLINE, 0), n = name.to - name.from;

	if (i == r->lines)
		return false;
	for (size_t at = r->line[i].tok; at + n <= r->line[i].tok_to; at++)
		if (tokens_eq(r, at, at + n, name.from, name.to))
			return true;
	return false;
}

/* "Minister", "Honourable Minister" */
static bool
is_office(const struct reading *r, struct span name)
{
	struct label_hit h;
	size_t at = name.from;

	if (label_at(r, LABEL_OPENING, at, name.to, &h) && h.to < name.to)
		at = h.to; /* "Dear Attorney General" */
	while (at < name.to && label_at(r, LABEL_HONORIFIC, at, name.to, &h) && h.to < name.to)
		at = h.to;
	return label_at(r, LABEL_OFFICE, at, name.to, &h) && h.to >= name.to;
}

/* What is demanded names the one it is demanded for. */
static bool
is_asked_for(const struct reading *r, struct span name)
{
	struct str text = reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to);

	for (size_t i = 0; i < r->out->demands.n; i++)
		if (str_ifind(r->out->demands.item[i], text) != STR_NPOS)
			return true;
	return false;
}

/* No other name is told there. */
static bool
is_only_name(const struct reading *r, struct span part, struct span name)
{
	for (size_t at = part.from; at < part.to; at++) {
		struct span other = name_run(r, at, part.to, 2);

		if (other.to == other.from)
			continue;
		if (!is_place(r, at, part.from) && !is_office(r, other) &&
		    !tokens_eq(r, name.from, name.to, other.from, other.to) &&
		    (other.from > name.from || other.to < name.to))
			return false;
		at = other.to - 1;
	}
	return true;
}

bool
is_official_named(const struct reading *r, struct span name)
{
	struct str text = reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to);

	for (size_t i = 0; i < r->out->targets.n; i++)
		if (str_ifind(r->out->targets.item[i].name, text) != STR_NPOS)
			return true;
	return false;
}

/* "Mr Ana Example" somewhere, "Example" alone or "Ana Example was arrested": a company is not
 * spoken of so. */
static bool
is_told_as_person(const struct reading *r, struct span name)
{
	const struct token *last = &r->tok[name.to - 1];
	struct label_hit h;

	for (size_t i = 1; i < r->toks; i++) {
		if (!str_eq(r->tok[i].fold, last->fold) || !token_is_capital(r->text, &r->tok[i]))
			continue;
		if (!str_eq(r->tok[i - 1].fold, last[-1].fold) ||
		    label_near(r, LABEL_STATUS, i + 1, 3, r->toks, &h))
			return true;
		if (i >= name.to - name.from && name.to > name.from + 1 &&
		    label_at(r, LABEL_HONORIFIC, i - (name.to - name.from), i, &h))
			return true;
	}
	return false;
}

void
people_asked_for(struct reading *r, const struct parts *p)
{
	if (r->out->demands.n == 0)
		return;
	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part != PART_SUMMARY && p->of[i].part != PART_STORY)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			struct span name;
			enum person_gender gender;

			if (!titled_name_at(r, at, r->toks, &name, &gender) ||
			    (is_plain_script(r, at) &&
			     plain_cue_before(r, name.from, r->line[i].tok) == CUE_NONE))
				continue;
			at = name.to - 1;
			if (!is_asked_for(r, (struct span){ name.to - 1, name.to }) ||
			    is_person_settled(r, name) || is_official_named(r, name))
				continue;
			name = repeated_name(r, name);
			if (!is_office(r, name) && !is_nobody(r, name) && is_asked_for(r, name) &&
			    !is_place(r, name.from, r->line[i].tok) &&
			    !is_official_named(r, name) &&
			    !is_known_by_words(r, reading_text(r, r->tok[name.from].from,
			                                       r->tok[name.to - 1].to)))
				(void)person_add(r, name);
		}
	}
}

void
person_single(struct reading *r, const struct parts *p, struct span part, bool letter)
{
	for (size_t at = part.from; at < part.to; at++) {
		struct span name;
		enum person_gender gender;
		bool sure;
		size_t who, times;

		if (!titled_name_at(r, at, part.to, &name, &gender))
			continue;
		if (is_place(r, name.from, part.from) || is_office(r, name) || is_nobody(r, name)) {
			at = name.to - 1;
			continue;
		}
		name = repeated_name(r, name);
		times = times_named(r, name);
		sure = is_in_headline(r, p, name) || is_asked_for(r, name) ||
		       (times >= 2 && is_only_name(r, part, name));
		at = name.to - 1;
		if (!sure && times < 2 && !letter)
			continue;
		who = person_add(r, name);
		if (who > 0 && !sure && times < 3 && !is_told_as_person(r, name))
			reading_doubt(r, "named in the text, but not marked as the person at risk",
			              "/people/%zu/name", who - 1);
		return;
	}
}
