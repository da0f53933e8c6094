#include "serve/metrics.h"

struct row {
	const char *name, *help;
	size_t at;
};

#define ROW(name, help)                                            \
	{                                                          \
#name, help, offsetof(struct front_counters, name) \
	}

static const struct row rows[] = {
	ROW(requests, "Requests answered."),
	ROW(pages, "Answers from the public tree."),
	ROW(reports, "Reports acknowledged."),
	ROW(refused, "Requests refused for their form."),
	ROW(limited, "Reports refused because their network sent too many."),
	ROW(letters, "Letters made."),
	ROW(not_stored, "Reports not acknowledged because the spool could not be written."),
	ROW(timeouts, "Connections closed at a deadline."),
	ROW(connections, "Connections accepted."),
	ROW(commits, "Group commits of the spool."),
};

void
metrics_put(struct buf *b, const struct front_metrics *m)
{
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		unsigned long long sum = 0;

		for (size_t k = 0; k < ARRAY_LEN(m->front); k++)
			sum += *(
				const _Atomic uint64_t *)(const void *)((const char *)&m->front[k] +
			                                                rows[i].at);
		buf_printf(b,
		           "# HELP outcry_%s_total %s\n# TYPE outcry_%s_total counter\n"
		           "outcry_%s_total %llu\n",
		           rows[i].name, rows[i].help, rows[i].name, rows[i].name, sum);
	}
}
