/*
 * report.c - one report as bytes
 *
 *     u8 version, u8 op, u8 evidence, u8 entries, i32 acted, i32 received, u8 country[2],
 *     u8 length of slug, edition, receipt, u16 of key, then those texts,
 *     then for each entry u8 channel, u16 target, u16 count;
 *     version 2 goes on: u8 suspicion, u8 proof, the proof's hash if there is one;
 *     version 3, an outcome, goes on instead: u8 outcome, u8 network;
 *     all little endian
 *
 * Whatever decodes encodes to the same bytes again: there is one way to write a report, and it is
 * version 1 for what version 1 can say.  The first byte also tells kinds of records apart.
 */
#include <string.h>

#include "base/buf.h"
#include "base/utf8.h"
#include "tally/spool.h"

enum version { VERSION_PLAIN = 1, VERSION_JUDGED = 2, VERSION_OUTCOME = 3 };

static void
put_u16(struct buf *b, uint32_t v)
{
	buf_putc(b, (char)(v & 0xFF));
	buf_putc(b, (char)(v >> 8 & 0xFF));
}

static void
put_i32(struct buf *b, int32_t v)
{
	put_u16(b, (uint32_t)v & 0xFFFF);
	put_u16(b, (uint32_t)v >> 16);
}

static bool
is_printable(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.p[i] <= 0x20 || s.p[i] >= 0x7F)
			return false;
	return true;
}

static bool
entry_is_valid(const struct report_entry *t)
{
	return (unsigned)t->channel < CHANNEL_COUNT && t->target >= 0 && t->target <= UINT16_MAX &&
	       (t->target > 0 || t->channel == CHANNEL_POST) && t->count >= 1 &&
	       t->count <= LIMIT_REPORT_COUNT;
}

static bool
country_is_valid(const char c[3])
{
	return c[0] == '\0' ||
	       (c[0] >= 'A' && c[0] <= 'Z' && c[1] >= 'A' && c[1] <= 'Z' && c[2] == '\0');
}

static bool
has_entries(const struct report *r)
{
	return r->op == REPORT_ADD || r->op == REPORT_CORRECT || r->op == REPORT_OUTCOME;
}

static enum version
version_of(const struct report *r)
{
	if (r->op == REPORT_OUTCOME)
		return VERSION_OUTCOME;
	return r->proof == PROOF_NONE && r->suspicion == 0 && r->op != REPORT_ASK ? VERSION_PLAIN
	                                                                          : VERSION_JUDGED;
}

static bool
proof_is_valid(const struct report *r)
{
	size_t n = r->proof == PROOF_NONE ? 0 : REPORT_PROOF_BYTES;

	return (unsigned)r->proof < PROOF_DESK && r->proof_hash.n == n &&
	       is_printable(r->proof_hash) && r->suspicion >= 0 &&
	       r->suspicion <= REPORT_SUSPICION_MOST;
}

/* Only an outcome has one, about one try, and nothing to prove. */
static bool
outcome_is_valid(const struct report *r)
{
	if (r->op != REPORT_OUTCOME)
		return r->outcome == 0 && r->network == 0;
	return r->n == 1 && r->entry[0].count == 1 && (unsigned)r->outcome < OUTCOME_COUNT &&
	       r->network >= 0 && r->network <= REPORT_NETWORK_MOST && r->proof == PROOF_NONE &&
	       r->suspicion == 0;
}

/* The rules of both directions. */
static bool
check(const struct report *r, struct err *e)
{
	if ((unsigned)r->op >= REPORT_OP_COUNT || (unsigned)r->evidence >= EVCLASS_COUNT)
		return err_set(e, ERR_INPUT, "report: operation or evidence unknown");
	if (r->n > LIMIT_REPORT_ENTRIES)
		return err_set(e, ERR_LIMIT, "report: more than %d entries", LIMIT_REPORT_ENTRIES);
	if (!proof_is_valid(r))
		return err_set(e, ERR_INPUT, "report: proof or suspicion is none");
	if (!outcome_is_valid(r))
		return err_set(e, ERR_INPUT, "report: outcome is none");
	if ((r->n > 0) != has_entries(r))
		return err_set(e, ERR_INPUT, "report: %zu entries", r->n);
	if (r->slug.n == 0 || r->slug.n > 32 || !is_printable(r->slug))
		return err_set(e, ERR_INPUT, "report: no case number");
	if (r->edition.n > 64 || !is_printable(r->edition))
		return err_set(e, ERR_LIMIT, "report: edition of more than 64 bytes");
	if (r->receipt.n == 0 || r->receipt.n > 32 || !is_printable(r->receipt))
		return err_set(e, ERR_INPUT, "report: no receipt");
	if (r->key.n > (size_t)4 * LIMIT_REPORT_KEY_BYTES || !utf8_is_valid(r->key) ||
	    utf8_count(r->key) > LIMIT_REPORT_KEY_BYTES)
		return err_set(e, ERR_LIMIT, "report: key of more than %d characters",
		               LIMIT_REPORT_KEY_BYTES);
	if (!country_is_valid(r->country))
		return err_set(e, ERR_INPUT, "report: country is no code");
	for (size_t i = 0; i < r->n; i++)
		if (!entry_is_valid(&r->entry[i]))
			return err_set(e, ERR_INPUT, "report: entry %zu is not valid", i + 1);
	return true;
}

