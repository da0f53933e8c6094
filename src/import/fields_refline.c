/*
 * fields_refline.c - a reference line, cut at the things it is made of
 *
 * What stands before a thing (its label, a dash) goes with it, and words that are none of them are
 * the concern.
 */
#include "import/dates.h"
#include "import/fields_reference.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/people.h"
#include "import/personline.h"
#include "import/small_words.h"
#include "import/token.h"

#define TITLE_WORDS   5 /* the least of a title behind the number */
#define OF_LINE_WORDS 3 /* the most of what introduces a date or an index */

struct refline {
	struct reading *r;
	size_t line;
	size_t from;    /* byte: what stands from here to the next thing goes with it */
	size_t concern; /* token where the concern begins, or SIZE_MAX */
	int earlier;    /* earlier bulletins named in it */
	size_t number_from, number_to; /* tokens of its number */
	bool bracket;
};

/* "London, le" before a date, "and its update" before an index: words of the line, no concern. */
static bool
is_of_line(const struct reading *r, size_t from, size_t to)
{
	struct label_hit h;

	if (words_between(r, from, to) > OF_LINE_WORDS)
		return false;
	if (label_here(r, LABEL_ARTICLE, to - 1, to, &h) &&
	    !token_is_capital(r->text, &r->tok[to - 1]))
		return true;
	for (size_t at = from; at < to; at++)
		if (label_at(r, LABEL_UPDATE, at, to, &h) && h.to == to)
			return true;
	return false;
}

static void
end_concern(struct refline *w, size_t tok)
{
	if (w->concern == SIZE_MAX)
		return;
	if (line_names_titled(w->r, w->concern, tok)) { /* "UA-88/2012: Herr Bruno Example" */
		w->concern = SIZE_MAX;
		return;
	}
	if (is_of_line(w->r, w->concern, tok))
		reading_claim(w->r, "/number", w->from, w->r->tok[tok - 1].to);
	else
		concerns_take(w->r, w->from, w->concern, tok);
	w->concern = SIZE_MAX;
	w->from = w->r->tok[tok - 1].to;
}

static void
step(struct refline *w, size_t to)
{
	w->from = w->r->tok[to - 1].to;
}

/* "(AFR 36/05/92, 12 March 1992)" names an earlier bulletin. */
static size_t
take_earlier(struct refline *w, size_t at, size_t end, const struct index_hit *index)
{
	struct reading *r = w->r;
	size_t to = index->to;
	struct date_hit d;

	for (size_t i = to; i < end && i < to + 3; i++) {
		if (!date_at_loose(r, i, end,
		                   &d)) /* "..., 25 July; ...", as the first has a year */
			continue;
		to = d.to;
		break;
	}
	VEC_PUSH(r->a, &r->out->previous, reading_text(r, r->tok[at].from, r->tok[to - 1].to));
	if (to < end && token_is(&r->tok[to], ")"))
		to++;
	reading_claimf(r, w->from, r->tok[to - 1].to, "/previous/%zu", r->out->previous.n - 1);
	w->earlier++;
	step(w, to);
	return to;
}

static bool
next_number(struct str s, size_t *at, unsigned *n)
{
	while (*at < s.n && (s.p[*at] < '0' || s.p[*at] > '9'))
		++*at;
	if (*at == s.n)
		return false;
	for (*n = 0; *at < s.n && s.p[*at] >= '0' && s.p[*at] <= '9'; ++*at)
		*n = *n * 10 + (unsigned)(s.p[*at] - '0');
	return true;
}

/* "AFR 36/061/1992" and "AFR 36/61/92": leading zeros and the century make no other. */
static bool
is_same_index(struct str x, struct str y)
{
	size_t i = 0, k = 0;
	unsigned n, m;

	if (!str_ieq(str_sub(x, 0, str_chr(x, ' ')), str_sub(y, 0, str_chr(y, ' '))))
		return str_eq(x, y);
	while (next_number(x, &i, &n)) {
		if (!next_number(y, &k, &m))
			return false;
		if (n != m && ((n >= 1900) == (m >= 1900) || n % 100 != m % 100))
			return false;
	}
	return !next_number(y, &k, &m);
}

