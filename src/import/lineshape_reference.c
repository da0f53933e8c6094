/*
 * lineshape_reference.c - lines of number, index and day, and what is no part of them
 */
#include "import/lineshape.h"

#include "import/dates.h"
#include "import/refs.h"
#include "import/token.h"

/* "Вторая ...: 31/21 Индекс: EUR 49/4410/2021 Беларусь Дата: 12 июля 2021 года": with a number, an
 * index and a day a line is a reference whatever its words. */
static bool
names_index_and_day(const struct reading *r, const struct line *l, size_t at)
{
	struct index_hit index;
	struct date_hit day;
	struct ref_hit ref;

	for (; at < l->tok_to && !ref_at(r, at, l->tok_to, &ref) &&
	       !ref_bare_at(r, at, l->tok_to, &ref);)
		at++;
	return at < l->tok_to && index_find(r, ref.to, l->tok_to, &index) &&
	       date_find(r, index.to, l->tok_to, &day);
}

/* "26 June 1991, Index number: AMR 34/032/1991" of an archive */
static bool
begins_with_day_and_index(const struct reading *r, const struct line *l, size_t at)
{
	struct date_hit date;
	struct index_hit index;
	struct label_hit h;

	if (!date_at(r, at, l->tok_to, &date))
		return false;
	at = date.to < l->tok_to && token_is(&r->tok[date.to], ",") ? date.to + 1 : date.to;
	if (label_at(r, LABEL_INDEX, at, l->tok_to, &h))
		at = h.to < l->tok_to && token_is(&r->tok[h.to], ":") ? h.to + 1 : h.to;
	return index_at(r, at, l->tok_to, &index);
}

/* "UA: 166/14 Index: MDE 11/023/2014 Bahrain Date: 29 August 2014", "20 February 1992" */
bool
line_is_reference(const struct reading *r, const struct line *l, size_t at)
{
	struct ref_hit ref;
	struct index_hit index;
	struct kind_hit kind;
	struct label_hit update;
	bool short_line = l->tok_to - l->tok <= 45;

	/* "Further information on UA 86/92 (...) and follow-ups (...; ...) - ..." may be long */
	if (label_at(r, LABEL_UPDATE, at, l->tok_to, &update) &&
	    ref_at(r, update.to, l->tok_to, &ref))
		return l->tok_to - l->tok <= 160;
	if (names_index_and_day(r, l, at))
		return true;
	if (former_at(r, at, l->tok_to, &ref))
		return ref.to + 3 >= l->tok_to;
	if (begins_with_day_and_index(r, l, at))
		return true;
	if (!short_line)
		return false;
	if (ref_at(r, at, l->tok_to, &ref) || index_at(r, at, l->tok_to, &index))
		return true;
	if (label_at(r, LABEL_UPDATE, at, l->tok_to, &update) &&
	    (ref_find(r, update.to, l->tok_to, &ref) || ref_bare_at(r, update.to, l->tok_to, &ref)))
		return true;
	return kind_read(r, at, l->tok_to, &kind) && kind.from <= at + 4 &&
	       (ref_find(r, at, l->tok_to, &ref) || ref_bare_at(r, kind.to, l->tok_to, &ref));
}

bool
line_ends_reference(const struct reading *r, const struct line *l)
{
	struct label_hit h;
	struct index_hit index;
	struct date_hit date;
	bool day = false;
	size_t at = l->tok;

	if (l->tok_to - l->tok > 20 || at == 0)
		return false;
	/* "Tarih: 5" / "Temmuz 2022", "Index: EUR" / "57/844/2019" */
	for (size_t back = 1; back <= 3 && back <= l->tok && at == l->tok; back++) {
		if (date_at(r, l->tok - back, l->tok_to, &date) && date.to > l->tok) {
			at = date.to;
			day = true;
		} else if (index_at(r, l->tok - back, l->tok_to, &index) && index.to > l->tok) {
			at = index.to;
		}
	}
	while (at < l->tok_to) {
		if (date_at(r, at, l->tok_to, &date)) {
			at = date.to;
			day = true;
		} else if (index_at(r, at, l->tok_to, &index)) {
			at = index.to;
		} else if (label_at(r, LABEL_COUNTRY, at, l->tok_to, &h) ||
		           label_at(r, LABEL_ISSUED, at, l->tok_to, &h)) {
			at = h.to;
		} else if (!r->tok[at].word && !r->tok[at].digits) {
			at++;
		} else {
			return false;
		}
	}
	return day;
}

/* "EXTERNAL (for general distribution)   AI Index: AMR 51/924/92" */
bool
line_names_reference(const struct reading *r, const struct line *l, size_t at)
{
	struct index_hit index;
	struct ref_hit ref;

	return l->tok_to - at <= 20 &&
	       (index_find(r, at, l->tok_to, &index) || ref_find(r, at, l->tok_to, &ref));
}

bool
line_is_bare_number(const struct reading *r, const struct line *l)
{
	struct ref_hit ref;

	return ref_bare_at(r, l->tok, l->tok_to, &ref) && ref.to >= l->tok_to;
}

bool
line_is_case_code(const struct reading *r, const struct line *l)
{
	struct label_hit update;
	struct code_hit code;
	size_t at = l->tok;

	if (label_at(r, LABEL_UPDATE, at, l->tok_to, &update))
		at = update.to;
	for (size_t most = at + 3; at < most; at++) /* "Follow-up of the case ..." */
		if (code_at(r, at, l->tok_to, &code))
			return code.to + 3 >= l->tok_to;
	return false;
}

/* "[Re: UA-949-2002: ...]": the bulletin that this one goes back to. */
bool
line_is_regarding(const struct reading *r, const struct line *l, size_t at)
{
	struct ref_hit ref;

	return at + 2 < l->tok_to && token_is(&r->tok[at], "re") &&
	       token_is(&r->tok[at + 1], ":") && ref_at(r, at + 2, l->tok_to, &ref);
}

bool
line_has_concern(const struct reading *r, const struct line *l, size_t at)
{
	struct ref_hit ref;
	struct label_hit h;
	struct index_hit index;
	struct date_hit date;
	size_t words = 0;

	if (!ref_find(r, at, l->tok_to, &ref))
		return false;
	for (size_t i = ref.to; i < l->tok_to; i++) {
		if (label_at(r, LABEL_COUNTRY, i, l->tok_to, &h) ||
		    label_of_mode(r, LABEL_LINE, i, l->tok_to, &h))
			i = h.to - 1;
		else if (index_at(r, i, l->tok_to, &index))
			i = index.to - 1;
		else if (date_at(r, i, l->tok_to, &date))
			i = date.to - 1;
		else
			words += r->tok[i].word && r->tok[i].fold.n > 3;
	}
	return words > 0;
}

/* "(China: UA 71.17)" at the end of a title is its reference; returns the token where it starts. */
size_t
without_reference(const struct reading *r, size_t from, size_t to)
{
	struct ref_hit ref;

	for (size_t i = to; i-- > from;) {
		if (!token_is(&r->tok[i], "("))
			continue;
		return ref_find(r, i, to, &ref) && ref.to + 1 >= to ? i : to;
	}
	return to;
}

size_t
without_masthead(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	for (size_t i = from + 2; i < to; i++)
		if (r->tok[i].spaced && token_is(&r->tok[i - 1], "-") &&
		    label_at(r, LABEL_MASTHEAD, i, to, &h) && h.to == to && h.to > h.from + 1)
			return i - 1;
	return to;
}
