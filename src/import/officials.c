/*
 * officials.c - lines to blocks, blocks to officials
 *
 * Where one block ends and the next begins is told by what has been seen: once a block has a
 * contact line, a line of text opens the next one; salutations and remarks never do.  The order
 * of office, name and address is not fixed, so each piece is judged by its words.
 */
#include "import/officials_block.h"

#include <stdio.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "import/languages.h"
#include "import/lineshape.h"
#include "import/token.h"

#define NOTE_BYTES 4000

struct item {
	size_t line, tok, end; /* text before any contact: tokens */
	const struct contacts *contacts;
	bool remark, copy, numbered;
};

static struct target *
current(struct officials *o)
{
	return &o->r->out->targets.item[o->r->out->targets.n - 1];
}

static size_t
index_of(const struct officials *o)
{
	return o->r->out->targets.n - 1;
}

static size_t
tok_from(const struct officials *o, size_t tok)
{
	return o->r->tok[tok].from;
}

/* Claims the bytes for MEMBER of the current official. */
static void
claim(struct officials *o, const char *member, size_t from, size_t to)
{
	reading_claimf(o->r, from, to, "/targets/%zu/%s", index_of(o), member);
}

static void
claim_item(struct officials *o, const char *list, size_t n, size_t from, size_t to)
{
	reading_claimf(o->r, from, to, "/targets/%zu/%s/%zu", index_of(o), list, n);
}

struct str
officials_plain(const struct officials *o, size_t from, size_t to)
{
	struct str s = reading_text(o->r, from, to);

	while (s.n > 0 && (s.p[s.n - 1] == ',' || s.p[s.n - 1] == ';' || s.p[s.n - 1] == ':'))
		s = str_trim(str_sub(s, 0, s.n - 1));
	while (s.n > 0 && (s.p[0] == ',' || s.p[0] == '-'))
		s = str_trim(str_from(s, 1));
	return s;
}

static void
add_note(struct officials *o, size_t from, size_t to, size_t all_from, size_t all_to)
{
	struct target *t = current(o);
	struct str s = reading_text(o->r, from, to);

	if (t->note.n > NOTE_BYTES) /* what is no note any more stays unplaced */
		return;
	t->note = t->note.n == 0
	                  ? s
	                  : str_printf(o->r->a, STR_FMT " " STR_FMT, STR_ARG(t->note), STR_ARG(s));
	claim(o, "note", all_from, all_to);
}

static void
add_address(struct officials *o, size_t from, size_t to)
{
	struct target *t = current(o);
	struct str s = officials_plain(o, from, to);

	o->address = true;
	if (s.n > 0)
		VEC_PUSH(o->r->a, &t->address, s);
	claim_item(o, "address", t->address.n > 0 ? t->address.n - 1 : 0, from, to);
}

static void
set_office(struct officials *o, size_t tok, size_t end)
{
	struct label_hit care;

	if (label_find(o->r, LABEL_CARE_OF, tok + 1, end, &care)) {
		add_address(o, tok_from(o, care.from), o->r->tok[end - 1].to);
		end = care.from;
	}
	current(o)->office = officials_plain(o, tok_from(o, tok), o->r->tok[end - 1].to);
	claim(o, "office", tok_from(o, tok), o->r->tok[end - 1].to);
}

/* The office, or its second line. */
static void
more_office(struct officials *o, size_t tok, size_t end)
{
	struct str first = current(o)->office, more;

	set_office(o, tok, end);
	more = current(o)->office;
	if (first.n > 0)
		current(o)->office =
			str_printf(o->r->a, STR_FMT " " STR_FMT, STR_ARG(first), STR_ARG(more));
}

static void
set_name(struct officials *o, size_t tok, size_t end)
{
	current(o)->name = officials_plain(o, tok_from(o, tok), o->r->tok[end - 1].to);
	claim(o, "name", tok_from(o, tok), o->r->tok[end - 1].to);
}

/* The first comma at or behind AT with "Mr." or "H.E." behind it, among the next three. */
static size_t
comma_before_title(const struct reading *r, size_t at, size_t end)
{
	struct label_hit h;

	for (int i = 0; i < 3 && at < end; i++, at = comma_after(r, at + 1, end))
		if (at + 1 < end && label_at(r, LABEL_HONORIFIC, at + 1, end, &h) && h.to < end)
			return at;
	return end;
}

