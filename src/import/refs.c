/*
 * refs.c - why the series decides what a number is
 *
 * "163.17" and "26709" are numbers of urgent actions only behind "UA"; without a series only the
 * slash form counts, and only where the caller knows that a reference stands there.
 */
#include "import/refs.h"

#include <string.h>

#include "import/dates.h"
#include "import/labels.h"
#include "import/token.h"

#define WORD_MOST   8  /* bytes of "case", "caso", "Fall" */
#define SERIES_MOST 12 /* tokens of "Medical action # MA: No." */
#define YEAR_FIRST  1973
#define YEAR_LAST   2072

static int
number_of(const struct reading *r, size_t at, size_t end)
{
	return at < end ? token_number(&r->tok[at]) : -1;
}

static bool
is_any(const struct reading *r, size_t at, size_t end, const char *marks)
{
	return at < end && r->tok[at].fold.n == 1 && strchr(marks, r->tok[at].fold.p[0]) != NULL;
}

static int
year_of(const struct reading *r, size_t at, size_t end)
{
	int n = number_of(r, at, end);

	if (n >= 0 && r->tok[at].fold.n == 2)
		return n + (n >= YEAR_FIRST % 100 ? 1900 : 2000);
	return n >= YEAR_FIRST && n <= YEAR_LAST ? n : -1;
}

static bool
accept(struct ref_hit *h, int serial, int year)
{
	h->ref.serial = serial;
	h->ref.year = year;
	return serial >= 1 && serial <= 9999 && year >= YEAR_FIRST && year <= YEAR_LAST;
}

/* "21209": the last two digits are the year; not where the digits run on, "0917UPRY". */
static bool
compact_at(const struct reading *r, size_t at, struct ref_hit *h)
{
	int n = token_number(&r->tok[at]);
	int yy = n % 100;

	if (r->tok[at].fold.n < 4 || r->tok[at].fold.n > 6 ||
	    (at + 1 < r->toks && r->tok[at + 1].word && r->tok[at + 1].from == r->tok[at].to))
		return false;
	h->to = at + 1;
	h->compact = true;
	return accept(h, n / 100, yy + (yy >= YEAR_FIRST % 100 ? 1900 : 2000));
}

/* From the serial on: 163/17, 163.17, 257-1/2014, 104/19-5. */
static bool
digits_at(const struct reading *r, size_t at, size_t end, const char *separators, struct ref_hit *h)
{
	int serial = number_of(r, at, end), year;
	size_t next = at + 1;

	if (serial < 1)
		return false;
	if (is_any(r, next, end, "-") && number_of(r, next + 1, end) >= 0 &&
	    is_any(r, next + 2, end, "/") && year_of(r, next + 3, end) > 0) {
		h->update = number_of(r, next + 1, end);
		h->to = next + 4;
		return accept(h, serial, year_of(r, next + 3, end));
	}
	while (next < at + 3 && is_any(r, next, end, separators))
		next++;
	year = next > at + 1 ? year_of(r, next, end) : -1;
	if (year < 0)
		return h->has_series && compact_at(r, at, h);
	h->to = next + 1;
	if (is_any(r, h->to, end, "-") && !r->tok[h->to].spaced && h->to + 1 < end &&
	    !r->tok[h->to + 1].spaced && number_of(r, h->to + 1, end) >= 1 &&
	    r->tok[h->to + 1].fold.n <= 2) {
		if (is_any(r, at + 1, end, "-")) /* "Urgent Action 6-23-09" is a day */
			return false;
		h->update = number_of(r, h->to + 1, end);
		h->to += 2;
	}
	return accept(h, serial, year);
}

/* "UA", "medical action # ma", "UA: No." */
static bool
series_at(const struct reading *r, size_t at, size_t end, struct ref_hit *h, size_t *to)
{
	struct label_hit label;
	size_t n, most = at + SERIES_MOST;

	/* "follow-up 17/99" ends in no series */
	if (at > 1 && at < end && !r->tok[at].spaced && token_is(&r->tok[at - 1], "-") &&
	    !r->tok[at - 1].spaced && r->tok[at - 2].word)
		return false;
	if (!label_at(r, LABEL_SERIES, at, end, &label))
		return false;
	do {
		n = strlen(label.label->value);
		CHECK(n < sizeof(h->ref.series));
		memcpy(h->ref.series, label.label->value, n + 1);
		at = label.to;
		while (is_any(r, at, end, ":#-.\"'") ||
		       (at < end && (label_is(r, LABEL_SERIAL_BEFORE, at) ||
		                     token_is(&r->tok[at], "°") || token_is(&r->tok[at], "º"))))
			at++;
	} while (at < most && label_at(r, LABEL_SERIES, at, end, &label));
	/* Arabic sets the ordinal behind: "التحرك العاجل الأول: 963/21" */
	if (label_at(r, LABEL_ORDINAL, at, end, &label)) {
		at = label.to;
		while (is_any(r, at, end, ":#"))
			at++;
	}
	h->has_series = true;
	*to = at;
	return true;
}

