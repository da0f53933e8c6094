/*
 * doubts_ways.c - each way to write or call reaches the official it stands at, whole
 *
 * "justice@..." at the Minister of Health, an e-mail in the text that nobody has, a letter within a
 * number: each is a sign that a line was given to the neighbour or torn.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include <string.h>

#include "base/utf8.h"
#include "import/labels.h"
#include "import/lineshape.h"

#define WORD_LEAST 4  /* letters by which an e-mail names an office */
#define FAXES_SEEN 32 /* of one official, that a number is compared with */

/* "justice" of "justice.minister@example.org" stands in "Minister of Justice". */
static bool
is_named_by(struct reading *r, struct str email, const struct target *t)
{
	struct str local = utf8_fold(r->a, str_sub(email, 0, str_chr(email, '@')));
	size_t from = 0;

	for (size_t i = 0; i <= local.n; i++) {
		if (i < local.n && local.p[i] >= 'a' && local.p[i] <= 'z')
			continue;
		if (i - from >= WORD_LEAST) {
			struct str word = str_sub(local, from, i);

			if (doubts_share_word(r, word, t->office) ||
			    doubts_share_word(r, word, t->name))
				return true;
			for (size_t k = 0; k < t->address.n; k++)
				if (doubts_share_word(r, word, t->address.item[k]))
					return true;
		}
		from = i + 1;
	}
	return false;
}

static void
weigh_named(struct reading *r, size_t i)
{
	const struct targets *list = &r->out->targets;
	const struct target *t = &list->item[i];

	for (size_t n = 0; n < t->emails.n; n++) {
		if (str_chr(t->emails.item[n], '@') == STR_NPOS ||
		    is_named_by(r, t->emails.item[n], t))
			continue;
		for (size_t k = 0; k < list->n; k++) {
			if (k == i || !is_named_by(r, t->emails.item[n], &list->item[k]))
				continue;
			doubt_target(r, i, "emails",
			             DOUBT("an e-mail names another official's office"));
			doubt_target(r, k, "emails",
			             DOUBT("another official's e-mail names this office"));
		}
	}
}

/* "+973 1 555 O1l1": letters that stand for digits. */
static bool
has_letter_within(struct str s)
{
	for (size_t i = 1; i + 1 < s.n; i++)
		if (strchr("oOlIS", s.p[i]) != NULL && ((s.p[i - 1] >= '0' && s.p[i - 1] <= '9') ||
		                                        (s.p[i + 1] >= '0' && s.p[i + 1] <= '9')))
			return true;
	return false;
}

/* "ombuds man@example.org": a letter or two before it that are no word. */
static bool
is_torn(const struct reading *r, struct str email)
{
	size_t at = str_find(r->text, email), i = 0;
	struct label_hit h;

	while (i < r->toks && r->tok[i].from < at)
		i++;
	if (at == STR_NPOS || i < 2 || i == r->toks || r->tok[i - 1].to + 1 != at ||
	    r->text.p[at - 1] != ' ' || label_at(r, LABEL_OR, i - 1, r->toks, &h))
		return false;
	return r->tok[i - 1].word && r->tok[i - 1].fold.n <= 2 &&
	       (token_is(&r->tok[i - 2], ":") || r->tok[i - 1].label == 0);
}

static void
weigh_letters(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];

	for (size_t n = 0; n < t->emails.n; n++)
		if (is_torn(r, t->emails.item[n]))
			doubt_target(r, i, "emails", DOUBT("letters stand before the e-mail"));
	for (size_t n = 0; n < t->phones.n; n++)
		if (has_letter_within(t->phones.item[n]))
			doubt_target(r, i, "phones", DOUBT("a letter stands within a number"));
	for (size_t n = 0; n < t->faxes.n; n++)
		if (has_letter_within(t->faxes.item[n]))
			doubt_target(r, i, "faxes", DOUBT("a letter stands within a number"));
}