/* "Lima, Peru" or "PO Box 12" behind the comma begins the address; "Chief of Police, Lima" is the
 * chief of that place. */
static bool
begins_address(const struct reading *r, size_t at, size_t end)
{
	size_t comma = comma_after(r, at, end);
	struct label_hit city;

	for (size_t i = at; i < comma; i++)
		if (r->tok[i].digits)
			return true;
	return comma < end && label_at(r, LABEL_CITY, at, comma, &city) && city.to == comma;
}

/* ", de l'Administration et ...", ", of the Interior": the office goes on. */
static bool
is_small(const struct reading *r, size_t at, size_t end)
{
	return at < end && r->tok[at].word && !token_is_capital(r->text, &r->tok[at]) &&
	       !begins_address(r, at, end);
}

static bool take_title(struct officials *o, size_t at, size_t end, bool whole);

/* What stands behind the comma: the office behind a name, or the address. */
static void
take_tail(struct officials *o, size_t comma, size_t end)
{
	if (comma >= end)
		return;
	claim(o, current(o)->address.n == 0 ? "address" : "note", tok_from(o, comma),
	      o->r->tok[comma].to);
	if (comma + 1 < end && !take_title(o, comma + 1, end, false))
		add_address(o, tok_from(o, comma + 1), o->r->tok[end - 1].to);
}

/* "The Editor", "Redacteur en chef": what stands behind is the paper, unless a title says it is
 * somebody. */
static bool
is_of_paper(const struct reading *r, struct str office)
{
	static const struct str words[] = { STR_INIT("editor"),      STR_INIT("redacteur"),
		                            STR_INIT("redactrice"),  STR_INIT("publication"),
		                            STR_INIT("redactor"),    STR_INIT("redakteur"),
		                            STR_INIT("caporedatt"),  STR_INIT("редактор"),
		                            STR_INIT("yayın yönet"), STR_INIT("رئيس تحرير") };
	struct str f = utf8_fold(r->a, office);

	for (size_t i = 0; i < ARRAY_LEN(words) && f.n > 0; i++)
		if (str_find(f, utf8_fold(r->a, words[i])) != STR_NPOS)
			return true;
	return false;
}

/* A line or piece that is office or name; false if it is neither. */
static bool
take_title(struct officials *o, size_t at, size_t end, bool whole)
{
	const struct reading *r = o->r;
	struct target *t = current(o);
	size_t comma = comma_after(r, at, end), name = at, second = at;
	enum piece_kind kind = piece_classify(r, at, comma, &name), next = PIECE_OTHER;
	struct label_hit title;

	if (comma + 1 < end)
		next = piece_classify(r, comma + 1, comma_after(r, comma + 1, end), &second);
	if (kind == PIECE_ORGANISATION && t->office.n == 0)
		kind = PIECE_NAME; /* nobody else is written to there */
	if (kind == PIECE_OFFICE_NAME && t->office.n == 0 && t->name.n == 0) {
		set_office(o, at, name);
		set_name(o, name, comma);
		take_tail(o, comma, end);
		return true;
	}
	if (kind == PIECE_OFFICE_NAME && t->name.n == 0 && whole && comma == end && !o->address) {
		set_name(o, at,
		         end); /* "Presidente Ana Example" under "President of the Republic" */
		return true;
	}
	if (kind == PIECE_OFFICE && t->office.n == 0) {
		size_t titled = comma_before_title(r, comma, end);

		if (titled < end &&
		    t->name.n == 0) { /* "Minister of Law, Justice and ..., Mr. X" */
			set_office(o, at, titled);
			take_tail(o, titled, end);
			return true;
		}
		/* "Minister of Justice, Human Rights and ...": commas within an office */
		if ((next == PIECE_OTHER && !begins_address(r, comma + 1, end)) ||
		    is_small(r, comma + 1, end) || next == PIECE_OFFICE ||
		    (next == PIECE_NAME && second == at && !whole))
			comma = end;
		if (next == PIECE_NAME && t->name.n > 0)
			comma = end;
		set_office(o, at, comma);
		take_tail(o, comma, end);
		/* "Director General, Department of ...": no address yet, the name may follow */
		o->address = o->address && !(whole && t->name.n == 0 && t->address.n == 1);
		return true;
	}
	if (kind == PIECE_NAME && is_of_paper(r, t->office) &&
	    !label_at(r, LABEL_HONORIFIC, at, end, &title))
		return false; /* "The Editor, Plains Post" */
	if (kind == PIECE_NAME && t->name.n == 0 &&
	    (!(o->address && whole && t->office.n == 0) ||
	     label_at(r, LABEL_HONORIFIC, at, end, &title))) {
		if ((next == PIECE_OTHER || next == PIECE_ORGANISATION) && whole &&
		    t->office.n > 0 && o->address && !label_at(r, LABEL_HONORIFIC, at, end, &title))
			return false;
		set_name(o, at, comma);
		take_tail(o, comma, end);
		return true;
	}
	return false;
}

