/* store_facts.c - by what a case is counted: the states appealed to, topics, a campaign */
#include "base/buf.h"
#include "store/facts.h"
#include "store/internal.h"

#define SUBJECT     STR("subject")
#define TOPIC       STR("topic")
#define CAMPAIGN    STR("campaign")
#define TOPICS_KEPT STR("topics-kept")

bool
strs_contain(const struct strs *list, struct str s)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], s))
			return true;
	return false;
}

/* ---- reading */

bool
store_facts(struct arena *a, struct store *s, int64_t casefile, struct str kind, struct strs *out,
            struct err *e)
{
	struct strs list = { 0 };
	bool more;

	if (!SQL_RUN(s->sql, e, SQL_CASE_FACT_LIST, sql_i(casefile), sql_s(kind)))
		return false;
	while (sql_row(s->sql, &more, e)) {
		if (!more) {
			*out = list;
			return true;
		}
		VEC_PUSH(a, &list, str_dup(a, sql_text(s->sql, 0)));
	}
	return false;
}

bool
facts_load(struct arena *a, struct store *s, int64_t casefile, struct case_facts *out,
           struct err *e)
{
	struct case_facts f = { .casefile = casefile };

	if (!store_facts(a, s, casefile, SUBJECT, &f.subjects, e) ||
	    !store_facts(a, s, casefile, TOPIC, &f.topics, e) ||
	    !store_facts(a, s, casefile, CAMPAIGN, &f.campaigns, e))
		return false;
	*out = f;
	return true;
}

static struct strs *
list_of(struct case_facts *f, struct str kind)
{
	if (str_eq(kind, SUBJECT))
		return &f->subjects;
	if (str_eq(kind, TOPIC))
		return &f->topics;
	return str_eq(kind, CAMPAIGN) ? &f->campaigns : NULL;
}

bool
store_facts_all(struct arena *a, struct store *s, struct all_facts *out, struct err *e)
{
	struct sql *q = s->sql;
	bool more;

	if (!SQL_RUN0(q, e, SQL_CASE_FACT_EACH))
		return false;
	while (sql_row(q, &more, e)) {
		int64_t id = more ? sql_int(q, 0) : 0;
		struct strs *list;

		if (!more)
			return true;
		if (out->n == 0 || out->item[out->n - 1].casefile != id)
			VEC_PUSH(a, out, (struct case_facts){ .casefile = id });
		list = list_of(&out->item[out->n - 1], sql_text(q, 1));
		if (list != NULL)
			VEC_PUSH(a, list, str_dup(a, sql_text(q, 2)));
	}
	return false;
}

