#include "import/refs.h"

#include <string.h>

#include "../../test.h"
#include "one_line.h"
#include "text_blocks.h"

static const struct {
	const char *text, *want; /* "" for no number */
	int update;
} refs[] = {
	{ "UA 163/17", "163/17", 0 },      { "Urgent Action 163.17", "163/17", 0 },
	{ "UA065/99", "65/99", 0 },        { "UA-313/2014", "313/14", 0 },
	{ "UA-257-1/2014", "257/14", 1 },  { "UAA 077/13", "77/13", 0 },
	{ "EX 5/03", "EXTRA 5/03", 0 },    { "ua 120\\04", "120/04", 0 },
	{ "ua 26709", "267/09", 0 },       { "medical action # ma 13/03", "MA 13/03", 0 },
	{ "AU: 88/16", "88/16", 0 },       { "ua 275.98 on chile", "275/98", 0 },
	{ "UA quotes - May 1997", "", 0 }, { "UA 0/17", "", 0 },
	{ "the ratio was 12/13", "", 0 },  { "UA 0917UPRY", "", 0 },
	{ "UA 104/19-5", "104/19", 5 },
};

static const struct {
	const char *text, *want;
} indexes[] = {
	{ "AMR 51/24/92", "AMR 51/24/92" },
	{ "MDE 12/4022/2016", "MDE 12/4022/2016" },
	{ "asa17/006/2012", "ASA 17/006/2012" },
	{ "AFR 36/23/92/s", "AFR 36/23/92/s" },
	{ "AMR 51", "" },
};

static const struct {
	const char *text;
	enum casefile_kind kind;
	int ordinal;
} kinds[] = {
	{ "THIRD UA 60/16", CASEFILE_UPDATE, 3 },
	{ "First UA 61/21", CASEFILE_FIRST, 1 },
	{ "تحديث أول للتحرك العاجل: 33/22", CASEFILE_UPDATE, 2 },
	{ "first update on UA 353/12", CASEFILE_UPDATE, 2 },
	{ "4th update to ua 41/06", CASEFILE_UPDATE, 5 },
	{ "fifth and final update to ua 132/01", CASEFILE_STOP, 6 },
	{ "Further information on UA 86/92", CASEFILE_UPDATE, 0 },
	{ "correction to ua 15/11", CASEFILE_CORRECTION, 0 },
	{ "stop action on ua 228/05", CASEFILE_STOP, 0 },
};

/* The numbers in a line as the sample writes them: all with a series, else the first without. */
static struct str
refs_of(struct arena *a, const struct reading *r)
{
	struct str got = { 0 };
	struct ref_hit h;

	for (size_t at = 0; at < r->toks; at++) {
		struct str one;

		if (!ref_at(r, at, r->toks, &h))
			continue;
		one = str_printf(a, "%s %d/%02d", h.ref.series, h.ref.serial, h.ref.year % 100);
		got = got.n == 0 ? one
		                 : str_printf(a, STR_FMT ";" STR_FMT, STR_ARG(got), STR_ARG(one));
		at = h.to - 1;
	}
	for (size_t at = 0; at < r->toks && got.n == 0; at++)
		if (ref_bare_at(r, at, r->toks, &h))
			got = str_printf(a, "? %d/%02d", h.ref.serial, h.ref.year % 100);
	return got;
}

static int
ordinal_of(struct str s)
{
	int n = 0;

	for (size_t i = 0; i < s.n; i++)
		n = n * 10 + (s.p[i] - '0');
	return n;
}

static const char *
kind_name(enum casefile_kind kind)
{
	return kind == CASEFILE_FIRST        ? "new"
	       : kind == CASEFILE_UPDATE     ? "update"
	       : kind == CASEFILE_CORRECTION ? "correction"
	                                     : "stop";
}

