/*
 * attached.c - which files of a mail are documents, and which of them are the same
 */
#include "extract/attached.h"

#include <stdlib.h>

#include "extract/charset.h"
#include "extract/charset_mend.h"
#include "extract/doc.h"
#include "extract/docx.h"
#include "extract/eml.h"
#include "extract/html.h"
#include "extract/odt.h"
#include "extract/repeats.h"
#include "extract/rtf.h"
#include "extract/sniff.h"
#include "extract/text.h"

#define COMPARED_MOST 16 /* documents in a mail: more are no longer compared */
#define REPEATS_MOST  80 /* of a hundred: more of it in the text is the text again */

/* A document inside of a Word document; of a saved page its text, without what is attached. */
static bool
chunk(struct arena *a, struct str bytes, enum format format, struct blocks *out, struct err *e)
{
	struct zip z = { 0 };
	struct mail mail = { 0 };

	if (format == FORMAT_HTML)
		return html_extract(a, bytes, out, e);
	if (format == FORMAT_RTF)
		return rtf_extract(a, bytes, out, e);
	if (format == FORMAT_TEXT)
		return text_extract(a, bytes, out, e);
	if (format == FORMAT_ZIP)
		return zip_open(a, bytes, &z, e) && docx_extract(a, &z, out, e);
	if (format != FORMAT_MAIL)
		return err_set(e, ERR_INPUT, "another format");
	if (!mailparts_read(a, bytes, &mail, e))
		return false;
	for (size_t i = 0; i < mail.n; i++)
		if (mail.item[i].kind != MAIL_FILE && !attached_text(a, &mail.item[i], out, e))
			return false;
	return true;
}

bool
attached_archive(struct arena *a, struct str bytes, struct blocks *out, struct err *e)
{
	struct zip z = { 0 };
	bool ignored = false;

	if (!zip_open(a, bytes, &z, e))
		return false;
	return odt_is(&z) ? odt_extract(a, &z, out, e)
	                  : docx_extract_with(a, &z, chunk, &ignored, out, e);
}

/* An attached document; false with *E set when it is none that we read here. */
static bool
read_file(struct arena *a, const struct mail_part *p, enum format format, struct blocks *out,
          struct err *e)
{
	switch (format) {
	case FORMAT_ZIP:
		return attached_archive(a, p->bytes, out, e);
	case FORMAT_RTF:
		return rtf_extract(a, p->bytes, out, e);
	case FORMAT_HTML:
		return html_extract(a, p->bytes, out, e);
	case FORMAT_TEXT:
		return text_extract(a, p->bytes, out, e);
	case FORMAT_OLE:
		return doc_extract(a, p->bytes, out, e);
	case FORMAT_FLAT_ODF:
		return odt_flat(a, p->bytes, out, e);
	case FORMAT_PDF:
	case FORMAT_MAIL:
		break;
	}
	return err_set(e, ERR_INPUT, "another format");
}

static bool
plain(struct arena *a, const struct mail_part *p, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct charset_how how;
	struct str text = { 0 };

	if (!charset_decode_how(a, text_unquoted(a, p->bytes), p->charset, &how, &text, e))
		return false;
	if (how.weak)
		gather_note(&g, BLOCK_NOTE_ENCODING, str_c(how.name));
	text = charset_mend_text(a, text, &g.blocks.dropped.repaired);
	if (!text_gather(&g, eml_without_footer(text, &g.blocks.dropped.chrome), e))
		return false;
	*out = g.blocks;
	return true;
}

bool
attached_text(struct arena *a, const struct mail_part *p, struct blocks *to, struct err *e)
{
	struct err problem = { 0 };
	struct blocks got = { 0 };

	if (p->kind == MAIL_TEXT ? plain(a, p, &got, &problem)
	                         : html_extract(a, p->bytes, &got, &problem))
		return blocks_append(a, to, &got, e);
	return problem.code != ERR_LIMIT || err_set(e, ERR_LIMIT, "%s", problem.msg);
}

bool
attached_is_forwarded(const struct mail *mail, const struct mail_part *p)
{
	return mail->forwarded.n > 1 && p->message > 0;
}

