/* fixture.h - an invented case with everything a page can show */
#ifndef OUTCRY_TEST_PAGE_FIXTURE_H
#define OUTCRY_TEST_PAGE_FIXTURE_H

#include "base/limits.h"
#include "briefing/figures.h"
#include "i18n/lang.h"
#include "page/page.h"

#define FIXTURE_NOW 1795291200 /* 2026-11-21T20:00:00Z */

static inline void
fixture_list(struct arena *a, struct strs *list, const char *const *text)
{
	for (; *text != NULL; text++)
		VEC_PUSH(a, list, str_c(*text));
}

static inline void
fixture_targets(struct arena *a, struct casefile *c)
{
	static const char *const home[] = { "Ministry of Justice", "1 Government Square",
		                            "10001 Sampletown", "Kingdom of Examples", NULL };
	static const char *const away[] = { "Embassy of the Kingdom of Examples", "2 Sample Street",
		                            "Washington DC 20008", NULL };
	struct target minister = { .number = 1,
		                   .office = STR("Minister of Justice"),
		                   .name = STR("Ana Sample"),
		                   .organisation = STR("Ministry of Justice"),
		                   .country = STR("CN"),
		                   .salutation = STR("Your Excellency") };
	struct target ambassador = {
		.number = 2,
		.name = STR("Ambassador Bo Example"),
		.organisation = STR("Embassy of the Kingdom of Examples"),
		.country = STR("US"),
		.embassy = true,
		.salutation = STR("Dear Ambassador"),
		.note = STR("(If you receive an error message, please try calling instead!)"),
	};
	struct target copy = { .number = 3, .name = STR("The Ombudsman"), .copy = true };

	fixture_list(a, &minister.address, home);
	VEC_PUSH(a, &minister.faxes, STR("+86 10 555 0125"));
	VEC_PUSH(a, &minister.emails, STR("minister@example.org"));
	VEC_PUSH(a, &minister.handles, STR("@minister_example"));
	fixture_list(a, &ambassador.address, away);
	VEC_PUSH(a, &ambassador.phones, STR("1 202 555 0100"));
	VEC_PUSH(a, &ambassador.faxes, STR("1 202 555 0138"));
	VEC_PUSH(a, &ambassador.emails, STR("embassy@example.org"));
	VEC_PUSH(a, &ambassador.emails, STR("press@example.net"));
	VEC_PUSH(a, &c->targets, minister);
	VEC_PUSH(a, &c->targets, ambassador);
	VEC_PUSH(a, &c->targets, copy);
}

static inline struct casefile
fixture_case(struct arena *a)
{
	static const char *const story[] = {
		"Mina Sample and seven other refugees were stopped by traffic police in Sampletown "
		"in mid-March. According to Example Watch, the group was taken to the police "
		"station after officers saw that none of them held identity papers.",
		"A pastor who had followed the group's journey was asked for help by telephone. He "
		"reported that in mid-June all eight were still held at the same station, and that "
		"they expected to be sent back within days.",
		NULL
	};
	static const char *const demands[] = {
		"Stop the forced return of any person to danger, including this group of eight;",
		"Grant refugee status to those entitled to it, and let the UN refugee agency see "
		"them at once;",
		"Protect the eight from torture and other ill-treatment while they are held, and "
		"give them prompt access to a lawyer of their choice.",
		NULL
	};
	static const char *const background[] = {
		"People who are sent back are often imprisoned without trial, made to work, and "
		"beaten. A commission of the United Nations described this in detail in 2014.",
		"The principle of non-refoulement forbids every state to return anyone to a place "
		"where such harm is a real risk.",
		NULL
	};
	struct casefile c = {
		.kind = CASEFILE_FIRST,
		.ordinal = 1,
		.ref = { .series = "UA", .serial = 163, .year = 2017 },
		.headline = STR("Eight refugees at risk of forcible return"),
		.issuer = STR("Example International"),
		.issued = { 2026, 11, 16 },
		.deadline = { 2026, 12, 28 },
		.language = STR("en"),
		.summary = STR("Eight refugees have been held since mid-March. If they are "
		               "returned, they are at risk of torture, enforced disappearance and "
		               "execution."),
	};
	struct person group = { .name = STR("Eight refugees"), .group = true };
	struct person mina = { .name = STR("Mina Sample"),
		               .pseudonym = true,
		               .has_age = true,
		               .age = 24,
		               .role = STR("teacher") };

	VEC_PUSH(a, &c.countries, STR("CN"));
	VEC_PUSH(a, &c.people, mina);
	VEC_PUSH(a, &c.people, group);
	VEC_PUSH(a, &c.links, STR("https://example.org/report-2014"));
	fixture_list(a, &c.story, story);
	fixture_list(a, &c.demands, demands);
	fixture_list(a, &c.background, background);
	fixture_targets(a, &c);
	return c;
}

