/*
 * mailparts.c - GMime, which knows the forms that mail has had since 1992
 *
 * Compiled without base/banned.h, like pdfwords.c: GLib's headers use names that it poisons.
 */
#include "extract/mailparts.h"

#include <gmime/gmime.h>

#include "extract/mailwords.h"
#include "extract/sniff.h"

#define DEPTH_MOST 16
#define PROSE_MORE 4   /* times as long is HTML beside a plain part that only points to it */
#define NOTE_BYTES 300 /* of such a plain part at most */

struct reading {
	struct arena *a;
	struct mail *mail;
	struct err *e;
	size_t message; /* the forwarded one that is walked */
};

void
mailparts_prepare(void)
{
	g_mime_init();
}

static struct str
content_of(struct arena *a, GMimePart *part)
{
	GMimeDataWrapper *wrapper = g_mime_part_get_content(part);
	GMimeStream *memory = g_mime_stream_mem_new();
	GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
	struct str out = { 0 };

	if (wrapper != NULL && g_mime_data_wrapper_write_to_stream(wrapper, memory) >= 0)
		out = str_dup(a, (struct str){ (const char *)bytes->data, bytes->len });
	g_object_unref(memory);
	return out;
}

/* Text that is not to be read: the style sheet of a saved page, a script, a card. */
static bool
is_no_prose(GMimeContentType *type)
{
	static const char *const others[] = { "css",   "javascript", "x-javascript", "calendar",
		                              "vcard", "x-vcard",    "xml",          "directory" };

	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (g_mime_content_type_is_type(type, "text", others[i]))
			return true;
	return false;
}

static bool
add_part(struct reading *r, GMimePart *part)
{
	GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
	const char *charset = g_mime_content_type_get_parameter(type, "charset");
	struct mail_part p = { .kind = MAIL_FILE, .message = r->message };

	if (r->mail->n == MAIL_PARTS_MOST)
		return err_set(r->e, ERR_LIMIT, "the mail has more than %d parts", MAIL_PARTS_MOST);
	if (!g_mime_part_is_attachment(part) || g_mime_part_get_filename(part) == NULL) {
		if (g_mime_content_type_is_type(type, "text", "html"))
			p.kind = MAIL_HTML;
		else if (g_mime_content_type_is_type(type, "text", "*") && !is_no_prose(type))
			p.kind = MAIL_TEXT;
	}
	p.charset = str_dup(r->a, str_c(charset));
	p.name = mailwords_decode(r->a, str_c(g_mime_part_get_filename(part)));
	if (!is_no_prose(type))
		p.bytes = content_of(r->a, part);
	VEC_PUSH(r->a, r->mail, p);
	return true;
}

static bool walk(struct reading *r, GMimeObject *object, int depth);

/* Bytes of HTML that are shown: outside of tags, style sheets and scripts. */
static size_t
shown_bytes(struct str html)
{
	static const struct str hidden[] = { STR_INIT("<style"), STR_INIT("<script"),
		                             STR_INIT("<!--") };
	static const struct str ends[] = { STR_INIT("</style"), STR_INIT("</script"),
		                           STR_INIT("-->") };
	size_t n = 0, at = 0;

	while (at < html.n) {
		struct str rest = str_from(html, at), end = STR(">");
		size_t to;

		if (html.p[at] != '<') {
			n += (unsigned char)html.p[at++] > ' ';
			continue;
		}
		for (size_t i = 0; i < G_N_ELEMENTS(hidden); i++)
			if (str_istarts(rest, hidden[i]))
				end = ends[i];
		to = str_ifind(rest, end);
		at = to == STR_NPOS ? html.n : at + to + end.n;
	}
	return n;
}

/* "This mail can only be shown as HTML": a plain form that names HTML and is none of what it says.
 * A short one that does not is a word of its own, such as that the action is over. */
static bool
only_points(const struct mail_part *plain, const struct mail_part *html)
{
	size_t n = str_trim(plain->bytes).n;

	return plain->kind == MAIL_TEXT && html->kind == MAIL_HTML && n < NOTE_BYTES &&
	       str_ifind(plain->bytes, STR("html")) != STR_NPOS &&
	       shown_bytes(html->bytes) > PROSE_MORE * n + NOTE_BYTES;
}

/* The plain form if it says what the others say, else the last one that can be read. */
static bool
alternative(struct reading *r, GMimeMultipart *multi, int depth)
{
	size_t before = r->mail->n, best = SIZE_MAX, to = before;

	for (int i = 0; i < g_mime_multipart_get_count(multi); i++)
		if (!walk(r, g_mime_multipart_get_part(multi, i), depth + 1))
			return false;
	for (size_t i = before; i < r->mail->n; i++) {
		const struct mail_part *p = &r->mail->item[i];

		if (p->kind == MAIL_FILE || str_trim(p->bytes).n == 0)
			continue;
		if (best == SIZE_MAX || r->mail->item[best].kind != MAIL_TEXT ||
		    only_points(&r->mail->item[best], p))
			best = i;
	}
	for (size_t i = before; i < r->mail->n; i++)
		if (r->mail->item[i].kind == MAIL_FILE || i == best)
			r->mail->item[to++] = r->mail->item[i];
	r->mail->n = to;
	return true;
}

