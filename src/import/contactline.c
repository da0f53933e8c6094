/*
 * contactline.c - see the header for what a contact line is
 *
 * A value is cut again: "a@x OR b@y" are two addresses, "+1 202 555 0100 / 555 0101" two numbers,
 * and what stands in parentheses with letters is an instruction, not part of the number.
 */
#include "import/contactline.h"

#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"
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

	for (size_t i = from; i < to; i++) {
		fax = fax || token_is(&r->tok[i], "fax");
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
	bool colon;

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
	    (at > first && !r->tok[at].spaced && token_is(&r->tok[at - 1], "[") &&
	     kinds[which].kind != CONTACT_SALUTATION))
		return false;
	for (value = best.to; value < end && token_is(&r->tok[value], "."); value++)
		continue;
	value = behind_remark(r, value, end);
	colon = value < end && token_is(&r->tok[value], ":");
	value += colon;
	if (!colon && best.to == at + 1 && r->tok[at].fold.n == 1 &&
	    kinds[which].kind != CONTACT_HANDLE)
		return false; /* "T: ..." but not "Zone F 12" */
	/* "..., fax or tweet:" introduces something else */
	if (colon ? value == end && at > first : !value_follows(r, kinds[which].kind, value, end))
		return false;
	*out = (struct mark){ at, value, kinds[which].kind, is_both(r, at, best.to) };
	if (at > first && (token_is(&r->tok[at - 1], "(") || token_is(&r->tok[at - 1], "[")))
		out->at--;
	return true;
}

struct piece { /* of a value: bytes */
	size_t from, to;
};

static void
add(const struct reading *r, struct contacts *out, enum contact_kind kind, struct piece p)
{
	struct contact c = { .kind = kind, .from = p.from, .to = p.to };

	VEC_PUSH(r->a, out, c);
}

static struct piece
trimmed(const struct reading *r, size_t from, size_t to)
{
	struct str s = from < to ? str_trim(str_sub(r->text, from, to)) : (struct str){ 0 };

	while (s.n > 0 && strchr(",;|/", s.p[s.n - 1]) != NULL)
		s = str_trim(str_sub(s, 0, s.n - 1));
	while (s.n > 0 && strchr(",;|/", s.p[0]) != NULL)
		s = str_trim(str_from(s, 1));
	/* the capital I that stands for a bar */
	if (s.n >= 2 && s.p[s.n - 1] == 'I' && s.p[s.n - 2] == ' ')
		return trimmed(r, (size_t)(s.p - r->text.p), (size_t)(s.p - r->text.p) + s.n - 1);
	if (s.n == 0)
		return (struct piece){ from, from };
	return (struct piece){ (size_t)(s.p - r->text.p), (size_t)(s.p - r->text.p) + s.n };
}

static size_t
digits_of(struct str s)
{
	size_t n = 0;

	for (size_t at = 0; at < s.n; at++)
		n += s.p[at] >= '0' && s.p[at] <= '9';
	return n;
}

