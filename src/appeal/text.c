/*
 * text.c - the parts of one appeal
 *
 * Everything the official reads about the case comes from its headline, the sentences of its
 * summary that are safe (safe.c), and its demands as printed; our own words only frame them:
 * greeting, who writes, "I urge you to:", thanks.  So nothing can be invented here.
 */
#include "appeal/parts.h"
#include "base/utf8.h"
#include "i18n/lang.h"

const struct lang *
appeal_lang(const struct appeal_ctx *ctx)
{
	const struct lang *l = lang_of_letters(ctx->casefile->language);

	return l != NULL ? l : lang_english();
}

struct str
demand_bare(struct str demand)
{
	static const struct str ends[] = { STR_INIT(";"),      STR_INIT(","),
		                           STR_INIT("."),      STR_INIT(" "),
		                           STR_INIT("\uff1b"), STR_INIT("\uff0c"),
		                           STR_INIT("\u3002"), STR_INIT("\u061b"),
		                           STR_INIT("\u060c") };
	size_t i = 0;

	demand = str_trim(demand);
	while (i < ARRAY_LEN(ends)) {
		bool found = str_ends(demand, ends[i]);

		if (found)
			demand = str_sub(demand, 0, demand.n - ends[i].n);
		i = found ? 0 : i + 1;
	}
	return demand;
}

static bool
has_word(struct str folded, struct str word)
{
	return str_find(folded, word) != STR_NPOS;
}

/* When the bulletin prints no salutation: by the office, else to nobody in particular. */
static struct str
fallback_greeting(struct arena *a, const struct lang *l, const struct target *t)
{
	struct str f = utf8_fold(
		a, str_printf(a, STR_FMT " " STR_FMT, STR_ARG(t->office), STR_ARG(t->name)));

	if (t->embassy || has_word(f, STR("ambassador")) || has_word(f, STR("embajador")) ||
	    has_word(f, STR("ambassadeur")))
		return tr_letter(l, "Your Excellency");
	if (has_word(f, STR("king ")) || has_word(f, STR("queen ")) || has_word(f, STR("sultan")))
		return tr_letter(l, "Your Majesty");
	if (has_word(f, STR("prime minister")))
		return tr_letter(l, "Dear Prime Minister");
	if (has_word(f, STR("minist")))
		return tr_letter(l, "Dear Minister");
	if (has_word(f, STR("president")))
		return tr_letter(l, "Your Excellency");
	if (has_word(f, STR("governor")) || has_word(f, STR("gobernador")))
		return tr_letter(l, "Dear Governor");
	if (has_word(f, STR("attorney general")) || has_word(f, STR("prosecutor")))
		return tr_letter(l, "Dear Prosecutor");
	return tr_letter(l, "Dear Sir or Madam");
}

/* Ends as a letter's first line does. */
static struct str
greeting_line(struct arena *a, struct str s)
{
	unsigned char last;

	s = str_trim(s);
	if (s.n == 0)
		return s;
	last = (unsigned char)s.p[s.n - 1];
	if (last == ',' || last == ':' || last == '!' || last == ';')
		return s;
	if (last == '.')
		s = str_sub(s, 0, s.n - 1);
	return last >= 0x80 ? s : str_printf(a, STR_FMT ",", STR_ARG(s));
}

/* "Stop ..." follows "I urge you to:"; "Calling on ..." follows "With this appeal I am:". */
static struct str
ask_line(struct arena *a, const struct lang *l, const struct casefile *c, const struct strs *asked)
{
	size_t on = 0;

	if (asked->n == 0)
		return (struct str){ 0 };
	for (size_t i = 0; i < asked->n; i++)
		on += demand_goes_on(a, c->language, asked->item[i]);
	if (on * 2 > asked->n)
		return tr_letter(l, "With this appeal I am:");
	if (lang_find(c->language) == NULL || !str_istarts(c->language, STR("en")))
		return tr_letter(l, "These are my requests:");
	return tr_letter(l, "I urge you to:");
}

void
appeal_text_composed(struct arena *a, const struct appeal_ctx *ctx, struct appeal_text *out)
{
	const struct casefile *c = ctx->casefile;
	const struct lang *l = appeal_lang(ctx);
	struct strs safe = safe_sentences(a, c, c->summary);
	struct appeal_text t = { 0 };
	struct str said = str_dup(a, demand_bare(appeal_headline(a, ctx)));

	t.lang = c->language.n > 0 ? c->language : l->tag;
	t.rtl = str_eq(lang_dir(t.lang), STR("rtl"));
	t.greeting = greeting_line(a, ctx->target->salutation.n > 0
	                                      ? ctx->target->salutation
	                                      : fallback_greeting(a, l, ctx->target));
	t.who = tr_letter(l, "My name is [your name] and I am writing to you from [your country].");
	VEC_PUSH(a, &t.facts,
	         TR_FILL(a, tr_letter(l, "I am deeply concerned about this case: %1$s."), said));
	if (safe.n > 0)
		VEC_PUSH(a, &t.facts, str_join(a, &safe, marks_of(safe.item[0]).space));
	for (size_t i = 0; i < c->demands.n; i++)
		if (demand_bare(c->demands.item[i]).n > 0)
			VEC_PUSH(a, &t.demands,
			         demand_asked(a, c->language, demand_bare(c->demands.item[i])));
	t.ask = ask_line(a, l, c, &t.demands);
	if (ctx->target->embassy)
		VEC_PUSH(a, &t.after,
		         tr_letter(l, "Please convey these requests to your government."));
	VEC_PUSH(a, &t.after, tr_letter(l, "Thank you for your attention."));
	t.closing = tr_letter(l, "Yours sincerely,");
	*out = t;
}

