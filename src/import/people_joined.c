/*
 * people_joined.c - lines of a list that a bracket in a column of its own joins
 *
 *     Ana Example (f), nurse    ] brother and sister
 *     Bruno Example (m)         ] of Carla Example
 */
#include "import/people_joined.h"

#include "import/people_list.h"
#include "import/token.h"

static bool
is_any(const struct reading *r, size_t at, const char *a, const char *b, const char *c)
{
	return token_is(&r->tok[at], a) || token_is(&r->tok[at], b) || token_is(&r->tok[at], c);
}

size_t
joined_bracket(const struct reading *r, size_t from, size_t to)
{
	size_t depth = 0;

	for (size_t at = from; at < to; at++) {
		if (is_any(r, at, "[", "{", "("))
			depth++;
		if (!is_any(r, at, "]", "}", ")"))
			continue;
		if (depth > 0)
			depth--;
		else if (!token_is(&r->tok[at], ")") || at == from ||
		         r->tok[at].from >= r->tok[at - 1].to + 2)
			return at;
	}
	return to;
}

bool
joined_goes_on(struct joined *j, size_t from, size_t to)
{
	if (!j->open || j->texts == 0 || j->texts == JOINED_TEXTS_MOST || from >= to)
		return false;
	j->text[j->texts++] = (struct span){ from, to };
	return true;
}

void
joined_end(struct reading *r, struct joined *j)
{
	struct str all = { 0 };

	for (size_t i = 0; i < j->texts; i++) {
		struct str s =
			reading_text(r, r->tok[j->text[i].from].from, r->tok[j->text[i].to - 1].to);

		all = i == 0 ? s : str_printf(r->a, STR_FMT " " STR_FMT, STR_ARG(all), STR_ARG(s));
	}
	for (size_t who = j->first; j->texts > 0 && who < r->out->people.n; who++) {
		struct person *p = &r->out->people.item[who];
		bool role = p->role.n == 0;

		if (role)
			p->role = all;
		else
			p->note = p->note.n == 0 ? all
			                         : str_printf(r->a, STR_FMT "; " STR_FMT,
			                                      STR_ARG(p->note), STR_ARG(all));
		for (size_t i = 0; i < j->texts; i++)
			person_claim(r, who, role ? "role" : "note", j->text[i].from,
			             j->text[i].to);
	}
	*j = (struct joined){ 0 };
}

void
joined_list(struct reading *r, struct joined *j, size_t from, size_t to)
{
	size_t bracket = joined_bracket(r, from, to);

	if (bracket == to || (j->open && !str_eq(r->tok[bracket].fold, j->bracket)))
		joined_end(r, j);
	if (bracket < to && !j->open)
		*j = (struct joined){ .open = true,
			              .bracket = r->tok[bracket].fold,
			              .first = r->out->people.n };
	if (from < bracket)
		people_list(r, from, bracket);
	if (bracket == to)
		return;
	reading_claim(r, "/people", r->tok[bracket].from, r->tok[bracket].to);
	if (bracket + 1 < to && j->texts < JOINED_TEXTS_MOST)
		j->text[j->texts++] = (struct span){ bracket + 1, to };
}