static size_t
take_index(struct refline *w, size_t at, size_t end, const struct index_hit *index)
{
	struct reading *r = w->r;

	if (w->bracket || w->earlier > 0)
		return take_earlier(w, at, end, index);
	if (r->out->index.n == 0)
		r->out->index = index->text;
	else if (!is_same_index(r->out->index, index->text))
		reading_doubt(r, "the document names another index too", "/index");
	reading_claim(r, "/index", w->from, r->tok[index->to - 1].to);
	step(w, index->to);
	return index->to;
}

static size_t
take_issued(struct refline *w, const struct date_hit *d)
{
	struct reading *r = w->r;

	if (!day_is_set(r->out->issued))
		r->out->issued = d->day;
	else if (day_cmp(r->out->issued, d->day) != 0)
		reading_doubt(r, "the document names another date of issue too", "/issued");
	if (d->swapped)
		reading_doubt(r, "day and month could be the other way round", "/issued");
	reading_claim(r, "/issued", w->from, r->tok[d->to - 1].to);
	step(w, d->to);
	return d->to;
}

bool
refline_label(const struct reading *r, size_t at, size_t end, size_t *to)
{
	struct label_hit h;

	/* "Concern:" is a label, "Craintes de torture" the concern itself */
	if (label_of_mode(r, LABEL_LINE, at, end, &h) && h.label->kind == LABEL_CONCERN &&
	    h.to < end && r->tok[h.to].word)
		return false;
	if (!label_of_mode(r, LABEL_LINE, at, end, &h) &&
	    !label_at(r, LABEL_FURNITURE, at, end, &h) && !label_at(r, LABEL_UPDATE, at, end, &h) &&
	    !label_at(r, LABEL_ORDINAL, at, end, &h) && !label_at(r, LABEL_STOP, at, end, &h) &&
	    !label_at(r, LABEL_CORRECTION, at, end, &h) && !label_at(r, LABEL_AND, at, end, &h))
		return false;
	*to = h.to;
	return true;
}

/* "Follow-up on UA 952/10 (10 March 2010)": the day of the bulletin that is followed; behind its
 * concern too ("UA 952/10 - Torture (10 March 2010)") where this one's own is a later one. */
static bool
is_original_date(const struct refline *w, size_t at, const struct date_hit *d, size_t end)
{
	size_t to = d->to;

	if (w->bracket && at > w->r->line[w->line].tok && token_is(&w->r->tok[at - 1], "(") &&
	    w->number_to > 0 && w->r->out->kind != CASEFILE_FIRST &&
	    day_is_set(w->r->out->issued) && day_cmp(d->day, w->r->out->issued) < 0)
		return true;
	return w->bracket && at > w->r->line[w->line].tok && token_is(&w->r->tok[at - 1], "(") &&
	       to < end && token_is(&w->r->tok[to], ")") && w->number_to == at - 1 &&
	       w->r->out->kind != CASEFILE_FIRST;
}

static size_t
take_original(struct refline *w, size_t at, size_t to)
{
	struct reading *r = w->r;
	size_t n = r->out->previous.n;

	if (to < r->toks && token_is(&r->tok[to], ")"))
		to++;
	VEC_PUSH(r->a, &r->out->previous,
	         reading_text(r, r->tok[at == w->number_to + 1 ? w->number_from : at].from,
	                      r->tok[to - 1].to));
	reading_claimf(r, r->tok[at - 1].from, r->tok[to - 1].to, "/previous/%zu", n);
	step(w, to);
	return to;
}