/* A short line that ends with a comma or colon, or holds the salutation: the letter's own. */
static bool
is_salutation(const struct appeal_ctx *ctx, struct str line)
{
	struct str s = ctx->target->salutation;

	line = str_trim(line);
	if (line.n == 0 || line.n > 120)
		return false;
	if (s.n > 0 && str_istarts(line, s) && line.n < s.n + 8)
		return true;
	return line.p[line.n - 1] == ',' || line.p[line.n - 1] == ':';
}

static bool
is_closing(struct str line)
{
	line = str_trim(line);
	return line.n > 0 && line.n < 60 && line.p[line.n - 1] == ',';
}

/* The model letter between its own greeting and closing: ours take their place. */
static struct strs
model_paragraphs(struct arena *a, const struct appeal_ctx *ctx)
{
	const struct strs *m = &ctx->casefile->model_letter;
	size_t from = 0, to = m->n;
	struct strs out = { 0 };

	if (from < to && is_salutation(ctx, m->item[from]))
		from++;
	if (to > from + 1 && is_closing(m->item[to - 1]))
		to--;
	else if (to > from + 2 && is_closing(m->item[to - 2]) && m->item[to - 1].n < 60)
		to -= 2; /* closing and a place for the name */
	for (size_t i = from; i < to; i++)
		if (str_trim(m->item[i]).n > 0)
			VEC_PUSH(a, &out, str_trim(m->item[i]));
	return out;
}

bool
appeal_text(struct arena *a, const struct appeal_ctx *ctx, struct appeal_text *out, struct err *e)
{
	const struct lang *l = appeal_lang(ctx);
	struct strs model = model_paragraphs(a, ctx);
	struct appeal_text t;

	appeal_text_composed(a, ctx, &t);
	if (model.n > 0) {
		t.model = true;
		t.who = t.ask = (struct str){ 0 };
		t.demands = t.after = (struct strs){ 0 };
		t.facts = model;
		if (ctx->target->embassy)
			VEC_PUSH(a, &t.after,
			         tr_letter(l, "Please convey this letter to your government."));
	} else if (t.demands.n == 0) {
		return err_set(e, ERR_INPUT,
		               "the case asks for nothing: it has no demand and no letter");
	}
	*out = t;
	return true;
}

static void
put_paragraphs(struct buf *b, const struct strs *list)
{
	for (size_t i = 0; i < list->n; i++) {
		buf_put(b, list->item[i]);
		buf_lit(b, "\n\n");
	}
}

struct marks
marks_of(struct str text)
{
	static const struct marks western = { STR_INIT("."), STR_INIT(";"), STR_INIT(" ") },
				  arabic = { STR_INIT("."), STR_INIT("\u061b"), STR_INIT(" ") },
				  wide = { STR_INIT("\u3002"), STR_INIT("\uff1b"), STR_INIT("") };
	uint32_t last = 0;

	for (size_t at = 0; at < text.n;)
		last = utf8_next(text, &at);
	if (last >= 0x3000 && last <= 0xFFEF && !(last >= 0xAC00 && last <= 0xD7FF))
		return wide; /* Korean writes spaces and Western stops */
	return last >= 0x0600 && last <= 0x06FF ? arabic : western;
}

struct str
appeal_plain(struct arena *a, const struct appeal_text *t, struct str name)
{
	struct err e = { 0 };
	struct str out = { 0 };
	struct buf b;

	buf_init(&b, a, APPEAL_TEXT_MOST);
	if (t->greeting.n > 0) {
		buf_put(&b, t->greeting);
		buf_lit(&b, "\n\n");
	}
	if (t->who.n > 0) {
		buf_put(&b, t->who);
		buf_lit(&b, "\n\n");
	}
	put_paragraphs(&b, &t->facts);
	if (t->demands.n > 0 && t->ask.n > 0) {
		buf_put(&b, t->ask);
		buf_lit(&b, "\n");
	}
	for (size_t i = 0; i < t->demands.n; i++) {
		struct str d = t->demands.item[i];
		bool dots = str_ends(d, STR("\xE2\x80\xA6"));

		struct marks m = marks_of(d);

		buf_lit(&b, "- ");
		buf_put(&b, d);
		if (!dots)
			buf_put(&b, i + 1 < t->demands.n ? m.point : m.stop);
		buf_lit(&b, "\n");
	}
	if (t->demands.n > 0)
		buf_lit(&b, "\n");
	put_paragraphs(&b, &t->after);
	buf_put(&b, t->closing);
	if (name.n > 0) {
		buf_lit(&b, "\n");
		buf_put(&b, name);
	}
	buf_lit(&b, "\n");
	CHECK(buf_done(&b, "appeal", &out, &e) || e.code == ERR_LIMIT);
	return out;
}

struct str
appeal_deadline_line(struct arena *a, const struct appeal_ctx *ctx)
{
	struct day d = ctx->casefile->deadline;

	if (!day_is_set(d))
		return tr(ctx->lang, "No deadline is stated: ask before sending.");
	return TR_FILL(
		a,
		tr(ctx->lang, "Send appeals by %1$s, everywhere on earth: until %2$s, 12:00 UTC."),
		lang_day(a, ctx->lang, d), lang_day(a, ctx->lang, day_plus(d, 1)));
}

struct str
appeal_check_line(struct arena *a, const struct appeal_ctx *ctx)
{
	return TR_FILL(
		a, tr(ctx->lang, "Check %1$s before sending; after this date ask your section."),
		ctx->check);
}
