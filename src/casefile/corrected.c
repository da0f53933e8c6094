/*
 * corrected.c - both documents as JSON, and a doubt's pointer followed in each
 */
#include "casefile/corrected.h"

#include <jansson.h>

#include "base/limits.h"
#include "casefile/casefile_json.h"

static bool
load(struct arena *a, const struct casefile *c, json_t **out, struct err *e)
{
	struct str json;

	if (!casefile_to_json(a, c, CASEFILE_JSON_FULL, &json, e))
		return false;
	*out = json_loadb(json.p, json.n, 0, NULL);
	CHECK(*out != NULL); /* ours */
	return true;
}

/* What FIELD points to, or NULL. */
static json_t *
follow(struct arena *a, json_t *root, struct str field)
{
	struct str rest = str_from(field, 1);
	uint64_t n;

	while (root != NULL && rest.p != NULL) {
		struct str part = str_cut(&rest, '/');

		if (json_is_array(root))
			root = str_to_u64(part, LIMIT_BLOCKS, &n) ? json_array_get(root, (size_t)n)
			                                          : NULL;
		else
			root = json_object_get(root, str_z(a, part));
	}
	return root;
}

static bool
is_equal(json_t *one, json_t *two)
{
	return one == two || (one != NULL && two != NULL && json_equal(one, two));
}

/* "/targets/1/name" is of the second of "/targets": LIST, and what is behind the number. */
static bool
split_item(struct str field, struct str *list, uint64_t *item, struct str *rest)
{
	struct str tail = str_from(field, 1), name = str_cut(&tail, '/'), number;

	if (tail.p == NULL)
		return false;
	number = str_cut(&tail, '/');
	*list = str_sub(field, 0, name.n + 1);
	*rest = tail.p == NULL ? (struct str){ 0 } : str_from(field, name.n + number.n + 2);
	return str_to_u64(number, LIMIT_BLOCKS, item);
}

/* The field of the same person or official where the lists differ in length. */
static struct str
moved(struct arena *a, json_t *before, json_t *now, struct str field)
{
	struct str list, rest;
	uint64_t item;
	json_t *old, *new, *one;

	if (!split_item(field, &list, &item, &rest))
		return field;
	old = follow(a, before, list);
	new = follow(a, now, list);
	one = json_array_get(old, (size_t)item);
	if (one == NULL || is_equal(one, json_array_get(new, (size_t)item)))
		return field;
	for (size_t i = 0; i < json_array_size(new); i++)
		if (json_equal(one, json_array_get(new, i)))
			return str_printf(a, STR_FMT "/%zu" STR_FMT, STR_ARG(list), i,
			                  STR_ARG(rest));
	return field;
}

static bool
has_doubt(const struct casefile *c, const struct doubt *d)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, d->field) &&
		    str_eq(c->doubts.item[i].why, d->why))
			return true;
	return false;
}

bool
corrected_doubts(struct arena *a, const struct casefile *draft, struct casefile *c, struct err *e)
{
	struct doubts kept = { 0 };
	json_t *before = NULL, *now = NULL;

	if (!load(a, draft, &before, e))
		return false;
	if (!load(a, c, &now, e)) {
		json_decref(before);
		return false;
	}
	for (size_t i = 0; i < c->doubts.n; i++) {
		struct doubt d = c->doubts.item[i];
		struct str was = d.field;

		if (!has_doubt(draft, &d))
			continue;
		if (was.n > 0)
			d.field = moved(a, before, now, was);
		if (was.n == 0 || is_equal(follow(a, before, was), follow(a, now, d.field)))
			VEC_PUSH(a, &kept, d);
	}
	c->doubts = kept;
	json_decref(before);
	json_decref(now);
	return true;
}
