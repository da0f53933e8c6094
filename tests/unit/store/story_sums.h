/* story_sums.h - the coarser sums, on either engine; after story_report(), whose cell is there */
#ifndef OUTCRY_TEST_STORY_SUMS_H
#define OUTCRY_TEST_STORY_SUMS_H

#include "../../test.h"
#include "store/contact.h"
#include "store/reply.h"
#include "store/sums.h"
#include "stories.h"

#define STORY_DAY 20778 /* 2026-11-21 */

/* "2026:GB 7/7": the rows of a range. */
static inline bool
story_range(struct store *s, struct store_sum_range which, const char *expected)
{
	struct arena *a = arena_new();
	struct store_sums list = { 0 };
	struct strs parts = { 0 };
	struct err e = { 0 };
	bool ok = store_sums(a, s, &which, &list, &e);

	for (size_t i = 0; i < list.n; i++)
		VEC_PUSH(a, &parts,
		         str_printf(a, "%lld:" STR_FMT " %lld/%lld", (long long)list.item[i].period,
		                    STR_ARG(list.item[i].key), (long long)list.item[i].actions,
		                    (long long)list.item[i].confirmed));
	ok = ok && str_eq(str_join(a, &parts, STR(",")), str_c(expected));
	if (!ok)
		printf("# got \"" STR_FMT "\" %s\n", STR_ARG(str_join(a, &parts, STR(","))), e.msg);
	arena_free(&a);
	return ok;
}

/* A change of cells together with their sums, as the rollup does it. */
static inline bool
story_move(struct store *s, const struct store_delta *d)
{
	struct arena *a = arena_new();
	struct err e = { 0 };
	bool ok = store_begin(s, &e) && store_tally_add(s, d, &e) &&
	          store_sums_add(a, s, d, 1, &e) && store_commit(s, &e);

	arena_free(&a);
	return ok;
}

static inline int64_t
story_wrong(struct store *s)
{
	struct arena *a = arena_new();
	struct err e = { 0 };
	int64_t wrong = -1;

	if (!store_sums_verify(a, s, &wrong, &e))
		wrong = -1;
	arena_free(&a);
	return wrong;
}

static inline void
story_facts(struct arena *a, struct store *s, int64_t id)
{
	struct store_sum_range country = { 0, SUM_COUNTRY, SUM_YEAR, 2026, 2026 };
	struct store_sum_range state = { 0, SUM_COUNTRY, SUM_ALL, 0, 0 };
	struct caserecs cases = { 0 };
	struct case_names names = { 0 };
	struct store_sum_range topic = { 0, SUM_TOPIC, SUM_MONTH, 0, INT64_MAX };
	struct strs list = { 0 };
	struct casefile doc = { 0 };
	struct err e = { 0 };

	VEC_PUSH(a, &list, STR("GB"));
	test_ok(store_facts_set(s, id, STR("subject"), &list, &e) &&
	                story_range(s, country, "2026: 7/7,2026:FR 2/2") && story_wrong(s) == 0,
	        "the state appealed to is named nowhere, also afterwards");
	test_ok(store_cases_about(a, s, STR("GB"), 0, INT64_MAX, &cases, &e) && cases.n == 1 &&
	                cases.item[0].id == id && cases.item[0].current.headline.n > 0,
	        "its cases are found");
	test_ok(store_cases_about(a, s, STR("FR"), 0, INT64_MAX, &cases, &e) && cases.n == 0 &&
	                store_cases_about(a, s, STR(""), INT64_MIN, 0, &cases, &e) && cases.n == 0,
	        "and no others");
	test_ok(store_case_names(a, s, &names, &e) && names.n > 0 && names.item[0].id == id &&
	                str_eq(uaref_slug(a, &names.item[0].ref), STR("163-17")) &&
	                names.item[0].headline.n > 0,
	        "every case by its name");
	test_ok(store_state_sums(STR("GB")) == -(71 * 256 + 66) &&
	                store_state_sums(STR("gb")) == 0 && store_state_sums(STR("GBR")) == 0,
	        "a state has sums of its own");
	state.casefile = store_state_sums(STR("GB"));
	test_ok(story_range(s, state, "0: 7/7,0:FR 2/2"), "whose supporters are not named");
	state.dimension = SUM_TOTAL;
	state.unit = SUM_DAY;
	state.to = INT64_MAX;
	test_ok(story_range(s, state, "20778: 7/7,20787: 2/2"), "day by day");
	VEC_PUSH(a, &doc.concerns, STR("Risk of  Torture"));
	VEC_PUSH(a, &doc.countries, STR("XA"));
	test_ok(store_facts_of(s, id, &doc, &e) &&
	                story_range(s, topic, "24322:risk of torture 9/9") &&
	                story_range(s, country, "2026:FR 2/2,2026:GB 7/7") && story_wrong(s) == 0,
	        "a document brings its countries and topics");
	list.item[0] = STR("Fair trial");
	test_ok(store_topics_keep(s, id, &list, &e) && store_facts_of(s, id, &doc, &e) &&
	                story_range(s, topic, "24322:fair trial 9/9"),
	        "topics that the desk chose stay");
	test_ok(store_facts(a, s, id, STR("topic"), &list, &e) && list.n == 1 &&
	                str_eq(list.item[0], store_topic(a, STR(" Fair  TRIAL "))),
	        "one spelling");
}

