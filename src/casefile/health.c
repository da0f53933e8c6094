#include "casefile/health.h"

static const struct str names[HEALTHS] = {
	[HEALTH_OK] = STR_INIT("ok"),
	[HEALTH_DOUBTFUL] = STR_INIT("doubtful"),
	[HEALTH_DEAD] = STR_INIT("dead"),
};

struct str
health_name(enum health h)
{
	CHECK(h < HEALTHS);
	return names[h];
}

bool
health_from_name(struct str name, enum health *out)
{
	for (size_t i = 0; i < HEALTHS; i++) {
		if (!str_eq(name, names[i]))
			continue;
		*out = (enum health)i;
		return true;
	}
	return false;
}