bool
report_encode(struct buf *out, const struct report *r, struct err *e)
{
	if (!check(r, e))
		return false;
	buf_putc(out, (char)version_of(r));
	buf_putc(out, (char)r->op);
	buf_putc(out, (char)r->evidence);
	buf_putc(out, (char)r->n);
	put_i32(out, r->day_acted);
	put_i32(out, r->day_received);
	buf_put(out, (struct str){ r->country, 2 });
	buf_putc(out, (char)r->slug.n);
	buf_putc(out, (char)r->edition.n);
	buf_putc(out, (char)r->receipt.n);
	put_u16(out, (uint32_t)r->key.n);
	buf_put(out, r->slug);
	buf_put(out, r->edition);
	buf_put(out, r->receipt);
	buf_put(out, r->key);
	for (size_t i = 0; i < r->n; i++) {
		buf_putc(out, (char)r->entry[i].channel);
		put_u16(out, (uint32_t)r->entry[i].target);
		put_u16(out, (uint32_t)r->entry[i].count);
	}
	if (version_of(r) == VERSION_JUDGED) {
		buf_putc(out, (char)r->suspicion);
		buf_putc(out, (char)r->proof);
		buf_put(out, r->proof_hash);
	}
	if (version_of(r) == VERSION_OUTCOME) {
		buf_putc(out, (char)r->outcome);
		buf_putc(out, (char)r->network);
	}
	return !out->failed || err_set(e, ERR_BUSY, "report: the batch is full");
}

/* What is left of a payload; short input leaves it failed and gives zeros. */
struct cursor {
	struct str left;
	bool failed;
};

static struct str
take(struct cursor *c, size_t n)
{
	struct str got;

	if (c->failed || c->left.n < n) {
		c->failed = true;
		return (struct str){ "", 0 };
	}
	got = str_sub(c->left, 0, n);
	c->left = str_from(c->left, n);
	return got;
}

static unsigned
take_u8(struct cursor *c)
{
	struct str s = take(c, 1);

	return s.n == 0 ? 0 : (unsigned char)s.p[0];
}

static unsigned
take_u16(struct cursor *c)
{
	unsigned low = take_u8(c);

	return low | take_u8(c) << 8;
}

static int32_t
take_i32(struct cursor *c)
{
	uint32_t low = take_u16(c);

	return (int32_t)(low | (uint32_t)take_u16(c) << 16);
}

static struct str
take_text(struct arena *a, struct cursor *c, size_t n)
{
	return str_dup(a, take(c, n));
}

static void
take_country(struct cursor *c, struct report *r)
{
	struct str s = take(c, 2);

	if (s.n == 2)
		memcpy(r->country, s.p, 2);
	c->failed |= r->country[0] == '\0' && r->country[1] != '\0';
}

static void
take_judgement(struct arena *a, struct cursor *c, struct report *r)
{
	r->suspicion = (int)take_u8(c);
	r->proof = (enum report_proof)take_u8(c);
	if (r->proof != PROOF_NONE)
		r->proof_hash = take_text(a, c, REPORT_PROOF_BYTES);
	c->failed |= version_of(r) != VERSION_JUDGED;
}

bool
report_decode(struct arena *a, struct str payload, struct report *out, struct err *e)
{
	struct cursor c = { payload, false };
	struct report r = { 0 };
	size_t slug_n, edition_n, receipt_n, key_n;
	unsigned version = take_u8(&c);

	if (version < VERSION_PLAIN || version > VERSION_OUTCOME)
		return err_set(e, ERR_INPUT, "report: version %u", version);
	r.op = (enum report_op)take_u8(&c);
	r.evidence = (enum evclass)take_u8(&c);
	r.n = take_u8(&c);
	r.day_acted = take_i32(&c);
	r.day_received = take_i32(&c);
	take_country(&c, &r);
	slug_n = take_u8(&c);
	edition_n = take_u8(&c);
	receipt_n = take_u8(&c);
	key_n = take_u16(&c);
	r.slug = take_text(a, &c, slug_n);
	r.edition = take_text(a, &c, edition_n);
	r.receipt = take_text(a, &c, receipt_n);
	r.key = take_text(a, &c, key_n);
	for (size_t i = 0; i < r.n && i < LIMIT_REPORT_ENTRIES; i++) {
		r.entry[i].channel = (enum channel)take_u8(&c);
		r.entry[i].target = (int)take_u16(&c);
		r.entry[i].count = (int)take_u16(&c);
	}
	if (version == VERSION_JUDGED)
		take_judgement(a, &c, &r);
	if (version == VERSION_OUTCOME) {
		r.outcome = (enum outcome)take_u8(&c);
		r.network = (int)take_u8(&c);
	}
	c.failed |= version != (unsigned)version_of(&r);
	if (c.failed || c.left.n != 0)
		return err_set(e, ERR_INPUT, "report: not of the length it says");
	if (!check(&r, e))
		return false;
	*out = r;
	return true;
}
