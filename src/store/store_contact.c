/* store_contact.c - voices about addresses; independent ones alone count */
#include "store/contact.h"

#include "store/internal.h"

bool
store_outcome_add(struct store *s, const struct store_outcome *o, bool *added, struct err *e)
{
	if (!SQL_RUN(s->sql, e, SQL_OUTCOME_INSERT, sql_i(o->casefile), sql_s(o->receipt),
	             sql_i(o->target), sql_s(channel_name(o->channel)),
	             sql_s(outcome_name(o->outcome)), sql_i(o->day)))
		return false;
	*added = sql_changed(s->sql) > 0;
	return true;
}

bool
store_contact_say(struct store *s, struct str contact, const struct store_outcome *o, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_CONTACT_SAY, sql_s(contact), sql_i(o->day), sql_i(o->network),
	               sql_i(outcome_verdict(o->outcome)));
}

bool
store_contacts(struct arena *a, struct store *s, struct store_contacts *out, struct err *e)
{
	struct sql *q = s->sql;
	struct store_contacts list = { 0 };
	bool more;

	if (!SQL_RUN0(q, e, SQL_CONTACT_LIST))
		return false;
	while (sql_row(q, &more, e)) {
		if (!more) {
			*out = list;
			return true;
		}
		VEC_PUSH(a, &list,
		         (struct store_contact){
				 .contact = str_dup(a, sql_text(q, 0)),
				 .first = sql_int(q, 1),
				 .last = sql_int(q, 2),
				 .bad = sql_int(q, 3),
				 .good = sql_int(q, 4),
				 .verified = sql_int(q, 5),
			 });
	}
	return false;
}

/* Few have a voice against them: no order is relied on, two engines sort differently. */
const struct store_contact *
store_contact_find(const struct store_contacts *list, struct str key)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i].contact, key))
			return &list->item[i];
	return NULL;
}

enum health
store_contact_health(const struct store_contact *c)
{
	int64_t voices = c->bad - c->good;

	if (voices >= CONTACT_DEAD_VOICES)
		return HEALTH_DEAD;
	return voices > 0 ? HEALTH_DOUBTFUL : HEALTH_OK;
}

bool
store_contact_verify(struct store *s, struct str contact, int64_t day, bool *known, struct err *e)
{
	if (!SQL_RUN(s->sql, e, SQL_CONTACT_CLEAR, sql_s(contact)))
		return false;
	*known = sql_changed(s->sql) > 0;
	return !*known || SQL_RUN(s->sql, e, SQL_CONTACT_VERIFY, sql_s(contact), sql_i(day));
}
