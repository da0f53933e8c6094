/*
 * evclass.h - how well the reporter of an action is known: kept apart to the end
 *
 * Confirmed figures are those of EVCLASS_MAIL, EVCLASS_CONFIRMED and EVCLASS_GROUP.
 */
#ifndef OUTCRY_EVCLASS_H
#define OUTCRY_EVCLASS_H

#include "base/str.h"

enum evclass {
	EVCLASS_MAIL,      /* a signed link of an alert */
	EVCLASS_CONFIRMED, /* a confirmed address */
	EVCLASS_GROUP,     /* a group's own link, or the desk on its behalf */
	EVCLASS_ANONYMOUS, /* anybody */
	EVCLASS_COUNT      /* how many there are */
};

/* "mail" "confirmed" "group" "anonymous": in JSON, CSV and the database. */
struct str evclass_name(enum evclass c);
bool evclass_from_name(struct str name, enum evclass *out);
bool evclass_is_confirmed(enum evclass c);

#endif
