/* stories.h - what a store must do on every engine: told once, run on SQLite and PostgreSQL */
#ifndef OUTCRY_TEST_STORIES_H
#define OUTCRY_TEST_STORIES_H

#include "../../test.h"
#include "store/saying.h"
#include "store/store.h"

#define STORY_NOW INT64_C(1795300000) /* 2026-11-21 */

static const struct uaref story_ref = { "UA", 163, 2017 };

/* A document of the case: ORDINAL, and officials from NAMES up to an empty one. */
static struct casefile
story_document(struct arena *a, int ordinal, const char *const names[])
{
	struct casefile c = {
		.kind = ordinal == 1 ? CASEFILE_FIRST : CASEFILE_UPDATE,
		.ordinal = ordinal,
		.ref = story_ref,
		.headline = STR_INIT("Lawyer held in secret"),
		.language = STR_INIT("en"),
		.deadline = { 2017, 8, 17 },
	};

	VEC_PUSH(a, &c.demands, STR("Release him at once"));
	VEC_PUSH(a, &c.countries, STR("XA"));
	for (size_t i = 0; names[i] != NULL; i++) {
		struct target t = { .name = str_c(names[i]), .office = STR("Minister") };

		VEC_PUSH(a, &t.emails, STR("minister@example.org"));
		VEC_PUSH(a, &c.targets, t);
	}
	return c;
}

static inline bool
story_put(struct arena *a, struct store *s, const struct casefile *c, const char *source,
          enum store_draft_result expected)
{
	struct store_draft d = { .document = *c, .source_hash = str_c(source) };
	struct store_put got = { 0 };
	struct err e = { 0 };

	if (!store_draft_put(a, s, &d, &got, &e)) {
		printf("# %s\n", e.msg);
		return false;
	}
	return got.result == expected && got.bulletin > 0 && uaref_eq(&got.ref, &story_ref);
}

static inline bool
story_numbers(const struct caserec *c, const int numbers[], size_t n)
{
	bool ok = c->current.targets.n == n;

	for (size_t i = 0; ok && i < n; i++)
		ok = c->current.targets.item[i].number == numbers[i];
	return ok;
}

