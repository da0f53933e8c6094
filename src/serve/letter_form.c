#include "serve/letter_form.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "i18n/lang.h"
#include "serve/form_page.h"

static const struct {
	int status;
	const char *json;
} problems[] = {
	[PAGE_LETTER_WELL] = { 500, "no problem" },
	[PAGE_LETTER_NO_TARGET] = { 422, "target is required" },
	[PAGE_LETTER_BAD_TARGET] = { 404, "target: no official of this case has that number and an "
	                                  "address" },
	[PAGE_LETTER_LONG_NAME] = { 413, "name is too long" },
	[PAGE_LETTER_LONG_FROM] = { 413, "from is too long" },
	[PAGE_LETTER_LONG_OWN] = { 413, "own is too long" },
	[PAGE_LETTER_BAD_ENVELOPE] = { 422, "envelope is din, uk, fr or us" },
	[PAGE_LETTER_BAD_COUNTRY] = { 422, "country is no country" },
	[PAGE_LETTER_BAD_COPIES] = { 422, "copies is no number that can be made" },
	[PAGE_LETTER_LONG_NAMES] = { 413, "names is too long" },
	[PAGE_LETTER_TOO_MANY] = { 413, "too many letters for one file" },
	[PAGE_LETTER_BAD_FORM] = { 400, "the form is not as the page sends it" },
	[PAGE_LETTER_BAD_TEXT] = { 422, "the letter cannot be set" },
	[PAGE_LETTER_ASKED] = { 200, "nothing is wrong" },
	[PAGE_LETTER_NOT_MADE] = { 503, "the letter could not be made; try again" },
};

static void
know_case(struct arena *a, const struct front *f, const struct manifest *m, struct page_letter *p)
{
	p->ref = m->ref;
	p->headline = str_dup(a, m->headline);
	p->language = str_dup(a, m->language);
	p->state = form_page_state(f, m);
	p->closes_at = m->closes_at;
	p->officials = form_page_officials(a, m);
	p->n_officials = m->targets.n;
}

/* What could be read is shown again, though the form is refused. */
static bool
read_fields(struct arena *a, struct str body, struct page_letter *p)
{
	struct str paper = { 0 }, all = { 0 }, again = { 0 };
	struct {
		const char *name;
		struct str *to;
	} field[] = { { "target", &p->target },     { "name", &p->name },
		      { "from", &p->from },         { "own", &p->own },
		      { "envelope", &p->envelope }, { "paper", &paper },
		      { "country", &p->country },   { "copies", &p->copies },
		      { "names", &p->names },       { "all", &all },
		      { "text", &p->text },         { "again", &again } };
	struct http_form form = { 0 };
	struct err ignored = { 0 };
	bool fine = http_form_parse(a, body, &form, &ignored);

	for (size_t i = 0; i < ARRAY_LEN(field); i++) {
		fine = fine && http_form_is_single(&form, str_c(field[i].name));
		*field[i].to = http_form_get(&form, str_c(field[i].name));
	}
	if (again.n > 0)
		p->problem = PAGE_LETTER_ASKED;
	p->all = all.n > 0 || str_eq(p->target, STR("all"));
	if (p->envelope.n == 0 && paper.n > 0) /* as before there were envelopes */
		p->envelope = str_eq(paper, STR("letter")) ? STR("us")
		              : str_eq(paper, STR("a4"))   ? STR("din")
		                                           : paper;
	return fine;
}

/* What says how many letters there are to be, and for what envelope. */
static enum page_letter_problem
judge_making(struct arena *a, const struct lang *l, const struct page_letter *p,
             struct render_supporter *who)
{
	enum render_envelope envelope;
	uint64_t copies = 1;
	size_t officials = 0;

	who->country = lang_country_typed(a, p->country);
	if (who->country.n > 0)
		envelope = render_envelope_of_country(who->country);
	else /* by the language of the page */
		envelope = str_eq(l->tag, STR("fr")) ? ENVELOPE_FR : ENVELOPE_DIN;
	if (p->envelope.n > 0 && !render_envelope_from_name(p->envelope, &envelope))
		return PAGE_LETTER_BAD_ENVELOPE;
	who->envelope = (int)envelope;
	if (str_trim(p->country).n > 0 && who->country.n == 0)
		return PAGE_LETTER_BAD_COUNTRY;
	if (p->copies.n > 0 && (!str_to_u64(p->copies, LIMIT_LETTERS, &copies) || copies == 0))
		return PAGE_LETTER_BAD_COPIES;
	who->copies = (int)copies;
	if (p->names.n > LIMIT_LETTER_NAMES_BYTES)
		return PAGE_LETTER_LONG_NAMES;
	who->names = p->names;
	for (size_t i = 0; i < p->n_officials; i++)
		officials += (p->officials[i].channels & 1u << CHANNEL_LETTER) != 0;
	if (render_letter_count(who, p->all && officials > 0 ? officials : 1) > LIMIT_LETTERS)
		return PAGE_LETTER_TOO_MANY;
	return PAGE_LETTER_WELL;
}

static enum page_letter_problem
judge(struct arena *a, const struct lang *l, const struct manifest *m, struct letter_form *out)
{
	const struct page_letter *p = &out->typed;
	uint64_t target = 0;

	if (p->target.n == 0 && !p->all)
		return PAGE_LETTER_NO_TARGET;
	if (!p->all && (!str_to_u64(p->target, UINT16_MAX, &target) ||
	                manifest_target(m, (int)target) == NULL))
		return PAGE_LETTER_BAD_TARGET;
	if (p->name.n > LIMIT_LETTER_NAME_BYTES)
		return PAGE_LETTER_LONG_NAME;
	if (p->from.n > LIMIT_LETTER_FROM_BYTES)
		return PAGE_LETTER_LONG_FROM;
	if (p->own.n > LIMIT_LETTER_OWN_BYTES)
		return PAGE_LETTER_LONG_OWN;
	out->target = (int)target;
	out->who = (struct render_supporter){ .name = p->name, .from = p->from, .own = p->own };
	return judge_making(a, l, p, &out->who);
}

enum page_letter_problem
letter_form_read(struct arena *a, const struct front *f, const struct http_request *rq,
                 const struct case_address *at, const struct manifest *m, struct letter_form *out)
{
	out->edition = str_dup(a, at->edition);
	out->json = http_wants_json(rq->accept);
	know_case(a, f, m, &out->typed);
	if (!read_fields(a, rq->body, &out->typed))
		return PAGE_LETTER_BAD_FORM;
	if (out->typed.problem == PAGE_LETTER_ASKED)
		return PAGE_LETTER_ASKED;
	return judge(a, form_page_ctx(f, out->edition).lang, m, out);
}

void
letter_form_refuse(struct front *f, struct conn *c, const struct http_request *rq,
                   struct letter_form *form, enum page_letter_problem problem)
{
	struct answer a = { .status = problems[problem].status,
		            .retry_after = problem == PAGE_LETTER_NOT_MADE ? 5 : 0 };
	struct http_request plain = { .method = rq->method,
		                      .minor = rq->minor,
		                      .keep_alive = rq->keep_alive };
	struct page_ctx x = form_page_ctx(f, form->edition);
	struct err e = { 0 };
	struct buf b;

	plain.accept = form->json ? STR("application/json") : STR("");
	form->typed.problem = problem;
	buf_init(&b, f->turn, LIMIT_PAGE_BYTES);
	if (form->json || !page_letter(f->turn, &x, &form->typed, &b, &e))
		front_answer_error(f, c, &plain, a.status, problems[problem].json, a.retry_after);
	else
		form_page_answer(f, c, &plain, &b, &a);
}
