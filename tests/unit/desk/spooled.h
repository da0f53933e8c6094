/* spooled.h - reports in a spool, as a front writes them */
#ifndef OUTCRY_TEST_SPOOLED_H
#define OUTCRY_TEST_SPOOLED_H

#include <stdio.h>

#include "tally/spool.h"

/* N reports of one letter each, keys from FROM on, in one commit. */
static inline bool
spooled_put(struct spool *s, int from, int n, struct err *e)
{
	for (int i = from; i < from + n; i++) {
		char key[32], receipt[32];
		struct report r = {
			.evidence = EVCLASS_ANONYMOUS,
			.slug = STR("163-17"),
			.day_acted = REPORT_NO_DAY,
			.day_received = 20778,
			.country = "GB",
			.n = 1,
			.entry = { { CHANNEL_LETTER, 1, 1 } },
		};

		(void)snprintf(key, sizeof(key), "key-%d", i);
		(void)snprintf(receipt, sizeof(receipt), "%04d-AAAA-AAAA-AAAA", i);
		r.key = str_c(key);
		r.receipt = str_c(receipt);
		if (!spool_append(s, &r, e))
			return false;
	}
	return spool_commit(s, e);
}

#endif
