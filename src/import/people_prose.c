/*
 * people_prose.c - people named in a sentence
 *
 *     Ana Example (name being used in ..., aged 24) and her son (aged 4) ... along with 8 other ...
 *     ... attacked Ana Example, Bruno Example and Carla Example, coordinators of the ...
 *
 * Only shapes that name people at risk count: an age, a list of full names, a number of others.
 * One name without any of these is taken with a doubt.
 */
#include "import/people_detail.h"

#include <string.h>

#include "base/limits.h"
#include "import/dates.h"
#include "import/known_names.h"
#include "import/lineshape.h"
#include "import/nobody.h"
#include "import/small_words.h"
#include "import/token.h"

struct scan {
	struct reading *r;
	size_t at, end;
	size_t last; /* person + 1 that "her" can mean */
};

static size_t
times_named(const struct reading *r, struct span name)
{
	size_t n = 0, len = name.to - name.from;

	for (size_t at = 0; at + len <= r->toks; at++)
		n += tokens_eq(r, at, at + len, name.from, name.to);
	return n;
}

/* As times_named, where no other name stands before it: "Bruno Ana Example" is another person. */
static size_t
times_alone(const struct reading *r, struct span name)
{
	size_t n = 0, len = name.to - name.from;

	for (size_t at = 0; at + len <= r->toks; at++)
		n += tokens_eq(r, at, at + len, name.from, name.to) &&
		     (at == 0 || !is_name_word(r, at - 1, at));
	return n;
}

/* "Student Ana Example" begins a sentence: the name is what the document repeats. */
static struct span
repeated_name(const struct reading *r, struct span name)
{
	struct span best = name;
	size_t most = 1;

	for (struct span s = name; s.to - s.from >= 2; s.from++) {
		size_t n = r->tok[s.from].word ? times_alone(r, s) : 0;

		if (n <= most && !(n > 0 && s.from == name.from + 1 && stands_small(r, name.from)))
			continue;
		most = n;
		best = s;
	}
	return best;
}

/* Looking for a name in the whole text costs: not for one that is known, nor beyond the limit. */
static bool
is_settled(const struct reading *r, struct span name)
{
	struct str text = reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to);

	if (r->out->people.n >= LIMIT_PEOPLE)
		return true;
	for (size_t i = 0; i < r->out->people.n; i++)
		if (str_ieq(r->out->people.item[i].name, text))
			return true;
	return false;
}

/* "Teacher Ana Example": what the document does not repeat before the name is the role. */
static size_t
add_titled(struct reading *r, struct span name)
{
	struct span bare = is_settled(r, name) ? name : repeated_name(r, name);
	size_t who = person_add(r, bare);

	if (who > 0 && bare.from == name.from + 1 && r->out->people.item[who - 1].role.n == 0) {
		r->out->people.item[who - 1].role =
			reading_text(r, r->tok[name.from].from, r->tok[name.from].to);
		reading_claimf(r, r->tok[name.from].from, r->tok[name.from].to, "/people/%zu/role",
		               who - 1);
	}
	return who;
}

static bool
take_aged(struct scan *s)
{
	struct span name = name_run(s->r, s->at, s->end, 1);
	size_t from, to;

	if (name.to == name.from || !has_age(s->r, name.to, s->end, &from, &to))
		return false;
	s->last = add_titled(s->r, name);
	if (s->last > 0)
		person_detail(s->r, s->last - 1, from, to);
	if (to < s->end && token_is(&s->r->tok[to], ")"))
		to++;
	s->at = to;
	if (s->last > 0 && has_age(s->r, to, s->end, &from, &to)) { /* "(f), aged 29" */
		person_detail(s->r, s->last - 1, from, to);
		s->at = to;
	}
	return true;
}

/* "her son (aged 4)" */
static bool
take_relative(struct scan *s)
{
	struct reading *r = s->r;
	struct label_hit whose, kin;
	size_t from, to, who, name_to;
	enum person_gender gender = GENDER_UNKNOWN;

	if (!label_here(r, LABEL_POSSESSIVE, s->at, s->end, &whose) ||
	    !label_at(r, LABEL_KIN, whose.to, s->end, &kin))
		return false;
	name_to = name_run(r, kin.to, s->end, 1).to;
	if (!has_age(r, name_to, s->end, &from, &to))
		return false;
	if (s->last > 0 && gender_of_value(whose.label->value, &gender) && gender != GENDER_X &&
	    r->out->people.item[s->last - 1].gender == GENDER_UNKNOWN) {
		r->out->people.item[s->last - 1].gender = gender;
		reading_claimf(r, r->tok[whose.from].from, r->tok[whose.to - 1].to,
		               "/people/%zu/gender", s->last - 1);
	}
	who = person_add(r, (struct span){ name_to > kin.to ? kin.to : s->at, name_to });
	if (who > 0) {
		if (gender_of_value(kin.label->value, &gender) && gender != GENDER_X)
			r->out->people.item[who - 1].gender = gender;
		if (name_to > kin.to) {
			r->out->people.item[who - 1].role =
				reading_text(r, r->tok[s->at].from, r->tok[kin.to - 1].to);
			reading_claimf(r, r->tok[s->at].from, r->tok[kin.to - 1].to,
			               "/people/%zu/role", who - 1);
		}
		reading_claimf(r, r->tok[kin.from].from, r->tok[kin.to - 1].to,
		               "/people/%zu/gender", who - 1);
		person_detail(r, who - 1, from, to);
	}
	s->at = to;
	return true;
}

