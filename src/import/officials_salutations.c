/*
 * officials_salutations.c - whose is "Dear Minister"?
 *
 * A salutation can stand behind the next block, or in the wrong one: the office that it names
 * brings it home; what names none goes to the one who has none.
 */
#include "base/utf8.h"
#include "import/lineshape.h"
#include "import/officials_block.h"

/* The words of an office that a salutation and an official share. */
static bool
is_home(const struct officials *o, const struct saluted *s, size_t target)
{
	struct arena *a = o->r->a;
	const struct target *t = &o->r->out->targets.item[target];
	struct str line = utf8_fold(a, reading_text(o->r, s->from, s->to));
	struct str rest = utf8_fold(
		a, str_printf(a, STR_FMT " " STR_FMT, STR_ARG(t->office), STR_ARG(t->name)));

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		size_t at = word.n >= 4 ? str_find(line, word) : STR_NPOS;

		if (at != STR_NPOS && (at == 0 || line.p[at - 1] == ' ' || line.p[at - 1] == '/'))
			return true;
	}
	return t->office.n > 0 && ((str_ifind(t->office, STR("king")) != STR_NPOS &&
	                            str_find(line, STR("majest")) != STR_NPOS));
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

static void
hand_out(struct officials *o)
{
	bring_home(o);
	spread_rest(o);
	for (size_t i = 0; i < o->saluted.n; i++) {
		const struct saluted *s = &o->saluted.item[i];
		struct target *t = &o->r->out->targets.item[s->block];
		struct str text = reading_text(o->r, s->from, s->to);

		while (text.n > 0 && text.p[text.n - 1] == ',')
			text = str_trim(str_sub(text, 0, text.n - 1));
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

/* The opening in line I of a letter is the salutation of official T. */
static void
salute(struct officials *o, size_t i, size_t t)
{
	const struct line *l = &o->r->line[i];
	struct label_hit h;

	if (!line_salutes(o->r, l) &&
	    (!label_at(o->r, LABEL_OPENING, l->tok, l->tok_to, &h) || l->tok_to - l->tok > 14))
		return;
	o->r->out->targets.item[t].salutation = without_mark(officials_plain(o, l->from, l->to));
	reading_claimf(o->r, l->from, l->to, "/targets/%zu/salutation", t);
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

/* Bulletins since 2018 print no salutation: the first official's is the letter's opening. */
static void
salute_by_letter(struct officials *o)
{
	size_t targets = o->r->out->targets.n, last = 1;

	if (targets == 0)
		return;
	if (targets > 1 && count_letters(o) == targets)
		last = targets;
	for (size_t i = 0, t = 0; t < last && i < o->r->lines; i++) {
		if (o->p->of[i].part != PART_LETTER || o->p->of[i].labelled ||
		    (t > 0 && !line_opens_letter(o->r, i)))
			continue;
		if (o->r->out->targets.item[t].salutation.n == 0)
			salute(o, i, t);
		t++;
	}
}

void
salutations_settle(struct officials *o)
{
	hand_out(o);
	salute_by_letter(o);
}
