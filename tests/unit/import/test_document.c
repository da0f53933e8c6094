#include "import/import.h"

#include "../../test.h"
#include "casefile/casefile_json.h"

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = { 0 }, back = { 0 };
	struct str json, text = { 0 };
	struct err e = { 0 };

	c.headline = STR("TEACHER AT RISK");
	c.language = STR("en");
	test_ok(casefile_to_json(a, &c, CASEFILE_JSON_FULL, &json, &e), "a case document");
	test_ok(import_document(a, json, "case.json", &back, &text, &e) &&
	                str_eq(back.headline, c.headline) && text.n == 0,
	        "JSON is taken as it is");
	test_ok(!import_document(a, STR("{\"format\":\"other\"}"), "x.json", &back, &text, &e) &&
	                e.code == ERR_INPUT,
	        "another JSON is refused");
	e = (struct err){ 0 };
	test_ok(!import_document(a, STR(""), "x.txt", &back, &text, &e) && e.code == ERR_INPUT,
	        "an empty file is refused");
	e = (struct err){ 0 };
	test_ok(import_document(a,
	                        STR("UA: 966/14\nURGENT ACTION\n\nPlease write to:\nMinister\n"
	                            "\xE0\n"),
	                        "x.txt", &back, &text, &e) &&
	                back.doubts.n > 0 &&
	                str_find(back.doubts.item[back.doubts.n - 1].why, STR("encoding")) !=
	                        STR_NPOS,
	        "a weak guess of the encoding is a doubt");
	test_ok(import_document(
			a,
			STR("<!DOCTYPE html><p>UA: 966/14<p>URGENT ACTION<p>Please write "
	                    "before 10 October 2014 to:<p>Minister<br>Ana Example<br>Email: "
	                    "<a href='mailto:b@example.org'>a@example.org</a>"),
			"x.html", &back, &text, &e) &&
	                back.doubts.n > 0 &&
	                str_eq(back.doubts.item[back.doubts.n - 1].field,
	                       STR("/targets/0/emails/0")),
	        "a link that lies is a doubt of the address it shows");
	test_ok(import_text(a, STR("Take two eggs.\n"), "x.txt", 0, &text, &e) &&
	                str_find(text, STR("two eggs")) != STR_NPOS,
	        "what is no urgent action has a text all the same");
	test_ok(!import_text(a, json, "case.json", 0, &text, &e) && e.code == ERR_INPUT,
	        "a case document has none");
	arena_free(&a);
	return test_done();
}
