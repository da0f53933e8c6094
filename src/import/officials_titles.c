/*
 * officials_titles.c - why the first lines of a block are judged together
 *
 *     Presiding Magistrate               Ruth Example
 *     Tabo Sample                        Custodial Services Manager
 *     Village Court                      20 Hautu Drive
 *
 * No table knows every office.  But two lines that could both be a name are seldom both: one has
 * a word that stands in offices, "of", a word in small letters, or is what the salutation calls
 * the official by; the other has initials, a title, or stands behind "Dear Mr".  What no line
 * tells is left to the words of each (take_title).
 */
#include "import/officials_titles.h"

#include "import/lineshape.h"
#include "import/officials_block.h"
#include "import/officials_heads.h"
#include "import/token.h"

/* The lines of the block that bear neither a contact nor a remark, at most TITLE_LINES. */
static size_t
heads_of(const struct reading *r, const struct parts *p, const struct official_item *it,
         struct head *out)
{
	size_t line = it->line;
	struct greeting g = head_greeting(r, p, line);
	size_t n = 0;

	for (size_t i = line; i < r->lines && n < TITLE_LINES; i++) {
		size_t at = i == line ? it->tok : r->line[i].tok;
		size_t end = r->line[i].tok_to;

		if (i > line &&
		    (p->of[i].part != PART_TARGETS || r->line[i].cut ||
		     p->of[i].copy != p->of[line].copy || p->of[i].labelled || p->of[i].value > at))
			break;
		if (p->of[i].contacts.n > 0 || at >= r->line[i].tok_to ||
		    token_is(&r->tok[at], "("))
			break;
		if (i == line && it->end > at && it->end < end)
			end = it->end;
		out[n++] = head_of(r, at, end, g);
	}
	return n;
}

/* "Presidente de la" / "República del Ejemplo" */
static bool
ends_in_article(const struct reading *r, const struct head *h)
{
	return h->end > h->at + 2 && label_is(r, LABEL_LINK, h->end - 2) &&
	       label_is(r, LABEL_ARTICLE, h->end - 1);
}

/* "President of the Appeal" / "Court": one word of a house, and no house by itself. */
static bool
is_last_word(const struct reading *r, const struct head *h, const struct head *next)
{
	struct label_hit house;
	bool of = false;

	for (size_t i = h->at + 1; i + 1 < h->end; i++)
		of = of || label_is(r, LABEL_LINK_ONLY, i);
	return of && next->end == next->at + 1 &&
	       label_at(r, LABEL_INSTITUTION, next->at, next->end, &house) &&
	       !label_find(r, LABEL_INSTITUTION, h->at, h->end, &house) &&
	       !label_find(r, LABEL_COUNTRY, h->at, h->end, &house) &&
	       !label_find(r, LABEL_CITY, h->at, h->end, &house);
}

/* "Minister of Law and" / "Parliamentary Affairs": the office is broken. */
static bool
goes_on(const struct reading *r, const struct head *h, const struct head *next)
{
	struct label_hit and;
	const struct token *last = &r->tok[h->end - 1];

	if (next->person >= HEAD_SURE || next->full || next->digits ||
	    label_at(r, LABEL_CARE_OF, next->at, next->end, &and))
		return false;
	if (r->tok[next->at].word && !token_is_capital(r->text, &r->tok[next->at]) &&
	    next->person == 0)
		return true; /* "de l'Administration territoriale" */
	if (ends_in_article(r, h) || is_last_word(r, h, next))
		return true;
	if (next->place)
		return false;
	return label_is(r, LABEL_LINK, h->end - 1) || label_is(r, LABEL_AND, h->end - 1) ||
	       token_is(last, "&") ||
	       (label_here(r, LABEL_AND, next->at, next->end, &and) && and.to < next->end &&
	        next->person == 0);
}

/* "Minister of Justice, Home" / "Affairs and Religion" / "Dr. Ana Example": what stands between an
 * office and somebody by title and says "and" is of the office. */
static bool
is_between(const struct reading *r, const struct head *h, const struct head *next,
           const struct head *last)
{
	struct label_hit and;

	return label_find(r, LABEL_AND, next->at, next->end, &and) && h->office >= HEAD_SURE &&
	       !h->full && !next->place && !next->digits && next->person < HEAD_SURE &&
	       !next->full && !next->title && last->person >= HEAD_SURE && last->office == 0 &&
	       !last->place;
}

/* The office in lines AT and behind; how many there are. */
static size_t
set_office(const struct reading *r, struct titles *t, const struct head *h, size_t n, size_t at)
{
	size_t to = at + 1;

	while (to < n && goes_on(r, &h[to - 1], &h[to]))
		to++;
	if (to == at + 1 && to + 1 < n && is_between(r, &h[at], &h[to], &h[to + 1]))
		to++;
	for (size_t i = at; i < to; i++)
		t->role[i] = TITLE_OFFICE;
	return to;
}

/* A comma begins the address of a known office: "Secretary, Ministry of Justice". */
static bool
has_place_behind(const struct reading *r, const struct head *h)
{
	size_t comma = comma_after(r, h->at, h->end);

	return comma + 1 < h->end && head_is_place(r, comma + 1, h->end);
}

