/*
 * vault.c - libsodium behind six functions
 *
 * A receipt is twelve characters that identify the report and four that prove the twelve: the
 * front, which has no database, refuses a mistyped receipt or one of another case at once.
 */
#include "vault/vault.h"

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/io.h"

#define SECRET_NAME "secret.key"
#define ID_CHARS    12 /* 60 bits */
#define PROOF_CHARS 4  /* 20 bits */

static const char crockford[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static void
start(void)
{
	CHECK(sodium_init() >= 0);
}

static bool
make_secret(int dirfd, struct err *e)
{
	struct vault_secret s;
	bool ok;

	randombytes_buf(s.bytes, sizeof(s.bytes));
	ok = io_replace_file(dirfd, SECRET_NAME,
	                     (struct str){ (const char *)s.bytes, sizeof(s.bytes) }, 0400, true, e);
	sodium_memzero(&s, sizeof(s));
	return ok;
}

static bool
read_secret(int fd, struct vault_secret *out, struct err *e)
{
	struct vault_secret s = { 0 };
	char more;
	ssize_t n = io_fault() ? -1 : read(fd, s.bytes, sizeof(s.bytes));

	if (n < 0)
		return err_sys(e, errno, SECRET_NAME);
	if (n != (ssize_t)sizeof(s.bytes) || read(fd, &more, 1) != 0)
		return err_set(e, ERR_INPUT, SECRET_NAME ": not %d bytes", VAULT_SECRET_BYTES);
	*out = s;
	sodium_memzero(&s, sizeof(s));
	return true;
}

static bool
open_secret(int dirfd, int *fd, struct err *e)
{
	*fd = io_fault() ? -1 : openat(dirfd, SECRET_NAME, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	return *fd >= 0 || err_sys(e, errno, SECRET_NAME);
}

bool
vault_secret_load(const char *data_dir, struct vault_secret *out, struct err *e)
{
	int dirfd = open(data_dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC), fd = -1;
	bool ok;

	start();
	if (dirfd < 0)
		return err_sys(e, errno, "%s", data_dir);
	ok = open_secret(dirfd, &fd, e);
	if (!ok && e->code == ERR_NOT_FOUND) {
		*e = (struct err){ 0 };
		ok = make_secret(dirfd, e) && open_secret(dirfd, &fd, e);
	}
	(void)close(dirfd);
	if (!ok)
		return false;
	ok = read_secret(fd, out, e);
	(void)close(fd);
	return ok;
}

/* The first N characters of the keyed hash of WHAT, SLUG, '|', TEXT. */
static void
derive(const struct vault_secret *s, const char *what, struct str slug, struct str text, size_t n,
       char *out)
{
	crypto_generichash_state st;
	unsigned char hash[16];

	CHECK(n <= sizeof(hash));
	start();
	(void)crypto_generichash_init(&st, s->bytes, sizeof(s->bytes), sizeof(hash));
	(void)crypto_generichash_update(&st, (const unsigned char *)what, 1);
	(void)crypto_generichash_update(&st, (const unsigned char *)slug.p, slug.n);
	(void)crypto_generichash_update(&st, (const unsigned char *)"|", 1);
	(void)crypto_generichash_update(&st, (const unsigned char *)text.p, text.n);
	(void)crypto_generichash_final(&st, hash, sizeof(hash));
	for (size_t i = 0; i < n; i++)
		out[i] = crockford[hash[i] & 31];
}

/* "0123456789ABCDEF" -> "0123-4567-89AB-CDEF" */
static struct str
hyphenated(struct arena *a, const char *plain)
{
	char *out = arena_alloc(a, VAULT_RECEIPT_LEN + 1, 1);

	for (size_t i = 0, n = 0; i < ID_CHARS + PROOF_CHARS; i++) {
		if (i > 0 && i % 4 == 0)
			out[n++] = '-';
		out[n++] = plain[i];
	}
	return (struct str){ out, VAULT_RECEIPT_LEN };
}

struct str
vault_receipt(struct arena *a, const struct vault_secret *s, struct str slug, struct str key)
{
	char plain[ID_CHARS + PROOF_CHARS];

	derive(s, "i", slug, key, ID_CHARS, plain);
	derive(s, "p", slug, (struct str){ plain, ID_CHARS }, PROOF_CHARS, plain + ID_CHARS);
	return hyphenated(a, plain);
}

/* The value of a character as typed, or -1. */
static int
digit_of(char c)
{
	if (c >= 'a' && c <= 'z')
		c = (char)(c - 'a' + 'A');
	if (c == 'O')
		c = '0';
	if (c == 'I' || c == 'L')
		c = '1';
	for (int i = 0; i < 32; i++)
		if (crockford[i] == c)
			return i;
	return -1;
}

bool
vault_receipt_read(struct arena *a, const struct vault_secret *s, struct str slug, struct str typed,
                   struct str *out)
{
	char plain[ID_CHARS + PROOF_CHARS], proof[PROOF_CHARS];
	size_t n = 0;

	for (size_t i = 0; i < typed.n; i++) {
		int digit;

		if (typed.p[i] == '-' || typed.p[i] == ' ')
			continue;
		digit = digit_of(typed.p[i]);
		if (digit < 0 || n == sizeof(plain))
			return false;
		plain[n++] = crockford[digit];
	}
	if (n != sizeof(plain))
		return false;
	derive(s, "p", slug, (struct str){ plain, ID_CHARS }, PROOF_CHARS, proof);
	if (sodium_memcmp(proof, plain + ID_CHARS, PROOF_CHARS) != 0)
		return false;
	*out = hyphenated(a, plain);
	return true;
}

void
vault_random(void *out, size_t n)
{
	start();
	randombytes_buf(out, n);
}

void
vault_random_hex(char *out, size_t digits)
{
	static const char hex[] = "0123456789abcdef";
	unsigned char bytes[64];

	CHECK(digits % 2 == 0 && digits / 2 <= sizeof(bytes));
	vault_random(bytes, digits / 2);
	for (size_t i = 0; i < digits; i++)
		out[i] = hex[i % 2 == 0 ? bytes[i / 2] >> 4 : bytes[i / 2] & 15];
}

void
vault_wipe(void *p, size_t n)
{
	sodium_memzero(p, n);
}

uint64_t
vault_hash(struct str s, const unsigned char key[VAULT_HASH_KEY_BYTES])
{
	unsigned char hash[crypto_shorthash_BYTES];
	uint64_t v = 0;

	(void)crypto_shorthash(hash, (const unsigned char *)s.p, s.n, key);
	for (size_t i = 0; i < sizeof(v); i++)
		v |= (uint64_t)hash[i] << 8 * i;
	return v;
}

struct str
vault_fingerprint(struct arena *a, struct str bytes)
{
	unsigned char hash[16];
	char hex[33];

	start();
	(void)crypto_generichash(hash, sizeof(hash), (const unsigned char *)bytes.p, bytes.n, NULL,
	                         0);
	(void)sodium_bin2hex(hex, sizeof(hex), hash, sizeof(hash));
	return str_dup(a, (struct str){ hex, 32 });
}
