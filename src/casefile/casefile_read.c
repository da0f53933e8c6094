/*
 * casefile_read.c - a case from its document
 *
 * A document from outside (outcry import FILE.json) passes the same door as a stored one.
 */
#include "casefile/casefile_json.h"

#include <jansson.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "casefile/members.h"

struct reader {
	struct arena *arena;
	struct err *e;
	char path[64]; /* JSON pointer of the object being read: "", "/targets/1" */
};

static bool
wrong(const struct reader *r, const struct member *m, const char *what)
{
	return err_set(r->e, ERR_INPUT, "case document, %s/%s: %s", r->path, m->name, what);
}

static bool
read_text(const struct reader *r, const struct member *m, const json_t *j, struct str *out)
{
	struct str bytes = { json_string_value(j), json_string_length(j) };

	if (json_is_null(j) && m->type == M_TEXT)
		return true;
	if (!json_is_string(j))
		return wrong(r, m, "not a text");
	if (!str_from_untrusted(r->arena, bytes, LIMIT_FIELD_BYTES, out, r->e))
		return err_wrap(r->e, "case document, %s/%s", r->path, m->name);
	return true;
}

static bool
read_texts(const struct reader *r, const struct member *m, const json_t *j, struct strs *out)
{
	struct member item = *m;
	size_t i, most = strcmp(m->name, "demands") == 0 ? LIMIT_DEMANDS : LIMIT_BLOCKS;
	json_t *value;

	if (!json_is_array(j))
		return wrong(r, m, "not a list");
	if (json_array_size(j) > most)
		return err_set(r->e, ERR_LIMIT, "case document, %s/%s: more than %zu items",
		               r->path, m->name, most);
	item.type = M_NAME;
	json_array_foreach(j, i, value)
	{
		struct str s = { 0 };

		if (!read_text(r, &item, value, &s))
			return false;
		VEC_PUSH(r->arena, out, s);
	}
	return true;
}

static bool
read_int(const struct reader *r, const struct member *m, const json_t *j, json_int_t most,
         json_int_t *out)
{
	if (!json_is_integer(j) || json_integer_value(j) < 0 || json_integer_value(j) > most)
		return wrong(r, m, "not a number in its range");
	*out = json_integer_value(j);
	return true;
}

static bool
read_named(const struct reader *r, const struct member *m, const json_t *j,
           const char *const names[], size_t n, size_t *out)
{
	struct str s = str_c(json_string_value(j));
	struct strs values = { 0 };

	for (size_t i = 0; i < n; i++) {
		if (names[i] == NULL ? !json_is_null(j) : !str_eq(s, str_c(names[i])))
			continue;
		*out = i;
		return true;
	}
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(r->arena, &values, str_c(names[i] == NULL ? "null" : names[i]));
	return wrong(r, m,
	             str_z(r->arena, str_printf(r->arena, "not one of its values: " STR_FMT,
	                                        STR_ARG(str_join(r->arena, &values, STR(", "))))));
}

static bool
read_day(const struct reader *r, const struct member *m, const json_t *j, struct day *out)
{
	if (json_is_null(j))
		return true;
	if (!json_is_string(j) || !day_from_iso(str_c(json_string_value(j)), out))
		return wrong(r, m, "not a date of the form 2017-08-17");
	return true;
}

/* "163/17": the series was read before, as it stands first in the table. */
static bool
read_number(const struct reader *r, const struct member *m, const json_t *j, struct uaref *out)
{
	struct uaref n = { 0 };

	if (json_is_null(j)) {
		*out = (struct uaref){ 0 };
		return true;
	}
	if (!json_is_string(j) || !uaref_parse(str_c(json_string_value(j)), &n))
		return wrong(r, m, "not a number of the form 163/17");
	out->serial = n.serial;
	out->year = n.year;
	if (!uaref_is_set(out))
		memcpy(out->series, n.series, sizeof(out->series));
	return true;
}

static bool
read_series(const struct reader *r, const struct member *m, const json_t *j, struct uaref *out)
{
	struct str s = { json_string_value(j), json_string_length(j) };

	if (json_is_null(j))
		return true;
	if (!json_is_string(j) || s.n == 0 || s.n >= sizeof(out->series))
		return wrong(r, m, "not a series such as UA or EXTRA");
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] < 'A' || s.p[i] > 'Z')
			return wrong(r, m, "not a series such as UA or EXTRA");
	memcpy(out->series, s.p, s.n);
	return true;
}

static bool
read_dropped(const struct reader *r, const struct member *m, json_t *j, struct dropped_list *out)
{
	const char *kind;
	json_t *value;

	if (!json_is_object(j) || json_object_size(j) > 32)
		return wrong(r, m, "not a list of counts");
	json_object_foreach(j, kind, value)
	{
		json_int_t n;

		if (!read_int(r, m, value, INT32_MAX, &n))
			return false;
		VEC_PUSH(r->arena, out, (struct dropped){ str_dup(r->arena, str_c(kind)), (int)n });
	}
	return true;
}

static bool
read_age(const struct reader *r, const struct member *m, const json_t *j, struct person *p)
{
	json_int_t n;

	if (json_is_null(j))
		return true;
	if (!read_int(r, m, j, 150, &n))
		return false;
	p->has_age = true;
	p->age = (int)n;
	return true;
}

