/* Requests and answers survive the socket; what is no request is refused. */
#include "desk/control_json.h"
#include "fixture.h"

static const struct {
	const char *name, *json, *error;
} refused[] = {
	{ "no JSON", "hello", "the request is no JSON object" },
	{ "a list", "[]", "the request is no JSON object" },
	{ "no operation", "{\"channel\":\"letter\",\"evidence\":\"mail\"}",
	  "the request's \"op\" is wrong" },
	{ "an unknown one", "{\"op\":\"erase\",\"channel\":\"letter\",\"evidence\":\"mail\"}",
	  "the request's \"op\" is wrong" },
	{ "a date that is none",
	  "{\"op\":\"publish\",\"deadline\":\"soon\",\"channel\":\"letter\",\"evidence\":\"mail\"}",
	  "the request's \"deadline\" is wrong" },
	{ "a number as text",
	  "{\"op\":\"record\",\"count\":\"5\",\"channel\":\"letter\",\"evidence\":\"mail\"}",
	  "the request's \"count\" is wrong" },
	{ "the same member twice", "{\"op\":\"list\",\"op\":\"stop\"}",
	  "the request is no JSON object" },
};

static void
check_refused(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(refused); i++) {
		struct op_request rq;
		struct err e = { 0 };

		test_ok(!control_decode_request(a, str_c(refused[i].json), &rq, &e) &&
		                str_eq(str_c(e.msg), str_c(refused[i].error)),
		        refused[i].name);
	}
}

static void
check_request(struct arena *a)
{
	struct op_request rq = fixture_record("a key", 7), got = { 0 };
	struct str text;
	struct err e = { 0 };

	rq.on = (struct day){ 2026, 11, 20 };
	rq.reason = STR("\"quoted\" \xe2\x82\xac\n");
	rq.publish = rq.accept_doubts = rq.dry_run = rq.of_this_case = rq.replace = true;
	rq.name = STR("Lions");
	rq.section = STR("gb");
	rq.who = STR("Ann");
	test_ok(control_encode_request(a, &rq, &text, &e) &&
	                control_decode_request(a, text, &got, &e),
	        "a request comes back");
	test_ok(got.kind == rq.kind && uaref_eq(&got.ref, &rq.ref) && str_eq(got.key, rq.key) &&
	                got.count == 7 && got.target == 1 && got.channel == CHANNEL_LETTER &&
	                got.evidence == EVCLASS_GROUP && str_eq(got.country, STR("GB")) &&
	                day_cmp(got.on, rq.on) == 0 && str_eq(got.reason, rq.reason) &&
	                str_eq(got.name, rq.name) && str_eq(got.section, rq.section) &&
	                str_eq(got.who, rq.who) && got.publish && got.accept_doubts &&
	                got.of_this_case && got.replace && got.dry_run && !day_is_set(got.deadline),
	        "with every member");
}

static void
check_answer(struct arena *a)
{
	struct op_answer answer = {
		.receipt = STR("A-B"), .text = STR("done"), .imported = OP_SAME, .wrong = 3
	};
	struct op_answer got = { 0 };
	struct caserec c = { .ref = { "EXTRA", 19, 1992 }, .state = CASE_OPEN };
	struct casefile spanish = { 0 };
	struct err none = { 0 }, failed = { ERR_BUSY, "later" }, e = { 0 };
	struct str text;

	if (!casefile_from_json(a, fixture_document(a, "Held"), &c.current, &e))
		printf("# %s\n", e.msg);
	c.current.targets.item[0].number = 4;
	spanish = c.current;
	spanish.language = STR("es");
	VEC_PUSH(a, &c.editions, spanish);
	VEC_PUSH(a, &answer.cases, c);
	test_ok(control_encode_answer(a, &answer, &none, &text, &e) &&
	                control_decode_answer(a, text, &got, &e) &&
	                str_eq(got.receipt, STR("A-B")) && str_eq(got.text, STR("done")) &&
	                got.imported == OP_SAME && got.wrong == 3 && got.cases.n == 1 &&
	                got.cases.item[0].state == CASE_OPEN &&
	                uaref_eq(&got.cases.item[0].ref, &c.ref) &&
	                got.cases.item[0].current.targets.item[0].number == 4 &&
	                got.cases.item[0].editions.n == 1 &&
	                str_eq(got.cases.item[0].editions.item[0].language, STR("es")) &&
	                got.cases.item[0].editions.item[0].targets.item[0].number == 4 &&
	                !uaref_is_set(&got.figures.ref),
	        "an answer comes back");
	test_ok(control_encode_answer(a, &answer, &failed, &text, &e) &&
	                !control_decode_answer(a, text, &got, &e) && e.code == ERR_BUSY &&
	                str_eq(str_c(e.msg), STR("later")),
	        "an error of the desk is an error here");
}

int
main(void)
{
	struct arena *a = arena_new();

	check_refused(a);
	check_request(a);
	check_answer(a);
	arena_free(&a);
	return test_done();
}
