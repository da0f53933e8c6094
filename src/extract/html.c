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
#include "extract/html_page.h"

/* Counts what stands outside the document: its parents' other page_add_children that hold text. */
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
	page_add_text(p, title);
	return page_end_block(p);
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
	if (!page_add_children(&p, p.document, 0) || !page_end_block(&p))
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
