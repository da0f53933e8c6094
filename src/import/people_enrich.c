/*
 * people_enrich.c - what the text adds to people named elsewhere: ages, and how many a group is
 */
#include "base/utf8.h"
#include "import/dates.h"
#include "import/known_names.h"
#include "import/people_ages.h"
#include "import/people_plain.h"
#include "import/people_prose.h"
#include "import/personline.h"
#include "import/token.h"

#define AGE_BEFORE_MOST 8    /* tokens: "35-year-old mason and poet" */
#define ROLE_MOST       16   /* tokens of ", a nurse at the clinic of Example" */
#define CYRILLIC_FIRST  0xD0 /* first bytes of its letters */
#define CYRILLIC_LAST   0xD3
#define DECLINED_LEAST  6 /* bytes of a word that can be declined */
#define DECLINED_END    6 /* bytes that may differ: "Заречный", "Заречному" */

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

/* "the torture of a 13-year-old boy, Ana Example": an article and an age before the comma at COMMA;
 * in "Bruno, a 13-year-old boy, Ana Example" it is his. */
static bool
age_before_comma(const struct reading *r, size_t comma, size_t most, size_t *from, size_t *to)
{
	struct label_hit h;
	int age;

	for (size_t at = comma; at-- > most + 1;) {
		if (!r->tok[at].word && !r->tok[at].digits && !token_is(&r->tok[at], "-"))
			return false;
		if (!r->tok[at].digits)
			continue;
		*from = at;
		return age_at(r, at, comma, &age, to) && *to < comma &&
		       label_here(r, LABEL_ARTICLE, at - 1, at, &h) &&
		       (at < 2 || !token_is(&r->tok[at - 2], ","));
	}
	return false;
}

/* "the 35-year-old mason Ana Example", "die 26-jährige Ana Muster": an age right before the name,
 * at most a few words from it, and those no names. */
