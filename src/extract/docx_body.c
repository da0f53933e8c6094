/*
 * docx_body.c - one pass over a body: paragraphs out, the rest counted
 *
 * Paragraphs nest (a text box hangs on a run of another paragraph), so there is a stack of them;
 * the outer one began first and is put before what hung on it.  Everything that must not be read
 * is skipped as a whole element: deleted text, old properties, the second version of a text box
 * in mc:Fallback, the reading aid of ruby.
 */
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "extract/docx.h"
#include "extract/docx_fields.h"
#include "extract/xml.h"

#define NEST_MOST    LIMIT_XML_DEPTH
#define HEADERS_MOST 64

struct para {
	size_t first; /* index of the first block that hung on it */
	struct buf text;
	struct docx_style style; /* with the paragraph's own properties over it */
	int table, row, col;
	bool has_text, all_bold;
	bool joins; /* its mark was deleted: the next one goes on */
	struct {
		bool heading, list, level;
	} own; /* said of the paragraph itself, whatever its style says */
	struct {
		int bold; /* -1: as the paragraph's style */
		bool hidden, counted;
		bool symbols; /* in a font of signs: Wingdings */
	} run;
};

struct table {
	int number, row, col, next_col;
};

struct walk {
	struct docx_body *body;
	struct para para[NEST_MOST];
	struct table table[NEST_MOST];
	int paras, tables;
	int skip;              /* > 0: inside something that is not read, this deep */
	bool in_text, in_code; /* w:t, w:instrText */
	bool in_ppr, in_rpr;   /* properties */
	bool placeholder;      /* the content control shows its prompt */
	bool chose[NEST_MOST]; /* a mc:Choice was read at this depth of mc:AlternateContent */
	int choices;
	struct para carried; /* where the next paragraph joins */
	bool carries;
	struct docx_fields fields;
};

static int
number_of(const char *const *atts, const char *local, int most)
{
	uint64_t v = 0;

	return str_to_u64(str_c(xml_att(atts, 'w', local)), (uint64_t)most, &v) ? (int)v : -1;
}

static bool
is_on(const char *const *atts)
{
	struct str v = str_c(xml_att(atts, 'w', "val"));

	return !(str_eq(v, STR("0")) || str_eq(v, STR("false")) || str_eq(v, STR("off")));
}

static struct para *
current(struct walk *w)
{
	return w->paras == 0 ? NULL : &w->para[w->paras - 1];
}

static const struct docx_style *
style_by_id(const struct docx_styles *s, struct str id)
{
	for (size_t i = 0; i < s->n; i++)
		if (str_eq(s->item[i].id, id))
			return &s->item[i];
	return NULL;
}

static bool
para_start(struct walk *w, struct err *e)
{
	struct para *p = &w->para[w->paras];

	if (w->paras == NEST_MOST)
		return err_set(e, ERR_LIMIT, "text boxes nest deeper than %d", NEST_MOST);
	*p = (struct para){ .first = w->body->gather.blocks.n,
		            .style = { .bold = -1 },
		            .all_bold = true,
		            .run = { .bold = -1 } };
	buf_init(&p->text, w->body->a, LIMIT_BLOCK_BYTES);
	if (w->tables > 0) {
		p->table = w->table[w->tables - 1].number;
		p->row = w->table[w->tables - 1].row;
		p->col = w->table[w->tables - 1].col;
	}
	if (p->row == 0 || p->col == 0)
		p->table = p->row = p->col = 0;
	if (w->carries) {
		buf_put(&p->text, buf_str(&w->carried.text));
		p->first = w->carried.first;
		p->has_text = w->carried.has_text;
		p->all_bold = w->carried.all_bold;
		w->carries = false;
	}
	w->paras++;
	return true;
}

/* Moves the newest block to place AT: the paragraph before the text boxes that hang on it. */
static void
move_back(struct blocks *b, size_t at)
{
	struct block last = b->item[b->n - 1];

	memmove(&b->item[at + 1], &b->item[at], (b->n - 1 - at) * sizeof(last));
	b->item[at] = last;
}

