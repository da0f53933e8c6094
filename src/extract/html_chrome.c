/*
 * html_chrome.c - menus by what they are called, and by what they are made of
 *
 * Class names only count when the element holds less than half of the page's text: themes give
 * "menu-open" to the body itself.  Link density counts letters inside links to pages; links to
 * addresses and numbers are what we came for.
 */
#include "extract/html_chrome.h"

#include <string.h>

#include "base/base.h"
#include "extract/furniture.h"
#include "extract/html_names.h"

#define DAY_LETTERS 120 /* of the line that says when a page was put up */

struct measure {
	size_t text, link_text; /* bytes that are not white space */
	size_t bytes;           /* all of the text, with white space */
	int links;
	size_t whole; /* text of the whole page */
	bool title;   /* a heading of the first or second level */
	bool detail;  /* a number, a colon, an address: what a document has, and a slogan has not */
	bool input;   /* a field to fill in */
	bool year;    /* "2023" */
	bool named;   /* a case number, a mail address, the words of an urgent action */
};

bool
html_is(const xmlNode *node, const char *tag)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, tag) == 0;
}

struct str
html_attribute(const xmlNode *node, const char *name)
{
	for (const xmlAttr *at = node->properties; at != NULL; at = at->next)
		if (strcmp((const char *)at->name, name) == 0 && at->children != NULL)
			return str_c((const char *)at->children->content);
	return (struct str){ 0 };
}

static bool
is_one_of(const xmlNode *node, const char *const *tags)
{
	for (; *tags != NULL; tags++)
		if (html_is(node, *tags))
			return true;
	return false;
}

static bool
is_no_text(const xmlNode *node)
{
	static const char *const tags[] = { "script",   "style",    "noscript", "template",
		                            "head",     "select",   "option",   "button",
		                            "textarea", "datalist", NULL };

	return is_one_of(node, tags);
}

static bool
is_page_link(const xmlNode *node)
{
	struct str href;

	if (!html_is(node, "a"))
		return false;
	href = html_attribute(node, "href");
	return href.n > 0 && !str_istarts(href, STR("mailto:")) &&
	       !str_istarts(href, STR("tel:")) &&
	       str_find(href, STR("/cdn-cgi/l/email-protection")) == STR_NPOS;
}

static size_t
letters(const xmlChar *s)
{
	size_t n = 0;

	for (; s != NULL && *s != 0; s++)
		n += *s > ' ';
	return n;
}

static void
look_at(struct measure *m, struct str text)
{
	m->named = m->named || str_chr(text, '@') != STR_NPOS || furniture_is_reference(text) ||
	           furniture_is_action(text);
	m->year = m->year || html_prints_year(text);
	for (size_t i = 0; i < text.n && !m->detail; i++)
		m->detail = text.p[i] == ':' || (text.p[i] >= '0' && text.p[i] <= '9');
}

static struct measure *
measure_of(const xmlNode *node)
{
	return node->_private;
}

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static void
measure(struct arena *a, xmlNode *node, bool in_link, int depth)
{
	struct measure *m = arena_alloc(a, 1, sizeof(*m));

	node->_private = m;
	if (is_no_text(node) || depth > HTML_DEPTH_MOST)
		return;
	if (is_page_link(node)) {
		in_link = true;
		m->links = 1;
	}
	for (xmlNode *c = node->children; c != NULL; c = c->next) {
		const struct measure *k;

		if (c->type == XML_TEXT_NODE || c->type == XML_CDATA_SECTION_NODE) {
			size_t n = letters(c->content);

			m->text += n;
			m->bytes += strlen((const char *)c->content);
			m->link_text += in_link ? n : 0;
			look_at(m, str_c((const char *)c->content));
		} else if (c->type == XML_ELEMENT_NODE) {
			measure(a, c, in_link, depth + 1);
			k = measure_of(c);
			m->text += k->text;
			m->bytes += k->bytes;
			m->link_text += k->link_text;
			m->links += k->links;
			m->title = m->title || k->title || html_is(c, "h1") || html_is(c, "h2");
			m->detail = m->detail || k->detail;
			m->year = m->year || k->year;
			m->input = m->input || k->input || html_is(c, "input") ||
			           html_is(c, "textarea");
			m->named = m->named || k->named;
		}
	}
}

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static void
set_whole(xmlNode *node, size_t whole)
{
	if (measure_of(node) == NULL)
		return;
	measure_of(node)->whole = whole;
	for (xmlNode *c = node->children; c != NULL; c = c->next)
		if (c->type == XML_ELEMENT_NODE)
			set_whole(c, whole);
}

