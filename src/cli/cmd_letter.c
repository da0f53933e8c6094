/*
 * cmd_letter.c - outcry letter: one letter as a PDF, without the web
 *
 * The same letter as the page makes: composed from the current bulletin, in rehearsal unless
 * outcry.conf says live = yes, drawn by outcry-render.  What is typed goes into the file that was
 * asked for and nowhere else; the memory that held it is wiped.
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "appeal/appeal.h"
#include "base/io.h"
#include "base/limits.h"
#include "casefile/casefile_json.h"
#include "casefile/rehearsal.h"
#include "cli/ask.h"
#include "cli/cmd_letter.h"
#include "desk/control.h"
#include "i18n/lang.h"
#include "render/render_client.h"

struct options {
	const char *data, *file, *case_file, *names_file;
	struct uaref ref;
	uint64_t target;
	bool all, labels, tally, envelope_chosen;
	struct str link; /* where a tally sheet's sums are reported */
	enum render_label_sheet sheet;
	struct render_supporter who;
	const struct lang *lang;
};

static int
take_target(struct options *o)
{
	o->all = strcmp(optarg, "all") == 0;
	if (!o->all && !str_to_u64(str_c(optarg), LIMIT_TARGETS * 100, &o->target))
		return cmd_usage("letter", "\"%s\" is no number of an official, nor all", optarg);
	return EX_OK;
}

static int
take_envelope(struct options *o)
{
	enum render_envelope envelope;

	if (!render_envelope_from_name(str_c(optarg), &envelope))
		return cmd_usage("letter", "--envelope is din, uk, fr or us");
	o->who.envelope = (int)envelope;
	o->envelope_chosen = true;
	return EX_OK;
}

/* As before there were envelopes. */
static int
take_paper(struct options *o)
{
	enum render_paper paper;

	if (!render_paper_from_name(str_c(optarg), &paper))
		return cmd_usage("letter", "--paper is a4 or letter");
	o->who.envelope = (int)(paper == PAPER_A4 ? ENVELOPE_DIN : ENVELOPE_US);
	o->envelope_chosen = true;
	return EX_OK;
}

static int
take_copies(struct options *o)
{
	uint64_t n;

	if (!str_to_u64(str_c(optarg), LIMIT_LETTERS, &n) || n == 0)
		return cmd_usage("letter", "--copies is a number from 1 to %d", LIMIT_LETTERS);
	o->who.copies = (int)n;
	return EX_OK;
}

static int
take_country(struct options *o)
{
	return ask_country("letter", optarg, &o->who.country) ? EX_OK : EX_USAGE;
}

static int
take_labels(struct options *o)
{
	o->labels = true;
	o->sheet = strcmp(optarg, "5160") == 0 ? LABELS_5160 : LABELS_L7160;
	if (strcmp(optarg, "5160") != 0 && strcmp(optarg, "l7160") != 0)
		return cmd_usage("letter", "--labels is l7160 or 5160");
	return EX_OK;
}

static int
take_lang(struct options *o)
{
	o->lang = lang_find(str_c(optarg));
	if (o->lang == NULL)
		return cmd_usage("letter", "\"%s\" is no language we have", optarg);
	return EX_OK;
}

static void
take_text(struct options *o, int c)
{
	if (c == 'd')
		o->data = optarg;
	else if (c == 'c')
		o->case_file = optarg;
	else if (c == 'o')
		o->file = optarg;
	else if (c == 'N')
		o->names_file = optarg;
	else if (c == 'n')
		o->who.name = str_c(optarg);
	else if (c == 'f')
		o->who.from = str_c(optarg);
	else if (c == 'w')
		o->who.own = str_c(optarg);
	else if (c == 'T')
		o->tally = true;
	else if (c == 'i')
		o->link = str_c(optarg);
}

static int
take_value(struct options *o, int c)
{
	switch (c) {
	case '?':
		return EX_USAGE;
	case 't':
		return take_target(o);
	case 'e':
		return take_envelope(o);
	case 'p':
		return take_paper(o);
	case 'k':
		return take_copies(o);
	case 'C':
		return take_country(o);
	case 'L':
		return take_labels(o);
	case 'l':
		return take_lang(o);
	default:
		take_text(o, c);
		return EX_OK;
	}
}

