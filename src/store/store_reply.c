#include "store/reply.h"

#include "store/internal.h"

bool
store_reply_add(struct store *s, const struct store_reply *r, int64_t now, struct err *e)
{
	return SQL_RUN(s->sql, e, SQL_REPLY_INSERT, sql_i(r->casefile), sql_i(r->target),
	               sql_i(r->day), sql_s(r->note), sql_i(now));
}

bool
store_replies(struct arena *a, struct store *s, int64_t casefile, int64_t from, int64_t to,
              struct store_replies *out, struct err *e)
{
	struct sql *q = s->sql;
	struct store_replies list = { 0 };
	bool more;

	if (!SQL_RUN(q, e, SQL_REPLY_LIST, sql_i(casefile), sql_i(from), sql_i(to)))
		return false;
	while (sql_row(q, &more, e)) {
		if (!more) {
			*out = list;
			return true;
		}
		VEC_PUSH(a, &list,
		         (struct store_reply){
				 .casefile = sql_int(q, 0),
				 .target = (int)sql_int(q, 1),
				 .day = sql_int(q, 2),
				 .note = str_dup(a, sql_text(q, 3)),
			 });
	}
	return false;
}

bool
store_reply_sum(struct store *s, const struct store_reply_which *which, int64_t *n, int64_t *last,
                struct err *e)
{
	struct sql *q = s->sql;

	if (!SQL_RUN(q, e, SQL_REPLY_SUM, sql_i(which->casefile), sql_s(which->state),
	             sql_i(which->from), sql_i(which->to)) ||
	    !sql_one(q, "no count of replies", e))
		return false;
	*n = sql_int(q, 0);
	*last = sql_int(q, 1);
	return true;
}