void
html_measure(struct arena *a, xmlNode *root)
{
	measure(a, root, false, 0);
	set_whole(root, measure_of(root)->text);
}

size_t
html_text_length(const xmlNode *node)
{
	return measure_of(node) == NULL ? 0 : measure_of(node)->text;
}

/* The first element for which WANT is true, and in *N how many there are. */
/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
static void
find(xmlNode *node, bool (*want)(const xmlNode *), xmlNode **first, int *n)
{
	if (measure_of(node) == NULL)
		return;
	if (want(node)) {
		if ((*n)++ == 0)
			*first = node;
		return;
	}
	for (xmlNode *c = node->children; c != NULL; c = c->next)
		if (c->type == XML_ELEMENT_NODE)
			find(c, want, first, n);
}

static bool
is_main(const xmlNode *node)
{
	return html_is(node, "main") || str_ieq(html_attribute(node, "role"), STR("main"));
}

static bool
is_article(const xmlNode *node)
{
	return html_is(node, "article");
}

/* One of the words of a class or id is one of LIST. */
static bool
has_word(struct str words, const struct str *list, size_t n)
{
	while (words.p != NULL) {
		struct str word = str_cut(&words, ' ');

		for (size_t i = 0; i < n; i++)
			if (str_ieq(word, list[i]))
				return true;
	}
	return false;
}

/* "Posted: 9 March 2023 by Ana Example", which may be all that says when a case is of. */
static bool
is_day_of_page(const xmlNode *node)
{
	const struct measure *m = measure_of(node);

	return m != NULL && m->year && m->text < DAY_LETTERS && !m->title && !m->input &&
	       (html_names_day(html_attribute(node, "class")) ||
	        html_names_day(html_attribute(node, "id")));
}

static bool
is_chrome_by_name(const xmlNode *node)
{
	static const char *const tags[] = { "nav", "footer", "aside", "menu", "dialog", NULL };
	static const struct str roles[] = { STR_INIT("navigation"),    STR_INIT("banner"),
		                            STR_INIT("contentinfo"),   STR_INIT("search"),
		                            STR_INIT("complementary"), STR_INIT("dialog"),
		                            STR_INIT("menu"),          STR_INIT("menubar") };
	const struct measure *m = measure_of(node);

	if (is_one_of(node, tags) ||
	    has_word(html_attribute(node, "role"), roles, ARRAY_LEN(roles)))
		return true;
	if (m == NULL || m->text * 2 > m->whole || is_day_of_page(node))
		return false;
	if (html_names_chrome(html_attribute(node, "class")) ||
	    html_names_chrome(html_attribute(node, "id")))
		return true;
	return !m->named && (!m->title || m->links > 0) &&
	       (html_names_perhaps_chrome(html_attribute(node, "class")) ||
	        html_names_perhaps_chrome(html_attribute(node, "id")));
}

static bool
is_inside_document(const xmlNode *node)
{
	for (const xmlNode *p = node->parent; p != NULL; p = p->parent)
		if (is_main(p) || is_article(p))
			return true;
	return false;
}

static bool
is_chrome_by_links(const xmlNode *node)
{
	static const char *const tags[] = { "div", "ul",   "ol", "table", "section",
		                            "p",   "form", "td", "tr",    NULL };
	const struct measure *m = measure_of(node);
	bool inside = is_inside_document(node);

	if (m == NULL || !is_one_of(node, tags) || m->text * 2 > m->whole)
		return false;
	return m->links >= (inside ? 5 : 3) && m->link_text * 10 > m->text * (inside ? 9 : 7);
}

/* Few words around a field: a search, a newsletter. */
static bool
is_box_to_fill(const xmlNode *node)
{
	static const char *const tags[] = { "div", "section", "form", "td", "fieldset", NULL };
	const struct measure *m = measure_of(node);

	return m != NULL && is_one_of(node, tags) && m->input && !m->named && !m->detail &&
	       m->text < 200 && m->text * 10 < m->whole;
}

