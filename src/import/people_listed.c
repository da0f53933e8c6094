/*
 * people_listed.c - lists of full names in running text, and those that sign a document
 *
 *     ... attacked Ana Example, Bruno Example and Carla Example, coordinators of the ...
 */
#include "import/people_prose.h"

#include "import/nobody.h"
#include "import/people_list.h"
#include "import/token.h"

#define CLOSING_ABOVE 3 /* lines between "Yours sincerely" and a name */
#define SIGNED_LINES  4 /* first and last ones of a document */

size_t
names_listed_at(const struct reading *r, size_t at, size_t end, struct span *names, size_t most,
                size_t *to)
{
	struct label_hit and;
	size_t n = 0;

	for (size_t tried = 0;; tried++) {
		struct span name;
		enum person_gender gender;

		if (tried == most || !titled_name_at(r, at, end, &name, &gender))
			return n;
		if (!is_nobody(r, name) && (unsigned char)r->text.p[r->tok[name.from].from] < 0xE3)
			names[n++] = name; /* without capitals a list of words tells nothing */
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
	    label_here(r, LABEL_ROLE_END, at + 1, end, &h) ||
	    (label_here(r, LABEL_COMMON, at + 1, end, &h) && !label_is(r, LABEL_ARTICLE, at + 1)))
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

/* The line of token AT is nothing but names. */
static bool
is_line_of_names(const struct reading *r, size_t at)
{
	size_t i = reading_line_of(r, at);
	struct label_hit h;

	if (i >= r->lines || r->line[i].tok > at)
		return false;
	for (size_t k = r->line[i].tok; k < r->line[i].tok_to; k++)
		if (r->tok[k].digits || (r->tok[k].word && !token_is_capital(r->text, &r->tok[k]) &&
		                         !label_at(r, LABEL_AND, k, r->line[i].tok_to, &h) &&
		                         !label_at(r, LABEL_PARTICLE, k, r->line[i].tok_to, &h)))
			return false;
	return true;
}

/* Where names can sign: below a closing, at the document's end or, below who sends it, at its head;
 * but not below a colon or what is done to people. */
static bool
is_place_to_sign(const struct reading *r, size_t line)
{
	struct label_hit h;
	const struct line *above = line > 0 ? &r->line[line - 1] : NULL;

	for (size_t k = 1; k <= CLOSING_ABOVE && k <= line; k++) {
		const struct line *l = &r->line[line - k];

		if (l->tok < l->tok_to && label_at(r, LABEL_CLOSING, l->tok, l->tok_to, &h))
			return true;
	}
	if (above == NULL || above->tok == above->tok_to)
		return true;
	if (r->lines - line > SIGNED_LINES &&
	    (line >= SIGNED_LINES || !r->tok[above->tok_to - 1].word))
		return false;
	for (size_t i = above->tok; i < above->tok_to; i++)
		if (label_here(r, LABEL_AT_RISK, i, above->tok_to, &h))
			return false;
	return !token_is(&r->tok[above->tok_to - 1], ":");
}

/* Names on a line of their own that are told nowhere else sign it. */
static bool
is_signature(const struct reading *r, const struct span *names, size_t n)
{
	if (!is_line_of_names(r, names[0].from) ||
	    !is_place_to_sign(r, reading_line_of(r, names[0].from)))
		return false;
	for (size_t i = 0; i < n; i++)
		if (times_named(r, names[i]) > 1 ||
		    times_named(r, (struct span){ names[i].to - 1, names[i].to }) > 1)
			return false;
	return true;
}

/* The list at *AT, which is then behind it. */
static bool
take_list(struct reading *r, size_t *at, size_t end)
{
	struct span names[LISTED_MOST], role;
	size_t to = *at, n = names_listed_at(r, *at, end, names, LISTED_MOST, &to);

	if (n < 2)
		return false;
	if (is_signature(r, names, n)) { /* all of the line, looked at once */
		*at = r->line[reading_line_of(r, *at)].tok_to - 1;
		return false;
	}
	role = role_behind(r, to, end);
	for (size_t i = 0; i < n; i++) {
		size_t who = person_add(r, names[i]);

		if (who == 0 || role.to == role.from)
			continue;
		r->out->people.item[who - 1].role =
			reading_text(r, r->tok[role.from].from, r->tok[role.to - 1].to);
		reading_claimf(r, r->tok[role.from].from, r->tok[role.to - 1].to,
		               "/people/%zu/role", who - 1);
	}
	*at = role.to > role.from ? role.to : to;
	return true;
}

void
people_listed(struct reading *r, struct span part)
{
	for (size_t at = part.from; at < part.to && !take_list(r, &at, part.to);)
		at++;
}
