/*
 * rtf.c - a table of what each control word does, and the loop over a document's tokens
 */
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/furniture.h"
#include "extract/rtf_parts.h"

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

/* Words that end something; *OK is what became of it. */
static bool
structure_word(struct rtf *r, struct str w, bool *ok)
{
	static const char *const ends[] = { "par", "sect", "page", "nestcell", "column", NULL };

	if (rtf_is_word(w, ends)) {
		/* a mark that a reviewer deleted joins what stands around it */
		if ((rtf_now(r)->dest == TEXT || rtf_now(r)->dest == MARGIN) &&
		    !rtf_now(r)->deleted)
			*ok = rtf_para_end(r);
	} else if (str_eq(w, STR("cell"))) {
		*ok = rtf_cell_end(r, false);
	} else if (str_eq(w, STR("row"))) {
		*ok = rtf_cell_end(r, true);
	} else {
		return false;
	}
	return true;
}

static void
para_word(struct rtf *r, struct str w, int n)
{
	struct para *p = rtf_current(r);

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
	struct state *st = rtf_now(r);

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

	r->skip_chars = rtf_now(r)->uc;
	if (unit >= 0xD800 && unit <= 0xDBFF) {
		r->surrogate = unit;
		return;
	}
	if (unit >= 0xDC00 && unit <= 0xDFFF && r->surrogate != 0)
		unit = 0x10000 + ((r->surrogate - 0xD800) << 10) + (unit - 0xDC00);
	r->surrogate = 0;
	rtf_put_char(r, unit);
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
	rtf_flush(r);
	if (str_eq(t->word, STR("bin"))) {
		size_t n = t->number < 0 ? 0 : (size_t)t->number;

		*at = n > bytes.n - *at ? bytes.n : *at + n;
		return true;
	}
	for (size_t i = 0; i < ARRAY_LEN(characters); i++) {
		if (!str_eq(t->word, str_c(characters[i].word)))
			continue;
		rtf_put_char(r, characters[i].cp);
		return true;
	}
	if (rtf_destination(r, t->word))
		return true;
	if (star && !rtf_is_word(t->word, drawings)) {
		rtf_now(r)->dest = SKIP;
		return true;
	}
	if (structure_word(r, t->word, &ok))
		return ok;
	if (rtf_now(r)->dest == STYLES && str_eq(t->word, STR("s")))
		r->style = t->number;
	else if (rtf_now(r)->dest == TEXT || rtf_now(r)->dest == MARGIN)
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
	if (rtf_now(r)->dest == STYLES && byte == ';') {
		rtf_flush(r);
		style_end(r);
		return;
	}
	if (rtf_now(r)->dest != SKIP && rtf_now(r)->dest != FONTS)
		buf_putc(&r->bytes, (char)byte);
}

static bool
on_symbol(struct rtf *r, unsigned char c)
{
	r->star = c == '*';
	if (c == '\\' || c == '{' || c == '}')
		on_byte(r, c);
	else if (c == '~')
		rtf_put_char(r, 0xA0);
	else if (c == '_')
		rtf_put_char(r, '-');
	else if (c == '\n' || c == '\r') /* a paragraph, too */
		return rtf_now(r)->dest != TEXT || rtf_para_end(r);
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
			ok = rtf_group_open(r);
		else if (t.kind == RTF_CLOSE)
			ok = rtf_group_close(r);
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
		if (!rtf_group_close(r))
			return false;
	return rtf_para_end(r);
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
	struct rtf *r = rtf_begin(a, e);

	if (str_find(bytes, STR("{\\rtf")) == STR_NPOS)
		return err_set(e, ERR_INPUT, "this is no RTF document");
	return read_all(r, bytes) && finish(r, out);
}