/* Draft, the same twice, replaced, published, updated, renewed, stopped. */
static inline void
story_case(struct arena *a, struct store *s)
{
	const char *first[] = { "Ana Example", "Bo Sample", NULL };
	const char *other[] = { "Ana Example", "Bo Sample", "Cy Third", NULL };
	const char *update[] = { "Di New", "Cy Third", "Ana Example", NULL };
	struct casefile c = story_document(a, 1, first);
	struct caserec r = { 0 };
	struct caserecs all = { 0 };
	struct err e = { 0 };

	test_ok(!store_case(a, s, &story_ref, &r, &e) && e.code == ERR_NOT_FOUND &&
	                str_eq(str_c(e.msg), STR("no case 163/17")),
	        "an unknown case is said");
	e = (struct err){ 0 };
	test_ok(story_put(a, s, &c, "aa", STORE_DRAFT_NEW), "a draft is new");
	test_ok(story_put(a, s, &c, "bb", STORE_DRAFT_SAME), "the same facts are the same");
	c = story_document(a, 1, other);
	test_ok(story_put(a, s, &c, "aa", STORE_DRAFT_SAME), "the same bytes are the same");
	test_ok(story_put(a, s, &c, "cc", STORE_DRAFT_REPLACED),
	        "another first replaces the draft");
	test_ok(store_case(a, s, &story_ref, &r, &e) && r.state == CASE_DRAFT &&
	                story_numbers(&r, (int[]){ 1, 2, 3 }, 3) && r.bulletins.n == 0,
	        "a draft shows the numbers that publishing gives");
	test_ok(!store_stop(a, s, &story_ref, STR("x"), STORY_NOW, &e) && e.code == ERR_CONFLICT,
	        "a draft cannot be stopped");
	e = (struct err){ 0 };
	test_ok(store_publish(a, s, &story_ref, (struct day){ 2027, 1, 2 }, STORY_NOW, &e) &&
	                store_case(a, s, &story_ref, &r, &e) && r.state == CASE_OPEN &&
	                r.current.deadline.year == 2027 && r.bulletins.n == 1 &&
	                r.first_published_at == STORY_NOW,
	        "publishing sets the deadline in force");
	test_ok(story_put(a, s, &c, "dd", STORE_DRAFT_SAME), "the published one is known too");
	c = story_document(a, 2, update);
	test_ok(story_put(a, s, &c, "ee", STORE_DRAFT_NEW) &&
	                store_publish(a, s, &story_ref, (struct day){ 0 }, STORY_NOW + 9, &e) &&
	                store_case(a, s, &story_ref, &r, &e) && r.bulletins.n == 2 &&
	                story_numbers(&r, (int[]){ 4, 3, 1 }, 3) && r.former.n == 1 &&
	                r.former.item[0].number == 2,
	        "an update keeps numbers, and a dropped official keeps its own");
	test_ok(r.current.deadline.year == 2017 && r.changed_at == STORY_NOW + 9 &&
	                r.first_published_at == STORY_NOW,
	        "an update brings its deadline");
	test_ok(store_publish(a, s, &story_ref, (struct day){ 2027, 2, 3 }, STORY_NOW + 10, &e) &&
	                store_case(a, s, &story_ref, &r, &e) && r.bulletins.n == 2 &&
	                r.current.deadline.month == 2,
	        "publishing again renews");
	test_ok(store_stop(a, s, &story_ref, STR("Released"), STORY_NOW + 11, &e) &&
	                store_case(a, s, &story_ref, &r, &e) && r.state == CASE_STOPPED &&
	                str_eq(r.stop_reason, STR("Released")),
	        "a stop has its reason");
	test_ok(!store_publish(a, s, &story_ref, (struct day){ 0 }, STORY_NOW, &e) &&
	                e.code == ERR_CONFLICT,
	        "a stopped case is not renewed");
	e = (struct err){ 0 };
	test_ok(store_cases(a, s, &all, &e) && all.n == 1 &&
	                str_eq(all.item[0].current.headline, STR("Lawyer held in secret")),
	        "the list has it once");
	all = (struct caserecs){ 0 };
	test_ok(store_published(a, s, &all, &e) && all.n == 1 && all.item[0].current.demands.n == 1,
	        "the published ones come in full");
}

static const struct uaref story_late_ref = { "NSA", 6, 2001 };

static inline struct casefile
story_bulletin(struct arena *a, enum casefile_kind kind, int ordinal, const char *language)
{
	const char *names[] = { "Ana Example", "Bo Sample", NULL };
	struct casefile c = story_document(a, ordinal, names);

	c.kind = kind;
	c.ref = story_late_ref;
	c.language = str_c(language);
	c.headline = str_printf(a, "%d in %s", ordinal, language);
	return c;
}

static inline bool
story_publish(struct arena *a, struct store *s, int64_t draft, struct day deadline, int64_t at,
              struct err *e)
{
	struct store_publishing p = { draft, deadline, at };

	return store_publish_draft(a, s, &story_late_ref, &p, e);
}

/* The draft of C, published unless told otherwise; its id, 0 when something failed. */
static inline int64_t
story_add(struct arena *a, struct store *s, const struct casefile *c, int64_t at, bool publish)
{
	struct store_draft d = { .document = *c, .text = STR("as printed") };
	struct store_put put = { 0 };
	struct err e = { 0 };

	d.source_hash = c->headline;
	if (store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_NEW &&
	    (!publish || story_publish(a, s, put.bulletin, (struct day){ 0 }, at, &e)))
		return put.bulletin;
	printf("# %s\n", e.msg);
	return 0;
}

