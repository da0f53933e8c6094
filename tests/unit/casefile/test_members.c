/* test_members.c - the tables name what docs/case.schema.json names, and nothing else */
#include "../../test.h"
#include "casefile/members.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

static bool
in_table(const struct list_type *type, const char *name)
{
	for (size_t i = 0; i < type->members_n; i++)
		if (strcmp(type->members[i].name, name) == 0)
			return true;
	return strcmp(name, "format") == 0; /* the same for every document */
}

/* Both ways.  Rows that only the store writes are no part of the public contract. */
static void
same_names(const char *what, const struct list_type *type, const json_t *properties)
{
	const char *name;
	json_t *ignored;
	size_t rows = 0, missing = 0;

	json_object_foreach((json_t *)(uintptr_t)properties, name, ignored)
	{
		missing += !in_table(type, name);
		rows++;
	}
	test_ok(rows > 1 && missing == 0, what);
	for (size_t i = 0; i < type->members_n; i++)
		if (type->members[i].in != IN_STORED)
			missing += json_object_get(properties, type->members[i].name) == NULL;
	test_ok(missing == 0, what);
}

static void
same_names_of_items(const char *what, enum member_type type, const json_t *properties)
{
	const json_t *items = json_object_get(json_object_get(properties, what), "items");

	same_names(what, list_type_of(type), json_object_get(items, "properties"));
}

static void
schema_and_tables(void)
{
	struct arena *a = arena_new();
	struct str path = str_printf(a, "%s/docs/case.schema.json", getenv("OUTCRY_SOURCE"));
	json_error_t je;
	json_t *schema = json_load_file(path.p, 0, &je);
	const json_t *properties = json_object_get(schema, "properties");

	test_ok(schema != NULL, "the schema is JSON");
	same_names("case", &case_object, properties);
	same_names_of_items("people", M_PEOPLE, properties);
	same_names_of_items("targets", M_TARGETS, properties);
	same_names_of_items("doubts", M_DOUBTS, properties);
	same_names_of_items("evidence", M_EVIDENCE, properties);
	json_decref(schema);
	arena_free(&a);
}

int
main(void)
{
	schema_and_tables();
	test_ok(list_type_of(M_TEXT) == NULL, "a text is no list");
	return test_done();
}
