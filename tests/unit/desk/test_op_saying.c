/* Tokens, groups, quarantine from the command line. */
#include "base/limits.h"
#include "fixture.h"
#include "store/saying.h"
#include "vault/token.h"

static void
check_tokens(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_TOKENS), bad;
	struct op_answer out = { 0 }, again = { 0 };
	struct caserec rec = { 0 };
	struct err e = { 0 };
	struct str line;
	bool known = false;
	size_t at;

	rq.count = 3;
	rq.section = STR("gb");
	test_ok(does(a, d, &rq, &out) && does(a, d, &rq, &again) && !str_eq(out.text, again.text),
	        "links, other ones each time");
	line = str_cut(&out.text, '\n');
	at = str_find(line, STR("/ua/163-17/done?t="));
	test_ok(at != STR_NPOS && vault_token_is(str_from(line, at + 18), VAULT_TOKEN_MAIL),
	        "of the case, each with a token");
	test_ok(str_cut(&out.text, '\n').n == line.n && out.text.n == line.n, "three of them");
	test_ok(store_case(a, d->store, &rq.ref, &rec, &e) &&
	                store_token_is_known(d->store,
	                                     vault_fingerprint(a, str_from(line, at + 18)), rec.id,
	                                     &known, &e) &&
	                known,
	        "whose hash is kept");
	bad = rq;
	bad.count = LIMIT_TOKENS_AT_ONCE + 1;
	test_ok(refuses(a, d, &bad, ERR_LIMIT, "from 1 to 10000"), "LIMIT_TOKENS_AT_ONCE");
	bad = rq;
	bad.section = STR("G B");
	test_ok(refuses(a, d, &bad, ERR_INPUT, "short word"), "no section");
}

static void
check_groups(struct arena *a, struct desk *d)
{
	struct op_request rq = { .kind = OP_GROUP_ADD,
		                 .name = STR(" Lions "),
		                 .section = STR("gb") };
	struct op_request list = { .kind = OP_GROUP_LIST };
	struct op_request revoke = { .kind = OP_GROUP_REVOKE, .name = STR("Lions") };
	struct op_answer out = { 0 };
	char name[LIMIT_NAME_BYTES + 1];
	size_t at;

	test_ok(does(a, d, &rq, &out) && (at = str_find(out.text, STR("/done?g="))) != STR_NPOS &&
	                vault_token_is(str_sub(out.text, at + 8, at + 8 + VAULT_TOKEN_LEN),
	                               VAULT_TOKEN_GROUP),
	        "a group has a link");
	test_ok(refuses(a, d, &rq, ERR_CONFLICT, "of that name"), "one");
	test_ok(does(a, d, &list, &out) && str_starts(out.text, STR("Lions\tgb\t20")) &&
	                str_find(out.text, STR("revoked")) == STR_NPOS,
	        "it is listed");
	test_ok(does(a, d, &revoke, &out) && does(a, d, &list, &out) &&
	                str_find(out.text, STR("\trevoked 20")) != STR_NPOS,
	        "it is revoked");
	test_ok(refuses(a, d, &revoke, ERR_NOT_FOUND, "no group"), "once");
	rq.name = STR(" ");
	test_ok(refuses(a, d, &rq, ERR_INPUT, "empty"), "a group has a name");
	rq.name = STR("a\nb");
	test_ok(refuses(a, d, &rq, ERR_INPUT, "one line"), "of one line");
	memset(name, 'x', sizeof(name));
	rq.name = (struct str){ name, sizeof(name) };
	test_ok(refuses(a, d, &rq, ERR_LIMIT, "120"), "LIMIT_NAME_BYTES");
}

static int64_t
actions(struct arena *a, struct desk *d)
{
	struct op_request rq = fixture_request(OP_FIGURES);
	struct op_answer out = { 0 };

	return does(a, d, &rq, &out) ? out.figures.total.actions : -1;
}

static void
check_quarantine(struct arena *a, struct desk *d)
{
	struct op_request one = fixture_record("a", 3), two = fixture_record("b", 4);
	struct op_request hold = fixture_request(OP_HOLD), held = fixture_request(OP_HELD), go;
	struct op_answer out = { 0 };

	one.evidence = EVCLASS_ANONYMOUS;
	test_ok(does(a, d, &one, &out) && does(a, d, &two, &out) && actions(a, d) == 7,
	        "an anonymous report and one of a group");
	hold.reason = STR("odd hour");
	test_ok(refuses(a, d, &hold, ERR_INPUT, "who does it"), "somebody does it");
	hold.who = STR("Ann");
	hold.country = STR("GB");
	test_ok(does(a, d, &hold, &out) && str_starts(out.text, STR("1 ")) && actions(a, d) == 4,
	        "set aside: the anonymous one");
	test_ok(does(a, d, &held, &out) && str_eq(out.text, STR("1\todd hour")), "and listed");
	go = hold;
	go.kind = OP_RELEASE;
	test_ok(does(a, d, &go, &out) && does(a, d, &go, &out) && actions(a, d) == 4,
	        "one person alone lets nothing go, however often");
	go.who = STR("ANN");
	test_ok(does(a, d, &go, &out) && actions(a, d) == 4, "nor in capitals");
	go.who = STR("Bo");
	test_ok(does(a, d, &held, &out) && str_find(out.text, STR("Ann")) == STR_NPOS &&
	                str_find(out.text, STR("ANN asks")) != STR_NPOS,
	        "who asked is listed");
	test_ok(does(a, d, &go, &out) && actions(a, d) == 7, "a second one does");
	test_ok(refuses(a, d, &go, ERR_NOT_FOUND, "nothing is set aside"), "then nothing is left");
}

int
main(void)
{
	struct arena *a = arena_new();
	struct conf conf = fixture_conf(a);
	struct op_request rq = fixture_import(a, "Lawyer held", true);
	struct op_answer out = { 0 };
	struct desk *d = NULL;
	struct err e = { 0 };

	test_ok(fixture_open(&conf, &d, &e) && does(a, d, &rq, &out), "a case");
	check_tokens(a, d);
	check_groups(a, d);
	check_quarantine(a, d);
	desk_close(&d);
	fixture_remove();
	arena_free(&a);
	return test_done();
}
