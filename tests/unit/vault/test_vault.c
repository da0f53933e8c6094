#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../../test.h"
#include "base/io.h"
#include "vault/vault.h"

static void
secrets(const char *dir, struct arena *a)
{
	struct vault_secret s = { 0 }, again = { 0 };
	struct stat st;
	struct err e = { 0 };
	const char *path = str_z(a, str_printf(a, "%s/secret.key", dir));

	test_ok(vault_secret_load(dir, &s, &e), "made when absent");
	test_ok(vault_secret_load(dir, &again, &e) && memcmp(&s, &again, sizeof(s)) == 0,
	        "the same the next time");
	test_ok(stat(path, &st) == 0 && (st.st_mode & 0777) == 0400, "for its owner only");
	test_ok(!vault_secret_load("/nonexistent", &s, &e), "no folder");
}

static void
receipts(struct arena *a)
{
	struct vault_secret s = { { 1 } }, other = { { 2 } };
	struct str r = vault_receipt(a, &s, STR("163-17"), STR("k")), back = { 0 };

	test_ok(r.n == VAULT_RECEIPT_LEN && r.p[4] == '-', "form");
	test_ok(str_eq(r, vault_receipt(a, &s, STR("163-17"), STR("k"))), "derived");
	test_ok(!str_eq(r, vault_receipt(a, &s, STR("163-17"), STR("l"))), "from the key");
	test_ok(!str_eq(r, vault_receipt(a, &other, STR("163-17"), STR("k"))), "and the secret");
	test_ok(vault_receipt_read(a, &s, STR("163-17"), r, &back) && str_eq(r, back), "read");
	test_ok(vault_receipt_read(a, &s, STR("163-17"), str_lower(a, r), &back) && str_eq(r, back),
	        "typed small");
	test_ok(!vault_receipt_read(a, &s, STR("253-17"), r, &back), "not of another case");
	test_ok(!vault_receipt_read(a, &s, STR("163-17"), str_from(r, 1), &back), "too short");
	test_ok(!vault_receipt_read(a, &s, STR("163-17"), str_printf(a, STR_FMT "0", STR_ARG(r)),
	                            &back),
	        "too long");
	test_ok(!vault_receipt_read(a, &s, STR("163-17"), STR("UUUU-0000-0000-0000"), &back),
	        "no such letter");
}

static void
randomness(struct arena *a)
{
	char one[32], two[32];
	unsigned char key[VAULT_HASH_KEY_BYTES] = { 0 };

	vault_random_hex(one, 32);
	vault_random_hex(two, 32);
	test_ok(memcmp(one, two, 32) != 0 && one[31] != '\0', "hex");
	test_ok(vault_hash(STR("a"), key) != vault_hash(STR("b"), key), "hash");
	test_ok(vault_fingerprint(a, STR("a")).n == 32, "fingerprint");
	vault_wipe(one, sizeof(one));
	test_ok(one[0] == 0 && one[31] == 0, "wipe");
}

int
main(void)
{
	struct arena *a = arena_new();
	char dir[] = "/tmp/outcry-vault-XXXXXX";
	struct err e = { 0 };

	CHECK(mkdtemp(dir) != NULL);
	secrets(dir, a);
	receipts(a);
	randomness(a);
	CHECK(io_remove_tree(AT_FDCWD, dir, &e));
	arena_free(&a);
	return test_done();
}
