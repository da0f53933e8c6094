#include "extract/eml.h"

#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/doc.h"
#include "extract/docx.h"
#include "extract/html.h"
#include "extract/odt.h"
#include "extract/rtf.h"
#include "extract/sniff.h"
#include "extract/text.h"

/* "-- " (RFC 3676, 4.3), or a rule after which somebody explains how to leave a list. */
static bool
is_footer_line(struct str line, struct str rest)
{
	struct str t = str_trim(line);
	size_t same = 0;

	if (str_eq(line, STR("-- ")) || str_eq(line, STR("-- \r")))
		return true;
	while (same < t.n && (t.p[same] == '_' || t.p[same] == '-' || t.p[same] == '='))
		same++;
	if (same < 10 || same != t.n || rest.n > 1500)
		return false;
	return str_ifind(rest, STR("unsubscribe")) != STR_NPOS ||
	       str_ifind(rest, STR("mailing list")) != STR_NPOS ||
	       str_ifind(rest, STR("listinfo")) != STR_NPOS;
}

struct str
eml_without_footer(struct str s, int *dropped)
{
	struct str rest = s;

	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n');

		if (!is_footer_line(line, rest) || rest.n > s.n / 2)
			continue;
		*dropped += str_trim(rest).n > 0;
		return str_sub(s, 0, (size_t)(line.p - s.p));
	}
	return s;
}

static void
add_counts(struct blocks *to, const struct blocks *from)
{
	to->dropped.residue += from->dropped.residue;
	to->dropped.comments += from->dropped.comments;
	to->dropped.deleted += from->dropped.deleted;
	to->dropped.furniture += from->dropped.furniture;
	to->dropped.chrome += from->dropped.chrome;
	to->dropped.objects += from->dropped.objects;
}

static bool
archive(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct zip z = { 0 };

	if (!zip_open(a, bytes, &z, e))
		return false;
	return odt_is(&z) ? odt_extract(a, &z, out, e) : docx_extract(a, &z, out, e);
}

/* An attached document; false with *E set when it is none that we read here. */
static bool
attached(struct arena *a, const struct mail_part *p, struct blocks *out, struct err *e)
{
	enum format format = FORMAT_TEXT;

	if (!format_sniff(p->bytes, str_z(a, p->name), &format, e))
		return false;
	switch (format) {
	case FORMAT_ZIP:
		return archive(a, p->bytes, out, e);
	case FORMAT_RTF:
		return rtf_extract(a, p->bytes, out, e);
	case FORMAT_HTML:
		return html_extract(a, p->bytes, out, e);
	case FORMAT_TEXT:
		return text_extract(a, p->bytes, out, e);
	case FORMAT_OLE:
		return doc_extract(a, p->bytes, out, e);
	case FORMAT_PDF:
		return err_set(e, ERR_INPUT, "a PDF");
	case FORMAT_MAIL:
		break;
	}
	return err_set(e, ERR_INPUT, "another format");
}

static bool
plain(struct arena *a, const struct mail_part *p, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct str text = { 0 };

	if (!charset_decode(a, p->bytes, p->charset, &text, e) ||
	    !text_gather(&g, eml_without_footer(text, &g.blocks.dropped.chrome), e))
		return false;
	*out = g.blocks;
	return true;
}

static bool
add_part(struct arena *a, struct gather *g, const struct mail_part *p, bool *pdf, struct err *e)
{
	struct blocks got = { 0 };
	struct err problem = { 0 };
	int table = 0;
	bool ok;

	if (p->kind == MAIL_TEXT)
		ok = plain(a, p, &got, &problem);
	else if (p->kind == MAIL_HTML)
		ok = html_extract(a, p->bytes, &got, &problem);
	else
		ok = attached(a, p, &got, &problem);
	if (!ok && problem.code == ERR_LIMIT)
		return err_set(e, ERR_LIMIT, "%s", problem.msg);
	if (!ok) { /* a picture, an empty part: not the document */
		*pdf = *pdf || str_eq(str_c(problem.msg), STR("a PDF"));
		g->blocks.dropped.objects += p->kind == MAIL_FILE;
		return true;
	}
	for (size_t i = 0; i < g->blocks.n; i++)
		table = g->blocks.item[i].table > table ? g->blocks.item[i].table : table;
	for (size_t i = 0; i < got.n; i++) {
		got.item[i].table += got.item[i].table > 0 ? table : 0;
		if (!gather_add(g, got.item[i], e))
			return false;
	}
	add_counts(&g->blocks, &got);
	return true;
}

bool
eml_blocks(struct arena *a, const struct mail *mail, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct block subject = { .kind = BLOCK_HEADING, .level = 1, .text = mail->subject };
	struct str clean = { 0 };
	struct err ignored = { 0 };
	bool pdf = false;
	size_t before;

	if (str_from_untrusted(a, mail->subject, 1000, &clean, &ignored))
		subject.text = clean;
	else
		subject.text = (struct str){ 0 };
	if (!gather_add(&g, subject, e))
		return false;
	before = g.blocks.n;
	for (size_t i = 0; i < mail->n; i++)
		if (!add_part(a, &g, &mail->item[i], &pdf, e))
			return false;
	if (g.blocks.n == before && pdf)
		return err_set(e, ERR_INPUT,
		               "the mail's text is in a PDF: save that, and import it");
	if (g.blocks.n == before)
		return err_set(e, ERR_INPUT, "the mail holds no text");
	g.blocks.dropped.furniture += mail->headers - (mail->subject.n > 0);
	*out = g.blocks;
	return true;
}
