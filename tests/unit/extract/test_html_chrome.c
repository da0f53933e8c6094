#include "extract/html_chrome.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "../../test.h"
#include "base/base.h"

static const struct {
	const char *what, *html; /* the element asked about has id=x */
	enum html_drop want;
} cases[] = {
	/* clang-format off */
	{ "a paragraph", "<p id=x>text</p>", HTML_KEEP },
	{ "a script", "<div id=y><script id=x>text</script></div>", HTML_NO_TEXT },
	{ "a picture", "<p>a<img id=x></p>", HTML_OBJECT },
	{ "hidden", "<p>a</p><p id=x style='display:none'>b</p>", HTML_HIDDEN },
	{ "navigation", "<nav id=x>a</nav><p>text</p>", HTML_CHROME },
	{ "the site's header", "<header id=x>a</header><p>long text</p>", HTML_CHROME },
	{ "an article's header", "<article><header id=x>a</header><p>long text</p></article>", HTML_KEEP },
	{ "a role", "<div id=x role=banner>a</div><p>text</p>", HTML_CHROME },
	{ "a class on most of the page", "<div id=x class=menu>a long text</div><p>b</p>", HTML_KEEP },
	{ "a class on little of it", "<div id=x class=menu>b</div><p>a long text</p>", HTML_CHROME },
	{ "a list of links", "<ul id=x><li><a href=a>a</a><li><a href=b>b</a><li><a href=c>c</a></ul><p>a long text</p>", HTML_CHROME },
	{ "a list of addresses", "<ul id=x><li><a href=mailto:a>a</a><li><a href=mailto:b>b</a><li><a href=tel:1>c</a></ul><p>a long text</p>", HTML_KEEP },
	/* clang-format on */
};

/* NOLINTNEXTLINE(misc-no-recursion): small trees of our own */
static const xmlNode *
find(const xmlNode *node)
{
	const xmlNode *hit = NULL;

	if (node->type == XML_ELEMENT_NODE && str_eq(html_attribute(node, "id"), STR("x")))
		return node;
	for (const xmlNode *c = node->children; c != NULL && hit == NULL; c = c->next)
		hit = find(c);
	return hit;
}

static xmlDoc *
parse(const char *html)
{
	return htmlReadMemory(html, (int)strlen(html), NULL, "UTF-8",
	                      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
}

int
main(void)
{
	struct arena *a = arena_new();
	xmlDoc *doc;
	xmlNode *root;

	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		doc = parse(cases[i].html);
		root = xmlDocGetRootElement(doc);
		html_measure(a, root);
		test_ok(html_drop_of(find(root)) == cases[i].want, cases[i].what);
		xmlFreeDoc(doc);
	}
	doc = parse("<div>a b</div><main id=x>some text</main>");
	root = xmlDocGetRootElement(doc);
	html_measure(a, root);
	test_ok(html_text_length(root) == 10, "letters are counted, spaces not");
	test_ok(html_document_root(root) == find(root) && html_is(find(root), "main"),
	        "main is the document");
	xmlFreeDoc(doc);
	arena_free(&a);
	return test_done();
}
