/*
 * people_ages.c - ages that the text tells without a name beside them
 *
 *     She is 31 years old   他今年42岁   the 22-year-old   L'étudiante de 22 ans
 *
 * They are those of the one last named in the paragraph, or of the only one of the document.
 */
#include "import/people_ages.h"

#include "import/dates.h"
#include "import/people_prose.h"
#include "import/people_status.h"
#include "import/token.h"

#define SPOKEN_MOST 16  /* tokens between a name and "is 31 years old" */
#define TOLD_MOST   100 /* the same with other sentences between: "She is 31 years old" */
#define PHRASE_MOST 8   /* words behind "the 31-year-old" */
#define ROLE_NEAR   4   /* words between "22 yaşındaki" and what one is */

/* No paragraph begins between the two tokens. */
static bool
same_paragraph(const struct reading *r, size_t from, size_t to)
{
	for (size_t i = reading_line_of(r, from) + 1; i < r->lines && r->line[i].tok <= to; i++)
		if (r->line[i].first)
			return false;
	return true;
}

/* Of whom the sentence at AT speaks: the one named in it, or the only one of the document. */
static size_t
spoken_of(const struct reading *r, const struct spoken *last, size_t at)
{
	size_t only = STR_NPOS;

	if (last->who != STR_NPOS && at <= last->at + SPOKEN_MOST) {
		size_t i = last->at;

		while (i < at && !token_is(&r->tok[i], ".") && !token_is(&r->tok[i], "。"))
			i++;
		if (i == at)
			return last->who;
	}
	if (last->who != STR_NPOS && at <= last->at + TOLD_MOST && same_paragraph(r, last->at, at))
		return last->who;
	for (size_t i = 0; i < r->out->people.n; i++) {
		if (r->out->people.item[i].group)
			continue;
		if (only != STR_NPOS)
			return STR_NPOS;
		only = i;
	}
	return only;
}

/* "The 31-year-old nurse Ana Example" tells of her, "the 31-year-old daughter" of neither. */
static bool
is_said_of_another(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	if (label_near(r, LABEL_KIN, at, 1, end, &h))
		return true;
	for (size_t i = at;
	     i < end && i < at + PHRASE_MOST && r->tok[i].word &&
	     !label_here(r, LABEL_RISK_VERB, i, end, &h) &&
	     !label_here(r, LABEL_ROLE_END, i, end, &h) && !label_here(r, LABEL_COMMON, i, end, &h);
	     i++) {
		struct span name = name_run(r, i, end, 2);

		if (name.to > i)
			return r->out->people.n > 1 ||
			       !is_known_by_words(
				       r, reading_text(r, r->tok[i].from, r->tok[name.to - 1].to));
	}
	return false;
}

/* "22 yaşındaki mimarlık öğrencisi" begins a sentence: one told of already. */
static bool
told_by_age(const struct reading *r, struct span part, size_t at, struct label_hit *out)
{
	struct label_hit h;
	size_t to;
	int age;

	if (!r->tok[at].digits || !is_sentence_start(r, at, part.from) ||
	    !age_at(r, at, part.to, &age, &to) || is_said_of_another(r, to, part.to))
		return false;
	*out = (struct label_hit){ .from = at, .to = to, .number = age };
	return label_near(r, LABEL_ROLE, to, ROLE_NEAR, part.to, &h);
}

/* "L'étudiante de 22 ans", "La joven activista de 22 años" at AT: one told of already, "une
 * étudiante" is another. */
static bool
told_by_role(const struct reading *r, size_t at, size_t end, struct label_hit *out)
{
	struct label_hit h, of;
	size_t to;

	if (number_at(r, at, end, &to) > 0 || !label_here(r, LABEL_ARTICLE, at, end, &h))
		return false;
	at = h.to < end && token_is(&r->tok[h.to], "'") ? h.to + 1 : h.to;
	at = role_words_before(r, at, end);
	return label_here(r, LABEL_ROLE, at, end, &h) &&
	       label_here(r, LABEL_PARTICLE, h.to, end, &of) &&
	       label_at(r, LABEL_AGE, h.to, end, out) && !is_said_of_another(r, out->to, end);
}

void
age_said(struct reading *r, const struct spoken *last, struct span part, size_t at)
{
	struct label_hit h, of;
	size_t who;

	if ((!label_here(r, LABEL_AGE_SAID, at, part.to, &h) && !told_by_role(r, at, part.to, &h) &&
	     !told_by_age(r, part, at, &h)) ||
	    h.number < 1 || h.number > 110 ||
	    (h.to < part.to && label_at(r, LABEL_PARTICLE, h.to, part.to, &of)) ||
	    (r->tok[at].fold.n == 1 && r->tok[at].to > r->tok[at].from + 1))
		return; /* "à huit ans" is no "a huit ans" */
	if ((r->tok[at].digits || label_here(r, LABEL_ARTICLE, at, part.to, &of)) &&
	    is_said_of_another(r, h.to, part.to))
		return;
	who = spoken_of(r, last, at);
	if (who == STR_NPOS || r->out->people.item[who].has_age)
		return;
	r->out->people.item[who].has_age = true;
	r->out->people.item[who].age = h.number;
	person_claim(r, who, "age", h.from, h.to);
}
