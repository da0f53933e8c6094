#include "cli/commands.h"

const struct cmd *const commands[] = {
	NULL,
};
const size_t commands_n = ARRAY_LEN(commands) - 1;
