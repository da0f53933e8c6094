/*
 * test_officials.c - officials.c, and with it officials_block.c, officials_fields.c,
 * officials_opening.c, officials_commas.c, officials_told.c and officials_text.c
 */
#include "import/officials.h"

#include "../../test.h"
#include "text_blocks.h"

static const char text[] = "PLEASE SEND APPEALS BEFORE 10 OCTOBER 2026 TO:\n"
			   "\n"
			   "1) The Honorable Anna Specimen                  Dear Governor\n"
			   "Governor of Texas\n"
			   "State Capitol\n"
			   "Austin, Texas 78711, USA\n"
			   "Fax: + 1 512 555 0149 (keep trying)\n"
			   "\n"
			   "Mr Juan Sample, Minister of Justice\n"
			   "c/o Embassy of Peru\n"
			   "1 Example Street, Ottawa, Canada\n"
			   "only send letters to the embassy please.\n"
			   "Email: [email protected]\n"
			   "Dear Minister\n"
			   "\n"
			   "COPIES TO:\n"
			   "Asociación de Prueba\n"
			   "Email: a@example.org\n"
			   "OR\n"
			   "b@example.org\n";

int
main(void)
{
	struct arena *a = arena_new();
	struct blocks b = text_blocks(a, str_c(text));
	struct casefile c = { 0 };
	struct err e = { 0 };
	struct reading r;
	struct parts p;
	const struct target *t;
	bool ok;

	reading_build(&r, a, &b, blocks_text(a, &b), &c);
	ok = parts_find(&r, &p, &e) && officials_read(&r, &p, &e);
	test_ok(ok && c.targets.n == 3, "three officials");
	if (!ok || c.targets.n != 3)
		return test_done();
	test_ok(parts_next(&r, &p, PART_TARGETS, 0) == 1 && parts_run_end(&r, &p, 0) == 1,
	        "their part begins behind the line that announces them");
	t = &c.targets.item[0];
	test_ok(str_eq(t->office, STR("Governor of Texas")) &&
	                str_eq(t->name, STR("The Honorable Anna Specimen")),
	        "the name before the office");
	test_ok(str_eq(t->salutation, STR("Dear Governor")), "the salutation at the right");
	test_ok(str_eq(t->note, STR("(keep trying)")) && t->faxes.n == 1, "an instruction");
	t = &c.targets.item[1];
	test_ok(str_eq(t->office, STR("Minister of Justice")) &&
	                str_eq(t->name, STR("Mr Juan Sample")),
	        "name, office on one line");
	test_ok(str_eq(t->salutation, STR("Dear Minister")), "a salutation without its label");
	test_ok(str_eq(t->country, STR("CA")) && !t->embassy, "care of an embassy is none");
	test_ok(t->emails.n == 0 && c.doubts.n >= 1 &&
	                str_eq(c.doubts.item[0].field, STR("/targets/1/emails")),
	        "a hidden address is doubted, not stored");
	t = &c.targets.item[2];
	test_ok(t->copy && t->emails.n == 2, "a copy; OR on a line of its own opens no official");
	arena_free(&a);
	return test_done();
}
