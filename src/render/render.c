/*
 * render.c - the wire form of a render request
 *
 * One table a struct (member, type, bound) drives both directions, so that they cannot disagree:
 * a new member is one row.  The decoder believes nothing: it runs in a process that then hands the
 * texts to large libraries, and its input may be a file that a disk has damaged.
 *
 *     "OUTR" version:u8 kind:u8 members   text: length:u32 bytes   list: count:u32 items
 */
#include "render/render.h"

#include <string.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

#define VERSION 4
#define MAGIC   STR("OUTR")

enum type { TYPE_STR, TYPE_STRS, TYPE_ENUM, TYPE_COUNT, TYPE_LIST, TYPE_PART };

struct schema;

struct member {
	enum type type;
	size_t at;
	int values; /* ENUM: how many */
	const struct schema *of;
};

struct schema {
	const struct member *member;
	size_t n, size;
};

/* Every { T *item; size_t n, cap; } has this shape. */
struct any_list {
	void *item;
	size_t n, cap;
};

/* clang-format off */
#define STR_AT(s, m)      { TYPE_STR, offsetof(struct s, m), 0, NULL }
#define STRS_AT(s, m)     { TYPE_STRS, offsetof(struct s, m), 0, NULL }
#define ENUM_AT(s, m, c)  { TYPE_ENUM, offsetof(struct s, m), (c), NULL }
#define COUNT_AT(s, m)    { TYPE_COUNT, offsetof(struct s, m), 0, NULL }
#define LIST_AT(s, m, of) { TYPE_LIST, offsetof(struct s, m), 0, &(of) }
#define PART_AT(s, m, of) { TYPE_PART, offsetof(struct s, m), 0, &(of) }
#define SCHEMA(s)  static const struct schema s##_schema = { s##_members, ARRAY_LEN(s##_members), \
                                                             sizeof(struct s) }

static const struct member render_head_members[] = {
	STR_AT(render_head, lang), STR_AT(render_head, title), STR_AT(render_head, banner),
	ENUM_AT(render_head, paper, PAPER_COUNT),
};
SCHEMA(render_head);

static const struct member render_appeal_members[] = {
	STR_AT(render_appeal, salutation), STRS_AT(render_appeal, before),
	STR_AT(render_appeal, ask), STRS_AT(render_appeal, demands),
	STRS_AT(render_appeal, after), STR_AT(render_appeal, closing),
};
SCHEMA(render_appeal);

static const struct member render_row_members[] = {
	STR_AT(render_row, label), STR_AT(render_row, value),
};
SCHEMA(render_row);

static const struct member render_letter_members[] = {
	PART_AT(render_letter, head, render_head_schema),
	ENUM_AT(render_letter, envelope, ENVELOPE_COUNT), STRS_AT(render_letter, address),
	STR_AT(render_letter, country), STR_AT(render_letter, country_line),
	STR_AT(render_letter, date), STR_AT(render_letter, subject),
	PART_AT(render_letter, text, render_appeal_schema),
	STR_AT(render_letter, name), STR_AT(render_letter, from), STR_AT(render_letter, own),
	STRS_AT(render_letter, strip), STR_AT(render_letter, no_window), LIST_AT(render_letter, posting, render_row_schema),
	STR_AT(render_letter, qr),
};
SCHEMA(render_letter);

static const struct member render_letters_members[] = {
	PART_AT(render_letters, head, render_head_schema),
	LIST_AT(render_letters, letters, render_letter_schema), STRS_AT(render_letters, names),
};
SCHEMA(render_letters);

static const struct member render_labels_members[] = {
	PART_AT(render_labels, head, render_head_schema), ENUM_AT(render_labels, sheet, LABELS_COUNT),
	STRS_AT(render_labels, addresses),
};
SCHEMA(render_labels);

static const struct member render_fax_members[] = {
	PART_AT(render_fax, head, render_head_schema), STR_AT(render_fax, heading),
	LIST_AT(render_fax, rows, render_row_schema),
	PART_AT(render_fax, text, render_appeal_schema), STR_AT(render_fax, name_label),
	STR_AT(render_fax, name), STR_AT(render_fax, from), STR_AT(render_fax, own),
	STRS_AT(render_fax, foot),
};
SCHEMA(render_fax);

