/*
 * fields_text.c - headline, summary, story, letter, background
 *
 * Bulletins print their headline and summary twice; the second copy is evidence of the same field.
 */
#include "import/fields.h"

#include "import/demands.h"
#include "import/headline.h"
#include "import/lineshape.h"
#include "import/refs.h"
#include "import/token.h"

#define LEAD_WORDS   90 /* of a lead with nothing below */
#define BESIDE_WORDS 10 /* of what stands beside a picture, or leads to a file */

static void
claim_label(struct reading *r, const struct parts *p, size_t i, const char *field)
{
	const struct mark_of_line *m = &p->of[i];
	size_t at = m->label_from, from = r->line[i].from;

	if (at > r->line[i].tok + 1) {
		bool rest = !r->tok[at - 1].word && r->covered[r->tok[at - 2].from] != 0;

		from = r->tok[at - (rest ? 1 : 0)].from; /* the full stop of what is taken */
	}
	if (!m->labelled || m->value == 0)
		return;
	reading_claim(r, field, from,
	              m->value < r->line[i].tok_to ? r->tok[m->value].from : r->line[i].to);
}

/* "- Cambodia - Ana Example", as lists print titles */
static size_t
without_dash(const struct reading *r, size_t from, size_t to)
{
	while (from + 1 < to && (token_is(&r->tok[from], "-") || token_is(&r->tok[from], "|")))
		from++;
	return from;
}

void
fields_headline(struct reading *r, const struct parts *p)
{
	size_t first = r->lines, from = 0, to = 0, masthead;

	for (size_t i = 0; i < r->lines; i++) {
		const struct line *l = &r->line[i];

		if (p->of[i].part != PART_HEADLINE)
			continue;
		claim_label(r, p, i, "/headline");
		if (first == r->lines && p->of[i].value < l->tok_to) {
			first = i;
			from = p->of[i].value;
			to = without_reference(r, from, l->tok_to);
			masthead = without_masthead(r, from, to);
			if (masthead < to)
				reading_claim(r, "", r->tok[masthead].from, r->tok[to - 1].to);
			to = masthead;
			if (!p->of[i].labelled)
				from = l->tok;
			if (from == l->tok && line_behind_reply(r, l) < to) {
				from = line_behind_reply(r, l);
				reading_claim(r, "", l->from, r->tok[from].from);
			}
			if (to == from)
				to = l->tok_to;
			while (i + 1 < r->lines && p->of[i + 1].part == PART_HEADLINE &&
			       p->of[i + 1].guessed) /* it goes on in the next line */
				to = r->line[++i].tok_to;
			r->out->headline = reading_text(r, r->tok[without_dash(r, from, to)].from,
			                                r->tok[to - 1].to);
			reading_claim(r, "/headline", r->tok[from].from, r->tok[to - 1].to);
		} else if (tokens_eq(r, line_behind_reply(r, l), l->tok_to, from, to)) {
			reading_claim_line(r, "/headline", i);
		}
	}
}

static bool
same_text(struct str a, struct str b)
{
	return str_ieq(a, b);
}

/* Adds the paragraphs of a run to LIST, claiming each. */
static void
add_paragraphs(struct reading *r, const struct parts *p, size_t from, size_t to, struct strs *list,
               const char *name)
{
	size_t end;

	for (size_t i = from; i < to; i = end) {
		struct str text;

		end = reading_paragraph_end(r, i, to);
		text = reading_paragraph(r, i, end);
		if (p->of[i].labelled) {
			claim_label(r, p, i, name);
			if (p->of[i].label_only && end == i + 1)
				continue;
			text = reading_text(r, r->tok[p->of[i].value].from, r->line[end - 1].to);
		}
		if (str_is_empty(text))
			continue;
		if (same_text(text, r->out->summary)) {
			for (size_t k = i; k < end; k++)
				reading_claim_line(r, "/summary", k);
			continue;
		}
		VEC_PUSH(r->a, list, text);
		for (size_t k = i; k < end; k++)
			reading_claimf(r, r->line[k].from, r->line[k].to, "%s/%zu", name,
			               list->n - 1);
	}
}

static void
take_summary(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	bool label_only = p->of[from].labelled && p->of[from].label_only;

	claim_label(r, p, from, "/summary");
	if (label_only)
		from++;
	if (from >= to)
		return;
	if (p->of[from].labelled) {
		size_t at = r->tok[p->of[from].value].from;

		r->out->summary = reading_text(r, at, r->line[to - 1].to);
	} else {
		r->out->summary = reading_paragraph(r, from, to);
	}
	for (size_t i = from; i < to; i++)
		reading_claim_line(r, "/summary", i);
}

/* Line AT stands below "Names: ..." and lines that go on with it. */
static bool
follows_names(const struct parts *p, size_t at)
{
	for (; at > 0 && p->of[at - 1].part == PART_PEOPLE; at--)
		if (p->of[at - 1].labelled)
			return true;
	return false;
}

/* Notices that the case is closed stand before the lead.  Behind those of the run FROM-TO. */
static size_t
take_notices(struct reading *r, const struct parts *p, size_t from, size_t to)
{
	while (from < to && line_is_stop_notice(r, &r->line[from])) {
		size_t end = reading_paragraph_end(r, from, to);

		add_paragraphs(r, p, from, end, &r->out->story, "/story");
		from = end;
	}
	return from;
}

