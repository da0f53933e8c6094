/*
 * casefile_json.c - one table of members per struct, walked in both directions
 *
 * Writing and reading the same table means that a member cannot be written and then not be read.
 * A document from outside (outcry import FILE.json) passes the same door as a stored one.
 */
#include "casefile/casefile_json.h"

#include <jansson.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

enum member_type {
	M_TEXT,   /* struct str; null when empty */
	M_NAME,   /* struct str; required, never null */
	M_TEXTS,  /* struct strs */
	M_BOOL,   /* bool */
	M_COUNT,  /* int from 1; 0 is null */
	M_SIZE,   /* size_t */
	M_DAY,    /* struct day; unset is null */
	M_AGE,    /* struct person: has_age and age */
	M_GENDER, /* enum person_gender */
	M_KIND,   /* enum casefile_kind */
	M_SERIES, /* struct uaref: series */
	M_NUMBER, /* struct uaref: serial and year */
	M_PEOPLE,
	M_TARGETS,
	M_DOUBTS,
	M_EVIDENCE,
	M_DROPPED,
};

/* In which forms of the document a member stands. */
enum { IN_PUBLIC = 1, IN_FULL = 2, IN_EVIDENCE = 4, IN_STORED = 8, IN_ALL = 15 };
#define IN_DESK (IN_FULL | IN_EVIDENCE | IN_STORED)

struct member {
	const char *name;
	enum member_type type;
	size_t at;
	int in;
	bool empty_in_public; /* there, but as an empty list */
};

/* clang-format off */
#define AT(s, m) offsetof(struct s, m)
static const struct member person_members[] = {
	{ "name",      M_NAME,   AT(person, name),      IN_ALL,  false },
	{ "pseudonym", M_BOOL,   AT(person, pseudonym), IN_ALL,  false },
	{ "group",     M_BOOL,   AT(person, group),     IN_ALL,  false },
	{ "count",     M_COUNT,  AT(person, count),     IN_ALL,  false },
	{ "age",       M_AGE,    0,                     IN_ALL,  false },
	{ "gender",    M_GENDER, AT(person, gender),    IN_ALL,  false },
	{ "pronoun",   M_TEXT,   AT(person, pronoun),   IN_ALL,  false },
	{ "role",      M_TEXT,   AT(person, role),      IN_ALL,  false },
	{ "status",    M_TEXT,   AT(person, status),    IN_ALL,  false },
	{ "note",      M_TEXT,   AT(person, note),      IN_DESK, false }, /* health, relatives */
	{ "part_of",   M_TEXT,   AT(person, part_of),   IN_ALL,  false },
};

static const struct member target_members[] = {
	{ "number",       M_COUNT, AT(target, number),       IN_STORED, false },
	{ "name",         M_TEXT,  AT(target, name),         IN_ALL,    false },
	{ "office",       M_TEXT,  AT(target, office),       IN_ALL,    false },
	{ "organisation", M_TEXT,  AT(target, organisation), IN_ALL,    false },
	{ "address",      M_TEXTS, AT(target, address),      IN_ALL,    false },
	{ "country",      M_TEXT,  AT(target, country),      IN_ALL,    false },
	{ "embassy",      M_BOOL,  AT(target, embassy),      IN_ALL,    false },
	{ "emails",       M_TEXTS, AT(target, emails),       IN_ALL,    false },
	{ "phones",       M_TEXTS, AT(target, phones),       IN_ALL,    false },
	{ "faxes",        M_TEXTS, AT(target, faxes),        IN_ALL,    false },
	{ "handles",      M_TEXTS, AT(target, handles),      IN_ALL,    false },
	{ "urls",         M_TEXTS, AT(target, urls),         IN_ALL,    false },
	{ "salutation",   M_TEXT,  AT(target, salutation),   IN_ALL,    false },
	{ "copy",         M_BOOL,  AT(target, copy),         IN_ALL,    false },
	{ "note",         M_TEXT,  AT(target, note),         IN_ALL,    false },
};

static const struct member doubt_members[] = {
	{ "field", M_NAME, AT(doubt, field), IN_DESK, false },
	{ "why",   M_NAME, AT(doubt, why),   IN_DESK, false },
};

static const struct member evidence_members[] = {
	{ "field", M_NAME, AT(evidence, field), IN_DESK, false },
	{ "from",  M_SIZE, AT(evidence, from),  IN_DESK, false },
	{ "to",    M_SIZE, AT(evidence, to),    IN_DESK, false },
};

