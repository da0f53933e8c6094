/*
 * people_shapes.c - shapes of a sentence that only people at risk have
 *
 *     Ana Example (name being used in ..., aged 24) and her son (aged 4) ... along with 8 other ...
 */
#include "import/people_prose.h"

#include "import/dates.h"
#include "import/nobody.h"
#include "import/people_list.h"
#include "import/people_plain.h"
#include "import/personline.h"
#include "import/token.h"

#define PLACES_MOST   16 /* where a surname stands; each is looked at */
#define WORDS_MOST    4  /* of a name before its last one */
#define BESIDE_MOST   5  /* words of "arrested with him" between others and their names */
#define SENTENCE_MOST 80 /* tokens looked at for what is done */

struct scan {
	struct reading *r;
	size_t start, at, end;
	size_t last; /* person + 1 that "her" can mean */
};

/* "Student Ana Example": what one is; empty where no name of two words follows.  It ends where the
 * name begins: behind "Гражданин Узбекистана", which is no role, too. */
static struct span
role_begins(const struct reading *r, struct span name)
{
	struct label_hit h, nation;
	struct span role = { name.from, name.from };

	while (role.to < name.to && label_here(r, LABEL_ROLE, role.to, name.to, &h)) {
		role.to = h.to;
		if (role.to < name.to && (label_here(r, LABEL_NATION, role.to, name.to, &nation) ||
		                          label_at(r, LABEL_COUNTRY, role.to, name.to, &nation)))
			role.from = role.to = nation.to;
	}
	return role.to + 2 > name.to ? (struct span){ name.from, name.from } : role;
}

/* "Teacher Ana Example": what the document does not repeat before the name is the role. */
static size_t
add_titled(struct reading *r, struct span name)
{
	struct span bare = is_person_settled(r, name) ? name : repeated_name(r, name);
	struct span role = { name.from, bare.from };
	size_t who;

	if (role.to == role.from) {
		role = role_begins(r, name);
		bare.from = role.to;
	} else if (role.to > role.from + 1) {
		role.from = role.to; /* more than what one is */
	}
	who = person_add(r, bare);
	if (who > 0 && role.to > role.from && r->out->people.item[who - 1].role.n == 0) {
		r->out->people.item[who - 1].role =
			reading_text(r, r->tok[role.from].from, r->tok[role.to - 1].to);
		person_claim(r, who - 1, "role", role.from, role.to);
	}
	return who;
}

/* "Example, who is 58" of one whom the text calls Ana Example: the longer name. */
static struct span
whole_name(const struct reading *r, struct span name)
{
	size_t at = name.from;

	if (name.to != name.from + 1 || is_plain_script(r, name.from))
		return name;
	for (size_t k = 0; k < PLACES_MOST; k++) {
		struct span run = { at, at };

		at = r->alike[at];
		if (at == name.from)
			break;
		for (run.from = at; run.from > 0 && at - run.from < WORDS_MOST &&
		                    is_name_word(r, run.from - 1, at) &&
		                    !starts_paragraph(r, run.from);)
			run.from--;
		run = name_run(r, run.from, at + 1, 2);
		if (run.to == at + 1 && times_named(r, run) > 1)
			return run;
	}
	return name;
}

/* "ARASH P., 17 Jahre": the point of an initial belongs to the name. */
static struct span
with_initial(const struct reading *r, struct span name, size_t end)
{
	if (name.to > name.from + 1 && name.to + 1 < end && token_is(&r->tok[name.to], ".") &&
	    !r->tok[name.to].spaced && r->tok[name.to - 1].to - r->tok[name.to - 1].from == 1 &&
	    (token_is(&r->tok[name.to + 1], ",") || token_is(&r->tok[name.to + 1], "(")))
		name.to++;
	return name;
}

/* "Automechaniker  Herr BRUNO EXAMPLE": another entry of a list begins within the run. */
static bool
has_title_within(const struct reading *r, struct span name)
{
	enum person_gender gender;
	size_t to;

	for (size_t at = name.from + 1; at < name.to; at++)
		if (r->line[reading_line_of(r, at)].tok == at &&
		    title_tells_gender(r, at, name.to, &gender, &to))
			return true;
	return false;
}

