#include "import/parts.h"

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

#define HEAD                                                                                           \
	"Urgent Action: Nurse Held Without Charge (Zambia: UA 946.20)\n\nApril 16, 2020\n\nThe nurse " \
	"Ana Example was taken from her home by six men on April 11, 2020.\n\n"                        \
	"1. Please take action as-soon-as possible. This Urgent Action expires on June 4, 2020.\n"     \
	"2. Write a letter in your own words or using the sample below as a guide to one or both "     \
	"government officials listed. You can also email, fax, call or Tweet them.\n\n"
#define LETTER                                                                                      \
	"\nDear Commissioner General Sample,\n\nI am alarmed by the detention of Ana Example, who " \
	"has not been seen since.\n\nI call on you to release her at once.\n\nYours sincerely,\n"

static struct casefile
read_block(struct arena *a, const char *block)
{
	struct blocks b = text_blocks(a, str_printf(a, HEAD "%s" LETTER, block));
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), "recognised");
	return c;
}

static void
test_two(struct arena *a)
{
	struct casefile c =
		read_block(a, "Commissioner General of Police Ambassador Carla Specimen\n"
	                      "Bruno Sample Embassy of the Republic of Zambia\n"
	                      "Example Police Service 1608 Sample Hill Ave NW\n"
	                      "P.O. Box CY 34, Eastgate Washington, DC 20009\n"
	                      "Lusaka, Zambia Phone: 202 555 0171\n"
	                      "Phone: +260 211 555 012 Fax: 202 555 0172\n"
	                      "Email: police@example.org Email: embassy@example.org\n"
	                      "Twitter: @police_example\n");
	const struct target *left = c.targets.item, *right = left + 1;

	test_ok(c.targets.n == 2, "two officials");
	if (c.targets.n != 2)
		return;
	test_ok(str_eq(left->name, STR("Bruno Sample")) &&
	                str_eq(left->office, STR("Commissioner General of Police")) &&
	                left->address.n == 3,
	        "the one at the left");
	test_ok(left->emails.n == 1 && str_eq(left->emails.item[0], STR("police@example.org")) &&
	                left->faxes.n == 0 && left->phones.n == 1,
	        "with what is his");
	test_ok(str_eq(right->name, STR("Carla Specimen")) && right->embassy &&
	                right->address.n == 3 && right->phones.n == 1 && right->faxes.n == 1 &&
	                str_eq(right->emails.item[0], STR("embassy@example.org")),
	        "the one at the right");
	test_ok(c.doubts.n > 0, "doubted");
}

static const char *const shapes[] = {
	"Director of the Prison Service\n"
	"Bruno Sample Ambassador Carla Specimen\n"
	"Dirección General del Embassy of Guatemala\n"
	"Sistema de Ejemplo 2220 R Street NW\n"
	"Zona 1, Ciudad de Guatemala Washington, DC 20008\n"
	"Guatemala Phone: 202 555 0149\n"
	"Email: prison@example.org Email: embassy@example.org\n"
	"Twitter: @prison_example Salutation: Dear Ambassador\n",
	"Director of the Prison Service\n\n"
	"Bruno Sample                     Ambassador Carla Specimen\n\n"
	"Dirección General                Embassy of Guatemala\n\n"
	"Zona 1, Ciudad de Guatemala      Washington, DC 20008\n\n"
	"Guatemala                        Phone: 202 555 0149\n\n"
	"Email: prison@example.org        Email: embassy@example.org\n\n",
};

static void
test_shapes(struct arena *a)
{
	for (size_t i = 0; i < ARRAY_LEN(shapes); i++) {
		struct casefile c = read_block(a, shapes[i]);
		const struct target *t = c.targets.item;

		test_ok(c.targets.n == 2 && t[0].emails.n == 1 && t[1].emails.n == 1 &&
		                str_eq(t[0].name, STR("Bruno Sample")) &&
		                str_eq(t[0].emails.item[0], STR("prison@example.org")) &&
		                t[0].phones.n == 0 && t[1].phones.n == 1 && t[1].embassy,
		        i == 0 ? "the left one begins alone" : "an empty line after each");
	}
}

static void
test_one(struct arena *a)
{
	struct casefile c = read_block(a, "Commissioner General of Police\n"
	                                  "Bruno Sample\n"
	                                  "c/o Embassy of the Republic of Zambia\n"
	                                  "2419 Sample Ave NW, Washington, DC 20008\n"
	                                  "Phone: 202 555 0171 Fax: 202 555 0172\n"
	                                  "Email: police@example.org Email: embassy@example.org\n");

	test_ok(c.targets.n == 1 && c.targets.item[0].faxes.n == 1 &&
	                c.targets.item[0].emails.n == 2,
	        "one official with two addresses stays one");
}

int
main(void)
{
	struct arena *a = arena_new();

	test_two(a);
	test_shapes(a);
	test_one(a);
	arena_free(&a);
	return test_done();
}
