/*
 * doubts_officials.c - a bulletin prints its officials alike
 *
 * Where one has a name, an office, a salutation and a fax, the one without was cut wrongly, and so
 * perhaps was the neighbour who has two.  A value that holds what belongs elsewhere was joined.
 */
#include "import/doubts.h"

#include "base/utf8.h"
#include "import/labels.h"
#include "import/lineshape.h"
#include "import/officials.h"
#include "import/token.h"

#define SALUTATION_WORDS 4
#define NAME_WORDS       5

struct alike { /* how many of the officials one writes to have what */
	size_t n, name, office, salutation, emails, faxes, channel, country, address;
};

static void
doubt(struct reading *r, size_t i, const char *member, const char *why)
{
	reading_doubt(r, why, "/targets/%zu/%s", i, member);
}

static bool
has_channel(const struct target *t)
{
	return t->emails.n + t->faxes.n + t->phones.n + t->urls.n > 0;
}

/* Does the last line of the address name the country? */
static bool
ends_in_country(struct reading *r, const struct target *t)
{
	struct reading line;
	size_t to;

	if (t->address.n == 0)
		return false;
	reading_build_line(&line, r->a, t->address.item[t->address.n - 1]);
	for (size_t i = 0; i < line.toks; i++)
		if (country_at(&line, i, line.toks, &to) != NULL)
			return true;
	return false;
}

static struct alike
officials_alike(struct reading *r)
{
	const struct targets *list = &r->out->targets;
	struct alike s = { 0 };

	for (size_t i = 0; i < list->n; i++) {
		const struct target *t = &list->item[i];

		if (t->copy)
			continue;
		s.n++;
		s.name += t->name.n > 0;
		s.office += t->office.n > 0;
		s.salutation += t->salutation.n > 0;
		s.emails += t->emails.n > 0;
		s.faxes += t->faxes.n > 0;
		s.address += t->address.n > 0;
		s.channel += has_channel(t);
		s.country += ends_in_country(r, t);
	}
	return s;
}

static bool
is_followed_by_of(const struct reading *line, size_t at)
{
	static const char *const of[] = { "of", "de", "del", "du", "des", "der", "da", "do", "di" };

	for (size_t i = 0; i < ARRAY_LEN(of) && at < line->toks; i++)
		if (token_is(&line->tok[at], of[i]))
			return true;
	return false;
}

/* A label of KIND behind the first token, not led up to by "of", "and" or a comma. */
static bool
breaks_into(const struct reading *line, enum label_kind kind)
{
	struct label_hit h;

	for (size_t i = 1; i < line->toks; i++) {
		const struct token *before = &line->tok[i - 1];

		if (label_at(line, kind, i, line->toks, &h) && before->word &&
		    line->tok[i].spaced && token_is_capital(line->text, before) &&
		    token_is_capital(line->text, &line->tok[i]) &&
		    (kind == LABEL_HONORIFIC || is_followed_by_of(line, h.to)) &&
		    !label_at(line, LABEL_HONORIFIC, i - 1, i, &h) &&
		    !label_at(line, LABEL_OFFICE, i - 1, i, &h) &&
		    !label_at(line, LABEL_OFFICE, i - 1, line->toks, &h))
			return true;
	}
	return false;
}

static bool
has_digit(const struct reading *line)
{
	for (size_t i = 0; i < line->toks; i++)
		if (line->tok[i].digits)
			return true;
	return false;
}

static bool
opens_letter(const struct reading *line)
{
	struct label_hit h, title;

	return label_at(line, LABEL_OPENING, 0, line->toks, &h) &&
	       (h.to == line->toks || (!label_at(line, LABEL_HONORIFIC, 0, line->toks, &title) &&
	                               !label_at(line, LABEL_OFFICE, 0, line->toks, &title)));
}

/* "Copies to:" within a value: two lines were read as one. */
static bool
holds_label(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 0; i < line->toks; i++)
		if ((label_at(line, LABEL_COPIES, i, line->toks, &h) ||
		     label_at(line, LABEL_TARGETS, i, line->toks, &h) ||
		     label_at(line, LABEL_DIPLOMATS, i, line->toks, &h)) &&
		    h.to > i + 1)
			return true;
	return false;
}