static inline struct figures
fixture_figures(struct arena *a)
{
	struct figures f = {
		.ref = { .series = "UA", .serial = 163, .year = 2017 },
		.as_of = FIXTURE_NOW,
		.total = { 1801, 1234 },
		.by_channel = { [CHANNEL_LETTER] = { 400, 380 },
		                [CHANNEL_EMAIL] = { 1200, 800 },
		                [CHANNEL_CALL] = { 150, 40 },
		                [CHANNEL_FAX] = { 31, 10 },
		                [CHANNEL_POST] = { 20, 4 } },
		.by_evidence = { [EVCLASS_MAIL] = 900,
		                 [EVCLASS_CONFIRMED] = 200,
		                 [EVCLASS_GROUP] = 134,
		                 [EVCLASS_ANONYMOUS] = 567 },
	};
	struct figure_target one = { 1, STR("Minister of Justice Ana Sample"), { 1400, 1000 } };
	struct figure_target two = { 2, STR("Ambassador Bo Example"), { 401, 234 } };
	struct figure_country gb = { STR("GB"), { 1200, 1000 } };
	struct figure_country fr = { STR("FR"), { 500, 200 } };
	struct figure_country other = { STR("other"), { 101, 34 } };
	struct figure_day day = { { 2026, 11, 20 }, { 900, 600 } };
	struct figure_day next = { { 2026, 11, 21 }, { 901, 634 } };

	VEC_PUSH(a, &f.by_target, one);
	VEC_PUSH(a, &f.by_target, two);
	VEC_PUSH(a, &f.by_country, gb);
	VEC_PUSH(a, &f.by_country, fr);
	VEC_PUSH(a, &f.by_country, other);
	VEC_PUSH(a, &f.by_day, day);
	VEC_PUSH(a, &f.by_day, next);
	return f;
}

static inline struct buf
fixture_buf(struct arena *a)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	return b;
}

static inline bool
fixture_holds(const struct buf *b, const char *what)
{
	return str_find(buf_str(b), str_c(what)) != STR_NPOS;
}

static inline size_t
fixture_count(struct str s, const char *what)
{
	struct str needle = str_c(what);
	size_t n = 0;

	for (size_t at; (at = str_find(s, needle)) != STR_NPOS; n++)
		s = str_from(s, at + needle.n);
	return n;
}

/* What somebody would put into a document to break out of the page. */
#define FIXTURE_HOSTILE \
	"\"'><script>alert(1)</script><img src=x onerror=alert(2)>&quot; javascript:alert(3)"

static inline void
fixture_poison(struct arena *a, struct strs *list)
{
	for (size_t i = 0; i < list->n; i++)
		list->item[i] = STR(FIXTURE_HOSTILE);
	if (list->n == 0)
		VEC_PUSH(a, list, STR(FIXTURE_HOSTILE));
}

static inline void
fixture_poison_target(struct arena *a, struct target *t)
{
	t->name = t->office = t->organisation = STR(FIXTURE_HOSTILE);
	t->salutation = t->note = t->country = STR(FIXTURE_HOSTILE);
	fixture_poison(a, &t->address);
	fixture_poison(a, &t->emails);
	fixture_poison(a, &t->phones);
	fixture_poison(a, &t->faxes);
	fixture_poison(a, &t->handles);
	fixture_poison(a, &t->urls);
}

/* The fixture with every text replaced. */
static inline struct casefile
fixture_hostile(struct arena *a)
{
	struct casefile c = fixture_case(a);

	c.headline = c.summary = c.issuer = c.index = c.place = c.language = STR(FIXTURE_HOSTILE);
	c.number_as_printed = c.report_back = STR(FIXTURE_HOSTILE);
	fixture_poison(a, &c.countries);
	fixture_poison(a, &c.story);
	fixture_poison(a, &c.demands);
	fixture_poison(a, &c.background);
	fixture_poison(a, &c.links);
	fixture_poison(a, &c.previous);
	fixture_poison(a, &c.preferred_languages);
	for (size_t i = 0; i < c.people.n; i++) {
		struct person *p = &c.people.item[i];

		p->name = p->role = p->status = p->note = p->pronoun = STR(FIXTURE_HOSTILE);
	}
	for (size_t i = 0; i < c.targets.n; i++)
		fixture_poison_target(a, &c.targets.item[i]);
	return c;
}

/* Nothing of FIXTURE_HOSTILE became markup: the only script is our own file. */
static inline bool
fixture_is_clean(const struct buf *b)
{
	struct str s = buf_str(b);

	return s.n > 0 && fixture_count(s, "<script") == 1 && fixture_count(s, "<img") == 0 &&
	       fixture_count(s, "\"'>") == 0 && fixture_count(s, "=\"javascript:") == 0;
}

static inline struct page_ctx
fixture_ctx(const char *lang)
{
	return (struct page_ctx){
		.lang = lang_find(str_c(lang)),
		.base_url = STR("https://act.example.org"),
		.rehearsal = true,
		.publisher = STR("The urgent action desk"),
		.contact = STR("desk@example.org"),
		.check_address = STR("the urgent action desk"),
		.now = FIXTURE_NOW,
	};
}

#endif
