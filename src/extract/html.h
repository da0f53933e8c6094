/*
 * html.h - saved web pages: the document, not the site around it
 *
 * Scripts and styles are no text.  Dropped and counted as chrome: navigation, headers, footers and
 * asides of the site, by element, role, usual words of class names, density of links (a list of
 * mail addresses is no navigation), fields to fill in, and by what sites say; everything outside
 * <main> or the only <article>, where that holds the text, and on a site without them outside the
 * one element that hangs together.  Hidden text counts as deleted.  Cloudflare's obfuscated
 * addresses become the literal
 * "[email protected]" and are never decoded: what a page does not show must not be stored.
 *
 * Memory: in A.  Errors: ERR_INPUT, ERR_LIMIT.
 */
#ifndef OUTCRY_EXTRACT_HTML_H
#define OUTCRY_EXTRACT_HTML_H

#include "extract/gather.h"

NODISCARD bool html_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e);

/* What the page says its encoding is, in its first bytes, or empty. */
struct str html_declared_charset(struct str bytes);

#endif