/* "8 other North Koreans", "seven others" */
static bool
take_others(struct scan *s)
{
	struct reading *r = s->r;
	struct label_hit others, group;
	size_t behind, to, who;
	int n = number_at(r, s->at, s->end, &behind);

	if (n < 1 || !label_at(r, LABEL_OTHERS, behind, s->end, &others))
		return false;
	to = others.to;
	if (label_at(r, LABEL_GROUP, to, s->end, &group)) {
		to = group.to;
	} else {
		while (to < s->end && token_is_capital(r->text, &r->tok[to]))
			to++;
		if (to < s->end && label_at(r, LABEL_GROUP, to, s->end, &group))
			to = group.to;
	}
	who = person_add(r, (struct span){ s->at, to });
	if (who > 0) {
		r->out->people.item[who - 1].group = true;
		r->out->people.item[who - 1].count = n;
		reading_claimf(r, r->tok[s->at].from, r->tok[behind - 1].to, "/people/%zu/count",
		               who - 1);
	}
	s->at = to;
	return true;
}

/* True if token AT is the first of a paragraph: "Dear Mr Example,", and then a sentence. */
static bool
starts_paragraph(const struct reading *r, size_t at)
{
	size_t line = reading_line_of(r, at);

	return line < r->lines && r->line[line].first && r->line[line].tok == at;
}

/* "A Example, B Example and C Example": the names, and how far they reach. */
static size_t
list_of_names(const struct reading *r, size_t at, size_t end, struct span *names, size_t most,
              size_t *to)
{
	struct label_hit and;
	size_t n = 0;

	for (;;) {
		struct span name = name_run(r, at, end, 2);

		if (name.to == name.from || n == most)
			return n;
		if (!is_nobody(r, name))
			names[n++] = name;
		*to = at = name.to;
		if (at < end && token_is(&r->tok[at], ","))
			at++;
		if (at < end && label_at(r, LABEL_AND, at, end, &and))
			at = and.to;
		if (at == name.to || starts_paragraph(r, at))
			return n;
	}
}

/* ", coordinators of the ... (COPINH), while": the role of all in the list. */
static struct span
role_behind(const struct reading *r, size_t at, size_t end)
{
	struct span role = { at, at };
	struct label_hit h;
	int depth = 0;

	if (at + 1 >= end || !token_is(&r->tok[at], ",") ||
	    token_is_capital(r->text, &r->tok[at + 1]) || !r->tok[at + 1].word ||
	    (label_here(r, LABEL_COMMON, at + 1, end, &h) && !token_is(&r->tok[at + 1], "the")))
		return role; /* ", have been held ..." goes on with the sentence */
	for (role.from = ++at; at < end; at++) {
		depth += token_is(&r->tok[at], "(");
		depth -= token_is(&r->tok[at], ")");
		if (depth == 0 && (token_is(&r->tok[at], ",") || token_is(&r->tok[at], ".")))
			break;
	}
	role.to = at < end && at < role.from + 30 ? at : role.from;
	return role;
}

#define NAMES_MOST 64
#define TELLINGS   4 /* summary, story twice, its second run */

/* "Ana Example and other women" */
static bool
take_with_others(struct scan *s)
{
	return person_with_others(s->r, s->at, s->at > 8 ? s->at - 8 : 0, s->end, &s->at);
}

static bool
take_list(struct scan *s)
{
	struct reading *r = s->r;
	struct span names[NAMES_MOST], role;
	size_t to = s->at, n = list_of_names(r, s->at, s->end, names, NAMES_MOST, &to);

	if (n < 2)
		return false;
	role = role_behind(r, to, s->end);
	for (size_t i = 0; i < n; i++) {
		size_t who = person_add(r, names[i]);

		if (who == 0 || role.to == role.from)
			continue;
		r->out->people.item[who - 1].role =
			reading_text(r, r->tok[role.from].from, r->tok[role.to - 1].to);
		reading_claimf(r, r->tok[role.from].from, r->tok[role.to - 1].to,
		               "/people/%zu/role", who - 1);
	}
	s->at = role.to > role.from ? role.to : to;
	return true;
}

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

static bool
is_target(const struct reading *r, struct str name)
{
	for (size_t i = 0; i < r->out->targets.n; i++)
		if (str_ifind(r->out->targets.item[i].name, name) != STR_NPOS)
			return true;
	return false;
}