static bool
age_before(const struct reading *r, size_t name, size_t start, size_t *from, size_t *to)
{
	size_t most = name > start + AGE_BEFORE_MOST ? name - AGE_BEFORE_MOST : start;
	int age;

	if (name > most + 1 && token_is(&r->tok[name - 1], ","))
		return age_before_comma(r, name - 1, most, from, to);
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

/* ", a nurse at the clinic of Example, aged 31," behind a name at AT; "and her son, aged six" tells
 * of another. */
static bool
age_behind_role(const struct reading *r, size_t at, size_t end, size_t *from, size_t *to)
{
	static const enum label_kind others[] = { LABEL_AND, LABEL_KIN, LABEL_POSSESSIVE,
		                                  LABEL_WITH, LABEL_RISK_VERB };
	struct label_hit h;
	size_t i = details_end(r, at, end);

	if (i + 1 >= end || !token_is(&r->tok[i], ",") || !r->tok[i + 1].word ||
	    token_is_capital(r->text, &r->tok[i + 1]))
		return false;
	for (i++; i < end && i < at + ROLE_MOST && (r->tok[i].word || token_is(&r->tok[i], "-"));
	     i++)
		for (size_t k = 0; k < ARRAY_LEN(others); k++)
			if (label_here(r, others[k], i, end, &h))
				return false;
	return i < end && token_is(&r->tok[i], ",") && has_age(r, i, end, from, to);
}

/* The age that stands beside a name known already; a title can stand between, as in Korean. */
static void
enrich_known(struct reading *r, const struct known_names *known, struct span part, size_t at)
{
	size_t to, from, behind, who = known_name_at(known, r, at, part.to, &to);
	struct label_hit title;

	if (who == STR_NPOS || r->out->people.item[who].has_age)
		return;
	if (label_at(r, LABEL_HONORIFIC, to, part.to, &title))
		to = title.to;
	if (to < part.to && token_is(&r->tok[to], "(") &&
	    !has_age(r, to, part.to, &from, &behind) &&
	    has_age(r, bracket_end(r, to, part.to), part.to, &from, &behind))
		person_detail(r, who, from, behind); /* "(Dona Ana), 53 anos," */
	else if (has_age(r, to, part.to, &from, &to) ||
	         age_behind_role(r, to, part.to, &from, &to) ||
	         age_before(r, at, part.from, &from, &to))
		person_detail(r, who, from, to);
}

/* The same word in another case: "Андрею" of "Андрей".  Only where words are declined at all. */
static bool
is_declined(struct str word, struct str name)
{
	size_t same = 0;

	if (word.n < DECLINED_LEAST || name.n < DECLINED_LEAST ||
	    (unsigned char)name.p[0] < CYRILLIC_FIRST || (unsigned char)name.p[0] > CYRILLIC_LAST)
		return false;
	while (same < word.n && same < name.n && word.p[same] == name.p[same])
		same++;
	return same + DECLINED_END >= name.n && same + DECLINED_END >= word.n && same > name.n / 2;
}

/* "Андрею Заречному 33 года": the person whose name in another case stands before token AGE. */
static size_t
declined_before(const struct reading *r, size_t age, size_t start)
{
	for (size_t i = 0; i < r->out->people.n; i++) {
		struct str rest = utf8_fold(r->a, r->out->people.item[i].name);
		size_t words = 1, at;

		for (size_t k = 0; k < rest.n; k++)
			words += rest.p[k] == ' ';
		if (r->out->people.item[i].has_age || r->out->people.item[i].group || words < 2 ||
		    age < start + words)
			continue;
		for (at = age - words; rest.p != NULL && at < age; at++)
			if (!is_declined(r->tok[at].fold, str_cut(&rest, ' ')))
				break;
		if (at == age)
			return i;
	}
	return STR_NPOS;
}

static void
enrich_declined(struct reading *r, struct span part, size_t at)
{
	size_t to, who;
	int age;

	size_t behind = at;

	if (behind > part.from + 1 && token_is(&r->tok[behind - 1], ","))
		behind--; /* "Зарему Примерову, 31 год" */
	if (!r->tok[at].digits || behind == part.from || !r->tok[behind - 1].word ||
	    !age_at(r, at, part.to, &age, &to))
		return;
	who = declined_before(r, behind, part.from);
	if (who != STR_NPOS)
		person_detail(r, who, at, to);
}

/* "Dr." right before the token AT. */
static bool
is_titled(const struct reading *r, size_t at)
{
	struct label_hit h;

	if (at > 1 && token_is(&r->tok[at - 1], "."))
		at--;
	return at > 0 && (label_at(r, LABEL_HONORIFIC, at - 1, at, &h) ||
	                  label_at(r, LABEL_GENDER_TITLE, at - 1, at, &h));
}

/* "Professor Example, aged 56", "Dr. al-Example, 46,": the one whose name ends so; STR_NPOS for
 * none or two. */
static size_t
by_surname(const struct reading *r, struct span name)
{
	struct label_hit title;
	size_t at = name.from, last, found = STR_NPOS;
	struct str surname;

	while (at < name.to && label_at(r, LABEL_HONORIFIC, at, name.to, &title))
		at = title.to;
	if (at == name.from && at > 1 && token_is(&r->tok[at - 1], "-") && r->tok[at - 2].spaced)
		at -= 2;
	last = at + 2 < name.to && token_is(&r->tok[at + 1], "-") ? at + 2 : at;
	if (last + 1 != name.to || !is_titled(r, at))
		return STR_NPOS;
	surname = reading_text(r, r->tok[at].from, r->tok[name.to - 1].to);
	for (size_t i = 0; i < r->out->people.n; i++) {
		if (r->out->people.item[i].group ||
		    !ends_in_name(r->out->people.item[i].name, surname))
			continue;
		if (found != STR_NPOS)
			return STR_NPOS;
		found = i;
	}
	return found;
}

/* "her younger sister (aged 16)": the one who is called "her sister". */
static void
enrich_kin(struct reading *r, struct span part, size_t at)
{
	struct label_hit whose, kin;
	size_t from, to;

	if (!label_here(r, LABEL_POSSESSIVE, at, part.to, &whose) ||
	    !label_near(r, LABEL_KIN, whose.to, 2, part.to, &kin) ||
	    !has_age(r, kin.to, part.to, &from, &to))
		return;
	for (size_t i = 0; i < r->out->people.n; i++) {
		struct person *p = &r->out->people.item[i];
		struct str name = p->name, word = str_cut(&name, ' ');

		if (!p->has_age && !p->group &&
		    str_ieq(word, reading_text(r, r->tok[at].from, r->tok[at].to)) &&
		    ends_in_name(p->name,
		                 reading_text(r, r->tok[kin.from].from, r->tok[kin.to - 1].to))) {
			person_detail(r, i, from, to);
			return;
		}
	}
}

/* "Ms. Ana Example", "Mr Sample" of one known already. */
static void
enrich_titled(struct reading *r, const struct known_names *known, struct span part, size_t at)
{
	enum person_gender gender;
	size_t name, to, who;

	if (!title_tells_gender(r, at, part.to, &gender, &name) || gender == GENDER_X)
		return;
	who = known_name_at(known, r, name, part.to, &to);
	if (who == STR_NPOS || r->out->people.item[who].gender != GENDER_UNKNOWN)
		return;
	r->out->people.item[who].gender = gender;
	person_claim(r, who, "gender", at, name);
}

static void
enrich_from(struct reading *r, const struct known_names *known, struct span part)
{
	struct spoken last = { STR_NPOS, 0 };

	for (size_t at = part.from; at < part.to; at++) {
		struct span name = name_run(r, at, part.to, 1);
		struct str text;
		size_t from, to, who;

		who = known_name_at(known, r, at, part.to, &to);
		if (who != STR_NPOS)
			last = (struct spoken){ who, at };
		enrich_known(r, known, part, at);
		enrich_titled(r, known, part, at);
		enrich_declined(r, part, at);
		age_said(r, &last, part, at);
		enrich_kin(r, part, at);

		if (name.to == name.from)
			continue;
		if (!has_age(r, name.to, part.to, &from, &to) &&
		    !age_before(r, name.from, part.from, &from, &to)) {
			at = is_plain_script(r, at) ? at : name.to - 1;
			continue;
		}
		who = by_surname(r, name);
		if (who != STR_NPOS && !r->out->people.item[who].has_age)
			person_detail(r, who, from, to);
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
		size_t end = part == PART_SUMMARY || part == PART_STORY || part == PART_LETTER ||
		                             part == PART_BACKGROUND
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
