/*
 * html.c - the writers behind the _Generic macros, and the only maker of struct html
 *
 * struct html holds a pointer to a type that is complete only here: another room can pass it on,
 * copy it, leave it empty, but not put text of its own into it.
 */
#include "html/html.h"

#include <string.h>

#include "base/limits.h"
#include "html/html_private.h"

bool
html_is_empty(struct html h)
{
	return h.made == NULL || h.made->text.n == 0;
}

struct str
html_str(struct html h)
{
	return h.made == NULL ? (struct str){ 0 } : h.made->text;
}

void
html_escape(struct buf *b, struct str text)
{
	size_t from = 0;

	for (size_t i = 0; i < text.n; i++) {
		struct str as;

		switch (text.p[i]) {
		case '&':
			as = STR("&amp;");
			break;
		case '<':
			as = STR("&lt;");
			break;
		case '>':
			as = STR("&gt;");
			break;
		case '"':
			as = STR("&quot;");
			break;
		case '\'':
			as = STR("&#39;");
			break;
		default:
			continue;
		}
		buf_put(b, str_sub(text, from, i));
		buf_put(b, as);
		from = i + 1;
	}
	buf_put(b, str_from(text, from));
}

struct html
html_made(struct arena *a, const struct buf *b)
{
	struct html_text *made = arena_array(a, struct html_text, 1);

	made->text = str_dup(a, buf_str(b));
	made->failed = b->failed;
	return (struct html){ made };
}

struct html
html_of_text(struct arena *a, struct str text)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	html_escape(&b, text);
	return html_made(a, &b);
}

struct html
html_of_lines(struct arena *a, const struct strs *lines)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	for (size_t i = 0; i < lines->n; i++) {
		if (i > 0)
			buf_lit(&b, "<br>");
		html_escape(&b, lines->item[i]);
	}
	return html_made(a, &b);
}

struct html
html_of_paragraphs(struct arena *a, const struct strs *text)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	for (size_t i = 0; i < text->n; i++) {
		buf_lit(&b, "<p>");
		html_escape(&b, text->item[i]);
		buf_lit(&b, "</p>\n");
	}
	return html_made(a, &b);
}

struct html
html_time(struct arena *a, const struct lang *l, struct day d)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	if (day_is_set(d)) {
		buf_lit(&b, "<time datetime=\"");
		html_escape(&b, day_iso(a, d));
		buf_lit(&b, "\">");
		html_escape(&b, lang_day(a, l, d));
		buf_lit(&b, "</time>");
	}
	return html_made(a, &b);
}

struct html
html_link(struct arena *a, struct url to, struct str text)
{
	struct buf b;

	if (url_is_empty(to))
		return html_of_text(a, text);
	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_lit(&b, "<a href=\"");
	html_url(&b, to);
	buf_lit(&b, "\">");
	html_escape(&b, text);
	buf_lit(&b, "</a>");
	return html_made(a, &b);
}

struct html
html_bdi(struct arena *a, struct str text, struct str tag)
{
	struct buf b;

	buf_init(&b, a, LIMIT_PAGE_BYTES);
	buf_lit(&b, "<bdi");
	if (tag.n > 0) {
		buf_lit(&b, " lang=\"");
		html_escape(&b, tag);
		buf_lit(&b, "\" dir=\"");
		html_escape(&b, lang_dir(tag));
		buf_putc(&b, '"');
	}
	buf_putc(&b, '>');
	html_escape(&b, text);
	buf_lit(&b, "</bdi>");
	return html_made(a, &b);
}

void
html_url(struct buf *b, struct url u)
{
	html_escape(b, url_str(u));
}

void
html_put_str(struct buf *b, const struct lang *l, struct str x)
{
	(void)l;
	html_escape(b, x);
}

void
html_put_int64(struct buf *b, const struct lang *l, int64_t x)
{
	html_escape(b, lang_number(b->arena, l, x));
}

void
html_put_int(struct buf *b, const struct lang *l, int x)
{
	html_put_int64(b, l, x);
}