static const struct member render_section_members[] = {
	STR_AT(render_section, heading), ENUM_AT(render_section, kind, SECTION_KIND_COUNT),
	STRS_AT(render_section, items),
};
SCHEMA(render_section);

static const struct member render_sheet_members[] = {
	PART_AT(render_sheet, head, render_head_schema), STR_AT(render_sheet, kicker),
	STR_AT(render_sheet, headline), STR_AT(render_sheet, deadline),
	STR_AT(render_sheet, check), STR_AT(render_sheet, lead),
	LIST_AT(render_sheet, sections, render_section_schema), STRS_AT(render_sheet, foot),
	STR_AT(render_sheet, qr),
};
SCHEMA(render_sheet);

static const struct member render_hand_page_members[] = {
	STR_AT(render_hand_page, to), STR_AT(render_hand_page, envelope_label),
	STRS_AT(render_hand_page, envelope), STR_AT(render_hand_page, salutation_label),
	STR_AT(render_hand_page, salutation), STR_AT(render_hand_page, requests_label),
	STRS_AT(render_hand_page, requests), STR_AT(render_hand_page, how_label),
	STRS_AT(render_hand_page, how),
};
SCHEMA(render_hand_page);

static const struct member render_hand_members[] = {
	PART_AT(render_hand, head, render_head_schema), STR_AT(render_hand, kicker),
	STR_AT(render_hand, headline), STR_AT(render_hand, deadline), STR_AT(render_hand, check),
	LIST_AT(render_hand, pages, render_hand_page_schema), STRS_AT(render_hand, foot),
	STR_AT(render_hand, qr),
};
SCHEMA(render_hand);

static const struct member render_bar_members[] = {
	STR_AT(render_bar, label), COUNT_AT(render_bar, actions), COUNT_AT(render_bar, confirmed),
};
SCHEMA(render_bar);

static const struct member render_chart_members[] = {
	STR_AT(render_chart, heading), ENUM_AT(render_chart, kind, CHART_KIND_COUNT),
	LIST_AT(render_chart, bars, render_bar_schema),
};
SCHEMA(render_chart);

static const struct member render_briefing_members[] = {
	PART_AT(render_briefing, head, render_head_schema), STR_AT(render_briefing, kicker),
	STR_AT(render_briefing, headline), STR_AT(render_briefing, as_of),
	STR_AT(render_briefing, deadline), STR_AT(render_briefing, check),
	STR_AT(render_briefing, lead), LIST_AT(render_briefing, sums, render_row_schema),
	STR_AT(render_briefing, asked_heading), STRS_AT(render_briefing, asked),
	STR_AT(render_briefing, confirmed_label), STR_AT(render_briefing, reported_label),
	LIST_AT(render_briefing, charts, render_chart_schema),
	STR_AT(render_briefing, notes_heading), STRS_AT(render_briefing, notes),
	STRS_AT(render_briefing, foot),
};
SCHEMA(render_briefing);

static const struct member render_tally_row_members[] = {
	STR_AT(render_tally_row, title), COUNT_AT(render_tally_row, channels),
};
SCHEMA(render_tally_row);

static const struct member render_tally_members[] = {
	PART_AT(render_tally, head, render_head_schema), STR_AT(render_tally, kicker),
	STR_AT(render_tally, headline), STR_AT(render_tally, deadline), STR_AT(render_tally, check),
	STR_AT(render_tally, group_label), STR_AT(render_tally, day_label),
	STRS_AT(render_tally, columns), LIST_AT(render_tally, rows, render_tally_row_schema),
	STR_AT(render_tally, sum_label), STRS_AT(render_tally, how), STR_AT(render_tally, qr),
	STR_AT(render_tally, qr_label), STRS_AT(render_tally, foot),
};
SCHEMA(render_tally);

static const struct member render_share_members[] = {
	PART_AT(render_share, head, render_head_schema), STR_AT(render_share, kicker),
	STR_AT(render_share, headline), STR_AT(render_share, until), STR_AT(render_share, foot),
};
SCHEMA(render_share);