static bool
has_letters(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if ((s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z')
			return true;
	return false;
}

/* The end of a bracket that opens at FROM and holds letters; FROM if there is none. */
static size_t
remark_end(const struct reading *r, size_t from, size_t to)
{
	struct str s = str_sub(r->text, from, to);
	size_t close;

	if (s.n == 0 || s.p[0] != '(')
		return from;
	close = str_chr(s, ')');
	close = close == STR_NPOS ? s.n : close + 1;
	return has_letters(str_sub(s, 0, close)) && digits_of(str_sub(s, 0, close)) < 5
	               ? from + close
	               : from;
}

/* Length of "or", "/", ";" and the like at FROM: what separates two numbers. */
static size_t
separator_at(const struct reading *r, size_t from, size_t to)
{
	static const struct str words[] = {
		STR_INIT(" or "), STR_INIT(" and "), STR_INIT(" o "),
		STR_INIT(" ou "), STR_INIT(" y "),   STR_INIT(" et "),
		STR_INIT(" e "),  STR_INIT(" und "), STR_INIT(" oder ")
	};
	struct str s = str_sub(r->text, from, to);

	if (s.n > 0 && strchr(";,/|", s.p[0]) != NULL)
		return 1;
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_istarts(s, words[i]))
			return words[i].n;
	return 0;
}

/* Without the full stop that ends a sentence of numbers. */
static struct piece
bare_number(const struct reading *r, struct piece p)
{
	while (p.to > p.from && r->text.p[p.to - 1] == '.')
		p.to--;
	return p;
}

/* "+57 1 566 2071 / 342 0592 (keep trying)" */
static void
add_numbers(const struct reading *r, struct contacts *out, enum contact_kind kind, bool both,
            struct piece v)
{
	size_t start = v.from, at = v.from, first = out->n, end;

	while (at <= v.to) {
		size_t sep = at < v.to ? separator_at(r, at, v.to) : 0;
		struct piece p = trimmed(r, start, at);

		end = at < v.to ? remark_end(r, at, v.to) : at;
		if (at < v.to && sep == 0 && end == at) {
			at++;
			continue;
		}
		if (digits_of(str_sub(r->text, p.from, p.to)) >= 4)
			add(r, out, kind, bare_number(r, p));
		else if (p.to > p.from && out->n > first)
			out->item[out->n - 1].to = p.to;
		else if (p.to > p.from)
			add(r, out, CONTACT_NOTE, p);
		if (end > at)
			add(r, out, CONTACT_NOTE, (struct piece){ at, end });
		at = end > at ? end : at + (sep > 0 ? sep : 1);
		start = at;
	}
	for (size_t i = first, n = out->n; both && i < n; i++)
		if (out->item[i].kind == CONTACT_PHONE)
			add(r, out, CONTACT_FAX,
			    (struct piece){ out->item[i].from, out->item[i].to });
}

static bool
is_email(struct str s)
{
	size_t at = str_chr(s, '@'), dot = str_rchr(s, '.');

	return at != STR_NPOS && at > 0 && dot != STR_NPOS && dot > at + 1 && dot + 2 < s.n &&
	       str_chr(str_from(s, at + 1), '@') == STR_NPOS && str_chr(s, '/') == STR_NPOS &&
	       str_chr(s, '*') == STR_NPOS;
}

static bool
is_url(struct str s)
{
	return str_istarts(s, STR("http://")) || str_istarts(s, STR("https://")) ||
	       (str_istarts(s, STR("www.")) && s.n > 8);
}

static bool
is_handle(struct str s)
{
	if (s.n < 3 || s.p[0] != '@')
		return false;
	for (size_t i = 1; i < s.n; i++)
		if (!has_letters(str_sub(s, i, i + 1)) && (s.p[i] < '0' || s.p[i] > '9') &&
		    s.p[i] != '_' && s.p[i] != '.' && s.p[i] != '-' && s.p[i] != '@')
			return false;
	return true;
}

/* "[email protected]", "[email protected]" with a hard space, "(at)": an address somebody hid. */
static size_t
obfuscated_at(struct str s)
{
	static const struct str forms[] = { STR_INIT("[email protected]"),
		                            STR_INIT("[email\xc2\xa0protected]"),
		                            STR_INIT("[email_protected]"),
		                            STR_INIT("[e-mail protected]") };

	for (size_t i = 0; i < ARRAY_LEN(forms); i++)
		if (str_istarts(s, forms[i]))
			return forms[i].n;
	return 0;
}

static bool
is_word_break(char c)
{
	return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|' || c == '<' || c == '>' ||
	       c == '(' || c == ')' || c == '\n';
}

/* Classifies one word of a value; NOTHING is what another word is. */
static enum contact_kind
kind_of_word(struct str w)
{
	if (is_url(w))
		return CONTACT_URL;
	if (is_email(w))
		return CONTACT_EMAIL;
	if (str_find(w, STR("(at)")) != STR_NPOS || str_ifind(w, STR("[at]")) != STR_NPOS)
		return CONTACT_OBFUSCATED;
	return is_handle(w) ? CONTACT_HANDLE : CONTACT_EMPTY;
}

static struct str
bare_word(struct str w)
{
	while (w.n > 0 && strchr(".:'\"", w.p[w.n - 1]) != NULL)
		w = str_sub(w, 0, w.n - 1);
	if (str_istarts(w, STR("mailto:")))
		w = str_from(w, 7);
	return w;
}

/* Addresses, handles and links in a value; brackets become notes. */
static void
add_words(const struct reading *r, struct contacts *out, struct piece v)
{
	for (size_t at = v.from; at < v.to;) {
		struct str rest = str_sub(r->text, at, v.to);
		size_t remark = remark_end(r, at, v.to), hidden = obfuscated_at(rest), n = 0;
		struct str w;

		if (hidden > 0 || remark > at) {
			n = hidden > 0 ? hidden : remark - at;
			add(r, out, hidden > 0 ? CONTACT_OBFUSCATED : CONTACT_NOTE,
			    (struct piece){ at, at + n });
			at += n;
			continue;
		}
		while (n < rest.n && !is_word_break(rest.p[n]))
			n++;
		w = bare_word(str_sub(rest, 0, n));
		if (w.n > 0 && kind_of_word(w) != CONTACT_EMPTY)
			add(r, out, kind_of_word(w),
			    (struct piece){ (size_t)(w.p - r->text.p),
			                    (size_t)(w.p - r->text.p) + w.n });
		at += n > 0 ? n : 1;
	}
}

/* "(Faxes: ...) [Salutation: Your Excellency]": the bracket is not the value's. */
static struct piece
without_bracket(const struct reading *r, struct piece v)
{
	static const char *const pairs[] = { "()", "[]" };
	struct str s = str_sub(r->text, v.from, v.to);

	for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
		if (s.n == 0 || s.p[s.n - 1] != pairs[i][1] || str_chr(s, pairs[i][0]) != STR_NPOS)
			continue;
		v.to--;
		return trimmed(r, v.from, v.to);
	}
	return v;
}