static bool
take_aged(struct scan *s)
{
	enum person_gender gender = GENDER_UNKNOWN;
	size_t at = s->at, from, to;
	bool titled = title_tells_gender(s->r, s->at, s->end, &gender, &at);
	struct span name = with_initial(s->r, name_run(s->r, at, s->end, 1), s->end);

	if (name.to == name.from || !has_age(s->r, name.to, s->end, &from, &to) ||
	    has_title_within(s->r, name))
		return false;
	name = plain_name_within(s->r, name);
	if (plain_is_no_name(s->r, name))
		return false;
	s->last = add_titled(s->r, whole_name(s->r, name));
	if (s->last > 0 && titled) {
		s->r->out->people.item[s->last - 1].gender = gender;
		person_claim(s->r, s->last - 1, "gender", s->at, at);
	}
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

bool
starts_paragraph(const struct reading *r, size_t at)
{
	size_t line = reading_line_of(r, at);

	return line < r->lines && r->line[line].first && r->line[line].tok == at;
}

/* "Ana (12) and Bruno (about 14)" at AT: how many names have a bracket of their own. */
static int
brackets_behind(const struct reading *r, size_t at, size_t end)
{
	struct label_hit and;
	int n = 0;

	while (at < end) {
		struct span name = name_run(r, at, end, 1);

		if (name.to == name.from || name.to >= end || !token_is(&r->tok[name.to], "("))
			break;
		n++;
		at = bracket_end(r, name.to, end);
		if (at < end && token_is(&r->tok[at], ","))
			at++;
		if (at < end && label_at(r, LABEL_AND, at, end, &and))
			at = and.to;
	}
	return n;
}

/* ", Ana Example and Bruno Sample" at AT names all N of them. */
static bool
are_named_behind(const struct reading *r, size_t at, size_t end, int n)
{
	struct span names[LISTED_MOST];
	size_t to = at;

	for (size_t k = 0; k < BESIDE_MOST && at + 1 < end && r->tok[at].word &&
	                   !token_is_capital(r->text, &r->tok[at]);
	     k++)
		at++; /* "arrested with him" */
	to = at;
	if (n < 1 || at + 1 >= end || !(token_is(&r->tok[at], ",") || token_is(&r->tok[at], ":")))
		return false;
	return names_listed_at(r, at + 1, end, names, LISTED_MOST, &to) == (size_t)n ||
	       brackets_behind(r, at + 1, end) == n;
}

/* The sentence of token AT says what is done to people: "mit elf anderen Müttern gräbt sie" does
 * not. */
static bool
tells_of_risk(const struct reading *r, struct span part, size_t at)
{
	struct label_hit h;
	size_t from = at, to = at;

	while (from > part.from && at - from < SENTENCE_MOST &&
	       !(token_is(&r->tok[from - 1], ".") && r->tok[from].spaced))
		from--;
	while (to < part.to && to - at < SENTENCE_MOST &&
	       !(token_is(&r->tok[to], ".") && to + 1 < part.to && r->tok[to + 1].spaced))
		to++;
	for (size_t i = from; i < to; i++)
		if (label_here(r, LABEL_AT_RISK, i, to, &h) ||
		    label_here(r, LABEL_STATUS, i, to, &h) ||
		    label_here(r, LABEL_BEFORE_RISK, i, to, &h))
			return true;
	return false;
}

/* "8 other North Koreans", "seven others" */
static bool
take_others(struct scan *s)
{
	struct reading *r = s->r;
	struct label_hit others, group;
	size_t behind, to, who;
	int n = people_number_at(r, s->at, s->end, &behind);

	if (n < 1 || !label_at(r, LABEL_OTHERS, behind, s->end, &others) ||
	    !tells_of_risk(r, (struct span){ s->start, s->end }, s->at))
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
	if (are_named_behind(r, to, s->end, n)) {
		s->at = to;
		return true;
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

/* "Ana Example and other women" */
static bool
take_with_others(struct scan *s)
{
	return person_with_others(s->r, s->at, s->at > 8 ? s->at - 8 : 0, s->end, &s->at);
}

/* "an elder known only as Tongkham" beside those who are named. */
static bool
take_known_as(struct scan *s)
{
	struct label_hit h;
	struct span name, bare;

	if (s->r->out->people.n == 0 || !label_here(s->r, LABEL_KNOWN_AS, s->at, s->end, &h) ||
	    (!tells_of_risk(s->r, (struct span){ s->start, s->end }, s->at) &&
	     !starts_paragraph(s->r, s->r->line[reading_line_of(s->r, s->at)].tok)))
		return false;
	name = bare = name_run(s->r, h.to, s->end, 1);
	if (name.to == name.from && h.to + 2 < s->end && quoted_name(s->r, h.to, h.to + 3, &bare))
		name = bare;
	if (name.to == name.from || is_nobody(s->r, name))
		return false;
	s->last = person_add(s->r, name);
	s->at = name.to;
	return s->last > 0;
}

void
people_by_shape(struct reading *r, struct span part)
{
	struct scan s = { r, part.from, part.from, part.to, 0 };

	while (s.at < s.end)
		if (!take_aged(&s) && !take_relative(&s) && !take_others(&s) &&
		    !take_with_others(&s) && !take_known_as(&s))
			s.at++;
	if (r->out->people.n == 0)
		people_listed(r, part);
}
