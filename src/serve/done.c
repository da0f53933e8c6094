/*
 * done.c - "I did it": from a form to a record in the spool
 *
 * The form is judged by the manifest alone.  A good report is appended to the batch of this turn;
 * its receipt page is made at once and let go after the commit.  A report is identified by (case,
 * key) and the receipt is derived from both, so a repeat gets the same one without any look-up.
 */
#include <string.h>

#include "base/day.h"
#include "base/utf8.h"
#include "http/multipart.h"
#include "i18n/lang.h"
#include "serve/done.h"
#include "serve/form_page.h"
#include "serve/front.h"
#include "serve/group_list.h"
#include "vault/token.h"

#define FRESH_S 5 /* an answer of the desk is believed so long */
#define QUICK_S 1 /* nobody reads, chooses and taps faster */

/* "1".."500" exactly */
static bool
read_count(struct str s, int *out)
{
	uint64_t v;

	if (s.n > 3 || !str_to_u64(s, LIMIT_REPORT_COUNT, &v) || v == 0)
		return false;
	*out = (int)v;
	return true;
}

static enum page_problem
read_target(const struct manifest *m, struct str s, enum channel channel, int *out)
{
	uint64_t v;

	if (s.n == 0) {
		*out = 0;
		return channel == CHANNEL_POST ? PAGE_NO_PROBLEM : PAGE_NO_TARGET;
	}
	if (s.n > 5 || !str_to_u64(s, UINT16_MAX, &v) || manifest_target(m, (int)v) == NULL)
		return PAGE_BAD_TARGET;
	*out = (int)v;
	return PAGE_NO_PROBLEM;
}

static enum page_problem
add_entry(const struct manifest *m, const struct page_typed *t, struct report *r)
{
	struct report_entry entry = { .count = 1 };
	enum page_problem bad;

	if (r->n == LIMIT_REPORT_ENTRIES)
		return PAGE_TOO_MANY;
	if (!channel_from_name(t->channel, &entry.channel))
		return PAGE_BAD_CHANNEL;
	bad = read_target(m, t->target, entry.channel, &entry.target);
	if (bad != PAGE_NO_PROBLEM)
		return bad;
	if (t->count.n > 0 && !read_count(t->count, &entry.count))
		return PAGE_BAD_COUNT;
	r->entry[r->n++] = entry;
	return PAGE_NO_PROBLEM;
}

static enum page_problem
read_entries(const struct done_form *d, const struct manifest *m, struct report *r)
{
	enum page_problem bad = PAGE_NO_PROBLEM;

	if (d->typed.n_did == 0 && d->typed.one.channel.n == 0)
		return PAGE_NOTHING_CHOSEN;
	if (d->typed.one.channel.n > 0)
		bad = add_entry(m, &d->typed.one, r);
	for (size_t i = 0; i < d->typed.n_did && bad == PAGE_NO_PROBLEM; i++)
		bad = add_entry(m, &d->typed.did[i], r);
	return bad;
}

/* The day acted: today is a day later in Auckland than in UTC. */
static enum page_problem
read_day(struct str s, int64_t today, struct report *r)
{
	struct day d;
	int64_t n;

	r->day_acted = REPORT_NO_DAY;
	if (s.n == 0)
		return PAGE_NO_PROBLEM;
	if (!day_from_iso(s, &d))
		return PAGE_BAD_DAY;
	n = day_number(d);
	if (n > today + 1 || n < today - LIMIT_REPORT_PAST_DAYS)
		return PAGE_BAD_DAY;
	r->day_acted = (int32_t)n;
	return PAGE_NO_PROBLEM;
}

static enum page_problem
read_country(struct arena *a, struct str s, struct report *r)
{
	struct str code = lang_country_typed(a, s);

	if (str_trim(s).n > 0 && code.n == 0)
		return PAGE_BAD_COUNTRY;
	memcpy(r->country, code.p, code.n);
	return PAGE_NO_PROBLEM;
}