static bool
read_count(const struct reader *r, const struct member *m, const json_t *j, int *out)
{
	json_int_t n;

	if (json_is_null(j))
		return true;
	if (!read_int(r, m, j, INT32_MAX, &n))
		return false;
	*out = (int)n;
	return true;
}

static bool
read_value(const struct reader *r, const struct member *m, json_t *j, void *place)
{
	json_int_t n;
	size_t which;

	switch (m->type) {
	case M_TEXT:
	case M_NAME:
		return read_text(r, m, j, place);
	case M_TEXTS:
		return read_texts(r, m, j, place);
	case M_BOOL:
		*(bool *)place = json_is_true(j);
		return json_is_boolean(j) || wrong(r, m, "not true or false");
	case M_COUNT:
		return read_count(r, m, j, place);
	case M_SIZE:
		if (!read_int(r, m, j, LIMIT_TEXT_BYTES, &n))
			return false;
		*(size_t *)place = (size_t)n;
		return true;
	case M_DAY:
		return read_day(r, m, j, place);
	case M_AGE:
		return read_age(r, m, j, place);
	case M_GENDER:
		if (!read_named(r, m, j, gender_names, ARRAY_LEN(gender_names), &which))
			return false;
		*(enum person_gender *)place = (enum person_gender)which;
		return true;
	case M_KIND:
		if (!read_named(r, m, j, kind_names, ARRAY_LEN(kind_names), &which))
			return false;
		*(enum casefile_kind *)place = (enum casefile_kind)which;
		return true;
	case M_SERIES:
		return read_series(r, m, j, place);
	case M_NUMBER:
		return read_number(r, m, j, place);
	case M_DROPPED:
		return read_dropped(r, m, j, place);
	case M_PEOPLE:
	case M_TARGETS:
	case M_DOUBTS:
	case M_EVIDENCE:
		break;
	}
	base_bug(__FILE__, __LINE__, m->name);
}

static bool read_members(struct reader *r, json_t *object, const struct list_type *type,
                         char *self);

/* NOLINTNEXTLINE(misc-no-recursion): one level, from the case to its lists */
static bool
read_list(struct reader *r, const struct member *m, const struct list_type *lt, const json_t *j,
          struct list *out)
{
	struct list list = { 0 };
	size_t i;
	json_t *value;

	if (!json_is_array(j))
		return wrong(r, m, "not a list");
	if (json_array_size(j) > lt->most)
		return err_set(r->e, ERR_LIMIT, "case document, /%s: more than %zu", m->name,
		               lt->most);
	list.n = list.cap = json_array_size(j);
	list.item = arena_alloc(r->arena, list.n, lt->item_size);
	json_array_foreach(j, i, value)
	{
		(void)snprintf(r->path, sizeof(r->path), "/%s/%zu", m->name, i);
		if (!read_members(r, value, lt, list.item + i * lt->item_size))
			return false;
	}
	r->path[0] = '\0';
	*out = list;
	return true;
}

static bool
is_known(const struct list_type *type, const char *name)
{
	for (size_t i = 0; i < type->members_n; i++)
		if (str_eq(str_c(type->members[i].name), str_c(name)))
			return true;
	return false;
}

/* NOLINTNEXTLINE(misc-no-recursion): one level, from the case to its lists */
static bool
read_members(struct reader *r, json_t *object, const struct list_type *type, char *self)
{
	const char *name;
	json_t *value;

	if (!json_is_object(object))
		return err_set(r->e, ERR_INPUT, "case document, %s: not an object", r->path);
	json_object_foreach(object, name, value)
	{
		if (!is_known(type, name))
			return err_set(r->e, ERR_INPUT,
			               "case document%s%s: no member is called \"%.40s\"",
			               r->path[0] != '\0' ? ", " : "", r->path, name);
	}
	for (size_t i = 0; i < type->members_n; i++) {
		const struct member *m = &type->members[i];
		const struct list_type *lt = list_type_of(m->type);

		value = json_object_get(object, m->name);
		if (value == NULL && m->type == M_NAME)
			return wrong(r, m, "missing");
		if (value == NULL)
			continue;
		if (lt != NULL ? !read_list(r, m, lt, value, (void *)(self + m->at))
		               : !read_value(r, m, value, self + m->at))
			return false;
	}
	return true;
}

bool
casefile_from_json(struct arena *a, struct str json, struct casefile *out, struct err *e)
{
	struct reader r = { .arena = a, .e = e };
	struct casefile c = { 0 };
	json_error_t je;
	json_t *root;
	bool ok;

	if (json.n > LIMIT_CASE_JSON_BYTES)
		return err_set(e, ERR_LIMIT, "case document: more than %d MiB",
		               LIMIT_CASE_JSON_BYTES >> 20);
	root = json_loadb(json.n == 0 ? "" : json.p, json.n, JSON_REJECT_DUPLICATES, &je);
	if (root == NULL)
		return err_set(e, ERR_INPUT, "case document, line %d: not JSON: %s", je.line,
		               je.text);
	if (!str_eq(str_c(json_string_value(json_object_get(root, "format"))),
	            STR("outcry-case-1"))) {
		json_decref(root);
		return err_set(e, ERR_INPUT,
		               "not a case document: its \"format\" is not \"outcry-case-1\"");
	}
	(void)json_object_del(root, "format");
	ok = read_members(&r, root, &case_object, (char *)&c);
	json_decref(root);
	if (!ok)
		return false;
	*out = c;
	return true;
}