/* "Verschwindenlassen - Syrien. Appelle bis ...": the country between a dash and a full stop. */
static bool
is_set_apart(const struct reading *r, size_t at, size_t to)
{
	return at > 0 && to < r->toks && token_is(&r->tok[at - 1], "-") && r->tok[at].spaced &&
	       token_is(&r->tok[to], ".");
}

/* The token behind the thing at AT, or AT where no thing begins. */
static size_t
thing_at(struct refline *w, size_t at, size_t end)
{
	struct reading *r = w->r;
	struct index_hit index;
	struct ref_hit ref;
	struct date_hit date;
	struct code_hit code;
	struct label_hit deadline;
	size_t to;
	const char *iso;

	if (former_at(r, at, end, &ref)) {
		end_concern(w, at);
		number_take_former(r, &ref, w->from);
		step(w, ref.to);
		return ref.to;
	}
	if (code_at(r, at, end, &code)) {
		end_concern(w, at);
		number_take_code(r, &code, w->from);
		step(w, code.to);
		return code.to;
	}
	if (ref_at(r, at, end, &ref) ||
	    (!uaref_is_set(&r->out->ref) && ref_bare_at(r, at, end, &ref))) {
		end_concern(w, at);
		number_take(r, &ref, w->from);
		w->number_from = ref.from;
		w->number_to = ref.to;
		step(w, ref.to);
		return ref.to;
	}
	if (index_at(r, at, end, &index)) {
		end_concern(w, at);
		return take_index(w, at, end, &index);
	}
	if (label_at(r, LABEL_DEADLINE, at, end, &deadline) && deadline.label->tokens >= 2) {
		end_concern(w, at); /* fields_deadline() reads it */
		reading_claim(r, "/deadline", w->from, r->tok[deadline.to - 1].to);
		step(w, deadline.to);
		return deadline.to;
	}
	if (date_at(r, at, end, &date)) {
		if (is_original_date(w, at, &date, end)) {
			end_concern(w, at - 1);
			return take_original(w, at, date.to);
		}
		end_concern(w, at);
		return take_issued(w, &date);
	}
	iso = country_at(r, at, end, &to);
	if (iso != NULL && (w->concern == SIZE_MAX || to == end || is_set_apart(r, at, to))) {
		end_concern(w, at);
		fields_country_add(r, iso, w->from, r->tok[to - 1].to);
		step(w, to);
		return to;
	}
	if (w->concern < at && label_of_mode(r, LABEL_LINE, at, end, &deadline) &&
	    deadline.label->kind == LABEL_CONCERN && r->tok[at - 1].word)
		return at; /* "and new concern: ill-treatment" */
	if (refline_label(r, at, end, &to) && (w->concern == SIZE_MAX || to < end)) {
		if (w->concern == SIZE_MAX || token_is(&r->tok[to], ":"))
			end_concern(w, at);
		return w->concern == SIZE_MAX ? to : at;
	}
	return at;
}

static bool
names_follow(const struct reading *r, size_t at, size_t end)
{
	return at + 1 < end && name_run(r, at + 1, end, 2).to > at + 1;
}

/* "fear for safety: A Example, B Example": what is left is people_read()'s. */
static bool
is_at_names(const struct reading *r, const struct refline *w, const struct line *l)
{
	return r->out->concerns.n > 0 && w->from > 0 && w->from < l->to &&
	       r->text.p[w->from - 1] == ':';
}

/* "UP-54-2002: SRI LANKA: Torture victim threatened ...": this series prints a title there. */
static bool
is_title(const struct reading *r, const struct refline *w, size_t end)
{
	if (r->out->headline.n > 0 || w->concern >= end)
		return false;
	return str_eq(str_c(r->out->ref.series), STR("AHRC")) ||
	       (w->concern > 0 && token_is(&r->tok[w->concern - 1], ":") &&
	        words_between(r, w->concern, end) >= TITLE_WORDS &&
	        words_stand_small(r, w->concern, end));
}

