/*
 * of fields_text.c, fields_number.c, fields_refline.c, fields_kind.c,
 * fields_reference.c, fields_demands.c
 */
#include "import/fields.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static const char text[] =
	"Further information on UA: 898/12 Index: MDE 11/912/2012 Bahrain Date: 3 May "
	"2012\n\nURGENT ACTION\n\nTEACHER AT RISK\n\nShe may be tortured.\n\nShe was "
	"arrested.\n\nPlease write immediately in Arabic, English or your own "
	"language:\n- Calling on the king to release her; \n- Urging him to protect her.\n\n"
	"This is the second update of UA 898/12.\n\nThis bulletin expires: 14 June 2012\n\n"
	"ADDITIONAL INFORMATION\n\nSee https://example.org/more.\n";

/* A notice that the case is closed is told, and the sentence below it is the summary. */
static void
test_notice(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("UA 912/13\n\nURGENT ACTION\n\nNURSE RELEASED\n\nNo further action is "
	               "requested. Thank you.\n\nAna Example was released on 3 May.\n\nShe had "
	               "been in prison for a month.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.story.n == 2 &&
	                str_eq(c.summary, STR("Ana Example was released on 3 May.")) &&
	                str_eq(c.story.item[0], STR("No further action is requested. Thank you.")),
	        "a notice before the lead");
}

/* Beyond the languages of the label files, by the names ISO 639 gives them in each. */
static const struct {
	const char *line, *first, *second;
} languages[] = {
	{ "PREFERRED LANGUAGE TO ADDRESS TARGET: Kyrgyz, Malagasy", "ky", "mg" },
	{ "Langue(s) à privilégier: malgache, wolof", "mg", "wo" },
	{ "Idioma preferente: guaraní, quechua", "gn", "qu" },
	{ "Tercih edilen dil: Kırgızca, Gürcüce", "ky", "ka" },
};

static void
languages_of_the_world(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(languages); i++) {
		struct blocks b = text_blocks(a, str_c(languages[i].line));
		struct casefile c = { 0 };
		struct err e = { 0 };
		struct reading r;
		struct parts p;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		CHECK(parts_find(&r, &p, &e));
		fields_preferred_languages(&r, &p);
		test_ok(c.preferred_languages.n == 2 &&
		                str_eq(c.preferred_languages.item[0], str_c(languages[i].first)) &&
		                str_eq(c.preferred_languages.item[1], str_c(languages[i].second)),
		        languages[i].line);
	}
}

/* "[RE: ...]" over the text makes it an update, with a doubt; its concerns stand under the code. */
static void
test_regarding(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("[RE: UP-955-2005: NEPAL: Ana Example is held]\n\nDear friends,\n\nAna "
	               "Example has been moved to a prison far from her home.\n\nPlease write:\n- "
	               "urging the king to free her;\n- asking him to let her see a lawyer.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.kind == CASEFILE_UPDATE && c.doubts.n > 0,
	        "told by a reference to an earlier appeal");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct reading r;
	struct parts p;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	fields_language(&r);
	test_ok(str_eq(c.language, STR("en")), "language");
	test_ok(parts_find(&r, &p, &e), "parts");
	fields_headline(&r, &p);
	test_ok(str_eq(c.headline, STR("TEACHER AT RISK")), "headline");
	fields_reference(&r, &p);
	test_ok(c.ref.serial == 898 && str_eq(c.index, STR("MDE 11/912/2012")), "number and index");
	test_ok(c.kind == CASEFILE_UPDATE && c.ordinal == 3,
	        "the second update is the third bulletin");
	test_ok(day_cmp(c.issued, (struct day){ 2012, 5, 3 }) == 0, "date of issue");
	fields_deadline(&r, &p);
	test_ok(day_cmp(c.deadline, (struct day){ 2012, 6, 14 }) == 0, "deadline");
	fields_preferred_languages(&r, &p);
	test_ok(c.preferred_languages.n == 3, "languages");
	fields_story(&r, &p);
	test_ok(str_eq(c.summary, STR("She may be tortured.")) && c.story.n == 1, "summary, story");
	fields_demands(&r, &p);
	test_ok(c.demands.n == 2 && str_eq(c.demands.item[1], STR("Urging him to protect her")),
	        "demands");
	fields_letter(&r, &p);
	fields_rest(&r, &p);
	test_ok(c.background.n == 1 && c.links.n == 1, "background and its link");
	fields_countries(&r, &p);
	test_ok(c.countries.n == 1 && str_eq(c.countries.item[0], STR("BH")), "country");
	test_notice(a);
	test_regarding(a);
	languages_of_the_world(a);
	arena_free(&a);
	return test_done();
}
