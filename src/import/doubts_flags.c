/*
 * doubts_flags.c - what an official is besides name and address: an embassy; digits left
 *
 * A number that no label calls anything stays in an address or nowhere.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"
#include "import/token.h"

#define NUMBER 7 /* digits and more */

/* "Embassy of", "Ambassador" in one of the lines. */
static bool
is_like_embassy(struct reading *r, const struct target *t)
{
	for (size_t i = 0; i < t->address.n + 2; i++) {
		struct reading line;
		struct label_hit h;

		reading_build_within(&line, r,
		                     i < t->address.n    ? t->address.item[i]
		                     : i == t->address.n ? t->office
		                                         : t->name);
		if (label_find(&line, LABEL_CARE_OF, 0, line.toks, &h))
			return false;
		if (label_find(&line, LABEL_EMBASSY, 0, line.toks, &h) ||
		    label_find(&line, LABEL_ENVOY, 0, line.toks, &h))
			return true;
	}
	return false;
}

/* Digits of a telephone in a line of the address. */
static bool
holds_number(const struct target *t)
{
	for (size_t i = 0; i < t->address.n; i++)
		if (doubts_digits(t->address.item[i]) >= NUMBER &&
		    (str_chr(t->address.item[i], '+') != STR_NPOS ||
		     str_chr(t->address.item[i], '(') != STR_NPOS))
			return true;
	return false;
}

/* A line of digits that no field took, beside officials without a telephone. */
static void
weigh_numbers(struct reading *r)
{
	for (size_t i = 0; i < r->lines; i++) {
		struct str s = str_sub(r->text, r->line[i].from, r->line[i].to);

		if (r->line[i].from == r->line[i].to || reading_is_claimed(r, i) ||
		    doubts_digits(s) < NUMBER || str_chr(s, '@') != STR_NPOS)
			continue;
		for (size_t k = 0; k < r->out->targets.n; k++)
			if (r->out->targets.item[k].phones.n == 0 && doubts_is_near(r, k, i))
				reading_doubt(r, "the text has one that no official took",
				              "/targets/%zu/phones", k);
	}
}

static void
weigh_official(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];

	if (!t->embassy && is_like_embassy(r, t))
		reading_doubt(r, "this may be an embassy", "/targets/%zu/embassy", i);
	if (holds_number(t)) {
		reading_doubt(r, "a number without a label stands in the address",
		              "/targets/%zu/address", i);
		if (t->phones.n == 0)
			reading_doubt(r, "a number without a label stands in the address",
			              "/targets/%zu/phones", i);
	}
	if (str_chr(t->salutation, '_') != STR_NPOS || doubts_digits(t->salutation) > 0 ||
	    str_find(t->salutation, STR("..")) != STR_NPOS)
		reading_doubt(r, "the salutation is to be filled in", "/targets/%zu/salutation", i);
}

void
doubts_flags(struct reading *r)
{
	for (size_t i = 0; i < r->out->targets.n; i++)
		weigh_official(r, i);
	weigh_numbers(r);
}