static inline bool
story_is(struct arena *a, struct store *s, enum case_state state, const char *headline,
         size_t editions)
{
	struct caserec r = { 0 };
	struct err e = { 0 };
	bool ok = store_case(a, s, &story_late_ref, &r, &e) && r.state == state &&
	          str_eq(r.current.headline, str_c(headline)) && r.editions.n == editions;

	if (!ok)
		printf("# state %d, " STR_FMT ", %zu editions: %s\n", (int)r.state,
		       STR_ARG(r.current.headline), r.editions.n, e.msg);
	return ok;
}

/* Translations, and bulletins that come in another order than they were issued. */
static inline void
story_editions(struct arena *a, struct store *s)
{
	struct casefile first = story_bulletin(a, CASEFILE_FIRST, 1, "en");
	struct casefile french = story_bulletin(a, CASEFILE_FIRST, 1, "fr");
	struct casefile third = story_bulletin(a, CASEFILE_UPDATE, 3, "en");
	struct casefile second = story_bulletin(a, CASEFILE_UPDATE, 2, "en");
	struct casefile stop = story_bulletin(a, CASEFILE_STOP, 4, "en");
	struct casefile reopens = story_bulletin(a, CASEFILE_UPDATE, 5, "en");
	struct target embassy = { .name = STR("Di Diplomat"), .office = STR("Ambassadeur") };
	struct caserec r = { 0 };
	struct err e = { 0 };
	int64_t id, translation;

	french.deadline = (struct day){ 2020, 1, 1 };
	VEC_PUSH(a, &french.targets, embassy);
	id = story_add(a, s, &first, STORY_NOW, false);
	translation = story_add(a, s, &french, STORY_NOW, false);
	test_ok(id > 0 && translation > 0 && story_is(a, s, CASE_DRAFT, "1 in en", 0),
	        "a translation is no newer draft");
	test_ok(!story_publish(a, s, translation, (struct day){ 0 }, STORY_NOW, &e) &&
	                e.code == ERR_CONFLICT,
	        "it waits for what it translates");
	e = (struct err){ 0 };
	test_ok(store_publish(a, s, &story_late_ref, (struct day){ 2027, 1, 1 }, STORY_NOW, &e) &&
	                store_publish(a, s, &story_late_ref, (struct day){ 0 }, STORY_NOW + 1,
	                              &e) &&
	                story_is(a, s, CASE_OPEN, "1 in en", 1),
	        "published behind it, it stands beside it");
	test_ok(store_case(a, s, &story_late_ref, &r, &e) && r.editions.n == 1 &&
	                r.editions.item[0].deadline.year == 2027 &&
	                r.editions.item[0].targets.n == 3 &&
	                r.editions.item[0].targets.item[0].number == 1 &&
	                r.editions.item[0].targets.item[2].number == 3 && r.former.n == 1 &&
	                r.bulletins.n == 2 && r.drafts.n == 0,
	        "with the case's deadline and numbers, and a number for an official of its own");
	test_ok(story_add(a, s, &third, STORY_NOW + 2, true) > 0 &&
	                story_is(a, s, CASE_OPEN, "3 in en", 0),
	        "an update that nobody translated has no edition");
	test_ok(story_add(a, s, &second, STORY_NOW + 3, true) > 0 &&
	                story_is(a, s, CASE_OPEN, "3 in en", 0),
	        "an older one that is published later is not current");
	test_ok(story_add(a, s, &stop, STORY_NOW + 4, true) > 0 &&
	                story_is(a, s, CASE_STOPPED, "4 in en", 0),
	        "a stop ends the case");
	second.language = STR("es");
	second.headline = STR("2 in es");
	test_ok(story_add(a, s, &second, STORY_NOW + 5, true) > 0 &&
	                story_is(a, s, CASE_STOPPED, "4 in en", 0),
	        "a translation of something older opens nothing");
	second.language = STR("en");
	second.headline = STR("2 corrected");
	second.kind = CASEFILE_CORRECTION;
	test_ok(story_add(a, s, &second, STORY_NOW + 6, true) > 0 &&
	                story_is(a, s, CASE_STOPPED, "4 in en", 0),
	        "nor does a correction of something older");
	test_ok(story_add(a, s, &reopens, STORY_NOW + 7, true) > 0 &&
	                story_is(a, s, CASE_OPEN, "5 in en", 0),
	        "a later update does");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
}

