#include "../../test.h"
#include "fixture.h"

static void
test_parts(struct fixture *f)
{
	struct appeal_text t;
	struct err e = { 0 };
	struct str plain;

	test_ok(appeal_text(f->a, &f->ctx, &t, &e), "composed");
	plain = appeal_plain(f->a, &t, STR("[your name]"));
	test_ok(str_starts(plain, STR("Dear Minister,\n\n")), "greeting with a comma");
	test_ok(has(plain, "Two teachers at risk of forcible return"),
	        "shouted words take the text's spelling, others stay");
	test_ok(has(plain, "Two teachers have been detained since March."),
	        "a safe sentence stays");
	test_ok(!has(plain, "Mira") && !has(plain, "son") && !has(plain, "heart"),
	        "health, minors and relatives do not");
	test_ok(has(plain, "ill-treatment"), "ill-treatment is no illness");
	test_ok(has(plain, "I urge you to:\n- Stop the forced return of the two teachers;\n"
	                   "- Grant them access to a lawyer of their choosing;\n"
	                   "- Ensure that they are protected from torture.\n"),
	        "demands as printed, one separator each");
	test_ok(has(plain, "Yours sincerely,\n[your name]\n"), "closing and a place for the name");
	test_ok(!has(plain, "convey"), "a minister conveys nothing");
}

static void
test_embassy(struct fixture *f)
{
	struct appeal_text t;
	struct err e = { 0 };

	f->ctx.target = &f->c.targets.item[1];
	test_ok(appeal_text(f->a, &f->ctx, &t, &e) && str_eq(t.greeting, STR("Your Excellency,")),
	        "an ambassador without a printed salutation");
	test_ok(has(t.after.item[0], "convey"), "an embassy conveys to its government");
	f->ctx.target = &f->c.targets.item[0];
}

static void
test_ask(struct fixture *f)
{
	struct strs before = f->c.demands;
	struct appeal_text t;
	struct err e = { 0 };

	f->c.demands = LIST(f->a, "Calling on them to release her;", "Urging a fair trial.");
	test_ok(appeal_text(f->a, &f->ctx, &t, &e) && has(t.ask, "I am:"), "demands in -ing form");
	f->c.language = STR("ur");
	test_ok(appeal_text(f->a, &f->ctx, &t, &e) && has(t.ask, "requests") && t.rtl,
	        "a language without phrases: neutral, and its direction");
	test_ok(t.facts.n == 1, "no summary in a language whose words we do not know");
	f->c.language = STR("fr");
	test_ok(appeal_text(f->a, &f->ctx, &t, &e) && str_eq(t.lang, STR("fr")) && !t.rtl,
	        "a French bulletin");
	f->c.language = STR("en");
	f->c.demands = (struct strs){ 0 };
	test_ok(!appeal_text(f->a, &f->ctx, &t, &e) && e.code == ERR_INPUT, "nothing asked");
	f->c.demands = before;
}

static void
test_model(struct fixture *f)
{
	struct appeal_text t;
	struct err e = { 0 };

	f->c.model_letter = LIST(f->a, "Dear Minister,", "I write about the two teachers.",
	                         "I ask you to release them.", "Yours sincerely,", "Name");
	test_ok(appeal_text(f->a, &f->ctx, &t, &e) && t.model && t.facts.n == 2 && t.demands.n == 0,
	        "the model letter without its own greeting and closing");
	appeal_text_composed(f->a, &f->ctx, &t);
	test_ok(!t.model && t.demands.n == 3, "composed all the same for short forms");
	f->c.model_letter = (struct strs){ 0 };
}

static void
test_lines(struct fixture *f)
{
	struct str s = appeal_deadline_line(f->a, &f->ctx);

	test_ok(has(s, "27") && has(s, "28") && has(s, "12:00 UTC"), "deadline with its zone");
	test_ok(has(appeal_check_line(f->a, &f->ctx), "the urgent action desk before sending"),
	        "check line");
	f->c.deadline = (struct day){ 0 };
	test_ok(has(appeal_deadline_line(f->a, &f->ctx), "No deadline"), "no deadline is said");
	f->c.deadline = (struct day){ 2026, 12, 27 };
}

/* What joins and ends sentences is the script's. */
static void
test_marks(struct fixture *f)
{
	struct casefile c = f->c;
	struct appeal_ctx ctx = f->ctx;
	struct appeal_text t;
	struct err e = { 0 };
	struct str plain;

	ctx.casefile = &c;
	c.language = STR("zh");
	c.summary = STR("警方否认拘押她。她未能会见律师。");
	c.demands = LIST(f->a, "立即释放她；", "公布真相");
	test_ok(appeal_text(f->a, &ctx, &t, &e), "a Chinese text");
	plain = appeal_plain(f->a, &t, STR(""));
	test_ok(has(plain, "她。她未能") && has(plain, "- 立即释放她；\n- 公布真相。\n"),
	        "Chinese");
	test_ok(str_eq(marks_of(STR("حرية")).point, STR("؛")) &&
	                str_eq(marks_of(STR("자유")).stop, STR(".")) &&
	                str_eq(marks_of(STR("")).space, STR(" ")),
	        "Arabic, Korean, none");
}

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	test_parts(&f);
	test_embassy(&f);
	test_ask(&f);
	test_model(&f);
	test_lines(&f);
	test_marks(&f);
	fixture_release(&f);
	return test_done();
}
