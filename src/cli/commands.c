#include "cli/commands.h"

#include "cli/cmd_import.h"
#include "cli/cmd_serve.h"

const struct cmd *const commands[] = {
	&cmd_import,
	&cmd_serve,
	NULL,
};
const size_t commands_n = ARRAY_LEN(commands) - 1;
