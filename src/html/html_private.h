/* html_private.h - what is inside struct html and struct url: for src/html only (tools/lint) */
#ifndef OUTCRY_HTML_PRIVATE_H
#define OUTCRY_HTML_PRIVATE_H

#include "base/str.h"

struct html_text {
	struct str text;
	bool failed; /* its buffer was too small: the page that takes it fails too */
};

struct url_text {
	struct str text;
};

#endif
