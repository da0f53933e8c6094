/* cmd_serve.h - outcry serve */
#ifndef OUTCRY_CLI_CMD_SERVE_H
#define OUTCRY_CLI_CMD_SERVE_H

#include "cli/cmd.h"

extern const struct cmd cmd_serve;

#endif
