/*
 * officials_worth.c - which of the blocks are officials
 *
 * Among the officials stand headings no table knows, a signature, the frame of a page.  What has
 * neither a way to be reached nor an office, a title or an address as officials have them, is left
 * unplaced: an official that nobody named is worse than a line that somebody has to look at.  So
 * what the blocks claim is kept until all are read.
 */
#include "import/officials_block.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/token.h"

#define HOUSE_MOST     80 /* bytes of an organisation that gets a copy */
#define SENTENCE_LEAST 11 /* words */
#define SMALL_LEAST    55 /* of a hundred words of a sentence begin with no capital */

static bool
is_contact(const char *member)
{
	static const struct str members[] = { STR_INIT("emails"), STR_INIT("phones"),
		                              STR_INIT("faxes"), STR_INIT("handles"),
		                              STR_INIT("urls") };

	for (size_t i = 0; i < ARRAY_LEN(members); i++)
		if (str_eq(members[i], str_c(member)))
			return true;
	return false;
}

static bool
is_reached(const struct officials *o, size_t target)
{
	for (size_t i = 0; i < o->claims.n; i++)
		if (o->claims.item[i].block == target && is_contact(o->claims.item[i].member))
			return true;
	for (size_t i = 0; i < o->saluted.n; i++)
		if (o->saluted.item[i].block == target)
			return true;
	return false;
}

/* One of KINDS stands in S. */
static bool
holds(struct reading *r, struct str s, const enum label_kind *kinds, size_t n)
{
	struct reading line;
	struct label_hit h;

	reading_build_within(&line, r, s);
	for (size_t i = 0; i < n; i++)
		if (label_find(&line, kinds[i], 0, line.toks, &h))
			return true;
	return false;
}

static bool
has_address(struct reading *r, const struct target *t)
{
	static const enum label_kind places[] = { LABEL_COUNTRY, LABEL_CITY, LABEL_INSTITUTION };
	bool number = false, place = false;

	for (size_t i = 0; i < t->address.n; i++) {
		struct str s = t->address.item[i];

		if (holds(r, s, (const enum label_kind[]){ LABEL_EMBASSY }, 1))
			return true;
		number = number || str_has_digit(s);
		place = place || holds(r, s, places, ARRAY_LEN(places));
	}
	return t->address.n > 0 && (number || place) &&
	       (t->address.n > 1 || t->name.n > 0 || (number && place));
}

/* "The Northland Ministry of Foreign Affairs", "Society of Editors" among the copies. */
static bool
is_house(struct reading *r, struct str s)
{
	static const enum label_kind houses[] = { LABEL_INSTITUTION, LABEL_ORGANISATION };

	return s.n > 0 && s.n <= HOUSE_MOST && str_chr(s, ' ') != STR_NPOS && !str_has_digit(s) &&
	       str_chr(s, ':') == STR_NPOS && holds(r, s, houses, ARRAY_LEN(houses));
}

/* "Lord, hear the cry of those who are held.", "他目前被关押。": no line of an address. */
static bool
is_sentence(struct reading *r, struct str s)
{
	struct reading line;
	size_t words = 0, small = 0;

	if (str_ends(s, STR("。")))
		return true;
	reading_build_within(&line, r, s);
	for (size_t i = 0; i < line.toks; i++) {
		words += line.tok[i].word;
		small += line.tok[i].word && !token_is_capital(line.text, &line.tok[i]);
	}
	return words >= SENTENCE_LEAST && small * 100 >= words * SMALL_LEAST;
}

/* A heading between dashes, a form's "First name* Last name*", a paragraph of the page. */
static bool
is_of_page(struct officials *o, const struct target *t)
{
	size_t star = str_chr(t->name, '*');

	if (str_find(t->name, STR("---")) != STR_NPOS ||
	    (star != STR_NPOS && str_chr(str_from(t->name, star + 1), '*') != STR_NPOS))
		return true;
	for (size_t i = 0; i < t->address.n; i++)
		if (is_sentence(o->r, t->address.item[i]))
			return true;
	return false;
}