static bool
para_put(struct walk *w, struct para *p, struct err *e)
{
	struct gather *g = &w->body->gather;
	struct block b = { .kind = BLOCK_PARAGRAPH };
	size_t before = g->blocks.n;

	if (!buf_done(&p->text, "a paragraph", &b.text, e))
		return false;
	b.table = p->table;
	b.row = p->row;
	b.col = p->col;
	b.bold = p->has_text && p->all_bold;
	if (p->style.heading > 0) {
		b.kind = BLOCK_HEADING;
		b.level = p->style.heading;
	} else if (p->style.is_list) {
		b.kind = BLOCK_ITEM;
		b.level = p->style.list_level + 1;
	} else if (p->table > 0) {
		b.kind = BLOCK_CELL;
	}
	if (!gather_add(g, b, e))
		return false;
	if (g->blocks.n > before && p->first < before)
		move_back(&g->blocks, p->first);
	return true;
}

static bool
para_end(struct walk *w, struct err *e)
{
	struct para *p = current(w);

	if (p == NULL)
		return true;
	docx_field_para_ends(&w->fields, w->paras);
	w->paras--;
	if (!p->joins)
		return para_put(w, p, e);
	w->carried = *p;
	w->carries = true;
	return true;
}

/* Nothing follows that a paragraph could join: a cell ends, a table begins. */
static bool
carried_end(struct walk *w, struct err *e)
{
	if (!w->carries)
		return true;
	w->carries = false;
	return para_put(w, &w->carried, e);
}

/* Letters of a font of signs are what stands at U+F000 and the letter. */
static void
add_signs(struct para *p, struct str text)
{
	for (size_t at = 0; at < text.n;) {
		uint32_t cp = utf8_next(text, &at);
		char sign[4];

		if (cp > ' ' && cp < 0x100)
			cp += 0xF000;
		buf_put(&p->text, (struct str){ sign, utf8_put(cp, sign) });
	}
}

static void
add_text(struct walk *w, struct str text)
{
	struct para *p = current(w);
	int bold;

	if (p == NULL || docx_field_hides(&w->fields))
		return;
	if (p->run.hidden) {
		w->body->gather.blocks.dropped.deleted += !p->run.counted;
		p->run.counted = true;
		return;
	}
	if (p->run.symbols)
		add_signs(p, text);
	else
		buf_put(&p->text, text);
	if (str_trim(text).n == 0)
		return;
	bold = p->run.bold >= 0 ? p->run.bold : p->style.bold > 0;
	p->has_text = true;
	p->all_bold = p->all_bold && bold == 1;
}

/* w:sym: a character of a symbol font by number; those of Wingdings are bullets. */
static void
add_symbol(struct walk *w, const char *const *atts)
{
	struct str hex = str_c(xml_att(atts, 'w', "char"));
	uint32_t cp = 0;
	char text[4];

	for (size_t i = 0; i < hex.n && i < 6; i++) {
		char c = hex.p[i];
		uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
		                 : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A' + 10)
		                 : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a' + 10)
		                                        : 0;
		cp = cp << 4 | digit;
	}
	if (cp < 0x20)
		return;
	if (cp < 0x100)
		cp += 0xF000;
	add_text(w, (struct str){ text, utf8_put(cp, text) });
}

static bool
table_start(struct walk *w, struct err *e)
{
	if (w->tables == NEST_MOST)
		return err_set(e, ERR_LIMIT, "tables nest deeper than %d", NEST_MOST);
	w->table[w->tables++] = (struct table){ .number = ++w->body->tables };
	if (w->body->tables > LIMIT_BLOCKS)
		return err_set(e, ERR_LIMIT, "the document has more than %d tables", LIMIT_BLOCKS);
	return true;
}