/* What the desk corrects stays corrected; a former number is the same case. */
static inline void
story_corrected(struct arena *a, struct store *s)
{
	static const struct uaref former = { "NSA", 4, 2001 }, now = { "NSA", 9, 2001 };
	struct casefile c = story_bulletin(a, CASEFILE_FIRST, 1, "en");
	struct store_draft d = { .document = c,
		                 .source_hash = STR("a1"),
		                 .text = STR("as printed") };
	struct store_put put = { 0 };
	struct casefile got = { 0 };
	struct uaref ref = former;
	struct err e = { 0 };

	d.document.ref = now;
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_NEW, "a draft");
	d.document.headline = STR("Corrected");
	d.text = (struct str){ 0 };
	d.source_hash = STR("b2");
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_REPLACED,
	        "is corrected by a case document");
	d.document.headline = c.headline;
	d.text = STR("as printed");
	d.source_hash = STR("a1");
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_SAME,
	        "the same document again changes nothing");
	d.source_hash = STR("c3");
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_SAME &&
	                store_draft(a, s, &now, 0, &got, &e) &&
	                str_eq(got.headline, STR("Corrected")),
	        "nor do the same facts in another format");
	d.source_hash = STR("d4");
	VEC_PUSH(a, &d.document.dropped, ((struct dropped){ STR("furniture"), 4 }));
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_SAME,
	        "nor in a mail, which has more around them");
	d.document.headline = STR("Another document");
	test_ok(!store_draft_put(a, s, &d, &put, &e) && e.code == ERR_CONFLICT,
	        "another document does not replace what the desk corrected");
	e = (struct err){ 0 };
	d.replace = true;
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_REPLACED,
	        "unless somebody says so");
	d.replace = false;
	d.document.headline = STR("A third document");
	d.source_hash = STR("e5");
	test_ok(store_draft_put(a, s, &d, &put, &e) && put.result == STORE_DRAFT_REPLACED,
	        "and is replaced by the next");
	test_ok(store_alias(a, s, &now, &former, &e) && store_resolve(s, &ref, &e) &&
	                uaref_eq(&ref, &now),
	        "a former number finds the case");
	d.document.ref = former;
	test_ok(store_draft_put(a, s, &d, &put, &e) && uaref_eq(&put.ref, &now),
	        "and what prints it is attached to it");
	test_ok(!store_alias(a, s, &now, &story_ref, &e) && e.code == ERR_CONFLICT,
	        "a number that is a case of its own is nobody else's");
	e = (struct err){ 0 };
	ref = (struct uaref){ "UA", 1, 1999 };
	test_ok(store_resolve(s, &ref, &e) && ref.serial == 1, "an unknown number stays as it is");
	test_ok(store_bulletin(a, s, put.bulletin, &got, &e) &&
	                !store_bulletin(a, s, 99999, &got, &e) && e.code == ERR_NOT_FOUND,
	        "a bulletin by its id");
}

