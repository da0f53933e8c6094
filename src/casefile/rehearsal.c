/*
 * rehearsal.c - fields are replaced by their kind, texts by the shape of what stands in them
 *
 * In running text a contact has no label to know it by, so three shapes are enough: a word with
 * an @ inside, a word that starts with one, and a run of at least seven digits that starts with
 * + or 0 or is cut by spaces, dots or hyphens as telephone numbers are.  A year, a document
 * index (AMR 37/6674/2017) or "41 refugees" has none of these.
 */
#include "casefile/rehearsal.h"

#include "base/buf.h"
#include "base/limits.h"

static bool
is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c == '.' ||
	       c == '_' || c == '-' || c == '+' || c == '%' || (unsigned char)c >= 0x80;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Length of an e-mail address or handle whose @ stands at S[AT]; *FROM becomes its start. */
static size_t
at_sign_word(struct str s, size_t at, size_t *from)
{
	size_t to = at + 1;

	*from = at;
	while (*from > 0 && is_word_byte(s.p[*from - 1]))
		(*from)--;
	while (to < s.n && is_word_byte(s.p[to]))
		to++;
	while (to > at + 1 && (s.p[to - 1] == '.' || s.p[to - 1] == '-'))
		to--; /* the end of the sentence */
	return to > at + 1 ? to - *from : 0;
}

static bool
may_separate_digits(char c)
{
	return c == ' ' || c == '-' || c == '.' || c == '(' || c == ')';
}

/* Length of a telephone number that starts at S[AT], or 0. */
static size_t
number_at(struct str s, size_t at)
{
	size_t i = at, digits = 0, groups = 0, end = at;
	bool international = s.p[at] == '+';

	if (at > 0 && (is_word_byte(s.p[at - 1]) || s.p[at - 1] == '/'))
		return 0; /* inside a word or an index */
	i += international || s.p[at] == '(';
	while (i < s.n && (is_digit(s.p[i]) || may_separate_digits(s.p[i]))) {
		if (is_digit(s.p[i])) {
			groups += i == at || !is_digit(s.p[i - 1]);
			digits++;
			end = i + 1;
		} else if (i + 1 < s.n && s.p[i] == ' ' && s.p[i + 1] == ' ') {
			break;
		}
		i++;
	}
	if (digits < 7 || digits > 15)
		return 0;
	if (end < s.n && (s.p[end] == '/' || ((s.p[end] | 32) >= 'a' && (s.p[end] | 32) <= 'z')))
		return 0;
	if (!international && groups == 3 && digits == 8 && end - at == 10)
		return 0; /* 2017-08-17, 17.08.2017 */
	return international || groups >= 3 || s.p[at] == '0' ? end - at : 0;
}

struct str
text_rehearsed(struct arena *a, struct str s, struct str email)
{
	struct buf b;
	size_t done = 0;
	struct err e = { 0 };
	struct str out;

	buf_init(&b, a, s.n * 32 + 64);
	for (size_t i = 0; i < s.n; i++) {
		size_t from = i, n = 0;
		struct str by = STR(REHEARSAL_NUMBER);

		if (s.p[i] == '@') {
			n = at_sign_word(s, i, &from);
			by = from == i ? STR(REHEARSAL_HANDLE) : email;
		} else if (is_digit(s.p[i]) || s.p[i] == '+' || s.p[i] == '(') {
			n = number_at(s, i);
		}
		if (n == 0 || from < done)
			continue;
		buf_put(&b, str_sub(s, done, from));
		buf_put(&b, by);
		done = from + n;
		i = done - 1;
	}
	if (done == 0)
		return s;
	buf_put(&b, str_from(s, done));
	CHECK(buf_done(&b, "rehearsed text", &out, &e)); /* every piece is under 32 times itself */
	return out;
}

static struct strs
texts(struct arena *a, const struct strs *list, struct str email)
{
	struct strs out = { 0 };

	for (size_t i = 0; i < list->n; i++)
		VEC_PUSH(a, &out, text_rehearsed(a, list->item[i], email));
	return out;
}

/* One rehearsal value where there were any. */
static struct strs
one(struct arena *a, const struct strs *list, struct str value)
{
	struct strs out = { 0 };

	if (list->n > 0)
		VEC_PUSH(a, &out, value);
	return out;
}

static struct strs
rehearsal_address(struct arena *a, const struct strs *list)
{
	struct strs out = { 0 };

	if (list->n == 0)
		return out;
	VEC_PUSH(a, &out, STR("Rehearsal"));
	VEC_PUSH(a, &out, STR("1 Example Street"));
	VEC_PUSH(a, &out, STR("Exampletown"));
	return out;
}

static struct target
target_rehearsed(struct arena *a, const struct target *t, struct str email)
{
	struct target r = *t;

	r.address = rehearsal_address(a, &t->address);
	r.emails = one(a, &t->emails, email);
	r.phones = one(a, &t->phones, STR(REHEARSAL_NUMBER));
	r.faxes = one(a, &t->faxes, STR(REHEARSAL_NUMBER));
	r.handles = one(a, &t->handles, STR(REHEARSAL_HANDLE));
	r.urls = one(a, &t->urls, STR("https://example.org/"));
	r.note = text_rehearsed(a, t->note, email);
	return r;
}

struct casefile
casefile_rehearsed(struct arena *a, const struct casefile *c, struct str email)
{
	struct casefile r = *c;

	r.targets = (struct targets){ 0 };
	for (size_t i = 0; i < c->targets.n; i++)
		VEC_PUSH(a, &r.targets, target_rehearsed(a, &c->targets.item[i], email));
	r.people = (struct people){ 0 };
	for (size_t i = 0; i < c->people.n; i++) {
		struct person p = c->people.item[i];

		p.note = text_rehearsed(a, p.note, email);
		VEC_PUSH(a, &r.people, p);
	}
	r.headline = text_rehearsed(a, c->headline, email);
	r.summary = text_rehearsed(a, c->summary, email);
	r.report_back = text_rehearsed(a, c->report_back, email);
	r.story = texts(a, &c->story, email);
	r.demands = texts(a, &c->demands, email);
	r.model_letter = texts(a, &c->model_letter, email);
	r.background = texts(a, &c->background, email);
	r.unplaced = texts(a, &c->unplaced, email);
	return r;
}