enum page_problem
done_read_key(struct arena *a, struct str s, struct str *out)
{
	char *own;

	/* what a link of an alert brought stands in the key's place, so one token is one report */
	if (vault_token_is(s, VAULT_TOKEN_MAIL)) {
		*out = vault_fingerprint(a, s);
		return PAGE_NO_PROBLEM;
	}
	if (s.n > 0 && !str_eq(s, STR(TREE_KEY_SLOT))) {
		*out = s;
		return utf8_count(s) > LIMIT_REPORT_KEY_BYTES ? PAGE_BAD_KEY : PAGE_NO_PROBLEM;
	}
	own = arena_alloc(a, TREE_KEY_BYTES, 1);
	vault_random_hex(own, TREE_KEY_BYTES);
	*out = (struct str){ own, TREE_KEY_BYTES };
	return PAGE_NO_PROBLEM;
}

/* Which report: a new one by its key, or the one of the receipt. */
static enum page_problem
read_identity(struct front *f, struct done_form *d, struct report *r)
{
	enum page_problem bad;

	if (d->typed.receipt.n == 0) {
		if ((bad = done_read_key(f->turn, d->typed.key, &r->key)) != PAGE_NO_PROBLEM)
			return bad;
		r->receipt = vault_receipt(f->turn, &f->secret, r->slug, r->key);
		return PAGE_NO_PROBLEM;
	}
	r->op = d->withdraw ? REPORT_WITHDRAW : d->ask ? REPORT_ASK : REPORT_CORRECT;
	if (utf8_count(d->typed.key) > LIMIT_REPORT_KEY_BYTES)
		return PAGE_BAD_KEY;
	r->key = d->typed.key;
	return vault_receipt_read(f->turn, &f->secret, r->slug, d->typed.receipt, &r->receipt)
	               ? PAGE_NO_PROBLEM
	               : PAGE_BAD_RECEIPT;
}

static enum page_problem
judge(struct front *f, struct done_form *d, const struct manifest *m, struct report *r)
{
	int64_t today = day_number(day_of_instant(f->now));
	enum page_problem bad = read_identity(f, d, r);

	r->day_received = (int32_t)today;
	if (bad != PAGE_NO_PROBLEM || r->op == REPORT_WITHDRAW || r->op == REPORT_ASK) {
		r->day_acted = REPORT_NO_DAY;
		return bad;
	}
	if ((bad = read_entries(d, m, r)) != PAGE_NO_PROBLEM)
		return bad;
	if ((bad = read_day(d->typed.on, today, r)) != PAGE_NO_PROBLEM)
		return bad;
	return read_country(f->turn, d->typed.country, r);
}

/* What shows who reports; the desk looks it up. */
static void
read_proof(struct front *f, const struct done_form *d, struct report *r)
{
	if (r->op != REPORT_ADD)
		return;
	if (vault_token_is(d->typed.key, VAULT_TOKEN_MAIL)) {
		r->proof = PROOF_TOKEN;
		r->proof_hash = r->key;
	} else if (vault_token_is(d->typed.group, VAULT_TOKEN_GROUP)) {
		r->proof = PROOF_GROUP;
		r->proof_hash = vault_fingerprint(f->turn, d->typed.group);
	}
}

/* What the desk learns of the sender: two bits. */
static void
read_suspicion(struct front *f, const struct conn *c, struct report *r)
{
	int64_t made;

	if (r->op != REPORT_ADD || r->proof != PROOF_NONE || limiter_is_blind(f->limiter, &c->peer))
		return;
	r->suspicion = limiter_suspicion(f->limiter, &c->peer, f->now);
	if (r->suspicion == 0 && vault_stamp_read(&f->secret, r->key, &made) &&
	    f->now - made < QUICK_S)
		r->suspicion = 1;
}

/* Seconds since this report was asked to wait; -1: it was not, or too long ago. */
static int64_t
waits_since(const struct front *f, const struct done_form *d, const struct report *r)
{
	int64_t asked;

	if (!vault_wait_read(&f->secret, d->typed.wait, r->slug, r->key, &asked) ||
	    f->now < asked || f->now - asked > LOAD_OLD_S)
		return -1;
	return f->now - asked;
}

static bool
has_been_patient(const struct front *f, const struct done_form *d, const struct report *r)
{
	return load_is_patient(waits_since(f, d, r), f->conf->report_patience,
	                       vault_work_is_done(d->typed.wait, d->work));
}

/* Who sends again too early waits on, not anew. */
static void
ask_to_wait(struct front *f, struct done_form *d, const struct report *r)
{
	int64_t since = waits_since(f, d, r);

	d->typed.key = r->key;
	d->typed.patience = f->conf->report_patience - (since < 0 ? 0 : since);
	if (d->typed.patience < 1)
		d->typed.patience = 1;
	if (since < 0)
		d->typed.wait = vault_wait(f->turn, &f->secret, f->now, r->slug, r->key);
}