static bool
is_hidden(const xmlNode *node)
{
	struct str style = html_attribute(node, "style");

	for (const xmlAttr *at = node->properties; at != NULL; at = at->next)
		if (strcmp((const char *)at->name, "hidden") == 0)
			return true;
	return str_ifind(style, STR("display:none")) != STR_NPOS ||
	       str_ifind(style, STR("display: none")) != STR_NPOS ||
	       str_ifind(style, STR("visibility:hidden")) != STR_NPOS ||
	       str_ifind(style, STR("visibility: hidden")) != STR_NPOS;
}

enum html_drop
html_drop_of(const xmlNode *node)
{
	static const char *const objects[] = { "img",    "svg",   "video",  "audio", "iframe",
		                               "object", "embed", "canvas", NULL };

	if (is_no_text(node))
		return HTML_NO_TEXT;
	if (is_one_of(node, objects))
		return HTML_OBJECT;
	if (is_hidden(node))
		return HTML_HIDDEN;
	if (is_chrome_by_name(node) || is_box_to_fill(node))
		return HTML_CHROME;
	if (html_is(node, "header") && !is_inside_document(node) &&
	    html_text_length(node) * 2 < measure_of(node)->whole)
		return HTML_CHROME;
	return is_chrome_by_links(node) ? HTML_CHROME : HTML_KEEP;
}

/* NOLINTNEXTLINE(misc-no-recursion): HTML_DEPTH_MOST */
bool
html_is_site(const xmlNode *node)
{
	if (measure_of(node) == NULL)
		return false;
	if (html_drop_of(node) == HTML_CHROME && html_text_length(node) > 0)
		return true;
	for (const xmlNode *c = node->children; c != NULL; c = c->next)
		if (c->type == XML_ELEMENT_NODE && html_is_site(c))
			return true;
	return false;
}

static bool
says_chrome(const xmlNode *node)
{
	xmlChar *text = xmlNodeGetContent(node);
	bool says = text != NULL && html_says_chrome(str_trim(str_c((const char *)text)));

	xmlFree(text);
	return says;
}

/* A few words beside the document, with nothing in them that a document would say. */
static bool
is_slogan(const xmlNode *node)
{
	const struct measure *m = measure_of(node);

	if (m == NULL || m->text == 0 || html_drop_of(node) != HTML_KEEP)
		return true;
	if (m->bytes < 1000 && !m->named && says_chrome(node))
		return true;
	return m->text < 100 && m->text * 10 < m->whole && !m->title && !m->detail && !m->named;
}

/* The only child that holds what NODE holds, beside chrome and slogans; or NULL. */
static xmlNode *
bearing_child(const xmlNode *node)
{
	static const char *const holders[] = { "body", "div",     "section", "center", "form",
		                               "font", "table",   "tbody",   "tr",     "td",
		                               "main", "article", NULL };
	xmlNode *bearing = NULL;

	for (xmlNode *c = node->children; c != NULL; c = c->next) {
		if (c->type == XML_TEXT_NODE && letters(c->content) > 0)
			return NULL;
		if (c->type != XML_ELEMENT_NODE || is_slogan(c))
			continue;
		if (bearing != NULL)
			return NULL;
		bearing = c;
	}
	return bearing != NULL && is_one_of(bearing, holders) ? bearing : NULL;
}

xmlNode *
html_document_root(xmlNode *root)
{
	bool (*const wants[])(const xmlNode *) = { is_main, is_article };
	xmlNode *best = root;

	for (size_t i = 0; i < ARRAY_LEN(wants); i++) {
		xmlNode *first = NULL;
		int n = 0;

		find(best, wants[i], &first, &n);
		if (n == 1 && html_text_length(first) * 5 >= html_text_length(best) * 2)
			best = first;
	}
	/* in soup: as deep as the text hangs together, on a page that has a site around it */
	if (best == root && html_is_site(root))
		for (xmlNode *c = best; c != NULL; c = bearing_child(c))
			best = c;
	return best;
}
