#include "../../test.h"
#include "fixture.h"
#include "url_reader.h"

/* Every line end of a decoded body is CRLF. */
static bool
is_crlf(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] == '\n') != (i > 0 && s.p[i - 1] == '\r'))
			return false;
	return s.n > 0;
}

/* One link read back: address, subject and body are what was meant, and it is short enough. */
static bool
link_is_good(struct arena *a, struct url u, const char *scheme, const char *subject,
             const struct email_appeal *m)
{
	struct url_read r = { 0 };

	return url_str(u).n < 1900 && url_read(a, url_str(u), &r) &&
	       str_eq(r.scheme, str_c(scheme)) && str_eq(url_value(&r, subject), m->subject) &&
	       m->subject.n > 0 && is_crlf(url_value(&r, "body"));
}

static void
test_links(struct arena *a, const struct email_appeal *m, const char *what)
{
	bool good = true;

	for (size_t i = 0; i < m->links.n; i++) {
		const struct email_link *l = &m->links.item[i];
		struct url_read r = { 0 };

		good &= link_is_good(a, l->mailto, "mailto", "subject", m) &&
		        link_is_good(a, l->gmail, "https", "su", m) &&
		        link_is_good(a, l->outlook, "https", "subject", m) &&
		        link_is_good(a, l->yahoo, "https", "subject", m);
		good &= url_read(a, url_str(l->mailto), &r) && str_eq(r.rest, l->address);
		good &= url_read(a, url_str(l->gmail), &r) &&
		        str_eq(url_value(&r, "to"), l->address) &&
		        str_eq(url_value(&r, "view"), STR("cm"));
	}
	test_ok(good && m->links.n > 0, what);
}

static void
test_plain(struct fixture *f)
{
	struct email_appeal m = { 0 };
	struct err e = { 0 };

	test_ok(email_compose(f->a, &f->ctx, &m, &e), "composed");
	test_links(f->a, &m, "links read back");
	test_ok(m.links.n == 2 && str_eq(m.links.item[1].address, STR("office@example.org")),
	        "the second address is the fallback, with its own link");
	test_ok(!m.is_cut && str_eq(m.short_body, m.body), "a short bulletin is not cut");
	test_ok(str_starts(m.eml, STR("To: ")) && has(m.eml, "\r\nX-Unsent: 1\r\n") &&
	                !has(m.eml, "From:"),
	        "a draft without sender");
}

static const struct {
	const char *language, *headline, *demand;
} wide[] = {
	{ "ar", "معلمان معرضان لخطر الإعادة القسرية",
	  "أوقفوا الإعادة القسرية للمعلمين إلى أي بلد يتعرضان فيه للخطر؛ وامنحوهما حق الوصول إلى محام "
	  "من اختيارهما، واحموهما من التعذيب وسوء المعاملة، وأفرجوا عنهما فوراً ودون قيد أو شرط." },
	{ "zh", "两名教师面临强行遣返的危险",
	  "停止将两名教师强行遣返至任何可能使其面临危险的国家；确保他们能够会见自己选择的律师，并获得"
	  "任何必要的协助；确保他们免受酷刑和其他虐待，并立即无条件释放他们。" },
	{ "ru", "Двум учителям грозит принудительное возвращение",
	  "Остановите принудительное возвращение двух учителей; обеспечьте им доступ к адвокату, "
	  "которого они выберут сами; защитите их от пыток и других видов жестокого обращения." },
	{ "hi", "दो शिक्षकों को जबरन वापस भेजे जाने का खतरा",
	  "दोनों शिक्षकों की जबरन वापसी रोकें; उन्हें अपनी पसंद का वकील दें; उन्हें यातना से बचाएं।" },
};

/* Percent-encoding makes these 3 to 9 times longer: greeting and demands must still be there. */
static void
test_budget(struct fixture *f)
{
	for (size_t i = 0; i < ARRAY_LEN(wide); i++) {
		struct email_appeal m = { 0 };
		struct err e = { 0 };
		size_t bullets = 0;

		f->c.language = str_c(wide[i].language);
		f->c.headline = str_c(wide[i].headline);
		f->c.demands = LIST(f->a, wide[i].demand, wide[i].demand, wide[i].demand);
		test_ok(email_compose(f->a, &f->ctx, &m, &e), wide[i].language);
		test_links(f->a, &m, "links under 1,900 and read back");
		for (struct str rest = m.short_body, line; rest.p != NULL;) {
			line = str_cut(&rest, '\n');
			if (!str_starts(line, STR("- ")))
				continue;
			bullets++;
			test_ok(str_eq(demand_bare(str_from(line, 2)),
			               demand_bare(str_c(wide[i].demand))),
			        "a demand in a link is whole");
		}
		test_ok(m.is_cut && bullets > 0 && str_starts(m.short_body, STR("Dear Minister,")),
		        "greeting and the demands that fit");
		test_ok(has(m.eml, "base64") || has(m.eml, "quoted-printable"),
		        "a file all the same");
	}
}

