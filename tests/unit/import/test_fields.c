/*
 * of fields_text.c, fields_number.c, fields_refline.c, fields_kind.c,
 * fields_reference.c, fields_demands.c
 */
#include "import/fields.h"

#include "../../test.h"
#include "base/limits.h"
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

/* A title that the layout broke behind the number is one headline. */
static void
test_broken_title(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("UP-955-2002: EXAMPLE LAND: Torture victim threatened again by soldiers after "
	            "she\nfiled a complaint with the court of the town\n\nAna Example was "
	            "arrested on 3 May 2002 by soldiers in Lima, Peru.\n\nPlease write:\n- "
	            "urging the authorities to release her;\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && str_starts(c.headline, STR("Torture victim")) &&
	                str_ends(c.headline, STR("court of the town")),
	        "a title behind the number goes on in the next line");
}

/* Demands that a section prints again in English; what stands beside a picture before the lead. */
static void
test_page(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("URGENT ACTION\n\nLEHRERIN IN HAFT\n\nDie Lehrerin Ana Example (ohne Datum) \xC2\xA9 "
	            "privat\n\nDie Lehrerin Ana Example wurde am 3. Mai 2012 von der Polizei in der Stadt "
	            "Beispiel festgenommen.\n\nSie ist seitdem ohne Kontakt zu ihrer Familie und zu "
	            "einem Anwalt in Haft, und die Behörden schweigen.\n\nSCHREIBEN SIE "
	            "BITTE\n\n- Lassen Sie Ana Example frei.\n- Sorgen Sie bitte für einen "
	            "Anwalt.\n\nHintergrund\n\nIn der Stadt wurden auch andere Lehrer "
	            "festgenommen.\n\nPLEASE WRITE IMMEDIATELY\n\n- Calling on the authorities to "
	            "release Ana Example and to drop the charges against her.\n- Asking them to "
	            "ensure that she is given access to a lawyer of her own choice.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	CHECK(import_recognise(a, &b, &c, &e));
	test_ok(c.demands.n == 2, "the same demands in another language are none");
	test_ok(str_starts(c.summary, STR("Die Lehrerin Ana Example wurde")),
	        "who is on a picture is no lead");
}

/* What is no concern on the line of the number, and what is one below it. */
static void
test_concerns(struct arena *a)
{
	static const struct {
		const char *head;
		size_t n;
		const char *first;
	} cases[] = {
		{ "Further information on UA 912/97 (AFR 32/914/97, 9 July 1997) and follow-ups (AFR "
		  "32/918/97, 25 July; AFR 32/922/97, 19 August) - Legal concern / Fear of torture",
		  2, "Legal concern" },
		{ "First update on UA 988/10 on Cameroon (issued on 28 September 2010)", 0, "" },
		{ "KEN 909 / 0612 / OBS 955.1\n\nDeath threats / Surveillance / Theft of documents",
		  3, "Death threats" },
		{ "UA 980/95 - Peru: \"disappearance\" / fear for safety: Ana Maria Example Specimen, "
		  "Bruno Mario Example Specimen",
		  2, "\"disappearance\"" },
	};

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct str whole = str_printf(
			a,
			"%s\n\nAna Example was arrested on 3 May 1997 in the town of Sample by men "
			"in plain clothes.\n\nPlease write:\n- urging the authorities to free her;\n",
			cases[i].head);
		struct blocks b = text_blocks(a, whole);
		struct casefile c = { 0 };
		struct err e = { 0 };

		CHECK(import_recognise(a, &b, &c, &e));
		test_ok(c.concerns.n == cases[i].n &&
		                (cases[i].n == 0 ||
		                 str_eq(c.concerns.item[0], str_c(cases[i].first))),
		        cases[i].head);
	}
}