static void
take_title(struct reading *r, struct refline *w, const struct line *l)
{
	r->out->headline = reading_text(r, r->tok[w->concern].from, l->to);
	reading_claim(r, "/headline", w->from, l->to);
	w->concern = SIZE_MAX;
	w->from = l->to;
}

/* "This is the second update of UA 298/12. Further information: http://...": what stands behind the
 * sentence is the link's, not a concern. */
static void
leave_link(const struct reading *r, struct line *l)
{
	size_t link = l->tok, stop = l->tok;

	while (link < l->tok_to && !token_is(&r->tok[link], "http") &&
	       !token_is(&r->tok[link], "https") && !token_is(&r->tok[link], "www"))
		link++;
	if (link == l->tok || link == l->tok_to)
		return;
	while (stop < link && !(token_is(&r->tok[stop], ".") && r->tok[stop + 1].spaced))
		stop++;
	l->tok_to = stop < link ? stop + 1 : link;
	l->to = r->tok[l->tok_to - 1].to;
}

/* "Urgent Action Update: ... (Northland: UA 12.17)" of a list of other actions, below the
 * officials: its kind and its country are not this one's. */
bool
refline_is_another(const struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct ref_hit ref;

	return uaref_is_set(&r->out->ref) && parts_next(r, p, PART_TARGETS, 0) < i &&
	       ref_find(r, l->tok, l->tok_to, &ref) && !uaref_eq(&r->out->ref, &ref.ref) &&
	       !number_is_former(&r->out->former, &ref.ref);
}

void
refline_read(struct reading *r, const struct parts *p, size_t i)
{
	struct line whole = r->line[i], *l = &whole;
	struct refline w = { .r = r, .line = i, .from = l->from, .concern = SIZE_MAX };
	struct kind_hit kind;
	bool concern = p->of[i].labelled && p->of[i].label == LABEL_CONCERN;

	for (size_t k = i + 1; k < r->lines && p->of[k].part == PART_REFERENCE && p->of[k].guessed;
	     k++) {
		whole.to = r->line[k].to; /* the layout broke it */
		whole.tok_to = r->line[k].tok_to;
	}
	leave_link(r, &whole);
	if (refline_is_another(r, p, i)) {
		reading_claim(r, "/previous", l->from, l->to);
		return;
	}
	if (kind_read(r, l->tok, l->tok_to, &kind))
		kind_take(r, &kind);
	else
		kind_doubt(r, l);
	if (concern) {
		reading_claim(r, "/concerns", l->from, l->to);
		if (!p->of[i].label_only)
			concerns_take(r, l->from, p->of[i].value, l->tok_to);
		return;
	}
	for (size_t at = l->tok; at < l->tok_to;) {
		size_t to = thing_at(&w, at, l->tok_to);

		if (w.concern != SIZE_MAX && token_is(&r->tok[at], ":") &&
		    names_follow(r, at, l->tok_to)) {
			end_concern(&w, at + 1);
			step(&w, at + 1);
			break;
		}
		w.bracket = (w.bracket || token_is(&r->tok[at], "(")) &&
		            !token_is(&r->tok[to > at ? to - 1 : at], ")");
		if (to == at) {
			if (r->tok[at].word && w.concern == SIZE_MAX && w.from > l->from)
				w.concern = at > l->tok && token_is(&r->tok[at - 1], "\"") ? at - 1
				                                                           : at;
			to = at + 1;
		}
		at = to;
	}
	if (w.concern == SIZE_MAX && is_at_names(r, &w, l))
		return;
	if (w.concern != SIZE_MAX && is_title(r, &w, l->tok_to))
		take_title(r, &w, l);
	end_concern(&w, l->tok_to);
	if (w.from < l->to) /* brackets and dashes left at the end */
		reading_claim(r, "/number", w.from, l->to);
	if (w.earlier > 0 && r->out->kind == CASEFILE_UPDATE && r->out->ordinal == 0)
		r->out->ordinal = 1 + w.earlier;
}
