/* Where one official ends and the next begins: rows of a table, an envoy below his embassy. */
#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define HEAD                                                                                        \
	"UA 955/19 Lima\n\nTEACHER HELD\n\nBruno Sample was arrested in Lima on 3 May and is held " \
	"in the prison of Example.\n\nPlease write to:\n\n"

/* HEAD, and a table of one row with the cells LEFT and RIGHT. */
static struct blocks
row_of(struct arena *a, const char *left, const char *right)
{
	struct blocks b = text_blocks(a, STR(HEAD));
	const char *const text[] = { left, right };

	for (int i = 0; i < 2; i++) {
		struct block cell = { .kind = BLOCK_CELL,
			              .table = 1,
			              .row = 1,
			              .col = i + 1,
			              .text = str_c(text[i]) };
		VEC_PUSH(a, &b, cell);
	}
	return b;
}

static void
test_rows(struct arena *a)
{
	struct blocks b = row_of(a, "Minister of Justice\nMr Carlos Specimen\n1 Road\nLima",
	                         "Ambassador of Peru\nMs Dora Specimen\n2 Road\nEmail: "
	                         "d@example.org");
	struct casefile c = { 0 };
	struct err e = { 0 };
	bool ok = import_recognise(a, &b, &c, &e);

	test_ok(ok && c.targets.n == 2 && c.targets.item[0].emails.n == 0 &&
	                c.targets.item[1].emails.n == 1 &&
	                str_eq(c.targets.item[1].name, STR("Ms Dora Specimen")),
	        "two officials beside each other");
	b = row_of(a, "H.E. Carlos Specimen\nAmbassador",
	           "Embassy of Peru\n2 Road\nFax: +51 1 555 0155");
	c = (struct casefile){ 0 };
	ok = import_recognise(a, &b, &c, &e);
	test_ok(ok && c.targets.n == 1 && c.targets.item[0].faxes.n == 1, "one over a row");
}

static const struct {
	const char *what, *block;
	size_t officials;
	const char *office; /* of the last */
} blocks[] = {
	{ "an envoy below his embassy's telephone",
	  "Embassy of Peru\n5 Road\nPhone: +1 202 555 0100\nAmbassador: Mr Emil Muster\nEmail: "
	  "a@example.org\n",
	  1, "Ambassador" },
	{ "a minister there is another official",
	  "Embassy of Peru\n5 Road\nPhone: +1 202 555 0100\nMinister of Justice: Mr Emil "
	  "Muster\nEmail: a@example.org\n",
	  2, "Minister of Justice" },
	{ "an office behind an address care of an embassy",
	  "Minister of Justice\nMr Emil Muster\nFax: 555 0142\nc/o Embassy of Peru\n7 Road, "
	  "London\nPresident of the Supreme Court\nMs Clara Muster\nEmail: c@example.org\n",
	  2, "President of the Supreme Court" },
	{ "a salutation over two lines",
	  "Attorney General\nMr Emil Muster\n5 Road\nLima\nSalutation: Dear Attorney\nGeneral\n", 1,
	  "Attorney General" },
	{ "an initial is no article", "President A. Example\n5 Road\nLima\nEmail: a@example.org\n",
	  1, "President" },
};

int
main(void)
{
	struct arena *a = arena_new();

	test_rows(a);
	for (size_t i = 0; i < ARRAY_LEN(blocks); i++) {
		struct blocks b = text_blocks(a, str_printf(a, HEAD "%s", blocks[i].block));
		struct casefile c = { 0 };
		struct err e = { 0 };

		test_ok(import_recognise(a, &b, &c, &e) && c.targets.n == blocks[i].officials &&
		                str_eq(c.targets.item[c.targets.n - 1].office,
		                       str_c(blocks[i].office)),
		        blocks[i].what);
	}
	arena_free(&a);
	return test_done();
}
