/* xml.h - text in XML 1.0 (Atom, SVG): escaped, and without the characters XML cannot hold */
#ifndef OUTCRY_XML_H
#define OUTCRY_XML_H

#include "base/buf.h"

/* Right in text and in quoted attributes. */
void xml_put(struct buf *b, struct str text);

/* <name>text</name> */
void xml_put_element(struct buf *b, const char *name, struct str text);

#endif
