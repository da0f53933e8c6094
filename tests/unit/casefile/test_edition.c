/* Whose translation a document is, and what its page shows. */
#include "../../test.h"
#include "casefile/edition.h"

static const struct {
	const char *name;
	struct casefile c;
	struct bulletin b;
	enum edition_cue cue;
} cues[] = {
	{ "the same place",
	  { .ordinal = 1, .language = STR_INIT("fr") },
	  { .ordinal = 1, .language = STR_INIT("en") },
	  EDITION_PLACE },
	{ "the same language",
	  { .ordinal = 1, .language = STR_INIT("en-GB") },
	  { .ordinal = 1, .language = STR_INIT("en") },
	  EDITION_NO },
	{ "another place",
	  { .kind = CASEFILE_UPDATE, .ordinal = 3, .language = STR_INIT("fr") },
	  { .kind = CASEFILE_UPDATE, .ordinal = 2, .language = STR_INIT("en") },
	  EDITION_NO },
	{ "another kind",
	  { .kind = CASEFILE_STOP, .ordinal = 2, .language = STR_INIT("fr") },
	  { .kind = CASEFILE_UPDATE, .ordinal = 2, .language = STR_INIT("en") },
	  EDITION_NO },
	{ "the same index, whatever the rest says",
	  { .kind = CASEFILE_UPDATE,
	    .index = STR_INIT("ASA 17/1/2026"),
	    .language = STR_INIT("es") },
	  { .ordinal = 1, .index = STR_INIT("ASA 17/1/2026"), .language = STR_INIT("en") },
	  EDITION_INDEX },
	{ "no ordinal, the same day",
	  { .kind = CASEFILE_UPDATE, .issued = { 2026, 1, 2 }, .language = STR_INIT("fr") },
	  { .kind = CASEFILE_UPDATE,
	    .ordinal = 2,
	    .issued = { 2026, 1, 2 },
	    .language = STR_INIT("en") },
	  EDITION_PLACE },
	{ "no ordinal, another day",
	  { .kind = CASEFILE_UPDATE, .issued = { 2026, 1, 3 }, .language = STR_INIT("fr") },
	  { .kind = CASEFILE_UPDATE,
	    .ordinal = 2,
	    .issued = { 2026, 1, 2 },
	    .language = STR_INIT("en") },
	  EDITION_NO },
	{ "nothing to tell them apart",
	  { .kind = CASEFILE_UPDATE, .language = STR_INIT("fr") },
	  { .kind = CASEFILE_UPDATE, .ordinal = 2, .language = STR_INIT("en") },
	  EDITION_WEAK },
	{ "a translation of a translation",
	  { .ordinal = 1, .language = STR_INIT("es") },
	  { .ordinal = 1, .language = STR_INIT("fr"), .edition_of = 7 },
	  EDITION_NO },
};

static struct target
official(struct arena *a, int number, const char *office, const char *name, const char *email)
{
	struct target t = { .number = number, .office = str_c(office), .name = str_c(name) };

	if (email != NULL)
		VEC_PUSH(a, &t.emails, str_c(email));
	return t;
}

static struct casefile
english(struct arena *a)
{
	struct casefile c = { .headline = STR("Held"),
		              .language = STR("en"),
		              .deadline = { 2026, 3, 1 } };

	VEC_PUSH(a, &c.targets, official(a, 4, "Minister", "Bo Example", "bo@example.org"));
	VEC_PUSH(a, &c.targets, official(a, 2, "Prosecutor", "", "office@example.org"));
	VEC_PUSH(a, &c.targets, official(a, 7, "Governor", "", NULL));
	return c;
}