static inline void
story_replies(struct arena *a, struct store *s, int64_t id)
{
	struct store_reply r = { id, 1, STORY_DAY, STR("We take note.") },
			   early = { id, 0, 20000, STR("") };
	struct store_reply_which which = { id, STR(""), INT64_MIN, INT64_MAX };
	struct store_replies list = { 0 };
	struct err e = { 0 };
	int64_t n = -1, last = -1;

	test_ok(store_reply_add(s, &r, 7, &e) && store_reply_add(s, &early, 8, &e) &&
	                store_replies(a, s, id, INT64_MIN, INT64_MAX, &list, &e) && list.n == 2 &&
	                list.item[0].day == 20000 && str_eq(list.item[1].note, r.note),
	        "replies, oldest first");
	test_ok(store_replies(a, s, 0, STORY_DAY, STORY_DAY, &list, &e) && list.n == 1 &&
	                list.item[0].casefile == id && list.item[0].target == 1,
	        "of all cases and one day");
	test_ok(store_reply_sum(s, &which, &n, &last, &e) && n == 2 && last == STORY_DAY,
	        "how many there are, and the last");
	which.casefile = 0;
	which.state = STR("XA");
	which.to = 20000;
	test_ok(store_reply_sum(s, &which, &n, &last, &e) && n == 1 && last == 20000, "of a state");
	which.state = STR("FR");
	test_ok(store_reply_sum(s, &which, &n, &last, &e) && n == 0 && last == 0, "of none");
}

static inline void
story_contacts(struct arena *a, struct store *s, int64_t id)
{
	struct store_outcome o = { id, STR("R1"), 1, CHANNEL_CALL, OUTCOME_DEAD, STORY_DAY, 3 };
	struct store_contacts list = { 0 };
	struct str key = STR("call:025550100");
	struct err e = { 0 };
	bool is = false;

	test_ok(store_outcome_add(s, &o, &is, &e) && is && store_outcome_add(s, &o, &is, &e) && !is,
	        "an outcome once");
	test_ok(store_contact_say(s, key, &o, &e) && store_contact_say(s, key, &o, &e) &&
	                store_contacts(a, s, &list, &e) && list.n == 1 && list.item[0].bad == 1 &&
	                store_contact_health(&list.item[0]) == HEALTH_DOUBTFUL,
	        "a network speaks once a day");
	o.day += 1;
	test_ok(store_contact_say(s, key, &o, &e), "and again on the next");
	o.network = 4;
	test_ok(store_contact_say(s, key, &o, &e) && store_contacts(a, s, &list, &e) &&
	                store_contact_find(&list, key) != NULL &&
	                store_contact_find(&list, STR("fax:1")) == NULL &&
	                store_contact_health(store_contact_find(&list, key)) == HEALTH_DEAD,
	        "three are believed");
	test_ok(store_contact_verify(s, key, STORY_DAY, &is, &e) && is &&
	                store_contacts(a, s, &list, &e) && list.n == 0,
	        "until the desk has tried it");
}

static inline void
story_sums(struct arena *a, struct store *s)
{
	struct store_delta d = { .target = 1, .country = "GB", .day = STORY_DAY, .actions = 0 };
	struct err e = { 0 };
	int64_t id = 0;

	test_ok(store_casefile_id(s, STR("163-17"), &id, &e) && id > 0, "the case");
	test_ok(story_wrong(s) > 0, "cells without sums are found");
	test_ok(store_sums_rebuild(s, &e) && story_wrong(s) == 0, "all sums made again");
	d.casefile = id;
	d.target = 2;
	memcpy(d.country, "FR", 2);
	d.evidence = EVCLASS_GROUP;
	d.day = STORY_DAY + 9;
	d.actions = 5;
	test_ok(story_move(s, &d), "a cell and its sums");
	d.actions = -3;
	test_ok(story_move(s, &d) && story_wrong(s) == 0, "and back");
	test_ok(story_range(s, (struct store_sum_range){ id, SUM_TARGET, SUM_ALL, 0, 0 },
	                    "0:1 7/7,0:2 2/2"),
	        "by official");
	test_ok(story_range(s,
	                    (struct store_sum_range){ id, SUM_TOTAL, SUM_DAY, STORY_DAY + 1,
	                                              INT64_MAX },
	                    "20787: 2/2"),
	        "by day, of a part");
	test_ok(story_range(s, (struct store_sum_range){ 0, SUM_EVIDENCE, SUM_YEAR, 2026, 2026 },
	                    "2026:group 2/2,2026:mail 7/7"),
	        "by class, over all cases");
	story_facts(a, s, id);
	story_replies(a, s, id);
	story_contacts(a, s, id);
	test_ok(store_sums_ready(s, &e) && story_wrong(s) == 0, "nothing is missing");
}

#endif
