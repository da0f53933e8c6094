/*
 * email.c - links that open a mail program with the message in it, and a file for those without
 *
 * A mailto above about 2,000 characters is cut or ignored by common mail programs, silently; so
 * every link stays under LINK_MOST and carries the longest form of the text that fits: first the
 * thanks goes, then who I am, the facts, and last the demands that do not fit whole.  The greeting
 * and a demand always stay.  The whole text is offered to copy, and as a file.
 */
#include "appeal/parts.h"
#include "base/utf8.h"
#include "html/mime_header.h"
#include "html/url.h"
#include "i18n/lang.h"

#define LINK_MOST      1899
#define LINK_FRAME     110 /* the longest webmail address with its parameter names */
#define SUBJECT_MOST   360 /* of these, encoded: 60 Arabic letters */
#define LIST_FRAME     32  /* "- ", ";" in any script, the line ends */
#define MIME_LINE_MOST 76

struct form {
	bool who, facts, thanks;
};

/* From the whole text down to greeting and demands. */
static const struct form forms[] = {
	{ true, true, true },   { true, true, false },   { true, false, false },
	{ false, true, false }, { false, false, false },
};

static struct appeal_text
shaped(const struct appeal_ctx *ctx, const struct appeal_text *whole, const struct form *f)
{
	struct appeal_text t = *whole;

	if (!f->who)
		t.who = (struct str){ 0 };
	if (!f->facts && t.facts.n > 1)
		t.facts.n = 1; /* what the case is */
	if (!f->who && !f->facts)
		t.facts.n = 0;
	if (!f->thanks)
		t.after.n = ctx->target->embassy ? 1 : 0;
	return t;
}

/* Demands as printed, those that fit: half a demand asks for something else.  Only where the first
 * alone is too long does it end early, after a sentence or a clause. */
static struct str
with_whole_demands(struct arena *a, struct appeal_text t, struct str name, size_t most)
{
	struct strs demands = t.demands, kept = { 0 };
	struct str s, first = { 0 };

	t.demands.n = 0;
	s = appeal_plain(a, &t, name);
	if (cost_encoded(a, s) + cost_encoded(a, t.ask) + LIST_FRAME < most && demands.n > 0)
		first = cut_to(a, demands.item[0],
		               most - cost_encoded(a, s) - cost_encoded(a, t.ask) - LIST_FRAME,
		               cost_encoded);
	for (size_t i = 0; i < demands.n; i++) {
		struct str longer;

		VEC_PUSH(a, &kept, demands.item[i]);
		t.demands = kept;
		longer = appeal_plain(a, &t, name);
		if (cost_encoded(a, longer) <= most)
			s = longer;
		else
			kept.n--;
	}
	if (kept.n > 0 || first.n == 0)
		return s;
	VEC_PUSH(a, &kept, demand_bare(first));
	t.demands = kept;
	return appeal_plain(a, &t, name);
}

/* The longest form of the text that costs at most MOST. */
static struct str
short_form(struct arena *a, const struct appeal_ctx *ctx, const struct appeal_text *whole,
           struct str name, size_t most)
{
	struct appeal_text t = *whole;
	struct str s = appeal_plain(a, whole, name);

	if (cost_encoded(a, s) <= most)
		return s;
	if (whole->model &&
	    ctx->casefile->demands.n == 0) { /* nothing shorter than its own words */
		t.facts = (struct strs){ 0 };
		VEC_PUSH(a, &t.facts,
		         cut_to(a, str_join(a, &whole->facts, STR("\n\n")),
		                most - cost_encoded(a, appeal_plain(a, &t, name)) - 12,
		                cost_encoded));
		return appeal_plain(a, &t, name);
	}
	appeal_text_composed(a, ctx, &t);
	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		struct appeal_text f = shaped(ctx, &t, &forms[i]);

		s = appeal_plain(a, &f, name);
		if (cost_encoded(a, s) <= most)
			return s;
	}
	t = shaped(ctx, &t, &forms[ARRAY_LEN(forms) - 1]);
	return with_whole_demands(a, t, name, most);
}

