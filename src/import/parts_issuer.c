/*
 * parts_issuer.c - who issues the document, known again where copies are to go
 *
 *     From: Example Committee, Leeds          Please send copies to: Example Committee, ...
 *     GLOBAL UNION OF EXAMPLE WORKERS         with a copy to the GUEW Secretariat (a@example.org)
 *     www.committee.example.org               Copies to: news@committee.example.org
 *
 * A copy that goes there is a report of what was done, to no official.  An acronym or a site only
 * makes that likely, so a doubt says it.
 */
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/parts_walk.h"
#include "import/token.h"

#define HEAD_LINES    20   /* in which a document says who issues it */
#define TOP_LINES     3    /* in which an institution's name is who issues it, nobody else's */
#define INITIALS_MIN  3    /* letters of an acronym */
#define INITIALS_MOST 8    /* the same */
#define NAME_TOKENS   200  /* of a line at the top, in which a name begins */
#define COPY_TOKENS   60   /* of a line of copies */
#define SEARCH_MOST   4000 /* bytes at the end of a document in which its sites stand */

/* "From: Example Committee, Leeds" or what else stands over the document and names who issues it.
 */
static bool
names_issuer(const struct walk *w, size_t line, size_t at, size_t end)
{
	const struct line *l = &w->r->line[line];

	if (w->p->of[line].part != PART_ISSUER &&
	    !(w->p->of[line].part == PART_FURNITURE && token_is(&w->r->tok[l->tok], "from")))
		return false;
	for (size_t k = l->tok; k + (end - at) <= l->tok_to; k++)
		if (tokens_eq(w->r, k, k + (end - at), at, end))
			return true;
	return false;
}

/* The words from token AT, small ones left out, begin with the letters of ACRONYM. */
static bool
begins_with_initials(const struct reading *r, size_t at, size_t end, struct str acronym)
{
	size_t done = 0;

	for (; at < end && done < acronym.n; at++) {
		const struct token *t = &r->tok[at];

		if (!t->word || !token_is_capital(r->text, t)) {
			if (t->digits || token_is(t, ".") || token_is(t, ","))
				return false;
			continue;
		}
		if (t->fold.p[0] != acronym.p[done])
			return false;
		done++;
	}
	return done == acronym.n;
}

/* "Asian Bureau of Examples" begins its line or stands behind a mark, and no sentence tells of it.
 */
static bool
may_be_name(const struct reading *r, size_t line, size_t at)
{
	const struct line *l = &r->line[line];
	const struct token *before = &r->tok[at > 0 ? at - 1 : 0];
	struct label_hit h;

	if (line_is_prose(r, l) || line_ends_with(r, l, "."))
		return false;
	if (at > l->tok && (before->word || before->digits) &&
	    !(at == l->tok + 1 && label_is(r, LABEL_ARTICLE, l->tok)))
		return false;
	return line < TOP_LINES || !label_find(r, LABEL_INSTITUTION, at, l->tok_to, &h);
}

bool
token_is_issuer(const struct reading *r, size_t at)
{
	const struct token *t = &r->tok[at];

	if (!t->word || t->fold.n < INITIALS_MIN || t->fold.n > INITIALS_MOST ||
	    !text_is_capitals(str_sub(r->text, t->from, t->to)))
		return false;
	for (size_t i = 0; i < r->lines && i < HEAD_LINES; i++)
		for (size_t k = r->line[i].tok;
		     k < r->line[i].tok_to && k < r->line[i].tok + NAME_TOKENS; k++)
			if (k != at && begins_with_initials(r, k, r->line[i].tok_to, t->fold) &&
			    may_be_name(r, i, k))
				return true;
	return false;
}

/* "Copies to: the GUEW Secretariat (a@example.org)": an acronym of the name at the top. */
static bool
goes_to_acronym(const struct reading *r, size_t at, size_t end)
{
	if (names_official(r, at, end))
		return false;
	for (size_t most = at + COPY_TOKENS; at < end && at < most; at++)
		if (token_is_issuer(r, at))
			return true;
	return false;
}

static bool
is_of_host(char c)
{
	return ((c | 32) >= 'a' && (c | 32) <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* "www.committee.example.org" or "//committee.example.org" behind AT: no address of somebody there,
 * and no site whose name only ends like it. */
static bool
shows_site(const struct reading *r, size_t at, struct str site)
{
	for (size_t found; (found = str_ifind(str_from(r->text, at), site)) != STR_NPOS;) {
		struct str before = str_sub(r->text, 0, at + found);
		struct str behind = str_from(r->text, at + found + site.n);

		at += found + site.n;
		if (!str_ends(before, STR("//")) && !str_ends(before, STR("www.")))
			continue;
		if (behind.n == 0 ||
		    (!is_of_host(behind.p[0]) &&
		     !(behind.p[0] == '.' && behind.n > 1 && is_of_host(behind.p[1]))))
			return true;
	}
	return false;
}

/* Somebody else who is written to above line I has an address of that site: all there share it. */
static bool
is_shared(const struct walk *w, size_t i, struct str site)
{
	const struct reading *r = w->r;

	for (size_t k = 0; k < i; k++)
		for (size_t n = 0; w->p->of[k].part == PART_TARGETS && n < w->p->of[k].contacts.n;
		     n++) {
			const struct contact *c = &w->p->of[k].contacts.item[n];

			if (str_ifind(str_sub(r->text, c->from, c->to), site) != STR_NPOS)
				return true;
		}
	return false;
}

/* "Copies to: news@committee.example.org", and the document's end has that site. */
static bool
goes_to_own_site(const struct walk *w, size_t i)
{
	const struct reading *r = w->r;
	const struct line *l = &r->line[i];
	const struct contacts *c = &w->p->of[i].contacts;
	size_t below = r->text.n > l->to + SEARCH_MOST ? r->text.n - SEARCH_MOST : l->to;
	struct str mail, site;
	size_t sign;

	if (c->n != 1 || c->item[0].kind != CONTACT_EMAIL || w->p->of[i].value >= l->tok_to ||
	    c->item[0].from > r->tok[w->p->of[i].value].to)
		return false;
	mail = str_sub(r->text, c->item[0].from, c->item[0].to);
	sign = str_find(mail, STR("@"));
	site = sign == STR_NPOS ? mail : str_from(mail, sign + 1);
	return sign != STR_NPOS && shows_site(r, below, site) && !is_shared(w, i, site);
}

bool
walk_reports_to_issuer(const struct walk *w, size_t i)
{
	struct reading *r = w->r;
	const struct line *l = &r->line[i];
	size_t at = w->p->of[i].value, end = comma_after(r, at, l->tok_to);

	if (w->p->of[i].label != LABEL_COPIES)
		return false;
	if (goes_to_own_site(w, i) || goes_to_acronym(r, at, l->tok_to)) {
		reading_doubt(r, "this may be an official who gets copies", "/report_back");
		return true;
	}
	if (end < at + 2)
		return false;
	for (size_t k = 0; k < i && k < HEAD_LINES; k++)
		if (names_issuer(w, k, at, end))
			return true;
	return false;
}
