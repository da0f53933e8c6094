#include "cli/commands.h"

#include "cli/cmd_desk.h"
#include "cli/cmd_import.h"
#include "cli/cmd_letter.h"
#include "cli/cmd_serve.h"

const struct cmd *const commands[] = {
	&cmd_import,  &cmd_case,   &cmd_contact,    &cmd_serve,   &cmd_letter,   &cmd_record,
	&cmd_token,   &cmd_group,  &cmd_quarantine, &cmd_figures, &cmd_briefing, &cmd_backup,
	&cmd_restore, &cmd_verify, &cmd_doctor,     NULL,
};
const size_t commands_n = ARRAY_LEN(commands) - 1;
