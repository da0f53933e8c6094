/*
 * html_blocks.c - the elements of a page become blocks
 *
 * A block ends where an element of blocks begins or ends; what a browser does not show, and what
 * belongs to the site, is left out and counted.
 */
#include <string.h>

#include "base/limits.h"
#include "extract/html_chrome.h"
#include "extract/html_names.h"
#include "extract/html_page.h"
#include "extract/links.h"

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
bool
page_end_block(struct page *p)
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

void
page_add_text(struct page *p, struct str s)
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
	struct page_table *t;

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
		p->table[p->tables++] = (struct page_table){ .number = ++p->numbered };
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
bool
page_add_children(struct page *p, const xmlNode *n, int depth)
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

	if (!page_end_block(p))
		return false;
	/* <li><p>, <td><div>: the inner paragraph keeps the item's place */
	if (!(p->kind == BLOCK_ITEM && (html_is(n, "p") || html_is(n, "div"))))
		enter(p, n);
	p->list += list;
	p->pre += pre;
	p->bold += bold;
	ok = page_add_children(p, n, depth) && page_end_block(p);
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

	if (!page_add_children(p, n, depth))
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
		page_add_text(p, STR("[email protected]"));
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
	ok = page_add_children(p, n, depth);
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
		page_add_text(p, str_c((const char *)n->content));
	return true;
}
