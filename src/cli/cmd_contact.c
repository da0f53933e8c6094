/* cmd_contact.c - outcry contact: which addresses of officials still work */
#include <string.h>
#include <sysexits.h>

#include "cli/ask.h"
#include "cli/cmd_desk.h"

static int
run(struct arena *a, int argc, char *argv[])
{
	struct op_request rq = { .kind = OP_CONTACTS };
	const char *data = NULL;

	if (!ask_data(argc, argv, &data))
		return EX_USAGE;
	if (argc == optind + 1 && strcmp(argv[optind], "list") == 0)
		return ask_and_print(a, data, &rq, NULL);
	if (argc != optind + 2 || strcmp(argv[optind], "verify") != 0)
		return cmd_usage("contact", "say list, or verify and an address");
	rq.kind = OP_CONTACT_VERIFY;
	rq.reason = str_c(argv[optind + 1]);
	return ask_and_print(a, data, &rq, argv[optind + 1]);
}

const struct cmd cmd_contact = {
	.name = "contact",
	.args = "list | verify ADDRESS",
	.summary = "Which addresses of officials still work",
	.help = "  list            each of which supporters said something: its health, how many\n"
		"                  independent voices against and for it, between which days\n"
		"  verify ADDRESS  staff has tried it and it works: what was said is forgotten\n"
		"  --data DIR      the data directory\n"
		"\n"
		"Three voices against an address put it last on every page that uses it.\n",
	.run = run,
};
