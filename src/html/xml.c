#include "html/xml.h"

#include "base/utf8.h"

/* Char of XML 1.0, 2.2 */
static bool
is_xml_char(uint32_t cp)
{
	return cp == '\t' || cp == '\n' || cp == '\r' || (cp >= 0x20 && cp <= 0xd7ff) ||
	       (cp >= 0xe000 && cp <= 0xfffd) || (cp >= 0x10000 && cp <= 0x10ffff);
}

void
xml_put(struct buf *b, struct str text)
{
	size_t at = 0;

	while (at < text.n) {
		uint32_t cp = utf8_next(text, &at);
		char bytes[4];

		if (!is_xml_char(cp))
			continue;
		switch (cp) {
		case '&':
			buf_lit(b, "&amp;");
			break;
		case '<':
			buf_lit(b, "&lt;");
			break;
		case '>':
			buf_lit(b, "&gt;");
			break;
		case '"':
			buf_lit(b, "&quot;");
			break;
		case '\'':
			buf_lit(b, "&#39;");
			break;
		case '\r':
			buf_lit(b, "&#13;");
			break;
		default:
			buf_put(b, (struct str){ bytes, utf8_put(cp, bytes) });
			break;
		}
	}
}

void
xml_put_element(struct buf *b, const char *name, struct str text)
{
	buf_printf(b, "<%s>", name);
	xml_put(b, text);
	buf_printf(b, "</%s>", name);
}
