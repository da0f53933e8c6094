/* In which of a bulletin's texts an official is written to. */
#include "../../test.h"
#include "fixture.h"

struct texts {
	struct fixture f;
	struct casefiles all; /* English, French, Spanish */
};

static struct casefile
translated(const struct fixture *f, const char *tag, const char *headline, const char *demand,
           const char *salutation)
{
	struct casefile c = f->c;

	c.language = str_c(tag);
	c.headline = str_c(headline);
	c.demands = LIST(f->a, demand);
	c.preferred_languages = (struct strs){ 0 };
	c.targets = (struct targets){ 0 };
	for (size_t i = 0; i < f->c.targets.n; i++) {
		struct target t = f->c.targets.item[i];

		t.salutation = str_c(salutation);
		VEC_PUSH(f->a, &c.targets, t);
	}
	return c;
}

static void
texts_init(struct texts *x)
{
	fixture_init(&x->f);
	x->all = (struct casefiles){ 0 };
	VEC_PUSH(x->f.a, &x->all, x->f.c);
	VEC_PUSH(x->f.a, &x->all,
	         translated(&x->f, "fr", "Deux enseignants en danger", "Les protéger",
	                    "Madame la Ministre,"));
	VEC_PUSH(x->f.a, &x->all,
	         translated(&x->f, "es", "Dos docentes en peligro", "Protegerlos",
	                    "Señora Ministra:"));
	x->f.ctx.casefile = &x->all.item[1]; /* the page is French */
	x->f.ctx.target = &x->all.item[1].targets.item[0];
	x->f.ctx.lang = lang_find(STR("fr"));
	x->f.ctx.texts = &x->all;
}

/* clang-format off */
static const struct {
	const char *prefers[4], *written;
	bool met, other, own;
} cases[] = {
	{ { NULL }, "fr", true, false, true },
	{ { "es", "en", "own" }, "es", true, true, true },
	{ { "zh", "en", "own" }, "en", true, true, true },
	{ { "en" }, "en", true, true, false },
	{ { "es", "fr" }, "es", true, true, true },
	{ { "own", "en" }, "fr", true, false, true },
	{ { "zh", "own" }, "fr", true, false, true },
	{ { "fr-CA", "es" }, "fr", true, false, true },
	{ { "zh" }, "fr", false, false, false },
};
/* clang-format on */

static void
test_choice(struct texts *x)
{
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct appeal_reading r;

		x->all.item[0].preferred_languages = list_of(x->f.a, cases[i].prefers);
		r = appeal_reading(x->f.a, &x->f.ctx);
		test_ok(str_eq(r.ctx.casefile->language, str_c(cases[i].written)) &&
		                r.met == cases[i].met && r.other == cases[i].other &&
		                r.own == cases[i].own && r.ctx.target->number == 1,
		        cases[i].written);
		test_ok(appeal_as_read(x->f.a, &r.ctx).casefile == r.ctx.casefile, "chosen once");
	}
}

/* The official's own block before the bulletin, that before their country. */
static void
test_whose(struct texts *x)
{
	struct target *t = &x->all.item[0].targets.item[0];
	struct strs *bulletin = &x->all.item[0].preferred_languages;
	struct appeal_reading r;
	const struct {
		const char *note, *country, *bulletin[3], *written;
		bool embassy, guessed, own;
	} whose[] = {
		{ "Languages: Spanish", "CN", { "fr", "en" }, "es", false, false, false },
		{ "Write in Chinese or in French", "CN", { "es" }, "fr", false, false, true },
		{ "", "GT", { "fr", "es" }, "es", false, false, true },
		{ "", "BE", { "es", "fr" }, "fr", false, false, true },
		{ "", "CN", { "es", "fr" }, "es", false, false, true },
		{ "", "GT", { "fr", "es" }, "fr", true, false, true },
		{ "", "GT", { NULL }, "es", false, true, true },
		{ "", "CA", { NULL }, "fr", false, true, true },
		{ "", "CN", { NULL }, "fr", false, true, true },
		{ "", "GT", { NULL }, "fr", true, true, true },
		{ "", "", { NULL }, "fr", false, true, true },
	};

	for (size_t i = 0; i < ARRAY_LEN(whose); i++) {
		struct target *page = &x->all.item[1].targets.item[0];

		t->note = str_c(whose[i].note);
		page->country = str_c(whose[i].country);
		page->embassy = whose[i].embassy;
		*bulletin = list_of(x->f.a, whose[i].bulletin);
		r = appeal_reading(x->f.a, &x->f.ctx);
		test_ok(str_eq(r.ctx.casefile->language, str_c(whose[i].written)) &&
		                r.guessed == whose[i].guessed && r.own == whose[i].own && r.met,
		        whose[i].written);
		test_ok((appeal_reads_line(x->f.a, &x->f.ctx).n == 0) ==
		                (whose[i].guessed && !r.other),
		        "a guess is told only where it changes something");
	}
	x->f.ctx.lang = lang_english();
	x->all.item[1].targets.item[0].country = STR("GT");
	test_ok(has(appeal_reads_line(x->f.a, &x->f.ctx),
	            "The authorities there work in: Español."),
	        "and as what it is");
	x->f.ctx.lang = lang_find(STR("fr"));
	x->all.item[1].targets.item[0].country = STR("CN");
}

