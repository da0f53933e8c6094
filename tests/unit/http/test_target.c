#include <string.h>

#include "../../test.h"
#include "http/request.h"

/* target, path ("" refused), query */
static const struct {
	const char *target, *path, *query;
} cases[] = {
	{ "/", "/", "" },
	{ "/ua/163-17", "/ua/163-17", "" },
	{ "/a/", "/a/", "" },
	{ "/a?b=c%00", "/a", "b=c%00" },
	{ "/a??", "/a", "?" },
	{ "/%41%2d%7e", "/A-~", "" },
	{ "/%C3%A9", "/\xC3\xA9", "" },
	{ "/%25", "/%", "" },
	{ "//a", "", "" },
	{ "/a//b", "", "" },
	{ "/..", "", "" },
	{ "/a/../b", "", "" },
	{ "/a/./b", "", "" },
	{ "/a/.", "", "" },
	{ "/a/%2e%2E/b", "", "" },
	{ "/a/...", "/a/...", "" },
	{ "/%00", "", "" },
	{ "/a%2fb", "", "" },
	{ "/a%5Cb", "", "" },
	{ "/a\\b", "", "" },
	{ "/%0a", "", "" },
	{ "/%7f", "", "" },
	{ "/%", "", "" },
	{ "/%4", "", "" },
	{ "/%4g", "", "" },
	{ "/%FF", "", "" },
	{ "/%C0%AF", "", "" },
	{ "/a#b", "", "" },
	{ "/\xC3\xA9", "", "" },
	{ "/a?b#c", "", "" },
	{ "http://h/a?b", "/a", "b" },
	{ "HTTPS://h:1/a", "/a", "" },
	{ "http://h//a", "", "" },
	{ "http:///a", "", "" },
	{ "*", "", "" },
	{ "a", "", "" },
};

int
main(void)
{
	char bytes[64];

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct http_span target = { 0, (uint32_t)strlen(cases[i].target) }, path, query,
				 host;
		bool ok;

		memcpy(bytes, cases[i].target, target.n);
		ok = http_target_parse(bytes, target, HTTP_GET, &path, &query, &host);
		if (cases[i].path[0] == '\0')
			test_ok(!ok, cases[i].target);
		else
			test_ok(ok &&
			                str_eq((struct str){ bytes + path.at, path.n },
			                       str_c(cases[i].path)) &&
			                str_eq((struct str){ bytes + query.at, query.n },
			                       str_c(cases[i].query)),
			        cases[i].path);
	}
	test_ok(http_host_is_valid(STR("example.org:80")) && http_host_is_valid(STR("x:")),
	        "hosts");
	test_ok(!http_host_is_valid(STR("x/y")) && !http_host_is_valid(STR("x:y")) &&
	                !http_host_is_valid(STR("")),
	        "no hosts");
	return test_done();
}
