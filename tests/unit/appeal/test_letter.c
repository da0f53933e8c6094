#include "../../test.h"
#include "fixture.h"

static void
test_envelope(struct fixture *f)
{
	struct strs l = letter_envelope(f->a, &f->ctx);

	test_ok(l.n == 5 && str_eq(l.item[0], STR("Minister of Justice Ana Example")),
	        "who it is for");
	test_ok(str_eq(l.item[4], STR("PEOPLE'S REPUBLIC OF CHINA")), "country in capitals");
	f->ctx.target = &f->c.targets.item[1];
	l = letter_envelope(f->a, &f->ctx);
	test_ok(l.n == 5 && has(l.item[4], "UNITED STATES"),
	        "a country line where none is printed");
	f->ctx.rehearsal = true;
	test_ok(letter_envelope(f->a, &f->ctx).n == 4, "none in rehearsal");
	f->ctx.rehearsal = false;
	f->ctx.lang = lang_find(STR("fr"));
	l = letter_envelope(f->a, &f->ctx);
	test_ok(has(l.item[l.n - 1], "TATS-UNIS"), "in the sender's language");
	f->ctx.lang = lang_find(STR("ar"));
	l = letter_envelope(f->a, &f->ctx);
	test_ok(has(l.item[l.n - 1], "UNITED STATES"), "in Latin letters for any post");
	f->ctx.lang = lang_english();
	f->ctx.target = &f->c.targets.item[0];
}

int
main(void)
{
	struct render_letter l = { 0 };
	struct str plain;
	struct fixture f;
	struct err e = { 0 };

	fixture_init(&f);
	test_envelope(&f);
	test_ok(letter_compose(f.a, &f.ctx, &l, &e) && l.head.banner.n == 0, "composed");
	plain = letter_plain(f.a, &l);
	test_ok(!has(plain, "[your"), "no hole to fill on paper");
	test_ok(has(plain, "concerns me deeply") && has(l.subject, "Two teachers"),
	        "the subject line says what the case is");
	test_ok(l.strip.n == 5 && has(l.strip.item[4], "/ua/163-17/done"),
	        "strip for the supporter");
	test_ok(l.address.n == 4 && str_eq(l.country, STR("CN")) &&
	                str_eq(l.country_line, STR("PEOPLE'S REPUBLIC OF CHINA")),
	        "the country stands apart, for post inside it");
	test_ok(l.posting.n > 3 && str_eq(l.posting.item[l.posting.n - 1].label, STR("*")) &&
	                has(l.posting.item[0].value, "From your country"),
	        "the last posting day by where it is posted");
	test_ok(l.name.n == 0 && l.from.n == 0 && l.own.n == 0, "the supporter's part is empty");
	f.ctx.rehearsal = true;
	test_ok(letter_compose(f.a, &f.ctx, &l, &e) && has(l.head.banner, "Rehearsal"),
	        "rehearsal");
	f.c.targets.item[0].address = (struct strs){ 0 };
	test_ok(!letter_compose(f.a, &f.ctx, &l, &e) && e.code == ERR_NOT_FOUND, "no address");
	fixture_release(&f);
	return test_done();
}
