/*
 * people_prose.c - people named in a sentence
 *
 *     Ana Example (name being used in ..., aged 24) and her son (aged 4) ... along with 8 other ...
 *     ... attacked Ana Example, Bruno Example and Carla Example, coordinators of the ...
 *
 * Only shapes that name people at risk count: an age, a list of full names, a number of others.
 * One name without any of these is taken with a doubt.
 */
#include "import/people.h"

#include <string.h>

#include "base/limits.h"
#include "import/dates.h"
#include "import/known_names.h"
#include "import/token.h"

/* "3 March" and "March 2017" are months; in "Tomás Ejemplo, Julio Ejemplo" one is a name. */
static bool
is_month(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (!label_at(r, LABEL_MONTH, at, end, &h))
		return false;
	if ((at > 0 && (r->tok[at - 1].digits ||
	                (r->tok[at - 1].word && !token_is_capital(r->text, &r->tok[at - 1])))) ||
	    (h.to < end && r->tok[h.to].digits))
		return true;
	return h.to >= end || !r->tok[h.to].word || !token_is_capital(r->text, &r->tok[h.to]);
}

/* A capital word that belongs to a name, not to a sentence, an office or a country. */
static bool
is_name_word(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (!token_is_capital(r->text, &r->tok[at]))
		return false;
	return !label_here(r, LABEL_NOT_NAME, at, end, &h) && !is_month(r, at, end) &&
	       !label_at(r, LABEL_COUNTRY, at, end, &h) &&
	       !label_here(r, LABEL_NUMBER_WORD, at, end, &h) &&
	       !label_at(r, LABEL_INSTITUTION, at, end, &h);
}

/* Hyphen, apostrophe or full stop of an initial between two parts of a name. */
static bool
is_joint(const struct reading *r, size_t at, size_t end)
{
	const struct token *t = &r->tok[at];

	if (at + 1 >= end || t->spaced)
		return false;
	if (token_is(t, "-") || token_is(t, "'"))
		return r->tok[at + 1].word && !r->tok[at + 1].spaced;
	return token_is(t, ".") && at > 0 && r->tok[at - 1].to - r->tok[at - 1].from == 1 &&
	       token_is_capital(r->text, &r->tok[at - 1]);
}

/* "Ramón y Cajal" is one name; "Ana Ejemplo y Bruno Ejemplo" are two people, so is what begins
 * with a single name. */
static bool
divides_names(const struct reading *r, size_t words, size_t at, size_t end)
{
	struct label_hit h;

	return label_at(r, LABEL_AND, at, end, &h) &&
	       (words < 2 || (h.to + 1 < end && is_name_word(r, h.to + 1, end)));
}

#define NAME_WORDS_MOST 8

struct span
name_run(const struct reading *r, size_t at, size_t end, size_t least)
{
	struct span run = { at, at };
	size_t words = 0, i = at;
	struct label_hit h;

	while (i < end && words <= NAME_WORDS_MOST) {
		if (is_name_word(r, i, end)) {
			words++;
			run.to = ++i;
		} else if (run.to == i && i > at && is_joint(r, i, end)) {
			i++;
			if (i < end && r->tok[i].word && !token_is_capital(r->text, &r->tok[i]))
				run.to = ++i;
		} else if (i > at && label_at(r, LABEL_PARTICLE, i, end, &h) && h.to < end &&
		           (is_name_word(r, h.to, end) || token_is(&r->tok[h.to], "-")) &&
		           !divides_names(r, words, i, end)) {
			i = h.to;
		} else {
			break;
		}
	}
	if (words < least || words > NAME_WORDS_MOST)
		run.to = at;
	return run;
}

static size_t
bracket_end(const struct reading *r, size_t at, size_t end)
{
	while (at < end && !token_is(&r->tok[at], ")"))
		at++;
	return at < end ? at + 1 : end;
}

