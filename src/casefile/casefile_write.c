/*
 * casefile_write.c - a case as its document
 */
#include "casefile/casefile_json.h"

#include <jansson.h>

#include "base/buf.h"
#include "base/limits.h"
#include "casefile/members.h"

static json_t *
text_json(struct str s)
{
	json_t *j = json_stringn(s.n == 0 ? "" : s.p, s.n);

	CHECK(j != NULL); /* every text of a case is valid UTF-8 by construction */
	return j;
}

static json_t *
texts_json(const struct strs *list)
{
	json_t *array = json_array();

	for (size_t i = 0; i < list->n; i++)
		CHECK(json_array_append_new(array, text_json(list->item[i])) == 0);
	return array;
}

static json_t *
dropped_json(const struct dropped_list *list)
{
	json_t *object = json_object();

	for (size_t i = 0; i < list->n; i++) {
		char key[32];

		(void)snprintf(key, sizeof(key), STR_FMT, STR_ARG(list->item[i].kind));
		CHECK(json_object_set_new(object, key, json_integer(list->item[i].count)) == 0);
	}
	return object;
}

static json_t *
age_json(const struct person *p)
{
	return p->has_age ? json_integer(p->age) : json_null();
}

static json_t *
name_or_null(const char *name)
{
	return name == NULL ? json_null() : json_string(name);
}

/* A single value, written straight from its place. */
static json_t *
value_json(struct arena *a, const struct member *m, const void *place)
{
	switch (m->type) {
	case M_TEXT:
		return ((const struct str *)place)->n == 0 ? json_null()
		                                           : text_json(*(const struct str *)place);
	case M_NAME:
		return text_json(*(const struct str *)place);
	case M_TEXTS:
		return texts_json(place);
	case M_BOOL:
		return json_boolean(*(const bool *)place);
	case M_COUNT:
		return *(const int *)place == 0 ? json_null() : json_integer(*(const int *)place);
	case M_SIZE:
		return json_integer((json_int_t) * (const size_t *)place);
	case M_DAY:
		return day_is_set(*(const struct day *)place)
		               ? text_json(day_iso(a, *(const struct day *)place))
		               : json_null();
	case M_AGE:
		return age_json(place);
	case M_GENDER:
		return name_or_null(gender_names[*(const enum person_gender *)place]);
	case M_KIND:
		return json_string(kind_names[*(const enum casefile_kind *)place]);
	case M_SERIES:
		return uaref_is_set(place) ? json_string(((const struct uaref *)place)->series)
		                           : json_null();
	case M_NUMBER:
		return uaref_is_set(place) ? text_json(uaref_number(a, place)) : json_null();
	case M_DROPPED:
		return dropped_json(place);
	case M_PEOPLE:
	case M_TARGETS:
	case M_DOUBTS:
	case M_EVIDENCE:
		break;
	}
	base_bug(__FILE__, __LINE__, m->name);
}

struct writer {
	struct arena *arena;
	int in; /* one of IN_... */
};

/* NOLINTNEXTLINE(misc-no-recursion): one level, from the case to its lists */
static void
put_members(const struct writer *w, json_t *object, const struct member *members, size_t n,
            const char *self)
{
	for (size_t i = 0; i < n; i++) {
		const struct member *m = &members[i];
		const struct list_type *lt = list_type_of(m->type);
		const void *place = self + m->at;
		json_t *value;

		if ((m->in & w->in) == 0)
			continue;
		if (m->empty_in_public && w->in == IN_PUBLIC) {
			value = json_array();
		} else if (lt != NULL) {
			const struct list *list = place;

			value = json_array();
			for (size_t k = 0; k < list->n; k++) {
				json_t *item = json_object();

				put_members(w, item, lt->members, lt->members_n,
				            list->item + k * lt->item_size);
				CHECK(json_array_append_new(value, item) == 0);
			}
		} else {
			value = value_json(w->arena, m, place);
		}
		CHECK(json_object_set_new(object, m->name, value) == 0);
	}
}

static int
put_chunk(const char *text, size_t n, void *out)
{
	buf_put(out, (struct str){ text, n });
	return 0;
}

bool
casefile_to_json(struct arena *a, const struct casefile *c, enum casefile_json_what what,
                 struct str *out, struct err *e)
{
	static const int in[] = { [CASEFILE_JSON_FULL] = IN_FULL,
		                  [CASEFILE_JSON_EVIDENCE] = IN_EVIDENCE,
		                  [CASEFILE_JSON_PUBLIC] = IN_PUBLIC,
		                  [CASEFILE_JSON_STORED] = IN_STORED };
	struct writer w = { a, in[what] };
	json_t *root = json_object();
	struct casefile copy = *c;
	struct buf b;

	if (copy.language.n == 0)
		copy.language = STR("und"); /* BCP 47: undetermined */
	CHECK(json_object_set_new(root, "format", json_string("outcry-case-1")) == 0);
	put_members(&w, root, case_object.members, case_object.members_n, (const char *)&copy);
	buf_init(&b, a, LIMIT_CASE_JSON_BYTES);
	CHECK(json_dump_callback(root, put_chunk, &b, JSON_COMPACT) == 0);
	json_decref(root);
	return buf_done(&b, "case document", out, e);
}

bool
casefile_json_indent(struct arena *a, struct str json, struct str *out, struct err *e)
{
	json_error_t why;
	json_t *root = json_loadb(json.p, json.n, JSON_REJECT_DUPLICATES, &why);
	struct buf b;

	if (root == NULL)
		return err_set(e, ERR_INPUT, "case document: %s", why.text);
	buf_init(&b, a, 2 * LIMIT_CASE_JSON_BYTES);
	CHECK(json_dump_callback(root, put_chunk, &b, JSON_INDENT(2)) == 0);
	json_decref(root);
	return buf_done(&b, "case document", out, e);
}
