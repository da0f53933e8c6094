/*
 * officials_salutations.c - whose is "Dear Minister"?
 *
 * A salutation can stand behind the next block, or in the wrong one: the office that it names
 * brings it home; what names none goes to the one who has none.
 */
#include "base/utf8.h"
#include "import/lineshape.h"
#include "import/officials_block.h"
#include "import/token.h"

#define OPENING_MOST  14 /* tokens */
#define SHORT_OPENING 8  /* tokens */
#define HEAD_MOST     12 /* lines of a letter over its opening */

/* The name without "His Excellency", which greets whoever has one. */
static struct str
without_titles(const struct officials *o, struct str name)
{
	struct reading line;
	struct label_hit h;
	size_t at = 0;

	reading_build_within(&line, o->r, name);
	while (at < line.toks && (token_is(&line.tok[at], ".") ||
	                          (!label_at(&line, LABEL_GENDER_TITLE, at, line.toks, &h) &&
	                           label_at(&line, LABEL_HONORIFIC, at, line.toks, &h))))
		at = token_is(&line.tok[at], ".") ? at + 1 : h.to;
	return at < line.toks ? str_from(line.text, line.tok[at].from) : name;
}

/* "المدير" greets a "مدير": the word at AT with the article before it. */
static bool
is_behind_article(struct str line, size_t at)
{
	struct str before = str_sub(line, 0, at), article = STR("ال");

	return str_ends(before, article) &&
	       (before.n == article.n || before.p[before.n - article.n - 1] == ' ');
}

/* The words of an office or a name that the salutation LINE and an official share. */
static bool
greets(const struct officials *o, struct str line, const struct target *t)
{
	struct arena *a = o->r->a;
	struct str rest = utf8_fold(a, str_printf(a, STR_FMT " " STR_FMT, STR_ARG(t->office),
	                                          STR_ARG(without_titles(o, t->name))));

	line = utf8_fold(a, line);
	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		size_t at = word.n >= 4 ? str_find(line, word) : STR_NPOS;

		if (at != STR_NPOS && (at == 0 || line.p[at - 1] == ' ' || line.p[at - 1] == '/' ||
		                       is_behind_article(line, at)))
			return true;
	}
	return t->office.n > 0 && ((str_ifind(t->office, STR("king")) != STR_NPOS &&
	                            str_find(line, STR("majest")) != STR_NPOS));
}

/* With what stands at the right of the next line. */
static struct str
text_of(const struct officials *o, const struct saluted *s)
{
	struct str text = reading_text(o->r, s->from, s->to);

	return s->more_to == 0 ? text
	                       : str_printf(o->r->a, STR_FMT " " STR_FMT, STR_ARG(text),
	                                    STR_ARG(reading_text(o->r, s->more_from, s->more_to)));
}

static bool
is_home(const struct officials *o, const struct saluted *s, size_t target)
{
	return greets(o, text_of(o, s), &o->r->out->targets.item[target]);
}

static size_t
salutations_of(const struct officials *o, size_t target)
{
	size_t n = 0;

	for (size_t i = 0; i < o->saluted.n; i++)
		n += o->saluted.item[i].block == target;
	return n;
}

/* Moves each salutation to the one official whose office it names. */
static void
bring_home(struct officials *o)
{
	size_t targets = o->r->out->targets.n;

	for (size_t i = 0; i < o->saluted.n; i++) {
		struct saluted *s = &o->saluted.item[i];
		size_t homes = 0, home = s->block;

		s->home = is_home(o, s, s->block);
		for (size_t t = 0; t < targets && !s->home; t++) {
			if (!is_home(o, s, t))
				continue;
			home = t;
			homes++;
		}
		if (s->home || homes != 1 ||
		    (salutations_of(o, home) > 0 && salutations_of(o, s->block) == 1))
			continue;
		s->block = home;
		s->home = true;
	}
}

/* Two in one block, none in another, no office named: by order, and said. */
static void
spread_rest(struct officials *o)
{
	for (size_t i = 0; i < o->saluted.n; i++) {
		struct saluted *s = &o->saluted.item[i];

		if (s->home || salutations_of(o, s->block) < 2)
			continue;
		for (size_t t = 0; t < o->r->out->targets.n; t++) {
			if (salutations_of(o, t) > 0)
				continue;
			s->block = t;
			reading_doubt(o->r, "the salutation stood in another official's block",
			              "/targets/%zu/salutation", t);
			break;
		}
	}
}

