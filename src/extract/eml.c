#include "extract/eml.h"

#include "base/utf8.h"
#include "extract/attached.h"
#include "extract/mailbox.h"
#include "extract/tnef.h"

#define FOOTER_MOST 1500 /* bytes */
#define COVER_MOST  600  /* bytes of a note that comes with a document */

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

static size_t
bytes_of(const struct blocks *b)
{
	size_t n = 0;

	for (size_t i = 0; i < b->n; i++)
		n += b->item[i].text.n;
	return n;
}

/* The subject, and the day for a letter that names none of its own. */
static bool
add_head(struct gather *g, const struct mail *mail, struct err *e)
{
	struct block subject = { .kind = BLOCK_HEADING, .level = 1 };
	struct err ignored = { 0 };
	struct block date = { .kind = BLOCK_PARAGRAPH };
	struct str day = { 0 };

	if (!str_from_untrusted(g->a, mail->subject, 1000, &subject.text, &ignored))
		subject.text = (struct str){ 0 };
	if (!gather_add(g, subject, e))
		return false;
	if (mail->date.n == 0 || !str_from_untrusted(g->a, mail->date_line, 200, &day, &ignored))
		return true;
	date.text = str_printf(g->a, "Date: " STR_FMT, STR_ARG(day));
	return gather_add(g, date, e);
}

/* What is read of a mail, and what stands around it. */
struct letter {
	struct arena *a;
	struct blocks subject, body;
	struct attached documents;
	bool note; /* the text came with a document, and is no part of it */
};

/* Subject and text before what is attached; after it if they are a note that came with it. */
static bool
put_together(struct letter *l, const struct blocks *files, struct blocks *out, struct err *e)
{
	bool note = l->note && files->n > 0;
	const struct blocks *order[] = { note ? files : &l->subject, note ? &l->subject : &l->body,
		                         note ? &l->body : files };

	for (size_t i = 0; note && i < l->body.n; i++)
		l->body.item[i].cover = true;
	for (size_t i = 0; note && i < l->subject.n; i++) /* the day is the note's too */
		l->subject.item[i].cover = l->subject.item[i].kind == BLOCK_PARAGRAPH;
	for (size_t i = 0; i < ARRAY_LEN(order); i++)
		if (!blocks_append(l->a, out, order[i], e))
			return false;
	return true;
}

/* One document at most: text and document are read as one. */
static bool
together(struct letter *l, struct blocks *out, struct err *e)
{
	const struct attached_document none = { 0 },
				       *d = l->documents.n > 0 ? l->documents.item : &none;

	if (l->body.n + d->blocks.n == 0 && (d->pdf.n == 0 || !l->note))
		return err_set(e, ERR_INPUT, "the mail holds no text");
	if (!put_together(l, &d->blocks, out, e))
		return false;
	if (l->note)
		out->attached = d->pdf;
	out->dropped.objects += d->pdf.n > 0 && !l->note;
	return true;
}

/* Several documents: one of them, and all are named.  A text that is no note is the first. */
static bool
one_of(struct letter *l, size_t part, struct blocks *out, struct err *e)
{
	size_t own = l->note ? 0 : 1, all = l->documents.n + own;
	struct gather names = { .a = l->a };
	const struct attached_document *d;

	part = part == 0 ? 1 : part;
	if (part > all)
		return err_set(e, ERR_INPUT, "the mail brings %zu documents: there is no %zu", all,
		               part);
	if (own > 0)
		gather_note(&names, BLOCK_NOTE_DOCUMENT, STR("the text of the mail"));
	for (size_t i = 0; i < l->documents.n; i++)
		gather_note(&names, BLOCK_NOTE_DOCUMENT,
		            str_trim(l->documents.item[i].name).n > 0 ? l->documents.item[i].name
		                                                      : STR("?"));
	if (own > 0 && part > 1)
		l->body = (struct blocks){ 0 };
	d = part > own ? &l->documents.item[part - own - 1] : NULL;
	if (!blocks_append(l->a, out, &names.blocks, e) ||
	    !put_together(l, d == NULL ? &(struct blocks){ 0 } : &d->blocks, out, e))
		return false;
	if (d != NULL)
		out->attached = d->pdf;
	out->dropped.objects += (int)all - 1;
	return true;
}

bool
eml_blocks(struct arena *a, const struct mail *mail, size_t part, struct blocks *out, struct err *e)
{
	struct letter l = { .a = a };
	struct gather subject = { .a = a };
	struct blocks all = { 0 };
	struct mail unwrapped = { 0 };

	if (!tnef_unwrap(a, mail, &unwrapped, e))
		return false;
	mail = &unwrapped;
	for (size_t i = 0; i < mail->n; i++)
		if (mail->item[i].kind != MAIL_FILE &&
		    !attached_is_forwarded(mail, &mail->item[i]) &&
		    !attached_text(a, &mail->item[i], &l.body, e))
			return false;
	if (!attached_read(a, mail, &l.body, &l.documents, e) || !add_head(&subject, mail, e))
		return false;
	l.subject = subject.blocks;
	l.note = bytes_of(&l.body) < COVER_MOST;
	if (l.documents.n > 1) {
		if (!one_of(&l, part, &all, e))
			return false;
	} else if (part > 1) {
		return err_set(e, ERR_INPUT, "the mail brings one document: there is no %zu", part);
	} else if (!together(&l, &all, e)) {
		return false;
	}
	if (mail->headers > 0) /* winmail.dat has none */
		all.dropped.furniture += mail->headers - (int)subject.blocks.n;
	all.dropped.objects += l.documents.objects;
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
