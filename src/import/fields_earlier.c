/*
 * fields_earlier.c - earlier bulletins of the case, and links
 *
 *     LINK TO PREVIOUS UA: https://www.example.org/en/documents/asa21/1044/2019/en/
 *     This is the first update of UA 88/12. Further information: http://.../ASA20/017/2012/en
 *     ... was arrested on 8 March 2016 (see Urgent Appeal BDI 002 / 0316 / OBS 021.1).
 *
 * Where no label says so, the address does: it holds an index number, and not the document's own.
 */
#include "import/fields.h"

#include <string.h>
#include <unictype.h>

#include "base/utf8.h"
#include "import/refs.h"
#include "import/token.h"

#define UPDATE_MOST 14 /* tokens of "UA 88/12 ... update" */

/* The value of a label that takes one line, or the whole line without one. */
static struct str
value_of(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];

	if (!p->of[i].labelled)
		return reading_line(r, i);
	if (p->of[i].label_only)
		return (struct str){ 0 };
	return reading_text(r, r->tok[p->of[i].value].from, l->to);
}

static bool
has_text(const struct strs *list, struct str s)
{
	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], s))
			return true;
	return false;
}

/* "N/A", "-" and "لا ينطبق" name no bulletin: one has a number or a link. */
static bool
names_something(struct str s)
{
	if (str_ifind(s, STR("http")) != STR_NPOS || str_ifind(s, STR("www.")) != STR_NPOS)
		return true;
	for (size_t at = 0; at < s.n;)
		if (uc_is_general_category_withtable(utf8_next(s, &at), UC_CATEGORY_MASK_Nd))
			return true;
	return false;
}

/* The line on which byte AT stands, or r->lines. */
static size_t
line_of(const struct reading *r, size_t at)
{
	for (size_t i = 0; i < r->lines; i++)
		if (r->line[i].from <= at && at < r->line[i].to)
			return i;
	return r->lines;
}

/* "update of UA 88/12", or the number before the word as Chinese has it: "UA 88/12的第一次更新". */
static bool
update_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	size_t most = end < at + UPDATE_MOST ? end : at + UPDATE_MOST;
	struct label_hit update;
	struct ref_hit ref;

	if (label_at(r, LABEL_UPDATE, at, end, &update) &&
	    ref_find(r, update.to, end < update.to + 5 ? end : update.to + 5, &ref)) {
		*to = ref.to;
		return true;
	}
	if (!ref_at(r, at, most, &ref) || !label_find(r, LABEL_UPDATE, ref.to, most, &update))
		return false;
	*to = update.to;
	return *to < end && !r->tok[*to].word;
}

/* "update of UA 88/12." before token END of line L: the token behind it, else END. */
static size_t
behind_update(const struct reading *r, const struct line *l, size_t end)
{
	size_t to;

	for (size_t at = l->tok; at < end; at++)
		if (update_at(r, at, end, &to))
			return to < end && (token_is(&r->tok[to], ".") ||
			                    token_is(&r->tok[to], "。"))
			               ? to + 1
			               : to;
	return end;
}

/* "Link to previous UA:" right before token END of line L, behind another sentence; else END. */
static size_t
label_before(const struct reading *r, const struct line *l, size_t end)
{
	struct label_hit h;

	for (size_t at = l->tok; at < end; at++)
		if (label_at(r, LABEL_PREVIOUS, at, end, &h) &&
		    (h.to == end || (token_is(&r->tok[h.to], ":") && h.to + 1 == end)))
			return at;
	return end;
}

/* The address in bytes FROM to TO names an index, and another than the document's own. */
static bool
names_other_index(const struct reading *r, const struct line *l, size_t from, size_t to)
{
	struct index_hit index;

	for (size_t at = l->tok; at < l->tok_to; at++)
		if (r->tok[at].from >= from && r->tok[at].to <= to &&
		    index_at(r, at, l->tok_to, &index))
			return r->out->index.n > 0 && !str_ieq(index.text, r->out->index);
	return false;
}

/* Under the letter and the officials, outside what is told, a link to another index goes back;
 * *START is where the words before the link begin. */
