/* fixture.h - an invented case with a minister and an embassy, for the tests of this room */
#ifndef OUTCRY_TEST_APPEAL_FIXTURE_H
#define OUTCRY_TEST_APPEAL_FIXTURE_H

#include "appeal/appeal.h"
#include "appeal/parts.h"
#include "i18n/lang.h"

struct fixture {
	struct arena *a;
	struct casefile c;
	struct appeal_ctx ctx;
};

static inline struct strs
list_of(struct arena *a, const char *const *texts)
{
	struct strs out = { 0 };

	for (; *texts != NULL; texts++)
		VEC_PUSH(a, &out, str_c(*texts));
	return out;
}
#define LIST(a, ...) list_of((a), (const char *const[]){ __VA_ARGS__, NULL })

static inline struct target
minister(struct arena *a)
{
	return (struct target){
		.number = 1,
		.name = STR("Ana Example"),
		.office = STR("Minister of Justice"),
		.address = LIST(a, "Ministry of Justice", "2 Example Avenue", "Beijing 100017",
		                "People's Republic of China"),
		.country = STR("CN"),
		.emails = LIST(a, "minister@example.org", "office@example.org"),
		.phones = LIST(a, "+86 10 5550 0100", "86 10 5550 0101"),
		.faxes = LIST(a, "+86 10 5550 0102"),
		.handles = LIST(a, "@minister"),
		.salutation = STR("Dear Minister"),
	};
}

static inline struct target
embassy(struct arena *a)
{
	return (struct target){
		.number = 2,
		.name = STR("Tom Sample"),
		.office = STR("Ambassador"),
		.address = LIST(a, "Embassy of Exampleland", "3505 Example Place NW",
		                "Washington DC 20008"),
		.country = STR("US"),
		.embassy = true,
		.emails = LIST(a, "embassy@example.org"),
		.phones = LIST(a, "1 202 555 0100"),
		.faxes = LIST(a, "(202) 555-0101"),
	};
}

static inline void
fixture_init(struct fixture *f)
{
	struct arena *a = arena_new();

	*f = (struct fixture){ .a = a };
	CHECK(uaref_parse(STR("163/17"), &f->c.ref));
	f->c.headline = STR("TWO TEACHERS at RISK OF Forcible Return");
	f->c.language = STR("en");
	VEC_PUSH(a, &f->c.countries, STR("CN"));
	f->c.deadline = (struct day){ 2026, 12, 27 };
	f->c.summary =
		STR("Two teachers have been detained since March. Mira Example (aged 34) and "
	            "her son (aged 4) are held in Exampletown. She has a weak heart. If "
	            "forcibly returned, the teachers are at risk of torture or other "
	            "ill-treatment.");
	f->c.story = LIST(a, "The two teachers of Exampletown were stopped at the border.");
	f->c.demands = LIST(a, "Stop the forced return of the two teachers;",
	                    "Grant them access to a lawyer of their choosing ;",
	                    "Ensure that they are protected from torture.");
	VEC_PUSH(a, &f->c.targets, minister(a));
	VEC_PUSH(a, &f->c.targets, embassy(a));
	f->ctx = (struct appeal_ctx){ .casefile = &f->c,
		                      .target = &f->c.targets.item[0],
		                      .lang = lang_english(),
		                      .today = { 2026, 11, 22 },
		                      .check = STR("the urgent action desk"),
		                      .url = STR("https://act.example.org/ua/163-17") };
}

static inline void
fixture_release(struct fixture *f)
{
	arena_free(&f->a);
}

static inline bool
has(struct str text, const char *part)
{
	return str_find(text, str_c(part)) != STR_NPOS;
}

/* TEXT repeated until it has at least N bytes. */
static inline struct str
long_text(struct arena *a, const char *text, size_t n)
{
	struct strs parts = { 0 };

	for (size_t have = 0; have < n; have += str_c(text).n)
		VEC_PUSH(a, &parts, str_c(text));
	return str_join(a, &parts, STR(" "));
}

#endif
