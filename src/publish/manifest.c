/*
 * manifest.c - lines of "name value" in one fixed order
 *
 * The front decides by this file whether appeals are offered, so a file that is short, long or out
 * of order is no manifest at all.
 */
#include "publish/manifest.h"

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"

#define TEXT_MOST    512                 /* bytes of a title or the headline */
#define TARGETS_MOST (4 * LIMIT_TARGETS) /* with those of earlier bulletins */

static const char *const state_names[] = { "open", "closed", "stopped" };

/* A text of one line, cut at a character: it is for reading, and the whole must fit. */
static void
put_text(struct buf *b, struct str s)
{
	size_t n = s.n < TEXT_MOST ? s.n : TEXT_MOST;

	while (n < s.n && n > 0 && ((unsigned char)s.p[n] & 0xC0) == 0x80)
		n--;
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s.p[i];

		buf_putc(b, c < 0x20 || c == 0x7F ? ' ' : s.p[i]);
	}
}

static void
put_target(struct buf *b, const struct manifest_target *t)
{
	bool first = true;

	buf_printf(b, "target %d ", t->number);
	for (enum channel c = 0; c < CHANNEL_COUNT; c++) {
		if ((t->channels & MANIFEST_CHANNEL(c)) == 0)
			continue;
		buf_printf(b, "%s" STR_FMT, first ? "" : ",", STR_ARG(channel_name(c)));
		first = false;
	}
	buf_printf(b, "%s ", first ? "-" : "");
	put_text(b, t->title);
	buf_putc(b, '\n');
}

struct str
manifest_encode(struct arena *a, const struct manifest *m)
{
	struct buf b;
	struct str out = { 0 };
	struct err e = { 0 };

	buf_init(&b, a, MANIFEST_BYTES);
	buf_lit(&b, "outcry-manifest 1\nnumber ");
	buf_put(&b, uaref_number(a, &m->ref));
	buf_printf(&b, "\nstate %s\ncloses %lld\ndone %lld\nlanguage ", state_names[m->state],
	           (long long)m->closes_at, (long long)m->done_until);
	put_text(&b, m->language);
	buf_lit(&b, "\nheadline ");
	put_text(&b, m->headline);
	buf_putc(&b, '\n');
	for (size_t i = 0; i < m->targets.n && i < TARGETS_MOST; i++)
		put_target(&b, &m->targets.item[i]);
	buf_lit(&b, "end\n");
	CHECK(buf_done(&b, "manifest", &out, &e)); /* its texts and targets are cut */
	return out;
}

/* The rest of the text, and the number of the line it begins with. */
struct lines {
	struct str rest;
	int no;
};

static bool
next_line(struct lines *l, struct str *out, struct err *e)
{
	l->no++;
	if (str_chr(l->rest, '\n') == STR_NPOS)
		return err_set(e, ERR_INPUT, "manifest, line %d: cut off", l->no);
	*out = str_cut(&l->rest, '\n');
	return true;
}

/* The value of the next line, which must be called NAME. */
static bool
field(struct lines *l, struct str name, struct str *out, struct err *e)
{
	struct str line;

	if (!next_line(l, &line, e))
		return false;
	if (!str_starts(line, name) || line.n == name.n || line.p[name.n] != ' ')
		return err_set(e, ERR_INPUT, "manifest, line %d: not \"" STR_FMT "\"", l->no,
		               STR_ARG(name));
	*out = str_from(line, name.n + 1);
	return true;
}

static bool
field_instant(struct lines *l, struct str name, int64_t *out, struct err *e)
{
	struct str s;
	uint64_t v;
	bool minus;

	if (!field(l, name, &s, e))
		return false;
	minus = s.n > 0 && s.p[0] == '-';
	if (!str_to_u64(minus ? str_from(s, 1) : s, INT64_MAX, &v))
		return err_set(e, ERR_INPUT, "manifest, line %d: no instant", l->no);
	*out = minus ? -(int64_t)v : (int64_t)v;
	return true;
}