/* Line ends as mail has them: "\r\n". */
static struct str
crlf(struct arena *a, struct str s)
{
	struct err e = { 0 };
	struct str out = { 0 };
	struct buf b;

	buf_init(&b, a, 2 * s.n + 1);
	for (size_t i = 0; i < s.n; i++) {
		if (s.p[i] == '\n')
			buf_putc(&b, '\r');
		buf_putc(&b, s.p[i]);
	}
	CHECK(buf_done(&b, "text", &out, &e));
	return out;
}

/* A webmail's own compose page: BASE?...&TO=address&SUBJECT=...&BODY=... */
static struct url
webmail(struct arena *a, const char *base, const char *const param[3], struct str address,
        struct str subject, struct str body)
{
	struct err e = { 0 };
	struct url u = { 0 };

	CHECK(url_parse(a, str_c(base), &u, &e));
	u = url_with(a, u, str_c(param[0]), address);
	u = url_with(a, u, str_c(param[1]), subject);
	return url_with(a, u, str_c(param[2]), crlf(a, body));
}

static struct email_link
link_to(struct arena *a, struct str address, struct str subject, struct str body)
{
	static const char *const google[] = { "to", "su", "body" };
	static const char *const others[] = { "to", "subject", "body" };
	struct email_link l = { .address = address };

	l.mailto = url_mailto(a, address, subject, body);
	l.gmail = webmail(a, "https://mail.google.com/mail/?view=cm&fs=1", google, address, subject,
	                  body);
	l.outlook = webmail(a, "https://outlook.live.com/mail/0/deeplink/compose", others, address,
	                    subject, body);
	l.yahoo = webmail(a, "https://compose.mail.yahoo.com/", others, address, subject, body);
	return l;
}

/* RFC 2045, 6.7: one byte of text, or =XX. */
static void
put_quoted(struct buf *b, const char *p, size_t *column, bool last_of_line)
{
	unsigned char c = (unsigned char)*p;
	bool plain =
		(c >= 33 && c <= 126 && c != '=') || ((c == ' ' || c == '\t') && !last_of_line);

	if (*column + (plain ? 1 : 3) > MIME_LINE_MOST - 1) {
		buf_lit(b, "=\r\n");
		*column = 0;
	}
	if (plain)
		buf_putc(b, (char)c);
	else
		buf_printf(b, "=%02X", c);
	*column += plain ? 1 : 3;
}

static void
put_quoted_printable(struct buf *b, struct str text)
{
	size_t column = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\n') {
			buf_lit(b, "\r\n");
			column = 0;
		} else {
			put_quoted(b, text.p + i, &column,
			           i + 1 == text.n || text.p[i + 1] == '\n');
		}
	}
}

static void
put_base64(struct buf *b, struct str text)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < text.n; i += 3) {
		uint32_t v = 0;

		for (size_t k = 0; k < 3; k++)
			v = v << 8 | (i + k < text.n ? (unsigned char)text.p[i + k] : 0);
		buf_putc(b, digits[v >> 18 & 63]);
		buf_putc(b, digits[v >> 12 & 63]);
		buf_putc(b, i + 1 < text.n ? digits[v >> 6 & 63] : '=');
		buf_putc(b, i + 2 < text.n ? digits[v & 63] : '=');
		if (i / 3 % 19 == 18 || i + 3 >= text.n) /* 76 columns */
			buf_lit(b, "\r\n");
	}
}

/* Mostly not ASCII: base64 is shorter than quoted-printable, and as unreadable. */
static bool
is_mostly_wide(struct str text)
{
	size_t wide = 0;

	for (size_t i = 0; i < text.n; i++)
		wide += (unsigned char)text.p[i] >= 0x80;
	return wide * 6 > text.n;
}

/*
 * A draft: X-Unsent makes mail programs open it for sending; From and Date are theirs to write.
 * False when the address cannot stand in a header: then there is no file.
 */
static bool
make_eml(struct arena *a, struct str address, const struct email_appeal *m, struct str *out,
         struct err *e)
{
	bool wide = is_mostly_wide(m->body);
	struct buf b;