/* The comma, colon or exclamation mark behind a letter's opening is the letter's. */
static struct str
without_mark(struct str s)
{
	static const struct str marks[] = { STR_INIT("!"),  STR_INIT("،"),  STR_INIT("，"),
		                            STR_INIT("："), STR_INIT("！"), STR_INIT("、") };

	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (str_ends(s, marks[i]))
			return str_trim(str_sub(s, 0, s.n - marks[i].n));
	return s;
}

static void
hand_out(struct officials *o)
{
	bring_home(o);
	spread_rest(o);
	for (size_t i = 0; i < o->saluted.n; i++) {
		const struct saluted *s = &o->saluted.item[i];
		struct target *t = &o->r->out->targets.item[s->block];
		struct str text = text_of(o, s);

		while (text.n > 0 && text.p[text.n - 1] == ',')
			text = str_trim(str_sub(text, 0, text.n - 1));
		if (s->all_from == s->from) /* as printed behind a label */
			text = without_mark(text);
		if (t->salutation.n > 0 && t->salutation.p[t->salutation.n - 1] == '/') {
			t->salutation = str_printf(o->r->a, STR_FMT " " STR_FMT,
			                           STR_ARG(t->salutation), STR_ARG(text));
		} else if (t->salutation.n > 0 && !str_eq(t->salutation, text)) {
			t->salutation = str_printf(o->r->a, STR_FMT " / " STR_FMT,
			                           STR_ARG(t->salutation), STR_ARG(text));
			reading_doubt(o->r, "two salutations for one official",
			              "/targets/%zu/salutation", s->block);
		} else {
			t->salutation = text;
		}
		reading_claimf(o->r, s->all_from, s->all_to, "/targets/%zu/salutation", s->block);
		if (s->more_to > 0)
			reading_claimf(o->r, s->more_from, s->more_to, "/targets/%zu/salutation",
			               s->block);
	}
}

/* Behind the quote that opens a letter. */
static size_t
opening_from(const struct reading *r, const struct line *l)
{
	return l->tok + (l->tok < l->tok_to && !r->tok[l->tok].word);
}

static bool
is_opening(const struct officials *o, const struct line *l)
{
	struct label_hit h;

	return line_salutes(o->r, l) ||
	       (label_at(o->r, LABEL_OPENING, opening_from(o->r, l), l->tok_to, &h) &&
	        l->tok_to - l->tok <= OPENING_MOST);
}

/* "Dear Minister, I am writing ..." in one line with the letter: the line up to its first comma, if
 * an office or a name stands there. */
static bool
is_opening_of_all(const struct officials *o, const struct line *l, struct line *out)
{
	const struct reading *r = o->r;
	size_t at = opening_from(r, l), comma = comma_after(r, at, l->tok_to), name = at;
	struct label_hit h, office;
	enum piece_kind kind;

	if (comma == l->tok_to || comma > at + OPENING_MOST ||
	    !label_at(r, LABEL_OPENING, at, comma, &h))
		return false;
	kind = piece_classify(r, h.to, comma, &name);
	if (kind != PIECE_OFFICE && kind != PIECE_OFFICE_NAME && kind != PIECE_NAME &&
	    !label_at(r, LABEL_OFFICE, h.to, comma, &office) && h.to < comma)
		return false;
	*out = *l;
	out->tok_to = comma;
	out->to = r->tok[comma - 1].to;
	return true;
}

/* "Dear ________": the writer puts the name. */
static bool
is_blank(struct str text)
{
	return str_find(text, STR("___")) != STR_NPOS || str_find(text, STR("....")) != STR_NPOS ||
	       str_find(text, STR("……")) != STR_NPOS;
}

/* The opening L of a letter is the salutation of official T. */
static void
salute(struct officials *o, const struct line *l, size_t t, struct str text)
{
	if (o->r->out->targets.item[t].salutation.n > 0 || is_blank(text))
		return;
	o->r->out->targets.item[t].salutation = without_mark(text);
	reading_claimf(o->r, l->from, l->to, "/targets/%zu/salutation", t);
}

/* "Dear Minister, or Dear Ambassador": the token at or behind AT where the line begins again. */
static size_t
begins_again(const struct reading *r, const struct line *l, size_t at)
{
	struct label_hit h;

	for (; at < l->tok_to; at++)
		if (str_eq(r->tok[at].fold, r->tok[l->tok].fold) &&
		    (token_is(&r->tok[at - 1], "/") || label_at(r, LABEL_OR, at - 1, at, &h)))
			return at;
	return l->tok_to;
}

