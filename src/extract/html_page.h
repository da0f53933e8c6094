/*
 * html_page.h - a page while its blocks are gathered; for html*.c
 */
#ifndef OUTCRY_EXTRACT_HTML_PAGE_H
#define OUTCRY_EXTRACT_HTML_PAGE_H

#include <libxml/tree.h>

#include "extract/gather.h"

#define TABLES_MOST 32 /* in each other */

struct page_table {
	int number, row, col, next_col;
};

struct page {
	struct gather g;
	struct buf text; /* of the block that is being filled */
	enum block_kind kind;
	int level, list, bold, pre;
	bool has_text, all_bold;
	struct page_table table[TABLES_MOST];
	int tables, numbered;
	const xmlNode *document; /* what lies outside is chrome */
	bool site;               /* there is some */
	size_t notes;            /* when the block began */
	struct err *e;
};

/* Text into the block that is being filled, white space folded outside of <pre>. */
void page_add_text(struct page *p, struct str s);
/* The block so far goes out; the next begins with the same style.  False with the page's error. */
bool page_end_block(struct page *p);
/* What N holds; DEPTH is N's own. */
bool page_add_children(struct page *p, const xmlNode *n, int depth);

#endif