/* "(... aged 24)" at AT; also ", aged 24,". */
static bool
has_age(const struct reading *r, size_t at, size_t end, size_t *from, size_t *to)
{
	int age;
	size_t behind;
	struct label_hit h;

	if (at >= end)
		return false;
	if (token_is(&r->tok[at], ",") && age_at(r, at + 1, end, &age, &behind)) {
		*from = at + 1;
		*to = behind;
		return true;
	}
	for (size_t i = at + 2; token_is(&r->tok[at], ",") && i < end && i < at + 9; i++) {
		if (!r->tok[i - 1].word && !r->tok[i - 1].digits && !token_is(&r->tok[i - 1], "-"))
			break;
		if (token_is_capital(r->text, &r->tok[at + 1]) ||
		    !age_at(r, i, end, &age, &behind) ||
		    !(label_at(r, LABEL_AGE, i, end, &(struct label_hit){ 0 }) ||
		      (i == at + 2 && r->tok[i].digits))) /* ", a 20-year-old student" */
			continue;
		*from = at + 1;
		*to = behind;
		return true;
	}
	if (at + 2 < end && token_is(&r->tok[at], ",") && r->tok[at + 1].digits &&
	    token_number(&r->tok[at + 1]) <= 110 && token_is(&r->tok[at + 2], ",")) {
		*from = at + 1;
		*to = at + 2;
		return true;
	}
	if (!token_is(&r->tok[at], "("))
		return false;
	*from = at + 1;
	*to = bracket_end(r, at, end) - 1;
	for (size_t i = *from; i < *to; i++)
		if (age_at(r, i, *to, &age, &behind))
			return true;
	if (label_at(r, LABEL_GENDER_VALUE, *from, *to, &h) && h.to == *to)
		return true; /* "(m)" */
	return *to == *from + 1 && r->tok[*from].digits;
}

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

/* "Lawyer" before a name, where the text has "lawyer" too. */
static bool
is_plain_word(const struct reading *r, size_t word)
{
	for (size_t i = 0; i < r->toks; i++)
		if (r->tok[i].word && !token_is_capital(r->text, &r->tok[i]) &&
		    str_eq(r->tok[i].fold, r->tok[word].fold))
			return true;
	return false;
}