/* Added once, found, changed, waited for; a rollup that goes up and down; the spool's position. */
static inline void
story_report(struct arena *a, struct store *s)
{
	struct store_report r = {
		.key = STR_INIT("k1"),
		.receipt = STR_INIT("AAAA-AAAA-AAAA-AAAA"),
		.evidence = STR_INIT("anonymous"),
		.country = STR_INIT("GB"),
		.day = 20778,
		.received = 20779,
		.entries = STR_INIT("letter:1:2"),
	};
	struct store_report got = { 0 };
	struct store_delta d = { .target = 1, .country = "GB", .day = 20778, .actions = 5 };
	struct tally_cells cells = { 0 };
	struct err e = { 0 };
	bool is = false;
	int64_t n = 0;
	uint64_t at = 9;

	test_ok(store_casefile_id(s, STR("163-17"), &r.casefile, &e) && r.casefile > 0 &&
	                store_casefile_id(s, STR("9-99"), &n, &e) && n == 0,
	        "cases are found by slug");
	test_ok(store_begin(s, &e) && store_report_add(s, &r, &is, &e) && is &&
	                store_report_add(s, &r, &is, &e) && !is && store_commit(s, &e),
	        "a key counts once");
	test_ok(store_report_find(a, s, r.casefile, r.receipt, &got, &is, &e) && is &&
	                str_eq(got.entries, r.entries) && got.day == r.day && !got.withdrawn,
	        "a receipt finds its report");
	r.withdrawn = true;
	test_ok(store_report_set(s, &r, &e) &&
	                store_report_find(a, s, r.casefile, r.receipt, &got, &is, &e) && is &&
	                got.withdrawn,
	        "and withdraws it");
	r.receipt = STR("BBBB-BBBB-BBBB-BBBB");
	test_ok(store_change_put(s, &r, &e) && store_change_put(s, &r, &e) &&
	                store_change_count(s, &n, &e) && n == 1 &&
	                store_change_take(a, s, r.casefile, r.receipt, &got, &is, &e) && is &&
	                store_change_count(s, &n, &e) && n == 0 &&
	                store_change_take(a, s, r.casefile, r.receipt, &got, &is, &e) && !is,
	        "a change waits for its report");
	d.casefile = r.casefile;
	test_ok(store_tally_add(s, &d, &e) && store_tally_add(s, &d, &e), "the rollup grows");
	d.actions = -3;
	test_ok(store_tally_add(s, &d, &e) && store_tally(a, s, r.casefile, &cells, &e) &&
	                cells.n == 1 && cells.item[0].count == 7 &&
	                str_eq(str_c(cells.item[0].country), STR("GB")),
	        "and shrinks");
	d.actions = -8;
	test_ok(!store_tally_add(s, &d, &e) && e.code == ERR_CONFLICT, "but never below nothing");
	e = (struct err){ 0 };
	test_ok(store_spool_position(s, STR("a.seg"), &at, &e) && at == 0 &&
	                store_spool_moved(s, STR("a.seg"), 77, &e) &&
	                store_spool_moved(s, STR("a.seg"), 99, &e) &&
	                store_spool_position(s, STR("a.seg"), &at, &e) && at == 99 &&
	                store_spool_forget(s, STR("a.seg"), &e) &&
	                store_spool_position(s, STR("a.seg"), &at, &e) && at == 0,
	        "the spool's position moves");
	test_ok(store_begin(s, &e) && store_spool_moved(s, STR("b.seg"), 5, &e), "a transaction");
	store_rollback(s);
	test_ok(store_spool_position(s, STR("b.seg"), &at, &e) && at == 0, "is undone as a whole");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
}

