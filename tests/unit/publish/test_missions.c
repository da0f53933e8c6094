/* The table of embassies: what is learnt, what an editor may do to it, what is never lost. */
#include <fcntl.h>
#include <stdlib.h>

#include "../../test.h"
#include "../page/fixture.h"
#include "base/io.h"
#include "publish/missions.h"

static void
test_learn(struct arena *a)
{
	struct casefile c = fixture_case(a), older, two;
	struct missions m = { 0 }, back;
	struct err e = { 0 };
	struct str csv;

	test_ok(missions_learn(a, &m, &c) && m.n == 1 && str_eq(m.item[0].sending, STR("CN")) &&
	                str_eq(m.item[0].target.country, STR("US")),
	        "the embassy is learnt, the minister is none");
	test_ok(!missions_learn(a, &m, &c) && m.n == 1, "once");
	older = c;
	older.issued.year--;
	test_ok(!missions_learn(a, &m, &older), "an older bulletin teaches nothing");
	c.issued.year++;
	test_ok(missions_learn(a, &m, &c) && m.n == 1, "a newer one replaces");
	two = c;
	VEC_PUSH(a, &two.countries, STR("KP"));
	test_ok(!missions_learn(a, &m, &two), "of two states nobody knows whose it is");
	test_ok(missions_write(a, &m, &csv, &e), "written");
	back = missions_read(a, csv);
	test_ok(back.n == 1 && back.bad == 0 &&
	                str_eq(back.item[0].target.name, m.item[0].target.name) &&
	                back.item[0].target.address.n == 3 && back.item[0].target.emails.n == 2 &&
	                str_eq(back.item[0].target.phones.item[0], STR("1 202 555 0100")) &&
	                day_cmp(back.item[0].checked, c.issued) == 0,
	        "and read again the same");
	test_ok(missions_for(a, &back, &c).n == 1, "it is one of this state");
	test_ok(missions_check(a, &back, STR("call:025550100"), (struct day){ 2026, 12, 1 }) == 1 &&
	                back.item[0].checked.month == 12 &&
	                missions_check(a, &back, STR("call:025550199"), c.issued) == 0 &&
	                back.item[0].checked.month == 12,
	        "whoever looked is a check, of the address they looked at");
	c.countries.item[0] = STR("FR");
	test_ok(missions_for(a, &back, &c).n == 0, "and of no other");
}

static void
test_edited(struct arena *a)
{
	struct missions m = missions_read(
		a,
		STR("\xef\xbb\xbfhost,sending,name,address,emails,phones,faxes,handles,salutation,"
	            "checked\r\nGB,CN,\"Embassy, \"\"new\"\"\",1 Example Road | London,"
	            "a@example.org,'+44 20 5550 0100,,,,2026-11-01\r\n\r\n"
	            "gb,CN,lower,,,,,,,\nFR,CN,short\nFR,CN,too,1,2,3,4,5,6,7,8,9\n"
	            "FR,CN,no day,,,,,,,soon\n"));

	test_ok(m.n == 1 && str_eq(m.item[0].target.name, STR("Embassy, \"new\"")) &&
	                str_eq(m.item[0].target.phones.item[0], STR("+44 20 5550 0100")),
	        "what a spreadsheet writes is read");
	test_ok(m.bad == 4, "what makes no sense is counted, not guessed");
}

static void
test_file(struct arena *a)
{
	char dir[] = "/tmp/outcry-test-missions-XXXXXX";
	struct casefile c = fixture_case(a);
	struct missions m = { 0 }, back = { 0 };
	struct err e = { 0 };

	CHECK(mkdtemp(dir) != NULL);
	test_ok(missions_load(a, str_c(dir), &m, &e) && m.n == 0, "no file: an empty table");
	CHECK(missions_learn(a, &m, &c));
	test_ok(missions_save(a, str_c(dir), &m, &e) && missions_load(a, str_c(dir), &back, &e) &&
	                back.n == 1,
	        "saved and loaded");
	test_ok(!missions_save(a, STR("/nowhere/at/all"), &m, &e) && e.code != ERR_NONE,
	        "a folder that is not there");
	for (size_t i = 0; m.n < 40000; i++)
		VEC_PUSH(a, &m, m.item[0]);
	e = (struct err){ 0 };
	test_ok(!missions_save(a, str_c(dir), &m, &e) && e.code == ERR_LIMIT,
	        "more than LIMIT_MISSIONS_BYTES is refused");
	(void)!io_remove_tree(AT_FDCWD, dir, &e);
}

int
main(void)
{
	struct arena *a = arena_new();

	test_learn(a);
	test_edited(a);
	test_file(a);
	arena_free(&a);
	return test_done();
}