struct search {
	struct arena *a;
	const struct mail *mail;
	const struct blocks *body;
	struct attached found;
};

static struct str
stem_of(struct str name)
{
	size_t dot = str_rchr(name, '.');

	return dot == STR_NPOS ? name : str_sub(name, 0, dot);
}

static bool
was_found(const struct search *s, struct str stem)
{
	for (size_t i = 0; i < s->found.n && stem.n > 0; i++)
		if (str_ieq(stem_of(s->found.item[i].name), stem))
			return true;
	return false;
}

static bool
repeats(const struct search *s, const struct blocks *got)
{
	if (s->found.n >= COMPARED_MOST)
		return false;
	if (repeats_share(s->a, got, s->body) >= REPEATS_MOST)
		return true;
	for (size_t i = 0; i < s->found.n; i++)
		if (repeats_share(s->a, got, &s->found.item[i].blocks) >= REPEATS_MOST)
			return true;
	return false;
}

static bool
add_file(struct search *s, const struct mail_part *p, enum format format, struct err *e)
{
	struct err problem = { 0 };
	struct attached_document d = { .name = p->name, .place = (size_t)(p - s->mail->item) };
	bool other = s->found.n < ATTACHED_MOST && !was_found(s, stem_of(p->name));

	if (other && format == FORMAT_PDF)
		d.pdf = p->bytes;
	else
		other = other && read_file(s->a, p, format, &d.blocks, &problem) &&
		        !repeats(s, &d.blocks);
	if (other)
		VEC_PUSH(s->a, &s->found, d);
	s->found.objects += !other;
	return problem.code != ERR_LIMIT || err_set(e, ERR_LIMIT, "%s", problem.msg);
}

/* Files, those first whose format says most of how they look. */
static bool
add_files(struct search *s, struct err *e)
{
	static const enum format order[] = {
		FORMAT_ZIP,      FORMAT_OLE,  FORMAT_RTF, FORMAT_HTML,
		FORMAT_FLAT_ODF, FORMAT_TEXT, FORMAT_PDF, FORMAT_MAIL
	};

	for (size_t f = 0; f < ARRAY_LEN(order); f++)
		for (size_t i = 0; i < s->mail->n; i++) {
			const struct mail_part *p = &s->mail->item[i];
			enum format format = FORMAT_TEXT;
			struct err problem = { 0 };

			if (p->kind != MAIL_FILE)
				continue;
			if (!format_sniff(p->bytes, str_z(s->a, p->name), &format, &problem))
				format = FORMAT_MAIL; /* a picture: counted with the last */
			if (format == order[f] && !add_file(s, p, format, e))
				return false;
		}
	return true;
}

/* Each of several forwarded mails, by its subject. */
static bool
add_forwarded(struct search *s, struct err *e)
{
	for (size_t m = 1; s->mail->forwarded.n > 1 && m <= s->mail->forwarded.n; m++) {
		struct attached_document d = { .name = s->mail->forwarded.item[m - 1] };

		for (size_t i = s->mail->n; i-- > 0;)
			if (s->mail->item[i].message == m)
				d.place = i;
		for (size_t i = 0; i < s->mail->n; i++) {
			const struct mail_part *p = &s->mail->item[i];

			if (p->message == m && p->kind != MAIL_FILE &&
			    !attached_text(s->a, p, &d.blocks, e))
				return false;
		}
		if (d.blocks.n == 0)
			continue;
		if (s->found.n < ATTACHED_MOST && !repeats(s, &d.blocks))
			VEC_PUSH(s->a, &s->found, d);
		else
			s->found.objects++;
	}
	return true;
}

static int
by_place(const void *a, const void *b)
{
	const struct attached_document *x = a, *y = b;

	return (x->place > y->place) - (x->place < y->place);
}

bool
attached_read(struct arena *a, const struct mail *mail, const struct blocks *body,
              struct attached *out, struct err *e)
{
	struct search s = { .a = a, .mail = mail, .body = body };

	if (!add_forwarded(&s, e) || !add_files(&s, e))
		return false;
	if (s.found.n > 1)
		qsort(s.found.item, s.found.n, sizeof(*s.found.item), by_place);
	*out = s.found;
	return true;
}
