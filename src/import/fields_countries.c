/*
 * fields_countries.c - the states appealed to: printed, or the officials' own
 *
 * The index number of a bulletin holds a number of its country; it supports what is printed, or
 * contradicts it, which is said.
 */
#include <string.h>

#include "import/fields.h"
#include "import/officials.h"
#include "import/refs.h"

void
fields_country_add(struct reading *r, const char *iso, size_t from, size_t to)
{
	struct str code = str_c(iso);
	size_t n = r->out->countries.n;

	for (size_t i = 0; i < n; i++) {
		if (!str_eq(r->out->countries.item[i], code))
			continue;
		reading_claimf(r, from, to, "/countries/%zu", i);
		return;
	}
	VEC_PUSH(r->a, &r->out->countries, code);
	reading_claimf(r, from, to, "/countries/%zu", n);
}

/* "Honduras: Armed attack ...", and lines that print the country alone. */
static void
countries_printed(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		enum part part = p->of[i].part;
		size_t at = p->of[i].value, to;
		const char *iso;

		if (part != PART_COUNTRY && part != PART_HEADLINE)
			continue;
		if (part == PART_COUNTRY && p->of[i].labelled)
			reading_claim(r, "/countries", r->line[i].from, r->line[i].to);
		while ((iso = country_at(r, at, r->line[i].tok_to, &to)) != NULL) {
			bool sep = to < r->line[i].tok_to &&
			           (token_is(&r->tok[to], ":") || token_is(&r->tok[to], "/") ||
			            token_is(&r->tok[to], "-"));

			if (part == PART_HEADLINE && !sep && to < r->line[i].tok_to)
				break;
			if (part == PART_HEADLINE && sep && token_is(&r->tok[to], "-") &&
			    !r->tok[to].spaced)
				break;
			fields_country_add(r, iso, r->tok[at].from,
			                   r->tok[sep && part == PART_COUNTRY ? to : to - 1].to);
			at = sep ? to + 1 : to;
		}
	}
}

/* The state an embassy belongs to: "Embassy of the People's Republic of China". */
static const char *
embassy_of(const struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		struct label_hit h;
		size_t to;

		if (p->of[i].part != PART_TARGETS ||
		    !label_find(r, LABEL_EMBASSY, r->line[i].tok, r->line[i].tok_to, &h) ||
		    (h.to < r->line[i].tok_to && token_is(&r->tok[h.to], "in")))
			continue; /* "Example Embassy in the United States" */
		for (size_t at = h.to; at < r->line[i].tok_to && at < h.to + 3; at++) {
			const char *iso = country_at(r, at, r->line[i].tok_to, &to);

			if (iso != NULL)
				return iso;
		}
	}
	return NULL;
}

static void
claim_country_of_target(struct reading *r, const struct parts *p, const char *iso)
{
	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part != PART_TARGETS)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			size_t to;
			const char *found = country_at(r, at, r->line[i].tok_to, &to);

			if (found == NULL || strcmp(found, iso) != 0)
				continue;
			fields_country_add(r, iso, r->tok[at].from, r->tok[to - 1].to);
			return;
		}
	}
}

/* "c/o Permanent Mission of Northland to the UN": the state an official is of, whose letters go
 * through another. */
static struct str
country_of_care(const struct reading *r, const struct target *t)
{
	for (size_t i = 0; i < t->address.n; i++) {
		struct reading line;
		struct label_hit h;
		size_t to;

		reading_build_within(&line, r, t->address.item[i]);
		if (!label_at(&line, LABEL_CARE_OF, 0, line.toks, &h))
			continue;
		for (size_t at = h.to; at < line.toks; at++) {
			const char *iso = country_at(&line, at, line.toks, &to);

			if (iso != NULL)
				return str_c(iso);
		}
	}
	return (struct str){ 0 };
}

/* The state of the first official, no diplomat, that prints one. */
static struct str
home_of_officials(const struct reading *r)
{
	for (size_t i = 0; i < r->out->targets.n; i++) {
		const struct target *t = &r->out->targets.item[i];
		struct str care;

		if (t->embassy || t->copy)
			continue;
		care = country_of_care(r, t);
		if (care.n > 0 || t->country.n > 0)
			return care.n > 0 ? care : t->country;
	}
	return (struct str){ 0 };
}

/* An official, no diplomat, is of TOLD or prints no state. */
static bool
may_be_of(const struct casefile *c, const char *told)
{
	for (size_t i = 0; i < c->targets.n; i++) {
		const struct target *t = &c->targets.item[i];

		if (!t->copy && !t->embassy &&
		    (t->country.n == 0 || str_eq(t->country, str_c(told))))
			return true;
	}
	return false;
}

/* Nothing prints the country: the officials' own, which the embassy and the index can support. */
static void
countries_of_officials(struct reading *r, const struct parts *p)
{
	const char *embassy = embassy_of(r, p);
	struct str home = home_of_officials(r);
	const char *told;

	if (home.n == 0 && embassy != NULL)
		home = str_c(embassy);
	if (home.n == 0)
		return;
	told = fields_country_told(r, p, home);
	if (told != NULL &&
	    may_be_of(r->out,
	              told)) { /* a bank, a union, an embassy of the address is somewhere else */
		VEC_PUSH(r->a, &r->out->countries, str_c(told));
		reading_doubt(r, "the country is the one that the text names most", "/countries/0");
		return;
	}
	claim_country_of_target(r, p, str_z(r->a, home));
	if (r->out->countries.n == 0)
		VEC_PUSH(r->a, &r->out->countries, home);
	if (embassy != NULL && !str_eq(str_c(embassy), home))
		reading_doubt(r, "the embassy named is another state's", "/countries/0");
}

/* Bulletins on these stood under the number of another state. */
static bool
is_indexed_under(const char *index, struct str iso)
{
	static const char *const pairs[][2] = { { "ID", "TL" }, { "IL", "PS" }, { "CN", "HK" },
		                                { "CN", "TW" }, { "RS", "XK" }, { "RS", "ME" },
		                                { "ET", "ER" }, { "MA", "EH" }, { "RU", "BY" } };

	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		if (strcmp(pairs[i][0], index) == 0 && str_eq(str_c(pairs[i][1]), iso))
			return true;
	return false;
}

static void
check_index(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		struct index_hit index;
		struct label_hit h;

		if (p->of[i].part != PART_REFERENCE ||
		    !index_find(r, r->line[i].tok, r->line[i].tok_to, &index) ||
		    !label_at(r, LABEL_INDEX_COUNTRY, index.from, index.to, &h))
			continue;
		if (r->out->countries.n == 0)
			fields_country_add(r, h.label->value, r->tok[h.from].from,
			                   r->tok[h.to - 1].to);
		for (size_t k = 0; k < r->out->countries.n; k++)
			if (str_eq(r->out->countries.item[k], str_c(h.label->value)) ||
			    is_indexed_under(h.label->value, r->out->countries.item[k]))
				return;
		reading_doubt(r, "the index is of another country", "/countries/0");
		return;
	}
}

void
fields_countries(struct reading *r, const struct parts *p)
{
	countries_printed(r, p);
	if (r->out->countries.n == 0)
		fields_country_headed(r, p);
	if (r->out->countries.n == 0)
		countries_of_officials(r, p);
	check_index(r, p);
	if (r->out->countries.n == 0)
		fields_country_in_text(r, p);
	if (r->out->countries.n == 0)
		reading_doubt(r, "no country was recognised", "/countries");
}
