/*
 * html.c - a page's elements as blocks
 *
 * libxml2's forgiving parser makes the tree; the bytes are decoded before, so that one place
 * (charset.c) decides about encodings and libxml2 needs no converter in the sandbox.
 */
#include "extract/html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/limits.h"
#include "extract/charset.h"
#include "extract/furniture.h"
#include "extract/html_chrome.h"
#include "extract/html_names.h"
#include "extract/links.h"

#define TABLES_MOST 32 /* in each other */

struct table {
	int number, row, col, next_col;
};

struct page {
	struct gather g;
	struct buf text; /* of the block that is being filled */
	enum block_kind kind;
	int level, list, bold, pre;
	bool has_text, all_bold;
	struct table table[TABLES_MOST];
	int tables, numbered;
	const xmlNode *document; /* what lies outside is chrome */
	bool site;               /* there is some */
	size_t notes;            /* when the block began */
	struct err *e;
};

static bool
is_block(const xmlNode *n)
{
	static const char *const tags[] = {
		"p",          "div",     "h1",         "h2",      "h3",      "h4",      "h5",
		"h6",         "ul",      "ol",         "li",      "table",   "tr",      "td",
		"th",         "dl",      "dt",         "dd",      "body",    "section", "article",
		"blockquote", "address", "pre",        "main",    "header",  "footer",  "hr",
		"form",       "figure",  "figcaption", "caption", "details", "summary", "center",
		"fieldset",   "legend",  "thead",      "tbody",   "tfoot",
	};

	for (size_t i = 0; i < ARRAY_LEN(tags); i++)
		if (html_is(n, tags[i]))
			return true;
	return false;
}

/* The block so far goes out; the next begins with the same style. */
static bool
flush(struct page *p)
{
	struct block b = { .kind = p->kind, .level = p->level, .bold = p->has_text && p->all_bold };

	if (p->tables > 0) {
		b.table = p->table[p->tables - 1].number;
		b.row = p->table[p->tables - 1].row;
		b.col = p->table[p->tables - 1].col;
	}
	if (b.row == 0 || b.col == 0)
		b.table = b.row = b.col = 0;
	if (b.table > 0 && b.kind == BLOCK_PARAGRAPH)
		b.kind = BLOCK_CELL;
	if (!buf_done(&p->text, "a paragraph", &b.text, p->e))
		return false;
	if (p->site && html_says_chrome(str_trim(b.text))) {
		p->g.blocks.dropped.chrome++;
		p->g.blocks.notes.n = p->notes; /* its links are the site's */
	} else if (!gather_add(&p->g, b, p->e))
		return false;
	p->notes = p->g.blocks.notes.n;
	buf_clear(&p->text);
	p->has_text = false;
	p->all_bold = true;
	return true;
}

static void
add_text(struct page *p, struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];
		bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';

		if (p->pre > 0 && c != '\r') {
			buf_putc(&p->text, c);
		} else if (!space) {
			buf_putc(&p->text, c);
		} else if (p->text.n > 0 && p->text.p[p->text.n - 1] != ' ' &&
		           p->text.p[p->text.n - 1] != '\n') {
			buf_putc(&p->text, ' ');
		}
		if (!space) {
			p->has_text = true;
			p->all_bold = p->all_bold && p->bold > 0;
		}
	}
}

/* Blocks' worth of text that is left out, counted as one for each run of block elements. */
static void
drop(struct page *p, const xmlNode *n, enum html_drop why)
{
	if (why == HTML_OBJECT)
		p->g.blocks.dropped.objects++;
	else if (why == HTML_CHROME && html_text_length(n) > 0)
		p->g.blocks.dropped.chrome++;
	else if (why == HTML_HIDDEN && html_text_length(n) > 0)
		p->g.blocks.dropped.deleted++;
}

static int
number_attribute(const xmlNode *n, const char *name, int most)
{
	uint64_t v = 0;

	return str_to_u64(html_attribute(n, name), (uint64_t)most, &v) ? (int)v : 1;
}

static void
enter_cell(struct page *p, const xmlNode *n)
{
	struct table *t;

	if (p->tables == 0)
		return;
	t = &p->table[p->tables - 1];
	if (t->row == 0)
		t->row = 1;
	if (t->next_col < LIMIT_BLOCKS - 100)
		t->col = ++t->next_col;
	t->next_col += number_attribute(n, "colspan", 50) - 1;
}

static void
enter(struct page *p, const xmlNode *n)
{
	const char *tag = (const char *)n->name;

	p->kind = BLOCK_PARAGRAPH;
	p->level = 0;
	if (tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6' && tag[2] == '\0') {
		p->kind = BLOCK_HEADING;
		p->level = tag[1] - '0';
	} else if (html_is(n, "li") || html_is(n, "dd")) {
		p->kind = html_is(n, "li") ? BLOCK_ITEM : BLOCK_PARAGRAPH;
		p->level = p->kind == BLOCK_ITEM ? (p->list < 1   ? 1
		                                    : p->list > 9 ? 9
		                                                  : p->list)
		                                 : 0;
	} else if (html_is(n, "table") && p->tables < TABLES_MOST && p->numbered < LIMIT_BLOCKS) {
		p->table[p->tables++] = (struct table){ .number = ++p->numbered };
	} else if (html_is(n, "tr") && p->tables > 0 &&
	           p->table[p->tables - 1].row < LIMIT_BLOCKS) {
		p->table[p->tables - 1].row++;
		p->table[p->tables - 1].col = p->table[p->tables - 1].next_col = 0;
	} else if (html_is(n, "td") || html_is(n, "th")) {
		enter_cell(p, n);
	}
}