static const struct member case_members[] = {
	{ "kind",                M_KIND,     AT(casefile, kind),                IN_ALL,  false },
	{ "ordinal",             M_COUNT,    AT(casefile, ordinal),             IN_ALL,  false },
	{ "series",              M_SERIES,   AT(casefile, ref),                 IN_ALL,  false },
	{ "number",              M_NUMBER,   AT(casefile, ref),                 IN_ALL,  false },
	{ "number_as_printed",   M_TEXT,     AT(casefile, number_as_printed),   IN_ALL,  false },
	{ "index",               M_TEXT,     AT(casefile, index),               IN_ALL,  false },
	{ "issuer",              M_TEXT,     AT(casefile, issuer),              IN_ALL,  false },
	{ "headline",            M_TEXT,     AT(casefile, headline),            IN_ALL,  false },
	{ "concerns",            M_TEXTS,    AT(casefile, concerns),            IN_ALL,  false },
	{ "countries",           M_TEXTS,    AT(casefile, countries),           IN_ALL,  false },
	{ "place",               M_TEXT,     AT(casefile, place),               IN_ALL,  false },
	{ "issued",              M_DAY,      AT(casefile, issued),              IN_ALL,  false },
	{ "deadline",            M_DAY,      AT(casefile, deadline),            IN_ALL,  false },
	{ "language",            M_NAME,     AT(casefile, language),            IN_ALL,  false },
	{ "preferred_languages", M_TEXTS,    AT(casefile, preferred_languages), IN_ALL,  false },
	{ "summary",             M_TEXT,     AT(casefile, summary),             IN_ALL,  false },
	{ "story",               M_TEXTS,    AT(casefile, story),               IN_ALL,  false },
	{ "demands",             M_TEXTS,    AT(casefile, demands),             IN_ALL,  false },
	{ "people",              M_PEOPLE,   AT(casefile, people),              IN_ALL,  false },
	{ "targets",             M_TARGETS,  AT(casefile, targets),             IN_ALL,  false },
	{ "model_letter",        M_TEXTS,    AT(casefile, model_letter),        IN_ALL,  false },
	{ "report_back",         M_TEXT,     AT(casefile, report_back),         IN_ALL,  false },
	{ "previous",            M_TEXTS,    AT(casefile, previous),            IN_ALL,  false },
	{ "background",          M_TEXTS,    AT(casefile, background),          IN_ALL,  false },
	{ "links",               M_TEXTS,    AT(casefile, links),               IN_ALL,  false },
	{ "unplaced",            M_TEXTS,    AT(casefile, unplaced),            IN_ALL,  true },
	{ "doubts",              M_DOUBTS,   AT(casefile, doubts),              IN_ALL,  true },
	{ "evidence",            M_EVIDENCE, AT(casefile, evidence),    IN_EVIDENCE | IN_STORED, false },
	{ "dropped",             M_DROPPED,  AT(casefile, dropped),             IN_DESK, false },
};

static const char *const kinds[] = {
	[CASEFILE_FIRST] = "first", [CASEFILE_UPDATE] = "update",
	[CASEFILE_CORRECTION] = "correction", [CASEFILE_STOP] = "stop",
};
static const char *const genders[] = {
	[GENDER_UNKNOWN] = NULL, [GENDER_F] = "f", [GENDER_M] = "m", [GENDER_X] = "x",
	[GENDER_BOTH] = "both",
};
/* clang-format on */

/* Lists of structs: what each item is made of, and how many a document may hold. */
struct list_type {
	const struct member *members;
	size_t members_n, item_size, most;
};

static const struct list_type people_list = { person_members, ARRAY_LEN(person_members),
	                                      sizeof(struct person), LIMIT_PEOPLE };
static const struct list_type targets_list = { target_members, ARRAY_LEN(target_members),
	                                       sizeof(struct target), LIMIT_TARGETS };
static const struct list_type doubts_list = { doubt_members, ARRAY_LEN(doubt_members),
	                                      sizeof(struct doubt), LIMIT_BLOCKS };
static const struct list_type evidence_list = { evidence_members, ARRAY_LEN(evidence_members),
	                                        sizeof(struct evidence), LIMIT_BLOCKS };

/* The layout that struct people, targets, doubts and evidences share. */
struct list {
	char *item;
	size_t n, cap;
};

static const struct list_type *
list_type_of(enum member_type type)
{
	switch ((int)type) {
	case M_PEOPLE:
		return &people_list;
	case M_TARGETS:
		return &targets_list;
	case M_DOUBTS:
		return &doubts_list;
	case M_EVIDENCE:
		return &evidence_list;
	default:
		return NULL;
	}
}

/* ---- writing ---- */

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
		return name_or_null(genders[*(const enum person_gender *)place]);
	case M_KIND:
		return json_string(kinds[*(const enum casefile_kind *)place]);
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
	put_members(&w, root, case_members, ARRAY_LEN(case_members), (const char *)&copy);
	buf_init(&b, a, LIMIT_CASE_JSON_BYTES);
	CHECK(json_dump_callback(root, put_chunk, &b, JSON_COMPACT) == 0);
	json_decref(root);
	return buf_done(&b, "case document", out, e);
}

/* ---- reading ---- */

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

	for (size_t i = 0; i < n; i++) {
		if (names[i] == NULL ? !json_is_null(j) : !str_eq(s, str_c(names[i])))
			continue;
		*out = i;
		return true;
	}
	return wrong(r, m, "not one of its values");
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
		if (!read_named(r, m, j, genders, ARRAY_LEN(genders), &which))
			return false;
		*(enum person_gender *)place = (enum person_gender)which;
		return true;
	case M_KIND:
		if (!read_named(r, m, j, kinds, ARRAY_LEN(kinds), &which))
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
			               "case document, %s: no member is called \"%.40s\"", r->path,
			               name);
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
	static const struct list_type case_type = { case_members, ARRAY_LEN(case_members),
		                                    sizeof(struct casefile), 1 };
	struct reader r = { .arena = a, .e = e };
	struct casefile c = { 0 };
	json_error_t je;
	json_t *root;
	bool ok;

	if (json.n > LIMIT_CASE_JSON_BYTES)
		return err_set(e, ERR_LIMIT, "case document: more than %d bytes",
		               LIMIT_CASE_JSON_BYTES);
	root = json_loadb(json.n == 0 ? "" : json.p, json.n, JSON_REJECT_DUPLICATES, &je);
	if (root == NULL)
		return err_set(e, ERR_INPUT, "line %d: not JSON: %s", je.line, je.text);
	if (!str_eq(str_c(json_string_value(json_object_get(root, "format"))),
	            STR("outcry-case-1"))) {
		json_decref(root);
		return err_set(e, ERR_INPUT,
		               "not a case document: its \"format\" is not \"outcry-case-1\"");
	}
	(void)json_object_del(root, "format");
	ok = read_members(&r, root, &case_type, (char *)&c);
	json_decref(root);
	if (!ok)
		return false;
	*out = c;
	return true;
}
