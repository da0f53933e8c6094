/*
 * page_report.c - saying so: the form, and the form with what is wrong
 *
 * One tap for each official and channel comes first; the grid and the form for many are folded
 * below and open by themselves when something in them was wrong.  Whatever was typed is shown
 * again, because nobody types it twice.
 */
#include "appeal/appeal.h"
#include "base/limits.h"
#include "i18n/lang.h"
#include "page/grid.h"
#include "page/parts.h"
#include "tmpl_done.h"

/* What is wrong, and which field to go to: grid (G) or the form for many (M). */
struct wrong {
	struct str sentence;
	const char *field;
};

static struct wrong
wrong_of(const struct lang *l, enum page_problem problem)
{
	switch (problem) {
	case PAGE_NO_PROBLEM:
		break;
	case PAGE_NOTHING_CHOSEN:
		return (struct wrong){ tr(l, "Nothing is chosen yet: please say what you sent."),
			               NULL };
	case PAGE_BAD_CHANNEL:
		return (struct wrong){ tr(l, "Please choose one of: letter, e-mail, call, fax, "
			                     "public post."),
			               "many-channel" };
	case PAGE_NO_TARGET:
		return (struct wrong){ tr(l, "Please say to which official you sent it."),
			               "many-target" };
	case PAGE_BAD_TARGET:
		return (struct wrong){ tr(l, "This case has no official with that number. Please "
			                     "choose one of the list."),
			               "many-target" };
	case PAGE_BAD_COUNT:
		return (struct wrong){ tr(l, "The number of messages must be between 1 and 500. "
			                     "More than that: please report in several steps."),
			               "many-count" };
	case PAGE_BAD_DAY:
		return (struct wrong){ tr(l, "The day must be a date of the past year, such as "
			                     "2026-11-21, and not in the future."),
			               "on" };
	case PAGE_BAD_COUNTRY:
		return (struct wrong){ tr(l, "Please choose a country of the list, or leave it "
			                     "empty."),
			               "country" };
	case PAGE_BAD_KEY:
	case PAGE_BAD_FORM:
		return (struct wrong){ tr(l, "The form did not arrive as this page sends it. "
			                     "Please try again from here."),
			               NULL };
	case PAGE_TOO_MANY:
		return (struct wrong){ tr(l, "That is too much for one report. Please report in "
			                     "several steps."),
			               NULL };
	case PAGE_BAD_RECEIPT:
		return (struct wrong){ tr(l, "This receipt does not belong to a report on this "
			                     "case. Please check the code."),
			               NULL };
	case PAGE_BUSY:
		return (struct wrong){ tr(l, "Too many reports come from your network at this "
			                     "moment. Nothing was recorded; please try again in "
			                     "some minutes."),
			               NULL };
	case PAGE_WAIT:
		break; /* wait_sentence() */
	case PAGE_NOT_STORED:
		return (struct wrong){ tr(l, "We could not record your report just now. Nothing "
			                     "was counted; please try again in some minutes. "
			                     "Trying again is safe: it is counted once."),
			               NULL };
	case PAGE_REPORTS_CLOSED:
		return (struct wrong){ tr(l, "Reports on this case are closed: it ended more than "
			                     "30 days ago."),
			               NULL };
	}
	return (struct wrong){ STR(""), NULL };
}

static struct str
wait_sentence(struct arena *a, const struct lang *l, int64_t seconds)
{
	return LANG_FILL(a, l,
	                 trn(l,
	                     "Very many reports on this case come in at this moment. Please wait "
	                     "%1$s second, then press the button: nothing is recorded yet.",
	                     "Very many reports on this case come in at this moment. Please wait "
	                     "%1$s seconds, then press the button: nothing is recorded yet.",
	                     seconds),
	                 lang_number(a, l, seconds));
}

