/*
 * cmd_letter.h - outcry letter: one letter as a PDF, without the web
 */
#ifndef OUTCRY_CLI_CMD_LETTER_H
#define OUTCRY_CLI_CMD_LETTER_H

#include "cli/cmd.h"

extern const struct cmd cmd_letter;

#endif
