/*
 * contactline.c - see the header for what a contact line is
 *
 * Labels are found first; what stands between two of them is the value of the first, which
 * contactvalue.c cuts again.
 */
#include "import/contactline.h"

#include <string.h>

#include "base/limits.h"
#include "import/contactvalue.h"
#include "import/labels.h"

#define REMARK_MOST 4 /* words in brackets between a label and its colon */

struct mark {
	size_t at, value; /* tokens: the label begins, its value begins */
	enum contact_kind kind;
	bool both; /* Tel/Fax: */
};

static const struct {
	enum label_kind label;
	enum contact_kind kind;
} kinds[] = {
	{ LABEL_PHONE, CONTACT_PHONE },
	{ LABEL_FAX, CONTACT_FAX },
	{ LABEL_EMAIL, CONTACT_EMAIL },
	{ LABEL_HANDLE, CONTACT_HANDLE },
	{ LABEL_WEB, CONTACT_URL },
	{ LABEL_OTHER_CONTACT, CONTACT_NOTE },
	{ LABEL_SALUTATION, CONTACT_SALUTATION },
	{ LABEL_POST_LABEL, CONTACT_ADDRESS },
};

/* Without a colon a label counts only before what can be nothing else: a number or an address. */
static bool
value_follows(const struct reading *r, enum contact_kind kind, size_t at, size_t end)
{
	const struct token *t = &r->tok[at];
	struct label_hit h;

	if (at >= end)
		return false;
	if (kind == CONTACT_SALUTATION) /* "Salutation Dear Minister" */
		return label_at(r, LABEL_OPENING, at, end, &h);
	if (kind == CONTACT_PHONE || kind == CONTACT_FAX)
		return token_is(t, "+") || t->digits ||
		       (token_is(t, "(") && at + 1 < end &&
		        (r->tok[at + 1].digits || token_is(&r->tok[at + 1], "+")));
	if (kind == CONTACT_HANDLE)
		return token_is(t, "@");
	for (size_t i = at; kind == CONTACT_EMAIL && i < end && i < at + 6; i++)
		if (token_is(&r->tok[i], "@") && !r->tok[i].spaced)
			return true;
	return false;
}

static bool
is_both(const struct reading *r, size_t from, size_t to)
{
	bool fax = false, slash = false;
	struct label_hit h;

	for (size_t i = from; i < to; i++) {
		fax = fax || label_at(r, LABEL_FAX, i, i + 1, &h);
		slash = slash || token_is(&r->tok[i], "/");
	}
	return fax && slash;
}

/* "X (formerly Twitter):", "Fax (office):": the token of the colon; AT where there is none. */
static size_t
behind_remark(const struct reading *r, size_t at, size_t end)
{
	size_t to = at + 1;

	if (at >= end || !token_is(&r->tok[at], "("))
		return at;
	while (to < end && to <= at + REMARK_MOST && r->tok[to].word)
		to++;
	return to > at + 1 && to + 1 < end && token_is(&r->tok[to], ")") &&
	                       token_is(&r->tok[to + 1], ":")
	               ? to + 1
	               : at;
}

static bool
mark_at(const struct reading *r, size_t first, size_t at, size_t end, struct mark *out)
{
	struct label_hit h, best = { 0 };
	size_t which = ARRAY_LEN(kinds), value;
	bool colon; /* "mail@example.org" is no label */

	if (at > first && !r->tok[at].spaced &&
	    (r->tok[at - 1].word || r->tok[at - 1].digits ||
	     strchr("@.-_", r->tok[at - 1].fold.p[0]) != NULL))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		if (!label_at(r, kinds[i].label, at, end, &h) || h.to <= best.to)
			continue;
		best = h;
		which = i;
	}
	if (which == ARRAY_LEN(kinds) ||
	    (best.to < end && token_is(&r->tok[best.to], "@") && !r->tok[best.to].spaced) ||
	    (at > first && !r->tok[at].spaced && token_is(&r->tok[at - 1], "[") &&
	     kinds[which].kind != CONTACT_SALUTATION &&
	     (best.to >= end || !token_is(&r->tok[best.to], ":"))))
		return false; /* "[email protected]" */
	for (value = best.to; value < end && token_is(&r->tok[value], "."); value++)
		continue;
	value = behind_remark(r, value, end);
	colon = value < end && token_is(&r->tok[value], ":");
	value += colon;
	if (!colon && best.to == at + 1 && r->tok[at].fold.n == 1 &&
	    kinds[which].kind != CONTACT_HANDLE)
		return false; /* "T: ..." but not "Zone F 12" */
	if (!colon && best.to > at + 1 && label_is(r, LABEL_TO_WHOM, best.to - 1))
		return false; /* "sent by fax to +44 ..." is told */
	/* "..., fax or tweet:" introduces something else */
	if (colon ? value == end && at > first : !value_follows(r, kinds[which].kind, value, end))
		return false;
	*out = (struct mark){ at, value, kinds[which].kind, is_both(r, at, best.to) };
	if (at > first && (token_is(&r->tok[at - 1], "(") || token_is(&r->tok[at - 1], "[")))
		out->at--;
	return true;
}

