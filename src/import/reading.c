/*
 * reading.c - the ledger is a byte per byte of text
 *
 * A field can rest on several places and a place can support several fields (a name in the summary
 * is evidence of both), so a claim only marks bytes as covered and notes a span; what the marks
 * leave is unplaced.  No recogniser can lose text this way, whatever it does.
 */
#include "import/reading.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "import/labels.h"
#include "import/reading_build.h"
#include "import/token.h"
#include "import/unflatten.h"
#include "import/unwrap.h"

static void
build_tokens(struct reading *r)
{
	struct {
		struct token *item;
		size_t n, cap;
	} v = { 0 };

	for (size_t i = 0; i < r->lines; i++) {
		size_t at = r->line[i].from;
		struct token t;

		r->line[i].tok = v.n;
		while (token_next(r->a, r->text, &at, r->line[i].to, &t)) {
			t.spaced = t.spaced || v.n == r->line[i].tok;
			t.label = label_word(t.fold);
			VEC_PUSH(r->a, &v, t);
		}
		r->line[i].tok_to = v.n;
	}
	r->tok = v.item;
	r->toks = v.n;
}

/* Rings of the tokens of one word: whoever counts a word does not read the whole document. */
static void
build_rings(struct reading *r)
{
	uint32_t *last; /* token + 1, 0: free */
	size_t size = 64;

	while (size < 2 * r->toks)
		size *= 2;
	last = arena_array(r->a, uint32_t, size);
	r->alike = arena_array(r->a, uint32_t, r->toks + 1);
	for (size_t i = 0; i < r->toks; i++) {
		size_t k = label_word_hash(r->tok[i].fold) & (size - 1);

		while (last[k] != 0 && !str_eq(r->tok[last[k] - 1].fold, r->tok[i].fold))
			k = (k + 1) & (size - 1);
		r->alike[i] = (uint32_t)i;
		if (last[k] != 0) {
			r->alike[i] = r->alike[last[k] - 1];
			r->alike[last[k] - 1] = (uint32_t)i;
		}
		last[k] = (uint32_t)(i + 1);
	}
}

void
reading_build(struct reading *r, struct arena *a, const struct blocks *blocks, struct str text,
              struct casefile *out)
{
	*r = (struct reading){ .a = a,
		               .text = text,
		               .blocks = blocks,
		               .lang = SIZE_MAX,
		               .within = SIZE_MAX,
		               .out = out };
	r->covered = arena_array(a, uint8_t, text.n + 1);
	reading_add_lines(r);
	build_tokens(r);
	build_rings(r);
	reading_mark_wraps(r);
	lines_unwrap(r);
	lines_unflatten(r);
}

bool
token_is(const struct token *t, const char *folded)
{
	for (size_t i = 0; i < t->fold.n; i++)
		if (t->fold.p[i] != folded[i] || folded[i] == '\0')
			return false;
	return folded[t->fold.n] == '\0';
}

bool
tokens_eq(const struct reading *r, size_t from, size_t to, size_t other, size_t other_to)
{
	if (to - from != other_to - other || to <= from)
		return false;
	for (size_t i = 0; i < to - from; i++)
		if (!str_eq(r->tok[from + i].fold, r->tok[other + i].fold))
			return false;
	return true;
}

void
reading_claim(struct reading *r, const char *field, size_t from, size_t to)
{
	struct str s;

	if (from >= to || to > r->text.n)
		return;
	s = str_trim(str_sub(r->text, from, to));
	if (s.n == 0)
		return;
	from = (size_t)(s.p - r->text.p);
	memset(r->covered + from, 1, s.n);
	VEC_PUSH(r->a, &r->out->evidence,
	         (struct evidence){ str_dup(r->a, str_c(field)), from, from + s.n });
}

void
reading_claimf(struct reading *r, size_t from, size_t to, const char *field, ...)
{
	char text[120];
	va_list ap;

	va_start(ap, field);
	(void)vsnprintf(text, sizeof(text), field, ap);
	va_end(ap);
	reading_claim(r, text, from, to);
}

void
reading_claim_line(struct reading *r, const char *field, size_t line)
{
	reading_claim(r, field, r->line[line].from, r->line[line].to);
}

bool
reading_is_claimed(const struct reading *r, size_t line)
{
	return r->covered[r->line[line].from] != 0;
}

void
reading_doubt(struct reading *r, const char *why, const char *field, ...)
{
	char text[120];
	va_list ap;

	va_start(ap, field);
	(void)vsnprintf(text, sizeof(text), field, ap);
	va_end(ap);
	for (size_t i = 0; i < r->out->doubts.n; i++)
		if (str_eq(r->out->doubts.item[i].field, str_c(text)) &&
		    str_eq(r->out->doubts.item[i].why, str_c(why)))
			return;
	VEC_PUSH(r->a, &r->out->doubts,
	         (struct doubt){ str_dup(r->a, str_c(text)), str_dup(r->a, str_c(why)) });
}

/* Uncovered runs of each line become entries of unplaced. */
static void
collect_unplaced(struct reading *r)
{
	for (size_t i = 0; i < r->lines; i++) {
		size_t at = r->line[i].from, end = r->line[i].to;

		while (at < end) {
			size_t from = at;

			while (at < end && r->covered[at] == 0)
				at++;
			if (at > from) {
				struct str s = reading_text(r, from, at);

				if (s.n > 0)
					VEC_PUSH(r->a, &r->out->unplaced, s);
			}
			while (at < end && r->covered[at] != 0)
				at++;
		}
	}
}

static int
evidence_cmp(const void *a, const void *b)
{
	const struct evidence *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return x->to != y->to ? (x->to < y->to ? -1 : 1) : str_cmp(x->field, y->field);
}

void
reading_finish(struct reading *r)
{
	struct evidences *ev = &r->out->evidence;
	uint32_t *count = arena_array(r->a, uint32_t, r->text.n + 1);
	uint32_t points = 0;
	size_t kept = 0;

	collect_unplaced(r);
	for (size_t i = 0; i < r->text.n; i++) {
		count[i] = points;
		points += ((unsigned char)r->text.p[i] & 0xC0) != 0x80;
	}
	count[r->text.n] = points;
	if (ev->n > 0)
		qsort(ev->item, ev->n, sizeof(*ev->item), evidence_cmp);
	for (size_t i = 0; i < ev->n; i++) {
		struct evidence e = ev->item[i];

		e.from = count[e.from];
		e.to = count[e.to];
		if (kept > 0 && ev->item[kept - 1].from == e.from &&
		    ev->item[kept - 1].to == e.to && str_eq(ev->item[kept - 1].field, e.field))
			continue;
		ev->item[kept++] = e;
	}
	ev->n = kept;
}

void
reading_build_line(struct reading *r, struct arena *a, struct str text)
{
	struct block *b = arena_array(a, struct block, 1);
	struct blocks *one = arena_array(a, struct blocks, 1);

	b->text = text;
	*one = (struct blocks){ .item = b, .n = text.n > 0 };
	reading_build(r, a, one, text, arena_array(a, struct casefile, 1));
}

void
reading_build_within(struct reading *r, const struct reading *of, struct str text)
{
	reading_build_line(r, of->a, text);
	r->within = of->lang == SIZE_MAX ? of->within : of->lang;
}