static struct str
header_of(struct arena *a, GMimeMessage *message, const char *name)
{
	GMimeHeader *header = g_mime_header_list_get_header(
		g_mime_object_get_header_list(GMIME_OBJECT(message)), name);

	return header == NULL ? (struct str){ 0 }
	                      : mailwords_decode(a, str_c(g_mime_header_get_raw_value(header)));
}

static bool
forwarded(struct reading *r, GMimeMessage *message, int depth)
{
	size_t outer = r->message;
	bool ok;

	if (message == NULL)
		return true;
	VEC_PUSH(r->a, &r->mail->forwarded, header_of(r->a, message, "Subject"));
	r->message = r->mail->forwarded.n;
	ok = walk(r, g_mime_message_get_mime_part(message), depth + 1);
	r->message = outer;
	return ok;
}

static bool
walk(struct reading *r, GMimeObject *object, int depth)
{
	GMimeMultipart *multi;

	if (object == NULL || depth > DEPTH_MOST)
		return true;
	if (GMIME_IS_MESSAGE_PART(object))
		return forwarded(r, g_mime_message_part_get_message(GMIME_MESSAGE_PART(object)),
		                 depth);
	if (GMIME_IS_PART(object))
		return add_part(r, GMIME_PART(object));
	if (!GMIME_IS_MULTIPART(object))
		return true;
	multi = GMIME_MULTIPART(object);
	if (g_mime_content_type_is_type(g_mime_object_get_content_type(object), "multipart",
	                                "alternative"))
		return alternative(r, multi, depth);
	for (int i = 0; i < g_mime_multipart_get_count(multi); i++)
		if (!walk(r, g_mime_multipart_get_part(multi, i), depth + 1))
			return false;
	return true;
}

/* A line ">From " of a mailbox was "From " before it was put there. */
static struct str
unquoted(struct arena *a, struct str s)
{
	char *to = arena_alloc(a, s.n + 1, 1);
	size_t n = 0;

	for (size_t i = 0; i < s.n; i++) {
		size_t quotes = 0;

		to[n++] = s.p[i];
		while (s.p[i] == '\n' && i + 1 + quotes < s.n && s.p[i + 1 + quotes] == '>')
			quotes++;
		if (quotes > 0 && str_starts(str_from(s, i + 1 + quotes), STR("From ")))
			i++;
	}
	return (struct str){ to, n };
}

/* Without the first line that a mailbox puts before it. */
static struct str
message_of(struct arena *a, struct str bytes)
{
	struct str rest = bytes;

	if (!str_starts(bytes, STR("From ")))
		return sniff_message(bytes);
	(void)str_cut(&rest, '\n');
	return unquoted(a, rest);
}

static GMimeMessage *
parse(struct str bytes)
{
	GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes.p, bytes.n);
	GMimeParser *parser = g_mime_parser_new_with_stream(stream);
	GMimeMessage *message;

	g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
	message = g_mime_parser_construct_message(parser, NULL);
	g_object_unref(parser);
	g_object_unref(stream);
	return message;
}

static struct mail
head_of(struct arena *a, GMimeMessage *message)
{
	GDateTime *date = g_mime_message_get_date(message);
	GMimeHeaderList *list = g_mime_object_get_header_list(GMIME_OBJECT(message));
	struct mail mail = { 0 };

	mail.subject = header_of(a, message, "Subject");
	mail.date_line = str_trim(header_of(a, message, "Date"));
	mail.headers = g_mime_header_list_get_count(list);
	if (date != NULL)
		mail.date =
			str_printf(a, "%04d-%02d-%02d", g_date_time_get_year(date),
		                   g_date_time_get_month(date), g_date_time_get_day_of_month(date));
	return mail;
}

bool
mailparts_head(struct arena *a, struct str bytes, struct mail *out, struct err *e)
{
	struct str head = message_of(a, bytes);
	GMimeMessage *message;
	size_t end = str_find(head, STR("\n\n")), crlf = str_find(head, STR("\n\r\n"));

	end = crlf < end ? crlf : end;
	message = parse(end == STR_NPOS ? head : str_sub(head, 0, end + 1));
	if (message == NULL)
		return err_set(e, ERR_INPUT, "this is no mail");
	*out = head_of(a, message);
	g_object_unref(message);
	return true;
}

bool
mailparts_read(struct arena *a, struct str bytes, struct mail *out, struct err *e)
{
	GMimeMessage *message = parse(message_of(a, bytes));
	struct mail mail = { 0 };
	struct reading r = { a, &mail, e };
	bool ok;

	if (message == NULL)
		return err_set(e, ERR_INPUT, "this is no mail");
	mail = head_of(a, message);
	ok = walk(&r, g_mime_message_get_mime_part(message), 0);
	g_object_unref(message);
	if (ok)
		*out = mail;
	return ok;
}
