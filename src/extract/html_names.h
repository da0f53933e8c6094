/*
 * html_names.h - how the parts of a web site that are no document are called, and what they say
 *
 * Names are the words of classes and ids: "post-footer", "cookieNotice".
 */
#ifndef OUTCRY_EXTRACT_HTML_NAMES_H
#define OUTCRY_EXTRACT_HTML_NAMES_H

#include "base/str.h"

/* A name that only menus and their like have. */
bool html_names_chrome(struct str names);

/* One that a part of a document may have, too: "banner", "related", "header". */
bool html_names_perhaps_chrome(struct str names);

/* One of the line that says when a page was put up: "byline", "entry-meta". */
bool html_names_day(struct str names);

/* "1994" or "2023" as a number of its own. */
bool html_prints_year(struct str text);

/* A whole paragraph of a site: "All rights reserved", "Posted on 3 May by ana", "Read more". */
bool html_says_chrome(struct str text);

#endif
