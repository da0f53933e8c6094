/*
 * fields_facts.c - number, index, dates, kind, countries, preferred languages
 *
 * A reference line is cut at the things it is made of; what stands before a thing (its label, a
 * dash) goes with it, and words that are none of them are the concern.
 */
#include "import/fields.h"

#include <string.h>

#include "import/dates.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/people.h"
#include "import/refs.h"
#include "import/token.h"

#define REF_BYTES    60  /* no printed number is longer */
#define BESIDE_BYTES 250 /* with the index and date of each in brackets */

static void
add_ref(struct arena *a, struct uarefs *list, const struct uaref *ref)
{
	for (size_t i = 0; i < list->n; i++)
		if (uaref_eq(&list->item[i], ref))
			return;
	VEC_PUSH(a, list, *ref);
}

static bool
has_ref(const struct uarefs *list, const struct uaref *ref)
{
	for (size_t i = 0; i < list->n; i++)
		if (uaref_eq(&list->item[i], ref))
			return true;
	return false;
}

/* "(formerly NSA 4/01)": printed among the earlier bulletins, and a number that finds the case. */
static void
take_former(struct reading *r, const struct ref_hit *h, size_t from)
{
	struct casefile *c = r->out;
	size_t to = r->tok[h->to - 1].to;

	if (!has_ref(&c->former, &h->ref)) {
		VEC_PUSH(r->a, &c->previous, reading_text(r, r->tok[h->from].from, to));
		add_ref(r->a, &c->former, &h->ref);
	}
	reading_claimf(r, from, to, "/previous/%zu", c->previous.n - 1);
}

/* "Further information on UA 986/92 (...) and UA 988/92 (...)": this one too, not a footer's. */
static bool
is_beside_number(const struct reading *r, size_t from)
{
	const struct evidences *ev = &r->out->evidence;

	for (size_t i = 0; i < ev->n; i++)
		if (str_eq(ev->item[i].field, STR("/series")))
			return from > ev->item[i].from && from < ev->item[i].from + BESIDE_BYTES;
	return false;
}

static void
take_number(struct reading *r, const struct ref_hit *h, size_t from)
{
	struct casefile *c = r->out;
	size_t start = r->tok[h->from].from, end = r->tok[h->to - 1].to;

	if (!uaref_is_set(&c->ref)) {
		c->ref = h->ref;
		c->number_as_printed = reading_text(r, start, end);
	} else if (!uaref_eq(&c->ref, &h->ref) && !has_ref(&c->former, &h->ref)) {
		struct str number = uaref_text(r->a, &h->ref);
		struct str why = str_printf(r->a, "the document names another number too: " STR_FMT,
		                            STR_ARG(number));

		reading_doubt(r, str_z(r->a, why), "/number");
		if (is_beside_number(r, start))
			add_ref(r->a, &c->also, &h->ref);
	}
	reading_claim(r, "/number", from, end);
	reading_claim(r, "/series", start, r->tok[h->from].to);
	if (h->update > 0 && (c->kind == CASEFILE_FIRST || c->ordinal == 0)) {
		c->kind = c->kind == CASEFILE_FIRST ? CASEFILE_UPDATE : c->kind;
		c->ordinal = h->update + 1;
	}
}

/* A code is kept as it is printed: it says neither serial nor year. */
static void
take_code(struct reading *r, const struct code_hit *h, size_t before)
{
	struct casefile *c = r->out;
	size_t from = r->tok[h->from].from, to = r->tok[h->to - 1].to;

	if (c->number_as_printed.n == 0)
		c->number_as_printed = reading_text(r, from, to);
	reading_claim(r, "/number_as_printed", before, to);
	if (h->update > 0 && c->kind == CASEFILE_FIRST) {
		c->kind = CASEFILE_UPDATE;
		c->ordinal = h->update + 1;
	}
}

/* Its place in the list: a subject line and the reference line say the same. */
static size_t
add_concern(struct reading *r, struct str s)
{
	struct strs *list = &r->out->concerns;

	for (size_t i = 0; i < list->n; i++)
		if (str_ieq(list->item[i], s))
			return i;
	VEC_PUSH(r->a, list, s);
	return list->n - 1;
}

