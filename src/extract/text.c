#include "extract/text.h"

#include "base/limits.h"
#include "extract/charset.h"

/* Cuts the first line off *REST; LF, CR LF, CR and U+2028 end lines. */
static struct str
cut_line(struct str *rest)
{
	struct str s = *rest;

	for (size_t i = 0; i < s.n; i++) {
		size_t skip = 0;

		if (s.p[i] == '\n' || s.p[i] == '\f')
			skip = 1;
		else if (s.p[i] == '\r')
			skip = i + 1 < s.n && s.p[i + 1] == '\n' ? 2 : 1;
		else if (str_starts(str_from(s, i), STR("\xE2\x80\xA8")))
			skip = 3;
		if (skip == 0)
			continue;
		*rest = str_from(s, i + skip);
		return str_sub(s, 0, i);
	}
	*rest = (struct str){ 0 };
	return s;
}

bool
text_gather(struct gather *g, struct str text, struct err *e)
{
	struct str rest = text, para = { 0 };

	while (rest.p != NULL) {
		struct str line = cut_line(&rest);
		size_t end = (size_t)(line.p - text.p) + line.n;
		bool is_empty = str_trim(line).n == 0;
		bool page_ends = end < text.n && text.p[end] == '\f';
		size_t from = para.p == NULL ? 0 : (size_t)(para.p - text.p);

		/* a document without empty lines is cut at a line, not refused */
		if (para.p != NULL && end - from > LIMIT_BLOCK_BYTES / 2) {
			if (!gather_add(g, (struct block){ .text = para }, e))
				return false;
			para = (struct str){ 0 };
		}
		if (!is_empty)
			para = para.p == NULL ? line : str_sub(text, from, end);
		if ((is_empty || page_ends || rest.p == NULL) && para.p != NULL) {
			if (!gather_add(g, (struct block){ .text = para }, e))
				return false;
			para = (struct str){ 0 };
		}
	}
	return true;
}

bool
text_extract(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct str text = { 0 };

	if (!charset_decode(a, bytes, STR(""), &text, e))
		return false;
	if (text.n > LIMIT_TEXT_BYTES)
		return err_set(e, ERR_LIMIT, "the text has more than %d bytes", LIMIT_TEXT_BYTES);
	if (!text_gather(&g, text, e))
		return false;
	if (g.blocks.n == 0)
		return err_set(e, ERR_INPUT, "the file holds no text");
	*out = g.blocks;
	return true;
}