/* Whom TEXT greets: the first to whom letters go, unless it names another's office alone. */
static size_t
whom_it_greets(const struct officials *o, struct str text, size_t first)
{
	const struct targets *t = &o->r->out->targets;
	size_t homes = 0, home = first;

	if (greets(o, text, &t->item[first]))
		return first;
	for (size_t i = first + 1; i < t->n; i++) {
		if (t->item[i].copy || !greets(o, text, &t->item[i]))
			continue;
		home = i;
		homes++;
	}
	return homes == 1 ? home : first;
}

/* Each salutation of the opening L to the official that it greets. */
static void
salute_each(struct officials *o, const struct line *l, size_t first)
{
	const struct reading *r = o->r;

	for (size_t at = opening_from(r, l); at < l->tok_to;) {
		size_t next = begins_again(r, l, at + 1), end = next;
		struct label_hit h;
		struct str text;

		while (next < l->tok_to && end > at + 1 &&
		       (!r->tok[end - 1].word || label_at(r, LABEL_OR, end - 1, end, &h)))
			end--;
		text = officials_plain(o, r->tok[at].from,
		                       next < l->tok_to ? r->tok[end - 1].to : l->to);
		salute(o, l, whom_it_greets(o, text, first), text);
		at = next;
	}
}

/* Letters one behind the other, each under its address: as many openings as officials. */
static size_t
count_letters(const struct officials *o)
{
	size_t n = 0;

	for (size_t i = 0; i < o->r->lines; i++)
		n += o->p->of[i].part == PART_LETTER && line_opens_letter(o->r, i) && i > 0 &&
		     (o->p->of[i - 1].part == PART_TARGETS ||
		      o->p->of[i - 1].part == PART_REFERENCE ||
		      o->p->of[i - 1].part == PART_PEOPLE);
	return n;
}

/* A subject may stand below it. */
static bool
opens(const struct reading *r, size_t i)
{
	const struct line *l = &r->line[i];

	return line_opens_letter(r, i) ||
	       (l->tok_to <= l->tok + SHORT_OPENING &&
	        (line_ends_with(r, l, ",") || line_ends_with(r, l, ":") ||
	         line_ends_with(r, l, "!")));
}

/* The first line at or after AT of a letter that is no heading. */
static size_t
letter_from(const struct officials *o, size_t at)
{
	size_t i = parts_next(o->r, o->p, PART_LETTER, at);

	while (i < o->r->lines && o->p->of[i].labelled)
		i = parts_next(o->r, o->p, PART_LETTER, i + 1);
	return i;
}

/* The first line of the letter that opens it, below "Sample letter to ..." and "[Your name]". */
static bool
first_opening(const struct officials *o, struct line *out)
{
	size_t i = letter_from(o, 0), first;

	/* "Sample letter to download", alone over the officials, is not the letter below them */
	if (i + 1 < o->r->lines && o->p->of[i + 1].part == PART_TARGETS_INTRO &&
	    !line_is_prose(o->r, &o->r->line[i]) && letter_from(o, i + 1) < o->r->lines)
		i = letter_from(o, i + 1);
	first = i;
	for (; i < o->r->lines && i < first + HEAD_MOST && o->p->of[i].part == PART_LETTER; i++) {
		const struct line *l = &o->r->line[i];

		*out = *l;
		if ((is_opening(o, l) && (i == first || opens(o->r, i))) ||
		    (i == first && is_opening_of_all(o, l, out)))
			return true;
	}
	return false;
}

/* Letters one behind the other: each opening to the official over it. */
static void
salute_in_order(struct officials *o)
{
	for (size_t i = 0, t = 0; t < o->r->out->targets.n && i < o->r->lines; i++) {
		const struct line *l = &o->r->line[i];

		if (o->p->of[i].part != PART_LETTER || o->p->of[i].labelled ||
		    (t > 0 && !line_opens_letter(o->r, i)))
			continue;
		if (is_opening(o, l))
			salute(o, l, t, officials_plain(o, l->from, l->to));
		t++;
	}
}

/* Bulletins since 2018 print no salutation: the first official's is the letter's opening.  Who gets
 * a copy is greeted by no letter. */
static void
salute_by_letter(struct officials *o)
{
	const struct targets *t = &o->r->out->targets;
	struct line opening;
	size_t first = 0;

	if (t->n > 1 && count_letters(o) == t->n) {
		salute_in_order(o);
		return;
	}
	while (first < t->n && t->item[first].copy)
		first++;
	if (first < t->n && first_opening(o, &opening))
		salute_each(o, &opening, first);
}

void
salutations_settle(struct officials *o)
{
	hand_out(o);
	salute_by_letter(o);
}