/* A case under load asks anonymous reporters for a little work; a program with one address for
 * everybody behind it cannot be told apart from a crowd, and is not asked. */
static bool
must_wait(struct front *f, const struct conn *c, struct done_form *d, const struct report *r)
{
	if (r->op != REPORT_ADD || r->proof != PROOF_NONE || f->conf->report_load == 0 ||
	    limiter_is_blind(f->limiter, &c->peer) || has_been_patient(f, d, r))
		return false;
	if (load_note(f->load, r->slug, f->now_ms) < f->conf->report_load)
		return false;
	ask_to_wait(f, d, r);
	return true;
}

/* What the desk wrote of this report lately; false: it must be asked. */
static bool
is_answered(struct front *f, struct done_form *d, const struct report *r)
{
	static const struct {
		struct str word;
		enum page_receipt_kind kind;
	} words[] = { { STR_INIT("counted\n"), PAGE_ASKED_COUNTED },
		      { STR_INIT("withdrawn\n"), PAGE_ASKED_WITHDRAWN },
		      { STR_INIT("waiting\n"), PAGE_ASKED_WAITING } };
	struct str print = vault_fingerprint(f->turn, r->receipt), text;
	const char *path =
		str_z(f->turn, str_printf(f->turn, TREE_ANSWERS "/" STR_FMT, STR_ARG(print)));
	int64_t written;

	d->known = PAGE_ASKED;
	if (!tree_read_fresh(f->turn, f->tree, path, &text, &written) || f->now - written > FRESH_S)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_eq(text, words[i].word))
			d->known = words[i].kind;
	return d->known != PAGE_ASKED;
}

/* "letter:1:3", "post" */
static struct page_typed
split_did(struct str s)
{
	struct page_typed t = { 0 };

	t.channel = str_cut(&s, ':');
	if (s.p != NULL)
		t.target = str_cut(&s, ':');
	if (s.p != NULL)
		t.count = s;
	return t;
}

static void
read_typed(struct arena *a, const struct http_form *form, struct done_form *d)
{
	struct page_typed *did = arena_array(a, struct page_typed, form->n + 1);

	for (size_t i = 0; i < form->n; i++)
		if (str_eq(form->item[i].name, STR("did")) && form->item[i].value.n > 0)
			did[d->typed.n_did++] = split_did(form->item[i].value);
	d->typed.did = did;
	d->typed.one = (struct page_typed){ http_form_get(form, STR("channel")),
		                            http_form_get(form, STR("target")),
		                            http_form_get(form, STR("count")) };
	d->typed.on = http_form_get(form, STR("on"));
	d->typed.country = http_form_get(form, STR("country"));
	d->typed.key = http_form_get(form, STR("key"));
	d->typed.receipt = http_form_get(form, STR("receipt"));
	d->typed.group = http_form_get(form, STR("group"));
	if (!vault_token_is(d->typed.group, VAULT_TOKEN_GROUP))
		d->typed.group = STR("");
	d->typed.wait = http_form_get(form, STR("wait"));
	d->typed.discreet = http_form_get(form, STR("discreet")).n > 0;
	d->work = http_form_get(form, STR("work"));
	d->withdraw = http_form_get(form, STR("withdraw")).n > 0;
	d->ask = http_form_get(form, STR("ask")).n > 0;
}

static bool
fields_are_single(const struct http_form *form)
{
	static const char *const names[] = { "channel",  "target", "count",   "on",
		                             "country",  "key",    "receipt", "withdraw",
		                             "group",    "wait",   "work",    "ask",
		                             "discreet", "list",   "file",    "confirm" };

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (!http_form_is_single(form, str_c(names[i])))
			return false;
	return true;
}

void
done_wait_for_commit(struct front *f, struct conn *c, struct done_form *d)
{
	if (c->commits)
		return;
	c->commits = true;
	c->commit_mark = c->pieces;
	c->form = d;
	c->next_commit = f->commit;
	f->commit = c;
}