/* One concern or several: Fear for safety/possible "disappearance". */
static void
take_concern(struct reading *r, size_t before, size_t from, size_t to)
{
	while (from < to && !r->tok[from].word && !token_is(&r->tok[from], "\""))
		from++;
	while (to > from && !r->tok[to - 1].word && !token_is(&r->tok[to - 1], "\"") &&
	       !token_is(&r->tok[to - 1], ")"))
		to--;
	for (size_t at = from; at < to;) {
		size_t end = at;
		struct str s;

		while (end < to && !token_is(&r->tok[end], "/") && !token_is(&r->tok[end], ";"))
			end++;
		s = end > at ? reading_text(r, r->tok[at].from, r->tok[end - 1].to)
		             : (struct str){ 0 };
		if (s.n > 3) { /* "on" is none */
			size_t n = add_concern(r, s);

			reading_claimf(r, before, r->tok[at].from, "/concerns/%zu", n);
			before = r->tok[at].from;
			reading_claimf(r, r->tok[at].from, r->tok[end < to ? end : end - 1].to,
			               "/concerns/%zu", n);
		} else if (end > at) {
			reading_claim(r, "/number", before, r->tok[end - 1].to);
		}
		at = end + 1;
	}
}

struct refline {
	struct reading *r;
	size_t line;
	size_t from;    /* byte: what stands from here to the next thing goes with it */
	size_t concern; /* token where the concern begins, or SIZE_MAX */
	int earlier;    /* earlier bulletins named in it */
	size_t number_from, number_to; /* tokens of its number */
	bool bracket;
};