/* Divides the bytes FROM to TO among the contacts added since FIRST. */
static void
divide(struct contacts *out, size_t first, size_t from, size_t to)
{
	for (size_t i = first; i < out->n; i++) {
		out->item[i].all_from = from;
		from = i + 1 < out->n && out->item[i + 1].from > from ? out->item[i + 1].from
		                                                      : from;
		out->item[i].all_to = i + 1 < out->n ? from : to;
		if (out->item[i].all_to < out->item[i].to)
			out->item[i].all_to = out->item[i].to;
	}
}

/* Without the comma at its end. */
static size_t
bare_end(const struct reading *r, size_t to)
{
	return to > 0 && r->text.p[to - 1] == ',' ? to - 1 : to;
}

static void
parse_unlabelled(const struct reading *r, size_t from, size_t to, struct contacts *out)
{
	size_t first = out->n, kept = out->n;

	if (from >= to)
		return;
	if (contactvalue_is_bare_number(str_trim(str_sub(r->text, from, bare_end(r, to)))))
		contactvalue_add(r, out, CONTACT_PHONE, false, from,
		                 (struct contactvalue){ from, bare_end(r, to) });
	else
		contactvalue_words(r, out, (struct contactvalue){ from, to });
	for (size_t i = first; i < out->n; i++) /* a remark alone is the caller's to judge */
		if (out->item[i].kind != CONTACT_NOTE)
			out->item[kept++] = out->item[i];
	out->n = kept;
	if (out->n == first)
		return;
	out->rest_to = out->item[first].from;
	divide(out, first, out->item[first].from, to);
}

/* "1EJ" ends S: a British post code, behind which no number of the address follows. */
static bool
ends_in_post_code(struct str s)
{
	bool digit = false, capital = false;

	s = str_trim(s);
	for (size_t i = s.n; i > 0 && s.p[i - 1] != ' '; i--) {
		digit = digit || (s.p[i - 1] >= '0' && s.p[i - 1] <= '9');
		capital = capital || (s.p[i - 1] >= 'A' && s.p[i - 1] <= 'Z');
	}
	return digit && capital;
}

/* "London SW1V 1EJ 020 7946 0155 Fax: ...": where a number begins that ends the text before the
 * first label; TO for none.  "Apartado Postal 0816-01234" and "Nairobi 00100" are the address':
 * only a "+" or a post code that has ended tells a telephone. */
static size_t
number_before(const struct reading *r, size_t from, size_t to)
{
	struct str s = str_sub(r->text, from, to), n;
	size_t at = s.n, plus = str_rchr(s, '+');

	for (size_t i = s.n; i-- > 0;) {
		if ((s.p[i] < '0' || s.p[i] > '9') && strchr(" +()-./", s.p[i]) == NULL)
			break;
		if ((s.p[i] == '0' || s.p[i] == '+') && (i == 0 || s.p[i - 1] == ' '))
			at = i;
	}
	if (plus != STR_NPOS && plus >= at)
		at = plus;
	else if (!ends_in_post_code(str_sub(s, 0, at)))
		return to;
	n = str_trim(str_from(s, at));
	return at > 0 && at < s.n && contactvalue_is_bare_number(n) ? from + at : to;
}

/* "a@example.org / fax +1 ...": an address before the first label is a contact, whatever else. */
static void
parse_before(const struct reading *r, size_t from, size_t to, struct contacts *out)
{
	struct contacts words = { 0 };

	if (from >= to)
		return;
	contactvalue_words(r, &words, contactvalue_of(r, from, to));
	for (size_t i = 0; i < words.n; i++)
		if (words.item[i].kind == CONTACT_EMAIL || words.item[i].kind == CONTACT_OBFUSCATED)
			VEC_PUSH(r->a, out, words.item[i]);
	if (out->n == 0 && number_before(r, from, to) < to)
		contactvalue_add(r, out, CONTACT_PHONE, false, from,
		                 contactvalue_of(r, number_before(r, from, to), to));
	if (out->n == 0)
		return;
	out->rest_to = out->item[0].from;
	divide(out, 0, out->item[0].from, to);
}

bool
contactline_parse(const struct reading *r, size_t at, size_t end, struct contacts *out,
                  struct err *e)
{
	struct mark mark[LIMIT_CONTACTS_PER_LINE];
	struct contacts list = { 0 };
	size_t n = 0, from, to;

	if (at >= end) {
		*out = list;
		return true;
	}
	for (size_t i = at; i < end; i++) {
		struct mark m;

		if (!mark_at(r, at, i, end, &m))
			continue;
		if (n == ARRAY_LEN(mark))
			return err_set(e, ERR_LIMIT, "more than %zu contacts on one line", n);
		mark[n++] = m;
		i = m.value - 1;
	}
	from = r->tok[at].from;
	to = r->tok[end - 1].to;
	list.rest_to = n > 0 ? r->tok[mark[0].at].from : to;
	if (n > 0)
		parse_before(r, from, list.rest_to, &list);
	for (size_t i = 0; i < n; i++) {
		size_t first = list.n;
		size_t stop = i + 1 < n ? r->tok[mark[i + 1].at].from : to;
		size_t start = mark[i].value < end ? r->tok[mark[i].value].from : to;
		struct contactvalue v = { stop, stop };

		if (start < stop)
			v = contactvalue_of(r, start, stop);
		contactvalue_add(r, &list, mark[i].kind, mark[i].both, r->tok[mark[i].at].from, v);
		divide(&list, first, r->tok[mark[i].at].from, stop);
	}
	if (n == 0)
		parse_unlabelled(r, from, to, &list);
	*out = list;
	return true;
}
