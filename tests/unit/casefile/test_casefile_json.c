#include "../../test.h"
#include "casefile/casefile_json.h"

#define MINIMAL "{\"format\":\"outcry-case-1\",\"kind\":\"first\",\"language\":\"en\""

static const struct {
	const char *name, *json, *error; /* error NULL: accepted */
} cases[] = {
	{ "minimal", MINIMAL "}", NULL },
	{ "not JSON", "{",
	  "case document, line 1: not JSON: string or '}' expected near end of file" },
	{ "another format", "{\"format\":\"x\"}",
	  "not a case document: its \"format\" is not \"outcry-case-1\"" },
	{ "unknown member", MINIMAL ",\"colour\":1}",
	  "case document: no member is called \"colour\"" },
	{ "impossible day", MINIMAL ",\"deadline\":\"2017-02-30\"}",
	  "case document, /deadline: not a date of the form 2017-08-17" },
	{ "kind", "{\"format\":\"outcry-case-1\",\"kind\":\"third\",\"language\":\"en\"}",
	  "case document, /kind: not one of its values: first, update, correction, stop" },
	{ "person without a name", MINIMAL ",\"people\":[{\"age\":4}]}",
	  "case document, /people/0/name: missing" },
	{ "gender", MINIMAL ",\"people\":[{\"name\":\"x\",\"gender\":\"w\"}]}",
	  "case document, /people/0/gender: not one of its values: null, f, m, x, both" },
	{ "age", MINIMAL ",\"people\":[{\"name\":\"x\"},{\"name\":\"y\",\"age\":-1}]}",
	  "case document, /people/1/age: not a number in its range" },
	{ "number", MINIMAL ",\"number\":\"163/2017\"}",
	  "case document, /number: not a number of the form 163/17" },
	{ "a name twice", MINIMAL ",\"kind\":\"stop\"}",
	  "case document, line 1: not JSON: duplicate object key near '\"kind\"'" },
};

static struct casefile
whole_case(struct arena *a)
{
	struct casefile c = { .kind = CASEFILE_UPDATE, .ordinal = 3, .deadline = { 2017, 8, 16 } };
	struct target t = { .number = 7, .office = STR("Minister"), .embassy = true };
	struct person p = {
		.name = STR("Ana"), .has_age = true, .gender = GENDER_F, .note = STR("ill")
	};

	(void)uaref_parse(STR("EXTRA 19/92"), &c.ref);
	c.headline = STR("\xc3\x81"
	                 "rea \"quoted\"\n<script>");
	c.language = STR("en");
	VEC_PUSH(a, &t.emails, STR("a@example.org"));
	VEC_PUSH(a, &c.targets, t);
	VEC_PUSH(a, &c.people, p);
	VEC_PUSH(a, &c.unplaced, STR("left over"));
	VEC_PUSH(a, &c.doubts, (struct doubt){ STR("/headline"), STR("twice") });
	VEC_PUSH(a, &c.evidence, (struct evidence){ STR("/headline"), 3, 9 });
	VEC_PUSH(a, &c.dropped, (struct dropped){ STR("residue"), 2 });
	return c;
}

static void
test_round_trip(struct arena *a)
{
	struct casefile c = whole_case(a), back = { 0 };
	struct str one = { 0 }, two = { 0 };
	struct err e = { 0 };

	test_ok(casefile_to_json(a, &c, CASEFILE_JSON_STORED, &one, &e) &&
	                casefile_from_json(a, one, &back, &e) &&
	                casefile_to_json(a, &back, CASEFILE_JSON_STORED, &two, &e) &&
	                str_eq(one, two),
	        "what is stored comes back the same");
	test_ok(back.targets.item[0].number == 7 && uaref_eq(&back.ref, &c.ref) &&
	                back.people.item[0].has_age && back.people.item[0].age == 0 &&
	                back.evidence.item[0].to == 9 && back.dropped.item[0].count == 2,
	        "target numbers, series, age 0, evidence, counts");
	test_ok(casefile_json_indent(a, one, &two, &e) &&
	                str_find(two, STR("\n  \"targets\": [\n    {\n")) != STR_NPOS &&
	                casefile_from_json(a, two, &back, &e),
	        "indented it is the same document");
	test_ok(casefile_to_json(a, &c, CASEFILE_JSON_FULL, &one, &e) &&
	                str_find(one, STR("evidence")) == STR_NPOS &&
	                str_find(one, STR("\"number\":7")) == STR_NPOS,
	        "the full form has no evidence and no target numbers");
	test_ok(casefile_to_json(a, &c, CASEFILE_JSON_PUBLIC, &one, &e) &&
	                str_find(one, STR("left over")) == STR_NPOS &&
	                str_find(one, STR("ill")) == STR_NPOS &&
	                str_find(one, STR("\"unplaced\":[],\"doubts\":[]")) != STR_NPOS,
	        "the public form is a whitelist");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct casefile c = { 0 };
		struct err e = { 0 };
		bool ok = casefile_from_json(a, str_c(cases[i].json), &c, &e) ==
		          (cases[i].error == NULL);

		if (ok && cases[i].error != NULL && !str_eq(str_c(e.msg), str_c(cases[i].error))) {
			printf("# %s\n", e.msg);
			ok = false;
		}
		test_ok(ok, cases[i].name);
	}
	test_round_trip(a);
	arena_free(&a);
	return test_done();
}
