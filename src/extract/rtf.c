/*
 * rtf.c - groups with their state, and a table of what each control word does
 *
 * A group inherits its parent's state and loses its changes at the brace: the stack of states is
 * the whole parser.  A destination we do not know is skipped if it is marked \*, as the format
 * asks.  Text gathers as bytes of the current code page until something else comes, so that
 * double-byte characters are decoded whole.
 */
#include "extract/rtf.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/furniture.h"
#include "extract/links.h"

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

static struct state *
now(struct rtf *r)
{
	return &r->state[r->depth];
}

static struct para *
current(struct rtf *r)
{
	return &r->para[r->paras - 1];
}

static void
put_utf8(struct rtf *r, struct str s)
{
	struct state *st = now(r);
	struct para *p = current(r);

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

/* The bytes so far become text of the current code page. */
static void
flush_bytes(struct rtf *r)
{
	int font = now(r)->font;

	if (r->bytes.n == 0)
		return;
	if (now(r)->dest == TEXT && font >= 0 && font < FONTS_MOST && r->fonts[font] == SIGNS)
		put_signs(r);
	else
		put_utf8(r, charset_codepage(r->a, codepage_of(r), buf_str(&r->bytes)));
	buf_clear(&r->bytes);
}

static void
put_char(struct rtf *r, uint32_t cp)
{
	char text[4];

	flush_bytes(r);
	put_utf8(r, (struct str){ text, utf8_put(cp, text) });
}

static void
para_begin(struct rtf *r)
{
	struct para *p = current(r);

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

static bool
para_end(struct rtf *r)
{
	struct para *p = current(r);
	bool margin = now(r)->dest == MARGIN;
	struct gather *g = margin ? &r->margins : now(r)->note ? &r->notes : &r->g;
	struct block b = { .kind = BLOCK_PARAGRAPH };
	size_t before = g->blocks.n;

	flush_bytes(r);
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
	para_begin(r);
	return true;
}

/* A paragraph of its own inside a group: footnote, text box, header. */
static void
push_para(struct rtf *r)
{
	if (r->paras == PARAS_MOST || now(r)->owns_para)
		return;
	flush_bytes(r);
	now(r)->owns_para = true;
	r->para[r->paras++] = (struct para){ 0 };
	buf_init(&current(r)->text, r->a, LIMIT_BLOCK_BYTES);
	para_begin(r);
}

static bool
group_open(struct rtf *r)
{
	flush_bytes(r);
	if (r->depth + 1 == GROUPS_MOST)
		return err_set(r->e, ERR_LIMIT, "the document nests deeper than %d groups",
		               GROUPS_MOST);
	r->state[r->depth + 1] = r->state[r->depth];
	r->depth++;
	now(r)->owns_para = now(r)->owns_result = false;
	r->star = false;
	r->skip_chars = 0;
	return true;
}

/* The result of a field ends: does it show the address that the code names? */
static void
result_end(struct rtf *r)
{
	struct str text = buf_str(&current(r)->text);

	if (r->code.n > 0 && !r->code.failed && now(r)->from <= text.n)
		links_check(&r->g, str_from(text, now(r)->from), links_of_field(buf_str(&r->code)));
	buf_clear(&r->code);
}

static bool
group_close(struct rtf *r)
{
	flush_bytes(r);
	if (now(r)->owns_result)
		result_end(r);
	if (now(r)->owns_para && r->paras > 1) {
		if (!para_end(r))
			return false;
		r->paras--;
	}
	if (r->depth > 0)
		r->depth--;
	r->star = false;
	r->skip_chars = 0;
	return true;
}

/* \fcharset to a code page: the table of the specification. */
static int
charset_codepage_of(int charset)
{
	static const int table[][2] = {
		{ 128, 932 },  { 129, 949 },  { 134, 936 },  { 136, 950 },
		{ 161, 1253 }, { 162, 1254 }, { 178, 1256 }, { 204, 1251 },
		{ 238, 1250 }, { 0, 1252 },   { 2, SIGNS },  { 77, 10000 }
	};

	for (size_t i = 0; i < ARRAY_LEN(table); i++)
		if (table[i][0] == charset)
			return table[i][1];
	return 0;
}

/* "heading 1;" ends the entry of a style. */
static void
style_end(struct rtf *r)
{
	struct str name = str_trim(buf_str(&r->style_name));

	if (str_istarts(name, STR("heading ")) && name.n > 8 && name.p[8] >= '1' &&
	    name.p[8] <= '9' && r->style >= 0 && r->style < STYLES_MOST)
		r->heading[r->style] = name.p[8] - '0';
	else if (str_ieq(name, STR("title")) && r->style >= 0 && r->style < STYLES_MOST)
		r->heading[r->style] = 1;
	buf_clear(&r->style_name);
	r->style = -1;
}

static const struct {
	const char *word;
	uint32_t cp;
} characters[] = {
	/* clang-format off */
	{ "tab", '\t' }, { "line", '\n' }, { "emdash", 0x2014 }, { "endash", 0x2013 },
	{ "lquote", 0x2018 }, { "rquote", 0x2019 }, { "ldblquote", 0x201C },
	{ "rdblquote", 0x201D }, { "bullet", 0x2022 }, { "emspace", ' ' }, { "enspace", ' ' },
	{ "qmspace", ' ' }, { "zwj", 0x200D }, { "zwnj", 0x200C }, { "ltrmark", 0x200E },
	{ "rtlmark", 0x200F },
	/* clang-format on */
};

/* Groups whose text is not the document's. */
static bool
is_skipped_destination(struct rtf *r, struct str w)
{
	static const char *const silent[] = {
		"colortbl",
		"info",
		"listtable",
		"listoverridetable",
		"pntext",
		"listtext",
		"generator",
		"themedata",
		"xmlnstbl",
		"rsidtbl",
		"latentstyles",
		"datastore",
		"colorschememapping",
		"shprslt",
		"nonshppict",
		"filetbl",
		"revtbl",
		"bkmkend",
		"template",
		"pnseclvl",
		"fldtype",
		"xe",
		"tc",
		"sp",
		"userprops",
		"mmathPr",
		"atrfstart",
		"atrfend",
		"atnid",
		"atnauthor",
		"atndate",
		"atnref",
		"ftnsep",
		"ftnsepc",
		"ftncn",
		"aftnsep",
		"aftnsepc",
		"aftncn",
	};
	static const struct {
		const char *word;
		size_t count; /* offset of the counter */
	} counted[] = {
#define COUNT(field) offsetof(struct blocks, dropped.field)
		{ "bkmkstart", COUNT(residue) },
		{ "annotation", COUNT(comments) },
		{ "pict", COUNT(objects) },
		{ "objdata", COUNT(objects) },
#undef COUNT
	};

	for (size_t i = 0; i < ARRAY_LEN(silent); i++)
		if (str_eq(w, str_c(silent[i])))
			return true;
	for (size_t i = 0; i < ARRAY_LEN(counted); i++) {
		if (!str_eq(w, str_c(counted[i].word)))
			continue;
		if (now(r)->dest != SKIP)
			(*(int *)(void *)((char *)&r->g.blocks + counted[i].count))++;
		return true;
	}
	return false;
}

static bool
is_word(struct str w, const char *const *list)
{
	for (; *list != NULL; list++)
		if (str_eq(w, str_c(*list)))
			return true;
	return false;
}

/* Where the text of this group goes; false if the word names no destination. */
static bool
destination(struct rtf *r, struct str w)
{
	static const char *const notes[] = { "footnote", "shptxt", "dptxbxtext", NULL };
	static const char *const margins[] = { "header",  "headerl", "headerr", "headerf", "footer",
		                               "footerl", "footerr", "footerf", NULL };

	if (now(r)->dest == SKIP)
		return true;
	if (is_skipped_destination(r, w)) {
		now(r)->dest = SKIP;
	} else if (str_eq(w, STR("fldinst"))) {
		r->g.blocks.dropped.residue++;
		now(r)->dest = CODE;
		buf_clear(&r->code);
	} else if (str_eq(w, STR("fldrslt"))) {
		now(r)->owns_result = now(r)->dest == TEXT;
		now(r)->from = current(r)->text.n;
	} else if (str_eq(w, STR("fonttbl"))) {
		now(r)->dest = FONTS;
	} else if (str_eq(w, STR("stylesheet"))) {
		now(r)->dest = STYLES;
	} else if (is_word(w, margins)) {
		now(r)->dest = MARGIN;
		push_para(r);
	} else if (is_word(w, notes)) {
		push_para(r);
		now(r)->note = now(r)->note || str_eq(w, STR("footnote"));
	} else {
		return false;
	}
	return true;
}

static bool
cell_end(struct rtf *r, bool row)
{
	if (now(r)->dest != TEXT)
		return true;
	if (!row)
		current(r)->in_table = true;
	if (!para_end(r))
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

/* Words that end something; *OK is what became of it. */
static bool
structure_word(struct rtf *r, struct str w, bool *ok)
{
	static const char *const ends[] = { "par", "sect", "page", "nestcell", "column", NULL };

	if (is_word(w, ends)) {
		/* a mark that a reviewer deleted joins what stands around it */
		if ((now(r)->dest == TEXT || now(r)->dest == MARGIN) && !now(r)->deleted)
			*ok = para_end(r);
	} else if (str_eq(w, STR("cell"))) {
		*ok = cell_end(r, false);
	} else if (str_eq(w, STR("row"))) {
		*ok = cell_end(r, true);
	} else {
		return false;
	}
	return true;
}

static void
para_word(struct rtf *r, struct str w, int n)
{
	struct para *p = current(r);

	if (str_eq(w, STR("pard"))) {
		p->heading = p->list_level = 0;
		p->in_table = p->is_list = false;
	} else if (str_eq(w, STR("intbl"))) {
		p->in_table = true;
	} else if (str_eq(w, STR("outlinelevel")) && n >= 0 && n < 9) {
		p->heading = n + 1;
	} else if (str_eq(w, STR("ls")) || str_eq(w, STR("pnlvlblt"))) {
		p->is_list = true;
	} else if (str_eq(w, STR("ilvl")) && n >= 0 && n < 9) {
		p->list_level = n;
	} else if (str_eq(w, STR("s")) && n >= 0 && n < STYLES_MOST) {
		p->heading = r->heading[n];
	}
}

static void
char_word(struct rtf *r, struct str w, int n)
{
	struct state *st = now(r);

	if (str_eq(w, STR("b")))
		st->bold = n != 0;
	else if (str_eq(w, STR("v")))
		st->hidden = n != 0;
	else if (str_eq(w, STR("deleted")))
		st->deleted = n != 0;
	else if (str_eq(w, STR("plain")))
		st->bold = st->hidden = false;
	else if (str_eq(w, STR("f")))
		st->font = n;
	else if (str_eq(w, STR("uc")) && n >= 0 && n < 16)
		st->uc = n;
	else if (str_eq(w, STR("ansicpg")) && n > 0)
		r->codepage = n;
	else if (str_eq(w, STR("mac")))
		r->codepage = 10000;
	else if (str_eq(w, STR("pc")) || str_eq(w, STR("pca")))
		r->codepage = 850;
	else if (str_eq(w, STR("fcharset")) && st->font >= 0 && st->font < FONTS_MOST)
		r->fonts[st->font] = charset_codepage_of(n);
}

/* \uN: UTF-16 units as signed numbers, surrogates in two. */
static void
unicode_word(struct rtf *r, int n)
{
	uint32_t unit = (uint32_t)(n < 0 ? n + 65536 : n);

	r->skip_chars = now(r)->uc;
	if (unit >= 0xD800 && unit <= 0xDBFF) {
		r->surrogate = unit;
		return;
	}
	if (unit >= 0xDC00 && unit <= 0xDFFF && r->surrogate != 0)
		unit = 0x10000 + ((r->surrogate - 0xD800) << 10) + (unit - 0xDC00);
	r->surrogate = 0;
	put_char(r, unit);
}

static bool
on_word(struct rtf *r, struct str bytes, size_t *at, const struct rtf_token *t)
{
	static const char *const drawings[] = { "shpinst", "do", NULL }; /* may hold text boxes */
	bool star = r->star, ok = true;

	r->star = false;
	if (str_eq(t->word, STR("u"))) {
		unicode_word(r, t->number);
		return true;
	}
	flush_bytes(r);
	if (str_eq(t->word, STR("bin"))) {
		size_t n = t->number < 0 ? 0 : (size_t)t->number;

		*at = n > bytes.n - *at ? bytes.n : *at + n;
		return true;
	}
	for (size_t i = 0; i < ARRAY_LEN(characters); i++) {
		if (!str_eq(t->word, str_c(characters[i].word)))
			continue;
		put_char(r, characters[i].cp);
		return true;
	}
	if (destination(r, t->word))
		return true;
	if (star && !is_word(t->word, drawings)) {
		now(r)->dest = SKIP;
		return true;
	}
	if (structure_word(r, t->word, &ok))
		return ok;
	if (now(r)->dest == STYLES && str_eq(t->word, STR("s")))
		r->style = t->number;
	else if (now(r)->dest == TEXT || now(r)->dest == MARGIN)
		para_word(r, t->word, t->number);
	char_word(r, t->word, t->number);
	return true;
}

static void
on_byte(struct rtf *r, unsigned char byte)
{
	if (r->skip_chars > 0) {
		r->skip_chars--;
		return;
	}
	if (now(r)->dest == STYLES && byte == ';') {
		flush_bytes(r);
		style_end(r);
		return;
	}
	if (now(r)->dest != SKIP && now(r)->dest != FONTS)
		buf_putc(&r->bytes, (char)byte);
}

static bool
on_symbol(struct rtf *r, unsigned char c)
{
	r->star = c == '*';
	if (c == '\\' || c == '{' || c == '}')
		on_byte(r, c);
	else if (c == '~')
		put_char(r, 0xA0);
	else if (c == '_')
		put_char(r, '-');
	else if (c == '\n' || c == '\r') /* a paragraph, too */
		return now(r)->dest != TEXT || para_end(r);
	return true;
}

static bool
read_all(struct rtf *r, struct str bytes)
{
	for (size_t at = 0;;) {
		struct rtf_token t = rtf_next(bytes, &at);
		bool ok = true;

		if (t.kind == RTF_END)
			break;
		if (t.kind == RTF_OPEN)
			ok = group_open(r);
		else if (t.kind == RTF_CLOSE)
			ok = group_close(r);
		else if (t.kind == RTF_WORD)
			ok = on_word(r, bytes, &at, &t);
		else if (t.kind == RTF_SYMBOL)
			ok = on_symbol(r, t.byte);
		else
			on_byte(r, t.byte);
		if (!ok)
			return false;
	}
	while (r->depth > 0)
		if (!group_close(r))
			return false;
	return para_end(r);
}

/* Of headers and footers, what names the case comes first. */
static bool
finish(struct rtf *r, struct blocks *out)
{
	struct gather g = { .a = r->a };
	struct str body = blocks_text(r->a, &r->g.blocks);

	g.blocks.dropped = r->g.blocks.dropped;
	g.blocks.notes = r->g.blocks.notes;
	g.blocks.dropped.residue += r->margins.blocks.dropped.residue;
	for (size_t i = 0; i < r->margins.blocks.n; i++) {
		struct block b = r->margins.blocks.item[i];

		if (!furniture_is_reference(b.text) || str_find(body, b.text) != STR_NPOS)
			g.blocks.dropped.furniture++;
		else if (!gather_add(&g, b, r->e))
			return false;
	}
	for (size_t i = 0; i < r->g.blocks.n; i++)
		if (!gather_add(&g, r->g.blocks.item[i], r->e))
			return false;
	for (size_t i = 0; i < r->notes.blocks.n; i++)
		if (!gather_add(&g, r->notes.blocks.item[i], r->e))
			return false;
	g.blocks.dropped.residue += r->notes.blocks.dropped.residue;
	*out = g.blocks;
	return true;
}

bool
rtf_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
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
	buf_init(&current(r)->text, a, LIMIT_BLOCK_BYTES);
	para_begin(r);
	if (str_find(bytes, STR("{\\rtf")) == STR_NPOS)
		return err_set(e, ERR_INPUT, "this is no RTF document");
	return read_all(r, bytes) && finish(r, out);
}