/* More demands than a case holds stay in what was not placed, and it is said. */
static void
test_many_demands(struct arena *a)
{
	struct buf many;
	struct blocks b;
	struct casefile c = { 0 };
	struct err e = { 0 };
	size_t left = 0, doubted = 0, claimed = 0;

	buf_init(&many, a, 1 << 16);
	buf_lit(&many, "UA 912/13\n\nURGENT ACTION\n\nNURSE HELD\n\nAna Example was arrested on 3 "
	               "May.\n\nPlease write immediately:\n");
	for (int i = 0; i < LIMIT_DEMANDS + 3; i++)
		buf_printf(&many, "- Calling on them to open door %d;\n", i);
	b = text_blocks(a, buf_str(&many));
	CHECK(import_recognise(a, &b, &c, &e));
	for (size_t i = 0; i < c.unplaced.n; i++)
		left += str_find(c.unplaced.item[i], STR("to open door")) != STR_NPOS;
	for (size_t i = 0; i < c.doubts.n; i++)
		doubted +=
			str_eq(c.doubts.item[i].field, str_printf(a, "/demands/%d", LIMIT_DEMANDS));
	for (size_t i = 0; i < c.evidence.n; i++)
		claimed += str_eq(c.evidence.item[i].field,
		                  str_printf(a, "/demands/%d", LIMIT_DEMANDS));
	test_ok(c.demands.n == LIMIT_DEMANDS && left == 3, "no demand of too many is lost");
	test_ok(claimed == 0 && doubted == 1, "and that they are too many is said once");
}

/* Beyond the languages of the label files, by the names ISO 639 gives them in each. */
static const struct {
	const char *line, *first, *second;
} languages[] = {
	{ "PREFERRED LANGUAGE TO ADDRESS TARGET: Kyrgyz, Malagasy", "ky", "mg" },
	{ "Langue(s) à privilégier: malgache, wolof", "mg", "wo" },
	{ "Idioma preferente: guaraní, quechua", "gn", "qu" },
	{ "Tercih edilen dil: Kırgızca, Gürcüce", "ky", "ka" },
	{ "Langues de préférence pour vos messages au ministre : malgache, wolof", "mg", "wo" },
	{ "Yazacaklarınız için tercih edilen dil: Kırgızca, Gürcüce", "ky", "ka" },
	{ "Document original: français", NULL, NULL },
	{ "Your own words work best. Write letters in Arabic or English, and be polite.", "ar",
	  "en" },
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
		test_ok(languages[i].first == NULL ? c.preferred_languages.n == 0
		                                   : c.preferred_languages.n == 2 &&
		                                             str_eq(c.preferred_languages.item[0],
		                                                    str_c(languages[i].first)) &&
		                                             str_eq(c.preferred_languages.item[1],
		                                                    str_c(languages[i].second)),
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

/* A list of other actions below the officials tells neither the kind nor the countries of this one;
 * what introduces a date or an index is no concern. */
static void
test_others(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("UA 208/17   London, the   3 May 2017\n\nURGENT ACTION\n\nNURSE BEATEN\n\nAna "
	            "Example was beaten by police officers in Bishkek, Kyrgyzstan.\n\nPlease "
	            "write:\n- urging the minister to release her.\n\nAPPEALS TO:\n\nMinister "
	            "of Interior\nBruno Sample\nBishkek\nKyrgyzstan\nEmail: "
	            "one@example.org\n\nRelated\n\nUrgent Action Update: Teacher Freed "
	            "(Belarus: UA 12.17)\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.kind == CASEFILE_FIRST && c.countries.n == 1 &&
	                str_eq(c.countries.item[0], STR("KG")) && c.ref.serial == 208,
	        "a list of other actions");
	test_ok(c.concerns.n == 0, "a place and an article before a date");
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
	test_page(a);
	test_concerns(a);
	test_notice(a);
	test_broken_title(a);
	test_many_demands(a);
	test_regarding(a);
	test_others(a);
	languages_of_the_world(a);
	arena_free(&a);
	return test_done();
}
