/*
 * daybook_file.c - the daybook as a file: lines that say whose rows follow, then all rows
 *
 *     outcry-daybook 1
 *     as_of 1764504000
 *     total 312
 *     channel 240 letter
 *     class 12 mail
 *     case 90 163/17
 *     title Teacher held
 *     subject CN
 *     end
 *
 * The rows are those of this machine: the file is made and read on one, and made again at start.
 */
#include <string.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "briefing/daybook.h"
#include "briefing/internal.h"

#define FIRST_LINE "outcry-daybook 1"

/* ---- writing */

static void
put_line(struct buf *b, const char *name, struct str text)
{
	buf_printf(b, "%s ", name);
	for (size_t i = 0; i < text.n; i++)
		buf_putc(b, (unsigned char)text.p[i] < 0x20 ? ' ' : text.p[i]);
	buf_putc(b, '\n');
}

static void
put_lines(struct buf *b, const char *name, const struct strs *list)
{
	for (size_t i = 0; i < list->n; i++)
		put_line(b, name, list->item[i]);
}

static void
put_section(struct buf *b, const char *kind, const struct daybook_days *days, struct str whose)
{
	buf_printf(b, "%s %zu ", kind, days->n);
	buf_put(b, whose);
	buf_putc(b, '\n');
}

static void
put_head(struct buf *b, const struct daybook *book)
{
	buf_printf(b, FIRST_LINE "\nas_of %lld\n", (long long)book->as_of);
	put_section(b, "total", &book->total, STR("all"));
	for (int c = 0; c < CHANNEL_COUNT; c++)
		put_section(b, "channel", &book->by_channel[c], channel_name((enum channel)c));
	for (int c = 0; c < EVCLASS_COUNT; c++)
		put_section(b, "class", &book->by_class[c], evclass_name((enum evclass)c));
	for (size_t i = 0; i < book->cases.n; i++) {
		const struct daybook_case *one = &book->cases.item[i];

		put_section(b, "case", &one->days, one->number);
		put_line(b, "title", one->headline);
		put_lines(b, "subject", &one->subjects);
		put_lines(b, "topic", &one->topics);
		put_lines(b, "campaign", &one->campaigns);
	}
	buf_lit(b, "end\n");
}

struct str
daybook_head(struct arena *a, const struct daybook *book)
{
	struct buf b;

	buf_init(&b, a, LIMIT_DAYBOOK_BYTES);
	put_head(&b, book);
	return buf_str(&b);
}

bool
daybook_encode(struct arena *a, const struct daybook *book, struct str *out, struct err *e)
{
	struct buf b;

	buf_init(&b, a, LIMIT_DAYBOOK_BYTES);
	put_head(&b, book);
	buf_put(&b, book->rows);
	return buf_done(&b, "the figures of all days", out, e);
}

/* ---- reading */

struct reader {
	struct arena *arena;
	struct daybook book;
	struct str head;  /* what is left of its lines */
	struct str rows;  /* and of the rows */
	struct str value; /* of the line just read: what stands after its name */
};

static bool
next_line(struct reader *r, struct str *name)
{
	if (str_chr(r->head, '\n') == STR_NPOS)
		return false;
	r->value = str_cut(&r->head, '\n');
	*name = str_cut(&r->value, ' ');
	return true;
}

/* "90 163/17": takes 90 rows. */
static bool
take_rows(struct reader *r, struct daybook_days *out, struct str *whose)
{
	struct str digits = str_cut(&r->value, ' ');
	uint64_t n;

	if (!str_to_u64(digits, r->rows.n / sizeof(struct daybook_row), &n))
		return false;
	*out = (struct daybook_days){ r->rows.p, (size_t)n };
	r->rows = str_from(r->rows, (size_t)n * sizeof(struct daybook_row));
	*whose = r->value;
	return true;
}

static bool
read_channel(struct reader *r)
{
	struct daybook_days days;
	struct str whose;
	enum channel c;

	if (!take_rows(r, &days, &whose) || !channel_from_name(whose, &c))
		return false;
	r->book.by_channel[c] = days;
	return true;
}

static bool
read_class(struct reader *r)
{
	struct daybook_days days;
	struct str whose;
	enum evclass c;

	if (!take_rows(r, &days, &whose) || !evclass_from_name(whose, &c))
		return false;
	r->book.by_class[c] = days;
	return true;
}

static bool
read_case(struct reader *r)
{
	struct daybook_case one = { 0 };

	if (!take_rows(r, &one.days, &one.number))
		return false;
	VEC_PUSH(r->arena, &r->book.cases, one);
	return true;
}

/* A line about the case that stands above. */
static bool
read_fact(struct reader *r, struct str name)
{
	struct daybook_cases *list = &r->book.cases;
	struct daybook_case *one = list->n > 0 ? &list->item[list->n - 1] : NULL;

	if (one == NULL)
		return false;
	if (str_eq(name, STR("title")))
		one->headline = r->value;
	else if (str_eq(name, STR("subject")))
		VEC_PUSH(r->arena, &one->subjects, r->value);
	else if (str_eq(name, STR("topic")))
		VEC_PUSH(r->arena, &one->topics, r->value);
	else if (str_eq(name, STR("campaign")))
		VEC_PUSH(r->arena, &one->campaigns, r->value);
	else
		return false;
	return true;
}

static bool
read_line(struct reader *r, struct str name)
{
	struct str ignored;

	if (str_eq(name, STR("total")))
		return take_rows(r, &r->book.total, &ignored);
	if (str_eq(name, STR("channel")))
		return read_channel(r);
	if (str_eq(name, STR("class")))
		return read_class(r);
	return str_eq(name, STR("case")) ? read_case(r) : read_fact(r, name);
}

/* The first and the last day are dates: what lies between is walked by months. */
static bool
has_days(const struct daybook_days *d)
{
	struct daybook_row first, last;

	if (d->n == 0)
		return true;
	memcpy(&first, d->row, sizeof(first));
	memcpy(&last, d->row + (d->n - 1) * sizeof(last), sizeof(last));
	return first.day <= last.day && first.day >= day_number((struct day){ 1900, 1, 1 }) &&
	       last.day <= day_number((struct day){ 9998, 12, 31 });
}

static bool
read_head(struct reader *r)
{
	struct str name;
	uint64_t as_of;

	if (!next_line(r, &name) || !str_eq(name, STR("outcry-daybook")) ||
	    !str_eq(r->value, STR("1")) || !next_line(r, &name) || !str_eq(name, STR("as_of")) ||
	    !str_to_u64(r->value, INT64_MAX, &as_of))
		return false;
	r->book.as_of = (int64_t)as_of;
	while (next_line(r, &name) && !str_eq(name, STR("end")))
		if (!read_line(r, name))
			return false;
	return str_eq(name, STR("end")) && r->head.n == 0 && r->rows.n == 0 &&
	       has_days(&r->book.total);
}

bool
daybook_decode(struct arena *a, struct str bytes, struct daybook *out, struct err *e)
{
	size_t end = str_find(bytes, STR("\nend\n"));
	struct reader r = { .arena = a };

	if (end == STR_NPOS)
		return err_set(e, ERR_INPUT, "the figures of all days: no end of the head");
	r.head = str_sub(bytes, 0, end + 5);
	r.rows = str_from(bytes, end + 5);
	r.book.rows = r.rows;
	if (!utf8_is_valid(r.head) || !read_head(&r))
		return err_set(e, ERR_INPUT, "the figures of all days: not as they were written");
	*out = r.book;
	return true;
}