static bool
is_instruction(const struct officials *o, const struct item *it)
{
	const struct reading *r = o->r;
	const struct token *first = &r->tok[it->tok];
	size_t words = 0;

	for (size_t i = it->tok; i < it->end; i++)
		words += r->tok[i].word;
	if (it->remark || (it->contacts->n > 0 && words_are_plain(r, it->tok, it->end)))
		return true;
	return words >= 6 && (token_is(&r->tok[it->end - 1], ".") || token_is(first, "please")) &&
	       !first->digits;
}

/* A first line of unknown words before "General P. J. Sample" is his office. */
static bool
is_unknown_office(const struct officials *o, const struct item *it)
{
	const struct reading *r = o->r;
	size_t name = 0, next = it->line + 1;
	struct label_hit h;

	if (piece_classify(r, it->tok, it->end, &name) != PIECE_OTHER &&
	    piece_classify(r, it->tok, it->end, &name) != PIECE_NAME)
		return false;
	return next < r->lines && o->p->of[next].part == PART_TARGETS &&
	       o->p->of[next].contacts.n == 0 &&
	       !label_at(r, LABEL_HONORIFIC, it->tok, it->end, &h) &&
	       label_at(r, LABEL_HONORIFIC, r->line[next].tok, r->line[next].tok_to, &h) &&
	       piece_classify(r, r->line[next].tok, r->line[next].tok_to, &name) == PIECE_NAME;
}

/* "Ligue tchadienne des modèles" and an e-mail: the one line of a block that gets copies. */
static bool
is_lone_text(const struct officials *o, const struct item *it)
{
	const struct reading *r = o->r;
	size_t next = it->line + 1, name = 0;
	struct label_hit h;

	return it->copy && it->contacts->n == 0 && !r->tok[it->tok].digits &&
	       piece_classify(r, it->tok, it->end, &name) == PIECE_OTHER &&
	       !label_find(r, LABEL_EMBASSY, it->tok, it->end, &h) && next < r->lines &&
	       o->p->of[next].part == PART_TARGETS && o->p->of[next].contacts.n > 0 &&
	       o->p->of[next].contacts.rest_to <= r->line[next].from + 2;
}

/* What the first lines of the block, judged together, make of this one. */
static bool
take_role(struct officials *o, const struct item *it)
{
	switch (titles_role(&o->titles, it->line)) {
	case TITLE_OFFICE:
		more_office(o, it->tok, it->end);
		return true;
	case TITLE_NAME:
		set_name(o, it->tok, it->end);
		return true;
	case TITLE_ADDRESS:
		add_address(o, tok_from(o, it->tok), o->r->tok[it->end - 1].to);
		return true;
	case TITLE_UNKNOWN:
		break;
	}
	return false;
}

static void
take_text(struct officials *o, const struct item *it)
{
	size_t to, from = tok_from(o, it->tok);
	const struct reading *r = o->r;
	struct target *t = current(o);
	size_t line_from = it->tok == r->line[it->line].tok ? r->line[it->line].from : from;

	if (is_instruction(o, it)) {
		add_note(o, from, r->tok[it->end - 1].to, line_from, r->tok[it->end - 1].to);
		return;
	}
	if (++o->texts == 1)
		o->titles = titles_of_block(r, o->p, it->line, it->tok);
	if (take_role(o, it))
		return;
	if (o->texts == 1 && is_unknown_office(o, it)) {
		set_office(o, it->tok, it->end);
		return;
	}
	if (o->texts == 1 && is_lone_text(o, it)) {
		set_name(o, it->tok, it->end);
		return;
	}
	o->country = country_at(r, it->tok, it->end, &to) != NULL && to == it->end;
	if (o->texts <= TITLE_LINES && (t->name.n == 0 || t->office.n == 0) &&
	    take_title(o, it->tok, it->end, true))
		return;
	add_address(o, from, r->tok[it->end - 1].to);
}

