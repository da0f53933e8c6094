/*
 * doc.c - text through the piece table, paragraphs by their marks
 *
 * A .doc is edited in place: the text is a list of pieces, some in one byte a character, some in
 * two, which stand anywhere in the stream.  What a paragraph is (style, table, end of a row) and
 * how a character looks (bold, hidden, deleted) is found by its place in pages of 512 bytes.
 * Numbers are those of [MS-DOC] 6.1.
 */
#include "extract/doc.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/furniture.h"
#include "extract/ole.h"

#define FIB_LEAST   0x1AAu
#define PAGE_BYTES  512u
#define PIECES_MOST 100000u

struct piece {
	size_t from, to; /* character positions */
	size_t fc;       /* place in the stream */
	bool wide;
};

struct props {
	int style;
	bool in_table, row_end, is_list;
	int outline, list_level;
};

/* How the characters FROM..TO of the stream look. */
struct look {
	size_t from, to;
	bool bold, gone; /* hidden, or a deletion that was tracked */
};

struct doc {
	struct arena *a;
	struct str main, table;
	struct piece *piece;
	size_t pieces;
	struct str bte;      /* PlcfBtePapx */
	struct str look_bte; /* PlcfBteChpx */
	struct look look;    /* of the newest character */
	bool has_text, all_bold;
	struct str latin[256];
	struct gather g;
	struct buf text;
	size_t fields; /* depth of fields */
	bool in_code[16];
	int number, row, col;
	uint32_t surrogate;
	struct err *e;
};

static bool
read_pieces(struct doc *d, struct str plc)
{
	size_t n = plc.n < 16 ? 0 : (plc.n - 4) / 12;

	if (n == 0 || n > PIECES_MOST)
		return err_set(d->e, ERR_INPUT, "the old Word file is damaged: it has no text");
	d->piece = arena_array(d->a, struct piece, n);
	for (size_t i = 0; i < n; i++) {
		struct piece *p = &d->piece[i];
		uint32_t fc = ole_u32(plc, (n + 1) * 4 + i * 8 + 2);

		p->from = ole_u32(plc, i * 4);
		p->to = ole_u32(plc, i * 4 + 4);
		p->wide = (fc & 0x40000000u) == 0;
		p->fc = p->wide ? fc : (fc & 0x3FFFFFFFu) / 2;
		if (p->to < p->from || p->fc > d->main.n ||
		    (p->to - p->from) > (d->main.n - p->fc) / (p->wide ? 2 : 1))
			return err_set(d->e, ERR_INPUT,
			               "the old Word file is damaged: its text is cut off");
	}
	d->pieces = n;
	return true;
}

/* The Clx: properties that we skip, then the table of pieces. */
static bool
find_pieces(struct doc *d)
{
	size_t at = ole_u32(d->main, 0x1A2), n = ole_u32(d->main, 0x1A6), size;
	struct str clx;

	if (at > d->table.n || d->table.n - at < n)
		return err_set(d->e, ERR_INPUT, "the old Word file is damaged: it has no text");
	clx = str_sub(d->table, at, at + n);
	while (clx.n > 3 && clx.p[0] == 1) {
		size = 3 + ole_u16(clx, 1);
		clx = str_from(clx, size < clx.n ? size : clx.n);
	}
	if (clx.n < 5 || clx.p[0] != 2)
		return err_set(d->e, ERR_INPUT, "the old Word file is damaged: it has no text");
	size = ole_u32(clx, 1);
	return read_pieces(d, str_sub(clx, 5, size < clx.n - 5 ? size + 5 : clx.n));
}

/* Bytes of a property's value: by three bits of its number. */
static size_t
operand_size(struct str grp, size_t at, uint32_t sprm)
{
	static const size_t sizes[] = { 1, 1, 2, 4, 2, 2, 0, 3 };

	if (sprm == 0xD608)
		return ole_u16(grp, at) + 1;
	if (sprm >> 13 == 6)
		return at < grp.n ? (size_t)(unsigned char)grp.p[at] + 1 : 1;
	return sizes[sprm >> 13];
}

