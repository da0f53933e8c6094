/*
 * metrics.h - what the fronts count, in memory that all of them share
 *
 * Each front writes its own row only; whoever answers /metrics adds them up.  No value depends on
 * who asked for what: no address, no case, no path.
 */
#ifndef OUTCRY_SERVE_METRICS_H
#define OUTCRY_SERVE_METRICS_H

#include <stdint.h>

#include "base/buf.h"
#include "serve/netkey.h"

struct front_counters {
	_Atomic uint64_t requests, pages, reports, refused, limited, letters, not_stored, timeouts,
		connections, commits;
};

struct front_metrics {
	struct front_counters front[64];
};

/* What the supervisor and its fronts share. */
struct serve_shared {
	struct front_metrics metrics;
	struct netkey_shared keys;
};

#define COUNT(counters, name) ((counters)->name++)

/* The Prometheus text format.  */
void metrics_put(struct buf *b, const struct front_metrics *m);

#endif
