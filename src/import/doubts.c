/*
 * doubts.c - one field seldom shows that it is wrong, its neighbours do
 *
 * A bulletin prints its officials alike: where one has a name, a country at the end of the address
 * and a salutation, the one without was cut wrongly.  Lines of an address stand in one order.
 * Measured by tests/unit/import/test_calibration.c on damaged documents.
 */
#include "import/doubts.h"

#include <string.h>

#include "import/labels.h"
#include "import/officials.h"
#include "import/refs.h"
#include "import/token.h"

#define ADDRESS_LINES 6

struct alike { /* how many of the officials one writes to have what */
	size_t n, name, office, salutation, emails, faxes, channel, country;
};

static bool
has_channel(const struct target *t)
{
	return t->emails.n + t->faxes.n + t->phones.n + t->urls.n > 0;
}

static enum piece_kind
kind_of(struct reading *r, struct str text)
{
	struct reading line;
	size_t name = 0;

	reading_build_line(&line, r->a, text);
	return line.toks == 0 ? PIECE_OTHER : piece_classify(&line, 0, line.toks, &name);
}

static bool
is_place(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;
	size_t to;

	reading_build_line(&line, r->a, text);
	return line.toks > 0 &&
	       ((label_at(&line, LABEL_CITY, 0, line.toks, &h) && h.to == line.toks) ||
	        (country_at(&line, 0, line.toks, &to) != NULL && to == line.toks));
}

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

/* A place, the opening of a letter, or a whole sentence. */
static bool
is_strange_name(struct reading *r, struct str text)
{
	struct reading line;
	struct label_hit h;
	size_t words = 0;

	if (is_place(r, text))
		return true;
	reading_build_line(&line, r->a, text);
	for (size_t i = 0; i < line.toks; i++)
		words += line.tok[i].word && line.tok[i].spaced && line.tok[i].fold.n > 3;
	return words > 7 || (line.toks > 0 && kind_of(r, text) != PIECE_NAME &&
	                     label_at(&line, LABEL_OPENING, 0, line.toks, &h));
}

/* A line that is a name, an office or a number, twice the same, or a comma that lost its space. */
static bool
is_strange_line(struct reading *r, const struct target *t, size_t i)
{
	struct str s = t->address.item[i];
	enum piece_kind kind = kind_of(r, s);
	size_t digits = 0, comma = str_chr(s, ',');

	for (size_t k = 0; k < s.n; k++)
		digits += s.p[k] >= '0' && s.p[k] <= '9';
	for (size_t k = 0; k < i; k++)
		if (str_eq(t->address.item[k], s))
			return true;
	if ((kind == PIECE_NAME && t->name.n == 0) ||
	    ((kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME) && (t->office.n == 0 || i > 0)))
		return true;
	return (digits >= 9 && digits * 10 >= s.n * 6) ||
	       (comma != STR_NPOS && comma + 1 < s.n && s.p[comma + 1] > ' ');
}

/* Does the last line of the address name the country? */
static bool
ends_in_country(struct reading *r, const struct target *t)
{
	struct reading line;
	size_t to;

	if (t->address.n == 0)
		return false;
	reading_build_line(&line, r->a, t->address.item[t->address.n - 1]);
	for (size_t i = 0; i < line.toks; i++)
		if (country_at(&line, i, line.toks, &to) != NULL)
			return true;
	return false;
}

/* Lines in another order than addresses have: the street last, or more lines below the country. */
static bool
is_disordered(struct reading *r, const struct target *t)
{
	struct reading line;
	size_t n = t->address.n, to;

	if (n < 2)
		return false;
	reading_build_line(&line, r->a, t->address.item[n - 1]);
	if (line.toks > 1 && line.tok[0].digits && line.tok[0].fold.n < 5 &&
	    str_chr(t->address.item[n - 1], ',') == STR_NPOS && !ends_in_country(r, t))
		return true;
	if (ends_in_country(r, t) || t->embassy)
		return false;
	for (size_t i = 0; i + 1 < n; i++) {
		reading_build_line(&line, r->a, t->address.item[i]);
		for (size_t k = 1; k < line.toks; k++)
			if (token_is(&line.tok[k - 1], ",") &&
			    country_at(&line, k, line.toks, &to) != NULL && to == line.toks)
				return true;
	}
	return false;
}

/* "Kathmandu, Nepal": a street or a building was lost, most likely to the name. */
static bool
is_town(struct reading *r, const struct target *t)
{
	struct reading line;

	reading_build_line(&line, r->a, t->address.item[0]);
	return is_place(r, t->address.item[0]) ||
	       (line.toks > 0 && line.toks <= 4 && ends_in_country(r, t) && t->name.n > 0);
}

/* Does a line of the address begin with an official's own name? */
static bool
holds_name(const struct target *t)
{
	for (size_t i = 0; i < t->address.n && t->name.n > 0; i++)
		if (str_starts(t->address.item[i], t->name))
			return true;
	return false;
}

static void
weigh_address(struct reading *r, const struct target *t, size_t i)
{
	static const char *const title[] = { "name", "office", "address" };
	bool strange = t->address.n > ADDRESS_LINES;

	if (t->country.n == 0 && !t->copy && t->address.n > 0)
		reading_doubt(r, "the address names no country", "/targets/%zu/address", i);
	if (is_disordered(r, t))
		reading_doubt(r, "lines of the address stand in another order than usual",
		              "/targets/%zu/address", i);
	if (t->address.n == 1 && !t->copy && is_town(r, t))
		for (size_t k = 0; k < ARRAY_LEN(title); k++)
			reading_doubt(r, "the address is a place alone", "/targets/%zu/%s", i,
			              title[k]);
	if (holds_name(t))
		reading_doubt(r, "the address holds the name", "/targets/%zu/address", i);
	for (size_t k = 0; k < t->address.n; k++)
		strange = strange || is_strange_line(r, t, k);
	for (size_t k = 0; strange && k < ARRAY_LEN(title); k++)
		reading_doubt(r, "a line of the address looks like something else",
		              "/targets/%zu/%s", i, title[k]);
}