static void
read_properties(struct str grp, struct props *p)
{
	size_t at = 2;

	p->style = (int)ole_u16(grp, 0);
	while (at + 3 <= grp.n) {
		uint32_t sprm = ole_u16(grp, at), value;

		at += 2;
		value = (unsigned char)grp.p[at];
		if (sprm == 0x2416)
			p->in_table = value != 0;
		else if (sprm == 0x2417)
			p->row_end = value != 0;
		else if (sprm == 0x2640)
			p->outline = value < 9 ? (int)value + 1 : 0;
		else if (sprm == 0x260A)
			p->list_level = value < 9 ? (int)value : 0;
		else if (sprm == 0x460B)
			p->is_list = ole_u16(grp, at) != 0;
		at += operand_size(grp, at, sprm);
	}
}

/* One page of paragraph properties: those of the paragraph at FC. */
static bool
page_properties(struct str page, size_t fc, struct props *p)
{
	size_t runs = (unsigned char)page.p[PAGE_BYTES - 1], at, n;

	if (runs * 17 + 4 > PAGE_BYTES)
		return false;
	for (size_t i = 0; i < runs; i++) {
		if (fc < ole_u32(page, i * 4) || fc >= ole_u32(page, i * 4 + 4))
			continue;
		at = (size_t)(unsigned char)page.p[(runs + 1) * 4 + i * 13] * 2;
		if (at == 0 || at + 3 > PAGE_BYTES) /* its length, which may take two bytes */
			return true;
		n = (unsigned char)page.p[at];
		n = n == 0 ? (size_t)(unsigned char)page.p[++at] * 2 : n * 2 - 1;
		at++;
		read_properties(str_sub(page, at, at + n < PAGE_BYTES ? at + n : PAGE_BYTES - 1),
		                p);
		return true;
	}
	return false;
}

/* The next page, from entry *I of the table BTE on, whose runs reach FC; empty at the end. */
static struct str
next_page(const struct doc *d, struct str bte, size_t fc, size_t *i)
{
	size_t n = bte.n < 12 ? 0 : (bte.n - 4) / 8;

	while (*i < n) {
		size_t at = (*i)++;
		size_t page = (size_t)ole_u32(bte, (n + 1) * 4 + at * 4) * PAGE_BYTES;

		if (fc >= ole_u32(bte, at * 4) && fc < ole_u32(bte, at * 4 + 4) &&
		    page <= d->main.n && d->main.n - page >= PAGE_BYTES)
			return str_sub(d->main, page, page + PAGE_BYTES);
	}
	return (struct str){ 0 };
}

static struct props
properties_at(const struct doc *d, size_t fc)
{
	struct props p = { 0 };
	struct str page;
	size_t i = 0;

	while ((page = next_page(d, d->bte, fc, &i)).n > 0 && !page_properties(page, fc, &p))
		continue;
	return p;
}

static void
read_look(struct str grp, struct look *look)
{
	size_t at = 0;

	while (at + 3 <= grp.n) {
		uint32_t sprm = ole_u16(grp, at);
		bool on = grp.p[at + 2] == 1; /* 0x80 and 0x81: as the style says, and not so */

		at += 2;
		if (sprm == 0x0835)
			look->bold = on;
		else if (sprm == 0x083C || sprm == 0x0800)
			look->gone = look->gone || on;
		at += operand_size(grp, at, sprm);
	}
}

/* One page of character properties: those of the run with FC. */
static bool
page_look(struct str page, size_t fc, struct look *look)
{
	size_t runs = (unsigned char)page.p[PAGE_BYTES - 1], at, n;

	if (runs * 5 + 4 > PAGE_BYTES)
		return false;
	for (size_t i = 0; i < runs; i++) {
		size_t from = ole_u32(page, i * 4), to = ole_u32(page, i * 4 + 4);

		if (fc < from || fc >= to)
			continue;
		*look = (struct look){ .from = from, .to = to };
		at = (size_t)(unsigned char)page.p[(runs + 1) * 4 + i] * 2;
		n = (unsigned char)page.p[at];
		if (at > 0)
			read_look(str_sub(page, at + 1,
			                  at + 1 + n < PAGE_BYTES ? at + 1 + n : PAGE_BYTES - 1),
			          look);
		return true;
	}
	return false;
}

/* Finds how the character at FC looks, unless the last one's run goes on; counts what is gone. */
static void
set_look(struct doc *d, size_t fc)
{
	struct str page;
	size_t i = 0;

	if (fc >= d->look.from && fc < d->look.to)
		return;
	d->look = (struct look){ .from = fc, .to = fc + 1 };
	while ((page = next_page(d, d->look_bte, fc, &i)).n > 0 && !page_look(page, fc, &d->look))
		continue;
	d->g.blocks.dropped.deleted += d->look.gone;
}