static void
test_long(struct fixture *f)
{
	struct email_appeal m = { 0 };
	struct err e = { 0 };
	struct strs many = { 0 };

	f->c.language = STR("en");
	f->c.summary = long_text(f->a, "The teachers are held without charge.", 6000);
	f->c.headline = long_text(f->a, "Two teachers at risk", 900);
	f->c.demands = LIST(f->a, "Release them;");
	test_ok(email_compose(f->a, &f->ctx, &m, &e) && m.is_cut &&
	                has(m.short_body, "Release them"),
	        "a long summary gives way to the demand");
	test_links(f->a, &m, "long headline: links under 1,900");
	for (int i = 0; i < 64; i++)
		VEC_PUSH(f->a, &many, long_text(f->a, "Ensure that nobody is returned;", 500));
	f->c.demands = many;
	test_ok(email_compose(f->a, &f->ctx, &m, &e), "64 long demands");
	test_links(f->a, &m, "64 demands: links under 1,900");
	f->c.headline = STR("Two teachers at risk");
	f->c.demands =
		LIST(f->a, str_z(f->a, long_text(f->a, "Ensure that nobody is returned.", 2500)),
	             "Release them;", str_z(f->a, long_text(f->a, "Say where they are.", 2500)),
	             "Let them see a lawyer");
	test_ok(email_compose(f->a, &f->ctx, &m, &e) &&
	                has(m.short_body, "- Release them;\n- Let them see a lawyer.\n") &&
	                !has(m.short_body, "Say where"),
	        "what does not fit is left out, not cut");
	f->c.demands.n = 1;
	test_ok(email_compose(f->a, &f->ctx, &m, &e) &&
	                has(m.short_body, "- Ensure that nobody is returned. Ensure") &&
	                has(m.short_body, "is returned.\n\n"),
	        "a single one ends after a sentence");
	test_links(f->a, &m, "and its links are under 1,900");
	f->c.demands = (struct strs){ 0 };
	f->c.model_letter = LIST(f->a, "Dear Minister,", "I write to you. I ask you to act.");
	f->c.model_letter.item[1] = long_text(f->a, "I ask you to release the teachers.", 9000);
	test_ok(email_compose(f->a, &f->ctx, &m, &e) && m.is_cut &&
	                has(m.short_body, "I ask you to release the teachers."),
	        "a long model letter is cut after a sentence");
	test_links(f->a, &m, "model letter: links under 1,900");
	f->c.targets.item[0].emails = LIST(f->a, "x@example.org");
	f->c.targets.item[0].emails.item[0] =
		str_printf(f->a, STR_FMT "@example.org", STR_ARG(long_text(f->a, "y", 1500)));
	test_ok(!email_compose(f->a, &f->ctx, &m, &e) && e.code == ERR_LIMIT,
	        "an address that leaves no room");
	f->c.targets.item[0].emails = (struct strs){ 0 };
	e = (struct err){ 0 };
	test_ok(!email_compose(f->a, &f->ctx, &m, &e) && e.code == ERR_NOT_FOUND, "no address");
}

/* What a server keeps makes the same file again, with words of one's own behind the greeting. */
static void
test_file(struct fixture *f)
{
	struct email_appeal m = { 0 };
	struct str kept, eml = { 0 };
	struct err e = { 0 };

	test_ok(email_compose(f->a, &f->ctx, &m, &e), "a mail");
	kept = email_keep(f->a, &m);
	test_ok(email_file(f->a, kept, STR(""), &eml, &e) && str_eq(eml, m.eml), "the same file");
	test_ok(email_file(f->a, kept, STR(" I teach too.\nFor years. "), &eml, &e) &&
	                has(eml, "Dear Minister,\r\n\r\nI teach too.\r\nFor years.\r\n\r\nMy name"),
	        "with a sentence of one's own");
	test_ok(email_file(f->a, kept, STR("x\r\n\r\nBcc: all@example.org"), &eml, &e) &&
	                str_find(str_sub(eml, 0, str_find(eml, STR("\r\n\r\n"))), STR("Bcc")) ==
	                        STR_NPOS,
	        "which is no header");
	test_ok(!email_file(f->a, STR("a@example.org\nen"), STR(""), &eml, &e) &&
	                e.code == ERR_INPUT,
	        "what is cut is refused");
}

int
main(void)
{
	struct fixture f;

	fixture_init(&f);
	test_plain(&f);
	test_file(&f);
	test_budget(&f);
	test_long(&f);
	fixture_release(&f);
	return test_done();
}