static bool
field_state(struct lines *l, enum manifest_state *out, struct err *e)
{
	struct str s;

	if (!field(l, STR("state"), &s, e))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(state_names); i++) {
		if (str_eq(s, str_c(state_names[i]))) {
			*out = (enum manifest_state)i;
			return true;
		}
	}
	return err_set(e, ERR_INPUT, "manifest, line %d: unknown state", l->no);
}

/* "letter,email" or "-" */
static bool
read_channels(struct str s, unsigned *out)
{
	unsigned bits = 0;

	if (str_eq(s, STR("-"))) {
		*out = 0;
		return true;
	}
	while (s.p != NULL) {
		enum channel c;

		if (!channel_from_name(str_cut(&s, ','), &c) || (bits & MANIFEST_CHANNEL(c)) != 0)
			return false;
		bits |= MANIFEST_CHANNEL(c);
	}
	*out = bits;
	return true;
}

/* "1 letter,email Minister of Justice" */
static bool
read_target(struct arena *a, struct str s, struct manifest *m)
{
	struct manifest_target t = { 0 };
	struct str number = str_cut(&s, ' '), channels;
	uint64_t v;

	if (s.p == NULL || !str_to_u64(number, UINT16_MAX, &v) || v == 0)
		return false;
	channels = str_cut(&s, ' ');
	if (s.p == NULL || !read_channels(channels, &t.channels))
		return false;
	t.number = (int)v;
	t.title = str_dup(a, s);
	if (manifest_target(m, t.number) != NULL || m->targets.n >= TARGETS_MOST)
		return false;
	VEC_PUSH(a, &m->targets, t);
	return true;
}

static bool
read_targets(struct arena *a, struct lines *l, struct manifest *m, struct err *e)
{
	struct str line;

	for (;;) {
		if (!next_line(l, &line, e))
			return false;
		if (str_eq(line, STR("end")))
			break;
		if (!str_starts(line, STR("target ")) || !read_target(a, str_from(line, 7), m))
			return err_set(e, ERR_INPUT, "manifest, line %d: no target", l->no);
	}
	if (l->rest.n != 0)
		return err_set(e, ERR_INPUT, "manifest, line %d: text after the end", l->no + 1);
	return true;
}

bool
manifest_decode(struct arena *a, struct str text, struct manifest *out, struct err *e)
{
	struct lines l = { text, 0 };
	struct manifest m = { 0 };
	struct str line, number, language, headline;

	if (text.n > MANIFEST_BYTES || !utf8_is_valid(text))
		return err_set(e, ERR_INPUT, "manifest: too large or no UTF-8");
	if (!next_line(&l, &line, e))
		return false;
	if (!str_eq(line, STR("outcry-manifest 1")))
		return err_set(e, ERR_INPUT, "manifest: no version that I know");
	if (!field(&l, STR("number"), &number, e) || !field_state(&l, &m.state, e) ||
	    !field_instant(&l, STR("closes"), &m.closes_at, e) ||
	    !field_instant(&l, STR("done"), &m.done_until, e) ||
	    !field(&l, STR("language"), &language, e) || !field(&l, STR("headline"), &headline, e))
		return false;
	if (!uaref_parse(number, &m.ref) || !str_eq(number, uaref_number(a, &m.ref)))
		return err_set(e, ERR_INPUT, "manifest, line 2: no case number");
	m.language = str_dup(a, language);
	m.headline = str_dup(a, headline);
	if (!read_targets(a, &l, &m, e))
		return false;
	*out = m;
	return true;
}

const struct manifest_target *
manifest_target(const struct manifest *m, int number)
{
	for (size_t i = 0; i < m->targets.n; i++)
		if (m->targets.item[i].number == number)
			return &m->targets.item[i];
	return NULL;
}

bool
manifest_offers_appeals(const struct manifest *m, int64_t now)
{
	return m->state == MANIFEST_OPEN && now < m->closes_at;
}

bool
manifest_takes_reports(const struct manifest *m, int64_t now)
{
	return now < m->done_until;
}
