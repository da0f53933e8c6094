/*
 * letter.c - the letter on paper
 *
 * The sender's name and address stand on the paper itself, so "My name is ..." is left out: a
 * hole in brackets that nobody fills would be worse than silence.
 */
#include <unicase.h>

#include "appeal/parts.h"
#include "base/utf8.h"
#include "i18n/lang.h"

/* In capitals, as the postal union asks for the country line. */
static struct str
capitals(struct arena *a, struct str s)
{
	uint8_t room[512];
	size_t n = sizeof(room);
	uint8_t *up;

	if (s.n == 0 || s.n > sizeof(room) / 3) /* capitals may be longer, at most three times */
		return s;
	up = u8_toupper((const uint8_t *)s.p, s.n, NULL, UNINORM_NFC, room, &n);
	return up == room ? str_dup(a, (struct str){ (const char *)room, n }) : s;
}

/* "People's Republic of China" names CN; "Beijing 100017" does not. */
static bool
names_country(struct arena *a, const struct appeal_ctx *ctx, struct str line)
{
	struct str iso = ctx->target->country, folded = utf8_fold(a, line);
	const struct str name[] = { lang_country(lang_english(), iso), lang_country_native(iso),
		                    lang_country(lang_of_content(ctx->casefile->language), iso),
		                    lang_country(ctx->lang, iso) };
	bool found = false;

	for (size_t i = 0; i < ARRAY_LEN(name); i++)
		found = found ||
		        (name[i].n > 0 && str_find(folded, utf8_fold(a, name[i])) != STR_NPOS);
	return found && !str_has_digit(line);
}

/* Begins with a letter below U+0250: what any post office reads. */
static bool
is_latin(struct str s)
{
	unsigned char c = s.n > 0 ? (unsigned char)s.p[0] : 0;

	return c < 0x80 || (c >= 0xC3 && c <= 0xC9);
}

/* By the postal union's rule: capitals, in a language that the sender's own post reads.  A name in
 * another script than Latin would not be. */
static struct str
country_line(struct arena *a, const struct appeal_ctx *ctx)
{
	struct str name = lang_country(ctx->lang, ctx->target->country);

	if (!is_latin(name))
		name = lang_country(lang_english(), ctx->target->country);
	return capitals(a, name);
}

/* The envelope without its country, which is in *COUNTRY: none where it is not known. */
static struct strs
envelope_lines(struct arena *a, const struct appeal_ctx *ctx, struct str *country)
{
	const struct target *t = ctx->target;
	struct str title = target_title(a, t);
	struct strs out = { 0 };

	if (title.n > 0 && (t->address.n == 0 || str_ifind(t->address.item[0], title) == STR_NPOS))
		VEC_PUSH(a, &out, title);
	for (size_t i = 0; i < t->address.n; i++)
		if (str_trim(t->address.item[i]).n > 0)
			VEC_PUSH(a, &out, str_trim(t->address.item[i]));
	if (t->country.n == 0 || ctx->rehearsal || out.n == 0)
		return out;
	*country = country_line(a, ctx);
	if (out.n > 1 && names_country(a, ctx, out.item[out.n - 1]))
		*country = capitals(a, out.item[--out.n]);
	return out;
}

struct strs
letter_envelope(struct arena *a, const struct appeal_ctx *ctx)
{
	struct appeal_ctx own = appeal_as_read(a, ctx);
	struct str country = { 0 };
	struct strs out = envelope_lines(a, &own, &country);

	if (country.n > 0)
		VEC_PUSH(a, &out, country);
	return out;
}

/* "Urgent action 163/17": what the strip and file titles call it. */
static struct str
number_line(struct arena *a, const struct appeal_ctx *ctx)
{
	return TR_FILL(a, tr(ctx->lang, "Urgent action %1$s"), uaref_text(a, &ctx->casefile->ref));
}

/* For the supporter, cut off before posting. */
static struct strs
strip_lines(struct arena *a, const struct appeal_ctx *ctx)
{
	struct strs out = { 0 };

	VEC_PUSH(a, &out, tr(ctx->lang, "For you: cut this strip off before posting the letter."));
	VEC_PUSH(a, &out, number_line(a, ctx));
	VEC_PUSH(a, &out, appeal_deadline_line(a, ctx));
	VEC_PUSH(a, &out, appeal_check_line(a, ctx));
	if (ctx->url.n > 0)
		VEC_PUSH(a, &out,
		         TR_FILL(a, tr(ctx->lang, "When it is posted, say so: %1$s"),
		                 str_printf(a, STR_FMT "/done", STR_ARG(ctx->url))));
	return out;
}

struct render_appeal
appeal_on_paper(struct arena *a, const struct appeal_ctx *ctx, const struct appeal_text *t)
{
	struct strs before = { 0 };

	if (!t->model)
		VEC_PUSH(
			a, &before,
			tr_letter(
				appeal_lang(ctx),
				"I am writing to you because the case named above concerns me deeply."));
	for (size_t i = t->model ? 0 : 1; i < t->facts.n; i++)
		VEC_PUSH(a, &before, t->facts.item[i]);
	return (struct render_appeal){
		t->greeting, before, t->ask, t->demands, t->after, t->closing
	};
}

bool
letter_compose(struct arena *a, const struct appeal_ctx *by, struct render_letter *out,
               struct err *e)
{
	struct appeal_ctx own = appeal_as_read(a, by), *ctx = &own;
	const struct lang *content = lang_of_content(ctx->casefile->language);
	struct render_letter l = { 0 };
	struct appeal_text t;

	if (!target_has_channel(ctx->target, CHANNEL_LETTER))
		return err_set(e, ERR_NOT_FOUND, "official %d has no postal address",
		               ctx->target->number);
	if (!appeal_text(a, ctx, &t, e))
		return false;
	l.head.lang = t.lang;
	l.head.title = appeal_headline(a, ctx);
	if (ctx->rehearsal)
		l.head.banner = tr(ctx->lang, "Rehearsal: not a live appeal");
	l.address = envelope_lines(a, ctx, &l.country_line);
	l.country = l.country_line.n > 0 ? ctx->target->country : l.country;
	l.date = lang_day(a, content, ctx->today);
	l.subject = t.model ? (struct str){ 0 } : l.head.title;
	l.text = appeal_on_paper(a, ctx, &t);
	l.strip = strip_lines(a, ctx);
	l.no_window = tr(ctx->lang, "The address is too long for this window: write it on an "
	                            "envelope without one.");
	l.posting = posting_rows(a, ctx);
	if (ctx->url.n > 0)
		l.qr = str_printf(a, STR_FMT "/done", STR_ARG(ctx->url));
	*out = l;
	return true;
}

struct str
letter_plain(struct arena *a, const struct render_letter *l)
{
	struct appeal_text t = { .greeting = l->text.salutation,
		                 .facts = l->text.before,
		                 .ask = l->text.ask,
		                 .demands = l->text.demands,
		                 .after = l->text.after,
		                 .closing = l->text.closing };

	return appeal_plain(a, &t, l->name);
}
