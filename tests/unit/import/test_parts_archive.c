/* walk_skip_archive() through whole documents */
#include "../../test.h"
#include "import/import.h"
#include "import/parts_walk.h"
#include "text_blocks.h"

#define TITLE                                                                                \
	"UA 955/92 - Malawi: legal concern / fear of torture: Ana Example, Bruno Sample\n\n" \
	", Index number: AFR 36/975/1992\n\n"
#define NOTE "The above-named were detained on 4 March 1992 and are held incommunicado.\n\n"
#define HEADER                                                                                 \
	"EXTERNAL (for general distribution) AI Index: AFR 36/975/92\nDistr: UA/SC\n"          \
	"UA 955/92 Legal concern/fear of torture 12 June 1992\n"                               \
	"MALAWI: Ana EXAMPLE, polytechnic lecturer\nBruno Zikomo SAMPLE, employee of a birth " \
	"control\norganization\nTwo Roman Catholic priests\nReverend SPECIMEN - church "       \
	"minister\n_ahin Muster }\nCarla Muster } brother and sister\n"                        \
	"The people named above are among dozens of suspected supporters of a movement who\n"  \
	"are reported to have been arrested.\n\n"                                              \
	"RECOMMENDED ACTION: Please send faxes:\n- urging that they be released.\n"

static struct casefile
read_text(struct arena *a, const char *text)
{
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), "read");
	return c;
}

static bool
has(const struct casefile *c, size_t i, const char *name, const char *role)
{
	return i < c->people.n && str_eq(c->people.item[i].name, str_c(name)) &&
	       str_eq(c->people.item[i].role, str_c(role));
}

int
main(void)
{
	struct arena *a = arena_new();
	struct casefile c = read_text(a, TITLE NOTE HEADER);

	test_ok(c.concerns.n == 2 && str_eq(c.concerns.item[0], STR("Legal concern")),
	        "the concerns are the header's");
	test_ok(c.people.n == 6 && has(&c, 0, "Ana EXAMPLE", "polytechnic lecturer"),
	        "so are the people");
	test_ok(has(&c, 1, "Bruno Zikomo SAMPLE", "employee of a birth control organization"),
	        "a role that the line breaks");
	test_ok(c.people.n > 2 && c.people.item[2].group && c.people.item[2].count == 2,
	        "a group among them");
	test_ok(has(&c, 3, "Reverend SPECIMEN", "church minister"), "a role behind a dash");
	test_ok(has(&c, 4, "_ahin Muster", "brother and sister") &&
	                has(&c, 5, "Carla Muster", "brother and sister"),
	        "a letter lost, a brace that shares a relation");
	c = read_text(a, TITLE NOTE "RECOMMENDED ACTION: Please send faxes:\n- urging that they be "
	                            "released.\n");
	test_ok(c.people.n == 2 && has(&c, 1, "Bruno Sample", ""),
	        "without a header the title tells");
	c = read_text(a, "Labour News\n\nEXTERNAL AI Index: EUR 44/955/94\n"
	                 "UA 955/94 Fear of torture 9 September 1994\n"
	                 "TURKEY Dr.Ana Example, medical doctor\nBruno Example\n"
	                 "Amnesty International is concerned for the safety of Ana\nExample and "
	                 "Bruno Example.\n\nRECOMMENDED ACTION: Please send faxes:\n"
	                 "- urging that they be released.\n");
	test_ok(c.people.n == 2 && has(&c, 1, "Bruno Example", ""),
	        "a line of a list over the header hides nobody");
	c = read_text(a,
	              "EXTERNAL AI Index: AFR 36/973/92\n5 June 1992\n"
	              "Further information on UA 955/92 (AFR 36/959/92, 6 April 1992) and "
	              "follow-up\nAFR 36/960/92 of 14 April 1992 - Legal Concern\n"
	              "MALAWI: Ana Example, aged 52, member of a rather large and international\n"
	              "union\n\nAna Example has been released.\n\n"
	              "RECOMMENDED ACTION: Please send faxes:\n- thanking them.\n");
	test_ok(c.previous.n == 2 && c.concerns.n == 1 && c.ordinal == 3,
	        "a reference that goes on in the next line");
	test_ok(has(&c, 0, "Ana Example", "member of a rather large and international union"),
	        "a long line under it");
	arena_free(&a);
	return test_done();
}