static bool
is_official(struct officials *o, size_t target)
{
	static const enum label_kind titles[] = { LABEL_OFFICE, LABEL_OFFICE_END, LABEL_HONORIFIC,
		                                  LABEL_GENDER_TITLE, LABEL_EMBASSY };
	const struct target *t = &o->r->out->targets.item[target];

	if (t->urls.n > 0 && t->name.n + t->office.n + t->address.n + t->emails.n + t->faxes.n +
	                                     t->phones.n + t->handles.n ==
	                             0)
		return false; /* a page to click at */
	if (is_reached(o, target) || holds(o->r, t->office, titles, ARRAY_LEN(titles)) ||
	    holds(o->r, t->name, titles, ARRAY_LEN(titles)))
		return true;
	if (is_of_page(o, t))
		return false;
	return has_address(o->r, t) || (t->office.n > 0 && t->name.n > 0 && t->address.n > 0) ||
	       (t->copy && t->name.n > 0 && t->address.n > 0) ||
	       (t->copy && is_house(o->r, t->name.n > 0      ? t->name
	                                  : t->address.n > 0 ? t->address.item[0]
	                                                     : t->name));
}

/* The list of T that MEMBER names; NULL: it is none. */
static struct strs *
list_of(struct target *t, const char *member)
{
	struct {
		const char *name;
		struct strs *list;
	} lists[] = { { "emails", &t->emails }, { "phones", &t->phones },
		      { "faxes", &t->faxes },   { "handles", &t->handles },
		      { "urls", &t->urls },     { "address", &t->address } };

	for (size_t i = 0; i < ARRAY_LEN(lists); i++)
		if (str_eq(str_c(member), str_c(lists[i].name)))
			return lists[i].list;
	return NULL;
}

static bool
is_same(struct arena *a, const struct target *t, const struct target *u)
{
	return t->name.n > 0 && t->office.n > 0 &&
	       str_eq(utf8_fold(a, t->name), utf8_fold(a, u->name)) &&
	       str_eq(utf8_fold(a, t->office), utf8_fold(a, u->office));
}

static size_t
place_in(struct arena *a, struct strs *list, struct str s)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], s))
			return i;
	VEC_PUSH(a, list, s);
	return list->n - 1;
}

/* Official FROM, printed again, becomes one with INTO. */
static void
merge(struct officials *o, size_t into, size_t from)
{
	struct target *t = &o->r->out->targets.item[into], *u = &o->r->out->targets.item[from];

	for (size_t i = 0; i < o->claims.n; i++) {
		struct claimed *c = &o->claims.item[i];
		struct strs *list = list_of(t, c->member), *own = list_of(u, c->member);

		if (c->block != from)
			continue;
		c->block = into;
		if (list != NULL && own != NULL && c->item < own->n)
			c->item = place_in(o->r->a, list, own->item[c->item]);
	}
	for (size_t i = 0; i < o->saluted.n; i++)
		if (o->saluted.item[i].block == from)
			o->saluted.item[i].block = into;
}

static void
claim_all(struct officials *o, const size_t *now)
{
	for (size_t i = 0; i < o->claims.n; i++) {
		const struct claimed *c = &o->claims.item[i];

		if (now[c->block] == SIZE_MAX)
			continue;
		if (c->why != NULL)
			reading_doubt(o->r, c->why, "/targets/%zu/%s", now[c->block], c->member);
		else if (c->item == SIZE_MAX)
			reading_claimf(o->r, c->from, c->to, "/targets/%zu/%s", now[c->block],
			               c->member);
		else
			reading_claimf(o->r, c->from, c->to, "/targets/%zu/%s/%zu", now[c->block],
			               c->member, c->item);
	}
}

void
officials_weigh(struct officials *o)
{
	struct targets *t = &o->r->out->targets;
	size_t *now = arena_array(o->r->a, size_t, t->n + 1), kept = 0;

	for (size_t i = 0; i < t->n; i++) {
		size_t same = 0;

		while (same < i &&
		       (now[same] == SIZE_MAX || !is_same(o->r->a, &t->item[i], &t->item[same])))
			same++;
		if (same < i)
			merge(o, same, i);
		now[i] = same == i && is_official(o, i) ? kept++ : SIZE_MAX;
	}
	for (size_t i = 0; i < t->n; i++)
		if (now[i] != SIZE_MAX)
			t->item[now[i]] = t->item[i];
	t->n = kept;
	claim_all(o, now);
	for (size_t i = 0; i < o->saluted.n; i++) /* who is greeted is one */
		o->saluted.item[i].block = now[o->saluted.item[i].block];
}
