/*
 * str.h - a view of UTF-8 text: pointer and length, never owning
 *
 * An all-zero struct str is the empty text.  Functions that return a view point into their input;
 * those that take an arena copy.
 */
#ifndef OUTCRY_STR_H
#define OUTCRY_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct str {
	const char *p;
	size_t n;
};

struct strs {
	struct str *item;
	size_t n, cap; /* grown with VEC_PUSH(arena, &list, text) */
};

/* clang-format off */
#define STR_INIT(literal) { (literal), sizeof(literal) - 1 }
#define STR(literal)      ((struct str)STR_INIT(literal))
/* clang-format on */
#define STR_FMT    "%.*s"
#define STR_ARG(s) (int)(s).n, ((s).n == 0 ? "" : (s).p)

struct str str_c(const char *z); /* NULL gives the empty text */
bool str_eq(struct str a, struct str b);
bool str_ieq(struct str a, struct str b); /* ASCII case only; utf8_fold() for the rest */
int str_cmp(struct str a, struct str b);  /* by bytes, <0 0 >0: for sorting */
bool str_is_empty(struct str s);

struct str str_sub(struct str s, size_t from, size_t to); /* from <= to <= s.n */
struct str str_from(struct str s, size_t from);
struct str str_trim(struct str s); /* space, tab, CR, LF, no-break space at both ends */
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
bool str_has_digit(struct str s);                  /* 0 to 9 */
bool str_istarts(struct str s, struct str prefix); /* ASCII case only */

#define STR_NPOS SIZE_MAX
size_t str_find(struct str s, struct str needle);  /* first place, or STR_NPOS */
size_t str_ifind(struct str s, struct str needle); /* ASCII case only */
size_t str_chr(struct str s, char c);
size_t str_rchr(struct str s, char c);

/*
 * Cuts *REST at the first SEP: returns what is before, *REST becomes what is after.  The last
 * piece leaves *REST with p == NULL, which is how a loop knows its end:
 *     while (rest.p != NULL) { struct str line = str_cut(&rest, '\n'); ... }
 */
struct str str_cut(struct str *rest, char sep);

struct str str_dup(struct arena *a, struct str s);
const char *str_z(struct arena *a, struct str s); /* NUL-terminated copy, for library borders */
struct str str_printf(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3);
struct str str_join(struct arena *a, const struct strs *list, struct str between);
struct str str_lower(struct arena *a, struct str s); /* ASCII only */

/* Digits only, no sign, no space: false when S is empty, has anything else, or is above MOST. */
bool str_to_u64(struct str s, uint64_t most, uint64_t *out);

#endif