void
html_put_size(struct buf *b, const struct lang *l, size_t x)
{
	html_put_int64(b, l, html_count_size(x));
}

void
html_put_html(struct buf *b, const struct lang *l, struct html x)
{
	(void)l;
	buf_put(b, html_str(x));
	b->failed = b->failed || (x.made != NULL && x.made->failed);
}

void
html_put_url(struct buf *b, const struct lang *l, struct url x)
{
	(void)l;
	html_url(b, x);
}

void
html_attr_str(struct buf *b, struct str x)
{
	html_escape(b, x);
}

void
html_attr_int(struct buf *b, int x)
{
	buf_printf(b, "%d", x);
}

void
html_attr_int64(struct buf *b, int64_t x)
{
	buf_printf(b, "%lld", (long long)x);
}

void
html_attr_size(struct buf *b, size_t x)
{
	buf_printf(b, "%zu", x);
}

bool
html_true_bool(bool x)
{
	return x;
}

bool
html_true_int(int x)
{
	return x != 0;
}

bool
html_true_int64(int64_t x)
{
	return x != 0;
}

bool
html_true_size(size_t x)
{
	return x != 0;
}

bool
html_true_str(struct str x)
{
	return x.n != 0;
}

bool
html_true_strs(struct strs x)
{
	return x.n != 0;
}

bool
html_true_html(struct html x)
{
	return !html_is_empty(x);
}

bool
html_true_url(struct url x)
{
	return !url_is_empty(x);
}

bool
html_true_pointer(const void *x)
{
	return x != NULL;
}

int64_t
html_count_int(int x)
{
	return x;
}

int64_t
html_count_int64(int64_t x)
{
	return x;
}

int64_t
html_count_size(size_t x)
{
	return x > INT64_MAX ? INT64_MAX : (int64_t)x;
}

struct html_arg
html_arg_str(struct str x)
{
	return (struct html_arg){ .kind = HTML_ARG_STR, .text = x };
}

struct html_arg
html_arg_int64(int64_t x)
{
	return (struct html_arg){ .kind = HTML_ARG_NUMBER, .number = x };
}

struct html_arg
html_arg_int(int x)
{
	return html_arg_int64(x);
}

struct html_arg
html_arg_size(size_t x)
{
	return html_arg_int64(html_count_size(x));
}

struct html_arg
html_arg_html(struct html x)
{
	return (struct html_arg){ .kind = HTML_ARG_HTML, .html = x };
}

static void
fill_one(struct buf *b, const struct lang *l, const struct html_arg *arg)
{
	bool isolate;

	switch (arg->kind) {
	case HTML_ARG_STR:
		isolate = lang_must_isolate(l, arg->text);
		if (isolate)
			buf_lit(b, "\u2068");
		html_escape(b, arg->text);
		if (isolate)
			buf_lit(b, "\u2069");
		break;
	case HTML_ARG_NUMBER:
		html_put_int64(b, l, arg->number);
		break;
	case HTML_ARG_HTML:
		html_put_html(b, l, arg->html);
		break;
	}
}

void
html_fill(struct buf *b, const struct lang *l, struct str pattern, size_t n,
          const struct html_arg *arg)
{
	size_t at = 0;

	while (at < pattern.n) {
		struct str rest = str_from(pattern, at);
		size_t percent = str_chr(rest, '%');
		size_t i;

		if (percent == STR_NPOS) {
			html_escape(b, rest);
			return;
		}
		html_escape(b, str_sub(rest, 0, percent));
		rest = str_from(rest, percent);
		at += percent;
		i = rest.n >= 4 && rest.p[2] == '$' && rest.p[3] == 's' ? (size_t)(rest.p[1] - '1')
		                                                        : SIZE_MAX;
		if (i < n) {
			fill_one(b, l, &arg[i]);
			at += 4;
		} else {
			buf_putc(b, '%');
			at += str_starts(rest, STR("%%")) ? 2 : 1;
		}
	}
}
