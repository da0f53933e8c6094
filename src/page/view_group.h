/* view_group.h - what the templates of a group's list print (see view.h) */
#ifndef OUTCRY_PAGE_VIEW_GROUP_H
#define OUTCRY_PAGE_VIEW_GROUP_H

#include "page/view.h"

struct view_group_line {
	struct str number, text, problem;                  /* with a problem: the text as typed */
	struct str channel, official, count, day, country; /* without */
};

struct view_group_lines {
	struct view_group_line *item;
	size_t n, cap;
};

struct view_group_receipt {
	struct str title, sum, code;
};

struct view_group_receipts {
	struct view_group_receipt *item;
	size_t n, cap;
};

struct view_group {
	struct view_frame frame;
	struct view_head head;
	struct str problem, sum;
	struct url action, figures;
	struct str group, key, text;
	bool well, again; /* it can be confirmed; it can be mended here */
	struct view_group_lines lines;
	struct view_group_receipts receipts;
};

#endif
