/*
 * fieldname.c - "/targets/0/emails/1" is "official 1: email 2"
 */
#include "casefile/fieldname.h"

#include "base/limits.h"

static struct str
plain(struct arena *a, const void *ctx, struct str word)
{
	(void)a;
	(void)ctx;
	return word;
}

/* One of a list is called otherwise than the list. */
static struct str
one_of(struct str list)
{
	static const struct {
		struct str list, one;
	} names[] = {
		{ STR_INIT("targets"), STR_INIT("official") },
		{ STR_INIT("people"), STR_INIT("person") },
		{ STR_INIT("emails"), STR_INIT("email") },
		{ STR_INIT("phones"), STR_INIT("phone") },
		{ STR_INIT("faxes"), STR_INIT("fax") },
		{ STR_INIT("handles"), STR_INIT("handle") },
		{ STR_INIT("urls"), STR_INIT("url") },
		{ STR_INIT("demands"), STR_INIT("demand") },
		{ STR_INIT("concerns"), STR_INIT("concern") },
		{ STR_INIT("countries"), STR_INIT("country") },
		{ STR_INIT("links"), STR_INIT("link") },
	};

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (str_eq(list, names[i].list))
			return names[i].one;
	return list;
}

struct str
fieldname(struct arena *a, struct str field, fieldname_word *word, const void *ctx)
{
	struct str rest = field.n > 0 ? str_from(field, 1) : field, out = { 0 };
	uint64_t n = 0;

	if (word == NULL)
		word = plain;
	if (field.n < 2)
		return word(a, ctx, STR("document"));
	while (rest.p != NULL) {
		struct str name = str_cut(&rest, '/'), after = rest;
		struct str number = str_cut(&after, '/');
		bool numbered = number.n > 0 && str_to_u64(number, LIMIT_TEXT_BYTES, &n);

		if (numbered)
			rest = after;
		name = word(a, ctx, numbered ? one_of(name) : name);
		if (numbered)
			name = str_printf(a, STR_FMT " %llu", STR_ARG(name),
			                  (unsigned long long)n + 1);
		out = out.n == 0 ? name
		                 : str_printf(a, STR_FMT ": " STR_FMT, STR_ARG(out), STR_ARG(name));
	}
	return out;
}

/* "/targets/0" of "/targets/0/emails/1": the official or person it is of; empty for other fields.
 */
static struct str
owner_of(struct str field)
{
	size_t end;

	if (!str_starts(field, STR("/targets/")) && !str_starts(field, STR("/people/")))
		return (struct str){ 0 };
	end = str_chr(str_from(field, str_chr(str_from(field, 1), '/') + 2), '/');
	return end == STR_NPOS ? field
	                       : str_sub(field, 0, str_chr(str_from(field, 1), '/') + 2 + end);
}

struct str
fieldname_together(struct arena *a, const struct doubts *list, size_t i, bool *told,
                   fieldname_word *word, const void *ctx)
{
	const struct doubt *d = &list->item[i];
	struct str owner = owner_of(d->field), out = fieldname(a, d->field, word, ctx);

	told[i] = true;
	for (size_t k = i + 1; owner.n > 0 && k < list->n; k++) {
		const struct doubt *other = &list->item[k];
		struct str name;

		if (told[k] || !str_eq(other->why, d->why) ||
		    !str_eq(owner_of(other->field), owner))
			continue;
		told[k] = true;
		name = fieldname(a, str_from(other->field, owner.n), word, ctx);
		out = str_printf(a, STR_FMT ", " STR_FMT, STR_ARG(out), STR_ARG(name));
	}
	return out;
}