const struct case_facts *
store_facts_find(const struct all_facts *all, int64_t casefile)
{
	size_t low = 0, high = all->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (all->item[middle].casefile == casefile)
			return &all->item[middle];
		if (all->item[middle].casefile < casefile)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* ---- writing */

static bool
put_facts(struct store *s, int64_t casefile, struct str kind, const struct strs *values,
          struct err *e)
{
	if (!SQL_RUN(s->sql, e, SQL_CASE_FACT_DELETE, sql_i(casefile), sql_s(kind)))
		return false;
	for (size_t i = 0; i < values->n; i++)
		if (!SQL_RUN(s->sql, e, SQL_CASE_FACT_PUT, sql_i(casefile), sql_s(kind),
		             sql_s(values->item[i])))
			return false;
	return true;
}

static bool
same(const struct strs *a, const struct strs *b)
{
	for (size_t i = 0; i < a->n; i++)
		if (!strs_contain(b, a->item[i]))
			return false;
	for (size_t i = 0; i < b->n; i++)
		if (!strs_contain(a, b->item[i]))
			return false;
	return true;
}

static bool
set_facts(struct arena *a, struct store *s, int64_t casefile, struct str kind,
          const struct strs *values, struct err *e)
{
	struct case_facts was = { 0 }, now = { 0 };
	struct strs *list;

	if (!facts_load(a, s, casefile, &was, e))
		return false;
	list = list_of(&was, kind);
	CHECK(list != NULL);
	if (same(list, values))
		return true;
	return put_facts(s, casefile, kind, values, e) && facts_load(a, s, casefile, &now, e) &&
	       sums_move(a, s, casefile, &was, &now, e);
}

bool
store_facts_set(struct store *s, int64_t casefile, struct str kind, const struct strs *values,
                struct err *e)
{
	struct arena *a = arena_new();
	bool ok = sql_begin(s->sql, e);

	if (ok)
		ok = sql_end(s->sql, set_facts(a, s, casefile, kind, values, e), e);
	arena_free(&a);
	return ok;
}

struct str
store_topic(struct arena *a, struct str printed)
{
	struct buf b;
	bool space = false;

	printed = str_trim(printed);
	buf_init(&b, a, printed.n + 1);
	for (size_t i = 0; i < printed.n; i++) {
		char c = printed.p[i];

		if (c == ' ') {
			space = true;
			continue;
		}
		if (space)
			buf_putc(&b, ' ');
		space = false;
		buf_putc(&b, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
	}
	return buf_str(&b);
}

static struct strs
topics_of(struct arena *a, const struct strs *printed)
{
	struct strs list = { 0 };

	for (size_t i = 0; i < printed->n; i++) {
		struct str topic = store_topic(a, printed->item[i]);

		if (topic.n > 0 && !strs_contain(&list, topic))
			VEC_PUSH(a, &list, topic);
	}
	return list;
}

static bool
take_document(struct arena *a, struct store *s, int64_t casefile, const struct casefile *c,
              struct err *e)
{
	struct strs kept = { 0 }, topics = topics_of(a, &c->concerns);

	/* a document that names no state forgets none: its supporters would be named */
	if ((c->countries.n > 0 && !set_facts(a, s, casefile, SUBJECT, &c->countries, e)) ||
	    !store_facts(a, s, casefile, TOPICS_KEPT, &kept, e))
		return false;
	return kept.n > 0 || topics.n == 0 || set_facts(a, s, casefile, TOPIC, &topics, e);
}

bool
store_facts_of(struct store *s, int64_t casefile, const struct casefile *c, struct err *e)
{
	struct arena *a = arena_new();
	bool ok = sql_begin(s->sql, e);

	if (ok)
		ok = sql_end(s->sql, take_document(a, s, casefile, c, e), e);
	arena_free(&a);
	return ok;
}

bool
store_topics_keep(struct store *s, int64_t casefile, const struct strs *topics, struct err *e)
{
	struct arena *a = arena_new();
	struct strs list = topics_of(a, topics), none = { 0 };
	bool ok = sql_begin(s->sql, e);

	VEC_PUSH(a, &none, STR(""));
	if (ok)
		ok = sql_end(s->sql,
		             set_facts(a, s, casefile, TOPIC, &list, e) &&
		                     put_facts(s, casefile, TOPICS_KEPT, &none, e),
		             e);
	arena_free(&a);
	return ok;
}

/* ---- a database of before */

static bool
is_missing(struct store *s, enum sql_id id, bool *out, struct err *e)
{
	return SQL_RUN0(s->sql, e, id) && sql_row(s->sql, out, e);
}

static bool
facts_of_published(struct store *s, struct err *e)
{
	struct arena *a = arena_new();
	struct caserecs list = { 0 };
	bool ok = store_published(a, s, &list, e);

	for (size_t i = 0; ok && i < list.n; i++)
		ok = store_facts_of(s, list.item[i].id, &list.item[i].current, e);
	arena_free(&a);
	return ok;
}

bool
store_sums_ready(struct store *s, struct err *e)
{
	bool facts, sums;

	if (!is_missing(s, SQL_CASE_FACT_MISSING, &facts, e) ||
	    !is_missing(s, SQL_TALLY_SUM_MISSING, &sums, e))
		return false;
	if (!facts && !sums)
		return true;
	if (!sql_begin(s->sql, e))
		return false;
	return sql_end(s->sql, (!facts || facts_of_published(s, e)) && store_sums_rebuild(s, e), e);
}
