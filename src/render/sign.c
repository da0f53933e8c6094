/*
 * sign.c - the supporter's part of a letter: used once, stored nowhere
 *
 * The public side holds letters without a sender.  What was typed meets them here, in an arena that
 * wipes, on its way to the renderer.
 */
#include <string.h>

#include "base/buf.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "render/render.h"

static const struct {
	struct str name;
	enum render_paper paper;
} envelopes[ENVELOPE_COUNT] = {
	[ENVELOPE_DIN] = { STR_INIT("din"), PAPER_A4 },
	[ENVELOPE_UK] = { STR_INIT("uk"), PAPER_A4 },
	[ENVELOPE_FR] = { STR_INIT("fr"), PAPER_A4 },
	[ENVELOPE_US] = { STR_INIT("us"), PAPER_LETTER },
};

bool
render_paper_from_name(struct str name, enum render_paper *out)
{
	if (!str_eq(name, STR("a4")) && !str_eq(name, STR("letter")))
		return false;
	*out = str_eq(name, STR("a4")) ? PAPER_A4 : PAPER_LETTER;
	return true;
}

bool
render_envelope_from_name(struct str name, enum render_envelope *out)
{
	for (int i = 0; i < ENVELOPE_COUNT; i++)
		if (str_eq(name, envelopes[i].name)) {
			*out = (enum render_envelope)i;
			return true;
		}
	return false;
}

struct str
render_envelope_name(enum render_envelope envelope)
{
	return envelopes[envelope].name;
}

enum render_paper
render_envelope_paper(enum render_envelope envelope)
{
	return envelopes[envelope].paper;
}

enum render_envelope
render_envelope_of_country(struct str country)
{
	/* "US" in a list of codes of two letters with a space between: none is part of two others
	 */
	static const struct str of[ENVELOPE_COUNT] = {
		[ENVELOPE_UK] = STR_INIT("GB IE IM JE GG GI MT CY"),
		[ENVELOPE_FR] = STR_INIT("FR MC GP MQ GF RE YT NC PF PM WF BL MF"),
		[ENVELOPE_US] = STR_INIT("US CA MX PR GU VI AS MP"),
	};

	for (int i = 0; country.n == 2 && i < ENVELOPE_COUNT; i++)
		if (str_find(of[i], country) != STR_NPOS)
			return (enum render_envelope)i;
	return ENVELOPE_DIN;
}

/* One line: a name or a line of an address never starts a second line by itself. */
static struct str
one_line(struct arena *a, struct str s)
{
	char *p = arena_alloc(a, s.n + 1, 1);

	for (size_t i = 0; i < s.n; i++)
		p[i] = s.p[i] == '\n' || s.p[i] == '\t' ? ' ' : s.p[i];
	return str_trim((struct str){ p, s.n });
}

static size_t
count_names(struct str names)
{
	size_t n = 0;

	while (names.n > 0)
		n += str_trim(str_cut(&names, '\n')).n > 0;
	return n;
}

size_t
render_letter_count(const struct render_supporter *who, size_t n)
{
	size_t names = count_names(who->names);

	return n * (names > 0 ? names : who->copies > 1 ? (size_t)who->copies : 1);
}

/* Who signs: the names of a list, or the one name as often as copies are wanted. */
static bool
signers(struct arena *a, const struct render_supporter *who, struct strs *out, struct err *e)
{
	struct str name, list = who->names;
	int copies = who->copies > 1 ? who->copies : 1;

	while (list.n > 0) {
		struct str line = str_trim(str_cut(&list, '\n'));

		if (line.n == 0)
			continue;
		if (!str_from_untrusted(a, line, LIMIT_LETTER_NAME_BYTES, &name, e))
			return err_wrap(e, "a name of the list");
		VEC_PUSH(a, out, one_line(a, name));
	}
	if (out->n > 0)
		return true;
	if (!str_from_untrusted(a, who->name, LIMIT_LETTER_NAME_BYTES, &name, e))
		return err_wrap(e, "name");
	for (int i = 0; i < copies; i++)
		VEC_PUSH(a, out, one_line(a, name));
	return true;
}

/* "DE FR IT" names FR; codes have two letters, so none is part of another. */
static bool
row_is_for(const struct render_row *row, struct str country)
{
	struct str codes = row->label;

	while (codes.n > 0)
		if (str_eq(str_cut(&codes, ' '), country))
			return true;
	return false;
}

#define POSTING_AT 3 /* after what the strip is, the number and the deadline */

