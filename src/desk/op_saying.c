/* op_saying.c - who may say more than anybody: tokens and groups; and what is set aside */
#include "base/limits.h"
#include "base/utf8.h"
#include "desk/internal.h"
#include "store/saying.h"
#include "tally/rollup.h"
#include "vault/token.h"

/* A name that a human being typed, in one line, not empty. */
static bool
read_name(struct arena *a, struct str typed, const char *what, struct str *out, struct err *e)
{
	if (!str_from_untrusted(a, str_trim(typed), LIMIT_NAME_BYTES, out, e))
		return err_wrap(e, "%s", what);
	if (out->n == 0)
		return err_set(e, ERR_INPUT, "%s is empty", what);
	if (str_chr(*out, '\n') != STR_NPOS || str_chr(*out, '\t') != STR_NPOS)
		return err_set(e, ERR_INPUT, "%s is one line", what);
	return true;
}

static bool
check_section(struct str s, struct err *e)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.n > 16 || !((s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '-'))
			return err_set(e, ERR_INPUT, "a section is a short word such as gb");
	return true;
}

/* ---- tokens */

static bool
issue(struct arena *a, struct desk *d, const struct op_request *rq, int64_t casefile,
      struct buf *out, struct err *e)
{
	struct str slug = uaref_slug(a, &rq->ref), base = publish_base_url(a, &d->conf);

	for (int i = 0; i < rq->count; i++) {
		struct str token = vault_token(a, VAULT_TOKEN_MAIL);

		if (!store_token_add(d->store, vault_fingerprint(a, token), casefile, rq->section,
		                     e))
			return false;
		buf_printf(out, "%s" STR_FMT "/ua/" STR_FMT "/done?t=" STR_FMT, i > 0 ? "\n" : "",
		           STR_ARG(base), STR_ARG(slug), STR_ARG(token));
	}
	return true;
}

bool
op_tokens(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
          struct err *e)
{
	struct caserec rec;
	struct buf b;
	struct str detail = str_printf(a, "%d " STR_FMT, rq->count, STR_ARG(rq->section));
	bool ok;

	if (rq->count < 1 || rq->count > LIMIT_TOKENS_AT_ONCE)
		return err_set(e, ERR_LIMIT, "from 1 to %d tokens at once", LIMIT_TOKENS_AT_ONCE);
	if (!check_section(rq->section, e) || !store_case(a, d->store, &rq->ref, &rec, e))
		return false;
	if (rec.state == CASE_DRAFT)
		return err_set(e, ERR_CONFLICT, "a draft: publish it first");
	buf_init(&b, a, LIMIT_TOKENS_AT_ONCE * (size_t)512);
	if (!op_begin(d, e))
		return false;
	ok = issue(a, d, rq, rec.id, &b, e) && buf_done(&b, "tokens", &out->text, e) &&
	     store_deed(d->store, clock_now(), STR("tokens"), &rq->ref, str_trim(detail), e);
	return op_end(d, ok, e);
}

/* ---- groups */

static bool
add_group(struct arena *a, struct desk *d, const struct store_group *g, struct str token,
          struct err *e)
{
	bool added;

	if (!store_group_add(d->store, vault_fingerprint(a, token), g, &added, e))
		return false;
	if (!added)
		return err_set(e, ERR_CONFLICT, "there is a group of that name, or there was one");
	return store_deed(d->store, g->made, STR("group add"), NULL, g->name, e);
}

