/* JSON, CSV and table of one tally, to the byte. */
#include "../../test.h"
#include "briefing/figures.h"

static const char json_expected[] =
	"{\"number\":\"163/17\",\"as_of\":\"2026-11-21T20:15:00Z\",\"actions\":12,\"confirmed\":7,"
	"\"by_channel\":{\"letter\":{\"actions\":12,\"confirmed\":7},"
	"\"email\":{\"actions\":0,\"confirmed\":0},\"call\":{\"actions\":0,\"confirmed\":0},"
	"\"fax\":{\"actions\":0,\"confirmed\":0},\"post\":{\"actions\":0,\"confirmed\":0}},"
	"\"by_target\":[{\"target\":1,\"name\":\"Minister \\\"Bo\\\"\",\"actions\":12,"
	"\"confirmed\":7}],"
	"\"by_evidence\":{\"mail\":7,\"confirmed\":0,\"group\":0,\"anonymous\":5},"
	"\"by_country\":{\"GB\":7,\"other\":5},\"by_day\":{\"2026-11-20\":12}}";

static const char csv_expected[] = "\xef\xbb\xbf"
				   "dimension,key,actions,confirmed\r\n"
				   "total,all,12,7\r\n"
				   "channel,letter,12,7\r\nchannel,email,0,0\r\n"
				   "channel,call,0,0\r\nchannel,fax,0,0\r\nchannel,post,0,0\r\n"
				   "target,1,12,7\r\n"
				   "evidence,mail,7,7\r\nevidence,confirmed,0,0\r\n"
				   "evidence,group,0,0\r\nevidence,anonymous,5,0\r\n"
				   "country,GB,7,7\r\ncountry,other,5,0\r\n"
				   "day,2026-11-20,12,7\r\n";

int
main(void)
{
	struct arena *a = arena_new();
	struct figure all = { 12, 7 };
	struct figure_target target = { 1, STR("Minister \"Bo\""), all };
	struct figure_country countries[] = { { STR("GB"), { 7, 7 } }, { STR("other"), { 5, 0 } } };
	struct figure_day day = { { 2026, 11, 20 }, all };
	struct figures f = {
		.ref = { "UA", 163, 2017 },
		.as_of = INT64_C(1795292100),
		.total = all,
		.by_channel[CHANNEL_LETTER] = all,
		.by_evidence = { 7, 0, 0, 5 },
		.by_target = { &target, 1, 1 },
		.by_country = { countries, 2, 2 },
		.by_day = { &day, 1, 1 },
	};
	struct str text;
	struct err e = { 0 };

	test_ok(figures_json(a, &f, &text, &e) && str_eq(text, str_c(json_expected)), "json");
	printf("# " STR_FMT "\n", STR_ARG(text));
	test_ok(figures_csv(a, &f, &text, &e) && str_eq(text, str_c(csv_expected)), "csv");
	test_ok(figures_text(a, &f, &text, &e) &&
	                str_starts(text,
	                           STR("Urgent action 163/17 as of 2026-11-21T20:15:00Z\n")) &&
	                str_find(text, STR("country    GB                    7          7\n")) !=
	                        STR_NPOS &&
	                str_ends(text, STR("target 1 is Minister \"Bo\"\n")),
	        "table");
	arena_free(&a);
	return test_done();
}