/* Told and asked for: names of the summary and the story that the demands repeat. */
static void
take_asked(struct reading *r, const struct parts *p)
{
	if (r->out->demands.n == 0)
		return;
	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part != PART_SUMMARY && p->of[i].part != PART_STORY)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			struct span name = name_run(r, at, r->line[i].tok_to, 2);

			if (name.to == name.from)
				continue;
			at = name.to - 1;
			if (!is_asked_for(r, (struct span){ name.to - 1, name.to }))
				continue;
			if (!is_settled(r, name))
				name = repeated_name(r, name);
			if (!is_office(r, name) && !is_nobody(r, name) && is_asked_for(r, name) &&
			    !is_place(r, name.from, r->line[i].tok) &&
			    !is_target(r, reading_text(r, r->tok[name.from].from,
			                               r->tok[name.to - 1].to)))
				(void)person_add(r, name);
		}
	}
}

/* The one name of the sentence: in the headline too, or taken with a doubt. */
static void
take_single(struct reading *r, const struct parts *p, struct span part, bool letter)
{
	for (size_t at = part.from; at < part.to; at++) {
		struct span name = name_run(r, at, part.to, 2);
		bool sure;
		size_t who;

		if (name.to == name.from)
			continue;
		if (is_place(r, at, part.from) || is_office(r, name) || is_nobody(r, name)) {
			at = name.to - 1;
			continue;
		}
		name = repeated_name(r, name);
		sure = is_in_headline(r, p, name) || is_asked_for(r, name) ||
		       (times_named(r, name) >= 2 && is_only_name(r, part, name));
		at = name.to - 1;
		if (!sure && times_named(r, name) < 2 && !letter)
			continue;
		who = person_add(r, name);
		if (who > 0 && !sure)
			reading_doubt(r, "named in the text, but not marked as the person at risk",
			              "/people/%zu/name", who - 1);
		return;
	}
}

/* "Eight North Korean refugees" where nobody is named. */
static void
take_number(struct reading *r, struct span part, size_t last)
{
	for (size_t at = part.from; at < part.to && at <= last; at++) {
		struct label_hit group;
		size_t behind, who;
		int n = number_at(r, at, part.to, &behind);
		struct date_hit day;

		/* "On April 11, health union leader ..." */
		if (n < 2 || behind >= part.to || date_at_loose(r, at, part.to, &day) ||
		    (at > part.from && date_at_loose(r, at - 1, part.to, &day) && day.to > at) ||
		    !label_near(r, LABEL_GROUP, behind, 3, part.to, &group))
			continue;
		who = person_add(r, (struct span){ at, group.to });
		if (who == 0)
			return;
		r->out->people.item[who - 1].group = true;
		r->out->people.item[who - 1].count = n;
		if (at > part.from + 2)
			reading_doubt(r,
			              "a number of people in the text, taken as the group at risk",
			              "/people/%zu", who - 1);
		return;
	}
}

/* "the Peace Community of Example" */
static void
take_community(struct reading *r, struct span part)
{
	for (size_t at = part.from; at < part.to; at++) {
		struct span name = named_community_at(r, at, part.to);
		size_t who;

		if (name.to == name.from)
			continue;
		who = person_add(r, name);
		if (who > 0)
			r->out->people.item[who - 1].group = true;
		return;
	}
}

static void
people_told(struct reading *r, const struct parts *p, struct span part, bool letter)
{
	struct scan s = { r, part.from, part.to, 0 };

	while (s.at < s.end)
		if (!take_aged(&s) && !take_relative(&s) && !take_others(&s) &&
		    !take_with_others(&s))
			s.at++;
	if (r->out->people.n == 0) {
		s.at = part.from;
		while (s.at < s.end && !take_list(&s))
			s.at++;
	}
	/* a group by label needs no guess */
	if (r->out->people.n > 0 || parts_next(r, p, PART_PEOPLE, 0) < r->lines)
		return;
	/* "Twelve students were ..." tells who before any name */
	take_number(r, part, part.from + 2);
	if (r->out->people.n == 0)
		take_community(r, part);
	if (r->out->people.n == 0)
		take_single(r, p, part, letter);
	if (r->out->people.n == 0)
		take_number(r, part, part.to);
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
			take_single(r, p, part, true);
		i = parts_next(r, p, PART_LETTER, end);
	}
}

void
people_in_prose(struct reading *r, const struct parts *p)
{
	bool labelled = parts_next(r, p, PART_PEOPLE, 0) < r->lines;

	for (size_t k = 0; k < TELLINGS && r->out->people.n == 0; k++) {
		struct span part = telling(r, p, k);

		if (part.to == part.from)
			continue;
		people_told(r, p, part, false);
		if (labelled) /* a group by label: only where the people are told first */
			break;
	}
	if (!labelled && r->out->people.n == 0)
		people_of_letters(r, p);
	if (!labelled)
		take_asked(r, p);
	people_others(r, p);
}
