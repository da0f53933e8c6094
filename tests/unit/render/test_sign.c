#include "../../test.h"

#include <string.h>

#include "base/limits.h"
#include "render/render.h"

static struct str lines[] = { STR_INIT("Minister Ana Example"), STR_INIT("1 Example Street") };
static struct str strip[] = { STR_INIT("Cut here"), STR_INIT("163/17"), STR_INIT("Deadline"),
	                      STR_INIT("Check") };
static struct render_row posting[] = { { STR_INIT("DE FR"), STR_INIT("by 1 December") },
	                               { STR_INIT("CN"), STR_INIT("by 9 December") },
	                               { STR_INIT("*"), STR_INIT("by when it depends") } };

static struct str
published(struct arena *a, const char *subject)
{
	struct render_request r = { .kind = RENDER_LETTER };
	struct str bytes = { 0 };
	struct err e = { 0 };

	r.u.letter.address = (struct strs){ lines, 2, 2 };
	r.u.letter.country = STR("CN");
	r.u.letter.country_line = STR("CHINA");
	r.u.letter.subject = str_c(subject);
	r.u.letter.strip = (struct strs){ strip, 4, 4 };
	r.u.letter.posting = (struct render_rows){ posting, 3, 3 };
	CHECK(render_encode(a, &r, &bytes, &e));
	return bytes;
}

/* What comes of signing the first N of two letters. */
static struct render_request
sign(struct arena *a, size_t n, const struct render_supporter *who, struct err *e)
{
	struct str bytes[] = { published(a, "one"), published(a, "two") }, out = { 0 };
	struct strs list = { bytes, n, n };
	struct render_request r = { 0 };

	if (render_letter_sign(a, &list, who, &out, e))
		CHECK(render_decode(a, out, &r, e));
	return r;
}

static void
test_one(struct arena *a)
{
	struct render_supporter who = { .name = STR(" Ada\nExample "),
		                        .from = STR("2 Sample Road\r\nSampleton\r\n"),
		                        .own = STR("I am a teacher."),
		                        .envelope = ENVELOPE_US };
	struct err e = { 0 };
	struct render_request r = sign(a, 1, &who, &e);
	const struct render_letter *l = &r.u.letter;

	test_ok(r.kind == RENDER_LETTER && str_eq(l->name, STR("Ada Example")) &&
	                str_eq(l->from, STR("2 Sample Road\nSampleton")) &&
	                str_eq(l->own, who.own) && l->head.paper == PAPER_LETTER &&
	                l->envelope == ENVELOPE_US,
	        "the supporter's part is added");
	test_ok(l->strip.n == 5 && str_eq(l->strip.item[3], posting[2].value) &&
	                l->posting.n == 0 && str_eq(l->country_line, STR("CHINA")),
	        "posted who knows where");
	who.country = STR("FR");
	r = sign(a, 1, &who, &e);
	test_ok(str_eq(l->strip.item[3], posting[0].value), "posted in France");
	who.country = STR("CN");
	r = sign(a, 1, &who, &e);
	test_ok(str_eq(l->strip.item[3], posting[1].value) && l->country_line.n == 0,
	        "post inside the country has no country line");
}

static void
test_several(struct arena *a)
{
	struct render_supporter who = { .names = STR("Ada Example\r\n\n  Tom Sample \nEve Sample"),
		                        .name = STR("not me") };
	struct err e = { 0 };
	struct render_request r = sign(a, 2, &who, &e);
	const struct render_letters *l = &r.u.letters;

	test_ok(r.kind == RENDER_LETTERS && l->letters.n == 2 && l->names.n == 3 &&
	                str_eq(l->names.item[1], STR("Tom Sample")) &&
	                render_letter_count(&who, 2) == 6,
	        "a letter to each for each name");
	who = (struct render_supporter){ .copies = 4 };
	r = sign(a, 1, &who, &e);
	test_ok(r.kind == RENDER_LETTERS && l->names.n == 4 && l->names.item[3].n == 0,
	        "copies to be signed by hand");
	who.copies = LIMIT_LETTERS / 2;
	test_ok(sign(a, 2, &who, &e).kind == RENDER_LETTERS && e.code == ERR_NONE,
	        "as many as may");
	who.copies++;
	test_ok(sign(a, 2, &who, &e).kind == RENDER_NONE && e.code == ERR_LIMIT, "LIMIT_LETTERS");
	e = (struct err){ 0 };
	who.copies = 1;
	test_ok(sign(a, 0, &who, &e).kind == RENDER_NONE && e.code == ERR_INPUT, "no letter");
}