/* In another order, with one number wrong, an embassy more, and another deadline. */
static struct casefile
french(struct arena *a)
{
	struct casefile c = { .headline = STR("Détenue"),
		              .language = STR("fr"),
		              .deadline = { 2026, 3, 9 } };

	VEC_PUSH(a, &c.targets, official(a, 0, "Procureur", "", "office@example.org"));
	VEC_PUSH(a, &c.targets, official(a, 0, "Ministre", "M. Bo Example", "b0@example.org"));
	VEC_PUSH(a, &c.targets, official(a, 0, "Ambassade", "", "embassy@example.org"));
	c.targets.item[0].salutation = STR("Monsieur le Procureur");
	return c;
}

static bool
doubts(const struct casefile *c, const char *field, const char *part)
{
	for (size_t i = 0; i < c->doubts.n; i++)
		if (str_eq(c->doubts.item[i].field, str_c(field)) &&
		    str_find(c->doubts.item[i].why, str_c(part)) != STR_NPOS)
			return true;
	return false;
}

static void
check_align(struct arena *a)
{
	struct casefile main = english(a), c = french(a), alike = english(a);

	c.targets.item[2].embassy = true;
	edition_align(a, &main.targets, &c.targets);
	test_ok(c.targets.item[0].number == 2 && c.targets.item[1].number == 4 &&
	                c.targets.item[2].number == 0,
	        "by name and by a channel, an embassy by neither");
	alike.targets.item[2].office = STR("Gouverneur");
	edition_align(a, &main.targets, &alike.targets);
	test_ok(alike.targets.item[2].number == 7, "by place in a list of the same length");
	alike.targets.item[0].name = STR("Somebody Else");
	alike.targets.item[0].emails = (struct strs){ 0 };
	edition_align(a, &main.targets, &alike.targets);
	test_ok(alike.targets.item[0].number == 0, "but two names are two people");
	alike.targets.item[0].name = STR("بو مثال");
	edition_align(a, &main.targets, &alike.targets);
	test_ok(alike.targets.item[0].number == 4, "unless they are in two scripts");
}

static void
check_doubts(struct arena *a)
{
	struct casefile main = english(a), c = french(a);
	size_t n;

	c.targets.item[2].embassy = true;
	edition_doubt(a, &main, EDITION_WEAK, &c);
	test_ok(doubts(&c, "/deadline", "2026-03-01, which holds"), "another deadline is said");
	test_ok(doubts(&c, "/targets/1", "another e-mail address"), "another address is said");
	test_ok(doubts(&c, "/targets/2", "does not name this official"),
	        "another official is said");
	test_ok(doubts(&c, "/ordinal", "neither ordinal nor date"), "a weak cue is said");
	n = c.doubts.n;
	edition_doubt(a, &main, EDITION_WEAK, &c);
	test_ok(n == 4 && c.doubts.n == n, "and said once");
}

static void
check_page(struct arena *a)
{
	struct casefile main = english(a), c = french(a), page;

	c.targets.item[2].embassy = true;
	edition_align(a, &main.targets, &c.targets);
	c.targets.item[2].number = 8;
	page = casefile_edition(a, &main, &c);
	test_ok(str_eq(page.headline, STR("Détenue")) && str_eq(page.language, STR("fr")) &&
	                page.deadline.mday == 1,
	        "its words, the case's deadline");
	test_ok(page.targets.n == 4 && page.targets.item[0].number == 4 &&
	                str_eq(page.targets.item[0].office, STR("Ministre")) &&
	                str_eq(page.targets.item[0].emails.item[0], STR("bo@example.org")),
	        "the case's order, numbers and addresses with its words");
	test_ok(str_eq(page.targets.item[1].salutation, STR("Monsieur le Procureur")) &&
	                str_eq(page.targets.item[2].office, STR("Governor")) &&
	                page.targets.item[3].number == 8,
	        "an official it leaves out stays, one of its own follows");
}

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cues); i++)
		test_ok(edition_of(&cues[i].c, &cues[i].b) == cues[i].cue, cues[i].name);
	check_align(a);
	check_doubts(a);
	check_page(a);
	arena_free(&a);
	return test_done();
}
