/*
 * page_letter.c - the form of a letter again, when no letter could be made of it
 *
 * As on the act page, but for all officials with an address, because the front knows no more of
 * them than that.
 */
#include "base/limits.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "tmpl_letter_again.h"

#define ID "l"

/* What is wrong, and which field to go to. */
struct wrong {
	struct str sentence;
	const char *field;
};

static struct wrong
wrong_of(struct arena *a, const struct lang *l, enum page_letter_problem problem)
{
	switch (problem) {
	case PAGE_LETTER_WELL:
	case PAGE_LETTER_ASKED:
		break;
	case PAGE_LETTER_NO_TARGET:
		return (struct wrong){ tr(l, "Please choose to which official you write."),
			               ID "-t" };
	case PAGE_LETTER_BAD_TARGET:
		return (struct wrong){ tr(l, "This case has no official with that number and a "
			                     "postal address. Please choose one of the list."),
			               ID "-t" };
	case PAGE_LETTER_LONG_NAME:
		return (struct wrong){ tr(l, "Your name is too long for the letter. Please "
			                     "shorten it."),
			               ID "-n" };
	case PAGE_LETTER_LONG_FROM:
		return (struct wrong){ tr(l, "Your address is too long for the letter. Please "
			                     "shorten it."),
			               ID "-f" };
	case PAGE_LETTER_LONG_OWN:
		return (struct wrong){ tr(l, "Your own words are too long for the letter. Please "
			                     "shorten them."),
			               ID "-o" };
	case PAGE_LETTER_BAD_ENVELOPE:
		return (struct wrong){ tr(l, "Please choose one of the envelopes."), ID "-e" };
	case PAGE_LETTER_BAD_COUNTRY:
		return (struct wrong){ tr(l,
			                  "We do not know this country. Please choose one of the "
			                  "list, or leave it empty."),
			               ID "-c" };
	case PAGE_LETTER_BAD_COPIES:
	case PAGE_LETTER_TOO_MANY:
		return (struct wrong){ LANG_FILL(a, l,
			                         tr(l, "Please ask for at most %1$s letters at "
			                               "once."),
			                         lang_number(a, l, LIMIT_LETTERS)),
			               ID "-k" };
	case PAGE_LETTER_LONG_NAMES:
		return (struct wrong){ tr(l, "The list of names is too long. Please make two files "
			                     "of it."),
			               ID "-l" };
	case PAGE_LETTER_BAD_FORM:
		return (struct wrong){ tr(l, "The form did not arrive as this page sends it. "
			                     "Please try again from here."),
			               NULL };
	case PAGE_LETTER_BAD_TEXT:
		return (struct wrong){ tr(l, "The letter cannot be set as it was typed. Please "
			                     "shorten it and leave out unusual characters."),
			               NULL };
	case PAGE_LETTER_NOT_MADE:
		return (struct wrong){ tr(l, "The letter could not be made just now. Please try "
			                     "again in a moment; nothing was kept."),
			               NULL };
	}
	return (struct wrong){ STR(""), NULL };
}

static struct view_options
officials(struct arena *a, const struct page_letter *p)
{
	struct view_options list = { 0 };

	for (size_t i = 0; i < p->n_officials; i++) {
		struct str number = str_printf(a, "%d", p->officials[i].number);
		struct view_option o = { .value = number,
			                 .text = p->officials[i].title,
			                 .chosen = str_eq(number, p->target) };

		if ((p->officials[i].channels & (1u << CHANNEL_LETTER)) != 0)
			VEC_PUSH(a, &list, o);
	}
	return list;
}

static struct view_letter_form
form_of(struct arena *a, const struct page_ctx *x, const struct page_letter *p)
{
	struct view_letter_form f = part_letter_form(a, x, &p->ref, STR(ID));

	f.officials = officials(a, p);
	f.name = p->name;
	f.from = p->from;
	f.own = p->own;
	if (p->two_texts)
		f.texts = part_texts(a, x->lang, p->text);
	f.envelopes = part_envelopes(a, x->lang, p->envelope);
	f.names = p->names;
	f.copies = p->copies;
	f.country = p->country;
	f.all = p->all;
	f.several = f.officials.n > 1;
	f.many = p->all || p->names.n > 0 || p->copies.n > 0;
	f.bad_target = p->problem == PAGE_LETTER_NO_TARGET || p->problem == PAGE_LETTER_BAD_TARGET;
	f.bad_name = p->problem == PAGE_LETTER_LONG_NAME;
	f.bad_from = p->problem == PAGE_LETTER_LONG_FROM;
	f.bad_own = p->problem == PAGE_LETTER_LONG_OWN;
	f.bad_envelope = p->problem == PAGE_LETTER_BAD_ENVELOPE;
	f.bad_country = p->problem == PAGE_LETTER_BAD_COUNTRY;
	f.bad_copies = p->problem == PAGE_LETTER_BAD_COPIES || p->problem == PAGE_LETTER_TOO_MANY;
	f.bad_names = p->problem == PAGE_LETTER_LONG_NAMES;
	f.many = f.many || f.bad_copies || f.bad_names;
	return f;
}

bool
page_letter(struct arena *a, const struct page_ctx *x, const struct page_letter *p, struct buf *out,
            struct err *e)
{
	const struct lang *l = x->lang;
	struct str action = part_channel_action(l, CHANNEL_LETTER), ignored;
	struct wrong w = wrong_of(a, l, p->problem);
	struct view_letter_again v = {
		.frame = part_frame(a, x, part_case_path(a, &p->ref, "/letter"),
		                    LANG_FILL(a, l, tr(l, "%1$s: %2$s"), action, p->headline)),
		.top = { .head = part_head_of(a, x, &p->ref, p->headline, p->language, p->state,
		                              p->closes_at),
		         .action = action },
		.problem = w.sentence,
		.form = form_of(a, x, p),
		.countries = part_countries(a, l, STR("")),
		.hand = part_case_url(a, x, &p->ref, "/letter/hand"),
	};

	v.frame.hidden = true;
	v.top.nobody = v.form.officials.n == 0;
	if (w.field != NULL)
		v.where = url_fragment(a, v.form.pdf, str_c(w.field));
	tmpl_letter_again(out, l, &v);
	return buf_done(out, "the form of a letter", &ignored, e);
}
