#include "import/officials.h"

#include "../../test.h"
#include "text_blocks.h"

static const struct {
	const char *line;
	size_t officials;
	const char *last; /* its office, or its name */
} cases[] = {
	{ "COPIES TO: The Editor, Example Times, Blantyre, Malawi; The Chairman, Example Law "
	  "Society, PO Box 1712, Zomba, Malawi",
	  2, "The Chairman" },
	{ "COPIES TO: Minister of Justice, Mr Ana Example, Lima, Peru, Fax: +51 1 555 0100; "
	  "Ombudsman, Ms Bo Sample, Lima, Peru; and to diplomatic representatives of Peru "
	  "accredited to your country.",
	  2, "Ombudsman" },
	{ "APPEALS TO: Minister of Justice, Lima, Peru; Fax: +51 1 555 0100; Email: a@example.org; "
	  "Salutation: Dear Minister",
	  1, "Minister of Justice" },
	{ "APPEALS TO: Minister of Justice, PO Box 8 (by hand; Minister's desk), Lima, Peru", 1,
	  "Minister of Justice" },
};

int
main(void)
{
	struct arena *a = arena_new();

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct blocks b = text_blocks(a, str_c(cases[i].line));
		struct casefile c = { 0 };
		struct reading r;
		struct parts p = { 0 };
		struct err e = { 0 };
		const struct target *t;
		bool ok;

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		ok = parts_find(&r, &p, &e) && officials_read(&r, &p, &e) &&
		     c.targets.n == cases[i].officials;
		test_ok(ok, cases[i].line);
		if (!ok)
			continue;
		t = &c.targets.item[c.targets.n - 1];
		test_ok(str_eq(t->office.n > 0 ? t->office : t->name, str_c(cases[i].last)),
		        cases[i].last);
		test_ok(parts_split(&r, &p, &e) && r.lines <= 3, "nothing is divided twice");
	}
	{
		struct blocks b = text_blocks(
			a,
			STR("TUNISIA\n\nPlease send courteous letters asking for his immediate and "
		            "unconditional release to: Mr Karim Example, President of the\n"
		            "Republic, Example Palace, Tunis, Tunisia. (Faxes: +216 1 555 014)"));
		struct casefile c = { 0 };
		struct reading r;
		struct parts p = { 0 };
		struct err e = { 0 };

		reading_build(&r, a, &b, blocks_text(a, &b), &c);
		test_ok(parts_find(&r, &p, &e) && officials_read(&r, &p, &e) && r.lines == 2 &&
		                c.targets.n == 1 && c.targets.item[0].faxes.n == 1 &&
		                str_eq(c.targets.item[0].office,
		                       STR("President of the Republic")) &&
		                official_in_sentence(&r, &r.line[1]) < r.line[1].tok_to,
		        "a sentence over two lines");
	}
	arena_free(&a);
	return test_done();
}