static int
read_options(int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "target", required_argument, NULL, 't' },
		{ "name", required_argument, NULL, 'n' },
		{ "names", required_argument, NULL, 'N' },
		{ "copies", required_argument, NULL, 'k' },
		{ "from", required_argument, NULL, 'f' },
		{ "own", required_argument, NULL, 'w' },
		{ "envelope", required_argument, NULL, 'e' },
		{ "paper", required_argument, NULL, 'p' },
		{ "country", required_argument, NULL, 'C' },
		{ "labels", required_argument, NULL, 'L' },
		{ "tally", no_argument, NULL, 'T' },
		{ "link", required_argument, NULL, 'i' },
		{ "lang", required_argument, NULL, 'l' },
		{ "case", required_argument, NULL, 'c' },
		{ "data", required_argument, NULL, 'd' },
		{ "output", required_argument, NULL, 'o' },
		{ 0 },
	};
	int c, status;

	while ((c = getopt_long(argc, argv, "o:", longs, NULL)) != -1)
		if ((status = take_value(o, c)) != EX_OK)
			return status;
	if (optind + 1 != argc)
		return cmd_usage("letter", "give one number, such as 163/17");
	if (!uaref_parse(str_c(argv[optind]), &o->ref))
		return cmd_usage("letter", "\"%s\" is no number such as 163/17", argv[optind]);
	if (o->target == 0 && !o->all && !o->labels && !o->tally)
		return cmd_usage("letter", "no official given: --target 1, or all");
	if (!o->envelope_chosen)
		o->who.envelope = (int)render_envelope_of_country(o->who.country);
	return o->file == NULL ? cmd_usage("letter", "no file given: -o letter.pdf") : EX_OK;
}

/* A case document that no database knows: its officials are numbered in their order. */
static bool
case_from_file(struct arena *a, const struct options *o, struct casefiles *out, struct err *e)
{
	struct casefile c = { 0 };
	struct str json;

	if (!io_read_file(a, o->case_file, LIMIT_CASE_JSON_BYTES, &json, e))
		return false;
	if (!casefile_from_json(a, json, &c, e))
		return err_wrap(e, "%s", o->case_file);
	if (!uaref_eq(&c.ref, &o->ref))
		return err_set(e, ERR_INPUT, "%s is another urgent action", o->case_file);
	for (size_t i = 0; i < c.targets.n; i++)
		if (c.targets.item[i].number == 0)
			c.targets.item[i].number = (int)i + 1;
	if (clock_now() >= deadline_instant(c.deadline))
		return err_set(e, ERR_GONE, "its deadline, %s, has passed: ask your section",
		               str_z(a, day_iso(a, c.deadline)));
	VEC_PUSH(a, out, c);
	return true;
}

/* The current bulletin, and behind it its editions. */
static bool
case_from_desk(struct arena *a, const struct conf *conf, const struct options *o,
               struct casefiles *out, struct err *e)
{
	struct op_request rq = { .kind = OP_SHOW, .ref = o->ref };
	struct op_answer answer = { 0 };
	const struct caserec *c;

	if (!control_ask(a, conf, &rq, &answer, e))
		return false;
	if (answer.cases.n != 1)
		return err_set(e, ERR_NOT_FOUND, "no such urgent action");
	c = &answer.cases.item[0];
	if (c->state == CASE_DRAFT)
		return err_set(e, ERR_GONE, "not published yet: see outcry case publish --help");
	if (c->state == CASE_STOPPED)
		return err_set(e, ERR_GONE, "stopped, no more appeals" STR_FMT STR_FMT,
		               STR_ARG(c->stop_reason.n > 0 ? STR(": ") : (struct str){ 0 }),
		               STR_ARG(c->stop_reason));
	if (!caserec_takes_appeals(c, clock_now()))
		return err_set(e, ERR_GONE, "its deadline, %s, has passed: ask your section",
		               str_z(a, day_iso(a, c->current.deadline)));
	VEC_PUSH(a, out, c->current);
	for (size_t i = 0; i < c->editions.n; i++)
		VEC_PUSH(a, out, c->editions.item[i]);
	return true;
}

static struct str
case_url(struct arena *a, const struct conf *conf, const struct uaref *ref)
{
	struct str slug = uaref_slug(a, ref);

	if (conf->base_url.n > 0)
		return str_printf(a, STR_FMT "/ua/" STR_FMT, STR_ARG(conf->base_url),
		                  STR_ARG(slug));
	return str_printf(a, "http://" STR_FMT "/ua/" STR_FMT, STR_ARG(conf->listen),
	                  STR_ARG(slug));
}

/* The letters to O's official, or to each one with a postal address. */
static bool
compose_letters(struct arena *a, const struct options *o, struct appeal_ctx *ctx, struct strs *out,
                struct err *e)
{
	const struct targets *all = &ctx->casefile->targets;

	for (size_t i = 0; i < all->n; i++) {
		struct render_request r = { .kind = RENDER_LETTER };
		struct str bytes;

		ctx->target = &all->item[i];
		if (o->all ? ctx->target->copy || !target_has_channel(ctx->target, CHANNEL_LETTER)
		           : (uint64_t)ctx->target->number != o->target)
			continue;
		if (!letter_compose(a, ctx, &r.u.letter, e) || !render_encode(a, &r, &bytes, e))
			return false;
		VEC_PUSH(a, out, bytes);
	}
	if (out->n == 0 && !o->all)
		return err_set(e, ERR_NOT_FOUND, "it has no official %d", (int)o->target);
	if (out->n == 0)
		return err_set(e, ERR_NOT_FOUND, "no official of it has a postal address");
	return true;
}