static void
add_value(struct officials *o, struct strs *list, const char *member, const struct contact *c)
{
	struct str s = reading_text(o->r, c->from, c->to);

	for (size_t i = 0; i < list->n; i++) {
		if (!str_eq(list->item[i], s))
			continue;
		claim_item(o, member, i, c->all_from, c->all_to);
		return;
	}
	VEC_PUSH(o->r->a, list, s);
	claim_item(o, member, list->n - 1, c->all_from, c->all_to);
}

static void
take_contact(struct officials *o, const struct contact *c)
{
	struct target *t = current(o);

	switch (c->kind) {
	case CONTACT_EMAIL:
		add_value(o, &t->emails, "emails", c);
		break;
	case CONTACT_PHONE:
		add_value(o, &t->phones, "phones", c);
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
		add_address(o, c->all_from, c->all_to);
		current(o)->address.item[t->address.n - 1] = officials_plain(o, c->from, c->to);
		break;
	case CONTACT_SALUTATION:
		VEC_PUSH(o->r->a, &o->saluted,
		         (struct saluted){ index_of(o), c->from, c->to, c->all_from, c->all_to,
		                           false });
		break;
	case CONTACT_NOTE:
		add_note(o, c->from, c->to, c->all_from, c->all_to);
		break;
	case CONTACT_OBFUSCATED:
		claim(o, "emails", c->all_from, c->all_to);
		reading_doubt(o->r, "the address was hidden by a web site: [email protected]",
		              "/targets/%zu/emails", index_of(o));
		break;
	case CONTACT_EMPTY:
		claim(o, c->kind_of == CONTACT_SALUTATION ? "salutation" : "note", c->all_from,
		      c->all_to);
		break;
	}
}

static bool
opens_title(const struct officials *o, const struct item *it)
{
	size_t name = 0;
	enum piece_kind kind =
		piece_classify(o->r, it->tok, comma_after(o->r, it->tok, it->end), &name);
	struct label_hit h;

	return kind == PIECE_OFFICE || kind == PIECE_OFFICE_NAME || kind == PIECE_EMBASSY ||
	       label_at(o->r, LABEL_HONORIFIC, it->tok, it->end, &h);
}

/* "Dear Minister" or "Excellency" without its label, below the fax of whom it greets. */
static bool
is_opening(const struct officials *o, const struct item *it)
{
	const struct reading *r = o->r;
	struct label_hit h;

	return o->texts > 0 && it->contacts->n == 0 && it->end <= it->tok + 6 &&
	       label_at(r, LABEL_OPENING, it->tok, it->end, &h) &&
	       (h.to == it->end || token_is(&r->tok[it->tok], "dear"));
}

static bool
opens_block(const struct officials *o, const struct item *it)
{
	const struct line *l = &o->r->line[it->line];
	const struct target *t;

	if (o->r->out->targets.n == 0)
		return true;
	t = &o->r->out->targets.item[index_of(o)];
	if (it->copy != t->copy)
		return true;
	if (it->tok >= it->end || it->remark || is_instruction(o, it))
		return false;
	if (l->cut || (it->numbered && o->texts > 0))
		return true;
	if (it->contacts->n > 0 && words_are_plain(o->r, it->tok, it->end))
		return false; /* "via website: ..." */
	if (o->contacted)
		return !is_opening(o, it);
	if (o->country && o->texts >= 2)
		return true;
	return o->gaps && l->first && o->texts >= 2 && (opens_title(o, it) || o->texts >= 4);
}

static void
open_block(struct officials *o, const struct item *it)
{
	struct target t = { .copy = it->copy };

	VEC_PUSH(o->r->a, &o->r->out->targets, t);
	o->texts = 0;
	o->contacted = o->address = o->country = false;
	o->titles = (struct titles){ .line = SIZE_MAX };
}

