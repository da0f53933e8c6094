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

#define TITLE_BYTES      200 /* of a page's title that can be a headline */
#define TITLE_WORD_BYTES 5   /* of a word that tells what it is about */
#define STORY_BYTES      80  /* of a first paragraph with which a story begins */

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

/* "Title | Site", "Title - Site", "Title :: Site": what stands before the last of these. */
static struct str
without_site(struct str title)
{
	static const struct str marks[] = { STR_INIT(" | "),
		                            STR_INIT(" - "),
		                            STR_INIT(" \xE2\x80\x93 "),
		                            STR_INIT(" \xE2\x80\x94 "),
		                            STR_INIT(" :: "),
		                            STR_INIT(" \xC2\xBB ") };

	for (size_t n = title.n; n > 0; n--)
		for (size_t i = 0; i < ARRAY_LEN(marks); i++)
			if (str_starts(str_from(title, n - 1), marks[i]))
				return str_trim(str_sub(title, 0, n - 1));
	return title;
}

/* Adds the title of the page, so far: read_page() looks at it again. */
static bool
add_title(struct page *p, const xmlNode *root)
{
	const xmlNode *t = find_title(root);
	struct str title;

	if (t == NULL || t->children == NULL)
		return true;
	title = str_trim(str_c((const char *)t->children->content));
	if (!furniture_is_reference(title)) {
		title = without_site(title);
		if (title.n > TITLE_BYTES)
			return true;
	}
	p->kind = BLOCK_HEADING;
	p->level = 1;
	page_add_text(p, title);
	return page_end_block(p);
}

/* Half of the longer words of the title, and two at least, stand in the text too. */
static bool
is_told(const struct blocks *b)
{
	struct str title = b->item[0].text;
	size_t words = 0, told = 0;

	while (title.p != NULL) {
		struct str word = str_cut(&title, ' ');
		bool found = false;

		if (word.n < TITLE_WORD_BYTES)
			continue;
		for (size_t i = 1; i < b->n && !found; i++)
			found = str_ifind(b->item[i].text, word) != STR_NPOS;
		words++;
		told += found;
	}
	return told >= 2 && told * 2 >= words;
}

/* A page that begins with its story, without any heading: its title stands in its head alone. */
static bool
is_only_title(const struct blocks *b)
{
	if (b->n < 2 || b->item[1].bold || b->item[1].text.n < STORY_BYTES)
		return false;
	for (size_t i = 1; i < b->n; i++)
		if (b->item[i].kind == BLOCK_HEADING)
			return false;
	return is_told(b);
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
	if (titled) {
		bool names = furniture_is_reference(p.g.blocks.item[0].text);

		/* one that names the case is part of the document, unless the text says it too */
		if (names ? has_same_start(&p.g.blocks) : !is_only_title(&p.g.blocks)) {
			p.g.blocks.item++;
			p.g.blocks.n--;
			p.g.blocks.dropped.chrome += names;
		}
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