static bool
compose(struct arena *a, const struct conf *conf, const struct options *o, struct casefiles *texts,
        struct render_request *out, struct err *e)
{
	struct appeal_ctx ctx = { .lang = o->lang,
		                  .today = day_of_instant(clock_now()),
		                  .check = conf->check_address,
		                  .url = case_url(a, conf, &o->ref),
		                  .rehearsal = !conf->live };
	struct strs published = { 0 };
	struct str complete;

	for (size_t i = 0; !conf->live && i < texts->n; i++)
		texts->item[i] = casefile_rehearsed(a, &texts->item[i], conf->rehearsal);
	ctx.casefile = &texts->item[0];
	ctx.texts = texts;
	if (!postal_load(a, conf->data_dir, &ctx.postal, e))
		return false;
	if (o->labels) {
		*out = (struct render_request){ .kind = RENDER_LABELS };
		return labels_compose(a, &ctx, o->sheet, &out->u.labels, e);
	}
	if (o->tally) {
		*out = (struct render_request){ .kind = RENDER_TALLY };
		return tally_sheet_compose(a, &ctx, o->link, &out->u.tally, e);
	}
	return compose_letters(a, o, &ctx, &published, e) &&
	       render_letter_sign(a, &published, &o->who, &complete, e) &&
	       render_decode(a, complete, out, e);
}

static bool
save(struct arena *a, const char *path, struct str pdf, struct err *e)
{
	const char *slash = strrchr(path, '/');
	const char *folder = slash == NULL ? "."
	                     : slash == path
	                             ? "/"
	                             : str_z(a, (struct str){ path, (size_t)(slash - path) });
	int dir;
	bool ok;

	if (strcmp(path, "-") == 0)
		return io_write_all(STDOUT_FILENO, pdf, "standard output", e);
	dir = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (dir < 0)
		return err_sys(e, errno, "%s", folder);
	ok = io_replace_file(dir, slash == NULL ? path : slash + 1, pdf, 0600, false, e);
	(void)close(dir);
	return ok;
}

static bool
read_names(struct arena *a, struct options *o, struct err *e)
{
	return o->names_file == NULL ||
	       io_read_file(a, o->names_file, LIMIT_LETTER_NAMES_BYTES, &o->who.names, e);
}

static bool
make(struct arena *a, struct options *o, struct err *e)
{
	struct render_client renderer = { 0 };
	struct render_request r = { 0 };
	struct conf conf = { 0 };
	struct casefiles texts = { 0 };
	struct str pdf;
	bool ok;

	if (!conf_load(a, o->data, &conf, e) || !read_names(a, o, e))
		return false;
	if (o->case_file != NULL ? !case_from_file(a, o, &texts, e)
	                         : !case_from_desk(a, &conf, o, &texts, e))
		return false;
	ok = compose(a, &conf, o, &texts, &r, e) && render_ask(a, &renderer, &r, &pdf, e) &&
	     save(a, o->file, pdf, e);
	render_client_release(&renderer);
	return ok;
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct options o = { .lang = lang_english() };
	int status = read_options(argc, argv, &o);
	struct arena *private;
	struct err e = { 0 };

	if (status != EX_OK)
		return status;
	private = arena_new();
	arena_wipe_on_free(private);
	if (!make(private, &o, &e))
		status = cmd_fail(str_z(a, uaref_text(a, &o.ref)), &e);
	arena_free(&private);
	return status;
}

const struct cmd cmd_letter = {
	"letter",
	"NUMBER --target N|all [--name NAME] [--from ADDRESS] -o FILE.pdf",
	"Make letters to officials, as a PDF for window envelopes",
	"  --target N|all   the official's number in the case; all: a letter to each\n"
	"  --name NAME      who writes; initials are enough\n"
	"  --names FILE     a letter for each name, one a line\n"
	"  --copies N       so many of each letter, to be signed by hand\n"
	"  --from ADDRESS   the return address, lines separated by newlines\n"
	"  --own TEXT       your own words, as a paragraph of the letter\n"
	"  --envelope din|uk|fr|us\n"
	"                   where its window is; us is US Letter paper, the others A4\n"
	"  --paper a4|letter  the same as --envelope din and us\n"
	"  --country CC     where it is posted: the last day to post it; no country line inside\n"
	"                   the country\n"
	"  --labels l7160|5160\n"
	"                   instead of letters, a sheet of address labels\n"
	"  --tally          instead of letters, a sheet for strokes at a letter-writing evening\n"
	"  --link LINK      where its sums are reported: a group's link; else the case's form\n"
	"  --lang TAG       language of the note for the writer: en, fr ...\n"
	"  --case FILE      take the case from a case document, not from the database\n"
	"  -o FILE          where the PDF goes; - for standard output\n"
	"Name, address and words are stored nowhere else.  A case that is stopped or whose deadline\n"
	"has passed gives no letter.\n",
	run,
};