static size_t
ways_of(const struct target *t, enum contact_kind kind)
{
	switch (kind) {
	case CONTACT_EMAIL:
		return t->emails.n;
	case CONTACT_FAX:
		return t->faxes.n;
	case CONTACT_PHONE:
	case CONTACT_HANDLE:
	case CONTACT_URL:
	case CONTACT_SALUTATION:
	case CONTACT_ADDRESS:
	case CONTACT_NOTE:
	case CONTACT_OBFUSCATED:
	case CONTACT_EMPTY:
		break;
	}
	return 1;
}

/* Whoever has none of KIND may be the one it was printed for; if all have one, those
 * beside whom it stands. */
static void
doubt_all(struct reading *r, enum contact_kind kind, size_t line)
{
	const struct targets *list = &r->out->targets;
	const char *member = kind == CONTACT_EMAIL ? "emails" : "faxes";
	size_t without = 0;

	for (size_t i = 0; i < list->n; i++)
		without += ways_of(&list->item[i], kind) == 0;
	for (size_t i = 0; i < list->n; i++)
		if ((without == 0 && doubts_is_near(r, i, line)) ||
		    ways_of(&list->item[i], kind) == 0)
			doubt_target(r, i, member, DOUBT("the text has one that no official took"));
}

/* An e-mail or a fax number that went nowhere. */
static void
weigh_left(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->lines; i++) {
		const struct contacts *c = &p->of[i].contacts;
		bool told = line_is_prose(r, &r->line[i]);

		for (size_t k = 0; k < c->n && !told; k++) {
			enum contact_kind kind = c->item[k].kind;

			for (size_t n = 0; n < r->out->targets.n && kind == CONTACT_URL &&
			                   r->covered[c->item[k].from] == 0;
			     n++)
				if (r->out->targets.item[n].urls.n == 0 && doubts_is_near(r, n, i))
					doubt_target(
						r, n, "urls",
						DOUBT("the text has one that no official took"));
			if ((kind == CONTACT_EMAIL || kind == CONTACT_FAX) &&
			    r->covered[c->item[k].from] == 0)
				doubt_all(r, kind, i);
		}
	}
}

/* A number that begins its line: no label says whether it is a telephone or a fax. */
static void
weigh_unlabelled(struct reading *r, size_t i)
{
	struct str phones = str_printf(r->a, "/targets/%zu/phones/", i);

	if (r->out->targets.item[i].faxes.n > 0)
		return;
	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];
		struct str line = str_sub(r->text, e->from, e->to);

		if (!str_starts(e->field, phones) ||
		    (e->from > 0 && r->text.p[e->from - 1] != '\n') || line.n == 0 ||
		    (line.p[0] != '+' && line.p[0] != '(' && (line.p[0] < '0' || line.p[0] > '9')))
			continue;
		doubt_target(r, i, "phones",
		             DOUBT("a number without a label: a telephone or a fax?"));
		doubt_target(r, i, "faxes",
		             DOUBT("a number without a label: a telephone or a fax?"));
		return;
	}
}

/* "+58 212 555", where another number of that state has three digits more. */
static void
weigh_short(struct reading *r, size_t i)
{
	const struct targets *list = &r->out->targets;
	const struct strs *own[] = { &list->item[i].phones, &list->item[i].faxes };
	static const char *const member[] = { "phones", "faxes" };

	for (size_t w = 0; w < 2; w++)
		for (size_t n = 0; n < own[w]->n; n++)
			for (size_t k = 0; k < list->n; k++)
				for (size_t m = 0; m < list->item[k].faxes.n && m < FAXES_SEEN;
				     m++) {
					struct str x = own[w]->item[n],
						   y = list->item[k].faxes.item[m];

					if (x.n > 4 && y.n > 4 && x.p[0] == '+' &&
					    str_eq(str_sub(x, 0, 4), str_sub(y, 0, 4)) &&
					    doubts_digits(x) + 3 <= doubts_digits(y))
						doubt_target(
							r, i, member[w],
							DOUBT("shorter than the other numbers"));
				}
}

void
doubts_ways(struct reading *r, const struct parts *p)
{
	for (size_t i = 0; i < r->out->targets.n; i++) {
		weigh_named(r, i);
		weigh_letters(r, i);
		weigh_unlabelled(r, i);
		weigh_short(r, i);
	}
	weigh_left(r, p);
}