/* 375 real subject lines: kind, ordinal (theirs counts updates) and all the numbers in each. */
static void
test_subject_lines(struct arena *a)
{
	struct str rest;
	int lines = 0, right = 0;

	if (!read_sample(a, "subject-lines.tsv", &rest))
		return;
	(void)str_cut(&rest, '\n');
	(void)str_cut(&rest, '\n');
	while (rest.n > 0) {
		struct str line = str_cut(&rest, '\n'), text, kind, ordinal, want, got;
		struct kind_hit k = { .kind = CASEFILE_FIRST };
		struct reading r;

		(void)str_cut(&line, '\t');
		text = str_cut(&line, '\t');
		kind = str_cut(&line, '\t');
		ordinal = str_cut(&line, '\t');
		want = str_trim(line);
		if (str_find(want, STR("?")) != STR_NPOS && want.n > 0 && want.p[0] != '?')
			want = (struct str){ 0 }; /* a number without its year is none */
		if (str_eq(kind, STR("quotes")) || str_eq(kind, STR("void")))
			kind = STR("new"); /* no bulletin at all: no kind to get right */
		if (str_eq(kind, STR("final")))
			kind = STR("stop");
		r = one_line(a, str_z(a, text));
		got = refs_of(a, &r);
		(void)kind_read(&r, 0, r.toks, &k);
		if (k.kind == CASEFILE_FIRST)
			k.ordinal = 0;
		got = str_printf(a, "%s %d " STR_FMT, kind_name(k.kind), k.ordinal, STR_ARG(got));
		want = str_printf(a, STR_FMT " %d " STR_FMT, STR_ARG(kind),
		                  ordinal.n == 0 ? 0 : ordinal_of(ordinal) + 1, STR_ARG(want));
		lines++;
		right += str_eq(got, want);
		if (!str_eq(got, want))
			printf("# " STR_FMT ": " STR_FMT " for " STR_FMT "\n", STR_ARG(text),
			       STR_ARG(got), STR_ARG(want));
	}
	printf("# %d of %d subject lines\n", right, lines);
	test_ok(right * 100 >= lines * 97,
	        "97 of 100 real subject lines give kind, ordinal and numbers");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(refs); i++) {
		struct reading r = one_line(a, refs[i].text);
		struct ref_hit h = { 0 };
		bool found = ref_find(&r, 0, r.toks, &h);
		struct str got = found ? uaref_text(a, &h.ref) : (struct str){ 0 };

		test_ok(str_eq(got, str_c(refs[i].want)) && h.update == refs[i].update,
		        refs[i].text);
	}
	for (size_t i = 0; i < ARRAY_LEN(indexes); i++) {
		struct reading r = one_line(a, indexes[i].text);
		struct index_hit h = { 0 };

		(void)index_find(&r, 0, r.toks, &h);
		test_ok(str_eq(h.text, str_c(indexes[i].want)), indexes[i].text);
	}
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		struct reading r = one_line(a, kinds[i].text);
		struct kind_hit h = { 0 };

		test_ok(kind_read(&r, 0, r.toks, &h) && h.kind == kinds[i].kind &&
		                h.ordinal == kinds[i].ordinal,
		        kinds[i].text);
	}
	{
		struct reading r = one_line(a, "second update to 214/12 on uae");
		struct ref_hit h;

		test_ok(ref_bare_at(&r, 3, r.toks, &h) && h.ref.serial == 214, "a bare number");
	}
	{
		struct reading r = one_line(a, "Case TUN 911208.2");
		struct code_hit h = { 0 };

		test_ok(code_at(&r, 0, r.toks, &h) && h.update == 2 && h.from == 1 && h.to == 5,
		        "a code");
		test_ok(!code_at(&r, 1, r.toks, &h), "no code without its word");
	}
	{
		struct reading r = one_line(a, "NSA 6/01 (formerly nsa 4/01)");
		struct ref_hit h = { 0 };

		test_ok(former_at(&r, 5, r.toks, &h) && h.ref.serial == 4 && h.from == 5,
		        "a former number");
		test_ok(!former_at(&r, 0, r.toks, &h), "not the present one");
		r = one_line(a, "AU 6/01 (antes 4/01)");
		test_ok(former_at(&r, 5, r.toks, &h) && h.ref.serial == 4, "without its series");
	}
	test_subject_lines(a);
	arena_free(&a);
	return test_done();
}
