/*
 * url.c - addresses are built from parts, each percent-encoded for its place, never pasted
 *
 * What a document or the configuration gives passes url_parse: the scheme allow-list is here and
 * nowhere else.
 */
#include "html/url.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/limits.h"
#include "html/html_private.h"

static struct url
made(struct arena *a, struct str text)
{
	struct url_text *u = arena_array(a, struct url_text, 1);

	u->text = text;
	return (struct url){ u };
}

bool
url_is_empty(struct url u)
{
	return u.made == NULL || u.made->text.n == 0;
}

struct str
url_str(struct url u)
{
	return u.made == NULL ? (struct str){ 0 } : u.made->text;
}

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Unreserved characters of RFC 3986, 2.3, and those in KEEP; the rest as %XX. */
static void
encode(struct buf *b, struct str text, const char *keep)
{
	for (size_t i = 0; i < text.n; i++) {
		char c = text.p[i];

		if (is_alnum(c) || (c != '\0' && strchr("-._~", c) != NULL) ||
		    (c != '\0' && strchr(keep, c) != NULL))
			buf_putc(b, c);
		else
			buf_printf(b, "%%%02X", (unsigned)(unsigned char)c);
	}
}

void
url_encode(struct buf *b, struct str text)
{
	encode(b, text, "");
}

struct url
url_path(struct arena *a, struct str path)
{
	struct buf b;

	CHECK(path.n > 0 && path.p[0] == '/');
	CHECK(path.n == 1 || path.p[1] != '/');
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	encode(&b, path, "/");
	return made(a, buf_str(&b));
}

struct url
url_path_printf(struct arena *a, const char *fmt, ...)
{
	char text[1024];
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	CHECK(n >= 0 && (size_t)n < sizeof(text));
	return url_path(a, (struct str){ text, (size_t)n });
}

struct url
url_absolute(struct arena *a, struct str base, struct url path)
{
	struct url parsed = { 0 };
	struct err e = { 0 };

	if (base.n == 0)
		return path;
	CHECK(url_parse(a, base, &parsed, &e));
	CHECK(str_starts(url_str(path), STR("/")));
	base = url_str(parsed);
	while (str_ends(base, STR("/")))
		base.n--;
	return made(a, str_printf(a, STR_FMT STR_FMT, STR_ARG(base), STR_ARG(url_str(path))));
}

struct url
url_with(struct arena *a, struct url u, struct str name, struct str value)
{
	struct str old = url_str(u);
	struct buf b;

	if (value.n == 0 || old.n == 0)
		return u;
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_put(&b, old);
	buf_putc(&b, str_chr(old, '?') == STR_NPOS ? '?' : '&');
	encode(&b, name, "");
	buf_putc(&b, '=');
	encode(&b, value, "");
	return made(a, buf_str(&b));
}

struct url
url_fragment(struct arena *a, struct url u, struct str id)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_put(&b, url_str(u));
	buf_putc(&b, '#');
	encode(&b, id, "");
	return made(a, buf_str(&b));
}

/* The length of "https:" at the start of TEXT, lower or upper case; 0: no allowed scheme. */
static size_t
allowed_scheme(struct str text)
{
	static const struct str allowed[] = {
		STR_INIT("https://"),
		STR_INIT("http://"),
		STR_INIT("mailto:"),
		STR_INIT("tel:"),
	};

	for (size_t i = 0; i < ARRAY_LEN(allowed); i++)
		if (str_istarts(text, allowed[i]))
			return allowed[i].n;
	return 0;
}

/* "https://user:secret@host/": shows one host and goes to another. */
static bool
has_userinfo(struct str after_scheme)
{
	size_t at = str_chr(after_scheme, '@'), slash = after_scheme.n;

	for (size_t i = 0; i < after_scheme.n && slash == after_scheme.n; i++)
		if (strchr("/?#\\", after_scheme.p[i]) != NULL)
			slash = i;
	return at != STR_NPOS && at < slash;
}

