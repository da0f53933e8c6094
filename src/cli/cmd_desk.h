/* cmd_desk.h - the commands that ask the desk */
#ifndef OUTCRY_CMD_DESK_H
#define OUTCRY_CMD_DESK_H

#include "cli/cmd.h"

extern const struct cmd cmd_backup, cmd_briefing, cmd_case, cmd_contact, cmd_doctor, cmd_figures,
	cmd_group, cmd_quarantine, cmd_record, cmd_restore, cmd_token, cmd_verify;

#endif
