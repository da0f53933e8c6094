/*
 * url_reader.h - a strict reader of addresses, written apart from the code that makes them
 *
 * RFC 3986 with nothing forgiven: ASCII, known characters only, every % followed by two hex
 * digits, each parameter once, "name=value" with a value.
 */
#ifndef OUTCRY_TEST_URL_READER_H
#define OUTCRY_TEST_URL_READER_H

#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "base/utf8.h"

struct url_read {
	struct str scheme, rest; /* rest: between the scheme's ":" and "?" */
	struct str name[8], value[8];
	size_t n;
};

static inline int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1; /* RFC 3986, 2.1: producers use capitals */
}

static inline bool
percent_decode(struct arena *a, struct str s, struct str *out)
{
	char *p = arena_alloc(a, s.n + 1, 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] != '%') {
			if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~@",
			           s.p[i]) == NULL)
				return false;
			p[n++] = s.p[i];
			continue;
		}
		if (i + 2 >= s.n || hex_digit(s.p[i + 1]) < 0 || hex_digit(s.p[i + 2]) < 0)
			return false;
		p[n++] = (char)(hex_digit(s.p[i + 1]) * 16 + hex_digit(s.p[i + 2]));
		i += 2;
	}
	*out = (struct str){ p, n };
	return utf8_is_valid(*out);
}

static inline bool
url_read(struct arena *a, struct str url, struct url_read *out)
{
	size_t colon = str_chr(url, ':'), mark = str_chr(url, '?');
	struct url_read r = { 0 };
	struct str query;

	for (size_t i = 0; i < url.n; i++)
		if (url.p[i] <= ' ' || (unsigned char)url.p[i] >= 0x7F || url.p[i] == '#')
			return false;
	if (colon == STR_NPOS)
		return false;
	r.scheme = str_sub(url, 0, colon);
	r.rest = str_sub(url, colon + 1, mark == STR_NPOS ? url.n : mark);
	query = mark == STR_NPOS ? (struct str){ 0 } : str_from(url, mark + 1);
	while (query.p != NULL) {
		struct str pair = str_cut(&query, '&');
		size_t eq = str_chr(pair, '=');

		if (eq == STR_NPOS || eq == 0 || eq + 1 == pair.n || r.n == 8)
			return false;
		r.name[r.n] = str_sub(pair, 0, eq);
		for (size_t i = 0; i < r.n; i++)
			if (str_eq(r.name[i], r.name[r.n]))
				return false;
		if (!percent_decode(a, str_from(pair, eq + 1), &r.value[r.n]))
			return false;
		r.n++;
	}
	*out = r;
	return true;
}

static inline struct str
url_value(const struct url_read *r, const char *name)
{
	for (size_t i = 0; i < r->n; i++)
		if (str_eq(r->name[i], str_c(name)))
			return r->value[i];
	return (struct str){ 0 };
}

#endif
