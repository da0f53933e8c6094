/* cmd_record.c - outcry record: counts what a group reported on paper or by mail */
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

#include "base/file_text.h"
#include "base/io.h"
#include "base/limits.h"
#include "cli/ask.h"
#include "cli/cmd_desk.h"

struct options {
	const char *data;
	struct op_request rq;
	const char *csv;
	bool channel, count;
};

static bool
set_number(const char *option, const char *value, int most, int *out)
{
	uint64_t n;

	if (!str_to_u64(str_c(value), (uint64_t)most, &n)) {
		(void)cmd_usage("record", "%s is a whole number up to %d", option, most);
		return false;
	}
	*out = (int)n;
	return true;
}

static bool
set_channel(struct options *o, const char *value)
{
	o->channel = true;
	if (channel_from_name(str_c(value), &o->rq.channel))
		return true;
	(void)cmd_usage("record", "\"%s\" is no channel: letter, email, call, fax or post", value);
	return false;
}

static bool
set_source(struct options *o, const char *value)
{
	o->rq.evidence = EVCLASS_GROUP;
	if (strcmp(value, "group") == 0)
		return true;
	(void)cmd_usage("record", "--source is group, or left out");
	return false;
}

static bool
set_option(struct options *o, int c)
{
	switch (c) {
	case 'D':
		o->data = optarg;
		return true;
	case 'c':
		return set_channel(o, optarg);
	case 't':
		return set_number("--target", optarg, 65535, &o->rq.target);
	case 'n':
		o->count = true;
		return set_number("--count", optarg, LIMIT_REPORT_COUNT, &o->rq.count);
	case 'C':
		return ask_country("record", optarg, &o->rq.country);
	case 'o':
		return ask_day("record", "--on", optarg, &o->rq.on);
	case 's':
		return set_source(o, optarg);
	case 'k':
		o->rq.key = str_c(optarg);
		return true;
	case 'f':
		o->csv = optarg;
		return true;
	case 'y':
		o->rq.dry_run = true;
		return true;
	default:
		return false;
	}
}

static bool
read_options(int argc, char *argv[], struct options *o)
{
	static const struct option longs[] = {
		{ "channel", required_argument, NULL, 'c' },
		{ "count", required_argument, NULL, 'n' },
		{ "country", required_argument, NULL, 'C' },
		{ "csv", required_argument, NULL, 'f' },
		{ "data", required_argument, NULL, 'D' },
		{ "dry-run", no_argument, NULL, 'y' },
		{ "key", required_argument, NULL, 'k' },
		{ "on", required_argument, NULL, 'o' },
		{ "source", required_argument, NULL, 's' },
		{ "target", required_argument, NULL, 't' },
		{ 0 },
	};
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1)
		if (!set_option(o, c))
			return false;
	return true;
}

/* A list: what each line is to stderr, the receipts to stdout. */
static int
record_list(struct arena *a, struct options *o, const char *number)
{
	struct op_answer answer = { 0 };
	struct err e = { 0 };

	o->rq.kind = OP_RECORD_LIST;
	if (!ask_number("record", number, &o->rq.ref))
		return EX_USAGE;
	if (!io_read_file(a, o->csv, LIMIT_LIST_BYTES, &o->rq.document, &e))
		return cmd_fail(o->csv, &e);
	o->rq.document = file_text(a, o->rq.document);
	if (!ask_desk(a, o->data, &o->rq, &answer, &e))
		return cmd_fail(o->csv, &e);
	(void)fprintf(stderr, STR_FMT "\n", STR_ARG(answer.text));
	if (answer.wrong > 0) {
		(void)err_set(&e, ERR_INPUT, "%lld lines are wrong; nothing is recorded",
		              (long long)answer.wrong);
		return cmd_fail(o->csv, &e);
	}
	if (o->rq.dry_run)
		return EX_OK;
	return ask_print(answer.receipt, &e) ? EX_OK : cmd_fail(NULL, &e);
}

static int
run(struct arena *a, int argc, char *argv[])
{
	struct options o = { .rq = { .kind = OP_RECORD, .evidence = EVCLASS_ANONYMOUS } };
	struct op_answer answer = { 0 };
	struct err e = { 0 };

	if (!read_options(argc, argv, &o))
		return EX_USAGE;
	if (argc != optind + 1)
		return cmd_usage("record", "one number such as 163/17");
	if (o.csv != NULL && !o.channel && !o.count)
		return record_list(a, &o, argv[optind]);
	if (!o.channel || !o.count || o.csv != NULL || o.rq.dry_run)
		return cmd_usage("record", "--channel and --count are needed, or --csv alone");
	if (!ask_number("record", argv[optind], &o.rq.ref))
		return EX_USAGE;
	if (!ask_desk(a, o.data, &o.rq, &answer, &e))
		return cmd_fail(argv[optind], &e);
	return ask_print(answer.receipt, &e) ? EX_OK : cmd_fail(NULL, &e);
}

const struct cmd cmd_record = {
	.name = "record",
	.args = "NUMBER --channel C --target N --count K | --csv FILE [--dry-run] [--source group]",
	.summary = "Count actions that were reported on paper or by mail",
	.help = "  --channel C      letter, email, call, fax or post\n"
		"  --target N       the official's number; may be left out for a post\n"
		"  --count K        how many, from 1 to 500\n"
		"  --country CC     where the supporters are: two capital letters\n"
		"  --on YYYY-MM-DD  the day they acted; today unless given\n"
		"  --source group   a group's report, which counts as confirmed; else anonymous\n"
		"  --csv FILE       instead: a list, channel,official,count,day,country in each line;\n"
		"                   with one wrong line nothing of it is recorded, and twice the same is\n"
		"                   counted once\n"
		"  --dry-run        only say what each line of the list is\n"
		"  --key TEXT       the same key again is the same report, counted once\n"
		"  --data DIR       the data directory\n"
		"\n"
		"Prints the receipt, with which the report can be corrected or withdrawn.\n",
	.run = run,
};