static struct alike
officials_alike(struct reading *r)
{
	const struct targets *list = &r->out->targets;
	struct alike s = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		const struct target *t = &list->item[i];

		if (t->copy)
			continue;
		s.name += t->name.n > 0;
		s.office += t->office.n > 0;
		s.salutation += t->salutation.n > 0;
		s.n++;
		s.emails += t->emails.n > 0;
		s.faxes += t->faxes.n > 0;
		s.channel += has_channel(t);
		s.country += ends_in_country(r, t);
	}
	return s;
}

static void
weigh_official(struct reading *r, size_t i, struct alike s)
{
	const struct target *t = &r->out->targets.item[i];

	weigh_address(r, t, i);
	if (t->copy)
		return;
	if (t->name.n > 0 && is_strange_name(r, t->name))
		reading_doubt(r, "the name looks like something else", "/targets/%zu", i);
	if (t->name.n == 0)
		reading_doubt(r, "no name was recognised", "/targets/%zu/name", i);
	if (t->office.n == 0 && !t->embassy)
		reading_doubt(r, "no office was recognised", "/targets/%zu/office", i);
	if ((t->name.n == 0 && s.name > 0) || (t->office.n == 0 && s.office > 0 && !t->embassy)) {
		reading_doubt(r, "not printed like the other officials", "/targets/%zu/name", i);
		reading_doubt(r, "not printed like the other officials", "/targets/%zu/address", i);
	}
	if (t->salutation.n == 0 && s.salutation > 0)
		reading_doubt(r, "another official has a salutation", "/targets/%zu/salutation", i);
	if (s.country > 0 && !t->embassy && t->address.n > 0 && !ends_in_country(r, t))
		reading_doubt(r, "another official's address ends in the country",
		              "/targets/%zu/address", i);
	if (t->emails.n == 0 && s.n > 3 && s.emails + 1 == s.n)
		reading_doubt(r, "every other official has an e-mail", "/targets/%zu/emails", i);
	if (t->faxes.n == 0 && s.n > 3 && s.faxes + 1 == s.n)
		reading_doubt(r, "every other official has a fax", "/targets/%zu/faxes", i);
	if (!has_channel(t) && s.channel > 0) {
		reading_doubt(r, "another official has an e-mail or fax", "/targets/%zu/emails", i);
		reading_doubt(r, "another official has an e-mail or fax", "/targets/%zu/faxes", i);
	}
}

static void
weigh_person(struct reading *r, size_t i)
{
	const struct person *p = &r->out->people.item[i];
	struct reading line;
	struct label_hit h;
	bool small; /* "activist Ana Example" */

	if (p->group || p->name.n == 0)
		return;
	reading_build_line(&line, r->a, p->name);
	if (line.toks == 0 || label_at(&line, LABEL_POSSESSIVE, 0, line.toks, &h))
		return; /* "her son" */
	small = line.tok[0].fold.n > 3 && !token_is_capital(line.text, &line.tok[0]);
	if (small || (line.toks == 1 && !token_is_capital(line.text, &line.tok[0])) ||
	    is_place(r, p->name) || is_glued(p->name) ||
	    label_at(&line, LABEL_NOT_NAME, 0, line.toks, &h) ||
	    label_at(&line, LABEL_MONTH, 0, line.toks, &h) ||
	    label_at(&line, LABEL_OPENING, 0, line.toks, &h))
		reading_doubt(r, "this may be no name", "/people/%zu/name", i);
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

static void
weigh_demands(struct reading *r)
{
	const struct strs *list = &r->out->demands;

	for (size_t i = 0; i < list->n; i++) {
		if (holds_two(r, list->item[i]))
			reading_doubt(r, "may be two demands", "/demands/%zu", i);
		else if (list->item[i].n < 8)
			reading_doubt(r, "very short for a demand", "/demands/%zu", i);
	}
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

/* Where a headline holds the numbers of the bulletin, the lines above it were read wrongly too. */
static void
weigh_heading(struct reading *r)
{
	static const char *const above[] = { "/headline", "/kind", "/index", "/summary" };
	const struct casefile *c = r->out;
	struct reading line;
	struct index_hit x;
	struct ref_hit ref;

	if (c->summary.n > 0 && !is_closed(c->summary)) {
		reading_doubt(r, "the summary is no sentence", "/summary");
		reading_doubt(r, "the summary is no sentence", "/headline");
	}
	if (c->headline.n == 0)
		return;
	reading_build_line(&line, r->a, c->headline);
	if (index_find(&line, 0, line.toks, &x) || ref_find(&line, 0, line.toks, &ref))
		for (size_t i = 0; i < ARRAY_LEN(above); i++)
			reading_doubt(r, "the headline holds a number of the bulletin", "%s",
			              above[i]);
	else if (is_glued(c->headline))
		reading_doubt(r, "two words without a space", "/headline");
}

void
doubts_weigh(struct reading *r)
{
	struct casefile *c = r->out;
	struct alike s = officials_alike(r);

	for (size_t i = 0; i < c->targets.n; i++)
		weigh_official(r, i, s);
	for (size_t i = 0; i < c->people.n; i++)
		weigh_person(r, i);
	weigh_demands(r);
	weigh_heading(r);
}
