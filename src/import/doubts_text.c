/*
 * doubts_text.c - headline, summary, demands and people against the text they stand in
 *
 * A demand that does not end as the others do was cut; a name whose shorter form the text prints
 * more often holds a word too many; who is written to is not at risk.
 */
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/refs.h"
#include "import/token.h"

#define HEADLINE_WORDS 30
#define OFFICE_TOKENS  6 /* of "Minister of Internal Affairs" */

/* "RobertoPrueba": a capital inside a word, behind more than "Mc" or "Mac". */
static bool
is_glued(struct str s)
{
	size_t small = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (small > 2 && s.p[i] >= 'A' && s.p[i] <= 'Z')
			return true;
		small = s.p[i] >= 'a' && s.p[i] <= 'z' ? small + 1 : 0;
	}
	return false;
}

static bool
is_ascii_capital(const struct reading *line, size_t i)
{
	char c = line->text.p[line->tok[i].from];

	return c >= 'A' && c <= 'Z';
}

/* "... ill-treatment. Calling on ...": two demands in one. */
static bool
holds_two(struct reading *r, struct str demand)
{
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, demand);
	if (line.toks > 0 && (token_is(&line.tok[0], "-") || token_is(&line.tok[0], "•")))
		return true;
	for (size_t i = 1; i + 1 < line.toks; i++)
		if ((token_is(&line.tok[i - 1], ".") || is_ascii_capital(&line, i)) &&
		    line.tok[i].spaced && token_is_capital(line.text, &line.tok[i]) &&
		    label_at(&line, LABEL_VERB, i, line.toks, &h))
			return true;
	return false;
}

/* Does TEXT close as a sentence does, in any script? */
static bool
is_closed(struct str text)
{
	static const char *const mark[] = { ".", "!", "?", "\"", ")",  ":", "…", "。", "؟",
		                            "”", "»", "’", "“",  "」", "।", "։", "።" };

	for (size_t i = 0; i < ARRAY_LEN(mark); i++)
		if (str_ends(text, str_c(mark[i])))
			return true;
	return false;
}

static bool
is_place(const struct reading *line)
{
	struct label_hit h;
	size_t to;

	return (label_at(line, LABEL_CITY, 0, line->toks, &h) && h.to == line->toks) ||
	       (country_at(line, 0, line->toks, &to) != NULL && to == line->toks);
}

/* A capital that no sentence begins with: small letters behind it. */
static bool
is_capital_within(const struct reading *r, size_t i)
{
	struct str word = str_sub(r->text, r->tok[i].from, r->tok[i].to);

	return token_is_capital(r->text, &r->tok[i]) && (unsigned char)word.p[0] < 0xE2 &&
	       !str_eq(word, r->tok[i].fold);
}

/* NAME stands in the text without a capital before it. */
static bool
stands_alone(const struct reading *r, struct str name)
{
	struct str rest = r->text;
	size_t at;

	while ((at = str_find(rest, name)) != STR_NPOS) {
		struct str before = str_trim(str_sub(rest, 0, at));
		size_t word = before.n;
		struct token t;

		while (word > 0 && (unsigned char)before.p[word - 1] > ' ')
			word--;
		if (before.n == 0 || before.n == at)
			return before.n == 0 || (unsigned char)before.p[before.n - 1] >= 0x80;
		if (!token_next(r->a, before, &word, before.n, &t) || !token_is_capital(before, &t))
			return true;
		rest = str_from(rest, at + name.n);
	}
	return false;
}

/* "Lawyer Ana Example", where the text says "Ana Example" too: the first word is none. */
static bool
is_longer_than_usual(const struct reading *r, const struct reading *line)
{
	size_t first = 1, words = 0;
	struct label_hit h;

	/* two characters of Chinese are one word */
	if (line->toks > 1 && !line->tok[1].spaced && (unsigned char)line->text.p[0] >= 0xE2)
		first = 2;
	if (line->toks < first + 2 || !line->tok[first].word ||
	    label_at(line, LABEL_HONORIFIC, 0, line->toks, &h))
		return false;
	for (size_t i = first; i < line->toks; i++)
		words += line->tok[i].spaced || first == 2;
	return words > 1 && token_is_capital(line->text, &line->tok[first]) &&
	       stands_alone(r, str_from(line->text, line->tok[first].from));
}

