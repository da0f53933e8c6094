#include "extract/xml.h"

#include <expat.h>
#include <string.h>

#include "base/limits.h"

#define SEP '|'

/* The transitional and the strict form of Office Open XML, OpenDocument 1.x. */
static const struct {
	char space;
	const char *uri;
} spaces[] = {
	/* clang-format off */
	{ 'w', "http://schemas.openxmlformats.org/wordprocessingml/2006/main" },
	{ 'w', "http://purl.oclc.org/ooxml/wordprocessingml/main" },
	{ 'm', "http://schemas.openxmlformats.org/markup-compatibility/2006" },
	{ 'v', "urn:schemas-microsoft-com:vml" },
	{ 'o', "urn:schemas-microsoft-com:office:office" },
	{ 's', "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" },
	{ 'a', "http://schemas.openxmlformats.org/drawingml/2006/main" },
	{ 'a', "http://purl.oclc.org/ooxml/drawingml/main" },
	{ 'r', "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
	{ 'r', "http://purl.oclc.org/ooxml/officeDocument/relationships" },
	{ 'p', "http://schemas.openxmlformats.org/package/2006/relationships" },
	{ 't', "urn:oasis:names:tc:opendocument:xmlns:text:1.0" },
	{ 'b', "urn:oasis:names:tc:opendocument:xmlns:table:1.0" },
	{ 'd', "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" },
	{ 'f', "urn:oasis:names:tc:opendocument:xmlns:office:1.0" },
	{ 'l', "urn:oasis:names:tc:opendocument:xmlns:style:1.0" },
	{ 'g', "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" },
	{ 'n', "http://purl.org/dc/elements/1.1/" },
	{ 'x', "http://www.w3.org/1999/xlink" },
	/* clang-format on */
};

struct walk {
	XML_Parser parser;
	const struct xml_handler *h;
	const char *part;
	int depth;
	struct err *e;
};

static char
space_of(const char *uri, size_t n)
{
	for (size_t i = 0; i < ARRAY_LEN(spaces); i++)
		if (strlen(spaces[i].uri) == n && memcmp(spaces[i].uri, uri, n) == 0)
			return spaces[i].space;
	return '?';
}

static struct xml_name
name_of(const char *full)
{
	const char *sep = strrchr(full, SEP);

	if (sep == NULL)
		return (struct xml_name){ ' ', full };
	return (struct xml_name){ space_of(full, (size_t)(sep - full)), sep + 1 };
}

bool
xml_is(struct xml_name name, char space, const char *local)
{
	return name.space == space && strcmp(name.local, local) == 0;
}

const char *
xml_att(const char *const *atts, char space, const char *local)
{
	for (; atts[0] != NULL; atts += 2)
		if (xml_is(name_of(atts[0]), space, local))
			return atts[1];
	return NULL;
}

static void
stop(struct walk *w)
{
	(void)XML_StopParser(w->parser, XML_FALSE);
}

static void
on_start(void *ctx, const char *name, const char **atts)
{
	struct walk *w = ctx;
	int n = 0;

	if (w->e->code != ERR_NONE)
		return;
	while (atts[n] != NULL)
		n++;
	if (++w->depth > LIMIT_XML_DEPTH)
		(void)err_set(w->e, ERR_LIMIT, "%s nests deeper than %d elements", w->part,
		              LIMIT_XML_DEPTH);
	else if (n / 2 > LIMIT_XML_ATTRIBUTES)
		(void)err_set(w->e, ERR_LIMIT, "%s has an element of more than %d attributes",
		              w->part, LIMIT_XML_ATTRIBUTES);
	else if (w->h->start == NULL ||
	         w->h->start(w->h->ctx, name_of(name), (const char *const *)atts, w->e))
		return;
	stop(w);
}

static void
on_end(void *ctx, const char *name)
{
	struct walk *w = ctx;

	w->depth--;
	if (w->e->code == ERR_NONE && w->h->end != NULL &&
	    !w->h->end(w->h->ctx, name_of(name), w->e))
		stop(w);
}

static void
on_text(void *ctx, const char *text, int n)
{
	struct walk *w = ctx;

	if (w->e->code == ERR_NONE && w->h->text != NULL &&
	    !w->h->text(w->h->ctx, (struct str){ text, (size_t)n }, w->e))
		stop(w);
}

static void
on_doctype(void *ctx, const char *name, const char *system_id, const char *public_id, int internal)
{
	struct walk *w = ctx;

	(void)name, (void)system_id, (void)public_id, (void)internal;
	if (w->e->code == ERR_NONE)
		(void)err_set(w->e, ERR_INPUT, "%s has a DOCTYPE, which no word processor writes",
		              w->part);
	stop(w);
}

static bool
parse(struct walk *w, struct str xml)
{
	enum XML_Status status = XML_Parse(w->parser, xml.p, (int)xml.n, 1);

	if (w->e->code != ERR_NONE)
		return false;
	if (status != XML_STATUS_OK)
		return err_set(w->e, ERR_INPUT, "%s is not well-formed XML: line %lu: %s", w->part,
		               (unsigned long)XML_GetCurrentLineNumber(w->parser),
		               XML_ErrorString(XML_GetErrorCode(w->parser)));
	return true;
}

bool
xml_walk(struct str xml, const char *part, const struct xml_handler *h, struct err *e)
{
	struct walk w = { .parser = XML_ParserCreateNS(NULL, SEP), .h = h, .part = part, .e = e };
	bool ok;

	CHECK(w.parser != NULL && xml.n <= INT32_MAX);
	(void)XML_SetHashSalt(w.parser,
	                      0x6F757463); /* no getrandom needed: one document a process */
	XML_SetUserData(w.parser, &w);
	XML_SetElementHandler(w.parser, on_start, on_end);
	XML_SetCharacterDataHandler(w.parser, on_text);
	XML_SetStartDoctypeDeclHandler(w.parser, on_doctype);
	ok = parse(&w, xml);
	XML_ParserFree(w.parser);
	return ok;
}
