/*
 * page_outcome.c - somebody tried, and told how it went
 *
 * What left is counted by one more tap; what failed is answered with the ways that are left, in the
 * order of what works for most people.
 */
#include "appeal/appeal.h"
#include "i18n/lang.h"
#include "page/parts.h"
#include "page/report.h"
#include "tmpl_outcome.h"

static struct str
said(const struct lang *l, enum outcome o)
{
	switch (o) {
	case OUTCOME_SENT:
		return tr(l, "It left. Whether it arrived nobody can know; say that you sent it, "
		             "and it is counted.");
	case OUTCOME_NOTHING:
		return tr(l, "On this device no mail program opens by itself. Copy the text "
		             "instead, or try another way.");
	case OUTCOME_BOUNCED:
		return tr(l, "This address may no longer work. When several people say so, the "
		             "page tells everybody. Please try another way.");
	case OUTCOME_SPOKE:
		return tr(l, "Somebody had to answer you: that is noticed. Say that you called, "
		             "and it is counted.");
	case OUTCOME_VOICEMAIL:
		return tr(l, "A message on the machine is heard too. If you left one, say so, and "
		             "it is counted.");
	case OUTCOME_NO_ANSWER:
		return tr(l, "The office may be closed. Please try again in its hours, or another "
		             "way.");
	case OUTCOME_DEAD:
		return tr(l, "This number may no longer work. When several people say so, the page "
		             "tells everybody. Please try another way.");
	case OUTCOME_COUNT:
		break;
	}
	return STR("");
}

static bool
it_left(enum outcome o)
{
	return o == OUTCOME_SENT || o == OUTCOME_SPOKE || o == OUTCOME_VOICEMAIL;
}

static struct str
sentence(const struct lang *l, enum page_outcome_problem problem)
{
	switch (problem) {
	case PAGE_OUTCOME_WELL:
		break;
	case PAGE_OUTCOME_BAD_FORM:
		return tr(l, "The form did not arrive as this page sends it. Please try again from "
		             "here.");
	case PAGE_OUTCOME_BUSY:
		return tr(l, "Too many people of your network are telling us something at once. "
		             "Please try again in a minute, or simply go on.");
	case PAGE_OUTCOME_NOT_STORED:
		return tr(l, "We could not note it just now. Trying again is safe; or simply go "
		             "on.");
	}
	return STR("");
}

/* The forms that take a sentence typed elsewhere. */
static const char *
carrier(enum channel c)
{
	static const char *const forms[CHANNEL_COUNT] = { [CHANNEL_EMAIL] = "/email.eml",
		                                          [CHANNEL_LETTER] = "/letter.pdf",
		                                          [CHANNEL_FAX] = "/fax.pdf" };

	return forms[c];
}

/* What a button does with it. */
static struct str
carried_name(const struct lang *l, enum channel c)
{
	return c == CHANNEL_EMAIL ? tr(l, "The whole e-mail, to copy") : part_channel_action(l, c);
}

/* The page of the same channel only where another try makes sense. */
static void
add_ways(struct arena *a, const struct page_ctx *x, const struct page_outcome *o,
         struct view_outcome *v)
{
	static const enum channel order[] = { CHANNEL_EMAIL, CHANNEL_LETTER, CHANNEL_FAX,
		                              CHANNEL_CALL, CHANNEL_POST };
	bool again = o->problem != PAGE_OUTCOME_WELL || o->outcome == OUTCOME_NOTHING ||
	             o->outcome == OUTCOME_NO_ANSWER;

	for (size_t i = 0; i < ARRAY_LEN(order); i++) {
		enum channel c = order[i];
		const char *path = str_z(a, str_printf(a, "/" STR_FMT, STR_ARG(channel_name(c))));
		bool carried = o->own.n > 0 && carrier(c) != NULL;

		if ((o->channels & (1u << c)) == 0 || (c == o->channel && !again))
			continue;
		VEC_PUSH(a, carried ? &v->carried : &v->ways,
		         (struct view_left_way){
				 part_case_url(a, x, &o->about.ref, carried ? carrier(c) : path),
				 carried ? carried_name(x->lang, c)
					 : appeal_channel_name(x->lang, c) });
	}
}

bool
page_outcome(struct arena *a, const struct page_ctx *x, const struct page_outcome *o,
             struct buf *out, struct err *e)
{
	const struct lang *l = x->lang;
	bool well = o->problem == PAGE_OUTCOME_WELL;
	struct str heading = well ? tr(l, "Thank you for telling us") : tr(l, "Not noted yet"),
		   ignored;
	struct view_outcome v = {
		.frame = part_frame(a, x, part_case_path(a, &o->about.ref, "/done"), heading),
		.head = part_head_of(a, x, &o->about.ref, o->about.headline, o->about.language,
		                     o->about.state, 0),
		.problem = sentence(l, o->problem),
		.said = well ? said(l, o->outcome) : STR(""),
		.count = well && it_left(o->outcome),
		.done = part_case_url(a, x, &o->about.ref, "/done"),
		.outcome = part_case_url(a, x, &o->about.ref, "/outcome"),
		.email = part_case_url(a, x, &o->about.ref, "/email.eml"),
		.channel = channel_name(o->channel),
		.key = STR(PAGE_KEY_SLOT),
		.own = o->own,
	};

	v.head.title = heading;
	if (o->target > 0)
		v.target = str_printf(a, "%d", o->target);
	if (!well && o->problem != PAGE_OUTCOME_BAD_FORM)
		v.again = outcome_name(o->outcome);
	if (!v.count && o->about.state == PAGE_OPEN)
		add_ways(a, x, o, &v);
	v.frame.hidden = true;
	tmpl_outcome(out, l, &v);
	return buf_done(out, "the answer to an outcome", &ignored, e);
}
