/*
 * rtf_text.c - characters, paragraphs, cells and groups of RTF
 *
 * What is hidden or deleted is counted here and goes nowhere.  A note or a text box is a paragraph
 * of its own inside another one; its block stands after that of the text around it.
 */
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/links.h"
#include "extract/rtf_parts.h"

struct rtf *
rtf_begin(struct arena *a, struct err *e)
{
	struct rtf *r = arena_alloc(a, 1, sizeof(*r));

	*r = (struct rtf){ .a = a,
		           .g = { .a = a },
		           .margins = { .a = a },
		           .notes = { .a = a },
		           .codepage = 1252,
		           .paras = 1,
		           .style = -1,
		           .e = e };
	r->state[0].uc = 1;
	buf_init(&r->bytes, a, LIMIT_BLOCK_BYTES);
	buf_init(&r->code, a, CODE_MOST);
	buf_init(&r->style_name, a, LIMIT_BLOCK_BYTES);
	buf_init(&rtf_current(r)->text, a, LIMIT_BLOCK_BYTES);
	rtf_para_begin(r);
	return r;
}

static void
put_utf8(struct rtf *r, struct str s)
{
	struct state *st = rtf_now(r);
	struct para *p = rtf_current(r);

	if (st->dest == STYLES)
		buf_put(&r->style_name, s);
	if (st->dest == CODE)
		buf_put(&r->code, s);
	if (st->dest != TEXT && st->dest != MARGIN)
		return;
	if (st->hidden || st->deleted) {
		r->g.blocks.dropped.deleted += str_trim(s).n > 0;
		return;
	}
	buf_put(&p->text, s);
	if (str_trim(s).n > 0) {
		p->has_text = true;
		p->all_bold = p->all_bold && st->bold;
	}
}

static int
codepage_of(const struct rtf *r)
{
	int font = r->state[r->depth].font;

	return font >= 0 && font < FONTS_MOST && r->fonts[font] > 0 ? r->fonts[font] : r->codepage;
}

/* In a font of signs each byte is what stands at U+F000 and the byte. */
static void
put_signs(struct rtf *r)
{
	struct buf out;

	buf_init(&out, r->a, LIMIT_BLOCK_BYTES);
	for (size_t i = 0; i < r->bytes.n; i++) {
		uint32_t cp = (unsigned char)r->bytes.p[i];
		char text[4];

		cp += cp > ' ' ? 0xF000 : 0;
		buf_put(&out, (struct str){ text, utf8_put(cp, text) });
	}
	put_utf8(r, buf_str(&out));
}

void
rtf_flush(struct rtf *r)
{
	int font = rtf_now(r)->font;

	if (r->bytes.n == 0)
		return;
	if (rtf_now(r)->dest == TEXT && font >= 0 && font < FONTS_MOST && r->fonts[font] == SIGNS)
		put_signs(r);
	else
		put_utf8(r, charset_codepage(r->a, codepage_of(r), buf_str(&r->bytes)));
	buf_clear(&r->bytes);
}

void
rtf_put_char(struct rtf *r, uint32_t cp)
{
	char text[4];

	rtf_flush(r);
	put_utf8(r, (struct str){ text, utf8_put(cp, text) });
}

void
rtf_para_begin(struct rtf *r)
{
	struct para *p = rtf_current(r);

	p->first = r->g.blocks.n;
	buf_clear(&p->text);
	p->has_text = false;
	p->all_bold = true;
}

static void
set_place(struct rtf *r, const struct para *p, struct block *b)
{
	if (!p->in_table || r->tables >= LIMIT_BLOCKS) {
		if (r->paras == 1)
			r->table = 0;
		return;
	}
	if (r->table == 0) {
		r->table = ++r->tables;
		r->row = r->col = 1;
	}
	b->table = r->table;
	b->row = r->row;
	b->col = r->col;
}

bool
rtf_para_end(struct rtf *r)
{
	struct para *p = rtf_current(r);
	bool margin = rtf_now(r)->dest == MARGIN;
	struct gather *g = margin ? &r->margins : rtf_now(r)->note ? &r->notes : &r->g;
	struct block b = { .kind = BLOCK_PARAGRAPH };
	size_t before = g->blocks.n;

	rtf_flush(r);
	if (!buf_done(&p->text, "a paragraph", &b.text, r->e))
		return false;
	if (g == &r->g && str_trim(b.text).n > 0)
		set_place(r, p, &b);
	b.bold = p->has_text && p->all_bold;
	if (p->heading > 0) {
		b.kind = BLOCK_HEADING;
		b.level = p->heading;
	} else if (p->is_list) {
		b.kind = BLOCK_ITEM;
		b.level = p->list_level + 1;
	} else if (b.table > 0) {
		b.kind = BLOCK_CELL;
	}
	if (!gather_add(g, b, r->e))
		return false;
	if (g == &r->g && g->blocks.n > before && p->first < before) {
		struct block last = g->blocks.item[before];

		memmove(&g->blocks.item[p->first + 1], &g->blocks.item[p->first],
		        (before - p->first) * sizeof(last));
		g->blocks.item[p->first] = last;
	}
	rtf_para_begin(r);
	return true;
}

void
rtf_para_push(struct rtf *r)
{
	if (r->paras == PARAS_MOST || rtf_now(r)->owns_para)
		return;
	rtf_flush(r);
	rtf_now(r)->owns_para = true;
	r->para[r->paras++] = (struct para){ 0 };
	buf_init(&rtf_current(r)->text, r->a, LIMIT_BLOCK_BYTES);
	rtf_para_begin(r);
}

bool
rtf_group_open(struct rtf *r)
{
	rtf_flush(r);
	if (r->depth + 1 == GROUPS_MOST)
		return err_set(r->e, ERR_LIMIT, "the document nests deeper than %d groups",
		               GROUPS_MOST);
	r->state[r->depth + 1] = r->state[r->depth];
	r->depth++;
	rtf_now(r)->owns_para = rtf_now(r)->owns_result = false;
	r->star = false;
	r->skip_chars = 0;
	return true;
}

/* The result of a field ends: does it show the address that the code names? */
static void
result_end(struct rtf *r)
{
	struct str text = buf_str(&rtf_current(r)->text);

	if (r->code.n > 0 && !r->code.failed && rtf_now(r)->from <= text.n)
		links_check(&r->g, str_from(text, rtf_now(r)->from),
		            links_of_field(buf_str(&r->code)));
	buf_clear(&r->code);
}

bool
rtf_group_close(struct rtf *r)
{
	rtf_flush(r);
	if (rtf_now(r)->owns_result)
		result_end(r);
	if (rtf_now(r)->owns_para && r->paras > 1) {
		if (!rtf_para_end(r))
			return false;
		r->paras--;
	}
	if (r->depth > 0)
		r->depth--;
	r->star = false;
	r->skip_chars = 0;
	return true;
}

bool
rtf_cell_end(struct rtf *r, bool row)
{
	if (rtf_now(r)->dest != TEXT)
		return true;
	if (!row)
		rtf_current(r)->in_table = true;
	if (!rtf_para_end(r))
		return false;
	if (r->table == 0) { /* an empty first cell still counts */
		if (r->tables >= LIMIT_BLOCKS)
			return true;
		r->table = ++r->tables;
		r->row = r->col = 1;
	}
	if (row) {
		r->row += r->row < LIMIT_BLOCKS;
		r->col = 1;
	} else {
		r->col += r->col < LIMIT_BLOCKS;
	}
	return true;
}
