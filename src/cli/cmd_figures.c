/* cmd_figures.c - outcry figures: the tallies of a case, as table, JSON or CSV */
#include <getopt.h>
#include <sysexits.h>

#include "cli/ask.h"
#include "cli/cmd_desk.h"

typedef bool write_figures(struct arena *a, const struct figures *f, struct str *out,
                           struct err *e);

static int
run(struct arena *a, int argc, char *argv[])
{
	static const struct option longs[] = {
		{ "csv", no_argument, NULL, 'c' },
		{ "data", required_argument, NULL, 'D' },
		{ "json", no_argument, NULL, 'j' },
		{ 0 },
	};
	struct op_request rq = { .kind = OP_FIGURES };
	struct op_answer answer = { 0 };
	struct err e = { 0 };
	const char *data = NULL;
	write_figures *write = figures_text;
	struct str text;
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EX_USAGE;
		if (c == 'D')
			data = optarg;
		else
			write = c == 'j' ? figures_json : figures_csv;
	}
	if (argc != optind + 1)
		return cmd_usage("figures", "one number such as 163/17");
	if (!ask_number("figures", argv[optind], &rq.ref))
		return EX_USAGE;
	if (!ask_desk(a, data, &rq, &answer, &e) || !write(a, &answer.figures, &text, &e))
		return cmd_fail(argv[optind], &e);
	return ask_print(text, &e) ? EX_OK : cmd_fail(NULL, &e);
}

const struct cmd cmd_figures = {
	.name = "figures",
	.args = "NUMBER [--json | --csv]",
	.summary = "Print what was reported on a case",
	.help = "  --json      the document of /ua/N/figures.json\n"
		"  --csv       dimension,key,actions,confirmed\n"
		"  --data DIR  the data directory\n"
		"\n"
		"Countries with fewer than five actions, none given and the state appealed to are\n"
		"\"other\".  No figure says that anything was received.\n",
	.run = run,
};
