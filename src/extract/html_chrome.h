/* html_chrome.h - which elements are the site and not the document; only for html.c */
#ifndef OUTCRY_EXTRACT_HTML_CHROME_H
#define OUTCRY_EXTRACT_HTML_CHROME_H

#include <libxml/tree.h>

#include "base/str.h"

#define HTML_DEPTH_MOST 256 /* deeper elements are not looked into */

enum html_drop { HTML_KEEP, HTML_NO_TEXT, HTML_HIDDEN, HTML_CHROME, HTML_OBJECT };

/* Counts text and links below every element, once; must come before the others. */
void html_measure(struct arena *a, xmlNode *root);

/* There is chrome somewhere in it. */
bool html_is_site(const xmlNode *node);

/* The element whose content is the document: <main>, the only <article>, on a site without them the
 * one beside which only chrome stands; or ROOT. */
xmlNode *html_document_root(xmlNode *root);

enum html_drop html_drop_of(const xmlNode *node);

bool html_is(const xmlNode *node, const char *tag);
struct str html_attribute(const xmlNode *node, const char *name); /* view; empty if absent */
size_t html_text_length(const xmlNode *node);

#endif
