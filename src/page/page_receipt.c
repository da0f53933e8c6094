/* page_receipt.c - what was counted, its code, and how to correct or withdraw it */
#include "appeal/appeal.h"
#include "i18n/lang.h"
#include "page/grid.h"
#include "page/parts.h"
#include "tmpl_receipt.h"

static struct str
official_title(const struct page_receipt *r, int number)
{
	for (size_t i = 0; i < r->about.n_officials; i++)
		if (r->about.officials[i].number == number)
			return r->about.officials[i].title;
	return STR("");
}

/* "40 letters": one sentence a channel, because plurals differ. */
static struct str
counted_messages(struct arena *a, const struct lang *l, enum channel c, int n)
{
	struct str number = lang_number(a, l, n);

	switch (c) {
	case CHANNEL_LETTER:
		return LANG_FILL(a, l, trn(l, "%1$s letter", "%1$s letters", n), number);
	case CHANNEL_EMAIL:
		return LANG_FILL(a, l, trn(l, "%1$s e-mail", "%1$s e-mails", n), number);
	case CHANNEL_CALL:
		return LANG_FILL(a, l, trn(l, "%1$s call", "%1$s calls", n), number);
	case CHANNEL_FAX:
		return LANG_FILL(a, l, trn(l, "%1$s fax", "%1$s faxes", n), number);
	case CHANNEL_POST:
		return LANG_FILL(a, l, trn(l, "%1$s public post", "%1$s public posts", n), number);
	case CHANNEL_COUNT:
		break;
	}
	return STR("");
}

static struct strs
counted_lines(struct arena *a, const struct lang *l, const struct page_receipt *r)
{
	struct strs lines = { 0 };

	for (size_t i = 0; i < r->n_counted; i++) {
		const struct page_counted *c = &r->counted[i];
		struct str line = counted_messages(a, l, c->channel, c->count);
		struct str title = official_title(r, c->target);

		if (title.n > 0)
			/* TRANSLATORS: 40 letters: Minister of Justice */
			line = LANG_FILL(a, l, tr(l, "%1$s: %2$s"), line, title);
		VEC_PUSH(a, &lines, line);
	}
	return lines;
}

static struct str
said_line(struct arena *a, const struct lang *l, const struct page_receipt *r)
{
	struct str day = lang_day(a, l, r->on), country = lang_country(l, r->country);

	if (day.n > 0 && r->country.n > 0)
		return LANG_FILL(a, l, tr(l, "Day: %1$s. Country: %2$s."), day, country);
	if (day.n > 0)
		return LANG_FILL(a, l, tr(l, "Day: %1$s."), day);
	if (r->country.n > 0)
		return LANG_FILL(a, l, tr(l, "Country: %1$s."), country);
	return STR("");
}

/* What was counted, as the grid would have typed it. */
static struct page_typed *
typed_again(struct arena *a, const struct page_receipt *r)
{
	struct page_typed *did = arena_array(a, struct page_typed, r->n_counted + 1);

	for (size_t i = 0; i < r->n_counted; i++) {
		const struct page_counted *c = &r->counted[i];

		did[i].channel = channel_name(c->channel);
		did[i].target = c->target == 0 ? STR("") : str_printf(a, "%d", c->target);
		did[i].count = str_printf(a, "%d", c->count);
	}
	return did;
}

static struct str
receipt_heading(const struct lang *l, enum page_receipt_kind kind)
{
	switch (kind) {
	case PAGE_RECORDED:
		return tr(l, "Recorded. Thank you.");
	case PAGE_CORRECTED:
		return tr(l, "Your report is corrected");
	case PAGE_ASKED:
	case PAGE_ASKED_WAITING:
	case PAGE_ASKED_COUNTED:
	case PAGE_ASKED_WITHDRAWN:
		return tr(l, "Your report");
	case PAGE_WITHDRAWN:
		break;
	}
	return tr(l, "Your report is withdrawn");
}

static struct str
receipt_state(const struct lang *l, enum page_receipt_kind kind)
{
	switch (kind) {
	case PAGE_ASKED:
		return tr(l, "We are looking it up. Please press the button once more.");
	case PAGE_ASKED_WAITING:
		return tr(l, "It is stored and waits to be counted.");
	case PAGE_ASKED_COUNTED:
		return tr(l, "It is counted.");
	case PAGE_ASKED_WITHDRAWN:
		return tr(l, "It is withdrawn and not counted.");
	case PAGE_RECORDED:
	case PAGE_CORRECTED:
	case PAGE_WITHDRAWN:
		break;
	}
	return STR("");
}

bool
page_receipt(struct arena *a, const struct page_ctx *x, const struct page_receipt *r,
             struct buf *out, struct err *e)
{
	const struct lang *l = x->lang;
	struct str heading = receipt_heading(l, r->kind), ignored;
	struct grid_in in = { r->about.officials, r->about.n_officials, typed_again(a, r),
		              r->n_counted, r->about.language };
	struct view_receipt v = {
		.frame = part_frame(a, x, part_case_path(a, &r->about.ref, "/done"), heading),
		.head = part_head_of(a, x, &r->about.ref, r->about.headline, r->about.language,
		                     r->about.state, r->about.closes_at),
		.figures = part_case_url(a, x, &r->about.ref, "/figures"),
		.more = part_case_url(a, x, &r->about.ref, "/done"),
		.once = r->once,
		.kept = r->kind != PAGE_WITHDRAWN && !r->discreet,
		.counting = r->kind == PAGE_RECORDED || r->kind == PAGE_CORRECTED,
		.discreet = r->discreet,
		.state = receipt_state(l, r->kind),
		.grid = { .action = part_case_url(a, x, &r->about.ref, "/done"),
		          .receipt = r->receipt,
		          .key = r->key,
		          .rows = grid_rows(a, l, &in),
		          .countries = part_countries(a, l, r->country),
		          .on = day_iso(a, r->on),
		          .button = tr(l, "Correct it") },
		.counted = counted_lines(a, l, r),
		.said = said_line(a, l, r),
	};

	v.one = r->n_counted == 1 && r->counted[0].count > 1 && r->counted[0].target > 0;
	if (v.one)
		grid_many(a, l, &in, &in.did[0], &v.grid);
	v.head.title = heading;
	v.frame.hidden = true;
	tmpl_receipt(out, l, &v);
	return buf_done(out, "the receipt", &ignored, e);
}