static void
add_value(const struct reading *r, struct contacts *out, struct mark m, struct piece v)
{
	size_t before = out->n;

	if (v.from >= v.to) {
		struct contact c = { CONTACT_EMPTY, m.kind, v.from, v.from, 0, 0 };

		VEC_PUSH(r->a, out, c);
		return;
	}
	if (m.kind == CONTACT_SALUTATION || m.kind == CONTACT_ADDRESS)
		add(r, out, m.kind, v);
	else if (m.kind == CONTACT_PHONE || m.kind == CONTACT_FAX)
		add_numbers(r, out, m.kind, m.both, v);
	else if (m.kind == CONTACT_NOTE)
		add(r, out, CONTACT_NOTE, (struct piece){ r->tok[m.at].from, v.to });
	else
		add_words(r, out, v);
	if (out->n == before) /* a label with words behind it: nothing is lost */
		add(r, out, CONTACT_NOTE, (struct piece){ r->tok[m.at].from, v.to });
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

static void
parse_unlabelled(const struct reading *r, size_t from, size_t to, struct contacts *out)
{
	size_t first = out->n, kept = out->n;

	if (from >= to)
		return;
	add_words(r, out, (struct piece){ from, to });
	for (size_t i = first; i < out->n; i++) /* a remark alone is the caller's to judge */
		if (out->item[i].kind != CONTACT_NOTE)
			out->item[kept++] = out->item[i];
	out->n = kept;
	if (out->n == first)
		return;
	out->rest_to = out->item[first].from;
	divide(out, first, out->item[first].from, to);
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
	for (size_t i = 0; i < n; i++) {
		size_t first = list.n;
		size_t stop = i + 1 < n ? r->tok[mark[i + 1].at].from : to;
		size_t start = mark[i].value < end ? r->tok[mark[i].value].from : to;
		struct piece v =
			start < stop ? trimmed(r, start, stop) : (struct piece){ stop, stop };

		add_value(r, &list, mark[i], without_bracket(r, v));
		divide(&list, first, r->tok[mark[i].at].from, stop);
	}
	if (n == 0)
		parse_unlabelled(r, from, to, &list);
	*out = list;
	return true;
}
