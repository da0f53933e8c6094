/* fixture.h - what tests/unit/html/fixture.html is filled from: every type a hole can have */
#ifndef OUTCRY_TEST_FIXTURE_H
#define OUTCRY_TEST_FIXTURE_H

#include "html/html.h"

struct fixture_item {
	struct str name;
	struct url where;
	struct strs lines;
};

struct fixture_part {
	struct str word;
};

struct fixture {
	struct str text;
	int64_t number;
	int small;
	size_t size;
	bool yes, no;
	struct html ready, nothing;
	struct url link;
	struct day day;
	struct {
		struct fixture_item *item;
		size_t n, cap;
	} items;
	struct strs words;
	struct fixture_part part;
	const struct fixture_part *far;
};

#endif