static void
table_part(struct walk *w, const char *local, const char *const *atts)
{
	struct table *t;
	int span;

	if (w->tables == 0)
		return;
	t = &w->table[w->tables - 1];
	if (strcmp(local, "tr") == 0 && t->row < LIMIT_BLOCKS) {
		t->row++;
		t->col = t->next_col = 0;
	} else if (strcmp(local, "tc") == 0 && t->next_col < LIMIT_BLOCKS - LIMIT_XML_DEPTH) {
		t->col = ++t->next_col;
	} else if (strcmp(local, "gridSpan") == 0 && (span = number_of(atts, "val", 63)) > 1) {
		t->next_col += span - 1;
	}
}

static bool
header_reference(struct walk *w, const char *const *atts, bool footer, struct err *e)
{
	struct docx_body *b = w->body;
	struct docx_header_ref ref = { .footer = footer };

	if (b->headers.n == HEADERS_MOST)
		return err_set(e, ERR_LIMIT, "the document has more than %d headers", HEADERS_MOST);
	ref.id = str_dup(b->a, str_c(xml_att(atts, 'r', "id")));
	ref.first = str_eq(str_c(xml_att(atts, 'w', "type")), STR("first"));
	VEC_PUSH(b->a, &b->headers, ref);
	return true;
}

/* Some producers write w:pStyle after what the paragraph says of itself. */
static void
take_style(struct para *p, const struct docx_style *s)
{
	struct docx_style own = p->style;

	p->style = *s;
	if (p->own.heading)
		p->style.heading = own.heading;
	if (p->own.list)
		p->style.is_list = own.is_list;
	if (p->own.level)
		p->style.list_level = own.list_level;
}

/* A child of w:pPr. */
static void
para_property(struct walk *w, const char *local, const char *const *atts)
{
	struct para *p = current(w);
	const struct docx_style *s;
	int v;

	if (p == NULL)
		return;
	if (strcmp(local, "pStyle") == 0) {
		s = style_by_id(w->body->styles, str_c(xml_att(atts, 'w', "val")));
		if (s != NULL)
			take_style(p, s);
	} else if (strcmp(local, "outlineLvl") == 0) {
		p->own.heading = true;
		v = number_of(atts, "val", 9);
		p->style.heading = v >= 0 && v < 9 ? v + 1 : 0;
	} else if (strcmp(local, "ilvl") == 0) {
		v = number_of(atts, "val", 8);
		p->own.level = true;
		p->style.list_level = v < 0 ? 0 : v;
	} else if (strcmp(local, "numId") == 0) {
		p->own.list = true;
		p->style.is_list = number_of(atts, "val", INT32_MAX) > 0;
	}
}

static bool
is_sign_font(struct str font)
{
	return str_istarts(font, STR("Wingdings")) || str_ieq(font, STR("Webdings"));
}

/* A child of w:rPr. */
static void
run_property(struct walk *w, const char *local, const char *const *atts)
{
	struct para *p = current(w);
	const struct docx_style *s;

	if (p == NULL || w->in_ppr)
		return; /* the paragraph mark's own look */
	if (strcmp(local, "b") == 0)
		p->run.bold = is_on(atts);
	else if (strcmp(local, "vanish") == 0)
		p->run.hidden = is_on(atts);
	else if (strcmp(local, "rFonts") == 0)
		p->run.symbols = is_sign_font(str_c(xml_att(atts, 'w', "ascii")));
	else if (strcmp(local, "rStyle") == 0 && p->run.bold < 0 &&
	         (s = style_by_id(w->body->styles, str_c(xml_att(atts, 'w', "val")))) != NULL)
		p->run.bold = s->bold;
}