static bool
is_official(const struct reading *r, struct str name)
{
	for (size_t i = 0; i < r->out->targets.n; i++) {
		const struct target *t = &r->out->targets.item[i];

		if (str_find(t->name, name) != STR_NPOS || str_find(t->office, name) != STR_NPOS ||
		    (t->name.n > 8 && str_find(name, t->name) != STR_NPOS))
			return true;
	}
	return false;
}

/* "Prisoner of conscience" */
static bool
holds_small_word(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 1; i < line->toks; i++)
		if (line->tok[i].digits ||
		    (line->tok[i].word && line->tok[i].spaced && line->tok[i].fold.n > 3 &&
		     !token_is_capital(line->text, &line->tok[i]) &&
		     !label_at(line, LABEL_PARTICLE, i, line->toks, &h)))
			return true;
	return false;
}

/* The name goes on in the text: its line was broken, or a longer name was cut. */
static bool
goes_on(const struct reading *r, struct str name)
{
	struct str rest = r->text;
	struct label_hit h;
	size_t at;

	while ((at = str_find(rest, name)) != STR_NPOS) {
		size_t end = (size_t)(rest.p - r->text.p) + at + name.n, i = 0;

		rest = str_from(rest, at + name.n);
		while (i < r->toks && r->tok[i].from < end)
			i++;
		if (i < r->toks && r->tok[i].word && r->tok[i].fold.n > 2 &&
		    r->tok[i].from == end + 1 && is_capital_within(r, i) &&
		    !label_at(r, LABEL_NOT_NAME, i, r->toks, &h))
			return true;
	}
	return false;
}

/* "Minister of Internal Affairs Ivan Example" */
static bool
is_behind_office(const struct reading *r, struct str name)
{
	size_t at = str_find(r->text, name), k = 0;
	struct label_hit h;

	if (at == STR_NPOS)
		return false;
	while (k < r->toks && r->tok[k].from < at)
		k++;
	for (size_t i = k; i > 0 && i + OFFICE_TOKENS > k; i--) {
		const struct token *t = &r->tok[i - 1];

		if (!t->word)
			return false;
		if (token_is_capital(r->text, t) && label_at(r, LABEL_OFFICE, i - 1, k, &h) &&
		    !label_at(r, LABEL_HONORIFIC, i - 1, k, &h))
			return true;
		if (!token_is_capital(r->text, t) && t->fold.n > 3)
			return false;
	}
	return false;
}

/* Where letters have no capitals, nothing but the words around tells a name in running text. */
static bool
is_in_prose_alone(struct reading *r, const struct parts *p, size_t person)
{
	struct str field = str_printf(r->a, "/people/%zu/name", person);
	const struct casefile *c = r->out;

	if ((unsigned char)c->people.item[person].name.p[0] < 0xD8)
		return false;
	for (size_t k = 0; k < c->evidence.n; k++) {
		size_t i = 0;

		if (!str_eq(c->evidence.item[k].field, field))
			continue;
		while (i + 1 < r->lines && r->line[i].to <= c->evidence.item[k].from)
			i++;
		if (p->of[i].labelled || p->of[i].part == PART_PEOPLE ||
		    p->of[i].part == PART_REFERENCE || p->of[i].part == PART_COUNTRY)
			return false;
	}
	return true;
}

static void
weigh_person(struct reading *r, const struct parts *p, size_t i)
{
	const struct person *who = &r->out->people.item[i];
	struct reading line;
	struct label_hit h;
	bool small; /* "activist Ana Example" */

	if (who->name.n == 0)
		return;
	if (is_official(r, who->name))
		reading_doubt(r, "an official has the same name", "/people/%zu/name", i);
	if (who->group)
		return;
	if (is_in_prose_alone(r, p, i))
		reading_doubt(r, "a name in running text", "/people/%zu/name", i);
	if (is_behind_office(r, who->name))
		reading_doubt(r, "the text names them behind an office", "/people/%zu/name", i);
	reading_build_line(&line, r->a, who->name);
	if (line.toks == 0 || label_at(&line, LABEL_POSSESSIVE, 0, line.toks, &h))
		return; /* "her son" */
	small = !token_is_capital(line.text, &line.tok[0]) &&
	        !label_at(&line, LABEL_PARTICLE, 0, line.toks, &h);
	if (small || !line.tok[0].word || holds_small_word(&line) ||
	    (line.toks == 1 && !token_is_capital(line.text, &line.tok[0])) || is_place(&line) ||
	    is_glued(who->name) || label_at(&line, LABEL_NOT_NAME, 0, line.toks, &h) ||
	    (line.toks == 1 && label_at(&line, LABEL_MONTH, 0, line.toks, &h)) || /* "Julio" */
	    label_at(&line, LABEL_OPENING, 0, line.toks, &h))
		reading_doubt(r, "this may be no name", "/people/%zu/name", i);
	if (line.toks == 1 && (unsigned char)who->name.p[0] < 0xD8 && !stands_alone(r, who->name))
		reading_doubt(r, "the text never prints this word alone", "/people/%zu/name", i);
	if (line.toks == 1 && goes_on(r, who->name))
		reading_doubt(r, "the name seems to go on in the text", "/people/%zu/name", i);
	if (is_longer_than_usual(r, &line))
		reading_doubt(r, "the text names them without the first word", "/people/%zu/name",
		              i);
}

