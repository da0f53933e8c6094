/*
 * fields_country_text.c - the country where neither a line nor an official prints it
 *
 *     ... requests your urgent intervention in the following situation in Iran.
 *     Russia: Ana Example
 *     PO Box 955, Khartoum
 *
 * What the text names most often is a guess, and said to be one.
 */
#include <string.h>

#include "import/fields.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/token.h"

#define COUNTRIES_MOST 24
#define TOLD_LEAST     2 /* times, where others are named too */

struct named_country {
	const char *iso;
	size_t times, from, to; /* tokens of the first mention */
};

struct named {
	struct named_country item[COUNTRIES_MOST];
	size_t n;
};

static void
count(struct named *all, const char *iso, size_t from, size_t to)
{
	size_t i = 0;

	while (i < all->n && strcmp(all->item[i].iso, iso) != 0)
		i++;
	if (i == COUNTRIES_MOST)
		return;
	if (i == all->n)
		all->item[all->n++] = (struct named_country){ .iso = iso, .from = from, .to = to };
	all->item[i].times++;
}

/* The one named most often, NULL where two are. */
static const struct named_country *
most_named(const struct named *all)
{
	const struct named_country *best = NULL;
	bool tie = false;

	for (size_t i = 0; i < all->n; i++) {
		tie = best != NULL && all->item[i].times == best->times ? true : tie;
		if (best != NULL && all->item[i].times <= best->times)
			continue;
		best = &all->item[i];
		tie = false;
	}
	return tie ? NULL : best;
}

/* What the case is told in: no address and no line of who writes stands there. */
static bool
is_text(enum part part)
{
	return part == PART_HEADLINE || part == PART_SUMMARY || part == PART_STORY ||
	       part == PART_DEMANDS || part == PART_ACT || part == PART_LETTER;
}

/* Countries of the told text, "Colombian" among them; not what a line of an address names. */
static void
count_told(const struct reading *r, const struct parts *p, struct named *all)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		for (size_t at = l->tok; is_text(p->of[i].part) && at < l->tok_to; at++) {
			size_t to = at;
			struct label_hit h;
			const char *iso = country_at(r, at, l->tok_to, &to);

			if (iso == NULL && label_here(r, LABEL_NATION, at, l->tok_to, &h)) {
				iso = h.label->value;
				to = h.to;
			}
			if (iso == NULL || (p->of[i].contacts.n > 0 && !line_is_prose(r, l)))
				continue;
			count(all, iso, at, to);
			at = to - 1;
		}
	}
}

const char *
fields_country_told(const struct reading *r, const struct parts *p, struct str other)
{
	struct named all = { 0 };
	const struct named_country *c;

	count_told(r, p, &all);
	for (size_t i = 0; i < all.n; i++)
		if (str_eq(str_c(all.item[i].iso), other))
			return NULL; /* the text knows it */
	c = most_named(&all);
	return c != NULL && (c->times >= TOLD_LEAST || all.n == 1) ? c->iso : NULL;
}

static bool
is_told(enum part part)
{
	return part != PART_FURNITURE && part != PART_ISSUER && part != PART_DIPLOMATS &&
	       part != PART_LANGUAGES && part != PART_REPORT && part != PART_BACKGROUND;
}

/* Countries, or cities where the document names no country. */
static void
count_named(const struct reading *r, const struct parts *p, bool cities, struct named *all)
{
	for (size_t i = 0; i < r->lines; i++) {
		for (size_t at = r->line[i].tok; is_told(p->of[i].part) && at < r->line[i].tok_to;
		     at++) {
			size_t to = at;
			struct label_hit city;
			bool is_city = label_at(r, LABEL_CITY, at, r->line[i].tok_to, &city);
			const char *iso = country_at(r, at, r->line[i].tok_to, &to);

			if (r->tok[at].fold.n > 0 && (r->text.p[r->tok[at].from] & 0x80) == 0 &&
			    !token_is_capital(r->text, &r->tok[at]))
				continue;
			if (is_city && (iso == NULL || city.to > to)) {
				if (cities)
					count(all, city.label->value, city.from, city.to);
				at = city.to - 1;
			} else if (iso != NULL) {
				if (!cities)
					count(all, iso, at, to);
				at = to - 1;
			}
		}
	}
}

void
fields_country_headed(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];
		enum part part = p->of[i].part;
		size_t to;
		const char *iso;

		if (part == PART_TARGETS || part == PART_LETTER || part == PART_DEMANDS)
			return;
		if ((part != PART_STORY && part != PART_NONE) || l->tok_to > l->tok + 12 ||
		    (iso = country_at(r, l->tok, l->tok_to, &to)) == NULL || to + 1 >= l->tok_to ||
		    !token_is(&r->tok[to], ":"))
			continue;
		fields_country_add(r, iso, r->tok[l->tok].from, r->tok[to - 1].to);
		return;
	}
}

/* Named often, and no other near as often. */
static bool
is_plain(const struct named *all, const struct named_country *c)
{
	for (size_t i = 0; i < all->n; i++)
		if (&all->item[i] != c && all->item[i].times * 2 > c->times)
			return false;
	return c->times >= (all->n == 1 ? 2 : 3);
}

void
fields_country_in_text(struct reading *r, const struct parts *p)
{
	struct named all = { 0 };
	const struct named_country *c;
	bool cities;

	count_named(r, p, false, &all);
	cities = all.n == 0;
	if (cities)
		count_named(r, p, true, &all);
	c = most_named(&all);
	if (c == NULL || cities) { /* "the Guatemalan authorities" */
		struct named told = { 0 };

		count_told(r, p, &told);
		if (most_named(&told) != NULL) {
			all = told;
			c = most_named(&all);
			cities = false;
		}
	}
	if (c == NULL)
		return;
	fields_country_add(r, c->iso, r->tok[c->from].from, r->tok[c->to - 1].to);
	if (cities || !is_plain(&all, c))
		reading_doubt(r, "the country is the one that the text names most", "/countries/0");
}
