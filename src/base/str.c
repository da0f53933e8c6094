#include "base/str.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/base.h"

struct str
str_c(const char *z)
{
	return z == NULL ? (struct str){ 0 } : (struct str){ z, strlen(z) };
}

bool
str_eq(struct str a, struct str b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

static char
lower_ascii(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

bool
str_ieq(struct str a, struct str b)
{
	if (a.n != b.n)
		return false;
	for (size_t i = 0; i < a.n; i++)
		if (a.p[i] != b.p[i] && lower_ascii(a.p[i]) != lower_ascii(b.p[i]))
			return false;
	return true;
}

int
str_cmp(struct str a, struct str b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int c = n == 0 ? 0 : memcmp(a.p, b.p, n);

	return c != 0 ? c : (a.n > b.n) - (a.n < b.n);
}

bool
str_is_empty(struct str s)
{
	return s.n == 0;
}

struct str
str_sub(struct str s, size_t from, size_t to)
{
	CHECK(from <= to && to <= s.n);
	return s.p == NULL ? s : (struct str){ s.p + from, to - from };
}

struct str
str_from(struct str s, size_t from)
{
	return str_sub(s, from, s.n);
}

/* Bytes of white space at the start of S; U+00A0 is C2 A0. */
static size_t
space_at_start(struct str s)
{
	if (s.n == 0)
		return 0;
	if (s.p[0] == ' ' || s.p[0] == '\t' || s.p[0] == '\r' || s.p[0] == '\n')
		return 1;
	return s.n >= 2 && s.p[0] == '\xc2' && s.p[1] == '\xa0' ? 2 : 0;
}

static size_t
space_at_end(struct str s)
{
	if (s.n >= 2 && s.p[s.n - 2] == '\xc2' && s.p[s.n - 1] == '\xa0')
		return 2;
	return s.n == 0 ? 0 : space_at_start(str_from(s, s.n - 1));
}

bool
str_has_digit(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] >= '0' && s.p[i] <= '9')
			return true;
	return false;
}

struct str
str_trim(struct str s)
{
	size_t k;

	while ((k = space_at_start(s)) > 0)
		s = str_from(s, k);
	while ((k = space_at_end(s)) > 0)
		s = str_sub(s, 0, s.n - k);
	return s;
}

bool
str_starts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_eq(str_sub(s, 0, prefix.n), prefix);
}

bool
str_istarts(struct str s, struct str prefix)
{
	return s.n >= prefix.n && str_ieq(str_sub(s, 0, prefix.n), prefix);
}

bool
str_ends(struct str s, struct str suffix)
{
	return s.n >= suffix.n && str_eq(str_from(s, s.n - suffix.n), suffix);
}

size_t
str_find(struct str s, struct str needle)
{
	const char *hit;

	if (needle.n == 0)
		return 0;
	if (s.n < needle.n)
		return STR_NPOS;
	hit = memmem(s.p, s.n, needle.p, needle.n);
	return hit == NULL ? STR_NPOS : (size_t)(hit - s.p);
}

size_t
str_ifind(struct str s, struct str needle)
{
	char small, capital;

	if (needle.n == 0)
		return 0;
	small = lower_ascii(needle.p[0]);
	capital = small >= 'a' && small <= 'z' ? (char)(small - 32) : small;
	for (size_t i = 0; s.n >= needle.n && i <= s.n - needle.n; i++)
		if ((s.p[i] == small || s.p[i] == capital) &&
		    str_ieq((struct str){ s.p + i, needle.n }, needle))
			return i;
	return STR_NPOS;
}

size_t
str_chr(struct str s, char c)
{
	const char *hit = s.n == 0 ? NULL : memchr(s.p, c, s.n);

	return hit == NULL ? STR_NPOS : (size_t)(hit - s.p);
}

size_t
str_rchr(struct str s, char c)
{
	const char *hit = s.n == 0 ? NULL : memrchr(s.p, c, s.n);

	return hit == NULL ? STR_NPOS : (size_t)(hit - s.p);
}

struct str
str_cut(struct str *rest, char sep)
{
	size_t at = str_chr(*rest, sep);
	struct str piece = *rest;

	if (at == STR_NPOS) {
		*rest = (struct str){ 0 };
		return piece;
	}
	*rest = str_from(piece, at + 1);
	return str_sub(piece, 0, at);
}

const char *
str_z(struct arena *a, struct str s)
{
	char *z = arena_alloc(a, s.n + 1, 1);

	if (s.n > 0)
		memcpy(z, s.p, s.n);
	return z;
}

struct str
str_dup(struct arena *a, struct str s)
{
	return (struct str){ str_z(a, s), s.n };
}

struct str
str_printf(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *text, near[256];
	int n;

	va_start(ap, fmt);
	n = vsnprintf(near, sizeof(near), fmt, ap);
	va_end(ap);
	CHECK(n >= 0);
	text = arena_alloc(a, (size_t)n + 1, 1);
	if ((size_t)n < sizeof(near)) {
		memcpy(text, near, (size_t)n + 1);
		return (struct str){ text, (size_t)n };
	}
	va_start(ap, fmt);
	(void)vsnprintf(text, (size_t)n + 1, fmt, ap);
	va_end(ap);
	return (struct str){ text, (size_t)n };
}

struct str
str_join(struct arena *a, const struct strs *list, struct str between)
{
	size_t n = 0, at = 0;
	char *text;

	for (size_t i = 0; i < list->n; i++)
		n += list->item[i].n + between.n;
	text = arena_alloc(a, n + 1, 1);
	for (size_t i = 0; i < list->n; i++) {
		if (i > 0 && between.n > 0) {
			memcpy(text + at, between.p, between.n);
			at += between.n;
		}
		if (list->item[i].n > 0)
			memcpy(text + at, list->item[i].p, list->item[i].n);
		at += list->item[i].n;
	}
	return (struct str){ text, at };
}

struct str
str_lower(struct arena *a, struct str s)
{
	char *text = arena_alloc(a, s.n + 1, 1);

	for (size_t i = 0; i < s.n; i++)
		text[i] = lower_ascii(s.p[i]);
	return (struct str){ text, s.n };
}

bool
str_to_u64(struct str s, uint64_t most, uint64_t *out)
{
	uint64_t v = 0;

	if (s.n == 0)
		return false;
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
		if (__builtin_mul_overflow(v, (uint64_t)10, &v) ||
		    __builtin_add_overflow(v, (uint64_t)(s.p[i] - '0'), &v) || v > most)
			return false;
	}
	*out = v;
	return true;
}
