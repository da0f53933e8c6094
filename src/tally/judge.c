#include "tally/judge.h"

#include <string.h>

#include "store/saying.h"
#include "tally/plausible.h"

struct str
judge_token_class(int64_t actions)
{
	return evclass_name(actions > LIMIT_TOKEN_ACTIONS ? EVCLASS_ANONYMOUS : EVCLASS_MAIL);
}

static int64_t
actions_of(const struct report *r)
{
	int64_t sum = 0;

	for (size_t i = 0; i < r->n; i++)
		sum += r->entry[i].count;
	return sum;
}

static bool
judge_class(struct judge *j, const struct report *r, struct store_report *out, struct err *e)
{
	bool known = false;

	out->evidence = evclass_name(EVCLASS_ANONYMOUS);
	switch (r->proof) {
	case PROOF_NONE:
		return true;
	case PROOF_DESK:
		out->evidence = evclass_name(r->evidence);
		return true;
	case PROOF_TOKEN:
		if (!store_token_is_known(j->store, r->proof_hash, out->casefile, &known, e))
			return false;
		if (known)
			out->evidence = judge_token_class(actions_of(r));
		return true;
	case PROOF_GROUP:
		if (!store_group_is_known(j->store, r->proof_hash, &known, e))
			return false;
		if (known)
			out->evidence = evclass_name(EVCLASS_GROUP);
		return true;
	}
	return true;
}

/* The counter of a country on a day, looked up once in a batch. */
static bool
find_pace(struct judge *j, const struct store_report *s, const char country[3],
          struct judge_pace **out, struct err *e)
{
	struct judge_pace p = { .casefile = s->casefile, .day = s->received };

	for (size_t i = 0; i < j->paces.n; i++) {
		struct judge_pace *at = &j->paces.item[i];

		if (at->casefile == p.casefile && at->day == p.day &&
		    memcmp(at->country, country, sizeof(at->country)) == 0) {
			*out = at;
			return true;
		}
	}
	memcpy(p.country, country, sizeof(p.country));
	if (!store_pace(j->store, p.casefile, p.day, str_c(p.country), &p.known, e))
		return false;
	VEC_PUSH(j->arena, &j->paces, p);
	*out = &j->paces.item[j->paces.n - 1];
	return true;
}

static const char all_countries[3] = "*";

static void
country_of(const struct store_report *s, char out[3])
{
	memset(out, 0, 3);
	if (s->country.n == 2)
		memcpy(out, s->country.p, 2);
}

static bool
is_anonymous(const struct store_report *s)
{
	return str_eq(s->evidence, evclass_name(EVCLASS_ANONYMOUS));
}

bool
judge_report(struct judge *j, const struct report *r, struct store_report *out, struct err *e)
{
	struct judge_pace *one;
	struct plausible_pace pace;
	char country[3];

	out->held = STR("");
	if (!judge_class(j, r, out, e))
		return false;
	if (r->proof == PROOF_DESK || !is_anonymous(out))
		return true;
	country_of(out, country);
	if (!find_pace(j, out, country, &one, e))
		return false;
	pace.of_country = one->known + one->added;
	if (!find_pace(j, out, all_countries, &one, e))
		return false;
	pace.all = one->known + one->added;
	out->held = plausible_doubt(country, r->suspicion, &pace);
	return true;
}

bool
judge_counted(struct judge *j, const struct store_report *s, struct err *e)
{
	struct judge_pace *one;
	char country[3];

	if (!is_anonymous(s))
		return true;
	country_of(s, country);
	if (!find_pace(j, s, country, &one, e))
		return false;
	one->added += s->held.n == 0 || str_eq(s->held, PLAUSIBLE_COUNTRY);
	if (!find_pace(j, s, all_countries, &one, e))
		return false;
	one->added++;
	return true;
}

bool
judge_end(struct judge *j, struct err *e)
{
	for (size_t i = 0; i < j->paces.n; i++) {
		const struct judge_pace *p = &j->paces.item[i];

		if (p->added > 0 &&
		    !store_pace_add(j->store, p->casefile, p->day, str_c(p->country), p->added, e))
			return false;
	}
	return true;
}
