/*
 * doubts_blocks.c - the lines of one official stand together, whole and in order
 *
 * What was cut off one block was given to its neighbour; a label without its value lost it.
 */
#include "import/doubts.h"
#include "import/doubts_form.h"

#include "import/labels.h"

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

static struct place
whole_place(struct reading *r, size_t i)
{
	return place_of(r, i, "");
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
			doubt_target(r, i, ways[m],
			             DOUBT("a number or e-mail stands above the address"));
			if (i > 0)
				doubt_target(
					r, i - 1, ways[m],
					DOUBT("a number or e-mail stands above the next address"));
		}
	}
}

static bool
is_place(struct reading *r, struct str line)
{
	enum line_form form = doubts_form(r, line);

	return form == FORM_TOWN || form == FORM_COUNTRY || form == FORM_NUMBER ||
	       form == FORM_STREET;
}

/* One may write a letter to whoever has two lines of address, or one with a comma. */
static bool
is_thin(const struct target *t)
{
	return t->address.n == 0 ||
	       (t->address.n == 1 && str_chr(t->address.item[0], ',') == STR_NPOS);
}

/* A board, a court or an association that is written to as such. */
static bool
is_house(struct reading *r, const struct target *t)
{
	return t->address.n > 1 && doubts_has_channel(t) &&
	       doubts_form(r, t->address.item[0]) == FORM_INSTITUTION;
}

/* Whose block is a piece: nobody, no way to write, or a place alone. */
static bool
is_piece(struct reading *r, size_t i, struct doubts_alike s)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->office.n == 0 && t->name.n > 0 && is_place(r, t->name))
		return true;
	if (t->copy && t->address.n > 0 && t->name.n + t->office.n == 0 && !t->embassy)
		return is_place(r, t->address.item[0]);
	if (t->copy || s.n < 2)
		return false;
	return (t->name.n + t->office.n == 0 && !t->embassy && !is_house(r, t)) ||
	       (!doubts_has_channel(t) && s.channel > 1 && s.channel + 1 == s.n && is_thin(t));
}

/* Somebody has an e-mail, or a fax. */
static bool
has_some(const struct reading *r, bool email)
{
	for (size_t i = 0; i < r->out->targets.n; i++)
		if ((email ? r->out->targets.item[i].emails.n : r->out->targets.item[i].faxes.n) >
		    0)
			return true;
	return false;
}

/* Neither lacks an e-mail (0) or a fax (1), nor has the next one's too. */
static bool
has_one(const struct target *t, size_t way)
{
	return way == 0 ? t->emails.n == 1 : way == 1 && t->faxes.n == 1;
}

/* What was cut off one block was given to its neighbour. */
static void
weigh_piece(struct reading *r, size_t i, struct doubts_alike s)
{
	const struct {
		const char *member;
		bool used; /* somebody of this document has one */
	} given[] = { { "emails", has_some(r, true) },
		      { "faxes", has_some(r, false) },
		      { "address", true },
		      { "salutation", s.salutation > 0 } };

	if (!is_piece(r, i, s))
		return;
	for (size_t k = 0; k < ARRAY_LEN(given); k++) {
		if (!given[k].used)
			continue;
		if (i > 0 && k < 3 && !has_one(&r->out->targets.item[i - 1], k))
			doubt_target(r, i - 1, given[k].member,
			             DOUBT("the block of the next official is in pieces"));
		doubt_target(r, i, given[k].member, DOUBT("this block is in pieces"));
	}
}

static bool
has_kind(const struct contacts *c, enum contact_kind kind)
{
	for (size_t i = 0; i < c->n; i++)
		if (c->item[i].kind == kind)
			return true;
	return false;
}

/* "Fax:" or "Fax: +502" on a line of the block: the number goes on elsewhere. */
static void
weigh_empty(struct reading *r, const struct parts *p)
{
	static const struct {
		enum label_kind label;
		enum contact_kind kind;
		const char *member;
	} ways[] = { { LABEL_FAX, CONTACT_FAX, "faxes" },
		     { LABEL_EMAIL, CONTACT_EMAIL, "emails" },
		     { LABEL_SALUTATION, CONTACT_SALUTATION, "salutation" } };
	struct label_hit h;
	size_t official = 0, next = whole_place(r, 1).from; /* where the next one begins */

	for (size_t i = 0; i < r->lines && r->out->targets.n > 0; i++) {
		const struct contacts *c = &p->of[i].contacts;

		if (p->of[i].part != PART_TARGETS)
			continue;
		while (official + 1 < r->out->targets.n && next <= r->line[i].from) {
			official++;
			next = whole_place(r, official + 1).from;
		}
		for (size_t k = 0; k < ARRAY_LEN(ways); k++)
			if (label_at(r, ways[k].label, r->line[i].tok, r->line[i].tok_to, &h) &&
			    h.to > r->line[i].tok && !has_kind(c, ways[k].kind) &&
			    !has_kind(c, CONTACT_URL) && !has_kind(c, CONTACT_OBFUSCATED))
				doubt_target(r, official, ways[k].member,
				             DOUBT("no value stands behind its label"));
	}
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
		doubt_target(r, 0, "salutation", DOUBT("a line that opens a letter was not taken"));
	}
}

/* An e-mail, a number or a greeting that stands at nobody. */
static void
weigh_nobody(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->name.n + t->office.n + t->address.n == 0)
		reading_doubt(r, "nobody stands at these contacts", "/targets/%zu", i);
}

/* "Embassy of the Kingdom", then "Saudi Arabia": the line was broken. */
static void
weigh_embassy(struct reading *r, size_t i)
{
	const struct target *t = &r->out->targets.item[i];

	if (t->address.n > 1 && doubts_form(r, t->address.item[0]) == FORM_EMBASSY &&
	    doubts_form(r, t->address.item[1]) == FORM_COUNTRY)
		doubt_target(r, i, "address", DOUBT("a line seems to go on in the next one"));
}

void
doubts_block(struct reading *r, size_t i, struct doubts_alike s)
{
	weigh_nobody(r, i);
	weigh_embassy(r, i);
	weigh_order(r, i);
	weigh_piece(r, i, s);
}

void
doubts_blocks(struct reading *r, const struct parts *p)
{
	weigh_letter(r, p);
	weigh_empty(r, p);
}
