/* commands.h - the table of commands, in the order of `outcry --help` */
#ifndef OUTCRY_CLI_COMMANDS_H
#define OUTCRY_CLI_COMMANDS_H

#include "cli/cmd.h"

extern const struct cmd *const commands[];
extern const size_t commands_n;

#endif
