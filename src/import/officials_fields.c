/*
 * officials_fields.c - the fields of the official whose block is read, and whose bytes they are
 */
#include "import/officials_block.h"

#include "import/token.h"

#define NOTE_BYTES  4000
#define FAXES_BELOW 4  /* lines of numbers under the first */
#define SAME_CODE   4  /* characters that two numbers of one office share */
#define VALUES_SEEN 64 /* the last ones, among which one may stand again */

struct target *
official_now(struct officials *o)
{
	return &o->r->out->targets.item[o->r->out->targets.n - 1];
}

static size_t
index_of(const struct officials *o)
{
	return o->r->out->targets.n - 1;
}

size_t
official_from(const struct officials *o, size_t tok)
{
	return o->r->tok[tok].from;
}

static void
claim_item(struct officials *o, const char *list, size_t n, size_t from, size_t to)
{
	VEC_PUSH(o->r->a, &o->claims,
	         (struct claimed){
			 .block = index_of(o), .item = n, .from = from, .to = to, .member = list });
}

void
official_doubt(struct officials *o, const char *member, const char *why)
{
	VEC_PUSH(o->r->a, &o->claims,
	         (struct claimed){ .block = index_of(o), .member = member, .why = why });
}

/* Claims the bytes for MEMBER of the current official. */
void
official_claim(struct officials *o, const char *member, size_t from, size_t to)
{
	claim_item(o, member, SIZE_MAX, from, to);
}

struct str
officials_plain(const struct officials *o, size_t from, size_t to)
{
	struct str s = reading_text(o->r, from, to);

	while (s.n > 0 && (s.p[s.n - 1] == ',' || s.p[s.n - 1] == ';' || s.p[s.n - 1] == ':' ||
	                   str_ends(s, STR(" -"))))
		s = str_trim(str_sub(s, 0, s.n - 1));
	while (str_ends(s, STR(" –")) || str_ends(s, STR(" —")))
		s = str_trim(str_sub(s, 0, s.n - 3));
	while (s.n > 0 && (s.p[0] == ',' || s.p[0] == '-'))
		s = str_trim(str_from(s, 1));
	return s;
}

void
official_note(struct officials *o, size_t from, size_t to, size_t all_from, size_t all_to)
{
	struct target *t = official_now(o);
	struct str s = reading_text(o->r, from, to);

	if (t->note.n > NOTE_BYTES) /* what is no note any more stays unplaced */
		return;
	t->note = t->note.n == 0
	                  ? s
	                  : str_printf(o->r->a, STR_FMT " " STR_FMT, STR_ARG(t->note), STR_ARG(s));
	official_claim(o, "note", all_from, all_to);
}

void
official_address(struct officials *o, size_t from, size_t to)
{
	struct target *t = official_now(o);
	struct str s = officials_plain(o, from, to);

	o->address = true;
	if (s.n > 0)
		VEC_PUSH(o->r->a, &t->address, s);
	claim_item(o, "address", t->address.n > 0 ? t->address.n - 1 : 0, from, to);
}

/* Behind "Exmo. Sr." before an office. */
static size_t
behind_courtesy(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;
	size_t i = at;

	while (i < end && !label_at(r, LABEL_OFFICE, i, end, &h) &&
	       (label_at(r, LABEL_HONORIFIC, i, end, &h) ||
	        label_at(r, LABEL_GENDER_TITLE, i, end, &h)))
		for (i = h.to; i < end && token_is(&r->tok[i], ".");)
			i++;
	return i < end && label_at(r, LABEL_OFFICE, i, end, &h) ? i : at;
}

void
official_office(struct officials *o, size_t tok, size_t end)
{
	struct label_hit care;
	size_t first = tok;

	if (tok + 1 < end && label_is(o->r, LABEL_ARTICLE, tok) &&
	    !token_is_capital(o->r->text, &o->r->tok[tok]))
		first++; /* "the President" in a sentence */
	if (label_find(o->r, LABEL_CARE_OF, first + 1, end, &care)) {
		official_address(o, official_from(o, care.from), o->r->tok[end - 1].to);
		end = care.from;
	}
	official_now(o)->office = officials_plain(
		o, official_from(o, behind_courtesy(o->r, first, end)), o->r->tok[end - 1].to);
	official_claim(o, "office", official_from(o, tok), o->r->tok[end - 1].to);
}

/* The office, or its second line. */
void
official_more_office(struct officials *o, size_t tok, size_t end)
{
	struct str first = official_now(o)->office, more;

	official_office(o, tok, end);
	more = official_now(o)->office;
	if (first.n > 0)
		official_now(o)->office =
			str_printf(o->r->a, STR_FMT " " STR_FMT, STR_ARG(first), STR_ARG(more));
}

void
official_name(struct officials *o, size_t tok, size_t end)
{
	official_now(o)->name = officials_plain(o, official_from(o, tok), o->r->tok[end - 1].to);
	official_claim(o, "name", official_from(o, tok), o->r->tok[end - 1].to);
}

static void
add_value(struct officials *o, struct strs *list, const char *member, const struct contact *c)
{
	struct str s = reading_text(o->r, c->from, c->to);

	for (size_t i = list->n > VALUES_SEEN ? list->n - VALUES_SEEN : 0; i < list->n; i++) {
		if (!str_eq(list->item[i], s))
			continue;
		claim_item(o, member, i, c->all_from, c->all_to);
		return;
	}
	VEC_PUSH(o->r->a, list, s);
	claim_item(o, member, list->n - 1, c->all_from, c->all_to);
}