static void
mark_wrong(struct arena *a, const struct page_report *r, const struct lang *l, struct view_done *v)
{
	struct wrong w = wrong_of(l, r->problem);
	bool many = r->one.channel.n > 0 || r->one.target.n > 0 || r->one.count.n > 0;
	const char *field = w.field;

	v->problem = r->problem == PAGE_WAIT ? wait_sentence(a, l, r->patience) : w.sentence;
	v->wait = r->problem == PAGE_WAIT ? r->wait : STR("");
	v->count_open = r->problem != PAGE_NO_PROBLEM && many;
	v->several_open = r->problem != PAGE_NO_PROBLEM && !many && v->receipt.n == 0;
	v->grid.bad_channel = r->problem == PAGE_BAD_CHANNEL;
	v->grid.bad_target = r->problem == PAGE_BAD_TARGET || r->problem == PAGE_NO_TARGET;
	v->grid.bad_count = r->problem == PAGE_BAD_COUNT;
	v->grid.bad_on = r->problem == PAGE_BAD_DAY;
	v->grid.bad_country = r->problem == PAGE_BAD_COUNTRY;
	if (v->receipt.n > 0)
		v->where = url_fragment(a, v->grid.action, STR("receipt"));
	if (field == NULL)
		return;
	if (v->grid.bad_on || v->grid.bad_country)
		field = str_z(a, str_printf(a, "%s-%s", many ? "many" : "several", field));
	else
		v->count_open = true;
	v->where = url_fragment(a, v->grid.action, str_c(field));
}

/* Too long to be a key is not given back; a key that can be used again is, so that a second try
 * counts once. */
static struct str
key_of(struct str typed)
{
	if (typed.n == 0 || typed.n > LIMIT_REPORT_KEY_BYTES)
		return STR(PAGE_KEY_SLOT);
	return typed;
}

static void
put_field(struct arena *a, struct view_fields *list, const char *name, struct str value)
{
	struct view_field f = { str_c(name), value };

	if (value.n > 0)
		VEC_PUSH(a, list, f);
}

/* Everything that was typed, to be sent again as it is. */
static struct view_fields
typed_fields(struct arena *a, const struct page_report *r)
{
	struct view_fields list = { 0 };

	for (size_t i = 0; i < r->n_did; i++) {
		const struct page_typed *t = &r->did[i];

		put_field(a, &list, "did",
		          str_printf(a, STR_FMT ":" STR_FMT "%s" STR_FMT, STR_ARG(t->channel),
		                     STR_ARG(t->target), t->count.n > 0 ? ":" : "",
		                     STR_ARG(t->count)));
	}
	put_field(a, &list, "channel", r->one.channel);
	put_field(a, &list, "target", r->one.target);
	put_field(a, &list, "count", r->one.count);
	put_field(a, &list, "on", r->on);
	put_field(a, &list, "country", r->country);
	put_field(a, &list, "discreet", r->discreet ? STR("1") : STR(""));
	put_field(a, &list, "key", r->key);
	put_field(a, &list, "wait", r->wait);
	put_field(a, &list, "group", r->group);
	return list;
}

/* The code of the little form that asks or withdraws: nothing else was typed with it. */
static bool
is_mistyped_receipt(const struct page_report *r)
{
	return r->problem == PAGE_BAD_RECEIPT && r->n_did == 0 && r->one.channel.n == 0;
}

bool
page_done(struct arena *a, const struct page_ctx *x, const struct page_report *r, struct buf *out,
          struct err *e)
{
	const struct lang *l = x->lang;
	bool mistyped = is_mistyped_receipt(r), corrects = r->receipt.n > 0 && !mistyped;
	struct str heading = corrects ? tr(l, "Correct your report") : tr(l, "Say what you sent");
	struct grid_in in = { r->about.officials, r->about.n_officials, r->did, r->n_did,
		              r->about.language };
	struct str ignored;
	struct view_done v = {
		.frame = part_frame(
			a, x, part_case_path(a, &r->about.ref, "/done"),
			LANG_FILL(a, l, tr(l, "%1$s: %2$s"), heading, r->about.headline)),
		.head = part_head_of(a, x, &r->about.ref, r->about.headline, r->about.language,
		                     r->about.state, r->about.closes_at),
		.grid = { .action = part_case_url(a, x, &r->about.ref, "/done"),
		          .receipt = corrects ? r->receipt : STR(""),
		          .key = key_of(r->key),
		          .group = r->group,
		          .discreet = r->discreet,
		          .plain = !corrects,
		          .rows = grid_rows(a, l, &in),
		          .countries = part_countries(a, l, r->country),
		          .on = r->on,
		          .button = corrects ? tr(l, "Correct it") : tr(l, "Report it") },
		.fresh = !corrects,
		.receipt = mistyped ? r->receipt : STR(""),
		.list = !corrects && r->group.n > 0,
		.tally = part_case_url(a, x, &r->about.ref, "/tally.pdf"),
	};

	grid_many(a, l, &in, &r->one, &v.grid);
	v.head.title = heading;
	v.frame.hidden = true;
	mark_wrong(a, r, l, &v);
	if (v.wait.n > 0)
		v.again = typed_fields(a, r);
	tmpl_done(out, l, &v);
	return buf_done(out, "the report form", &ignored, e);
}
