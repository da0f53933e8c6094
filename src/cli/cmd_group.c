/* cmd_group.c - outcry group: the links of groups, whose reports count as confirmed */
#include <getopt.h>
#include <string.h>
#include <sysexits.h>

#include "cli/ask.h"
#include "cli/cmd_desk.h"

static const struct verb {
	const char *name;
	enum op_kind kind;
	int arguments;
} verbs[] = {
	{ "add", OP_GROUP_ADD, 1 },
	{ "list", OP_GROUP_LIST, 0 },
	{ "revoke", OP_GROUP_REVOKE, 1 },
};

static const struct verb *
find_verb(const char *name)
{
	for (size_t i = 0; name != NULL && i < ARRAY_LEN(verbs); i++)
		if (strcmp(verbs[i].name, name) == 0)
			return &verbs[i];
	return NULL;
}

static int
run(struct arena *a, int argc, char *argv[])
{
	static const struct option longs[] = {
		{ "data", required_argument, NULL, 'D' },
		{ "section", required_argument, NULL, 's' },
		{ 0 },
	};
	struct op_request rq = { 0 };
	const struct verb *verb;
	const char *data = NULL;
	int c;

	while ((c = getopt_long(argc, argv, "", longs, NULL)) != -1) {
		if (c == '?')
			return EX_USAGE;
		if (c == 'D')
			data = optarg;
		else
			rq.section = str_c(optarg);
	}
	verb = find_verb(argv[optind]);
	if (verb == NULL || argc != optind + 1 + verb->arguments)
		return cmd_usage("group", "say add NAME, list or revoke NAME");
	rq.kind = verb->kind;
	if (verb->arguments > 0)
		rq.name = str_c(argv[optind + 1]);
	return ask_and_print(a, data, &rq, argv[optind + verb->arguments]);
}

const struct cmd cmd_group = {
	.name = "group",
	.args = "add NAME [--section S] | list | revoke NAME",
	.summary = "Give a group a link of its own, or take it back",
	.help = "  add NAME       prints the link, once: only its hash is kept\n"
		"    --section S  the section it belongs to, such as gb\n"
		"  list           name, section, since when; and since when revoked\n"
		"  revoke NAME    reports through its link are anonymous from now on; earlier ones stay\n"
		"  --data DIR     the data directory\n"
		"\n"
		"Whoever has the link reports in the group's name: give it to one person.\n",
	.run = run,
};
