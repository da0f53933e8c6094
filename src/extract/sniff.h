/*
 * sniff.h - what a document is, by its bytes
 *
 * The bytes decide; NAME (a file name, may be NULL) only where they leave a doubt: a text file
 * that happens to begin with a tag, a mail without its first header.
 */
#ifndef OUTCRY_EXTRACT_SNIFF_H
#define OUTCRY_EXTRACT_SNIFF_H

#include "base/err.h"
#include "base/str.h"

enum format {
	FORMAT_TEXT,
	FORMAT_ZIP,
	FORMAT_RTF,
	FORMAT_OLE,
	FORMAT_PDF,
	FORMAT_HTML,
	FORMAT_MAIL,
	FORMAT_FLAT_ODF /* OpenDocument in one XML file */
};

/* Errors: ERR_INPUT for an empty file, a picture, an archive, a program: the message says which. */
NODISCARD bool format_sniff(struct str bytes, const char *name, enum format *out, struct err *e);

/* Apple Mail puts the length of a message on a line before it, and notes of its own after it: the
 * message alone, or S as it is. */
struct str sniff_message(struct str s);

#endif
