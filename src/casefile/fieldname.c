/*
 * fieldname.c - "/targets/0/emails/1" is "official 1: emails 2"
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
	return str_eq(list, STR("targets"))  ? STR("official")
	       : str_eq(list, STR("people")) ? STR("person")
	                                     : list;
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
