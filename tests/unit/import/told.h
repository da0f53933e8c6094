/* told.h - a document with a summary and lines of people at its end, read */
#ifndef OUTCRY_TEST_TOLD_H
#define OUTCRY_TEST_TOLD_H

#include "../../test.h"
#include "import/import.h"
#include "text_blocks.h"

/* What a document with this summary and these lines at its end says of people. */
static inline struct casefile
people_of(struct arena *a, const char *summary, const char *lines)
{
	struct str text =
		str_printf(a,
	                   "URGENT ACTION\n\nA HEADLINE OF FOUR WORDS\n\n%s\n\nMore is told in "
	                   "a second paragraph here.\n\nTAKE ACTION\nWrite a letter:\nRelease them "
	                   "now;\n\nADDITIONAL INFORMATION\n\nThis is UA 12/26.\n\n%s\n",
	                   summary, lines);
	struct blocks b = text_blocks(a, text);
	struct casefile c = { 0 };
	struct err e = { 0 };

	test_ok(import_recognise(a, &b, &c, &e), summary);
	return c;
}

/* "Ana Example, 31: nurse = released; her son, 4; 6 others*6": a group has a star, and its number
 * behind it. */
static inline struct str
people_printed(struct arena *a, const struct casefile *c)
{
	struct str all = { 0 };

	for (size_t i = 0; i < c->people.n; i++) {
		const struct person *p = &c->people.item[i];

		all = str_printf(a, STR_FMT "%s" STR_FMT "%s", STR_ARG(all), i > 0 ? "; " : "",
		                 STR_ARG(p->name), p->group ? "*" : "");
		if (p->count > 0)
			all = str_printf(a, STR_FMT "%d", STR_ARG(all), p->count);
		if (p->has_age)
			all = str_printf(a, STR_FMT ", %d", STR_ARG(all), p->age);
		if (p->role.n > 0)
			all = str_printf(a, STR_FMT ": " STR_FMT, STR_ARG(all), STR_ARG(p->role));
		if (p->status.n > 0)
			all = str_printf(a, STR_FMT " = " STR_FMT, STR_ARG(all),
			                 STR_ARG(p->status));
	}
	return all;
}

struct told_case {
	const char *summary, *lines, *people, *what;
};

static inline void
try_told(struct arena *a, const struct told_case *t, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct casefile c = people_of(a, t[i].summary, t[i].lines);
		struct str got = people_printed(a, &c);

		test_ok(str_eq(got, str_c(t[i].people)), t[i].what);
		if (!str_eq(got, str_c(t[i].people)))
			printf("# " STR_FMT "\n", STR_ARG(got));
	}
}

#endif
