/* Secrets in links, sealed times, waiting: what is made is read, what is changed is not. */
#include <stdio.h>
#include <string.h>

#include "../../test.h"
#include "vault/token.h"

#define NOW INT64_C(1795300000)

static const struct vault_secret secret = { { 1, 2, 3 } }, other = { { 9 } };

static void
tokens(struct arena *a)
{
	struct str t = vault_token(a, VAULT_TOKEN_MAIL);
	char odd[VAULT_TOKEN_LEN];

	test_ok(t.n == VAULT_TOKEN_LEN && vault_token_is(t, VAULT_TOKEN_MAIL), "a token is one");
	test_ok(!vault_token_is(t, VAULT_TOKEN_GROUP), "and not one of a group");
	test_ok(!str_eq(t, vault_token(a, VAULT_TOKEN_MAIL)), "no two alike");
	test_ok(!vault_token_is(str_sub(t, 0, 31), VAULT_TOKEN_MAIL), "a part is none");
	memcpy(odd, t.p, sizeof(odd));
	odd[5] = '\0';
	test_ok(!vault_token_is((struct str){ odd, sizeof(odd) }, VAULT_TOKEN_MAIL), "no NUL");
	odd[5] = 'U';
	test_ok(!vault_token_is((struct str){ odd, sizeof(odd) }, VAULT_TOKEN_MAIL),
	        "no other letter");
}

static void
stamps(void)
{
	char one[VAULT_TOKEN_LEN], two[VAULT_TOKEN_LEN];
	struct str s = { one, sizeof(one) };
	int64_t made = 0;
	size_t accepted = 0;

	vault_stamp(&secret, NOW, one);
	vault_stamp(&secret, NOW, two);
	test_ok(memcmp(one, two, sizeof(one)) != 0, "no two alike");
	test_ok(vault_stamp_read(&secret, s, &made) && made == NOW, "the time is read");
	test_ok(!vault_stamp_read(&other, s, &made), "with our secret only");
	for (size_t i = 0; i < sizeof(one); i++) {
		char was = one[i];

		one[i] = was == '0' ? '1' : '0';
		accepted += vault_stamp_read(&secret, s, &made);
		one[i] = was;
	}
	test_ok(accepted == 0, "a changed digit is seen");
	test_ok(!vault_stamp_read(&secret, STR("k-1"), &made), "a key of somebody's own is none");
}

static void
waits(struct arena *a)
{
	struct str w = vault_wait(a, &secret, NOW, STR("163-17"), STR("k"));
	int64_t made = 0;
	char work[24];
	int tries = 0;

	test_ok(w.n == VAULT_WAIT_LEN &&
	                vault_wait_read(&secret, w, STR("163-17"), STR("k"), &made) && made == NOW,
	        "when somebody was asked to wait");
	test_ok(!vault_wait_read(&secret, w, STR("163-17"), STR("j"), &made) &&
	                !vault_wait_read(&secret, w, STR("163-1"), STR("7k"), &made) &&
	                !vault_wait_read(&other, w, STR("163-17"), STR("k"), &made),
	        "for this report only");
	do {
		(void)snprintf(work, sizeof(work), "%d", tries++);
	} while (!vault_work_is_done(w, str_c(work)) && tries < 10000000);
	test_ok(tries > 1 && tries < 10000000, "work can be done");
	test_ok(!vault_work_is_done(STR("another"), str_c(work)), "and is of no use elsewhere");
}

int
main(void)
{
	struct arena *a = arena_new();

	tokens(a);
	stamps();
	waits(a);
	arena_free(&a);
	return test_done();
}
