/* shown.h - blocks as one line of text, for comparing: "H1 Title/C1.1.2 cell/P text" */
#ifndef OUTCRY_TEST_SHOWN_H
#define OUTCRY_TEST_SHOWN_H

#include <stdio.h>

#include "extract/block.h"

static inline struct str
shown(struct arena *a, const struct blocks *b)
{
	struct buf out;

	buf_init(&out, a, 1 << 20);
	for (size_t i = 0; i < b->n; i++) {
		const struct block *x = &b->item[i];

		buf_printf(&out, "%s%c", i > 0 ? "/" : "", "PHIC"[x->kind]);
		if (x->level > 0)
			buf_printf(&out, "%d", x->level);
		if (x->table > 0)
			buf_printf(&out, "%d.%d.%d", x->table, x->row, x->col);
		buf_printf(&out, "%s " STR_FMT, x->bold ? "b" : "", STR_ARG(x->text));
	}
	return buf_str(&out);
}

/* Whether B shows as WANT; says what it shows as if not. */
static inline bool
shows(struct arena *a, const struct blocks *b, const char *want)
{
	struct str got = shown(a, b);

	if (str_eq(got, str_c(want)))
		return true;
	printf("# got:  " STR_FMT "\n# want: %s\n", STR_ARG(got), want);
	return false;
}

#endif