/* "Student Ana Example" begins a sentence: the name is what the document repeats. */
static struct span
repeated_name(const struct reading *r, struct span name)
{
	struct span best = name;
	size_t most = 1;

	for (struct span s = name; s.to - s.from >= 2; s.from++) {
		size_t n = r->tok[s.from].word ? times_alone(r, s) : 0;

		if (n <= most && !(n > 0 && s.from == name.from + 1 && is_plain_word(r, name.from)))
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
	size_t low = 0, high = r->lines;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (r->line[middle].tok_to <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low < r->lines && r->line[low].first && r->line[low].tok == at;
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

#define NAMES_MOST      64
#define AGE_BEFORE_MOST 8 /* tokens: "35-year-old mason and poet" */
#define TELLINGS        4

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

/* Where the people are told: the summary, the story's first paragraphs, the letter's. */
static struct span
telling(const struct reading *r, const struct parts *p, size_t nth)
{
	static const enum part parts[] = { PART_SUMMARY, PART_STORY, PART_STORY, PART_LETTER };
	size_t i = parts_next(r, p, parts[nth], 0), end;

	if (i == r->lines)
		return (struct span){ 0, 0 };
	end = parts_run_end(r, p, i);
	if (nth == 2 && parts_next(r, p, PART_STORY, end) < r->lines) {
		i = parts_next(r, p, PART_STORY, end); /* the first was a stray line */
		end = parts_run_end(r, p, i);
	}
	if (nth == 1) /* of the story first its beginning, then all */
		end = reading_paragraph_end(r, i, end);
	else if (nth == 3 && p->of[i].labelled && i + 1 < end)
		i++;
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

/* "in Port Harcourt" */
static bool
is_place(const struct reading *r, size_t at, size_t start)
{
	static const char *const words[] = { "in", "at", "near", "from", "en" };

	for (size_t i = 0; i < ARRAY_LEN(words) && at > start; i++)
		if (token_is(&r->tok[at - 1], words[i]))
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
			if (!is_office(r, name) && is_asked_for(r, name) &&
			    !is_place(r, name.from, r->line[i].tok) &&
			    !is_target(r, reading_text(r, r->tok[name.from].from,
			                               r->tok[name.to - 1].to)))
				(void)person_add(r, name);
		}
	}
}

/* The one name of the sentence: in the headline too, or taken with a doubt. */
static void
take_single(struct reading *r, const struct parts *p, struct span part)
{
	/* a letter alone tells of nobody else */
	bool all = parts_next(r, p, PART_SUMMARY, 0) == r->lines &&
	           parts_next(r, p, PART_STORY, 0) == r->lines;

	for (size_t at = part.from; at < part.to; at++) {
		struct span name = name_run(r, at, part.to, 2);
		bool sure;
		size_t who;

		if (name.to == name.from)
			continue;
		if (is_place(r, at, part.from) || is_office(r, name)) {
			at = name.to - 1;
			continue;
		}
		name = repeated_name(r, name);
		sure = is_in_headline(r, p, name) || is_asked_for(r, name) ||
		       (times_named(r, name) >= 2 && is_only_name(r, part, name));
		at = name.to - 1;
		if (!sure && times_named(r, name) < 2 && !(all && is_only_name(r, part, name)))
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

static void
people_told(struct reading *r, const struct parts *p, struct span part)
{
	struct scan s = { r, part.from, part.to, 0 };

	while (s.at < s.end)
		if (!take_aged(&s) && !take_relative(&s) && !take_others(&s))
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
		take_single(r, p, part);
	if (r->out->people.n == 0)
		take_number(r, part, part.to);
}

void
people_in_prose(struct reading *r, const struct parts *p)
{
	bool labelled = parts_next(r, p, PART_PEOPLE, 0) < r->lines;

	for (size_t k = 0; k < TELLINGS && r->out->people.n == 0; k++) {
		struct span part = telling(r, p, k);

		if (part.to == part.from)
			continue;
		people_told(r, p, part);
		if (labelled) /* a group by label: only where the people are told first */
			break;
	}
	if (!labelled)
		take_asked(r, p);
}

/* "Journalist Ana Example" ends in "Ana Example". */
static bool
ends_in_name(struct str text, struct str name)
{
	if (name.n == 0 || text.n <= name.n || !str_ends(text, name))
		return name.n > 0 && str_ieq(text, name);
	/* Chinese and Korean set no space before it */
	return text.p[text.n - name.n - 1] == ' ' ||
	       ((unsigned char)text.p[text.n - name.n - 1] >= 0x80 &&
	        (unsigned char)name.p[0] >= 0xE3);
}

/* "the 35-year-old mason Ana Example", "die 26-jährige Ana Muster": an age right before the name,
 * at most a few words from it, and those no names. */
static bool
age_before(const struct reading *r, size_t name, size_t start, size_t *from, size_t *to)
{
	size_t most = name > start + AGE_BEFORE_MOST ? name - AGE_BEFORE_MOST : start;
	int age;

	for (size_t at = name; at-- > most;) {
		if (!r->tok[at].word && !r->tok[at].digits && !token_is(&r->tok[at], "-"))
			return false;
		if (!r->tok[at].digits)
			continue;
		*from = at;
		return age_at(r, at, name, &age, to);
	}
	return false;
}

/* The age that stands beside a name known already; a title can stand between, as in Korean. */
static void
enrich_known(struct reading *r, const struct known_names *known, struct span part, size_t at)
{
	size_t to, from, who = known_name_at(known, r, at, part.to, &to);
	struct label_hit title;

	if (who == STR_NPOS || r->out->people.item[who].has_age)
		return;
	if (label_at(r, LABEL_HONORIFIC, to, part.to, &title))
		to = title.to;
	if (has_age(r, to, part.to, &from, &to))
		person_detail(r, who, from, to);
}

static void
enrich_from(struct reading *r, const struct known_names *known, struct span part)
{
	for (size_t at = part.from; at < part.to; at++) {
		struct span name = name_run(r, at, part.to, 1);
		struct str text;
		size_t from, to;

		enrich_known(r, known, part, at);

		if (name.to == name.from)
			continue;
		if (!has_age(r, name.to, part.to, &from, &to) &&
		    !age_before(r, name.from, part.from, &from, &to)) {
			at = name.to - 1;
			continue;
		}
		text = reading_text(r, r->tok[name.from].from, r->tok[name.to - 1].to);
		for (size_t i = 0; i < r->out->people.n; i++)
			if (ends_in_name(text, r->out->people.item[i].name) &&
			    !r->out->people.item[i].has_age)
				person_detail(r, i, from, to);
		at = name.to - 1;
	}
}

void
people_enrich(struct reading *r, const struct parts *p)
{
	struct known_names known = known_names(r->a, r->out);

	for (size_t i = 0; i < r->lines; i++) {
		enum part part = p->of[i].part;
		size_t end = part == PART_SUMMARY || part == PART_STORY || part == PART_LETTER
		                     ? parts_run_end(r, p, i)
		                     : i;

		if (end == i)
			continue;
		enrich_from(r, &known, (struct span){ r->line[i].tok, r->line[end - 1].tok_to });
		i = end - 1;
	}
}

void
count_group(struct reading *r, const struct parts *p, size_t person)
{
	size_t head = parts_next(r, p, PART_HEADLINE, 0), to;
	int n;

	if (head < r->lines) {
		n = number_at(r, p->of[head].value, r->line[head].tok_to, &to);
		if (n > 1) {
			r->out->people.item[person].count = n;
			reading_claimf(r, r->tok[p->of[head].value].from, r->tok[to - 1].to,
			               "/people/%zu/count", person);
			return;
		}
	}
	for (size_t at = 0; at + 2 < r->toks; at++) {
		if (!token_is(&r->tok[at], "group") || !token_is(&r->tok[at + 1], "of"))
			continue;
		n = number_at(r, at + 2, r->toks, &to);
		if (n < 2)
			continue;
		r->out->people.item[person].count = n;
		reading_claimf(r, r->tok[at + 2].from, r->tok[to - 1].to, "/people/%zu/count",
		               person);
		return;
	}
}
