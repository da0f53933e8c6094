/*
 * people_risk.h - groups at risk, for the files that read of whom a sentence tells it
 *
 * Places are indexes of tokens, ends stand behind the last one; people are indexes into
 * r->out->people.  What is added belongs to the reading's arena; at the limit of people nothing is
 * added, and nothing else can fail.
 */
#ifndef OUTCRY_IMPORT_PEOPLE_RISK_H
#define OUTCRY_IMPORT_PEOPLE_RISK_H

#include "import/people_beside.h"
#include "import/people_harm.h"

/* people_communities.c: one that is read has its name within this, or begins or ends with the same
 * word. */
bool community_is_known(const struct reading *r, struct span who);
/* A group of COUNT people is among those read, so a sentence that counts as many tells of it. */
bool group_is_counted(const struct reading *r, int count);
/* Says of PERSON, a group, that it may be none. */
void group_doubt(struct reading *r, size_t person);
/* "who was arrested on 3 May, together with eight colleagues" at AT: adds those behind WITH; the
 * token behind them, or AT. */
size_t group_with(struct reading *r, struct span part, size_t at);
/* The same for a community that the text says is at risk, where it does not stand among names. */
size_t community_at_risk(struct reading *r, struct span part, size_t at, bool asked);

#endif