	buf_init(&b, a, 4 * APPEAL_TEXT_MOST);
	if (!mime_header_put_address(&b, "To", (struct str){ 0 }, address))
		return true;
	mime_header_put_text(&b, "Subject", m->subject);
	buf_lit(&b, "X-Unsent: 1\r\nMIME-Version: 1.0\r\n"
	            "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: ");
	buf_put(&b, wide ? STR("base64\r\n") : STR("quoted-printable\r\n"));
	if (m->lang.n > 0)
		buf_printf(&b, "Content-Language: " STR_FMT "\r\n", STR_ARG(m->lang));
	buf_lit(&b, "\r\n");
	if (wide)
		put_base64(&b, crlf(a, m->body));
	else
		put_quoted_printable(&b, m->body);
	return buf_done(&b, "message file", out, e);
}

/* Address, language, subject: a line each; then the text. */
struct str
email_keep(struct arena *a, const struct email_appeal *m)
{
	return str_printf(a, STR_FMT "\n" STR_FMT "\n" STR_FMT "\n" STR_FMT,
	                  STR_ARG(m->links.item[0].address), STR_ARG(m->lang), STR_ARG(m->subject),
	                  STR_ARG(m->body));
}

/* Behind the greeting, as the script of the page does it. */
static struct str
with_own(struct arena *a, struct str body, struct str own)
{
	size_t at = str_find(body, STR("\n\n"));

	own = str_trim(own);
	if (own.n == 0 || at == STR_NPOS)
		return body;
	return str_printf(a, STR_FMT "\n\n" STR_FMT STR_FMT, STR_ARG(str_sub(body, 0, at)),
	                  STR_ARG(own), STR_ARG(str_from(body, at)));
}

bool
email_kept_with(struct arena *a, struct str kept, struct str own, struct email_kept *out,
                struct err *e)
{
	struct email_kept k = { .address = str_cut(&kept, '\n') };

	k.lang = kept.p == NULL ? kept : str_cut(&kept, '\n');
	k.subject = kept.p == NULL ? kept : str_cut(&kept, '\n');
	if (kept.p == NULL)
		return err_set(e, ERR_INPUT, "what is kept of an e-mail is cut");
	k.body = with_own(a, kept, own);
	*out = k;
	return true;
}

bool
email_file(struct arena *a, struct str kept, struct str own, struct str *eml, struct err *e)
{
	struct email_appeal m = { 0 };
	struct email_kept k = { 0 };
	struct str out = { 0 };

	if (!email_kept_with(a, kept, own, &k, e))
		return false;
	m.lang = k.lang;
	m.subject = k.subject;
	m.body = k.body;
	if (!make_eml(a, k.address, &m, &out, e))
		return false;
	if (out.n == 0)
		return err_set(e, ERR_INPUT, "an address that cannot stand in a header");
	*eml = out;
	return true;
}

bool
email_compose(struct arena *a, const struct appeal_ctx *by, struct email_appeal *out, struct err *e)
{
	struct appeal_ctx own = appeal_as_read(a, by), *ctx = &own;
	struct str name = tr_letter(appeal_lang(ctx), "[your name]");
	const struct strs *to = &ctx->target->emails;
	struct email_appeal m = { 0 };
	struct appeal_text t;
	size_t longest = 0, frame;

	if (to->n == 0)
		return err_set(e, ERR_NOT_FOUND, "official %d has no e-mail address",
		               ctx->target->number);
	if (!appeal_text(a, ctx, &t, e))
		return false;
	m.lang = t.lang;
	m.subject = demand_bare(cut_to(a, appeal_headline(a, ctx), SUBJECT_MOST, cost_encoded));
	m.body = appeal_plain(a, &t, name);
	for (size_t i = 0; i < to->n; i++)
		if (cost_encoded(a, to->item[i]) > longest)
			longest = cost_encoded(a, to->item[i]);
	frame = LINK_FRAME + longest + cost_encoded(a, m.subject);
	if (frame + 300 > LINK_MOST)
		return err_set(e, ERR_LIMIT, "official %d: an e-mail address of %zu characters",
		               ctx->target->number, longest);
	m.short_body = short_form(a, ctx, &t, name, LINK_MOST - frame);
	m.is_cut = !str_eq(m.short_body, m.body);
	for (size_t i = 0; i < to->n; i++)
		VEC_PUSH(a, &m.links, link_to(a, to->item[i], m.subject, m.short_body));
	if (!make_eml(a, to->item[0], &m, &m.eml, e))
		return false;
	*out = m;
	return true;
}
