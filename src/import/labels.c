/*
 * labels.c - one sorted table for all languages
 *
 * A document in one language is full of words of another (a Spanish office in an English
 * bulletin, an English masthead over a Spanish body), so no language is chosen before matching.
 */
#include "import/labels.h"

#include <stdlib.h>
#include <string.h>

#include "import/dates.h"

#define ANY_MOST 6

static const struct {
	const char *section;
	enum label_mode mode;
} kinds[] = {
#define KIND(name, section, mode, values) { section, LABEL_##mode },
#include "import/label_kinds.def"
#undef KIND
};

const char *
label_section(enum label_kind kind)
{
	return kinds[kind].section;
}

enum label_mode
label_mode_of(enum label_kind kind)
{
	return kinds[kind].mode;
}

int
label_number(const struct label *l)
{
	uint64_t v;

	return str_to_u64(str_c(l->value), 100000, &v) ? (int)v : -1;
}

/* The first row whose first token is not below FIRST. */
static size_t
row_of(struct str first)
{
	size_t low = 0, high = label_table_n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (str_cmp(str_c(label_table[mid].token[0]), first) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

struct match {
	const struct reading *r;
	const struct label *label;
	size_t end;
	struct label_hit hit;
};

static bool match_from(struct match *m, size_t k, size_t at);

static bool
match_any(struct match *m, size_t k, size_t at)
{
	for (size_t n = 1; n <= ANY_MOST && at + n <= m->end; n++) {
		if (!match_from(m, k + 1, at + n))
			continue;
		m->hit.any_from = at;
		m->hit.any_to = at + n;
		return true;
	}
	return false;
}

static bool
match_date(struct match *m, size_t k, size_t at)
{
	struct date_hit d;

	if (!date_at(m->r, at, m->end, &d) || !match_from(m, k + 1, d.to))
		return false;
	m->hit.date = d.day;
	m->hit.date_from = at;
	m->hit.date_to = d.to;
	return true;
}

static bool
match_number(struct match *m, size_t k, size_t at)
{
	size_t to;
	int n = number_at(m->r, at, m->end, &to);

	if (n < 0 || !match_from(m, k + 1, to))
		return false;
	m->hit.number = n;
	m->hit.number_from = at;
	m->hit.number_to = to;
	return true;
}

static bool
match_from(struct match *m, size_t k, size_t at)
{
	for (; k < m->label->tokens; k++, at++) {
		const char *want = m->label->token[k];

		if (want[0] == '{' && want[1] != '\0') {
			if (strcmp(want, LABEL_DATE) == 0)
				return match_date(m, k, at);
			if (strcmp(want, LABEL_NUMBER_OF) == 0)
				return match_number(m, k, at);
			return match_any(m, k, at);
		}
		if (at >= m->end || !token_is(&m->r->tok[at], want))
			return false;
	}
	m->hit.to = at;
	return true;
}

#define ANY_LANG SIZE_MAX

struct want {
	bool by_kind;
	unsigned int which; /* enum label_kind or enum label_mode */
	size_t lang;
};

static bool
best_at(const struct reading *r, struct want w, size_t at, size_t end, struct label_hit *out)
{
	bool found = false;
	size_t best = 0;

	if (at >= end)
		return false;
	for (size_t i = row_of(r->tok[at].fold);
	     i < label_table_n && token_is(&r->tok[at], label_table[i].token[0]); i++) {
		struct match m = { .r = r, .label = &label_table[i], .end = end };
		unsigned int kind = label_table[i].kind;

		if ((w.by_kind ? kind : (unsigned int)kinds[kind].mode) != w.which ||
		    (w.lang != ANY_LANG && w.lang != label_table[i].lang))
			continue;
		m.hit = (struct label_hit){ .label = m.label, .from = at, .number = -1 };
		if (!match_from(&m, 1, at + 1) || (found && m.hit.to <= best))
			continue;
		*out = m.hit;
		best = m.hit.to;
		found = true;
	}
	return found;
}

bool
label_at(const struct reading *r, enum label_kind kind, size_t at, size_t end,
         struct label_hit *out)
{
	return best_at(r, (struct want){ true, (unsigned int)kind, ANY_LANG }, at, end, out);
}

bool
label_of_mode(const struct reading *r, enum label_mode mode, size_t at, size_t end,
              struct label_hit *out)
{
	return best_at(r, (struct want){ false, (unsigned int)mode, ANY_LANG }, at, end, out);
}

bool
label_find(const struct reading *r, enum label_kind kind, size_t at, size_t end,
           struct label_hit *out)
{
	for (; at < end; at++)
		if (label_at(r, kind, at, end, out))
			return true;
	return false;
}

bool
label_at_lang(const struct reading *r, enum label_kind kind, size_t at, size_t end, size_t lang,
              struct label_hit *out)
{
	return best_at(r, (struct want){ true, (unsigned int)kind, lang }, at, end, out);
}

bool
label_here(const struct reading *r, enum label_kind kind, size_t at, size_t end,
           struct label_hit *out)
{
	return r->lang == SIZE_MAX ? label_at(r, kind, at, end, out)
	                           : label_at_lang(r, kind, at, end, r->lang, out);
}
