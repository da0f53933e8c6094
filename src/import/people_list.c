/*
 * people_list.c - names with what stands behind each, as a list prints them
 *
 *     Dinesh Example (m), aged 22, hotel staff, and his brother Bikash
 *     Ana Example - architect; Bruno Example (12)
 */
#include "import/people_list.h"

#include "import/token.h"

static bool
is_separator(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h;

	if (is_within_number(r, at))
		return false;
	if (token_is(&r->tok[at], ",") || token_is(&r->tok[at], ";") ||
	    token_is(&r->tok[at], "]") || token_is(&r->tok[at], "}")) {
		*to = at + 1;
		if (*to < end && label_at(r, LABEL_AND, *to, end, &h))
			*to = h.to;
		return true;
	}
	if (r->tok[at].spaced && label_at(r, LABEL_AND, at, end, &h)) {
		*to = h.to;
		return true;
	}
	return false;
}

/* Three spaces or a tab before token AT. */
static bool
is_column(const struct reading *r, size_t at)
{
	struct str gap = str_sub(r->text, r->tok[at - 1].to, r->tok[at].from);

	return gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS;
}

void
people_list(struct reading *r, size_t from, size_t to)
{
	size_t person = 0, start, next, known = r->out->people.n;
	struct span kin[2];

	start = kin_before_names(r, from, to, kin);
	for (size_t i = start; i < to;) {
		if (i == start && group_closes_list(r, known, start, to)) {
			(void)group_of_kin(r, start, to);
			kin_set(r, known, kin);
			return;
		}
		if (token_is(&r->tok[i], "(")) {
			size_t close = bracket_end(r, i, to);

			if (!piece_own_bracket(r, &person, start, i, close))
				piece_read(r, &person, start, i);
			if (person > 0)
				person_bracket(r, person - 1, i, close);
			i = start = close;
			continue;
		}
		if (token_is(&r->tok[i], ":") && is_group_of_kin(r, start, i)) {
			(void)group_of_kin(r, start, i); /* "their three children: Ana (12), ..." */
			reading_claim(r, "/people", r->tok[i].from, r->tok[i].to);
			person = 0;
			start = ++i;
			continue;
		}
		if (i > start && is_column(r, i)) { /* two columns of names */
			piece_read(r, &person, start, i);
			start = i;
		}
		if (!is_separator(r, i, to, &next) ||
		    (person > 0 && piece_joins_role(r, start, i, to))) {
			i++;
			continue;
		}
		piece_read(r, &person, start, i);
		reading_claim(r, "/people", r->tok[i].from, r->tok[next - 1].to);
		i = start = next;
	}
	piece_read(r, &person, start, to);
	kin_set(r, known, kin);
	if (person > 0 && to > from && token_is(&r->tok[to - 1], "."))
		person_claim(r, person - 1, "name", to - 1, to);
}
