/* cmd_figures.c - outcry figures: the tallies of a case, as table, JSON or CSV */
#include <getopt.h>
#include <sysexits.h>

#include "cli/ask.h"
#include "cli/cmd_desk.h"

struct options {
	const char *data, *format;
	struct op_request rq;
};

static bool
set_option(struct options *o, int c)
{
	switch (c) {
	case 'D':
		o->data = optarg;
		return true;
	case 'b':
		o->rq.by = str_c(optarg);
		return true;
	case 'c':
		o->format = "csv";
		return true;
	case 'j':
		o->format = "json";
		return true;
	case 'f':
		return ask_day("figures", "--from", optarg, &o->rq.on);
	case 't':
		return ask_day("figures", "--to", optarg, &o->rq.deadline);
	default:
		return false;
	}
}

/* Over all cases: the desk writes it, ready to print. */
static int
print_counts(struct arena *a, struct options *o)
{
	o->rq.kind = OP_COUNTS;
	o->rq.format = str_c(o->format);
	return ask_and_print(a, o->data, &o->rq, NULL);
}

static int
print_case(struct arena *a, struct options *o, const char *number)
{
	bool (*const write)(struct arena * a, const struct figures *f, struct str *out,
	                    struct err *e) =
		o->format[0] == 'j' ? figures_json
				    : (o->format[0] == 'c' ? figures_csv : figures_text);
	struct op_answer answer = { 0 };
	struct err e = { 0 };
	struct str text;

	o->rq.kind = OP_FIGURES;
	if (!ask_number("figures", number, &o->rq.ref))
		return EX_USAGE;
	if (!ask_desk(a, o->data, &o->rq, &answer, &e))
		return cmd_fail(number, &e);
	answer.figures.from = o->rq.on;
	answer.figures.to = o->rq.deadline;
	if (!write(a, &answer.figures, &text, &e))
		return cmd_fail(number, &e);
	return ask_print(text, &e) ? EX_OK : cmd_fail(NULL, &e);
}

static int
run(struct arena *a, int argc, char *argv[])
{
	static const struct option longs[] = {
		{ "by", required_argument, NULL, 'b' },
		{ "csv", no_argument, NULL, 'c' },
		{ "data", required_argument, NULL, 'D' },
		{ "from", required_argument, NULL, 'f' },
		{ "json", no_argument, NULL, 'j' },
		{ "to", required_argument, NULL, 't' },
		{ 0 },
	};
	struct options o = { .format = "text" };
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1)
		if (!set_option(&o, c))
			return EX_USAGE;
	if (o.rq.by.n > 0 && argc == optind)
		return print_counts(a, &o);
	if (argc != optind + 1 || o.rq.by.n > 0)
		return cmd_usage("figures", "one number such as 163/17, or --by for all cases");
	return print_case(a, &o, argv[optind]);
}

const struct cmd cmd_figures = {
	.name = "figures",
	.args = "NUMBER | --by WHAT  [--from DAY] [--to DAY] [--json | --csv]",
	.summary = "Print what was reported on a case, or on all",
	.help = "  --by WHAT   over all cases: campaign, title, case, country, topic, year, type,\n"
		"              month, class or supporters\n"
		"  --from DAY  from this day on\n"
		"  --to DAY    up to and including this day\n"
		"  --json      the document of /ua/N/figures.json, or of one count\n"
		"  --csv       dimension,key,actions,confirmed, for a spreadsheet\n"
		"  --data DIR  the data directory\n"
		"\n"
		"country is the state appealed to, type the channel, class how well the reporter is\n"
		"known, supporters their country.  A case may have several topics or none.\n"
		"Countries with fewer than five actions, none given and the state appealed to are\n"
		"\"other\".  No figure says that anything was received.\n",
	.run = run,
};