static void
next_row(struct doc *d)
{
	d->row += d->row < LIMIT_BLOCKS;
	d->col = 1;
}

/* The paragraph ends at a mark C at FC. */
static bool
para_end(struct doc *d, uint32_t c, size_t fc)
{
	struct props p = properties_at(d, fc);
	struct block b = { .kind = BLOCK_PARAGRAPH };
	bool cell = p.in_table || c == 7;

	if (!buf_done(&d->text, "a paragraph", &b.text, d->e))
		return false;
	if (cell && d->row == 0 && d->number < LIMIT_BLOCKS) {
		d->number++;
		d->row = d->col = 1;
	} else if (!cell) {
		d->row = 0;
	}
	b.bold = d->has_text && d->all_bold;
	if (d->row > 0 && cell) {
		b.table = d->number;
		b.row = d->row;
		b.col = d->col;
	}
	if (p.outline > 0 || (p.style >= 1 && p.style <= 9)) {
		b.kind = BLOCK_HEADING;
		b.level = p.outline > 0 ? p.outline : p.style;
	} else if (p.is_list) {
		b.kind = BLOCK_ITEM;
		b.level = p.list_level + 1;
	} else if (b.table > 0) {
		b.kind = BLOCK_CELL;
	}
	if (!p.row_end && !gather_add(&d->g, b, d->e))
		return false;
	buf_clear(&d->text);
	d->has_text = false;
	d->all_bold = true;
	if (p.row_end)
		next_row(d);
	else if (c == 7)
		d->col += d->col < LIMIT_BLOCKS;
	return true;
}

static bool
is_dropping(const struct doc *d)
{
	for (size_t i = 0; i < d->fields && i < ARRAY_LEN(d->in_code); i++)
		if (d->in_code[i])
			return true;
	return false;
}

/* 0x13 code 0x14 result 0x15, one in another. */
static void
field_mark(struct doc *d, uint32_t c)
{
	if (c == 0x13) {
		if (d->fields < ARRAY_LEN(d->in_code))
			d->in_code[d->fields] = true;
		d->fields++;
		d->g.blocks.dropped.residue++;
	} else if (c == 0x14 && d->fields > 0 && d->fields <= ARRAY_LEN(d->in_code)) {
		d->in_code[d->fields - 1] = false;
	} else if (c == 0x15 && d->fields > 0) {
		d->fields--;
	}
}

static void
put_unit(struct doc *d, uint32_t c)
{
	char text[4];

	if (c >= 0xD800 && c <= 0xDBFF) {
		d->surrogate = c;
		return;
	}
	if (c >= 0xDC00 && c <= 0xDFFF && d->surrogate != 0)
		c = 0x10000 + ((d->surrogate - 0xD800) << 10) + (c - 0xDC00);
	d->surrogate = 0;
	buf_put(&d->text, (struct str){ text, utf8_put(c, text) });
}

static bool
on_char(struct doc *d, uint32_t c, bool wide, size_t fc)
{
	if (c >= 0x13 && c <= 0x15) {
		field_mark(d, c);
		return true;
	}
	if (is_dropping(d))
		return true;
	switch (c) {
	case 0x0D:
		/* a mark that a reviewer deleted joins what stands around it */
		return d->look.gone || para_end(d, c, fc);
	case 0x07:
	case 0x0C:
		return para_end(d, c, fc);
	case 0x0B:
		buf_putc(&d->text, '\n');
		return true;
	case 0x1E:
		buf_putc(&d->text, '-');
		return true;
	case 0x01:
	case 0x08:
		d->g.blocks.dropped.objects++;
		return true;
	case 0x05:
		d->g.blocks.dropped.comments++;
		return true;
	default:
		break;
	}
	if ((c < 0x20 && c != '\t') || d->look.gone)
		return true;
	if (c > 0x20) {
		d->has_text = true;
		d->all_bold = d->all_bold && d->look.bold;
	}
	if (wide)
		put_unit(d, c);
	else
		buf_put(&d->text, d->latin[c & 0xFF]);
	return true;
}