/* Words with a small initial that no name has: "Human rights organization". */
static bool
has_small_word(const struct reading *line)
{
	struct label_hit h;

	for (size_t i = 0; i < line->toks; i++)
		if (line->tok[i].word && line->tok[i].fold.n > 3 && line->tok[i].spaced &&
		    !token_is_capital(line->text, &line->tok[i]) &&
		    !label_at(line, LABEL_PARTICLE, i, line->toks, &h))
			return true;
	return false;
}

static size_t
words_of(const struct reading *line)
{
	struct label_hit h;
	size_t words = 0;

	for (size_t i = 0; i < line->toks; i++)
		words += line->tok[i].word && line->tok[i].spaced && line->tok[i].fold.n > 2 &&
		         !label_at(line, LABEL_HONORIFIC, i, line->toks, &h) &&
		         !label_at(line, LABEL_PARTICLE, i, line->toks, &h);
	return words;
}

static const char *
strange_name(struct reading *r, const struct target *t)
{
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, t->name);
	if (line.toks == 0)
		return NULL;
	switch (doubts_form(r, t->name)) {
	case FORM_TOWN:
	case FORM_COUNTRY:
	case FORM_STREET:
	case FORM_NUMBER:
		return "the name looks like a place";
	case FORM_OFFICE:
	case FORM_INSTITUTION:
	case FORM_EMBASSY:
	case FORM_OTHER:
	case FORM_TITLED:
	case FORM_NAME:
		break;
	}
	if (opens_letter(&line))
		return "the name looks like a salutation";
	if (holds_label(&line) || token_is(&line.tok[line.toks - 1], ":"))
		return "the name looks like a heading";
	if (label_find(&line, LABEL_INSTITUTION, 1, line.toks, &h) ||
	    label_find(&line, LABEL_EMBASSY, 1, line.toks, &h) || words_of(&line) > NAME_WORDS)
		return "the name seems to hold another line too";
	return has_small_word(&line) ? "the name is not written like one" : NULL;
}

static const char *
strange_office(struct reading *r, const struct target *t)
{
	struct reading line;
	struct label_hit h;

	reading_build_line(&line, r->a, t->office);
	if (line.toks == 0)
		return NULL;
	switch (doubts_form(r, t->office)) {
	case FORM_TOWN:
	case FORM_COUNTRY:
	case FORM_STREET:
	case FORM_NUMBER:
		return "the office looks like a place";
	case FORM_TITLED:
	case FORM_NAME:
	case FORM_OTHER:
	case FORM_OFFICE:
	case FORM_INSTITUTION:
	case FORM_EMBASSY:
		break;
	}
	if (opens_letter(&line))
		return "the office looks like a salutation";
	if (holds_label(&line) || has_digit(&line))
		return "the office looks like a heading";
	if (breaks_into(&line, LABEL_INSTITUTION) || breaks_into(&line, LABEL_EMBASSY) ||
	    breaks_into(&line, LABEL_HONORIFIC) ||
	    label_find(&line, LABEL_CARE_OF, 1, line.toks, &h))
		return "the office seems to hold another line too";
	return NULL;
}

static bool
is_strange_salutation(struct reading *r, struct str s)
{
	struct reading line;
	size_t open = 0, close = 0;

	reading_build_line(&line, r->a, s);
	for (size_t i = 0; i < line.toks; i++) {
		open += token_is(&line.tok[i], "(") || token_is(&line.tok[i], "[");
		close += token_is(&line.tok[i], ")") || token_is(&line.tok[i], "]");
	}
	return open != close || words_of(&line) > SALUTATION_WORDS || has_digit(&line) ||
	       holds_label(&line);
}

