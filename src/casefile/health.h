/*
 * health.h - whether a way to reach an official works, as far as those who tried it have told
 *
 * All zero is a channel of which nothing bad is known.  The store learns from reports and fills it
 * into each target; the order of what to try first reads it.
 */
#ifndef OUTCRY_HEALTH_H
#define OUTCRY_HEALTH_H

#include "base/day.h"
#include "casefile/channel.h"

enum health {
	HEALTH_OK,
	HEALTH_DOUBTFUL, /* somebody says it fails: said, and in its place */
	HEALTH_DEAD,     /* several independent people say so: tried last, and said */
	HEALTHS
};

struct channel_health {
	enum health state[CHANNEL_COUNT];
	struct day since[CHANNEL_COUNT]; /* the day it became so; unset: always */
};

/* "ok" "doubtful" "dead": in the database, in forms and in what the doctor prints. */
struct str health_name(enum health h);
bool health_from_name(struct str name, enum health *out);

#endif