static const struct schema *const schemas[RENDER_KIND_COUNT] = {
	[RENDER_LETTER] = &render_letter_schema, [RENDER_FAX] = &render_fax_schema,
	[RENDER_SHEET] = &render_sheet_schema,   [RENDER_HAND] = &render_hand_schema,
	[RENDER_BRIEFING] = &render_briefing_schema, [RENDER_TALLY] = &render_tally_schema,
	[RENDER_LETTERS] = &render_letters_schema, [RENDER_LABELS] = &render_labels_schema,
	[RENDER_FAX_TIFF] = &render_fax_schema,  [RENDER_SHARE] = &render_share_schema,
};
/* clang-format on */

static void
put_u32(struct buf *b, size_t v)
{
	if (v > LIMIT_RENDER_REQUEST_BYTES) { /* fails the buffer, as a text of that length would */
		b->failed = true;
		return;
	}
	for (int shift = 0; shift < 32; shift += 8)
		buf_putc(b, (char)(v >> shift & 0xFF));
}

static void
put_str(struct buf *b, const char *at)
{
	struct str s;

	memcpy(&s, at, sizeof(s));
	put_u32(b, s.n);
	buf_put(b, s);
}

static void
put_count(struct buf *b, const char *at)
{
	int64_t v;
	uint64_t u;

	memcpy(&v, at, sizeof(v));
	u = v < 0 ? 0 : (uint64_t)v;
	for (int shift = 0; shift < 64; shift += 8)
		buf_putc(b, (char)(u >> shift & 0xFF));
}

static void put_members(struct buf *b, const struct schema *s, const char *base);

/* NOLINTNEXTLINE(misc-no-recursion): as deep as the tables above */
static void
put_list(struct buf *b, const struct schema *of, const char *at)
{
	struct any_list list;

	memcpy(&list, at, sizeof(list));
	put_u32(b, list.n);
	for (size_t i = 0; i < list.n && !b->failed; i++) {
		const char *item =
			(const char *)list.item + i * (of ? of->size : sizeof(struct str));

		if (of == NULL)
			put_str(b, item);
		else
			put_members(b, of, item);
	}
}

/* NOLINTNEXTLINE(misc-no-recursion) */
static void
put_members(struct buf *b, const struct schema *s, const char *base)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct member *m = &s->member[i];
		int value;

		switch (m->type) {
		case TYPE_STR:
			put_str(b, base + m->at);
			break;
		case TYPE_ENUM:
			memcpy(&value, base + m->at, sizeof(value));
			CHECK(value >= 0 && value < m->values);
			buf_putc(b, (char)value);
			break;
		case TYPE_COUNT:
			put_count(b, base + m->at);
			break;
		case TYPE_STRS:
		case TYPE_LIST:
			put_list(b, m->of, base + m->at);
			break;
		case TYPE_PART:
			put_members(b, m->of, base + m->at);
			break;
		}
	}
}

bool
render_encode(struct arena *a, const struct render_request *r, struct str *out, struct err *e)
{
	struct buf b;

	CHECK(r->kind > RENDER_NONE && r->kind < RENDER_KIND_COUNT);
	buf_init(&b, a, LIMIT_RENDER_REQUEST_BYTES);
	buf_put(&b, MAGIC);
	buf_putc(&b, VERSION);
	buf_putc(&b, (char)r->kind);
	put_members(&b, schemas[r->kind], (const char *)&r->u);
	return buf_done(&b, "render request", out, e);
}

struct reader {
	struct arena *a;
	struct str rest;
	struct err *e;
};

static bool
get_bytes(struct reader *r, size_t n, struct str *out)
{
	if (n > r->rest.n)
		return err_set(r->e, ERR_INPUT, "render request: ends in the middle of a member");
	*out = str_sub(r->rest, 0, n);
	r->rest = str_from(r->rest, n);
	return true;
}

static bool
get_number(struct reader *r, size_t bytes, uint64_t *out)
{
	struct str s;

	if (!get_bytes(r, bytes, &s))
		return false;
	*out = 0;
	for (size_t i = bytes; i > 0; i--)
		*out = *out << 8 | (unsigned char)s.p[i - 1];
	return true;
}

/* Newlines and tabs are text; any other control character is not. */
static bool
is_plain_text(struct str s)
{
	for (size_t i = 0; i < s.n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
			return false;
	}
	return utf8_is_valid(s);
}