static void
test_refused(struct arena *a)
{
	struct render_request briefing = { .kind = RENDER_BRIEFING };
	struct render_supporter who = { 0 };
	struct str bytes = { 0 }, out = { 0 };
	struct strs list = { &bytes, 1, 1 };
	struct err e = { 0 };
	char long_name[LIMIT_LETTER_NAME_BYTES + 1];

	memset(long_name, 'x', sizeof(long_name));
	who.name = (struct str){ long_name, sizeof(long_name) };
	test_ok(sign(a, 1, &who, &e).kind == RENDER_NONE && e.code == ERR_LIMIT, "a name too long");
	e = (struct err){ 0 };
	who.names = STR("Ada\n\xff");
	test_ok(sign(a, 1, &who, &e).kind == RENDER_NONE && e.code == ERR_INPUT,
	        "a name that is no text");
	e = (struct err){ 0 };
	who = (struct render_supporter){ 0 };
	test_ok(render_encode(a, &briefing, &bytes, &e) &&
	                !render_letter_sign(a, &list, &who, &out, &e) && e.code == ERR_INPUT,
	        "a briefing cannot be signed");
}

static void
test_fax(struct arena *a)
{
	struct render_request r = { .kind = RENDER_FAX }, got = { 0 };
	struct str bytes = { 0 }, out = { 0 };
	struct err e = { 0 };
	char *long_own = arena_alloc(a, LIMIT_LETTER_OWN_BYTES + 1, 1);

	r.u.fax.heading = STR("Fax");
	CHECK(render_encode(a, &r, &bytes, &e));
	test_ok(render_fax_sign(a, bytes, STR(" I teach. \n"), false, &out, &e) &&
	                render_decode(a, out, &got, &e) && got.kind == RENDER_FAX &&
	                str_eq(got.u.fax.own, STR("I teach.")) &&
	                str_eq(got.u.fax.heading, STR("Fax")),
	        "a fax with words of one's own");
	test_ok(render_fax_sign(a, bytes, STR(""), true, &out, &e) &&
	                render_decode(a, out, &got, &e) && got.kind == RENDER_FAX_TIFF,
	        "as TIFF");
	memset(long_own, 'x', LIMIT_LETTER_OWN_BYTES + 1);
	test_ok(!render_fax_sign(a, bytes, (struct str){ long_own, LIMIT_LETTER_OWN_BYTES + 1 },
	                         false, &out, &e) &&
	                e.code == ERR_LIMIT,
	        "too many are refused");
	r = (struct render_request){ .kind = RENDER_BRIEFING };
	e = (struct err){ 0 };
	CHECK(render_encode(a, &r, &bytes, &e));
	test_ok(!render_fax_sign(a, bytes, STR(""), false, &out, &e) && e.code == ERR_INPUT,
	        "a briefing is no fax");
}

static void
test_tally(struct arena *a)
{
	struct render_request r = { .kind = RENDER_TALLY }, got = { 0 };
	struct str bytes = { 0 }, out = { 0 };
	struct err e = { 0 };

	r.u.tally.qr = STR("https://x.example/done?g=" RENDER_TALLY_SLOT);
	r.u.tally.qr_label = STR("Here: https://x.example/done?g=" RENDER_TALLY_SLOT ".");
	CHECK(render_encode(a, &r, &bytes, &e));
	test_ok(render_tally_link(a, bytes, STR("gSECRET"), &out, &e) &&
	                render_decode(a, out, &got, &e) && got.kind == RENDER_TALLY &&
	                str_eq(got.u.tally.qr, STR("https://x.example/done?g=gSECRET")) &&
	                str_eq(got.u.tally.qr_label,
	                       STR("Here: https://x.example/done?g=gSECRET.")),
	        "a tally sheet with its group's link");
	test_ok(!render_tally_link(a, published(a, "one"), STR("g"), &out, &e) &&
	                e.code == ERR_INPUT,
	        "a letter is none");
}

int
main(void)
{
	struct arena *a = arena_new();
	enum render_paper p = PAPER_COUNT;
	enum render_envelope v = ENVELOPE_COUNT;

	test_one(a);
	test_several(a);
	test_refused(a);
	test_fax(a);
	test_tally(a);
	test_ok(render_paper_from_name(STR("letter"), &p) && p == PAPER_LETTER, "paper by name");
	test_ok(!render_paper_from_name(STR("A5"), &p), "no other paper");
	test_ok(render_envelope_of_country(STR("GB")) == ENVELOPE_UK &&
	                render_envelope_of_country(STR("US")) == ENVELOPE_US &&
	                render_envelope_of_country(STR("RE")) == ENVELOPE_FR &&
	                render_envelope_of_country(STR("DE")) == ENVELOPE_DIN &&
	                render_envelope_of_country(STR("")) == ENVELOPE_DIN,
	        "the usual envelope of a country");
	test_ok(render_envelope_from_name(STR("fr"), &v) && v == ENVELOPE_FR &&
	                str_eq(render_envelope_name(ENVELOPE_UK), STR("uk")) &&
	                render_envelope_paper(ENVELOPE_US) == PAPER_LETTER &&
	                render_envelope_paper(ENVELOPE_DIN) == PAPER_A4,
	        "envelopes and their paper");
	test_ok(!render_envelope_from_name(STR("c4"), &v), "no other envelope");
	arena_free(&a);
	return test_done();
}