/* How a demand begins and ends in the text. */
struct asked {
	bool verb, closed;
};

static struct asked
asked_how(struct reading *r, size_t i)
{
	struct str field = str_printf(r->a, "/demands/%zu", i);
	struct asked how = { false, true };
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, r->out->demands.item[i]);
	how.verb = line.toks > 0 && label_at(&line, LABEL_VERB, 0, line.toks, &h);
	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];
		struct str s = str_sub(r->text, e->from, e->to);

		if (str_eq(e->field, field))
			how.closed = is_closed(s) || str_ends(s, STR(";")) ||
			             str_ends(s, STR("；")) || str_ends(s, STR("؛")) ||
			             str_ends(s, STR(",")) || str_ends(s, STR("; and")) ||
			             str_ends(s, STR("; y")) || str_ends(s, STR("; et")) ||
			             str_ends(s, STR("; e")) || str_ends(s, STR("; und"));
	}
	return how;
}

static bool
holds_dash(struct str s)
{
	return str_find(s, STR(" - ")) != STR_NPOS || str_find(s, STR(" * ")) != STR_NPOS ||
	       str_find(s, STR(" • ")) != STR_NPOS;
}

static bool
is_deadline(struct reading *r, struct str s)
{
	struct reading line;
	struct date_hit d;
	struct label_hit h;

	reading_build_line(&line, r->a, s);
	if (str_chr(s, ':') != STR_NPOS && date_find(&line, 0, line.toks, &d))
		return true;
	return label_find(&line, LABEL_DEADLINE, 0, line.toks, &h) && h.label->tokens > 2;
}

static void
weigh_demands(struct reading *r)
{
	const struct strs *list = &r->out->demands;
	struct asked *how = arena_array(r->a, struct asked, list->n + 1);
	size_t verbs = 0, closed = 0;
	enum line_form form;

	for (size_t i = 0; i < list->n; i++) {
		how[i] = asked_how(r, i);
		verbs += how[i].verb;
		closed += how[i].closed;
	}
	for (size_t i = 0; i < list->n; i++) {
		if (holds_two(r, list->item[i]))
			reading_doubt(r, "may be two demands", "/demands/%zu", i);
		form = doubts_form(r, list->item[i]);
		if (!how[i].verb && (form == FORM_TITLED || form == FORM_OFFICE))
			reading_doubt(r, "may be an official, not a demand", "/demands/%zu", i);
		if (list->item[i].n < 8)
			reading_doubt(r, "very short for a demand", "/demands/%zu", i);
		if (!how[i].verb && list->n > 2 && verbs + 1 == list->n)
			reading_doubt(r, "does not begin like the other demands", "/demands/%zu",
			              i);
		if (!how[i].closed && closed * 2 >= list->n)
			reading_doubt(r, "does not end like the other demands", "/demands/%zu", i);
		if (holds_dash(list->item[i]) || is_deadline(r, list->item[i]))
			reading_doubt(r, "seems to hold another line too", "/demands/%zu", i);
		if (str_ends(list->item[i], STR(":")))
			reading_doubt(r, "may be no demand but a heading", "/demands/%zu", i);
	}
}

/* "SUMMARY:" or the opening of a letter within a text: what stands behind it is another part. */
static bool
holds_heading(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 1; i < line->toks; i++)
		if ((label_of_mode(line, LABEL_LINE, i, line->toks, &h) ||
		     label_of_mode(line, LABEL_START, i, line->toks, &h)) &&
		    h.to < line->toks && token_is(&line->tok[h.to], ":"))
			return true;
	return line->toks > 3 && token_is(&line->tok[line->toks - 1], ":");
}

