/*
 * outcome.h - what became of one try to reach an official, as the supporter saw it
 *
 * An outcome is no action: it counts nothing, it teaches which addresses still work.
 */
#ifndef OUTCRY_OUTCOME_H
#define OUTCRY_OUTCOME_H

#include "base/str.h"

enum outcome {
	OUTCOME_SENT,      /* it left; whether it arrived nobody knows */
	OUTCOME_NOTHING,   /* the link opened no program */
	OUTCOME_BOUNCED,   /* an error message came back */
	OUTCOME_SPOKE,     /* somebody answered */
	OUTCOME_VOICEMAIL, /* a machine answered */
	OUTCOME_NO_ANSWER, /* it rang */
	OUTCOME_DEAD,      /* the number is not in service */
	OUTCOME_COUNT      /* how many there are */
};

/* "sent" "nothing" "bounced" "spoke" "voicemail" "no-answer" "dead": in forms and the database. */
struct str outcome_name(enum outcome o);
bool outcome_from_name(struct str name, enum outcome *out);

/* 1: the address works; -1: it does not; 0: that says nothing of the address. */
int outcome_verdict(enum outcome o);

#endif
