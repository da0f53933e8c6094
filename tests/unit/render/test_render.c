#include "../../test.h"

#include <string.h>

#include "base/limits.h"
#include "render/render.h"

static struct str lines[] = { STR_INIT("Minister Ana Example"), STR_INIT("1 Example Street"),
	                      STR_INIT("Exampletown") };
static struct str demands[] = { STR_INIT("Release her;"), STR_INIT("أطلقوا سراحها") };

static struct render_request
letter(void)
{
	struct render_request r = { .kind = RENDER_LETTER };

	r.u.letter.head = (struct render_head){ STR("en"), STR("Letter"), STR("Rehearsal"), 0 };
	r.u.letter.address = (struct strs){ lines, 3, 3 };
	r.u.letter.text.demands = (struct strs){ demands, 2, 2 };
	r.u.letter.text.closing = STR("Yours sincerely,");
	return r;
}

static struct render_request
briefing(void)
{
	static struct render_bar bars[] = { { STR_INIT("Letter"), 1234, 1000 },
		                            { STR_INIT("Fax"), 0, 0 } };
	static struct render_chart charts[] = {
		{ STR_INIT("By channel"), CHART_BARS, { bars, 2, 2 } }
	};
	struct render_request r = { .kind = RENDER_BRIEFING };

	r.u.briefing.headline = STR("Headline");
	r.u.briefing.charts = (struct render_charts){ charts, 1, 1 };
	return r;
}

static void
test_both_ways(struct arena *a)
{
	struct render_request in = letter(), out = { 0 };
	struct str bytes = { 0 }, again = { 0 };
	struct err e = { 0 };

	test_ok(render_encode(a, &in, &bytes, &e) && render_decode(a, bytes, &out, &e) &&
	                out.kind == RENDER_LETTER && out.u.letter.address.n == 3 &&
	                str_eq(out.u.letter.address.item[2], lines[2]) &&
	                str_eq(out.u.letter.text.demands.item[1], demands[1]),
	        "a letter there and back");
	test_ok(render_encode(a, &out, &again, &e) && str_eq(bytes, again), "the same bytes again");
	in = briefing();
	test_ok(render_encode(a, &in, &bytes, &e) && render_decode(a, bytes, &out, &e) &&
	                out.u.briefing.charts.item[0].bars.item[0].actions == 1234,
	        "numbers in a list in a list");
}

/* Every prefix and every single changed byte: refused or read, never a crash. */
static void
test_damage(struct arena *a)
{
	struct render_request in = letter(), out = { 0 };
	struct str bytes = { 0 };
	struct err e = { 0 };
	bool refused = true;
	char *copy;

	if (!render_encode(a, &in, &bytes, &e))
		bytes.n = 0;
	for (size_t n = 0; n < bytes.n; n++) {
		e = (struct err){ 0 };
		refused &= !render_decode(a, str_sub(bytes, 0, n), &out, &e) && e.code == ERR_INPUT;
	}
	test_ok(refused && bytes.n > 0, "every truncation is refused");
	copy = arena_alloc(a, bytes.n + 1, 1);
	memcpy(copy, bytes.p, bytes.n);
	e = (struct err){ 0 };
	test_ok(!render_decode(a, (struct str){ copy, bytes.n + 1 }, &out, &e), "a byte too many");
	for (size_t i = 0; i < bytes.n; i++) {
		copy[i] = (char)(copy[i] ^ 0x81);
		e = (struct err){ 0 };
		(void)!render_decode(a, (struct str){ copy, bytes.n }, &out, &e);
		copy[i] = bytes.p[i];
	}
	test_ok(true, "every changed byte survived");
}

static void
test_limits(struct arena *a)
{
	struct strs many = { 0 };
	struct render_request in = letter(), out = { 0 };
	struct str bytes = { 0 };
	struct err e = { 0 };
	char *big = arena_alloc(a, LIMIT_RENDER_REQUEST_BYTES, 1);

	for (size_t i = 0; i <= LIMIT_RENDER_ITEMS; i++)
		VEC_PUSH(a, &many, STR("x"));
	in.u.letter.text.after = many;
	test_ok(render_encode(a, &in, &bytes, &e) && !render_decode(a, bytes, &out, &e) &&
	                e.code == ERR_LIMIT,
	        "LIMIT_RENDER_ITEMS");
	memset(big, 'x', LIMIT_RENDER_REQUEST_BYTES);
	in = letter();
	in.u.letter.own = (struct str){ big, LIMIT_RENDER_REQUEST_BYTES };
	e = (struct err){ 0 };
	test_ok(!render_encode(a, &in, &bytes, &e) && e.code == ERR_LIMIT,
	        "LIMIT_RENDER_REQUEST_BYTES");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_both_ways(a);
	test_damage(a);
	test_limits(a);
	arena_free(&a);
	return test_done();
}