/* The group's link for each open action; the same token goes with any other. */
static bool
group_links(struct arena *a, struct desk *d, struct str token, struct str *out, struct err *e)
{
	struct str base = publish_base_url(a, &d->conf);
	struct caserecs cases = { 0 };
	struct buf b;

	if (!store_cases(a, d->store, &cases, e))
		return false;
	buf_init(&b, a, (cases.n + 1) * (size_t)1024);
	for (size_t i = 0; i < cases.n; i++)
		if (cases.item[i].state == CASE_OPEN)
			buf_printf(&b, "%s" STR_FMT "/ua/" STR_FMT "/done?g=" STR_FMT,
			           b.n > 0 ? "\n" : "", STR_ARG(base),
			           STR_ARG(uaref_slug(a, &cases.item[i].ref)), STR_ARG(token));
	if (b.n == 0)
		buf_printf(&b, STR_FMT "/ua/NUMBER/done?g=" STR_FMT, STR_ARG(base), STR_ARG(token));
	return buf_done(&b, "links", out, e);
}

bool
op_group_add(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
             struct err *e)
{
	struct store_group g = { .section = rq->section, .made = clock_now() };
	struct str token = vault_token(a, VAULT_TOKEN_GROUP);

	if (!read_name(a, rq->name, "the group's name", &g.name, e) ||
	    !check_section(rq->section, e) || !op_begin(d, e))
		return false;
	return op_end(d, add_group(a, d, &g, token, e) && group_links(a, d, token, &out->text, e),
	              e);
}

bool
op_group_list(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
              struct err *e)
{
	struct store_groups groups = { 0 };
	struct buf b;

	(void)rq;
	if (!store_groups(a, d->store, &groups, e))
		return false;
	buf_init(&b, a, (groups.n + 1) * (size_t)512);
	for (size_t i = 0; i < groups.n; i++) {
		const struct store_group *g = &groups.item[i];
		struct str made = day_iso(a, day_of_instant(g->made));

		buf_printf(&b, "%s" STR_FMT "\t" STR_FMT "\t" STR_FMT, i > 0 ? "\n" : "",
		           STR_ARG(g->name), STR_ARG(g->section), STR_ARG(made));
		if (g->revoked != 0)
			buf_printf(&b, "\trevoked " STR_FMT,
			           STR_ARG(day_iso(a, day_of_instant(g->revoked))));
	}
	return buf_done(&b, "groups", &out->text, e);
}

static bool
revoke_group(struct desk *d, struct str name, struct err *e)
{
	int64_t now = clock_now();
	bool revoked;

	if (!store_group_revoke(d->store, name, now, &revoked, e))
		return false;
	if (!revoked)
		return err_set(e, ERR_NOT_FOUND, "no group of that name has a link");
	return store_deed(d->store, now, STR("group revoke"), NULL, name, e);
}

bool
op_group_revoke(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
                struct err *e)
{
	struct str name;

	/* what came through the link until now was sent while it was good */
	if (!read_name(a, rq->name, "the group's name", &name, e) || !op_drain(a, d, e) ||
	    !op_begin(d, e))
		return false;
	out->text = str_printf(a, STR_FMT ": revoked; reports through its link are anonymous now",
	                       STR_ARG(name));
	return op_end(d, revoke_group(d, name, e), e);
}

/* ---- quarantine */

/* Case, reason and who, of both that set aside and those that let go. */
struct matter {
	struct caserec rec;
	struct str reason, who;
};

static bool
read_matter(struct arena *a, struct desk *d, const struct op_request *rq, struct matter *m,
            struct err *e)
{
	return read_name(a, rq->reason, "the reason", &m->reason, e) &&
	       read_name(a, rq->who, "the name of who does it", &m->who, e) &&
	       store_case(a, d->store, &rq->ref, &m->rec, e);
}

static bool
note(struct arena *a, struct desk *d, const struct matter *m, const char *what, size_t n,
     struct err *e)
{
	return store_deed_of(d->store, clock_now(), m->who, str_c(what), &m->rec.ref,
	                     str_printf(a, "%zu " STR_FMT, n, STR_ARG(m->reason)), e);
}

bool
op_hold(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
        struct err *e)
{
	struct matter m = { 0 };
	struct store_which which = { .day = STORE_ANY_DAY,
		                     .country = rq->country,
		                     .evidence = EVCLASS_ANONYMOUS };
	struct rollup *r;
	size_t n = 0;
	bool ok;