bool
url_parse(struct arena *a, struct str text, struct url *out, struct err *e)
{
	struct str rest;
	size_t scheme;
	struct buf b;

	text = str_trim(text);
	if (str_istarts(text, STR("www.")))
		text = str_printf(a, "https://" STR_FMT, STR_ARG(text));
	scheme = allowed_scheme(text);
	if (scheme == 0)
		return err_set(e, ERR_INPUT, "address: only https, http, mailto and tel are taken");
	rest = str_from(text, scheme);
	if (rest.n == 0 || (text.p[scheme - 1] == '/' && strchr("/?#\\", rest.p[0]) != NULL))
		return err_set(e, ERR_INPUT, "address: nothing after the scheme");
	for (size_t i = 0; i < text.n; i++)
		if ((unsigned char)text.p[i] <= ' ' || text.p[i] == 0x7f || text.p[i] == '\\')
			return err_set(e, ERR_INPUT, "address: white space or a control character");
	if (text.p[scheme - 1] == '/' && has_userinfo(rest))
		return err_set(e, ERR_INPUT, "address: a name or password before the host");
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_put(&b, str_lower(a, str_sub(text, 0, scheme)));
	encode(&b, rest, "!#$%&'()*+,/:;=?@[]");
	*out = made(a, buf_str(&b));
	return true;
}

/* As encode(), with every line end as CRLF (RFC 6068, 5). */
static void
encode_lines(struct buf *b, struct str text)
{
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '\r' && i + 1 < text.n && text.p[i + 1] == '\n')
			continue;
		if (text.p[i] == '\n' || text.p[i] == '\r')
			buf_lit(b, "%0D%0A");
		else
			encode(b, str_sub(text, i, i + 1), "");
	}
}

struct url
url_mailto(struct arena *a, struct str address, struct str subject, struct str body)
{
	struct buf b;
	char sep = '?';

	address = str_trim(address);
	if (str_chr(address, '@') == STR_NPOS)
		return (struct url){ 0 };
	for (size_t i = 0; i < address.n; i++)
		if ((unsigned char)address.p[i] <= ' ' || address.p[i] == 0x7f)
			return (struct url){ 0 };
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_lit(&b, "mailto:");
	encode(&b, address, "@");
	if (subject.n > 0) {
		buf_printf(&b, "%csubject=", sep);
		encode_lines(&b, subject);
		sep = '&';
	}
	if (body.n > 0) {
		buf_printf(&b, "%cbody=", sep);
		encode_lines(&b, body);
	}
	return made(a, buf_str(&b));
}

static void
put_digits(struct buf *b, struct str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] >= '0' && text.p[i] <= '9')
			buf_putc(b, text.p[i]);
}

struct url
url_tel(struct arena *a, struct str number)
{
	size_t ext = str_ifind(number, STR("ext"));
	struct str main = ext == STR_NPOS ? number : str_sub(number, 0, ext);
	struct str local = str_trim(main);
	size_t trunk = str_find(main, STR("(0)"));
	struct buf b, d;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_init(&d, a, LIMIT_PAGE_BYTES);
	/* "+44 (0)20 7946 0000": the zero is for callers inside the country */
	if (local.n > 0 && str_chr(local, '+') < 2 && trunk != STR_NPOS) {
		put_digits(&d, str_sub(main, 0, trunk));
		put_digits(&d, str_from(main, trunk + 3));
	} else {
		put_digits(&d, main);
	}
	if (buf_str(&d).n == 0)
		return (struct url){ 0 };
	buf_lit(&b, "tel:");
	if (str_starts(local, STR("+")) || str_starts(local, STR("(+")))
		buf_putc(&b, '+');
	buf_put(&b, buf_str(&d));
	buf_clear(&d);
	if (ext != STR_NPOS)
		put_digits(&d, str_from(number, ext));
	if (buf_str(&d).n > 0) {
		buf_lit(&b, ";ext=");
		buf_put(&b, buf_str(&d));
	}
	return made(a, buf_str(&b));
}
