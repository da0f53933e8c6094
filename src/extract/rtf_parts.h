/*
 * rtf_parts.h - what the files of the RTF reader share: the stack of groups and what it gathers
 *
 * A group inherits its parent's state and loses its changes at the brace: the stack of states is
 * the whole parser.  Text gathers as bytes of the current code page until something else comes, so
 * that double-byte characters are decoded whole.  For rtf.c and its parts only.
 */
#ifndef OUTCRY_EXTRACT_RTF_PARTS_H
#define OUTCRY_EXTRACT_RTF_PARTS_H

#include "extract/rtf.h"

#define GROUPS_MOST 256
#define PARAS_MOST  8
#define FONTS_MOST  512
#define STYLES_MOST 512
#define CODE_MOST   4096
#define SIGNS       (-2) /* instead of a code page */

enum dest { TEXT, SKIP, FONTS, STYLES, MARGIN, CODE };

struct state {
	enum dest dest;
	bool bold, hidden, deleted, note;
	int font, uc;
	bool owns_para;   /* a footnote or a text box began with this group */
	bool owns_result; /* the result of a field did, */
	size_t from;      /* here in its paragraph */
};

struct para {
	size_t first;
	struct buf text;
	bool has_text, all_bold, in_table, is_list;
	int heading, list_level;
};

struct rtf {
	struct arena *a;
	struct gather g;
	struct gather margins; /* headers and footers */
	struct gather notes;   /* footnotes, which come after the text */
	struct state state[GROUPS_MOST];
	int depth;
	struct para para[PARAS_MOST];
	int paras;
	struct buf bytes; /* text that is not decoded yet */
	struct buf code;  /* of the last field */
	int codepage;
	int fonts[FONTS_MOST]; /* their code pages, 0: the document's */
	int heading[STYLES_MOST];
	int style; /* in the style sheet: the one being read */
	struct buf style_name;
	bool star;      /* \* was the last symbol */
	int skip_chars; /* after \u: what old readers show instead */
	uint32_t surrogate;
	int tables, table, row, col;
	struct err *e;
};

/* A reader before its first token; in A, its errors in E. */
struct rtf *rtf_begin(struct arena *a, struct err *e);

/* The state of the innermost group. */
static inline struct state *
rtf_now(struct rtf *r)
{
	return &r->state[r->depth];
}

/* The paragraph being gathered. */
static inline struct para *
rtf_current(struct rtf *r)
{
	return &r->para[r->paras - 1];
}

/* The bytes so far become text of the current code page. */
void rtf_flush(struct rtf *r);

/* One character after what is gathered. */
void rtf_put_char(struct rtf *r, uint32_t cp);

void rtf_para_begin(struct rtf *r);

/* The paragraph becomes a block, and a new one begins.  Errors: ERR_LIMIT. */
NODISCARD bool rtf_para_end(struct rtf *r);

/* A paragraph of its own inside a group: footnote, text box, header. */
void rtf_para_push(struct rtf *r);

/* A cell, or with ROW a row, of a table ends.  Errors: ERR_LIMIT. */
NODISCARD bool rtf_cell_end(struct rtf *r, bool row);

/* A brace.  Errors: ERR_LIMIT. */
NODISCARD bool rtf_group_open(struct rtf *r);
NODISCARD bool rtf_group_close(struct rtf *r);

/* Where the text of this group goes; false if the word W names no destination. */
bool rtf_destination(struct rtf *r, struct str w);

/* Is W one of LIST, which ends with NULL? */
bool rtf_is_word(struct str w, const char *const *list);

#endif