/* Tokens, groups, pace, what is set aside. */
static inline void
story_saying(struct arena *a, struct store *s)
{
	struct store_group lions = { STR("Lions"), STR("gb"), STORY_NOW, 0 };
	struct store_groups groups = { 0 };
	struct caserec rec = { 0 };
	struct err e = { 0 };
	bool yes = false, no = true, twice = true, gone = false;
	int64_t pace = -1;
	struct str who = STR("");

	test_ok(store_case(a, s, &story_ref, &rec, &e) &&
	                store_token_add(s, STR("aa"), rec.id, STR("gb"), &e) &&
	                store_token_is_known(s, STR("aa"), rec.id, &yes, &e) && yes &&
	                store_token_is_known(s, STR("ab"), rec.id, &no, &e) && !no &&
	                store_token_is_known(s, STR("aa"), rec.id + 1, &no, &e) && !no,
	        "a token is known, of its case");
	test_ok(store_group_add(s, STR("bb"), &lions, &yes, &e) && yes &&
	                store_group_add(s, STR("bc"), &lions, &twice, &e) && !twice,
	        "a group has its name alone");
	test_ok(store_group_is_known(s, STR("bb"), &yes, &e) && yes &&
	                store_group_revoke(s, STR("Lions"), STORY_NOW, &yes, &e) && yes &&
	                store_group_revoke(s, STR("Lions"), STORY_NOW, &gone, &e) && !gone &&
	                store_group_is_known(s, STR("bb"), &no, &e) && !no &&
	                store_groups(a, s, &groups, &e) && groups.n == 1 &&
	                groups.item[0].revoked == STORY_NOW &&
	                str_eq(groups.item[0].section, STR("gb")),
	        "a group that is revoked once is known no more, and listed");
	test_ok(store_pace_add(s, rec.id, 20778, STR("GB"), 3, &e) &&
	                store_pace_add(s, rec.id, 20778, STR("GB"), 4, &e) &&
	                store_pace(s, rec.id, 20778, STR("GB"), &pace, &e) && pace == 7 &&
	                store_pace_forget(s, 20779, &e) &&
	                store_pace(s, rec.id, 20778, STR("GB"), &pace, &e) && pace == 0,
	        "the pace of a day adds up, and is forgotten");
	test_ok(store_release_ask(s, rec.id, STR("flood"), STR("ann"), 1, &e) &&
	                store_release_asked(a, s, rec.id, STR("flood"), &who, &e) &&
	                str_eq(who, STR("ann")) &&
	                store_release_ask(s, rec.id, STR("flood"), STR(""), 1, &e) &&
	                store_release_asked(a, s, rec.id, STR("flood"), &who, &e) && who.n == 0,
	        "who asked first, until it is done");
}

static inline void
story_quarantine(struct arena *a, struct store *s)
{
	struct store_report r = { .receipt = STR("held-1"),
		                  .evidence = STR("anonymous"),
		                  .country = STR("NR"),
		                  .day = 20778,
		                  .received = 20778,
		                  .entries = STR("letter:1:5") };
	struct store_which which = { .day = STORE_ANY_DAY, .evidence = EVCLASS_ANONYMOUS };
	struct store_reports list = { 0 };
	struct store_helds helds = { 0 };
	struct caserec rec = { 0 };
	struct err e = { 0 };
	bool added = false;
	int64_t n = 0;

	test_ok(store_case(a, s, &story_ref, &rec, &e), "the case");
	r.casefile = which.casefile = rec.id;
	which.country = STR("NR");
	test_ok(store_report_add(s, &r, &added, &e) && added &&
	                store_reports_to_hold(a, s, &which, &list, &e) && list.n == 1 &&
	                str_eq(list.item[0].entries, STR("letter:1:5")),
	        "of a country");
	which.day = 20777;
	test_ok(store_reports_to_hold(a, s, &which, &list, &e) && list.n == 0, "of another day");
	which.day = 20778;
	test_ok(store_reports_hold(s, &which, STR("flood"), &e) && store_held_count(s, &n, &e) &&
	                n == 1 && store_helds(a, s, rec.id, &helds, &e) && helds.n == 1 &&
	                helds.item[0].reports == 1 && str_eq(helds.item[0].held, STR("flood")),
	        "set aside with a reason");
	test_ok(store_reports_held(a, s, rec.id, STR("flood"), &list, &e) && list.n == 1 &&
	                store_reports_release(s, rec.id, STR("flood"), &e) &&
	                store_held_count(s, &n, &e) && n == 0,
	        "and let go");
}

#endif
