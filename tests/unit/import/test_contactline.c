/*
 * test_contactline.c - contactline.c, contactvalue.c, contactnumbers.c and contactwords.c
 */
#include "import/contactline.h"

#include "../../test.h"
#include "one_line.h"

static const struct {
	const char *name, *line;
	size_t n;
	struct {
		enum contact_kind kind;
		const char *value;
	} want[4];
} cases[] = {
	/* clang-format off */
	{ "one fax", "Fax: +86 10 5555 1025", 1, { { CONTACT_FAX, "+86 10 5555 1025" } } },
	{ "the bracket around more and the sentence behind it are no number's",
	  "fax: 011-51-1-555-0119), to express your worry", 2,
	  { { CONTACT_FAX, "011-51-1-555-0119" }, { CONTACT_NOTE, "to express your worry" } } },
	{ "an e-mail is no place", "Address: desk@example.org", 1,
	  { { CONTACT_EMAIL, "desk@example.org" } } },
	{ "a capital I for a bar", "Phone: 1 202 555 2266 I Fax: 1 202 555 2138 ", 2,
	  { { CONTACT_PHONE, "1 202 555 2266" }, { CONTACT_FAX, "1 202 555 2138" } } },
	{ "two addresses", "Email: a_us@example.org OR b@example.org", 2,
	  { { CONTACT_EMAIL, "a_us@example.org" }, { CONTACT_EMAIL, "b@example.org" } } },
	{ "two numbers and a remark", "Fax: +57 1 555 2071 / 555 0592 (keep trying)", 3,
	  { { CONTACT_FAX, "+57 1 555 2071" }, { CONTACT_FAX, "555 0592" },
	    { CONTACT_NOTE, "(keep trying)" } } },
	{ "an area code before its slash", "Fax: 01 / 555 01 33 / 555 01 34", 2,
	  { { CONTACT_FAX, "01 / 555 01 33" }, { CONTACT_FAX, "555 01 34" } } },
	{ "a country's and a town's before it", "Tel: +43 1 / 555 01 33", 1,
	  { { CONTACT_PHONE, "+43 1 / 555 01 33" } } },
	{ "area code in brackets", "Tel: (00 963) 11 555 01 10", 1,
	  { { CONTACT_PHONE, "(00 963) 11 555 01 10" } } },
	{ "one number for both", "Tel/Fax: +51 1 555 0100", 2,
	  { { CONTACT_PHONE, "+51 1 555 0100" }, { CONTACT_FAX, "+51 1 555 0100" } } },
	{ "hidden by a web site", "Email: [email protected]", 1,
	  { { CONTACT_OBFUSCATED, "[email protected]" } } },
	{ "spelled out to hide it", "The President: a.b at example.org, c at mail.example.org, fax +51 1 555 0100", 3,
	  { { CONTACT_OBFUSCATED, "a.b at example.org" }, { CONTACT_OBFUSCATED, "c at mail.example.org" },
	    { CONTACT_FAX, "+51 1 555 0100" } } },
	{ "spelled out in Spanish", "La Presidenta: a.b arroba example.org", 1, { { CONTACT_OBFUSCATED, "a.b arroba example.org" } } },
	{ "a comma for a full stop", "Email: a.b@mail.example,org", 1, { { CONTACT_OBFUSCATED, "a.b@mail.example,org" } } },
	{ "a comma between two", "Email: a@example.org,b@example.org", 2,
	  { { CONTACT_EMAIL, "a@example.org" }, { CONTACT_EMAIL, "b@example.org" } } },
	{ "no mark before it: a mail's sender, a sentence", "relay at example.org", 0, { { 0 } } },
	{ "at a page", "More: look at www.example.org/a", 1, { { CONTACT_URL, "www.example.org/a" } } },
	{ "an address that begins like a label", "Ana Example: mail@example.org - correo@example.org –", 2,
	  { { CONTACT_EMAIL, "mail@example.org" }, { CONTACT_EMAIL, "correo@example.org" } } },
	{ "a dash behind a number", "Fax: +51 1 555 0100 - Email: a@example.org", 2,
	  { { CONTACT_FAX, "+51 1 555 0100" }, { CONTACT_EMAIL, "a@example.org" } } },
	{ "handle and page", "Twitter: @Example_1 https://example.org/contact.", 2,
	  { { CONTACT_HANDLE, "@Example_1" }, { CONTACT_URL, "https://example.org/contact" } } },
	{ "no label", "press@example.org", 1, { { CONTACT_EMAIL, "press@example.org" } } },
	{ "salutation in brackets", "(Anrede: Your Excellency)", 1,
	  { { CONTACT_SALUTATION, "Your Excellency" } } },
	{ "one number for both, in Russian", "Тел./факс: +992 37 555 01 17", 2,
	  { { CONTACT_PHONE, "+992 37 555 01 17" }, { CONTACT_FAX, "+992 37 555 01 17" } } },
	{ "Arabic", "فاكس: +202 2555 0147", 1, { { CONTACT_FAX, "+202 2555 0147" } } },
	{ "telex is a note", "Telexes: 44000 EXAMPLE MI", 1,
	  { { CONTACT_NOTE, "Telexes: 44000 EXAMPLE MI" } } },
	{ "a Brazilian postal code is no Turkish mobile", "CEP 70555.000- Exemplópolis- DF", 0, { { 0 } } },
	{ "numbers that no label names", "020 7946 0100 / +44 20 7946 0101,", 2,
	  { { CONTACT_PHONE, "020 7946 0100" }, { CONTACT_PHONE, "+44 20 7946 0101" } } },
	{ "a post code alone is none", "65020-590", 0, { { 0 } } },
	{ "an address behind a number", "Tel: 415-555-0132 a@example.org", 2,
	  { { CONTACT_PHONE, "415-555-0132" }, { CONTACT_EMAIL, "a@example.org" } } },
	{ "letters glued to an address, words behind a number", "이메일: a@example.org나 팩스: 02-555-0155 로 보내 주시기 바랍니다", 3,
	  { { CONTACT_EMAIL, "a@example.org" }, { CONTACT_FAX, "02-555-0155" }, { CONTACT_NOTE, "로 보내 주시기 바랍니다" } } },
	{ "other letters within a domain", "Email: a@mail.malmö.example.org", 1, { { CONTACT_EMAIL, "a@mail.malmö.example.org" } } },
	{ "and behind what looks like its end", "Email: b@mail.exampleño.example.org", 1,
	  { { CONTACT_EMAIL, "b@mail.exampleño.example.org" } } },
	{ "an end in another script, or two sentences", "Email: a@example.org나.다", 1, { { CONTACT_NOTE, "Email: a@example.org나.다" } } },
	{ "a full stop behind letters glued to an address", "Email: a@example.org나.", 1, { { CONTACT_EMAIL, "a@example.org" } } },
	{ "a mark, then a page", "Email: a@example.org（www.example.org）", 1, { { CONTACT_EMAIL, "a@example.org" } } },
	{ "in square brackets", "[Faxes: + 51 1 555 0100]", 1, { { CONTACT_FAX, "+ 51 1 555 0100" } } },
	{ "a number before the first label, behind a post code", "London SW1V 1EJ 020 7946 0155 Fax: 020 7946 0188", 2,
	  { { CONTACT_PHONE, "020 7946 0155" }, { CONTACT_FAX, "020 7946 0188" } } },
	{ "a number of a country before it", "Nairobi 00100 +254 20 555 0177 Fax: +254 20 555 0188", 2,
	  { { CONTACT_PHONE, "+254 20 555 0177" }, { CONTACT_FAX, "+254 20 555 0188" } } },
	{ "the number of a post box", "Apartado Postal 0816-01234 Fax: +507 555 0142", 1, { { CONTACT_FAX, "+507 555 0142" } } },
	{ "a post code before a number", "PO Box 4, Nairobi 00100 020 555 0177 Fax: 020 555 0188", 1, { { CONTACT_FAX, "020 555 0188" } } },
	{ "but a mobile is", "Cep tel: +90 555 555 01 00", 1, { { CONTACT_PHONE, "+90 555 555 01 00" } } },
	{ "an address line has no contact", "Washington DC 20008", 0, { { 0 } } },
	{ "prose has none", "Write a letter, send an email, call, fax or tweet:", 0, { { 0 } } },
	{ "a remark within a label", "X (formerly Twitter): @example_1 | Fax (main office): +51 1 555 0100", 2,
	  { { CONTACT_HANDLE, "@example_1" }, { CONTACT_FAX, "+51 1 555 0100" } } },
	{ "label without value", "Email:", 1, { { CONTACT_EMPTY, "" } } },
	/* clang-format on */
};

int
main(void)
{
	struct arena *a = arena_new();
	struct contacts out = { 0 };
	struct err e = { 0 };
	struct reading r;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct contacts got = { 0 };
		bool ok;

		r = one_line(a, cases[i].line);
		ok = contactline_parse(&r, 0, r.toks, &got, &e) && got.n == cases[i].n;
		for (size_t k = 0; ok && k < got.n; k++)
			ok = got.item[k].kind == cases[i].want[k].kind &&
			     str_eq(str_sub(r.text, got.item[k].from, got.item[k].to),
			            str_c(cases[i].want[k].value));
		test_ok(ok, cases[i].name);
	}
	r = one_line(a, "Fax:1111 Fax:1111 Fax:1111 Fax:1111 Fax:1111 Fax:1111 Fax:1111 Fax:1111 "
	                "Fax:1111");
	test_ok(!contactline_parse(&r, 0, r.toks, &out, &e) && e.code == ERR_LIMIT && out.n == 0,
	        "more than LIMIT_CONTACTS_PER_LINE");
	arena_free(&a);
	return test_done();
}