/* A word of a name stands in the text, whatever its ending. */
static bool
names_one(struct reading *r, struct str text, struct str name)
{
	struct str all = utf8_fold(r->a, text), rest = utf8_fold(r->a, name);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');

		if (word.n >= 3 &&
		    str_find(all, str_sub(word, 0, word.n > 8 ? word.n - 3 : word.n)) != STR_NPOS)
			return true;
	}
	return false;
}

static bool
names_nobody(struct reading *r, struct str text)
{
	bool known = false;

	for (size_t i = 0; i < r->out->people.n; i++) {
		const struct person *p = &r->out->people.item[i];

		if (p->group || names_one(r, text, p->name))
			return false;
		known = true;
	}
	return known;
}

static void
weigh_summary(struct reading *r)
{
	const struct casefile *c = r->out;
	struct reading line;
	struct ref_hit ref;

	if (c->summary.n == 0)
		return;
	reading_build_line(&line, r->a, c->summary);
	if (!is_closed(c->summary)) {
		reading_doubt(r, "the summary is no sentence", "/summary");
		reading_doubt(r, "the summary is no sentence", "/headline");
	}
	/* others begin with what they ask for */
	if ((c->issuer.n == 0 && uaref_is_set(&c->ref) && names_nobody(r, c->summary)) ||
	    token_is(&line.tok[0], "\""))
		reading_doubt(r, "the summary names nobody at risk", "/summary");
	if (line.tok[0].word && !token_is_capital(line.text, &line.tok[0])) {
		reading_doubt(r, "the summary begins within a sentence", "/summary");
		reading_doubt(r, "the summary begins within a sentence", "/headline");
	}
	if (ref_find(&line, 0, line.toks, &ref)) {
		reading_doubt(r, "the summary holds the number of the bulletin", "/summary");
		reading_doubt(r, "the summary holds the number of the bulletin", "/headline");
	}
	if (holds_heading(&line))
		reading_doubt(r, "the summary seems to hold a heading", "/summary");
	if (c->kind == CASEFILE_STOP && c->story.n == 0)
		reading_doubt(r, "nothing is told behind the summary", "/summary");
}

/* Where a headline holds the numbers of the bulletin, the lines above it were read wrongly too. */
static void
weigh_headline(struct reading *r)
{
	static const char *const above[] = { "/headline", "/kind", "/index", "/summary",
		                             "/issued" };
	const struct casefile *c = r->out;
	struct reading line;
	struct index_hit x;
	struct ref_hit ref;
	struct label_hit h;

	if (c->headline.n == 0)
		return;
	reading_build_line(&line, r->a, c->headline);
	if (index_find(&line, 0, line.toks, &x) || ref_find(&line, 0, line.toks, &ref)) {
		for (size_t i = 0; i < ARRAY_LEN(above); i++)
			reading_doubt(r, "the headline holds a number of the bulletin", "%s",
			              above[i]);
		return;
	}
	if (line.toks > HEADLINE_WORDS ||
	    (label_at(&line, LABEL_MASTHEAD, 0, line.toks, &h) && h.to < line.toks && h.to > 1))
		reading_doubt(r, "the headline seems to hold another line too", "/headline");
	if (str_chr(c->headline, ' ') == STR_NPOS && (unsigned char)c->headline.p[0] < 0xE2 &&
	    !is_place(&line)) {
		reading_doubt(r, "the headline is one word", "/headline");
		if (c->summary.n == 0 || str_chr(c->headline, '/') != STR_NPOS)
			reading_doubt(r, "the headline is one word", "/summary");
	}
	if (is_glued(c->headline) || doubts_is_glued(r, c->headline))
		reading_doubt(r, "two words without a space", "/headline");
	if (holds_heading(&line) && str_chr(c->headline, ':') > c->headline.n / 3)
		reading_doubt(r, "the headline seems to hold a label", "/headline");
}

void
doubts_text(struct reading *r, const struct parts *p)
{
	weigh_headline(r);
	weigh_summary(r);
	weigh_demands(r);
	for (size_t i = 0; i < r->out->people.n; i++)
		weigh_person(r, p, i);
}