static bool
get_str(struct reader *r, char *at)
{
	struct str s = { 0 };
	uint64_t n;

	if (!get_number(r, 4, &n) || !get_bytes(r, n, &s))
		return false;
	if (s.n > LIMIT_FIELD_BYTES) /* Pango measures a paragraph in 32 bits */
		return err_set(r->e, ERR_LIMIT, "render request: a text above %d bytes",
		               LIMIT_FIELD_BYTES);
	if (!is_plain_text(s))
		return err_set(r->e, ERR_INPUT, "render request: a text is not plain UTF-8");
	s = str_dup(r->a, s);
	memcpy(at, &s, sizeof(s));
	return true;
}

static bool get_members(struct reader *r, const struct schema *s, char *base);

/* NOLINTNEXTLINE(misc-no-recursion): as deep as the tables above */
static bool
get_list(struct reader *r, const struct schema *of, char *at)
{
	size_t size = of ? of->size : sizeof(struct str);
	struct any_list list = { 0 };
	uint64_t n;

	if (!get_number(r, 4, &n))
		return false;
	if (n > LIMIT_RENDER_ITEMS)
		return err_set(r->e, ERR_LIMIT, "render request: more than %d items in a list",
		               LIMIT_RENDER_ITEMS);
	list.item = n == 0 ? NULL : arena_alloc(r->a, n, size);
	list.n = list.cap = n;
	for (size_t i = 0; i < n; i++) {
		char *item = (char *)list.item + i * size;

		if (of == NULL ? !get_str(r, item) : !get_members(r, of, item))
			return false;
	}
	memcpy(at, &list, sizeof(list));
	return true;
}

static bool
get_enum(struct reader *r, int values, char *at)
{
	uint64_t v;
	int value;

	if (!get_number(r, 1, &v))
		return false;
	if (v >= (uint64_t)values)
		return err_set(r->e, ERR_INPUT, "render request: %u is no value here", (unsigned)v);
	value = (int)v;
	memcpy(at, &value, sizeof(value));
	return true;
}

static bool
get_count(struct reader *r, char *at)
{
	uint64_t v;

	if (!get_number(r, 8, &v))
		return false;
	if (v > INT64_MAX)
		return err_set(r->e, ERR_INPUT, "render request: a count below 0");
	memcpy(at, &v, sizeof(v));
	return true;
}

/* NOLINTNEXTLINE(misc-no-recursion) */
static bool
get_members(struct reader *r, const struct schema *s, char *base)
{
	for (size_t i = 0; i < s->n; i++) {
		const struct member *m = &s->member[i];
		bool ok = false;

		switch (m->type) {
		case TYPE_STR:
			ok = get_str(r, base + m->at);
			break;
		case TYPE_ENUM:
			ok = get_enum(r, m->values, base + m->at);
			break;
		case TYPE_COUNT:
			ok = get_count(r, base + m->at);
			break;
		case TYPE_STRS:
		case TYPE_LIST:
			ok = get_list(r, m->of, base + m->at);
			break;
		case TYPE_PART:
			ok = get_members(r, m->of, base + m->at);
			break;
		}
		if (!ok)
			return false;
	}
	return true;
}

bool
render_decode(struct arena *a, struct str bytes, struct render_request *out, struct err *e)
{
	struct render_request got = { 0 };
	struct reader r = { a, bytes, e };
	uint64_t version, kind;

	if (bytes.n > LIMIT_RENDER_REQUEST_BYTES)
		return err_set(e, ERR_LIMIT, "render request: more than %d bytes",
		               LIMIT_RENDER_REQUEST_BYTES);
	if (!str_starts(bytes, MAGIC))
		return err_set(e, ERR_INPUT, "render request: not one of ours");
	r.rest = str_from(bytes, MAGIC.n);
	if (!get_number(&r, 1, &version) || !get_number(&r, 1, &kind))
		return false;
	if (version != VERSION || kind == RENDER_NONE || kind >= RENDER_KIND_COUNT)
		return err_set(e, ERR_INPUT, "render request: version %u, kind %u are not known",
		               (unsigned)version, (unsigned)kind);
	got.kind = (enum render_kind)kind;
	if (!get_members(&r, schemas[kind], (char *)&got.u))
		return false;
	if (r.rest.n > 0)
		return err_set(e, ERR_INPUT, "render request: %zu bytes too many", r.rest.n);
	*out = got;
	return true;
}
