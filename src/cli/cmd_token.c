/* cmd_token.c - outcry token: links that an alert carries, one for each supporter */
#include <getopt.h>
#include <string.h>
#include <sysexits.h>

#include "base/limits.h"
#include "cli/ask.h"
#include "cli/cmd_desk.h"

static int
run(struct arena *a, int argc, char *argv[])
{
	static const struct option longs[] = {
		{ "count", required_argument, NULL, 'n' },
		{ "data", required_argument, NULL, 'D' },
		{ "section", required_argument, NULL, 's' },
		{ 0 },
	};
	struct op_request rq = { .kind = OP_TOKENS, .count = 1 };
	const char *data = NULL;
	uint64_t n;
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EX_USAGE;
		if (c == 'D')
			data = optarg;
		else if (c == 's')
			rq.section = str_c(optarg);
		else if (str_to_u64(str_c(optarg), LIMIT_TOKENS_AT_ONCE, &n))
			rq.count = (int)n;
		else
			return cmd_usage("token", "--count is from 1 to %d", LIMIT_TOKENS_AT_ONCE);
	}
	if (argc != optind + 2 || strcmp(argv[optind], "issue") != 0)
		return cmd_usage("token", "say issue and one number such as 163/17");
	if (!ask_number("token", argv[optind + 1], &rq.ref))
		return EX_USAGE;
	return ask_and_print(a, data, &rq, argv[optind + 1]);
}

const struct cmd cmd_token = {
	.name = "token",
	.args = "issue NUMBER [--count N] [--section S]",
	.summary = "Make links for an alert, each good for one report",
	.help = "  --count N    how many, from 1 to 10000; 1 unless given\n"
		"  --section S  whose supporters get them, such as gb\n"
		"  --data DIR   the data directory\n"
		"\n"
		"Prints the links, once: only a hash of each is kept, with case and section, never whom\n"
		"it went to.  A report through one counts as confirmed, once.\n",
	.run = run,
};