	if (!read_matter(a, d, rq, &m, e) || !op_drain(a, d, e) ||
	    (!d->runs && !published_load(d, e)) || !rollup_begin(a, d->store, &r, e))
		return false;
	which.casefile = m.rec.id;
	if (day_is_set(rq->on))
		which.day = day_number(rq->on);
	ok = rollup_hold(r, &which, m.reason, &n, e) && note(a, d, &m, "hold", n, e);
	out->text = str_printf(a, "%zu reports set aside: " STR_FMT, n, STR_ARG(m.reason));
	return op_rollup_end(d, r, ok, e);
}

static bool
let_go(struct arena *a, struct desk *d, struct rollup *r, const struct matter *m, size_t *n,
       struct err *e)
{
	return rollup_release(r, m->rec.id, m->reason, n, e) &&
	       store_release_ask(d->store, m->rec.id, m->reason, STR(""), 0, e) &&
	       note(a, d, m, "release", *n, e);
}

static bool
ask_for_release(struct arena *a, struct desk *d, const struct matter *m, struct err *e)
{
	return store_release_ask(d->store, m->rec.id, m->reason, m->who, clock_now(), e) &&
	       note(a, d, m, "ask for release", 0, e);
}

static bool
is_held(struct arena *a, struct desk *d, const struct matter *m, struct err *e)
{
	struct store_helds helds = { 0 };

	if (!store_helds(a, d->store, m->rec.id, &helds, e))
		return false;
	for (size_t i = 0; i < helds.n; i++)
		if (str_eq(helds.item[i].held, m->reason))
			return true;
	return err_set(e, ERR_NOT_FOUND, "nothing is set aside for that reason");
}

bool
op_release(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
           struct err *e)
{
	struct matter m = { 0 };
	struct rollup *r;
	struct str first = STR("");
	size_t n = 0;
	bool ok;

	if (!read_matter(a, d, rq, &m, e) || !is_held(a, d, &m, e) ||
	    !store_release_asked(a, d->store, m.rec.id, m.reason, &first, e))
		return false;
	if (first.n == 0 || str_ieq(first, m.who)) {
		if (!op_begin(d, e))
			return false;
		out->text = str_printf(a, STR_FMT " asks to let go; a second person must agree",
		                       STR_ARG(m.who));
		return op_end(d, ask_for_release(a, d, &m, e), e);
	}
	if ((!d->runs && !published_load(d, e)) || !rollup_begin(a, d->store, &r, e))
		return false;
	ok = let_go(a, d, r, &m, &n, e);
	out->text = str_printf(a, "%zu reports count again: " STR_FMT, n, STR_ARG(m.reason));
	return op_rollup_end(d, r, ok, e);
}

bool
op_held(struct arena *a, struct desk *d, const struct op_request *rq, struct op_answer *out,
        struct err *e)
{
	struct caserec rec;
	struct store_helds helds = { 0 };
	struct buf b;

	if (!op_drain(a, d, e) || !store_case(a, d->store, &rq->ref, &rec, e) ||
	    !store_helds(a, d->store, rec.id, &helds, e))
		return false;
	buf_init(&b, a, (helds.n + 1) * (size_t)512);
	for (size_t i = 0; i < helds.n; i++) {
		struct str who = STR("");

		if (!store_release_asked(a, d->store, rec.id, helds.item[i].held, &who, e))
			return false;
		buf_printf(&b, "%s%lld\t" STR_FMT, i > 0 ? "\n" : "",
		           (long long)helds.item[i].reports, STR_ARG(helds.item[i].held));
		if (who.n > 0)
			buf_printf(&b, "\t" STR_FMT " asks to let go", STR_ARG(who));
	}
	return buf_done(&b, "what is set aside", &out->text, e);
}