/* Elements whose content is never read; counts why. */
static bool
is_skipped(struct walk *w, const char *local, const char *const *atts)
{
	struct blocks *b = &w->body->gather.blocks;
	size_t n = strlen(local);
	const char *type;

	if (strcmp(local, "del") == 0 || strcmp(local, "moveFrom") == 0) {
		b->dropped.deleted += !w->in_rpr;
		if (w->in_ppr && w->in_rpr && w->paras > 0)
			current(w)->joins = true;
		return true;
	}
	if (strcmp(local, "sdtContent") == 0 && w->placeholder) {
		b->dropped.residue++;
		return true;
	}
	if (strcmp(local, "footnote") == 0 || strcmp(local, "endnote") == 0) {
		type = xml_att(atts, 'w', "type");
		return type != NULL && strcmp(type, "normal") != 0; /* the line above the notes */
	}
	return strcmp(local, "rt") == 0 || (n > 6 && strcmp(local + n - 6, "Change") == 0);
}

static void
count(struct walk *w, struct xml_name name, const char *const *atts)
{
	struct blocks *b = &w->body->gather.blocks;
	const char *type;

	if (xml_is(name, 'a', "blip") || xml_is(name, 'v', "imagedata") ||
	    xml_is(name, 'o', "OLEObject") ||
	    (xml_is(name, 'w', "altChunk") && w->body->chunk == NULL))
		b->dropped.objects++;
	else if (xml_is(name, 'w', "commentReference"))
		b->dropped.comments++;
	else if (xml_is(name, 'w', "bookmarkStart") || xml_is(name, 'w', "fldSimple"))
		b->dropped.residue++;
	else if (xml_is(name, 'w', "fldChar") && (type = xml_att(atts, 'w', "fldCharType")) != NULL)
		b->dropped.residue += strcmp(type, "begin") == 0;
}

/* The first mc:Choice is read; further ones and mc:Fallback say the same again. */
static bool
choice_start(struct walk *w, const char *local)
{
	if (strcmp(local, "AlternateContent") == 0 && w->choices < NEST_MOST) {
		w->chose[w->choices++] = false;
		return true;
	}
	if (w->choices == 0 || (strcmp(local, "Choice") != 0 && strcmp(local, "Fallback") != 0))
		return true;
	if (w->chose[w->choices - 1])
		return false;
	w->chose[w->choices - 1] = true;
	return true;
}

/* Parts of a field, and links; false for what is none. */
static bool
field_start(struct walk *w, const char *local, const char *const *atts)
{
	struct para *p = current(w);
	size_t at = p == NULL ? 0 : p->text.n;
	struct str type = str_c(xml_att(atts, 'w', "fldCharType"));

	if (strcmp(local, "hyperlink") == 0)
		docx_link_begin(w->body->a, &w->fields, w->paras, at, &w->body->links,
		                str_c(xml_att(atts, 'r', "id")));
	else if (strcmp(local, "instrText") == 0)
		w->in_code = true;
	else if (strcmp(local, "fldChar") != 0)
		return false;
	else if (str_eq(type, STR("begin")))
		docx_field_begin(w->body->a, &w->fields, w->paras);
	else if (str_eq(type, STR("separate")))
		docx_field_separate(&w->fields, at);
	else if (str_eq(type, STR("end")))
		docx_field_end(&w->fields, &w->body->gather, w->paras,
		               p == NULL ? (struct str){ 0 } : buf_str(&p->text));
	return true;
}

