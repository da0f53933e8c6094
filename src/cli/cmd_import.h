/*
 * cmd_import.h - outcry import: read urgent actions from documents
 */
#ifndef OUTCRY_CLI_CMD_IMPORT_H
#define OUTCRY_CLI_CMD_IMPORT_H

#include "cli/cmd.h"

extern const struct cmd cmd_import;

#endif