/* "Ana Example (undated) © private", "Download the PDF of UA 88/22": of a picture or of the page.
 */
static bool
stands_beside(const struct reading *r, const struct line *l)
{
	struct ref_hit ref;
	struct str s = str_sub(r->text, l->from, l->to);

	if (line_is_prose(r, l) || l->bold || line_ends_with(r, l, "."))
		return false;
	return str_find(s, STR("\xC2\xA9")) != STR_NPOS ||
	       (words_between(r, l->tok, l->tok_to) <= BESIDE_WORDS &&
	        ref_find(r, l->tok, l->tok_to, &ref));
}

void
fields_story(struct reading *r, const struct parts *p)
{
	size_t at = parts_next(r, p, PART_SUMMARY, 0), end;

	if (at < r->lines)
		take_summary(r, p, at, parts_run_end(r, p, at));
	for (at = parts_next(r, p, PART_STORY, 0); at < r->lines;
	     at = parts_next(r, p, PART_STORY, end)) {
		bool begins = r->out->story.n == 0;
		size_t first, lead;

		end = parts_run_end(r, p, at);
		first = begins ? take_notices(r, p, at, end) : at;
		while (begins && first + 1 < end && stands_beside(r, &r->line[first]))
			first++; /* unplaced */
		if (first == end)
			continue;
		lead = reading_paragraph_end(r, first, end);
		/* the first paragraph behind a headline is the lead, if more follows or it is bold
		 */
		if (r->out->summary.n == 0 && r->out->headline.n > 0 && begins &&
		    !p->of[first].labelled && !p->of[first].guessed && !follows_names(p, first) &&
		    (lead < end || r->line[first].bold ||
		     words_said(r, r->line[first].tok, r->line[end - 1].tok_to) < LEAD_WORDS)) {
			take_summary(r, p, first, lead);
			first = lead;
		}
		add_paragraphs(r, p, first, end, &r->out->story, "/story");
	}
}

void
fields_letter(struct reading *r, const struct parts *p)
{
	size_t end;

	for (size_t at = parts_next(r, p, PART_LETTER, 0); at < r->lines;
	     at = parts_next(r, p, PART_LETTER, end)) {
		end = parts_run_end(r, p, at);
		add_paragraphs(r, p, at, end, &r->out->model_letter, "/model_letter");
		if (parts_next(r, p, PART_DEMANDS, 0) == r->lines)
			demands_of_letter(r, p, at, end);
	}
}

static bool
is_report_heading(const struct reading *r, const struct parts *p, size_t i)
{
	return p->of[i].labelled && p->of[i].label_only && i + 1 < r->lines &&
	       p->of[i + 1].part == PART_REPORT && !line_ends_with(r, &r->line[i], ".") &&
	       !line_ends_with(r, &r->line[i], "!");
}

static void
fields_report(struct reading *r, const struct parts *p)
{
	struct strs text = { 0 };

	for (size_t i = parts_next(r, p, PART_REPORT, 0); i < r->lines;
	     i = parts_next(r, p, PART_REPORT, i + 1)) {
		reading_claim_line(r, "/report_back", i);
		if (!is_report_heading(r, p, i))
			VEC_PUSH(r->a, &text,
			         reading_text(r,
			                      r->tok[p->of[i].labelled ? p->of[i].hit.from
			                                               : r->line[i].tok]
			                              .from,
			                      r->line[i].to));
	}
	r->out->report_back = str_join(r->a, &text, STR(" "));
}

/* "Asian Human Rights Commission" is who issues, "Issued by" a label before it. */
static bool
is_organisation(const struct reading *r, const struct label_hit *h)
{
	return h->to > h->from && token_is_capital(r->text, &r->tok[h->to - 1]) &&
	       !token_is(&r->tok[h->from], "issued") && !token_is(&r->tok[h->from], "from") &&
	       !token_is(&r->tok[h->from], "-");
}

void
fields_rest(struct reading *r, const struct parts *p)
{
	size_t end;

	fields_report(r, p);
	fields_previous(r, p);
	for (size_t at = parts_next(r, p, PART_BACKGROUND, 0); at < r->lines;
	     at = parts_next(r, p, PART_BACKGROUND, end)) {
		end = parts_run_end(r, p, at);
		add_paragraphs(r, p, at, end, &r->out->background, "/background");
	}
	for (size_t i = 0; i < r->lines; i++) {
		const struct mark_of_line *m = &p->of[i];

		if (m->part == PART_FURNITURE)
			reading_claim_line(r, "", i);
		else if (m->part == PART_DIPLOMATS)
			reading_claim_line(r, "/targets", i);
		else if (m->part == PART_TARGETS_INTRO)
			claim_label(r, p, i, "/targets");
		else if (m->part == PART_ISSUER && r->out->issuer.n == 0) {
			size_t at = m->value;

			for (size_t k = r->line[i].tok; k < r->line[i].tok_to; k++)
				if (token_is(&r->tok[k], "amnesty") && k < at)
					at = k;
			if (is_organisation(r, &m->hit))
				r->out->issuer = reading_text(r, r->tok[m->hit.from].from,
				                              r->tok[m->hit.to - 1].to);
			else if (at < r->line[i].tok_to)
				r->out->issuer = reading_text(r, r->tok[at].from, r->line[i].to);
			reading_claim_line(r, "/issuer", i);
		}
	}
	fields_links(r, p);
}
