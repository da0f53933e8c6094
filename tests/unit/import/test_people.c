#include "import/people.h"

#include "../../test.h"
#include "import/import.h"
#include "one_line.h"
#include "text_blocks.h"

static void
test_details(struct arena *a)
{
	struct reading r = one_line(a, "aged 22");
	enum person_gender gender = GENDER_UNKNOWN;
	size_t to;
	int age;

	test_ok(age_at(&r, 0, r.toks, &age, &to) && age == 22, "aged 22");
	r = one_line(a, "34 года");
	test_ok(age_at(&r, 0, r.toks, &age, &to) && age == 34, "34 года");
	test_ok(gender_of_value("both", &gender) && gender == GENDER_BOTH, "both");
	r = one_line(a, "Lee Min-jung (name being used, aged 24)");
	test_ok(name_run(&r, 0, r.toks, 2).to == 4, "a name with a hyphen");
	test_ok(person_add(&r, name_run(&r, 0, r.toks, 2)) == 1, "a person");
	person_detail(&r, 0, 5, r.toks - 1);
	test_ok(r.out->people.item[0].pseudonym && r.out->people.item[0].age == 24, "its bracket");
	r = one_line(a, "On Monday the police");
	test_ok(name_run(&r, 0, r.toks, 1).to == 0, "no name");
}

/* "TURKEY: Ana Example" heads a list, and "UA-88/12: Herr ..." names people behind a number. */
static void
test_heads(struct arena *a)
{
	struct str text = str_printf(
		a, "[AI] FU 904/94 Turkey: torture / new names\n\nFurther information on UA "
		   "904/94 (EUR 44/966/94, 31 May 1994) - Fear of torture\n\n"
		   "TURKEY:   Ana Example\n          Carla Specimen (female)\n\nAna "
		   "Example is held in Adana. Please send letters:\n- urging her release.\n");
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 }, letter = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 2 &&
	                str_eq(c.people.item[0].name, STR("Ana Example")),
	        "the first of a list stands beside the country");
	b = text_blocks(
		a, STR("UA-088/2012-2: Herr Eladio MUSTER Beispiel und Familie / Frau Ana "
	               "BEISPIEL (16 Jahre)\n\nSehr geehrte Frau Ministerin,\n\nmit Sorge habe "
	               "ich erfahren, dass Eladio Muster Beispiel bedroht wird.\n\n"
	               "Ich fordere Sie auf, ihn zu schützen.\n\nHochachtungsvoll\n"));
	test_ok(import_recognise(a, &b, &letter, &e) && letter.people.n == 3 &&
	                letter.people.item[2].age == 16 && letter.concerns.n == 0,
	        "people behind the number of a letter are no concern");
}

/* People of a header, one in a line. */
static void
test_header(struct arena *a)
{
	struct str text = str_printf(
		a,
		"UA 918/06    Fear of torture    14 February 2006\n\nNIGERIA     Ana Example (f), "
		"29-year-old lawyer\n            their two children, aged four and seven\n            The "
		"three minor children of both\n\nAna Example was arrested with her children on 10 "
		"February in Port Harcourt by the police.\n\nRECOMMENDED ACTION: Please send "
		"faxes:\n- urging her release.\n");
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 3, "three in the header");
	if (c.people.n != 3)
		return;
	test_ok(c.people.item[0].age == 29 && str_eq(c.people.item[0].role, STR("lawyer")),
	        "an age before the role");
	test_ok(c.people.item[1].group && !c.people.item[1].has_age &&
	                str_eq(c.people.item[1].note, STR("aged four; seven")),
	        "the ages of a group are no one's");
	test_ok(c.people.item[2].group && c.people.item[2].count == 3, "a group behind an article");
}

