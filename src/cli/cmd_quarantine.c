/* cmd_quarantine.c - outcry quarantine: anonymous reports that do not count until two agree */
#include <getopt.h>
#include <sysexits.h>

#include "cli/ask.h"
#include "cli/cmd_desk.h"

struct options {
	const char *data;
	struct op_request rq;
	bool release;
};

static bool
set_option(struct options *o, int c)
{
	switch (c) {
	case 'b':
		o->rq.who = str_c(optarg);
		return true;
	case 'C':
		return ask_country("quarantine", optarg, &o->rq.country);
	case 'D':
		o->data = optarg;
		return true;
	case 'o':
		return ask_day("quarantine", "--on", optarg, &o->rq.on);
	case 'r':
		o->rq.reason = str_c(optarg);
		return true;
	case 'R':
		o->release = true;
		return true;
	default:
		return false;
	}
}

static int
ask(struct arena *a, struct options *o, const char *number)
{
	o->rq.kind = o->release ? OP_RELEASE : o->rq.reason.n > 0 ? OP_HOLD : OP_HELD;
	if (o->rq.kind != OP_HELD && (o->rq.who.n == 0 || o->rq.reason.n == 0))
		return cmd_usage("quarantine", "--reason and --by are needed");
	if (!ask_number("quarantine", number, &o->rq.ref))
		return EX_USAGE;
	return ask_and_print(a, o->data, &o->rq, number);
}

static int
run(struct arena *a, int argc, char *argv[])
{
	static const struct option longs[] = {
		{ "by", required_argument, NULL, 'b' },
		{ "country", required_argument, NULL, 'C' },
		{ "data", required_argument, NULL, 'D' },
		{ "on", required_argument, NULL, 'o' },
		{ "reason", required_argument, NULL, 'r' },
		{ "release", no_argument, NULL, 'R' },
		{ 0 },
	};
	struct options o = { 0 };
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1)
		if (!set_option(&o, c))
			return EX_USAGE;
	if (argc != optind + 1)
		return cmd_usage("quarantine", "one number such as 163/17");
	return ask(a, &o, argv[optind]);
}

const struct cmd cmd_quarantine = {
	.name = "quarantine",
	.args = "NUMBER [--reason TEXT --by NAME [--on DAY] [--country CC] [--release]]",
	.summary = "Set anonymous reports of a case aside, or let them go",
	.help = "  --reason TEXT    set aside for this reason; reports set aside by themselves have one of\n"
		"                   network, burst, country\n"
		"  --by NAME        who does it: kept in the trail of deeds\n"
		"  --on YYYY-MM-DD  only those received on that day\n"
		"  --country CC     only those that name this country\n"
		"  --release        let go what was set aside for the reason: when a second person, with\n"
		"                   another name, asks the same\n"
		"  --data DIR       the data directory\n"
		"\n"
		"With a number alone: how many are set aside, and why.  They are in no figure; nothing is\n"
		"deleted.  Reports through a link of an alert or a group are never set aside.\n",
	.run = run,
};