static void
record(struct front *f, struct conn *c, struct done_form *d, const struct report *r,
       const struct http_form *form)
{
	struct err e = { 0 };

	if (!f->reference && !spool_append(f->spool, r, &e)) {
		done_answer_problem(f, c, d, PAGE_NOT_STORED);
		return;
	}
	if (!f->reference) {
		outcome_beside(f, c, form, r);
		done_wait_for_commit(f, c, d);
	}
	done_answer_receipt(f, c, d, r);
	COUNT(f->count, reports);
}

/* Copies: a refusal at the end of the turn may come after the manifest was forgotten. */
static void
know_case(struct front *f, struct done_form *d, const struct manifest *m)
{
	d->typed.about.ref = m->ref;
	d->typed.about.headline = str_dup(f->turn, m->headline);
	d->typed.about.language = str_dup(f->turn, m->language);
	d->typed.about.state = form_page_state(f, m);
	d->typed.about.officials = form_page_officials(f->turn, m);
	d->typed.about.n_officials = m->targets.n;
}

struct done_form *
done_form_new(struct front *f, const struct http_request *rq, const struct case_address *at,
              const struct manifest *m)
{
	struct done_form *d = arena_array(f->turn, struct done_form, 1);

	d->rq = (struct http_request){ .method = rq->method, .keep_alive = rq->keep_alive };
	d->json = http_wants_json(rq->accept);
	d->rq.accept = d->json ? STR("application/json") : STR("");
	d->edition = at->edition;
	know_case(f, d, m);
	return d;
}

static bool
read_body(struct front *f, const struct http_request *rq, struct http_form *form, struct err *e)
{
	struct str boundary;

	if (http_multipart_boundary(rq->content_type, &boundary))
		return http_multipart_parse(f->turn, rq->body, boundary, form, e);
	return http_form_parse(f->turn, rq->body, form, e);
}

/* What did not arrive as our page sends it comes back as far as it can be read. */
static void
refuse_form(struct front *f, struct conn *c, struct done_form *d, const struct http_form *form)
{
	if (group_list_is(form)) {
		group_list_refuse(f, c, d, form);
		return;
	}
	read_typed(f->turn, form, d);
	done_answer_problem(f, c, d, PAGE_BAD_FORM);
}

void
front_done(struct front *f, struct conn *c, const struct http_request *rq,
           const struct case_address *at, const struct manifest *m)
{
	struct done_form *d = done_form_new(f, rq, at, m);
	struct report r = { .evidence = EVCLASS_ANONYMOUS,
		            .slug = at->slug,
		            .edition = at->edition };
	struct http_form form = { 0 };
	struct err e = { 0 };
	enum page_problem bad;

	if (!read_body(f, rq, &form, &e) || !fields_are_single(&form)) {
		refuse_form(f, c, d, &form);
		return;
	}
	if (group_list_is(&form)) {
		group_list_take(f, c, d, &form, at);
		return;
	}
	read_typed(f->turn, &form, d);
	bad = judge(f, d, m, &r);
	read_proof(f, d, &r);
	if (bad != PAGE_NO_PROBLEM) {
		done_answer_problem(f, c, d, bad);
	} else if (must_wait(f, c, d, &r)) {
		done_answer_problem(f, c, d, PAGE_WAIT);
	} else if (!limiter_take(f->limiter, &c->peer, f->now, f->now_ms)) {
		COUNT(f->count, limited);
		done_answer_problem(f, c, d, PAGE_BUSY);
	} else if (r.op == REPORT_ASK && is_answered(f, d, &r)) {
		done_answer_receipt(f, c, d, &r);
	} else {
		read_suspicion(f, c, &r);
		record(f, c, d, &r, &form);
	}
}

void
front_done_group(struct front *f, struct conn *c, const struct http_request *rq,
                 const struct case_address *at, const struct manifest *m, struct str group)
{
	struct done_form *d = done_form_new(f, rq, at, m);

	d->json = false;
	d->typed.group = str_dup(f->turn, group);
	done_answer_form(f, c, d);
}

void
front_done_not_stored(struct front *f, struct conn *c)
{
	struct done_form *d = c->form;

	conn_drop_from(f, c, c->commit_mark);
	d->rq.keep_alive = false; /* what was pipelined behind it is asked again */
	COUNT(f->count, not_stored);
	if (d->list != NULL) {
		group_list_not_stored(f, c, d);
		return;
	}
	if (d->tried != NULL) {
		outcome_not_stored(f, c, d);
		return;
	}
	done_answer_problem(f, c, d, PAGE_NOT_STORED);
}