static void
official_contact(struct officials *o, const struct contact *c)
{
	struct target *t = official_now(o);

	switch (c->kind) {
	case CONTACT_EMAIL:
		add_value(o, &t->emails, "emails", c);
		break;
	case CONTACT_PHONE:
		add_value(o, &t->phones, "phones", c);
		if (c->all_from == c->from)
			official_doubt(o, "phones",
			               DOUBT("a number that no label calls a telephone"));
		break;
	case CONTACT_FAX:
		add_value(o, &t->faxes, "faxes", c);
		break;
	case CONTACT_HANDLE:
		add_value(o, &t->handles, "handles", c);
		break;
	case CONTACT_URL:
		add_value(o, &t->urls, "urls", c);
		break;
	case CONTACT_ADDRESS:
		official_address(o, c->all_from, c->all_to);
		official_now(o)->address.item[t->address.n - 1] =
			officials_plain(o, c->from, c->to);
		break;
	case CONTACT_SALUTATION:
		VEC_PUSH(o->r->a, &o->saluted,
		         (struct saluted){ .block = index_of(o),
		                           .from = c->from,
		                           .to = c->to,
		                           .all_from = c->all_from,
		                           .all_to = c->all_to });
		break;
	case CONTACT_NOTE:
		official_note(o, c->from, c->to, c->all_from, c->all_to);
		break;
	case CONTACT_OBFUSCATED:
		official_claim(o, "emails", c->all_from, c->all_to);
		official_doubt(o, "emails",
		               DOUBT("the address was hidden, or is none as it is printed"));
		break;
	case CONTACT_EMPTY:
		official_claim(o, c->kind_of == CONTACT_SALUTATION ? "salutation" : "note",
		               c->all_from, c->all_to);
		break;
	}
}

/* "Old e-mail (no longer valid): a@example.org", "Fax: ... (do not use)" */
static bool
is_gone(const struct reading *r, const struct line *l)
{
	struct label_hit h;

	return label_find(r, LABEL_GONE, l->tok, l->tok_to, &h);
}

static void
doubt_gone(struct officials *o, enum contact_kind kind)
{
	const char *member = kind == CONTACT_EMAIL   ? "emails"
	                     : kind == CONTACT_PHONE ? "phones"
	                     : kind == CONTACT_FAX   ? "faxes"
	                                             : NULL;

	if (member != NULL)
		official_doubt(o, member, DOUBT("the document says that it is out of use"));
}

/* "+ 993 12 55 50 142" alone under "Fax: + 993 12 55 50 141": another of the same. */
static bool
is_more_fax(const struct officials *o, const struct official_item *it, const struct contact *c)
{
	const struct contacts *above = NULL;
	struct str one, other;
	size_t line = it->line;

	if (c->kind != CONTACT_PHONE || c->all_from != c->from || it->end > it->tok ||
	    it->contacts->n > 1)
		return false;
	for (size_t i = 1; i <= FAXES_BELOW && i <= line; i++) {
		above = &o->p->of[line - i].contacts;
		if (o->p->of[line - i].part != PART_TARGETS || above->n == 0)
			return false;
		if (above->item[above->n - 1].all_from != above->item[above->n - 1].from)
			break;
	}
	if (above == NULL || above->n == 0 || above->item[above->n - 1].kind != CONTACT_FAX)
		return false;
	one = str_sub(o->r->text, c->from, c->to);
	other = str_sub(o->r->text, above->item[above->n - 1].from, above->item[above->n - 1].to);
	return one.n > SAME_CODE && other.n > SAME_CODE &&
	       str_eq(str_sub(one, 0, SAME_CODE), str_sub(other, 0, SAME_CODE));
}

void
official_contacts(struct officials *o, const struct official_item *it)
{
	bool gone = it->contacts->n > 0 && is_gone(o->r, &o->r->line[it->line]);

	for (size_t i = 0; i < it->contacts->n; i++) {
		struct contact c = it->contacts->item[i];

		if (is_more_fax(o, it, &c))
			c.kind = CONTACT_FAX;
		/* the first one brings what separates it from the text before */
		if (i == 0 && it->end > it->tok && c.all_from > o->r->tok[it->end - 1].to)
			official_claim(o, "note", o->r->tok[it->end - 1].to, c.all_from);
		official_contact(o, &c);
		if (gone)
			doubt_gone(o, c.kind);
		/* "1) President      Salutation: Your Excellency" over his name, or beside it */
		o->contacted = o->contacted ||
		               (c.kind != CONTACT_NOTE && !(c.kind == CONTACT_SALUTATION &&
		                                            it->end > it->tok && !o->address));
	}
}

void
official_salutation(struct officials *o, size_t at, size_t end)
{
	bool inside = salutation_in_brackets(o->r, at, end);
	size_t from = official_from(o, at + inside), to = o->r->tok[end - 1 - inside].to;

	VEC_PUSH(o->r->a, &o->saluted,
	         (struct saluted){ .block = index_of(o),
	                           .from = from,
	                           .to = to,
	                           .all_from = official_from(o, at),
	                           .all_to = o->r->tok[end - 1].to });
}