static bool
is_bold(const xmlNode *n)
{
	struct str style = html_attribute(n, "style");

	return html_is(n, "b") || html_is(n, "strong") || html_is(n, "th") ||
	       str_ifind(style, STR("font-weight:bold")) != STR_NPOS ||
	       str_ifind(style, STR("font-weight: bold")) != STR_NPOS ||
	       str_ifind(style, STR("font-weight:700")) != STR_NPOS;
}

/* Cloudflare's hidden address: the page shows this, and this is what we take. */
static bool
is_hidden_address(const xmlNode *n)
{
	return html_attribute(n, "data-cfemail").n > 0 ||
	       str_find(html_attribute(n, "class"), STR("__cf_email__")) != STR_NPOS;
}

/* The number of a footnote, or the way back from it. */
static bool
is_note_mark(const xmlNode *n)
{
	static const struct str starts[] = { STR_INIT("#fn"), STR_INIT("#_ftn"),
		                             STR_INIT("#_edn") };
	struct str href = html_attribute(n, "href"), role = html_attribute(n, "role");

	if (!html_is(n, "a") || html_text_length(n) > 8)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(starts); i++)
		if (str_starts(href, starts[i]))
			return true;
	return str_eq(role, STR("doc-noteref")) || str_eq(role, STR("doc-backlink"));
}

static bool walk(struct page *p, const xmlNode *node, int depth);

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static bool
children(struct page *p, const xmlNode *n, int depth)
{
	for (const xmlNode *c = n->children; c != NULL; c = c->next)
		if (!walk(p, c, depth + 1))
			return false;
	return true;
}

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static bool
block_element(struct page *p, const xmlNode *n, int depth)
{
	int list = html_is(n, "ul") || html_is(n, "ol"), pre = html_is(n, "pre");
	int tables = p->tables, bold = is_bold(n);
	enum block_kind kind = p->kind;
	int level = p->level;
	bool ok;

	if (!flush(p))
		return false;
	/* <li><p>, <td><div>: the inner paragraph keeps the item's place */
	if (!(p->kind == BLOCK_ITEM && (html_is(n, "p") || html_is(n, "div"))))
		enter(p, n);
	p->list += list;
	p->pre += pre;
	p->bold += bold;
	ok = children(p, n, depth) && flush(p);
	p->list -= list;
	p->pre -= pre;
	p->bold -= bold;
	p->tables = tables;
	p->kind = kind;
	p->level = level;
	return ok;
}

/* A link within one block; of one around several only the text is read. */
/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static bool
anchor(struct page *p, const xmlNode *n, int depth)
{
	size_t from = p->text.n, blocks = p->g.blocks.n;
	struct str href = html_attribute(n, "href");

	if (!children(p, n, depth))
		return false;
	if (href.n > 0 && p->g.blocks.n == blocks && from <= p->text.n)
		links_check(&p->g, str_from(buf_str(&p->text), from), href);
	return true;
}

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static bool
element(struct page *p, const xmlNode *n, int depth)
{
	enum html_drop why = html_drop_of(n);
	int bold = is_bold(n);
	bool ok;

	if (why != HTML_KEEP) {
		drop(p, n, why);
		return true;
	}
	if (is_hidden_address(n)) {
		add_text(p, STR("[email protected]"));
		return true;
	}
	if (is_note_mark(n)) {
		p->g.blocks.dropped.residue++;
		return true;
	}
	if (html_is(n, "a"))
		return anchor(p, n, depth);
	if (html_is(n, "br")) {
		while (p->text.n > 0 && p->text.p[p->text.n - 1] == ' ')
			p->text.n--;
		buf_putc(&p->text, '\n');
		return true;
	}
	if (is_block(n))
		return block_element(p, n, depth);
	p->bold += bold;
	ok = children(p, n, depth);
	p->bold -= bold;
	return ok;
}

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static bool
walk(struct page *p, const xmlNode *n, int depth)
{
	if (depth > HTML_DEPTH_MOST)
		return err_set(p->e, ERR_LIMIT, "the page nests deeper than %d elements",
		               HTML_DEPTH_MOST);
	if (n->type == XML_ELEMENT_NODE)
		return element(p, n, depth);
	if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE)
		add_text(p, str_c((const char *)n->content));
	return true;
}