/* The last posting day goes onto the strip, the rest of that table goes. */
static void
say_posting_day(struct arena *a, struct render_letter *l, struct str country)
{
	struct strs strip = { 0 };

	for (size_t i = 0; i < l->strip.n; i++) {
		for (size_t k = 0; i == POSTING_AT && k < l->posting.n; k++)
			if (row_is_for(&l->posting.item[k], country.n > 0 ? country : STR("*")))
				VEC_PUSH(a, &strip, l->posting.item[k].value);
		VEC_PUSH(a, &strip, l->strip.item[i]);
	}
	l->strip = strip;
	l->posting = (struct render_rows){ 0 };
}

static bool
sign_one(struct arena *a, struct str published, const struct render_supporter *who,
         struct render_letter *out, struct err *e)
{
	struct render_request r = { 0 };
	struct render_letter *l = &r.u.letter;

	if (!render_decode(a, published, &r, e))
		return false;
	if (r.kind != RENDER_LETTER)
		return err_set(e, ERR_INPUT, "render request: not a letter");
	if (!str_from_untrusted(a, who->from, LIMIT_LETTER_FROM_BYTES, &l->from, e))
		return err_wrap(e, "address");
	if (!str_from_untrusted(a, who->own, LIMIT_LETTER_OWN_BYTES, &l->own, e))
		return err_wrap(e, "own words");
	CHECK(who->envelope >= 0 && who->envelope < ENVELOPE_COUNT);
	l->from = str_trim(l->from);
	l->own = str_trim(l->own);
	l->envelope = who->envelope;
	l->head.paper = (int)envelopes[who->envelope].paper;
	if (who->country.n > 0 && str_eq(who->country, l->country))
		l->country_line = (struct str){ 0 };
	say_posting_day(a, l, who->country);
	*out = *l;
	return true;
}

bool
render_letter_sign(struct arena *a, const struct strs *published,
                   const struct render_supporter *who, struct str *out, struct err *e)
{
	struct render_request r = { .kind = RENDER_LETTERS };
	struct render_letters *all = &r.u.letters;

	if (published->n == 0)
		return err_set(e, ERR_INPUT, "render request: no letter");
	if (render_letter_count(who, published->n) > LIMIT_LETTERS)
		return err_set(e, ERR_LIMIT, "more than %d letters in one file", LIMIT_LETTERS);
	if (!signers(a, who, &all->names, e))
		return false;
	for (size_t i = 0; i < published->n; i++) {
		struct render_letter l = { 0 };

		if (!sign_one(a, published->item[i], who, &l, e))
			return false;
		VEC_PUSH(a, &all->letters, l);
	}
	all->head = all->letters.item[0].head;
	if (published->n == 1 && all->names.n == 1) {
		struct render_letter one = all->letters.item[0];

		one.name = all->names.item[0];
		r = (struct render_request){ .kind = RENDER_LETTER };
		r.u.letter = one;
	}
	return render_encode(a, &r, out, e);
}

bool
render_fax_sign(struct arena *a, struct str published, struct str own, bool tiff, struct str *out,
                struct err *e)
{
	struct render_request r = { 0 };

	if (!render_decode(a, published, &r, e))
		return false;
	if (r.kind != RENDER_FAX)
		return err_set(e, ERR_INPUT, "render request: no fax");
	if (!str_from_untrusted(a, own, LIMIT_LETTER_OWN_BYTES, &r.u.fax.own, e))
		return err_wrap(e, "own words");
	r.u.fax.own = str_trim(r.u.fax.own);
	if (tiff)
		r.kind = RENDER_FAX_TIFF;
	return render_encode(a, &r, out, e);
}

static struct str
fill_slot(struct arena *a, struct str s, struct str secret)
{
	size_t at = str_find(s, STR(RENDER_TALLY_SLOT));

	if (at == STR_NPOS)
		return s;
	return str_printf(a, STR_FMT STR_FMT STR_FMT, STR_ARG(str_sub(s, 0, at)), STR_ARG(secret),
	                  STR_ARG(str_from(s, at + strlen(RENDER_TALLY_SLOT))));
}

bool
render_tally_link(struct arena *a, struct str published, struct str secret, struct str *out,
                  struct err *e)
{
	struct render_request r;

	if (!render_decode(a, published, &r, e))
		return false;
	if (r.kind != RENDER_TALLY)
		return err_set(e, ERR_INPUT, "render request: no tally sheet");
	r.u.tally.qr = fill_slot(a, r.u.tally.qr, secret);
	r.u.tally.qr_label = fill_slot(a, r.u.tally.qr_label, secret);
	return render_encode(a, &r, out, e);
}