/* The characters FROM..TO, wherever they stand. */
static bool
read_range(struct doc *d, size_t from, size_t to)
{
	for (size_t i = 0; i < d->pieces; i++) {
		const struct piece *p = &d->piece[i];

		for (size_t cp = p->from > from ? p->from : from; cp < p->to && cp < to; cp++) {
			size_t fc = p->fc + (cp - p->from) * (p->wide ? 2 : 1);
			uint32_t c = p->wide ? ole_u16(d->main, fc)
			                     : (uint32_t)(unsigned char)d->main.p[fc];

			set_look(d, fc);
			if (!on_char(d, c, p->wide, fc))
				return false;
		}
	}
	d->fields = 0;
	d->row = 0;
	return para_end(d, 0x0D, SIZE_MAX);
}

static bool
open_parts(struct doc *d, const struct ole *o)
{
	uint32_t flags;

	if (ole_has(o, "EncryptedPackage"))
		return err_set(d->e, ERR_INPUT, "the document is protected by a password");
	if (ole_has(o, "__properties_version1.0"))
		return err_set(d->e, ERR_INPUT,
		               "this is a mail of Outlook (.msg): save it as .eml, or its "
		               "attachment by itself");
	if (ole_has(o, "MatOST") || ole_has(o, "MM"))
		return err_set(d->e, ERR_INPUT,
		               "this is a Works document (.wps): save it as .docx or .rtf");
	if (!ole_has(o, "WordDocument"))
		return err_set(d->e, ERR_INPUT, "the file is of old Office, but no Word document");
	if (!ole_read(d->a, o, "WordDocument", &d->main, d->e))
		return false;
	flags = ole_u16(d->main, 10);
	if (d->main.n < FIB_LEAST || ole_u16(d->main, 0) != 0xA5EC || ole_u16(d->main, 2) < 0xC1)
		return err_set(d->e, ERR_INPUT,
		               "the file is of a Word older than 1997: save it as .docx");
	if ((flags & 0x100) != 0)
		return err_set(d->e, ERR_INPUT, "the document is protected by a password");
	return ole_read(d->a, o, (flags & 0x200) != 0 ? "1Table" : "0Table", &d->table, d->e);
}

/* Of headers and footers, what names the case comes first. */
static bool
join(struct doc *d, const struct blocks *body, struct blocks *out)
{
	struct gather g = { .a = d->a };
	struct str text = blocks_text(d->a, body);

	g.blocks.dropped = body->dropped;
	for (size_t i = 0; i < d->g.blocks.n; i++) {
		struct block b = { .text = d->g.blocks.item[i].text };

		if (!furniture_is_reference(b.text) || str_find(text, b.text) != STR_NPOS)
			g.blocks.dropped.furniture++;
		else if (!gather_add(&g, b, d->e))
			return false;
	}
	for (size_t i = 0; i < body->n; i++)
		if (!gather_add(&g, body->item[i], d->e))
			return false;
	*out = g.blocks;
	return true;
}

/* The part whose place and length stand at AT of the file's head; empty if it is cut off. */
static struct str
part_of_table(const struct doc *d, size_t at)
{
	size_t from = ole_u32(d->main, at), n = ole_u32(d->main, at + 4);

	if (from > d->table.n || d->table.n - from < n)
		return (struct str){ 0 };
	return str_sub(d->table, from, from + n);
}

bool
doc_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct doc *d = arena_alloc(a, 1, sizeof(*d));
	struct ole o = { 0 };
	size_t text, notes;
	struct blocks body;

	*d = (struct doc){ .a = a, .g = { .a = a }, .all_bold = true, .e = e };
	buf_init(&d->text, a, LIMIT_BLOCK_BYTES);
	for (int i = 0; i < 256; i++) {
		char byte = (char)i;

		d->latin[i] = charset_codepage(a, 1252, (struct str){ &byte, 1 });
	}
	if (!ole_open(a, bytes, &o, e) || !open_parts(d, &o) || !find_pieces(d))
		return false;
	d->bte = part_of_table(d, 0x102);
	d->look_bte = part_of_table(d, 0xFA);
	text = ole_u32(d->main, 0x4C);
	notes = ole_u32(d->main, 0x50);
	if (!read_range(d, 0, text) || !read_range(d, text, text + notes))
		return false;
	body = d->g.blocks;
	d->g = (struct gather){ .a = a };
	if (!read_range(d, text + notes, text + notes + ole_u32(d->main, 0x54)))
		return false;
	return join(d, &body, out);
}