/* A role that goes on below, in the column of the names; what is to be filled in is nobody. */
static void
test_wrapped(struct arena *a)
{
	struct blocks b = text_blocks(
		a,
		STR("Further information on UA 913/02 issued on 11 July 2002 - Fear for safety\n\n"
	            "PERU           Ana Example (f), President of the Federation\n"
	            "               of Market Porters (FMP)\n"
	            "               Other members of FMP\n\n"
	            "Ana Example is in danger since armed men asked for her at the market.\n\n"
	            "RECOMMENDED ACTION: Please send appeals:\n- asking for her safety.\n\n"
	            "[NAME]\n[AFFILIATION]\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 2, "two, none of them a blank");
	test_ok(c.people.n == 2 &&
	                str_eq(c.people.item[0].role,
	                       STR("President of the Federation of Market Porters (FMP)")),
	        "a role of two lines");
}

static void
test_columns(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("UA 955/92      Fear of Torture      12 November 1992\n\nPERU:\n\n"
	               "Lima:      Ana Example         Bruno Sample (aged 17)\n"
	               "           Carla Specimen (female) Dario .. (surname unknown)\n\n"
	               "At least nine people were detained in the week before the anniversary.\n\n"
	               "RECOMMENDED ACTION: Please send faxes:\n- urging their release.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 4, "four in columns");
	test_ok(c.people.n == 4 && !c.people.item[0].has_age && c.people.item[1].age == 17 &&
	                str_eq(c.people.item[3].name, STR("Dario ..")),
	        "each with what is theirs");
}

/* A line that hangs deeper, or behind a small word, goes on with the role though it has capitals.
 */
static void
test_hanging(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("UA 955/92      Fear of Torture      12 November 1992\n\n"
	               "LESOTHO:  Ana EXAMPLE, cook\n"
	               "          Dr Bruno SAMPLE, secretary of the forbidden\n"
	               "            Porters Club\n"
	               "          Carla SPECIMEN, daughter of the\n"
	               "          First Named\n"
	               "          and two porters from Maseru\n\n"
	               "At least nine people were detained in the week before the anniversary.\n\n"
	               "RECOMMENDED ACTION: Please send faxes:\n- urging their release.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 4, "three and a group");
	test_ok(c.people.n == 4 &&
	                str_eq(c.people.item[1].role,
	                       STR("secretary of the forbidden Porters Club")) &&
	                str_eq(c.people.item[2].role, STR("daughter of the First Named")),
	        "roles of two lines");
}

/* Titled names below a country are a list, whatever stands behind each. */
static void
test_titled(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("URGENT ACTION\n\nIMKER OHNE KONTAKT ZUR AUSSENWELT\n\nOMAN\n"
	               "Herr KARIM BEISPIEL, 31-jähriger Imker\n"
	               "Frau LAILA BEISPIEL, seine Schwägerin, Dichterin, 27 Jahre\n\n"
	               "UA-Nr: UA-911/2014    AI-Index: MDE 20/907/2014    Datum: 2. Oktober "
	               "2014\n\nKarim Beispiel wird seit dem 14. September ohne Kontakt zur "
	               "Außenwelt festgehalten.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 2, "two below a country");
	test_ok(c.people.n == 2 && c.people.item[0].age == 31 && c.people.item[1].age == 27 &&
	                c.people.item[0].gender == GENDER_M &&
	                c.people.item[1].gender == GENDER_F &&
	                str_eq(c.people.item[0].role, STR("Imker")),
	        "each with the own age, gender and role");
}

/* A dash before a role, and ages that the text tells: declined, in the background. */
static void
test_told(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("UA 955/92      Fear of Torture      12 November 1992\n\n"
	               "LESOTHO    Chief Ana EXAMPLE - village headwoman\n"
	               "           Bruno SAMPLE - note corrected name\n\n"
	               "At least nine people were detained in the week before the anniversary.\n\n"
	               "RECOMMENDED ACTION: Please send faxes:\n- urging their release.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 2 &&
	                str_eq(c.people.item[0].role, STR("village headwoman")) &&
	                c.people.item[1].role.n == 0 &&
	                str_eq(c.people.item[1].note, STR("note corrected name")),
	        "a role or a remark behind a dash");
	b = text_blocks(a, STR("UA 96/16\n\nСРОЧНАЯ АКЦИЯ\n\nАКТИВИСТУ ГРОЗИТ ТЮРЬМА\n\nАндрею "
	                       "Примерному 33 года. Он работал медбратом в больнице города "
	                       "Гродно.\n\nИмя: Андрей Примерный\nПол: м\n"));
	c = (struct casefile){ 0 };
	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 1 && c.people.item[0].age == 33,
	        "the age of a declined name");
}

/* The words of another heading in the column of the first end it. */
static void
test_headings(struct arena *a)
{
	struct blocks b = text_blocks(
		a, STR("UA 402/94       Extrajudicial execution\n8 November 1994\n"
	               "BURUNDI:  Killed:   Ana Example, nurse\n"
	               "                    Bruno Sample (m), aged 17\n"
	               "          Fear for  Carla Specimen, journalist\n"
	               "          safety:   Dino Trial\n"
	               "Ana Example was shot dead on 5 November by men who stopped her car.\n"));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e) && c.people.n == 4 &&
	                str_eq(c.people.item[1].status, STR("Killed")) &&
	                str_eq(c.people.item[2].name, STR("Carla Specimen")) &&
	                c.people.item[2].status.n == 0 && c.people.item[3].status.n == 0,
	        "who is below another heading is not killed");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_told(a);
	test_details(a);
	test_header(a);
	test_heads(a);
	test_columns(a);
	test_hanging(a);
	test_titled(a);
	test_wrapped(a);
	test_headings(a);
	arena_free(&a);
	return test_done();
}