/* A number with letters in it, or two in one. */
static bool
is_strange_number(struct str s)
{
	size_t plus = 0, letters = 0, digits = 0;

	for (size_t i = 0; i < s.n; i++) {
		plus += s.p[i] == '+';
		letters += (s.p[i] | 32) >= 'a' && (s.p[i] | 32) <= 'z';
		digits += s.p[i] >= '0' && s.p[i] <= '9';
	}
	return plus > 1 || letters > 5 || digits > 16 || digits < 4;
}

static void
weigh_values(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];
	const char *name = strange_name(r, t), *office = strange_office(r, t);

	if (name != NULL && !t->copy) {
		doubt(r, i, "name", name);
		doubt(r, i, "address", name);
		if (t->office.n == 0)
			doubt(r, i, "office", name);
	}
	if (office != NULL) {
		doubt(r, i, "office", office);
		doubt(r, i, "address", office);
		doubt(r, i, "name", office);
	}
	if (t->name.n > 0 && str_eq(t->name, t->office)) {
		doubt(r, i, "name", "name and office are the same");
		doubt(r, i, "office", "name and office are the same");
	}
	if (t->salutation.n > 0 && is_strange_salutation(r, t->salutation))
		doubt(r, i, "salutation", "the salutation seems to hold another line too");
	for (size_t k = 0; k < t->faxes.n; k++) {
		if (!is_strange_number(t->faxes.item[k]))
			continue;
		doubt(r, i, "faxes", "a fax number is not written like one");
		if (t->faxes.item[k].n > 40) /* it swallowed the next official */
			doubt(r, i, "emails", "a fax number is not written like one");
	}
}

/* Compared with the other officials. */
static void
weigh_alike(struct reading *r, size_t i, struct alike s)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->name.n == 0)
		doubt(r, i, "name", "no name was recognised");
	if (t->office.n == 0 && !t->embassy)
		doubt(r, i, "office", "no office was recognised");
	if ((t->name.n == 0 && s.name > 0) || (t->office.n == 0 && s.office > 0 && !t->embassy)) {
		doubt(r, i, "name", "not printed like the other officials");
		doubt(r, i, "address", "not printed like the other officials");
	}
	if (t->salutation.n == 0 && s.salutation > 0)
		doubt(r, i, "salutation", "another official has a salutation");
	if (s.country > 0 && !t->embassy && t->address.n > 0 && !ends_in_country(r, t))
		doubt(r, i, "address", "another official's address ends in the country");
	if (t->address.n == 0 && s.n > 2 && s.address + 1 == s.n)
		doubt(r, i, "address", "every other official has an address");
	if (t->emails.n == 0 && s.n > 3 && s.emails + 1 == s.n)
		doubt(r, i, "emails", "every other official has an e-mail");
	if (t->faxes.n == 0 && s.n > 3 && s.faxes + 1 == s.n)
		doubt(r, i, "faxes", "every other official has a fax");
	if (!has_channel(t) && s.channel > 0) {
		doubt(r, i, "emails", "another official has an e-mail or fax");
		doubt(r, i, "faxes", "another official has an e-mail or fax");
	}
}

/* One without, beside one with two. */
static void
weigh_neighbours(struct reading *r, size_t i, size_t k)
{
	const struct target *t = &r->out->targets.item[i], *o = &r->out->targets.item[k];

	if (t->emails.n == 0 && o->emails.n > 1) {
		doubt(r, i, "emails", "the official beside has two");
		doubt(r, k, "emails", "the official beside has none");
	}
	if (t->faxes.n == 0 && o->faxes.n > 1) {
		doubt(r, i, "faxes", "the official beside has two");
		doubt(r, k, "faxes", "the official beside has none");
	}
	for (size_t n = 0; n < t->address.n && o->name.n > 0; n++)
		if (str_find(t->address.item[n], o->name) != STR_NPOS)
			doubt(r, i, "address", "the address holds another official's name");
}

/* A word of four letters and more that both texts have. */
static bool
share_word(struct arena *a, struct str x, struct str y)
{
	struct str rest = utf8_fold(a, x), line = utf8_fold(a, y);

	while (rest.p != NULL) {
		struct str word = str_cut(&rest, ' ');
		size_t at = word.n >= 4 ? str_find(line, word) : STR_NPOS;

		if (at != STR_NPOS && (at == 0 || line.p[at - 1] == ' ' || line.p[at - 1] == '/'))
			return true;
	}
	return false;
}