static bool
links_earlier(const struct reading *r, const struct parts *p, size_t from, size_t to, size_t *start)
{
	size_t i = line_of(r, from), end, told;
	enum part part;

	*start = from;
	if (i == r->lines)
		return false;
	for (end = r->line[i].tok; end < r->line[i].tok_to && r->tok[end].from < from; end++)
		;
	told = behind_update(r, &r->line[i], end);
	if (told == end)
		told = label_before(r, &r->line[i], end);
	if (told < end) {
		*start = r->tok[told].from;
		return true;
	}
	part = p->of[i].part;
	return (part == PART_NONE || part == PART_DEADLINE || part == PART_LANGUAGES) &&
	       names_other_index(r, &r->line[i], from, to);
}

static void
add_previous(struct reading *r, size_t from, size_t to)
{
	VEC_PUSH(r->a, &r->out->previous, reading_text(r, from, to));
	reading_claimf(r, from, to, "/previous/%zu", r->out->previous.n - 1);
}

/* "(see Urgent Appeal BDI 002 / 0316 / OBS 021.1)": the case's own number in a bracket of the
 * story, and not the update that this document is. */
static void
take_bracketed(struct reading *r, const struct line *l)
{
	for (size_t at = l->tok; at < l->tok_to; at++) {
		struct ref_hit ref;
		size_t close = at;

		if (!token_is(&r->tok[at], "("))
			continue;
		while (close < l->tok_to && !token_is(&r->tok[close], ")"))
			close++;
		if (!ref_find(r, at + 1, close, &ref) || ref.from < at + 2 ||
		    !uaref_eq(&ref.ref, &r->out->ref) ||
		    (ref.update > 0 && ref.update + 1 == r->out->ordinal))
			continue;
		add_previous(r, r->tok[ref.from].from, r->tok[ref.to - 1].to);
		at = close;
	}
}

void
fields_previous(struct reading *r, const struct parts *p)
{
	for (size_t i = parts_next(r, p, PART_PREVIOUS, 0); i < r->lines;
	     i = parts_next(r, p, PART_PREVIOUS, i + 1)) {
		struct str s = value_of(r, p, i);

		reading_claimf(r, r->line[i].from, r->line[i].to, "/previous/%zu",
		               r->out->previous.n);
		if (names_something(s))
			VEC_PUSH(r->a, &r->out->previous, s);
	}
	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].part == PART_STORY || p->of[i].part == PART_SUMMARY ||
		    p->of[i].part == PART_BACKGROUND)
			take_bracketed(r, &r->line[i]);
}

static bool
is_taken_link(const struct casefile *c, struct str url)
{
	for (size_t i = 0; i < c->targets.n; i++)
		if (has_text(&c->targets.item[i].urls, url))
			return true;
	for (size_t i = 0; i < c->previous.n; i++)
		if (str_find(c->previous.item[i], url) != STR_NPOS)
			return true;
	return has_text(&c->links, url);
}

/* Where the next address begins in S, "www." without a scheme too; STR_NPOS: nowhere. */
static size_t
next_link(struct str s, size_t at)
{
	for (; at < s.n; at++) {
		struct str rest = str_from(s, at);
		char before = at > 0 ? s.p[at - 1] : ' ';

		if (str_istarts(rest, STR("http://")) || str_istarts(rest, STR("https://")) ||
		    (str_istarts(rest, STR("www.")) && (before == ' ' || before == '\n')))
			return at;
	}
	return STR_NPOS;
}

void
fields_links(struct reading *r, const struct parts *p)
{
	size_t n;

	for (size_t at = next_link(r->text, 0); at != STR_NPOS; at = next_link(r->text, at + n)) {
		struct str rest = str_from(r->text, at), url;
		size_t words;

		for (n = 0; n < rest.n && strchr(" \t\n<>\"|)]", rest.p[n]) == NULL;)
			n++;
		while (n > 0 && strchr(".,;:", rest.p[n - 1]) != NULL)
			n--;
		url = str_sub(rest, 0, n);
		if (!is_taken_link(r->out, url) && links_earlier(r, p, at, at + n, &words)) {
			add_previous(r, at, at + n);
			reading_claimf(r, words, at + n, "/previous/%zu", r->out->previous.n - 1);
		} else if (str_istarts(url, STR("http")) && !is_taken_link(r->out, url)) {
			VEC_PUSH(r->a, &r->out->links, url);
			reading_claimf(r, at, at + n, "/links/%zu", r->out->links.n - 1);
		}
		n = n > 4 ? n : 4;
	}
}