/* "الرئيس" without its article. */
static struct str
bare_word(struct str fold)
{
	return str_starts(fold, STR("ال")) ? str_from(fold, STR("ال").n) : fold;
}

/* "Sr Presidente Ana Example" over "Presidente de la República": the same office, in full. */
static bool
is_office_again(const struct reading *r, const struct head *h, const struct head *next)
{
	size_t name = 0;

	if (next->place || next->full ||
	    piece_classify(r, next->at, comma_after(r, next->at, next->end), &name) != PIECE_OFFICE)
		return false;
	for (size_t i = h->at; i < h->name; i++)
		for (size_t k = next->at; k < next->end && r->tok[i].fold.n > 3; k++)
			if (str_eq(bare_word(r->tok[i].fold), bare_word(r->tok[k].fold)))
				return true;
	return false;
}

/* A first line of office and name in one, and what the second makes of it. */
static struct titles
titles_of_full(const struct reading *r, struct titles t, const struct head *h, size_t n)
{
	if (is_office_again(r, &h[0], &h[1])) {
		t.role[0] = TITLE_NAME;
		if (!has_place_behind(r, &h[1]))
			(void)set_office(r, &t, h, n, 1);
	} else if (h[1].person >= HEAD_SURE && !h[1].full && !h[1].place && h[0].person == 0) {
		t.role[0] = TITLE_OFFICE; /* "مدير أمن محافظة" over "العميد ..." */
		t.role[1] = TITLE_NAME;
	}
	return t;
}

/* "Ministry of the Interior" over "Ana Example" over "Minister of the Interior". */
static bool
is_house_over(const struct reading *r, const struct head *h)
{
	return h[0].place && !h[0].digits && h[1].person > 0 && h[1].office == 0 && !h[1].place &&
	       !h[1].full && h[2].office >= HEAD_SURE && h[2].person < HEAD_SURE && !h[2].place &&
	       !h[2].full && !has_place_behind(r, &h[2]);
}

/* "Monsieur le Garde des Sceaux" over "M. Jean Exemple" over "Ministre de la Justice": how one
 * speaks to him. */
static bool
is_greeting_over(const struct reading *r, const struct head *h)
{
	struct label_hit title, office;

	return label_at(r, LABEL_GENDER_TITLE, h[0].at, h[0].end, &title) &&
	       title.to + 1 < h[0].end && label_is(r, LABEL_ARTICLE, title.to) &&
	       label_at(r, LABEL_OFFICE, title.to + 1, h[0].end, &office) && !h[0].full &&
	       h[1].person >= HEAD_SURE && h[1].office == 0 && !h[1].place &&
	       h[2].office >= HEAD_SURE && h[2].person < HEAD_SURE && !h[2].place && !h[2].full;
}

static struct titles
titles_of_heads(const struct reading *r, struct titles t, const struct head *h, size_t n)
{
	size_t next;

	if (n >= 3 && is_greeting_over(r, h)) {
		t.role[0] = TITLE_GREETING;
		t.role[1] = TITLE_NAME;
		(void)set_office(r, &t, h, n, 2);
		return t;
	}
	if (n >= 3 && is_house_over(r, h)) {
		t.role[0] = TITLE_ADDRESS;
		t.role[1] = TITLE_NAME;
		(void)set_office(r, &t, h, n, 2);
		return t;
	}
	if (n < 2 || h[0].place || has_place_behind(r, &h[0]))
		return t;
	if (h[0].full)
		return titles_of_full(r, t, h, n);
	if (h[0].office > h[0].person && (h[0].office > h[1].office || h[1].full)) {
		struct titles with = t;

		next = set_office(r, &with, h, n, 0);
		if (next >= n || (h[next].person == 0 && !h[next].full))
			return t;
		with.role[next] = TITLE_NAME;
		return with;
	}
	if (h[0].person > 0 && h[0].office == 0 && h[1].office > 0 && h[1].person < HEAD_SURE &&
	    !h[1].full) {
		t.role[0] = TITLE_NAME;
		if (!has_place_behind(r, &h[1]))
			(void)set_office(r, &t, h, n, 1);
	}
	return t;
}

/* "His Excellency" between the office and "le Colonel Ana Example" is the name's: the roles of the
 * others, and of it, where one of them is a name. */
static struct titles
titles_around(const struct reading *r, struct titles t, struct head *h, size_t n)
{
	for (size_t i = 1; i + 1 < n; i++)
		h[i] = h[i + 1];
	t = titles_of_heads(r, t, h, n - 1);
	for (size_t i = TITLE_LINES - 1; i > 1; i--)
		t.role[i] = t.role[i - 1];
	if (t.role[2] != TITLE_NAME)
		return (struct titles){ .line = t.line };
	t.role[1] = TITLE_NAME;
	return t;
}

struct titles
titles_of_block(const struct reading *r, const struct parts *p, const struct official_item *it)
{
	struct titles t = { .line = it->line };
	struct head h[TITLE_LINES];
	size_t n = heads_of(r, p, it, h);

	return n >= 3 && h[1].title && !h[0].title ? titles_around(r, t, h, n)
	                                           : titles_of_heads(r, t, h, n);
}

enum title_role
titles_role(const struct titles *t, size_t line)
{
	return line >= t->line && line < t->line + TITLE_LINES ? t->role[line - t->line]
	                                                       : TITLE_UNKNOWN;
}