/* "SDN 001 / 0118 / OBS 005.2": country, serial, month and year, then the Observatory's serial. */
static bool
observatory_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out)
{
	struct ref_hit h = { .from = at, .ref.series = "OBS", .has_series = true };
	int mmyy = number_of(r, at + 3, end);

	if (at + 6 >= end || !r->tok[at].word || r->tok[at].fold.n != 3 ||
	    number_of(r, at + 1, end) < 0 || !is_any(r, at + 2, end, "/") ||
	    r->tok[at + 3].fold.n != 4 || mmyy / 100 < 1 || mmyy / 100 > 12 ||
	    !is_any(r, at + 4, end, "/") || !token_is(&r->tok[at + 5], "obs") ||
	    number_of(r, at + 6, end) < 1)
		return false;
	h.to = at + 7;
	if (is_any(r, at + 7, end, ".") && !r->tok[at + 7].spaced && at + 8 < end &&
	    !r->tok[at + 8].spaced && number_of(r, at + 8, end) >= 1) {
		h.update = number_of(r, at + 8, end);
		h.to = at + 9;
	}
	mmyy %= 100;
	if (!accept(&h, number_of(r, at + 6, end), mmyy + (mmyy >= YEAR_FIRST % 100 ? 1900 : 2000)))
		return false;
	*out = h;
	return true;
}

bool
ref_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out)
{
	struct ref_hit h = { .from = at };
	size_t digits;

	if (observatory_at(r, at, end, out))
		return true;

	if (!series_at(r, at, end, &h, &digits) || !digits_at(r, digits, end, "/\\.-", &h))
		return false;
	*out = h;
	return true;
}

bool
ref_bare_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out)
{
	struct ref_hit h = { .from = at, .ref.series = "UA" };
	struct date_hit d;
	size_t last;
	int year;

	if (at > 0 && is_any(r, at - 1, end, "/.-") && !r->tok[at].spaced)
		return false;
	if (date_at(r, at, end, &d)) /* 12 / 05 / 2018 */
		return false;
	if (!digits_at(r, at, end, "/", &h) || (is_any(r, h.to, end, "/") && !r->tok[h.to].spaced))
		return false;
	last = is_any(r, h.to - 2, end, "-") ? h.to - 3 : h.to - 1; /* 031/22-1 */
	year = number_of(r, last, end);
	if (r->tok[last].fold.n != 2 && year < YEAR_FIRST)
		return false;
	*out = h;
	return true;
}

bool
former_at(const struct reading *r, size_t at, size_t end, struct ref_hit *out)
{
	struct label_hit h;
	struct ref_hit ref;
	size_t number;

	if (!label_at(r, LABEL_FORMER, at, end, &h))
		return false;
	for (number = h.to; is_any(r, number, end, ":(,#\"");)
		number++;
	if (!ref_at(r, number, end, &ref) && !ref_bare_at(r, number, end, &ref))
		return false;
	ref.from = at;
	*out = ref;
	return true;
}

static bool
is_three_capitals(const struct reading *r, size_t at)
{
	for (size_t i = r->tok[at].from; i < r->tok[at].to; i++)
		if (r->text.p[i] < 'A' || r->text.p[i] > 'Z')
			return false;
	return r->tok[at].to == r->tok[at].from + 3;
}

bool
code_at(const struct reading *r, size_t at, size_t end, struct code_hit *out)
{
	struct code_hit h = { .from = at + 1, .to = at + 3 };

	/* "case" in any language is short */
	if (at + 2 >= end || !r->tok[at].word || r->tok[at].fold.n > WORD_MOST ||
	    !is_three_capitals(r, at + 1) || !r->tok[at + 2].digits || r->tok[at + 2].fold.n != 6)
		return false;
	if (is_any(r, h.to, end, ".") && !r->tok[h.to].spaced && h.to + 1 < end &&
	    !r->tok[h.to + 1].spaced && number_of(r, h.to + 1, end) >= 1) {
		h.update = number_of(r, h.to + 1, end);
		h.to += 2;
	}
	*out = h;
	return true;
}

bool
ref_find(const struct reading *r, size_t at, size_t end, struct ref_hit *out)
{
	for (; at < end; at++)
		if (ref_at(r, at, end, out))
			return true;
	return false;
}

static const char *const regions[] = { "afr", "amr", "asa", "eur", "mde", "act",
	                               "pol", "nws", "org", "ior", "doc", "pre" };

