/* cmd_briefing.c - outcry briefing: one page of figures as a PDF, to hand over */
#include <getopt.h>
#include <sysexits.h>

#include "briefing/briefing.h"
#include "casefile/rehearsal.h"
#include "cli/ask.h"
#include "cli/cmd_desk.h"
#include "i18n/lang.h"
#include "render/render_client.h"

struct options {
	const char *data, *file;
	struct briefing_ctx x;
	struct op_request rq;
	int year;
};

static int
set_year(struct options *o, const char *value)
{
	uint64_t n;

	if (!str_to_u64(str_c(value), 9998, &n) || n < 1961)
		return cmd_usage("briefing", "--year is a year such as 2026");
	o->year = (int)n;
	o->rq.on = (struct day){ o->year, 1, 1 };
	o->rq.deadline = (struct day){ o->year, 12, 31 };
	return EX_OK;
}

static int
set_country(struct options *o, const char *value)
{
	return ask_country("briefing", value, &o->rq.country) ? EX_OK : EX_USAGE;
}

static int
set_option(struct options *o, int c)
{
	enum render_paper paper = PAPER_A4;

	if (c == 'D')
		o->data = optarg;
	else if (c == 'o')
		o->file = optarg;
	else if (c == 'l' && (o->x.lang = lang_find(str_c(optarg))) == NULL)
		return cmd_usage("briefing", "\"%s\" is no language we have", optarg);
	else if (c == 'p' && !render_paper_from_name(str_c(optarg), &paper))
		return cmd_usage("briefing", "--paper is a4 or letter");
	else if (c == 'y')
		return set_year(o, optarg);
	else if (c == 'c')
		return set_country(o, optarg);
	if (c == 'p')
		o->x.paper = (int)paper;
	return c == '?' ? EX_USAGE : EX_OK;
}

static int
read_options(int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "country", required_argument, NULL, 'c' },
		{ "data", required_argument, NULL, 'D' },
		{ "lang", required_argument, NULL, 'l' },
		{ "output", required_argument, NULL, 'o' },
		{ "paper", required_argument, NULL, 'p' },
		{ "year", required_argument, NULL, 'y' },
		{ 0 },
	};
	int c, status;

	while ((c = getopt_long(argc, argv, "o:", longs, NULL)) != -1)
		if ((status = set_option(o, c)) != EX_OK)
			return status;
	if ((argc - optind) + (o->year > 0 || o->rq.country.n > 0) != 1)
		return cmd_usage("briefing", "one number such as 163/17, or --country, or --year");
	if (o->file == NULL)
		return cmd_usage("briefing", "no file given: -o briefing.pdf");
	if (argc == optind) {
		o->rq.kind = OP_ABOUT;
		return EX_OK;
	}
	return ask_number("briefing", argv[optind], &o->rq.ref) ? EX_OK : EX_USAGE;
}

static bool
draw(struct arena *a, const struct options *o, const struct render_briefing *b, struct err *e)
{
	struct render_client client = { 0 };
	struct render_request rq = { .kind = RENDER_BRIEFING };
	struct str pdf;
	bool ok;

	rq.u.briefing = *b;
	ok = render_ask(a, &client, &rq, &pdf, e);
	render_client_release(&client);
	return ok && ask_write(o->file, pdf, e);
}

static void
know_publisher(struct options *o, const struct conf *conf)
{
	if (o->x.lang == NULL)
		o->x.lang = lang_find(conf->language);
	if (o->x.lang == NULL)
		o->x.lang = lang_english();
	o->x.publisher = conf->publisher;
	o->x.contact = conf->publisher_contact;
	o->x.check_address = conf->check_address;
	o->x.rehearsal = !conf->live;
}

static bool
make(struct arena *a, struct options *o, struct err *e)
{
	struct op_answer answer = { 0 };
	struct conf conf = { 0 };
	struct render_briefing b;
	struct caserec *rec;

	if (!conf_load(a, o->data, &conf, e) || !ask_desk(a, o->data, &o->rq, &answer, e))
		return false;
	know_publisher(o, &conf);
	o->x.replies = answer.replies;
	o->x.last_reply = answer.last_reply;
	if (o->rq.kind == OP_ABOUT) {
		struct briefing_about about = { o->rq.country, o->year, answer.cases };

		b = briefing_make_about(a, &o->x, &about, &answer.figures);
		return draw(a, o, &b, e);
	}
	if (answer.cases.n != 1)
		return err_set(e, ERR_NOT_FOUND, "no such case");
	rec = &answer.cases.item[0];
	if (!conf.live)
		rec->current = casefile_rehearsed(a, &rec->current, conf.rehearsal);
	b = briefing_make(a, &o->x, rec, &answer.figures);
	return draw(a, o, &b, e);
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct options o = { .rq = { .kind = OP_FIGURES } };
	struct err e = { 0 };
	int status = read_options(argc, argv, &o);

	if (status != EX_OK)
		return status;
	return make(a, &o, &e) ? EX_OK : cmd_fail(argv[optind], &e);
}

const struct cmd cmd_briefing = {
	.name = "briefing",
	.args = "NUMBER | [--country CC] [--year Y]  -o FILE.pdf [--lang TAG] [--paper a4|letter]",
	.summary = "One page of figures as a PDF, to hand over",
	.help = "  -o FILE.pdf      where to; - is standard output\n"
		"  --country CC     all cases about this state instead of one case\n"
		"  --year Y         all appeals of this year instead, or those about the state\n"
		"  --lang TAG       language of its words: en, fr\n"
		"  --paper SIZE     a4 or letter\n"
		"  --data DIR       the data directory\n",
	.run = run,
};