static void
test_line(struct texts *x)
{
	struct strs *prefers = &x->all.item[0].preferred_languages;

	*prefers = (struct strs){ 0 };
	test_ok(appeal_reads_line(x->f.a, &x->f.ctx).n == 0, "a bulletin that says nothing");
	*prefers = LIST(x->f.a, "es", "own");
	test_ok(has(appeal_reads_line(x->f.a, &x->f.ctx), "Español"), "the language is named");
	x->f.ctx.lang = lang_english();
	*prefers = LIST(x->f.a, "zh");
	test_ok(has(appeal_reads_line(x->f.a, &x->f.ctx), "Nobody has put this case into") &&
	                has(appeal_reads_line(x->f.a, &x->f.ctx), "Français"),
	        "what there is none of is said");
}

/* All channels write Spanish; friends are written to in the page's language. */
static void
test_channels(struct texts *x)
{
	struct arena *a = x->f.a;
	struct render_letter letter = { 0 };
	struct email_appeal mail = { 0 };
	struct hand_appeal hand = { 0 };
	struct call_appeal call = { 0 };
	struct fax_appeal fax = { 0 };
	struct post_appeal post = { 0 };
	struct err e = { 0 };

	x->all.item[0].preferred_languages = LIST(a, "es", "own");
	test_ok(letter_compose(a, &x->f.ctx, &letter, &e) && str_eq(letter.head.lang, STR("es")) &&
	                has(letter.text.salutation, "Señora") &&
	                has(letter.text.closing, "Atentamente") && has(letter.date, "de 2026"),
	        "the letter is Spanish throughout");
	test_ok(email_compose(a, &x->f.ctx, &mail, &e) && str_eq(mail.lang, STR("es")) &&
	                has(mail.body, "Estas son mis peticiones:\n- Protegerlos.") &&
	                !has(mail.body, "I am") && has(mail.body, "[su nombre]"),
	        "the e-mail too");
	test_ok(hand_compose(a, &x->f.ctx, &hand, &e) && str_eq(hand.lang, STR("es")), "by hand");
	test_ok(call_compose(a, &x->f.ctx, &call, &e) && has(call.script.item[0], "Buenos días"),
	        "the call");
	test_ok(fax_compose(a, &x->f.ctx, &fax, &e) && has(fax.page.name_label, "Nombre"),
	        "the fax");
	test_ok(post_compose(a, &x->f.ctx, &post, &e) &&
	                has(post.item[POST_X].text, "Protegerlos") &&
	                has(post.item[POST_WHATSAPP].text, "Deux enseignants") &&
	                str_eq(post.item[POST_WHATSAPP].lang, STR("fr")),
	        "the post; friends read the page's language");
	x->all.item[2].targets.n = 0;
	test_ok(email_compose(a, &x->f.ctx, &mail, &e) && str_eq(mail.lang, STR("fr")),
	        "a text that does not name the official is none for them");
	x->f.ctx.texts = NULL;
	test_ok(email_compose(a, &x->f.ctx, &mail, &e) && str_eq(mail.lang, STR("fr")),
	        "without other texts, the page's");
}

int
main(void)
{
	struct texts x;

	texts_init(&x);
	test_choice(&x);
	test_whose(&x);
	test_line(&x);
	fixture_release(&x.f);
	texts_init(&x);
	test_channels(&x);
	fixture_release(&x.f);
	return test_done();
}
