/* Linked with label tables that hold one file more: tests/unit/import/vo.labels. */
#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

static const char document[] =
	"DS: 951/16 Sasoenum: EUR 41/9951/2016 Spain Delo: 3 mayulo 2016\n"
	"\n"
	"DUNOTAM SPIDIK\n"
	"\n"
	"TIDAN PEFANÄBON\n"
	"\n"
	"El Ana Samäd äbinon in fanäböp kela vöno tidan labol gitis. Vöno äbinon libik keli binon.\n"
	"\n"
	"El Ana Samäd äbinon tidan vöno in zif kela labol.\n"
	"\n"
	"PENOLÖS SUNÄDO:\n"
	"- begölo livükami ela Ana Samäd;\n"
	"- flagölo vestigami.\n"
	"\n"
	"SEDOLÖS SPIDI BÜÄ 14ID ELA YUNULO 2016 ELE:\n"
	"\n"
	"Minister gitöfa\n"
	"Carlos Sam\n"
	"Calle Prueba 4\n"
	"Madrid, Spain\n"
	"Leäktropot: gitof@example.org ud gitof2@example.org\n"
	"Spikotam: O Minister\n"
	"\n"
	"NÜNS PLUIK\n"
	"\n"
	"Labol kela vöno äbinon.\n"
	"\n"
	"Nem bal: Ana Samäd\n"
	"Gen: vomik\n";

static bool
same(struct str got, const char *want)
{
	return str_eq(got, str_c(want));
}

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks b = text_blocks(a, str_c(document));
	struct casefile c = { 0 };
	struct err e = { 0 };

	if (!import_recognise(a, &b, &c, &e) || c.targets.n != 1 || c.people.n != 1) {
		test_ok(false, "a document in the new language is recognised");
		return test_done();
	}
	test_ok(same(c.language, "x-vo"), "its language");
	test_ok(c.ref.serial == 951 && c.ref.year == 2016, "its series");
	test_ok(day_cmp(c.issued, (struct day){ 2016, 5, 3 }) == 0, "a date of its months");
	test_ok(day_cmp(c.deadline, (struct day){ 2016, 6, 14 }) == 0, "its deadline");
	test_ok(c.demands.n == 2, "its demands");
	test_ok(same(c.targets.item[0].office, "Minister gitöfa") &&
	                same(c.targets.item[0].name, "Carlos Sam"),
	        "its offices");
	test_ok(same(c.targets.item[0].salutation, "O Minister") && c.targets.item[0].emails.n == 2,
	        "its salutation and two e-mails that its word joins");
	test_ok(same(c.people.item[0].name, "Ana Samäd") && c.people.item[0].gender == GENDER_F,
	        "its name and gender");
	test_ok(c.background.n == 1 && c.unplaced.n == 0, "its background");
	arena_free(&a);
	return test_done();
}