static void
end_concern(struct refline *w, size_t tok)
{
	if (w->concern == SIZE_MAX)
		return;
	take_concern(w->r, w->from, w->concern, tok);
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
		if (!date_at(r, i, end, &d))
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

static size_t
take_index(struct refline *w, size_t at, size_t end, const struct index_hit *index)
{
	struct reading *r = w->r;

	if (w->bracket || w->earlier > 0)
		return take_earlier(w, at, end, index);
	if (r->out->index.n == 0)
		r->out->index = index->text;
	else if (!str_eq(r->out->index, index->text))
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

static void
take_kind(struct reading *r, const struct kind_hit *k)
{
	struct casefile *c = r->out;

	if (k->kind != CASEFILE_FIRST)
		c->kind = k->kind;
	if (k->ordinal > 0)
		c->ordinal = k->ordinal;
	reading_claim(r, "/kind", r->tok[k->from].from, r->tok[k->to - 1].to);
	if (k->ordinal > 0)
		reading_claim(r, "/ordinal", r->tok[k->from].from, r->tok[k->to - 1].to);
}

static bool
is_label_word(const struct reading *r, size_t at, size_t end, size_t *to)
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

/* "Follow-up on UA 952/10 (10 March 2010)": the day of the bulletin that is followed. */
static bool
is_original_date(const struct refline *w, size_t at, size_t to, size_t end)
{
	return w->bracket && at > w->r->line[w->line].tok && token_is(&w->r->tok[at - 1], "(") &&
	       to < end && token_is(&w->r->tok[to], ")") && w->number_to == at - 1 &&
	       w->r->out->kind != CASEFILE_FIRST;
}

static size_t
take_original(struct refline *w, size_t at, size_t to)
{
	struct reading *r = w->r;
	size_t n = r->out->previous.n;

	VEC_PUSH(r->a, &r->out->previous,
	         reading_text(r, r->tok[w->number_from].from, r->tok[to].to));
	reading_claimf(r, r->tok[at - 1].from, r->tok[to].to, "/previous/%zu", n);
	step(w, to + 1);
	return to + 1;
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
		take_former(r, &ref, w->from);
		step(w, ref.to);
		return ref.to;
	}
	if (code_at(r, at, end, &code)) {
		end_concern(w, at);
		take_code(r, &code, w->from);
		step(w, code.to);
		return code.to;
	}
	if (ref_at(r, at, end, &ref) ||
	    (!uaref_is_set(&r->out->ref) && ref_bare_at(r, at, end, &ref))) {
		end_concern(w, at);
		take_number(r, &ref, w->from);
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
		if (is_original_date(w, at, date.to, end))
			return take_original(w, at, date.to);
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
	if (is_label_word(r, at, end, &to) && (w->concern == SIZE_MAX || to < end)) {
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
	return r->out->concerns.n > 0 && w->from < l->to && r->text.p[w->from - 1] == ':';
}

/* "UP-54-2002: SRI LANKA: Torture victim threatened ...": this series prints a title there. */
static bool
is_title(const struct reading *r, const struct refline *w)
{
	return r->out->headline.n == 0 && str_eq(str_c(r->out->ref.series), STR("AHRC")) &&
	       w->concern < r->line[w->line].tok_to;
}

static void
take_title(struct reading *r, struct refline *w)
{
	const struct line *l = &r->line[w->line];

	r->out->headline = reading_text(r, r->tok[w->concern].from, l->to);
	reading_claim(r, "/headline", w->from, l->to);
	w->concern = SIZE_MAX;
	w->from = l->to;
}

/* "Furtherinfor mation on UA 986/92": words before the number that say nothing we know may be what
 * tells the kind. */
static void
doubt_kind(struct reading *r, const struct line *l)
{
	struct ref_hit ref;
	size_t words = 0, to;

	if (r->out->kind != CASEFILE_FIRST || !ref_find(r, l->tok, l->tok_to, &ref))
		return;
	for (size_t at = l->tok; at < ref.from; at++) {
		if (is_label_word(r, at, ref.from, &to)) {
			at = to - 1;
			continue;
		}
		words += r->tok[at].word && r->tok[at].fold.n > 1;
	}
	if (words >= 2)
		reading_doubt(r, "words before the number were not understood", "/kind");
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

static void
read_refline(struct reading *r, const struct parts *p, size_t i)
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
	if (kind_read(r, l->tok, l->tok_to, &kind))
		take_kind(r, &kind);
	else
		doubt_kind(r, l);
	if (concern) {
		reading_claim(r, "/concerns", l->from, l->to);
		if (!p->of[i].label_only)
			take_concern(r, l->from, p->of[i].value, l->tok_to);
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
	if (w.concern != SIZE_MAX && is_title(r, &w))
		take_title(r, &w);
	end_concern(&w, l->tok_to);
	if (w.from < l->to) /* brackets and dashes left at the end */
		reading_claim(r, "/number", w.from, l->to);
	if (w.earlier > 0 && r->out->kind == CASEFILE_UPDATE && r->out->ordinal == 0)
		r->out->ordinal = 1 + w.earlier;
}

/* "UA 298/12" at AT, or behind a small word: "de la AU 141/15". */
static bool
ref_behind(const struct reading *r, size_t at, size_t end, struct ref_hit *ref)
{
	for (size_t most = at + 3; at < end && at < most; at++) {
		if (ref_at(r, at, end, ref))
			return true;
		if (token_is_capital(r->text, &r->tok[at]))
			return false;
	}
	return false;
}

/* "This is the second update of UA 298/12" in a sentence. */
static void
read_ordinal_sentence(struct reading *r)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		for (size_t at = l->tok; at < l->tok_to; at++) {
			struct label_hit ordinal, update;
			struct ref_hit ref;

			if (!label_at(r, LABEL_ORDINAL, at, l->tok_to, &ordinal) ||
			    !label_at(r, LABEL_UPDATE, ordinal.to, l->tok_to, &update) ||
			    !ref_behind(r, update.to, l->tok_to, &ref))
				continue;
			if (r->out->kind == CASEFILE_FIRST)
				r->out->kind = CASEFILE_UPDATE;
			r->out->ordinal = label_number(ordinal.label) + 1;
			reading_claim(r, "/ordinal", r->tok[at].from, r->tok[ref.to - 1].to);
			if (!uaref_is_set(&r->out->ref))
				take_number(r, &ref, r->tok[ref.from].from);
			return;
		}
	}
}

/* "... on his behalf", "for Ana Example" behind the sentence */
static bool
is_for_one(const struct reading *r, size_t at)
{
	struct label_hit h;

	for (size_t i = at; i < r->toks && i < at + 4 && !token_is(&r->tok[i], "."); i++)
		if (label_at(r, LABEL_POSSESSIVE, i, r->toks, &h) ||
		    name_run(r, i, r->toks, 2).to > i)
			return true;
	return false;
}

/* "No further action is requested": a sentence of the text ends the case. */
static void
read_stop_sentence(struct reading *r, const struct parts *p)
{
	struct label_hit h;
	bool asks = parts_next(r, p, PART_DEMANDS, 0) < r->lines;

	for (size_t i = 0; i < r->lines; i++)
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!label_at(r, LABEL_STOP, at, r->toks, &h) || h.label->tokens < 4)
				continue;
			if (asks && is_for_one(r, h.to)) {
				if (r->out->kind == CASEFILE_FIRST)
					r->out->kind = CASEFILE_UPDATE;
				reading_doubt(r, "action ends for one, and is asked for others",
				              "/kind");
				return;
			}
			r->out->kind = CASEFILE_STOP;
			reading_claim(r, "/kind", r->tok[at].from, r->tok[h.to - 1].to);
			return;
		}
}

/* "New information:" of a series that prints no ordinal */
static void
read_new_information(struct reading *r, const struct parts *p)
{
	struct label_hit h;

	for (size_t i = 0; i < r->lines && r->out->kind == CASEFILE_FIRST; i++) {
		const struct line *l = &r->line[i];

		if (!p->of[i].labelled || p->of[i].label != LABEL_STORY ||
		    !label_at(r, LABEL_UPDATE, l->tok, l->tok_to, &h) || h.to < p->of[i].label_to)
			continue;
		r->out->kind = CASEFILE_UPDATE;
		reading_claim(r, "/kind", r->tok[h.from].from, r->tok[h.to - 1].to);
	}
}

