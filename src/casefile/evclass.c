#include "casefile/evclass.h"

static const struct str names[EVCLASS_COUNT] = {
	[EVCLASS_MAIL] = STR_INIT("mail"),
	[EVCLASS_CONFIRMED] = STR_INIT("confirmed"),
	[EVCLASS_GROUP] = STR_INIT("group"),
	[EVCLASS_ANONYMOUS] = STR_INIT("anonymous"),
};

struct str
evclass_name(enum evclass c)
{
	CHECK(c < EVCLASS_COUNT);
	return names[c];
}

bool
evclass_from_name(struct str name, enum evclass *out)
{
	for (size_t i = 0; i < EVCLASS_COUNT; i++) {
		if (!str_eq(name, names[i]))
			continue;
		*out = (enum evclass)i;
		return true;
	}
	return false;
}

bool
evclass_is_confirmed(enum evclass c)
{
	return c != EVCLASS_ANONYMOUS;
}