static bool
word_start(struct walk *w, const char *local, const char *const *atts, struct err *e)
{
	struct para *p = current(w);

	if (strcmp(local, "p") == 0)
		return para_start(w, e);
	if (strcmp(local, "tbl") == 0)
		return carried_end(w, e) && table_start(w, e);
	if (strcmp(local, "altChunk") == 0 && w->body->chunk != NULL)
		return carried_end(w, e) &&
		       w->body->chunk(w->body, str_c(xml_att(atts, 'r', "id")), e);
	if (strcmp(local, "headerReference") == 0 || strcmp(local, "footerReference") == 0)
		return header_reference(w, atts, local[0] == 'f', e);
	if (strcmp(local, "titlePg") == 0)
		w->body->title_page = is_on(atts);
	else if (strcmp(local, "pPr") == 0)
		w->in_ppr = true;
	else if (strcmp(local, "rPr") == 0)
		w->in_rpr = true;
	else if (strcmp(local, "sdt") == 0)
		w->placeholder = false;
	else if (strcmp(local, "showingPlcHdr") == 0)
		w->placeholder = is_on(atts);
	else if (w->in_rpr)
		run_property(w, local, atts);
	else if (w->in_ppr)
		para_property(w, local, atts);
	else if (field_start(w, local, atts))
		return true;
	else if (strcmp(local, "r") == 0 && p != NULL) {
		p->run.bold = -1;
		p->run.hidden = p->run.counted = p->run.symbols = false;
	} else if (strcmp(local, "t") == 0)
		w->in_text = true;
	else if (strcmp(local, "tab") == 0 || strcmp(local, "ptab") == 0)
		add_text(w, STR("\t"));
	else if (strcmp(local, "br") == 0 || strcmp(local, "cr") == 0)
		add_text(w, STR("\n"));
	else if (strcmp(local, "noBreakHyphen") == 0)
		add_text(w, STR("-"));
	else if (strcmp(local, "sym") == 0)
		add_symbol(w, atts);
	else
		table_part(w, local, atts);
	return true;
}

static bool
on_start(void *ctx, struct xml_name name, const char *const *atts, struct err *e)
{
	struct walk *w = ctx;

	if (w->skip > 0) {
		w->skip++;
		return true;
	}
	if (name.space == 'm' && !choice_start(w, name.local)) {
		w->skip = 1;
		return true;
	}
	count(w, name, atts);
	if (xml_is(name, 'v', "textpath"))
		add_text(w, str_c(xml_att(atts, ' ', "string"))); /* letters as a picture */
	if (name.space != 'w')
		return true;
	if (is_skipped(w, name.local, atts)) {
		w->skip = 1;
		return true;
	}
	return word_start(w, name.local, atts, e);
}

static bool
on_end(void *ctx, struct xml_name name, struct err *e)
{
	struct walk *w = ctx;

	if (w->skip > 0) {
		w->skip--;
		return true;
	}
	if (xml_is(name, 'm', "AlternateContent") && w->choices > 0)
		w->choices--;
	if (name.space != 'w')
		return true;
	if (strcmp(name.local, "p") == 0)
		return para_end(w, e);
	if (strcmp(name.local, "tc") == 0 || strcmp(name.local, "txbxContent") == 0 ||
	    strcmp(name.local, "footnote") == 0 || strcmp(name.local, "endnote") == 0)
		return carried_end(w, e);
	if (strcmp(name.local, "t") == 0)
		w->in_text = false;
	else if (strcmp(name.local, "instrText") == 0)
		w->in_code = false;
	else if (strcmp(name.local, "hyperlink") == 0)
		docx_field_end(&w->fields, &w->body->gather, w->paras,
		               w->paras == 0 ? (struct str){ 0 } : buf_str(&current(w)->text));
	else if (strcmp(name.local, "rPr") == 0)
		w->in_rpr = false;
	else if (strcmp(name.local, "pPr") == 0)
		w->in_ppr = false;
	else if (strcmp(name.local, "tbl") == 0 && w->tables > 0)
		w->tables--;
	return true;
}

static bool
on_text(void *ctx, struct str text, struct err *e)
{
	struct walk *w = ctx;

	(void)e;
	if (w->skip == 0 && w->in_text)
		add_text(w, text);
	else if (w->skip == 0 && w->in_code)
		docx_field_code(&w->fields, text);
	return true;
}

bool
docx_body_read(struct docx_body *body, struct str xml, const char *part, struct err *e)
{
	struct walk *w = arena_alloc(body->a, 1, sizeof(*w));
	struct xml_handler h = { w, on_start, on_end, on_text };

	w->body = body;
	return xml_walk(xml, part, &h, e) && carried_end(w, e);
}