/* Counts what stands outside the document: its parents' other children that hold text. */
static void
count_outside(struct page *p, const xmlNode *document, const xmlNode *root)
{
	for (const xmlNode *n = document; n != root && n->parent != NULL; n = n->parent)
		for (const xmlNode *c = n->parent->children; c != NULL; c = c->next)
			if (c != n && c->type == XML_ELEMENT_NODE && html_text_length(c) > 0)
				p->g.blocks.dropped.chrome++;
}

static const xmlNode *
find_title(const xmlNode *root)
{
	for (const xmlNode *c = root->children; c != NULL; c = c->next) {
		if (!html_is(c, "head"))
			continue;
		for (const xmlNode *t = c->children; t != NULL; t = t->next)
			if (html_is(t, "title"))
				return t;
	}
	return NULL;
}

/* A title that names the case is part of the document, unless the text begins with it. */
static bool
add_title(struct page *p, const xmlNode *root)
{
	const xmlNode *t = find_title(root);
	struct str title;

	if (t == NULL || t->children == NULL)
		return true;
	title = str_trim(str_c((const char *)t->children->content));
	if (!furniture_is_reference(title))
		return true;
	p->kind = BLOCK_HEADING;
	p->level = 1;
	add_text(p, title);
	return flush(p);
}

static bool
has_same_start(const struct blocks *b)
{
	for (size_t i = 1; i < b->n; i++)
		if (str_ieq(b->item[i].text, b->item[0].text) ||
		    (b->item[i].kind == BLOCK_HEADING && b->item[i].text.n > 10 &&
		     str_istarts(b->item[0].text, b->item[i].text)))
			return true;
	return false;
}

static bool
read_page(struct arena *a, xmlNode *root, const char *guess, struct blocks *out, struct err *e)
{
	struct page p = { .g = { .a = a }, .all_bold = true, .e = e };
	bool titled;

	if (guess != NULL)
		gather_note(&p.g, BLOCK_NOTE_ENCODING, str_c(guess));
	html_measure(a, root);
	p.document = html_document_root(root);
	p.site = p.document != root || html_is_site(root);
	buf_init(&p.text, a, LIMIT_BLOCK_BYTES);
	if (!add_title(&p, root))
		return false;
	titled = p.g.blocks.n > 0;
	count_outside(&p, p.document, root);
	p.kind = BLOCK_PARAGRAPH;
	p.level = 0;
	if (!children(&p, p.document, 0) || !flush(&p))
		return false;
	if (titled && has_same_start(&p.g.blocks)) {
		p.g.blocks.item++;
		p.g.blocks.n--;
		p.g.blocks.dropped.chrome++;
	}
	p.g.blocks.language = str_dup(a, html_attribute(root, "lang"));
	*out = p.g.blocks;
	return true;
}

/* WHATWG's prescan, roughly: charset= or encoding= in the first 4,096 bytes. */
struct str
html_declared_charset(struct str bytes)
{
	static const struct str keys[] = { STR_INIT("charset="), STR_INIT("encoding=") };
	struct str head = str_sub(bytes, 0, bytes.n < 4096 ? bytes.n : 4096);

	for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
		size_t at = str_ifind(head, keys[i]), n = 0;
		struct str v;

		if (at == STR_NPOS)
			continue;
		v = str_from(head, at + keys[i].n);
		while (v.n > 0 && (v.p[0] == '"' || v.p[0] == '\'' || v.p[0] == ' '))
			v = str_from(v, 1);
		while (n < v.n && n < 40 && v.p[n] > ' ' && strchr("\"'>;/?", v.p[n]) == NULL)
			n++;
		return str_sub(v, 0, n);
	}
	return (struct str){ 0 };
}

/* libxml2's own memory: the caller frees it.  NULL with *E set, or when the page is empty. */
static xmlDoc *
parse(struct str text, struct err *e)
{
	htmlParserCtxt *parser = htmlNewParserCtxt();
	xmlDoc *doc;

	CHECK(parser != NULL);
	doc = htmlCtxtReadMemory(parser, text.p, (int)text.n, NULL, "UTF-8",
	                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
	                                 HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
	if (parser->disableSAX != 0) { /* it stops at its own depth, in the middle of the page */
		(void)err_set(e, ERR_LIMIT, "the page nests deeper than %d elements",
		              HTML_DEPTH_MOST);
		xmlFreeDoc(doc);
		doc = NULL;
	}
	htmlFreeParserCtxt(parser);
	return doc;
}

bool
html_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct str text = { 0 };
	struct blocks got = { 0 };
	struct charset_how how;
	xmlDoc *doc;
	bool ok = true;

	if (!charset_decode_how(a, bytes, html_declared_charset(bytes), &how, &text, e))
		return false;
	doc = parse(text, e);
	if (doc != NULL && xmlDocGetRootElement(doc) != NULL)
		ok = read_page(a, xmlDocGetRootElement(doc), how.weak ? how.name : NULL, &got, e);
	xmlFreeDoc(doc);
	if (!ok || e->code != ERR_NONE)
		return false;
	if (got.n == 0)
		return err_set(e, ERR_INPUT, "the page holds no text");
	*out = got;
	return true;
}