static bool
is_greeted(struct reading *r, const struct target *t, struct str salutation)
{
	return share_word(r->a, t->office, salutation) || share_word(r->a, t->name, salutation);
}

/* "Dear Minister" to the judge, beside a minister. */
static void
weigh_greeting(struct reading *r, size_t i)
{
	const struct targets *list = &r->out->targets;
	const struct target *t = &list->item[i];

	if (t->salutation.n == 0 || is_greeted(r, t, t->salutation))
		return;
	for (size_t k = 0; k < list->n; k++) {
		if (k == i || !is_greeted(r, &list->item[k], t->salutation))
			continue;
		doubt(r, i, "salutation", "the salutation suits another official");
		doubt(r, k, "salutation", "the salutation of another official suits this one");
	}
}

/* Where the evidence of MEMBER of official I begins and ends. */
struct place {
	size_t from, to;
};

static struct place
place_of(struct reading *r, size_t i, const char *member)
{
	struct str field = str_printf(r->a, "/targets/%zu/%s", i, member);
	struct place p = { SIZE_MAX, 0 };

	for (size_t k = 0; k < r->out->evidence.n; k++) {
		const struct evidence *e = &r->out->evidence.item[k];

		if (!str_starts(e->field, field))
			continue;
		p.from = e->from < p.from ? e->from : p.from;
		p.to = e->to > p.to ? e->to : p.to;
	}
	return p;
}

/* A fax above the street was printed for the official before. */
static void
weigh_order(struct reading *r, size_t i)
{
	static const char *const ways[] = { "emails", "faxes" };
	struct place address = place_of(r, i, "address");

	for (size_t k = 0; k < ARRAY_LEN(ways); k++) {
		if (place_of(r, i, ways[k]).from >= address.to)
			continue;
		for (size_t m = 0; m < ARRAY_LEN(ways); m++) {
			doubt(r, i, ways[m], "a number or e-mail stands above the address");
			if (i > 0)
				doubt(r, i - 1, ways[m],
				      "a number or e-mail stands above the next address");
		}
	}
}

/* A block of a place alone is a piece of the one before. */
static void
weigh_fragment(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];

	enum line_form form;

	if (i == 0 || t->name.n + t->office.n > 0 || t->embassy || t->address.n == 0)
		return;
	form = doubts_form(r, t->address.item[0]);
	if (form != FORM_TOWN && form != FORM_COUNTRY && form != FORM_NUMBER && form != FORM_STREET)
		return;
	doubt(r, i - 1, "address", "a line of it may stand among the next official's");
	doubt(r, i - 1, "faxes", "a line of it may stand among the next official's");
}

/* A letter is opened somewhere, but nobody is greeted so. */
static void
weigh_letter(struct reading *r, const struct parts *p)
{
	struct label_hit h;

	if (r->out->targets.n == 0 || r->out->targets.item[0].salutation.n > 0)
		return;
	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part == PART_FURNITURE || l->tok_to > l->tok + 14 ||
		    !label_at(r, LABEL_OPENING, l->tok, l->tok_to, &h))
			continue;
		doubt(r, 0, "salutation", "a line that opens a letter was not taken");
	}
}

void
doubts_officials(struct reading *r, const struct parts *p)
{
	struct alike s = officials_alike(r);
	size_t n = r->out->targets.n;

	for (size_t i = 0; i < n; i++) {
		weigh_values(r, i);
		weigh_greeting(r, i);
		weigh_order(r, i);
		weigh_fragment(r, i);
		if (i > 0)
			weigh_neighbours(r, i, i - 1);
		if (i + 1 < n)
			weigh_neighbours(r, i, i + 1);
		if (!r->out->targets.item[i].copy)
			weigh_alike(r, i, s);
	}
	weigh_letter(r, p);
}
