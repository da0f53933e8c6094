/*
 * load.h - how many anonymous reports a case got within the last minute, at this front
 *
 * A small table in memory.  Two cases may share a counter: then both ask for patience.
 */
#ifndef OUTCRY_SERVE_LOAD_H
#define OUTCRY_SERVE_LOAD_H

#include "base/arena.h"
#include "base/str.h"

struct load;

struct load *load_new(struct arena *a);

/* Counts one more and says how many there were in the minute before. */
int64_t load_note(struct load *l, struct str slug, int64_t now_ms);

/* Was the patience that a case under load asks for shown: SECONDS since it was asked, at least
 * LEAST (conf report_patience), or the work done instead.  What was asked too long ago must be
 * asked again. */
#define LOAD_OLD_S 3600 /* then a new one is needed */
bool load_is_patient(int64_t seconds, int64_t least, bool worked);

#endif