bool
index_at(const struct reading *r, size_t at, size_t end, struct index_hit *out)
{
	struct index_hit h = { .from = at, .country = -1 };
	struct str printed;
	size_t k = 0, slash;

	while (k < ARRAY_LEN(regions) && at < end && !token_is(&r->tok[at], regions[k]))
		k++;
	if (at >= end || k == ARRAY_LEN(regions) || number_of(r, at + 1, end) < 0 ||
	    r->tok[at + 1].fold.n > 3)
		return false;
	for (slash = at + 2;
	     is_any(r, slash, end, "/") && number_of(r, slash + 1, end) >= 0 && slash < at + 6;
	     slash += 2)
		h.year = year_of(r, slash + 1, end);
	if (slash == at + 2)
		return false;
	h.to = slash;
	if (is_any(r, slash, end, "/") && slash + 1 < end && !r->tok[slash + 1].spaced &&
	    r->tok[slash + 1].word && r->tok[slash + 1].fold.n == 1)
		h.to = slash + 2;
	for (size_t i = 0; i < 3; i++)
		h.region[i] = (char)(regions[k][i] - 'a' + 'A');
	h.country = number_of(r, at + 1, end);
	if (h.year < 0 || slash < at + 6)
		h.year = 0;
	printed = str_sub(r->text, r->tok[at + 1].from, r->tok[h.to - 1].to);
	h.text = str_printf(r->a, "%s " STR_FMT, h.region, STR_ARG(printed));
	*out = h;
	return true;
}

bool
index_find(const struct reading *r, size_t at, size_t end, struct index_hit *out)
{
	for (; at < end; at++)
		if (index_at(r, at, end, out))
			return true;
	return false;
}

/* "third", "3rd", "3a": *TO is behind it. */
static int
ordinal_at(const struct reading *r, size_t at, size_t end, size_t *to)
{
	static const char *const marks[] = { "ª", "º", "." };
	struct label_hit h;
	bool ends;

	if (label_at(r, LABEL_ORDINAL, at, end, &h)) {
		*to = h.to;
		return label_number(h.label);
	}
	if (number_of(r, at, end) < 1 || number_of(r, at, end) > 60 || at + 1 >= end)
		return -1;
	ends = label_is(r, LABEL_ORDINAL_END, at + 1);
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		ends = ends || token_is(&r->tok[at + 1], marks[i]);
	if (!ends || r->tok[at + 1].spaced)
		return -1;
	*to = at + 2;
	return number_of(r, at, end);
}

struct kinds_seen {
	bool update, stop, correction;
	int of_update; /* "second update" */
	int of_number; /* "THIRD UA 60/16" */
	size_t from, to;
};

static void
note_place(struct kinds_seen *k, size_t from, size_t to)
{
	if (k->to == 0)
		k->from = from;
	k->to = to;
}

/* "no. 17/23" behind the ordinal: a serial and a year. */
static bool
is_number_near(const struct reading *r, size_t at, size_t end)
{
	for (size_t most = at + 2; at + 2 < end && at < most; at++)
		if (r->tok[at].digits && token_is(&r->tok[at + 1], "/") && r->tok[at + 2].digits)
			return true;
	return false;
}

/* "fifth and final update", "second follow-up", "THIRD UA 60/16" */
static void
note_ordinal(const struct reading *r, size_t at, size_t end, struct kinds_seen *k)
{
	size_t to;
	int n = ordinal_at(r, at, end, &to);
	struct label_hit h, ordinal;
	struct ref_hit ref;

	if (label_at(r, LABEL_SERIES, at, end, &h) && label_at(r, LABEL_ORDINAL, h.to, end, &h) &&
	    (ref_at(r, at, end, &ref) || is_number_near(r, h.to, end))) {
		k->of_number = label_number(h.label);
		note_place(k, at, h.to);
		return;
	}
	if (label_at(r, LABEL_UPDATE, at, end, &h) && h.to < end &&
	    label_at(r, LABEL_ORDINAL, h.to, end, &ordinal)) { /* as Arabic has it */
		k->update = true;
		k->of_update = label_number(ordinal.label);
		note_place(k, at, ordinal.to);
		return;
	}
	if (n < 1)
		return;
	if (ref_at(r, to, end, &ref)) {
		k->of_number = n;
		note_place(k, at, to);
		return;
	}
	if (to < end && label_is(r, LABEL_AND, to))
		to++;
	if (label_at(r, LABEL_UPDATE, to, end, &h) || label_at(r, LABEL_STOP, to, end, &h)) {
		k->of_update = n;
		note_place(k, at, h.to);
	}
}

bool
kind_read(const struct reading *r, size_t at, size_t end, struct kind_hit *out)
{
	struct kinds_seen k = { 0 };
	struct label_hit h;

	for (size_t i = at; i < end; i++) {
		note_ordinal(r, i, end, &k);
		if (label_at(r, LABEL_STOP, i, end, &h))
			k.stop = true;
		else if (label_at(r, LABEL_CORRECTION, i, end, &h))
			k.correction = true;
		else if (label_at(r, LABEL_UPDATE, i, end, &h))
			k.update = true;
		else
			continue;
		note_place(&k, i, h.to);
	}
	if (k.to == 0)
		return false;
	*out = (struct kind_hit){ .from = k.from, .to = k.to, .kind = CASEFILE_FIRST };
	out->ordinal = k.of_update > 0 ? k.of_update + 1 : k.of_number;
	if (k.stop)
		out->kind = CASEFILE_STOP;
	else if (k.correction)
		out->kind = CASEFILE_CORRECTION;
	else if (k.update || k.of_update > 0 || k.of_number > 1)
		out->kind = CASEFILE_UPDATE;
	return true;
}
