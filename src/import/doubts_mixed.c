/*
 * doubts_mixed.c - one block that reaches two officials
 *
 * Two columns that were read across give one official the fax and the e-mail of another, and an
 * appeal then goes to the wrong person.  A ministry seldom has numbers in two states or addresses
 * under the domains of two; an embassy that begins in the middle of a line stood beside something.
 */
#include "import/doubts.h"

#include <unictype.h>

#include "base/utf8.h"
#include "import/labels.h"

#define CODE_MOST   3  /* digits of a country's code */
#define DIGITS_MOST 16 /* of a number */
#define NATIONAL    10 /* digits of a number in North America, written without its code */
#define WAYS        3  /* the first of "ways": to reach somebody by */
#define SIDE_WORDS  2  /* before an embassy in the middle of a line */
#define WAYS_BESIDE 32 /* before one, that it is compared with */

struct dialled {
	char digit[DIGITS_MOST];
	size_t n;
	bool international;
};

static struct dialled
dialled(struct str number)
{
	struct dialled d = { .international = str_starts(number, STR("+")) ||
		                              str_starts(number, STR("(+")) };
	bool zeros = true;

	for (size_t i = 0; i < number.n && d.n < DIGITS_MOST; i++)
		if (number.p[i] >= '0' && number.p[i] <= '9')
			d.digit[d.n++] = number.p[i];
	zeros = d.n > 2 && d.digit[0] == '0' && d.digit[1] == '0';
	for (size_t i = 2; zeros && i < d.n; i++)
		d.digit[i - 2] = d.digit[i];
	d.n -= zeros ? 2 : 0;
	d.international = d.international || zeros;
	return d;
}

/* How many digits the code of a country has, by how it begins. */
static size_t
code_length(const struct dialled *d)
{
	static const char *const two[] = { "20", "27", "30", "31", "32", "33", "34", "36", "39",
		                           "40", "41", "43", "44", "45", "46", "47", "48", "49",
		                           "51", "52", "53", "54", "55", "56", "57", "58", "60",
		                           "61", "62", "63", "64", "65", "66", "81", "82", "84",
		                           "86", "90", "91", "92", "93", "94", "95", "98" };

	if (d->digit[0] == '1' || d->digit[0] == '7')
		return 1;
	for (size_t i = 0; i < ARRAY_LEN(two); i++)
		if (d->digit[0] == two[i][0] && d->digit[1] == two[i][1])
			return 2;
	return CODE_MOST;
}

/* Numbers of two states: two codes, or a code beside a number of North America without one. */
static bool
are_of_two_states(struct str x, struct str y)
{
	struct dialled a = dialled(x), b = dialled(y);

	if (a.n < NATIONAL - 2 || b.n < NATIONAL - 2 || (!a.international && !b.international))
		return false;
	if (a.international != b.international) {
		const struct dialled *code = a.international ? &a : &b,
				     *bare = code == &a ? &b : &a;

		return code->digit[0] != '1' && bare->n == NATIONAL && bare->digit[0] != '0';
	}
	for (size_t i = 0; i < code_length(&a); i++)
		if (a.digit[i] != b.digit[i])
			return true;
	return false;
}

/* "gt" of "a@example.gob.gt"; empty for "com", "org" and others that belong to no state. */
static struct str
state_of_domain(struct str email)
{
	size_t dot = str_rchr(email, '.');
	struct str last = dot == STR_NPOS ? (struct str){ 0 } : str_from(email, dot + 1);

	return last.n == 2 ? last : (struct str){ 0 };
}

static bool
has_two_domains(const struct strs *emails)
{
	for (size_t i = 0; i < emails->n; i++)
		for (size_t k = i > WAYS_BESIDE ? i - WAYS_BESIDE : 0; k < i; k++) {
			struct str x = state_of_domain(emails->item[i]);
			struct str y = state_of_domain(emails->item[k]);

			if (x.n > 0 && y.n > 0 && !str_ieq(x, y))
				return true;
		}
	return false;
}

static bool
has_two_codes(const struct target *t)
{
	const struct strs *lists[] = { &t->phones, &t->faxes };
	size_t n = t->phones.n + t->faxes.n;

	for (size_t i = 0; i < n; i++)
		for (size_t k = i > WAYS_BESIDE ? i - WAYS_BESIDE : 0; k < i; k++) {
			struct str x = i < t->phones.n ? lists[0]->item[i]
			                               : lists[1]->item[i - t->phones.n];
			struct str y = k < t->phones.n ? lists[0]->item[k]
			                               : lists[1]->item[k - t->phones.n];

			if (are_of_two_states(x, y))
				return true;
		}
	return false;
}

static bool
is_upper(const struct reading *line, size_t at)
{
	size_t byte = line->tok[at].from;

	return line->tok[at].word && uc_is_upper(utf8_next(line->text, &byte));
}

/* "Bruno Sample Embassy of the Republic of Example", not "c/o Embassy of ..." */
static bool
has_embassy_beside(struct reading *r, const struct target *t)
{
	struct label_hit h, care;

	for (size_t i = 0; i < t->address.n; i++) {
		struct reading line;

		reading_build_within(&line, r, t->address.item[i]);
		if (!label_find(&line, LABEL_EMBASSY, 0, line.toks, &h) || h.from < SIDE_WORDS ||
		    label_find(&line, LABEL_CARE_OF, 0, h.from, &care))
			continue;
		if (h.to < line.toks && is_upper(&line, h.from - 1) && is_upper(&line, h.from))
			return true;
	}
	return false;
}

void
doubts_mixed(struct reading *r, const struct parts *p, size_t official)
{
	static const char *const ways[] = { "emails", "phones", "faxes", "salutation", "handles" };
	static const char *const who[] = { "name", "office", "address", "embassy", "urls" };
	const struct target *t = &r->out->targets.item[official];
	bool beside = has_embassy_beside(r, t);

	for (size_t k = 0; p->sideways && k < WAYS; k++)
		reading_doubt(r, "two officials stood side by side: who is reached where?",
		              "/targets/%zu/%s", official, ways[k]);
	if (!beside && !has_two_codes(t) && !has_two_domains(&t->emails))
		return;
	for (size_t k = 0; k < ARRAY_LEN(ways); k++)
		reading_doubt(r, "the contacts of two officials may be mixed here",
		              "/targets/%zu/%s", official, ways[k]);
	for (size_t k = 0; beside && k < ARRAY_LEN(who); k++)
		reading_doubt(r, "the contacts of two officials may be mixed here",
		              "/targets/%zu/%s", official, who[k]);
}
