#include "extract/eml.h"

#include "base/utf8.h"
#include "extract/charset.h"
#include "extract/charset_mend.h"
#include "extract/doc.h"
#include "extract/docx.h"
#include "extract/html.h"
#include "extract/mailbox.h"
#include "extract/odt.h"
#include "extract/repeats.h"
#include "extract/rtf.h"
#include "extract/sniff.h"
#include "extract/text.h"

#define FOOTER_MOST   1500 /* bytes */
#define COVER_MOST    600  /* bytes of a note that comes with a document */
#define COMPARED_MOST 16   /* documents in a mail: more are no longer compared */
#define REPEATS_MOST  80   /* of a hundred: more of it in the text is the text again */

/* How mailing lists explain that they can be left. */
static bool
tells_of_a_list(struct str s)
{
	static const struct str words[] = {
		STR_INIT("unsubscribe"),
		STR_INIT("mailing list"),
		STR_INIT("listinfo"),
		STR_INIT("mailman"),
		STR_INIT("désabonner"),
		STR_INIT("désinscri"),
		STR_INIT("liste de diffusion"),
		STR_INIT("darse de baja"),
		STR_INIT("lista de correo"),
		STR_INIT("abbestellen"),
		STR_INIT("austragen"),
		STR_INIT("mailingliste"),
		STR_INIT("descadastrar"),
		STR_INIT("cancelar a inscrição"),
		STR_INIT("disiscriver"),
		STR_INIT("отписаться"),
		STR_INIT("рассылк"),
		STR_INIT("abonelikten"),
		STR_INIT("إلغاء الاشتراك"),
		STR_INIT("退订"),
		STR_INIT("수신거부"),
	};

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_ifind(s, words[i]) != STR_NPOS)
			return true;
	return false;
}

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
	return same >= 10 && same == t.n && rest.n <= FOOTER_MOST && tells_of_a_list(rest);
}

/* Where the last paragraph begins; 0 if there is only one. */
static size_t
last_paragraph(struct str s)
{
	for (size_t at = s.n; at > 1; at--) {
		struct str line = str_sub(s, 0, at - 1);
		size_t start;

		if (s.p[at - 1] != '\n')
			continue;
		start = str_rchr(line, '\n');
		if (start != STR_NPOS && str_trim(str_from(line, start)).n == 0)
			return at;
	}
	return 0;
}

/* Paragraphs at the end that explain how to leave the list, with an address to write to. */
static struct str
without_list_words(struct str s, int *dropped)
{
	for (;;) {
		struct str whole = str_trim(s);
		size_t at = last_paragraph(whole);
		struct str last = str_from(whole, at);

		if (at == 0 || last.n > COVER_MOST || !tells_of_a_list(last) ||
		    (str_chr(last, '@') == STR_NPOS && str_find(last, STR("http")) == STR_NPOS))
			return s;
		s = str_sub(whole, 0, at);
		(*dropped)++;
	}
}

