#include "../../test.h"
#include "http/request.h"

static const struct {
	const char *field;
	bool json, gzip;
} cases[] = {
	{ "", false, false },
	{ "application/json", true, false },
	{ "application/json, text/plain, */*", true, false },
	{ "text/html,application/xhtml+xml,*/*;q=0.8", false, false },
	{ "text/html;q=0.5, application/json", true, false },
	{ "text/html, application/json;q=0.5", false, false },
	{ "application/json;q=0", false, false },
	{ "application/json;q=2", false, false },
	{ "gzip", false, true },
	{ "gzip, deflate, br", false, true },
	{ "GZIP;q=0.5", false, true },
	{ "gzip;q=0.000", false, false },
	{ "gzip;q=0, *", false, false },
	{ "br, *;q=0.1", false, true },
	{ "xgzip", false, false },
};

int
main(void)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		test_ok(http_wants_json(str_c(cases[i].field)) == cases[i].json, cases[i].field);
		test_ok(http_accepts_gzip(str_c(cases[i].field)) == cases[i].gzip, cases[i].field);
	}
	test_ok(http_etag_matches(STR("\"a\", W/\"b\""), STR("\"b\"")), "a weak tag in a list");
	test_ok(http_etag_matches(STR("*"), STR("\"b\"")), "any");
	test_ok(!http_etag_matches(STR("\"a\""), STR("\"b\"")), "another");
	test_ok(!http_etag_matches(STR(""), STR("\"b\"")), "none");
	return test_done();
}
