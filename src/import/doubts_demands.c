/*
 * doubts_demands.c - the demands of a bulletin are alike
 *
 * A demand that does not begin or end as the others do was cut, or is two, or is none.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/dates.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/token.h"

#define LONG  320 /* bytes: two demands seldom are longer */
#define PIECE 12  /* bytes of its line that a demand leaves: more than a bullet */

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

	reading_build_within(&line, r, demand);
	if (line.toks > 1 && !line.tok[0].word && !line.tok[0].digits && line.tok[1].spaced)
		return true;
	for (size_t i = 1; i + 1 < line.toks; i++)
		if (token_is(&line.tok[i], ";"))
			return true;
	for (size_t i = 1; i + 1 < line.toks; i++)
		if ((token_is(&line.tok[i - 1], ".") || is_ascii_capital(&line, i)) &&
		    line.tok[i].spaced && token_is_capital(line.text, &line.tok[i]) &&
		    label_at(&line, LABEL_VERB, i, line.toks, &h))
			return true;
	return false;
}

/* How a demand begins and ends in the text. */
struct asked {
	bool verb, capital, closed;
};

static struct asked
asked_how(struct reading *r, size_t i)
{
	struct str field = str_printf(r->a, "/demands/%zu", i);
	struct asked how = { .closed = true };
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, r->out->demands.item[i]);
	how.verb = line.toks > 0 && label_at(&line, LABEL_VERB, 0, line.toks, &h);
	how.capital = line.toks > 0 && token_is_capital(line.text, &line.tok[0]);
	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];
		struct str s = str_sub(r->text, e->from, e->to);

		if (str_eq(e->field, field))
			how.closed = doubts_is_closed(s) || str_ends(s, STR(";")) ||
			             str_ends(s, STR("；")) || str_ends(s, STR("؛")) ||
			             str_ends(s, STR(",")) || str_ends(s, STR("; and")) ||
			             str_ends(s, STR("; y")) || str_ends(s, STR("; et")) ||
			             str_ends(s, STR("; e")) || str_ends(s, STR("; und"));
	}
	return how;
}

/* The only demand is a part of a paragraph: what stands around it may ask too. */
static bool
is_part_of_sentence(const struct reading *r)
{
	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];
		size_t i = 0;

		if (!str_eq(e->field, STR("/demands/0")))
			continue;
		while (i + 1 < r->lines && r->line[i].to <= e->from)
			i++;
		return (!uaref_is_set(&r->out->ref) && line_is_prose(r, &r->line[i])) ||
		       e->from > r->line[i].from + PIECE || e->to + PIECE < r->line[i].to;
	}
	return false;
}

static bool
holds_dash(struct str s)
{
	return str_find(s, STR(" - ")) != STR_NPOS || str_find(s, STR(" * ")) != STR_NPOS ||
	       str_find(s, STR(" • ")) != STR_NPOS;
}

/* "Send it by post", "Call the Embassy at +1 555 0100": what the reader is asked to do. */
static bool
tells_reader(struct reading *r, struct str demand)
{
	static const enum label_kind first[] = { LABEL_HOW, LABEL_SEND, LABEL_LANGUAGES,
		                                 LABEL_TARGETS, LABEL_ACT };
	static const enum label_kind within[] = { LABEL_READER, LABEL_POSTAGE, LABEL_EMBASSY };
	struct reading line;

	reading_build_within(&line, r, demand);
	if (str_chr(demand, '@') != STR_NPOS)
		return true;
	if (line.toks > 0 && label_at_any(&line, first, ARRAY_LEN(first), 0, line.toks))
		return true;
	if (label_find_any(&line, within, ARRAY_LEN(within), 0, line.toks))
		return true;
	for (size_t i = 0; i < line.toks; i++)
		if (line.tok[i].digits && line.tok[i].fold.n > 4)
			return true;
	return false;
}

/* "to release him, to investigate the threats and to protect her": several in one sentence. */
static bool
is_several(struct str demand)
{
	size_t commas = 0;

	for (size_t i = 0; i < demand.n; i++)
		commas += demand.p[i] == ',';
	return demand.n > LONG && commas >= 2;
}

static bool
is_deadline(struct reading *r, struct str s)
{
	struct reading line;
	struct date_hit d;
	struct label_hit h;

	reading_build_within(&line, r, s);
	if (str_chr(s, ':') != STR_NPOS && date_find(&line, 0, line.toks, &d))
		return true;
	return label_find(&line, LABEL_DEADLINE, 0, line.toks, &h) && h.label->tokens > 2;
}

void
doubts_demands(struct reading *r)
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
	if (list->n == 1 && is_part_of_sentence(r))
		reading_doubt(r, "one was read from a sentence, which may ask for more",
		              "/demands");
	for (size_t i = 0; i < list->n; i++) {
		if (holds_two(r, list->item[i]) || (list->n < 3 && is_several(list->item[i])))
			reading_doubt(r, "may be two demands", "/demands/%zu", i);
		if (tells_reader(r, list->item[i]))
			reading_doubt(r, "may tell readers what to do", "/demands/%zu", i);
		form = doubts_form(r, list->item[i]);
		if (!how[i].verb && (form == FORM_TITLED || form == FORM_OFFICE))
			reading_doubt(r, "may be an official, not a demand", "/demands/%zu", i);
		if (list->item[i].n < 8)
			reading_doubt(r, "very short for a demand", "/demands/%zu", i);
		if (!how[i].verb && list->n > 2 && verbs + 1 == list->n &&
		    how[i].capital != how[i > 0 ? 0 : 1].capital)
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