struct str
eml_without_footer(struct str s, int *dropped)
{
	struct str rest = s;

	while (rest.p != NULL) {
		struct str line = str_cut(&rest, '\n');

		if (!is_footer_line(line, rest))
			continue;
		if (rest.n > s.n / 2 && !tells_of_a_list(rest))
			continue;
		*dropped += str_trim(rest).n > 0;
		return without_list_words(str_sub(s, 0, (size_t)(line.p - s.p)), dropped);
	}
	return without_list_words(s, dropped);
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
attached(struct arena *a, const struct mail_part *p, enum format format, struct blocks *out,
         struct err *e)
{
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
	case FORMAT_MAIL:
	case FORMAT_FLAT_ODF:
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

struct letter {
	struct arena *a;
	const struct mail *mail;
	struct blocks body, files;
	const struct mail_part *pdf; /* the first */
	struct strs read;            /* names of attached documents without their endings */
};

/* The mail's own words.  An empty part is none; what no reader takes is no text. */
static bool
add_text(struct letter *l, const struct mail_part *p, struct err *e)
{
	struct err problem = { 0 };
	struct blocks got = { 0 };

	if (p->kind == MAIL_TEXT ? plain(l->a, p, &got, &problem)
	                         : html_extract(l->a, p->bytes, &got, &problem))
		return blocks_append(l->a, &l->body, &got, e);
	return problem.code != ERR_LIMIT || err_set(e, ERR_LIMIT, "%s", problem.msg);
}

static struct str
stem_of(struct str name)
{
	size_t dot = str_rchr(name, '.');

	return dot == STR_NPOS ? name : str_sub(name, 0, dot);
}

static bool
was_read(const struct letter *l, struct str stem)
{
	for (size_t i = 0; i < l->read.n && stem.n > 0; i++)
		if (str_ieq(l->read.item[i], stem))
			return true;
	return false;
}

static bool
add_file(struct letter *l, const struct mail_part *p, enum format format, struct err *e)
{
	struct err problem = { 0 };
	struct blocks got = { 0 };
	struct str stem = stem_of(p->name);

	if (was_read(l, stem) || !attached(l->a, p, format, &got, &problem) ||
	    (l->read.n < COMPARED_MOST && (repeats_share(l->a, &got, &l->body) >= REPEATS_MOST ||
	                                   repeats_share(l->a, &got, &l->files) >= REPEATS_MOST))) {
		l->files.dropped.objects++;
		return problem.code != ERR_LIMIT || err_set(e, ERR_LIMIT, "%s", problem.msg);
	}
	VEC_PUSH(l->a, &l->read, stem);
	return blocks_append(l->a, &l->files, &got, e);
}

/* Attached documents, those first whose format says most of how they look. */
static bool
add_files(struct letter *l, struct err *e)
{
	static const enum format order[] = { FORMAT_ZIP,  FORMAT_OLE, FORMAT_RTF, FORMAT_HTML,
		                             FORMAT_TEXT, FORMAT_PDF, FORMAT_MAIL };

	for (size_t f = 0; f < ARRAY_LEN(order); f++)
		for (size_t i = 0; i < l->mail->n; i++) {
			const struct mail_part *p = &l->mail->item[i];
			enum format format = FORMAT_TEXT;
			struct err problem = { 0 };

			if (p->kind != MAIL_FILE)
				continue;
			if (!format_sniff(p->bytes, str_z(l->a, p->name), &format, &problem))
				format = FORMAT_MAIL; /* a picture: counted with the last */
			if (format != order[f])
				continue;
			if (format == FORMAT_PDF && l->pdf == NULL &&
			    !was_read(l, stem_of(p->name)))
				l->pdf = p;
			else if (!add_file(l, p, format, e))
				return false;
		}
	return true;
}

static size_t
bytes_of(const struct blocks *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++)
		n += b->item[i].text.n;
	return n;
}

static bool
add_subject(struct gather *g, const struct mail *mail, struct err *e)
{
	struct block subject = { .kind = BLOCK_HEADING, .level = 1 };
	struct err ignored = { 0 };

	if (!str_from_untrusted(g->a, mail->subject, 1000, &subject.text, &ignored))
		subject.text = (struct str){ 0 };
	return gather_add(g, subject, e);
}

/* Subject and text before what is attached; after it if they are a note that came with it, which
 * is no part of the document. */
static bool
put_together(struct letter *l, const struct blocks *subject, struct blocks *out, struct err *e)
{
	bool note = l->files.n > 0 && bytes_of(&l->body) < COVER_MOST;
	const struct blocks *order[] = { note ? &l->files : subject, note ? subject : &l->body,
		                         note ? &l->body : &l->files };

	for (size_t i = 0; i < ARRAY_LEN(order); i++)
		if (!blocks_append(l->a, out, order[i], e))
			return false;
	return true;
}

bool
eml_blocks(struct arena *a, const struct mail *mail, struct blocks *out, struct err *e)
{
	struct letter l = { .a = a, .mail = mail };
	struct gather subject = { .a = a };
	struct blocks all = { 0 };
	bool hand_on;

	for (size_t i = 0; i < mail->n; i++)
		if (mail->item[i].kind != MAIL_FILE && !add_text(&l, &mail->item[i], e))
			return false;
	if (!add_files(&l, e) || !add_subject(&subject, mail, e))
		return false;
	hand_on = l.pdf != NULL && l.files.n == 0 && bytes_of(&l.body) < COVER_MOST;
	if (l.body.n + l.files.n == 0 && !hand_on)
		return err_set(e, ERR_INPUT, "the mail holds no text");
	if (!put_together(&l, &subject.blocks, &all, e))
		return false;
	all.dropped.furniture += mail->headers - (mail->subject.n > 0);
	if (hand_on)
		all.attached = l.pdf->bytes;
	else
		all.dropped.objects += l.pdf != NULL;
	*out = all;
	return true;
}

bool
eml_contents(struct arena *a, struct str mailbox, struct blocks *out, struct err *e)
{
	struct gather g = { .a = a };
	struct str rest = mailbox, message = { 0 };

	while (mailbox_next(&rest, &message)) {
		struct mail head = { 0 };
		struct err ignored = { 0 };
		struct block b = { .kind = BLOCK_ITEM, .level = 1 };
		struct str subject = { 0 };

		if (mailparts_head(a, message, &head, &ignored) &&
		    !str_from_untrusted(a, head.subject, 1000, &subject, &ignored))
			subject = (struct str){ 0 };
		b.text = str_printf(a, STR_FMT "  " STR_FMT,
		                    STR_ARG(head.date.n > 0 ? head.date : STR("?")),
		                    STR_ARG(subject.n > 0 ? subject : STR("?")));
		if (!gather_add(&g, b, e))
			return false;
	}
	*out = g.blocks;
	return true;
}