/* "This case was first issued as UA 12/99" in a sentence. */
static void
read_former_sentence(struct reading *r, const struct parts *p)
{
	struct ref_hit ref;

	for (size_t i = 0; i < r->lines; i++) {
		if (p->of[i].part == PART_REFERENCE && !p->of[i].guessed)
			continue;
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!former_at(r, at, r->line[i].tok_to, &ref))
				continue;
			take_former(r, &ref, r->tok[at].from);
			at = ref.to - 1;
		}
	}
}

/* The number where no reference line has it: "This is Urgent Action 163.17". */
static void
read_number_anywhere(struct reading *r)
{
	for (size_t at = 0; at < r->toks; at++) {
		struct ref_hit ref;

		/* over the end of a line too, but not from one table column into the next */
		if (!ref_at(r, at, r->toks, &ref) || r->tok[ref.to - 1].to < r->tok[at].from ||
		    r->tok[ref.to - 1].to > r->tok[at].from + REF_BYTES)
			continue;
		if (!has_ref(&r->out->former, &ref.ref) &&
		    (!uaref_is_set(&r->out->ref) || uaref_eq(&r->out->ref, &ref.ref)))
			take_number(r, &ref, r->tok[ref.from].from);
		at = ref.to - 1;
	}
}

/* "Urgent Action Update: ..." and "(China: UA 71.17)": a title tells kind, country and number. */
static void
read_title(struct reading *r, const struct parts *p, size_t i)
{
	const struct line *l = &r->line[i];
	struct kind_hit kind;
	struct ref_hit ref;
	size_t open;

	if (p->of[i].labelled && p->of[i].label == LABEL_MASTHEAD &&
	    kind_read(r, l->tok, p->of[i].value, &kind))
		take_kind(r, &kind);
	if (!ref_find(r, l->tok, l->tok_to, &ref))
		return;
	for (open = ref.from; open > l->tok && !token_is(&r->tok[open], "(");)
		open--;
	if (!token_is(&r->tok[open], "("))
		return;
	for (size_t at = open, to = open; at < ref.from; at++) {
		const char *iso = country_at(r, at, ref.from, &to);

		if (iso == NULL)
			continue;
		fields_country_add(r, iso, r->tok[at].from, r->tok[to - 1].to);
		at = to - 1;
	}
	take_number(r, &ref, r->tok[open].from);
	reading_claim(r, "/number", r->tok[open].from, l->to);
}

/* The title that an archive sets over a bulletin: only its kind, the header says the rest. */
static void
read_second_title(struct reading *r, const struct parts *p)
{
	struct kind_hit kind;

	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].second && kind_read(r, r->line[i].tok, r->line[i].tok_to, &kind)) {
			kind.ordinal = 0;
			take_kind(r, &kind);
		}
}

void
fields_reference(struct reading *r, const struct parts *p)
{
	size_t own = own_date_line(r, p);

	read_former_sentence(r, p);
	read_second_title(r, p);
	if (own < r->lines && p->of[own].part == PART_REFERENCE)
		read_refline(r, p, own);
	fields_issued_by_issuer(r, own);
	for (size_t i = 0; i < r->lines; i++) {
		if (i == own)
			continue;
		if (p->of[i].part == PART_REFERENCE && !p->of[i].guessed)
			read_refline(r, p, i);
		else if (p->of[i].part == PART_HEADLINE || p->of[i].part == PART_FURNITURE)
			read_title(r, p, i);
	}
	fields_issued_in_text(r, p);
	read_ordinal_sentence(r);
	read_stop_sentence(r, p);
	read_new_information(r, p);
	read_number_anywhere(r);
	if (r->out->kind == CASEFILE_FIRST)
		r->out->ordinal = 1;
}

static void
take_language(struct reading *r, const struct label_hit *h)
{
	struct str tag = str_c(h->label->value);
	struct strs *list = &r->out->preferred_languages;

	for (size_t i = 0; i < list->n; i++)
		if (str_eq(list->item[i], tag))
			return;
	VEC_PUSH(r->a, list, tag);
	reading_claimf(r, r->tok[h->from].from, r->tok[h->to - 1].to, "/preferred_languages/%zu",
	               list->n - 1);
}

void
fields_preferred_languages(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct mark_of_line *m = &p->of[i];
		struct label_hit h;

		if (m->part != PART_LANGUAGES && m->part != PART_ACT && m->part != PART_DEADLINE)
			continue;
		if (m->part == PART_LANGUAGES)
			reading_claim_line(r, "/preferred_languages", i);
		for (size_t at = r->line[i].tok; at < r->line[i].tok_to; at++) {
			if (!label_at(r, LABEL_LANGUAGE, at, line_flow_end(r, &r->line[i]), &h))
				continue;
			take_language(r, &h);
			at = h.to - 1;
		}
	}
}