static bool
is_bracketed(const struct reading *r, size_t at, size_t end)
{
	return end > at + 1 && token_is(&r->tok[at], "(") &&
	       (token_is(&r->tok[end - 1], ")") ||
	        (end > at + 2 && token_is(&r->tok[end - 2], ")")));
}

/* Three spaces or a tab within the line: what stands at its right (L1: the salutation). */
static size_t
right_part(const struct reading *r, size_t at, size_t end)
{
	for (size_t i = at + 1; i < end; i++) {
		struct str gap = str_sub(r->text, r->tok[i - 1].to, r->tok[i].from);

		if (gap.n >= 3 || str_chr(gap, '\t') != STR_NPOS)
			return i;
	}
	return end;
}

/* "..., and to diplomatic representatives of X accredited to your country": cut off and claimed. */
static size_t
before_diplomats(const struct officials *o, size_t at, size_t end)
{
	struct reading *r = o->r;
	struct label_hit h;
	size_t to;

	if (at >= end || !label_find(r, LABEL_DIPLOMATS, at + 1, end, &h))
		return end;
	for (to = h.from; to > at && !r->tok[to - 1].digits &&
	                  (token_is(&r->tok[to - 1], ",") || token_is(&r->tok[to - 1], "to") ||
	                   label_at(r, LABEL_AND, to - 1, to, &(struct label_hit){ 0 }));)
		to--;
	reading_claim(r, "/targets", r->tok[to].from, r->tok[end - 1].to);
	return to;
}

static struct item
item_of(const struct officials *o, size_t line, size_t tok)
{
	const struct reading *r = o->r;
	const struct mark_of_line *m = &o->p->of[line];
	struct item it = { .line = line,
		           .tok = tok,
		           .end = r->line[line].tok_to,
		           .contacts = &m->contacts,
		           .copy = m->copy };

	it.numbered = m->value > r->line[line].tok && !m->labelled;
	while (it.end > it.tok && m->contacts.n > 0 && r->tok[it.end - 1].to > m->contacts.rest_to)
		it.end--;
	while (it.end > it.tok && m->contacts.n > 0 && !r->tok[it.end - 1].word &&
	       !r->tok[it.end - 1].digits && !token_is(&r->tok[it.end - 1], ")"))
		it.end--;
	it.end = before_diplomats(o, it.tok, it.end);
	it.remark = is_bracketed(r, it.tok, it.end) || languages_are_stated(r, it.tok, it.end);
	return it;
}

static bool
is_open_remark(const struct reading *r, size_t at, size_t end)
{
	if (at >= end || !token_is(&r->tok[at], "("))
		return false;
	for (size_t i = at; i < end; i++)
		if (token_is(&r->tok[i], ")"))
			return false;
	return true;
}

/* "Embassy of the People's" / "Republic of China": a country over the end of a line. */
static bool
is_broken_country(const struct reading *r, size_t at, size_t end, size_t next_end)
{
	size_t to;

	for (size_t i = at; i < end; i++)
		if (country_at(r, i, next_end, &to) != NULL && to > end)
			return true;
	return false;
}

/* Joins what the layout broke: a remark up to its bracket, a country. */
static size_t
joined_lines(const struct officials *o, size_t line, struct item *it)
{
	const struct reading *r = o->r;
	size_t next = line + 1;

	for (; next < r->lines && next < line + 4; next++) {
		const struct line *l = &r->line[next];
		const struct mark_of_line *m = &o->p->of[next];

		if (it->tok >= it->end || it->contacts->n > 0 || m->part != PART_TARGETS ||
		    m->labelled || m->contacts.n > 0 || l->cut || l->tok != it->end ||
		    l->from > r->line[next - 1].to + 2 || l->from < r->line[next - 1].to)
			break;
		if (!is_open_remark(r, it->tok, it->end) &&
		    !is_broken_country(r, it->tok, it->end, l->tok_to))
			break;
		it->end = l->tok_to;
		it->remark = is_bracketed(r, it->tok, it->end);
	}
	return next - 1;
}

static void
add_salutation(struct officials *o, size_t at, size_t end)
{
	size_t from = tok_from(o, at), to = o->r->tok[end - 1].to;

	VEC_PUSH(o->r->a, &o->saluted, (struct saluted){ index_of(o), from, to, from, to, false });
}

