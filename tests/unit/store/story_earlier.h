/* story_earlier.h - a database of the first schema is opened by this program */
#ifndef OUTCRY_TEST_STORY_EARLIER_H
#define OUTCRY_TEST_STORY_EARLIER_H

#include "base/io.h"
#include "base/limits.h"
#include "store/sql.h"
#include "store/sums.h"
#include "stories.h"

/* Schema 0001 alone, as the program of its day recorded it, with rows of
 * tests/unit/store/earlier.sql. */
static inline bool
earlier_made(struct arena *a, struct str address, struct err *e)
{
	const char *source = getenv("OUTCRY_SOURCE");
	struct str path = str_printf(a, "%s/tests/unit/store/earlier.sql", source ? source : ".");
	struct str rows;
	struct sql *s = NULL;
	bool ok;

	if (!io_read_file(a, path.p, LIMIT_DOCUMENT_BYTES, &rows, e) || !sql_open(address, &s, e))
		return false;
	ok = SQL_RUN0(s, e, SQL_MIGRATION_TABLE) && sql_begin(s, e) &&
	     sql_end(s,
	             sql_script(s, sql_migrations[0].text[sql_engine_of(s)], e) &&
	                     SQL_RUN(s, e, SQL_MIGRATION_INSERT, sql_i(1),
	                             sql_s(str_c(sql_migrations[0].name)),
	                             sql_s(str_c(sql_migrations[0].checksum)), sql_i(500)) &&
	                     sql_script(s, str_z(a, rows), e),
	             e);
	sql_close(&s);
	return ok;
}

static inline int64_t
earlier_sum(struct arena *a, struct store *s, int64_t casefile, enum sum_dimension d,
            const char *key)
{
	struct store_sum_range which = { casefile, d, casefile == 0 ? SUM_YEAR : SUM_ALL,
		                         casefile == 0 ? 2020 : 0, casefile == 0 ? 2020 : 0 };
	struct store_sums sums = { 0 };
	struct err e = { 0 };

	if (!store_sums(a, s, &which, &sums, &e))
		return -1;
	for (size_t i = 0; i < sums.n; i++)
		if (str_eq(sums.item[i].key, str_c(key)))
			return sums.item[i].actions;
	return 0;
}

static inline void
story_earlier(struct arena *a, struct str address)
{
	static const struct uaref ua = { "UA", 901, 2020 }, nsa = { "NSA", 902, 2020 },
				  former = { "UA", 900, 2020 };
	struct store *s = NULL;
	struct caserec c = { 0 };
	struct err e = { 0 };
	int64_t wrong = -1;

	test_ok(earlier_made(a, address, &e), "a database of the first schema");
	test_ok(store_open(address, &s, &e), "every later migration runs on it");
	if (s == NULL) {
		printf("# %s\n", e.msg);
		return;
	}
	test_ok(store_case(a, s, &ua, &c, &e) && c.state == CASE_OPEN && c.bulletins.n == 2 &&
	                c.drafts.n == 1 && c.current_id == c.bulletins.item[1].id &&
	                str_eq(c.current.headline, STR("Still held")),
	        "the last one published is the current bulletin");
	test_ok(c.bulletins.n == 2 && c.bulletins.item[0].edition_of == 0 && c.aliases.n == 0,
	        "nothing is a translation or has another number");
	test_ok(store_case(a, s, &nsa, &c, &e) && c.state == CASE_DRAFT && c.current_id == 0 &&
	                str_eq(c.current.headline, STR("To be returned")),
	        "a draft is current nowhere");
	test_ok(store_sums_verify(a, s, &wrong, &e) && wrong == 0, "the sums are made");
	test_ok(earlier_sum(a, s, 1, SUM_CHANNEL, "email") == 5 &&
	                earlier_sum(a, s, 0, SUM_CHANNEL, "letter") == 2 &&
	                earlier_sum(a, s, 0, SUM_SUBJECT, "MX") == 7 &&
	                earlier_sum(a, s, 0, SUM_TOPIC, "torture") == 7,
	        "by channel, state and topic");
	test_ok(store_alias(a, s, &ua, &former, &e) && store_case(a, s, &former, &c, &e) &&
	                uaref_eq(&c.ref, &ua) && c.aliases.n == 1,
	        "and a former number can be noted");
	test_ok(store_publish(a, s, &ua, (struct day){ 0 }, 5000, &e) &&
	                store_case(a, s, &ua, &c, &e) && c.bulletins.n == 3 &&
	                str_eq(c.current.headline, STR("A draft")),
	        "its draft is published");
	if (e.code != ERR_NONE)
		printf("# %s\n", e.msg);
	store_close(&s);
}

#endif
