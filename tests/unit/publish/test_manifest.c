#include "../../test.h"
#include "base/limits.h"
#include "publish/manifest.h"

static const struct str sample = STR_INIT("outcry-manifest 1\n"
                                          "number 163/17\n"
                                          "state open\n"
                                          "closes 1000\n"
                                          "done 2000\n"
                                          "language en\n"
                                          "headline Lawyer held in secret\n"
                                          "target 1 letter,email Minister A. Example\n"
                                          "target 4 - Governor\n"
                                          "end\n");

/* In SAMPLE, FROM becomes TO: must be refused. */
static const struct {
	const char *from, *to;
} wrong[] = {
	{ "manifest 1", "manifest 2" },
	{ "163/17", "163" },
	{ "state open", "state ajar" },
	{ "closes 1000", "closes 1e3" },
	{ "done 2000", "done" },
	{ "language en\n", "" },
	{ "language", "Language" },
	{ "letter,email", "letter,letter" },
	{ "letter,email", "letter,pigeon" },
	{ "letter,email", "letter," },
	{ "target 4", "target 1" },
	{ "target 4", "target 0" },
	{ "target 4 - Governor", "target 4" },
	{ "end\n", "" },
	{ "end\n", "end" },
	{ "end\n", "end\nmore\n" },
	{ "held", "\xFF" },
	{ "163/17", "163/17 " },
	{ "target 4", "Target 4" },
	{ "closes 1000\n", "closes 1000\ncloses 1000\n" },
};

static struct str
changed(struct arena *a, const char *from, const char *to)
{
	size_t at = str_find(sample, str_c(from));

	CHECK(at != STR_NPOS);
	return str_printf(a, STR_FMT "%s" STR_FMT, STR_ARG(str_sub(sample, 0, at)), to,
	                  STR_ARG(str_from(sample, at + str_c(from).n)));
}

/* A case that grew over many bulletins, with titles as long as a field may be. */
static void
fits(struct arena *a)
{
	struct manifest m = { .ref = { "UA", 163, 2017 } }, again = { 0 };
	struct str title = STR("");
	struct err e = { 0 };

	for (int i = 0; i < 30; i++)
		title = str_printf(a, STR_FMT "\u00e9 %0999d", STR_ARG(title), i);
	for (int i = 1; i <= 1000; i++)
		VEC_PUSH(a, &m.targets, (struct manifest_target){ .number = i, .title = title });
	m.headline = title;
	m.language = STR("en");
	test_ok(manifest_decode(a, manifest_encode(a, &m), &again, &e) &&
	                again.targets.n == (size_t)4 * LIMIT_TARGETS && again.headline.n <= 512,
	        "too many officials with too long titles are cut");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
}

static void
reads(struct arena *a)
{
	struct manifest m = { 0 };
	struct err e = { 0 };

	test_ok(manifest_decode(a, sample, &m, &e), "decodes");
	test_ok(m.ref.serial == 163 && m.ref.year == 2017 && m.closes_at == 1000 &&
	                m.done_until == 2000 && m.targets.n == 2,
	        "its fields");
	test_ok(manifest_target(&m, 4) == &m.targets.item[1] && manifest_target(&m, 2) == NULL,
	        "targets by number");
	test_ok(m.targets.item[0].channels ==
	                (MANIFEST_CHANNEL(CHANNEL_LETTER) | MANIFEST_CHANNEL(CHANNEL_EMAIL)),
	        "channels");
	test_ok(str_eq(manifest_encode(a, &m), sample), "and encodes to the same");
	test_ok(manifest_offers_appeals(&m, 999) && !manifest_offers_appeals(&m, 1000),
	        "appeals until the deadline");
	test_ok(manifest_takes_reports(&m, 1999) && !manifest_takes_reports(&m, 2000),
	        "reports for longer");
	m.state = MANIFEST_STOPPED;
	test_ok(!manifest_offers_appeals(&m, 0), "none once stopped");
	m.headline = STR("two\nlines");
	test_ok(manifest_decode(a, manifest_encode(a, &m), &m, &e) &&
	                str_eq(m.headline, STR("two lines")),
	        "a line end becomes a space");
	m.closes_at = INT64_MAX;
	test_ok(manifest_decode(a, manifest_encode(a, &m), &m, &e) && m.closes_at == INT64_MAX,
	        "no deadline");
}

static void
refuses(struct arena *a)
{
	struct manifest m;
	struct err e = { 0 };
	bool ok = true;

	for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
		struct str bad = changed(a, wrong[i].from, wrong[i].to);

		e = (struct err){ 0 };
		test_ok(!manifest_decode(a, bad, &m, &e), "a wrong line is refused");
	}
	for (size_t n = 0; n < sample.n; n++) {
		e = (struct err){ 0 };
		ok = ok && !manifest_decode(a, str_sub(sample, 0, n), &m, &e);
	}
	test_ok(ok, "no prefix is a manifest");
}

int
main(void)
{
	struct arena *a = arena_new();

	reads(a);
	fits(a);
	refuses(a);
	arena_free(&a);
	return test_done();
}
