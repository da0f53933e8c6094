/*
 * xml.h - one pass over an XML part, with the vocabularies of word processors named by a letter
 *
 * Any DOCTYPE is refused (so entities can neither grow nor fetch), depth and attributes are
 * capped (LIMIT_XML_DEPTH, LIMIT_XML_ATTRIBUTES).  Encodings: what expat knows itself, UTF-8 and
 * UTF-16, ISO-8859-1, US-ASCII.
 */
#ifndef OUTCRY_EXTRACT_XML_H
#define OUTCRY_EXTRACT_XML_H

#include "base/err.h"
#include "base/str.h"

/*
 * An element's name.  SPACE: w WordprocessingML, m markup compatibility, v VML, s drawing shapes,
 * a DrawingML, r relationship attributes, p package relationships, o Office VML; of
 * OpenDocument t text, b table, d drawing, f office, l style, n annotation's dc, x xlink, g fo;
 * ? anything else; a space where there is none.
 */
struct xml_name {
	char space;
	const char *local;
};

struct xml_handler {
	void *ctx;
	/* each returns false with *e set to stop the reading */
	bool (*start)(void *ctx, struct xml_name name, const char *const *atts, struct err *e);
	bool (*end)(void *ctx, struct xml_name name, struct err *e);
	bool (*text)(void *ctx, struct str text, struct err *e);
};

/* PART names the part in messages.  Errors: ERR_INPUT, ERR_LIMIT, and what a handler set. */
NODISCARD bool xml_walk(struct str xml, const char *part, const struct xml_handler *h,
                        struct err *e);

/* The value of an attribute in ATTS, or NULL. */
const char *xml_att(const char *const *atts, char space, const char *local);

bool xml_is(struct xml_name name, char space, const char *local);

#endif