/* "Dear President" or "Your Excellency" alone on a line, or at the right of one. */
static bool
take_opening(struct officials *o, struct item *it)
{
	const struct reading *r = o->r;
	size_t at = it->tok, right = right_part(r, it->tok, it->end);
	struct label_hit h;

	if (it->tok >= it->end)
		return false;
	if (right == it->end) /* columns may have been folded into one space */
		right = salutation_behind(r, at, it->end);
	if (right < it->end && label_at(r, LABEL_OPENING, right, it->end, &h)) {
		add_salutation(o, right, it->end);
		it->end = right;
		return true;
	}
	if (!label_at(r, LABEL_OPENING, at, it->end, &h) || it->end - at > 12 ||
	    !(token_is(&r->tok[at], "dear") || h.to - h.from > 1 || h.to == it->end ||
	      token_is(&r->tok[it->end - 1], ","))) {
		return false;
	} else if (o->texts == 0 ||
	           (current(o)->name.n == 0 && !o->address && !token_is(&r->tok[at], "dear") &&
	            h.to < it->end && token_is_capital(r->text, &r->tok[h.to]))) {
		return false; /* "Senor Presidente Ana Example" under her office is her name */
	}
	add_salutation(o, at, it->end);
	it->end = at;
	return true;
}

static void
take_item(struct officials *o, struct item it)
{
	const struct reading *r = o->r;
	const struct line *l = &r->line[it.line];
	bool salutation;

	if (opens_block(o, &it))
		open_block(o, &it);
	if (it.tok > l->tok && o->p->of[it.line].part == PART_TARGETS)
		claim(o, "office", l->from, r->tok[it.tok - 1].to); /* the number before it */
	salutation = take_opening(o, &it);
	if (it.tok < it.end)
		take_text(o, &it);
	for (size_t i = 0; i < it.contacts->n; i++) {
		const struct contact *c = &it.contacts->item[i];

		/* the first one brings what separates it from the text before */
		if (i == 0 && it.end > it.tok && c->all_from > r->tok[it.end - 1].to)
			claim(o, "note", r->tok[it.end - 1].to, c->all_from);
		take_contact(o, c);
		/* "1) President      Salutation: Your Excellency" over his name, or beside it */
		o->contacted = o->contacted ||
		               (c->kind != CONTACT_NOTE &&
		                !(c->kind == CONTACT_SALUTATION && it.end > it.tok && !o->address));
	}
	o->contacted = o->contacted || (salutation && it.tok >= it.end);
}

size_t
official_in_sentence(const struct reading *r, const struct line *l)
{
	for (size_t i = l->tok + 1; i + 4 < l->tok_to; i++)
		if (token_is(&r->tok[i], ":") && token_is(&r->tok[i - 1], "to") &&
		    token_is_capital(r->text, &r->tok[i + 1]))
			return i + 1;
	return l->tok_to;
}

bool
officials_read(struct reading *r, const struct parts *p, struct err *e)
{
	struct officials o = { .r = r, .p = p };

	for (size_t i = 0; i < r->lines; i++)
		if (p->of[i].part == PART_TARGETS && !r->line[i].first)
			o.gaps = true;
	for (size_t i = 0; i < r->lines; i++) {
		const struct mark_of_line *m = &p->of[i];
		bool intro = m->part == PART_TARGETS_INTRO && !m->label_only;
		struct item it;
		size_t at = m->value, told = official_in_sentence(r, &r->line[i]);

		if (m->part == PART_ACT || (m->part == PART_TARGETS && told < r->line[i].tok_to &&
		                            told > r->line[i].tok + 6))
			at = told; /* "You may also write letters to: ..." */

		if (m->part != PART_TARGETS && !intro &&
		    (m->part != PART_ACT || at == r->line[i].tok_to))
			continue;
		if (r->out->targets.n >= LIMIT_TARGETS)
			return err_set(e, ERR_LIMIT, "more than %d officials", LIMIT_TARGETS);
		it = item_of(&o, i, at);
		i = joined_lines(&o, i, &it);
		take_item(&o, it);
	}
	if (r->out->targets.n == 0)
		official_of_letter(r, p);
	salutations_settle(&o);
	for (size_t i = 0; i < r->out->targets.n; i++)
		target_settle(r, i);
	return true;
}
