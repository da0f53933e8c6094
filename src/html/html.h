/*
 * html.h - what compiled templates write with: escaped by the type of the value
 *
 * struct str is escaped text, int64_t, int and size_t are numbers, struct html goes out as it is
 * and can only be made by this room and by compiled templates (tmpl_X_html).  Any other type in a
 * hole does not compile.  Nothing here fails: a full buffer is reported by buf_done.
 */
#ifndef OUTCRY_HTML_H
#define OUTCRY_HTML_H

#include "base/buf.h"
#include "base/day.h"
#include "html/url.h"
#include "i18n/lang.h"

/* Finished HTML.  The pointer's target is known to src/html only.  All zero: empty. */
struct html_text;
struct html {
	const struct html_text *made;
};

bool html_is_empty(struct html h);
struct str html_str(struct html h);

/* Text to HTML.  Memory: in A. */
struct html html_of_text(struct arena *a, struct str text);
struct html html_of_lines(struct arena *a, const struct strs *lines);       /* with <br> between */
struct html html_of_paragraphs(struct arena *a, const struct strs *text);   /* <p>..</p> each */
struct html html_time(struct arena *a, const struct lang *l, struct day d); /* <time datetime=..> */
struct html html_link(struct arena *a, struct url to, struct str text);     /* <a href=..>..</a> */
struct html html_bdi(struct arena *a, struct str text, struct str tag);     /* <bdi lang dir> */

/* & < > " ' escaped: right in text and in quoted attributes. */
void html_escape(struct buf *b, struct str text);

/* clang-format off */
/* In text.  Numbers are in the page's language: "12,345". */
#define html_put(b, l, x) _Generic((x), \
	struct str: html_put_str, \
	struct html: html_put_html, \
	struct url: html_put_url, \
	int: html_put_int, \
	int64_t: html_put_int64, \
	size_t: html_put_size)((b), (l), (x))

/* In a quoted attribute.  Numbers are digits only; struct html does not go here. */
#define html_attr(b, x) _Generic((x), \
	struct str: html_attr_str, \
	struct url: html_url, \
	int: html_attr_int, \
	int64_t: html_attr_int64, \
	size_t: html_attr_size)((b), (x))

/* {{#if x}}: true, not 0, not empty, not NULL. */
#define html_true(x) _Generic((x), \
	bool: html_true_bool, \
	int: html_true_int, \
	int64_t: html_true_int64, \
	size_t: html_true_size, \
	struct str: html_true_str, \
	struct strs: html_true_strs, \
	struct html: html_true_html, \
	struct url: html_true_url, \
	struct day: day_is_set, \
	default: html_true_pointer)(x)

/* {{tn ..}}: the number that picks the plural. */
#define html_count(x) _Generic((x), \
	int: html_count_int, \
	int64_t: html_count_int64, \
	size_t: html_count_size)(x)

/* An argument of a sentence, by type. */
struct html_arg {
	enum { HTML_ARG_STR, HTML_ARG_NUMBER, HTML_ARG_HTML } kind;
	struct str text;
	int64_t number;
	struct html html;
};
#define html_arg(x) _Generic((x), \
	struct str: html_arg_str, \
	struct html: html_arg_html, \
	int: html_arg_int, \
	int64_t: html_arg_int64, \
	size_t: html_arg_size)(x)
#define html_attr_arg(x) _Generic((x), \
	struct str: html_arg_str, \
	int: html_arg_int, \
	int64_t: html_arg_int64, \
	size_t: html_arg_size)(x)
/* clang-format on */

/*
 * A sentence with %1$s.. filled in.  Names in another direction than the sentence's are isolated
 * (U+2068, U+2069), so that an Arabic name does not turn the words around it.
 */
void html_fill(struct buf *b, const struct lang *l, struct str pattern, size_t n,
               const struct html_arg *arg);

/* For compiled templates only: what a template wrote becomes a struct html. */
struct html html_made(struct arena *a, const struct buf *b);

/* the functions behind the macros */
void html_url(struct buf *b, struct url u); /* in href, src, action, ... */
void html_put_str(struct buf *b, const struct lang *l, struct str x);
void html_put_int(struct buf *b, const struct lang *l, int x);
void html_put_int64(struct buf *b, const struct lang *l, int64_t x);
void html_put_size(struct buf *b, const struct lang *l, size_t x);
void html_put_html(struct buf *b, const struct lang *l, struct html x);
void html_put_url(struct buf *b, const struct lang *l, struct url x);
void html_attr_str(struct buf *b, struct str x);
void html_attr_int(struct buf *b, int x);
void html_attr_int64(struct buf *b, int64_t x);
void html_attr_size(struct buf *b, size_t x);
bool html_true_bool(bool x);
bool html_true_int(int x);
bool html_true_int64(int64_t x);
bool html_true_size(size_t x);
bool html_true_str(struct str x);
bool html_true_strs(struct strs x);
bool html_true_html(struct html x);
bool html_true_url(struct url x);
bool html_true_pointer(const void *x);
int64_t html_count_int(int x);
int64_t html_count_int64(int64_t x);
int64_t html_count_size(size_t x);
struct html_arg html_arg_str(struct str x);
struct html_arg html_arg_int(int x);
struct html_arg html_arg_int64(int64_t x);
struct html_arg html_arg_size(size_t x);
struct html_arg html_arg_html(struct html x);

#endif
